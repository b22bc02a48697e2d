"""Whether the stages and unlocks of a protocol fit the rest of it, and whether each can open."""

from __future__ import annotations

from collections.abc import Iterator

from restride.engine import protocol_bounds as b
from restride.engine.protocol import Gate, Protocol, Stage, Unlock
from restride.engine.protocol_table import Misfit, place_of
from restride.engine.records import HOLD_RUNGS


def of_stage(protocol: Protocol, stage: Stage) -> Iterator[Misfit]:
    """What of a stage does not fit."""
    yield from _exercises(protocol, stage)
    yield from _week(stage)
    yield from _table(stage)
    yield from _ways(protocol, stage)
    yield from _waiting(protocol, stage)
    for gate in stage.exit:
        place = place_of("stages", stage.name, "exit", gate.id.split("-EXIT-", 1)[1])
        yield from _gate(protocol, stage, gate, place)


def _misfit(place: str, what: str, *reads: str) -> Misfit:
    """A misfit of one value, which is read itself."""
    return Misfit(f"{place}: {what}", (place, *reads))


def _exercises(protocol: Protocol, stage: Stage) -> Iterator[Misfit]:
    """The rungs of each exercise in order."""
    at = place_of("stages", stage.name)
    for key, table in (("first", stage.first), ("closed", stage.closed)):
        for exercise, rung in table.items():
            place, top = f"{at}.{key}.{exercise}", f"{at}.highest.{exercise}"
            highest = stage.highest.get(exercise)
            if highest is None:
                yield _misfit(place, f"{at}.highest has no {exercise}", top)
            elif rung > highest:
                yield _misfit(place, f"{rung} is above {top}, {highest}", top)
    for exercise in sorted(stage.first.keys() & stage.closed.keys()):
        if stage.first[exercise] > stage.closed[exercise]:
            closed = f"{at}.closed.{exercise}"
            yield _misfit(f"{at}.first.{exercise}", f"is above {closed}", closed)
    for rung, most in stage.most.items():
        place = f"{at}.most.{rung}"
        if rung > stage.highest.get(rung[:2], ""):
            top = f"{at}.highest.{rung[:2]}"
            yield _misfit(place, f"{at}.highest does not reach {rung}", top)
        known = protocol.rungs.get(rung)
        if known is not None and not sum(known.start) <= most <= known.top:
            reads = (f"rungs.{rung}.start", f"rungs.{rung}.top")
            what = f"must be from {reads[0]} to {reads[1]}, {sum(known.start)} to {known.top}"
            yield _misfit(place, what, *reads)


def _week(stage: Stage) -> Iterator[Misfit]:
    """Every exercise of the stage, and running, has its sessions in the week."""
    at = place_of("stages", stage.name)
    for exercise in stage.highest:
        if exercise not in stage.weekly:
            place = f"{at}.weekly.{exercise}"
            yield _misfit(place, f"is missing, but {at}.highest has {exercise}")
    for exercise in stage.weekly:
        if exercise not in ("run", "speed") and exercise not in stage.highest:
            top = f"{at}.highest.{exercise}"
            yield _misfit(f"{at}.weekly.{exercise}", f"{at}.highest has no {exercise}", top)
    if "run" not in stage.weekly:
        yield _misfit(f"{at}.weekly.run", "is missing")


def _table(stage: Stage) -> Iterator[Misfit]:
    """Speed, the first weeks and the days of the table go with the week's sessions."""
    at = place_of("stages", stage.name)
    if ("speed" in stage.weekly) != (stage.speed is not None):
        what = f"goes with {at}.speed, one without the other is nothing"
        yield _misfit(f"{at}.weekly.speed", what, f"{at}.speed")
    for exercise, times in stage.early.items():
        if times <= stage.weekly.get(exercise, 0):
            weekly = f"{at}.weekly.{exercise}"
            yield _misfit(f"{at}.early.{exercise}", f"must be more than in {at}.weekly", weekly)
    for name, places in stage.days.items():
        place, weekly = f"{at}.days.{name}", f"{at}.weekly.{name}"
        if name not in stage.weekly and name not in stage.highest and name != "run":
            yield _misfit(place, f"{at}.weekly has no {name}", weekly, f"{at}.highest.{name}")
        elif len(places) < stage.weekly.get(name, 0):
            yield _misfit(place, f"has fewer days than {at}.weekly", weekly)


