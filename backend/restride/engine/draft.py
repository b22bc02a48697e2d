"""A dose on its way through the rules, each of which may lower it; where running stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from restride.engine.prescription import Reason
from restride.engine.records import Dose

UP = frozenset({"step", "load", "rung"})
"""Changes whose reasons say what was added."""
OF_A_REPEAT = frozenset(
    (
        "2.1",
        "2.1-HOLDS",
        "2.1-LOAD",
        "5.6",
        "5.6-GUIDED",
        "6.1-TOP",
        "7.3",
        "9.3-RETURN",
        "G2",
        "G7",
    )
)
"""Reasons that speak of the very dose that is repeated: of a lower one they are not true."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A dose on its way: `dose` None while the exercise is suspended."""

    dose: Dose | None
    change: str
    reasons: tuple[Reason, ...]

    def lower(self, dose: Dose, change: str, reason: Reason) -> Draft:
        """This draft, or `dose` with its reason in front where that is lower."""
        if self.dose is None or dose.rank > self.dose.rank:
            return self
        if dose.rank == self.dose.rank:
            others = tuple(other for other in self.reasons if other != reason)
            return Draft(self.dose, self.change, (*others, reason))
        others = tuple(other for other in self.kept if other != reason)
        return Draft(dose, change, (reason, *others))

    @property
    def kept(self) -> tuple[Reason, ...]:
        """The reasons that still hold where a rule gives less: none of a step it took back."""
        return _kept(self.change, self.reasons)


class Standing(NamedTuple):
    """Where running stands today: the state, a step put before the next run, and why."""

    state: str
    change: str
    reasons: tuple[Reason, ...]
    first_run: str | None = None
    """A walk-run step or a walk that comes before the plain running of this state."""

    @property
    def kept(self) -> tuple[Reason, ...]:
        """The reasons that still hold where a rule leads to a lower state."""
        return _kept(self.change, self.reasons)


def _kept(change: str, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    if change in UP:
        return ()
    return tuple(reason for reason in reasons if reason.rule not in OF_A_REPEAT)
