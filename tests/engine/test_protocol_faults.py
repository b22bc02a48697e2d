"""A protocol with faults: each is named with its place, all of them at once, never a crash."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.engine.protocol_file import ProtocolError, build, read

Path = tuple[str | int, ...]
MISSING = object()


@cache
def original(name: str) -> dict[str, Any]:
    return read(name)


def changed(name: str, where: str, value: Any) -> dict[str, Any]:
    """A file's data with one value put or taken away; `/` parts the keys."""
    data = deepcopy(original(name))
    return put(data, tuple(int(key) if key.isdigit() else key for key in where.split("/")), value)


def put(data: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    *above, last = path
    inner: Any = data
    for key in above:
        inner = inner[key]
    if value is MISSING:
        del inner[last]
    else:
        inner[last] = value
    return data


def faults(data: dict[str, Any]) -> list[str]:
    with pytest.raises(ProtocolError) as raised:
        build(data)
    assert str(raised.value) == "\n".join(raised.value.faults)
    return raised.value.faults


GATE = {"is": "days", "days": 7, "source": "4.1", "mark": "E"}

UNKNOWN = [
    ("colour", "blue", "colour: unknown key"),
    ("numbers/mood", {"value": 1, "source": "2.1", "mark": "E"}, "numbers.mood: unknown key"),
    ("numbers/gap_eb/unit", "days", "numbers.gap_eb.unit: unknown key"),
    ("rungs/EB1/rest", 60, "rungs.EB1.rest: unknown key"),
    ("rungs/EB1/tempo_s/pause", 1, "rungs.EB1.tempo_s.pause: unknown key"),
    ("stages/S2/colour", "red", "stages.S2.colour: unknown key"),
    ("stages/S2/weekly/SW", 2, "stages.S2.weekly.SW: unknown key"),
    ("stages/S2/first/SW", "SW1", "stages.S2.first.SW: unknown key"),
    ("stages/S2/tests/jumping", 7, "stages.S2.tests.jumping: unknown key"),
    ("stages/S5/most/EB9", 24, "stages.S5.most.EB9: unknown key"),
    ("stages/S2/exit/DAYS/most", 2, "stages.S2.exit.DAYS.most: unknown key"),
    ("stages/S2/exit/RD1/hold_s", [30], "stages.S2.exit.RD1.hold_s: unknown key"),
    ("unlocks/S2-RD-UNLOCK/rung", "RD1", "unlocks.S2-RD-UNLOCK.rung: unknown key"),
    (
        "unlocks/7.3-WALK-RUN/criteria/EB_EXIT/step",
        "WR1",
        'unlocks."7.3-WALK-RUN".criteria.EB_EXIT.step: unknown key',
    ),
    ("gaps/1/steps", {"EB": 1}, "gaps.1.steps: unknown key"),
    ("gaps/0/steps/run", 1, "gaps.0.steps.run: unknown key"),
    ("run_gaps/2/weeks", 2, "run_gaps.2.weeks: unknown key"),
    ("walk_run/WR7", [1, 0, 30], "walk_run.WR7: unknown key"),
]
LACKING = [
    *((key, f"{key}: is missing") for key in ("name", "version", "first_stage", "changelog")),
    ("gaps", "gaps: is missing"),
    ("walk_run", "walk_run: is missing"),
    ("numbers/run_days", "numbers.run_days: is missing"),
    ("numbers/run_days/value", "numbers.run_days.value: is missing"),
    ("numbers/run_days/source", "numbers.run_days.source: is missing"),
    ("numbers/run_days/mark", "numbers.run_days.mark: is missing"),
    ("rungs/EB4", "rungs.EB4: is missing"),
    ("rungs/EB1/start", "rungs.EB1.start: is missing"),
    ("rungs/EB1/mark", "rungs.EB1.mark: is missing"),
    ("rungs/EB1/tempo_s/hold", "rungs.EB1.tempo_s.hold: is missing"),
    ("stages/S2/running", "stages.S2.running: is missing"),
    ("stages/S2/weekly/RD", "stages.S2.weekly.RD: is missing, but stages.S2.highest has RD"),
    ("stages/S2/weekly/run", "stages.S2.weekly.run: is missing"),
    ("stages/S2/exit/DAYS/days", "stages.S2.exit.DAYS.days: is missing"),
    ("stages/S2/exit/DAYS/is", "stages.S2.exit.DAYS.is: is missing"),
    ("stages/S2/exit/DAYS/source", "stages.S2.exit.DAYS.source: is missing"),
    ("stages/S2/exit/EB2/rung", "stages.S2.exit.EB2.rung: is missing"),
    ("stages/S4/exit/SPEED/step", "stages.S4.exit.SPEED.step: is missing"),
    ("stages/S2/exit", "stages.S2.exit: is missing, but stages.S2.next is S3"),
    ("stages/S1/back", "stages.S1.red_morning_back: needs stages.S1.back"),
    ("unlocks/S2-RD-UNLOCK/stage", "unlocks.S2-RD-UNLOCK.stage: is missing"),
    ("gaps/2/strength", "gaps.2.strength: is missing"),
    ("gaps/0/steps/NH", "gaps.0.steps: must say how many for NH"),
    ("run_gaps/0/days", "run_gaps.0.days: is missing"),
    ("walk_run/WR3", "walk_run.WR3: is missing"),
]
WRONG = [
    ("name", 3, "name: must be a text, not 3"),
    ("version", "2.0", "version: must be three numbers like 1.0.0, not '2.0'"),
    ("version", "2.0.1", "changelog: does not say what the version 2.0.1 brought"),
    ("version", "1.0.0", 'changelog."2.0.0": is newer than the version 1.0.0'),
    ("changelog/first", "x", "changelog.first: must be three numbers like 1.0.0"),
    ("changelog/1.0.0", " ", "changelog.\"1.0.0\": must be a text, not ' '"),
    ("numbers/gap_eb", 2, "numbers.gap_eb: must be a table"),
    ("numbers/gap_eb/value", 2.0, "whole number from 1 to 7, not 2.0"),
    ("numbers/gap_eb/value", True, "whole number from 1 to 7, not True"),
    ("numbers/step_pct/value", 25, "whole number from 1 to 10, not 25"),
    ("numbers/lsi_least/mark", "X", "must be one of A, B, V, V2, M, E, not 'X'"),
    ("rungs/EB1/opt_in", 1, "rungs.EB1.opt_in: must be true or false, not 1"),
    ("rungs/EB1/rest_s", [90, 60], "rungs.EB1.rest_s: must have the smaller number first"),
    ("rungs/EB1/reps", [10], "must be a list of 2 whole numbers from 1 to 60, not [10]"),
    ("rungs/EB1/start", [10, 20], "must keep to reps, 10 to 15 in a set"),
    ("rungs/EB1/exit", 19, "rungs.EB1.exit: must be at least the start, 20 in all"),
    ("rungs/EB1/top", 29, "rungs.EB1.top: must be at least the exit, 30"),
    ("rungs/EB1/top", 46, "rungs.EB1.top: must be at most sets x reps, 3 x 15"),
    ("rungs/RD3/load_exit_pct", 26, "must not be more than load_top_pct"),
    ("rungs/EB1/tempo_s/down", [5, 3], "must have the smaller number first"),
    ("rungs/EB9", {}, "rungs.EB9: there is no such rung"),
    ("stages/S9", {}, "stages.S9: there is no such stage"),
    ("stages/S2/next", "S9", "must be one of S0, S1, S2, S3, S4, S5, not 'S9'"),
    ("stages/S2/highest/NH", "RD1", "must be one of NH1, NH2, NH3, NH4, NH5, not 'RD1'"),
    ("stages/S2/weekly/EB", 8, "must be a whole number from 1 to 7, not 8"),
    ("stages/S2/weekly", [3], "stages.S2.weekly: must be a table"),
    ("stages/S2/exit/DAYS/is", "luck", "stages.S2.exit.DAYS.is: must be one of days,"),
    ("stages/S2/exit/DAYS/days", 90, "must be a whole number from 1 to 56, not 90"),
    ("stages/S2/exit/EB2/rung", "EB7", "stages.S2.exit.EB2.rung: must be one of EB0,"),
    ("stages/S4/exit/SPEED/step", "SP9", "must be one of NO_RUN, WALK, WR1,"),
    ("stages/S2/exit/MORNING/least", 15, "must not be more than days"),
    ("unlocks/S2-RD-UNLOCK/exercise", "SW", "must be one of EB, RD, NH, run, not 'SW'"),
    ("gaps", {}, "gaps: must be a list of tables, not {}"),
    ("gaps/0", 7, "gaps.0: must be a table"),
    ("gaps/0/strength", "up", "must be one of back, start, previous, ladder, not 'up'"),
    ("run_gaps/0/state", "JOG", "run_gaps.0.state: must be one of NO_RUN, WALK,"),
    ("run_gaps/2/first_run", "BASE", "must be one of WR1, WR2, WR3, WR4, WR5, WR6"),
    ("walk_run/WR2", [6, 3], "must be a list of 3 whole numbers from 0 to 60"),
    ("walk_run/WR2", [1, 3, 2], "must have at least as much running as the step before it"),
]
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
    ("run_gaps/1/week_pct", 90, "run_gaps: after 14 days more is left than after 7"),
    ("stages/S2/first/EB", "EB3", "first.EB: EB3 is above stages.S2.highest.EB, EB2"),
    ("stages/S1/first/RD", "RD1", "stages.S1.first.RD: stages.S1.highest has no RD"),
    ("stages/S1/closed", {"EB": "EB2"}, "closed.EB: EB2 is above stages.S1.highest.EB, EB1"),
    ("stages/S1/closed", {"EB": "EB1"}, "stages.S1.closed.EB: no unlock ever opens it"),
    ("stages/S1/weekly/NH", 1, "stages.S1.weekly.NH: stages.S1.highest has no NH"),
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


@pytest.mark.parametrize(("where", "value", "fault"), UNKNOWN)
def test_an_unknown_key(where: str, value: Any, fault: str) -> None:
    assert faults(changed("pht", where, value)) == [fault]


@pytest.mark.parametrize(("where", "fault"), LACKING)
def test_a_missing_key(where: str, fault: str) -> None:
    found = faults(changed("pht", where, MISSING))
    assert found[0] == fault
    assert not any("KeyError" in one for one in found)


@pytest.mark.parametrize(("where", "value", "fault"), WRONG)
def test_a_wrong_value(where: str, value: Any, fault: str) -> None:
    found = faults(changed("pht", where, value))
    assert fault in found[0]
    assert where.split("/", maxsplit=1)[0] in found[0].split(":")[0] or where == "version"


@pytest.mark.parametrize(("where", "value", "fault"), MISFITS)
def test_parts_that_do_not_fit(where: str, value: Any, fault: str) -> None:
    assert any(fault in one for one in faults(changed("pht", where, value)))


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


def test_every_fault_is_named_at_once() -> None:
    data = deepcopy(original("pht"))
    for where, value, _ in UNKNOWN:
        path = tuple(int(key) if key.isdigit() else key for key in where.split("/"))
        put(data, path, value)
    assert sorted(faults(data)) == sorted(fault for _, _, fault in UNKNOWN)


def leaves(data: Any, path: Path = ()) -> list[Path]:
    """The path of every value in the data, of the tables and lists as well."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        inner = list(data.items())
    elif isinstance(data, list):
        inner = list(enumerate(data))
    below = [leaf for key, value in inner for leaf in leaves(value, (*path, key))]
    return [*([path] if path else []), *below]


FILES = ("pht", "strain", "careful", "prevent")
VALUES = st.one_of(
    st.just(MISSING),
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates(),
    st.text(max_size=5) | st.sampled_from(["S3", "EB1", "NH5", "WR1", "BASE", "3.1.0", "dose"]),
    st.integers(0, 10),
    st.lists(st.integers(0, 20), max_size=4),
    st.just({}) | st.just([{}]) | st.just({"": date(2026, 1, 1)}),
)


@given(st.data())
def test_whatever_is_changed_the_loader_says_where(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FILES))
    path = data.draw(st.sampled_from(leaves(original(name))))
    made = put(deepcopy(original(name)), path, data.draw(VALUES))
    found = []
    try:
        build(made)
    except ProtocolError as error:
        found = error.faults
    # What is wrong with one of a list's values is told of the list, and what does not fit
    # of the part that the value belongs to.
    keys = [key for key in path if isinstance(key, str)][-2:]
    assert not found or any(key in fault for key in keys for fault in found), found
    assert not any("\n" in fault for fault in found)
