"""The pages of Learn: short, plain, with sources, nothing that the app must never say (19)."""

from __future__ import annotations

import re
from typing import Any

import pytest
import textstat

from restride import texts
from restride.engine.protocol_file import available, load
from restride.schemas.plan import tempo_out
from tests.inventory import IDS
from tests.learn_pages import learn

RULES = tuple(texts.load("en").rules)
LANGUAGES = ("en", "de")
NEVER = {
    # Brands of creams, clinics' methods, devices and services (12, D23, 19.11).
    "a brand": r"essentrics|neuropasil|biofreeze|voltaren|tiger balm|nordbord|thera-?band|theragun|"
    r"garmin|strava|polar|fitbit|advil|tylenol|aspirin|nurofen|nike|hoka|kinesio",
    # 19.1: no grade of a tear; neither the word for it.
    "a grade": r"\bgrades?\b|\bgrad(es)?\b|\bgrad [1-4i]|schweregrad",
    # 19.8: no promise and no clearance.
    "a promise": r"\bpromise|guarantee|garantier|\bversprech|\bheal(ed|s)?\b|\bcured?\b|geheilt|"
    r"\bheilt\b|\bheilen\b|\bcleared\b|freigegeben|you will be|du wirst (wieder )?gesund|"
    r"100 ?% (safe|sicher)|\bfor sure\b|no pain,? no gain",
    # 19.7: no medicine by name, and no dose of one.
    "a dose of medicine": r"\d ?(mg|milligram|milligramm|ml)\b|ibuprofen|paracetamol|diclofenac|"
    r"naproxen|acetaminophen|novalgin|metamizol|tablets?\b|tabletten?\b",
    # 19.10: nobody's own percentages as statistics; 19.11: no item of a questionnaire.
    "what is not ours to show": r"\b70 ?% of \w* ?runners|\b25-29 ?%|in 70 ?% of|bei 70 ?%|"
    r"seven (out of|in) ten|visa-h|\bfash\b",
}
STUDY = re.compile(r"\b(stud(y|ies)|trials?|research|studien?)\b", re.IGNORECASE)


def pages(language: str) -> dict[str, Any]:
    found: dict[str, Any] = learn(RULES)["languages"][language]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_short(language: str) -> None:
    counts = {
        name: sum(len(text.split()) for text in page["texts"])
        for name, page in pages(language).items()
    }
    assert {name: n for name, n in counts.items() if not 200 <= n <= 400} == {}


def test_a_page_is_for_a_reading_age_of_twelve() -> None:
    """School grade 7 is age 12 to 13; titles and cells of tables are no sentences."""
    grades = {
        name: textstat.flesch_kincaid_grade(
            " ".join(text for text in page["texts"] if text.endswith((".", "?", "!")))
        )
        for name, page in pages("en").items()
    }
    assert {name: grade for name, grade in grades.items() if grade > 7} == {}


def test_a_hard_text_is_seen() -> None:
    hard = (
        "Proximal hamstring tendinopathy necessitates progressive rehabilitation incorporating "
        "eccentric strengthening exercises alongside comprehensive biomechanical evaluation."
    )
    assert textstat.flesch_kincaid_grade(hard) > 12


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", NEVER)
def test_no_page_names(what: str, language: str) -> None:
    banned = re.compile(NEVER[what], re.IGNORECASE)
    found = [
        (name, text)
        for name, page in pages(language).items()
        for text in page["texts"]
        if banned.search(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a brand", "Use Biofreeze after it."),
        ("a grade", "A grade 2 strain"),
        ("a grade", "Ein Muskelfaserriss zweiten Grades"),
        ("a promise", "In six weeks you are healed."),
        ("a promise", "Das heilt in drei Wochen."),
        ("a dose of medicine", "Take 400 mg twice a day."),
        ("what is not ours to show", "It is not the hamstring in 70% of runners."),
    ],
)
def test_what_may_not_be_named_is_seen(what: str, text: str) -> None:
    assert re.search(NEVER[what], text, re.IGNORECASE)


def test_every_claim_has_a_source_and_its_evidence() -> None:
    sources = learn(RULES)["sources"]
    for name, page in pages("en").items():
        assert page["claims"], name
        for claim in page["claims"]:
            assert claim["evidence"] in ("strong", "some", "weak", "disputed")
            assert claim["from"], claim
            assert set(claim["from"]) <= set(sources)
            # What nobody has tested is known weakly at most.
            assert claim["from"] != ["OWN"] or claim["evidence"] == "weak", claim
    used = {source for page in pages("en").values() for source in page["sources"]}
    assert set(sources) - used == set()
    assert [name for name, text in sources.items() if not text] == ["OWN"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_study_found_is_never_said_without_it(language: str) -> None:
    found = [
        (name, text)
        for name, page in pages(language).items()
        for text in page["plain"]
        if STUDY.search(text)
    ]
    assert found == []


def test_both_languages_claim_the_same() -> None:
    english, german = pages("en"), pages("de")
    assert list(german) == list(english)
    for name, page in english.items():
        known, other = (
            [(claim["evidence"], claim["from"]) for claim in one["claims"]]
            for one in (page, german[name])
        )
        assert other == known, name
        # Numbers are facts: the same ones in both languages, however they are written.
        assert numbers(german[name]) == numbers(page), name


def numbers(page: dict[str, Any]) -> list[str]:
    joined = " ".join(page["texts"])
    return sorted(re.sub(r"[.,]", "", found) for found in re.findall(r"\d[\d.,]*\d|\d", joined))


def test_every_line_of_the_founding_texts_has_a_page() -> None:
    carried = {line for page in learn(RULES)["meta"].values() for line in page["lines"]}
    assert carried == set(IDS)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_leads_to_a_page(rule: str) -> None:
    page = learn(RULES)["rules"][rule]
    if page is not None:
        assert page in pages("en")
        return
    # What only counts, names a stage or reads a chart is explained by the page of rules itself.
    assert re.match(r"(4\.[12]|8|11|12|13|16)(-|$)", rule), f"{rule} leads nowhere"


def test_every_version_of_an_exercise_has_a_page_and_its_tempo() -> None:
    found = learn(RULES)
    shown = [rung for page in found["meta"].values() for rung in page.get("rungs", ())]
    for pattern in available():
        protocol = load(pattern)
        assert sorted(shown) == sorted(protocol.rungs)
        for name, rung in protocol.rungs.items():
            assert found["tempo"][name] == tempo_out(rung.tempo), name


def test_pages_lead_on_to_others() -> None:
    meta = learn(RULES)["meta"]
    for name, page in meta.items():
        assert page["also"], name
        assert set(page["also"]) <= set(meta) - {name}
        assert page["section"] in learn(RULES)["sections"]
    reached = {other for page in meta.values() for other in page["also"]}
    assert len(reached) > len(meta) / 2
