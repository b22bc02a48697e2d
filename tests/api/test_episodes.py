"""Episodes: started after the one-screen check, at most one open, changed and ended."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from tests.api.client import (
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


@pytest.fixture
def newcomer(app: Flask) -> Client:
    client = Client(app)
    client.register()
    return client


def test_starting_one_gives_a_plan(newcomer: Client) -> None:
    id = new_id()
    answer = newcomer.put(f"/api/episodes/{id}", episode())
    assert answer.status_code == 201
    written = body_of(answer)
    assert set(written) == {"episode", "plan"}
    row = written["episode"]
    assert set(row) == {"id", "seq", "deleted", "body"}
    assert (row["id"], row["deleted"]) == (id, False)
    expected = {
        **episode(),
        "age": None,
        "body_mass_kg": None,
        "guided": False,
        "smallest_plate_kg": 1,
        "week_start": "mon",
        "severity": None,
        "goal_week_m": None,
    }
    assert row["body"] == expected
    assert written["plan"]["today"] == day(0)
    assert body_of(newcomer.get(f"/api/episodes/{id}")) == row
    assert body_of(newcomer.get("/api/episodes"))["episodes"] == [row]


def test_all_that_can_be_said_is_kept(newcomer: Client) -> None:
    full = episode(
        pattern="strain",
        side="both",
        age=41,
        body_mass_kg=70.5,
        guided=True,
        smallest_plate_kg=0.5,
        week_start="sun",
        severity="moderate",
        goal_week_m=40_000,
        training_days=["tue", "sun"],
    )
    row = body_of(newcomer.put(f"/api/episodes/{new_id()}", full))["episode"]
    assert row["body"] == full


def test_what_was_read_can_be_sent_back(newcomer: Client) -> None:
    where = f"/api/episodes/{new_id()}"
    row = body_of(newcomer.put(where, episode()))["episode"]
    again = newcomer.put(where, row["body"])
    assert again.status_code == 200
    assert body_of(again)["episode"] == row


def test_at_most_one_is_open(newcomer: Client) -> None:
    first = newcomer.start_episode()
    second = f"/api/episodes/{new_id()}"
    found = problem(newcomer.put(second, episode(side="right")), 409, "episode_open")
    assert found["current"]["id"] == first
    problem(newcomer.get(second), 404, "not_found")
    assert newcomer.put(second, episode(started=day(400), ended=day(300))).status_code == 201
    seq = body_of(newcomer.get(f"/api/episodes/{first}"))["seq"]
    ended = newcomer.put(f"/api/episodes/{first}?base={seq}", episode(ended=day(0)))
    assert ended.status_code == 200
    assert body_of(ended)["plan"] is None
    problem(newcomer.get("/api/plan"), 404, "no_episode")
    assert newcomer.put(f"/api/episodes/{new_id()}", episode(started=day(0))).status_code == 201


def test_reopening_beside_an_open_one(newcomer: Client) -> None:
    old = f"/api/episodes/{new_id()}"
    seq = body_of(newcomer.put(old, episode(ended=day(10))))["episode"]["seq"]
    newcomer.start_episode(started=day(5))
    problem(newcomer.put(f"{old}?base={seq}", episode()), 409, "episode_open")


def test_a_flag_found_before_the_start_locks_the_plan(newcomer: Client) -> None:
    written = body_of(newcomer.put(f"/api/episodes/{new_id()}", episode(red_flags=["RF04"])))
    assert written["episode"]["body"]["red_flags"] == ["RF04"]
    plan = written["plan"]
    assert plan["state"] == "locked"
    assert [alert["rule"] for alert in plan["alerts"]] == ["RF04"]
    cleared = {
        "type": "cleared",
        "at": f"{day(0)}T09:00:00+01:00",
        "ids": ["RF04"],
        "by": "Dr. Lee",
    }
    answer = newcomer.put(f"/api/events/{new_id()}", cleared)
    assert body_of(answer)["plan"]["state"] != "locked"


def test_a_flag_on_the_day_of_the_start(newcomer: Client) -> None:
    today = episode(started=day(0), red_flags=["RF04"])
    written = body_of(newcomer.put(f"/api/episodes/{new_id()}", today))
    assert written["plan"]["state"] == "locked"
    assert body_of(newcomer.get("/api/plan"))["state"] == "locked"


def flag(before: int, id: str = "RF04") -> dict[str, Any]:
    return {"type": "red_flag", "at": f"{day(before)}T09:00:00+01:00", "id": id}


def check(before: int, *ids: str) -> dict[str, Any]:
    return {"type": "cleared", "at": f"{day(before)}T17:00:00+01:00", "ids": ids, "by": "Dr. Lee"}


def starts_anew(client: Client, open_one: str, ended: int, started: int) -> dict[str, Any]:
    """The plan of the next episode."""
    where = f"/api/episodes/{open_one}"
    row = body_of(client.get(where))
    client.put(f"{where}?base={row['seq']}", {**row["body"], "ended": day(ended)})
    answer = client.put(f"/api/episodes/{new_id()}", episode(side="right", started=day(started)))
    assert answer.status_code == 201
    plan: dict[str, Any] = body_of(answer)["plan"]
    return plan


def test_no_new_plan_leads_past_a_flag_that_nobody_checked(newcomer: Client) -> None:
    """19.2: only a check unlocks; ending a plan and beginning another does not."""
    first = newcomer.start_episode()
    newcomer.put(f"/api/events/{new_id()}", flag(20))
    newcomer.put(f"/api/events/{new_id()}", flag(20, "RF11"))
    plan = starts_anew(newcomer, first, ended=10, started=5)
    # What only wants a look soon is asked again before each start.
    assert (plan["state"], [one["rule"] for one in plan["alerts"]]) == ("locked", ["RF04"])
    written = newcomer.put(f"/api/events/{new_id()}", check(1, "RF04"))
    assert body_of(written)["plan"]["state"] != "locked"


def test_what_a_session_said_itself_outlives_its_plan(newcomer: Client) -> None:
    """5.2: a pop raises RF04, whether or not the program that sent it wrote a flag down."""
    first = newcomer.start_episode()
    popped = session(20, exercises=[exercise(quality=["pop"])])
    newcomer.put(f"/api/sessions/{new_id()}", popped)
    newcomer.put(f"/api/sessions/{new_id()}", session(18, note='no "pop" any more'))
    plan = starts_anew(newcomer, first, ended=10, started=5)
    assert (plan["state"], [one["rule"] for one in plan["alerts"]]) == ("locked", ["RF04"])
    written = newcomer.put(f"/api/events/{new_id()}", check(15, "RF04"))
    assert body_of(written)["plan"]["state"] != "locked"


def test_what_was_checked_of_a_run_before_the_new_plan_stays_checked(newcomer: Client) -> None:
    first = newcomer.start_episode()
    newcomer.put(f"/api/runs/{new_id()}", run(20, quality=["pop"]))
    newcomer.put(f"/api/events/{new_id()}", check(15, "RF04"))
    assert starts_anew(newcomer, first, ended=10, started=5)["state"] != "locked"


@pytest.mark.parametrize(("first_day", "started"), [(0, 0), (3, 4)])
def test_a_plan_that_began_no_later_leads_past_nothing(
    newcomer: Client, first_day: int, started: int
) -> None:
    first = newcomer.start_episode(started=day(first_day), red_flags=["RF04", "RF11"])
    plan = starts_anew(newcomer, first, ended=0, started=started)
    assert (plan["state"], [one["rule"] for one in plan["alerts"]]) == ("locked", ["RF04"])


def test_a_flag_that_is_added_to_an_earlier_plan_locks_at_once(newcomer: Client) -> None:
    first = newcomer.start_episode()
    assert starts_anew(newcomer, first, ended=10, started=5)["state"] != "locked"
    row = body_of(newcomer.get(f"/api/episodes/{first}"))
    changed = {**row["body"], "red_flags": ["RF04"]}
    newcomer.put(f"/api/episodes/{first}?base={row['seq']}", changed)
    assert body_of(newcomer.get("/api/plan"))["state"] == "locked"


def test_a_check_from_before_the_new_plan_counts_whenever_it_comes(newcomer: Client) -> None:
    first = newcomer.start_episode(red_flags=["RF05"])
    assert starts_anew(newcomer, first, ended=10, started=5)["state"] == "locked"
    written = newcomer.put(f"/api/events/{new_id()}", check(8, "RF05"))
    assert body_of(written)["plan"]["state"] != "locked"
    assert body_of(newcomer.get("/api/plan"))["state"] != "locked"


def test_a_flag_raised_again_after_a_check_goes_on(newcomer: Client) -> None:
    first = newcomer.start_episode()
    for event in (flag(30), check(28, "RF04"), flag(20)):
        newcomer.put(f"/api/events/{new_id()}", event)
    assert starts_anew(newcomer, first, ended=10, started=5)["state"] == "locked"


def test_a_change_of_the_episode_changes_the_plan(newcomer: Client) -> None:
    id = newcomer.start_episode()
    newcomer.put(f"/api/events/{new_id()}", placement(2))
    seq = body_of(newcomer.get(f"/api/episodes/{id}"))["seq"]
    assert body_of(newcomer.get("/api/plan"))["state"] != "locked"
    changed = newcomer.put(f"/api/episodes/{id}?base={seq}", episode(red_flags=["RF04"]))
    assert body_of(changed)["plan"]["state"] == "locked"
    assert body_of(newcomer.get("/api/plan"))["state"] == "locked"


def test_the_runs_of_the_month_before_count(newcomer: Client) -> None:
    """2.1: without a placement the first week's cap comes from what was run before."""
    without = body_of(newcomer.put(f"/api/episodes/{new_id()}", episode(started=day(3))))
    for before in (10, 12, 14):
        written = body_of(newcomer.put(f"/api/runs/{new_id()}", run(before)))
    newcomer.put(f"/api/runs/{new_id()}", run(3 + 31, distance_m=400_000))
    assert without["plan"]["running"] != written["plan"]["running"]
    assert body_of(newcomer.get("/api/plan"))["running"] == written["plan"]["running"]


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"started": day(-2)}, "started"),
    ({"started": "1989-12-31"}, "started"),
    ({"onset": day(-2)}, "onset"),
    ({"ended": day(61)}, "ended"),
    ({"ended": "soon"}, "ended"),
    ({"pattern": "luck"}, "pattern"),
    ({"side": "middle"}, "side"),
    ({"timezone": "Mars/Olympus"}, "timezone"),
    ({"timezone": "../../etc/passwd"}, "timezone"),
    ({"training_days": []}, "training_days"),
    ({"training_days": ["mon", "mon"]}, "training_days"),
    ({"training_days": "mon"}, "training_days"),
    ({"baseline_morning_pain": 11}, "baseline_morning_pain"),
    ({"red_flags": ["RF00"]}, "red_flags[0]"),
    ({"age": -1}, "age"),
    ({"body_mass_kg": 1}, "body_mass_kg"),
    ({"smallest_plate_kg": 0.0001}, "smallest_plate_kg"),
    ({"guided": 1}, "guided"),
    ({"severity": "severe"}, "severity"),
    ({"goal_week_m": 10**12}, "goal_week_m"),
    ({"shoes": "red"}, "shoes"),
]


