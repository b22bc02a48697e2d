"""The names that stand in records: rungs, patterns, places on the body, stages, kinds of runs."""

from __future__ import annotations

from typing import Final

EXERCISES: Final = ("EB", "RD", "NH")
RUNGS: Final[dict[str, tuple[str, ...]]] = {
    "EB": ("EB0", "EB1", "EB2", "EB3", "EB4"),
    "RD": ("RD1", "RD2", "RD3", "RD4"),
    "NH": ("NH1", "NH2", "NH3", "NH4", "NH5"),
}
ALL_RUNGS: Final = tuple(rung for ladder in RUNGS.values() for rung in ladder)
HOLD_RUNGS: Final = frozenset({"EB0"})
PATTERNS: Final = ("pht", "strain", "careful", "other", "prevent")
SIDES: Final = ("left", "right", "both")
AREAS: Final = (
    *("low_back", "buttock", "sit_bone", "upper_thigh", "mid_thigh", "behind_knee", "calf"),
    *("outer_hip", "groin", "front_thigh"),
)
SPOTS: Final = tuple(f"{side}/{area}" for side in ("left", "right") for area in AREAS)
"""Where it can hurt: "left/sit_bone"."""
STAGES: Final = (
    *("S0", "S1", "S2", "S3", "S4", "S5"),
    *("A0", "A1", "A2", "A3", "A4", "A5"),
    *("CAREFUL", "DIARY", "PREVENT"),
)
QUALITIES: Final = (
    *("ache", "tight", "sharp", "pop", "burning"),
    *("numb", "tingle", "weak", "limp"),
)
WALK_RUN: Final = ("WR1", "WR2", "WR3", "WR4", "WR5", "WR6")
SPEED: Final = ("SP1", "SP2", "SP3", "SP4", "SP5", "SP6", "SP7")
RUNNING: Final = ("NO_RUN", "WALK", *WALK_RUN, "BASE", *SPEED, "FULL")
RUN_KINDS: Final = ("walk", "walk_run", "easy", "long", "strides", "hills", "fast", "race")
FAST_KINDS: Final = frozenset({"strides", "hills", "fast", "race"})
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
