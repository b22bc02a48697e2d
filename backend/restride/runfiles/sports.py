"""The words by which files name a sport, in English and German; no rule of ours."""

from __future__ import annotations

from typing import Final

WORDS: Final = (
    # The first word that is contained decides: a "virtual ride" is no "virtual run".
    ("ride", ("ride", "cycl", "bik", "radfahr", "rad ", "fahrt", "velo", "spinning", "mtb")),
    ("swim", ("swim", "schwimm")),
    ("walk", ("walk", "hik", "geh", "wander", "spazier")),
    ("run", ("run", "jog", "lauf", "läuf", "treadmill", "track_and_field", "trail")),
)
NUMBERS: Final = {"1": "ride", "9": "run", "4": "walk", "10": "walk", "16": "swim"}
"""The numbers that Strava's GPX files have as type."""
NOT_ON_FOOT: Final = ("ski", "skat", "row", "ruder", "aqua", "wheelchair", "rollstuhl", "roll")
WALKING_BELOW, RUNNING_BELOW = 1.9, 5.6
"""Metres a second: a guess only, shown as one."""


def sport_of(word: str) -> str | None:
    """The sport that a word means, "other" for one of no use here, None without a word."""
    plain = word.strip().lower()[:100]
    if not plain:
        return None
    if plain in NUMBERS:
        return NUMBERS[plain]
    if plain == "rad" or any(part in plain for part in ("elliptical", "crosstrainer")):
        return "ride" if plain == "rad" else "other"
    if any(part in plain for part in NOT_ON_FOOT):
        return "other"
    for sport, parts in WORDS:
        if any(part in plain for part in parts):
            return sport
    return "other"


def by_pace(metres: float | None, seconds: float) -> str:
    """The sport that a mean speed looks like, where the file names none."""
    if not metres or seconds <= 0:
        return "other"
    speed = metres / seconds
    if speed < WALKING_BELOW:
        return "walk"
    return "run" if speed < RUNNING_BELOW else "ride"
