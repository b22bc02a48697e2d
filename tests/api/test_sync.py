"""Two devices, lost answers, old edits: nothing is lost and nothing is skipped."""

from __future__ import annotations

import gzip
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from restride.services import sync
from restride.services.service import Service
from tests.api.client import Client, body_of, day, episode, new_id, problem, run, session


@pytest.fixture
def phone(app: Flask) -> Client:
    client = Client(app)
    client.register()
    client.start_episode()
    return client


@pytest.fixture
def laptop(app: Flask, phone: Client) -> Client:
    client = Client(app)
    assert client.sign_in().status_code == 200
    return client


def seq_of(answer: object) -> int:
    return int(body_of(answer)["row"]["seq"])  # type: ignore[arg-type]


def test_the_answer_lost_after_the_commit(phone: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    first = phone.put(where, session())
    again = phone.put(where, session())
    assert (first.status_code, again.status_code) == (201, 200)
    assert body_of(again)["row"] == body_of(first)["row"]
    assert len(body_of(phone.get("/api/sessions"))["rows"]) == 1


def test_an_edit_whose_answer_was_lost(phone: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    seq = seq_of(phone.put(where, session()))
    first = phone.put(f"{where}?base={seq}", session(rpe=5))
    again = phone.put(f"{where}?base={seq}", session(rpe=5))
    assert again.status_code == 200
    assert body_of(again)["row"] == body_of(first)["row"]


def test_the_same_content_spelled_differently_is_the_same(phone: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    phone.put(where, session())
    written_out = session()
    written_out["exercises"][0] |= {"load_kg": 0, "form_ok": True, "quality": []}
    assert phone.put(where, written_out).status_code == 200


def test_an_edit_on_two_devices_keeps_both(phone: Client, laptop: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    seq = seq_of(phone.put(where, session()))
    assert phone.put(f"{where}?base={seq}", session(rpe=5)).status_code == 200
    found = problem(laptop.put(f"{where}?base={seq}", session(rpe=8)), 409, "changed_elsewhere")
    assert found["current"]["body"]["rpe"] == 5
    assert body_of(laptop.get(where))["body"]["rpe"] == 5
    resolved = laptop.put(f"{where}?base={found['current']['seq']}", session(rpe=8))
    assert resolved.status_code == 200
    assert body_of(phone.get(where))["body"]["rpe"] == 8


@pytest.mark.parametrize("query", ["", "?base=1", "?base=999"])
def test_an_edit_not_based_on_what_is_stored(phone: Client, query: str) -> None:
    where = f"/api/sessions/{new_id()}"
    phone.put(where, session())
    problem(phone.put(f"{where}{query}", session(rpe=8)), 409, "changed_elsewhere")
    problem(phone.delete(f"{where}{query}"), 409, "changed_elsewhere")
    assert "rpe" not in body_of(phone.get(where))["body"]


def test_an_edit_of_what_was_deleted_elsewhere(phone: Client, laptop: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    seq = seq_of(phone.put(where, session()))
    gone = body_of(laptop.delete(f"{where}?base={seq}"))["row"]
    for query in ("", f"?base={seq}"):
        found = problem(phone.put(f"{where}{query}", session(rpe=8)), 409, "deleted_elsewhere")
        assert found["current"] == gone
    found = problem(phone.put(where, session()), 409, "deleted_elsewhere")
    back = phone.put(f"{where}?base={found['current']['seq']}", session(rpe=8))
    assert back.status_code == 200
    assert body_of(laptop.get(where))["body"]["rpe"] == 8


def test_a_delete_of_what_was_changed_elsewhere(phone: Client, laptop: Client) -> None:
    where = f"/api/runs/{new_id()}"
    seq = seq_of(phone.put(where, run()))
    laptop.put(f"{where}?base={seq}", run(rpe=3))
    problem(phone.delete(f"{where}?base={seq}"), 409, "changed_elsewhere")
    assert phone.get(where).status_code == 200


def test_a_pull_brings_every_write_once_in_order(phone: Client, laptop: Client) -> None:
    ids = [new_id() for _ in range(5)]
    for before, id in enumerate(ids):
        phone.put(f"/api/runs/{id}", run(before + 1))
    rows, since, plans = [], 0, []
    while True:
        page = body_of(laptop.get(f"/api/sync?since={since}&limit=2"))
        rows += page["rows"]
        plans.append(page["plan"])
        since = page["seq"]
        if not page["more"]:
            break
    assert [row["id"] for row in rows] == ids
    assert [row["seq"] for row in rows] == sorted(row["seq"] for row in rows)
    assert plans[:-1] == [None, None]
    assert plans[-1] == body_of(laptop.get("/api/plan"))
    nothing = body_of(laptop.get(f"/api/sync?since={since}"))
    assert nothing["seq"] == since
    assert nothing["rows"] == []
    assert nothing["episodes"] == []
    assert nothing["more"] is False


def test_a_pull_brings_edits_deletes_and_episodes(phone: Client, laptop: Client) -> None:
    kept, gone = new_id(), new_id()
    phone.put(f"/api/runs/{kept}", run())
    seq = seq_of(phone.put(f"/api/runs/{gone}", run(3)))
    since = body_of(laptop.get("/api/sync"))["seq"]
    phone.delete(f"/api/runs/{gone}?base={seq}")
    phone.put(f"/api/runs/{kept}?base={seq - 1}", run(rpe=2))
    page = body_of(laptop.get(f"/api/sync?since={since}"))
    assert [(row["id"], row["deleted"]) for row in page["rows"]] == [(gone, True), (kept, False)]
    first = body_of(laptop.get("/api/sync"))
    assert [one["deleted"] for one in first["episodes"]] == [False]
    assert first["episodes"][0]["body"]["started"] == day(60)


def test_an_episode_comes_no_later_than_what_follows_it(app: Flask) -> None:
    client = Client(app)
    client.register()
    for before in (9, 8, 7):
        client.put(f"/api/runs/{new_id()}", run(before))
    client.start_episode(started=day(7))
    client.put(f"/api/runs/{new_id()}", run(6))
    first = body_of(client.get("/api/sync?limit=3"))
    assert (len(first["rows"]), len(first["episodes"]), first["more"]) == (3, 0, True)
    second = body_of(client.get(f"/api/sync?limit=3&since={first['seq']}"))
    assert (len(second["rows"]), len(second["episodes"]), second["more"]) == (1, 1, False)


def test_a_number_from_the_future_starts_afresh(phone: Client) -> None:
    problem(phone.get("/api/sync?since=5000"), 410, "sync_reset")
    assert phone.get("/api/sync?since=0").status_code == 200


def test_a_restored_database_is_noticed_with_the_next_request(
    phone: Client, service: Service
) -> None:
    first = body_of(phone.get("/api/sync"))
    known = {"Restride-Generation": first["generation"]}
    where = f"/api/runs/{new_id()}"
    seq = seq_of(phone.put(where, run(), headers=known))
    assert body_of(phone.get("/api/sync?since=1", headers=known))["seq"] == seq
    sync.begin_generation(service.database)
    problem(phone.get("/api/sync?since=1", headers=known), 410, "sync_reset")
    # Not even a base that looks right is taken: its number is of another time.
    problem(phone.put(f"{where}?base={seq}", run(rpe=3), headers=known), 410, "sync_reset")
    problem(phone.delete(f"{where}?base={seq}", headers=known), 410, "sync_reset")
    again = body_of(phone.get("/api/sync"))
    assert again["generation"] != first["generation"]
    assert [row["seq"] for row in again["rows"]] == [seq]
    known = {"Restride-Generation": again["generation"]}
    assert phone.put(f"{where}?base={seq}", run(rpe=3), headers=known).status_code == 200


def test_what_a_device_keeps_for_one_runner_never_reaches_another(phone: Client) -> None:
    ada = {"Restride-Runner": body_of(phone.get("/api/account"))["id"]}
    where = f"/api/runs/{new_id()}"
    assert phone.put(where, run(), headers=ada).status_code == 201
    phone.register("grace@example.org")
    problem(phone.put(where, run(rpe=9), headers=ada), 401, "other_runner")
    problem(phone.get("/api/sync", headers=ada), 401, "other_runner")
    # Grace herself is still signed in, and has nothing of Ada's.
    assert body_of(phone.get("/api/sync"))["rows"] == []


def test_the_order_of_arrival_changes_no_plan(app: Flask) -> None:
    entries = [
        (f"/api/sessions/{new_id()}", session(6)),
        (f"/api/mornings/{day(5)}", {"pain": 2}),
        (f"/api/runs/{new_id()}", run(4)),
        (f"/api/mornings/{day(3)}", {"pain": 3}),
        (f"/api/sessions/{new_id()}", session(2)),
        (f"/api/mornings/{day(1)}", {"pain": 2}),
        (f"/api/mornings/{day(0)}", {"pain": 1}),
        (f"/api/sessions/{new_id()}", session(0, at=f"{day(0)}T08:00:00+01:00")),
    ]
    plans = []
    for number, order in enumerate((entries, entries[::-1], entries[4:] + entries[:4])):
        client = Client(app)
        client.register(f"runner{number}@example.org")
        client.start_episode()
        for where, body in order:
            written = body_of(client.put(where, body))
        plans.append(written["plan"])
        assert body_of(client.get("/api/plan")) == written["plan"]
    assert plans[0] == plans[1] == plans[2]


def test_writes_at_once_give_each_its_number(phone: Client, app: Flask) -> None:
    devices = [Client(app) for _ in range(4)]
    for device in devices:
        device.sign_in()

    def log(number: int) -> int:
        answer = devices[number % 4].put(f"/api/runs/{new_id()}", run(1 + number % 5))
        assert answer.status_code == 201
        return seq_of(answer)

    start = body_of(phone.get("/api/sync"))["seq"]
    with ThreadPoolExecutor(4) as pool:
        # Each device sends one after the other, the four of them at once.
        numbers = [
            seq for some in pool.map(lambda n: [log(n), log(n + 4)], range(4)) for seq in some
        ]
    assert sorted(numbers) == list(range(start + 1, start + 9))
    rows = body_of(phone.get(f"/api/sync?since={start}"))["rows"]
    assert [row["seq"] for row in rows] == sorted(numbers)


def test_the_same_session_sent_by_two_devices_at_once(phone: Client, laptop: Client) -> None:
    where = f"/api/sessions/{new_id()}"
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda device: device.put(where, session()), (phone, laptop)))
    assert sorted(answer.status_code for answer in answers) == [200, 201]


def test_the_devices_day_counts_within_a_day_of_the_servers(phone: Client) -> None:
    for before in (-1, 0, 1):
        assert body_of(phone.get(f"/api/plan?today={day(before)}"))["today"] == day(before)
    for before in (-2, 2, 400):
        # Berlin's day is the server's at noon.
        assert body_of(phone.get(f"/api/plan?today={day(before)}"))["today"] == day(0)


def test_without_the_devices_day_the_episodes_zone_counts(app: Flask) -> None:
    client = Client(app)
    client.register()
    client.start_episode(timezone="Pacific/Kiritimati")
    assert body_of(client.get("/api/plan"))["today"] == day(-1)


def test_an_episode_edited_on_two_devices(phone: Client, laptop: Client) -> None:
    row = body_of(phone.get("/api/sync"))["episodes"][0]
    where = f"/api/episodes/{row['id']}"
    assert phone.put(f"{where}?base={row['seq']}", episode(side="both")).status_code == 200
    assert phone.put(f"{where}?base={row['seq']}", episode(side="both")).status_code == 200
    found = problem(
        laptop.put(f"{where}?base={row['seq']}", episode(side="right")), 409, "changed_elsewhere"
    )
    assert found["current"]["body"]["side"] == "both"


def test_a_log_is_sent_compressed_to_whoever_takes_it(phone: Client) -> None:
    assert phone.put(f"/api/sessions/{new_id()}", session()).status_code == 201
    plain = phone.get("/api/sync?since=0&today=2026-03-20")
    assert "Content-Encoding" not in plain.headers
    small = phone.get("/api/sync?since=0&today=2026-03-20", headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert small.headers["Cache-Control"] == "no-store"
    assert json.loads(gzip.decompress(small.data)) == body_of(plain)
