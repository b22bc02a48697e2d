"""The inventory of the rulebook's section 1, by hand: what each line says and what carries it.

A line that says several things has parts behind a dash, so that what is there and what is owed
are told apart. `CARRIED` is where a reader may argue: the text is named by its id or by words
of it. `OWED` is the one list of what the product does not say yet.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.engine.rulebook_ids import SEEDS


class Rule(NamedTuple):
    """A text of backend/restride/texts by its id, with words that stand in it."""

    id: str
    words: str


class Criterion(NamedTuple):
    """A criterion's text by its name, with words that stand in it."""

    id: str
    words: str


class Source(NamedTuple):
    """A number, rung or gate of a protocol, by its place, that names the id as its source."""

    place: str


class Page(NamedTuple):
    """Words that stand in the app's own messages."""

    words: str


class Question(NamedTuple):
    """A question of the screening by its id, or one of its answers (`Q08.bruise`)."""

    id: str
    words: str


Carrier = Rule | Criterion | Source | Page | Question

TABLES = (
    *("1.2-ONSET", "1.2-PAIN", "1.2-LOCATION", "1.2-BRUISING", "1.2-SWELLING"),
    *("1.2-MOVEMENT", "1.2-RECOVERY", "1.2-CAUSE"),
    *("1.4-FOCAL", "1.4-RADIATING", "1.4-SWELLING", "1.4-REST", "1.4-RESPONSE", "1.4-HEALING"),
    *("1.5-WHOLE", "1.5-UPPER", "1.5-LOWER"),
)
COMMENTS = (*("1.6-UHAN", *(f"1.6-RUNNER{n}" for n in range(1, 11)), "1.6-REPLIES"),)
IDS = (*SEEDS, *TABLES, *COMMENTS)

