"""What a verified GREEN session opens: a rung, a step, more weight, or why not yet (5.5, 5.6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from restride.engine import deload, gates, ladders, levels, week
from restride.engine.draft import Draft
from restride.engine.groups import Groups
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Reason
from restride.engine.records import EXERCISES, HOLD_RUNGS, Dose
from restride.engine.view import View
from restride.engine.week import Days

ORDER = {name: place for place, name in enumerate(EXERCISES)}


def by_green(
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
    if base.sets == ladders.trial(view.protocol) and base.rung == "EB1":
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
    lighter = deload.holds_steps(view, groups[0], when)
    if lighter is not None:
        return lighter
    held = timedelta(days=view.protocol.red_freeze_days)
    for group in groups:
        if when - group.day >= held:
            break
        if group.verdict.band is Band.RED:
            return Reason("5.4-RED-HOLD", {"days": (group.day + held - when).days})
    return None


def _advance(view: View, base: Dose, target: str) -> Draft:
    protocol = view.protocol
    most = {"pain": ladders.painless(protocol, view.runner)}
    known = levels.ends_holds(view, base)
    if known is not None:
        return Draft(known, "rung", (Reason("3.4-FOUND"), Reason("B15", most)))
    if base.rung in HOLD_RUNGS and (view.stage.trial or view.tracks["EB"].held < 1):
        return Draft(Dose(target, ladders.trial(view.protocol)), "rung", (Reason("2.1-TRIAL"),))
    dose = ladders.start_of(protocol, target, view.runner, base.load_g)
    return Draft(dose, "rung", (Reason("5.6-OPEN", most), Reason("B15", most)))


def _after_trial(view: View, groups: Groups) -> Draft:
    work = groups[0].work
    if not (work.full and work.on_plan):
        return Draft(work.base, "repeat", (Reason("G2"),))
    if view.stage.trial:
        return Draft(work.base, "repeat", (Reason("4.1-TRIAL", {"stage": view.stage.next}),))
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
    if base.rung in HOLD_RUNGS:
        values = {"from": base.sets[0], "to": more.sets[0]}
        return Draft(more, "step", (Reason("6.1-HOLD", values), Reason("B14")))
    rule = "6.1" if more.total > base.total else "6.1-SPREAD"
    return Draft(more, "step", (Reason(rule, values), Reason("B14")))


def opening(view: View, exercise: str, days: Days) -> date | None:
    """The day of a rung advance that is open but for the newest session's pain."""
    groups = view.groups(exercise)
    if not groups or groups[0].work.base.sets == ladders.trial(view.protocol):
        return None
    target = gates.rung_target(view, groups)
    if target is None:
        return None
    base = groups[0].work.base
    gap = 1 if base.rung in HOLD_RUNGS else view.protocol.numbers[f"gap_{exercise.lower()}"]
    earliest = max(view.today, groups[0].day + timedelta(days=gap))
    when = week.next_day(earliest, week.daily_holds(base.rung, days))
    return when if gates.rung_open(view, groups, target, when, painless=True) is None else None
