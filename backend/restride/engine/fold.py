"""Folding: one event after the other into the state (replay.md, "Days and order").

Order of arrival means nothing: events sort by day, then placements, limits and settings, then
the morning, then the rest by time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from restride.engine import calls, changes, flares, placements, review, trend
from restride.engine import records as r
from restride.engine.assess import add_session
from restride.engine.assess_run import add_run
from restride.engine.pain import Mornings
from restride.engine.protocol_file import load, stages_of
from restride.engine.records import Runner
from restride.engine.run_weeks import week_of_runs
from restride.engine.stages import observe
from restride.engine.state import KEPT, RunTrack, RunWork, State, Track, Work
from restride.engine.view import WEEK, View

FIRST = (r.Placement, r.Limit, r.Setting)
MORNING = (*FIRST, r.Morning)
"""The events that come before a day's work."""
WORK = (r.Session, r.Run, r.Cross)
TIMED = (*WORK, r.RedFlag, r.Cleared)
FELT = (r.Morning, r.Session, r.Run, r.Cross)
UNREAD = (r.Prediction, r.Screened, r.Diary, r.Ending)
"""What no rule may read: a day with nothing else is a day without an entry."""
MIDNIGHT = time()
WEEKS_KEPT = 8
ONE_DAY = timedelta(days=1)
THREE_DAYS = timedelta(days=3)
W = TypeVar("W", Work, RunWork)


def ordered(events: Iterable[r.Event]) -> list[r.Event]:
    """The events in the order in which they are folded, whatever order they came in."""
    result: list[r.Event] = []
    placed = sorted(((_place(event), event) for event in events), key=itemgetter(0))
    for _, same in groupby(placed, key=itemgetter(0)):
        tied = [event for _, event in same]
        result += tied if len(tied) == 1 else placements.together(sorted(tied, key=_canonical))
    return result


def _canonical(value: Any) -> str:
    """The content as text, the same in every process (a set's own order is not)."""
    if is_dataclass(value):
        content = [_canonical(getattr(value, field.name)) for field in fields(value)]
        return f"{type(value).__name__}({content})"
    if isinstance(value, tuple):
        return str([_canonical(item) for item in value])
    return str(sorted(value)) if isinstance(value, frozenset | dict) else str(value)


def _place(event: r.Event) -> tuple[date, int, time, bool]:
    if isinstance(event, MORNING):
        return (event.date, int(isinstance(event, r.Morning)), MIDNIGHT, False)
    if not isinstance(event, TIMED):
        return (event.date, 2, MIDNIGHT, False)
    # A flag that was checked within the second it was raised in is a checked one.
    return (event.at.date(), 2, event.at.time(), isinstance(event, r.Cleared))


def begin(runner: Runner) -> State:
    """The state before anything was logged."""
    protocol = load(runner.pattern)
    stage = protocol.first_stage
    if stage not in stages_of(runner.pattern):
        stage = stages_of(runner.pattern)[0]
    if runner.pattern == "pht":
        morning = runner.baseline_morning_pain
        if morning >= protocol.irritable_high:
            stage = "S0"
        elif morning >= protocol.irritable_moderate:
            stage = "S1"
    return State(runner=runner, stage=stage, tracks={name: Track() for name in r.EXERCISES})


def fold_all(
    runner: Runner, events: Iterable[r.Event], through: date, state: State | None
) -> State:
    """Fold every event dated up to `through` into `state`, or into a new one."""
    current = begin(runner) if state is None else state
    due = ordered(e for e in events if e.date <= through and not isinstance(e, UNREAD))
    for day, same_day in groupby(due, key=lambda event: event.date):
        current = _roll(current, day)
        told, seen = False, False
        for event in same_day:
            if not told and not isinstance(event, MORNING):
                # What the morning brings about is what the runner is told to do that day.
                current, told, seen = observe(current, day), True, True
            bad = current.signs
            current = _FOLDS[type(event)](current, event)
            if isinstance(event, FELT):
                signs = calls.note(current, event)
                current = current if signs is current.signs else current._replace(signs=signs)
            # Work opens nothing before its morning; only bad work, or a note, is looked at today.
            seen = seen and isinstance(event, WORK) and current.signs is bad
        current = _end(current if seen else observe(current, day), day)
    return current


def _end(state: State, day: date) -> State:
    """What is kept of a day that is over: its worst pain, and a fifth that its trend took off."""
    view = View(state, day)
    signs = review.note(view, trend.note(view, state.signs))
    return state._replace(signs=signs, seen_on=day)


