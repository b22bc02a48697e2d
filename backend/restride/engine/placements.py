"""Several placements on one day are one: of two answers about where somebody stands, the lower."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from restride.engine import records as r


def together(events: Iterable[r.Event]) -> list[r.Event]:
    """The events of one day with at most one placement, in the place of the first."""
    kept: list[r.Event] = []
    placed: list[r.Placement] = []
    for event in events:
        if isinstance(event, r.Placement):
            if not placed:
                kept.append(event)
            placed.append(event)
        else:
            kept.append(event)
    if len(placed) < 2:
        return kept
    lowest = reduce(_lower, placed)
    return [lowest if event is placed[0] else event for event in kept]


def _lower(one: r.Placement, other: r.Placement) -> r.Placement:
    """The earlier stage, the lower dose of each exercise, the lower running state and metres."""
    starts = {start.dose.exercise: start for start in one.strength}
    for start in other.strength:
        name = start.dose.exercise
        starts[name] = _lower_start(starts[name], start) if name in starts else start
    return r.Placement(
        date=one.date,
        stage=min(one.stage, other.stage),
        strength=tuple(starts[name] for name in r.EXERCISES if name in starts),
        running=_lower_running(one.running, other.running),
    )


def _lower_start(one: r.Start, other: r.Start) -> r.Start:
    dose = min(one.dose, other.dose, key=lambda dose: (dose.rank, dose.sets))
    # A rung held since the day itself, or since the later of two days, waits longer.
    since = None if one.since is None or other.since is None else max(one.since, other.since)
    return r.Start(dose=dose, since=since)


def _lower_running(
    one: r.RunningStart | None, other: r.RunningStart | None
) -> r.RunningStart | None:
    if one is None or other is None:
        return one or other
    return r.RunningStart(
        state=min(one.state, other.state, key=r.RUNNING.index),
        week_m=_less(one.week_m, other.week_m),
        longest_m=_less(one.longest_m, other.longest_m),
    )


def _less(one: int | None, other: int | None) -> int | None:
    """The fewer metres; where only one of two names some, those."""
    return min((metres for metres in (one, other) if metres is not None), default=None)
