"""The longest single run: its cap in metres and the reason (7.2), which no setback lets rise.

Metres, rounded down to 100. On the walk-run ladder there are no caps: its steps are the dose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from restride.engine import flares, volume
from restride.engine.guards import Guards
from restride.engine.pain import ONE_DAY, Band, place_of
from restride.engine.prescription import Reason
from restride.engine.run_weeks import PLAIN, away_from
from restride.engine.state import RunWork
from restride.engine.view import View


class RunCap(NamedTuple):
    """Metres of one run, of the longest that counts (0 without one), and the reason."""

    metres: int | None
    longest: int
    why: Reason | None


class Counted(NamedTuple):
    """A run of the last 30 days: its metres, its band as it counts, its share as a step down."""

    metres: int
    band: Band
    percent: int
    """What its own band allows of it, or a setback that no GREEN run has come after."""


def run_cap(view: View, overruling: Guards, state: str) -> int | None:
    """Metres of the longest single run allowed today; None on the walk-run ladder (7.2)."""
    return single_run(view, overruling, state).metres


def single_run(view: View, overruling: Guards, state: str, week_cap: int | None = None) -> RunCap:
    """The longest single run allowed today, the longest of 30 days, and why it is so far (7.2)."""
    if state not in PLAIN:
        return RunCap(None, 0, None)
    runs = list(_counted(view))
    if not runs:
        return _share_of_week(view, week_cap)
    most, why = _by_bands(runs)
    longest = longest_of(runs)
    top = longest or runs[0].metres
    for percent, reason in _holds(view, overruling):
        if top * percent < most:
            most, why = top * percent, reason
    most //= 100
    if week_cap is not None and week_cap < most:
        # No run is longer than what its whole week allows.
        most, why = week_cap, Reason("7.2-WEEK")
    return RunCap(volume.round_down(view.protocol, most), longest, why)


def _by_bands(runs: list[Counted]) -> tuple[int, Reason]:
    """Hundredths of a metre that the runs allow by how they went; the good ones, if any is.

    Else the newest, however long those before it were: were it good, it alone would count (I12).
    """
    good = [run for run in runs if run.band < Band.ORANGE]
    best = max(good or runs[:1], key=lambda run: (run.metres * run.percent, run.percent))
    if not good:
        why = Reason("7.2-LESS")
    elif best.percent < 100:
        why = Reason("7.2-BACK", {"percent": best.percent})
    else:
        why = Reason("7.2-SAME" if best.percent == 100 else "7.2-LONGEST")
    return best.metres * best.percent, why


def _holds(view: View, overruling: Guards) -> Iterator[tuple[int, Reason]]:
    """What holds the longest run down, in percent of it: a break, and all that lets nothing rise.

    The first run back has the share that the break leaves of the week (9.1).
    """
    _, row = away_from(view)
    if row is not None:
        yield row.week_pct, Reason("7.2-BREAK", {"percent": row.week_pct})
    if overruling.blocks or overruling.deload is not None:
        yield 100, Reason("7.2-HOLD")


def _share_of_week(view: View, week_cap: int | None) -> RunCap:
    """Without a run to measure by: a share of the week (LONG_RUN_SHARE)."""
    share, opening = view.protocol.long_share_pct, view.run.opening_m
    week = week_cap if week_cap is not None else opening
    if week is None:
        return RunCap(None, 0, None)
    most = volume.round_down(view.protocol, week * share // 100)
    return RunCap(most, 0, Reason("7.2-SHARE", {"percent": share}))


def _counted(view: View) -> Iterator[Counted]:
    """The runs of the last 30 days, the newest first.

    A run whose morning is still open counts as YELLOW: it keeps the cap up, but lifts nothing.
    """
    protocol, run = view.protocol, view.run
    recent, setbacks = view.today - timedelta(days=protocol.run_days), _setbacks(view)
    percents = (100 + protocol.run_pct, 100, protocol.week_orange_pct, protocol.week_red_pct)
    for work in reversed(run.works[place_of(run.works, recent + ONE_DAY) :]):
        if work.counted_m:
            band = _band(view, work)
            percent = percents[band]
            if setbacks:
                worst = max((bad for day, bad in setbacks if day >= work.day), default=band)
                percent = min(percent, percents[worst])
            yield Counted(work.counted_m, band, percent)
    if run.longest_m and run.placed_on is not None and run.placed_on > recent:
        worst = max((bad for day, bad in setbacks if day >= run.placed_on), default=Band.GREEN)
        yield Counted(run.longest_m, Band.GREEN, percents[worst])


def _setbacks(view: View) -> list[tuple[date, Band]]:
    """The days of ORANGE, RED or a flare-up that no GREEN run has come after, and how bad.

    What was run until then counts no more than that band leaves of a week (RUN_STEP_DOWN).
    """
    newest = flares.flare_triggers(view)[-1:]
    recent = view.today - timedelta(days=view.protocol.run_days)
    found: list[tuple[date, Band]] = []
    green = date.min
    for work in reversed(view.run.works):
        if work.day < max(recent, green):
            break
        if work.cross:
            continue
        band = _band(view, work)
        if band >= Band.ORANGE:
            found.append((work.day, band))
        elif band is Band.GREEN and work.metres:
            green = max(green, work.day)
    return [*found, *((day, Band.RED) for day in newest if day >= green)]


def _band(view: View, work: RunWork) -> Band:
    verdict = work.settled or view.verdict(work)
    return max(verdict.band, Band.YELLOW) if verdict.open else verdict.band


def longest_of(runs: Iterable[Counted]) -> int:
    """The longest of these runs, 0 without one; ORANGE and RED do not count (7.2)."""
    return max((run.metres for run in runs if run.band < Band.ORANGE), default=0)


def longest_run(view: View) -> int:
    """The longest run of the last 30 days, 0 without one; ORANGE and RED do not count (7.2)."""
    return longest_of(_counted(view))
