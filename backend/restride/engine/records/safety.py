"""What overrules the plan: flare-ups, red flags, and the word that somebody looked."""

from __future__ import annotations

from dataclasses import dataclass

from restride.engine.records.dated import Dated, Timed


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare(Dated):
    """The runner's own flare-up button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag(Timed):
    flag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared(Timed):
    """Somebody checked these flags: a lock is released, what they took away is given back."""

    ids: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged(Dated):
    rule: str
