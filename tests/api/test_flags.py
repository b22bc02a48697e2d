"""A red flag that stops the training is taken back by nothing but a check (3.1, 19.2)."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from tests.api.client import PASSWORD, Client, body_of, day, episode, new_id, problem

LOCKING = ("RF01", "RF02", "RF03", "RF04", "RF05", "RF06", "RF07", "RF08", "RF10", "RF15")
"""The levels E and U of 3.1, and the age under 18, which locks the plan as well."""


@pytest.fixture
def newcomer(app: Flask) -> Client:
    client = Client(app)
    client.register()
    return client


def flag(before: int, id: str = "RF04") -> dict[str, Any]:
    return {"type": "red_flag", "at": f"{day(before)}T09:00:00+01:00", "id": id}


def check(before: int, *ids: str) -> dict[str, Any]:
    return {"type": "cleared", "at": f"{day(before)}T17:00:00+01:00", "ids": ids, "by": "Dr. Lee"}


def raised(client: Client, body: dict[str, Any]) -> tuple[str, int]:
    """The address of a flag that was raised now, and its number."""
    where = f"/api/events/{new_id()}"
    answer = client.put(where, body)
    assert answer.status_code == 201
    return where, body_of(answer)["row"]["seq"]


def state(client: Client) -> str:
    found: str = body_of(client.get("/api/plan"))["state"]
    return found


@pytest.mark.parametrize("id", LOCKING)
def test_it_is_not_deleted_and_becomes_no_other(runner: Client, id: str) -> None:
    where, seq = raised(runner, flag(3, id))
    for address in (where, f"{where}?base={seq}", f"{where}?base={seq + 7}"):
        assert "current" not in problem(runner.delete(address), 409, "flag_stays")
        for other in (flag(30, id), flag(1, id), flag(3, "RF09")):
            assert "current" not in problem(runner.put(address, other), 409, "flag_stays")
    assert runner.put(where, flag(3, id)).status_code == 200
    assert body_of(runner.get(where))["body"] == {"at": flag(3)["at"], "id": id}
    assert state(runner) == "locked"


def test_it_moves_behind_no_earlier_check(runner: Client) -> None:
    raised(runner, flag(30))
    raised(runner, check(28, "RF04"))
    where, seq = raised(runner, flag(3))
    problem(runner.put(f"{where}?base={seq}", flag(29)), 409, "flag_stays")
    assert state(runner) == "locked"


def test_a_mistake_is_answered_by_a_check_and_stays_in_the_history(runner: Client) -> None:
    where, seq = raised(runner, flag(3))
    raised(runner, check(1, "RF04"))
    assert state(runner) != "locked"
    problem(runner.delete(f"{where}?base={seq}"), 409, "flag_stays")
    assert body_of(runner.get(where))["body"]["id"] == "RF04"
    raised(runner, flag(0))
    assert state(runner) == "locked"


def test_what_only_wants_a_look_soon_can_be_put_right(runner: Client) -> None:
    """Level S stops no training; a yes that is raised to one that does goes on."""
    where, seq = raised(runner, flag(3, "RF11"))
    answer = runner.put(f"{where}?base={seq}", flag(2, "RF13"))
    assert answer.status_code == 200
    seq = body_of(answer)["row"]["seq"]
    assert runner.delete(f"{where}?base={seq}").status_code == 200
    where, seq = raised(runner, flag(3, "RF11"))
    assert runner.put(f"{where}?base={seq}", flag(3, "RF05")).status_code == 200
    assert state(runner) == "locked"


def test_the_check_before_a_plan_keeps_what_it_found(newcomer: Client) -> None:
    """What an episode's `red_flags` name counts as seen on its first day."""
    first: dict[str, Any] = {"started": day(20), "red_flags": ["RF04", "RF11"]}
    where = f"/api/episodes/{newcomer.start_episode(**first)}"
    seq = body_of(newcomer.get(where))["seq"]
    wrong: list[dict[str, Any]] = [
        {"red_flags": []},
        {"red_flags": ["RF05", "RF11"]},
        {"started": day(21)},
    ]
    for changes in wrong:
        answer = newcomer.put(f"{where}?base={seq}", episode(**first | changes))
        assert "current" not in problem(answer, 409, "flag_stays")
    assert state(newcomer) == "locked"
    # What does not lock may be put right, more may be told, and the plan ends as ever.
    more = {"red_flags": ["RF04", "RF06"], "ended": day(0)}
    assert newcomer.put(f"{where}?base={seq}", episode(**first | more)).status_code == 200


def test_deleting_the_account_leaves_no_flag(runner: Client) -> None:
    raised(runner, flag(3))
    assert runner.delete("/api/account", {"password": PASSWORD}).status_code == 204
