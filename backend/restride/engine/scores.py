"""Questionnaire scores as they were noted, and which change of one matters (rulebook 11).

For information: no rule reads a score from here. Of VISA-H and FASH there is the score alone;
their items belong to others and are not in this project.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from restride.engine import records as r
from restride.engine.load_metrics import half_up
from restride.engine.prescription import Reason

EFI_ITEMS = 10
EFI_LEAST_ANSWERED = 7
"""The Everyday Function Index: ten items, home-made, not validated (11) [E]."""
CHANGE_THAT_MATTERS: dict[str, int | None] = {"efi": 10, "psfs": 2, "visa_h": 22, "fash": None}
"""Points: 11 [E], PSFS_MIC [M Stratford 1995], VISAH_MCID [M Cacchio 2014]; FASH: unknown."""
NRS_SLIGHT, NRS_MUCH = 1, 2
"""Points of pain that are slightly and much better (NRS_MCID) [V Salaffi 2004]."""


@dataclass(frozen=True, slots=True)
class Score:
    day: date
    value: int


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One questionnaire: its scores in order, and the change from the first to the newest."""

    name: str
    matters: int | None
    scores: tuple[Score, ...]
    note: Reason

    @property
    def change(self) -> int | None:
        """None with fewer than two scores."""
        return self.scores[-1].value - self.scores[0].value if len(self.scores) > 1 else None


def score_lines(events: Iterable[r.Event]) -> tuple[ScoreLine, ...]:
    """Every questionnaire, with what was noted of it; `events` are in order."""
    noted: dict[str, list[Score]] = {name: [] for name in CHANGE_THAT_MATTERS}
    for event in events:
        if isinstance(event, r.Score):
            noted[event.name].append(Score(event.date, event.value))
    return tuple(
        ScoreLine(
            name, matters, tuple(noted[name]), Reason(f"11-{name.upper()}", {"change": matters})
        )
        for name, matters in CHANGE_THAT_MATTERS.items()
    )


def everyday_function(answers: Sequence[int | None]) -> int | None:
    """The Everyday Function Index, 0 to 100, higher is better; None with fewer than seven answers.

    Ten times the mean of what was answered, rounded half up. `answers`: one for each of the
    ten items, 0 (unable) to 10 (as before) or None. Raises ValueError for anything else.
    """
    given = [answer for answer in answers if answer is not None]
    if len(answers) != EFI_ITEMS or not all(0 <= answer <= 10 for answer in given):
        raise ValueError(f"needs {EFI_ITEMS} answers from 0 to 10")
    return half_up(10 * sum(given), len(given)) if len(given) >= EFI_LEAST_ANSWERED else None
