"""The metres of a week of running: caps, and what a break leaves of them (2.1, 7.1, 9.1).

Metres, rounded down to 100. On the walk-run ladder there are no caps: its steps are the dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from restride.engine import deload, flares, trend, volume, week
from restride.engine import records as r
from restride.engine.pain import Band
from restride.engine.protocol import Hazard, RunGap
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.volume import Week

PLAIN = frozenset({"BASE", *r.SPEED, "FULL"})
"""The running states in which metres are capped."""
EASY = "easy_runs"
"""The criterion that asks for runs of some minutes (4.1)."""


def weeks_of_runs(view: View, until: date) -> list[Week]:
    """The complete weeks of running before the week that starts at `until`."""
    weeks, start = list(view.run.closed), view.run.open_from
    while start is not None and start < until:
        weeks.append(week_of_runs(view, start, weeks))
        start += WEEK
    return weeks


def in_week(view: View, start: date) -> Iterator[RunWork]:
    """The runs and walks of a week, the newest first."""
    end = start + WEEK
    for work in reversed(view.run.works):
        if work.day < start:
            break
        if work.day < end and not work.cross:
            yield work


def week_of_runs(view: View, start: date, before: list[Week]) -> Week:
    """One week of running under the 10% rule, its band as it is known today."""
    run = view.run
    works = [w for w in in_week(view, start) if run.base_on is None or w.day >= run.base_on]
    done = sum(work.built_on_m for work in works)
    opening = run.base_on is not None and start <= run.base_on < start + WEEK
    if opening and run.opening_m is not None:
        allowed = run.opening_m
    else:
        allowed = cap_of(view, before, level=any(w.level for w in works)) if before else done
    eased = deload.in_week(view, start)
    return Week(start, done, allowed, week_band(view, start), eased)


def cap_of(view: View, before: list[Week], *, level: bool) -> int:
    """Metres that the weeks before allow the next; `level`: no more than what they were (7.1)."""
    base, percent = volume.base_of(view.protocol, before)
    return volume.round_down(view.protocol, base * (min(percent, 100) if level else percent) // 100)


def week_band(view: View, start: date) -> Band:
    """The worst band of a week's runs; a flare-up makes it RED (7.1, 9.4)."""
    if any(start <= trigger < start + WEEK for trigger in flares.flare_triggers(view)):
        return Band.RED
    verdicts = [view.verdict(work) for work in in_week(view, start)]
    worst = max((verdict.band for verdict in verdicts), default=Band.GREEN)
    worst = max(worst, trend.band_of(view, start))
    # Until the last morning is in, nothing may rise on the strength of this week (I3).
    return max(worst, Band.YELLOW) if any(verdict.open for verdict in verdicts) else worst


def next_week_cap(view: View, cap: int, metres: int, *, level: bool) -> int:
    """Next week's cap if this week ends with `metres` and no worse than it stands."""
    first = volume.week_of(view.today, view.runner.week_start)
    this = Week(first, metres, cap, week_band(view, first), deload.in_week(view, first))
    protocol, weeks = view.protocol, [*_weeks_before(view, first, cap), this]
    if deload.on(view, first + WEEK) is None:
        return cap_of(view, weeks, level=level)
    base, factor = volume.base_of(protocol, weeks)
    share = min(factor, 100) * protocol.deload_run_pct
    return volume.round_down(protocol, base * share // 10_000)


def _weeks_before(view: View, first: date, cap: int) -> list[Week]:
    """The weeks before this one, as the base that its first run may still open has them."""
    done, weeks = view.runs(), weeks_of_runs(view, first)
    opening = [Week(first - WEEK, cap, cap)]
    if done and done[-1].state in r.WALK_RUN:
        return opening
    return weeks if gap_cap(view) is None else [*lowered(view, weeks, cap)] or opening


def first_week(view: View, last: RunWork) -> int:
    """Metres of the first plain week: three times the last 30 minutes (7.3)."""
    return volume.round_down(view.protocol, view.protocol.first_base_runs * last.counted_m)


def gap_cap(view: View) -> int | None:
    """Metres a week after a break: a share of the last week that was run (9.1).

    A short one counts as the 10% rule counts it; what a bad one lowered is lowered by that rule.
    Where plain running has not begun it is of its first week: the ladder has no caps (7.3).
    """
    _, row = away_from(view)
    if row is None or row.state is not None:
        return None
    done = view.runs()
    if done and done[-1].state in r.WALK_RUN:
        return volume.round_down(view.protocol, first_week(view, done[-1]) * row.week_pct // 100)
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first + WEEK)
    while weeks and not weeks[-1].done_allowed:
        weeks.pop()
    if not weeks:
        return None
    metres = volume.calm_base(view.protocol, weeks)
    return volume.round_down(view.protocol, metres * row.week_pct // 100)


def lowered(view: View, weeks: list[Week], metres: int) -> tuple[Week, ...]:
    """The last weeks that were run, each no more than what a break has left.

    What it left was allowed, not run: a week in which it is not run either must not have it as
    the highest of the last four (2.1).
    """
    ran = [week for week in weeks if week.done_allowed][-view.protocol.week_look_back :]
    return tuple(
        replace(week, done=min(week.done, metres), allowed=min(week.allowed, metres))
        for week in ran
    )


def half_hour(view: View) -> int:
    """Metres that the runs which the stage's exit asks for come to, 0 where it asks for none (4.1).

    By the runner's quickest pace of the last 30 days, so that the minutes are full ones.
    """
    minutes = max((g.numbers["minutes"] for g in view.stage.exit if g.criterion == EASY), default=0)
    recent = view.today - timedelta(days=view.protocol.run_days)
    paces = [
        -(-work.metres * minutes * 60 // work.duration_s)
        for work in view.runs()
        if work.day > recent and work.metres and work.duration_s and work.state in PLAIN
        if not work.by_time
    ]
    step = view.protocol.run_round_m
    return -(-max(paces, default=0) // step) * step


def away_from(view: View) -> tuple[int, RunGap | None]:
    """Days since the last run, and the row of the gap table for them (9.1).

    A week between two runs is no gap where there is one a week; walking ends no gap.
    """
    if view.away is None:
        last = next((w.day for w in reversed(view.runs()) if w.metres), view.run.placed_on)
        away = (view.today - last).days if last is not None else 0
        row: RunGap | None = None
        if away >= view.protocol.run_gaps[0].days:
            missed = week.break_of(view.protocol, away, view.days["run"])
            rows = [row for row in view.protocol.run_gaps if row.days <= missed]
            row = rows[-1] if rows else None
        view.away = (away, row)
    return view.away


def week_jump(view: View) -> int | None:
    """Percent by which this week's metres are above last week's; None without any then."""
    first = volume.week_of(view.today, view.runner.week_start)
    before = sum(work.metres for work in in_week(view, first - WEEK))
    now = sum(work.metres for work in in_week(view, first))
    return (now - before) * 100 // before if before else None


def hazard_over(view: View, percent: int) -> Hazard | None:
    """The published band that a run so many percent longer falls into; None within a tenth."""
    bands = reversed(view.protocol.hazards)
    return next((one for one in bands if percent > one.above), None)
