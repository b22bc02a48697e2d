"""The next dose of each exercise (rulebook 5.4 to 6.4, 9.1, 9.4): the lowest that any rule gives.

The band of the last session proposes; the gates let a step through or not; gaps, flare-ups,
stages and a clinician's limits then only lower it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from restride.engine import gates, guards, ladders, week
from restride.engine.gates import TRIAL
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Prescription, Reason
from restride.engine.records import EXERCISES, HOLD_RUNGS, Dose
from restride.engine.state import Track
from restride.engine.view import Group, Groups, View
from restride.engine.week import Days

FIRST_RULE = {"EB": "B16", "RD": "B17", "NH": "B18"}
ORDER = {name: place for place, name in enumerate(EXERCISES)}


@dataclass(frozen=True, slots=True)
class Draft:
    """A dose on its way: `dose` None while the exercise is suspended."""

    dose: Dose | None
    change: str
    reasons: tuple[Reason, ...]

    def lower(self, dose: Dose, change: str, reason: Reason) -> Draft:
        """This draft, or `dose` with its reason in front where that is lower."""
        if self.dose is None or dose.rank > self.dose.rank:
            return self
        if dose.rank == self.dose.rank:
            return Draft(self.dose, self.change, (*self.reasons, reason))
        return Draft(dose, change, (reason, *self.reasons))


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
    earliest = _earliest(view, overruling, exercise, last)
    when = week.next_day(earliest, days)
    proposed = (
        Draft(base, "first", (Reason(FIRST_RULE[exercise]), Reason("B15")))
        if last is None
        else _by_band(view, groups) or _by_green(view, overruling, groups, when, days, openings)
    )
    draft = _overrule(view, overruling, exercise, proposed, last, when, days)
    if draft.dose is not None and draft.dose.rung in HOLD_RUNGS and days != week.DAILY:
        when = earliest
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
    track, stage = view.state.tracks[exercise], view.stage
    if track.placed is not None or exercise in stage.first:
        return None
    if exercise not in stage.highest:
        return Reason("4.2" if stage.name.startswith("A") else "4.1", {"stage": stage.name})
    if track.unlocked is not None:
        return None
    rules = [u.rule for u in view.protocol.unlocks if u.exercise == exercise]
    return Reason(rules[0] if rules else "4.1", {"stage": stage.name})


def _first_dose(view: View, exercise: str) -> Dose:
    track = view.state.tracks[exercise]
    if track.placed is not None:
        return track.placed
    lowest = {"EB": "EB1", "RD": "RD1", "NH": "NH1"}[exercise]
    rung = view.stage.first.get(exercise, lowest)
    return ladders.start_of(view.protocol, rung, view.runner)


def _earliest(view: View, overruling: Guards, exercise: str, last: Group | None) -> date:
    protocol, earliest = view.protocol, view.today
    if last is not None:
        earliest = max(earliest, last.day + timedelta(days=_rest(view, last)))
    if overruling.flare is not None:
        earliest = max(earliest, overruling.flare.last + timedelta(days=protocol.flare_days))
    paused = view.state.paused
    if paused is not None and paused[0] <= view.today <= paused[1]:
        earliest = max(earliest, paused[1] + timedelta(days=1))
    moved = view.state.moves.get(exercise)
    if moved is not None and (last is None or last.day < moved[0]):
        earliest = max(earliest, moved[1])
    return earliest


def _rest(view: View, last: Group) -> int:
    """Days from the last session to the next (MIN_GAP, 5.4)."""
    protocol, base = view.protocol, last.work.base
    gap = protocol.numbers[f"gap_{base.exercise.lower()}"]
    if base.rung in HOLD_RUNGS:
        gap = 1
    if last.verdict.band is Band.RED:
        return max(gap, protocol.red_rest_days)
    return gap + protocol.orange_extra_days if last.verdict.band is Band.ORANGE else gap


def _by_band(view: View, groups: Groups) -> Draft | None:
    """What RED, ORANGE, YELLOW or an open morning makes of the dose (5.4); None for GREEN."""
    last = groups[0]
    base, verdict = last.work.base, last.verdict
    if verdict.band is Band.RED:
        return _down(view, last, Reason("5.4-RED"))
    if verdict.band is Band.ORANGE:
        return _orange(view, last)
    extra = (Reason("5.3-OPEN"),) if verdict.open else ()
    if verdict.band is Band.YELLOW:
        reason = Reason("5.3-MISSING" if verdict.missing else "5.4-YELLOW", {"pain": last.pain})
        yellows = _yellows(groups)
        if yellows % view.protocol.yellows_back == 0:
            back = ladders.step_back(view.protocol, base, view.runner)
            change = "back" if back != base else "repeat"
            return Draft(back, change, (Reason("5.4-YELLOWS", {"times": yellows}), reason))
        return Draft(base, "repeat", (*extra, reason))
    return Draft(base, "repeat", extra) if verdict.open else None


def _yellows(groups: Groups) -> int:
    count = 0
    for group in groups:
        if group.verdict.band is not Band.YELLOW:
            break
        count += 1
    return count


def _orange(view: View, last: Group) -> Draft:
    protocol, base = view.protocol, last.work.base
    reason = Reason("5.4-ORANGE", {"percent": protocol.orange_reps_pct})
    if ladders.at_start(protocol, base, view.runner):
        return _down(view, last, reason)
    if protocol.rungs[base.rung].weighted:
        less = ladders.load_share(base, protocol.orange_reps_pct, view.runner)
        first = ladders.first_load(protocol, base.rung, view.runner)
        return Draft(Dose(base.rung, base.sets, max(less.load_g, first)), "back", (reason,))
    share = base.total * protocol.orange_reps_pct // 100
    return Draft(ladders.at_most(protocol, base, share), "back", (reason,))


def _down(view: View, last: Group, reason: Reason) -> Draft:
    """The previous rung's start dose; from the lowest rung RD and NH are suspended (5.4)."""
    protocol, base = view.protocol, last.work.base
    below = ladders.rung_below(protocol, base.rung, view.state.opted)
    if below is not None:
        return Draft(ladders.start_of(protocol, below, view.runner), "rung_back", (reason,))
    start = ladders.start_of(protocol, base.rung, view.runner)
    start = min(start, base, key=lambda dose: dose.rank)
    if base.exercise == "EB":
        return Draft(start, "restart", (reason,))
    if base.exercise == "RD":
        needed = protocol.suspend_greens
        since = takewhile(lambda group: group.day > last.day, view.groups("EB"))
        greens = sum(group.verdict.green for group in since)
        if greens >= needed:
            return Draft(start, "restart", (Reason("5.4-RETURN"), reason))
        return Draft(None, "hold", (Reason("5.4-SUSPEND-RD", {"left": needed - greens}), reason))
    left = protocol.suspend_days - (view.today - last.day).days
    if left <= 0:
        return Draft(start, "restart", (Reason("5.4-RETURN"), reason))
    return Draft(None, "hold", (Reason("5.4-SUSPEND-NH", {"days": left}), reason))


