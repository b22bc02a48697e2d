"""What no screen, message, mail or sheet may ever say (rulebook 19), in every text of the app.

The pages of Learn are looked at in `test_learn.py`; here it is everything that a person reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_learn import NEVER
from tests.test_texts import every_text

ROOT = Path(__file__).parents[1]
MESSAGES = ROOT / "frontend" / "src" / "messages"
TEMPLATES = ROOT / "backend" / "restride" / "api" / "templates"
PUBLIC = ROOT / "frontend" / "public"
QUOTED = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
COMMENT = re.compile(r"^\s*(//|/?\*).*$", re.MULTILINE)
ALLOWED = re.compile(
    # What somebody expects is said to be none.
    r"\bno promise\b|\bkein Versprechen\b"
    # The names of two scores that a clinician may have given; their items are nowhere (19.11).
    r"|\b(VISA-H|FASH)\b"
    # An angle is measured in degrees.
    r"|\d+ Grad\b|^Grad( aus der Senkrechten)?$|^Ich habe Grad gemessen$"
)
LEAST = {"en": 1200, "de": 1200, "server en": 300, "server de": 300}


def of_app(language: str) -> Iterator[tuple[str, str]]:
    """Every text of the app in a language: what stands in quotes in its messages."""
    for path in sorted((MESSAGES / language).rglob("*.ts")):
        source = COMMENT.sub("", path.read_text("utf-8"))
        for plain, template in QUOTED.findall(source):
            yield path.name, plain or template


def of_server(language: str) -> Iterator[tuple[str, str]]:
    """Rules, criteria, names, questions, reminders and what an archive says of itself."""
    yield from every_text(language).items()


def of_shell() -> Iterator[tuple[str, str]]:
    """Pages that the server makes, and what an installed app says of itself."""
    for path in sorted(TEMPLATES.iterdir()):
        yield path.name, re.sub(r"<[^>]*>", " ", path.read_text("utf-8"))
    for path in sorted(PUBLIC.glob("*.webmanifest")):
        told = json.loads(path.read_text("utf-8"))
        for key in ("name", "short_name", "description"):
            yield path.name, told.get(key, "")
        for one in told["shortcuts"]:
            yield path.name, one["name"]


PLACES = {
    "en": lambda: of_app("en"),
    "de": lambda: of_app("de"),
    "server en": lambda: of_server("en"),
    "server de": lambda: of_server("de"),
    "shell": of_shell,
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", NEVER)
def test_no_text_names(what: str, place: str) -> None:
    banned = re.compile(NEVER[what], re.IGNORECASE)
    texts = list(PLACES[place]())
    assert len(texts) >= LEAST.get(place, 5)
    assert [(name, text) for name, text in texts if banned.search(ALLOWED.sub("", text))] == []


@pytest.mark.parametrize(
    "text",
    ['  one: "You are healed.",', "  two: (days) => `Healed in ${days} days`,"],
)
def test_a_text_of_the_app_is_seen(text: str) -> None:
    found = [plain or template for plain, template in QUOTED.findall(COMMENT.sub("", text))]
    assert [bool(re.search(NEVER["a promise"], one, re.IGNORECASE)) for one in found] == [True]


@pytest.mark.parametrize(
    ("language", "pop", "check"),
    [("en", "pop", "safety check"), ("de", "Knall", "Sicherheitscheck")],
)
def test_a_path_sends_a_pop_to_the_safety_check(language: str, pop: str, check: str) -> None:
    """RF04 is urgent in every part of the plan (3.1): no page may let it wait for questions."""
    named = re.compile(rf"\b{pop}\b")
    told = [text for file, text in of_app(language) if file == "paths.ts" and named.search(text)]
    assert len(told) == 2
    assert all(check in text for text in told)
