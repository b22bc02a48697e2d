"""What sets the plan, as it comes in: placements, pauses, moves, settings, limits."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, post_load, validates_schema

from restride.engine import records as r
from restride.schemas.dose import StrengthStartIn
from restride.schemas.fields import (
    REQUIRED,
    EventSchema,
    Kilograms,
    LocalDay,
    OneOf,
    Strict,
    Whole,
    Words,
    nrs,
)
from restride.schemas.settings import SETTINGS, setting_value

LONGEST_PAUSE_DAYS, LONGEST_MOVE_DAYS = 366, 28


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
