"""The metres of walk-run steps, which are minutes, and a clinician's metres a week (14, 7.3).

A step is taken to be as long as it would be at an easy runner's quickest; nothing here raises one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from restride.engine import volume
from restride.engine.draft import Standing
from restride.engine.prescription import PlannedRun, Reason
from restride.engine.protocol import Protocol
from restride.engine.records import WALK_RUN, Run
from restride.engine.run_weeks import in_week
from restride.engine.view import View


def metres_of(protocol: Protocol, step: str) -> int:
    """The most metres that a walk-run step comes to, its walking included."""
    repeats, walk, run = protocol.walk_run[step]
    return repeats * (walk * protocol.walk_m_min + run * protocol.run_m_min)


def by_time(protocol: Protocol, run: Run, state: str) -> int | None:
    """The most metres of a walk-run that was logged in minutes alone (7.3); None for any other run.

    `state`: the step of that day, where the run names none. Of no step all of it may be running.
    """
    step = run.step if run.step in WALK_RUN else state
    is_walk_run = run.kind == "walk_run" or run.step in WALK_RUN
    if run.distance_m or not run.duration_s or not is_walk_run:
        return None
    if step not in WALK_RUN:
        return run.duration_s * protocol.run_m_min // 60
    repeats, walk, ran = protocol.walk_run[step]
    return metres_of(protocol, step) * run.duration_s // (repeats * (walk + ran) * 60)


def highest(view: View, step: str, metres: int) -> str | None:
    """The highest walk-run step up to `step` that is no longer than so many metres."""
    steps = WALK_RUN[: WALK_RUN.index(step) + 1]
    fitting = [one for one in steps if metres_of(view.protocol, one) <= metres]
    return fitting[-1] if fitting else None


def lower(view: View, now: Standing) -> Standing:
    """The standing under a clinician's metres: a lower step, or a walk where none are left."""
    limit = view.state.limit("max_week_m")
    most = limit.max_week_m if limit is not None else None
    if limit is None or most is None or now.state in ("NO_RUN", "WALK"):
        return now
    why = Reason("LIMIT", {"by": limit.by})
    if now.state not in WALK_RUN:
        first = now.first_run
        if most < view.protocol.run_round_m:
            return now._replace(change="hold", first_run="WALK")
        fits = highest(view, first, most) if first in WALK_RUN else first
        return now._replace(first_run=fits or "WR1") if first in WALK_RUN else now
    step = highest(view, now.state, most)
    if step is None:
        return Standing("WALK", "hold", (why,))
    first = highest(view, step, most - _done(view, view.today)) or "WALK"
    if first == now.state:
        return now
    change = "hold" if first == "WALK" else "back"
    reasons = now.reasons if step == now.state else now.kept
    return Standing(step, change, (why, *reasons), None if first == step else first)


def steps(view: View, state: str, first: str | None, runs: Sequence[PlannedRun]) -> Iterator[str]:
    """The step of each planned run on the walk-run ladder; `first` is the next one's own."""
    limit = view.state.limit("max_week_m")
    most = limit.max_week_m if limit is not None else None
    given: dict[date, int] = {}
    for run in runs:
        step = first if first is not None and run is runs[0] else state
        if step in WALK_RUN and most is not None:
            week = volume.week_of(run.day, view.runner.week_start)
            spent = given.get(week, _done(view, run.day))
            step = highest(view, step, most - spent) or "WALK"
            if step in WALK_RUN:
                given[week] = spent + metres_of(view.protocol, step)
        yield step


def _done(view: View, day: date) -> int:
    """The metres that were run in the week of a day."""
    return sum(work.metres for work in in_week(view, volume.week_of(day, view.runner.week_start)))
