"""The protocol files, read once and checked.

`load(pattern)` gives a frozen `Protocol`; a file with faults raises `ProtocolError`, which
names all of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from restride.engine import records as r
from restride.engine.protocol import Gap, Protocol, Rung, RunGap, SpeedStep, Stage, Tempo, Unlock

FOLDER = Path(__file__).parent / "protocols"
MARKS = ("A", "B", "V", "V2", "M", "E")
CRITERIA = ("eb_exit", "sitting", "eb2_twenty_twice")
GAP_MOVES = ("back", "start", "previous", "ladder")


class ProtocolError(ValueError):
    """A protocol file has faults; the text names them all."""


@cache
def load(pattern: str) -> Protocol:
    """The checked protocol of a pattern. Raises ProtocolError for a faulty file or no file."""
    if pattern not in available():
        raise ProtocolError(f"there is no protocol for the pattern {pattern!r}")
    return build(read(pattern))


@cache
def available() -> tuple[str, ...]:
    """The patterns that have a protocol."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def read(name: str) -> dict[str, Any]:
    """A protocol file as plain data, with what it extends filled in."""
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    if "extends" not in data:
        return data
    base = read(data.pop("extends"))
    del base["stages"], base["unlocks"], base["changelog"]
    return _merge(base, data)


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        both = isinstance(old, dict) and isinstance(value, dict) and "value" not in value
        merged[key] = _merge(old, value) if both and isinstance(old, dict) else value
    return merged


def build(data: dict[str, Any]) -> Protocol:
    """Check plain data and freeze it. Raises ProtocolError that names every fault."""
    faults: list[str] = []
    stages = _parts(faults, "stages", data["stages"], _stage)
    parts = {
        "rungs": _parts(faults, "rungs", data["rungs"], _rung),
        "numbers": _parts(faults, "numbers", data["numbers"], _number),
        "unlocks": _parts(faults, "unlocks", data.get("unlocks", {}), _unlock),
        "gaps": _parts(faults, "gaps", dict(enumerate(data["gaps"])), _gap),
        "speed": _parts(faults, "speed", data["speed"], _speed),
        "run_gaps": _parts(faults, "run_gaps", dict(enumerate(data["run_gaps"])), _run_gap),
    }
    missing = _BOUNDS.keys() - data["numbers"].keys() - _OPTIONAL
    faults += [f"{key}: unknown key" for key in data if key not in _KEYS]
    faults += [f"numbers.{name}: is missing" for name in sorted(missing)]
    named = [data["first_stage"], *(unlock.stage for unlock in parts["unlocks"].values())]
    faults += [f"there is no stage {name}" for name in named if name not in data["stages"]]
    if faults:
        raise ProtocolError(f"{data.get('name', '?')}: " + "; ".join(faults))
    return Protocol(
        name=data["name"],
        version=data["version"],
        first_stage=data["first_stage"],
        numbers=MappingProxyType(parts["numbers"]),
        rungs=MappingProxyType(parts["rungs"]),
        stages=MappingProxyType(stages),
        unlocks=tuple(parts["unlocks"].values()),
        gaps=tuple(sorted(parts["gaps"].values(), key=lambda gap: gap.days)),
        run_gaps=tuple(sorted(parts["run_gaps"].values(), key=lambda gap: gap.days)),
        walk_run={step: (p[0], p[1], p[2]) for step, p in data["walk_run"].items()},
        speed=MappingProxyType(parts["speed"]),
    )


def _parts(
    faults: list[str], place: str, items: dict[Any, Any], make: Callable[[Any, Any], Any]
) -> dict[Any, Any]:
    """Each item made by `make`; what is wrong with one is noted, and the rest goes on."""
    made: dict[Any, Any] = {}
    for name, item in items.items():
        try:
            made[name] = make(name, item)
        except (KeyError, TypeError, ValueError, AttributeError) as fault:
            faults.append(f"{place}.{name}: {fault}")
    return made


_KEYS = frozenset(
    {
        *("name", "version", "first_stage", "changelog", "numbers", "rungs"),
        *("stages", "unlocks", "gaps", "run_gaps", "walk_run", "speed"),
    }
)
_BOUNDS: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("green_max", "yellow_max", "orange_max"), (0, 9)),
    **dict.fromkeys(("morning_yellow", "morning_orange", "morning_red"), (1, 10)),
    **dict.fromkeys(("morning_red_at", "irritable_high", "irritable_moderate"), (1, 10)),
    **dict.fromkeys(("baseline_mornings", "baseline_least"), (1, 14)),
    **dict.fromkeys(("trend_days", "trend_least", "trend_freeze_tenths"), (1, 50)),
    **dict.fromkeys(("yellows_back", "suspend_greens", "rung_streak"), (1, 10)),
    **dict.fromkeys(("orange_reps_pct", "lsi_least", "week_short_pct"), (50, 100)),
    **dict.fromkeys(("orange_extra_days", "red_rest_days", "red_freeze_days"), (1, 28)),
    **dict.fromkeys(("suspend_days", "freeze_window_days", "freeze_days"), (1, 28)),
    **dict.fromkeys(("freeze_red_days", "freeze_orange_days"), (1, 14)),
    **dict.fromkeys(("fall_hold_days", "flare_days", "flare_review_days"), (1, 28)),
    **dict.fromkeys(("step_pct", "load_pct", "run_pct"), (1, 10)),
    **dict.fromkeys(("steps_eb", "steps_rd", "steps_nh"), (1, 3)),
    **dict.fromkeys(("steps_days", "rung_gap_days", "load_days"), (7, 28)),
    **dict.fromkeys(("rir_least", "rpe_most"), (1, 10)),
    **dict.fromkeys(("rung_pain_max", "rung_pain_max_guided", "walk_pain_max"), (0, 2)),
    "rung_days": (7, 28),
    "load_most_g": (500, 2500),
    "first_weight_g": (500, 5000),
    "first_weight_pct": (1, 5),
    "first_weight_round_g": (100, 1000),
    "unknown_mass_g": (30_000, 80_000),
    "sitting_rd_min": (5, 60),
    "hold_step_s": (1, 10),
    "hold_exit_sessions": (1, 10),
    **dict.fromkeys(("gap_eb", "gap_rd", "gap_nh", "gap_run", "gap_walk_run"), (1, 7)),
    "gap_speed": (3, 7),
    "speed_more_s": (30, 120),
    "speed_wait_days": (7, 28),
    "week_jump_pct": (10, 100),
    "week_green_pct": (100, 110),
    **dict.fromkeys(("week_yellow_pct", "week_orange_pct", "week_red_pct"), (10, 100)),
    "week_look_back": (1, 8),
    "run_days": (7, 60),
    "run_round_m": (1, 1000),
    **dict.fromkeys(("walk_run_greens", "walk_run_greens_mild", "first_base_runs"), (1, 4)),
    "walk_s": (600, 3600),
    **dict.fromkeys(("long_share_pct", "long_share_two_pct"), (20, 100)),
    "least_age": (16, 21),
}
_OPTIONAL = {"walk_run_greens_mild"}


