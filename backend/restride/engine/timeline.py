"""The numbers behind the charts: one history, looked back on from one day (rulebook 11 to 13).

INFORMATION ONLY: loads, monotony and ratios are never a gate (19.13), and no rule reads anything
that is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from restride.engine import records as r
from restride.engine.expected import Expected, expected
from restride.engine.fold import ordered
from restride.engine.load_metrics import Load, daily_loads, weekly_amounts
from restride.engine.look_back import RungStep, StageStep, Walk
from restride.engine.pain_lines import PainLines, pain_lines
from restride.engine.plan import decide
from restride.engine.prescription import Criterion, Reason
from restride.engine.scores import ScoreLine, score_lines
from restride.engine.week_rows import WeekRow, week_rows

LOAD_NOTES = tuple(Reason(rule) for rule in ("12", "12-LOAD", "12-MONOTONY", "12-RATIO"))


MARKERS = ("fall", "flare", "treatment", "pause", "test", "illness")


@dataclass(frozen=True, slots=True)
class Marker:
    """Something for the axis; `what` says which treatment or test it was."""

    day: date
    kind: str
    what: str | None = None
    until: date | None = None
    value: int | None = None
    left: int | None = None
    right: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    since: date
    today: date
    stage: str
    criteria: tuple[Criterion, ...]
    expected: Expected
    pain: PainLines
    sitting: tuple[tuple[date, int], ...]
    scores: tuple[ScoreLine, ...]
    stages: tuple[StageStep, ...]
    rungs: tuple[RungStep, ...]
    weeks: tuple[WeekRow, ...]
    loads: Mapping[date, Load]
    markers: tuple[Marker, ...]
    load_notes: tuple[Reason, ...] = LOAD_NOTES


def timeline(runner: r.Runner, events: Sequence[r.Event], *, since: date, today: date) -> Timeline:
    """An episode that began on `since`, as it is known on `today`; what is later is not seen."""
    since = min(since, today)
    due = ordered(event for event in events if event.date <= today)
    walk = Walk(runner, since, today)
    state = walk.through(due)
    plan = decide(state, today)
    walk.note_stage(today, plan.stage)
    loads, amounts = daily_loads(due), weekly_amounts(due, runner.week_start)
    return Timeline(
        since=since,
        today=today,
        stage=plan.stage,
        criteria=plan.criteria,
        expected=expected(runner, since),
        pain=pain_lines(due, since, today),
        sitting=tuple((e.date, e.minutes) for e in due if isinstance(e, r.Sitting)),
        scores=score_lines(due),
        stages=tuple(walk.stages),
        rungs=tuple(walk.rungs),
        weeks=tuple(
            week_rows(walk.weeks, loads, amounts, first=walk.first, since=since, today=today)
        ),
        loads=loads,
        markers=tuple(_markers(due)),
    )


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
        elif isinstance(event, r.Test):
            yield Marker(
                event.date,
                "test",
                event.name,
                value=event.value,
                left=event.left,
                right=event.right,
            )
