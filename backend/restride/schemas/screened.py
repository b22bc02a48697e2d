"""What was answered to the questions about the pattern, as an event of the log keeps it.

An event is whole or it is refused: every question of the questionnaire in use has an answer,
unless a red flag locks or there is no pain, and the flags that the answers raise are named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from restride.engine import guards, questionnaire
from restride.engine import records as r
from restride.engine.screening import Case, flags_of, needs_answers
from restride.schemas.fields import (
    REQUIRED,
    EventSchema,
    Flag,
    LocalTime,
    OneOf,
    Strict,
    Whole,
    Words,
    nrs,
    several,
)

QUESTIONS: Final = {
    name: tuple(answers) for name, answers in questionnaire.load().questions.items()
}

AnswersIn = type(
    "ScreeningAnswersIn", (Strict,), {name: OneOf(words) for name, words in QUESTIONS.items()}
)
"""An answer's key for each question; which ones must be there is for the schema around it."""
ANSWERS: Final[Schema] = AnswersIn()
ANSWERS_MOST: Final = 100


class SignsIn(Strict):
    """Pain 0-10, minutes of sitting until it hurts, hours until easy running or stairs settle."""

    morning_pain = nrs(required=True)
    walking_pain = nrs(required=True)
    sitting_min = Whole(0, 1440, required=True)
    settles_h = Whole(0, 336, required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> r.Signs:
        return r.Signs(**data)


class Version(Words):
    """The name and version of the questionnaire in use; answers to another one say nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(40, **kwargs)

    def _deserialize(self, value: Any, *more: Any, **others: Any) -> str:
        found = super()._deserialize(value, *more, **others)
        if found != (now := questionnaire.load().title):
            raise ValidationError(
                f"the questions have changed: answer those of {now} (see /api/screening)"
            )
        return found


class ScreenedIn(EventSchema):
    """Answers and spots are kept in the questions' order, whatever order they came in."""

    record = r.Screened
    at = LocalTime(required=True)
    version: fields.Field[Any] = Version(required=True)
    answers: fields.Field[Any] = fields.Nested(AnswersIn, required=True, error_messages=REQUIRED)
    flags = several(tuple(sorted(guards.LEVELS)))
    any_pain = Flag()
    signs = fields.Nested(SignsIn, error_messages=REQUIRED)
    level_finder_reps = Whole(0, 100)
    spots = several(r.SPOTS)

    @validates_schema
    def check_whole(self, data: dict[str, Any], **_: Any) -> None:
        case = _case(data)
        raised = flags_of(questionnaire.load(), Case(case.answers))
        faults: dict[str, Any] = {}
        if unnamed := [flag for flag in raised if flag not in case.flags]:
            faults["flags"] = [f"must name {', '.join(unnamed)}, which these answers raise"]
        elif needs_answers(case):
            faults["answers"] = {
                name: ["is required"] for name in QUESTIONS if name not in case.answers
            }
        if "level_finder_reps" in data and "signs" not in data:
            faults["signs"] = ["is required with level_finder_reps"]
        if any(faults.values()):
            raise ValidationError(faults)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> r.Screened:
        answers = {name: data["answers"][name] for name in QUESTIONS if name in data["answers"]}
        told = data.get("spots", ())
        spots = tuple(spot for spot in r.SPOTS if spot in told)
        flags = tuple(data.get("flags", ()))
        return r.Screened(**{**data, "flags": flags, "spots": spots, "answers": answers})


class StoredScreenedIn(ScreenedIn):
    """Answers as they were stored: those to an earlier questionnaire come back as they are."""

    version = Words(40, required=True)
    answers = fields.Dict(
        keys=Words(40),
        values=Words(40),
        required=True,
        validate=validate.Length(max=ANSWERS_MOST),
        error_messages=REQUIRED,
    )

    @validates_schema
    def check_whole(self, data: dict[str, Any], **more: Any) -> None:
        if data["version"] != questionnaire.load().title:
            return
        if faults := ANSWERS.validate(data["answers"]):
            raise ValidationError({"answers": faults})
        super().check_whole(data, **more)

    @post_load
    def make(self, data: dict[str, Any], **more: Any) -> r.Screened:
        record: r.Screened = super().make(data, **more)
        if data["version"] == questionnaire.load().title:
            return record
        return replace(record, answers=dict(sorted(data["answers"].items())))


def _case(data: Mapping[str, Any]) -> Case:
    return Case(data["answers"], tuple(data.get("flags", ())), data.get("any_pain", True))
