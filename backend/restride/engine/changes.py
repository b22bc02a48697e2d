"""What placements, settings, limits, flags and single notes change in the state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from restride.engine import flares, ladders, review, volume
from restride.engine import records as r
from restride.engine.assess import rebase
from restride.engine.pain import ONE_DAY, Band, MorningPain, Mornings, Verdict
from restride.engine.protocol import Protocol
from restride.engine.protocol_file import load, stages_of
from restride.engine.records import Dose, Runner
from restride.engine.run_weeks import PLAIN, week_of_runs
from restride.engine.state import KEPT, Noted, RunTrack, RunWork, State, Track
from restride.engine.strength import planned_sessions
from restride.engine.view import WEEK, View
from restride.engine.volume import Week

PAINS = ("walk", "touch")
"""Tests whose value is a pain: the higher, the worse."""


def place(state: State, event: r.Placement) -> State:
    # The edge refuses a stage of another pattern; were one stored, it must not end every plan.
    if event.stage in stages_of(state.runner.pattern):
        changed = event.stage != state.stage or state.stage_since is None
        # Placed in an earlier stage, what an earlier placement opened holds no longer.
        lower = state.stage_since is not None and event.stage < state.stage
        state = state._replace(
            lowered_on=event.date - ONE_DAY if lower else state.lowered_on,
            stage=event.stage,
            stage_since=event.date if changed else state.stage_since,
            stage_why="" if changed else state.stage_why,
            entered={event.stage: event.date, **state.entered},
        )
    tracks = dict(state.tracks)
    for start in event.strength:
        name = start.dose.exercise
        tracks[name] = _place_track(state, tracks[name], start, event.date)
    state = state._replace(tracks=tracks)
    state = state._replace(run=_place_run(state, event.running, event.date))
    return replan(state, event.date)


def _place_track(state: State, track: Track, start: r.Start, day: date) -> Track:
    dose = _in_bounds(load(state.runner.pattern), start.dose, state.runner)
    return track._replace(
        placed=dose,
        placed_on=day,
        since=start.since if start.since is not None else day,
        held=max(track.held, dose.level),
        base_on=None,
        closed=(),
        open_from=None,
    )


def _in_bounds(protocol: Protocol, dose: Dose, runner: Runner) -> Dose:
    """A placed dose, at most as far as its rung goes, in repetitions and in load."""
    rung = protocol.rungs[dose.rung]
    mass = runner.body_mass_g or protocol.unknown_mass_g
    load_g = min(dose.load_g, mass * (rung.load_top_pct or 0) // 100)
    dose = Dose(dose.rung, dose.sets, load_g)
    if dose.rung in r.HOLD_RUNGS:
        held = tuple(min(seconds, rung.most) for seconds in dose.sets[: rung.sets])
        return Dose(dose.rung, held, dose.load_g)
    if dose.total > rung.top:
        return Dose(dose.rung, ladders.sequence(protocol, dose.rung)[-1], dose.load_g)
    return dose


def _place_run(state: State, start: r.RunningStart | None, day: date) -> RunTrack:
    """Where running starts: as placed, else from the runs of the last 30 days (4.4, 7.1).

    Plain running with neither a week's metres nor a run to go by starts with the walk-run ladder.
    """
    if start is None and state.run.placed is not None:
        return state.run
    stage = load(state.runner.pattern).stages[state.stage]
    logged = _last_weeks(state, day)
    ran = state.runner.pattern == "pht" and any(week.done for week in logged)
    name = start.state if start is not None else "BASE" if ran else stage.running
    run = RunTrack(placed=name, placed_on=day, stage=state.stage, works=_answered(state, day))
    if name not in PLAIN:
        return run
    first = volume.week_of(day, state.runner.week_start)
    longest = (start.longest_m if start is not None else None) or 0
    metres = start.week_m if start is not None else None
    if not metres:
        greens = [week.done for week in logged if week.band is Band.GREEN and week.done]
        metres = greens[-1] if greens else longest
    if not metres:
        return run._replace(placed="WR1")
    opening = Week(first - WEEK, metres, metres)
    return run._replace(
        longest_m=longest, base_on=first, opening_m=metres, closed=(opening,), open_from=first
    )


def _answered(state: State, day: date) -> tuple[RunWork, ...]:
    """The runs before a placement; a morning nobody was asked about is not held against them."""
    view = View(state, day)

    def settled(work: RunWork) -> RunWork:
        verdict = view.verdict(work)
        asked = not verdict.missing or verdict.still_above
        return work if asked else work._replace(settled=Verdict(work.during))

    return tuple(settled(work) for work in state.run.works)


def _last_weeks(state: State, day: date) -> list[Week]:
    """The complete weeks of SESSION_LOOKBACK before a placement, the oldest first."""
    # A placement comes before its day's morning: that answer counts as soon as it is in.
    works = tuple(
        work._replace(settled=Verdict(work.during)) if View(state, day).verdict(work).open else work
        for work in _answered(state, day)
    )
    view = View(state._replace(run=RunTrack(works=works)), day)
    first = volume.week_of(day, state.runner.week_start)
    weeks = view.protocol.run_days // WEEK.days
    starts = [first - WEEK * back for back in range(weeks, 0, -1)]
    return [week_of_runs(view, start, []) for start in starts]


def replan(state: State, day: date) -> State:
    """A change of the planned sessions begins a new base (2.1)."""
    runner, days = state.runner, View(state, day).days
    tracks = dict(state.tracks)
    for name, track in tracks.items():
        planned = planned_sessions(track, days[name])
        if planned != track.planned:
            tracks[name] = track._replace(planned=planned)
            if track.open_from is not None and track.works:
                tracks[name] = rebase(tracks[name], track.works[-1].base, day, runner.week_start)
    return state._replace(tracks=tracks)


def note_morning(state: State, event: r.Morning) -> State:
    entry = MorningPain(event.date, event.pain, event.analgesic_last_12h, event.ill)
    state = state._replace(mornings=Mornings((*state.mornings, entry)))
    if event.pain < load(state.runner.pattern).morning_red:
        return state
    return state._replace(red_days=flares.note_red_morning(View(state, event.date), entry))


def change_setting(state: State, event: r.Setting) -> State:
    if event.key == "opt_in":
        names = event.value if isinstance(event.value, tuple) else (str(event.value),)
        return state._replace(opted=frozenset(names))
    if event.key == "deload":
        return state._replace(signs=state.signs._replace(deload_off=event.value is False))
    field = {"smallest_plate_kg": "smallest_plate_g", "body_mass_kg": "body_mass_g"}.get(
        event.key, event.key
    )
    if event.key == "training_days":
        state = _keep_days(state, event.date)
    changed: dict[str, Any] = {field: event.value}
    return replan(state._replace(runner=replace(state.runner, **changed)), event.date)


def _keep_days(state: State, day: date) -> State:
    """The training days up to now, by which the weeks before a change are counted (9.2)."""
    recent = tuple(kept for kept in state.other_days if kept[0] > day - KEPT)
    if any(changed == day for changed, _ in recent):
        return state._replace(other_days=recent)
    return state._replace(other_days=(*recent, (day, state.runner.training_days)))


def limit(state: State, event: r.Limit) -> State:
    limits = dict(state.limits)
    for key in event.keys:
        if getattr(event, key) is None:
            limits.pop(key, None)
        else:
            limits[key] = event
    return state._replace(limits=limits)


def raise_flag(state: State, event: r.RedFlag) -> State:
    cleared = state.cleared - {event.flag}
    return state._replace(flags={**state.flags, event.flag: event.date}, cleared=cleared)


def clear_flags(state: State, event: r.Cleared) -> State:
    flags = {flag: day for flag, day in state.flags.items() if flag not in event.ids}
    return state._replace(flags=flags, cleared=state.cleared | set(event.ids))


def note_test(state: State, event: r.Test) -> State:
    left, right = event.left, event.right
    if event.name != "sl_bridge":
        values = [value for value in (event.value, left, right) if value is not None]
        # Of two sides the worse one counts: the smaller of a number, the larger of a pain.
        worse = max(values) if event.name in PAINS else min(values)
        return _note(state, event.name, event.date, worse)
    if left is None or right is None:
        return state
    affected, other = {"left": (left, right), "right": (right, left)}.get(
        state.runner.side, (min(left, right), max(left, right))
    )
    return _note(state, event.name, event.date, 100 * affected // other if other else 0)


def _note(state: State, name: str, day: date, value: int) -> State:
    return state._replace(tests={**state.tests, name: Noted(day, value)})


def note_score(state: State, event: r.Score) -> State:
    state = review.note_score(state, event)
    return _note(state, event.name, event.date, event.value)


def note_fall(state: State, event: r.Fall) -> State:
    recent = tuple(day for day in state.falls if day >= event.date - KEPT)
    return state._replace(fall=event.date, falls=(*recent, event.date))


def note_sitting(state: State, event: r.Sitting) -> State:
    return _note(state, "sitting", event.date, event.minutes)


def note_flare(state: State, event: r.Flare) -> State:
    recent = tuple(day for day in state.flare_days if day >= event.date - KEPT)
    return state._replace(flare_days=(*recent, event.date))


def pause(state: State, event: r.Pause) -> State:
    return state._replace(paused=(event.date, event.until))


def acknowledge(state: State, event: r.Acknowledged) -> State:
    return state._replace(acknowledged={**state.acknowledged, event.rule: event.date})


def move(state: State, event: r.Move) -> State:
    return state._replace(moves={**state.moves, event.item: (event.date, event.to)})


def only_noted(state: State, _: r.Event) -> State:
    """Kept in the diary; no rule of the engine reads it."""
    return state
