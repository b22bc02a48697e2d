"""The folded history: all that a later decision needs, and no more.

Frozen, so that it can be kept as of a day; the small records are named tuples, because an
outlook makes many changed copies and a tuple's cost a tenth of a dataclass's. It holds about
the last eight weeks of work and mornings; what must outlive them (unlocks, placements, limits,
flags) stands in a field of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from restride.engine.pain import NO_MORNINGS, Band, Mornings, Verdict, place_of
from restride.engine.records import Dose, Limit, Runner
from restride.engine.volume import Week

KEPT = timedelta(days=56)
EMPTY: Mapping[str, Any] = MappingProxyType({})
T = TypeVar("T", bound=type[Any])


def _quick(kind: T) -> T:
    """The named tuple with a `_replace` of half the cost: it touches the fields that change only.

    A tenth of a fold would else go into walking through all the others.
    """
    places = {name: place for place, name in enumerate(kind._fields)}

    def replace(self: tuple[Any, ...], /, **changed: Any) -> Any:
        values = list(self)
        for name, value in changed.items():
            values[places[name]] = value
        return tuple.__new__(kind, values)

    kind._replace = replace
    return kind


@_quick
class Work(NamedTuple):
    """One exercise of one session, both sides together, as later decisions see it."""

    day: date
    base: Dose
    """What the next dose starts from: the lower of done and prescribed."""
    total: int
    """Repetitions (seconds) that were done, on the stronger side if the sides differ."""
    least: int
    """The same on the weaker side; `base` may be more, since no dose is under its rung's start."""
    pain: int
    during: Band
    baseline: int
    since: date
    """When the rung of `base` was reached."""
    exposure: int
    """The how many-th session on this rung, from 1."""
    hold: bool = False
    """Whether it was a hold (EB0), whatever was prescribed."""
    on_plan: bool = True
    """Whether the rung was prescribed and its time had come; else it never advances (replay)."""
    full: bool = True
    easy: bool = True
    """RIR >= 2, or RPE <= 8 (G3)."""
    after_gap: bool = False
    stepped: bool = False
    advanced: bool = False
    settled: Verdict | None = None
    """The band, once no morning can change it any more."""
    eased: bool = False
    """Whether it had one set fewer, for a deload (9.3); `base` then has all of them."""


@_quick
class Track(NamedTuple):
    """One exercise: where it was placed, its work, its weeks under the 10% rule."""

    placed: Dose | None = None
    placed_on: date | None = None
    since: date | None = None
    unlocked: date | None = None
    held: int = -1
    """The highest rung ever reached, by its level."""
    works: tuple[Work, ...] = ()
    base_on: date | None = None
    """The day the present base of the weekly cap began."""
    closed: tuple[Week, ...] = ()
    open_from: date | None = None
    """The first week that is not in `closed`."""
    planned: int = 0


@_quick
class RunWork(NamedTuple):
    """One run or walk (or painful cross-training) as later decisions see it."""

    day: date
    metres: int
    counted_m: int
    """No more than was allowed that day (7.2), nor than is known."""
    pain: int
    during: Band
    baseline: int
    state: str
    """The running state that was prescribed; empty for cross-training."""
    as_told: bool
    """Whether the walk, a walk-run step or a step of speed was done as prescribed."""
    duration_s: int
    fast: bool = False
    """Whether it was strides, hills, fast running or a race (7.4)."""
    fast_s: int = 0
    """The most seconds of fast running that its step allowed that day; 0 where it names none."""
    level: bool = False
    """Whether its week began something new in speed, so that its metres stay level (7.1)."""
    cross: bool = False
    by_time: bool = False
    """Whether nobody told its metres: a walk-run in minutes, `metres` the most that it may be."""
    breaks: bool = False
    """Whether it had breaks of walking, as a walk-run has."""
    told: bool = True
    """Whether the runner said how it felt; until then it counts as the mildest YELLOW."""
    settled: Verdict | None = None

    @property
    def built_on_m(self) -> int:
        """The metres of a week that later weeks may be built on: none that nobody told."""
        return self.counted_m if self.by_time else self.metres


class Noted(NamedTuple):
    """The newest value of a test or score, and its day; of `sl_bridge` the percent (LSI)."""

    day: date
    value: int


@_quick
class RunTrack(NamedTuple):
    """Running: where it was placed, the runs, the weeks under the 10% rule."""

    placed: str | None = None
    placed_on: date | None = None
    stage: str | None = None
    """The stage of the placement, in which what it named may stand above the stage's content."""
    longest_m: int = 0
    """The longest run named by the placement, as of `placed_on`."""
    works: tuple[RunWork, ...] = ()
    base_on: date | None = None
    opening_m: int | None = None
    """The cap of the week in which the present base began."""
    closed: tuple[Week, ...] = ()
    open_from: date | None = None


