"""Whether the parts of a protocol fit one another: every misfit, named with its place.

A part with faults of its own is not in the protocol looked at here, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from restride.engine import protocol_bounds as b
from restride.engine.protocol import Gap, Gate, Protocol, RunGap, Stage, Unlock
from restride.engine.protocol_parts import ALL_RUNGS
from restride.engine.protocol_table import place_of


def misfits(protocol: Protocol, *, unlocks_known: bool) -> Iterator[str]:
    """Every misfit. Without all unlocks known, nothing is said to stay closed for ever."""
    yield from _numbers(protocol)
    yield from _gaps("gaps", protocol.gaps)
    yield from _gaps("run_gaps", protocol.run_gaps)
    for first, second in pairwise(protocol.run_gaps):
        if second.state is None and second.week_pct > first.week_pct:
            yield f"run_gaps: after {second.days} days more is left than after {first.days}"
    for stage in protocol.stages.values():
        yield from _exercises(protocol, stage)
        yield from _week(stage)
        yield from _ways(protocol, stage)
        if unlocks_known:
            yield from _waiting(protocol, stage)
        for gate in stage.exit:
            place = place_of("stages", stage.name, "exit", gate.id.split("-EXIT-", 1)[1])
            yield from (f"{place}: {what}" for what in _gate(protocol, stage, gate))
    for unlock in protocol.unlocks:
        yield from _unlock(protocol, unlock)
    settling = protocol.unsettled
    for name in protocol.stages:
        if settling is not None and settling != name and not _leads(protocol, settling, name):
            yield f"unsettled: {settling} does not come before {name}"


def _numbers(protocol: Protocol) -> Iterator[str]:
    numbers = protocol.numbers
    for low, high in b.BELOW:
        if low in numbers and high in numbers and not numbers[low] < numbers[high]:
            values = f"{numbers[low]} and {numbers[high]}"
            yield f"numbers.{low}: must be less than numbers.{high}, not {values}"
    for low, high in b.AT_MOST:
        if low in numbers and high in numbers and not numbers[low] <= numbers[high]:
            values = f"{numbers[low]} and {numbers[high]}"
            yield f"numbers.{low}: must not be more than numbers.{high}, not {values}"


def _gaps(place: str, gaps: Sequence[Gap | RunGap]) -> Iterator[str]:
    for first, second in pairwise(gaps):
        if not first.days < second.days:
            yield f"{place}: the days must go up, not from {first.days} to {second.days}"


def _exercises(protocol: Protocol, stage: Stage) -> Iterator[str]:
    """The rungs of each exercise in order."""
    at = f"stages.{stage.name}"
    for key, table in (("first", stage.first), ("closed", stage.closed)):
        for exercise, rung in table.items():
            highest = stage.highest.get(exercise)
            if highest is None:
                yield f"{at}.{key}.{exercise}: {at}.highest has no {exercise}"
            elif rung > highest:
                yield f"{at}.{key}.{exercise}: {rung} is above {at}.highest.{exercise}, {highest}"
    for exercise in sorted(stage.first.keys() & stage.closed.keys()):
        if stage.first[exercise] > stage.closed[exercise]:
            yield f"{at}.first.{exercise}: is above {at}.closed.{exercise}"
    for rung, most in stage.most.items():
        if rung > stage.highest.get(rung[:2], ""):
            yield f"{at}.most.{rung}: {at}.highest does not reach {rung}"
        known = protocol.rungs.get(rung)
        if known is not None and not sum(known.start) <= most <= known.top:
            what = f"must be from rungs.{rung}.start to rungs.{rung}.top"
            yield f"{at}.most.{rung}: {what}, {sum(known.start)} to {known.top}"


def _week(stage: Stage) -> Iterator[str]:
    """Every exercise of the stage, and running, has its sessions in the week."""
    at = f"stages.{stage.name}"
    for exercise in stage.highest:
        if exercise not in stage.weekly:
            yield f"{at}.weekly.{exercise}: is missing, but {at}.highest has {exercise}"
    for exercise in stage.weekly:
        if exercise not in ("run", "speed") and exercise not in stage.highest:
            yield f"{at}.weekly.{exercise}: {at}.highest has no {exercise}"
    if ("speed" in stage.weekly) != (stage.speed is not None):
        yield f"{at}.weekly.speed: goes with {at}.speed, one without the other is nothing"
    for name, places in stage.days.items():
        if name not in stage.weekly and name not in stage.highest and name != "run":
            yield f"{at}.days.{name}: {at}.weekly has no {name}"
        elif len(places) < stage.weekly.get(name, 0):
            yield f"{at}.days.{name}: has fewer days than {at}.weekly"
    if "run" not in stage.weekly:
        yield f"{at}.weekly.run: is missing"


def _ways(protocol: Protocol, stage: Stage) -> Iterator[str]:
    """Where the stage leads: forward by what it asks for, and back to an earlier one only."""
    at = f"stages.{stage.name}"
    if stage.next is not None and not stage.exit:
        yield f"{at}.exit: is missing, but {at}.next is {stage.next}"
    if stage.exit and stage.next is None:
        yield f"{at}.next: is missing, but {at}.exit asks for something"
    if stage.name in _after(protocol, stage.name):
        yield f"{at}.next: leads back to {stage.name} itself"
    for key, earlier in (("back", stage.back), ("alarm", stage.alarm)):
        if earlier is not None and not _leads(protocol, earlier, stage.name):
            yield f"{at}.{key}: {earlier} does not come before {stage.name}"
    if stage.red_morning_back and stage.back is None:
        yield f"{at}.red_morning_back: needs {at}.back"
    if stage.walks and stage.running not in ("NO_RUN", "WALK"):
        yield f"{at}.running: must be WALK or NO_RUN, as {at}.walks says that nobody runs"


def _after(protocol: Protocol, name: str) -> list[str]:
    """The stages that follow one, each once."""
    found: list[str] = []
    stage = protocol.stages.get(name)
    while stage is not None and stage.next is not None and stage.next not in found:
        found.append(stage.next)
        stage = protocol.stages.get(stage.next)
    return found


def _leads(protocol: Protocol, earlier: str, later: str) -> bool:
    """Whether a stage leads to a later one; where a faulty stage lies between, it may."""
    chain = _after(protocol, earlier)
    last = chain[-1] if chain else earlier
    return earlier != later and (later in chain or last not in protocol.stages)


def _waiting(protocol: Protocol, stage: Stage) -> Iterator[str]:
    """Exercises that wait for an unlock which does not exist."""
    opened = {unlock.exercise for unlock in protocol.unlocks if unlock.stage <= stage.name}
    for exercise, rung in stage.highest.items():
        if exercise not in stage.first and exercise not in opened:
            yield (
                f"stages.{stage.name}.highest.{exercise}: {rung} can never begin, as "
                f"stages.{stage.name}.first has no {exercise} and no unlock opens it"
            )
    for exercise in stage.closed:
        if exercise not in opened:
            yield f"stages.{stage.name}.closed.{exercise}: no unlock ever opens it"


def _unlock(protocol: Protocol, unlock: Unlock) -> Iterator[str]:
    place = place_of("unlocks", unlock.rule)
    stage = protocol.stages.get(unlock.stage)
    if not unlock.criteria:
        yield f"{place}.criteria: must ask for something"
    if stage is None:
        return
    if unlock.exercise == "run":
        if stage.walks:
            yield f"{place}.stage: nobody runs in {stage.name}"
    elif unlock.exercise not in stage.highest:
        yield f"{place}.exercise: stages.{stage.name}.highest has no {unlock.exercise}"
    elif unlock.exercise in stage.first and unlock.exercise not in stage.closed:
        yield f"{place}.exercise: stages.{stage.name}.first begins it without an unlock"
    for gate in unlock.criteria:
        at = f"{place}.{place_of('criteria', gate.id.removeprefix(f'{unlock.rule}-'))}"
        waits = unlock.exercise not in stage.first
        if gate.rung[:2] == unlock.exercise and waits:
            yield f"{at}.rung: asks for the exercise that it opens"
        yield from (f"{at}: {what}" for what in _gate(protocol, stage, gate))


def _gate(protocol: Protocol, stage: Stage, gate: Gate) -> Iterator[str]:
    """What keeps a gate of a stage shut for ever."""
    if gate.criterion in b.RUNS and stage.walks:
        yield f"asks for running, but nobody runs in {stage.name}"
    test = b.TEST_OF.get(gate.criterion)
    if test is not None and test not in stage.tests:
        yield f"waits for the test {test}, which stages.{stage.name}.tests does not plan"
    if not gate.rung:
        return
    exercise = gate.rung[:2]
    highest = stage.highest.get(exercise)
    if highest is None or gate.rung > highest:
        opened = f"{highest} at most" if highest is not None else f"no {exercise}"
        yield f"asks for {gate.rung}, but stages.{stage.name}.highest opens {opened}"
    rung, total = protocol.rungs.get(gate.rung), sum(gate.sets)
    if rung is None:
        return
    if total > rung.top or len(gate.sets) > rung.sets or max(gate.sets, default=0) > rung.most:
        yield f"asks for more than rungs.{gate.rung} goes to"
    enough = stage.most.get(gate.rung)
    if enough is not None and (total or rung.exit) > enough:
        yield f"asks for more than stages.{stage.name}.most.{gate.rung}, {enough}"


def missing(numbers: Collection[str], rungs: Collection[str]) -> Iterator[str]:
    """Numbers and rungs that every protocol has to say, beside those that it says."""
    for name in sorted(b.BOUNDS.keys() - b.OPTIONAL - set(numbers)):
        yield f"numbers.{name}: is missing"
    for rung in ALL_RUNGS:
        if rung not in rungs:
            yield f"rungs.{rung}: is missing"
