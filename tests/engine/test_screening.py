"""The screening: the rulebook's vignettes, the order of its decisions, flags and where to start."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restride import texts
from restride.engine import questionnaire
from restride.engine import records as r
from restride.engine.guards import LEVELS
from restride.engine.plan import decide, fold
from restride.engine.questionnaire import Totals
from restride.engine.records import Dose, Signs
from restride.engine.screening import (
    Case,
    Incomplete,
    irritability,
    level_dose,
    pattern_of,
    screen,
    suggested,
)
from restride.engine.timeline import timeline
from tests.engine import screening_cases
from tests.engine.lives import Life, lives

FILE: dict[str, Any] = json.loads(
    Path(__file__).with_name("screening_vignettes.json").read_text("utf-8")
)
VIGNETTES = {vignette["name"]: vignette for vignette in FILE["vignettes"]}
KEYS = {name: tuple(question["values"]) for name, question in FILE["answers"].items()}
ASKED = questionnaire.load()
LOCKING = sorted(flag for flag, level in LEVELS.items() if level in ("emergency", "urgent"))
CAREFULNESS = {"pht": 0, "strain": 0, "careful": 1, "other": 2}
CALM = Signs(morning_pain=2, walking_pain=1, sitting_min=30, settles_h=4)

answers = st.fixed_dictionaries({name: st.sampled_from(keys) for name, keys in KEYS.items()})


def case(name: str = "a classic gradual tendon story", **changes: str) -> Case:
    return Case({**VIGNETTES[name]["answers"], **changes})


@pytest.mark.parametrize("name", VIGNETTES)
def test_vignettes(name: str) -> None:
    found, expect = screen(case(name)), VIGNETTES[name]["expect"]
    assert found.totals._asdict() == dict(
        zip(("strain", "tendon", "other"), expect["totals"].values(), strict=True)
    )
    assert found.pattern == expect["pattern"]
    assert found.see_professional == expect["see_professional"]


def test_the_keys_of_the_answers() -> None:
    assert {name: tuple(given) for name, given in ASKED.questions.items()} == KEYS


@pytest.mark.parametrize(
    ("totals", "pattern"),
    [
        # Rule 2: eight points for something else, and no fewer than the top.
        ((0, 8, 8), "other"),
        ((0, 7, 7), "careful"),
        ((8, 0, 9), "other"),
        # Rule 3: eight points, and the top at most three above them.
        ((0, 11, 8), "careful"),
        ((11, 0, 8), "careful"),
        ((0, 12, 8), "pht"),
        ((12, 0, 8), "strain"),
        # Rule 4: a top of six with a lead of three, over something else as well.
        ((3, 6, 0), "pht"),
        ((6, 3, 0), "strain"),
        ((4, 6, 0), "careful"),
        ((0, 5, 0), "careful"),
        ((0, 9, 7), "careful"),
        ((0, 10, 7), "pht"),
        # Rule 5.
        ((9, 9, 0), "careful"),
        ((0, 0, 0), "careful"),
        ((0, 0, 7), "careful"),
    ],
)
def test_the_order_of_decisions(totals: tuple[int, int, int], pattern: str) -> None:
    assert pattern_of(ASKED, Totals(*totals)) == pattern


def test_more_points_for_something_else_never_bring_a_loading_pattern_nearer() -> None:
    for strain, tendon in product(range(24), range(29)):
        found = [pattern_of(ASKED, Totals(strain, tendon, other)) for other in range(31)]
        careful = [CAREFULNESS[pattern] for pattern in found]
        assert careful == sorted(careful), (strain, tendon)


@given(given_answers=answers, flag=st.sampled_from(LOCKING), any_pain=st.booleans())
def test_an_emergency_or_urgent_flag_always_locks(
    given_answers: dict[str, str], flag: str, any_pain: bool
) -> None:
    found = screen(Case(given_answers, flags=(flag,), any_pain=any_pain, signs=CALM, bridges=15))
    assert found.pattern is None
    assert found.start is None
    assert found.see_professional
    assert found.wording == ("3.2-LOCKED", "3.1-CLOSING")
    assert flag in [alert.rule for alert in found.alerts]


@given(given_answers=answers)
def test_what_every_outcome_has(given_answers: dict[str, str]) -> None:
    found, words = screen(Case(given_answers)), texts.load("en")
    assert all(words.render(rule, {}) for rule in found.wording)
    assert {alert.rule for alert in found.alerts} == set(found.flags)
    assert found.see_professional or (found.pattern in ("pht", "strain") and not found.flags)
    points = {"S": 0, "T": 0, "O": 0}
    for question, answer in given_answers.items():
        for point in FILE["answers"][question]["values"][answer].split():
            points[point[0]] += int(point[1])
    assert found.totals == tuple(points.values())


@pytest.mark.parametrize(
    ("changes", "flags", "locked"),
    [
        ({"Q02": "pop", "Q14": "lt_8w"}, ("RF04",), True),
        ({"Q02": "pop", "Q14": "8_12w"}, (), False),
        ({"Q02": "pop", "Q14": "gt_12w"}, (), False),
        ({"Q02": "sharp", "Q14": "lt_8w"}, (), False),
        ({"Q02": "burn_electric"}, ("RF09",), False),
        ({"Q03": "groin_front"}, ("RF12",), False),
        ({"Q02": "burn_electric", "Q03": "groin_front"}, ("RF09", "RF12"), False),
    ],
)
def test_answers_that_are_red_flags(
    changes: dict[str, str], flags: tuple[str, ...], locked: bool
) -> None:
    found = screen(case(**changes))
    assert found.flags == flags
    assert (found.pattern is None) == locked
    assert found.see_professional == bool(flags)


def test_the_worst_flag_is_named_first() -> None:
    told = replace(case(Q02="burn_electric"), flags=("RF05", "RF01", "RF16"))
    found = screen(told)
    assert found.flags == ("RF01", "RF05", "RF09", "RF16")
    assert [(alert.level, alert.rule) for alert in found.alerts] == [
        ("emergency", "RF01"),
        ("urgent", "RF05"),
        ("see_professional", "RF09"),
        ("see_professional", "RF16"),
    ]


def test_a_flag_to_be_seen_about_keeps_the_pattern_and_says_so() -> None:
    found = screen(replace(case(), flags=("RF16",)))
    assert found.pattern == "pht"
    assert found.wording == ("3.2-PHT", "3.2-PROFESSIONAL", "3.1-CLOSING")


@pytest.mark.parametrize(("age", "pattern"), [(17, None), (18, "pht"), (None, "pht")])
def test_under_eighteen_locks(age: int | None, pattern: str | None) -> None:
    found = screen(replace(case(), age=age))
    assert found.pattern == pattern
    assert found.flags == (("RF15",) if pattern is None else ())


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(life=lives(longest=15), data=st.data())
def test_no_rule_reads_a_screening(life: Life, data: st.DataObject) -> None:
    """Whatever was answered, on whatever day: the plan and all numbers are the same."""
    since = min((event.date for event in life.events), default=life.today)
    days = st.integers(0, (life.today - since).days).map(lambda number: since + timedelta(number))
    noon = days.map(lambda day: datetime(day.year, day.month, day.day, 12))  # noqa: DTZ001
    flags = st.lists(st.sampled_from(sorted(LEVELS)), unique=True).map(tuple)
    said: list[r.Event] = [
        r.Screened(at=at, version=ASKED.title, answers=told, flags=flagged)
        for at, told, flagged in data.draw(
            st.lists(st.tuples(noon, answers, flags), min_size=1, max_size=3)
        )
    ]
    with_them = [*life.events, *said]
    assert decide(fold(life.runner, with_them, through=life.today), life.today) == life.plan()
    plain = timeline(life.runner, life.events, since=since, today=life.today)
    assert timeline(life.runner, with_them, since=since, today=life.today) == plain


def test_what_the_app_is_held_to_is_the_engine_of_today() -> None:
    stale = "`python -m tests.engine.screening_cases` writes it anew"
    assert screening_cases.FILE.read_text("utf-8") == screening_cases.document(), stale
    found = [screen(case) for _, case in screening_cases.cases()]
    told = {one.pattern for one in found}
    assert told == {"pht", "strain", "careful", "other", "prevent", None}
    assert {one.start.stage for one in found if one.start} == {"S0", "S1", "S2", "A0"}


def test_earlier_answers_suggest_a_pattern_by_their_points() -> None:
    at = datetime(2026, 1, 7, 18)  # noqa: DTZ001 - a local time, as it is logged
    told = dict(VIGNETTES["runner 1"]["answers"])
    said = r.Screened(at=at, version="screening 1.0.0", answers=told, flags=("RF04",))
    assert suggested(said) == "pht"
    assert suggested(replace(said, any_pain=False, answers={})) == "prevent"
    assert suggested(replace(said, version="screening 0.9.0")) is None
    del told["Q19"]
    assert suggested(replace(said, answers=told)) is None


def test_no_pain_is_prevention() -> None:
    found = screen(Case(any_pain=False))
    assert found.pattern == "prevent"
    assert found.totals == (0, 0, 0)
    assert not found.see_professional
    assert found.wording == ("3.2-PREVENT",)
    assert screen(replace(case("a classic something else"), any_pain=False)).see_professional


def test_all_that_is_open_or_unknown_is_named_at_once() -> None:
    told = {**VIGNETTES["runner 1"]["answers"], "Q05": "everywhere", "Q20": "yes"}
    del told["Q03"], told["Q19"]
    with pytest.raises(Incomplete) as raised:
        screen(Case(told))
    assert set(raised.value.faults) == {"Q03", "Q05", "Q19", "Q20"}
    assert raised.value.faults["Q05"].startswith("must be one of none, thigh_above_knee")
    assert raised.value.faults["Q19"] == "is required"
    # A flag that was told leaves nothing to be asked, but no word is guessed at.
    with pytest.raises(Incomplete) as raised:
        screen(Case({"Q05": "everywhere"}, flags=("RF05",)))
    assert set(raised.value.faults) == {"Q05"}


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        ({}, "low"),
        ({"morning_pain": 3}, "moderate"),
        ({"morning_pain": 4}, "moderate"),
        ({"morning_pain": 5}, "high"),
        ({"walking_pain": 3}, "low"),
        ({"walking_pain": 4}, "high"),
        ({"sitting_min": 20}, "low"),
        ({"sitting_min": 19}, "moderate"),
        ({"sitting_min": 10}, "moderate"),
        ({"sitting_min": 9}, "high"),
        ({"settles_h": 17}, "low"),
        ({"settles_h": 18}, "moderate"),
        ({"settles_h": 24}, "moderate"),
        ({"settles_h": 25}, "high"),
        ({"morning_pain": 3, "sitting_min": 5}, "high"),
    ],
)
def test_irritability(changes: dict[str, int], level: str) -> None:
    assert irritability(ASKED, replace(CALM, **changes)) == level


@pytest.mark.parametrize(
    ("bridges", "dose"),
    [
        (0, Dose("EB0", (30, 30, 30, 30, 30))),
        (9, Dose("EB0", (30, 30, 30, 30, 30))),
        (10, Dose("EB1", (10, 10))),
        (11, Dose("EB1", (10, 10))),
        (12, Dose("EB1", (12, 12))),
        (14, Dose("EB1", (12, 12))),
        (15, Dose("EB1", (10, 10, 10))),
        (20, Dose("EB1", (10, 10, 10))),
    ],
)
def test_the_level_finder(bridges: int, dose: Dose) -> None:
    assert level_dose(ASKED, bridges) == dose


HOLDS = Dose("EB0", (30, 30, 30, 30, 30))
TENDON, STRAIN = "a classic gradual tendon story", "a classic sudden strain"


@pytest.mark.parametrize(
    ("name", "morning", "stage", "dose", "rules"),
    [
        (TENDON, 2, "S2", Dose("EB1", (12, 12)), ["3.3-LOW", "3.4"]),
        # Lower of the two: S1 is the stage of holds.
        (TENDON, 3, "S1", HOLDS, ["3.3-MODERATE", "3.4", "3.4-STAGE"]),
        (TENDON, 5, "S0", None, ["3.3-HIGH", "3.4-HIGH"]),
        (STRAIN, 2, "A0", Dose("EB1", (12, 12)), ["4.2-START", "3.4"]),
        (STRAIN, 5, "A0", None, ["4.2-START", "3.4-HIGH"]),
    ],
)
def test_where_to_start(
    name: str, morning: int, stage: str, dose: Dose | None, rules: list[str]
) -> None:
    signs = replace(CALM, morning_pain=morning)
    start = screen(replace(case(name), signs=signs, bridges=12)).start
    assert start is not None
    assert (start.stage, start.first_dose) == (stage, dose)
    assert [reason.rule for reason in start.reasons] == rules
    words = texts.load("en")
    assert all(words.render(reason.rule, reason.values) for reason in start.reasons)


def test_only_loading_patterns_have_a_start() -> None:
    for name in ("runner 4", "runner 7"):
        assert screen(replace(case(name), signs=CALM, bridges=15)).start is None
    assert screen(Case(any_pain=False, signs=CALM, bridges=15)).start is None
    assert screen(replace(case(), bridges=15)).start is None
