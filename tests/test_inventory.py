"""Every line of the rulebook's section 1 is in the product, or owed by a part that is named."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from restride import texts
from restride.engine.protocol_file import available, load
from tests.inventory import (
    CARRIED,
    IDS,
    OWED,
    PARTS,
    Carrier,
    Criterion,
    Page,
    Question,
    Rule,
    Source,
)

MESSAGES = Path(__file__).parents[1] / "frontend" / "src" / "messages" / "en"


@cache
def messages() -> str:
    """The app's own texts in English."""
    return "\n".join(file.read_text("utf-8") for file in sorted(MESSAGES.rglob("*.ts")))


@cache
def sources() -> dict[str, set[str]]:
    """Each source that a protocol names, with the places that name it."""
    found = defaultdict(set)
    for pattern in available():
        protocol = load(pattern)
        for name, number in protocol.marked.items():
            found[number.source].add(f"numbers.{name}")
        for rung in protocol.rungs.values():
            found[rung.source].add(f"rungs.{rung.name}")
        gates = [gate for stage in protocol.stages.values() for gate in stage.exit]
        gates += [gate for unlock in protocol.unlocks for gate in unlock.criteria]
        for gate in gates:
            found[gate.source].add(gate.id)
    return found


def stands(line: str, carrier: Carrier) -> bool:
    """Whether a carrier is there and says what it is said to say."""
    english = texts.load("en")
    if isinstance(carrier, Rule):
        return carrier.words in english.rules.get(carrier.id, "")
    if isinstance(carrier, Criterion):
        return carrier.words in english.criteria.get(carrier.id, "")
    if isinstance(carrier, Question):
        return carrier.words in english.questions.get(carrier.id, "")
    if isinstance(carrier, Source):
        return carrier.place in sources().get(line_of(line), ())
    return carrier.words in messages()


def line_of(part: str) -> str:
    """The line of the inventory that a part belongs to: B20 of B20-WARM-UP."""
    return max((one for one in IDS if part == one or part.startswith(f"{one}-")), key=len)


def named(part: str) -> list[str]:
    """Where an id itself is named: as a rule's id, as a source, or in the app's messages."""
    rules = [rule for rule in texts.load("en").rules if rule == part or rule.startswith(f"{part}-")]
    places = sorted(sources().get(part, ()))
    word = re.search(rf"(?<![\w.-]){re.escape(part)}(?![\w-])", messages())
    return [*rules, *places, *(["messages"] if word else [])]


@pytest.mark.parametrize("line", IDS)
def test_a_line_is_in_the_product_or_owed(line: str) -> None:
    parts = [part for part in (*CARRIED, *OWED) if line_of(part) == line]
    assert parts, f"{line} is nowhere"
    # A line has either parts or itself, so that nothing of it is lost between the two.
    assert line not in parts or parts == [line]


@pytest.mark.parametrize("part", CARRIED)
def test_what_carries_a_line_says_it(part: str) -> None:
    assert CARRIED[part]
    assert [carrier for carrier in CARRIED[part] if not stands(part, carrier)] == []


@pytest.mark.parametrize("part", OWED)
def test_what_is_owed_is_not_there_yet(part: str) -> None:
    assert part not in CARRIED
    assert named(part) == []
    assert OWED[part].part in PARTS
    assert OWED[part].why


def test_an_id_that_is_named_is_seen() -> None:
    # Otherwise nothing could ever be found to be there.
    assert "B16" in named("B16")
    assert "rungs.EB1" in named("B16")
    assert named("RF12")[-1] == "messages"
    assert not stands("B16-LOWER", Source("rungs.EB3"))
    assert not stands("B16-LOWER", Rule("B16", "up slowly"))
    assert not stands("B02", Page("an ache in the elbow"))


def test_the_list_of_what_is_owed() -> None:
    """Run with -s to read it."""
    owed = defaultdict(list)
    for part, debt in OWED.items():
        owed[debt.part].append(f"  {part}: {debt.why}")
    for name in PARTS:
        print(f"\nOwed by the {name}: {len(owed[name])}", *owed[name], sep="\n")
    assert sum(len(owed[name]) for name in PARTS) == len(OWED)
