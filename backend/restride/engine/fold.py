"""Folding: one event after the other into the state (replay.md, "Days and order").

Order of arrival means nothing: events sort by day, then placements, limits and settings, then
the morning, then the rest by time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date, time
from itertools import groupby
from operator import itemgetter
from typing import Any

from restride.engine import calls, changes, placements, review, trend
from restride.engine import records as r
from restride.engine.assess import add_session
from restride.engine.assess_run import add_run
from restride.engine.protocol import Gate
from restride.engine.protocol_file import load, stages_of
from restride.engine.records import Runner
from restride.engine.roll import roll
from restride.engine.stages import observe
from restride.engine.state import State, Track
from restride.engine.view import View

FIRST = (r.Placement, r.Limit, r.Setting)
MORNING = (*FIRST, r.Morning)
"""The events that come before a day's work."""
WORK = (r.Session, r.Run, r.Cross)
TIMED = (*WORK, r.RedFlag, r.Cleared)
FELT = (r.Morning, r.Session, r.Run, r.Cross)
UNREAD = (r.Prediction, r.Screened, r.Diary, r.Ending)
"""What no rule may read: a day with nothing else is a day without an entry."""
MIDNIGHT = time()


def ordered(events: Iterable[r.Event]) -> list[r.Event]:
    """The events in the order in which they are folded, whatever order they came in."""
    result: list[r.Event] = []
    placed = sorted(((_place(event), event) for event in events), key=itemgetter(0))
    for _, same in groupby(placed, key=itemgetter(0)):
        tied = [event for _, event in same]
        result += tied if len(tied) == 1 else placements.together(_by_content(tied))
    return result


def _by_content(tied: list[r.Event]) -> list[r.Event]:
    """Events of one moment, by their kind; those of one kind by what they say."""
    result: list[r.Event] = []
    for _, same in groupby(sorted(tied, key=_kind), key=_kind):
        alike = list(same)
        result += alike if len(alike) == 1 else sorted(alike, key=_canonical)
    return result


def _kind(event: r.Event) -> str:
    return type(event).__name__


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
    shut: dict[str, Gate] = {}
    due = ordered(e for e in events if e.date <= through and not isinstance(e, UNREAD))
    for day, same_day in groupby(due, key=lambda event: event.date):
        view = roll(View(current, day, shut=shut))
        told, seen = False, False
        for event in same_day:
            if not told and not isinstance(event, MORNING):
                # What the morning brings about is what the runner is told to do that day.
                view, told, seen = observe(view), True, True
            bad = view.state.signs
            view = _take(view, event)
            # Work opens nothing before its morning; only bad work, or a note, is looked at today.
            seen = seen and isinstance(event, WORK) and view.state.signs is bad
        current = _end(view if seen else observe(view))
    return current


def _take(view: View, event: r.Event) -> View:
    """The view with one more event of its day."""
    kind = type(event)
    if kind in _WORKS:
        view = view.on_work(_WORKS[kind](view, event))
    else:
        view = view.on(_NOTES[kind](view.state, event))
    if kind not in FELT:
        return view
    signs = calls.note(view, event)
    return view if signs is view.state.signs else view.on(view.state._replace(signs=signs))


def _end(view: View) -> State:
    """What is kept of a day that is over: its worst pain, and a fifth that its trend took off."""
    signs = review.note(view, trend.note(view, view.state.signs))
    return view.state._replace(signs=signs, seen_on=view.today)


_WORKS: dict[type, Any] = {r.Session: add_session, r.Run: add_run, r.Cross: add_run}
_NOTES: dict[type, Any] = {
    r.Placement: changes.place,
    r.Morning: changes.note_morning,
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
