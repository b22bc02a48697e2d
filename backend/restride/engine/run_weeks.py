"""The metres of a week and of a single run: caps, and what a break leaves of them (2.1, 7, 9.1).

Metres, rounded down to 100. On the walk-run ladder there are no caps: its steps are the dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from restride.engine import deload, guards, trend, volume, week
from restride.engine import records as r
from restride.engine.pain import Band
from restride.engine.protocol import RunGap
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.volume import Week

PLAIN = frozenset({"BASE", *r.SPEED, "FULL"})
"""The running states in which metres are capped."""


def weeks_of_runs(view: View, until: date) -> list[Week]:
    """The complete weeks of running before the week that starts at `until`."""
    weeks, start = list(view.run.closed), view.run.open_from
    while start is not None and start < until:
        weeks.append(week_of_runs(view, start, weeks))
        start += WEEK
    return weeks


def in_week(view: View, start: date) -> Iterator[RunWork]:
    for work in view.run.works:
        if start <= work.day < start + WEEK and not work.cross:
            yield work


def week_of_runs(view: View, start: date, before: list[Week]) -> Week:
    """One week of running under the 10% rule, its band as it is known today."""
    run = view.run
    works = [w for w in in_week(view, start) if run.base_on is None or w.day >= run.base_on]
    done = sum(work.metres for work in works)
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
    if any(start <= trigger < start + WEEK for trigger in guards.flare_triggers(view)):
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
    protocol, weeks = view.protocol, [*weeks_of_runs(view, first), this]
    if deload.on(view, first + WEEK) is None:
        return cap_of(view, weeks, level=level)
    base, factor = volume.base_of(protocol, weeks)
    share = min(factor, 100) * protocol.deload_run_pct
    return volume.round_down(protocol, base * share // 10_000)


def first_week(view: View, last: RunWork) -> int:
    """Metres of the first plain week: three times the last 30 minutes (7.3)."""
    return volume.round_down(view.protocol, view.protocol.first_base_runs * last.metres)


def gap_cap(view: View) -> int | None:
    """Metres a week after a break: a share of the last week that was run (9.1).

    A short one counts as the 10% rule counts it; what a bad one lowered is lowered by that rule.
    """
    _, row = away_from(view)
    if row is None or row.state is not None:
        return None
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first + WEEK)
    while weeks and not weeks[-1].done_allowed:
        weeks.pop()
    if not weeks:
        return None
    metres = volume.calm_base(view.protocol, weeks)
    return volume.round_down(view.protocol, metres * row.week_pct // 100)


def run_cap(view: View, state: str, week_cap: int | None = None) -> int | None:
    """Metres of the longest single run allowed today; None on the walk-run ladder (7.2)."""
    if state not in PLAIN:
        return None
    protocol, run = view.protocol, view.run
    lengths = run_lengths(view)
    good, bad = lengths[:2], lengths[2:]
    percents = (100 + protocol.run_pct, 100, protocol.week_orange_pct, protocol.week_red_pct)
    most = max(good[0] * percents[0], good[1] * percents[1])
    if not any(good) and any(bad):
        most = max(bad[0] * percents[2], bad[1] * percents[3])
    if any(lengths):
        # No run is longer than what its whole week allows.
        most = most // 100 if week_cap is None else min(most // 100, week_cap)
        return volume.round_down(protocol, most)
    if week_cap is None and run.opening_m is None:
        return None
    share = (week_cap if week_cap is not None else run.opening_m or 0) * protocol.long_share_pct
    return volume.round_down(protocol, share // 100)


def run_lengths(view: View) -> list[int]:
    """The longest GREEN, YELLOW, ORANGE and RED run of the last 30 days, in metres.

    A run whose morning is still open counts as YELLOW: it keeps the cap up, but lifts nothing.
    """
    run, recent = view.run, view.today - timedelta(days=view.protocol.run_days)
    longest = [0, 0, 0, 0]
    for work in reversed(run.works):
        if work.day <= recent:
            break
        verdict = view.verdict(work)
        band = max(verdict.band, Band.YELLOW) if verdict.open else verdict.band
        longest[band] = max(longest[band], work.counted_m)
    if run.longest_m and run.placed_on is not None and run.placed_on > recent:
        longest[Band.GREEN] = max(longest[Band.GREEN], run.longest_m)
    return longest


def longest_run(view: View) -> int:
    """The longest run of the last 30 days, 0 without one; ORANGE and RED do not count (7.2)."""
    return max(run_lengths(view)[:2])


def away_from(view: View) -> tuple[int, RunGap | None]:
    """Days since the last run, and the row of the gap table for them (9.1).

    A week between two runs is no gap where there is one a week; walking ends no gap.
    """
    if view.away is None:
        last = next((w.day for w in reversed(view.runs()) if w.metres), view.run.placed_on)
        away = (view.today - last).days if last is not None else 0
        missed = week.break_of(away, view.days["run"])
        row = next((row for row in reversed(view.protocol.run_gaps) if row.days <= missed), None)
        view.away = (away, row)
    return view.away


def week_jump(view: View) -> int | None:
    """Percent by which this week's metres are above last week's; None without any then."""
    first = volume.week_of(view.today, view.runner.week_start)
    before = sum(work.metres for work in in_week(view, first - WEEK))
    now = sum(work.metres for work in in_week(view, first))
    return (now - before) * 100 // before if before else None


HAZARD = ((0, None), (10, 164), (30, 152), (100, 228))
"""Percent over the longest run, and the hazard rate ratio x 100 of Frandsen 2025 (7.2)."""


def hazard_over(percent: int) -> int | None:
    """The published ratio (x 100) of the band that a run so many percent longer falls into."""
    ratio: int | None = None
    for above, value in HAZARD:
        if percent > above:
            ratio = value
    return ratio


def long_run_rule(percent: int) -> str:
    """The text for a run so many percent over the longest: the bands of 7.2."""
    return "7.2-DOUBLE" if percent > 100 else "7.2-STRONG" if percent > 30 else "7.2"
