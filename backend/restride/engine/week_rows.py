"""The weeks of a timeline, each with its metres, its load and what was done (rulebook 12).

INFORMATION ONLY, NEVER A GATE (19.13). What is not known is not counted as nothing: a week with
an entry whose load was not told has no spread and no ratio of loads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from restride.engine.load_metrics import Amount, Load, Spread, spread, uncoupled_ratio
from restride.engine.look_back import ONE_DAY, RunWeek
from restride.engine.records import EXERCISES
from restride.engine.view import WEEK

WEEKS_BEFORE = 3
"""The weeks whose mean a week is compared with (12, uncoupled)."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week of the runner's. Ratios (hundredths) and spread only of weeks that are over."""

    run: RunWeek
    run_ratio: int | None
    load: Load
    load_ratio: int | None
    spread: Spread | None
    amounts: Mapping[str, Amount]


def week_rows(
    weeks: Sequence[RunWeek],
    loads: Mapping[date, Load],
    amounts: Mapping[date, Mapping[str, Amount]],
    *,
    first: date,
    since: date,
    today: date,
) -> Iterator[WeekRow]:
    """A row for each of `weeks`, which follow each other.

    Runs are known from `first` on, everything else from the episode's first day `since` on.
    """
    known: list[Load] = []
    for place, run in enumerate(weeks):
        days = [loads.get(run.start + number * ONE_DAY, Load()) for number in range(7)]
        known.append(_sum(days))
        is_over = run.start + WEEK <= today
        start = max(place - WEEKS_BEFORE, 0)
        oldest = run.start - WEEKS_BEFORE * WEEK
        is_told = not any(load.unrated for load in known[start:])
        yield WeekRow(
            run=run,
            run_ratio=(
                _ratio([week.metres for week in weeks[start : place + 1]])
                if is_over and oldest >= first
                else None
            ),
            load=known[-1],
            load_ratio=(
                _ratio([load.effort for load in known[start:]])
                if is_over and oldest >= since and is_told
                else None
            ),
            spread=(
                spread([day.effort for day in days])
                if is_over and run.start >= since and not known[-1].unrated
                else None
            ),
            amounts={name: amounts.get(run.start, {}).get(name, Amount()) for name in EXERCISES},
        )


def _sum(loads: Sequence[Load]) -> Load:
    return Load(*map(sum, zip(*loads, strict=True)))


def _ratio(weeks: Sequence[int]) -> int | None:
    return uncoupled_ratio(weeks[-1], weeks[:-1])
