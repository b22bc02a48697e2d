"""Files into the log through the API: preview, exactly once, undo, and what is refused."""

from __future__ import annotations

import json
import time as clock_of_the_machine
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from werkzeug.test import TestResponse

from restride.runfiles import tcx
from restride.runfiles.activity import Activity
from restride.runfiles.upload import Upload
from restride.services import import_files, import_job, import_records, import_room, imports
from restride.services.imports import FileSaid
from restride.services.service import Service
from tests.api.client import PASSWORD, TODAY, Client, body_of, new_id, problem, run
from tests.runfiles.fit_maker import fit_file, message, run_file
from tests.runfiles.test_upload import zipped
from tests.runfiles.xml_maker import even, gpx
from tests.runfiles.xml_maker import tcx as tcx_file

Files = dict[str, bytes]
START = datetime(2026, 3, 18, 17, 0, tzinfo=UTC)
"""Two days before the tests' today."""


def send(
    client: Client, id: str, number: int, offset: int, data: bytes, **more: Any
) -> TestResponse:
    more.setdefault("content_type", "application/octet-stream")
    where = f"/api/imports/{id}/upload?file={number}&offset={offset}"
    return client.ask("PUT", where, data=data, **more)


def announce(client: Client, files: Files, zone: str | None = "Europe/Berlin") -> str:
    id = new_id()
    listed = [{"name": name, "size": len(data)} for name, data in files.items()]
    body = {"files": listed, **({"timezone": zone} if zone else {})}
    answer = client.put(f"/api/imports/{id}", body)
    assert answer.status_code == 201, answer.text
    return id


def upload(client: Client, files: Files, zone: str | None = "Europe/Berlin") -> str:
    """Hand over files and wait until they were read; the import's id."""
    id = announce(client, files, zone)
    for number, data in enumerate(files.values()):
        for offset in range(0, len(data), 1_000_000):
            assert (
                send(client, id, number, offset, data[offset : offset + 1_000_000]).status_code
                == 200
            )
    read_all(client, id)
    return id


def read_all(client: Client, id: str) -> None:
    assert client.post(f"/api/imports/{id}/read").status_code == 200
    for _ in range(5_000):
        state = body_of(client.get(f"/api/imports/{id}"))["state"]
        if state != "reading":
            assert state == "ready"
            return
        clock_of_the_machine.sleep(0.02)
    raise AssertionError("the reading never ended")


