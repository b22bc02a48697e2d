"""How long recovery usually takes, as a range of dates to draw (rulebook 13).

A range and never a promised date (19.8); where nothing usual is known there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine.prescription import Reason
from restride.engine.protocol_file import load
from restride.engine.records import Runner


@dataclass(frozen=True, slots=True)
class Expected:
    """From `first` to `last`, both None without a usual time; `notes` always stand beside it."""

    first: date | None
    last: date | None
    notes: tuple[Reason, ...]


def expected(runner: Runner, since: date) -> Expected:
    """The usual time of the pattern (WINDOW_PHT [B04], WINDOW_STRAIN_MILD_MOD [A 1.4]).

    Counted from the plan's start `since` for the tendon, whose months are months of treatment,
    and from the onset for a strain, which heals from that day on.
    """
    if runner.pattern == "pht":
        return _range(runner, since, (Reason("13-PHT"),))
    if runner.pattern != "strain":
        return Expected(
            None, None, (Reason("13-OTHER" if runner.pattern == "other" else "13-NONE"),)
        )
    if runner.severity == "severe":
        return Expected(None, None, (Reason("13-SEVERE"),))
    mild = (Reason("13-MILD"),) if runner.severity == "mild" else ()
    return _range(runner, runner.onset, (Reason("13-STRAIN"), *mild, Reason("13-STUDIES")))


def _range(runner: Runner, start: date, notes: tuple[Reason, ...]) -> Expected:
    protocol = load(runner.pattern)
    first = start + timedelta(weeks=protocol.window_first_weeks)
    return Expected(first, start + timedelta(weeks=protocol.window_last_weeks), notes)
