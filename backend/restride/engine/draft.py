"""A dose on its way through the rules, each of which may lower it; where running stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from restride.engine.prescription import Reason
from restride.engine.records import Dose

UP = frozenset({"step", "load", "rung"})
"""Changes whose reasons say what was added."""


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
        return () if self.change in UP else self.reasons


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
        return () if self.change in UP else self.reasons
