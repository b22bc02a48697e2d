"""The screening: answers in, a pattern and a place to start out; never a diagnosis (3.2 to 3.4).

Red flags come first: where one locks, no pattern is given. The points are not validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from restride.engine import guards, protocol_file, questionnaire
from restride.engine.prescription import Alert, Reason
from restride.engine.questionnaire import Questionnaire, Totals
from restride.engine.records import Dose, Screened, Signs

LOADING = ("pht", "strain")
"""The patterns whose programme loads the hamstring from the first session on."""


class Incomplete(ValueError):
    """Questions are open or answered with unknown words; `faults` has a text for each."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {text}" for name, text in faults.items()))
        self.faults = dict(faults)


@dataclass(frozen=True, slots=True)
class Case:
    """What one person answered. `bridges`: slow two-leg bridges until the level finder's stop."""

    answers: Mapping[str, str] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    any_pain: bool = True
    age: int | None = None
    signs: Signs | None = None
    bridges: int | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where a programme begins; `first_dose` None without a level finder, or where it waits."""

    irritability: str
    stage: str
    first_dose: Dose | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Screening:
    """The outcome. `pattern` None is a lock; `wording`: whose texts are shown, in order."""

    totals: Totals
    pattern: str | None
    flags: tuple[str, ...]
    alerts: tuple[Alert, ...]
    see_professional: bool
    wording: tuple[str, ...]
    start: Start | None


def screen(case: Case) -> Screening:
    """Decide in the order of 3.2: lock, no pain, the points. Raises Incomplete."""
    asked = questionnaire.load()
    if faults := faults_of(case):
        raise Incomplete(faults)
    totals, flags = total(asked, case.answers), flags_of(asked, case)
    locked = guards.locks(flags)
    pattern = None if locked else "prevent"
    if case.any_pain and not locked:
        pattern = pattern_of(asked, totals)
    unclear = pattern in ("careful", "other", None)
    advised = bool(flags) or totals.other >= asked.numbers["other_least"]
    wording = ["3.2-LOCKED" if pattern is None else f"3.2-{pattern.upper()}"]
    if advised and not unclear:
        wording.append("3.2-PROFESSIONAL")
    if flags:
        wording.append("3.1-CLOSING")
    return Screening(
        totals,
        pattern,
        flags,
        guards.flag_alerts(flags),
        see_professional=unclear or advised,
        wording=tuple(wording),
        start=start_of(asked, pattern, case) if pattern in LOADING else None,
    )


def faults_of(case: Case) -> dict[str, str]:
    """Every question that is open or unknown, every unknown answer, with what is wrong.

    Nothing is open where the questions need no answer: a flag that was told locks, or no pain.
    """
    questions = questionnaire.load().questions
    faults = {
        question: f"must be one of {', '.join(questions[question])}"
        for question, answer in case.answers.items()
        if question in questions and answer not in questions[question]
    }
    faults |= {question: "unknown key" for question in case.answers if question not in questions}
    if needs_answers(case):
        faults |= {name: "is required" for name in questions if name not in case.answers}
    return faults


def needs_answers(case: Case) -> bool:
    """Whether the pattern's questions have to be answered: there is pain, and nothing locks."""
    return case.any_pain and not guards.locks(_told(case))


def suggested(said: Screened) -> str | None:
    """The pattern that earlier answers suggest by their points alone, whatever was flagged.

    None where not all was answered, or where it was another questionnaire.
    """
    asked = questionnaire.load()
    if not said.any_pain:
        return "prevent"
    if said.version != asked.title or said.answers.keys() != asked.questions.keys():
        return None
    return pattern_of(asked, total(asked, said.answers))


def total(asked: Questionnaire, answers: Mapping[str, str]) -> Totals:
    """The points of what was answered."""
    sums = Totals()
    for question, answer in answers.items():
        sums = sums.plus(asked.questions[question][answer])
    return sums


