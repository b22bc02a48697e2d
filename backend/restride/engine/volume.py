"""The 10% rule: one function for the weekly repetitions of a rung and the weekly metres (2.1).

A week's cap comes from the weeks before it: what was done, never more than was allowed, times
the factor of the worst band. Nothing else in the engine raises a week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine.pain import Band
from restride.engine.protocol import Protocol
from restride.engine.records import WEEKDAYS


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a rung or of running: what was done, what was allowed, its worst band."""

    start: date
    done: int
    allowed: int
    band: Band = Band.GREEN
    eased: bool = False
    """Whether a deload fell into it: it is never the ground for more (9.3)."""

    @property
    def done_allowed(self) -> int:
        """What was done, never more than was allowed: an overshoot is no new base."""
        return min(self.done, self.allowed)


def week_of(day: date, week_start: str) -> date:
    """The first day of the runner's week that holds `day`."""
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(week_start)) % 7)


def factor(protocol: Protocol, band: Band) -> int:
    """Percent of the base that a week's worst band allows the next."""
    return (
        protocol.week_green_pct,
        protocol.week_yellow_pct,
        protocol.week_orange_pct,
        protocol.week_red_pct,
    )[band]


def base_of(protocol: Protocol, weeks: Sequence[Week]) -> tuple[int, int]:
    """The base of the next week and its percent, from the complete weeks, the newest last."""
    last = weeks[-1]
    recent = weeks[-protocol.week_look_back :]
    calm, percent = _calm_base(protocol, last, recent)
    if last.eased:
        percent = min(percent, 100)
    if last.band < Band.ORANGE:
        return calm, percent
    base = min(max(week.done_allowed for week in recent), last.allowed)
    percent = factor(protocol, last.band)
    # More pain never gives more: neither than a calm week of the same metres would have given.
    return (calm, 100) if calm * 100 < base * percent else (base, percent)


def calm_base(protocol: Protocol, weeks: Sequence[Week]) -> int:
    """The base as if the last week had been YELLOW at the worst: a break's share is of it (9.1)."""
    return _calm_base(protocol, weeks[-1], weeks[-protocol.week_look_back :])[0]


def _calm_base(protocol: Protocol, last: Week, recent: Sequence[Week]) -> tuple[int, int]:
    """The base after a week that was GREEN or YELLOW, or as if it had been YELLOW."""
    if last.done and last.done * 100 >= last.allowed * protocol.week_short_pct:
        return last.done_allowed, factor(protocol, min(last.band, Band.YELLOW))
    # How the short week itself went must not choose among the earlier ones (I12).
    highest = max(last.done_allowed, highest_calm(protocol, recent[:-1] or recent, last))
    # What a bad week has lowered, a short week after it must not bring back; and a short calm one
    # among them takes nothing away that one more bad one would have left (I12).
    lowered = last.band > Band.GREEN or any(week.band >= Band.ORANGE for week in recent)
    if lowered:
        highest = min(max(highest, share_of_all(protocol, recent[:-1] or recent)), last.allowed)
    return highest, 100


def highest_calm(protocol: Protocol, weeks: Sequence[Week], last: Week) -> int:
    """The highest GREEN week, or a YELLOW one as far as the `last` week was allowed as much.

    A YELLOW week allows the next the same again, so that a short GREEN one after it takes
    nothing away: else the same short week would leave more had it been YELLOW (I12). Where
    nothing was calm it is a share of the highest of all, so that an empty week never leaves a
    cap of nothing behind.
    """
    green = [week.done_allowed for week in weeks if week.band is Band.GREEN and week.done]
    yellow = [week.done_allowed for week in weeks if week.band is Band.YELLOW and week.done]
    calm = [*green, *(min(done, last.allowed) for done in yellow)]
    return max(calm) if calm else share_of_all(protocol, weeks)


def share_of_all(protocol: Protocol, weeks: Sequence[Week]) -> int:
    """What is counted on where no week was calm: what ORANGE leaves of the highest."""
    return max(week.done_allowed for week in weeks) * protocol.week_orange_pct // 100


def cap_repetitions(protocol: Protocol, weeks: Sequence[Week], sessions: int) -> int:
    """Repetitions that the next week allows; after GREEN one more per session at the least."""
    base, percent = base_of(protocol, weeks)
    cap = base * percent // 100
    return max(cap, base + sessions) if weeks[-1].band is Band.GREEN else cap


def cap_metres(protocol: Protocol, weeks: Sequence[Week]) -> int:
    """Metres that the next week allows, rounded down to 100 m."""
    base, percent = base_of(protocol, weeks)
    return round_down(protocol, base * percent // 100)


def round_down(protocol: Protocol, metres: int) -> int:
    """Metres as they are shown: rounded down to 100."""
    return metres // protocol.run_round_m * protocol.run_round_m