def _by_green(
    view: View,
    overruling: Guards,
    groups: Groups,
    when: date,
    days: Days,
    openings: Mapping[str, date | None],
) -> Draft:
    """A rung, a step, or the reason why the dose is repeated, after a verified GREEN session."""
    base = groups[0].work.base
    block = _blocked(view, overruling, groups, when)
    if block is not None:
        return Draft(base, "repeat", (block,))
    if base.sets == TRIAL and base.rung == "EB1":
        return _after_trial(view, groups)
    target = gates.rung_target(view, groups)
    shut = gates.rung_open(view, groups, target, when) if target is not None else None
    if target is not None and shut is None:
        rival = _rival(base.exercise, openings)
        if rival is None:
            return _advance(view, base, target)
        shut = Reason("RUNG_ADVANCES_PER_7D", {"exercise": rival})
    return _step(view, groups, when, days, openings, shut)


def _blocked(view: View, overruling: Guards, groups: Groups, when: date) -> Reason | None:
    if overruling.blocks:
        return overruling.blocks[0]
    held = timedelta(days=view.protocol.red_freeze_days)
    for group in groups:
        if when - group.day >= held:
            break
        if group.verdict.band is Band.RED:
            return Reason("5.4-RED-HOLD", {"days": (group.day + held - when).days})
    return None


def _advance(view: View, base: Dose, target: str) -> Draft:
    protocol = view.protocol
    if base.rung in HOLD_RUNGS and view.state.tracks["EB"].held < 1:
        return Draft(Dose(target, TRIAL), "rung", (Reason("2.1-TRIAL"),))
    dose = ladders.start_of(protocol, target, view.runner, base.load_g)
    return Draft(dose, "rung", (Reason("5.6-OPEN"), Reason("B15")))


def _after_trial(view: View, groups: Groups) -> Draft:
    work = groups[0].work
    if not (work.full and work.on_plan):
        return Draft(work.base, "repeat", (Reason("G2"),))
    start = ladders.start_of(view.protocol, "EB1", view.runner)
    return Draft(start, "step", (Reason("2.1-TRIAL-DONE"),))


def _rival(exercise: str, openings: Mapping[str, date | None]) -> str | None:
    """The exercise whose advance comes first, in the order EB, RD, NH (5.6)."""
    for name in EXERCISES[: ORDER[exercise]]:
        if openings[name] is not None:
            return name
    return None


