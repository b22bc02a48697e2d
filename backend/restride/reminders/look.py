"""What the plan and the log of a runner say of one day, as far as reminders ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import time, timedelta

from restride.engine import review
from restride.engine.prescription import Item, Plan
from restride.engine.state import State, work_since

RESTS = frozenset({"locked", "paused"})
"""The states of a plan in which nobody is reminded of anything."""
SITTING = "sitting"
REVIEWS = frozenset({"RF14", "REVIEW_WEEKS", review.ALARM, review.STRAIN, review.AGAIN})
"""The alerts that wait until they were read (4.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One local day of a runner."""

    day: Day
    zone: str
    rests: bool = False
    """Whether the plan is locked or paused."""
    morning: bool = False
    """Whether the day's morning check is wanted and not there."""
    loaded: time | None = None
    """The local time of the last work of the day before, whose morning is not there."""
    session: bool = False
    run: bool = False
    sitting_test: bool = False
    review: bool = False
    said: Mapping[str, Day] = field(default_factory=dict)
    """The last earlier day on which a kind was sent: some come once a week at most."""


def look_at(
    plan: Plan, state: State, zone: str, *, worked_at: Iterable[time], said: Mapping[str, Day]
) -> Look:
    """What there is to be reminded of on the plan's day, in the zone where the runner is.

    `state` is what the plan was decided from; `worked_at`: the local times of the work logged on
    the day before. A morning is wanted after work (it is what judges it, 5.3), and else as long
    as the last seven days have fewer than the four that a trend needs (WEEK_TREND_FREEZE).
    """
    day = plan.today
    if plan.state in RESTS:
        return Look(day=day, zone=zone, rests=True)
    mornings = {morning.day for morning in state.mornings}
    first = day - timedelta(days=plan.protocol.trend_days - 1)
    yesterday = day - timedelta(days=1)
    works = work_since(state.tracks, state.run, yesterday)
    loaded = any(work.day == yesterday for work in works)
    few = sum(first <= one <= day for one in mornings) < plan.protocol.trend_least
    open_items = [item for item in _items(plan) if not item.done]
    tests = [item.name for item in open_items if item.kind == "test"]
    return Look(
        day=day,
        zone=zone,
        morning=day not in mornings and (loaded or few),
        loaded=max(worked_at, default=time()) if loaded and day not in mornings else None,
        session=any(item.kind == "strength" for item in open_items)
        or any(name != SITTING for name in tests),
        run=any(item.kind == "run" for item in open_items),
        sitting_test=SITTING in tests,
        review=any(alert.rule in REVIEWS for alert in plan.alerts),
        said=said,
    )


def _items(plan: Plan) -> tuple[Item, ...]:
    return next((shown.items for shown in plan.week if shown.day == plan.today), ())
