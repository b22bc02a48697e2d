"""Links for a physio: what they show, to whom, how long, and what comes back through them."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from marshmallow import RAISE
from sqlalchemy import func, select, update
from werkzeug.test import TestResponse

from restride.models import Attempt, Runner, Share, ShareNote
from restride.reports.sheet import PARTS
from restride.schemas.share import ShareMadeOut, ShareNotesOut, SharesOut
from restride.schemas.shared import SharedOut
from restride.services import housekeeping, shares, sync
from restride.services.service import Service
from tests.api.client import (
    TODAY,
    Client,
    body_of,
    day,
    episode,
    new_id,
    placement,
    problem,
    run,
    session,
)
from tests.api.conftest import Clock

UUID_END = "0000-7000-8000-000000000000"
SECRETS = ("on the ice", "Dr. Grey", "a bumpy road", "RF05")
"""Words that stand in the diary and the flags alone."""


def make(runner: Client, *parts: str, **changes: Any) -> tuple[str, str]:
    """The id of a new link, and its secret."""
    body = {"label": "Anna, physio", "parts": parts or list(PARTS), "days": 30, **changes}
    answer = runner.post("/api/shares", body)
    assert answer.status_code == 201, answer.text
    made = body_of(answer)
    assert ShareMadeOut(unknown=RAISE).validate(made) == {}
    return made["share"]["id"], made["token"]


def look(client: Client, token: str) -> TestResponse:
    return client.post("/api/shared", {"token": token})


def shown(client: Client, token: str) -> dict[str, Any]:
    answer = look(client, token)
    assert answer.status_code == 200, answer.text
    found = body_of(answer)
    assert SharedOut(unknown=RAISE).validate(found) == {}
    return found


def leave(client: Client, token: str, **note: Any) -> TestResponse:
    return client.post("/api/shared/notes", {"token": token, "by": "Anna Berg", **note})


def waiting(runner: Client) -> list[dict[str, Any]]:
    found = body_of(runner.get("/api/share-notes"))
    assert ShareNotesOut(unknown=RAISE).validate(found) == {}
    notes: list[dict[str, Any]] = found["notes"]
    return notes


def listed(runner: Client) -> list[dict[str, Any]]:
    found = body_of(runner.get("/api/shares"))
    assert SharesOut(unknown=RAISE).validate(found) == {}
    links: list[dict[str, Any]] = found["shares"]
    return links


def log_some(runner: Client) -> None:
    """Work, mornings, tests, a fall, a treatment, and a flag that was checked."""
    at = f"{day(6)}T08:00:00+01:00"
    runner.put(f"/api/sessions/{new_id()}", session(9, note="the left one pulls"))
    runner.put(f"/api/runs/{new_id()}", run(8, note="by the river"))
    runner.put(f"/api/mornings/{day(8)}", {"pain": 2})
    runner.put(f"/api/mornings/{day(7)}", {"pain": 3})
    for event in (
        placement(10),
        {"type": "sitting", "date": day(20), "minutes": 25},
        {"type": "sitting", "date": day(5), "minutes": 40},
        {"type": "test", "date": day(5), "name": "sl_bridge", "left": 18, "right": 24},
        {"type": "fall", "date": day(5), "note": "on the ice", "injured": False},
        {"type": "treatment", "date": day(4), "kind": "physio", "note": "a bumpy road"},
        {"type": "red_flag", "at": at, "id": "RF05"},
        {"type": "cleared", "at": at, "ids": ["RF05"], "by": "Dr. Grey"},
        {
            "type": "screening",
            "at": at,
            "version": "screening 1.0.0",
            "flags": ["RF04"],
            "answers": {"Q01": "gradual", "Q02": "pop"},
        },
    ):
        answer = runner.put(f"/api/events/{new_id()}", event)
        assert answer.status_code == 201, answer.text


# What a link shows


def test_a_link_shows_all_that_was_chosen(runner: Client, stranger: Client) -> None:
    log_some(runner)
    limit = {"type": "limit", "date": day(3), "by": "Dr. K", "max_load_kg": {"RD": 12.5}}
    runner.put(f"/api/events/{new_id()}", limit)
    runner.put("/api/account/settings", {**_settings(runner), "distance_unit": "mi"})
    _, token = make(runner, name="Ada", question=" May I run? ")
    found = shown(stranger, token)
    assert (found["name"], found["question"]) == ("Ada", "May I run?")
    assert (found["distance_unit"], found["weight_unit"]) == ("mi", "kg")
    assert (found["today"], found["parts"]) == (day(0), list(PARTS))
    assert found["expires"].startswith((TODAY + timedelta(days=30)).isoformat())
    assert found["who"]["pattern"] == "pht"
    assert (found["who"]["started"], found["who"]["goal_week_m"]) == (day(60), None)
    assert found["stage"]["stage"] == "S2"
    assert all(one["text"] for one in found["stage"]["criteria"])
    assert found["doses"]["strength"]["EB"]["rung"] == "EB1"
    assert found["doses"]["limits"] == {"max_load_kg": {"RD": 12.5}}
    # 20 March 2026 is a Friday: nine days before it is the Wednesday of the week before.
    weeks = found["pain"]["weeks"]
    assert (len(weeks), weeks[-1]["start"]) == (12, "2026-03-16")
    last = {"start": "2026-03-09", "morning_tenths": 25, "worst": 3, "metres": 9008}
    assert weeks[-2] == last
    own = body_of(runner.get("/api/timeline"))["kept"]
    assert found["pain"]["kept"] == {"planned": own["planned"], "done": own["done"]}
    assert own["planned"] > 0
    tests = [(one["type"], one["date"]) for one in found["tests"]]
    assert tests == [("sitting", day(5)), ("test", day(5))]
    assert [one["type"] for one in found["diary"]] == ["treatment", "fall"]
    # A flag locked before all was answered, so nothing is suggested.
    said = found["answers"]
    assert (said["pattern"], said["flags"]) == (None, ["RF04"])
    start = {
        "id": "Q01",
        "question": "How did it start?",
        "answer": "Gradually, over days or weeks",
    }
    assert (said["answers"][0], len(said["answers"])) == (start, 2)
    assert found["diary"][1]["body"]["note"] == "on the ice"
    assert [one["type"] for one in found["flags"]["lines"]] == ["cleared", "red_flag"]
    assert found["flags"]["open"] == []


def test_a_flare_up_stands_in_the_diary_once(runner: Client, stranger: Client) -> None:
    """9.4: a morning of 7 is a flare-up, pressed or not; one that was pressed stands there once."""
    runner.put(f"/api/mornings/{day(4)}", {"pain": 7})
    _, token = make(runner, "diary")
    seen = [(one["type"], one["date"]) for one in shown(stranger, token)["diary"]]
    assert seen == [("flare", day(4))]
    runner.put(f"/api/events/{new_id()}", {"type": "flare", "date": day(4)})
    runner.put(f"/api/events/{new_id()}", {"type": "fall", "date": day(2)})
    both = [(one["type"], one["date"]) for one in shown(stranger, token)["diary"]]
    assert both == [("fall", day(2)), ("flare", day(4))]


def test_nothing_else_of_the_runner_is_in_it(runner: Client, stranger: Client) -> None:
    log_some(runner)
    id, token = make(runner)
    text = look(stranger, token).text
    own = body_of(runner.get("/api/account"))
    for secret in (
        own["email"],
        own["id"],
        id,
        token,
        "Anna",
        "the left one pulls",
        "by the river",
    ):
        assert secret not in text
    assert "outlook" not in text


@pytest.mark.parametrize("part", PARTS)
def test_what_was_not_chosen_is_not_in_the_bytes(
    runner: Client, stranger: Client, part: str
) -> None:
    log_some(runner)
    whole = shown(stranger, make(runner)[1])
    answer = look(stranger, make(runner, part)[1])
    less = body_of(answer)
    assert less["parts"] == [part]
    assert less[part] == whole[part] is not None
    assert {other for other in PARTS if less[other] is not None} == {part}
    hidden = {word for word in SECRETS if word in answer.text}
    assert hidden == {
        "diary": {"on the ice", "a bumpy road"},
        "flags": {"Dr. Grey", "RF05"},
    }.get(part, set())


def test_a_flare_up_that_the_plan_saw_is_in_the_diary(runner: Client, stranger: Client) -> None:
    """As in the sheet on the runner's own device: a morning of 7 is one (9.4)."""
    log_some(runner)
    runner.put(f"/api/mornings/{day(2)}", {"pain": 7})
    runner.put(f"/api/events/{new_id()}", {"type": "flare", "date": day(30)})
    marks = body_of(runner.get("/api/timeline"))["markers"]
    assert day(2) in [one["date"] for one in marks if one["kind"] == "flare"]
    found = shown(stranger, make(runner, "diary")[1])["diary"]
    flares = [one["date"] for one in found if one["type"] == "flare"]
    assert flares == [day(2), day(30)], "each once, the newest first"
    assert "flare" not in look(stranger, make(runner, "who", "pain", "tests", "flags")[1]).text


