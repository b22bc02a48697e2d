"""Folding: one event after the other into the state (replay.md, "Days and order").

Order of arrival means nothing: events sort by day, then placements, limits and settings, then
the morning, then the rest by time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, TypeVar

from restride.engine import guards, ladders, volume
from restride.engine import records as r
from restride.engine.assess import add_run, add_session, rebase
from restride.engine.criteria import CRITERIA
from restride.engine.pain import MorningPain
from restride.engine.protocol import load
from restride.engine.records import Dose, Runner
from restride.engine.run_weeks import week_of_runs
from restride.engine.state import KEPT, RunTrack, RunWork, State, Track, Work
from restride.engine.strength import planned_sessions
from restride.engine.view import WEEK, View
from restride.engine.volume import Week
from restride.engine.week import days_of

FIRST = (r.Placement, r.Limit, r.Setting)
MIDNIGHT = time()
WEEKS_KEPT = 8
THREE_DAYS = timedelta(days=3)
W = TypeVar("W", Work, RunWork)


def ordered(events: Iterable[r.Event]) -> list[r.Event]:
    """The events in the order in which they are folded, whatever order they came in."""
    result: list[r.Event] = []
    for _, same in groupby(sorted(events, key=_place), key=_place):
        tied = list(same)
        result += tied if len(tied) == 1 else sorted(tied, key=_canonical)
    return result


def _canonical(value: Any) -> str:
    """The content as text, the same in every process (a set's own order is not)."""
    if is_dataclass(value):
        content = [_canonical(getattr(value, field.name)) for field in fields(value)]
        return f"{type(value).__name__}({content})"
    if isinstance(value, tuple):
        return str([_canonical(item) for item in value])
    return str(sorted(value)) if isinstance(value, frozenset | dict) else str(value)


def _place(event: r.Event) -> tuple[date, int, time]:
    at = getattr(event, "at", None)
    if isinstance(event, FIRST):
        return (event.date, 0, MIDNIGHT)
    if isinstance(event, r.Morning):
        return (event.date, 1, MIDNIGHT)
    return (event.date, 2, at.time() if isinstance(at, datetime) else MIDNIGHT)


def begin(runner: Runner) -> State:
    """The state before anything was logged."""
    protocol = load(runner.pattern)
    stage = protocol.first_stage
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
    due = ordered(event for event in events if event.date <= through)
    for day, same_day in groupby(due, key=lambda event: event.date):
        current = _roll(current, day)
        for event in same_day:
            current = _FOLDS[type(event)](current, event)
        current = observe(current, day)
    return current


def _roll(state: State, day: date) -> State:
    """Close the weeks whose bands are final, and let go of what is older than eight weeks."""
    view = View(state, day)
    tracks = {name: _close(view, track, day) for name, track in state.tracks.items()}
    keep_from = day - KEPT
    mornings = state.mornings
    if mornings and mornings[0].day < keep_from:
        recent = sum(m.day >= keep_from for m in mornings)
        mornings = mornings[-max(recent, view.protocol.baseline_mornings) :]
    run = _close_run(view, state.run, day)
    return replace(state, tracks=tracks, run=run, mornings=mornings)


def _settled(start: date | None, day: date) -> bool:
    return start is not None and (day - start).days > 8


def _close(view: View, track: Track, day: date) -> Track:
    works, closed, start = track.works, list(track.closed), track.open_from
    if _settled(start, day):
        while start is not None and _settled(start, day):
            closed.append(view.week_of_track(track, start, closed))
            start += WEEK
        track = track._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    return track._replace(works=_settle(view, works, day)) if works else track


def _close_run(view: View, run: RunTrack, day: date) -> RunTrack:
    closed, start = list(run.closed), run.open_from
    if _settled(start, day):
        while start is not None and _settled(start, day):
            closed.append(week_of_runs(view, start, closed))
            start += WEEK
        run = run._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    return run._replace(works=_settle(view, run.works, day)) if run.works else run


def _settle(view: View, works: tuple[W, ...], day: date) -> tuple[W, ...]:
    """Keep eight weeks of work and the last one; fix the bands that no morning can change."""
    if works[0].day >= day - KEPT and works[-1].settled is not None:
        return works
    final = day - THREE_DAYS
    return tuple(
        work
        if work.settled is not None or work.day > final
        else work._replace(settled=view.verdict(work))
        for work in works
        if work.day >= day - KEPT or work is works[-1]
    )


def observe(state: State, day: date) -> State:
    """What a day's events bring about by themselves: unlocks, too many bad days, a freeze."""
    view = View(state, day)
    if guards.too_many_bad_days(view):
        state = replace(state, regressed_on=day, frozen_on=day)
    elif state.frozen_on != day and guards.freezes_today(view):
        state = replace(state, frozen_on=day)
    for unlock in view.protocol.unlocks:
        track = state.tracks[unlock.exercise]
        if track.unlocked is not None or view.stage.name < unlock.stage:
            continue
        if all(CRITERIA[name](view) for name in unlock.criteria):
            opened = track._replace(unlocked=day)
            state = replace(state, tracks={**state.tracks, unlock.exercise: opened})
    return state


def _placement(state: State, event: r.Placement) -> State:
    state = replace(state, stage=event.stage)
    tracks = dict(state.tracks)
    for start in event.strength:
        name = start.dose.exercise
        tracks[name] = _place_track(state, tracks[name], start, event.date)
    state = replace(state, tracks=tracks)
    if event.running is not None:
        state = replace(state, run=_place_run(state, event.running, event.date))
    return _replan(state, event.date)


def _place_track(state: State, track: Track, start: r.Start, day: date) -> Track:
    protocol = load(state.runner.pattern)
    dose, rung = start.dose, protocol.rungs[start.dose.rung]
    if not rung.weighted and dose.total > rung.top:
        dose = Dose(dose.rung, ladders.sequence(protocol, dose.rung)[-1], dose.load_g)
    since = start.since if start.since is not None else day
    held = max(track.held, dose.level)
    return track._replace(
        placed=dose,
        placed_on=day,
        since=since,
        held=held,
        base_on=None,
        closed=(),
        open_from=None,
    )


def _place_run(state: State, start: r.RunningStart, day: date) -> RunTrack:
    first = volume.week_of(day, state.runner.week_start)
    run = RunTrack(
        placed=start.state,
        placed_on=day,
        longest_m=start.longest_m or 0,
        works=state.run.works,
    )
    if start.week_m is None:
        return run
    opening = Week(first - WEEK, start.week_m, start.week_m)
    return run._replace(base_on=first, opening_m=start.week_m, closed=(opening,), open_from=first)


def _replan(state: State, day: date) -> State:
    """A change of the planned sessions begins a new base (2.1)."""
    protocol, runner = load(state.runner.pattern), state.runner
    days = days_of(protocol, state.stage, runner.training_days, runner.week_start)
    tracks = dict(state.tracks)
    for name, track in tracks.items():
        planned = planned_sessions(track, days[name])
        if planned != track.planned:
            tracks[name] = track._replace(planned=planned)
            if track.open_from is not None and track.works:
                tracks[name] = rebase(tracks[name], track.works[-1].base, day, runner.week_start)
    return replace(state, tracks=tracks)


def _morning(state: State, event: r.Morning) -> State:
    entry = MorningPain(event.date, event.pain, event.analgesic_last_12h, event.ill)
    return replace(state, mornings=(*state.mornings, entry))


def _setting(state: State, event: r.Setting) -> State:
    if event.key == "opt_in":
        names = event.value if isinstance(event.value, tuple) else (str(event.value),)
        return replace(state, opted=frozenset(names))
    if event.key == "deload":
        return state
    field = {"smallest_plate_kg": "smallest_plate_g", "body_mass_kg": "body_mass_g"}.get(
        event.key, event.key
    )
    changed: dict[str, Any] = {field: event.value}
    return _replan(replace(state, runner=replace(state.runner, **changed)), event.date)


def _limit(state: State, event: r.Limit) -> State:
    limits = dict(state.limits)
    for key in event.keys:
        if getattr(event, key) is None:
            limits.pop(key, None)
        else:
            limits[key] = event
    return replace(state, limits=limits)


def _red_flag(state: State, event: r.RedFlag) -> State:
    cleared = state.cleared - {event.flag}
    return replace(state, flags={**state.flags, event.flag: event.date}, cleared=cleared)


def _cleared(state: State, event: r.Cleared) -> State:
    flags = {flag: day for flag, day in state.flags.items() if flag not in event.ids}
    return replace(state, flags=flags, cleared=state.cleared | set(event.ids))


def _test(state: State, event: r.Test) -> State:
    left, right = event.left, event.right
    if event.name != "sl_bridge" or left is None or right is None:
        return state
    affected, other = {"left": (left, right), "right": (right, left)}.get(
        state.runner.side, (min(left, right), max(left, right))
    )
    return replace(state, lsi_pct=100 * affected // other if other else None)


def _fall(state: State, event: r.Fall) -> State:
    return replace(state, fall=event.date)


def _sitting(state: State, event: r.Sitting) -> State:
    return replace(state, sitting_min=event.minutes)


def _flare(state: State, event: r.Flare) -> State:
    recent = tuple(day for day in state.flare_days if day >= event.date - KEPT)
    return replace(state, flare_days=(*recent, event.date))


def _pause(state: State, event: r.Pause) -> State:
    return replace(state, paused=(event.date, event.until))


def _acknowledged(state: State, event: r.Acknowledged) -> State:
    return replace(state, acknowledged={**state.acknowledged, event.rule: event.date})


def _move(state: State, event: r.Move) -> State:
    return replace(state, moves={**state.moves, event.item: (event.date, event.to)})


def _noted(state: State, _: r.Event) -> State:
    """Kept in the diary; no rule of the engine reads it."""
    return state


_FOLDS: dict[type, Any] = {
    r.Placement: _placement,
    r.Morning: _morning,
    r.Session: add_session,
    r.Run: add_run,
    r.Cross: add_run,
    r.Setting: _setting,
    r.Limit: _limit,
    r.RedFlag: _red_flag,
    r.Cleared: _cleared,
    r.Test: _test,
    r.Fall: _fall,
    r.Sitting: _sitting,
    r.Flare: _flare,
    r.Pause: _pause,
    r.Acknowledged: _acknowledged,
    r.Move: _move,
    r.Score: _noted,
    r.Treatment: _noted,
}
