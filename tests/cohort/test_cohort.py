"""The virtual cohort runs the same again, keeps the engine to its rules, and says what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import chain
from xml.etree import ElementTree as ET

import pytest

from restride.engine import records as r
from restride.engine.records import Dose
from tests.cohort import checks, report, runners, tissue
from tests.cohort.life import Outcome, live
from tests.cohort.plans import NORDIC, POLICIES, Told
from tests.cohort.rules import Colour, Judge
from tests.cohort.runners import MONDAY, draw

SEED = 5
RUNNERS = 12
WEEKS = 10
DAY = timedelta(days=1)
SOMEBODY = draw(SEED, 0)
# Bears what is usual with a third to spare, tells all and misses nothing, and wants much more.
ROBUST = replace(
    SOMEBODY,
    robust_pct=130,
    gain=30,
    irritation=5,
    week_m=20_000,
    goal_m=60_000,
    understates=0,
    skips_pct=0,
    misses_pct=0,
    more_pct=0,
)


@pytest.fixture(scope="module")
def results() -> report.Results:
    people = [draw(SEED, number) for number in range(RUNNERS)]
    return {policy: [live(one, policy, WEEKS) for one in people] for policy in POLICIES}


def violations(outcomes: report.Outcomes) -> int:
    return sum(chain.from_iterable(one.violations.values() for one in outcomes))


def test_the_engine_keeps_to_the_rulebook(results: report.Results) -> None:
    assert [one.violations for one in results["restride"]] == [{}] * RUNNERS


@pytest.mark.parametrize("policy", ["nordic", "double", "plus10"])
def test_the_simpler_plans_do_not(results: report.Results, policy: str) -> None:
    assert violations(results[policy]) > 0


def test_the_same_seed_gives_the_same_lives(results: report.Results) -> None:
    again: list[Outcome] = [live(draw(SEED, 3), policy, WEEKS) for policy in POLICIES]
    assert again == [outcomes[3] for outcomes in results.values()]
    assert draw(SEED, 3) != draw(SEED + 1, 3)


@pytest.mark.parametrize("policy", ["nordic", "double", "plus10"])
def test_fewer_weeks_with_a_flare_than_under_plans_blind_to_pain(
    results: report.Results, policy: str
) -> None:
    flaring = {name: sum(sum(o.week_flaring) for o in of) for name, of in results.items()}
    assert flaring["restride"] < flaring[policy]


def test_a_robust_honest_runner_flares_less_under_the_engine() -> None:
    assert live(ROBUST, "restride", 20).flares < live(ROBUST, "plus10", 20).flares


def test_the_tests_that_gates_wait_for_are_done() -> None:
    """Whoever bears more than the plan ever asks comes to S5, as a clean runner does (2.1)."""
    able = replace(ROBUST, robust_pct=400, week_m=15_000, goal_m=18_000)
    stages = live(able, "restride", 30).stages
    assert list(stages) == ["S2", "S3", "S4", "S5"]
    assert stages["S5"] >= 17


def test_the_published_nordic_weeks() -> None:
    sessions = list(chain.from_iterable(NORDIC))
    assert len(sessions) == 27
    assert [sum(map(sum, week)) for week in NORDIC[:2]] == [10, 24]
    assert [sum(map(sum, week)) for week in NORDIC[4:]] == [90] * 6
    assert 700 <= sum(map(sum, sessions)) <= 736


def test_a_body_adapts_to_what_it_bears_and_flares_from_too_much() -> None:
    body = tissue.Body((100_000, 100_000), gain=50, irritation=0)
    assert body.bear((70_000, 70_000), 0) == 0
    assert body.night(0) == 0
    assert body.gained_pct == 100
    assert body.tissues[0].capacity == 100_350  # 70% of half a percent
    assert body.bear((200_000, 200_000), 0) >= 6
    assert body.night(0) >= 3
    assert body.gained_pct < 100
    assert body.flares == 1


def judge(*mornings: int | None) -> Judge:
    """A judge who saw these mornings, a bridge session and a run on the last day but one."""
    sees = Judge(ROBUST)
    for number, pain in enumerate(mornings):
        sees.wake(MONDAY + number * DAY, pain)
    return sees


@pytest.mark.parametrize(
    ("during", "next_morning", "colour"),
    [(2, 1, 0), (3, 1, 1), (0, 2, 1), (5, 1, 2), (0, 3, 2), (6, 1, 3), (0, 4, 3), (0, None, 1)],
)
def test_the_judges_bands(during: int, next_morning: int | None, colour: int) -> None:
    sees = judge(1, 1, 1, 1, next_morning)
    assert sees.colour(MONDAY + 3 * DAY, during) == Colour(colour)


def session(sees: Judge, number: int, dose: Dose, pain: int) -> None:
    log = (r.ExerciseLog(dose=dose, pain_during=pain),)
    day = MONDAY + number * DAY
    at = datetime.combine(day, time(18))
    sees.take(day, Told((dose,)), [r.Session(at=at, exercises=log)])


@pytest.mark.parametrize(
    ("last", "pain", "then", "gap", "broken"),
    [
        (Dose("EB1", (10, 10)), 0, Dose("EB1", (11, 11)), 2, set()),
        (Dose("EB1", (10, 10)), 0, Dose("EB1", (12, 11)), 2, {"step"}),
        (Dose("EB1", (10, 10)), 3, Dose("EB1", (11, 10)), 2, {"pain"}),
        (Dose("EB1", (10, 10)), 6, Dose("EB1", (10, 10)), 2, {"rest"}),
        (Dose("EB1", (15, 15)), 1, Dose("EB2", (8, 8)), 2, {"hurting"}),
        (Dose("NH1", (3, 3)), 0, Dose("NH1", (3, 3)), 2, {"nordic"}),
        (Dose("NH1", (3, 3)), 0, Dose("NH1", (3, 3)), 3, set()),
    ],
)
def test_the_judge_of_doses(last: Dose, pain: int, then: Dose, gap: int, broken: set[str]) -> None:
    sees = judge(0, 0, 0, 0, 0, 0, 0)
    session(sees, 3, last, pain)
    sees.look_at(MONDAY + (3 + gap) * DAY, Told((then,)))
    assert {rule for rule, times in sees.found.items() if times} == broken


@pytest.mark.parametrize(
    ("pain", "then", "broken"),
    [
        (0, (12, 12), set()),
        (4, (10, 9), set()),  # ORANGE: 24 x 0.8 = 19
        (4, (10, 10, 1), {"step"}),
        (6, (10, 10), set()),  # RED: the first dose of the rung and no more
        (6, (11, 10), {"step"}),
    ],
)
def test_a_deload_gives_back_what_pain_had_left(
    pain: int, then: tuple[int, ...], broken: set[str]
) -> None:
    sees = judge(*[0] * 12)
    session(sees, 2, Dose("EB1", (12, 12)), pain)
    session(sees, 5, Dose("EB1", (12,)), 0)
    sees.look_at(MONDAY + 9 * DAY, Told((Dose("EB1", then),)))
    assert {rule for rule, times in sees.found.items() if times} == broken


@pytest.mark.parametrize(("metres", "broken"), [(8800, set()), (8900, {"single"})])
def test_the_judge_of_runs(metres: int, broken: set[str]) -> None:
    sees = judge(0)  # ROBUST's longest run so far is 8 km.
    sees.look_at(MONDAY, Told(metres=metres))
    assert set(sees.found) == broken


@pytest.mark.parametrize(
    ("irritation", "minutes", "trust", "bridges"),
    [(0, 60, 10, 25), (10, 60, 9, 23), (20, 40, 8, 22), (30, 20, 7, 21), (50, 1, 5, 18)],
)
def test_what_a_body_shows_in_the_tests(
    irritation: int, minutes: int, trust: int, bridges: int
) -> None:
    body = tissue.Body((60_000, 100_000), gain=50, irritation=irritation)  # 25 x 2400 at its best
    assert checks.done("sitting", MONDAY, body, 0) == r.Sitting(date=MONDAY, minutes=minutes)
    assert checks.done("psfs", MONDAY, body, 0) == r.Score(date=MONDAY, name="psfs", value=trust)
    test = r.Test(date=MONDAY, name="sl_bridge", left=bridges, right=25)
    assert checks.done("sl_bridge", MONDAY, body, 0) == test
    # Who tells a point less feels a point less, but does no more bridges.
    told = checks.done("confidence", MONDAY, body, 1)
    assert told == r.Test(date=MONDAY, name="confidence", value=min(trust + 1, 10))
    assert checks.done("sl_bridge", MONDAY, body, 1) == test


@pytest.mark.parametrize(("short_weeks", "broken"), [(3, set()), (4, {"week"})])
def test_weeks_without_a_run_are_a_break(short_weeks: int, broken: set[str]) -> None:
    """Every other week has a run; the four newest with any are what a week is held against."""
    sees = judge(*[0] * 100)
    for number, metres in [
        (22, 5000),
        (24, 5000),
        *((35 + 14 * n, 6000) for n in range(short_weeks)),
    ]:
        at = datetime.combine(MONDAY + number * DAY, time(7))
        run = r.Run(at=at, distance_m=metres, duration_s=2000, pain_during=0)
        sees.take(MONDAY + number * DAY, Told(metres=metres), [run])
    day = MONDAY + (35 + 14 * short_weeks - 7) * DAY
    sees.look_at(day, Told(metres=5500))
    second = r.Run(
        at=datetime.combine(day, time(7)), distance_m=5500, duration_s=2000, pain_during=0
    )
    sees.take(day, Told(metres=5500), [second])
    sees.look_at(day + 2 * DAY, Told(metres=5500))
    assert set(sees.found) == broken


def test_a_rule_counts_once_a_day() -> None:
    sees = judge(0, 0, 0, 0, 0, 0, 0)
    session(sees, 3, Dose("EB1", (10, 10)), 6)
    session(sees, 3, Dose("RD1", (8, 8)), 6)
    sees.look_at(MONDAY + 5 * DAY, Told((Dose("EB1", (10, 10)), Dose("RD1", (9, 9)))))
    assert sees.found == {"rest": 1, "pain": 1, "step": 1}
    assert sees.days == 1


def test_the_report_says_what_it_is(results: report.Results) -> None:
    people = [draw(SEED, number) for number in range(RUNNERS)]
    text, svg = report.table(results, WEEKS, SEED, people), report.picture(results, WEEKS)
    assert f"{RUNNERS} runners, {WEEKS} weeks, seed {SEED}" in text
    for said in (report.WARNING, *tissue.ASSUMPTIONS, *runners.ASSUMPTIONS, *checks.ASSUMPTIONS):
        assert said in text
    assert report.WARNING in "".join(ET.fromstring(svg).itertext())