def test_it_says_that_a_demos_runner_is_made_up(
    runner: Client, other: Client, stranger: Client, service: Service
) -> None:
    own = body_of(runner.get("/api/account"))["id"]
    with service.database.write() as connection:
        connection.execute(update(Runner).where(Runner.id == own).values(made_up=True))
    found = [shown(stranger, make(client, "who")[1])["made_up"] for client in (runner, other)]
    assert found == [True, False]


def test_a_locked_plan(runner: Client, stranger: Client) -> None:
    flag = {"type": "red_flag", "at": f"{day(0)}T08:00:00+01:00", "id": "RF05"}
    runner.put(f"/api/events/{new_id()}", flag)
    found = shown(stranger, make(runner)[1])
    assert found["flags"]["open"] == ["RF05"]
    assert found["flags"]["alerts"][0]["rule"] == "RF05"
    assert found["stage"]["state"] == "locked"
    assert found["doses"]["strength"] == found["doses"]["running"] == {}
    without = look(stranger, make(runner, "stage", "doses")[1])
    assert "RF05" not in without.text


def test_a_paused_and_an_ended_plan_and_none_at_all(app: Flask, stranger: Client) -> None:
    runner = Client(app)
    runner.register()
    _, token = make(runner)
    found = shown(stranger, token)
    assert (found["who"], found["stage"], found["doses"]) == (None, None, None)
    assert (found["tests"], found["diary"], found["pain"]["kept"]) == ([], [], None)
    id = runner.start_episode()
    pause = {"type": "pause", "date": day(1), "until": day(-5)}
    runner.put(f"/api/events/{new_id()}", pause)
    assert shown(stranger, token)["stage"]["state"] == "paused"
    runner.put(f"/api/runs/{new_id()}", run(8))
    seq = body_of(runner.get(f"/api/episodes/{id}"))["seq"]
    ended = runner.put(f"/api/episodes/{id}?base={seq}", episode(ended=day(0)))
    assert ended.status_code == 200, ended.text
    found = shown(stranger, token)
    assert (found["who"]["ended"], found["stage"]) == (day(0), None)
    assert found["pain"]["weeks"][-2]["metres"] == 9008


