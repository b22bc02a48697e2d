"""The timeline of the open episode, over HTTP."""

from __future__ import annotations

from typing import Any

from marshmallow import RAISE

from restride.schemas.timeline_document import TimelineOut
from tests.api.client import Client, body_of, day, episode, new_id, placement, problem, run, session

DOCUMENT = TimelineOut(unknown=RAISE)


def timeline(client: Client, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/timeline{query}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def log_some(runner: Client) -> None:
    """A placement a month ago, a run and a session two weeks ago, and some notes of this week."""
    runner.put(f"/api/events/{new_id()}", placement(30))
    runner.put(f"/api/sessions/{new_id()}", session(14, rpe=5, duration_s=1800))
    runner.put(f"/api/runs/{new_id()}", run(14))
    runner.put(f"/api/mornings/{day(5)}", {"pain": 2})
    runner.put(f"/api/mornings/{day(4)}", {"pain": 3, "ill": True})
    events = [
        {"type": "score", "date": day(6), "name": "visa_h", "value": 40},
        {"type": "fall", "date": day(5), "note": "on the ice"},
        {"type": "sitting", "date": day(3), "minutes": 25},
    ]
    for event in events:
        assert runner.put(f"/api/events/{new_id()}", event).status_code == 201


def test_what_was_logged(runner: Client) -> None:
    log_some(runner)
    found = timeline(runner)
    assert DOCUMENT.validate(found) == {}
    assert (found["since"], found["today"], found["stage"]) == (day(60), day(0), "S2")
    assert found["expected"]["first"] == day(60 - 84)
    assert found["expected"]["last"] == day(60 - 182)
    assert "often takes 3 to 6 months, sometimes longer" in found["expected"]["notes"][0]["text"]
    assert len(found["pain"]["morning_tenths"]) == 61
    # The newest day is the 61st: the mornings of 5 and 4 days ago are 2 and 3.
    assert found["pain"]["morning_tenths"][-7:] == [None, 20, 25, 25, 25, 25, 25]
    assert found["sitting"] == [{"date": day(3), "minutes": 25}]
    assert found["stages"] == [{"date": day(60), "stage": "S2"}]
    assert found["rungs"] == [{"date": day(30), "exercise": "EB", "rung": "EB1", "index": 1}]
    assert found["day_loads"] == [{"date": day(14), "au": 150, "unrated": 1}]
    nothing = {"until": None, "value": None, "left": None, "right": None}
    assert found["markers"] == [
        {"date": day(5), "kind": "fall", "what": None, **nothing},
        {"date": day(4), "kind": "illness", "what": None, **nothing},
    ]
    scores = {line["name"]: line for line in found["scores"]}
    assert scores["visa_h"]["points"] == [{"date": day(6), "value": 40}]
    assert (scores["visa_h"]["matters"], scores["visa_h"]["change"]) == (22, None)
    assert (found["pain"]["slight"], found["pain"]["much"]) == (1, 2)

    assert "information only" in found["load_notes"][0]["text"]
    assert "on the ice" not in str(found), "notes stay in the diary"


def test_the_everyday_function_index(runner: Client) -> None:
    """Ten points of it are noticeable (11)."""
    log_some(runner)
    for days, value in ((20, 58), (6, 71)):
        score = {"type": "score", "date": day(days), "name": "efi", "value": value}
        assert runner.put(f"/api/events/{new_id()}", score).status_code == 201
    line = next(one for one in timeline(runner)["scores"] if one["name"] == "efi")
    assert [point["value"] for point in line["points"]] == [58, 71]
    assert (line["matters"], line["change"]) == (10, 13)
    assert "home-made index, not validated" in line["note"]["text"]
    over = {"type": "score", "date": day(1), "name": "efi", "value": 101}
    assert runner.put(f"/api/events/{new_id()}", over).status_code == 422


def test_the_weeks(runner: Client) -> None:
    log_some(runner)
    weeks = timeline(runner)["weeks"]
    # Today is a Friday: 60 days ago was a Monday, and this is the ninth week.
    assert [week["start"] for week in weeks] == [day(60 - 7 * number) for number in range(9)]
    assert weeks[4]["cap_m"] == 20_000, "the placement's week, the fifth"
    # 14 days ago was the Friday of the seventh week.
    assert weeks[6]["run_m"] == 9008
    assert weeks[6]["load_au"] == 150
    assert weeks[6]["unrated"] == 1
    assert weeks[6]["monotony_hundredths"] is None
    assert weeks[6]["amounts"]["EB"] == {"reps": 20, "hold_s": 0, "lifted_kg": 0}
    assert weeks[8]["cap_m"] == body_of(runner.get("/api/plan"))["running"]["week_cap_m"]


def test_the_day_may_be_the_devices(runner: Client) -> None:
    assert timeline(runner, f"?today={day(1)}")["today"] == day(1)
    assert timeline(runner, f"?today={day(9)}")["today"] == day(0)
    problem(runner.get("/api/timeline?today=soon"), 422, "invalid")
    problem(runner.get("/api/timeline?weeks=3"), 422, "invalid")


def test_runs_from_before_the_episode_count_and_sessions_do_not(runner: Client) -> None:
    runner.put(f"/api/sessions/{new_id()}", session(62))
    runner.put(f"/api/runs/{new_id()}", run(62))
    runner.put(f"/api/runs/{new_id()}", run(100))
    weeks = timeline(runner)["weeks"]
    assert [week["run_m"] for week in weeks] == [9008] + [0] * 9
    assert weeks[0]["amounts"]["EB"]["reps"] == 0


def test_a_flag_of_the_first_check_locks(stranger: Client) -> None:
    stranger.register()
    stranger.start_episode(red_flags=["RF04"])
    found = timeline(stranger)
    assert found["criteria"] == []
    assert {week["cap_m"] for week in found["weeks"]} == {None}


def test_without_an_open_episode(stranger: Client) -> None:
    stranger.register()
    problem(stranger.get("/api/timeline"), 404, "no_episode")
    stranger.put(f"/api/episodes/{new_id()}", episode(ended=day(10)))
    problem(stranger.get("/api/timeline"), 404, "no_episode")


def test_another_runners_episode_is_not_found(runner: Client, stranger: Client) -> None:
    log_some(runner)
    stranger.register("grace@example.org")
    problem(stranger.get("/api/timeline"), 404, "no_episode")
    stranger.start_episode(started=day(3))
    found = timeline(stranger)
    assert found["since"] == day(3)
    assert found["markers"] == found["sitting"] == found["day_loads"] == []
    assert all(not line["points"] for line in found["scores"])


def test_a_write_is_seen_at_once(runner: Client) -> None:
    assert timeline(runner)["sitting"] == []
    where = f"/api/events/{new_id()}"
    event = {"type": "sitting", "date": day(3), "minutes": 25}
    seq = body_of(runner.put(where, event))["row"]["seq"]
    assert len(timeline(runner)["sitting"]) == 1
    runner.delete(f"{where}?base={seq}")
    assert timeline(runner)["sitting"] == []


def end_and_begin_again(runner: Client) -> str:
    """The episode of two months ago ends ten days ago, another begins on that day; its id."""
    first: dict[str, Any] = body_of(runner.get("/api/episodes"))["episodes"][0]
    ended = {**first["body"], "ended": day(10)}
    base = first["seq"]
    assert runner.put(f"/api/episodes/{first['id']}?base={base}", ended).status_code == 200
    runner.start_episode(started=day(9), side="right")
    return str(first["id"])


def test_an_ended_episode_is_told_as_of_its_last_day(runner: Client) -> None:
    log_some(runner)
    before = end_and_begin_again(runner)
    found = timeline(runner, f"?today={day(0)}&episode={before}")
    assert DOCUMENT.validate(found) == {}
    assert (found["since"], found["today"]) == (day(60), day(10))
    # 51 days: the eighth week is its last two days. The run was two weeks ago, in the seventh.
    assert found["course"]["run_m"] == [0, 0, 0, 0, 0, 0, 9008, 0]
    assert found["course"]["morning_tenths"] == [None] * 8
    assert found["markers"] == found["sitting"] == [], "what came after it is not its own"
    now = timeline(runner, f"?today={day(0)}")
    assert (now["since"], now["today"]) == (day(9), day(0))
    assert now["course"]["run_m"] == [0, 0]
    assert [mark["kind"] for mark in now["markers"]] == ["fall", "illness"]


def test_an_episode_is_asked_for_by_its_id(runner: Client, other: Client) -> None:
    before = end_and_begin_again(runner)
    now = next(
        one["id"] for one in body_of(runner.get("/api/episodes"))["episodes"] if one["id"] != before
    )
    assert timeline(runner, f"?episode={now}") == timeline(runner)
    problem(other.get(f"/api/timeline?episode={before}"), 404, "not_found")
    problem(other.get(f"/api/timeline?episode={now}"), 404, "not_found")
    problem(runner.get(f"/api/timeline?episode={new_id()}"), 404, "not_found")
    for made_up in ("1", "x" * 5000, "", "%00"):
        problem(runner.get(f"/api/timeline?episode={made_up}"), 422, "invalid")


def test_an_ended_episode_is_there_while_none_is_open(runner: Client) -> None:
    first = body_of(runner.get("/api/episodes"))["episodes"][0]
    ended = {**first["body"], "ended": day(1)}
    runner.put(f"/api/episodes/{first['id']}?base={first['seq']}", ended)
    problem(runner.get("/api/timeline"), 404, "no_episode")
    assert timeline(runner, f"?episode={first['id']}")["today"] == day(1)


def test_a_prediction_stands_as_it_was_said(runner: Client) -> None:
    plan = body_of(runner.get("/api/plan"))
    where = f"/api/events/{new_id()}"
    said = {"type": "prediction", "date": day(3), "back_by": day(-60)}
    answer = runner.put(where, said)
    assert answer.status_code == 201
    assert body_of(answer)["plan"] == plan
    assert body_of(answer)["row"]["body"] == {"date": day(3), "back_by": day(-60)}
    runner.put(f"/api/events/{new_id()}", {"type": "prediction", "date": day(1), "back_by": None})
    assert timeline(runner)["predictions"] == [
        {"date": day(3), "back_by": day(-60)},
        {"date": day(1), "back_by": None},
    ]


def test_of_two_predictions_of_a_day_the_later_id_is_the_newer(runner: Client) -> None:
    """Two devices, one without a network: the ids of both rise with time."""
    end = "0000-7000-8000-000000000000"
    for id, back_by in (("019d0001", day(-30)), ("019d0002", None), ("019d0000", day(-60))):
        said = {"type": "prediction", "date": day(3), "back_by": back_by}
        assert runner.put(f"/api/events/{id}-{end}", said).status_code == 201
    found = [one["back_by"] for one in timeline(runner)["predictions"]]
    assert found == [day(-60), day(-30), None]


def test_a_prediction_lies_ahead_of_its_day_and_at_most_two_years(runner: Client) -> None:
    for back_by, good in ((3, True), (4, False), (-728, True), (-729, False)):
        said = {"type": "prediction", "date": day(3), "back_by": day(back_by)}
        answer = runner.put(f"/api/events/{new_id()}", said)
        if good:
            assert answer.status_code == 201
        else:
            assert "back_by" in problem(answer, 422, "invalid")["errors"]
    tomorrow = {"type": "prediction", "date": day(-2), "back_by": day(-60)}
    problem(runner.put(f"/api/events/{new_id()}", tomorrow), 422, "invalid")


def test_what_was_planned_and_done(runner: Client) -> None:
    """The placement is a month old; the run and the bridge of two weeks ago are in week 3."""
    log_some(runner)
    kept = timeline(runner)["kept"]
    assert [week["start"] for week in kept["weeks"]] == [day(28), day(21), day(14), day(7)]
    assert [week["done"] for week in kept["weeks"]] == [0, 0, 2, 0]
    # The ill morning leaves six days of the last week: two of each.
    assert [week["planned"] for week in kept["weeks"]] == [6, 6, 6, 4]
    assert (kept["done"], kept["planned"]) == (2, 22)
    assert "Nothing needs to be made up" in kept["note"]["text"]
