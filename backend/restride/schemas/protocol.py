"""A protocol as it goes out: its numbers with where each comes from, and what opens each stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marshmallow import Schema, fields, validate

from restride.engine import records as r
from restride.engine.exits import asks
from restride.engine.protocol import Gap, Gate, Hazard, Protocol, Rung, RunGap, Stage, Unlock
from restride.engine.protocol_bounds import GAP_MOVES, MARKS, TESTS
from restride.engine.protocol_file import patterns_of
from restride.schemas.plan import tempo_out
from restride.schemas.plan_document import TempoOut
from restride.texts import Texts

EXERCISES = (*r.EXERCISES, "run")


def _word(words: Iterable[str], **kwargs: Any) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(tuple(words)), **kwargs)


def _list(inner: Any) -> fields.List[Any]:
    return fields.List(inner, required=True)


def _by_name(inner: Any) -> fields.Dict:
    return fields.Dict(keys=fields.String(), values=inner, required=True)


def _text(**kwargs: Any) -> fields.String:
    return fields.String(required=True, **kwargs)


def _whole(**kwargs: Any) -> fields.Integer:
    return fields.Integer(required=True, **kwargs)


def _flag() -> fields.Boolean:
    return fields.Boolean(required=True)


class OriginOut(Schema):
    source = _text(metadata={"description": "The id in the rulebook that it comes from."})
    mark = _word(MARKS, metadata={"description": "The mark of its evidence."})


class NumberOut(OriginOut):
    value = _whole()


class LadderRungOut(OriginOut):
    """Repetitions, or seconds on EB0; weights in percent of the body mass."""

    start = _list(fields.Integer())
    reps = _list(fields.Integer())
    sets = _whole()
    top = _whole()
    exit = _whole()
    opt_in = _flag()
    load_exit_pct = _whole(allow_none=True)
    load_top_pct = _whole(allow_none=True)
    rest_s = _list(fields.Integer())
    tempo = fields.Nested(TempoOut, required=True, allow_none=True)


class GateOut(OriginOut):
    id = _text()
    text = _text(metadata={"description": "What must be seen, in words."})


class StageOut(Schema):
    title = _text()
    first = _by_name(fields.String())
    highest = _by_name(fields.String())
    closed = _by_name(fields.String())
    weekly = _by_name(fields.Integer())
    most = _by_name(fields.Integer())
    tests = fields.Dict(
        keys=fields.String(validate=validate.OneOf(TESTS)), values=fields.Integer(), required=True
    )
    running = _word(r.RUNNING)
    walks = _flag()
    apart = _flag()
    trial = _flag()
    red_morning_back = _flag()
    next = _text(allow_none=True)
    back = _text(allow_none=True)
    alarm = _text(allow_none=True)
    alarm_asks = _flag()
    exit = _list(fields.Nested(GateOut))


class UnlockOut(Schema):
    rule = _text()
    exercise = _word(EXERCISES)
    stage = _text()
    criteria = _list(fields.Nested(GateOut))


class GapOut(Schema):
    days = _whole()
    strength = _word(GAP_MOVES)
    steps = _by_name(fields.Integer())
    load_pct = _whole()


class RunGapOut(Schema):
    days = _whole()
    week_pct = _whole()
    first_run = _text(allow_none=True)
    state = _text(allow_none=True)
    walk_run_back = _whole(metadata={"description": "Steps of walking and running taken back."})
    speed_back = _whole(metadata={"description": "Steps of speed taken back."})


class HazardOut(OriginOut):
    """A published band of runs beyond the longest: the ratio x 100 and its 95% interval (7.2)."""

    above_pct = _whole()
    ratio_pct = _list(fields.Integer())


class WalkRunOut(Schema):
    repeats = _whole()
    walk_min = _whole()
    run_min = _whole()


class ProtocolRowOut(Schema):
    name = _text()
    version = _text()
    patterns = _list(fields.String())


class ProtocolsOut(Schema):
    protocols = _list(fields.Nested(ProtocolRowOut))


class ProtocolOut(ProtocolRowOut):
    changelog = _by_name(fields.String())
    first_stage = _text()
    unsettled = _text(allow_none=True)
    numbers = _by_name(fields.Nested(NumberOut))
    rungs = _by_name(fields.Nested(LadderRungOut))
    stages = _by_name(fields.Nested(StageOut))
    unlocks = _list(fields.Nested(UnlockOut))
    gaps = _list(fields.Nested(GapOut))
    run_gaps = _list(fields.Nested(RunGapOut))
    hazards = _by_name(fields.Nested(HazardOut))
    walk_run = _by_name(fields.Nested(WalkRunOut))


def protocol_row_out(protocol: Protocol) -> dict[str, Any]:
    """Its name and version, and the patterns that it stands for."""
    patterns = list(patterns_of(protocol.name))
    return {"name": protocol.name, "version": protocol.version, "patterns": patterns}


def protocol_out(protocol: Protocol, texts: Texts) -> dict[str, Any]:
    """The protocol as JSON data."""
    return {
        **protocol_row_out(protocol),
        "changelog": dict(protocol.changelog),
        "first_stage": protocol.first_stage,
        "unsettled": protocol.unsettled,
        "numbers": {name: number._asdict() for name, number in protocol.marked.items()},
        "rungs": {name: _rung(rung) for name, rung in protocol.rungs.items()},
        "stages": {name: _stage(protocol, stage, texts) for name, stage in protocol.stages.items()},
        "unlocks": [_unlock(protocol, unlock, texts) for unlock in protocol.unlocks],
        "gaps": [_gap(gap) for gap in protocol.gaps],
        "run_gaps": [_run_gap(gap) for gap in protocol.run_gaps],
        "hazards": {one.rule: _hazard(one) for one in protocol.hazards},
        "walk_run": {
            step: {"repeats": repeats, "walk_min": walk, "run_min": run}
            for step, (repeats, walk, run) in protocol.walk_run.items()
        },
    }


def _rung(rung: Rung) -> dict[str, Any]:
    return {
        "start": list(rung.start),
        "reps": [rung.fewest, rung.most],
        "sets": rung.sets,
        "top": rung.top,
        "exit": rung.exit,
        "opt_in": rung.opt_in,
        "load_exit_pct": rung.load_exit_pct,
        "load_top_pct": rung.load_top_pct,
        "rest_s": list(rung.rest_s),
        "tempo": tempo_out(rung.tempo),
        "source": rung.source,
        "mark": rung.mark,
    }


def _stage(protocol: Protocol, stage: Stage, texts: Texts) -> dict[str, Any]:
    names = (
        *("running", "walks", "apart", "trial", "red_morning_back"),
        *("next", "back", "alarm", "alarm_asks"),
    )
    tables = ("first", "highest", "closed", "weekly", "most", "tests")
    return {
        "title": texts.names[stage.name],
        **{name: dict(getattr(stage, name)) for name in tables},
        **{name: getattr(stage, name) for name in names},
        "exit": [_gate(protocol, gate, texts) for gate in stage.exit],
    }


def _gate(protocol: Protocol, gate: Gate, texts: Texts) -> dict[str, Any]:
    text, _ = texts.criterion(gate.criterion, asks(protocol, gate), {}, met=False)
    return {"id": gate.id, "text": text, "source": gate.source, "mark": gate.mark}


def _unlock(protocol: Protocol, unlock: Unlock, texts: Texts) -> dict[str, Any]:
    return {
        "rule": unlock.rule,
        "exercise": unlock.exercise,
        "stage": unlock.stage,
        "criteria": [_gate(protocol, gate, texts) for gate in unlock.criteria],
    }


def _gap(gap: Gap) -> dict[str, Any]:
    steps, load_pct = dict(gap.steps), gap.load_pct
    return {"days": gap.days, "strength": gap.strength, "steps": steps, "load_pct": load_pct}


def _run_gap(gap: RunGap) -> dict[str, Any]:
    names = ("days", "week_pct", "first_run", "state", "walk_run_back", "speed_back")
    return {name: getattr(gap, name) for name in names}


def _hazard(one: Hazard) -> dict[str, Any]:
    ratio = [one.ratio, one.low, one.high]
    return {"above_pct": one.above, "ratio_pct": ratio, "source": one.source, "mark": one.mark}