CARRIED: dict[str, tuple[Carrier, ...]] = {
    # The tendon: what it feels like, and what helps.
    "B02": (Page("A deep ache near the sit bone"),),
    "B04": (Rule("13-PHT", "3 to 6 months, sometimes longer"),),
    "B05-STRENGTHEN": (Rule("B14", "grows in small steps"), Rule("B16", "comes first")),
    "B09-SITTING": (Page("often worse with sitting"), Criterion("sitting", "hard chair")),
    "B10-EASE-OFF": (Rule("B23", "flat and easy"), Rule("2.1-BACK", "comes down to")),
    "B14-OVERLOAD": (Rule("B14", "small steps as the tendon and the muscle get stronger"),),
    "B15": (Rule("B15", "without pain"), Source("numbers.rung_pain_max")),
    # The three exercises.
    "B16-LOWER": (Rule("B16", "the slow way down, 3 to 5 seconds"), Source("rungs.EB1")),
    "B16-ONE-LEG": (Page("Up with two legs, down with one"), Source("rungs.EB2")),
    "B17-HOW": (Page("as deep as is free of pain"), Source("rungs.RD2")),
    "B17-ORDER": (Rule("B17", "balance and control come before depth, and depth before weight"),),
    "B17-WEIGHT": (Page("Light weight, opposite hand"), Source("rungs.RD3")),
    "B18-FEW": (Rule("B18", "very few repetitions"), Source("rungs.NH2")),
    "B18-HOW": (Page("lean forward slowly, catch yourself with your hands"),),
    # Running, and how much more of anything.
    "B20-TEN-PERCENT": (Rule("B20", "at most 10%"), Source("numbers.week_green_pct")),
    "B20-NO-SUDDEN": (Page("speed, hills and full Nordics later"), Rule("B23", "flat and easy")),
    "B20-NO-PUSHING": (Page("Stop the session."), Rule("5.4-RED", "too much")),
    "B21-GO-ON": (Rule("16", "To stay well"),),
    "B23-MAY-RUN": (Rule("B23", "below your pain threshold"),),
    "B23-STOP": (Page("Stop running and walk home."), Rule("4.4-RED", "without running")),
    # When to see somebody.
    "B22-NOT-BETTER": (Rule("RF14", "not better after a few weeks"),),
    "A08": (Rule("REVIEW_WEEKS", "something other than the hamstring may be behind it"),),
    "B22-WALKING": (Rule("RF05", "put weight on the leg"),),
    "B22-POP": (Rule("RF04", "immediate medical attention"),),
    "B22-NERVE": (Rule("RF09", "Numbness, tingling or weakness that spreads"),),
    "B22-LUMP": (Rule("RF06", "a lump, a gap, or a large bruise or swelling"),),
    "B22-GRADE-3": (Rule("RF07", "A complete tear"),),
    "B25-DIAGNOSIS": (Rule("RF14", "an accurate diagnosis matters"),),
    # How it began, in the comparison of tendon and strain.
    "1.2-ONSET": (Page("came on over days or weeks"), Page("A sudden pull in one movement")),
    "1.2-PAIN": (Page("A deep ache"), Page("A sudden pull")),
    "1.2-LOCATION": (Question("Q03.sit_bone", "At the sit bone"), Question("Q03", "Where is it?")),
    "1.2-BRUISING": (Question("Q08", "a bruise or a swelling"), Page("mostly none")),
    "1.2-SWELLING": (Question("Q08.thickening", "thicker at the sit bone"),),
    "1.2-MOVEMENT": (
        Question("Q09.sprint_hill_lunge_squat", "hills, lunges or squats"),
        Question("Q09.any_leg_move_walk", "Any movement of the leg"),
    ),
    "1.2-CAUSE": (Question("Q15", "further, faster or on more hills"),),
    "1.2-RECOVERY": (Rule("13-PHT", "3 to 6 months"), Rule("13-STRAIN", "2 to 8 weeks")),
    "1.4-FOCAL": (Question("Q04", "cover the place with a fist"),),
    "1.4-RADIATING": (Question("Q05.below_knee_or_whole_leg", "the whole leg"),),
    "1.4-SWELLING": (Question("Q08.swelling_visible", "A swelling that one can see"),),
    "1.4-REST": (
        Question("Q06.leg_symptoms", "into the leg"),
        Question("Q07", "when you lie still"),
    ),
    "1.4-RESPONSE": (Question("Q13", "rest, ice, massage, stretching or strengthening"),),
    "1.4-HEALING": (Rule("13-STRAIN", "2 to 8 weeks"),),
    # What runners wrote.
    "1.6-RUNNER1-SITTING": (Page("Pain when sitting afterwards"), Page("What did you sit on?")),
    "1.6-RUNNER1-TREATMENTS": (Page("PRP (own blood plasma)"), Page("Scan or X-ray")),
    "1.6-RUNNER1-TASKS": (Page("Pain when tying your shoes"), Page("Pain on stairs")),
    "1.6-RUNNER1-MOOD": (Page("How is it not to run, or to run less?"),),
    "1.6-RUNNER2": (Page("Tap every place that hurts."),),
    "1.6-RUNNER3": (Page("One page to print or to save as a PDF."),),
    "1.6-RUNNER8-LOG": (Page("Also when nothing hurts"),),
    "1.6-RUNNER1-SIDES": (Page('eachSide: "Each leg"'),),
    "1.6-RUNNER4-MIXED": (Rule("4.3", "more than one pattern fits"),),
    "1.6-RUNNER6-POSITION": (Rule("RF13", "no position at all is comfortable"),),
    "1.6-RUNNER6-HISTORY": (Rule("RF16", "medical history"), Page("hip replacement")),
    "1.6-RUNNER7-BOTH": (Page('both: "Both"'),),
    "1.6-RUNNER7-CARRYING": (Page("Pain when carrying something heavy"),),
    "1.6-RUNNER8-LOOK-BACK": (
        Rule("9.4-FALL", "Soreness sometimes shows weeks after one"),
        Page("It says what happened, not what caused the pain."),
    ),
    "1.6-RUNNER10-PROFESSIONAL": (Rule("RF14", "please see a professional"),),
    # The pages of Learn.
    "A01": (Page("Always ask: what else could it be?"),),
    "A02": (Page("It slows the foot down just before it lands."),),
    "A03": (Page("In a mild one only a few are torn"),),
    "A04": (Page("Long steps. The foot lands far in front of you."),),
    "A05": (Page("Think of a car. The leg is the tyre"),),
    "A06": (Page("Nerves run from head to toe."),),
    "A07": (Page("It is no guide to a diagnosis, and even less to a treatment."),),
    "B01": (Page("The tendon is sore where it is fixed to the sit bone."),),
    "B03": (Page("You asked more of it than it was ready for."),),
    "B05-NOT-JUST-REST": (Page("It is not just rest."),),
    "B06": (Page("They pull the thigh back at the hip, and they bend the knee."),),
    "B07": (Page("A tendon has little blood flow"),),
    "B08-ASKED": (
        Question("Q15", "further, faster or on more hills"),
        Question("Q16", "over 40"),
        Question("Q17", "hurt a hamstring before"),
    ),
    "B09-SYMPTOMS": (
        Question("Q05", "spread"),
        Question("Q10", "stretching the back of the thigh"),
        Question("Q11.sit_bone", "at the sit bone"),
        Question("Q12", "stiff in the morning or after rest"),
    ),
    "1.6-RUNNER5": (Page("does not rule out a strain or the tendon"),),
    "B08-CAUSES": (Page("a quick rise in distance, speed or hills"),),
    "B10-CROSS-TRAINING": (Page("Swim or ride a bike in its place."),),
    "B10-CONSISTENCY": (Page("What counts is to keep at it."),),
    "B11": (Page("Ice for 15 to 20 minutes, several times a day. Put a cloth between."),),
    "B12": (Page("A cooling cream may ease discomfort for a while."),),
    "B13": (Page("It acts like a brake. That is called eccentric work."),),
    "B14-SECOND-OPINION": (Page("a second opinion may be worth it."),),
    "B19": (Page("Doing it often enough, with resistance, over time."),),
    "B20-WARM-UP": (Page("Warm up before you run fast"),),
    "B20-GLUTES-CORE": (Page("Buttocks and trunk, twice a week"),),
    "B21-LIFE": (Page("Sleep, food, drink and calm days are part of it."),),
    "B23-INSTEAD": (Page("Then walk, swim or cycle without pain"),),
    "B24": (Page("Hard or long stretching can annoy a sore high tendon."),),
    "B25-WHOM": (Page("Societies of doctors have lists of members on the web"),),
    "1.5-WHOLE": (Page("A nerve that cannot glide freely"),),
    "1.5-UPPER": (Page("The small joints of the low back."),),
    "1.5-LOWER": (Page("A sore pad of fluid on the inner side of the knee."),),
    "1.6-UHAN": (Page("That is his view of his own clinic."),),
    "1.6-RUNNER4-IMAGING": (Page("So a clear picture does not mean that you imagine it."),),
    "1.6-RUNNER8-MOBILITY": (Page("One runner says that a limber spine helped her a lot."),),
    "1.6-RUNNER9": (Page("Were you told never to run again?"),),
    "1.6-REPLIES": (Page("You can compare how your two hips move."),),
}


class Debt(NamedTuple):
    """The part of the product that has to say it, and what is missing."""

    part: str
    why: str


PARTS = ("reminders", "reports", "learn pages")
OWED: dict[str, Debt] = {
    "1.6-RUNNER10-BREAKS": Debt("reminders", "breaks from sitting"),
}
