"""The page for the physio in numbers, each worked out by hand.

`frontend/src/state/report.test.ts` has the same cases for what the app works out by itself.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from restride.engine import records as r
from restride.reports import sheet

TODAY = date(2026, 3, 12)
"""A Thursday; its week began on Monday the 9th."""


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def at(text: str) -> datetime:
    return datetime.combine(day(text), datetime.min.time(), UTC)


def session(text: str, *pains: int) -> r.Session:
    dose = r.Dose("EB1", (10, 10))
    logs = tuple(r.ExerciseLog(dose=dose, pain_during=pain) for pain in pains)
    return r.Session(at=at(text), exercises=logs)


def run(text: str, metres: int, pain: int | None = None) -> r.Run:
    return r.Run(at=at(text), distance_m=metres, duration_s=1800, pain_during=pain)


def morning(text: str, pain: int) -> r.Morning:
    return r.Morning(date=day(text), pain=pain)


def test_weeks_begin_on_monday_the_oldest_first() -> None:
    log: list[r.Event] = [
        run("03-01", 9_000, 9),
        run("03-02", 8_000, 5),
        morning("03-03", 1),
        morning("03-08", 4),
        morning("03-09", 2),
        session("03-10", 1, 3),
        session("03-10", 0),
        run("03-12", 5_000),
        run("03-13", 7_000, 8),
    ]
    found = sheet.weeks(log, TODAY)
    assert [week.start for week in found[:1] + found[-2:]] == [
        date(2025, 12, 22),
        day("03-02"),
        day("03-09"),
    ]
    assert found[-3] == sheet.Week(day("02-23"), None, 9, 9_000)
    assert found[-2] == sheet.Week(day("03-02"), 25, 5, 8_000)
    assert found[-1] == sheet.Week(day("03-09"), 20, 3, 5_000), "nobody felt what is ahead"
    assert sheet.weeks([], TODAY)[-1] == sheet.Week(day("03-09"), None, None, 0)


def test_a_mean_is_rounded_a_half_upwards() -> None:
    """Four mornings of 8 together are 2.0 on average; four of 9 are 2.25."""
    eight = [morning("03-09", 5), *(morning(f"03-1{number}", 1) for number in range(3))]
    nine = [morning(f"03-0{number}", pain) for number, pain in ((2, 2), (3, 2), (4, 2), (5, 3))]
    assert sheet.weeks(eight, TODAY)[-1].morning_tenths == 20
    assert sheet.weeks(nine, TODAY)[-2].morning_tenths == 23


def test_the_newest_of_each_test_since_the_start() -> None:
    sitting = r.Sitting(date=day("03-10"), minutes=40)
    bridge = r.Test(date=day("03-11"), name="sl_bridge", left=20, right=24)
    visa = r.Score(date=day("03-04"), name="visa_h", value=61)
    log: list[r.Event] = [
        r.Score(date=date(2025, 12, 1), name="psfs", value=50),
        r.Test(date=day("03-01"), name="sl_bridge", left=18, right=24),
        r.Score(date=day("03-02"), name="visa_h", value=58),
        visa,
        sitting,
        bridge,
    ]
    assert sheet.newest_tests(log, day("01-01")) == [sitting, bridge, visa]


def test_flare_ups_that_the_plan_saw_stand_beside_those_that_were_told() -> None:
    told, fall = r.Flare(date=day("03-02")), r.Fall(date=day("03-09"))
    found = sheet.with_seen([told, fall], [day("03-02"), day("03-05")])
    assert found == [told, r.Flare(date=day("03-05")), fall]


def test_what_happened_in_the_twelve_weeks() -> None:
    flare, fall = r.Flare(date=date(2025, 12, 22)), r.Fall(date=day("03-11"))
    log: list[r.Event] = [r.Fall(date=date(2025, 12, 21)), flare, run("03-01", 5_000), fall]
    assert sheet.happened(log, sheet.DIARY, TODAY) == [fall, flare]
    assert sheet.happened(log, sheet.FLAGS, TODAY) == []
