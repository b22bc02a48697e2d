"""One exercise's work: what is prescribed, and what was done of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise's work: a rung, its sets (repetitions per leg, or seconds on EB0), a load."""

    rung: str
    sets: tuple[int, ...]
    load_g: int = 0

    @property
    def exercise(self) -> str:
        return self.rung[:2]

    @property
    def level(self) -> int:
        """The rung's place on its ladder: EB0 is 0, RD1 and NH1 are 1."""
        return ord(self.rung[2]) - 48

    @property
    def total(self) -> int:
        return sum(self.sets)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Rung, then load, then repetitions: the order in which doses are compared (I2)."""
        return (ord(self.rung[2]) - 48, self.load_g, sum(self.sets))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLog:
    """One exercise of a session, of one side or (side None) of both alike."""

    dose: Dose
    pain_during: int
    side: str | None = None
    rir: int | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    pain_by_set: tuple[int, ...] = ()
    """The pain of each set in order, where it was told: a climb from one to the next counts."""
    quality: frozenset[str] = frozenset()
    form_ok: bool = True
    tempo_ok: bool = True
    doms: int | None = None
    analgesic_last_12h: bool = False
    prescribed: Dose | None = None
