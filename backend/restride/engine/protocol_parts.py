"""The parts of a protocol file, each made from a table of it and checked by itself.

Whether the parts fit one another is asked in `protocol_fit`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from types import MappingProxyType

from restride.engine import protocol_bounds as b
from restride.engine import records as r
from restride.engine.protocol import (
    Gap,
    Hazard,
    Number,
    Rung,
    RunGap,
    SpeedStep,
    Stage,
    Tempo,
)
from restride.engine.protocol_gates import gates, of_trial
from restride.engine.protocol_table import Table, origin

VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})", re.ASCII)
KINDS = (*r.EXERCISES, "run", "speed")


def number(table: Table) -> Number:
    """A number within its bounds, with its source and its mark."""
    bounds = b.BOUNDS.get(table.name)
    if bounds is None:
        table.note_here("unknown key")
    value = table.whole("value", bounds or (0, 1_000_000))
    return Number(value, *origin(table))


def version(table: Table) -> str:
    """The version, x.y.z."""
    text = table.text("version")
    if text and not VERSION.fullmatch(text):
        table.note("version", f"must be three numbers like 1.0.0, not {text!r}")
    return text


def changelog(table: Table, present: str) -> MappingProxyType[str, str]:
    """What each version brought; the present one must be in it, and none after it."""
    entries = table.table("changelog")
    for name in entries:
        if not VERSION.fullmatch(name):
            entries.note(name, "must be three numbers like 1.0.0")
        elif VERSION.fullmatch(present) and _order(name) > _order(present):
            entries.note(name, f"is newer than the version {present}")
    if VERSION.fullmatch(present) and present not in entries and "changelog" in table:
        table.note("changelog", f"does not say what the version {present} brought")
    return MappingProxyType({name: entries.text(name) for name in entries})


def _order(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(".")))


def rung(table: Table) -> Rung:
    """A rung by its doses, its rest and its tempo."""
    if table.name not in r.ALL_RUNGS:
        table.note_here("there is no such rung")
    fewest, most = _span(table, "reps", b.REPS)
    return Rung(
        name=table.name,
        start=table.wholes("start", b.REPS, many=b.SETS),
        fewest=fewest,
        most=most,
        sets=table.whole("sets", b.SETS),
        top=table.whole("top", b.TOTAL),
        exit=table.whole("exit", b.TOTAL),
        opt_in=table.flag("opt_in"),
        load_exit_pct=table.maybe_whole("load_exit_pct", b.LOAD_PCT),
        load_top_pct=table.maybe_whole("load_top_pct", b.LOAD_PCT),
        rest_s=_span(table, "rest_s", b.SECONDS),
        tempo=_tempo(table.table("tempo_s")) if "tempo_s" in table else None,
        source=table.text("source"),
        mark=table.choice("mark", b.MARKS),
    )


def _span(table: Table, key: str, bounds: tuple[int, int]) -> tuple[int, int]:
    """The least and the most."""
    least, most = table.pair(key, bounds)
    if least > most:
        table.note(key, "must have the smaller number first")
    return least, most


def _tempo(table: Table) -> Tempo:
    down, up = table.pair("down", b.MINUTES), table.pair("up", b.MINUTES)
    for key, (least, most) in (("down", down), ("up", up)):
        if most and least > most:
            table.note(key, "must have the smaller number first; 0 as the second is open")
    made = Tempo(down, table.whole("hold", b.MINUTES), up)
    table.close()
    return made


def stage(table: Table, *, stages: Collection[str], trial_reps: int | None) -> Stage:
    """A stage; `stages` are the names that its `next`, `back` and `alarm` may have.

    `trial_reps` are the trial bridges, None where the file has no sound number of them.
    """
    if table.name not in r.STAGES:
        table.note_here("there is no such stage")
    name, trial = table.name, table.flag("trial")
    asked = gates(table, "exit", f"{name}-EXIT") if "exit" in table else ()
    if trial and trial_reps is not None:
        asked = tuple(of_trial(one, trial_reps) for one in asked)
    return Stage(
        name=name,
        first=_rungs(table, "first"),
        highest=_rungs(table, "highest"),
        closed=_rungs(table, "closed") if "closed" in table else {},
        weekly=table.counts("weekly", KINDS, b.WEEKLY),
        early=table.counts("early", r.EXERCISES, b.WEEKLY),
        most=table.counts("most", r.ALL_RUNGS, b.TOTAL),
        running=table.choice("running", r.RUNNING),
        walks=table.flag("walks"),
        apart=table.flag("apart"),
        trial=trial,
        next=table.maybe("next", stages),
        back=table.maybe("back", stages),
        exit=asked,
        tests=table.counts("tests", b.TESTS, b.TEST_DAYS),
        red_morning_back=table.flag("red_morning_back"),
        alarm=table.maybe("alarm", stages),
        alarm_asks=table.flag("alarm_asks"),
        days=_days(table.table("days")) if "days" in table else {},
        speed=table.maybe("speed", (*r.SPEED, "FULL")),
    )


def _days(table: Table) -> dict[str, tuple[int, ...]]:
    """For each kind of work its days of the table of 8, the first of the week being 0."""
    made = {name: table.wholes(name, b.DAY_OF_WEEK, many=(1, 7)) for name in table if name in KINDS}
    table.close()
    return made


def _rungs(table: Table, key: str) -> dict[str, str]:
    """A rung for each of some exercises."""
    inner = table.table(key)
    made = {name: inner.choice(name, r.RUNGS[name]) for name in inner if name in r.RUNGS}
    inner.close()
    return made


def gap(table: Table) -> Gap:
    """What a break does to strength; only `back` has steps."""
    days, strength = table.whole("days", b.GAP_DAYS), table.choice("strength", b.GAP_MOVES)
    steps = table.counts("steps", r.EXERCISES, b.GAP_STEPS) if strength == "back" else {}
    listed = strength == "back" and table.sound("strength") and table.is_table("steps")
    for exercise in r.EXERCISES if listed else ():
        if exercise not in steps:
            table.note("steps", f"must say how many for {exercise}")
    return Gap(days, strength, steps, table.whole("load_pct", b.SHARE_PCT, 100))


def run_gap(table: Table) -> RunGap:
    """What a break does to running."""
    return RunGap(
        table.whole("days", b.GAP_DAYS),
        table.whole("week_pct", b.SHARE_PCT, 100),
        table.maybe("first_run", r.WALK_RUN),
        table.maybe("state", r.RUNNING),
        table.whole("walk_run_back", b.WALK_RUN_BACK, 0),
        table.whole("speed_back", b.SPEED_BACK, 0),
    )


def hazard(table: Table) -> Hazard:
    """A published band of runs beyond the longest; its ratio lies within the interval."""
    if table.name not in b.HAZARDS:
        table.note_here("there is no such band")
    above, ratios = (
        table.whole("above_pct", b.ABOVE_PCT),
        table.wholes("ratio_pct", b.RATIO_PCT, many=(3, 3)),
    )
    if table.sound("ratio_pct") and not ratios[1] <= ratios[0] <= ratios[2]:
        table.note("ratio_pct", "must be the ratio, then the least and the most that it may be")
    ratio, low, high = ratios
    return Hazard(table.name, above, ratio, low, high, *origin(table))


def speed(table: Table) -> SpeedStep:
    """A step of speed or hills, by its repeats or by its fast time in all."""
    if table.name not in r.SPEED:
        table.note_here("there is no such step")
    spans = {
        key: _span(table, key, bounds) if key in table else None
        for key, bounds in b.SPEED_STEP.items()
    }
    return SpeedStep(
        kind=table.choice("kind", r.RUN_KINDS),
        greens=table.whole("greens", b.GREENS),
        source=table.text("source"),
        mark=table.choice("mark", b.MARKS),
        **spans,
    )


def walk_run(table: Table) -> dict[str, tuple[int, int, int]]:
    """The walk-run ladder: repeats, then minutes of walking and of running; never less running."""
    made: dict[str, tuple[int, int, int]] = {}
    least = 1
    for step in r.WALK_RUN:
        repeats, walk, run = table.wholes(step, b.MINUTES, many=(3, 3))
        if table.sound(step):
            if repeats * run < least:
                table.note(step, "must have at least as much running as the step before it")
            least = max(least, repeats * run)
        made[step] = (repeats, walk, run)
    table.close()
    return made
