"""The next dose of each exercise (rulebook 5.4 to 6.4, 9.1, 9.4): the lowest that any rule gives.

The band of the last session proposes; the gates let a step through or not; gaps, flare-ups,
stages and a clinician's limits then only lower it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from restride.engine import gates, guards, ladders, week
from restride.engine.breaks import overrule
from restride.engine.draft import Draft
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Prescription, Reason
from restride.engine.progress import by_green, opening
from restride.engine.records import EXERCISES, Dose
from restride.engine.setbacks import by_band
from restride.engine.state import Track
from restride.engine.view import Group, View
from restride.engine.week import Days

FIRST_RULE = {"EB": "B16", "RD": "B17", "NH": "B18"}


def decide(view: View, overruling: Guards, days: Mapping[str, Days]) -> dict[str, Prescription]:
    """The prescription of every exercise, without its outlook."""
    openings = {name: opening(view, name, days[name]) for name in EXERCISES}
    return {name: prescribe(view, overruling, name, days[name], openings) for name in EXERCISES}


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
    when = view.moved(exercise, last.day if last is not None else None, earliest)
    when = when or week.next_day(earliest, days)
    proposed = (
        Draft(base, "first", (Reason(FIRST_RULE[exercise]), Reason("B15")))
        if last is None
        else by_band(view, groups) or by_green(view, overruling, groups, when, days, openings)
    )
    draft = overrule(view, overruling, exercise, proposed, last, when, days)
    draft = _within_stage(view, exercise, draft)
    return Prescription(
        exercise=exercise,
        dose=draft.dose,
        change=draft.change,
        reasons=draft.reasons,
        rung=view.protocol.rungs[draft.dose.rung] if draft.dose is not None else None,
        earliest=earliest if draft.dose is not None else None,
        next=when if draft.dose is not None else None,
        band=last.verdict.band if last is not None else None,
        provisional=last is not None and last.verdict.open,
    )


def _locked(view: View, overruling: Guards, exercise: str) -> Reason | None:
    if guards.NO_HINGE in overruling.held and exercise != "EB":
        return Reason(guards.NO_HINGE)
    track, stage = view.tracks[exercise], view.stage
    if view.placed(exercise) or exercise in stage.first:
        return None
    if exercise not in stage.highest:
        return Reason(_section(stage.name), {"stage": stage.name})
    if track.unlocked is not None or track.placed is not None:
        return None
    rules = [u.rule for u in view.protocol.unlocks if u.exercise == exercise]
    return Reason(rules[0] if rules else "4.1", {"stage": stage.name})


def _section(stage: str) -> str:
    """The rulebook's section of a stage."""
    if stage in ("CAREFUL", "DIARY"):
        return "4.3-DIARY" if stage == "DIARY" else "4.3"
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
        less = ladders.in_fewest_sets(protocol, ladders.at_most(protocol, dose, most))
        if less.sets != dose.sets:
            draft = Draft(less, "back", (Reason("16", {"most": most}),))
    above = highest is not None and dose.level > int(highest[2])
    if above or (stage.trial and dose.rung == "EB1" and dose.sets != gates.TRIAL):
        rung = stage.first[exercise] if stage.trial else highest or dose.rung
        start = ladders.start_of(protocol, rung, view.runner)
        draft = draft.lower(start, "rung_back", Reason(f"{_section(stage.name)}-BACK"))
    return draft


def _first_dose(view: View, exercise: str) -> Dose:
    track = view.tracks[exercise]
    if track.placed is not None:
        return track.placed
    lowest = {"EB": "EB1", "RD": "RD1", "NH": "NH1"}[exercise]
    rung = view.stage.first.get(exercise, lowest)
    return ladders.start_of(view.protocol, rung, view.runner)


def _earliest(view: View, overruling: Guards, last: Group | None) -> date:
    protocol, earliest = view.protocol, view.today
    if last is not None:
        earliest = max(earliest, last.day + timedelta(days=_rest(view, last)))
    if overruling.flare is not None:
        earliest = max(earliest, overruling.flare.last + timedelta(days=protocol.flare_days))
    paused = view.state.paused
    if paused is not None and paused[0] <= view.today <= paused[1]:
        earliest = max(earliest, paused[1] + timedelta(days=1))
    return earliest


def _rest(view: View, last: Group) -> int:
    """Days from the last session to the next (MIN_GAP, 5.4)."""
    protocol, base = view.protocol, last.work.base
    gap = protocol.numbers[f"gap_{base.exercise.lower()}"]
    if last.hold:
        gap = 1
    if last.verdict.band < Band.ORANGE:
        return gap
    # RED is never sooner than ORANGE would have been.
    longer = gap + protocol.orange_extra_days
    return max(longer, protocol.red_rest_days) if last.verdict.band is Band.RED else longer


def planned_sessions(track: Track, days: Days) -> int:
    """How many sessions a week the exercise has; holds are daily."""
    rung = track.works[-1].base.rung if track.works else None
    return len(week.daily_holds(rung, days))
