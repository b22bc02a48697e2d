"""The timeline as it goes out: numbers for the charts, each with the note that belongs to it.

`timeline_out` writes it by hand, as columns where there is a value for every day; `TimelineOut`
in `timeline_document` describes the same, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from restride.engine.load_metrics import LEGS, Amount
from restride.engine.logbook import Marker
from restride.engine.planned_weeks import Kept
from restride.engine.prescription import Reason
from restride.engine.records import EXERCISES
from restride.engine.scores import ScoreLine
from restride.engine.timeline import Timeline
from restride.engine.week_rows import WeekRow
from restride.engine.words import Saying
from restride.schemas.fields import kilograms
from restride.schemas.plan import criterion_out, rule_out
from restride.texts import Texts

NOTHING = Amount()


def timeline_out(line: Timeline, texts: Texts) -> dict[str, Any]:
    """The timeline as JSON data."""
    first, last = line.expected.first, line.expected.last
    return {
        "since": line.since.isoformat(),
        "today": line.today.isoformat(),
        "stage": line.stage,
        "criteria": [criterion_out(criterion, texts) for criterion in line.criteria],
        "sayings": [_saying(one, texts) for one in line.sayings],
        "expected": {
            "first": _day(first),
            "last": _day(last),
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
        "legs": list(_legs(line)),
        "day_loads": [
            {"date": day.isoformat(), "au": load.au, "unrated": load.unrated}
            for day, load in line.loads.items()
        ],
        "load_notes": [_note(note, texts) for note in line.load_notes],
        "markers": [_marker(marker) for marker in line.markers],
        "predictions": [
            {"date": day.isoformat(), "back_by": _day(back_by)} for day, back_by in line.predictions
        ],
        "course": {
            "morning_tenths": list(line.course.morning_tenths),
            "run_m": list(line.course.run_m),
            "stages": list(line.course.stages),
        },
        "kept": _kept(line.kept, texts),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _kept(kept: Kept, texts: Texts) -> dict[str, Any]:
    return {
        "planned": kept.planned,
        "done": kept.done,
        "weeks": [
            {"start": one.start.isoformat(), "planned": one.planned, "done": one.done}
            for one in kept.weeks
        ],
        "note": rule_out("9.2-KEPT", {}, texts),
    }


def _note(note: Reason, texts: Texts) -> dict[str, Any]:
    return rule_out(note.rule, note.values, texts)


def _saying(one: Saying, texts: Texts) -> dict[str, Any]:
    """The texts of a sentence; the first names the open criterion where there is one."""
    first, *others = one.reasons
    values = dict(first.values)
    if one.criterion is not None:
        shown = criterion_out(one.criterion, texts)
        values |= {"criterion": shown["text"], "now": shown["now"]}
    reasons = [rule_out(first.rule, values, texts), *(_note(other, texts) for other in others)]
    return {"about": one.about, "reasons": reasons}


def _legs(line: Timeline) -> Iterator[dict[str, Any]]:
    """What each leg did, as columns beside the weeks; what was never done is left out."""
    starts = [row.run.start for row in line.weeks]
    for exercise in EXERCISES:
        for side in LEGS:
            name = f"{exercise} {side}"
            amounts = [line.legs.get(start, {}).get(name, NOTHING) for start in starts]
            if any(amount is not NOTHING for amount in amounts):
                yield {
                    "exercise": exercise,
                    "side": side,
                    "reps": [amount.reps for amount in amounts],
                    "hold_s": [amount.hold_s for amount in amounts],
                    "lifted_kg": [kilograms(amount.lifted_g) for amount in amounts],
                }


def _pain(line: Timeline, texts: Texts) -> dict[str, Any]:
    better = {"slight": line.protocol.pain_slight, "much": line.protocol.pain_much}
    return {
        "first": line.pain.first.isoformat(),
        "morning": list(line.pain.morning),
        "worst": list(line.pain.worst),
        "during": list(line.pain.during),
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
        "until": _day(marker.until),
        "value": marker.value,
        "left": marker.left,
        "right": marker.right,
    }
