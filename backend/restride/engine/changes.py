"""What placements, settings, limits, flags and single notes change in the state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from restride.engine import ladders, volume
from restride.engine import records as r
from restride.engine.assess import rebase
from restride.engine.pain import MorningPain
from restride.engine.protocol_file import load
from restride.engine.records import Dose
from restride.engine.state import KEPT, RunTrack, State, Track
from restride.engine.strength import planned_sessions
from restride.engine.view import WEEK
from restride.engine.volume import Week
from restride.engine.week import days_of


def place(state: State, event: r.Placement) -> State:
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


def note_morning(state: State, event: r.Morning) -> State:
    entry = MorningPain(event.date, event.pain, event.analgesic_last_12h, event.ill)
    return replace(state, mornings=(*state.mornings, entry))


def change_setting(state: State, event: r.Setting) -> State:
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


def limit(state: State, event: r.Limit) -> State:
    limits = dict(state.limits)
    for key in event.keys:
        if getattr(event, key) is None:
            limits.pop(key, None)
        else:
            limits[key] = event
    return replace(state, limits=limits)


def raise_flag(state: State, event: r.RedFlag) -> State:
    cleared = state.cleared - {event.flag}
    return replace(state, flags={**state.flags, event.flag: event.date}, cleared=cleared)


def clear_flags(state: State, event: r.Cleared) -> State:
    flags = {flag: day for flag, day in state.flags.items() if flag not in event.ids}
    return replace(state, flags=flags, cleared=state.cleared | set(event.ids))


def note_test(state: State, event: r.Test) -> State:
    left, right = event.left, event.right
    if event.name != "sl_bridge" or left is None or right is None:
        return state
    affected, other = {"left": (left, right), "right": (right, left)}.get(
        state.runner.side, (min(left, right), max(left, right))
    )
    return replace(state, lsi_pct=100 * affected // other if other else None)


def note_fall(state: State, event: r.Fall) -> State:
    return replace(state, fall=event.date)


def note_sitting(state: State, event: r.Sitting) -> State:
    return replace(state, sitting_min=event.minutes)


def note_flare(state: State, event: r.Flare) -> State:
    recent = tuple(day for day in state.flare_days if day >= event.date - KEPT)
    return replace(state, flare_days=(*recent, event.date))


def pause(state: State, event: r.Pause) -> State:
    return replace(state, paused=(event.date, event.until))


def acknowledge(state: State, event: r.Acknowledged) -> State:
    return replace(state, acknowledged={**state.acknowledged, event.rule: event.date})


def move(state: State, event: r.Move) -> State:
    return replace(state, moves={**state.moves, event.item: (event.date, event.to)})


def only_noted(state: State, _: r.Event) -> State:
    """Kept in the diary; no rule of the engine reads it."""
    return state