def test_a_link_speaks_its_readers_language(runner: Client, stranger: Client) -> None:
    runner.put("/api/account/settings", {**_settings(runner), "language": "de"})
    _, token = make(runner, "doses")

    def reason(language: str) -> str:
        asked = {"Accept-Language": language}
        found = body_of(stranger.post("/api/shared", {"token": token}, headers=asked))
        text: str = found["doses"]["strength"]["RD"]["reasons"][0]["text"]
        return text

    assert reason("de") != reason("en") == reason("fr")


def _settings(runner: Client) -> dict[str, str]:
    names = ("distance_unit", "weight_unit", "week_starts", "clock", "language")
    account = body_of(runner.get("/api/account"))
    return {name: account[name] for name in names}


# Who may look, and how long


def test_a_link_works_whoever_is_signed_in(runner: Client, other: Client, stranger: Client) -> None:
    _, token = make(runner, name="Ada")
    for client in (stranger, other, runner):
        assert shown(client, token)["name"] == "Ada"
    assert stranger.device.get_cookie("restride") is None


def test_guessed_expired_and_ended_links_are_answered_alike(
    runner: Client, stranger: Client, time: Clock
) -> None:
    id, ended = make(runner)
    assert runner.delete(f"/api/shares/{id}").status_code == 204
    assert runner.delete(f"/api/shares/{id}").status_code == 204, "it stays ended"
    _, short = make(runner, days=1)
    time.now += timedelta(days=1) - timedelta(seconds=1)
    assert look(stranger, short).status_code == 200
    time.now += timedelta(seconds=1)
    answers = [look(stranger, token) for token in (short, ended, "A" * 43, "", "ü", "x" * 100)]
    problem(answers[0], 404, "link_invalid")
    assert {answer.data for answer in answers} == {answers[0].data}
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    notes = [leave(stranger, token, text="Hello") for token in (short, ended, "A" * 43)]
    assert {answer.data for answer in notes} == {answers[0].data}
    assert waiting(runner) == []


