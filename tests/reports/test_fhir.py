"""The FHIR bundle: R4B by the models, and no code but those of the rulebook's section 21."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from restride import demo
from restride.engine import records as r
from restride.reports import fhir, fhir_events
from restride.reports.span import Entry
from tests.reports.records import AT, ENTRIES, SPANS

LOINC = {
    "72514-3": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
    "73985-4": "Exercise activity",
    "55411-3": "Exercise duration",
}
LOCAL = {"sets", "reps", "tempo", "rir", "rung", "km", "fall", "sitting-minutes", "efi", "visa-h"}
"""Section 21: sets, reps, tempo, RIR, rung, km, fall, sitting minutes, EFI, VISA-H score."""
UCUM = {"min", "km", "kg", "s", "{score}", "{repetition}"}
CATEGORIES = {"activity", "survey"}


def bundle(entries: list[Entry] = ENTRIES) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(fhir.bundle("the runner's id", SPANS, entries)))
    return found


def within(value: Any, key: str) -> Iterator[Any]:
    """Everything that stands under this key, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from within(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from within(inner, key)


def resources(entries: list[Entry] = ENTRIES) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in bundle(entries)["entry"]]


def observation(text: str) -> dict[str, Any]:
    [found] = [one for one in resources() if one.get("code", {}).get("text") == text]
    return found


@pytest.mark.parametrize("log", ["all kinds", "a life"])
def test_the_whole_bundle_is_r4b(log: str) -> None:
    entries = ENTRIES
    if log == "a life":
        life = demo.live(demo.TENDON, demo.TENDON.placed(date(2026, 1, 5)), date(2026, 1, 5), 40)
        entries = [Entry(f"00000000-0000-4000-8000-{n:012}", event) for n, event in enumerate(life)]
    found = Bundle.model_validate(bundle(entries))
    assert found.type == "collection"
    assert len(found.entry or []) == len(bundle(entries)["entry"])


def test_every_code_is_the_rulebooks() -> None:
    systems = set()
    for coding in (one for found in within(bundle(), "coding") for one in found):
        systems.add(coding["system"])
        if coding["system"] == "http://loinc.org":
            assert LOINC[coding["code"]] == coding["display"]
        elif coding["system"] == "urn:restride:rehab":
            assert coding["code"] in LOCAL
        else:
            assert coding["system"].endswith("/observation-category")
            assert coding["code"] in CATEGORIES
    assert len(systems) == 3
    assert {value["code"] for value in within(bundle(), "valueQuantity")} <= UCUM


def test_every_local_code_is_used_and_every_kind_of_observation_is_there() -> None:
    text = json.dumps(bundle())
    assert all(f'"code": "{code}"' in text for code in LOCAL | set(LOINC))
    kinds = {one["resourceType"] for one in resources()}
    assert kinds == {
        "Patient",
        "Observation",
        "Procedure",
        "CarePlan",
        "Goal",
        "QuestionnaireResponse",
    }


