"""The traffic light over the API: the runner's own bands, under a clinician's limit."""

from __future__ import annotations

from tests.api.client import Client, body_of, day, new_id, problem


def test_the_light_follows_the_pattern_and_a_limit(stranger: Client) -> None:
    stranger.register()
    problem(stranger.post("/api/plan/live", {"pains": [0]}), 404, "no_episode")
    stranger.start_episode()
    found = body_of(stranger.post("/api/plan/live", {"pains": [1, 2]}))
    assert (found["band"], found["ends"], found["flag"]) == ("green", "nothing", None)
    limit = {"type": "limit", "date": day(0), "by": "Anna", "max_pain_during": 1}
    assert stranger.put(f"/api/events/{new_id()}", limit).status_code == 201
    found = body_of(stranger.post("/api/plan/live", {"pains": [1, 2]}))
    assert (found["band"], found["ends"], found["rule"]) == ("orange", "exercise", "5.2-ORANGE")
    found = body_of(stranger.post("/api/plan/live", {"pains": [1], "quality": ["pop"]}))
    assert (found["band"], found["ends"], found["flag"]) == ("red", "session", "RF04")


def test_what_is_no_answer_is_refused(stranger: Client) -> None:
    stranger.register()
    stranger.start_episode()
    for body in ({}, {"pains": [11]}, {"pains": [1], "mood": 1}, {"pains": [0] * 21}):
        assert stranger.post("/api/plan/live", body).status_code == 422
