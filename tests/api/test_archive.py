"""Everything out and back in again: nothing lost, nothing twice, all of it or nothing."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from restride import demo
from restride.models import Base
from restride.schemas.history import load_history
from restride.services.database import Database, open_database
from restride.services.service import Service, make_service
from tests.api.client import (
    PASSWORD,
    TODAY,
    Client,
    body_of,
    day,
    episode,
    exercise,
    new_id,
    placement,
    problem,
    run,
    session,
)
from tests.api.conftest import Clock
from tests.databases import KINDS, migrated
from tests.settings import settings_for

VERSION = "screening 1.0.0"
BYTES = "application/octet-stream"
CARRIED = {"runner", "episode", "event"}
LEFT_OUT = {
    *("sign_in", "password_reset", "push_subscription", "calendar_feed", "mailbox"),
    *("run_import", "import_item", "share", "share_note"),
    *("reminder_setting", "reminder", "delivery"),
}
"""Tables of a runner's that an archive leaves out, as its README says."""


def export(client: Client, form: str = "json") -> bytes:
    answer = client.get(f"/api/account/export?form={form}")
    assert answer.status_code == 200, answer.text
    data: bytes = answer.data
    return data


def archive(client: Client) -> dict[str, Any]:
    found = json.loads(export(client))
    assert isinstance(found, dict)
    return found


def restore(client: Client, data: bytes | dict[str, Any]) -> TestResponse:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return client.post("/api/account/restore", data=raw, content_type=BYTES)


def fill(client: Client) -> None:
    """An entry of each kind, with what is rare in it."""
    client.put(f"/api/events/{new_id()}", placement())
    logs = [
        exercise(
            side="left",
            pain_by_set=[0, 1],
            rir=3,
            quality=["tight", "ache"],
            prescribed={"rung": "EB1", "reps": [10, 10], "load_kg": 0},
        ),
        exercise(exercise="RD", rung="RD3", reps=[8, 0], load_kg=1.125, tempo_ok=False),
    ]
    note = '=1+1, "quoted"\nand a second line'
    client.put(f"/api/sessions/{new_id()}", session(3, exercises=logs, rpe=6, note=note))
    client.put(f"/api/runs/{new_id()}", run(2, kind="strides", step="SP1", surface="-track"))
    client.put(f"/api/mornings/{day(1)}", {"pain": 0, "sleep_h": 7, "ill": True})
    date, at = {"date": day(4)}, {"at": f"{day(4)}T07:30:00.25-03:30"}
    for event in (
        {"type": "cross", **at, "sport": "ride", "duration_s": 3600, "pain_during": 0},
        {"type": "sitting", **date, "minutes": 30, "seat": "@desk", "pain": 2},
        {"type": "fall", **date, "surface": "ice", "side": "both", "part": "hip", "injured": True},
        {"type": "test", **date, "name": "sl_bridge", "left": 14, "right": 20},
        {"type": "score", **date, "name": "visa_h", "value": 61},
        {"type": "flare", **date},
        {"type": "red_flag", **at, "id": "RF05"},
        {"type": "cleared", **at, "ids": ["RF05"], "by": "Dr. Ä"},
        {"type": "acknowledged", **date, "rule": "3.1"},
        {"type": "treatment", **date, "kind": "physio", "note": "  "},
        {"type": "pause", **date, "until": day(2)},
        {"type": "prediction", **date, "back_by": day(-60)},
        {"type": "prediction", "date": day(3), "back_by": None},
        {"type": "screening", **at, "version": VERSION, "answers": {}, "any_pain": False},
        {
            "type": "screening",
            **at,
            "version": VERSION,
            "flags": ["RF04"],
            "answers": {"Q02": "pop", "Q01": "gradual"},
            "spots": ["left/sit_bone"],
            "signs": {"morning_pain": 3, "walking_pain": 0, "sitting_min": 15, "settles_h": 20},
        },
        {"type": "treatment", **date, "kind": "imaging", "part": "left hip", "note": "MRI"},
        {"type": "diary", **date, "spots": ["right/groin", "left/sit_bone"], "carrying": 6},
        {"type": "diary", **date, "new_shoes": True, "mood": 0, "note": "<b>rain</b>"},
        {"type": "ending", **date, "how": "well"},
        {"type": "move", "date": day(0), "item": "EB", "to": day(-1)},
        {"type": "setting", **date, "key": "smallest_plate_kg", "value": 1.25},
        {"type": "setting", **date, "key": "training_days", "value": ["sat", "mon"]},
        {"type": "limit", **date, "by": "Ü", "max_load_kg": {"RD": 12.5}, "max_week_m": None},
    ):
        answer = client.put(f"/api/events/{new_id()}", event)
        assert answer.status_code == 201, answer.text
    gone = f"/api/runs/{new_id()}"
    seq = body_of(client.put(gone, run(9)))["row"]["seq"]
    assert client.delete(f"{gone}?base={seq}").status_code == 200