def test_pain_is_a_score_and_nothing_of_an_answer_list() -> None:
    morning = observation("Pain this morning")
    assert morning["valueQuantity"] == {
        "value": 0,
        "unit": "score",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert morning["effectiveDateTime"] == "2026-01-07"
    assert "LA6113-0" not in json.dumps(bundle())


def test_a_run_has_its_kilometres_minutes_and_offset() -> None:
    run = observation("Run: walk-run")
    assert run["effectiveDateTime"] == "2026-01-07T18:00:00+01:00"
    values = [part.get("valueQuantity", {}) for part in run["component"]]
    # 9008 m, and 2832 s are 47 min 12 s.
    assert [(value["value"], value["code"]) for value in values] == [
        *((9.008, "km"), (47.2, "min"), (1, "{score}")),
    ]


def test_a_walk_run_by_time_has_no_kilometres() -> None:
    run = r.Run(at=AT, distance_m=0, duration_s=1_800, pain_during=1, kind="walk_run")
    [found] = fhir_events.MAKERS[r.Run]("a", run)
    values = [part["valueQuantity"] for part in found["component"]]
    assert [(value["value"], value["code"]) for value in values] == [(30, "min"), (1, "{score}")]


def test_a_session_names_its_exercises() -> None:
    whole = [one for one in resources() if one.get("code", {}).get("text") == "Strength session"]
    ids = {f"urn:uuid:{one['id']}" for one in resources()}
    for one in whole:
        assert {member["reference"] for member in one["hasMember"]} <= ids
    assert len(whole[0]["hasMember"]) == 2


def test_what_only_steers_the_plan_is_no_observation() -> None:
    steering = (r.Placement, r.Acknowledged, r.Pause, r.Move, r.Setting, r.Limit)
    entries = [entry for entry in ENTRIES if isinstance(entry.record, steering)]
    assert len(resources(entries)) == len(resources([]))


def test_it_names_nobody_and_every_reference_leads_somewhere() -> None:
    found = bundle()
    [person] = [one for one in resources() if one["resourceType"] == "Patient"]
    assert set(person) == {"resourceType", "id", "active"}
    assert "the runner's id" not in json.dumps(found)
    urls = [entry["fullUrl"] for entry in found["entry"]]
    assert len(set(urls)) == len(urls)
    uuid = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    assert all(uuid.fullmatch(url) for url in urls)
    assert {one["reference"] for one in _references(found)} <= set(urls)


def _references(found: Any) -> Iterator[dict[str, str]]:
    for key in ("subject", "hasMember", "goal"):
        for one in within(found, key):
            yield from one if isinstance(one, list) else [one]


@pytest.mark.parametrize("text", ["\u2028", "\x0b", "\xa0 ", "", "a\x0bb", "\x01", "=\n\t"])
def test_any_text_that_was_typed_is_r4b(text: str) -> None:
    typed: list[r.Event] = [
        r.Fall(date=date(2026, 1, 7), surface=text, note=text),
        r.Cleared(at=AT, ids=("RF05",), by=text),
        r.Cross(at=AT, sport=text, duration_s=60, note=text),
        r.Treatment(date=date(2026, 1, 7), kind="other", note=text),
    ]
    found = bundle([Entry(entry.id, one) for entry, one in zip(ENTRIES, typed, strict=False)])
    Bundle.model_validate(found)
    assert not re.search(r"\\u00[01]", json.dumps(found))


def test_what_is_not_r4b_does_not_get_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fhir_events.MAKERS, r.Flare, _wrong)
    with pytest.raises(ValueError, match="Observation"):
        bundle()


def _wrong(id: str, _event: r.Flare) -> Iterator[dict[str, Any]]:
    yield {"resourceType": "Observation", "id": id, "state": "final"}


def test_a_screening_is_a_questionnaire_response_in_words() -> None:
    """Section 21. What another version asked stays as it is."""
    said = [entry for entry in ENTRIES if isinstance(entry.record, r.Screened)]
    full, none = [one for entry in said for one in fhir_events.resources(entry, "ada")]
    assert {one["resourceType"] for one in (full, none)} == {"QuestionnaireResponse"}
    assert full["questionnaire"] == "urn:restride:screening|1.0.0"
    told = {item["linkId"]: (item["text"], *item["answer"]) for item in full["item"]}
    start = ("How did it start?", {"valueString": "Gradually, over days or weeks"})
    assert told["Q01"] == start
    assert told["Q99"] == ("Q99", {"valueString": "of another version"})
    assert told["sitting_min"][1] == {"valueInteger": 15}
    assert told["flags"][1:] == ({"valueString": "RF04"}, {"valueString": "RF09"})
    assert [item["linkId"] for item in none["item"]] == ["any_pain"]
    assert none["item"][0]["answer"] == [{"valueBoolean": False}]


def test_the_models_are_imported_only_for_a_bundle() -> None:
    asked = "import sys, restride.app; sys.exit('fhir' in sys.modules or 'pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_an_ending_is_an_observation_in_the_runners_words() -> None:
    said = next(entry for entry in ENTRIES if isinstance(entry.record, r.Ending))
    (made,) = fhir_events.resources(said, "ada")
    assert (made["resourceType"], made["valueString"]) == ("Observation", "sore")


def test_a_prediction_is_an_observation_with_a_day_and_no_goal() -> None:
    """Left open it says nothing, so there is no resource."""
    said = [entry for entry in ENTRIES if isinstance(entry.record, r.Prediction)]
    made = [one for entry in said for one in fhir_events.resources(entry, "ada")]
    assert [(one["resourceType"], one["valueDateTime"]) for one in made] == [
        ("Observation", "2026-04-01")
    ]
    assert made[0]["effectiveDateTime"] == "2026-01-07"
