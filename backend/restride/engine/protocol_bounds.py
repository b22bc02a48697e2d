"""The bounds of a protocol: what no file may leave, however it is changed.

A new number gets a line in `BOUNDS`, a new criterion one in `CRITERIA`, and where one number must
not pass another a line in `BELOW` or `AT_MOST`.
"""

from __future__ import annotations

from typing import Final

MARKS = ("A", "B", "V", "V2", "M", "E")
GAP_MOVES = ("back", "start", "previous", "ladder")
TESTS = ("sitting", "sl_bridge", "touch", "confidence", "psfs", "walk", "level_finder")
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
    "fall_look_days": (7, 56),
    "limp_days": (1, 7),
    "missed_two_days": (7, 10),
    "trial_reps": (5, 15),
    "fast_track_sessions": (2, 4),
    **dict.fromkeys(("run_orange_back", "run_red_back"), (1, 6)),
    **dict.fromkeys(("pain_slight", "pain_much", "psfs_matters"), (1, 5)),
    **dict.fromkeys(("efi_matters", "visa_h_matters"), (5, 50)),
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
    "walk_run_least_pct": (50, 100),
    "walk_s": (600, 3600),
    "walk_m_min": (80, 150),
    "run_m_min": (150, 350),
    **dict.fromkeys(("long_share_pct", "long_share_two_pct"), (20, 100)),
    "least_age": (16, 21),
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
    **dict.fromkeys(("window_first_weeks", "window_last_weeks"), (1, 104)),
    "gap_speed": (3, 7),
    "speed_more_s": (30, 120),
    "speed_wait_days": (7, 28),
    "week_jump_pct": (10, 100),
    "climb_stop": (1, 5),
    "maint_weeks": (4, 52),
    "plain_least_m": (1000, 15_000),
    "walk_test_min": (5, 30),
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
MAY_LACK = frozenset({"placed", "painless", "days_mild", "times_mild"})
"""Numbers of criteria that may be left out."""
TEST_OF: Final[dict[str, str]] = {
    "sitting": "sitting",
    "legs_alike": "sl_bridge",
    "touch": "touch",
    "confidence": "confidence",
    "psfs": "psfs",
}
"""The test that a criterion waits for: a stage that asks for one plans it (10)."""
RUNS: Final = ("step", "easy_runs", "week_volume")
"""Criteria that only running can meet."""
BELOW: Final = (
    ("green_max", "yellow_max"),
    ("yellow_max", "orange_max"),
    ("morning_yellow", "morning_orange"),
    ("morning_orange", "morning_red"),
    ("irritable_moderate", "irritable_high"),
    ("stage_gap_days", "rescreen_gap_days"),
    ("flare_days", "flare_review_days"),
    ("window_first_weeks", "window_last_weeks"),
    ("pain_slight", "pain_much"),
)
"""Numbers of which the first must be less than the second."""
AT_MOST: Final = (
    ("morning_red", "morning_red_at"),
    ("baseline_least", "baseline_mornings"),
    ("trend_least", "trend_days"),
    ("rung_pain_max", "rung_pain_max_guided"),
    ("freeze_red_days", "freeze_orange_days"),
    ("freeze_orange_days", "freeze_window_days"),
    ("alarm_mornings", "alarm_days"),
    ("week_red_pct", "week_orange_pct"),
    ("week_orange_pct", "week_yellow_pct"),
    ("week_yellow_pct", "week_green_pct"),
    ("long_share_pct", "long_share_two_pct"),
    ("walk_run_greens_mild", "walk_run_greens"),
    ("gap_run", "gap_walk_run"),
    ("run_orange_back", "run_red_back"),
)
"""Numbers of which the first must not be more than the second."""
REPS: Final = (1, 60)
"""A set's repetitions, or its seconds on EB0."""
SETS: Final = (1, 6)
TOTAL: Final = (1, 360)
LOAD_PCT: Final = (1, 50)
"""A weight in percent of the body mass."""
SECONDS: Final = (0, 600)
WEEKLY: Final = (1, 7)
TEST_DAYS: Final = (1, 56)
GAP_DAYS: Final = (1, 365)
GAP_STEPS: Final = (1, 10)
SHARE_PCT: Final = (10, 100)
MINUTES: Final = (0, 60)
"""Of a walk-run step, and its repeats; and the seconds of a tempo."""
DAY_OF_WEEK: Final = (0, 6)
WALK_RUN_BACK: Final = (0, 6)
SPEED_BACK: Final = (0, 8)
HAZARDS: Final = ("7.2", "7.2-STRONG", "7.2-DOUBLE")
"""The bands of runs beyond the longest, each with a text of its own (7.2)."""
ABOVE_PCT: Final = (5, 200)
RATIO_PCT: Final = (50, 1000)
SPEED_STEP: Final = {
    "repeats": (1, 10),
    "seconds": (5, 60),
    "effort_pct": (50, 100),
    "fast_s": (60, 600),
}
GREENS: Final = (1, 4)
"""How often a step of speed must go well."""
