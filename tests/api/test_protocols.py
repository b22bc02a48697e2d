"""The rules' numbers as everybody may read them."""

from __future__ import annotations

import pytest

from restride import texts
from restride.engine.protocol_file import read
from tests.api.client import Client, body_of, problem

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_the_protocols_by_name(stranger: Client) -> None:
    found = body_of(stranger.get("/api/protocols"))["protocols"]
    assert [(one["name"], one["patterns"]) for one in found] == [
        ("careful", ["careful", "other"]),
        ("pht", ["pht"]),
        ("prevent", ["prevent"]),
        ("strain", ["strain"]),
    ]
    for one in found:
        assert one["version"] == read(one["name"])["version"]


def test_a_number_comes_with_its_source_and_mark(stranger: Client) -> None:
    pht = body_of(stranger.get("/api/protocols/pht"))
    # B20 is the 10% rule of the founding text, and B15 its "without pain".
    assert pht["numbers"]["week_green_pct"] == {"value": 110, "source": "B20", "mark": "B"}
    assert pht["numbers"]["rung_pain_max"] == {"value": 0, "source": "B15", "mark": "B"}
    assert pht["version"] in pht["changelog"]
    strain = body_of(stranger.get("/api/protocols/strain"))
    assert strain["numbers"]["green_max"] == {"value": 1, "source": "BAND_STRAIN", "mark": "E"}


def test_a_rung(stranger: Client) -> None:
    bridge = body_of(stranger.get("/api/protocols/pht"))["rungs"]["EB1"]
    # B16: two to three sets of 10 to 15, lowered in 3 to 5 seconds.
    assert (bridge["start"], bridge["reps"], bridge["sets"]) == ([10, 10], [10, 15], 3)
    assert bridge["tempo"] == {"down_s": [3, 5], "hold_s": 0, "up_s": [1, 2]}
    assert (bridge["source"], bridge["mark"]) == ("B16", "B")


def test_what_opens_a_stage_is_told_in_words(stranger: Client) -> None:
    pht = body_of(stranger.get("/api/protocols/pht"))
    told = {gate["id"]: gate["text"] for gate in pht["stages"]["S2"]["exit"]}
    assert told["S2-EXIT-DAYS"] == "At least 21 days in this stage"
    assert told["S2-EXIT-EB2"] == (
        "Single-leg eccentric bridge, 2\u00a0×\u00a010: gone well 2 times without pain"
    )
    assert told["S2-EXIT-SITTING"] == "Sitting on a hard chair for 20 minutes"
    unlocks = {unlock["rule"]: unlock for unlock in pht["unlocks"]}
    assert [gate["text"] for gate in unlocks["S2-RD-UNLOCK"]["criteria"]] == [
        "Two-leg eccentric bridge, 30 repetitions: gone well once",
        "Sitting on a hard chair for 15 minutes",
    ]
    strain = body_of(stranger.get("/api/protocols/strain"))
    # After a moderate strain; a mild one needs less (4.2).
    assert strain["stages"]["A0"]["exit"][0]["text"] == "At least 3 days since it happened"
    assert strain["stages"]["A2"]["exit"][1]["text"] == "Walk-run step 6: gone well 2 times"


def test_no_text_has_a_hole(stranger: Client) -> None:
    for name in ("careful", "pht", "prevent", "strain"):
        protocol = body_of(stranger.get(f"/api/protocols/{name}"))
        gates = [gate for stage in protocol["stages"].values() for gate in stage["exit"]]
        gates += [gate for unlock in protocol["unlocks"] for gate in unlock["criteria"]]
        for gate in gates:
            assert "nothing yet" not in gate["text"], gate
            assert "{" not in gate["text"], gate
            assert gate["source"], gate
            assert gate["mark"], gate


def test_breaks_and_the_walk_run_ladder(stranger: Client) -> None:
    pht = body_of(stranger.get("/api/protocols/pht"))
    assert [gap["days"] for gap in pht["gaps"]] == [7, 14, 28, 56]
    last = {"days": 30, "week_pct": 100, "first_run": None, "state": "WR1"}
    assert pht["run_gaps"][-1] == {**last, "walk_run_back": 0, "speed_back": 8}
    # 9.1: one step of walking and running after two weeks, two after three.
    assert [gap["walk_run_back"] for gap in pht["run_gaps"][:3]] == [0, 1, 2]
    double = {"above_pct": 100, "ratio_pct": [228, 150, 348], "source": "7.2", "mark": "V"}
    assert pht["hazards"]["7.2-DOUBLE"] == double
    assert pht["walk_run"]["WR5"] == {"repeats": 3, "walk_min": 1, "run_min": 9}


@pytest.mark.parametrize("name", ["luck", "other", "pht.toml", "..%2Fpht", "PHT"])
def test_an_unknown_protocol(stranger: Client, name: str) -> None:
    problem(stranger.get(f"/api/protocols/{name}"), 404, "not_found")


def test_words_come_in_the_language_that_is_asked_for(stranger: Client) -> None:
    german = {"Accept-Language": "de-AT, en;q=0.5"}
    pht = body_of(stranger.get("/api/protocols/pht", headers=german))
    told = {gate["id"]: gate["text"] for gate in pht["stages"]["S2"]["exit"]}
    assert told["S2-EXIT-DAYS"] == "Mindestens 21 Tage in dieser Phase"
    # Each is kept by its language: the next one who asks gets English.
    again = body_of(stranger.get("/api/protocols/pht"))
    assert again["stages"]["S2"]["exit"][0]["text"] == "At least 21 days in this stage"


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_rule_has_a_sentence_without_a_hole(stranger: Client, language: str) -> None:
    found = body_of(stranger.get("/api/rules", headers={"Accept-Language": language}))
    assert [rule["id"] for rule in found["rules"]] == list(texts.load(language).rules)
    for rule in found["rules"]:
        assert rule["text"][:1] == rule["text"][:1].upper(), rule
        assert not set("{}|#") & set(rule["text"]), rule
    assert found["names"]["EB1"] == texts.load(language).names["EB1"]


def test_a_rule_that_is_nobodys_leaves_its_values_open(stranger: Client) -> None:
    rules = {rule["id"]: rule["text"] for rule in body_of(stranger.get("/api/rules"))["rules"]}
    assert rules["G4"].startswith("There were … steps in the last … days already.")
    assert rules["2.1-LOAD-UP"] == (
        "Two sessions in a row without pain: … more, the same repetitions."
    )
    # Where a pain of none has words of its own, they are the rule's.
    assert rules["B15"].endswith("once it can be done without pain.")
