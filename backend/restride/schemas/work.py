"""What was done, and the morning after it: the events that a plan is judged by, as they come in."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, post_load, validate, validates_schema

from restride.engine import records as r
from restride.schemas.dose import ExerciseLogIn, words_of
from restride.schemas.fields import (
    REQUIRED,
    EventSchema,
    Flag,
    LocalDay,
    LocalTime,
    OneOf,
    Whole,
    Words,
    nrs,
    several,
)

DAY_S = 86_400


class SessionIn(EventSchema):
    record = r.Session
    at = LocalTime(required=True)
    duration_s = Whole(0, DAY_S)
    rpe = Whole(0, 10)
    note = Words(2000)
    exercises = fields.List(
        fields.Nested(ExerciseLogIn),
        required=True,
        validate=validate.Length(min=1, max=24),
        error_messages={**REQUIRED, "invalid": "must be a list"},
    )

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        data["exercises"] = tuple(data["exercises"])
        return r.Session(**data)


class RunIn(EventSchema):
    record = r.Run
    at = LocalTime(required=True)
    distance_m = Whole(0, 500_000, required=True)
    duration_s = Whole(0, 7 * DAY_S, required=True)
    pain_during = nrs(required=True)
    pain_before = nrs()
    pain_after = nrs()
    quality = several(r.QUALITIES)
    kind = OneOf(r.RUN_KINDS)
    step = OneOf((*r.WALK_RUN, *r.SPEED))
    rpe = Whole(0, 10)
    sitting_pain_after = nrs()
    analgesic_last_12h = Flag()
    surface = Words(40)
    note = Words(2000)

    @validates_schema
    def check_time(self, data: dict[str, Any], **_: Any) -> None:
        if data.get("distance_m") and data.get("duration_s") == 0:
            raise ValidationError("must not be 0 where there are metres", "duration_s")

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return r.Run(**words_of(data))


class RunOut(RunIn):
    """A run as it is stored: one that a file brought has no answer until somebody gives it."""

    pain_during = nrs()


class CrossIn(EventSchema):
    record = r.Cross
    at = LocalTime(required=True)
    sport = Words(40, required=True)
    duration_s = Whole(0, 7 * DAY_S, required=True)
    pain_during = nrs()
    rpe = Whole(0, 10)
    note = Words(2000)


class MorningIn(EventSchema):
    record = r.Morning
    date = LocalDay(required=True)
    pain = nrs(required=True)
    stiffness_min = Whole(0, 1440)
    sleep_h = Whole(0, 24)
    analgesic_last_12h = Flag()
    ill = Flag()
