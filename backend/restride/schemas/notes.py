"""What is noted beside the training, as it comes in: sitting, falls, tests, scores, the diary."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from restride.engine import records as r
from restride.schemas.fields import EventSchema, Flag, LocalDay, OneOf, Whole, Words, nrs, several

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