def _ways(protocol: Protocol, stage: Stage) -> Iterator[Misfit]:
    """Where the stage leads: forward by what it asks for, and back to an earlier one only."""
    at = place_of("stages", stage.name)
    if stage.next is not None and not stage.exit:
        yield _misfit(f"{at}.exit", f"is missing, but {at}.next is {stage.next}", f"{at}.next")
    if stage.exit and stage.next is None:
        yield _misfit(f"{at}.next", f"is missing, but {at}.exit asks for something")
    after = _after(protocol, stage.name)
    if stage.name in after:
        yield _misfit(f"{at}.next", f"leads back to {stage.name} itself", *_nexts(after))
    for key, earlier in (("back", stage.back), ("alarm", stage.alarm)):
        if earlier is not None and not _leads(protocol, earlier, stage.name):
            reads = _nexts([earlier, *_after(protocol, earlier)])
            yield _misfit(f"{at}.{key}", f"{earlier} does not come before {stage.name}", *reads)
    if stage.red_morning_back and stage.back is None:
        yield _misfit(f"{at}.red_morning_back", f"needs {at}.back")
    if stage.walks and stage.running not in ("NO_RUN", "WALK"):
        what = f"must be WALK or NO_RUN, as {at}.walks says that nobody runs"
        yield _misfit(f"{at}.running", what, f"{at}.walks")


def _after(protocol: Protocol, name: str) -> list[str]:
    """The stages that follow one, each once."""
    found: list[str] = []
    stage = protocol.stages.get(name)
    while stage is not None and stage.next is not None and stage.next not in found:
        found.append(stage.next)
        stage = protocol.stages.get(stage.next)
    return found


def _nexts(names: list[str]) -> list[str]:
    """The places that say which stage follows each of these."""
    return [place_of("stages", name, "next") for name in names]


def _leads(protocol: Protocol, earlier: str, later: str) -> bool:
    """Whether a stage leads to a later one."""
    return earlier != later and later in _after(protocol, earlier)


def unsettled(protocol: Protocol) -> Iterator[Misfit]:
    """A flare-up that does not settle leads to a stage before all others (4.1)."""
    first = protocol.unsettled
    for name in protocol.stages:
        if first is not None and first != name and not _leads(protocol, first, name):
            # Of a stage that there is not, that is enough to say.
            reads = [place_of("stages", name, "name"), *_nexts([first, *_after(protocol, first)])]
            yield _misfit("unsettled", f"{first} does not come before {name}", *reads)


def _waiting(protocol: Protocol, stage: Stage) -> Iterator[Misfit]:
    """Exercises that wait for an unlock which does not exist."""
    at = place_of("stages", stage.name)
    opened = {unlock.exercise for unlock in protocol.unlocks if unlock.stage <= stage.name}
    rules = [place_of("unlocks", unlock.rule) for unlock in protocol.unlocks]
    # Where the unlocks are no table, nobody knows what they would open.
    reads = [
        "unlocks.exercise",
        *(f"{one}.{key}" for one in rules for key in ("exercise", "stage")),
    ]
    for exercise, rung in stage.highest.items():
        if exercise not in stage.first and exercise not in opened:
            why = f"as {at}.first has no {exercise} and no unlock opens it"
            place, first = f"{at}.highest.{exercise}", f"{at}.first.{exercise}"
            yield _misfit(place, f"{rung} can never begin, {why}", first, *reads)
    for exercise in stage.closed:
        if exercise not in opened:
            yield _misfit(f"{at}.closed.{exercise}", "no unlock ever opens it", *reads)