def flags_of(asked: Questionnaire, case: Case) -> tuple[str, ...]:
    """The red flags told and those that answers raise, in order (3.1, 3.2).

    A pop counts as recent unless the answers say that it began more than 8 weeks ago.
    """
    raised = {
        rule.flag
        for rule in asked.raises
        if case.answers.get(rule.question) == rule.answer
        and not any(case.answers.get(other) in old for other, old in rule.unless.items())
    }
    return tuple(sorted(raised | _told(case)))


def _told(case: Case) -> set[str]:
    told = set(case.flags)
    if case.age is not None and case.age < protocol_file.load("pht").least_age:
        told.add(guards.UNDER_AGE)
    return told


def pattern_of(asked: Questionnaire, totals: Totals) -> str:
    """The pattern that the points suggest: rules 2 to 5 of 3.2.

    The lead of rule 4 is over each of the other two, so that more points for something else
    never make a loading pattern likelier.
    """
    numbers, (strain, tendon, other) = asked.numbers, totals
    top, second = max(strain, tendon), max(min(strain, tendon), other)
    if other >= numbers["other_least"]:
        if other >= top:
            return "other"
        if top - other <= numbers["mixed_within"]:
            return "careful"
    if top >= numbers["lead_least"] and top - second >= numbers["lead_by"]:
        return "strain" if strain > tendon else "pht"
    return "careful"


def irritability(asked: Questionnaire, signs: Signs) -> str:
    """`high`, `moderate` or `low`: the worst that any sign says (3.3)."""
    numbers, pht = asked.numbers, protocol_file.load("pht")
    if (
        signs.morning_pain >= pht.irritable_high
        or signs.walking_pain >= numbers["walking_high"]
        or signs.sitting_min < numbers["sitting_high_min"]
        or signs.settles_h > numbers["settles_high_h"]
    ):
        return "high"
    if (
        signs.morning_pain >= pht.irritable_moderate
        or signs.sitting_min < numbers["sitting_moderate_min"]
        or signs.settles_h >= numbers["settles_moderate_h"]
    ):
        return "moderate"
    return "low"


def level_dose(asked: Questionnaire, bridges: int) -> Dose:
    """The first dose of the bridge after so many slow ones; few begin with holds (3.4)."""
    reached = [reps for fewest, reps in asked.level_finder if bridges >= fewest]
    return Dose("EB1", reached[-1], 0) if reached else holds()


def holds_first() -> tuple[str, ...]:
    """The stages of the loading patterns that begin the bridge with holds."""
    stages = {
        name: one for plan in LOADING for name, one in protocol_file.load(plan).stages.items()
    }
    return tuple(name for name, one in stages.items() if one.first.get("EB") == "EB0")


def holds() -> Dose:
    return Dose("EB0", protocol_file.load("pht").rungs["EB0"].start, 0)


def start_of(asked: Questionnaire, pattern: str, case: Case) -> Start | None:
    """Where the programme begins, or None while the signs are not told (3.3, 3.4).

    The dose is the lower of the level finder's and the stage's; there is none while it is
    highly irritable.
    """
    if case.signs is None:
        return None
    level = irritability(asked, case.signs)
    stages = protocol_file.load(pattern)
    stage = asked.stages[level] if pattern == "pht" else stages.first_stage
    reasons = [Reason(f"3.3-{level.upper()}" if pattern == "pht" else "4.2-START")]
    dose = None
    if case.bridges is not None and level == "high":
        reasons.append(Reason("3.4-HIGH"))
    elif case.bridges is not None:
        dose = level_dose(asked, case.bridges)
        reasons.append(Reason("3.4", {"bridges": case.bridges, "rung": dose.rung}))
        if stage in holds_first() and dose.rung != "EB0":
            dose = holds()
            reasons.append(Reason("3.4-STAGE"))
    return Start(level, stage, dose, tuple(reasons))
