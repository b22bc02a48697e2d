"""The timeline as it goes out: numbers for the charts, each with the note that belongs to it.

`timeline_out` writes it by hand, as columns where there is a value for every day; `TimelineOut`
in `timeline_document` describes the same, and a test holds the two together.
"""

from __future__ import annotations

from typing import Any

from restride.engine.load_metrics import Amount
from restride.engine.prescription import Reason
from restride.engine.scores import NRS_MUCH, NRS_SLIGHT, ScoreLine
from restride.engine.timeline import Marker, Timeline
from restride.engine.week_rows import WeekRow
from restride.schemas.fields import kilograms
from restride.schemas.plan import criterion_out, rule_out
from restride.texts import Texts


def timeline_out(line: Timeline, texts: Texts) -> dict[str, Any]:
    """The timeline as JSON data."""
    first, last = line.expected.first, line.expected.last
    return {
        "since": line.since.isoformat(),
        "today": line.today.isoformat(),
        "stage": line.stage,
        "criteria": [criterion_out(criterion, texts) for criterion in line.criteria],
        "expected": {
            "first": first.isoformat() if first is not None else None,
            "last": last.isoformat() if last is not None else None,
            "notes": [_note(note, texts) for note in line.expected.notes],
        },
        "pain": _pain(line, texts),
        "sitting": [{"date": day.isoformat(), "minutes": min_} for day, min_ in line.sitting],
        "scores": [_score_line(one, texts) for one in line.scores],
        "stages": [{"date": step.day.isoformat(), "stage": step.stage} for step in line.stages],
        "rungs": [
            {
                "date": step.day.isoformat(),
                "exercise": step.exercise,
                "rung": step.rung,
                "index": step.index,
            }
            for step in line.rungs
        ],
        "weeks": [_week(row) for row in line.weeks],
        "day_loads": [
            {"date": day.isoformat(), "au": load.au, "unrated": load.unrated}
            for day, load in line.loads.items()
        ],
        "load_notes": [_note(note, texts) for note in line.load_notes],
        "markers": [_marker(marker) for marker in line.markers],
    }


def _note(note: Reason, texts: Texts) -> dict[str, Any]:
    return rule_out(note.rule, note.values, texts)


def _pain(line: Timeline, texts: Texts) -> dict[str, Any]:
    better = {"slight": NRS_SLIGHT, "much": NRS_MUCH}
    return {
        "first": line.pain.first.isoformat(),
        "morning_tenths": list(line.pain.morning_tenths),
        "worst_tenths": list(line.pain.worst_tenths),
        **better,
        "note": rule_out("11-NRS", better, texts),
    }


def _score_line(line: ScoreLine, texts: Texts) -> dict[str, Any]:
    return {
        "name": line.name,
        "matters": line.matters,
        "change": line.change,
        "points": [{"date": one.day.isoformat(), "value": one.value} for one in line.scores],
        "note": _note(line.note, texts),
    }


def _week(row: WeekRow) -> dict[str, Any]:
    spread = row.spread
    return {
        "start": row.run.start.isoformat(),
        "run_m": row.run.metres,
        "cap_m": row.run.cap_m,
        "run_ratio_hundredths": row.run_ratio,
        "load_au": row.load.au,
        "unrated": row.load.unrated,
        "load_ratio_hundredths": row.load_ratio,
        "mean_hundredths": spread.mean if spread is not None else None,
        "sd_hundredths": spread.sd if spread is not None else None,
        "monotony_hundredths": spread.monotony if spread is not None else None,
        "amounts": {name: _amount(amount) for name, amount in row.amounts.items()},
    }


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "reps": amount.reps,
        "hold_s": amount.hold_s,
        "lifted_kg": kilograms(amount.lifted_g),
    }


def _marker(marker: Marker) -> dict[str, Any]:
    return {
        "date": marker.day.isoformat(),
        "kind": marker.kind,
        "what": marker.what,
        "until": marker.until.isoformat() if marker.until is not None else None,
        "value": marker.value,
        "left": marker.left,
        "right": marker.right,
    }
