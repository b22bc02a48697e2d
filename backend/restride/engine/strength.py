"""The next dose of each exercise (rulebook 5.4 to 6.4, 9.1, 9.4): the lowest that any rule gives.

The band of the last session proposes; the gates let a step through or not; gaps, flare-ups,
stages and a clinician's limits then only lower it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from restride.engine import deload, flares, gates, guards, ladders, levels, moves, week
from restride.engine.breaks import overrule
from restride.engine.draft import Draft
from restride.engine.exits import all_met
from restride.engine.groups import Group
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Prescription, Reason
from restride.engine.progress import by_green, opening
from restride.engine.protocol import Protocol
from restride.engine.records import EXERCISES, HOLD_RUNGS, Dose
from restride.engine.setbacks import by_band
from restride.engine.state import Track
from restride.engine.view import View
from restride.engine.week import Days

SECTIONS = {"CAREFUL": "4.3", "DIARY": "4.3-DIARY", "PREVENT": "16"}
FIRST_RULE = {"EB": "B16", "RD": "B17", "NH": "B18"}


def decide(
    view: View,
    overruling: Guards,
    days: Mapping[str, Days],
    names: Iterable[str] = EXERCISES,
) -> dict[str, Prescription]:
    """The prescription of every exercise, or of some, without its outlook."""
    openings = {name: opening(view, name, days[name]) for name in EXERCISES}
    return {name: prescribe(view, overruling, name, days[name], openings) for name in names}


def prescribe(
    view: View,
    overruling: Guards,
    exercise: str,
    days: Days,
    openings: Mapping[str, date | None],
) -> Prescription:
    """The next dose of one exercise.

    `openings`: for each exercise the day of a rung advance that is open but for its newest
    pain; it keeps the others' advances, and steps on that day, waiting (5.6, G8).
    """
    locked = _locked(view, overruling, exercise)
    if locked is not None:
        return Prescription(exercise, None, "locked", (locked,))
    groups = view.groups(exercise)
    last = groups[0] if groups else None
    base = last.work.base if last is not None else _first_dose(view, exercise)
    days = week.daily_holds(base.rung, days)
    earliest = _earliest(view, overruling, last)
    moved, clash = moves.follow(view, exercise, earliest)
    when = moved or moves.free_day(view, exercise, earliest, days)
    proposed = (
        Draft(base, "first", (Reason(FIRST_RULE[exercise]), _easy_first(view)))
        if last is None
        else by_band(view, groups) or by_green(view, overruling, groups, when, days, openings)
    )
    whole = overrule(view, overruling, exercise, proposed, last, when, days)
    whole = _within_stage(view, exercise, whole)
    if flares.rests(view, overruling.flare) and _goes_on(view, last):
        whole = _told_of_holds(view, whole)
    draft = deload.ease(view, whole, last, _unhurt(view, exercise, last, days), when)
    return Prescription(
        exercise=exercise,
        dose=draft.dose,
        change=draft.change,
        reasons=draft.reasons if clash is None else (*draft.reasons, clash),
        rung=view.protocol.rungs[draft.dose.rung] if draft.dose is not None else None,
        earliest=earliest if draft.dose is not None else None,
        next=when if draft.dose is not None else None,
        band=last.verdict.band if last is not None else None,
        provisional=last is not None and last.verdict.open,
        full=whole.dose if draft.dose != whole.dose else None,
    )


def _easy_first(view: View) -> Reason:
    """It gets harder only once it was done with so little pain (B15; guided mode says how much)."""
    return Reason("B15", {"pain": ladders.painless(view.protocol, view.runner)})


def _locked(view: View, overruling: Guards, exercise: str) -> Reason | None:
    if guards.NO_HINGE in overruling.held and exercise != "EB":
        return Reason(guards.NO_HINGE)
    track, stage = view.tracks[exercise], view.stage
    if not stage.highest and stage.next is None:
        return Reason(_section(stage.name), {"stage": stage.name})
    if view.placed(exercise) or exercise in stage.first:
        return None
    if exercise not in stage.highest:
        return Reason(_section(stage.name), {"stage": stage.name})
    if track.unlocked is not None or track.placed is not None:
        return None
    unlock = next((u for u in view.protocol.unlocks if u.exercise == exercise), None)
    if unlock is None:
        return Reason("4.1", {"stage": stage.name})
    if overruling.blocks and all_met(view, exercise, unlock.criteria):
        return overruling.blocks[0]
    return Reason(unlock.rule, {"stage": stage.name})


def _section(stage: str) -> str:
    """The rulebook's section of a stage."""
    if stage in SECTIONS:
        return SECTIONS[stage]
    return "4.2" if stage.startswith("A") else "4.1"


