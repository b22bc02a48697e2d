"""Run the golden traces against a changed engine until one of them differs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from restride import replay, texts
from restride.engine import ladders, protocol_file
from restride.engine.expected import expected
from restride.engine.records import Runner
from restride.engine.timeline import timeline
from restride.schemas.history import HistoryFile, load_history
from restride.schemas.timeline import timeline_out
from tests.engine.matching import differences
from tests.engine.test_ladders import EB1, EB2, NH1, RD1, sets_of
from tests.engine.test_traces import TRACES, read
from tests.mutation import watch
from tests.mutation.watch import Part

SEQUENCES = {"EB1": EB1, "EB2": EB2, "EB3": EB2, "RD1": RD1, "RD2": EB2, "NH1": NH1, "NH2": NH1}
"""The checked sequences of 6.1, as `test_ladders` has them."""
WINDOWS = {"pht": (12, 26), "strain": (2, 8)}
"""The usual time of 13 in weeks, first and last (B04, A 1.4); no plan shows it."""
MATTERS = {"slight": 1, "much": 2, "efi": 10, "psfs": 2, "visa_h": 22, "fash": None}
"""The changes that matter of 11, in points; no plan shows them either."""
BEGIN = date(2026, 1, 5)


@dataclass(frozen=True)
class Trace:
    """A trace, read once: its history, and what is expected on which days."""

    name: str
    pattern: str
    file: HistoryFile
    expected: tuple[tuple[date, dict[str, Any]], ...]

    def differs(self) -> bool:
        """Whether the engine as it is now gives something else; a fault of it is a difference."""
        try:
            return any(
                differences(replay.plan_of(self.file, day), wanted) for day, wanted in self.expected
            )
        except (KeyError, ValueError, IndexError, TypeError, AttributeError, ZeroDivisionError):
            return True


def traces() -> list[Trace]:
    """Every golden trace, parsed."""
    made = []
    for path in TRACES:
        history, beside = read(path)
        wanted = {**beside.get("along", {}), history["today"]: beside["expect"]}
        expected = tuple((date.fromisoformat(day), plan) for day, plan in sorted(wanted.items()))
        pattern = json.loads(path.read_text("utf-8"))["runner"]["pattern"]
        made.append(Trace(path.stem, pattern, load_history(history), expected))
    return made


class Hunter:
    """The traces, those that found the last mutants first."""

    def __init__(self) -> None:
        self.traces = traces()
        self.reads = {
            trace.name: watch.read_by(trace.differs, trace.pattern) for trace in self.traces
        }

    def killer(self, patterns: set[str], part: Part | None = None) -> str | None:
        """The first trace of these patterns that differs now; None: the mutant survives.

        `part`: where the change is, if it is in one of the tables that are watched.
        """
        if "pht" in patterns and _sequences_differ():
            return "the sequences of 6.1"
        if any(_window_differs(pattern) for pattern in patterns & WINDOWS.keys()):
            return "the usual times of 13"
        if "pht" in patterns and _matters_differ():
            return "the changes that matter of 11"
        for place, trace in enumerate(self.traces):
            concerned = part is None or part in self.reads[trace.name]
            if trace.pattern in patterns and concerned and trace.differs():
                self.traces.insert(0, self.traces.pop(place))
                return trace.name
        return None


def _sequences_differ() -> bool:
    protocol = protocol_file.load("pht")
    return any(
        list(ladders.sequence(protocol, rung)) != [sets_of(part) for part in text.split(">")]
        for rung, text in SEQUENCES.items()
    )


def _window_differs(pattern: str) -> bool:
    found = expected(_runner(pattern), BEGIN)
    return (found.first, found.last) != tuple(
        BEGIN + timedelta(weeks=weeks) for weeks in WINDOWS[pattern]
    )


def _matters_differ() -> bool:
    line = timeline(_runner("pht"), (), since=BEGIN, today=BEGIN)
    shown = timeline_out(line, texts.load("en"))
    found = {name: shown["pain"][name] for name in ("slight", "much")}
    return {**found, **{one["name"]: one["matters"] for one in shown["scores"]}} != MATTERS


def _runner(pattern: str) -> Runner:
    return Runner(
        timezone="Europe/Berlin",
        pattern=pattern,
        side="left",
        onset=BEGIN,
        training_days=("mon",),
        baseline_morning_pain=1,
    )