def _roll(state: State, day: date) -> State:
    """Close the weeks whose bands are final, and let go of what is older than eight weeks."""
    view, tracks = View(state, day), state.tracks
    for name, track in state.tracks.items():
        closed = _close(view, track, day)
        if closed is not track:
            tracks = {**tracks, name: closed}
    return state._replace(
        tracks=tracks,
        run=_close_run(view, state.run, day),
        mornings=_recent_mornings(view),
        red_days=_note_red(view, day - THREE_DAYS),
        red_through=day - THREE_DAYS,
    )


def _recent_mornings(view: View) -> Mornings:
    """The mornings of eight weeks, and no fewer than a baseline is made of."""
    mornings, keep_from = view.mornings, view.today - KEPT
    old = 0
    while old < len(mornings) and mornings[old].day < keep_from:
        old += 1
    kept = max(len(mornings) - old, view.protocol.baseline_mornings)
    return mornings if kept >= len(mornings) else Mornings(mornings[-kept:])


def _note_red(view: View, final: date) -> tuple[date, ...]:
    """The RED days with those of the work that no morning can change any more."""
    state, found = view.state, set[date]()
    if state.red_lately:
        after = state.red_through
        for work in view.work_since(after + ONE_DAY) if after is not None else view.all_work():
            if work.day <= final and flares.may_be_red(view, work):
                found.update(flares.red_by_work(view, work))
    if not found and not (state.red_days and state.red_days[0] < view.today - KEPT):
        return state.red_days
    return tuple(sorted(d for d in found.union(state.red_days) if d >= view.today - KEPT))


def _settled(start: date | None, day: date) -> bool:
    return start is not None and (day - start).days > 8


def _close(view: View, track: Track, day: date) -> Track:
    works, start = track.works, track.open_from
    if _settled(start, day):
        closed = list(track.closed)
        while start is not None and _settled(start, day):
            closed.append(view.week_of_track(track, start, closed))
            start += WEEK
        track = track._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    kept = _settle(view, works, day) if works else works
    return track if kept is works else track._replace(works=kept)


def _close_run(view: View, run: RunTrack, day: date) -> RunTrack:
    works, start = run.works, run.open_from
    if _settled(start, day):
        closed = list(run.closed)
        while start is not None and _settled(start, day):
            closed.append(week_of_runs(view, start, closed))
            start += WEEK
        run = run._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    kept = _settle(view, works, day) if works else works
    return run if kept is works else run._replace(works=kept)


def _settle(view: View, works: tuple[W, ...], day: date) -> tuple[W, ...]:
    """Keep eight weeks of work and the last one; fix the bands that no morning can change."""
    final = day - THREE_DAYS
    if works[0].day < day - KEPT:
        works = _recent(works, day - KEPT)
    first = len(works)
    while first and works[first - 1].settled is None:
        first -= 1
    if first == len(works) or works[first].day > final:
        return works
    newest = [
        work if work.day > final else work._replace(settled=view.verdict(work))
        for work in works[first:]
    ]
    return works[:first] + tuple(newest)


def _recent(works: tuple[W, ...], since: date) -> tuple[W, ...]:
    """The work since a day, and the last of each kind before it."""
    old = 0
    while old < len(works) and works[old].day < since:
        old += 1
    if _is_newest_of_all(works[-1]) and old < len(works):
        return works[old:]
    last = [place for place in _last_ones(works) if place < old]
    if last == list(range(old)):
        return works
    return tuple(works[place] for place in last) + works[old:]


def _is_newest_of_all(last: Work | RunWork) -> bool:
    """Whether no older work is the last of its kind: a walk is not the last run."""
    return not isinstance(last, RunWork) or (last.metres > 0 and not last.cross)


def _last_ones(works: Sequence[Work | RunWork]) -> list[int]:
    """The places, in order, of the last work, the last run or walk and the last run."""
    last = len(works) - 1
    walked, ran = -1, -1
    for place in range(last, -1, -1):
        work = works[place]
        if not isinstance(work, RunWork) or ran >= 0:
            break
        if not work.cross:
            walked = max(walked, place)
            ran = place if work.metres else -1
    return sorted({last, walked, ran} - {-1})


_FOLDS: dict[type, Any] = {
    r.Placement: changes.place,
    r.Morning: changes.note_morning,
    r.Session: add_session,
    r.Run: add_run,
    r.Cross: add_run,
    r.Setting: changes.change_setting,
    r.Limit: changes.limit,
    r.RedFlag: changes.raise_flag,
    r.Cleared: changes.clear_flags,
    r.Test: changes.note_test,
    r.Fall: changes.note_fall,
    r.Sitting: changes.note_sitting,
    r.Flare: changes.note_flare,
    r.Pause: changes.pause,
    r.Acknowledged: changes.acknowledge,
    r.Move: changes.move,
    r.Score: changes.note_score,
    r.Treatment: changes.only_noted,
}
