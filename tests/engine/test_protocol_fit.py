"""Parts of a protocol that are sound by themselves and do not fit one another."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from restride.engine.protocol_file import build
from tests.engine.protocol_edits import changed, faults, original

GATE = {"is": "days", "days": 7, "source": "4.1", "mark": "E"}

MISFITS = [
    ("numbers/green_max/value", 3, "numbers.green_max: must be less than numbers.yellow_max"),
    ("numbers/yellow_max/value", 5, "numbers.yellow_max: must be less than numbers.orange_max"),
    ("numbers/morning_orange/value", 3, "must be less than numbers.morning_red, not 3 and 3"),
    ("numbers/morning_orange/value", 1, "must be less than numbers.morning_orange, not 1 and 1"),
    ("numbers/week_orange_pct/value", 40, "must not be more than numbers.week_orange_pct"),
    ("numbers/week_yellow_pct/value", 70, "must not be more than numbers.week_yellow_pct"),
    ("numbers/baseline_least/value", 8, "must not be more than numbers.baseline_mornings"),
    ("gaps/1/days", 7, "gaps: the days must go up, not from 7 to 7"),
    ("run_gaps/1/days", 6, "run_gaps: the days must go up, not from 7 to 6"),
    ("stages/S1/exit/TRIAL/reps", [11], "S1.exit.TRIAL: asks for more than numbers.trial_reps"),
    ("run_gaps/1/walk_run_back", 3, "run_gaps: after 21 days fewer steps go back than after 14"),
    ("numbers/run_orange_back/value", 3, "must not be more than numbers.run_red_back, not 3 and 2"),
    ("numbers/pain_much/value", 1, "must be less than numbers.pain_much, not 1 and 1"),
    ("hazards/7.2/above_pct", 30, "hazards: the bands must go up, not from 30 to 30 percent"),
    ("run_gaps/1/week_pct", 90, "run_gaps: after 14 days more is left than after 7"),
    ("stages/S2/first/EB", "EB3", "first.EB: EB3 is above stages.S2.highest.EB, EB2"),
    ("stages/S1/first/RD", "RD1", "stages.S1.first.RD: stages.S1.highest has no RD"),
    ("stages/S1/closed", {"EB": "EB2"}, "closed.EB: EB2 is above stages.S1.highest.EB, EB1"),
    ("stages/S1/closed", {"EB": "EB1"}, "stages.S1.closed.EB: no unlock ever opens it"),
    ("stages/S1/weekly/NH", 1, "stages.S1.weekly.NH: stages.S1.highest has no NH"),
    ("stages/S5/highest/EB", "EB2", "stages.S5.most.EB3: stages.S5.highest does not reach EB3"),
    ("stages/S2/most", {"EB2": 18}, "exit.EB2: asks for more than stages.S2.most.EB2, 18"),
    ("unlocks/S2-NH-UNLOCK/stage", "S1", "S2-NH-UNLOCK.exercise: stages.S1.highest has no NH"),
    ("stages/S5/most/EB2", 10, "must be from rungs.EB2.start to rungs.EB2.top, 16 to 36"),
    ("stages/S5/exit", {"A": GATE}, "stages.S5.next: is missing, but stages.S5.exit asks"),
    ("stages/S1/back", "S3", "stages.S1.back: S3 does not come before S1"),
    ("stages/S5/alarm", "S5", "stages.S5.alarm: S5 does not come before S5"),
    ("unsettled", "S2", "unsettled: S2 does not come before S0"),
    ("stages/S0/running", "BASE", "stages.S0.running: must be WALK or NO_RUN"),
    ("unlocks/S2-NH-UNLOCK/criteria", {}, "unlocks.S2-NH-UNLOCK.criteria: must ask for something"),
    ("unlocks/7.3-WALK-RUN/stage", "S0", "stage: nobody runs in S0"),
    ("unlocks/7.3-WALK-RUN/exercise", "EB", "stages.S2.first begins it without an unlock"),
]
SHUT = [
    ("EB2/rung", "EB3", "asks for EB3, but stages.S2.highest opens EB2 at most"),
    ("EB2/reps", [13, 12, 12], "asks for more than rungs.EB2 goes to"),
    ("EB2/reps", [8, 8, 8, 8], "asks for more than rungs.EB2 goes to"),
]


@pytest.mark.parametrize(("where", "value", "fault"), MISFITS)
def test_parts_that_do_not_fit(where: str, value: Any, fault: str) -> None:
    assert any(fault in one for one in faults(changed("pht", where, value)))


def test_the_trial_bridges_stand_once() -> None:
    """2.1 and 4.1: what S1 asks for are the trial bridges, however many these are."""
    trial = build(changed("pht", "numbers/trial_reps/value", 12)).stages["S1"].exit
    assert {gate.id: gate.sets for gate in trial}["S1-EXIT-TRIAL"] == (12,)


@pytest.mark.parametrize(("where", "value", "fault"), SHUT)
def test_an_exit_that_can_never_open(where: str, value: Any, fault: str) -> None:
    found = faults(changed("pht", f"stages/S2/exit/{where}", value))
    assert found == [f"stages.S2.exit.EB2: {fault}"]


def test_an_exit_that_waits_for_what_its_stage_does_not_have() -> None:
    data = deepcopy(original("pht"))
    del data["stages"]["S2"]["tests"]["sitting"]
    assert faults(data) == [
        f"{place}: waits for the test sitting, which stages.S2.tests does not plan"
        for place in ("stages.S2.exit.SITTING", "unlocks.S2-RD-UNLOCK.criteria.SITTING")
    ]
    data = deepcopy(original("strain"))
    data["stages"]["A2"]["walks"], data["stages"]["A2"]["running"] = True, "WALK"
    assert faults(data) == ["stages.A2.exit.WR6: asks for running, but nobody runs in A2"]
    data = deepcopy(original("pht"))
    del data["unlocks"]["S2-NH-UNLOCK"]
    never = "NH1 can never begin, as stages.S2.first has no NH and no unlock opens it"
    assert faults(data) == [f"stages.S2.highest.NH: {never}"]
    data = deepcopy(original("pht"))
    data["unlocks"]["S2-NH-UNLOCK"]["criteria"]["EB2_TWENTY_TWICE"]["rung"] = "NH1"
    data["unlocks"]["S2-NH-UNLOCK"]["criteria"]["EB2_TWENTY_TWICE"]["reps"] = [3, 3]
    gate = "unlocks.S2-NH-UNLOCK.criteria.EB2_TWENTY_TWICE"
    assert faults(data) == [f"{gate}.rung: asks for the exercise that it opens"]


def test_stages_that_lead_round_in_a_circle() -> None:
    data = changed("pht", "stages/S5/next", "S1")
    data["stages"]["S5"]["exit"] = {"A": GATE}
    found = faults(data)
    assert "stages.S3.next: leads back to S3 itself" in found
    assert not any(one.startswith("stages.S0.next") for one in found)


def test_an_exercise_that_begins_above_what_is_closed() -> None:
    data = changed("careful", "stages/CAREFUL/closed/EB", "EB0")
    assert faults(data) == ["stages.CAREFUL.first.EB: is above stages.CAREFUL.closed.EB"]
