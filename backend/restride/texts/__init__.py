"""The texts of the rules, by id: what a person reads beside a number.

`Texts.render` fills a text's values in; `{days|day|days}` picks the word for the number.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
PLACE = re.compile(r"\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}")


@dataclass(frozen=True, slots=True)
class Texts:
    """One language: rules and criteria by id, names of exercises, rungs and states, questions."""

    rules: Mapping[str, str]
    criteria: Mapping[str, str]
    names: Mapping[str, str]
    questions: Mapping[str, str]

    def render(self, rule: str, values: Mapping[str, object]) -> str:
        """The text of a rule with its values. Raises KeyError for a rule without a text."""
        return self._fill(self.rules[rule], values)

    def criterion(
        self, kind: str, asked: Mapping[str, object], seen: Mapping[str, object], *, met: bool
    ) -> tuple[str, str]:
        """What a criterion asks for, and how it stands now."""
        what = f"{kind}_painless" if asked.get("painless") else kind
        now = (
            self.criteria["met"] if met else self.criteria.get(f"{kind}.now", self.criteria["now"])
        )
        return _upper(self._fill(self.criteria[what], asked)), self._fill(now, seen)

    def _fill(self, text: str, values: Mapping[str, object]) -> str:
        def value(match: re.Match[str]) -> str:
            name, one, many = match.groups()
            found = values.get(name)
            if found is None:
                return self.names["nothing"]
            if one is not None:
                return f"{found} {one if found == 1 else many}"
            return self.names.get(str(found), str(found))

        return PLACE.sub(value, text)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def load(language: str = "en") -> Texts:
    """The texts of a language that is there; English for any other."""
    path = FOLDER / f"{language}.toml"
    if language not in languages():
        path = FOLDER / "en.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    return Texts(data["rules"], data["criteria"], data["names"], data["questions"])


@cache
def languages() -> tuple[str, ...]:
    """The languages that have texts."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