def of_unlock(protocol: Protocol, unlock: Unlock) -> Iterator[Misfit]:
    """What of an unlock does not fit."""
    place = place_of("unlocks", unlock.rule)
    stage, name = protocol.stages.get(unlock.stage), unlock.exercise
    if not unlock.criteria:
        yield _misfit(f"{place}.criteria", "must ask for something")
    if stage is None:
        return
    at, reads = place_of("stages", stage.name), (f"{place}.stage", f"{place}.exercise")
    if name == "run":
        if stage.walks:
            what = f"nobody runs in {stage.name}"
            yield _misfit(f"{place}.stage", what, f"{at}.walks", *reads)
    elif name not in stage.highest:
        what = f"{at}.highest has no {name}"
        yield _misfit(f"{place}.exercise", what, f"{at}.highest.{name}", *reads)
    elif name in stage.first and name not in stage.closed:
        what = f"{at}.first begins it without an unlock"
        yield _misfit(f"{place}.exercise", what, f"{at}.closed.{name}", *reads)
    for gate in unlock.criteria:
        own = f"{place}.{place_of('criteria', gate.id.removeprefix(f'{unlock.rule}-'))}"
        if gate.rung[:2] == name and name not in stage.first:
            what = "asks for the exercise that it opens"
            yield _misfit(f"{own}.rung", what, f"{at}.first.{name}", *reads)
        for one in _gate(protocol, stage, gate, own):
            yield Misfit(one.told, (*one.reads, f"{place}.stage"))


def _gate(protocol: Protocol, stage: Stage, gate: Gate, place: str) -> Iterator[Misfit]:
    """What keeps a gate of a stage shut for ever."""
    at, kind = place_of("stages", stage.name), f"{place}.is"
    if gate.criterion in b.RUNS and stage.walks:
        what = f"asks for running, but nobody runs in {stage.name}"
        yield Misfit(f"{place}: {what}", (kind, f"{at}.walks"))
    test = b.TEST_OF.get(gate.criterion)
    if test is not None and test not in stage.tests:
        what = f"waits for the test {test}, which {at}.tests does not plan"
        yield Misfit(f"{place}: {what}", (kind, f"{at}.tests.{test}"))
    if gate.rung:
        yield from _dose(protocol, stage, gate, place)


def _dose(protocol: Protocol, stage: Stage, gate: Gate, place: str) -> Iterator[Misfit]:
    """What keeps a gate shut that asks for a dose."""
    at, of = place_of("stages", stage.name), f"rungs.{gate.rung}"
    sets = f"{place}.{'hold_s' if gate.rung in HOLD_RUNGS else 'reps'}"
    exercise = gate.rung[:2]
    highest = stage.highest.get(exercise)
    if highest is None or gate.rung > highest:
        opened = f"{highest} at most" if highest is not None else f"no {exercise}"
        what = f"asks for {gate.rung}, but {at}.highest opens {opened}"
        yield Misfit(f"{place}: {what}", (f"{place}.rung", f"{at}.highest.{exercise}"))
    rung, total = protocol.rungs.get(gate.rung), sum(gate.sets)
    if rung is None:
        return
    reads: tuple[str, ...] = (f"{place}.rung", sets)
    if total > rung.top or len(gate.sets) > rung.sets or max(gate.sets, default=0) > rung.most:
        what = f"{place}: asks for more than {of} goes to"
        yield Misfit(what, (*reads, f"{of}.top", f"{of}.sets", f"{of}.reps"))
    asked = total or rung.exit
    reads += () if total else (f"{of}.exit",)
    if stage.trial and gate.rung == "EB1":
        trial = protocol.numbers.get("trial_reps", rung.top)
        if asked > trial:
            what = f"asks for more than numbers.trial_reps, {trial}, all that the stage has of EB1"
            yield Misfit(f"{place}: {what}", (*reads, f"{at}.trial", "numbers.trial_reps.value"))
    enough = stage.most.get(gate.rung)
    if enough is not None and asked > enough:
        most = f"{at}.most.{gate.rung}"
        yield Misfit(f"{place}: asks for more than {most}, {enough}", (*reads, most))
