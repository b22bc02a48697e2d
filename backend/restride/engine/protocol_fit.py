"""Whether the parts of a protocol fit one another: every misfit, named with its place.

A misfit names the places that it was read from. Where one of them has a fault of its own, that
fault is enough, and nothing is said of what a stand-in would not fit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from restride.engine import protocol_bounds as b
from restride.engine import records as r
from restride.engine.protocol import Gap, Hazard, Protocol, Rung, RunGap
from restride.engine.protocol_stages import of_stage, of_unlock, unsettled
from restride.engine.protocol_table import Misfit, place_of, touched


def misfits(protocol: Protocol, faults: Iterable[str]) -> list[str]:
    """Every misfit of what the faults so far leave to be read."""
    known = list(faults)
    return [one.told for one in _all(protocol) if not touched(one.reads, known)]


def _all(protocol: Protocol) -> Iterator[Misfit]:
    yield from _numbers(protocol)
    for rung in protocol.rungs.values():
        yield from _rung(rung)
    yield from _gaps("gaps", protocol.gaps)
    yield from _gaps("run_gaps", protocol.run_gaps)
    yield from _left(protocol.run_gaps)
    yield from _hazards(protocol.hazards)
    for stage in protocol.stages.values():
        yield from of_stage(protocol, stage)
    for unlock in protocol.unlocks:
        yield from of_unlock(protocol, unlock)
    yield from unsettled(protocol)


def _numbers(protocol: Protocol) -> Iterator[Misfit]:
    numbers = protocol.numbers
    for low, high in b.BELOW:
        if low in numbers and high in numbers and not numbers[low] < numbers[high]:
            yield _pair(protocol, low, high, "must be less than")
    for low, high in b.AT_MOST:
        if low in numbers and high in numbers and not numbers[low] <= numbers[high]:
            yield _pair(protocol, low, high, "must not be more than")


def _pair(protocol: Protocol, low: str, high: str, what: str) -> Misfit:
    values = f"{protocol.numbers[low]} and {protocol.numbers[high]}"
    reads = (f"numbers.{low}.value", f"numbers.{high}.value")
    return Misfit(f"numbers.{low}: {what} numbers.{high}, not {values}", reads)


def _rung(rung: Rung) -> Iterator[Misfit]:
    """A rung's start, exit and top in this order, each as its sets allow."""
    at, start, most = place_of("rungs", rung.name), sum(rung.start), rung.sets * rung.most
    if not all(rung.fewest <= reps <= rung.most for reps in rung.start):
        what = f"must keep to reps, {rung.fewest} to {rung.most} in a set"
        yield Misfit(f"{at}.start: {what}", (f"{at}.start", f"{at}.reps"))
    if len(rung.start) > rung.sets:
        what = f"must not have more than {rung.sets} sets"
        yield Misfit(f"{at}.start: {what}", (f"{at}.start", f"{at}.sets"))
    if not start <= rung.exit:
        what = f"must be at least the start, {start} in all"
        yield Misfit(f"{at}.exit: {what}", (f"{at}.start", f"{at}.exit"))
    if not rung.exit <= rung.top:
        what = f"must be at least the exit, {rung.exit}"
        yield Misfit(f"{at}.top: {what}", (f"{at}.exit", f"{at}.top"))
    if not rung.top <= most:
        what = f"must be at most sets x reps, {rung.sets} x {rung.most}"
        yield Misfit(f"{at}.top: {what}", (f"{at}.top", f"{at}.sets", f"{at}.reps"))
    if rung.load_exit_pct is not None and rung.load_exit_pct > (rung.load_top_pct or 0):
        reads = (f"{at}.load_exit_pct", f"{at}.load_top_pct")
        yield Misfit(f"{at}.load_exit_pct: must not be more than load_top_pct", reads)


def _gaps(place: str, gaps: Sequence[Gap | RunGap]) -> Iterator[Misfit]:
    for number, (first, second) in enumerate(pairwise(gaps)):
        if not first.days < second.days:
            what = f"{place}: the days must go up, not from {first.days} to {second.days}"
            yield Misfit(what, (f"{place}.{number}.days", f"{place}.{number + 1}.days"))


def _left(gaps: Sequence[RunGap]) -> Iterator[Misfit]:
    """A longer break from running never leaves more than a shorter one."""
    for number, (first, second) in enumerate(pairwise(gaps)):
        one, other = f"run_gaps.{number}", f"run_gaps.{number + 1}"
        days = (f"{one}.days", f"{other}.days", f"{other}.state")
        if second.state is not None:
            continue
        if second.week_pct > first.week_pct:
            what = f"run_gaps: after {second.days} days more is left than after {first.days}"
            yield Misfit(what, (*days, f"{one}.week_pct", f"{other}.week_pct"))
        if second.walk_run_back < first.walk_run_back:
            what = f"after {second.days} days fewer steps go back than after {first.days}"
            reads = (*days, f"{one}.walk_run_back", f"{other}.walk_run_back")
            yield Misfit(f"run_gaps: {what}", reads)


def _hazards(hazards: Sequence[Hazard]) -> Iterator[Misfit]:
    for low, high in pairwise(hazards):
        if not low.above < high.above:
            what = f"the bands must go up, not from {low.above} to {high.above} percent"
            reads = [place_of("hazards", one.rule, "above_pct") for one in (low, high)]
            yield Misfit(f"hazards: {what}", tuple(reads))


def missing(numbers: Collection[str], rungs: Collection[str]) -> Iterator[str]:
    """Numbers and rungs that every protocol has to say, beside those that it says."""
    for name in sorted(b.BOUNDS.keys() - b.OPTIONAL - set(numbers)):
        yield f"numbers.{name}: is missing"
    for rung in r.ALL_RUNGS:
        if rung not in rungs:
            yield f"rungs.{rung}: is missing"
