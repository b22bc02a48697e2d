"""Answer sheets with the engine's outcome: what the app's own copy of the screening is held to.

The app finds the outcome without a connection (`frontend/src/screening/result.ts`). Both read
`screening_cases.json`: the rulebook's vignettes, and 500 sheets from a seed, some of them a
vignette with a few other answers. `python -m tests.engine.screening_cases` writes it anew; a
test says when that is due.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from restride import texts
from restride.engine import questionnaire
from restride.engine.guards import LEVELS
from restride.engine.records import Signs
from restride.engine.screening import Case, screen
from restride.schemas.event_out import dose_out
from restride.schemas.screening import questions_out

FILE: Final = Path(__file__).with_name("screening_cases.json")
VIGNETTES: Final = Path(__file__).with_name("screening_vignettes.json")
SEED, MANY = 20261126, 500
ASKED: Final = questionnaire.load().questions


def document() -> str:
    """The file as it should be: what the API hands out, and a case a line."""
    head = json.dumps(questions_out(texts.load("en")), ensure_ascii=False)
    lines = ",\n".join(json.dumps(_told(name, case)) for name, case in cases())
    return f'{{"asked": {head},\n"cases": [\n{lines}\n]}}\n'


def cases() -> Iterator[tuple[str, Case]]:
    told = json.loads(VIGNETTES.read_text("utf-8"))["vignettes"]
    for vignette in told:
        yield vignette["name"], Case(vignette["answers"])
    dice = random.Random(SEED)
    for number in range(MANY):
        answers = {name: dice.choice(list(keys)) for name, keys in ASKED.items()}
        if dice.random() < 0.6:
            kept = dice.choice(told)["answers"]
            answers = {
                name: answer if dice.random() < 0.3 else kept[name]
                for name, answer in answers.items()
            }
        yield f"sheet {number}", _case(dice, answers)


def _case(dice: random.Random, answers: dict[str, str]) -> Case:
    flags = tuple(dice.sample(sorted(LEVELS), dice.choice((0, 0, 0, 1, 2))))
    signs = Signs(
        morning_pain=dice.randint(0, 6),
        walking_pain=dice.choice((0, 0, 1, 3, 4)),
        sitting_min=dice.choice((5, 9, 10, 15, 19, 20, 60, 60, 60)),
        settles_h=dice.choice((0, 6, 12, 17, 18, 24, 25, 48)),
    )
    return Case(
        answers,
        flags=flags,
        any_pain=dice.random() > 0.05,
        age=dice.choice((None, None, None, 17, 18, 45)),
        signs=signs if dice.random() < 0.8 else None,
        bridges=dice.choice((None, 0, 9, 10, 12, 15, 30)),
    )


def _told(name: str, case: Case) -> dict[str, Any]:
    found, signs = screen(case), case.signs
    start = found.start and {
        "irritability": found.start.irritability,
        "stage": found.start.stage,
        "first_dose": dose_out(found.start.first_dose) if found.start.first_dose else None,
        "reasons": [reason.rule for reason in found.start.reasons],
    }
    return {
        "name": name,
        # The place of each answer among those of its question.
        "answers": [list(ASKED[question]).index(case.answers[question]) for question in ASKED],
        "flags": list(case.flags),
        "any_pain": case.any_pain,
        "age": case.age,
        "signs": signs
        and [signs.morning_pain, signs.walking_pain, signs.sitting_min, signs.settles_h],
        "bridges": case.bridges,
        "expect": {
            "totals": list(found.totals),
            "pattern": found.pattern,
            "flags": list(found.flags),
            "see_professional": found.see_professional,
            "wording": list(found.wording),
            "start": start,
        },
    }


if __name__ == "__main__":
    FILE.write_text(document(), "utf-8")
