"""The parts of a protocol file, each made from plain data and checked.

A part that has a fault raises ValueError, KeyError or TypeError; `protocol_file.build` gathers
what all of them say. Bounds stand here, so that no file can ask for what no rule allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from restride.engine import records as r
from restride.engine.protocol import Gap, Gate, Rung, RunGap, Stage, Tempo, Unlock

MARKS = ("A", "B", "V", "V2", "M", "E")
GAP_MOVES = ("back", "start", "previous", "ladder")
BOUNDS: dict[str, tuple[int, int]] = {
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
    **dict.fromkeys(("stage_gap_days", "rescreen_gap_days"), (14, 90)),
    **dict.fromkeys(("alarm_morning", "alarm_mornings", "alarm_days"), (1, 14)),
    "alarm_sitting_min": (10, 60),
    "climb_stop": (1, 5),
    "walk_test_min": (5, 30),
    "ask_flags_days": (7, 28),
    "lsi_again_days": (7, 56),
    **dict.fromkeys(("guided_offer_sessions", "guided_offer_pain", "test_rest_days"), (1, 14)),
    "hold_step_s": (1, 10),
    "hold_exit_sessions": (1, 10),
    **dict.fromkeys(("gap_eb", "gap_rd", "gap_nh", "gap_run", "gap_walk_run"), (1, 7)),
    "week_green_pct": (100, 110),
    **dict.fromkeys(("week_yellow_pct", "week_orange_pct", "week_red_pct"), (10, 100)),
    "week_look_back": (1, 8),
    "run_days": (7, 60),
    "run_round_m": (1, 1000),
    **dict.fromkeys(("walk_run_greens", "walk_run_greens_mild", "first_base_runs"), (1, 4)),
    "walk_s": (600, 3600),
    **dict.fromkeys(("long_share_pct", "long_share_two_pct"), (20, 100)),
    "least_age": (16, 21),
    **dict.fromkeys(("window_first_weeks", "window_last_weeks"), (1, 104)),
    **dict.fromkeys(("trend_reduce_tenths", "no_improve_pain_tenths"), (10, 30)),
    **dict.fromkeys(("trend_reduce_pct", "deload_run_pct", "adherence_least_pct"), (40, 90)),
    **dict.fromkeys(("trend_reduce_days", "deload_days", "deload_rpe_days"), (3, 14)),
    **dict.fromkeys(("deload_weeks", "review_third_weeks", "review_held_weeks"), (3, 26)),
    **dict.fromkeys(("deload_rpe", "deload_sleep_h"), (4, 10)),
    **dict.fromkeys(("deload_rpe_count", "deload_nights", "deload_bad"), (1, 5)),
    **dict.fromkeys(("deload_sleep_days", "deload_bad_window_days"), (3, 28)),
    **dict.fromkeys(("adherence_days", "adherence_low_days", "no_improve_days"), (7, 56)),
    **dict.fromkeys(("no_improve_better_tenths", "no_improve_worse_tenths"), (5, 30)),
    "no_improve_efi": (5, 30),
}
OPTIONAL = frozenset({"walk_run_greens_mild"})
"""Numbers that not every protocol has."""
DOSE = {"times": (1, 5), "painless": (0, 1), "placed": (0, 1)}
CRITERIA: dict[str, dict[str, tuple[int, int]]] = {
    "days": {"days": (1, 56)},
    "since_onset": {"days": (1, 7), "days_mild": (1, 7)},
    "calm": {"days": (7, 56)},
    "all_green": {"days": (7, 56)},
    "rescreened": {},
    "mornings_at_most": {"days": (1, 7), "most": (0, 10)},
    "morning_mean": {"days": (7, 28), "most": (0, 10), "least": (1, 28)},
    "trend_flat": {},
    "walk": {"minutes": (5, 60), "most": (0, 10)},
    "dose": DOSE,
    "sitting": {"minutes": (5, 60)},
    "step": {"times": (1, 5), "times_mild": (1, 5)},
    "easy_runs": {"minutes": (10, 60), "times": (1, 5)},
    "week_volume": {"percent": (50, 100)},
    "legs_alike": {},
    "confidence": {"least": (0, 10)},
    "touch": {"most": (0, 10)},
    "psfs": {"least": (0, 10)},
}
"""Every criterion, with the bounds of the numbers it reads; `criteria.py` has the functions."""
_WORDS = ("is", "mark", "source", "rung", "reps", "hold_s", "step")
_MAY_LACK = frozenset({"placed", "painless", "days_mild", "times_mild"})
_STAGE_KEYS = frozenset(
    {
        *("first", "highest", "closed", "weekly", "most", "running", "walks", "apart", "trial"),
        *("next", "back", "exit", "tests", "red_morning_back", "alarm"),
    }
)
TESTS = ("sitting", "sl_bridge", "touch", "confidence", "psfs", "walk")


def number(name: str, data: dict[str, Any]) -> int:
    """A number within its bounds, with its source and its mark."""
    if name not in BOUNDS:
        raise ValueError("unknown key")
    return _whole(data["value"], *BOUNDS[name], data)


def _whole(value: Any, low: int, high: int, marked: Mapping[str, Any]) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"must be a whole number {low}..{high}")
    if marked.get("mark") not in MARKS or not marked.get("source"):
        raise ValueError("needs a source and a mark")
    return value


def rung(name: str, data: dict[str, Any]) -> Rung:
    if name not in r.RUNGS.get(name[:2], ()):
        raise ValueError("there is no such rung")
    made = Rung(
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
    if not sum(made.start) <= made.exit <= made.top <= made.sets * made.most:
        raise ValueError("start, exit, top and sets x reps are not in this order")
    return made


def _tempo(data: dict[str, Any]) -> Tempo:
    (down, down_most), (up, up_most) = data["down"], data["up"]
    return Tempo((down, down_most), data["hold"], (up, up_most))


def stage(name: str, data: dict[str, Any]) -> Stage:
    """A stage; a rung, a criterion or a test that does not exist is a fault."""
    faults = [f"unknown key {key}" for key in data if key not in _STAGE_KEYS]
    if name not in r.STAGES:
        faults.append("there is no such stage")
    for table in (data["first"], data["highest"], data.get("closed", {})):
        faults += [
            f"there is no rung {rung}"
            for exercise, rung in table.items()
            if rung not in r.RUNGS.get(exercise, ())
        ]
    if data["running"] not in r.RUNNING:
        faults.append(f"there is no running state {data['running']}")
    faults += [f"there is no test {test}" for test in data.get("tests", {}) if test not in TESTS]
    gates = []
    for key, item in data.get("exit", {}).items():
        try:
            gates.append(gate(f"{name}-EXIT-{key}", item))
        except (KeyError, TypeError, ValueError) as fault:
            faults.append(f"exit.{key}: {fault}")
    if faults:
        raise ValueError("; ".join(faults))
    return Stage(
        name=name,
        first=data["first"],
        highest=data["highest"],
        closed=data.get("closed", {}),
        weekly=data["weekly"],
        most=data.get("most", {}),
        running=data["running"],
        walks=data.get("walks", False),
        apart=data.get("apart", False),
        trial=data.get("trial", False),
        next=data.get("next"),
        back=data.get("back"),
        exit=tuple(gates),
        tests=data.get("tests", {}),
        red_morning_back=data.get("red_morning_back", False),
        alarm=data.get("alarm"),
    )


def gate(name: str, data: dict[str, Any]) -> Gate:
    """A criterion with its numbers; each within its bounds, none missing, none unknown."""
    criterion = data["is"]
    if criterion not in CRITERIA:
        raise ValueError(f"there is no criterion {criterion}")
    bounds = CRITERIA[criterion]
    unknown = [key for key in data if key not in bounds and key not in _WORDS]
    if unknown:
        raise ValueError(f"unknown key {', '.join(unknown)}")
    numbers = {
        key: _whole(data[key], *bounds[key], data)
        for key in bounds
        if key in data or key not in _MAY_LACK
    }
    rung, step = data.get("rung", ""), data.get("step", "")
    if criterion == "dose" and rung not in r.RUNGS.get(rung[:2], ()):
        raise ValueError(f"there is no rung {rung}")
    if criterion == "step" and step not in r.RUNNING:
        raise ValueError(f"there is no step {step}")
    sets = tuple(data.get("hold_s" if rung in r.HOLD_RUNGS else "reps", ()))
    return Gate(name, criterion, MappingProxyType(numbers), rung, sets, step)


def unlock(rule: str, data: dict[str, Any]) -> Unlock:
    """What opens an exercise in a stage."""
    if data["exercise"] not in (*r.EXERCISES, "run"):
        raise ValueError(f"there is no exercise {data['exercise']}")
    gates = tuple(gate(f"{rule}-{key}", item) for key, item in data["criteria"].items())
    return Unlock(rule, data["exercise"], data["stage"], gates)


def gap(_: int, data: dict[str, Any]) -> Gap:
    if data["strength"] not in GAP_MOVES:
        raise ValueError(f"strength must be one of {', '.join(GAP_MOVES)}")
    return Gap(data["days"], data["strength"], data.get("steps", {}), data.get("load_pct", 100))


def run_gap(_: int, data: dict[str, Any]) -> RunGap:
    state = data.get("state")
    if state is not None and state not in r.RUNNING:
        raise ValueError(f"there is no running state {state}")
    return RunGap(data["days"], data.get("week_pct", 100), data.get("first_run"), state)
