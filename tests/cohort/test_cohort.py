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


NORDICS = (Dose("NH2", (5, 5, 5)), *(Dose("NH2", (5, 5)),) * 3)


@pytest.mark.parametrize(
    ("done", "days", "then", "broken"),
    [
        # One a week, and two mornings that keep the set away: 28 days after the whole dose.
        (NORDICS, (3, 10, 17, 24), (31, (5, 5, 5)), set()),
        (NORDICS, (3, 10, 17, 38), (45, (5, 5, 5)), {"step"}),  # 21 days: its rung began again
        ((Dose("EB1", (12, 12)), Dose("EB1", (12,))), (3, 16), (18, (12, 12)), set()),
        ((Dose("EB1", (12, 12)), Dose("EB1", (12,))), (3, 17), (19, (12, 12)), {"step"}),
        # A step back is no deload: it takes repetitions, not a set.
        ((Dose("EB1", (15, 15)), Dose("EB1", (10, 10))), (3, 5), (7, (15, 15)), {"step"}),
    ],
)
def test_only_what_a_deload_took_comes_back(
    done: tuple[Dose, ...],
    days: tuple[int, ...],
    then: tuple[int, tuple[int, ...]],
    broken: set[str],
) -> None:
    sees = judge(*[0] * 60)
    for number, dose in zip(days, done, strict=True):
        session(sees, number, dose, 0)
    sees.look_at(MONDAY + then[0] * DAY, Told((Dose(done[0].rung, then[1]),)))
    assert {rule for rule, times in sees.found.items() if times} == broken


def test_a_dose_that_was_told_and_missed_is_no_ground_for_more() -> None:
    sees = judge(*[0] * 10)
    session(sees, 3, Dose("EB1", (10, 10)), 0)
    sees.take(MONDAY + 5 * DAY, Told((Dose("EB1", (11, 11)),)), [])
    sees.look_at(MONDAY + 7 * DAY, Told((Dose("EB1", (12, 12)),)))
    assert set(sees.found) == {"step"}


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


def runs(sees: Judge, *done: tuple[int, int], kind: str = "easy", step: str | None = None) -> None:
    """Runs without pain, each by its day's number and its metres."""
    for number, metres in done:
        day = MONDAY + number * DAY
        at = datetime.combine(day, time(7))
        run = r.Run(at=at, distance_m=metres, duration_s=1800, pain_during=0, kind=kind, step=step)
        sees.take(day, Told(metres=metres), [run])


def told_to_run(sees: Judge, number: int, metres: int) -> set[str]:
    sees.look_at(MONDAY + number * DAY, Told(metres=metres))
    return set(sees.found)


@pytest.mark.parametrize(("short_weeks", "broken"), [(3, set()), (4, {"week", "share"})])
def test_the_judge_looks_four_weeks_back(short_weeks: int, broken: set[str]) -> None:
    """15 km, then weeks of 6 km, none after a break of seven days; 10 km are told."""
    sees = judge(*[0] * 100)
    runs(sees, (35, 5000), (37, 5000), (39, 5000))
    for week in range(6, 6 + short_weeks):
        runs(sees, (7 * week, 4600), (7 * week + 3, 1400))
    monday = 7 * (6 + short_weeks)
    runs(sees, (monday, 5000))
    assert told_to_run(sees, monday + 2, 5000) == broken


@pytest.mark.parametrize(
    ("back", "then", "broken"),
    [
        (46, 6500, set()),  # 7 days: 80% of 15 km
        (46, 6700, {"week"}),
        (53, 3500, set()),  # 14 days: 60%
        (53, 3700, {"week"}),
        (60, 2000, set()),  # 21 days: 50%
        (60, 2200, {"week"}),
    ],
)
def test_the_judge_takes_a_breaks_share(back: int, then: int, broken: set[str]) -> None:
    """9.1, and a hundred metres for rounding; a walk ends no break and is no metre of the week."""
    sees = judge(*[0] * 100)
    runs(sees, (35, 5000), (37, 5000), (39, 5000))
    runs(sees, (41, 2800), (back - 1, 2800), kind="walk")
    assert told_to_run(sees, back, 2500) == set()
    runs(sees, (back, 5500))
    sees.look_at(MONDAY + (back + 1) * DAY, Told(metres=then))
    assert set(sees.found) - {"single", "share"} == broken


def test_after_thirty_days_plain_running_is_a_violation() -> None:
    sees = judge(*[0] * 100)
    runs(sees, (35, 5000), (37, 5000), (39, 5000))
    assert told_to_run(sees, 69, 1000) == {"single", "week"}