def test_guessing_is_throttled_and_looking_is_not(
    app: Flask, runner: Client, stranger: Client, time: Clock
) -> None:
    _, token = make(runner)
    for number in range(30):
        time.now += timedelta(seconds=1)
        problem(look(stranger, f"guess {number}"), 404, "link_invalid")
        # A right one in between hides none of the wrong ones.
        assert number % 10 or look(stranger, token).status_code == 200
    for one in ("one more", token):
        time.now += timedelta(seconds=1)
        late = look(stranger, one)
        problem(late, 429, "too_many_attempts")
        assert int(late.headers["Retry-After"]) <= 15 * 60
    problem(leave(stranger, "another", text="Hello"), 429, "too_many_attempts")
    assert look(Client(app, address="203.0.113.99"), token).status_code == 200
    time.now += timedelta(minutes=15)
    assert look(stranger, token).status_code == 200


def test_a_link_is_not_opened_without_end(runner: Client, stranger: Client) -> None:
    _, token = make(runner, "who")
    assert {look(stranger, token).status_code for _ in range(60)} == {200}
    problem(look(stranger, token), 429, "too_many_attempts")
    assert listed(runner)[0]["opened"] == 60


def test_the_runner_sees_how_often_it_was_opened(
    runner: Client, stranger: Client, time: Clock
) -> None:
    id, token = make(runner, "pain", "who", label="  Anna,\n physio ")
    [link] = listed(runner)
    assert (link["id"], link["label"], link["parts"]) == (id, "Anna, physio", ["who", "pain"])
    assert (link["opened"], link["last_opened"], link["ended_at"]) == (0, None, None)
    shown(stranger, token)
    time.now += timedelta(hours=2)
    shown(stranger, token)
    leave(stranger, token, text="This is no opening.")
    [link] = listed(runner)
    assert (link["opened"], link["last_opened"]) == (2, "2026-03-20T14:00:00+00:00")
    assert token not in json.dumps(link)


