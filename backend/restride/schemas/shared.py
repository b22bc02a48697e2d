"""What goes over the open edge of a link: its secret in, what was chosen out.

`sheet_out` is the one place that filters: a part that the runner did not choose is null, and
nothing of it is in the bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load

from restride.engine import records as r
from restride.engine.screening import suggested
from restride.reports import sheet as of
from restride.reports.sheet import Sheet
from restride.schemas.account import DISTANCE_UNITS, WEIGHT_UNITS
from restride.schemas.episode import SEVERITIES
from restride.schemas.event_out import KIND_OF, event_body
from restride.schemas.fields import OneOf, Strict, Words
from restride.schemas.plan import alert_out, plan_out
from restride.schemas.plan_document import (
    BANDS,
    STATES,
    AlertOut,
    CriterionOut,
    DoseOut,
    ReasonOut,
)
from restride.schemas.safety import FLAGS
from restride.schemas.share import (
    LIMITS,
    LONGEST_NAME,
    LONGEST_TEXT,
    LimitsOut,
    Name,
    ProposedLimitsIn,
    limits_out,
)
from restride.texts import Texts

DOSE: Final = ("rung", "reps", "hold_s", "load_kg", "next", "band", "reasons")
RUNNING: Final = ("state", "step", "week_cap_m", "week_done_m", "run_cap_m", "reasons")


class OpenIn(Strict):
    token = Words(100, required=True)


class NoteIn(OpenIn):
    by = Name(LONGEST_NAME, required=True)
    text = Words(LONGEST_TEXT, load_default="")
    limits = fields.Nested(ProposedLimitsIn, load_default=None)

    @post_load
    def check_any(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        data["text"] = data["text"].strip()
        if not data["text"] and data["limits"] is None:
            raise ValidationError("needs a text, or limits", "text")
        return data


class SharedWhoOut(Schema):
    pattern = OneOf(r.PATTERNS, required=True)
    side = OneOf(r.SIDES, required=True)
    severity = OneOf(SEVERITIES, required=True, allow_none=True)
    onset = fields.Date(required=True)
    started = fields.Date(required=True)
    ended = fields.Date(required=True, allow_none=True)
    baseline_morning_pain = fields.Integer(required=True)
    goal_week_m = fields.Integer(required=True, allow_none=True)


class SharedStageOut(Schema):
    stage = OneOf(r.STAGES, required=True)
    state = OneOf(STATES, required=True)
    criteria = fields.List(fields.Nested(CriterionOut), required=True)


class SharedWeekOut(Schema):
    start = fields.Date(required=True)
    morning_tenths = fields.Integer(required=True, allow_none=True)
    worst = fields.Integer(required=True, allow_none=True)
    metres = fields.Integer(required=True)


class SharedKeptOut(Schema):
    planned = fields.Integer(required=True)
    done = fields.Integer(required=True)


class SharedPainOut(Schema):
    """Twelve weeks, and how much of what was planned in the last 28 days was done."""

    weeks = fields.List(fields.Nested(SharedWeekOut), required=True)
    kept = fields.Nested(SharedKeptOut, required=True, allow_none=True)


class SharedDoseOut(DoseOut):
    next = fields.Date()
    band = OneOf(BANDS, allow_none=True)
    reasons = fields.List(fields.Nested(ReasonOut), required=True)


class SharedStrengthOut(Schema):
    EB = fields.Nested(SharedDoseOut)
    RD = fields.Nested(SharedDoseOut)
    NH = fields.Nested(SharedDoseOut)


class SharedRunningOut(Schema):
    state = OneOf(r.RUNNING)
    step = fields.String()
    week_cap_m = fields.Integer(allow_none=True)
    week_done_m = fields.Integer()
    run_cap_m = fields.Integer(allow_none=True)
    reasons = fields.List(fields.Nested(ReasonOut))


class SharedDosesOut(Schema):
    strength = fields.Nested(SharedStrengthOut, required=True)
    running = fields.Nested(SharedRunningOut, required=True)
    limits = fields.Nested(LimitsOut, required=True, metadata={"description": "In force now."})


class SharedLineOut(Schema):
    type = fields.String(required=True)
    date = fields.Date(required=True)
    body = fields.Dict(required=True)


class SharedAnswerOut(Schema):
    id = fields.String(required=True)
    question = fields.String(required=True)
    answer = fields.String(required=True)


class SharedAnswersOut(Schema):
    """The questions as they were answered last; no pattern where not all of them were."""

    date = fields.Date(required=True)
    pattern = OneOf(r.PATTERNS, required=True, allow_none=True)
    flags = fields.List(OneOf(FLAGS), required=True)
    answers = fields.List(fields.Nested(SharedAnswerOut), required=True)


class SharedFlagsOut(Schema):
    open = fields.List(OneOf(FLAGS), required=True)
    alerts = fields.List(fields.Nested(AlertOut), required=True)
    lines = fields.List(fields.Nested(SharedLineOut), required=True)


class SharedOut(Schema):
    """What a link shows. A part is null if it was not chosen, or if no plan is open for it."""

    name = fields.String(required=True, allow_none=True)
    question = fields.String(required=True, allow_none=True)
    expires = fields.DateTime(required=True)
    distance_unit = OneOf(DISTANCE_UNITS, required=True)
    weight_unit = OneOf(WEIGHT_UNITS, required=True)
    made_up = fields.Boolean(
        required=True, metadata={"description": "A demo's runner: the page says so."}
    )
    today = fields.Date(required=True, metadata={"description": "The runner's own day."})
    parts = fields.List(OneOf(of.PARTS), required=True)
    who = fields.Nested(SharedWhoOut, required=True, allow_none=True)
    answers = fields.Nested(SharedAnswersOut, required=True, allow_none=True)
    stage = fields.Nested(SharedStageOut, required=True, allow_none=True)
    pain = fields.Nested(SharedPainOut, required=True, allow_none=True)
    doses = fields.Nested(SharedDosesOut, required=True, allow_none=True)
    tests = fields.List(fields.Nested(SharedLineOut), required=True, allow_none=True)
    diary = fields.List(fields.Nested(SharedLineOut), required=True, allow_none=True)
    flags = fields.Nested(SharedFlagsOut, required=True, allow_none=True)


def sheet_out(sheet: Sheet, texts: Texts) -> dict[str, Any]:
    """The sheet's day and its chosen parts."""
    shown = {
        part: make(sheet, texts) if part in sheet.parts else None for part, make in _PARTS.items()
    }
    return {"today": sheet.today.isoformat(), "parts": list(sheet.parts), **shown}


