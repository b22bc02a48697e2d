"""The events of a log, as a history file and the API's bodies write them.

`load_event` reads one into its engine record; `SCHEMAS` has the schema of each type (its keys
without `type` and the record's own id).
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any, cast

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from restride.engine import records as r
from restride.schemas.dose import ExerciseLogIn, StrengthStartIn, words_of
from restride.schemas.fields import (
    REQUIRED,
    Flag,
    Kilograms,
    LocalDay,
    LocalTime,
    OneOf,
    Strict,
    Whole,
    Words,
    nrs,
    several,
)
from restride.schemas.settings import SETTINGS, setting_value

FLAGS = tuple(f"RF{number:02d}" for number in range(1, 18))
DAY_S = 86_400
LONGEST_PAUSE_DAYS, LONGEST_MOVE_DAYS = 366, 28
TESTS = ("sl_bridge", "nordic_break", "confidence", "level_finder", "walk", "touch")
SCORES = ("visa_h", "fash", "psfs", "efi")
TREATMENTS = (
    *("physio", "prp", "shockwave", "injection", "needling"),
    *("massage", "imaging", "surgery", "other"),
)


class EventSchema(Strict):
    """Loads into the record class named by `record`."""

    record: type[Any]

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return self.record(**data)


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

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return r.Run(**words_of(data))


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


class RunningStartIn(EventSchema):
    record = r.RunningStart
    state = OneOf(r.RUNNING, required=True)
    week_m = Whole(0, 500_000)
    longest_m = Whole(0, 500_000)


class PlacementIn(EventSchema):
    record = r.Placement
    date = LocalDay(required=True)
    stage = OneOf(r.STAGES, required=True)
    strength = fields.Nested(StrengthStartIn)
    running = fields.Nested(RunningStartIn)


class SittingIn(EventSchema):
    record = r.Sitting
    date = LocalDay(required=True)
    minutes = Whole(0, 1440, required=True)
    seat = Words(40)
    pain = nrs()


class FallIn(EventSchema):
    record = r.Fall
    date = LocalDay(required=True)
    surface = Words(40)
    side = OneOf(r.SIDES)
    pain = nrs()
    injured = Flag()
    note = Words(2000)


class TestIn(EventSchema):
    record = r.Test
    date = LocalDay(required=True)
    name = OneOf(TESTS, required=True)
    value = Whole(0, 1000)
    left = Whole(0, 1000)
    right = Whole(0, 1000)

    @validates_schema
    def check_values(self, data: dict[str, Any], **_: Any) -> None:
        sides = ("left" in data) + ("right" in data)
        if ("value" in data) == (sides > 0) or sides == 1:
            raise ValidationError("needs either value, or left and right", "value")


class ScoreIn(EventSchema):
    record = r.Score
    date = LocalDay(required=True)
    name = OneOf(SCORES, required=True)
    value = Whole(0, 100, required=True)


class FlareIn(EventSchema):
    record = r.Flare
    date = LocalDay(required=True)


class RedFlagIn(EventSchema):
    record = r.RedFlag
    at = LocalTime(required=True)
    flag = OneOf(FLAGS, required=True, data_key="id")


class ClearedIn(EventSchema):
    record = r.Cleared
    at = LocalTime(required=True)
    ids = several(FLAGS, required=True)
    by = Words(200, required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        data["ids"] = tuple(data["ids"])
        return r.Cleared(**data)


class AcknowledgedIn(EventSchema):
    record = r.Acknowledged
    date = LocalDay(required=True)
    rule = Words(40, required=True)


class TreatmentIn(EventSchema):
    record = r.Treatment
    date = LocalDay(required=True)
    kind = OneOf(TREATMENTS, required=True)
    note = Words(2000)


class PauseIn(EventSchema):
    record = r.Pause
    date = LocalDay(required=True)
    until = LocalDay(required=True)

    @validates_schema
    def check_order(self, data: dict[str, Any], **_: Any) -> None:
        if not 0 <= (data["until"] - data["date"]).days <= LONGEST_PAUSE_DAYS:
            text = f"must be 0 to {LONGEST_PAUSE_DAYS} days after date"
            raise ValidationError(text, "until")


class MoveIn(EventSchema):
    record = r.Move
    date = LocalDay(required=True)
    item = OneOf((*r.EXERCISES, "run"), required=True)
    to = LocalDay(required=True)

    @validates_schema
    def check_reach(self, data: dict[str, Any], **_: Any) -> None:
        if abs((data["to"] - data["date"]).days) > LONGEST_MOVE_DAYS:
            raise ValidationError(f"must be within {LONGEST_MOVE_DAYS} days of date", "to")


class SettingIn(EventSchema):
    record = r.Setting
    date = LocalDay(required=True)
    key = OneOf(tuple(SETTINGS), required=True)
    value = fields.Raw(required=True, error_messages=REQUIRED)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return r.Setting(**{**data, "value": setting_value(data["key"], data["value"])})


class MaxRungIn(Strict):
    EB = OneOf(r.RUNGS["EB"])
    RD = OneOf(r.RUNGS["RD"])
    NH = OneOf(r.RUNGS["NH"])


class MaxLoadIn(Strict):
    EB = Kilograms("0", "200")
    RD = Kilograms("0", "200")
    NH = Kilograms("0", "200")


class LimitIn(EventSchema):
    record = r.Limit
    date = LocalDay(required=True)
    by = Words(200, required=True)
    max_pain_during = nrs(allow_none=True)
    max_rung = fields.Nested(MaxRungIn, allow_none=True)
    max_load_g = fields.Nested(MaxLoadIn, allow_none=True, data_key="max_load_kg")
    max_week_m = Whole(0, 500_000, allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return r.Limit(keys=frozenset(data) - {"date", "by"}, **data)


SCHEMAS: dict[str, type[EventSchema]] = {
    "session": SessionIn,
    "run": RunIn,
    "cross": CrossIn,
    "morning": MorningIn,
    "placement": PlacementIn,
    "sitting": SittingIn,
    "fall": FallIn,
    "test": TestIn,
    "score": ScoreIn,
    "flare": FlareIn,
    "red_flag": RedFlagIn,
    "cleared": ClearedIn,
    "acknowledged": AcknowledgedIn,
    "treatment": TreatmentIn,
    "pause": PauseIn,
    "move": MoveIn,
    "setting": SettingIn,
    "limit": LimitIn,
}
_LOADERS: dict[str, Schema] = {kind: schema() for kind, schema in SCHEMAS.items()}


def load_event(data: Any) -> r.Event:
    """Read one event of a history file. Raises ValidationError with every fault in it."""
    if not isinstance(data, dict):
        raise ValidationError("must be an object")
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in _LOADERS:
        raise ValidationError({"type": [f"must be one of {', '.join(_LOADERS)}"]})
    return load_body(kind, {key: value for key, value in data.items() if key != "type"})


def load_body(kind: str, body: dict[str, Any]) -> r.Event:
    """Read one event's keys, without its type; an `id` is taken where the type allows one."""
    identity: str | None = None
    if kind != "red_flag" and "id" in body:
        identity = _uuid(body["id"])
        body = {key: value for key, value in body.items() if key != "id"}
    event = cast(r.Event, _LOADERS[kind].load(body))
    return replace(event, id=identity) if identity is not None else event


def _uuid(value: Any) -> str:
    try:
        if isinstance(value, str):
            return str(uuid.UUID(value))
    except ValueError:
        pass
    raise ValidationError({"id": ["must be a UUID"]})
