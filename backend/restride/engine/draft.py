"""A dose on its way through the rules, each of which may lower it; where running stands."""

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
        others = tuple(other for other in self.reasons if other != reason)
        if dose.rank == self.dose.rank:
            return Draft(self.dose, self.change, (*others, reason))
        return Draft(dose, change, (reason, *others))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where running stands today: the state, a step put before the next run, and why."""

    state: str
    change: str
    reasons: tuple[Reason, ...]
    first_run: str | None = None
    """A walk-run step or a walk that comes before the plain running of this state."""
