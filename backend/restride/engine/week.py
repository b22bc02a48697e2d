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

from restride.engine.protocol import Protocol, Stage
from restride.engine.records import EXERCISES, HOLD_RUNGS, WEEKDAYS

Days = tuple[int, ...]
"""Weekdays, Monday 0, in the order of the runner's week."""
DAILY: Days = (0, 1, 2, 3, 4, 5, 6)
PLACED = (*EXERCISES, "run", "speed")


def is_early(protocol: Protocol, stage: str, since: date | None, today: date) -> bool:
    """Whether a stage is in its first weeks, which have more sessions (MAINT_WEEKS, 16)."""
    if since is None or not protocol.stages[stage].early:
        return False
    return (today - since).days < 7 * protocol.maint_weeks


def days_of(
    protocol: Protocol,
    stage: str,
    training_days: tuple[str, ...],
    week_start: str,
    *,
    early: bool = False,
    placed: tuple[str, ...] = (),
) -> dict[str, Days]:
    """The weekdays of EB, RD, NH and `run` in a stage; an exercise not in it has none.

    `speed` are the run days for strides, hills and fast running, `long` the one for the longest.
    Exercises that somebody `placed` before their stage are trained as in the first that has them.
    """
    rules = protocol.stages[stage]
    of = {name: _first_with(protocol, rules, name) if name in placed else rules for name in PLACED}
    order = WEEKDAYS.index(week_start)
    days = sorted((WEEKDAYS.index(d) for d in training_days), key=lambda d: (d - order) % 7)
    gaps = (
        *(protocol.gap_eb, protocol.gap_rd, protocol.gap_nh),
        *(protocol.gap_run, protocol.gap_walk_run, protocol.gap_speed),
    )
    more = rules.early if early else {}
    wanted = tuple(more.get(name, of[name].weekly.get(name, 0)) for name in PLACED)
    table = tuple(
        tuple((order + place) % 7 for place in of[name].days.get(name, ())) for name in PLACED
    )
    found = _place(tuple(days), order, wanted, table, gaps, apart=rules.apart)
    return dict(zip((*PLACED, "long"), found, strict=True))


def _first_with(protocol: Protocol, stage: Stage, exercise: str) -> Stage:
    """This stage, or the first one after it whose week has the exercise."""
    while exercise not in stage.weekly and stage.next is not None:
        stage = protocol.stages[stage.next]
    return stage


@cache
def _place(
    days: Days, order: int, wanted: Days, table: tuple[Days, ...], gaps: Days, *, apart: bool
) -> tuple[Days, ...]:
    if len(days) == 7:
        days = days[:-1]
    bridge = choose(days, order, wanted[0], gaps[0], liked=table[0])
    deadlift = choose(days, order, wanted[1], gaps[1], liked=(*table[1], *bridge))
    taken = {*bridge, *deadlift, *table[2]} - set(table[3])
    # The walk-run ladder's 48 hours, where the table itself does not run on two days in a row.
    gap = gaps[4] if gap_round(table[3]) >= gaps[4] else gaps[3]
    run = choose(days, order, wanted[3], gap, liked=table[3], disliked=taken)
    if len(run) < wanted[3]:
        run = choose(days, order, wanted[3], gaps[3], liked=table[3], disliked=taken)
    fast = choose(run, order, wanted[4], gaps[5], liked=table[4])
    nordic = choose(
        days,
        order,
        wanted[2],
        gaps[2],
        liked=table[2],
        barred=deadlift if apart else (),
        disliked=(*_eve(fast), *_eve(run[-1:]), *fast, *(() if table[1] == table[2] else deadlift)),
    )
    calm = tuple(day for day in run if (day - 1) % 7 not in nordic)
    fast = choose(calm, order, wanted[4], gaps[5], liked=table[4], disliked=nordic)
    easy = tuple(day for day in calm if day not in fast)
    return bridge, deadlift, nordic, run, fast, (easy or calm)[-1:]


def _eve(days: Days) -> Days:
    """The day before each of these: no Nordic curls then (NH_BEFORE_FAST)."""
    return tuple((day - 1) % 7 for day in days)


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


def break_of(protocol: Protocol, away: int, days: Days) -> int:
    """Days of a break, of `away` days since the last session (9.1, 9.2).

    A week between two weekly sessions is no break; nor is one missed session of two a week, for
    which 9.2 says: just do the next one.
    """
    if len(days) == 1:
        return away - 7
    # Two a week are three and four days apart, so one that was missed leaves a week or a bit more.
    return 0 if len(days) == 2 and away <= protocol.missed_two_days else away


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
