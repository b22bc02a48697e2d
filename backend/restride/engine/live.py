"""The traffic light while a session runs (rulebook 5.2): carry on, add nothing, end, stop.

It answers to what was felt so far; what the session was in the end is judged by `pain`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from restride.engine.pain import FLAG_OF_QUALITY, STOPS, Band
from restride.engine.prescription import Live
from restride.engine.view import View


class Answer(NamedTuple):
    """What to do now. `ends`: nothing, the exercise, or the whole session."""

    band: Band
    ends: str
    rule: str
    flag: str | None = None
    """The red flag that a word raises."""


def limits(view: View) -> Live:
    """The live bands of a runner, under a clinician's limit: above it the exercise ends."""
    protocol = view.protocol
    limit = view.state.limit("max_pain_during")
    most = limit.max_pain_during if limit is not None else None
    green, yellow = protocol.green_max, protocol.yellow_max
    if most is not None:
        green, yellow = min(green, most), min(yellow, most)
    return Live(green, yellow, protocol.orange_max, protocol.climb_stop)


def answer(live: Live, pains: Sequence[int], words: Sequence[str]) -> Answer:
    """What the newest answer of an exercise means: `pains` a set each, words of quality.

    A word or a climb that stops is RED, whatever the pain is (5.2, B23).
    """
    flags = sorted(FLAG_OF_QUALITY[word] for word in words if word in FLAG_OF_QUALITY)
    if flags:
        return Answer(Band.RED, "session", "5.2-FLAG", flags[0])
    if any(word in STOPS for word in words):
        return Answer(Band.RED, "session", "5.2-WORD")
    if any(after - before >= live.climb for before, after in pairwise(pains)):
        return Answer(Band.RED, "session", "5.2-CLIMB")
    worst = max(pains, default=0)
    if worst > live.orange:
        return Answer(Band.RED, "session", "5.2-RED")
    if worst > live.yellow:
        return Answer(Band.ORANGE, "exercise", "5.2-ORANGE")
    if worst > live.green:
        return Answer(Band.YELLOW, "nothing", "5.2-YELLOW")
    return Answer(Band.GREEN, "nothing", "5.2-GREEN")
