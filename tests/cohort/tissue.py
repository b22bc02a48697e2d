"""The made-up body of a simulated runner: two tissues that adapt, are overloaded and recover.

Nothing here was measured on people. The numbers are this simulation's own. They were chosen so
that a usual week is borne by most runners and a doubled one by few, and that about half of those
who do all of the plan are through it within a year (the rulebook's B04 says 3 to 6 months and
sometimes longer). All of it is whole numbers: loads and capacities in thousandths of a bridge
repetition, pain in tenths of a point.
"""

from __future__ import annotations

from typing import Final

from restride.engine.records import HOLD_RUNGS, RUNGS, Dose

ASSUMPTIONS: Final = (
    (
        "Tendon and muscle each have a capacity, a load that they bear in a day. Half of a "
        "day's load is still there on the next day."
    ),
    (
        "A day of 40 to 100% of the capacity raises it by up to the runner's own gain (0.3 to "
        "1%); a day under 40% takes 0.1% away."
    ),
    (
        "Load above the capacity irritates; above 130% it also takes capacity away, never "
        "under 60% of the start. Irritated tissue bears less. A quarter of the irritation is "
        "gone each night."
    ),
    (
        "Pain during work comes from irritation and from load above 80% of what is borne that "
        "day; pain in the morning from irritation. Both have noise, and one day in 30 is a "
        "bad one."
    ),
    "A flare begins when irritation reaches 4 of 10 points and is over below 1.5.",
    (
        "Pain is a true, if noisy, sign of overload here; that favours every plan that "
        "listens to pain."
    ),
)

PER_REP: Final[dict[str, tuple[int, int]]] = {
    **dict(
        zip(
            RUNGS["EB"],
            ((50, 50), (1000, 1000), (1600, 1600), (2000, 2000), (2400, 2400)),
            strict=True,
        )
    ),
    **dict(zip(RUNGS["RD"], ((1500, 1200), (2000, 1600), (2400, 1800), (2800, 2200)), strict=True)),
    **dict(
        zip(
            RUNGS["NH"],
            ((1200, 1500), (1500, 2000), (1800, 2400), (2100, 2800), (2400, 3200)),
            strict=True,
        )
    ),
}
"""What one repetition (on EB0: one second) asks of tendon and muscle."""
PER_KG: Final = 40
"""What each kilogram in the hand adds to one repetition."""
PER_KM: Final = (7000, 6000)
"""What a kilometre of easy running asks: about seven two-leg bridges."""

OVERLOAD_PCT: Final = 130
LEAST_PCT: Final = 60
FLARE_AT: Final = 40
FLARE_OVER: Final = 15


def load_of(dose: Dose) -> tuple[int, int]:
    """What a dose asks of tendon and muscle."""
    tendon, muscle = PER_REP[dose.rung]
    more = 0 if dose.rung in HOLD_RUNGS else dose.load_g * PER_KG // 1000
    return dose.total * (tendon + more), dose.total * (muscle + more)


def load_of_run(metres: int, effort_pct: int) -> tuple[int, int]:
    """What a run asks of tendon and muscle; `effort_pct` is 100 for easy running."""
    tendon, muscle = (per_km * metres // 1000 * effort_pct // 100 for per_km in PER_KM)
    return tendon, muscle


class Tissue:
    """One tissue: its capacity, the load still in it, and its irritation in tenths of a point."""

    def __init__(self, capacity: int, gain: int, irritation: int) -> None:
        self.first = self.capacity = capacity
        self.gain = gain
        self.irritation = irritation
        self.load = 0

    @property
    def borne(self) -> int:
        """The load that it bears today."""
        return self.capacity * (200 - self.irritation) // 200

    @property
    def percent(self) -> int:
        """The load in it, in percent of what it bears today."""
        return self.load * 100 // self.borne

    def night(self) -> None:
        """Adapt to the day's load, or suffer from it; then recover."""
        percent = self.percent
        if percent < 40:
            self.capacity -= self.capacity // 1000
        elif percent <= 100:
            self.capacity += self.capacity * self.gain * percent // 1_000_000
        else:
            self.irritation += (min(percent, OVERLOAD_PCT) - 100) // 3
        if percent > OVERLOAD_PCT:
            self.irritation += (percent - OVERLOAD_PCT) // 2
            lost = min(percent - OVERLOAD_PCT, 100)
            self.capacity -= self.capacity * lost // 2000
        self.capacity = max(self.capacity, self.first * LEAST_PCT // 100)
        self.irritation = min(self.irritation, 100)
        self.irritation -= (self.irritation + 3) // 4
        self.load //= 2


class Body:
    """Both tissues of a runner, and the flares so far."""

    def __init__(self, capacity: tuple[int, int], gain: int, irritation: int) -> None:
        self.tissues = tuple(Tissue(one, gain, irritation) for one in capacity)
        self.flares = 0
        self.flaring = False

    @property
    def percent(self) -> int:
        return max(tissue.percent for tissue in self.tissues)

    @property
    def irritation(self) -> int:
        return max(tissue.irritation for tissue in self.tissues)

    @property
    def gained_pct(self) -> int:
        """The capacity of the weaker tissue in percent of its first one."""
        return min(tissue.capacity * 100 // tissue.first for tissue in self.tissues)

    def bear(self, load: tuple[int, int], noise: int) -> int:
        """Do some work; the worst pain that was felt during it, 0 to 10."""
        for tissue, some in zip(self.tissues, load, strict=True):
            tissue.load += some
        return _points(self.irritation * 6 // 10 + max(self.percent - 80, 0) // 2 + noise)

    def night(self, noise: int) -> int:
        """Sleep; the pain of the next morning, 0 to 10."""
        for tissue in self.tissues:
            tissue.night()
        if self.irritation >= FLARE_AT and not self.flaring:
            self.flares += 1
            self.flaring = True
        elif self.irritation < FLARE_OVER:
            self.flaring = False
        return _points(self.irritation + noise)


def _points(tenths: int) -> int:
    return min(max((tenths + 5) // 10, 0), 10)
