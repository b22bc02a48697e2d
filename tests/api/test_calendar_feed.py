"""The calendar behind a secret address: what is in it, how it changes, and who reads it."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from flask import Flask
from icalendar import Calendar, Event
from sqlalchemy import select

from restride import texts
from restride.models import CalendarFeed
from restride.services.service import Service
from tests.api.client import TODAY, Client, body_of, day, new_id, placement, problem

if TYPE_CHECKING:
    from tests.api.conftest import Clock

FEED = "/api/calendar-feed"


def make(client: Client, **more: Any) -> str:
    made = client.post(FEED, **more)
    assert made.status_code == 201, made.text
    return str(body_of(made)["path"])


def events(client: Client, path: str) -> dict[str, Event]:
    """By UID; a UID that came twice would be a fault."""
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.content_type == "text/calendar; charset=utf-8"
    found = Calendar.from_ical(answer.text).events
    by_uid = {str(event.uid): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


def due(client: Client) -> set[tuple[str, date]]:
    """The kinds of each day that the app itself shows."""
    calendar = body_of(client.get("/api/calendar"))
    found = {
        ("walk" if item.get("step") == "WALK" else item["kind"], date.fromisoformat(day["date"]))
        for week in calendar["weeks"]
        for day in week["days"]
        for item in day["items"]
    }
    if calendar["review"] is not None:
        found.add(("review", date.fromisoformat(calendar["review"])))
    return found


def kind(event: Event) -> str:
    return str(event.uid).split("-", 1)[0]


def on(event: Event) -> date:
    assert isinstance(event.start, datetime)
    return event.start.date()


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"]
)
def test_another_library_reads_what_the_app_shows(app: Flask, stranger: Client, zone: str) -> None:
    """Five weeks from 20 March, in which Europe and Lord Howe change their clocks."""
    runner = Client(app)
    runner.register()
    runner.start_episode(timezone=zone)
    runner.put(f"/api/events/{new_id()}", placement())
    # Whoever reads it is signed in nowhere.
    text = stranger.get(make(runner)).text
    found = recurring_ical_events.of(Calendar.from_ical(text)).between(
        TODAY - timedelta(days=8), TODAY + timedelta(days=40)
    )
    local = [event.start.astimezone(ZoneInfo(zone)) for event in found]
    assert {(at.hour, at.minute) for at in local} == {(18, 0)}
    wanted = due(runner)
    assert {(kind(event), at.date()) for event, at in zip(found, local, strict=True)} == wanted
    assert {name for name, _ in wanted} >= {"strength", "run"}
    assert len(wanted) > 15


def test_an_item_that_moves_stays_the_same_one(runner: Client, time: Clock) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner)
    before = events(runner, path)
    calendar = body_of(runner.get("/api/calendar"))
    movable = next(one for one in calendar["moves"] if one["item"] == "run")
    to = next(c["date"] for c in movable["to"] if not c["clash"] and c["date"] != movable["date"])
    time.now += timedelta(minutes=5)
    moved = {"type": "move", "date": movable["made"], "item": "run", "to": to}
    assert runner.put(f"/api/events/{new_id()}", moved).status_code == 201
    after = events(runner, path)
    changed = {uid for uid in before if after[uid].start != before[uid].start}
    assert date.fromisoformat(to) in {on(after[uid]) for uid in changed}
    for uid, event in after.items():
        was = before.get(uid)
        if uid in changed:
            assert (event.sequence, event.last_modified) == (1, time.now)
        elif was is not None:
            assert (event.sequence, event.last_modified) == (was.sequence, was.last_modified)


def test_what_fell_away_is_cancelled_until_its_time_is_over(runner: Client, time: Clock) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner)
    before = events(runner, path)
    away = (TODAY + timedelta(days=10)).isoformat()
    pause = {"type": "pause", "date": TODAY.isoformat(), "until": away}
    assert runner.put(f"/api/events/{new_id()}", pause).status_code == 201
    after = events(runner, path)
    gone = {uid for uid, event in after.items() if event["STATUS"] == "CANCELLED"}
    assert gone
    shown = {on(after[uid]) for uid in after.keys() - gone if after[uid].start > time.now}
    assert min(shown) > TODAY + timedelta(days=10)
    assert set(before) <= set(after)
    for uid in gone:
        assert (after[uid].start, after[uid].sequence) == (before[uid].start, 1)
    # Read again it is as it was, and after its time it is forgotten.
    assert events(runner, path) == after
    time.now += timedelta(days=7)
    left = {uid for uid, event in events(runner, path).items() if event["STATUS"] == "CANCELLED"}
    assert left == {uid for uid in gone if after[uid].start > time.now}
    assert left != gone


def test_a_flag_that_locks_leaves_nothing_to_come(runner: Client, time: Clock) -> None:
    """4.5: nothing is prescribed; also where the phone holds the calendar of before."""
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner)
    assert [one for one in events(runner, path).values() if one.start > time.now]
    flag = {"type": "red_flag", "at": f"{day(0)}T09:00:00+01:00", "id": "RF05"}
    assert runner.put(f"/api/events/{new_id()}", flag).status_code == 201
    coming = [one for one in events(runner, path).values() if one.start > time.now]
    assert {one["STATUS"] for one in coming} == {"CANCELLED"}
    assert due(runner) == set()


def test_what_comes_back_is_no_longer_cancelled(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    path, id = make(runner), new_id()
    before = events(runner, path)
    pause = {"type": "pause", "date": day(0), "until": (TODAY + timedelta(days=30)).isoformat()}
    seq = body_of(runner.put(f"/api/events/{id}", pause))["row"]["seq"]
    coming = [one for one in events(runner, path).values() if on(one) > TODAY]
    # A look back is due on a pause as well.
    assert {one["STATUS"] for one in coming if kind(one) != "review"} == {"CANCELLED"}
    runner.delete(f"/api/events/{id}?base={seq}")
    again = events(runner, path)
    assert {uid: event.start for uid, event in again.items()} == {
        uid: event.start for uid, event in before.items()
    }
    assert {event["STATUS"] for event in again.values()} == {"CONFIRMED"}
    assert max(event.sequence for event in again.values()) == 2


def test_without_an_episode_it_is_empty(app: Flask) -> None:
    client = Client(app)
    client.register()
    assert events(client, make(client)) == {}


def test_nothing_personal_is_in_it(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    text = runner.get(make(runner)).text
    words = texts.load("en")
    for word in ("ada@", "hamstring", "tendon", "pain", "stage", "EB1", "metres", "bridge"):
        assert word not in text.replace("\r\n ", "")
    titles = {str(event.summary) for event in Calendar.from_ical(text).events}
    kinds = ("strength", "run", "walk", "test", "review")
    assert titles <= {words.channels[f"calendar.{kind}"] for kind in kinds}


def test_the_entries_of_two_runners_are_not_the_same(runner: Client, other: Client) -> None:
    found = []
    for client in (runner, other):
        client.put(f"/api/events/{new_id()}", placement())
        path = make(client)
        found.append(events(client, path))
        id = body_of(client.get("/api/account"))["id"]
        assert id not in client.get(path).text
    assert not found[0].keys() & found[1].keys()


def test_it_speaks_the_language_it_was_made_in(runner: Client, stranger: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner, headers={"Accept-Language": "de"})
    titles = {str(event.summary) for event in events(stranger, path).values()}
    assert {"Restride: Krafteinheit", "Restride: Lauf"} <= titles


def test_the_time_of_the_day_is_the_runners(runner: Client) -> None:
    problem(runner.put(FEED, {"time": "07:30"}), 404, "not_found")
    path = make(runner)
    runner.put(f"/api/events/{new_id()}", placement())
    first = events(runner, path)
    assert body_of(runner.put(FEED, {"time": "07:30"}))["time"] == "07:30"
    then = events(runner, path)
    assert {event.start.strftime("%H:%M") for event in then.values()} == {"07:30"}
    # An entry of before the address was made is shown as well, so all of them changed.
    assert {uid: event.sequence for uid, event in then.items()} == dict.fromkeys(first, 1)
    for wrong in ("7:30", "24:00", "07:60", "07:30:00", "٠٧:٣٠", "", None, 730):
        answer = runner.put(FEED, {"time": wrong})
        assert set(problem(answer, 422, "invalid")["errors"]) == {"time"}


def test_an_address_can_be_renewed_and_taken_back(runner: Client, stranger: Client) -> None:
    assert body_of(runner.get(FEED)) == {"feed": None}
    first = make(runner)
    runner.put(FEED, {"time": "07:30"})
    second = make(runner)
    assert first != second
    problem(stranger.get(first), 404, "not_found")
    assert stranger.get(second).status_code == 200
    kept = body_of(runner.get(FEED))["feed"]
    assert kept["time"] == "07:30"
    assert runner.delete(FEED).status_code == 204
    problem(stranger.get(second), 404, "not_found")
    assert body_of(runner.get(FEED)) == {"feed": None}
    assert runner.delete(FEED).status_code == 204


def test_the_address_is_told_once_and_kept_as_a_hash(
    runner: Client, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        path = make(runner)
        runner.get(path)
    secret = path.rsplit("/", 1)[1].removesuffix(".ics")
    assert len(secret) == 43
    assert secret not in runner.get(FEED).text
    assert secret not in caplog.text
    with service.database.read() as connection:
        assert secret not in repr(connection.execute(select(CalendarFeed)).all())


def test_a_bug_does_not_log_the_address(
    runner: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = make(runner)
    monkeypatch.setattr("restride.services.calendar_feed.text", lambda *_: 1 / 0)
    with caplog.at_level(logging.DEBUG):
        problem(runner.get(path), 500, "internal")
    assert "ZeroDivisionError" in caplog.text
    assert path.rsplit("/", 1)[1] not in caplog.text


def test_guessing_is_slow_and_locks_nobody_out(runner: Client, stranger: Client) -> None:
    path = make(runner)
    problem(stranger.get(f"{FEED}/{'x' * 5000}.ics"), 404, "not_found")
    for number in range(29):
        problem(stranger.get(f"{FEED}/guess{number}.ics"), 404, "not_found")
    problem(stranger.get(f"{FEED}/guess.ics"), 429, "too_many_attempts")
    assert stranger.get(path).status_code == 200


def test_an_unchanged_calendar_is_not_sent_again(runner: Client, time: Clock) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner)
    first = runner.get(path, headers={"Accept-Encoding": "gzip"})
    tag = first.headers["ETag"]
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "noindex" in first.headers["X-Robots-Tag"]
    time.now += timedelta(hours=3)
    headers = {"If-None-Match": tag, "Accept-Encoding": "gzip"}
    again = runner.get(path, headers=headers)
    assert (again.status_code, again.data) == (304, b"")
    runner.put(FEED, {"time": "09:00"})
    changed = runner.get(path, headers=headers)
    assert changed.status_code == 200
    assert changed.headers["ETag"] != tag
    assert runner.ask("HEAD", path).status_code == 200


def test_the_test_says_what_is_in_it_and_who_has_looked(runner: Client, time: Clock) -> None:
    problem(runner.post(f"{FEED}/test"), 404, "not_found")
    runner.put(f"/api/events/{new_id()}", placement())
    path = make(runner)
    told = body_of(runner.post(f"{FEED}/test"))
    assert told["text"].endswith("No calendar app has read it yet. Some look only once a day.")
    # It is noon of today.
    coming = [at for _, at in due(runner) if at >= TODAY]
    assert told["entries"] == len(coming)
    assert f"{len(coming)} entries to come" in told["text"]
    runner.get(path)
    assert "last read it on 20 March 2026" in body_of(runner.post(f"{FEED}/test"))["text"]
    read = body_of(runner.get(FEED))["feed"]["read_at"]
    time.now += timedelta(minutes=59)
    runner.get(path)
    assert body_of(runner.get(FEED))["feed"]["read_at"] == read
    time.now += timedelta(minutes=1)
    runner.get(path)
    assert body_of(runner.get(FEED))["feed"]["read_at"] != read
