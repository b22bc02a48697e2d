"""Rungs and dose sequences: start, one step up, back, down a rung (rulebook 2.1, 5.4, 6)."""

from __future__ import annotations

from functools import cache

from restride.engine import records as r
from restride.engine.protocol import Protocol, Rung
from restride.engine.records import Dose


def spread(total: int, sets: int) -> tuple[int, ...]:
    """Repetitions over sets as evenly as possible, larger sets first."""
    each, more = divmod(total, sets)
    return (each + 1,) * more + (each,) * (sets - more)


def _sets_up(rung: Rung, sets: tuple[int, ...], step_pct: int, hold_s: int) -> tuple[int, ...]:
    """The sets one micro-step up (6.1); the same sets at the top of the rung."""
    total, count = sum(sets), len(sets)
    if rung.name in r.HOLD_RUNGS:
        return tuple(min(held + hold_s, rung.most) for held in sets)
    if rung.weighted or total >= rung.top:
        return sets
    if total < count * rung.most:
        more = total + max(1, total * step_pct // 100)
        return spread(min(more, count * rung.most, rung.top), count)
    if count < rung.sets:
        return spread(max(total, (count + 1) * rung.fewest), count + 1)
    return sets


@cache
def _sequence(rung: Rung, step_pct: int, hold_s: int) -> tuple[tuple[int, ...], ...]:
    doses = [rung.start]
    while (after := _sets_up(rung, doses[-1], step_pct, hold_s)) != doses[-1]:
        doses.append(after)
    return tuple(doses)


def sequence(protocol: Protocol, rung: str) -> tuple[tuple[int, ...], ...]:
    """Every dose of a rung from its start to its top, as sets."""
    return _sequence(protocol.rungs[rung], protocol.step_pct, protocol.hold_step_s)


def step_up(protocol: Protocol, dose: Dose) -> Dose:
    """One micro-step of repetitions or seconds; the same dose at the top of the rung."""
    rung = protocol.rungs[dose.rung]
    sets = _sets_up(rung, dose.sets, protocol.step_pct, protocol.hold_step_s)
    return Dose(dose.rung, sets, dose.load_g)


def at_most(protocol: Protocol, dose: Dose, total: int) -> Dose:
    """The largest dose of the rung's sequence with at most `total`, at least its start.

    A dose that a clinician placed below the start stays where it is.
    """
    rung = protocol.rungs[dose.rung]
    if dose.total <= sum(rung.start):
        return dose
    fitting = [sets for sets in sequence(protocol, dose.rung) if sum(sets) <= total]
    return Dose(dose.rung, fitting[-1] if fitting else rung.start, dose.load_g)


def in_fewest_sets(protocol: Protocol, dose: Dose) -> Dose:
    """The same repetitions in as few sets as the rung has for them: 3 x 8 is 2 x 12 (16)."""
    same = [sets for sets in sequence(protocol, dose.rung) if sum(sets) == dose.total]
    return Dose(dose.rung, same[0] if same else dose.sets, dose.load_g)


def step_back(protocol: Protocol, dose: Dose, runner: r.Runner) -> Dose:
    """The largest dose with fewer repetitions; on a weighted rung one load step less."""
    if protocol.rungs[dose.rung].weighted:
        less = dose.load_g - load_step(protocol, dose.load_g, runner)
        least = min(dose.load_g, first_load(protocol, dose.rung, runner))
        return Dose(dose.rung, dose.sets, max(less, least))
    return at_most(protocol, dose, dose.total - 1)


def at_start(protocol: Protocol, dose: Dose, runner: r.Runner) -> bool:
    """Whether a dose is at its rung's start or below."""
    rung = protocol.rungs[dose.rung]
    if rung.weighted and dose.load_g > first_load(protocol, dose.rung, runner):
        return False
    return dose.total <= sum(rung.start)


def trial(protocol: Protocol) -> tuple[int, ...]:
    """The one set of trial bridges between the holds and EB1 (2.1)."""
    return (protocol.trial_reps,)


def start_of(protocol: Protocol, rung: str, runner: r.Runner, load_g: int = 0) -> Dose:
    """The rung's start dose. A weighted rung begins with its first load, RD4 with RD3's."""
    load = first_load(protocol, rung, runner)
    carried = load_g if rung == "RD4" else 0
    return Dose(rung, protocol.rungs[rung].start, max(load, carried))


def first_load(protocol: Protocol, rung: str, runner: r.Runner) -> int:
    """FIRST_WEIGHT in grams: min(2 kg, 3 % of body mass), rounded down to 0.5 kg."""
    if rung not in ("RD3", "RD4"):
        return 0
    mass = runner.body_mass_g or protocol.unknown_mass_g
    load = min(protocol.first_weight_g, mass * protocol.first_weight_pct // 100)
    return load // protocol.first_weight_round_g * protocol.first_weight_round_g


def load_step(protocol: Protocol, load_g: int, runner: r.Runner) -> int:
    """LOAD_STEP in grams: the smallest plate or 10 % of the load, at most 2.5 kg."""
    plate = runner.smallest_plate_g
    tenth = load_g * protocol.load_pct // 100 // plate * plate
    return min(max(plate, tenth), protocol.load_most_g)


def load_up(protocol: Protocol, dose: Dose, runner: r.Runner) -> Dose:
    """One load step more at the same repetitions; the same dose at the rung's heaviest load."""
    rung = protocol.rungs[dose.rung]
    mass = runner.body_mass_g or protocol.unknown_mass_g
    heavier = dose.load_g + load_step(protocol, dose.load_g, runner)
    if rung.load_top_pct is None or heavier > mass * rung.load_top_pct // 100:
        return dose
    return Dose(dose.rung, dose.sets, heavier)


def load_share(dose: Dose, pct: int, runner: r.Runner) -> Dose:
    """A share of the load, rounded down to the plate, never below the smallest of the two."""
    plate = runner.smallest_plate_g
    least = min(plate, dose.load_g)
    return Dose(dose.rung, dose.sets, max(dose.load_g * pct // 100 // plate * plate, least))


def eased(protocol: Protocol, dose: Dose, pct: int, runner: r.Runner) -> Dose:
    """A share of the repetitions, of the load on a weighted rung; not below the rung's start."""
    if at_start(protocol, dose, runner):
        return dose
    if protocol.rungs[dose.rung].weighted:
        less = load_share(dose, pct, runner)
        load_g = max(less.load_g, first_load(protocol, dose.rung, runner))
        return Dose(dose.rung, dose.sets, load_g)
    return at_most(protocol, dose, dose.total * pct // 100)


def rung_below(protocol: Protocol, rung: str, opted: frozenset[str]) -> str | None:
    """The rung before, leaving out those the runner has not opted into; None on the lowest."""
    ladder = r.RUNGS[rung[:2]]
    below = [n for n in ladder[: ladder.index(rung)] if not protocol.rungs[n].opt_in or n in opted]
    return below[-1] if below else None


def rung_above(protocol: Protocol, rung: str, highest: str, opted: frozenset[str]) -> str | None:
    """The next rung up to `highest`, leaving out those the runner has not opted into."""
    ladder = r.RUNGS[rung[:2]]
    above = ladder[ladder.index(rung) + 1 : ladder.index(highest) + 1]
    return next((n for n in above if not protocol.rungs[n].opt_in or n in opted), None)


def at_exit(protocol: Protocol, dose: Dose, runner: r.Runner) -> bool:
    """Whether a dose reaches its rung's exit dose (the table of 2.1)."""
    rung = protocol.rungs[dose.rung]
    if rung.load_exit_pct is not None:
        mass = runner.body_mass_g or protocol.unknown_mass_g
        return dose.total >= rung.exit and dose.load_g * 100 >= mass * rung.load_exit_pct
    return dose.total >= rung.exit


def painless(protocol: Protocol, runner: r.Runner) -> int:
    """The most pain that "without pain" means: RUNG_ADVANCE_PAIN_MAX, more in guided mode."""
    return protocol.rung_pain_max_guided if runner.guided else protocol.rung_pain_max