def test_what_a_break_left_is_no_week_that_was_run() -> None:
    """80% of 20 km are allowed once; four weeks of 6 km later 10 km are too much."""
    sees = judge(*[0] * 100)
    runs(sees, (35, 8000), (37, 6000), (39, 6000))
    for week in (6, 7, 8, 9):
        runs(sees, (7 * week + 4, 6000))
    runs(sees, (70, 5000))
    assert told_to_run(sees, 72, 5000) == {"week", "share"}


@pytest.mark.parametrize(("told", "broken"), [(4100, set()), (4200, {"week"})])
def test_the_placed_week_is_one_of_the_last_four_that_were_run(told: int, broken: set[str]) -> None:
    """20 km named, three weeks run and one missed: the break leaves 16 km, also after 30 days."""
    sees = judge(*[0] * 100)
    runs(sees, *((number, 6000) for number in (1, 5, 8, 12, 15, 18, 29, 31)))
    assert told_to_run(sees, 33, told) == broken


@pytest.mark.parametrize(("told", "broken"), [(700, set()), (800, {"week"})])
def test_four_weeks_that_were_run_are_all_that_counts(told: int, broken: set[str]) -> None:
    """6 km a week for four weeks: 6.6 km, not the 20 km named 29 days ago."""
    sees = judge(*[0] * 100)
    runs(sees, *((number, 3000) for number in (1, 5, 8, 12, 15, 19, 22, 26)))
    runs(sees, (28, 6000))
    assert told_to_run(sees, 29, told) == broken


@pytest.mark.parametrize(("told", "broken"), [(2900, set()), (3000, {"week"})])
def test_a_second_break_takes_its_share_of_what_the_first_one_left(
    told: int, broken: set[str]
) -> None:
    """20 km, 8 days of a break, 11 days of another one: 80% of 16 km are 12.8 km."""
    sees = judge(*[0] * 100)
    runs(sees, (1, 6000), (3, 6000), (11, 6000), (22, 5000), (24, 5000))
    assert told_to_run(sees, 26, told) == broken


def test_a_placement_without_a_run_for_thirty_days_is_none() -> None:
    """9.1: WR1 then, whatever was named."""
    assert told_to_run(judge(*[0] * 100), 29, 4000) == set()
    assert told_to_run(judge(*[0] * 100), 30, 1000) == {"single", "week"}


@pytest.mark.parametrize(("told", "broken"), [(6700, set()), (6800, {"share"})])
def test_no_run_makes_up_for_a_missed_one(told: int, broken: set[str]) -> None:
    """15 km, the longest run 7: 40% of 16.5 are 6.6 km, and a hundred metres of rounding."""
    sees = judge(*[0] * 100)
    runs(sees, (35, 4000), (37, 4000), (40, 7000))
    assert told_to_run(sees, 46, told) == broken


@pytest.mark.parametrize(
    ("pain", "day", "told", "broken"),
    [
        (0, 46, 4800, set()),  # 7 days: 80% of 6 km
        (0, 46, 4900, {"back"}),
        (6, 43, 3000, set()),  # RED: 50%
        (6, 43, 3100, {"back"}),
    ],
)
def test_the_first_run_back_is_a_share_of_the_longest(
    pain: int, day: int, told: int, broken: set[str]
) -> None:
    sees = judge(*[0] * 100)
    runs(sees, (35, 6000), (37, 6000))
    at = datetime.combine(MONDAY + 39 * DAY, time(7))
    run = r.Run(at=at, distance_m=6000, duration_s=2160, pain_during=pain, kind="easy")
    sees.take(MONDAY + 39 * DAY, Told(metres=6000), [run])
    assert told_to_run(sees, day, told) == broken


@pytest.mark.parametrize(
    ("step", "told", "broken"),
    [("WR6", 4500, set()), ("WR6", 4700, {"week"}), ("WR5", 4500, {"week"})],
)
def test_the_first_plain_week_is_three_times_thirty_minutes(
    step: str, told: int, broken: set[str]
) -> None:
    """7.3: after the ladder's last step, and after no other; its own metres count."""
    sees = judge(*[0] * 100)
    runs(sees, (28, 4500), (30, 4500), (35, 4500), (37, 4500), kind="walk_run", step=step)
    assert told_to_run(sees, 39, told) == broken


def test_a_short_first_plain_week_may_be_told_again() -> None:
    sees = judge(*[0] * 100)
    runs(sees, (35, 4500), kind="walk_run", step="WR6")
    runs(sees, (37, 4500), (42, 4500), (44, 4500))
    assert told_to_run(sees, 46, 4500) == set()
    # 10% more than the base, and the hundred metres of rounding.
    assert told_to_run(sees, 46, 4950) == set()
    runs(sees, (46, 4950))
    assert told_to_run(sees, 47, 1100) == {"week"}


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
