"""Logging, editing and deleting, and what is said about wrong input."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from tests.api.client import (
    Client,
    body_of,
    day,
    exercise,
    new_id,
    placement,
    problem,
    run,
    session,
)

ROUTES = ("sessions", "runs", "mornings", "events")


def address(route: str) -> str:
    return f"/api/{route}/{day(1) if route == 'mornings' else new_id()}"


def content(route: str) -> dict[str, Any]:
    return {
        "sessions": session(),
        "runs": run(),
        "mornings": {"pain": 2},
        "events": {"type": "sitting", "date": day(1), "minutes": 45},
    }[route]


@pytest.mark.parametrize("route", ROUTES)
def test_a_new_entry_is_stored_and_answered_with_the_plan(runner: Client, route: str) -> None:
    where = address(route)
    answer = runner.put(where, content(route))
    assert answer.status_code == 201
    written = body_of(answer)
    assert set(written) == {"row", "plan"}
    assert written["plan"]["today"] == day(0)
    row = written["row"]
    assert set(row) == {"type", "id", "date", "seq", "deleted", "body"}
    assert where.endswith(row["id"])
    assert row["deleted"] is False
    assert body_of(runner.get(where)) == row


def test_a_session_keeps_all_that_was_logged(runner: Client) -> None:
    full = session(
        duration_s=1800,
        rpe=6,
        note="after work",
        exercises=[
            exercise(
                side="left",
                load_kg=2.5,
                rir=0,
                pain_before=0,
                pain_after=3,
                quality=["ache", "tight"],
                form_ok=False,
                tempo_ok=False,
                doms=4,
                analgesic_last_12h=True,
                prescribed={"rung": "EB1", "reps": [12, 12], "load_kg": 2.5},
            ),
            {"exercise": "EB", "rung": "EB0", "hold_s": [30, 30], "load_kg": 0, "pain_during": 0},
        ],
    )
    row = body_of(runner.put(address("sessions"), full))["row"]
    assert row["body"] == full
    assert row["date"] == day(2)


def test_a_day_is_the_runners_own_where_the_log_was_made(runner: Client) -> None:
    late = session(at=f"{day(3)}T23:30:00-08:00")
    row = body_of(runner.put(address("sessions"), late))["row"]
    assert row["date"] == day(3)
    assert row["body"]["at"] == f"{day(3)}T23:30:00-08:00"


def test_zero_is_a_value(runner: Client) -> None:
    row = body_of(runner.put(f"/api/mornings/{day(1)}", {"pain": 0, "sleep_h": 0}))["row"]
    assert row["body"] == {"date": day(1), "pain": 0, "sleep_h": 0}


def test_a_morning_is_one_a_day(runner: Client) -> None:
    where = f"/api/mornings/{day(1)}"
    assert runner.put(where, {"pain": 2}).status_code == 201
    second = runner.put(where, {"pain": 4})
    found = problem(second, 409, "changed_elsewhere")
    assert found["current"]["body"]["pain"] == 2
    assert body_of(runner.get(where))["body"]["pain"] == 2


def test_a_morning_may_repeat_its_day_but_no_other(runner: Client) -> None:
    where = f"/api/mornings/{day(1)}"
    assert runner.put(where, {"pain": 2, "date": day(1)}).status_code == 201
    found = problem(runner.put(where, {"pain": 2, "date": day(2)}), 422, "invalid")
    assert set(found["errors"]) == {"date"}


def test_a_red_flag_keeps_its_own_id_in_the_body(runner: Client) -> None:
    flag = {"type": "red_flag", "at": f"{day(0)}T08:00:00+01:00", "id": "RF04"}
    written = body_of(runner.put(address("events"), flag))
    assert written["row"]["body"] == {"at": f"{day(0)}T08:00:00+01:00", "id": "RF04"}
    assert written["plan"]["state"] == "locked"


def test_a_placement_is_where_the_plan_starts(runner: Client) -> None:
    written = body_of(runner.put(address("events"), placement(2)))
    assert written["plan"]["stage"] == "S2"
    assert written["plan"]["strength"]["EB"]["rung"] == "EB1"
    assert written["plan"]["strength"]["EB"]["reasons"]


WRONG = [
    ("sessions", session(exercises=[exercise(pain_during=11)]), "exercises[0].pain_during"),
    ("sessions", session(exercises=[exercise(reps=[-1, 10])]), "exercises[0].reps[0]"),
    ("sessions", session(exercises=[exercise(reps=[10**400])]), "exercises[0].reps[0]"),
    ("sessions", session(exercises=[exercise(reps=[True])]), "exercises[0].reps[0]"),
    ("sessions", session(exercises=[exercise(reps=[9.5])]), "exercises[0].reps[0]"),
    ("sessions", session(exercises=[exercise(reps=10)]), "exercises[0].reps"),
    ("sessions", session(exercises=[exercise(rung="RD1")]), "exercises[0].rung"),
    ("sessions", session(exercises=[exercise(load_kg=-1)]), "exercises[0].load_kg"),
    ("sessions", session(exercises=[exercise(load_kg=1e300)]), "exercises[0].load_kg"),
    ("sessions", session(exercises=[exercise(load_kg="2")]), "exercises[0].load_kg"),
    ("sessions", session(exercises=[exercise(quality=["sore"])]), "exercises[0].quality[0]"),
    ("sessions", session(exercises=[exercise(form_ok="yes")]), "exercises[0].form_ok"),
    ("sessions", session(exercises=[exercise(streak=3)]), "exercises[0].streak"),
    ("sessions", session(exercises=[]), "exercises"),
    ("sessions", session(exercises=[exercise()] * 25), "exercises"),
    ("sessions", session(exercises={}), "exercises"),
    ("sessions", session(exercises=["EB"]), "exercises[0]"),
    ("sessions", session(feeling="great"), "feeling"),
    ("sessions", session(note="x" * 2001), "note"),
    ("sessions", session(note=3), "note"),
    ("sessions", session(at=f"{day(1)}T18:00"), "at"),
    ("sessions", session(at="yesterday"), "at"),
    ("sessions", session(at=None), "at"),
    ("sessions", session(at="2026-02-30T18:00:00+01:00"), "at"),
    ("sessions", session(at=f"{day(-2)}T18:00:00+01:00"), "date"),
    ("sessions", {}, "at"),
    ("sessions", [], "body"),
    ("sessions", "session", "body"),
    ("sessions", 3, "body"),
    ("runs", run(distance_m=-5), "distance_m"),
    ("runs", run(distance_m=9.008), "distance_m"),
    ("runs", run(duration_s="47:12"), "duration_s"),
    ("runs", run(pain_during=None), "pain_during"),
    ("runs", run(kind="jog"), "kind"),
    ("runs", run(type="run"), "type"),
    ("mornings", {"pain": 11}, "pain"),
    ("mornings", {"pain": -1}, "pain"),
    ("mornings", {}, "pain"),
    ("mornings", {"pain": 2, "mood": 3}, "mood"),
    ("events", {"date": day(1), "minutes": 45}, "type"),
    ("events", {"type": "session", **session()}, "type"),
    ("events", {"type": ["fall"], "date": day(1)}, "type"),
    ("events", {"type": {}, "date": day(1)}, "type"),
    ("events", {"type": "sitting", "date": "2026-13-01", "minutes": 3}, "date"),
    ("events", {"type": "sitting", "date": day(-2), "minutes": 3}, "date"),
    ("events", {"type": "sitting", "date": "1989-12-31", "minutes": 3}, "date"),
    ("events", {"type": "sitting", "date": day(1), "minutes": 3, "id": "x"}, "id"),
    ("events", {"type": "red_flag", "at": f"{day(0)}T08:00:00Z", "id": "RF99"}, "id"),
    ("events", [{"type": "flare", "date": day(1)}], "body"),
]


@pytest.mark.parametrize(("route", "body", "field"), WRONG)
def test_wrong_input_names_its_field_and_stores_nothing(
    runner: Client, route: str, body: Any, field: str
) -> None:
    where = address(route)
    found = problem(runner.put(where, body), 422, "invalid")
    assert field in found["errors"]
    assert all(isinstance(messages, list) and messages for messages in found["errors"].values())
    assert runner.get(where).status_code == 404


def test_every_fault_is_named_at_once(runner: Client) -> None:
    body = session(feeling="great", rpe=99, exercises=[exercise(pain_during=11, reps=[-1])])
    found = problem(runner.put(address("sessions"), body), 422, "invalid")
    assert set(found["errors"]) == {
        "feeling",
        "rpe",
        "exercises[0].pain_during",
        "exercises[0].reps[0]",
    }


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"pain=3",
        b"\xff\xfe",
        b'{"pain": NaN}',
        b'{"pain": Infinity}',
        b'{"pain": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"pain": 2,}',
    ],
)
@pytest.mark.parametrize("route", ["mornings", "events"])
def test_a_body_that_is_not_json(runner: Client, raw: bytes, route: str) -> None:
    answer = runner.put(address(route), data=raw, content_type="application/json")
    problem(answer, 400, "not_json")


@pytest.mark.parametrize("type_", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_of_another_type(runner: Client, type_: str) -> None:
    answer = runner.put(address("mornings"), data=b'{"pain": 2}', content_type=type_)
    problem(answer, 415, "not_json")


@pytest.mark.parametrize("text", ["a\\u0000b", "\\ud800", "\\uDFFF"])
def test_text_that_no_database_stores(runner: Client, text: str) -> None:
    raw = f'{{"type":"fall","date":"{day(1)}","note":"{text}"}}'
    where = address("events")
    answer = runner.put(where, data=raw, content_type="application/json")
    problem(answer, 422, "invalid")
    assert runner.get(where).status_code == 404


def test_text_of_any_language_is_kept(runner: Client) -> None:
    note = "Schräglage 🏃 \\u0000 ﷽"
    fall = {"type": "fall", "date": day(1), "note": note}
    row = body_of(runner.put(address("events"), fall))["row"]
    assert row["body"]["note"] == note


def test_a_body_that_is_too_large(runner: Client) -> None:
    raw = b'{"note": "' + b"x" * 300_000 + b'"}'
    answer = runner.put(address("sessions"), data=raw, content_type="application/json")
    problem(answer, 413, "too_large")


@pytest.mark.parametrize(
    "query", ["base=abc", "base=-1", "base=99999999999", "base=1.5", "today=3"]
)
def test_a_wrong_query(runner: Client, query: str) -> None:
    where = address("mornings")
    found = problem(runner.put(f"{where}?{query}", {"pain": 2}), 422, "invalid")
    assert set(found["errors"]) == {query.split("=", maxsplit=1)[0]}
    assert runner.get(where).status_code == 404


def test_an_unknown_key_in_the_query(runner: Client) -> None:
    found = problem(runner.put(f"{address('mornings')}?bse=1", {"pain": 2}), 422, "invalid")
    assert set(found["errors"]) == {"bse"}


@pytest.mark.parametrize("date", ["2026-02-30", "20260301", "2026-3-1", "today", "0001-01-01"])
def test_a_morning_of_no_day(runner: Client, date: str) -> None:
    for method in ("GET", "PUT", "DELETE"):
        answer = runner.ask(
            method, f"/api/mornings/{date}", {"pain": 2} if method == "PUT" else None
        )
        assert set(problem(answer, 422, "invalid")["errors"]) == {"date"}


def test_an_id_that_is_none(runner: Client) -> None:
    problem(runner.put("/api/sessions/7", session()), 404, "not_found")


def test_an_id_is_the_same_in_capitals(runner: Client) -> None:
    id = new_id()
    runner.put(f"/api/runs/{id.upper()}", run())
    assert body_of(runner.get(f"/api/runs/{id}"))["id"] == id


def test_an_entry_keeps_its_type(runner: Client) -> None:
    id = new_id()
    runner.put(f"/api/runs/{id}", run())
    problem(runner.put(f"/api/sessions/{id}?base=2", session()), 409, "id_taken")
    problem(runner.get(f"/api/sessions/{id}"), 404, "not_found")
    problem(runner.delete(f"/api/events/{id}"), 404, "not_found")


def test_deleting(runner: Client) -> None:
    where = address("runs")
    seq = body_of(runner.put(where, run()))["row"]["seq"]
    answer = runner.delete(f"{where}?base={seq}")
    assert answer.status_code == 200
    row = body_of(answer)["row"]
    assert row["deleted"] is True
    assert row["body"] is None
    assert row["seq"] > seq
    problem(runner.get(where), 404, "deleted")
    again = runner.delete(where)
    assert again.status_code == 200
    assert body_of(again)["row"] == row
    assert body_of(runner.get("/api/runs"))["rows"] == []


def test_deleting_what_never_was(runner: Client) -> None:
    problem(runner.delete(address("runs")), 404, "not_found")


def test_lists_are_newest_first_and_never_divide_a_day(runner: Client) -> None:
    for before in (5, 3, 3, 3, 1):
        runner.put(address("runs"), run(before))
    first = body_of(runner.get("/api/runs?limit=2"))
    assert [row["date"] for row in first["rows"]] == [day(1)]
    second = body_of(runner.get(f"/api/runs?limit=2&before={first['next_before']}"))
    assert [row["date"] for row in second["rows"]] == [day(3)] * 3
    third = body_of(runner.get(f"/api/runs?limit=2&before={second['next_before']}"))
    assert [row["date"] for row in third["rows"]] == [day(5)]
    assert third["next_before"] is None


def test_a_log_without_an_episode_has_no_plan(app: Flask) -> None:
    client = Client(app)
    client.register()
    written = body_of(client.put(address("runs"), run()))
    assert written["plan"] is None
    problem(client.get("/api/plan"), 404, "no_episode")
