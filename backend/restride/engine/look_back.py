"""A walk through the log, a day after the other: what stage, rung and weekly cap there were.

The state is carried on from day to day, so the whole walk costs about one fold of the log. What
the engine decided on a day is asked of the engine, never worked out again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, timedelta

from restride.engine import flares, guards, run_weeks, running, stages
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
    through: date | None = None
    """The last day that was walked; None before the first."""
    first: date = date.min
    """The first day that is known: the episode's, or that of a run in the 30 days before it."""
    state: State = field(init=False)
    newest: date = date.min
    """The newest day with an entry."""
    stages: list[StageStep] = field(default_factory=list)
    rungs: list[RungStep] = field(default_factory=list)
    flares: list[date] = field(default_factory=list)
    """The first day of each flare-up (9.4), as it was known on the day it was seen."""
    weeks: list[RunWeek] = field(default_factory=list)
    """The weeks that are over."""
    held: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = fold(self.runner, (), through=self.since)

    def copy(self) -> Walk:
        """The same walk, to be carried on apart."""
        twin = copy(self)
        twin.stages, twin.rungs = list(self.stages), list(self.rungs)
        twin.flares, twin.weeks = list(self.flares), list(self.weeks)
        twin.held = dict(self.held)
        return twin

    def on(self, due: Sequence[r.Event], through: date) -> State:
        """Walk on to the end of `through`; `due` are the events since, in order.

        The state that is left is that of the whole log.
        """
        by_day: dict[date, list[r.Event]] = {}
        for event in due:
            by_day.setdefault(event.date, []).append(event)
        if self.through is None:
            self.first = min(self.since, *by_day) if by_day else self.since
        ends = set(self._week_ends(through))
        walked = self.through or date.min
        later = [day for day in (self.since, through) if walked < day <= through]
        for day in sorted({*by_day, *ends, *later}):
            if day in by_day:
                self.newest = day
                self.state = fold(self.runner, by_day[day], through=day, start=self.state)
            if day >= self.since:
                self.note_stage(day, self.state.stage)
                self._note_rungs(day, self.state.tracks)
                self.note_flare(day)
            if day in ends:
                self.weeks.append(self.week(day))
        self.through = through
        return self.state

    def _week_ends(self, through: date) -> Iterator[date]:
        end = week_of(self.first, self.runner.week_start) + WEEK - ONE_DAY
        if self.weeks:
            end = self.weeks[-1].start + 2 * WEEK - ONE_DAY
        while end <= through:
            yield end
            end += WEEK

    def week(self, day: date) -> RunWeek:
        """The week of `day`, the last day that was walked, as it stands then."""
        start = week_of(day, self.runner.week_start)
        return _run_week(self.state, start, day, newest=self.newest)

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

    def note_flare(self, day: date) -> None:
        """Note the flare-up that there is on `day`, the last one that was walked, if it is new."""
        state = self.state
        if not (state.red_days or state.flare_days or state.red_lately):
            return
        view = View(state, day)
        flare = flares.newest_flare(view)
        if flare is None or flare.first < self.since:
            return
        # A later answer may move a flare-up's first day by one or two: it is still the same.
        newest = self.flares[-1] if self.flares else date.min
        if (flare.first - newest).days >= view.protocol.flare_days:
            self.flares.append(flare.first)


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
    view = stages.seen(state, day)
    works = run_weeks.in_week(view, start)
    metres = sum(work.metres for work in works if not work.by_time)
    overruling = guards.gather(view)
    if guards.locks(overruling.held):
        return RunWeek(start, metres, None)
    return RunWeek(start, metres, running.decide(view, overruling).week_cap_m)
