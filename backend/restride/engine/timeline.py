"""The numbers behind the charts: one history, looked back on from one day (rulebook 11 to 13).

INFORMATION ONLY: loads, monotony and ratios are never a gate (19.13), and no rule reads anything
that is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from restride.engine import records as r
from restride.engine import stages
from restride.engine.course import Course, course
from restride.engine.expected import Expected, expected
from restride.engine.fold import ordered
from restride.engine.load_metrics import Load
from restride.engine.logbook import Logbook, Marker, Weeks
from restride.engine.look_back import ONE_DAY, RungStep, StageStep, Walk
from restride.engine.pain_lines import PainLines, lines_of
from restride.engine.plan import decide
from restride.engine.planned_weeks import Kept, kept
from restride.engine.prescription import Criterion, Plan, Reason
from restride.engine.protocol import Protocol
from restride.engine.scores import ScoreLine, score_lines
from restride.engine.view import View
from restride.engine.week_rows import WeekRow, week_rows
from restride.engine.words import Saying, sayings

LOAD_NOTES = tuple(Reason(rule) for rule in ("12", "12-LOAD", "12-MONOTONY", "12-RATIO"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    since: date
    today: date
    protocol: Protocol
    stage: str
    criteria: tuple[Criterion, ...]
    sayings: tuple[Saying, ...]
    """How it goes, in three sentences."""
    expected: Expected
    pain: PainLines
    sitting: tuple[tuple[date, int], ...]
    scores: tuple[ScoreLine, ...]
    stages: tuple[StageStep, ...]
    rungs: tuple[RungStep, ...]
    weeks: tuple[WeekRow, ...]
    legs: Weeks
    loads: Mapping[date, Load]
    markers: tuple[Marker, ...]
    predictions: tuple[tuple[date, date | None], ...]
    """When the runner said it, and by when running as before is expected."""
    course: Course
    kept: Kept
    load_notes: tuple[Reason, ...] = LOAD_NOTES


@dataclass(frozen=True, slots=True)
class Past:
    """An episode that began on `since`, looked back on through a day; to be kept and carried on."""

    walk: Walk
    log: Logbook

    def on(self, events: Iterable[r.Event], through: date) -> Past:
        """The same through a later day, with the events since."""
        due = ordered(event for event in events if event.date <= through)
        walk = self.walk.copy()
        walk.on(due, through)
        return Past(walk, self.log.plus(due, walk.runner.week_start))


def begin(runner: r.Runner, since: date) -> Past:
    """Before anything was looked at."""
    return Past(Walk(runner, since), Logbook())


def timeline(runner: r.Runner, events: Sequence[r.Event], *, since: date, today: date) -> Timeline:
    """An episode that began on `since`, as it is known on `today`; what is later is not seen."""
    return carried_on(begin(runner, min(since, today)), events, today=today)


def carried_on(
    past: Past, events: Iterable[r.Event], *, today: date, plan: Plan | None = None
) -> Timeline:
    """The timeline of `today`, from the past through an earlier day and the events since.

    `plan` is today's, if it is known already.
    """
    now = past.on(events, today)
    walk, log = now.walk, now.log
    plan = decide(walk.state, today) if plan is None else plan
    walk.note_stage(today, plan.stage)
    walk.note_flare(today)
    weeks = walk.weeks
    if not weeks or weeks[-1].start + 7 * ONE_DAY <= today:
        weeks = [*weeks, walk.week(today)]
    return Timeline(
        since=walk.since,
        today=today,
        protocol=plan.protocol,
        stage=plan.stage,
        criteria=plan.criteria,
        sayings=sayings(plan, walk, log),
        expected=expected(walk.runner, walk.since),
        pain=lines_of(log.pains, walk.since, today),
        sitting=log.sitting,
        scores=score_lines(plan.protocol, log.scores),
        stages=tuple(walk.stages),
        rungs=tuple(walk.rungs),
        weeks=tuple(
            week_rows(
                weeks, log.loads, log.amounts, first=walk.first, since=walk.since, today=today
            )
        ),
        legs=log.legs,
        loads=log.loads,
        markers=tuple(_markers(log.markers, walk.flares)),
        predictions=log.predictions,
        course=course(log.pains.mornings, log.metres, walk.stages, since=walk.since, today=today),
        kept=kept(_view(walk, today), log),
    )


def _view(walk: Walk, today: date) -> View:
    """The state as the plan of today looks at it."""
    return stages.seen(walk.state, today)


def _markers(noted: Sequence[Marker], flares: Sequence[date]) -> Iterator[Marker]:
    """What was noted and the flare-ups that were seen; the plan's beginning is no change of it."""
    pressed = {marker.day for marker in noted if marker.kind == "flare"}
    seen = [Marker(day, "flare") for day in flares if day not in pressed]
    begun = False
    for marker in sorted([*noted, *seen], key=lambda one: one.day):
        if marker.kind != "placement" or begun:
            yield marker
        begun = begun or marker.kind == "placement"
