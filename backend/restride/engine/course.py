"""An episode counted in weeks since its beginning, so that two can be laid over each other.

Week 1 is the first seven days, whatever weekday the episode began on. Nothing is judged: how long
one took says nothing about another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine.load_metrics import half_up
from restride.engine.look_back import StageStep

WEEK = 7


@dataclass(frozen=True, slots=True)
class Course:
    """A value for each week that has begun, the last one so far.

    `morning_tenths`: the mean of its mornings in tenths of a point, rounded half up, None without
    any; `run_m`: metres run, walks left out; `stages`: the one its last known day was in.
    """

    morning_tenths: tuple[int | None, ...]
    run_m: tuple[int, ...]
    stages: tuple[str, ...]


def course(
    mornings: Mapping[date, int],
    metres: Mapping[date, int],
    steps: Sequence[StageStep],
    *,
    since: date,
    today: date,
) -> Course:
    """The weeks from `since` through the one of `today`."""
    count = (today - since).days // WEEK + 1
    weeks = [
        [since + timedelta(days=WEEK * week + day) for day in range(WEEK)] for week in range(count)
    ]
    return Course(
        tuple(_mean([mornings[day] for day in days if day in mornings]) for days in weeks),
        tuple(sum(metres.get(day, 0) for day in days) for days in weeks),
        tuple(_stages([days[-1] for days in weeks], steps)),
    )


def _mean(pains: Sequence[int]) -> int | None:
    return half_up(10 * sum(pains), len(pains)) if pains else None


def _stages(ends: Sequence[date], steps: Sequence[StageStep]) -> list[str]:
    """The stage at each of these days; what is not known yet is as it stands."""
    found, place = [], 0
    for end in ends:
        while place + 1 < len(steps) and steps[place + 1].day <= end:
            place += 1
        found.append(steps[place].stage)
    return found
