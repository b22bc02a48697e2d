"""What the log says day by day, so that a timeline need not read all of it again.

A logbook through yesterday is carried on by today's events; both together say what the whole
log says. It judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from restride.engine import records as r
from restride.engine.load_metrics import Amount, Load, daily_loads, leg_amounts, weekly_amounts
from restride.engine.pain_lines import NO_PAINS, DayPains, day_pains
from restride.engine.scores import Score

MARKERS = (
    *("fall", "flare", "treatment", "pause", "test", "illness"),
    *("placement", "limit"),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """Something for the axis; `what` says which treatment, test or stage it was, or whose limit."""

    day: date
    kind: str
    what: str | None = None
    until: date | None = None
    value: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True)
class Flagged:
    """Red flags that were raised on a day, or checked."""

    day: date
    ids: frozenset[str]
    raised: bool


Weeks = Mapping[date, Mapping[str, Amount]]
"""By the week's first day, and by exercise, or by exercise and leg ("EB left")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logbook:
    pains: DayPains = NO_PAINS
    loads: Mapping[date, Load] = field(default_factory=dict)
    amounts: Weeks = field(default_factory=dict)
    legs: Weeks = field(default_factory=dict)
    metres: Mapping[date, int] = field(default_factory=dict)
    """Of each day with a run; walks are none."""
    fast: tuple[date, ...] = ()
    """The days of strides, hills, fast running or a race."""
    sitting: tuple[tuple[date, int], ...] = ()
    scores: Mapping[str, tuple[Score, ...]] = field(default_factory=dict)
    markers: tuple[Marker, ...] = ()
    flags: tuple[Flagged, ...] = ()
    """The red flags as they were raised and checked, in order."""
    predictions: tuple[tuple[date, date | None], ...] = ()
    """The day on which each was said, and by when the runner expects to run as before."""

    def plus(self, due: Sequence[r.Event], week_start: str) -> Logbook:
        """With these events as well, which are in order and all later than what is in here."""
        scores = dict(self.scores)
        for event in due:
            if isinstance(event, r.Score):
                kept = scores.get(event.name, ())
                scores[event.name] = (*kept, Score(event.date, event.value))
        return Logbook(
            pains=self.pains.plus(day_pains(due)),
            loads={**self.loads, **daily_loads(due)},
            amounts=_together(self.amounts, weekly_amounts(due, week_start)),
            legs=_together(self.legs, leg_amounts(due, week_start)),
            metres={**self.metres, **_metres(due)},
            fast=(*self.fast, *(e.date for e in due if _is_fast(e))),
            sitting=(
                *self.sitting,
                *((e.date, e.minutes) for e in due if isinstance(e, r.Sitting)),
            ),
            scores=scores,
            markers=(*self.markers, *_markers(due)),
            flags=(*self.flags, *_flags(due)),
            predictions=(
                *self.predictions,
                *((e.date, e.back_by) for e in due if isinstance(e, r.Prediction)),
            ),
        )


def _together(mine: Weeks, theirs: Weeks) -> Weeks:
    weeks = dict(mine)
    for week, amounts in theirs.items():
        before = weeks.get(week, {})
        added = {name: before.get(name, Amount()).plus(one) for name, one in amounts.items()}
        weeks[week] = {**before, **added}
    return weeks


def _metres(due: Sequence[r.Event]) -> dict[date, int]:
    metres: dict[date, int] = {}
    for event in due:
        if isinstance(event, r.Run) and event.kind != "walk":
            metres[event.date] = metres.get(event.date, 0) + event.distance_m
    return metres


def _is_fast(event: r.Event) -> bool:
    return isinstance(event, r.Run) and event.kind in r.FAST_KINDS


def _markers(due: Sequence[r.Event]) -> Iterator[Marker]:
    for event in due:
        if isinstance(event, r.Fall):
            yield Marker(event.date, "fall")
        elif isinstance(event, r.Flare):
            yield Marker(event.date, "flare")
        elif isinstance(event, r.Treatment):
            yield Marker(event.date, "treatment", event.kind)
        elif isinstance(event, r.Pause):
            yield Marker(event.date, "pause", until=event.until)
        elif isinstance(event, r.Morning) and event.ill:
            yield Marker(event.date, "illness")
        elif isinstance(event, r.Placement):
            yield Marker(event.date, "placement", event.stage)
        elif isinstance(event, r.Limit):
            yield Marker(event.date, "limit", event.by)
        elif isinstance(event, r.Test):
            yield _test(event)


def _flags(due: Sequence[r.Event]) -> Iterator[Flagged]:
    for event in due:
        if isinstance(event, r.RedFlag):
            yield Flagged(event.date, frozenset((event.flag,)), raised=True)
        elif isinstance(event, r.Cleared):
            yield Flagged(event.date, frozenset(event.ids), raised=False)


def _test(event: r.Test) -> Marker:
    left, right = event.left, event.right
    return Marker(event.date, "test", event.name, value=event.value, left=left, right=right)
