"""The page for the physio in numbers: sums and newest values of a log, no rule.

The app works the same out from what is on the device (`frontend/src/state/report.ts`); here it
is for a link, which shows it to somebody who has no log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import timedelta
from typing import Final

from restride.engine import records as r
from restride.engine.planned_weeks import Kept
from restride.engine.prescription import Plan

PARTS: Final = ("who", "answers", "stage", "pain", "doses", "tests", "diary", "flags")
"""What a link may show, each on its own."""
WEEKS: Final = 12
TESTS: Final[tuple[tuple[type[r.Event], str | None], ...]] = (
    (r.Sitting, None),
    (r.Test, "sl_bridge"),
    (r.Test, "touch"),
    (r.Test, "confidence"),
    (r.Score, "psfs"),
    (r.Score, "efi"),
    (r.Score, "visa_h"),
    (r.Score, "fash"),
)
DIARY: Final = (r.Flare, r.Fall, r.Treatment, r.Pause)
FLAGS: Final = (r.RedFlag, r.Cleared)


@dataclass(frozen=True, slots=True)
class Week:
    start: Day
    morning_tenths: int | None
    """Mean of the mornings in tenths; None without one."""
    worst: int | None
    """The worst pain of a morning, a session or a run; None without any."""
    metres: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that such a page could say; `parts` is what the runner chose of it."""

    parts: Sequence[str]
    today: Day
    runner: r.Runner | None
    started: Day | None
    """Of the newest episode, None before the first."""
    ended: Day | None
    plan: Plan | None
    """None where no episode is open."""
    limits: Mapping[str, r.Limit]
    flags: Sequence[str]
    """The open ones."""
    kept: Kept | None
    """What was done of what was planned; None where no episode is open."""
    seen: Sequence[Day]
    """The first day of each flare-up that the plan saw in the pain."""
    log: Sequence[r.Event]
    """The twelve weeks, the tests since the start, and all screenings; the oldest first."""


def first_day(today: Day) -> Day:
    """The Monday on which the weeks begin."""
    return _monday(today) - timedelta(weeks=WEEKS - 1)


def weeks(log: Iterable[r.Event], today: Day) -> list[Week]:
    """The last twelve weeks, the oldest first; the rulebook's weeks, which begin on Monday."""
    starts = [first_day(today) + timedelta(weeks=number) for number in range(WEEKS)]
    of: dict[Day, list[r.Event]] = {start: [] for start in starts}
    for event in log:
        if event.date <= today and (own := of.get(_monday(event.date))) is not None:
            own.append(event)
    return [_week(start, of[start]) for start in starts]


def newest_tests(log: Iterable[r.Event], started: Day) -> list[r.Event]:
    """The newest of each test since the start, in a fixed order."""
    found: dict[tuple[type[r.Event], str | None], r.Event] = {}
    for event in log:
        if event.date >= started:
            found[type(event), getattr(event, "name", None)] = event
    return [found[one] for one in TESTS if one in found]


def with_seen(log: Iterable[r.Event], seen: Iterable[Day]) -> list[r.Event]:
    """The log with the flare-ups that the plan saw, as if they had been told; the oldest first."""
    known = list(log)
    told = {event.date for event in known if isinstance(event, r.Flare)}
    found = [r.Flare(date=day) for day in seen if day not in told]
    return sorted([*known, *found], key=lambda event: event.date)


def newest_answers(log: Iterable[r.Event]) -> r.Screened | None:
    """The answers to the questions about the pattern that were given last."""
    return max(
        (event for event in log if isinstance(event, r.Screened)),
        key=lambda event: event.at.isoformat(),
        default=None,
    )


def happened(log: Sequence[r.Event], kinds: tuple[type[r.Event], ...], today: Day) -> list[r.Event]:
    """What happened beside the training in the weeks shown, the newest first."""
    first = first_day(today)
    return [e for e in reversed(log) if isinstance(e, kinds) and first <= e.date <= today]


def _monday(day: Day) -> Day:
    return day - timedelta(days=day.weekday())


def _week(start: Day, own: Sequence[r.Event]) -> Week:
    mornings = [event.pain for event in own if isinstance(event, r.Morning)]
    runs = [event for event in own if isinstance(event, r.Run)]
    sessions = [event for event in own if isinstance(event, r.Session)]
    pains = [*mornings, *(log.pain_during for one in sessions for log in one.exercises)]
    pains += [run.pain_during for run in runs if run.pain_during is not None]
    return Week(
        start=start,
        morning_tenths=_tenths(mornings) if mornings else None,
        worst=max(pains, default=None),
        metres=sum(run.distance_m for run in runs),
    )


def _tenths(values: Sequence[int]) -> int:
    """Their mean in tenths, a half upwards."""
    return (20 * sum(values) + len(values)) // (2 * len(values))