@pytest.mark.parametrize(("changes", "field"), WRONG)
def test_wrong_input(newcomer: Client, changes: dict[str, Any], field: str) -> None:
    answer = newcomer.put(f"/api/episodes/{new_id()}", episode(**changes))
    assert set(problem(answer, 422, "invalid")["errors"]) == {field}
    assert body_of(newcomer.get("/api/episodes"))["episodes"] == []


@pytest.mark.parametrize(
    "field",
    ["started", "ended", "pattern", "side", "onset", "timezone", "training_days", "red_flags"],
)
def test_what_must_be_said(newcomer: Client, field: str) -> None:
    lacking = episode()
    del lacking[field]
    answer = newcomer.put(f"/api/episodes/{new_id()}", lacking)
    assert problem(answer, 422, "invalid")["errors"] == {field: ["is required"]}


@pytest.mark.parametrize(
    ("pattern", "stage", "loads"),
    [
        ("pht", "S2", True),
        ("strain", "A0", False),
        ("careful", "CAREFUL", True),
        ("other", "DIARY", False),
        ("prevent", "PREVENT", True),
    ],
)
def test_every_pattern_begins_in_its_own_stage(
    stranger: Client, pattern: str, stage: str, loads: bool
) -> None:
    stranger.register()
    stranger.start_episode(pattern=pattern)
    plan = body_of(stranger.get("/api/plan"))
    assert plan["stage"] == stage
    assert (plan["strength"]["EB"]["rung"] is not None) == loads
