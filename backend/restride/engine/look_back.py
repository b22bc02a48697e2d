"""A walk through the log, a day after the other: what stage, rung and weekly cap there were.

The state is carried on from day to day, so the whole walk costs about one fold of the log. What
the engine decided on a day is asked of the engine, never worked out again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from restride.engine import guards, run_weeks, running, stages
from restride.engine import records as r
from restride.engine.plan import fold
from restride.engine.state import KEPT, State, Track
from restride.engine.view import WEEK, View
from restride.engine.volume import week_of

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StageStep:
    day: date
    stage: str


@dataclass(frozen=True, slots=True)
class RungStep:
    day: date
    exercise: str
    rung: str

    @property
    def index(self) -> int:
        """The rung's place on its ladder: EB0 is 0, RD1 and NH1 are 1."""
        return int(self.rung[2])


@dataclass(frozen=True, slots=True)
class RunWeek:
    """A week's metres, and its cap as it stood on the week's last day or stands today."""

    start: date
    metres: int
    cap_m: int | None


@dataclass(slots=True)
class Walk:
    """One walk through the log, a day after the other, with the state carried on."""

    runner: r.Runner
    since: date
    today: date
    first: date = date.min
    """The first day that is known: the episode's, or that of a run in the 30 days before it."""
    stages: list[StageStep] = field(default_factory=list)
    rungs: list[RungStep] = field(default_factory=list)
    weeks: list[RunWeek] = field(default_factory=list)
    held: dict[str, str] = field(default_factory=dict)

    def through(self, due: Sequence[r.Event]) -> State:
        """Walk to the end of today; the state that is left is that of the whole log."""
        by_day: dict[date, list[r.Event]] = {}
        for event in due:
            by_day.setdefault(event.date, []).append(event)
        self.first = min(self.since, *by_day) if by_day else self.since
        ends = {min(start + WEEK - ONE_DAY, self.today): start for start in self._week_starts()}
        newest, state = date.min, fold(self.runner, (), through=self.first)
        for day in sorted({*by_day, *ends, self.since, self.today}):
            if day in by_day:
                newest = day
                state = fold(self.runner, by_day[day], through=day, start=state)
            if day >= self.since:
                self.note_stage(day, state.stage)
                self._note_rungs(day, state.tracks)
            if day in ends:
                self.weeks.append(_run_week(state, ends[day], day, newest=newest))
        return state

    def _week_starts(self) -> Iterator[date]:
        start = week_of(self.first, self.runner.week_start)
        while start <= self.today:
            yield start
            start += WEEK

    def note_stage(self, day: date, stage: str) -> None:
        """Note the stage if it is another than the one before."""
        if not self.stages or self.stages[-1].stage != stage:
            self.stages.append(StageStep(day, stage))

    def _note_rungs(self, day: date, tracks: Mapping[str, Track]) -> None:
        for name, track in tracks.items():
            rung = _rung(track)
            if rung is not None and rung != self.held.get(name):
                self.held[name] = rung
                self.rungs.append(RungStep(day, name, rung))


def _rung(track: Track) -> str | None:
    """The rung of the newest work, or of a placement since; None before either."""
    newest = track.works[-1] if track.works else None
    if newest is not None and (track.placed_on is None or newest.day >= track.placed_on):
        return newest.base.rung
    return track.placed.rung if track.placed is not None else None


def _run_week(state: State, start: date, day: date, *, newest: date) -> RunWeek:
    """The week from `start` as the engine sees it on `day`, its last or today."""
    if day - newest > KEPT:
        # The engine looks back eight weeks and leaves every cap after a month without a run:
        # asking it through years of silence would only take long.
        return RunWeek(start, 0, None)
    if state.seen_on != day:
        state = stages.observe(state, day)
    view = View(state, day)
    metres = sum(work.metres for work in run_weeks.in_week(view, start))
    overruling = guards.gather(view)
    if guards.locks(overruling.held):
        return RunWeek(start, metres, None)
    return RunWeek(start, metres, running.decide(view, overruling).week_cap_m)
