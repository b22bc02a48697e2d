"""A dose on its way through the rules: each may lower it, none may raise it."""

from __future__ import annotations

from dataclasses import dataclass

from restride.engine.prescription import Reason
from restride.engine.records import Dose


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
            return Draft(self.dose, self.change, (*self.reasons, reason))
        return Draft(dose, change, (reason, *self.reasons))
