"""The events of a log, as a history file and the API's bodies write them.

`load_event` reads one into its engine record; `SCHEMAS` has the schema of each type (its keys
without `type` and the record's own id).
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any, cast

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from restride.engine import records as r
from restride.engine.fold import UNREAD
from restride.schemas.dose import StrengthStartIn
from restride.schemas.fields import (
    REQUIRED,
    EventSchema,
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
from restride.schemas.screened import ScreenedIn
from restride.schemas.settings import SETTINGS, setting_value
from restride.schemas.work import CrossIn, MorningIn, RunIn, SessionIn

FLAGS = tuple(f"RF{number:02d}" for number in range(1, 18))
LONGEST_PAUSE_DAYS, LONGEST_MOVE_DAYS = 366, 28
FARTHEST_PREDICTION_DAYS = 731
ENDINGS = ("well", "sore", "other")
TESTS = ("sl_bridge", "nordic_break", "confidence", "level_finder", "walk", "touch")
OF_BOTH_LEGS = ("sl_bridge",)
"""Tests that compare the legs, so that a value of one says nothing (10)."""
SCORES = ("visa_h", "fash", "psfs", "efi")
TREATMENTS = (
    *("physio", "prp", "shockwave", "injection", "needling"),
    *("massage", "imaging", "surgery", "other"),
)


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
    part = Words(80)


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
        if data.get("name") in OF_BOTH_LEGS and "value" in data:
            raise ValidationError(f"does not go with {data['name']}: give left and right", "value")


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
    ids = several(FLAGS, required=True, least=1)
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
    part = Words(80)


class DiaryIn(EventSchema):
    """A day's note: everything may be left out, but something must be said."""

    record = r.Diary
    date = LocalDay(required=True)
    spots = several(r.SPOTS)
    tying = nrs()
    stairs = nrs()
    carrying = nrs()
    driving = nrs()
    carried = Words(80)
    driven_min = Whole(0, 1440)
    mood = Whole(0, 10)
    stress = Whole(0, 10)
    shoes = Words(80)
    new_shoes = Flag()
    note = Words(2000)

    @validates_schema
    def check_said(self, data: dict[str, Any], **_: Any) -> None:
        said = [value for key, value in data.items() if key != "date"]
        if all(value is False or value in ([], "") for value in said):
            raise ValidationError("needs at least one answer", "note")

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        told = set(data.pop("spots", ()))
        return r.Diary(**data, spots=tuple(spot for spot in r.SPOTS if spot in told))


class PauseIn(EventSchema):
    record = r.Pause
    date = LocalDay(required=True)
    until = LocalDay(required=True)

    @validates_schema
    def check_order(self, data: dict[str, Any], **_: Any) -> None:
        if not 0 <= (data["until"] - data["date"]).days <= LONGEST_PAUSE_DAYS:
            text = f"must be 0 to {LONGEST_PAUSE_DAYS} days after date"
            raise ValidationError(text, "until")


class PredictionIn(EventSchema):
    """By when the runner expects to run as before; without `back_by` it is left open."""

    record = r.Prediction
    date = LocalDay(required=True)
    back_by = LocalDay(allow_none=True)

    @validates_schema
    def check_order(self, data: dict[str, Any], **_: Any) -> None:
        back_by = data.get("back_by")
        if back_by is None:
            return
        if not 0 <= (back_by - data["date"]).days <= FARTHEST_PREDICTION_DAYS:
            text = f"must be 0 to {FARTHEST_PREDICTION_DAYS} days after date"
            raise ValidationError(text, "back_by")


class EndingIn(EventSchema):
    """How it was when a plan was ended: well, still sore, or ended for something else."""

    record = r.Ending
    date = LocalDay(required=True)
    how = OneOf(ENDINGS, required=True)


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
    "prediction": PredictionIn,
    "screening": ScreenedIn,
    "diary": DiaryIn,
    "ending": EndingIn,
    "pause": PauseIn,
    "move": MoveIn,
    "setting": SettingIn,
    "limit": LimitIn,
}
LOADERS: dict[str, Schema] = {kind: schema() for kind, schema in SCHEMAS.items()}
_OF_FILES = {
    **{kind: loader for kind, loader in LOADERS.items() if r.KINDS[kind] not in UNREAD},
    "session": SessionIn(exclude=("exercises.pain_by_set",)),
    "fall": FallIn(exclude=("part",)),
    "treatment": TreatmentIn(exclude=("part",)),
}
"""The history format knows one pain an exercise, and nothing that no plan depends on."""


def load_event(data: Any) -> r.Event:
    """Read one event of a history file. Raises ValidationError with every fault in it."""
    if not isinstance(data, dict):
        raise ValidationError("must be an object")
    kind = data.get("type")
    if not isinstance(kind, str) or kind not in _OF_FILES:
        raise ValidationError({"type": [f"must be one of {', '.join(_OF_FILES)}"]})
    return _load(_OF_FILES[kind], {key: data[key] for key in data if key != "type"}, kind)


def load_body(kind: str, body: dict[str, Any]) -> r.Event:
    """Read one event's keys, without its type; an `id` is taken where the type allows one."""
    return _load(LOADERS[kind], body, kind)


def _load(schema: Schema, body: dict[str, Any], kind: str) -> r.Event:
    identity: str | None = None
    if kind != "red_flag" and "id" in body:
        identity = _uuid(body["id"])
        body = {key: value for key, value in body.items() if key != "id"}
    event = cast(r.Event, schema.load(body))
    return replace(event, id=identity) if identity is not None else event


def _uuid(value: Any) -> str:
    try:
        if isinstance(value, str):
            return str(uuid.UUID(value))
    except ValueError:
        pass
    raise ValidationError({"id": ["must be a UUID"]})