def rows(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that a database holds, but what counts tries and visits."""
    with database.read() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(table.select())), key=repr)
            for table in Base.metadata.sorted_tables
            if table.name not in ("attempt", "sign_in")
        }


@pytest.fixture(params=KINDS)
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Service]:
    """Another instance, with a database of its own of either kind."""
    folder = tmp_path / "another"
    folder.mkdir()
    settings = settings_for(migrated(request.param, folder), folder)
    service = make_service(settings, open_database(settings.database_url))
    yield service
    service.database.close()


def test_a_whole_log_goes_to_a_fresh_server_as_it_was(
    app: Flask, runner: Client, fresh: Service
) -> None:
    imperial = {"distance_unit": "mi", "weight_unit": "lb", "week_starts": "sun"}
    runner.put("/api/account/settings", {**imperial, "clock": "12", "language": "de"})
    runner.put(f"/api/episodes/{new_id()}", episode(started=day(200), ended=day(90)))
    fill(runner)
    kinds = {event["type"] for event in archive(runner)["events"]}
    assert len(kinds) == 22
    ask = f"/api/plan?today={TODAY}"
    first, plan, packed = export(runner), runner.get(ask).data, export(runner, "zip")
    lists = runner.get("/api/runs").json, runner.get("/api/mornings").json

    app.extensions["restride"] = fresh
    moved = Client(app)
    moved.register("new@example.org")
    answer = restore(moved, packed)
    assert answer.status_code == 200, answer.text
    done = body_of(answer)
    assert (done["episodes"], done["events"], done["same"]) == (2, 27, 0)
    assert (done["account"]["email"], done["account"]["language"]) == ("new@example.org", "de")
    assert moved.get(ask).data == plan
    assert export(moved) == first
    without_seq = [
        {key: value for key, value in row.items() if key != "seq"}
        for found in (moved.get("/api/runs").json, moved.get("/api/mornings").json)
        for row in (found or {})["rows"]
    ]
    assert without_seq == [
        {key: value for key, value in row.items() if key != "seq"}
        for found in lists
        for row in (found or {})["rows"]
    ]
    # A second time, as a zip or as its JSON, changes nothing at all.
    before = rows(fresh.database)
    for again in (packed, first):
        told = body_of(restore(moved, again))
        assert (told["episodes"], told["events"], told["same"]) == (0, 0, 29)
    assert rows(fresh.database) == before


def test_the_demo_goes_round_through_the_command_lines_own_doors(
    service: Service, fresh: Service, app: Flask, time: Clock
) -> None:
    time.now = datetime(2026, 3, 20, 12, tzinfo=UTC)
    demo.make(service, TODAY)
    old = Client(app)
    old.sign_in(demo.EMAIL, demo.PASSWORD)
    ask = f"/api/plan?today={TODAY}"
    plan, first, timeline = old.get(ask).data, export(old), old.get("/api/timeline").data
    assert len(json.loads(first)["events"]) > 150
    app.extensions["restride"] = fresh
    new = Client(app)
    new.register()
    assert restore(new, first).status_code == 200
    assert (new.get(ask).data, new.get("/api/timeline").data) == (plan, timeline)
    assert export(new) == first


def test_a_device_gets_what_came_back_with_its_next_pull(runner: Client, app: Flask) -> None:
    fill(runner)
    kept = export(runner)
    assert runner.delete("/api/account", {"password": PASSWORD}).status_code == 204
    anew = Client(app)
    anew.register()
    assert restore(anew, kept).status_code == 200
    pulled = body_of(anew.get("/api/sync"))
    assert len(pulled["episodes"]) == 1
    assert len(pulled["rows"]) == 27
    assert pulled["plan"] is not None
    numbers = [row["seq"] for row in pulled["episodes"] + pulled["rows"]]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == pulled["seq"]
    # It goes on from there.
    assert anew.put(f"/api/runs/{new_id()}", run(0)).status_code == 201
    assert len(body_of(anew.get(f"/api/sync?since={pulled['seq']}"))["rows"]) == 1


def test_answers_to_earlier_questions_come_back_as_they_were(runner: Client) -> None:
    """The questions will change; an archive is kept for longer than that."""
    old = {
        "at": f"{day(4)}T07:30:00+01:00",
        "version": "screening 0.9.0",
        "answers": {"Q02": "itchy", "Q31": "yes"},
        "flags": ["RF09"],
    }
    brought = archive(runner)
    brought["events"].append({"type": "screening", "id": new_id(), "body": old})
    assert restore(runner, brought).status_code == 200
    [event] = [one for one in archive(runner)["events"] if one["type"] == "screening"]
    assert event["body"] == old
    for answers, place in (
        ({"Q02": "i" * 41}, "answers.Q02"),
        ({f"Q{number}": "yes" for number in range(101)}, "answers"),
    ):
        body = {**old, "answers": answers}
        brought["events"] = [{"type": "screening", "id": new_id(), "body": body}]
        found = problem(restore(runner, brought), 422, "archive_invalid")
        assert all(key.startswith(f"events[0].body.{place}") for key in found["errors"])
    now = {**old, "version": VERSION, "answers": {"Q02": "itchy"}}
    brought["events"] = [{"type": "screening", "id": new_id(), "body": now}]
    problem(restore(runner, brought), 422, "archive_invalid")


def test_what_was_deleted_since_comes_back_and_later_entries_stay(runner: Client) -> None:
    where = f"/api/runs/{new_id()}"
    seq = body_of(runner.put(where, run(3)))["row"]["seq"]
    kept = export(runner)
    runner.delete(f"{where}?base={seq}")
    later = f"/api/runs/{new_id()}"
    runner.put(later, run(1))
    done = body_of(restore(runner, kept))
    assert (done["events"], done["same"]) == (1, 1)
    assert runner.get(where).status_code == runner.get(later).status_code == 200


def test_the_settings_of_a_log_in_use_stay(runner: Client) -> None:
    where = f"/api/runs/{new_id()}"
    seq = body_of(runner.put(where, run(3)))["row"]["seq"]
    kept = export(runner)
    runner.delete(f"{where}?base={seq}")
    mine = {"distance_unit": "mi", "weight_unit": "lb", "week_starts": "sat", "clock": "12"}
    runner.put("/api/account/settings", {**mine, "language": "de"})
    account = body_of(restore(runner, kept))["account"]
    assert {name: account[name] for name in mine} == mine


def test_an_archive_of_somebody_else_is_refused(
    runner: Client, other: Client, service: Service
) -> None:
    fill(runner)
    other.put(f"/api/mornings/{day(1)}", {"pain": 4})
    before = rows(service.database)
    problem(restore(other, export(runner)), 409, "archive_of_another")
    assert rows(service.database) == before


def test_an_entry_with_other_content_is_named(runner: Client, service: Service) -> None:
    where = f"/api/runs/{new_id()}"
    seq = body_of(runner.put(where, run(3)))["row"]["seq"]
    runner.put(f"/api/mornings/{day(1)}", {"pain": 2})
    kept = archive(runner)
    runner.put(f"{where}?base={seq}", run(3, distance_m=5000))
    kept["events"].append({"type": "flare", "id": new_id(), "body": {"date": day(5)}})
    before = rows(service.database)
    found = problem(restore(runner, kept), 409, "archive_differs")
    assert found["errors"] == {"events[0]": ["distance_m is 5000 here and 9008 in the archive"]}
    assert rows(service.database) == before


def test_two_plans_are_never_open(runner: Client, app: Flask, service: Service) -> None:
    shared = f"/api/runs/{new_id()}"
    runner.put(shared, run(3))
    kept = archive(runner)
    [own] = kept["episodes"]
    kept["episodes"] = [{"id": new_id(), "body": own["body"]}]
    before = rows(service.database)
    problem(restore(runner, kept), 409, "archive_open")
    kept["episodes"].append(own)
    found = problem(restore(runner, kept), 422, "archive_invalid")
    assert set(found["errors"]) == {"episodes[1].body.ended"}
    assert rows(service.database) == before


def test_the_zip_says_what_is_what(runner: Client, time: Clock) -> None:
    fill(runner)
    runner.put(f"/api/episodes/{new_id()}", episode(started=day(60), ended=day(60)))
    answer = runner.get("/api/account/export")
    assert answer.content_type == "application/zip"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="restride-2026-03-20.zip"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    packed = zipfile.ZipFile(io.BytesIO(answer.data))
    assert packed.testzip() is None
    names = set(packed.namelist())
    assert {"README.txt", "archive.json", "fhir.json", "csv/run.csv", "csv/episode.csv"} <= names
    replays = sorted(name for name in names if name.startswith("replay-"))
    assert replays == [f"replay-{day(60)}-2.json", f"replay-{day(60)}.json"]
    for name in replays:
        assert load_history(json.loads(packed.read(name))).history.runner.pattern == "pht"
    assert packed.read("archive.json") == export(runner)
    assert packed.read("fhir.json") == export(runner, "fhir")
    assert packed.read("README.txt").decode().startswith("Restride: your data of 20 March 2026")
    german = runner.get("/api/account/export", headers={"Accept-Language": "de"})
    readme = zipfile.ZipFile(io.BytesIO(german.data)).read("README.txt").decode()
    assert readme.startswith("Restride: Deine Daten vom 20. März 2026")


def test_nothing_in_it_opens_an_account(runner: Client) -> None:
    fill(runner)
    who = body_of(runner.get("/api/account"))
    packed = zipfile.ZipFile(io.BytesIO(export(runner, "zip")))
    everything = b"".join(packed.read(name) for name in packed.namelist())
    token = runner.device.get_cookie("restride")
    assert token is not None
    for secret in (who["email"], who["id"], token.value, "argon2", PASSWORD):
        assert secret.encode() not in everything


def test_every_table_of_a_runner_is_in_the_archive_or_left_out_on_purpose() -> None:
    """A new table is put in one of the two lists, and in the README if it is left out."""
    owned = {table.name for table in Base.metadata.sorted_tables if "runner_id" in table.columns}
    assert owned | {"runner"} == CARRIED | LEFT_OUT


def test_only_the_account_that_is_meant_is_handed_out(runner: Client) -> None:
    own = body_of(runner.get("/api/account"))["id"]
    assert runner.get(f"/api/account/export?runner={own}").status_code == 200
    problem(runner.get(f"/api/account/export?runner={new_id()}"), 401, "other_runner")
    problem(runner.get("/api/account/export?runner=x"), 422, "invalid")


def test_exports_and_restores_are_throttled(runner: Client) -> None:
    for _ in range(20):
        assert runner.get("/api/account/export?form=json").status_code == 200
        problem(restore(runner, b"{}"), 422, "archive_unknown")
    late = runner.get("/api/account/export?form=json")
    problem(late, 429, "too_many_attempts")
    assert int(late.headers["Retry-After"]) > 0
    problem(restore(runner, b"{}"), 429, "too_many_attempts")
