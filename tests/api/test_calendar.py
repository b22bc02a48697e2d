"""The week and the next four, over HTTP; the tests' today is Friday, 20 March 2026."""

from __future__ import annotations

from typing import Any

from marshmallow import RAISE

from restride.schemas.calendar import CalendarOut
from tests.api.client import Client, body_of, day, new_id, placement, problem, session

DOCUMENT = CalendarOut(unknown=RAISE)


def calendar(client: Client, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/calendar{query}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def items(found: dict[str, Any], date: str) -> list[dict[str, Any]]:
    days = [day for week in found["weeks"] for day in week["days"] if day["date"] == date]
    assert len(days) == 1
    return [item for item in days[0]["items"] if item["kind"] == "strength"]


def test_the_weeks_and_what_was_done(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement(9))
    runner.put(f"/api/sessions/{new_id()}", session(2))
    runner.put(f"/api/mornings/{day(1)}", {"pain": 2})
    found = calendar(runner)
    assert DOCUMENT.validate(found) == {}
    assert [week["start"] for week in found["weeks"]] == [day(4 - 7 * n) for n in range(5)]
    dose = {"kind": "strength", "exercise": "EB", "rung": "EB1", "reps": [10, 10], "load_kg": 0}
    assert items(found, day(2)) == [{**dose, "done": True}]
    assert items(found, day(0)) == [{**dose, "done": False}]
    later = {"kind": "strength", "exercise": "EB", "done": False}
    assert items(found, day(-3)) == items(found, day(-24)) == [later]
    bridge = next(one for one in found["moves"] if one["item"] == "EB")
    assert (bridge["date"], bridge["own"], bridge["made"]) == (day(0), day(0), day(0))
    assert bridge["to"] == [{"date": day(-n), "clash": None} for n in range(7)]
    assert calendar(runner, f"?today={day(1)}")["today"] == day(1)


def test_a_move_and_the_way_back(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement(9))
    path = f"/api/events/{new_id()}"
    body = {"type": "move", "date": day(0), "item": "EB", "to": day(-1)}
    written = body_of(runner.put(path, body))
    assert written["plan"]["strength"]["EB"]["next"] == day(-1)
    bridge = next(one for one in calendar(runner)["moves"] if one["item"] == "EB")
    assert (bridge["date"], bridge["own"]) == (day(-1), day(0))
    runner.delete(f"{path}?base={written['row']['seq']}")
    bridge = next(one for one in calendar(runner)["moves"] if one["item"] == "EB")
    assert bridge["date"] == day(0)


def test_a_clash_names_its_rule(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement(9))
    runner.put(f"/api/sessions/{new_id()}", session(1))
    bridge = next(one for one in calendar(runner)["moves"] if one["item"] == "EB")
    assert bridge["to"][0] == {
        "date": day(0),
        "clash": {"rule": "8-EARLY", "values": {"date": day(0)}},
    }


def test_the_last_pull_brings_it(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement(9))
    runner.put(f"/api/mornings/{day(1)}", {"pain": 2})
    whole = body_of(runner.get("/api/sync"))
    assert whole["calendar"] == calendar(runner)
    part = body_of(runner.get("/api/sync?limit=1"))
    assert (part["more"], part["plan"], part["calendar"]) == (True, None, None)


def test_a_holiday_is_told_before_it_begins(runner: Client) -> None:
    runner.put(f"/api/events/{new_id()}", placement(9))
    before = body_of(runner.get("/api/plan"))
    pause = {"type": "pause", "date": day(-3), "until": day(-9)}
    assert runner.put(f"/api/events/{new_id()}", pause).status_code == 201
    # Until it begins the plan is as it was; the calendar keeps its days free.
    assert body_of(runner.get("/api/plan")) == before
    found = calendar(runner)
    assert items(found, day(0)) != []
    assert [items(found, day(-n)) for n in range(3, 10)] == [[]] * 7
    far = {"type": "pause", "date": day(-368), "until": day(-370)}
    problem(runner.put(f"/api/events/{new_id()}", far), 422, "invalid")


def test_without_an_episode(stranger: Client) -> None:
    stranger.register("no@example.org")
    problem(stranger.get("/api/calendar"), 404, "no_episode")
    assert body_of(stranger.get("/api/sync"))["calendar"] is None
