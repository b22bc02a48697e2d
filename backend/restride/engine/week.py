"""The week: which of the runner's own days each exercise and the runs are placed on (rulebook 8).

Every exercise has its own days, chosen from the stage's template and the runner's training
days alone. So a sore deadlift never brings the Nordic curls forward, and the spacing rules
hold by the choice of the days; `earliest` then keeps the hours since the last session.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from restride.engine.protocol import Protocol
from restride.engine.records import EXERCISES, HOLD_RUNGS, WEEKDAYS

Days = tuple[int, ...]
"""Weekdays, Monday 0, in the order of the runner's week."""
DAILY: Days = (0, 1, 2, 3, 4, 5, 6)


def days_of(
    protocol: Protocol, stage: str, training_days: tuple[str, ...], week_start: str
) -> dict[str, Days]:
    """The weekdays of EB, RD, NH and `run` in a stage; an exercise not in it has none."""
    weekly = protocol.stages[stage].weekly
    order = WEEKDAYS.index(week_start)
    days = sorted((WEEKDAYS.index(d) for d in training_days), key=lambda d: (d - order) % 7)
    gaps = (
        *(protocol.gap_eb, protocol.gap_rd, protocol.gap_nh),
        *(protocol.gap_run, protocol.gap_walk_run),
    )
    wanted = tuple(weekly.get(name, 0) for name in (*EXERCISES, "run"))
    return dict(zip((*EXERCISES, "run"), _place(tuple(days), order, wanted, gaps), strict=True))


@cache
def _place(days: Days, order: int, wanted: Days, gaps: Days) -> tuple[Days, Days, Days, Days]:
    if len(days) == 7:
        days = days[:-1]
    template = ((order + offset) % 7 for offset in ((0, 2, 4) if wanted[0] > 2 else (0, 4)))
    bridge = choose(days, order, wanted[0], gaps[0], liked=template)
    deadlift = choose(days, order, wanted[1], gaps[1], liked=bridge)
    middle = (order + 2) % 7
    nordic = choose(days, order, wanted[2], gaps[2], barred=deadlift, liked=(*bridge, middle))
    taken = (*bridge, *deadlift, *nordic)
    run = choose(days, order, wanted[3], gaps[4], disliked=taken)
    if len(run) < wanted[3]:
        # Too few days for the walk-run ladder's spacing; `earliest` keeps it there.
        run = choose(days, order, wanted[3], gaps[3], disliked=taken)
    return bridge, deadlift, nordic, run


def choose(
    days: Days,
    order: int,
    most: int,
    gap: int,
    *,
    liked: Iterable[int] = (),
    disliked: Iterable[int] = (),
    barred: Iterable[int] = (),
) -> Days:
    """As many days as fit, up to `most`, at least `gap` days apart round the week.

    Barred days are taken only where there are no others. Then count, in this order: liked and
    disliked days, evenness, and the earlier days of the week.
    """
    free = tuple(day for day in days if day not in set(barred)) or days
    like, dislike = set(liked), set(disliked)
    best: tuple[tuple[int, ...], Days] | None = None
    for count in range(min(most, len(free)), 0, -1):
        for some in combinations(free, count):
            apart = gap_round(some)
            if apart < gap:
                continue
            taste = len(like.intersection(some)) - len(dislike.intersection(some))
            rank = (taste, apart, *(-((day - order) % 7) for day in some))
            if best is None or rank > best[0]:
                best = (rank, some)
        if best is not None:
            return best[1]
    return ()


def gap_round(days: Days) -> int:
    """The fewest days between two of these weekdays, round the week; 7 for a single one."""
    if len(days) < 2:
        return 7
    ordered = sorted(days)
    return min((b - a) % 7 or 7 for a, b in zip(ordered, (*ordered[1:], ordered[0]), strict=True))


def daily_holds(rung: str | None, days: Days) -> Days:
    """Holds are for every day; everything else keeps its days."""
    return DAILY if rung in HOLD_RUNGS else days


def next_day(earliest: date, days: Days) -> date:
    """The first day from `earliest` on that is one of these weekdays; itself if there are none."""
    if not days:
        return earliest
    ahead = min((weekday - earliest.weekday()) % 7 for weekday in days)
    return earliest + timedelta(days=ahead)


def sessions_left(day: date, week_end: date, days: Days) -> int:
    """How many of these weekdays lie from `day` until before `week_end`, at the least one."""
    span = (week_end - day).days
    ahead = [(weekday - day.weekday()) % 7 for weekday in days]
    return max(1, sum(offset < span for offset in ahead))
