"""What a day is reminded of, at which instant: worked out by hand, or by walking through a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from restride.reminders.due import Reminder, chosen, wanted
from restride.reminders.local_time import instant_of, next_midnight
from restride.reminders.look import Look
from restride.reminders.settings import KINDS, ReminderSettings, restored, stored

FRIDAY = date(2026, 3, 20)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def look(day: date = FRIDAY, zone: str = "Europe/Berlin", **more: Any) -> Look:
    return Look(day=day, zone=zone, **more)


def said(found: tuple[Reminder, ...]) -> list[tuple[str, str]]:
    return [(one.kind, f"{one.at:%H:%M}") for one in found]


def all_day(settings: ReminderSettings, shown: Look, **more: Any) -> tuple[Reminder, ...]:
    given: dict[str, Any] = {"since": LONG_AGO, "waiting": {}, "over": (), "sent": 0, **more}
    return chosen(wanted(shown, settings), settings, **given)


@pytest.mark.parametrize(
    ("zone", "day", "at", "instant"),
    [
        ("Europe/Berlin", date(2026, 3, 20), time(8), "2026-03-20T07:00"),
        ("Europe/Berlin", date(2026, 7, 1), time(8), "2026-07-01T06:00"),
        # At two the clock is put to three: half past two comes an hour later on the wall.
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),
        ("Europe/Berlin", date(2026, 3, 29), time(8), "2026-03-29T06:00"),
        # Half past two comes twice: the first is still summer time.
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),
        ("America/New_York", date(2026, 3, 8), time(8), "2026-03-08T12:00"),
        ("America/New_York", date(2026, 11, 1), time(8), "2026-11-01T13:00"),
        ("Asia/Kolkata", date(2026, 6, 1), time(8), "2026-06-01T02:30"),
        # Lord Howe moves by half an hour: +10:30 and +11.
        ("Australia/Lord_Howe", date(2026, 7, 1), time(8), "2026-06-30T21:30"),
        ("Australia/Lord_Howe", date(2026, 1, 1), time(8), "2025-12-31T21:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:45"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-04T14:45"),
        # Apia left out 30 December 2011 and went from -10 to +14.
        ("Pacific/Apia", date(2011, 12, 29), time(8), "2011-12-29T18:00"),
        ("Pacific/Apia", date(2011, 12, 31), time(8), "2011-12-30T18:00"),
        ("Europe/Berlin", date(2028, 2, 29), time(8), "2028-02-29T07:00"),
    ],
)
def test_a_local_time_is_an_instant(zone: str, day: date, at: time, instant: str) -> None:
    assert instant_of(day, at, zone) == datetime.fromisoformat(f"{instant}+00:00")


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/Berlin", date(2026, 1, 1)),
        ("America/New_York", date(2026, 1, 1)),
        ("Asia/Kolkata", date(2026, 1, 1)),
        ("Australia/Lord_Howe", date(2026, 1, 1)),
        ("Pacific/Apia", date(2011, 7, 1)),
        # The clock goes from midnight to one: the day begins at one.
        ("Asia/Beirut", date(2026, 1, 1)),
        ("America/Havana", date(2026, 1, 1)),
    ],
)
def test_midnight_begins_the_next_day_of_the_calendar(zone: str, first: date) -> None:
    day, place = first, ZoneInfo(zone)
    for _ in range(365):
        begins = next_midnight(day, zone)
        before = (begins - timedelta(microseconds=1)).astimezone(place).date()
        after = begins.astimezone(place).date()
        assert before == day
        assert after > day
        day = after


def test_a_morning_after_work_or_while_the_week_has_few() -> None:
    (one,) = wanted(look(morning=True), ReminderSettings())
    assert (one.kind, one.slot) == ("morning", "2026-03-20 morning")
    assert one.due_at == datetime(2026, 3, 20, 7, tzinfo=UTC)
    assert one.lapses_at == datetime(2026, 3, 20, 12, tzinfo=UTC)
    assert one.ends_at == datetime(2026, 3, 20, 20, tzinfo=UTC)
    assert wanted(look(), ReminderSettings()) == ()


@pytest.mark.parametrize(
    ("worked", "at"),
    [("18:30", "18:30"), ("07:00", "12:00"), ("12:30", "12:30"), ("23:10", "20:00")],
)
def test_a_missing_morning_comes_a_day_after_the_work(worked: str, at: str) -> None:
    found = wanted(look(morning=True, loaded=time.fromisoformat(worked)), ReminderSettings())
    assert said(found) == [("morning", "08:00"), ("missing", at)]


def test_a_session_and_a_run_at_the_same_minute_are_one_reminder() -> None:
    shown = look(session=True, run=True)
    (one,) = wanted(shown, ReminderSettings())
    assert (one.kind, one.slot) == ("session_run", "2026-03-20 session")
    apart = wanted(shown, ReminderSettings(run_at=time(7)))
    assert said(apart) == [("session", "17:00"), ("run", "07:00")]
    off = ReminderSettings(kinds=frozenset(KINDS) - {"run"})
    assert said(wanted(shown, off)) == [("session", "17:00")]


def test_a_test_and_a_review_are_said_once_a_week() -> None:
    shown: dict[str, Any] = {"sitting_test": True, "review": True}
    assert said(wanted(look(**shown), ReminderSettings())) == [
        ("review", "18:00"),
        ("sitting_test", "18:00"),
    ]
    lately = {kind: date(2026, 3, 14) for kind in ("sitting_test", "review")}
    assert wanted(look(**shown, said=lately), ReminderSettings()) == ()
    before = {kind: date(2026, 3, 13) for kind in ("sitting_test", "review")}
    assert len(wanted(look(**shown, said=before), ReminderSettings())) == 2


def test_breaks_from_sitting_only_on_the_days_that_were_asked_for() -> None:
    asked = ReminderSettings(sitting_days=("fri",), sitting_every_min=180)
    assert said(wanted(look(), asked)) == [("sitting_break", "12:00"), ("sitting_break", "15:00")]
    assert wanted(look(FRIDAY + timedelta(days=1)), asked) == ()
    assert wanted(look(), ReminderSettings()) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_switched_off(kind: str) -> None:
    every = look(
        morning=True, loaded=time(18), session=True, run=True, sitting_test=True, review=True
    )
    apart: dict[str, Any] = {"run_at": time(7), "sitting_days": ("fri",)}
    on = ReminderSettings(**apart)
    off = ReminderSettings(**apart, kinds=frozenset(KINDS) - {kind})
    assert kind in {one.kind for one in wanted(every, on)}
    assert {one.kind for one in wanted(every, off)} == set(KINDS) - {kind}


def test_nothing_while_the_plan_rests() -> None:
    everything = look(rests=True, morning=True, session=True, run=True, review=True)
    assert wanted(everything, ReminderSettings(sitting_days=("fri",))) == ()


@pytest.mark.parametrize(
    ("quiet", "at", "comes"),
    [
        (("21:00", "07:00"), "06:00", "07:00"),
        (("21:00", "07:00"), "07:00", "07:00"),
        (("21:00", "07:00"), "20:59", "20:59"),
        (("21:00", "07:00"), "21:00", "20:30"),
        (("21:00", "07:00"), "23:30", "20:30"),
        (("00:00", "09:30"), "08:00", "09:30"),
        (("13:00", "15:00"), "14:00", "15:00"),
        (("08:00", "08:00"), "08:00", "08:00"),
        (("07:00", "06:59"), "08:00", None),
    ],
)
def test_quiet_hours_move_it_to_their_nearer_end(
    quiet: tuple[str, str], at: str, comes: str | None
) -> None:
    first, last = map(time.fromisoformat, quiet)
    settings = ReminderSettings(
        quiet_from=first, quiet_until=last, session_at=time.fromisoformat(at)
    )
    expected = [] if comes is None else [("session", comes)]
    assert said(wanted(look(session=True), settings)) == expected


def test_it_is_of_no_use_once_it_is_quiet_or_midnight() -> None:
    (one,) = wanted(look(session=True), ReminderSettings(session_at=time(19)))
    assert one.lapses_at == one.ends_at == datetime(2026, 3, 20, 20, tzinfo=UTC)
    awake = ReminderSettings(session_at=time(22), quiet_from=time(0), quiet_until=time(6))
    (one,) = wanted(look(session=True), awake)
    assert one.lapses_at == one.ends_at == datetime(2026, 3, 20, 23, tzinfo=UTC)


def test_at_most_three_a_day_the_most_useful_first() -> None:
    full = look(morning=True, loaded=time(18), session=True, run=True, review=True)
    settings = ReminderSettings(run_at=time(7), sitting_days=("fri",))
    kinds = [one.kind for one in all_day(settings, full)]
    assert kinds == ["run", "morning", "session"]
    calm = look(session=True)
    assert [one.slot[11:] for one in all_day(settings, calm)] == [
        *("sitting_break 11:00", "sitting_break 13:00", "session"),
    ]
    assert [one.kind for one in all_day(settings, full, sent=2)] == ["morning"]
    assert all_day(settings, full, sent=3) == ()


def test_what_was_sent_never_comes_again() -> None:
    shown = look(morning=True, session=True)
    over = {"2026-03-20 morning"}
    assert [one.kind for one in all_day(ReminderSettings(), shown, over=over, sent=1)] == [
        "session"
    ]


def test_what_fell_due_before_the_look_is_not_made_up() -> None:
    """Whoever logs or sets something at noon is not reminded of eight o'clock."""
    shown = look(morning=True, session=True)
    noon = datetime(2026, 3, 20, 11, tzinfo=UTC)
    found = all_day(ReminderSettings(), shown, since=noon)
    assert [one.kind for one in found] == ["session"]
    # It was waiting all along, only a little late.
    at = datetime(2026, 3, 20, 7, tzinfo=UTC)
    waiting = {"2026-03-20 morning": at}
    found = all_day(ReminderSettings(), shown, since=noon, waiting=waiting)
    assert [one.kind for one in found] == ["morning", "session"]
    # A time that was moved back into the past is no reason to ring now.
    earlier = ReminderSettings(morning_at=time(7))
    found = all_day(earlier, shown, since=noon, waiting=waiting)
    assert [one.kind for one in found] == ["session"]


def test_settings_are_kept_as_they_were() -> None:
    settings = ReminderSettings(
        kinds=frozenset({"morning"}), sitting_days=("mon", "fri"), quiet_from=time(22, 15)
    )
    assert restored(stored(settings)) == settings
    assert restored({}) == ReminderSettings()
    assert restored({"morning_at": "06:45", "of_a_later_version": 1}).morning_at == time(6, 45)
