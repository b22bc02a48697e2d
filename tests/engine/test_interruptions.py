"""Interruptions and reviews (rulebook 9.2 to 9.5), where a whole trace would hide the point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from restride.engine import deload, trend
from restride.engine import records as r
from restride.engine.pain import Band
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.protocol_file import load
from restride.engine.records import Dose
from restride.engine.view import View
from restride.engine.volume import Week, cap_metres, cap_repetitions

NUMBERS = {
    "trend_reduce_tenths": 20,
    "trend_reduce_pct": 80,
    "trend_reduce_days": 7,
    "deload_weeks": 4,
    "deload_days": 7,
    "deload_run_pct": 80,
    "deload_rpe": 9,
    "deload_rpe_count": 2,
    "deload_rpe_days": 7,
    "deload_sleep_h": 6,
    "deload_nights": 3,
    "deload_sleep_days": 7,
    "deload_bad": 2,
    "deload_bad_window_days": 14,
    "adherence_days": 28,
    "adherence_low_days": 14,
    "adherence_least_pct": 50,
    "no_improve_days": 21,
    "no_improve_pain_tenths": 20,
    "no_improve_better_tenths": 10,
    "no_improve_worse_tenths": 20,
    "no_improve_efi": 10,
    "review_held_weeks": 12,
}
MONDAY = date(2026, 1, 5)
WHO = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2025, 12, 1),
    training_days=("mon", "wed", "fri", "sat"),
    baseline_morning_pain=1,
    body_mass_g=70_000,
)
STRAIN = replace(WHO, pattern="strain")
BRIDGE = Dose("EB1", (12, 12))


def on(number: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(days=number)


def placed(stage: str = "S2", number: int = 0, **running: Any) -> r.Placement:
    start = r.Start(dose=BRIDGE, since=date(2025, 12, 1))
    run = r.RunningStart(**running) if running else None
    return r.Placement(date=on(number), stage=stage, strength=(start,), running=run)


def now_and_then(until: int) -> list[r.Event]:
    """A bridge session every twenty days, so that no break leads back a stage."""
    log = r.ExerciseLog(dose=BRIDGE, pain_during=0, rir=3, prescribed=BRIDGE)
    return [
        r.Session(at=datetime.combine(on(n), time(18)), exercises=(log,))
        for n in range(10, until, 20)
    ]


def mornings(first: int, last: int, pain: int = 1, sleep_h: int | None = None) -> list[r.Event]:
    return [r.Morning(date=on(n), pain=pain, sleep_h=sleep_h) for n in range(first, last + 1)]


def session(
    number: int, dose: Dose = BRIDGE, pain: int = 0, rpe: int | None = None, hour: int = 18
) -> r.Session:
    log = r.ExerciseLog(dose=dose, pain_during=pain, rir=3, prescribed=dose)
    at = datetime.combine(on(number), time(hour))
    return r.Session(at=at, exercises=(log,), rpe=rpe)


def run(number: int, metres: int = 3000, pain: int = 0, rpe: int | None = None) -> r.Run:
    at = datetime.combine(on(number), time(7))
    return r.Run(at=at, distance_m=metres, duration_s=1200, pain_during=pain, rpe=rpe)


def view(number: int, *events: r.Event, who: r.Runner = WHO) -> View:
    return View(fold(who, events, through=on(number)), on(number))


def plan(number: int, *events: r.Event, who: r.Runner = WHO) -> Plan:
    return decide(fold(who, events, through=on(number)), on(number))


def rules(found: Plan) -> set[str]:
    return {alert.rule for alert in found.alerts}


@pytest.mark.parametrize(("pattern", "third"), [("pht", 12), ("strain", 8)])
def test_the_numbers_are_those_of_the_rulebook(pattern: str, third: int) -> None:
    numbers = load(pattern).numbers
    assert {name: numbers[name] for name in NUMBERS} == NUMBERS
    assert numbers["review_third_weeks"] == third


HARD: list[r.Event] = [session(0, rpe=9), run(2, rpe=10)]
SLEEPLESS: list[r.Event] = [session(0, pain=3), *mornings(1, 1), *mornings(2, 4, sleep_h=5)]
SORE: list[r.Event] = [session(0, pain=4), *mornings(1, 1), run(4, pain=4)]


@pytest.mark.parametrize(
    ("events", "called", "rule"),
    [(HARD, 2, "9.3-EFFORT"), (SLEEPLESS, 4, "9.3-SLEEP"), (SORE, 4, "9.3-PAIN")],
)
def test_a_deload_lasts_through_the_seventh_day(
    events: Sequence[r.Event], called: int, rule: str
) -> None:
    seen = view(called, placed(), *events)
    found = [deload.on(seen, on(number)) for number in range(called + 10)]
    named = [reason.rule if reason is not None else None for reason in found]
    assert named == [None] * called + [rule] * 8 + [None] * 2


@pytest.mark.parametrize(
    "events",
    [
        [session(0, rpe=9), run(7, rpe=9)],
        [session(0, rpe=8), run(2, rpe=9)],
        [session(0, pain=3), *mornings(1, 1), *mornings(2, 4, sleep_h=6)],
        [session(0, pain=3), *mornings(1, 1), *mornings(2, 3, sleep_h=5)],
        [session(0, pain=3), *mornings(1, 2), *(mornings(n, n, sleep_h=5)[0] for n in (3, 9, 10))],
        [session(0), *mornings(1, 1), *mornings(2, 4, sleep_h=5)],
        [session(0, pain=4), *mornings(1, 1), session(0, pain=4, hour=20)],
        [session(0, pain=4), *mornings(1, 1), run(14, pain=4)],
    ],
)
def test_what_is_less_than_that_calls_for_none(events: Sequence[r.Event]) -> None:
    seen = view(16, placed(), *events)
    assert [deload.on(seen, on(number)) for number in range(17)] == [None] * 17


def test_a_morning_may_make_the_second_bad_day() -> None:
    """The day of the work counts, not the one on which it became known."""
    during = view(6, placed(), session(0, pain=4), *mornings(1, 1), run(4, pain=4))
    after = view(6, placed(), session(0, pain=4), *mornings(1, 1), run(4), *mornings(5, 5, pain=3))
    assert during.state.signs.deloads == after.state.signs.deloads == ((on(4), "PAIN"),)


def test_the_fourth_week_is_counted_from_the_first_day_in_s4() -> None:
    """Neither the last stage nor a step back begins the count anew; S3 has none."""
    events = [placed("S4", 2), placed("S5", 12), placed("S3", 16)]
    seen = view(16, *events)
    lighter = [number for number in range(63) if deload.on(seen, on(number)) is not None]
    assert lighter == [*range(21, 28), *range(49, 56)]
    assert deload.on(seen, on(-3)) is None
    assert deload.on(view(2, placed("S3")), on(21)) is None
    for place, day in ((20, None), (24, 24), (28, 27), (48, 27), (62, 55)):
        newest = deload.last_day(seen, on(place))
        assert newest == (on(day) if day is not None else None)


@pytest.mark.parametrize(("reps", "whole"), [((12,), 24), ((10,), 22), ((12, 12), 24)])
def test_what_was_left_out_of_a_lighter_dose_is_missing_from_the_whole(
    reps: tuple[int, ...], whole: int
) -> None:
    """12 prescribed of 24; with 10 of them done the next dose starts from 22, not from 10."""
    events: list[r.Event] = [placed(), *HARD, *mornings(1, 5)]
    log = r.ExerciseLog(dose=Dose("EB1", reps), pain_during=0, rir=3)
    done = r.Session(at=datetime.combine(on(4), time(18)), exercises=(log,))
    work = view(5, *events, done).tracks["EB"].works[-1]
    assert work.eased
    assert work.base.total == whole
    assert work.full == (sum(reps) >= 12)


def test_a_lighter_dose_shown_before_an_edit_is_still_one() -> None:
    """1x12 was shown in a deload that an edit has taken away: of 20, 22, 24 it can only be 24."""
    done = session(2, Dose("EB1", (12,)))
    work = view(3, placed(), *mornings(1, 3), session(0), done).tracks["EB"].works[-1]
    assert work.eased
    assert work.base == BRIDGE
    small = r.Start(dose=Dose("EB1", (12,)), since=on(-30))
    placement = r.Placement(date=on(0), stage="S2", strength=(small,))
    assert not view(3, placement, *mornings(1, 3), done).tracks["EB"].works[-1].eased


def test_the_outlook_knows_of_the_deload_that_would_follow() -> None:
    """ORANGE after an ORANGE day: back to the rung's start, and one set fewer (5.4, 9.3)."""
    events: list[r.Event] = [placed(state="BASE", week_m=20_000, longest_m=8000), run(0, pain=4)]
    outlook = plan(2, *events, *mornings(1, 2)).strength["EB"].outlook
    assert outlook["yellow"] == BRIDGE
    assert outlook["orange"] == Dose("EB1", (10,))