def _within_stage(view: View, exercise: str, draft: Draft) -> Draft:
    """No rung above the stage's content after a way back; maintenance has its own doses (4.1, 16).

    The ten trial bridges are of a stage that has no more of EB1 than them.
    """
    dose, stage, protocol = draft.dose, view.stage, view.protocol
    if dose is None:
        return draft
    highest = gates.highest_rung(view, exercise)
    most = stage.most.get(dose.rung)
    if most is not None:
        draft = _maintained(protocol, draft, dose, most)
    if highest is not None and _only_trial(view, highest) and dose.sets != ladders.trial(protocol):
        highest = stage.first[exercise]
    if highest is not None and dose.level > int(highest[2]):
        start = ladders.start_of(protocol, highest, view.runner)
        draft = draft.lower(start, "rung_back", Reason(f"{_section(stage.name)}-BACK"))
    return draft


def _maintained(protocol: Protocol, draft: Draft, dose: Dose, most: int) -> Draft:
    """At most so many repetitions, in two sets where the rung has them so (16)."""
    less = ladders.in_fewest_sets(protocol, ladders.at_most(protocol, dose, min(most, dose.total)))
    reason = Reason("16", {"most": most})
    if less.sets == dose.sets:
        return draft
    if less.total == dose.total and draft.change == "step":
        return Draft(less, "repeat", (reason,))
    return Draft(less, "back", (reason, *draft.kept))


def _only_trial(view: View, highest: str) -> bool:
    """Whether ten bridges are all that the stage has of EB1, and no clinician said otherwise."""
    placed = view.tracks["EB"].placed if view.placed("EB") else None
    return view.stage.trial and highest == "EB1" and (placed is None or placed.level < 1)


def _first_dose(view: View, exercise: str) -> Dose:
    track = view.tracks[exercise]
    if track.placed is not None:
        return track.placed
    found = levels.found(view) if exercise == "EB" else None
    if found is not None:
        return found
    lowest = {"EB": "EB1", "RD": "RD1", "NH": "NH1"}[exercise]
    rung = view.stage.first.get(exercise, lowest)
    return ladders.start_of(view.protocol, rung, view.runner)


def _unhurt(view: View, exercise: str, last: Group | None, days: Days) -> date:
    """The day of the session if nothing had hurt: waiting past a deload does not end it (I12)."""
    earliest = view.today
    if last is not None:
        earliest = max(earliest, last.day + timedelta(days=_gap(view, last)))
    earliest = max(earliest, view.free_from)
    moved, _ = moves.follow(view, exercise, earliest)
    return moved or moves.free_day(view, exercise, earliest, days)


def _earliest(view: View, overruling: Guards, last: Group | None) -> date:
    protocol, earliest = view.protocol, view.today
    if last is not None:
        earliest = max(earliest, last.day + timedelta(days=_rest(view, last)))
    if overruling.flare is not None and not _goes_on(view, last):
        earliest = max(earliest, overruling.flare.last + timedelta(days=protocol.flare_days))
    return max(earliest, view.free_from)


def _goes_on(view: View, last: Group | None) -> bool:
    """Whether the bridge hold goes on through the 72 hours after a flare-up (9.4).

    It does where it is the exercise of now and was calm itself: it is then no sooner than
    without the flare-up. Instead of a bridge it would come sooner after more pain (I12).
    """
    if last is None or not last.hold or last.work.base.rung not in HOLD_RUNGS:
        return False
    return last.pain <= view.protocol.green_max and last.verdict.band < Band.RED


def _told_of_holds(view: View, draft: Draft) -> Draft:
    """The draft with what a flare-up says of holds in the place of its rest."""
    others = tuple(reason for reason in draft.reasons if reason.rule != "9.4-REST")
    why = Reason("9.4-EB0", {"most": view.protocol.green_max})
    return Draft(draft.dose, draft.change, (why, *others))


def _gap(view: View, last: Group) -> int:
    """Days from one session to the next (MIN_GAP); holds are daily."""
    return 1 if last.hold else view.protocol.numbers[f"gap_{last.work.base.exercise.lower()}"]


def _rest(view: View, last: Group) -> int:
    """Days from the last session to the next (MIN_GAP, 5.4)."""
    protocol, gap = view.protocol, _gap(view, last)
    if last.verdict.band < Band.ORANGE:
        return gap
    # RED is never sooner than ORANGE would have been.
    longer = gap + protocol.orange_extra_days
    return max(longer, protocol.red_rest_days) if last.verdict.band is Band.RED else longer


def planned_sessions(track: Track, days: Days) -> int:
    """How many sessions a week the exercise has; holds are daily."""
    rung = track.works[-1].base.rung if track.works else None
    return len(week.daily_holds(rung, days))
