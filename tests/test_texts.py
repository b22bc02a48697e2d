"""What a person reads: numbers with their words, days and weights as they are said."""

from __future__ import annotations

import pytest

from restride import texts


def said(rule: str, weight_unit: str = "kg", **values: object) -> str:
    return texts.load("en", weight_unit).render(rule, values)


@pytest.mark.parametrize(
    ("grams", "kilograms", "pounds"),
    [
        (1000, "1 kg more", "2.2 lb more"),
        (500, "0.5 kg more", "1.1 lb more"),
        (1250, "1.25 kg more", "2.8 lb more"),
        # Five pounds are 2268 g, ten pounds 4536 g.
        (2268, "2.268 kg more", "5 lb more"),
        (4536, "4.536 kg more", "10 lb more"),
    ],
)
def test_a_weight_is_said_in_the_runners_unit(grams: int, kilograms: str, pounds: str) -> None:
    assert kilograms in said("2.1-LOAD-UP", grams=grams)
    assert pounds in said("2.1-LOAD-UP", "lb", grams=grams)


def test_a_day_is_said_in_words() -> None:
    assert said("8-EARLY", date="2026-03-03").startswith("You moved this to 3 March 2026, ")
    two = said("9.4-FALL", dates="2025-12-01, 2025-12-20")
    assert two.startswith("Falls you noted: 1 December 2025, 20 December 2025. ")


def test_a_number_has_its_word() -> None:
    assert "16 days without a run" in said("9.1-RUN", days=16)
    assert "1 day without a run" in said("9.1-RUN", days=1)
    assert said("G4", steps=2, days=7).startswith("There were 2 steps in the last 7 days")
    assert said("G4", steps=1, days=7).startswith("There was one step in the last 7 days")
    assert "gone well once. So far: 0." in said("7.3", needed=1, done=0)
    assert "gone well 2 times. So far: 1." in said("7.3", needed=2, done=1)


def test_pain_that_is_allowed_is_told_as_it_is() -> None:
    """Guided mode allows a pain of 2, where "without pain" would not be true (5.6)."""
    assert "at this dose without pain." in said("5.6", pain=0, needed=2, sessions=1)
    assert "at this dose with pain of at most 2." in said("5.6", pain=2, needed=2, sessions=1)


def test_a_hazard_rate_ratio_is_told_as_a_rate() -> None:
    """Frandsen 2025 compares rates, not the share of runners who get hurt (7.2)."""
    for rule in ("7.2", "7.2-STRONG", "7.2-DOUBLE"):
        assert "1.52 times the rate of injuries" in said(rule, percent=33, ratio="1.52")


def test_a_name_starts_a_sentence() -> None:
    assert said("LIMIT", by="your physio") == "Your physio has set a limit here."


def test_a_criterion_says_what_it_counts() -> None:
    words = texts.load("en")
    asked = {"rung": "EB1", "dose": 30, "times": 1}
    what, now = words.criterion("dose", asked, {"sessions": 0}, met=False)
    assert what == "Two-leg eccentric bridge, 30 repetitions: gone well once"
    assert now == "so far: 0"
    asked = {"rung": "EB2", "dose": "2 x 10", "times": 2, "painless": 1, "most": 2}
    what, now = words.criterion("dose", asked, {"sessions": 2}, met=True)
    assert what == (
        "Single-leg eccentric bridge, 2\u00a0×\u00a010: gone well 2 times with pain of at most 2"
    )
    assert now == "done"


def test_a_single_morning_is_no_row_of_mornings() -> None:
    words = texts.load("en")
    one, _ = words.criterion("mornings_at_most", {"days": 1, "most": 1}, {}, met=False)
    three, _ = words.criterion("mornings_at_most", {"days": 3, "most": 4}, {}, met=False)
    assert one == "A morning with pain of at most 1"
    assert three == "Mornings with pain of at most 4 for 3 days in a row, and not rising"


def test_what_was_never_noted_is_not_there_yet() -> None:
    words = texts.load("en")
    assert (
        words.criterion("legs_alike", {"least": 90}, {"percent": None}, met=False)[1] == "not yet"
    )
    seen = words.criterion("legs_alike", {"least": 90}, {"percent": 86}, met=False)[1]
    assert seen == "last test: 86%"
    minutes = words.criterion("sitting", {"minutes": 20}, {"minutes": 12}, met=False)[1]
    assert minutes == "last noted: 12 minutes"


def every_text(language: str) -> dict[str, str]:
    found = texts.load(language)
    tables = {"rules": found.rules, "criteria": found.criteria}
    tables |= {"names": found.names, "questions": found.questions}
    tables |= {"archive": found.archive, "reminders": found.reminders}
    return {f"{name}.{id}": text for name, table in tables.items() for id, text in table.items()}


def places(text: str) -> list[str]:
    """The values that a text names, weights told apart; each language has its own words."""
    return sorted(f"{name}{weighs or ''}" for name, weighs, _ in texts.PLACE.findall(text))


def test_both_languages_have_the_same_texts_with_the_same_places() -> None:
    english, german = every_text("en"), every_text("de")
    assert list(german) == list(english)
    for id, text in english.items():
        assert places(german[id]) == places(text), id


def test_no_sentence_is_left_in_english() -> None:
    english, german = every_text("en"), every_text("de")
    alike = {id for id, text in english.items() if " " in text and german[id] == text}
    assert alike == set()


def test_german_says_days_numbers_and_weights_its_own_way() -> None:
    german = texts.load("de")
    assert "auf den 3. März 2026 verschoben" in german.render("8-EARLY", {"date": "2026-03-03"})
    assert "1,25 kg mehr" in german.render("2.1-LOAD-UP", {"grams": 1250})
    assert "die Verletzungsrate bei solchen Läufen 1,6-mal so hoch" in german.render(
        "7.2", {"percent": 20, "ratio": "1.6"}
    )
    assert "Der letzte Lauf ist 1 Tag her" in german.render("9.1-RUN", {"days": 1})
    assert "Der letzte Lauf ist 16 Tage her" in german.render("9.1-RUN", {"days": 16})
    repeat = german.render("7.3", {"needed": 2, "done": 1})
    assert "bis sie 2-mal gut gegangen ist. Bisher: 1." in repeat
    asked = {"rung": "EB1", "dose": 30, "times": 1}
    what, now = german.criterion("dose", asked, {"sessions": 0}, met=False)
    assert what == "Beidbeinige exzentrische Brücke, 30 Wiederholungen: einmal gut gegangen"
    assert now == "bisher: 0"
