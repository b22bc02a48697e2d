"""A protocol with faults: each is named with its place, all of them at once, never a crash."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.engine.protocol_file import ProtocolError, build
from tests.engine.protocol_edits import MISSING, Path, changed, faults, original, put

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
    ("hazards/7.2/risk", 2, 'hazards."7.2".risk: unknown key'),
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
    ("hazards", "hazards: is missing"),
    ("hazards/7.2/mark", 'hazards."7.2".mark: is missing'),
]
WRONG = [
    ("name", 3, "name: must be a text, not 3"),
    ("version", "2.0", "version: must be three numbers like 1.0.0, not '2.0'"),
    ("version", "2.1.1", "changelog: does not say what the version 2.1.1 brought"),
    ("version", "1.0.0", 'changelog."2.1.0": is newer than the version 1.0.0'),
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
    ("run_gaps/1/walk_run_back", 7, "must be a whole number from 0 to 6, not 7"),
    ("hazards/7.2-HUGE", {}, 'hazards."7.2-HUGE": there is no such band'),
    ("hazards/7.2/ratio_pct", [164, 131], "must be a list of 3 whole numbers from 50 to 1000"),
    ("hazards/7.2/ratio_pct", [164, 170, 205], "must be the ratio, then the least and the most"),
    ("walk_run/WR2", [6, 3], "must be a list of 3 whole numbers from 0 to 60"),
    ("walk_run/WR2", [1, 3, 2], "must have at least as much running as the step before it"),
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


def test_every_fault_is_named_at_once() -> None:
    data = deepcopy(original("pht"))
    for where, value, _ in UNKNOWN:
        path = tuple(int(key) if key.isdigit() else key for key in where.split("/"))
        put(data, path, value)
    assert sorted(faults(data)) == sorted(fault for _, _, fault in UNKNOWN)


OF_EACH_KIND = [
    # A stage with an unknown key, a missing one, a wrong value, and three things that do not fit.
    ("stages/S2/colour", "red", "stages.S2.colour: unknown key"),
    ("stages/S2/running", MISSING, "stages.S2.running: is missing"),
    ("stages/S2/weekly/EB", 8, "stages.S2.weekly.EB: must be a whole number from 1 to 7, not 8"),
    ("stages/S2/first/EB", "EB3", "stages.S2.first.EB: EB3 is above stages.S2.highest.EB, EB2"),
    (
        "stages/S2/exit/EB2/reps",
        [13, 12, 12],
        "stages.S2.exit.EB2: asks for more than rungs.EB2 goes to",
    ),
    ("stages/S1/back", "S3", "stages.S1.back: S3 does not come before S1"),
    # A rung without its mark whose exit is below its start.
    ("rungs/EB1/mark", MISSING, "rungs.EB1.mark: is missing"),
    ("rungs/EB1/exit", 19, "rungs.EB1.exit: must be at least the start, 20 in all"),
    # A number without its source, and not below the next one.
    ("numbers/green_max/source", MISSING, "numbers.green_max.source: is missing"),
    (
        "numbers/green_max/value",
        3,
        "numbers.green_max: must be less than numbers.yellow_max, not 3 and 3",
    ),
    ("gaps/0/steps/run", 1, "gaps.0.steps.run: unknown key"),
    ("gaps/1/days", 7, "gaps: the days must go up, not from 7 to 7"),
    ("walk_run/WR1", [1], "walk_run.WR1: must be a list of 3 whole numbers from 0 to 60, not [1]"),
    (
        "walk_run/WR3",
        [1, 3, 2],
        "walk_run.WR3: must have at least as much running as the step before it",
    ),
    ("hazards/7.2/mark", MISSING, 'hazards."7.2".mark: is missing'),
    (
        "hazards/7.2/ratio_pct",
        [164, 170, 205],
        'hazards."7.2".ratio_pct: must be the ratio, then the least and the most that it may be',
    ),
    ("unlocks/S2-RD-UNLOCK/rung", "RD1", "unlocks.S2-RD-UNLOCK.rung: unknown key"),
    ("stages/S1/closed", {"EB": "EB1"}, "stages.S1.closed.EB: no unlock ever opens it"),
]


def test_a_wrong_value_hides_nothing_that_does_not_fit() -> None:
    data = deepcopy(original("pht"))
    for where, value, _ in OF_EACH_KIND:
        put(data, tuple(int(key) if key.isdigit() else key for key in where.split("/")), value)
    assert sorted(faults(data)) == sorted(fault for _, _, fault in OF_EACH_KIND)


@pytest.mark.parametrize(
    "edits",
    [
        (("rungs/EB2/top", 400), ("stages/S2/exit/EB2/reps", [13, 12, 12])),
        (("numbers/yellow_max/value", 10), ("numbers/green_max/value", 9)),
        (("stages/S2/next", "S9"), ("stages/S4/back", "S2")),
        (("unlocks/S2-RD-UNLOCK/exercise", "SW"), ("stages/S2/tests/sitting", 7)),
        (("stages/S2/highest", 3), ("stages/S2/first/EB", "EB2")),
        (("stages/S2/exit/EB2/rung", "EB7"), ("stages/S2/exit/EB2/reps", [60, 60])),
    ],
)
def test_nothing_is_said_of_what_cannot_be_read(edits: tuple[tuple[str, Any], ...]) -> None:
    """What the second one fits or not depends on the first, which has no value."""
    data = changed("pht", *edits[0])
    for where, value in edits[1:]:
        put(data, tuple(where.split("/")), value)
    (fault,) = faults(data)
    assert fault.startswith(edits[0][0].replace("/", "."))


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
