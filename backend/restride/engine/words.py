"""How it goes, in three sentences that rules make from the numbers (rulebook 11 to 13, 9.4).

Nothing is promised and nothing blamed: what came before a flare-up is told, not its cause. Full
weeks are compared with full weeks, and too little in the log is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine import records as r
from restride.engine.load_metrics import half_up
from restride.engine.logbook import Logbook
from restride.engine.look_back import RungStep, Walk
from restride.engine.prescription import Criterion, Plan, Reason
from restride.engine.protocol import Protocol

WEEK = 7
FOUR_WEEKS = 28
LATELY = 14
"""The days before a flare-up in which something new is told."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One of the three: about pain, the stage or the newest flare-up."""

    about: str
    reasons: tuple[Reason, ...]
    criterion: Criterion | None = None
    """The open criterion that the first reason's text names."""


def sayings(plan: Plan, walk: Walk, log: Logbook) -> tuple[Saying, ...]:
    """The three, in this order; each is always there."""
    return (
        Saying("pain", compared(plan.protocol, log.pains.worst, walk.since, plan.today)),
        held_back(plan),
        Saying("flare", tuple(_before_flare(plan.protocol, walk, log))),
    )


def compared(
    protocol: Protocol, worst: Mapping[date, int], since: date, today: date
) -> tuple[Reason, ...]:
    """The worst pain of a day in the last seven whole days, and four weeks before (11, 9.5).

    A point is slight, two are much (NRS). Both weeks need as many days with an answer as a trend.
    """
    last = today - timedelta(days=WEEK)
    if last - timedelta(days=FOUR_WEEKS) < since:
        return (Reason("13-TOO-SOON"),)
    now, then = _week(worst, last), _week(worst, last - timedelta(days=FOUR_WEEKS))
    least = protocol.trend_least
    if min(len(now), len(then)) < least:
        return (Reason("13-TOO-FEW", {"least": least}),)
    means = Reason("13-MEANS", {"now": _mean(now), "then": _mean(then)})
    less, days = sum(then) * len(now) - sum(now) * len(then), len(now) * len(then)
    if abs(less) < protocol.pain_slight * days:
        return Reason("13-ALIKE"), means
    much = abs(less) >= protocol.pain_much * days
    rule = f"13-{'MUCH-' if much else ''}{'BETTER' if less > 0 else 'WORSE'}"
    return Reason(rule), means


def _week(noted: Mapping[date, int], first: date) -> list[int]:
    days = (first + timedelta(days=number) for number in range(WEEK))
    return [noted[day] for day in days if day in noted]


def _mean(pains: Sequence[int]) -> str:
    tenths = half_up(10 * sum(pains), len(pains))
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def held_back(plan: Plan) -> Saying:
    """The first criterion of the next stage that is open, and how many more there are."""
    stage = plan.protocol.stages[plan.stage]
    if plan.state == "locked":
        return Saying("stage", (Reason("13-LOCKED"),))
    if stage.next is None:
        return Saying("stage", (Reason("13-LAST", {"stage": plan.stage}),))
    asked = {gate.id for gate in stage.exit}
    still = [one for one in plan.criteria if one.id in asked and not one.met]
    if not still:
        return Saying("stage", (Reason("13-ALL-MET", {"next": stage.next}),))
    open_now = Reason("13-OPEN", {"next": stage.next, "more": len(still) - 1})
    return Saying("stage", (open_now,), still[0])


def _before_flare(protocol: Protocol, walk: Walk, log: Logbook) -> Iterator[Reason]:
    """The newest flare-up with what was different before it: falls, running, what was new."""
    if not walk.flares:
        yield Reason("13-NO-FLARE")
        return
    flare = walk.flares[-1]
    yield Reason("13-FLARE", {"date": flare.isoformat()})
    yield _falls(protocol, log, flare)
    news = [*_running(protocol, walk, log, flare), *_new(walk, log, flare)]
    yield from news or [Reason("13-FLARE-NOTHING", {"days": LATELY})]
    yield Reason("13-FLARE-CAUSE")


def _falls(protocol: Protocol, log: Logbook, flare: date) -> Reason:
    """Falls of the 56 days before (FALL_LOOKBACK), the day itself among them."""
    first, days = flare - timedelta(days=protocol.fall_look_days), protocol.fall_look_days
    falls = [m.day for m in log.markers if m.kind == "fall" and first <= m.day <= flare]
    if not falls:
        return Reason("13-FLARE-NO-FALL", {"days": days})
    dates = ", ".join(day.isoformat() for day in dict.fromkeys(falls))
    return Reason("13-FLARE-FALL", {"days": days, "dates": dates})


def _running(protocol: Protocol, walk: Walk, log: Logbook, flare: date) -> Iterator[Reason]:
    """The metres of the seven days before, against the mean of the three weeks before those.

    Told above what a week may jump (WARN_WEEK_JUMP): ten percent a week alone make 21.
    """
    if flare - timedelta(days=FOUR_WEEKS) < walk.first:
        return
    last = _metres(log, flare - timedelta(days=WEEK), WEEK)
    before = _metres(log, flare - timedelta(days=FOUR_WEEKS), FOUR_WEEKS - WEEK)
    if last and not before:
        yield Reason("13-FLARE-RUN-AGAIN")
    elif before:
        percent = (last * 3 - before) * 100 // before
        if percent > protocol.week_jump_pct:
            yield Reason("13-FLARE-RUN", {"percent": percent})


def _metres(log: Logbook, first: date, days: int) -> int:
    return sum(log.metres.get(first + timedelta(days=number), 0) for number in range(days))


def _new(walk: Walk, log: Logbook, flare: date) -> Iterator[Reason]:
    """Harder rungs and fast running that were new in the two weeks before."""
    lately = flare - timedelta(days=LATELY)
    for step in _harder(walk.rungs, walk.since):
        if lately <= step.day < flare:
            yield Reason("13-FLARE-RUNG", {"rung": step.rung, "days": LATELY})
    fast = {lately <= day for day in log.fast if lately - _weeks(4) <= day < flare}
    if fast == {True}:
        yield Reason("13-FLARE-FAST", {"days": LATELY})


def _weeks(number: int) -> timedelta:
    return timedelta(weeks=number)


def _harder(rungs: Sequence[RungStep], since: date) -> Iterator[RungStep]:
    """The steps to a harder rung, or to an exercise that the plan did not begin with."""
    at: dict[str, int] = dict.fromkeys(r.EXERCISES, -1)
    for step in rungs:
        if step.index > at[step.exercise] and step.day > since:
            yield step
        at[step.exercise] = step.index
