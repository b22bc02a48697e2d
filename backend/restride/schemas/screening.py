"""The screening: a person's answers in, the questions and the outcome out.

`ScreeningIn` is the body of the API and the form of a file of one person alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from restride.engine import guards, protocol_file, questionnaire
from restride.engine import records as r
from restride.engine.questionnaire import IRRITABLE
from restride.engine.screening import (
    Case,
    Screening,
    Start,
    holds,
    holds_first,
    needs_answers,
)
from restride.schemas.event_out import dose_out
from restride.schemas.fields import REQUIRED, Flag, Strict, Whole, Words, several
from restride.schemas.plan import alert_out, reasons_out
from restride.schemas.plan_document import AlertOut, DoseOut, ReasonOut
from restride.schemas.safety import FLAGS
from restride.schemas.screened import QUESTIONS, AnswersIn, SignsIn
from restride.texts import Texts

MOST_VIGNETTES = 10_000
OUTCOMES = (
    *(f"3.2-{pattern.upper()}" for pattern in (*r.PATTERNS, "locked", "professional")),
    *(f"3.3-{level.upper()}" for level in IRRITABLE),
    *("3.1-CLOSING", "3.4-HIGH", "3.4-STAGE", "4.2-START"),
)
"""The rules whose texts tell an outcome; none of them has a value to fill in."""


class ScreeningIn(Strict):
    """Loads into the engine's case.

    Every question needs an answer, unless a flag or the age locks or there is no pain.
    """

    answers = fields.Nested(AnswersIn, error_messages=REQUIRED)
    flags = several(FLAGS)
    any_pain = Flag()
    age = Whole(1, 120)
    signs = fields.Nested(SignsIn, data_key="irritability", error_messages=REQUIRED)
    bridges = Whole(0, 100, data_key="level_finder_reps")

    @validates_schema(skip_on_field_errors=False, pass_original=True)
    def complete(self, data: dict[str, Any], original: Any, **_: Any) -> None:
        if not isinstance(original, dict):
            return
        faults: dict[str, Any] = {}
        if "level_finder_reps" in original and "irritability" not in original:
            faults["irritability"] = ["is required with level_finder_reps"]
        given = original.get("answers", {})
        # Where what may lock is itself unreadable, it is not known whether an answer is needed.
        unclear = "answers" not in original and any(
            key in original and key not in data for key in ("flags", "any_pain", "age")
        )
        head = {key: data[key] for key in ("any_pain", "age") if key in data}
        case = Case(flags=tuple(data.get("flags", ())), **head)
        if isinstance(given, dict) and not unclear and needs_answers(case):
            faults["answers"] = {name: ["is required"] for name in QUESTIONS if name not in given}
        if any(faults.values()):
            raise ValidationError(faults)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        data["flags"] = tuple(data.get("flags", ()))
        return Case(**data)


@dataclass(frozen=True, slots=True)
class Vignette:
    """One person of a file."""

    name: str | None
    case: Case


class VignetteIn(ScreeningIn):
    """A person with a name; what a file says is to be expected is for its reader alone."""

    name = Words(200)
    about = fields.Raw()
    expect = fields.Raw()

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Vignette:
        data.pop("about", None)
        data.pop("expect", None)
        return Vignette(data.pop("name", None), super().make(data))


class VignettesIn(Strict):
    """Several people; `about` and the description of the answers are for its reader alone."""

    about = fields.Raw()
    answers = fields.Raw()
    vignettes = fields.List(
        fields.Nested(VignetteIn, error_messages=REQUIRED),
        required=True,
        validate=validate.Length(min=1, max=MOST_VIGNETTES, error="must name 1..{max} people"),
        error_messages={**REQUIRED, "invalid": "must be a list"},
    )


class TotalsOut(Schema):
    """Points for a sudden strain, a gradual tendon problem, something else."""

    S = fields.Integer(required=True)
    T = fields.Integer(required=True)
    O = fields.Integer(required=True)  # noqa: E741 - the rulebook's letter


class StartOut(Schema):
    """Where the programme begins; no first dose without a level finder or while it waits."""

    irritability = fields.String(required=True, validate=validate.OneOf(IRRITABLE))
    stage = fields.String(required=True, validate=validate.OneOf(r.STAGES))
    first_dose = fields.Nested(DoseOut, required=True, allow_none=True)
    reasons = fields.List(fields.Nested(ReasonOut), required=True)


class ScreeningOut(Schema):
    """The outcome. No pattern where it is locked: nothing is planned before a check."""

    totals = fields.Nested(TotalsOut, required=True)
    pattern = fields.String(required=True, allow_none=True, validate=validate.OneOf(r.PATTERNS))
    locked = fields.Boolean(required=True)
    flags = fields.List(fields.String(), required=True)
    alerts = fields.List(fields.Nested(AlertOut), required=True)
    see_professional = fields.Boolean(required=True)
    text = fields.String(required=True)
    start = fields.Nested(StartOut, required=True, allow_none=True)


class AnswerOut(Schema):
    key = fields.String(required=True)
    text = fields.String(required=True)
    points = fields.Nested(TotalsOut, required=True)


class QuestionOut(Schema):
    id = fields.String(required=True)
    text = fields.String(required=True)
    answers = fields.List(fields.Nested(AnswerOut), required=True)


class RaiseOut(Schema):
    """An answer that is a red flag, unless another question has one of the answers named."""

    question = fields.String(required=True)
    answer = fields.String(required=True)
    flag = fields.String(required=True)
    unless = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), required=True)


class NumbersOut(Schema):
    """The thresholds of 3.2 (points) and 3.3 (pain 0-10, minutes, hours)."""

    other_least = fields.Integer(required=True)
    mixed_within = fields.Integer(required=True)
    lead_least = fields.Integer(required=True)
    lead_by = fields.Integer(required=True)
    morning_high = fields.Integer(required=True)
    morning_moderate = fields.Integer(required=True)
    walking_high = fields.Integer(required=True)
    sitting_high_min = fields.Integer(required=True)
    sitting_moderate_min = fields.Integer(required=True)
    settles_high_h = fields.Integer(required=True)
    settles_moderate_h = fields.Integer(required=True)


class StagesOut(Schema):
    """The first stage by irritability of the tendon's pattern, and the strain's."""

    high = fields.String(required=True)
    moderate = fields.String(required=True)
    low = fields.String(required=True)
    strain = fields.String(required=True)


class LevelOut(Schema):
    """From so many slow bridges on: the first dose of the bridge."""

    fewest = fields.Integer(required=True)
    dose = fields.Nested(DoseOut, required=True)


class ScoringOut(Schema):
    """All that it takes to find the outcome without a connection, the points aside."""

    raises = fields.List(fields.Nested(RaiseOut), required=True)
    locking = fields.List(fields.String(), required=True)
    numbers = fields.Nested(NumbersOut, required=True)
    stages = fields.Nested(StagesOut, required=True)
    levels = fields.List(fields.Nested(LevelOut), required=True)
    holds = fields.Nested(DoseOut, required=True)
    holds_first = fields.List(fields.String(), required=True)
    texts = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "What is said of an outcome, by rule id."},
    )


class QuestionsOut(Schema):
    """The questions in order. `any_pain` is asked before them, `closing` stands below a flag."""

    version = fields.String(required=True)
    any_pain = fields.String(required=True)
    questions = fields.List(fields.Nested(QuestionOut), required=True)
    closing = fields.String(required=True)
    scoring = fields.Nested(ScoringOut, required=True)


def screening_out(found: Screening, texts: Texts) -> dict[str, Any]:
    """The outcome as JSON data."""
    return {
        "totals": dict(zip("STO", found.totals, strict=True)),
        "pattern": found.pattern,
        "locked": found.pattern is None,
        "flags": list(found.flags),
        "alerts": [alert_out(alert, texts) for alert in found.alerts],
        "see_professional": found.see_professional,
        "text": " ".join(texts.render(rule, {}) for rule in found.wording),
        "start": _start(found.start, texts) if found.start is not None else None,
    }


def _start(start: Start, texts: Texts) -> dict[str, Any]:
    return {
        "irritability": start.irritability,
        "stage": start.stage,
        "first_dose": dose_out(start.first_dose) if start.first_dose is not None else None,
        "reasons": reasons_out(start.reasons, texts),
    }


def questions_out(texts: Texts) -> dict[str, Any]:
    """The questionnaire as a client shows it, and how its outcome is found."""
    asked, words = questionnaire.load(), texts.questions
    return {
        "version": asked.title,
        "any_pain": words["ANY_PAIN"],
        "questions": [_question(name, words) for name in QUESTIONS],
        "closing": texts.render("3.1-CLOSING", {}),
        "scoring": _scoring(texts),
    }


def _question(name: str, words: Mapping[str, str]) -> dict[str, Any]:
    answers = [
        {
            "key": key,
            "text": words[f"{name}.{key}"],
            "points": dict(zip("STO", points, strict=True)),
        }
        for key, points in questionnaire.load().questions[name].items()
    ]
    return {"id": name, "text": words[name], "answers": answers}


def _scoring(texts: Texts) -> dict[str, Any]:
    asked, pht = questionnaire.load(), protocol_file.load("pht")
    mornings = {"morning_high": pht.irritable_high, "morning_moderate": pht.irritable_moderate}
    strain = protocol_file.load("strain").first_stage
    return {
        "raises": [
            {
                "question": rule.question,
                "answer": rule.answer,
                "flag": rule.flag,
                "unless": {name: list(answers) for name, answers in rule.unless.items()},
            }
            for rule in asked.raises
        ],
        "locking": [flag for flag in sorted(guards.LEVELS) if guards.locks([flag])],
        "numbers": {**asked.numbers, **mornings},
        "stages": {**asked.stages, "strain": strain},
        "levels": [
            {"fewest": fewest, "dose": dose_out(r.Dose("EB1", reps))}
            for fewest, reps in asked.level_finder
        ],
        "holds": dose_out(holds()),
        "holds_first": list(holds_first()),
        "texts": {rule: texts.render(rule, {}) for rule in OUTCOMES},
    }