def test_two_sessions_in_a_day_are_no_more_than_one() -> None:
    """9.2: what was missed is never made up."""
    events = [placed(), *mornings(0, 5)]
    once = plan(5, *events, session(4)).strength["EB"].dose
    twice = plan(5, *events, session(4, hour=8), session(4)).strength["EB"].dose
    assert once is not None
    assert twice is not None
    assert twice.rank <= once.rank
    early = plan(6, *events, *mornings(6, 6), session(4), session(5)).strength["EB"]
    assert (early.change, early.dose) == ("repeat", BRIDGE)
    assert [reason.rule for reason in early.reasons] == ["G2-OTHER"]


def test_mornings_take_everything_down_once_in_seven_days() -> None:
    """1.0 to 3.0 on the 14th day, still two points up on the 15th."""
    events = [placed(), *mornings(0, 6), *mornings(7, 13, pain=3), *mornings(14, 14, pain=5)]
    assert view(13, *events).trend == 20
    assert view(14, *events).trend == 20
    seen = view(14, *events)
    assert seen.state.signs.reduced == (on(13),)
    assert trend.reductions(seen) == (on(13),)
    assert trend.reductions(View(seen.state, on(20))) == (on(13),)


def test_a_week_in_which_all_came_down_is_an_orange_one() -> None:
    seen = view(14, placed(), *mornings(0, 6), session(0), *mornings(7, 14, pain=3))
    weeks = seen.weeks_of(seen.tracks["EB"], on(14))
    assert [(week.start, week.band) for week in weeks[-2:]] == [
        (on(0), Band.GREEN),
        (on(7), Band.ORANGE),
    ]