def _number(name: str, data: dict[str, Any]) -> int:
    if name not in _BOUNDS:
        raise ValueError("unknown key")
    value, low, high = data["value"], *_BOUNDS[name]
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"must be a whole number {low}..{high}")
    if data["mark"] not in MARKS or not data["source"]:
        raise ValueError("needs a source and a mark")
    return value


def _rung(name: str, data: dict[str, Any]) -> Rung:
    if name not in r.RUNGS.get(name[:2], ()):
        raise ValueError("there is no such rung")
    rung = Rung(
        name=name,
        start=tuple(data["start"]),
        fewest=data["reps"][0],
        most=data["reps"][1],
        sets=data["sets"],
        top=data["top"],
        exit=data["exit"],
        opt_in=data.get("opt_in", False),
        load_exit_pct=data.get("load_exit_pct"),
        load_top_pct=data.get("load_top_pct"),
        rest_s=(data["rest_s"][0], data["rest_s"][1]),
        tempo=_tempo(data["tempo_s"]) if "tempo_s" in data else None,
        source=data["source"],
    )
    if not sum(rung.start) <= rung.exit <= rung.top <= rung.sets * rung.most:
        raise ValueError("start, exit, top and sets x reps are not in this order")
    return rung


def _tempo(data: dict[str, Any]) -> Tempo:
    (down, down_most), (up, up_most) = data["down"], data["up"]
    return Tempo((down, down_most), data["hold"], (up, up_most))


def _stage(name: str, data: dict[str, Any]) -> Stage:
    if name not in r.STAGES:
        raise ValueError("there is no such stage")
    for table in (data["first"], data["highest"]):
        for exercise, rung in table.items():
            if rung not in r.RUNGS[exercise]:
                raise ValueError(f"there is no rung {rung}")
    if data["running"] not in r.RUNNING:
        raise ValueError(f"there is no running state {data['running']}")
    return Stage(
        name,
        data["first"],
        data["highest"],
        data["weekly"],
        data["running"],
        data.get("apart", False),
        {name: tuple(places) for name, places in data["days"].items()},
        _speed_of(data),
    )


def _speed_of(data: dict[str, Any]) -> str | None:
    step: str | None = data.get("speed")
    if step not in (None, *r.SPEED, "FULL"):
        raise ValueError(f"there is no speed step {step}")
    return step


def _speed(name: str, data: dict[str, Any]) -> SpeedStep:
    if name not in r.SPEED:
        raise ValueError("there is no such step")
    if data["kind"] not in r.RUN_KINDS or not data["source"]:
        raise ValueError("needs a kind of run and a source")
    parts: dict[str, tuple[int, int] | None] = {}
    for key, (low, high) in _SPEED_BOUNDS.items():
        parts[key] = (data[key][0], data[key][1]) if key in data else None
        least, most = parts[key] or (low, low)
        if not low <= least <= most <= high:
            raise ValueError(f"{key} must be two numbers {low}..{high}, the lower first")
    if not 1 <= data["greens"] <= 4:
        raise ValueError("greens must be a whole number 1..4")
    return SpeedStep(kind=data["kind"], greens=data["greens"], **parts)


_SPEED_BOUNDS = {
    "repeats": (1, 10),
    "seconds": (5, 60),
    "effort_pct": (50, 100),
    "fast_s": (60, 600),
}


def _unlock(rule: str, data: dict[str, Any]) -> Unlock:
    for criterion in data["criteria"]:
        if criterion not in CRITERIA:
            raise ValueError(f"there is no criterion {criterion}")
    if data["exercise"] not in r.EXERCISES:
        raise ValueError(f"there is no exercise {data['exercise']}")
    return Unlock(rule, data["exercise"], data["stage"], tuple(data["criteria"]))


def _gap(_: int, data: dict[str, Any]) -> Gap:
    if data["strength"] not in GAP_MOVES:
        raise ValueError(f"strength must be one of {', '.join(GAP_MOVES)}")
    return Gap(data["days"], data["strength"], data.get("steps", {}), data.get("load_pct", 100))


def _run_gap(_: int, data: dict[str, Any]) -> RunGap:
    state = data.get("state")
    if state is not None and state not in r.RUNNING:
        raise ValueError(f"there is no running state {state}")
    back = data.get("speed_back", 0)
    return RunGap(data["days"], data.get("week_pct", 100), data.get("first_run"), state, back)