def _who(sheet: Sheet, _texts: Texts) -> dict[str, Any] | None:
    runner = sheet.runner
    if runner is None or sheet.started is None:
        return None
    return {
        "pattern": runner.pattern,
        "side": runner.side,
        "severity": runner.severity,
        "onset": runner.onset.isoformat(),
        "started": sheet.started.isoformat(),
        "ended": sheet.ended.isoformat() if sheet.ended is not None else None,
        "baseline_morning_pain": runner.baseline_morning_pain,
        "goal_week_m": runner.goal_week_m,
    }


def _answers(sheet: Sheet, texts: Texts) -> dict[str, Any] | None:
    said = of.newest_answers(sheet.log)
    if said is None:
        return None
    words = texts.questions
    return {
        "date": said.date.isoformat(),
        "pattern": suggested(said),
        "flags": list(said.flags),
        "answers": [
            {
                "id": name,
                "question": words.get(name, name),
                "answer": words.get(f"{name}.{key}", key),
            }
            for name, key in said.answers.items()
        ],
    }


def _stage(sheet: Sheet, texts: Texts) -> dict[str, Any] | None:
    if sheet.plan is None:
        return None
    plan = plan_out(sheet.plan, texts)
    return {key: plan[key] for key in ("stage", "state", "criteria")}


def _pain(sheet: Sheet, _texts: Texts) -> dict[str, Any]:
    weeks = [
        {**asdict(week), "start": week.start.isoformat()}
        for week in of.weeks(sheet.log, sheet.today)
    ]
    kept = sheet.kept and {"planned": sheet.kept.planned, "done": sheet.kept.done}
    return {"weeks": weeks, "kept": kept}


def _doses(sheet: Sheet, texts: Texts) -> dict[str, Any] | None:
    if sheet.plan is None:
        return None
    plan = plan_out(sheet.plan, texts)
    strength = {name: _picked(dose, DOSE) for name, dose in plan["strength"].items()}
    in_force = {key: getattr(sheet.limits[key], key) for key in LIMITS if key in sheet.limits}
    return {
        "strength": strength,
        "running": _picked(plan["running"], RUNNING),
        "limits": limits_out(in_force),
    }


def _picked(whole: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: whole[key] for key in keys if whole.get(key) is not None or key == "rung"}


def _tests(sheet: Sheet, _texts: Texts) -> list[dict[str, Any]]:
    return _lines(of.newest_tests(sheet.log, sheet.started or sheet.today))


def _diary(sheet: Sheet, _texts: Texts) -> list[dict[str, Any]]:
    log = of.with_seen(sheet.log, sheet.seen)
    return _lines(of.happened(log, of.DIARY, sheet.today))


def _flags(sheet: Sheet, texts: Texts) -> dict[str, Any]:
    alerts = sheet.plan.alerts if sheet.plan is not None else ()
    return {
        "open": list(sheet.flags),
        "alerts": [alert_out(one, texts) for one in alerts if one.level != "info"],
        "lines": _lines(of.happened(sheet.log, of.FLAGS, sheet.today)),
    }


def _lines(found: Iterable[r.Event]) -> list[dict[str, Any]]:
    return [
        {"type": KIND_OF[type(one)], "date": one.date.isoformat(), "body": event_body(one)}
        for one in found
    ]


_PARTS: Final[dict[str, Callable[[Sheet, Texts], Any]]] = {
    "who": _who,
    "answers": _answers,
    "stage": _stage,
    "pain": _pain,
    "doses": _doses,
    "tests": _tests,
    "diary": _diary,
    "flags": _flags,
}
