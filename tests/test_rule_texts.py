"""Every rule that the engine can give has a text in both languages, and a page that explains it.

The engine's own source is walked, so that nothing has to happen first for a rule to be seen.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from restride import engine, texts
from restride.engine import guards, speed
from restride.engine.protocol_file import available, load
from restride.engine.records import EXERCISES
from tests.engine.rulebook_ids import STAGES, known
from tests.learn_pages import learn

SOURCES = sorted(Path(engine.__file__).parent.glob("*.py"))
FAMILIES = {
    "3.2-": ("PHT", "STRAIN", "CAREFUL", "OTHER", "PREVENT"),
    "3.3-": ("HIGH", "MODERATE", "LOW"),
    "7.4-": speed.LADDER[1:],
    "9.3-": ("EFFORT", "SLEEP", "PAIN"),
    "11-": ("VISA_H", "FASH", "PSFS", "EFI"),
    "13-": ("BETTER", "WORSE", "MUCH-BETTER", "MUCH-WORSE"),
}
"""Rules whose last word is put behind the first part while the engine runs."""
BACK = ("4.1-BACK", "4.2-BACK", "4.3-BACK", "16-BACK")
"""`strength` names them by the section of the stage."""


@cache
def named() -> frozenset[str]:
    """Every piece of text in the engine's source that is an id of the rulebook; no docstrings."""
    found = set()
    for path in SOURCES:
        tree = ast.parse(path.read_text("utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        found |= {text for node, text in _strings(tree) if node not in said and known(text)}
    return frozenset(found)


def _strings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield id(node), node.value


def given() -> list[str]:
    """The rules that a plan, a timeline or the screening may name."""
    whole = {one for one in named() if not one.endswith("-")} - set(STAGES)
    parts = {f"{first}{last}" for first, words in FAMILIES.items() for last in words}
    unlocks = {
        unlock.rule
        for name in available()
        for unlock in load(name).unlocks
        # That of running only opens the ladder, whose own rules give the reasons.
        if unlock.exercise in EXERCISES
    }
    return sorted(whole | parts | unlocks | set(BACK) | set(guards.LEVELS))


def test_the_source_is_read() -> None:
    assert {"REVIEW_WEEKS", "9.4-FALL", "16-STRAIN"} <= named()
    assert len(given()) > 180


def test_every_family_is_spelled_out() -> None:
    assert {one for one in named() if one.endswith("-")} == set(FAMILIES)


@pytest.mark.parametrize("rule", given())
def test_a_rule_has_a_text_and_a_page(rule: str) -> None:
    for language in ("en", "de"):
        assert texts.load(language).rules.get(rule), f"{rule} says nothing in {language}"
    # None is the page of rules itself, which shows every text.
    assert rule in learn(tuple(texts.load("en").rules))["rules"]
