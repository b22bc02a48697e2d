"""Questionnaire scores as they were noted, and which change of one matters (rulebook 11).

For information: no rule reads a score from here. Of VISA-H and FASH there is the score alone;
their items belong to others and are not in this project.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from restride.engine.prescription import Reason
from restride.engine.protocol import Protocol

NAMES = ("efi", "psfs", "visa_h", "fash")


@dataclass(frozen=True, slots=True)
class Score:
    day: date
    value: int


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One questionnaire: its scores in order, and the change from the first to the newest."""

    name: str
    matters: int | None
    scores: tuple[Score, ...]
    note: Reason

    @property
    def change(self) -> int | None:
        """None with fewer than two scores."""
        return self.scores[-1].value - self.scores[0].value if len(self.scores) > 1 else None


def score_lines(
    protocol: Protocol, noted: Mapping[str, tuple[Score, ...]]
) -> tuple[ScoreLine, ...]:
    """Every questionnaire, with what was noted of it, in order.

    Which change matters is the protocol's; of FASH none is known.
    """
    return tuple(
        _line(name, protocol.numbers.get(f"{name}_matters"), noted.get(name, ())) for name in NAMES
    )


def _line(name: str, matters: int | None, noted: tuple[Score, ...]) -> ScoreLine:
    note = Reason(f"11-{name.upper()}", {"change": matters})
    return ScoreLine(name, matters, noted, note)
