"""The ids of the rulebook, written down from it by hand: every rule in a plan is one of them.

A rule may add a word behind a dash (`5.4-ORANGE`, `S2-RD-UNLOCK`).
"""

SECTIONS = (
    *("2.1", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "4.4", "4.5"),
    *("5.2", "5.3", "5.4", "5.5", "5.6", "6.1", "6.2", "6.3", "6.4"),
    *("7.1", "7.2", "7.3", "7.4", "8", "9.1", "9.2", "9.3", "9.4", "9.5"),
    *("10", "11", "12", "13", "16"),
)
SEEDS = (*(f"A{n:02d}" for n in range(1, 9)), *(f"B{n:02d}" for n in range(1, 26)))
GATES = tuple(f"G{n}" for n in range(1, 9))
FLAGS = tuple(f"RF{n:02d}" for n in range(1, 18))
STAGES = ("S0", "S1", "S2", "S3", "S4", "S5", "A0", "A1", "A2", "A3", "A4", "A5")
CONSTANTS = (
    *("BAND_PHT", "BAND_STRAIN", "BAND_CAREFUL", "NEXT_MORNING", "MORNING_WINDOW"),
    *("BASELINE_MORNING", "WEEK_TREND_FREEZE", "WEEK_TREND_REDUCE"),
    *("RUNG_ADVANCE_PAIN_MAX", "RUNG_ADVANCE_STREAK", "RUNG_MIN_DAYS", "RUNG_ADVANCES_PER_7D"),
    *("STEP_MAX_PCT", "STEPS_PER_7D", "WEEK_REPS_CAP", "LOAD_STEP", "SMALLEST_PLATE"),
    *("FIRST_WEIGHT", "RIR_MIN_FOR_STEP", "MIN_GAP", "NH_BEFORE_FAST", "WEEK_RUN_CAP_PCT"),
    *("SESSION_RUN_CAP_PCT", "SESSION_LOOKBACK", "LONG_RUN_SHARE", "RUN_STEP_DOWN"),
    *("WARN_WEEK_JUMP", "GAP_TABLE", "DELOAD_EVERY", "NO_IMPROVE_DAYS", "REVIEW_WEEKS"),
    *("FALL_LOOKBACK", "FALL_HOLD", "LSI_GATE", "MIN_AGE", "NRS_MCID", "PSFS_MIC", "VISAH_MCID"),
    *("WINDOW_PHT", "WINDOW_STRAIN_MILD_MOD", "MAINT_WEEKS"),
)
FILE = ("LIMIT",)
"""A clinician's limit is an event of the history file; the rulebook has no id for it."""
IDS = frozenset((*SECTIONS, *SEEDS, *GATES, *FLAGS, *STAGES, *CONSTANTS, *FILE))


def known(rule: str) -> bool:
    """Whether a rule is an id of the rulebook, or one with a word behind a dash."""
    return rule in IDS or rule.split("-", 1)[0] in IDS


def stands_for(rule: str, wanted: str) -> bool:
    """Whether a plan's rule is the wanted id, or a part of it."""
    return rule == wanted or rule.startswith(f"{wanted}-")