def items(client: Client, id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = body_of(client.get(f"/api/imports/{id}/items?limit=500"))["items"]
    return found


def commit(client: Client, id: str, *changes: dict[str, Any], **more: Any) -> dict[str, Any]:
    answer = client.post(f"/api/imports/{id}/commit", {"changes": list(changes), **more})
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def log(client: Client) -> list[dict[str, Any]]:
    """Every run and cross-training that is in the log, as a device pulls it."""
    rows = body_of(client.get("/api/sync?since=0&limit=1000"))["rows"]
    return [row for row in rows if row["type"] in ("run", "cross") and not row["deleted"]]


def test_a_preview_and_the_log(runner: Client) -> None:
    id = upload(
        runner,
        {
            "run.fit": run_file(START, metres=5_000, seconds=1_500, offset_h=1),
            "walk.gpx": gpx(START - timedelta(days=1), [even(1_800, 1.3)], word="walking"),
            "settings.fit": fit_file([message("file_id", type=2)]),
        },
    )
    known = body_of(runner.get(f"/api/imports/{id}"))
    assert known["found"] == {"run": 1, "walk": 1, "ride": 0, "swim": 0, "other": 0}
    assert (known["refused"], known["files_read"], known["taken"]) == (1, 3, 0)
    assert known["done_bytes"] == known["total_bytes"]
    a_run, a_walk, refused = items(runner, id)
    assert a_run["activity"]["at"] == "2026-03-18T18:00:00+01:00"
    assert (a_run["activity"]["distance_m"], a_run["activity"]["moving_s"]) == (5_000, 1_500)
    assert (a_run["proposed"], a_walk["proposed"]) == ("run", "cross")
    assert (refused["file"], refused["refused"]["reason"]) == ("settings.fit", "not_an_activity")
    assert refused["can"] == []
    assert log(runner) == []
    done = commit(runner, id)
    assert (done["imported"]["state"], done["imported"]["taken"]) == ("done", 2)
    assert done["plan"]["running"] is not None
    rows = {row["type"]: row for row in log(runner)}
    assert rows["run"]["body"] == {
        "at": "2026-03-18T18:00:00+01:00",
        "distance_m": 5_000,
        "duration_s": 1_500,
    }
    assert rows["cross"]["body"]["sport"] == "walk"
    assert rows["cross"]["date"] == "2026-03-17"


def test_no_place_is_kept(runner: Client, service: Service) -> None:
    id = upload(runner, {"run.gpx": gpx(START, [even(900, 3.0)])})
    (found,) = items(runner, id)
    commit(runner, id)
    kept = json.dumps([found, log(runner)])
    with service.database.read() as connection:
        kept += str(connection.exec_driver_sql("SELECT body FROM import_item").all())
    # The track began at 52 degrees north and 13.4 east.
    assert "52." not in kept
    assert "13.4" not in kept
    assert not (service.settings.data / import_files.FOLDER).exists() or not any(
        path.is_file() for path in (service.settings.data / import_files.FOLDER).rglob("*")
    )


def test_importing_twice_changes_nothing(runner: Client) -> None:
    files = {"run.fit": run_file(START)}
    commit(runner, upload(runner, files))
    before = log(runner)
    again = upload(runner, files)
    (found,) = items(runner, again)
    assert (found["proposed"], found["left_out"]) == ("leave", "in_log")
    assert found["same_as"] == before[0]["id"]
    assert commit(runner, again)["imported"]["taken"] == 0
    assert log(runner) == before


def test_two_previews_of_one_file_come_in_once(runner: Client) -> None:
    files = {"run.fit": run_file(START)}
    first, second = upload(runner, files), upload(runner, files)
    assert [items(runner, id)[0]["proposed"] for id in (first, second)] == ["run", "run"]
    commit(runner, first)
    # Also where somebody insists.
    commit(runner, second, {"number": 0, "choice": "run"})
    assert len(log(runner)) == 1


def test_two_files_of_one_activity_are_offered_as_one(runner: Client) -> None:
    id = upload(
        runner,
        {
            "phone.gpx": gpx(START + timedelta(seconds=40), [even(1_460, 3.3)]),
            "watch.fit": run_file(START),
            "list.csv": b"date,distance,duration\n2026-03-18,5.02,25:10\n",
        },
    )
    phone, watch, row = items(runner, id)
    assert (watch["proposed"], watch["double_of"]) == ("run", None)
    assert (phone["proposed"], phone["left_out"], phone["double_of"]) == ("leave", "double", 1)
    assert (row["proposed"], row["double_of"]) == ("leave", 1)
    commit(runner, id)
    assert [entry["body"]["distance_m"] for entry in log(runner)] == [5_000]


def test_a_run_that_was_typed_is_recognised_and_can_take_the_files_numbers(runner: Client) -> None:
    typed = run(
        2, at="2026-03-18T19:30:00+01:00", distance_m=5_200, duration_s=1_560, pain_during=2
    )
    where = f"/api/runs/{new_id()}"
    runner.put(where, typed)
    id = upload(runner, {"run.fit": run_file(START)})
    (found,) = items(runner, id)
    assert (found["left_out"], where.endswith(found["same_as"])) == ("in_log", True)
    assert found["can"] == ["run", "cross", "merge", "leave"]
    commit(runner, id, {"number": 0, "choice": "merge"})
    (entry,) = log(runner)
    assert entry["body"]["pain_during"] == 2
    assert (entry["body"]["distance_m"], entry["body"]["duration_s"]) == (5_000, 1_500)
    undone = body_of(runner.post(f"/api/imports/{id}/undo"))
    assert (undone["imported"]["state"], undone["kept"]) == ("undone", 0)
    (entry,) = log(runner)
    assert entry["body"] == body_of(runner.get(where))["body"]
    assert (entry["body"]["distance_m"], entry["body"]["duration_s"]) == (5_200, 1_560)


def test_a_second_run_of_the_day_is_no_double(runner: Client) -> None:
    runner.put(f"/api/runs/{new_id()}", run(2, distance_m=5_000, duration_s=1_500))
    id = upload(
        runner,
        {
            "a.fit": run_file(START),
            "b.fit": run_file(START - timedelta(hours=9)),
            "c.fit": run_file(START - timedelta(hours=5), metres=12_000, seconds=3_600),
        },
    )
    assert [one["proposed"] for one in items(runner, id)].count("leave") == 1


def test_undo_takes_all_of_it_and_leaves_what_was_answered(runner: Client) -> None:
    days = [START - timedelta(days=number) for number in range(4)]
    id = upload(runner, {f"{n}.fit": run_file(day) for n, day in enumerate(days)})
    commit(runner, id)
    answered = log(runner)[0]
    body = {**answered["body"], "pain_during": 1}
    assert runner.put(f"/api/runs/{answered['id']}?base={answered['seq']}", body).status_code == 200
    undone = body_of(runner.post(f"/api/imports/{id}/undo"))
    assert undone["kept"] == 1
    assert [row["id"] for row in log(runner)] == [answered["id"]]
    # A second time changes nothing, and the same files may come again.
    assert body_of(runner.post(f"/api/imports/{id}/undo"))["imported"]["state"] == "undone"
    again = upload(runner, {f"{n}.fit": run_file(day) for n, day in enumerate(days)})
    assert commit(runner, again)["imported"]["taken"] == 3
    assert len(log(runner)) == 4


def rows_of_items(service: Service) -> int:
    with service.database.read() as connection:
        count: int = connection.exec_driver_sql("SELECT count(*) FROM import_item").scalar_one()
    return count


def test_of_an_import_in_the_log_only_what_came_in_is_kept(
    runner: Client, service: Service
) -> None:
    typed = run(2, at="2026-03-14T19:30:00+01:00", distance_m=5_200, duration_s=1_560)
    runner.put(f"/api/runs/{new_id()}", typed)
    files = {
        "a.fit": run_file(START),
        "phone.gpx": gpx(START + timedelta(seconds=40), [even(1_460, 3.3)]),
        "typed.fit": run_file(START - timedelta(days=4)),
        "not.fit": run_file(START - timedelta(days=1)),
        "walk.gpx": gpx(START - timedelta(days=2), [even(1_800, 1.3)], word="walking"),
        "ski.fit": run_file(START - timedelta(days=3), sport=13),
        "settings.fit": fit_file([message("file_id", type=2)]),
    }
    id = upload(runner, files)
    before = body_of(runner.get(f"/api/imports/{id}"))
    assert before["found"] == {"run": 4, "walk": 1, "ride": 0, "swim": 0, "other": 1}
    assert (before["refused"], rows_of_items(service)) == (1, 7)
    choices = ({"number": 2, "choice": "merge"}, {"number": 3, "choice": "leave"})
    done = commit(runner, id, *choices)["imported"]
    came = [(one["number"], one["chosen"]) for one in items(runner, id)]
    assert came == [(0, "run"), (2, "merge"), (4, "cross")]
    assert rows_of_items(service) == 3
    # All that is told of it as a whole is what it was.
    told = ("found", "refused", "passed_over", "files_read", "files", "created_at")
    assert {name: done[name] for name in told} == {name: before[name] for name in told}
    assert done["taken"] == 3
    assert body_of(runner.get("/api/imports"))["imports"] == [done]
    undone = body_of(runner.post(f"/api/imports/{id}/undo"))
    assert (undone["kept"], undone["imported"]["found"]) == (0, before["found"])
    assert [row["body"]["distance_m"] for row in log(runner)] == [5_200]
    assert (items(runner, id), rows_of_items(service)) == ([], 0)


def delete(client: Client, entry: dict[str, Any]) -> None:
    """A run of the log, by hand."""
    where = f"/api/runs/{entry['id']}?base={entry['seq']}"
    assert client.delete(where).status_code == 200


def test_what_was_deleted_by_hand_is_not_proposed_again(runner: Client) -> None:
    files = {"a.fit": run_file(START), "b.fit": run_file(START - timedelta(days=1))}
    commit(runner, upload(runner, files))
    (gone,) = [row for row in log(runner) if row["date"] == "2026-03-18"]
    delete(runner, gone)
    # The archive has grown, and another device's reading of the deleted run is in it.
    phone = {"phone.gpx": gpx(START + timedelta(seconds=40), [even(1_460, 3.3)])}
    grown = {**files, "c.fit": run_file(START - timedelta(days=2))}
    found = items(runner, upload(runner, grown))
    assert [one["left_out"] for one in found] == ["deleted", "in_log", None]
    assert [one["proposed"] for one in found] == ["leave", "leave", "run"]
    assert (found[0]["same_as"], found[0]["can"]) == (gone["id"], ["run", "cross", "leave"])
    again = upload(runner, phone)
    assert items(runner, again)[0]["left_out"] == "deleted"
    assert commit(runner, again)["imported"]["taken"] == 0
    assert [row["date"] for row in log(runner)] == ["2026-03-17"]


def test_an_import_counts_what_of_it_is_in_the_log_now(runner: Client) -> None:
    files = {"a.fit": run_file(START), "b.fit": run_file(START - timedelta(days=1))}
    first = upload(runner, files)
    assert commit(runner, first)["imported"]["taken"] == 2

    def taken() -> list[int]:
        listed = body_of(runner.get("/api/imports"))["imports"]
        one = body_of(runner.get(f"/api/imports/{first}"))
        assert one["taken"] == {entry["id"]: entry["taken"] for entry in listed}[first]
        return [entry["taken"] for entry in listed]

    delete(runner, log(runner)[0])
    assert taken() == [1]
    # What its file told comes back by another import: it is in the log, whoever brought it.
    again = upload(runner, files)
    commit(runner, again, {"number": 0, "choice": "run"}, {"number": 1, "choice": "run"})
    assert sorted(taken()) == [1, 2]
    for entry in log(runner):
        delete(runner, entry)
    assert taken() == [0, 0]
    assert body_of(runner.get(f"/api/imports/{first}"))["found"]["run"] == 2
    # An import that brought nothing that is still there can be taken back all the same.
    assert body_of(runner.post(f"/api/imports/{first}/undo"))["kept"] == 0


def test_what_was_deleted_by_hand_comes_back_if_it_is_chosen(runner: Client) -> None:
    files = {"a.fit": run_file(START)}
    commit(runner, upload(runner, files))
    (entry,) = log(runner)
    delete(runner, entry)
    again = upload(runner, files)
    assert commit(runner, again, {"number": 0, "choice": "run"})["imported"]["taken"] == 1
    (back,) = log(runner)
    assert (back["id"], back["body"]) == (entry["id"], entry["body"])
    # It is an entry like any other from now on, and the undo takes it out again.
    assert items(runner, upload(runner, files))[0]["left_out"] == "in_log"
    assert body_of(runner.post(f"/api/imports/{again}/undo"))["kept"] == 0
    assert log(runner) == []
    # The first import is still in the log, and what it brought was deleted by hand.
    assert items(runner, upload(runner, files))[0]["left_out"] == "deleted"


def test_what_is_deleted_while_a_preview_waits_stays_away(runner: Client) -> None:
    files = {"a.fit": run_file(START)}
    early = upload(runner, files)
    commit(runner, upload(runner, files))
    late = upload(runner, files)
    assert [items(runner, id)[0]["left_out"] for id in (early, late)] == [None, "in_log"]
    delete(runner, log(runner)[0])
    assert items(runner, late)[0]["left_out"] == "deleted"
    assert commit(runner, early)["imported"]["taken"] == 0
    # Its entry was there when the runner chose to give it the file's numbers.
    assert commit(runner, late, {"number": 0, "choice": "merge"})["imported"]["taken"] == 0
    assert log(runner) == []


def test_a_typed_entry_with_a_files_numbers_that_was_deleted(runner: Client) -> None:
    where = f"/api/runs/{new_id()}"
    runner.put(where, run(2, distance_m=5_200, duration_s=1_560))
    files = {"run.fit": run_file(START)}
    commit(runner, upload(runner, files), {"number": 0, "choice": "merge"})
    delete(runner, log(runner)[0])
    again = upload(runner, files)
    assert items(runner, again)[0]["left_out"] == "deleted"
    commit(runner, again, {"number": 0, "choice": "run"})
    assert [row["body"]["distance_m"] for row in log(runner)] == [5_000]


def test_what_was_taken_back_is_proposed_again(runner: Client) -> None:
    files = {"a.fit": run_file(START), "b.fit": run_file(START - timedelta(days=1))}
    first = upload(runner, files)
    commit(runner, first)
    waiting = upload(runner, files)
    assert [one["left_out"] for one in items(runner, waiting)] == ["in_log", "in_log"]
    delete(runner, log(runner)[0])
    runner.post(f"/api/imports/{first}/undo")
    for id in (waiting, upload(runner, files)):
        assert [one["proposed"] for one in items(runner, id)] == ["run", "run"]
    assert commit(runner, waiting)["imported"]["taken"] == 2


def test_choices(runner: Client) -> None:
    id = upload(
        runner,
        {
            "hike.gpx": gpx(START, [even(3_600, 1.4)], word="hiking"),
            "run.fit": run_file(START - timedelta(days=1)),
            "ski.fit": run_file(START - timedelta(days=2), sport=13),
            "spin.csv": b"date,duration,type\n2026-03-15,45:00,ride\n",
            "short.fit": run_file(START - timedelta(days=4), metres=50, seconds=20),
        },
    )
    found = items(runner, id)
    assert [one["left_out"] for one in found] == [None, None, "other_sport", None, "short"]
    assert found[3]["can"] == ["cross", "leave"]
    wrong = runner.post(
        f"/api/imports/{id}/commit",
        {"changes": [{"number": 3, "choice": "run"}, {"number": 77, "choice": "leave"}]},
    )
    assert set(problem(wrong, 422, "invalid")["errors"]) == {"changes.3", "changes.77"}
    commit(
        runner,
        id,
        {"number": 0, "choice": "run", "kind": "walk"},
        {"number": 1, "choice": "leave"},
        {"number": 2, "choice": "cross"},
        rest="leave",
    )
    kinds = sorted((row["type"], row["body"].get("kind")) for row in log(runner))
    assert kinds == [("cross", None), ("run", "walk")]


def test_an_open_answer_waits_and_can_be_given(runner: Client) -> None:
    commit(runner, upload(runner, {"run.fit": run_file(START)}))
    (row,) = log(runner)
    assert "pain_during" not in row["body"]
    where = f"/api/runs/{row['id']}?base={row['seq']}"
    problem(runner.put(where, row["body"]), 422, "invalid")
    answered = body_of(runner.put(where, {**row["body"], "pain_during": 0}))
    assert answered["row"]["body"]["pain_during"] == 0


def test_parts_of_a_file(runner: Client) -> None:
    data = run_file(START)
    id = announce(runner, {"a.fit": data, "b.fit": b""})
    problem(runner.post(f"/api/imports/{id}/read"), 409, "incomplete")
    problem(send(runner, id, 0, 100, data[100:]), 409, "wrong_offset")
    for _ in range(2):
        known = body_of(send(runner, id, 0, 0, data[:500]))
        assert [file["received"] for file in known["files"]] == [500, 0]
        # Who comes back later asks for the list first.
        (listed,) = body_of(runner.get("/api/imports"))["imports"]
        assert listed == known
    problem(send(runner, id, 0, 500, data[500:] + b"more"), 422, "invalid")
    problem(send(runner, id, 2, 0, b"x"), 404, "not_found")
    assert send(runner, id, 0, 500, data[500:]).status_code == 200
    read_all(runner, id)
    problem(send(runner, id, 0, 0, data), 409, "not_uploading")
    problem(send(runner, id, 0, 0, data, content_type="text/plain"), 415, "not_json")
    problem(send(runner, id, 0, 0, bytes(8_000_001)), 413, "too_large")
    site = {"Sec-Fetch-Site": "cross-site"}
    problem(send(runner, id, 0, 0, data, headers=site), 403, "cross_site")


def test_a_part_may_be_as_large_as_is_said(runner: Client) -> None:
    data = bytes(imports.PIECE_MOST)
    id = announce(runner, {"a.fit": data})
    # As the server that we run does: it ends the body itself.
    ended = {"REMOTE_ADDR": runner.address, "wsgi.input_terminated": True}
    known = body_of(send(runner, id, 0, 0, data, environ_base=ended))
    assert known["files"][0]["received"] == imports.PIECE_MOST
    problem(send(runner, id, 0, 0, data + b"x", environ_base=ended), 413, "too_large")


def test_the_same_announcement_again(runner: Client) -> None:
    id = new_id()
    body = {"files": [{"name": "a.fit", "size": 3}]}
    assert runner.put(f"/api/imports/{id}", body).status_code == 201
    assert runner.put(f"/api/imports/{id}", body).status_code == 200
    other = {"files": [{"name": "b.fit", "size": 3}]}
    problem(runner.put(f"/api/imports/{id}", other), 409, "id_taken")
    wrong: dict[str, Any]
    for wrong in (
        {"files": []},
        {"files": [{"name": "a", "size": -1}]},
        {"files": [{"name": "a", "size": 3_000_000_000}] * 2},
        {"files": [{"name": "a", "size": 1}] * 501},
        {"files": [{"name": "a", "size": 1, "path": "/etc"}]},
        {"files": [{"name": "a", "size": 1}], "timezone": "Mars/Olympus"},
    ):
        problem(runner.put(f"/api/imports/{new_id()}", wrong), 422, "invalid")


def test_names_are_said_and_never_paths(runner: Client, service: Service) -> None:
    id = upload(runner, {"../../up\u202e\n.fit": run_file(START)})
    assert items(runner, id)[0]["file"] == "../../up??.fit"
    assert not list(service.settings.data.rglob("up*"))


def test_an_import_is_the_runners_own(runner: Client, other: Client) -> None:
    id = upload(runner, {"run.fit": run_file(START)})
    assert body_of(other.get("/api/imports"))["imports"] == []
    for method, path, body in (
        ("GET", "", None),
        ("GET", "/items", None),
        ("POST", "/read", None),
        ("POST", "/commit", {}),
        ("POST", "/undo", None),
        ("DELETE", "", None),
    ):
        problem(other.ask(method, f"/api/imports/{id}{path}", body), 404, "not_found")
    problem(send(other, id, 0, 0, b"x"), 404, "not_found")
    assert [one["id"] for one in body_of(runner.get("/api/imports"))["imports"]] == [id]


def test_the_days_zone(runner: Client) -> None:
    """By the device's clock, else the runner's zone; far from it by the sun."""
    late = datetime(2026, 3, 17, 23, 30, tzinfo=UTC)
    in_tokyo = gpx(late, [even(900, 3.0)]).replace(b'lon="13.4"', b'lon="139.7"')
    id = upload(
        runner,
        {
            "device.fit": run_file(late, offset_h=-7),
            "zone.fit": run_file(late - timedelta(days=1)),
            "tokyo.gpx": in_tokyo.replace(b"2026-03-1", b"2026-02-1"),
            "local.csv": b"date,km,duration\n2026-03-10 23:50:00,5,25:00\n",
        },
        "Europe/Berlin",
    )
    assert [one["activity"]["at"] for one in items(runner, id)] == [
        "2026-03-17T16:30:00-07:00",
        "2026-03-17T00:30:00+01:00",
        "2026-02-18T08:30:00+09:00",
        "2026-03-10T23:50:00+01:00",
    ]


def test_a_file_of_the_future_is_left_out(runner: Client) -> None:
    id = upload(runner, {"a.fit": run_file(START + timedelta(days=30))})
    assert items(runner, id)[0]["refused"]["reason"] == "in_future"


def test_what_nobody_comes_back_to_is_deleted(runner: Client, service: Service, time: Any) -> None:
    left = announce(runner, {"a.fit": b"123"})
    send(runner, left, 0, 0, b"123")
    previewed = upload(runner, {"b.fit": run_file(START)})
    kept = upload(runner, {"c.fit": run_file(START - timedelta(days=1))})
    commit(runner, kept)
    time.now += timedelta(days=8)
    announce(runner, {"d.fit": b"1"})
    for gone in (left, previewed):
        problem(runner.get(f"/api/imports/{gone}"), 404, "not_found")
    assert runner.get(f"/api/imports/{kept}").status_code == 200
    assert not list((service.settings.data / import_files.FOLDER).rglob("0"))


def test_only_a_few_are_kept_that_were_begun(runner: Client) -> None:
    ids = [announce(runner, {"a.fit": b"1"}) for _ in range(import_room.UNFINISHED_MOST + 1)]
    found = [runner.get(f"/api/imports/{id}").status_code for id in ids]
    assert sorted(found) == [200, 200, 200, 404]


def test_imports_that_were_taken_back_push_no_preview_out(runner: Client, time: Any) -> None:
    previewed = upload(runner, {"a.fit": run_file(START)})
    undone = []
    for number in range(import_room.UNFINISHED_MOST):
        time.now += timedelta(seconds=1)
        id = upload(runner, {"b.fit": run_file(START - timedelta(days=1 + number))})
        commit(runner, id)
        runner.post(f"/api/imports/{id}/undo")
        undone.append(id)
    time.now += timedelta(seconds=1)
    announce(runner, {"c.fit": b"1"})
    states = [body_of(runner.get(f"/api/imports/{id}"))["state"] for id in (previewed, *undone)]
    assert states == ["ready", "undone", "undone", "undone"]
    time.now += import_room.UPLOAD_LIFETIME
    announce(runner, {"d.fit": b"1"})
    # They are let go after a day all the same.
    listed = {one["id"] for one in body_of(runner.get("/api/imports"))["imports"]}
    assert (previewed in listed, listed & set(undone)) == (True, set())


def held(service: Service) -> list[str]:
    """The imports that have a folder of bytes."""
    return sorted(id for _, id in import_files.folders(service.settings))


def test_what_a_runner_s_uploads_take_up_is_bounded(
    runner: Client, service: Service, time: Any
) -> None:
    def begin(size: int) -> str:
        id = new_id()
        time.now += timedelta(seconds=1)
        body = {"files": [{"name": "a.zip", "size": size}]}
        assert runner.put(f"/api/imports/{id}", body).status_code == 201
        return id

    previewed = upload(runner, {"b.fit": run_file(START)})
    large = begin(import_room.BYTES_MOST - 1)
    send(runner, large, 0, 0, b"123")
    small = begin(1)
    # Both fit, to the byte; one more does not, and the older one goes with its bytes.
    assert runner.get(f"/api/imports/{large}").status_code == 200
    assert held(service) == [large]
    runner.delete(f"/api/imports/{previewed}")
    last = begin(1)
    problem(runner.get(f"/api/imports/{large}"), 404, "not_found")
    assert held(service) == []
    assert [runner.get(f"/api/imports/{id}").status_code for id in (small, last)] == [200, 200]


def test_a_full_disk_is_said(
    runner: Client, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = announce(runner, {"a.fit": b"123"})
    runner_id = body_of(runner.get("/api/account"))["id"]
    place = import_files.folder(service.settings, runner_id, id)
    place.mkdir(parents=True)
    # A file of the system that takes no byte, as on a disk without room.
    (place / "0").symlink_to("/dev/full")
    problem(send(runner, id, 0, 0, b"123"), 409, "no_room")
    monkeypatch.setattr(import_files, "FREE_LEAST", 10**18)
    body = {"files": [{"name": "a.fit", "size": 3}]}
    problem(runner.put(f"/api/imports/{new_id()}", body), 409, "no_room")


def test_an_upload_that_began_with_room_leaves_the_disk_its_rest(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = announce(runner, {"a.fit": b"123456"})
    assert send(runner, id, 0, 0, b"123").status_code == 200
    with monkeypatch.context() as full:
        full.setattr(import_files, "FREE_LEAST", 10**18)
        problem(send(runner, id, 0, 3, b"456"), 409, "no_room")
    known = body_of(send(runner, id, 0, 3, b"456"))
    assert known["files"] == [{"name": "a.fit", "size": 6, "received": 6}]


def test_what_makes_room_is_kept_if_there_is_none_all_the_same(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = [announce(runner, {"a.fit": b"123"}) for _ in range(import_room.UNFINISHED_MOST)]
    for id in begun:
        send(runner, id, 0, 0, b"123")
    monkeypatch.setattr(import_files, "FREE_LEAST", 10**18)
    body = {"files": [{"name": "b.fit", "size": 3}]}
    problem(runner.put(f"/api/imports/{new_id()}", body), 409, "no_room")
    for id in begun:
        (file,) = body_of(runner.get(f"/api/imports/{id}"))["files"]
        assert file["received"] == 3


def test_the_same_announcement_many_times_at_once_is_one(runner: Client, service: Service) -> None:
    runner_id, id = body_of(runner.get("/api/account"))["id"], new_id()
    files = [FileSaid("a.fit", 3)]
    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(imports.begin, service, runner_id, id, files, None) for _ in range(24)]
    assert [answer.result()[1] for answer in asked].count(True) == 1


def test_a_day_with_more_activities_than_a_day_can_have(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would be compared each with each, while the log waits."""
    monkeypatch.setattr(import_job, "A_DAY_MOST", 2)
    rows = "".join(f"2026-03-18 {hour}:00,1,0:05:00,run\n" for hour in (10, 12, 14))
    table = f"date,km,time,type\n{rows}2026-03-17 10:00,1,0:05:00,run\n"
    found = items(runner, upload(runner, {"a.csv": table.encode()}))
    told = [item["refused"] and item["refused"]["reason"] for item in found]
    assert told == [None, None, "too_many_a_day", None]


def test_tidying_leaves_only_what_is_waited_for(
    runner: Client, service: Service, time: Any
) -> None:
    old = announce(runner, {"a.fit": b"123"})
    send(runner, old, 0, 0, b"123")
    time.now += import_room.UPLOAD_LIFETIME
    waits = announce(runner, {"b.fit": b"123"})
    send(runner, waits, 0, 0, b"123")
    read = upload(runner, {"c.fit": run_file(START)})
    runner_id = body_of(runner.get("/api/account"))["id"]
    for stray in (read, new_id()):
        import_files.write(
            import_files.folder(service.settings, runner_id, stray), 0, 0, [b"x"], most=1
        )
    assert len(held(service)) == 3
    import_room.tidy(service)
    assert held(service) == [waits]
    assert runner.get(f"/api/imports/{read}").status_code == 200
    time.now += import_room.UPLOAD_LIFETIME
    import_room.tidy(service)
    assert held(service) == []
    assert [one["id"] for one in body_of(runner.get("/api/imports"))["imports"]] == [read]


def test_a_reading_that_failed_leaves_no_byte(
    runner: Client, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = run_file(START)
    id = announce(runner, {"a.fit": data})
    send(runner, id, 0, 0, data)
    broken = lambda *_: 1 // 0  # noqa: E731 - anything that fails
    monkeypatch.setattr(import_job, "_compare", broken)
    runner.post(f"/api/imports/{id}/read")
    for _ in range(500):
        if body_of(runner.get(f"/api/imports/{id}"))["state"] == "failed" and not held(service):
            break
        clock_of_the_machine.sleep(0.02)
    assert held(service) == []
    assert body_of(runner.get(f"/api/imports/{id}"))["state"] == "failed"


def test_a_fault_that_nobody_foresaw_costs_the_one_file_and_is_logged(
    runner: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def local_start(activity: Activity, zone: Any) -> datetime:
        if activity.distance_m == 4_000:
            raise OverflowError("4000 m at home")
        return real(activity, zone)

    def read(name: str, chunks: Iterable[bytes]) -> Any:
        raise LookupError(f"{name} {b''.join(chunks)!r}")

    real = import_records.local_start
    monkeypatch.setattr(import_job, "local_start", local_start)
    # In this process, as a reader is to be broken that the other one would have whole.
    monkeypatch.setattr(import_job, "Apart", Upload)
    monkeypatch.setattr(tcx, "read", read)
    id = upload(
        runner,
        {
            "good.fit": run_file(START),
            "anna.tcx": tcx_file(START, even(600, 3.0), metres=1_800, seconds=600),
            "odd.fit": run_file(START + timedelta(hours=2), metres=4_000),
            "good.gpx": gpx(START - timedelta(days=1), [even(600, 3.0)]),
        },
    )
    found = [(one["file"], (one["refused"] or {}).get("reason")) for one in items(runner, id)]
    assert found == [
        ("good.fit", None),
        ("anna.tcx", "unforeseen"),
        ("odd.fit", "unforeseen"),
        ("good.gpx", None),
    ]
    assert commit(runner, id)["imported"]["taken"] == 2
    logged = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert [line.split()[0] for line in logged] == ["LookupError", "OverflowError"]
    assert "anna" not in caplog.text
    assert "4000 m" not in caplog.text
    assert "TrainingCenterDatabase" not in caplog.text


def test_letting_go(runner: Client) -> None:
    id = upload(runner, {"a.fit": run_file(START)})
    problem(runner.post(f"/api/imports/{id}/undo"), 409, "not_done")
    assert runner.delete(f"/api/imports/{id}").status_code == 204
    problem(runner.get(f"/api/imports/{id}"), 404, "not_found")
    id = upload(runner, {"a.fit": run_file(START)})
    commit(runner, id)
    problem(runner.delete(f"/api/imports/{id}"), 409, "in_log")
    assert commit(runner, id)["imported"]["taken"] == 1
    runner.post(f"/api/imports/{id}/undo")
    problem(runner.post(f"/api/imports/{id}/commit", {}), 409, "not_ready")


def test_an_account_that_is_deleted_leaves_no_file(runner: Client, service: Service) -> None:
    id = announce(runner, {"a.fit": b"123"})
    send(runner, id, 0, 0, b"123")
    upload(runner, {"b.fit": run_file(START)})
    assert list(service.settings.data.rglob("0"))
    assert runner.delete("/api/account", {"password": PASSWORD}).status_code == 204
    assert not list(service.settings.data.rglob("0"))
    with service.database.read() as connection:
        for table in ("run_import", "import_item"):
            count = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            assert count == 0


def test_a_reading_that_was_cut_off_begins_anew(
    runner: Client, service: Service, time: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = run_file(START)
    id = announce(runner, {"a.fit": data})
    send(runner, id, 0, 0, data)
    with monkeypatch.context() as dead:
        # A server that ends as soon as it has begun.
        dead.setattr(import_job, "_in_background", lambda *_: None)
        assert body_of(runner.post(f"/api/imports/{id}/read"))["state"] == "reading"
    assert body_of(runner.get(f"/api/imports/{id}"))["state"] == "reading"
    time.now += import_job.GONE_AFTER
    read_all(runner, id)
    assert body_of(runner.get(f"/api/imports/{id}"))["found"]["run"] == 1


def test_an_archive_of_many_in_pages(runner: Client) -> None:
    days = [START - timedelta(days=number) for number in range(60)]
    archive = zipped(
        {f"activities/{n}.fit": run_file(day, step_s=500) for n, day in enumerate(days)}
    )
    id = upload(runner, {"export.zip": archive})
    first = body_of(runner.get(f"/api/imports/{id}/items?limit=50"))
    rest = body_of(runner.get(f"/api/imports/{id}/items?limit=50&after={first['next_after']}"))
    assert (len(first["items"]), len(rest["items"]), rest["next_after"]) == (50, 10, None)
    assert commit(runner, id)["imported"]["taken"] == 60
    assert len(log(runner)) == 60


def test_the_weeks_under_the_cap_have_what_was_imported(runner: Client) -> None:
    commit(runner, upload(runner, {"run.fit": run_file(START, metres=6_000, seconds=2_000)}))
    weeks = body_of(runner.get("/api/timeline"))["weeks"]
    monday = (TODAY - timedelta(days=TODAY.weekday())).isoformat()
    assert [week["run_m"] for week in weeks if week["start"] == monday] == [6_000]