def test_only_a_hash_of_the_secret_is_stored_and_none_is_logged(
    runner: Client, stranger: Client, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        _, token = make(runner)
        look(stranger, token)
        look(stranger, token + "x")
    assert len(token) == 43, "256 bits"
    with service.database.read() as connection:
        stored = [str(row) for row in connection.execute(select(Share))]
        tried = [str(row) for row in connection.execute(select(Attempt))]
    assert len(stored) == 1
    assert token not in "".join([*stored, *tried, caplog.text])


def test_another_runners_link_and_note_are_not_found(
    runner: Client, other: Client, stranger: Client
) -> None:
    id, token = make(runner)
    leave(stranger, token, text="Hello")
    [note] = waiting(runner)
    problem(other.delete(f"/api/shares/{id}"), 404, "not_found")
    problem(other.delete(f"/api/share-notes/{note['id']}"), 404, "not_found")
    assert (listed(other), waiting(other)) == ([], [])
    assert look(stranger, token).status_code == 200
    assert waiting(runner) == [note]


@pytest.mark.parametrize(
    "wrong",
    [
        *({"label": "  "}, {"label": "x" * 81}, {"label": 1}, {"name": "x" * 81}, {"name": " "}),
        *({"parts": []}, {"parts": ["pain", "pain"]}, {"parts": ["runs"]}, {"parts": "pain"}),
        *({"days": 0}, {"days": 91}, {"days": 7.5}, {"question": "x" * 1001}, {"token": "mine"}),
    ],
)
def test_a_link_has_bounds(runner: Client, wrong: dict[str, Any]) -> None:
    body = {"label": "Anna", "parts": ["pain"], "days": 7, **wrong}
    found = problem(runner.post("/api/shares", body), 422, "invalid")
    assert [key.split("[")[0] for key in found["errors"]] == list(wrong)
    assert listed(runner) == []


def test_the_number_of_links_has_bounds(runner: Client, time: Clock) -> None:
    body = {"label": "Anna", "parts": ["pain"], "days": 7}
    first, *_ = [make(runner, days=7)[0] for _ in range(20)]
    problem(runner.post("/api/shares", body), 429, "too_many_attempts")
    time.now += timedelta(minutes=15)
    problem(runner.post("/api/shares", body), 409, "too_many_links")
    runner.delete(f"/api/shares/{first}")
    assert runner.post("/api/shares", body).status_code == 201


# What comes back


def test_a_note_waits_and_changes_nothing(runner: Client, stranger: Client) -> None:
    log_some(runner)
    _, token = make(runner)
    before = runner.get(f"/api/plan?today={TODAY}").data
    html = "<b>Rest</b><script>alert(1)</script>\n& no hills"
    limits = {"max_rung": {"EB": "EB1"}, "max_load_kg": {"RD": 12.5}, "max_pain_during": 1}
    answer = leave(stranger, token, by=" Anna \n Berg", text=f"  {html} ", limits=limits)
    assert (answer.status_code, answer.data) == (204, b"")
    assert runner.get(f"/api/plan?today={TODAY}").data == before
    [note] = waiting(runner)
    assert (note["by"], note["label"], note["text"]) == ("Anna Berg", "Anna, physio", html)
    assert note["limits"] == limits
    assert note["created_at"] == "2026-03-20T12:00:00+00:00"
    assert runner.delete(f"/api/share-notes/{note['id']}").status_code == 204
    assert waiting(runner) == []
    problem(runner.delete(f"/api/share-notes/{note['id']}"), 404, "not_found")


def test_limits_hold_once_accepted_and_until_they_are_ended(
    runner: Client, stranger: Client
) -> None:
    """A week of 20 km, limited to 8; the runner ends it on the same day."""
    runner.put(f"/api/events/{new_id()}", placement(0))
    _, token = make(runner)

    def week() -> tuple[int, bool]:
        running = body_of(runner.get(f"/api/plan?today={TODAY}"))["running"]
        return running["week_cap_m"], "LIMIT" in [one["rule"] for one in running["reasons"]]

    assert leave(stranger, token, limits={"max_week_m": 8_000}).status_code == 204
    [note] = waiting(runner)
    assert week() == (20_000, False)
    event = {"type": "limit", "date": day(0), "by": note["by"], **note["limits"]}
    # The app's ids rise with time, and by them go two limits of one day.
    accepted, ended = f"019d0000-{UUID_END}", f"019d0001-{UUID_END}"
    assert runner.put(f"/api/events/{accepted}", event).status_code == 201
    assert week() == (8_000, True)
    assert shown(stranger, token)["doses"]["limits"] == {"max_week_m": 8_000}
    runner.put(f"/api/events/{ended}", {**event, "max_week_m": None})
    assert week() == (20_000, False)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": " \n "}, "text"),
        ({"text": "x" * 1801}, "text"),
        ({"text": "x\x00"}, "body"),
        ({"text": ["x"]}, "text"),
        ({"by": ""}, "by"),
        ({"by": "x" * 101}, "by"),
        ({"limits": {}}, "limits"),
        ({"limits": {"max_rung": {}}}, "limits"),
        ({"limits": {"max_rung": {"EB": "NH1"}}}, "limits.max_rung.EB"),
        ({"limits": {"max_week_m": -1}}, "limits.max_week_m"),
        ({"limits": {"max_week_m": None}}, "limits.max_week_m"),
        ({"limits": {"max_pain_during": 11}}, "limits.max_pain_during"),
        ({"limits": {"max_load_kg": {"RD": 201}}}, "limits.max_load_kg.RD"),
        ({"limits": {"min_week_m": 1}}, "limits.min_week_m"),
        ({"token": "x" * 101}, "token"),
        ({"token": 7}, "token"),
    ],
)
def test_a_note_has_bounds(
    runner: Client, stranger: Client, wrong: dict[str, Any], field: str
) -> None:
    _, token = make(runner)
    body = {"token": token, "by": "Anna", "text": "Hello", **wrong}
    found = problem(stranger.post("/api/shared/notes", body), 422, "invalid")
    assert list(found["errors"]) == [field]
    assert waiting(runner) == []


