"""Running: the week's cap, the single-run cap and when the next run may be (rulebook 2.1, 7).

Speed and hills are not prescribed here.
"""

from __future__ import annotations

from datetime import date, timedelta

from restride.engine import volume, week
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Reason, RunPrescription
from restride.engine.records import WALK_RUN
from restride.engine.run_weeks import (
    PLAIN,
    away_from,
    first_week,
    gap_cap,
    in_week,
    run_cap,
    week_band,
    weeks_of_runs,
)
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.walk_run import Standing, day_band, standing
from restride.engine.week import Days


def decide(view: View, overruling: Guards, days: Days) -> RunPrescription:
    """The running that is allowed, without its outlook."""
    now, done = standing(view, overruling), view.runs()
    last = done[-1] if done else None
    first = volume.week_of(view.today, view.runner.week_start)
    earliest = _earliest(view, overruling, now, last)
    change, reasons, cap = now.change, now.reasons, None
    if now.state in PLAIN:
        cap, change, reasons = _week_cap(view, overruling, now)
    return RunPrescription(
        state=now.state,
        week_cap_m=cap,
        week_done_m=sum(work.metres for work in in_week(view, first)),
        run_cap_m=run_cap(view, now.state, cap),
        earliest=earliest,
        next=view.moved("run", last.day if last is not None else None, earliest)
        or week.next_day(earliest, days),
        change=change,
        reasons=reasons,
        band=day_band(view, done) if last is not None else None,
        provisional=last is not None and view.verdict(last).open,
        step=now.state if now.state in WALK_RUN else now.first_run,
    )


def _week_cap(
    view: View, overruling: Guards, now: Standing
) -> tuple[int | None, str, tuple[Reason, ...]]:
    """This week's metres, the change it is, and why (2.1, 7.1)."""
    protocol, run = view.protocol, view.run
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first)
    percent, reason = protocol.week_green_pct - 100, "B20"
    if _begins(view, now):
        cap, change = first_week(view, view.runs()[-1]), "first"
    elif run.base_on is not None and first <= run.base_on < first + WEEK:
        cap, change = run.opening_m or 0, "repeat"
    elif weeks:
        base, factor = volume.base_of(protocol, weeks)
        if overruling.blocks or overruling.deload is not None:
            factor = min(factor, 100)
        cap = volume.round_down(protocol, base * factor // 100)
        change = "step" if factor > 100 else "repeat" if factor == 100 else "back"
        percent = factor - 100
        reason = "9.3-RETURN" if weeks[-1].eased and not percent else reason
    else:
        return None, "first", (Reason("B23"), *now.reasons)
    reasons: tuple[Reason, ...] = (Reason(reason, {"percent": max(percent, 0)}),)
    if percent < 0:
        reasons = (Reason("2.1-BACK", {"percent": 100 + percent}),)
    if overruling.blocks:
        reasons = (overruling.blocks[0], *reasons)
    return _lowered(view, overruling, cap, change, reasons, now, first)


def _lowered(
    view: View,
    overruling: Guards,
    cap: int,
    change: str,
    reasons: tuple[Reason, ...],
    now: Standing,
    first: date,
) -> tuple[int, str, tuple[Reason, ...]]:
    protocol = view.protocol
    band = week_band(view, first)
    lighter = volume.round_down(protocol, cap * protocol.deload_run_pct // 100)
    if band >= Band.ORANGE:
        less = volume.round_down(protocol, cap * volume.factor(protocol, band) // 100)
        cap, change = less, "back"
        reasons = (Reason("2.1-BACK", {"percent": volume.factor(protocol, band)}), *reasons)
    if overruling.deload is not None and lighter < cap:
        cap, change, reasons = lighter, "deload", (overruling.deload, *reasons)
    share = gap_cap(view)
    if share is not None and share < cap:
        away, _ = away_from(view, view.runs())
        cap, change, reasons = share, "back", (Reason("9.1-RUN", {"days": away}), *now.reasons)
    limit = view.state.limit("max_week_m")
    if limit is not None and limit.max_week_m is not None and limit.max_week_m < cap:
        cap, change = limit.max_week_m, "hold"
        reasons = (Reason("LIMIT", {"by": limit.by}), *reasons)
    return cap, change, reasons


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
    paused = view.state.paused
    if paused is not None and paused[0] <= view.today <= paused[1]:
        earliest = max(earliest, paused[1] + timedelta(days=1))
    return earliest
