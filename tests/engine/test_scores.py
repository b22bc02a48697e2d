"""The home-made index and the changes that matter (rulebook 11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from restride import texts
from restride.engine import records as r
from restride.engine.logbook import Logbook
from restride.engine.prescription import Reason
from restride.engine.protocol_file import load
from restride.engine.scores import Score, score_lines


def test_the_index_says_what_it_is() -> None:
    assert "home-made index, not validated" in texts.load("en").rules["11-EFI"]


def score(name: str, day: int, value: int) -> r.Score:
    return r.Score(date=date(2026, 1, day), name=name, value=value)


def logged(noted: list[r.Score]) -> Mapping[str, tuple[Score, ...]]:
    return Logbook().plus(noted, "mon").scores


def test_scores_with_the_change_that_matters() -> None:
    noted = [score("visa_h", 5, 23), score("psfs", 6, 4), score("visa_h", 26, 83)]
    noted += [score("psfs", 27, 3), score("visa_h", 28, 80), score("fash", 29, 60)]
    lines = {line.name: line for line in score_lines(load("pht"), logged(noted))}
    matters = {name: line.matters for name, line in lines.items()}
    assert matters == {"efi": 10, "psfs": 2, "visa_h": 22, "fash": None}
    changes = {name: line.change for name, line in lines.items()}
    assert changes == {"efi": None, "psfs": -1, "visa_h": 57, "fash": None}
    assert [point.value for point in lines["visa_h"].scores] == [23, 83, 80]
    assert lines["psfs"].note == Reason("11-PSFS", {"change": 2})
    found = texts.load("en")
    shown = {name: found.render(line.note.rule, line.note.values) for name, line in lines.items()}
    assert "of 22 is one that matters; the evidence for that number is weak" in shown["visa_h"]
    assert "by 2 is" in shown["psfs"]
    assert "not known" in shown["fash"]
    assert "10 or more is noticeable" in shown["efi"]