@_quick
class Signs(NamedTuple):
    """What deloads, reviews and the trend are judged by: days, and a few numbers (9.2 to 9.5)."""

    began: date | None = None
    """The day of the first placement, morning or session."""
    first_week: tuple[int, int] = (0, 0)
    """The sum of the worst daily pains of the first seven days, and how many days had one."""
    pains: tuple[tuple[date, int], ...] = ()
    """The worst pain of each of the last seven days that have one."""
    efi: tuple[int, int] | None = None
    """The function index: the first value and the newest."""
    unimproved_on: date | None = None
    """The newest day on which it was found not to get better (RF14)."""
    hard: tuple[date, ...] = ()
    """The days of the hard sessions of the last week, a day once for each."""
    short_nights: tuple[date, ...] = ()
    bad_days: tuple[date, ...] = ()
    """The days of the last weeks that turned out ORANGE or RED."""
    red: tuple[date, ...] = ()
    """Those of them that turned out RED."""
    deloads: tuple[tuple[date, str], ...] = ()
    """The days that called for a deload, and what did: EFFORT, SLEEP or PAIN."""
    deload_off: bool = False
    """Whether the planned deload is switched off."""
    reduced: tuple[date, ...] = ()
    """The days on which the trend of the mornings took a fifth off everything."""


def work_since(tracks: Mapping[str, Track], run: RunTrack, day: date) -> list[Work | RunWork]:
    """Everything done on `day` or later, in no particular order."""
    found: list[Work | RunWork] = []
    kinds: list[tuple[Work | RunWork, ...]] = [run.works]
    kinds += [track.works for track in tracks.values()]
    for works in kinds:
        # Mostly it is asked for the last days, and an exercise rests.
        if works and works[-1].day >= day:
            found += works[place_of(works, day) :]
    return found


@_quick
class State(NamedTuple):
    """A runner's episode as of a day."""

    runner: Runner
    stage: str
    tracks: Mapping[str, Track]
    run: RunTrack = RunTrack()
    mornings: Mornings = NO_MORNINGS
    tests: Mapping[str, Noted] = EMPTY
    opted: frozenset[str] = frozenset()
    flags: Mapping[str, date] = EMPTY
    """Red flags not yet checked by anyone, each with its day."""
    cleared: frozenset[str] = frozenset()
    limits: Mapping[str, Limit] = EMPTY
    """The clinician's limit in force for each key."""
    flare_days: tuple[date, ...] = ()
    """The days of the runner's own flare-up button."""
    red_days: tuple[date, ...] = ()
    """The days on which something was known to be RED, but for work after `red_through`."""
    red_through: date | None = None
    """The newest day whose work no morning can make RED any more."""
    fall: date | None = None
    paused: tuple[date, date] | None = None
    frozen_on: date | None = None
    """The newest day that froze the plan or kept it frozen."""
    regressed_on: date | None = None
    """The newest day on which too many bad days led back (5.4)."""
    stage_since: date | None = None
    """The day the present stage was entered."""
    stage_why: str = ""
    """The rule that led to the present stage; empty for the first one and a placement's."""
    entered: Mapping[str, date] = EMPTY
    """The first day in each stage."""
    lowered_on: date | None = None
    """The newest day that led back a stage: placements before it open no rung any more."""
    gap_after: date | None = None
    """The last work before the newest break that led back a stage."""
    other_days: tuple[tuple[date, tuple[str, ...]], ...] = ()
    """The changes of training days of the last weeks: their day, and the days before it."""
    alarmed_on: date | None = None
    """The newest day whose alarm asks the questions again (16)."""
    strained_on: date | None = None
    """The newest day of maintenance with a sharp pain or a pop in its work (16)."""
    seen_on: date | None = None
    """The newest day that was looked at in the end (`stages.observe`)."""
    acknowledged: Mapping[str, date] = EMPTY
    moves: Mapping[str, tuple[date, date]] = EMPTY
    """For each item the day its move was made, and where it was moved to."""
    falls: tuple[date, ...] = ()
    """The days of the falls of the last eight weeks, in order."""
    signs: Signs = Signs()

    @property
    def red_lately(self) -> bool:
        """Whether work that `red_days` does not cover yet may be RED.

        Its day is then among the signs: they are noted with the answer that shows it. A morning
        bad enough by itself, whatever the baseline, is one of the RED days on its own.
        """
        if self.red_through is None:
            return True
        return bool(self.signs.red) and self.signs.red[-1] > self.red_through

    def limit(self, key: str) -> Limit | None:
        """The limit event that set `key`, if it still holds."""
        return self.limits.get(key)
