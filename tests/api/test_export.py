"""What the history format has no words for is exported as what it counts for."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from marshmallow import ValidationError

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.schemas.event_out import event_out
from restride.schemas.history import history_out, load_history
from restride.services.export import CLIMBED, latest_episode
from restride.services.service import Service
from tests.api.client import Client, body_of, day, exercise, new_id, placement, session

EMAIL = "ada@example.org"


def exported(service: Service) -> list[r.Event]:
    found = latest_episode(service.database, EMAIL)
    document: dict[str, Any] = history_out(found.history, name=None, today=found.today)
    return list(load_history(document).history.events)


def test_a_climb_from_set_to_set_is_red_and_exported_as_sharp(
    runner: Client, service: Service
) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    climbing = exercise(pain_during=2, pain_by_set=[0, 2])
    answer = runner.put(f"/api/sessions/{new_id()}", session(before=1, exercises=[climbing]))
    written = body_of(answer)
    assert written["row"]["body"]["exercises"][0]["pain_by_set"] == [0, 2]
    assert written["plan"]["strength"]["EB"]["band"] == "red"

    [log] = [
        one
        for event in exported(service)
        if isinstance(event, r.Session)
        for one in event.exercises
    ]
    assert log.quality == {"sharp"}
    assert [event.note for event in exported(service) if isinstance(event, r.Session)] == [CLIMBED]


def test_a_calm_session_told_set_by_set_is_exported_without_the_sets(
    runner: Client, service: Service
) -> None:
    calm = exercise(pain_during=1, pain_by_set=[1, 1])
    runner.put(f"/api/sessions/{new_id()}", session(exercises=[calm]))
    [event] = [one for one in exported(service) if isinstance(one, r.Session)]
    assert event.note is None
    assert event.exercises[0].pain_by_set == ()
    assert event.exercises[0].quality == frozenset()


def test_a_flag_of_an_earlier_plan_goes_along(runner: Client, service: Service) -> None:
    """19.2: a history that is folded elsewhere stands as still as the plan does here."""
    [open_one] = body_of(runner.get("/api/episodes"))["episodes"]
    flag = {"type": "red_flag", "at": f"{day(20)}T09:00:00+01:00", "id": "RF04"}
    runner.put(f"/api/events/{new_id()}", flag)
    ended = {**open_one["body"], "ended": day(10)}
    runner.put(f"/api/episodes/{open_one['id']}?base={open_one['seq']}", ended)
    runner.start_episode(started=day(5))
    history, today = latest_episode(service.database, EMAIL).history, date.fromisoformat(day(0))
    assert decide(fold(history.runner, history.events, through=today), today).state == "locked"


@pytest.mark.usefixtures("runner")
def test_a_history_file_knows_no_pain_set_by_set(service: Service) -> None:
    event = r.Session(
        at=datetime.fromisoformat(f"{day(1)}T18:00:00"),
        exercises=(r.ExerciseLog(dose=r.Dose("EB1", (10, 10)), pain_during=1, pain_by_set=(0, 1)),),
    )
    found = latest_episode(service.database, EMAIL)
    document = history_out(found.history, name=None, today=found.today)
    document["events"].append(event_out(event))
    with pytest.raises(ValidationError) as refused:
        load_history(document)
    assert "pain_by_set" in str(refused.value)


@pytest.mark.parametrize(
    "said",
    [
        {"type": "prediction", "date": day(3), "back_by": day(-60)},
        {"type": "ending", "date": day(3), "how": "sore"},
    ],
    ids=["prediction", "ending"],
)
def test_a_history_file_knows_nothing_that_no_plan_reads(
    runner: Client, service: Service, said: dict[str, Any]
) -> None:
    """No plan depends on it; a file without it is read as ever, and one with it is refused."""
    runner.put(f"/api/events/{new_id()}", placement())
    assert runner.put(f"/api/events/{new_id()}", said).status_code == 201
    _is_left_out_and_refused(service, said)


def test_a_history_file_knows_no_screening(runner: Client, service: Service) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    said: dict[str, Any] = {
        "type": "screening",
        "at": f"{day(3)}T18:00Z",
        "version": "screening 1.0.0",
    }
    said |= {"answers": {}, "any_pain": False}
    assert runner.put(f"/api/events/{new_id()}", said).status_code == 201
    _is_left_out_and_refused(service, said)


def _is_left_out_and_refused(service: Service, said: dict[str, Any]) -> None:
    found = latest_episode(service.database, EMAIL)
    assert [type(event) for event in found.history.events] == [r.Placement]
    document = history_out(found.history, name=None, today=found.today)
    document["events"].append(said)
    with pytest.raises(ValidationError) as refused:
        load_history(document)
    assert "type" in str(refused.value)


def test_a_history_file_knows_no_diary_and_no_part_of_the_body(
    runner: Client, service: Service
) -> None:
    runner.put(f"/api/events/{new_id()}", placement())
    scan = {"type": "treatment", "date": day(3), "kind": "imaging", "part": "left thigh"}
    fall = {"type": "fall", "date": day(3), "part": "hip"}
    said = {"type": "diary", "date": day(3), "spots": ["left/sit_bone"]}
    for event in (scan, fall, said):
        assert runner.put(f"/api/events/{new_id()}", event).status_code == 201
    found = latest_episode(service.database, EMAIL)
    document = history_out(found.history, name=None, today=found.today)
    kinds = [one["type"] for one in document["events"]]
    assert "treatment" in kinds
    assert "diary" not in kinds
    load_history(document)
    for event, fault in ((scan, "part"), (fall, "part"), (said, "type")):
        with pytest.raises(ValidationError) as refused:
            load_history({**document, "events": [*document["events"], event]})
        assert fault in str(refused.value)
