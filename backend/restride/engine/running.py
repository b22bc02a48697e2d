"""Running: the week's cap, the single-run cap, the next runs and their kind (2.1, 7, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from restride.engine import moves, speed, volume, week
from restride.engine.draft import Standing
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import FastPart, PlannedRun, Reason, RunPrescription
from restride.engine.records import SPEED, WALK_RUN
from restride.engine.run_length import single_run
from restride.engine.run_weeks import (
    PLAIN,
    away_from,
    first_week,
    gap_cap,
    in_week,
    week_band,
    weeks_of_runs,
)
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.walk_run import day_band, standing

OVERRULED = frozenset({"B20", "9.3-RETURN", "7.3-BASE"})
"""Why a week has its metres; it no longer says why once a rule gives less."""


def decide(view: View, overruling: Guards) -> RunPrescription:
    """The running that is allowed, without its outlook."""
    now, done = standing(view, overruling), view.runs()
    last = done[-1] if done else None
    first = volume.week_of(view.today, view.runner.week_start)
    earliest = _earliest(view, overruling, now, last)
    change, reasons, cap = now.change, now.reasons, None
    if now.state in PLAIN:
        cap, change, reasons = _week_cap(view, overruling, now)
    moved, clash = moves.follow(view, "run", earliest)
    start = moved or week.next_day(earliest, view.days["run"])
    runs = _runs(view, now, start)
    fast = _fast_part(view, overruling, now.state) if runs[0].fast else None
    if runs[0].fast:
        reasons = (*reasons, _content(now.state, fast))
    single = single_run(view, overruling, now.state, cap)
    is_open = last is not None and view.verdict(last).open
    if is_open and change == "step":
        # The week goes on as it was: nothing rises before the morning after its newest run (I3).
        change = "repeat"
    return RunPrescription(
        state=now.state,
        week_cap_m=cap,
        week_done_m=sum(work.metres for work in in_week(view, first)),
        run_cap_m=single.metres,
        earliest=earliest,
        next=start,
        change=change,
        reasons=reasons if clash is None else (*reasons, clash),
        band=day_band(view, done) if last is not None else None,
        provisional=is_open,
        step=_step(now, runs[0]),
        fast=fast,
        longest_m=single.longest,
        cap_why=single.why,
        runs=runs,
    )


def _fast_part(view: View, overruling: Guards, state: str) -> FastPart | None:
    """What a step of speed is made of; its fast time in all grows with each good session (7.4)."""
    step = view.protocol.speed.get(state)
    if step is None:
        return None
    fast_s = speed.fast_seconds(view, overruling, state)
    return FastPart(step.repeats, step.seconds, step.effort_pct, fast_s)


def _content(state: str, fast: FastPart | None) -> Reason:
    """The same in words, with the step's form cues (7.4, A04)."""
    rule = f"7.4-{state}"
    if fast is None:
        return Reason(rule)
    if fast.fast_s is not None:
        return Reason(rule, {"minutes": fast.fast_s // 60})
    spans = {"repeats": fast.repeats, "seconds": fast.seconds, "percent": fast.effort_pct}
    return Reason(rule, {name: _span(*span) for name, span in spans.items() if span is not None})


def _span(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}-{most}"


def _step(now: Standing, run: PlannedRun) -> str | None:
    if now.first_run is not None or now.state in WALK_RUN:
        return now.first_run or now.state
    return now.state if run.fast and now.state in SPEED else None


def _runs(view: View, now: Standing, start: date) -> tuple[PlannedRun, ...]:
    """The days of the next runs, the first of them `start`; at least that one."""
    days = [start, *days_after(view, now.state, start, view.today + WEEK)]
    if now.state not in PLAIN:
        return tuple(PlannedRun(day) for day in days)
    slots = tuple(moves.slot_of(view, day) for day in days)
    # The first run back after a break is an easy one.
    easy = now.first_run is not None or away_from(view)[1] is not None
    planned, of = (days[1:], slots[1:]) if easy else (days, slots)
    fast = set(speed.sessions(view, now.state, planned, of))
    long = speed.long_at(view, now.state)
    return tuple(
        PlannedRun(day, day in fast, slot in long and day not in fast and speed.fresh(view, day))
        for day, slot in zip(days, slots, strict=True)
    )


def days_after(view: View, state: str, day: date, until: date) -> Iterator[date]:
    """The days of the runs after one on `day`, before `until`."""
    gap = view.protocol.gap_walk_run if state in WALK_RUN else view.protocol.gap_run
    while True:
        day = week.next_day(day + timedelta(days=gap), view.days["run"])
        if day >= until:
            return
        yield day


def _week_cap(
    view: View, overruling: Guards, now: Standing
) -> tuple[int | None, str, tuple[Reason, ...]]:
    """This week's metres, the change it is, and why (2.1, 7.1)."""
    protocol, run = view.protocol, view.run
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first)
    factor, level = protocol.week_green_pct, speed.begins(view, overruling)
    if _begins(view, now):
        cap, change = first_week(view, view.runs()[-1]), "first"
    elif run.base_on is not None and first <= run.base_on < first + WEEK:
        cap, change = run.opening_m or 0, "repeat"
    elif weeks:
        base, factor = volume.base_of(protocol, weeks)
        if overruling.blocks or level or overruling.deload is not None:
            factor = min(factor, 100)
        cap = volume.round_down(protocol, base * factor // 100)
        change = "step" if factor > 100 else "repeat" if factor == 100 else "back"
    else:
        return None, "first", (Reason("B23"), *now.reasons)
    returns = factor == 100 and bool(weeks) and weeks[-1].eased and overruling.deload is None
    reasons = _why(overruling, now, factor - 100, level=level, returns=returns)
    if change != "back" and _from_ladder(view, now, first):
        reasons = tuple(Reason("7.3-BASE") if r.rule == "B20" else r for r in reasons)
    if change == "repeat" and now.change in ("step", "back"):
        change = now.change
    return _lowered(view, overruling, cap, change, reasons, now, first)


def _why(
    overruling: Guards, now: Standing, percent: int, *, level: bool, returns: bool
) -> tuple[Reason, ...]:
    """The reasons of a week's metres and of the step of speed, what blocks them first."""
    why = Reason("9.3-RETURN" if returns else "B20", {"percent": max(percent, 0)})
    if percent < 0:
        why = Reason("2.1-BACK", {"percent": 100 + percent})
    elif level and not overruling.blocks and overruling.deload is None:
        why = Reason("7.4-LEVEL")
    blocks = overruling.blocks[:1]
    steps = (reason for reason in now.reasons if reason not in (*blocks, Reason("B23")))
    return (*blocks, why, *steps)


def _lowered(
    view: View,
    overruling: Guards,
    cap: int,
    change: str,
    reasons: tuple[Reason, ...],
    now: Standing,
    first: date,
) -> tuple[int, str, tuple[Reason, ...]]:
    protocol, own = view.protocol, cap
    band = week_band(view, first)
    lighter = volume.round_down(protocol, cap * protocol.deload_run_pct // 100)
    if band >= Band.ORANGE:
        less = volume.round_down(protocol, cap * volume.factor(protocol, band) // 100)
        cap, change = less, "back"
        reasons = (Reason("2.1-BACK", {"percent": volume.factor(protocol, band)}), *reasons)
    if overruling.deload is not None and lighter < cap:
        others = (reason for reason in reasons if reason != overruling.deload)
        cap, change, reasons = lighter, "deload", (overruling.deload, *others)
    share = gap_cap(view)
    if share is not None and share < cap:
        away, _ = away_from(view)
        why = Reason("9.1-RUN", {"days": away})
        others = (reason for reason in now.reasons if reason != why)
        cap, change, reasons = share, "back", (why, *others)
    limit = view.state.limit("max_week_m")
    if limit is not None and limit.max_week_m is not None and limit.max_week_m < cap:
        cap, change = limit.max_week_m, "hold"
        reasons = (Reason("LIMIT", {"by": limit.by}), *reasons)
    if cap < own:
        reasons = tuple(reason for reason in reasons if reason.rule not in OVERRULED)
    return cap, change, reasons


def _from_ladder(view: View, now: Standing, first: date) -> bool:
    """Whether this is the first week of plain running after the walk-run ladder (7.3)."""
    since = view.run.base_on
    if since is None or not first <= since < first + WEEK:
        return _begins(view, now)
    before = [work for work in view.runs() if work.day < since]
    return _begins(view, now) or (bool(before) and before[-1].state in WALK_RUN)


def _begins(view: View, now: Standing) -> bool:
    """Whether plain running has just opened from the walk-run ladder."""
    done = view.runs()
    return now.state == "BASE" and bool(done) and done[-1].state in WALK_RUN


def _earliest(view: View, overruling: Guards, now: Standing, last: RunWork | None) -> date:
    protocol, earliest = view.protocol, view.today
    if last is not None:
        gap = protocol.gap_walk_run if now.state in WALK_RUN else protocol.gap_run
        band = day_band(view, view.runs())
        if band >= Band.ORANGE:
            gap += protocol.orange_extra_days
        if band is Band.RED:
            gap = max(gap, protocol.red_rest_days)
        earliest = max(earliest, last.day + timedelta(days=gap))
    if overruling.flare is not None:
        earliest = max(earliest, overruling.flare.last + timedelta(days=protocol.flare_days))
    return max(earliest, view.free_from)