@pytest.mark.parametrize("path", ["/api/shared", "/api/shared/notes"])
def test_a_note_of_a_megabyte_is_not_read(runner: Client, stranger: Client, path: str) -> None:
    _, token = make(runner)
    for size in (40_000, 1_000_000):
        body = {"token": token, "by": "Anna", "text": "x" * size}
        problem(stranger.post(path, body), 413, "too_large")
    assert waiting(runner) == []
    longest = "\N{RUNNER}" * 1800
    assert leave(stranger, token, text=longest).status_code == 204
    assert waiting(runner)[0]["text"] == longest


def test_notes_are_throttled_and_only_so_many_wait(
    runner: Client, stranger: Client, time: Clock
) -> None:
    _, token = make(runner)
    for _ in range(2):
        assert {leave(stranger, token, text="Hello").status_code for _ in range(5)} == {204}
        problem(leave(stranger, token, text="Hello"), 429, "too_many_attempts")
        time.now += timedelta(minutes=15)
    problem(leave(stranger, token, text="Hello"), 409, "too_many_notes")
    assert leave(stranger, make(runner)[1], text="Another link").status_code == 204
    runner.delete(f"/api/share-notes/{waiting(runner)[0]['id']}")
    assert leave(stranger, token, text="Hello").status_code == 204


def test_the_open_routes_take_posts_of_their_own_site_alone(
    runner: Client, stranger: Client
) -> None:
    _, token = make(runner)
    problem(stranger.get(f"/api/shared?token={token}"), 405, "method_not_allowed")
    problem(stranger.post(f"/api/shared?token={token}", {}), 422, "invalid")
    body = {"token": token}
    for path in ("/api/shared", "/api/shared/notes"):
        away = stranger.post(path, body, headers={"Sec-Fetch-Site": "cross-site"})
        problem(away, 403, "cross_site")
    answer = look(stranger, token)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers


# What is left of them


def test_a_link_is_listed_for_thirty_days_after_its_end_and_then_cleared(
    runner: Client, stranger: Client, service: Service, time: Clock
) -> None:
    ended, _ = make(runner, days=90)
    read, _ = make(runner, days=10)
    unread, token = make(runner, days=10)
    leave(stranger, token, text="Hello")
    [note] = waiting(runner)
    runner.delete(f"/api/shares/{ended}")
    time.now += timedelta(days=30) - timedelta(seconds=1)
    assert {one["id"] for one in listed(runner)} == {ended, read, unread}
    assert shares.clear_expired(service.database, time.now) == 0
    time.now += timedelta(seconds=1)
    assert {one["id"] for one in listed(runner)} == {read, unread}
    assert shares.clear_expired(service.database, time.now) == 1
    time.now += timedelta(days=10)
    assert listed(runner) == []
    assert shares.clear_expired(service.database, time.now) == 1
    assert waiting(runner) == [note], "nobody has looked at it yet"
    runner.delete(f"/api/share-notes/{note['id']}")
    # The server looks for such by itself, every hour.
    housekeeping.tidy(service)
    assert _count(service, Share) == _count(service, ShareNote) == 0


def test_a_restored_backup_brings_no_ended_link_back(
    runner: Client, stranger: Client, service: Service
) -> None:
    _, token = make(runner)
    sync.begin_generation(service.database)
    problem(look(stranger, token), 404, "link_invalid")


def _count(service: Service, table: type[Share | ShareNote]) -> int:
    with service.database.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()