def test_a_placement_after_the_fall_of_the_trend_stands() -> None:
    rising = [*mornings(0, 6), *mornings(7, 13, pain=3)]
    assert plan(13, placed(), *rising).strength["EB"].dose == Dose("EB1", (10, 10))
    again = placed(number=13)
    assert plan(13, placed(), *rising, again).strength["EB"].dose == BRIDGE


@pytest.mark.parametrize(
    ("who", "stage", "weeks", "due"),
    [
        (WHO, "S1", 12, True),
        (WHO, "S2", 12, True),
        (WHO, "S4", 12, True),
        (WHO, "S4", 11, False),
        (WHO, "S5", 40, False),
        (STRAIN, "A1", 3, True),
        (STRAIN, "A1", 2, False),
        (STRAIN, "A3", 3, False),
        (STRAIN, "A3", 12, True),
        (STRAIN, "A5", 40, False),
    ],
)
def test_reviews_by_the_weeks(who: r.Runner, stage: str, weeks: int, due: bool) -> None:
    """The onset is five weeks before the placement: eight weeks after it are three from there."""
    found = plan(7 * weeks, placed(stage), *now_and_then(7 * weeks), who=who)
    assert ("REVIEW_WEEKS" in rules(found)) is due
    assert (found.state == "review") is due


def test_twelve_weeks_count_from_s2_also_in_s1() -> None:
    events = [placed("S2"), placed("S1", 60)]
    assert "REVIEW_WEEKS" not in rules(plan(83, *events))
    assert "REVIEW_WEEKS" in rules(plan(84, *events))
    assert "REVIEW_WEEKS" not in rules(plan(84, *events, placed("S3", 70)))


def test_a_stage_entered_again_is_entered_that_day() -> None:
    state = fold(WHO, [placed("S2"), placed("S3", 10), placed("S2", 20)], through=on(30))
    assert state.stage_since == on(20)
    assert state.entered == {"S2": on(0), "S3": on(10)}
    same = fold(WHO, [placed("S2"), placed("S2", 20)], through=on(30))
    assert same.stage_since == on(0)


def test_without_a_placement_the_stage_begins_with_the_first_log() -> None:
    state = fold(WHO, [run(0), *mornings(3, 4)], through=on(5))
    assert state.signs.began == on(3)
    assert (state.stage_since, state.entered) == (on(3), {"S2": on(3)})


