"""A folded state looked at on one day: bands as they are known by then, weeks, sessions.

Everything here is derived; nothing is kept beyond the one decision it serves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from datetime import date, timedelta
from functools import cache
from itertools import filterfalse
from operator import attrgetter
from typing import TYPE_CHECKING

from restride.engine import deload, trend, volume, week
from restride.engine.groups import Group, Groups
from restride.engine.pain import ONE_DAY, Band, MorningPain, Mornings, Verdict, judge
from restride.engine.protocol import Gate, Protocol, RunGap, Stage
from restride.engine.protocol_file import load
from restride.engine.records import EXERCISES, Runner
from restride.engine.state import RunTrack, RunWork, State, Track, Work, work_since
from restride.engine.volume import Week
from restride.engine.week import Days

if TYPE_CHECKING:
    from restride.engine.flares import Flare
    from restride.engine.guards import Guards

WEEK = timedelta(days=7)
_IS_CROSS = attrgetter("cross")


@cache
def _days(
    pattern: str,
    stage: str,
    training_days: tuple[str, ...],
    week_start: str,
    *,
    early: bool,
    placed: tuple[str, ...],
) -> Mapping[str, Days]:
    return week.days_of(load(pattern), stage, training_days, week_start, early=early, placed=placed)


class View:
    """The state as of `today`."""

    _runs: list[RunWork] | None = None
    _days: Mapping[str, Days] | None = None
    triggers: list[date] | None = None
    """The flare triggers, once `flares` has looked for them."""
    flare: tuple[Flare | None] | None = None
    """The newest flare-up, once `flares` has looked for it."""
    guards: Guards | None = None
    """What overrules, once `guards` has gathered it."""
    planned_deload: tuple[date | None] | None = None
    """The week from which deloads are planned, once `deload` has looked for it."""
    away: tuple[int, RunGap | None] | None = None
    """The break from running, once `run_weeks` has looked for it."""

    def __init__(
        self,
        state: State,
        today: date,
        *,
        derived: bool = False,
        shut: dict[str, Gate] | None = None,
    ) -> None:
        self.state = state
        self.today = today
        self.derived = derived
        """Whether work is in it that was not done: what an outlook asks about."""
        self.runner: Runner = state.runner
        self.protocol: Protocol = load(state.runner.pattern)
        self.tracks: Mapping[str, Track] = state.tracks
        self.run: RunTrack = state.run
        self.mornings: Mornings = state.mornings
        self._verdicts: dict[int, tuple[Work | RunWork, Verdict]] = {}
        """By the work's own identity, which is its as long as the work is kept here."""
        self._groups: dict[str, Groups] = {}
        self.shut = {} if shut is None else shut
        """The criterion that was last seen to keep a stage or an exercise shut, by its name."""

    def on(self, state: State) -> View:
        """This view if the state is still the same, else one of the new state on the same day.

        What was looked up is kept as far as the change has nothing to do with it.
        """
        if state is self.state:
            return self
        view, before = View(state, self.today, shut=self.shut), self.state
        if state.mornings is before.mornings:
            view._verdicts = self._verdicts
        if state.run is before.run:
            view._runs = self._runs
        return view

    def on_work(self, state: State) -> View:
        """The same for a state with more work in it, and whatever flags that raised.

        Work that is not RED begins no flare-up, and holds nothing back before it is judged.
        """
        view, before = self.on(state), self.state
        same = state.flags is before.flags and state.strained_on == before.strained_on
        if same and not state.red_lately:
            view.triggers, view.flare = self.triggers, self.flare
            view.guards, view.planned_deload = self.guards, self.planned_deload
        return view

    def later(
        self,
        today: date,
        morning: MorningPain,
        *,
        tracks: Mapping[str, Track] | None = None,
        run: RunTrack | None = None,
    ) -> View:
        """This view on a later day, with one more morning and some work that might be done."""
        view = View(self.state, today, derived=True)
        view.tracks = tracks if tracks is not None else self.tracks
        view.run = run if run is not None else self.run
        view.mornings = Mornings((*self.mornings, morning))
        return view

    def with_moves(self, moves: Mapping[str, tuple[date, date]]) -> View:
        """This view as if these had been moved by hand; what it has looked up is shared."""
        view = copy(self)
        view.state = self.state._replace(moves=moves)
        return view

    @property
    def free_from(self) -> date:
        """Today, or the day after a pause that is running: nothing is due before it."""
        paused = self.state.paused
        if paused is None or not paused[0] <= self.today <= paused[1]:
            return self.today
        return paused[1] + timedelta(days=1)

    @property
    def stage(self) -> Stage:
        return self.protocol.stages[self.state.stage]

    @property
    def days(self) -> Mapping[str, Days]:
        """The weekdays of every exercise and of the runs (8)."""
        if self._days is None:
            self._days = self.days_with(self.runner.training_days)
        return self._days

    def days_with(self, training_days: tuple[str, ...]) -> Mapping[str, Days]:
        """The weekdays of every exercise and of the runs, were these the training days."""
        runner, stage = self.runner, self.state.stage
        early = week.is_early(self.protocol, stage, self.state.stage_since, self.today)
        has = self.stage.weekly
        placed = tuple(name for name in EXERCISES if name not in has and self.placed(name))
        start = runner.week_start
        return _days(runner.pattern, stage, training_days, start, early=early, placed=placed)

    @property
    def baseline(self) -> int:
        """The baseline of work done today."""
        return self.baseline_of(self.today)

    @property
    def trend(self) -> int | None:
        """How the mornings' mean changed over a week, in tenths (WEEK_TREND_FREEZE)."""
        return self.mornings.trend(self.protocol, self.today)

    def baseline_of(self, day: date) -> int:
        start = self.runner.baseline_morning_pain
        return self.mornings.baseline(self.protocol, day, start)

    def calm_after(self, day: date) -> date | None:
        """The first morning after `day` that was no worse than the baseline of that day."""
        baseline = self.baseline_of(day)
        later = self.mornings.since(day + ONE_DAY)
        return next((morning.day for morning in later if morning.pain <= baseline), None)

    def verdict(self, work: Work | RunWork) -> Verdict:
        """The band of a piece of work as it is known today."""
        if work.settled is not None:
            return work.settled
        known = self._verdicts.get(id(work))
        if known is not None:
            return known[1]
        verdict = judge(
            self.protocol,
            self.mornings,
            day=work.day,
            during=work.during,
            baseline=work.baseline,
            today=self.today,
        )
        self._verdicts[id(work)] = (work, verdict)
        return verdict

    def groups(self, exercise: str) -> Groups:
        """The days of work of an exercise since its placement, the newest first."""
        known = self._groups.get(exercise)
        if known is None:
            known = self._groups[exercise] = Groups(self._by_day(self.tracks[exercise]))
        return known

    def placed(self, exercise: str) -> bool:
        """Whether a placement of the exercise still holds: nothing led back a stage since."""
        track, lowered = self.tracks[exercise], self.state.lowered_on
        if track.placed_on is None:
            return False
        return lowered is None or track.placed_on > lowered

    def counts(self, day: date) -> bool:
        """Whether work of a day counts for a stage's criteria: not from before the last way back.

        What was done before it, and hurt in the end, must not open the same stage again.
        """
        lowered = self.state.lowered_on
        return lowered is None or day > lowered

    def _by_day(self, track: Track) -> Iterator[Group]:
        works, end = track.works, len(track.works)
        first_day = track.placed_on or date.min
        while end and works[end - 1].day >= first_day:
            start = end - 1
            while start and works[start - 1].day == works[start].day:
                start -= 1
            if end - start == 1:
                work = works[start]
                yield Group(work.day, work, self.verdict(work), work.pain)
            else:
                yield self._group(works[start:end])
            end = start

    def _group(self, works: tuple[Work, ...]) -> Group:
        """Several works of one day: the planned one leads, the worst band counts."""
        planned = [work for work in works if work.on_plan]
        main = planned[-1] if planned else min(works, key=lambda work: work.base.rank)
        worst = max((self.verdict(work) for work in works), key=lambda verdict: verdict.band)
        return Group(main.day, main, worst, max(work.pain for work in works))

    def runs(self) -> list[RunWork]:
        """The runs and walks since the placement, the oldest first."""
        if self._runs is None:
            first, done = self.run.placed_on, list(filterfalse(_IS_CROSS, self.run.works))
            if first is not None and done and done[0].day < first:
                done = [work for work in done if work.day >= first]
            self._runs = done
        return self._runs

    def all_work(self) -> Iterator[Work | RunWork]:
        """Everything done, of every kind, in no particular order."""
        for track in self.tracks.values():
            yield from track.works
        yield from self.run.works

    def work_since(self, day: date) -> list[Work | RunWork]:
        """Everything done on `day` or later, in no particular order."""
        return work_since(self.tracks, self.run, day)

    def weeks_of(self, track: Track, until: date) -> list[Week]:
        """The complete weeks of a rung's present base before the week that starts at `until`."""
        weeks = list(track.closed)
        start = track.open_from
        while start is not None and start < until:
            weeks.append(self.week_of_track(track, start, weeks))
            start += WEEK
        return weeks

    def week_of_track(self, track: Track, start: date, before: list[Week]) -> Week:
        """One week of a rung, its band as it is known today.

        The week in which a base began counts as that base, however late in it that was.
        """
        works = self.works_in(track, start)
        done = sum(work.total for work in works)
        if before and track.base_on is not None and start <= track.base_on < start + WEEK:
            done = max(done, before[-1].done)
        cap = volume.cap_repetitions(self.protocol, before, track.planned)
        floor = track.planned * max((work.base.total for work in works), default=0)
        worst = max((self.verdict(work).band for work in works), default=Band.GREEN)
        worst = max(worst, trend.band_of(self, start))
        return Week(start, done, max(cap, floor), worst, deload.in_week(self, start))

    def works_in(self, track: Track, start: date) -> list[Work]:
        """The work of a week that counts towards the rung's present base."""
        first = start if track.base_on is None else max(start, track.base_on)
        rung, end, found = track.works[-1].base.rung if track.works else "", start + WEEK, []
        for work in reversed(track.works):
            if work.day < first:
                break
            if work.day < end and work.base.rung == rung:
                found.append(work)
        return found