def _step(
    view: View,
    groups: Groups,
    when: date,
    days: Days,
    openings: Mapping[str, date | None],
    rung_shut: Reason | None,
) -> Draft:
    protocol, base = view.protocol, groups[0].work.base
    weighted = protocol.rungs[base.rung].weighted
    if weighted:
        more = ladders.load_up(protocol, base, view.runner)
    else:
        more = ladders.step_up(protocol, base)
    if more == base:
        return Draft(base, "repeat", (rung_shut or Reason("6.1-TOP"),))
    shut = gates.step_shut(view, groups, more, when, days)
    for name, day in openings.items():
        if shut is None and name != base.exercise and day == when:
            shut = Reason("G8", {"exercise": name})
    if shut is not None:
        return Draft(base, "repeat", (shut,))
    if weighted:
        values = {"grams": more.load_g - base.load_g}
        return Draft(more, "load", (Reason("2.1-LOAD-UP", values), Reason("B14")))
    percent = (more.total - base.total) * 100 // base.total
    values = {"from": base.total, "to": more.total, "percent": percent}
    return Draft(more, "step", (Reason("6.1", values), Reason("B14")))


def opening(view: View, exercise: str, days: Days) -> date | None:
    """The day of a rung advance that is open but for the newest session's pain."""
    groups = view.groups(exercise)
    if not groups or (groups[0].work.base.sets == TRIAL):
        return None
    target = gates.rung_target(view, groups)
    if target is None:
        return None
    base = groups[0].work.base
    gap = 1 if base.rung in HOLD_RUNGS else view.protocol.numbers[f"gap_{exercise.lower()}"]
    earliest = max(view.today, groups[0].day + timedelta(days=gap))
    when = week.next_day(earliest, week.daily_holds(base.rung, days))
    return when if gates.rung_open(view, groups, target, when, painless=True) is None else None


def _overrule(
    view: View,
    overruling: Guards,
    exercise: str,
    draft: Draft,
    last: Group | None,
    when: date,
    days: Days,
) -> Draft:
    """Lower the draft by whatever overrules it: a break, a flare-up, a clinician's limits."""
    if draft.dose is None:
        return draft
    track = view.state.tracks[exercise]
    base = last.work.base if last is not None else draft.dose
    since = last.day if last is not None else track.placed_on
    if since is not None:
        draft = _gap(view, draft, base, (when - since).days - (7 if len(days) == 1 else 0))
    flare = overruling.flare
    if flare is not None and since is not None and since <= flare.last:
        start = ladders.start_of(view.protocol, base.rung, view.runner)
        draft = draft.lower(min(start, base, key=_rank), "restart", Reason("9.4"))
    for _ in range(2):
        limited = guards.limit_dose(view, draft.dose) if draft.dose is not None else None
        if limited is not None:
            draft = draft.lower(limited[0], "hold", limited[1])
    return draft


def _rank(dose: Dose) -> tuple[int, int, int]:
    return dose.rank


def _gap(view: View, draft: Draft, base: Dose, away: int) -> Draft:
    """The gap table for strength (9.1): the dose after `away` days without this exercise."""
    protocol = view.protocol
    rows = [row for row in protocol.gaps if row.days <= away]
    if not rows:
        return draft
    row, reason = rows[-1], Reason("9.1", {"days": away})
    start = ladders.start_of(protocol, base.rung, view.runner)
    if row.strength == "back":
        dose = base
        for _ in range(row.steps[base.exercise]):
            dose = ladders.step_back(protocol, dose, view.runner)
        return draft.lower(dose, "back", reason)
    if row.strength == "start":
        lighter = ladders.load_share(base, row.load_pct, view.runner)
        dose = min(Dose(base.rung, start.sets, lighter.load_g), base, key=_rank)
        return draft.lower(dose, "restart", reason)
    below = ladders.rung_below(protocol, base.rung, view.state.opted)
    dose = ladders.start_of(protocol, below, view.runner) if below is not None else start
    if row.strength == "ladder":
        dose = min(dose, _first_rung(view, base), key=_rank)
    return draft.lower(min(dose, base, key=_rank), "rung_back" if below else "restart", reason)


def _first_rung(view: View, base: Dose) -> Dose:
    lowest = {"EB": "EB1", "RD": "RD1", "NH": "NH1"}[base.exercise]
    return ladders.start_of(view.protocol, lowest, view.runner)


def planned_sessions(track: Track, days: Days) -> int:
    """How many sessions a week the exercise has; holds are daily."""
    rung = track.works[-1].base.rung if track.works else None
    return len(week.daily_holds(rung, days))
