"""Speed and hills: the ladder from plain running over SP1 to SP7 to all running (rulebook 7.4).

The step is derived from the newest run, as the walk-run ladder is. Only a stage that names a
highest step opens it; easy running is what every setback comes down to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from restride.engine import deload, setbacks, volume, week
from restride.engine.draft import Standing
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Reason
from restride.engine.records import SPEED
from restride.engine.run_weeks import away_from
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.week import Days

LADDER = ("BASE", *SPEED, "FULL")
RANK = {state: place for place, state in enumerate(LADDER)}
LATE = RANK["SP6"]
"""From here on one session a week; the other day goes to the longest run (8)."""
FASTEST = RANK[SPEED[-1]]
"""All running has nothing faster than the last step, 95 to 100% and races (7.4)."""


def ceiling(view: View) -> int:
    """The highest step of the stage, or the placed one as long as its stage lasts."""
    highest, run = view.stage.speed, view.run
    top = RANK[highest] if highest is not None else 0
    if run.placed in RANK and run.stage == view.state.stage:
        top = max(top, RANK[run.placed])
    return top


def after(
    view: View, overruling: Guards, done: list[RunWork], *, painless: bool = False
) -> Standing:
    """The step after the newest run. `painless` asks as if that run had gone well."""
    last, top = done[-1], ceiling(view)
    place = min(RANK[last.state], top)
    flare = overruling.flare
    band = Band.GREEN if painless else band_of(view, done)
    hurt = not painless and flare is not None and flare.last >= last.day
    if band is Band.RED or hurt:
        lower = max(0, place - view.protocol.run_red_back)
        return _at(view, done, lower, "back", _down(place, lower, "7.4-RED"))
    if band is Band.ORANGE:
        lower = max(0, place - view.protocol.run_orange_back)
        return _at(view, done, lower, "back", _down(place, lower, "7.4-ORANGE"))
    if top == 0:
        return Standing("BASE", "repeat", (Reason("B23"),))
    waits = None if painless else _waits(view, overruling, last, band)
    if waits is not None:
        return _at(view, done, place, "repeat", (waits,))
    if place == 0:
        return _at(view, done, 1, "step", (Reason("7.4-OPEN"),))
    step = view.protocol.speed.get(LADDER[place])
    if step is not None:
        count = greens(view, done, LADDER[place], step.greens, painless=painless)
        if count < step.greens:
            so_far = Reason("7.4-REPEAT", {"done": count, "needed": step.greens})
            return _at(view, done, place, "repeat", (so_far,))
    if step is None or place == top:
        return _at(view, done, place, "repeat", ())
    return _at(view, done, place + 1, "step", (Reason("7.4-STEP"),))


def _down(place: int, lower: int, rule: str) -> tuple[Reason, ...]:
    return (Reason(rule, {"steps": place - lower}),) if place else (Reason("B23"),)


def _waits(view: View, overruling: Guards, last: RunWork, band: Band) -> Reason | None:
    """What keeps the ladder where it is after a run that was not bad."""
    verdict, flare = view.verdict(last), overruling.flare
    if verdict.open:
        return Reason("5.3-OPEN")
    if band is Band.YELLOW:
        return yellow(view, last)
    if overruling.blocks:
        return overruling.blocks[0]
    if overruling.deload is not None and overruling.deload.rule != deload.PLANNED:
        return overruling.deload
    if flare is not None:
        left = (flare.last - view.today).days + view.protocol.red_freeze_days
        if left > 0:
            return Reason("7.4-RED-HOLD", {"days": left})
    return None


def yellow(view: View, last: RunWork) -> Reason:
    """Why a run is YELLOW: nobody told about it, or what makes a session YELLOW."""
    if not last.told:
        return Reason("5.3-UNTOLD")
    return setbacks.yellow(view, last, last.pain)


def band_of(view: View, done: Sequence[RunWork]) -> Band:
    """The worst band of the newest day, and of the day before if it got worse since then."""
    newest, worst = done[-1].day, Band.GREEN
    since = newest - timedelta(days=1)
    for work in reversed(done):
        if work.day < since:
            break
        verdict = view.verdict(work)
        if work.day == newest or verdict.still_above:
            worst = max(worst, verdict.band)
    return worst


def greens(
    view: View, done: Sequence[RunWork], step: str, enough: int, *, painless: bool = False
) -> int:
    """Days in a row, up to `enough`, on which the step went well; a run less than well ends it."""
    days: set[date] = set()
    newest = done[-1].day if done else None
    for work in reversed(done):
        if work.state != step:
            break
        if not view.verdict(work).green and not (painless and work.day == newest):
            break
        if work.fast and work.as_told:
            days.add(work.day)
            if len(days) == enough:
                break
    return len(days)


def fast_seconds(view: View, overruling: Guards, state: str) -> int | None:
    """The most seconds of fast running in all, where the step names them (7.1, 7.4).

    They grow after each session that went well, but not while anything holds the plan or in a
    deload: then they are those of the last one.
    """
    step = view.protocol.speed.get(state)
    if step is None or step.fast_s is None:
        return None
    (first, most), done = step.fast_s, view.runs()
    if not greens(view, done, state, 1):
        return first
    last = next(work for work in reversed(done) if work.fast and work.as_told)
    held = bool(overruling.blocks) or overruling.deload is not None
    return min((last.fast_s or first) + (0 if held else view.protocol.speed_more_s), most)


def reached(view: View, step: str, times: int) -> bool:
    """Whether a step went well so many times, or running has gone beyond it (4.1, 4.2)."""
    done = view.runs()
    state = done[-1].state if done else view.run.placed
    if state not in RANK:
        return False
    return RANK[state] > RANK[step] or (state == step and greens(view, done, step, times) >= times)


def _at(
    view: View, done: list[RunWork], place: int, change: str, reasons: tuple[Reason, ...]
) -> Standing:
    """The standing at a step, as far as a break from running or from speed leaves it (9.1)."""
    limit, away = _rested(view, done, place)
    _, row = away_from(view)
    if row is not None:
        limit = max(0, min(limit, place - row.speed_back))
    if limit < place:
        newest = last_fast(view)
        days = away if newest is None else (view.today - newest).days
        # Whoever has not run fast yet is told of the break from running alone (9.1).
        why = (Reason("7.4-GAP", {"days": days}),) if days else ()
        return Standing(LADDER[limit], "back", why)
    return Standing(LADDER[place], change, reasons)


def _rested(view: View, done: Sequence[RunWork], place: int) -> tuple[int, int]:
    """The highest step after some days without fast running, and how many they were."""
    if place < 2:
        return place, 0
    newest = next((work for work in reversed(done) if work.fast), None)
    since = newest.day if newest is not None else view.run.placed_on
    if since is None:
        return place, 0
    away = (view.today - since).days
    if away < view.protocol.run_gaps[0].days:
        return place, away
    missed = week.break_of(view.protocol, away, days_at(view, LADDER[place]))
    rows = [row for row in view.protocol.run_gaps if row.days <= missed]
    if not rows:
        return place, away
    named = newest.state if newest is not None else view.run.placed
    at = RANK.get(named or "", 0)
    return max(1, min(place, at - rows[-1].speed_back)), away


def placed(view: View, state: str) -> str:
    """The step of a placement without a run since then, as far as its stage and a break let it."""
    _, row = away_from(view)
    return LADDER[max(0, min(RANK[state], ceiling(view)) - (row.speed_back if row else 0))]


def fast_days(view: View) -> Days:
    """The weekdays for fast running; one where only a placement opened it, not the table of 8."""
    days = view.days["speed"]
    if days or ceiling(view) == 0:
        return days
    return tuple(day for day in view.days["run"] if (day - 1) % 7 not in view.days["NH"])[:1]


def days_at(view: View, state: str) -> Days:
    """The weekdays for fast running at a step: none before SP1, one from SP6 on."""
    rank = RANK.get(state, 0)
    if rank == 0:
        return ()
    return fast_days(view)[:1] if rank >= LATE else fast_days(view)


def long_at(view: View, state: str) -> Days:
    """The weekday of the longest run at a step (8)."""
    days = view.days["speed"]
    return days[1:2] if RANK.get(state, 0) >= LATE and len(days) > 1 else view.days["long"]


def last_fast(view: View) -> date | None:
    """The newest day of fast running of any kind."""
    return next((work.day for work in reversed(view.run.works) if work.fast), None)


def sessions(view: View, state: str, planned: Sequence[date], slots: Days) -> Iterator[date]:
    """Which of the planned run days are for speed: `slots` are the weekdays that they stand for.

    They are at least 72 hours apart, and never on the day after Nordic curls (8).
    """
    wanted = days_at(view, state)
    if not wanted:
        return
    newest = last_fast(view)
    gap = timedelta(days=view.protocol.gap_speed)
    for day, slot in zip(planned, slots, strict=True):
        if slot not in wanted or (newest is not None and day < newest + gap):
            continue
        if fresh(view, day):
            newest = day
            yield day


def fresh(view: View, day: date) -> bool:
    """Whether no Nordic curls were done on the day before: none come 48 h before such runs (8)."""
    eve = day - timedelta(days=1)
    return all(work.day != eve for work in view.tracks["NH"].works[-3:])


def begun(view: View, work: RunWork, before: date) -> bool:
    """Whether a run was the first at a step above the newest one before a day."""
    return work.fast and _height(work.state) > _height_before(view, before)


def _height(state: str) -> int:
    """How fast a state is at its most: in all running nothing new is begun after SP7."""
    return min(RANK.get(state, 0), FASTEST)


def _height_before(view: View, before: date) -> int:
    for work in reversed(view.runs()):
        if work.fast and work.day < before:
            return _height(work.state)
    return _height(view.run.placed or "")


def begins(view: View, overruling: Guards) -> bool:
    """Whether something new in speed is begun in this week, so that its metres stay level (7.1).

    What is still to come is judged as if the newest run had gone well: more pain must not give
    more metres (I12). A step that nobody took up for two weeks holds the metres no longer.
    """
    done, first = view.runs(), volume.week_of(view.today, view.runner.week_start)
    if not done or done[-1].state not in RANK or ceiling(view) == 0:
        return False
    for work in reversed(done):
        if work.day < first:
            break
        if work.level:
            return True
    before = _height_before(view, first)
    if min(RANK[done[-1].state] + 1, ceiling(view), FASTEST) <= before:
        # Not even a step up would be new.
        return False
    best = after(view, overruling, done, painless=True)
    if _height(best.state) <= before or _left_lying(view, done, best.state, first):
        return False
    newest = last_fast(view)
    start = view.today if newest is None else newest + timedelta(days=view.protocol.gap_speed)
    return week.next_day(max(start, view.today), days_at(view, best.state)) < first + WEEK


def _left_lying(view: View, done: Sequence[RunWork], step: str, first: date) -> bool:
    """Whether the step has been open for two weeks before this one without a session of it."""
    since: date | None = None
    for work in reversed(done):
        if work.state != step or work.fast:
            break
        since = work.day
    return since is not None and (first - since).days >= view.protocol.speed_wait_days
