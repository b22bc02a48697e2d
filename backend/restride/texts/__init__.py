"""The texts of the rules, by id: what a person reads beside a number.

`Texts.render` fills a text's values in, days and weights as a person says them; `Texts.plain`
leaves them open. The head of `en.toml` says what a place in a text may look like.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PLACE = re.compile(r"\{(\w+)(:weight)?(?:\|([^}]*))?\}")
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
TIMES = re.compile(r"(?<=\d) x (?=\d)")
MG_IN_POUND = 453_592


@dataclass(frozen=True, slots=True)
class Texts:
    """One language: rules and criteria by id, names of exercises, rungs and states, questions,
    what lies beside an archive, and what is said outside the app.
    """

    rules: Mapping[str, str]
    criteria: Mapping[str, str]
    names: Mapping[str, str]
    questions: Mapping[str, str]
    archive: Mapping[str, str]
    channels: Mapping[str, str]
    reminders: Mapping[str, str]
    formats: Mapping[str, Any]
    weight_unit: str

    def render(self, rule: str, values: Mapping[str, object]) -> str:
        """The text of a rule with its values. Raises KeyError for a rule without a text."""
        return _upper(self._fill(self.rules[rule], values))

    def plain(self, rule: str) -> str:
        """The text of a rule that is nobody's yet: an ellipsis where a plan fills a value in."""
        return _upper(PLACE.sub(_unfilled, self.rules[rule]))

    def criterion(
        self, kind: str, asked: Mapping[str, object], seen: Mapping[str, object], *, met: bool
    ) -> tuple[str, str]:
        """What a criterion asks for, and how it stands now."""
        what = f"{kind}_painless" if asked.get("painless") else kind
        if asked.get("days") == 1 and f"{kind}_once" in self.criteria:
            what = f"{kind}_once"
        now = self.criteria["met"] if met else self.criteria["now"]
        shown = self.criteria.get(f"{kind}.now", now)
        if not met and all(seen.get(place[1]) is not None for place in PLACE.finditer(shown)):
            now = self._fill(shown, seen)
        return _upper(self._fill(self.criteria[what], asked)), now

    def channel(self, id: str, **values: object) -> str:
        """What is said outside the app, with its values. Raises KeyError for what has no text."""
        return self._fill(self.channels[id], values)

    def readme(self, day: date) -> str:
        """What is what in an archive that was made on this day."""
        return self._fill(self.archive["readme"], {"day": day})

    def _fill(self, text: str, values: Mapping[str, object]) -> str:
        def value(match: re.Match[str]) -> str:
            name, weighs, words = match.groups()
            found = values.get(name)
            if found is None:
                return self.names["nothing"]
            if weighs and isinstance(found, int):
                return self._weight(found)
            if words is not None and isinstance(found, int):
                return _worded(found, words.split("|"))
            return self.names.get(str(found), self._spoken(str(found)))

        return PLACE.sub(value, text)

    def _spoken(self, value: str) -> str:
        """A value with its days, its sets, or its decimal sign, as a person writes them."""
        if DAY.search(value):
            return DAY.sub(lambda found: self._day(date.fromisoformat(found[0])), value)
        return DECIMAL.sub(self.formats["decimal"], TIMES.sub("\u00a0×\u00a0", value))

    def _day(self, day: date) -> str:
        month = self.formats["months"][day.month - 1]
        return str(self.formats["day"].format(day=day.day, month=month, year=day.year))

    def _weight(self, grams: int) -> str:
        """Grams as kilograms, or as pounds to the nearest tenth."""
        if self.weight_unit == "lb":
            tenths = (grams * 10_000 + MG_IN_POUND // 2) // MG_IN_POUND
            whole, rest, unit = tenths // 10, f"{tenths % 10}", "lb"
        else:
            whole, rest, unit = grams // 1000, f"{grams % 1000:03d}", "kg"
        digits = f"{whole}.{rest}".rstrip("0").rstrip(".")
        return f"{self._spoken(digits)} {unit}"


def _worded(number: int, words: Sequence[str]) -> str:
    """A number with its word: of two for one and more, of three the first is for none."""
    forms = words if len(words) == 3 else (words[-1], *words)
    chosen = forms[min(number, 2)]
    if any("#" in word for word in words):
        return chosen.replace("#", str(number))
    return f"{number} {chosen}"


def _unfilled(place: re.Match[str]) -> str:
    """A place without its value: the words for none where there are some, else those for many."""
    if place[3] is None:
        return "…"
    words = place[3].split("|")
    if len(words) == 3:
        return str(words[0])
    return words[1].replace("#", "…") if "#" in words[1] else f"… {words[1]}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def load(language: str = "en", weight_unit: str = "kg") -> Texts:
    """The texts of a language that is there, English for any other; weights in kg or lb."""
    path = FOLDER / f"{language}.toml"
    if language not in languages():
        path = FOLDER / "en.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    return Texts(**data, weight_unit=weight_unit)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have texts."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