def test_rf14_is_there_once() -> None:
    """A flare-up that does not settle and a week two points worse are one alert."""
    worse = mornings(7, 21, pain=4)
    found = plan(21, placed(), *mornings(0, 6), r.Flare(date=on(7)), *worse)
    assert found.state == "flare"
    assert [alert.rule for alert in found.alerts].count("RF14") == 1


def test_a_pause_is_not_held_against_anyone() -> None:
    few = [placed(), *mornings(0, 35), *(session(n) for n in (0, 7, 14, 21, 28))]
    assert "9.2" in rules(plan(28, *few))
    assert "9.2" not in rules(plan(27, *few))
    paused = r.Pause(date=on(1), until=on(27))
    assert "9.2" not in rules(plan(28, *few, paused))
    assert "9.2" not in rules(plan(34, *few, r.Pause(date=on(34), until=on(40))))


def test_a_pause_asks_for_no_test() -> None:
    def tests(number: int, *events: r.Event) -> list[date]:
        week = plan(number, placed(), *mornings(0, 6), *events).week
        return [day.day for day in week for item in day.items if item.kind == "test"]

    away = r.Pause(date=on(6), until=on(9))
    assert min(tests(6)) <= on(9)
    assert tests(6, away)
    assert min(tests(6, away)) >= on(10)
    assert tests(7, r.Pause(date=on(7), until=on(30))) == []


def test_a_week_with_a_deload_is_no_ground_for_more() -> None:
    """2.1 and 9.3: at most what was done; for repetitions one more a session, as after GREEN."""
    protocol, eased = load("pht"), Week(MONDAY, 20_000, 20_000, Band.GREEN, eased=True)
    assert cap_metres(protocol, [eased]) == 20_000
    assert cap_metres(protocol, [replace(eased, band=Band.ORANGE)]) == 16_000
    assert cap_repetitions(protocol, [Week(MONDAY, 60, 60, Band.GREEN, eased=True)], 3) == 63


def test_the_walk_run_ladder_waits_in_a_deload() -> None:
    """Two GREEN sessions of WR2 would open WR3 (7.3)."""
    steps = [
        replace(run(number), kind="walk_run", step="WR2", duration_s=1800, rpe=rpe)
        for number, rpe in ((1, 9), (3, 9))
    ]
    found = plan(4, placed(state="WR2"), *mornings(1, 4), *steps).running
    assert found is not None
    assert (found.state, found.change) == ("WR2", "repeat")
    assert [reason.rule for reason in found.reasons] == ["9.3-EFFORT"]
    calm = [replace(step, rpe=8) for step in steps]
    after = plan(4, placed(state="WR2"), *mornings(1, 4), *calm).running
    assert after is not None
    assert after.state == "WR3"


def test_next_week_in_the_calendar_is_the_lighter_one() -> None:
    """80% of 20 km are 16 km: the longest run has 40% of them, the others 30%."""
    start = placed("S4", state="BASE", week_m=20_000, longest_m=20_000)
    done = [run(number, 5000) for number in (1, 3, 5, 8, 10, 12, 15, 17)]
    week = plan(18, start, *mornings(0, 18), *done).week
    items = [item for day in week if day.day >= on(21) for item in day.items]
    assert [item.metres for item in items if item.kind == "run"] == [6400, 4800]


def test_waiting_in_pain_past_a_deload_does_not_end_it() -> None:
    """I12: the deadlift that a flare-up puts off keeps its set fewer, as it had before."""
    start = r.Start(dose=Dose("RD2", (10, 10)), since=on(-30))
    again = r.Placement(date=on(14), stage="S4", strength=(start,))
    calm = [placed("S4"), again, *mornings(0, 25)]
    before = plan(25, *calm).strength["RD"]
    after = plan(25, *calm, r.Flare(date=on(25))).strength["RD"]
    assert (before.next, before.dose) == (on(25), Dose("RD2", (10,)))
    assert (after.next, after.dose) == (on(28), Dose("RD2", (8,)))


def test_pain_during_a_run_hides_no_red_morning() -> None:
    """I12: the morning after is RED for the run (baseline 0), not for the day after it (3)."""
    pains = enumerate((6, 0, 0, 6, 6, 0, 3, 3), start=3)
    answers = [r.Morning(date=on(number), pain=pain) for number, pain in pains]
    events: list[r.Event] = [placed(), *answers]
    for pain in (0, 7):
        found = plan(11, *events, run(9, pain=pain))
        assert found.strength["EB"].earliest == on(10 + 3)
