"""Doses and the exercises of a session, as a history file and the API's bodies write them."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, post_load, validate, validates_schema

from restride.engine import records as r
from restride.schemas.fields import Flag, Kilograms, LocalDay, OneOf, Strict, Whole, nrs, several


def sets_of(amount: Whole) -> fields.List[int]:
    """One whole number a set."""
    length = validate.Length(min=1, max=12)
    return fields.List(amount, validate=length, error_messages={"invalid": "must be a list"})


class DoseIn(Strict):
    """A rung, its sets and its load. Repetitions count per leg; EB0 has seconds instead."""

    rung = OneOf(r.ALL_RUNGS, required=True)
    reps = sets_of(Whole(1, 200))
    hold_s = sets_of(Whole(1, 600))
    load_kg = Kilograms("0", "200", load_default=0)

    @validates_schema
    def check_sets(self, data: dict[str, Any], **_: Any) -> None:
        asked, other = (
            ("hold_s", "reps") if data.get("rung") in r.HOLD_RUNGS else ("reps", "hold_s")
        )
        if asked not in data:
            raise ValidationError("is required", asked)
        if other in data:
            raise ValidationError(f"does not go with {data['rung']}", other)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return dose_of(data)


def dose_of(data: dict[str, Any]) -> r.Dose:
    """Take the keys of a dose out of `data`."""
    sets = data.pop("reps", None) or data.pop("hold_s", None) or ()
    return r.Dose(data.pop("rung"), tuple(sets), data.pop("load_kg", 0))


def check_rung(data: dict[str, Any]) -> None:
    if data["rung"] not in r.RUNGS[data["exercise"]]:
        raise ValidationError(f"is not a rung of {data['exercise']}", "rung")


class ExerciseLogIn(DoseIn):
    """What was done of one exercise; a set may have come to nothing, so 0 is a value here."""

    reps = sets_of(Whole(0, 200))
    hold_s = sets_of(Whole(0, 600))
    exercise = OneOf(r.EXERCISES, required=True)
    side = OneOf(r.SIDES)
    pain_during = nrs(required=True)
    pain_before = nrs()
    pain_after = nrs()
    pain_by_set = fields.List(nrs(required=True), validate=validate.Length(max=12))
    rir = Whole(0, 10)
    quality = several(r.QUALITIES)
    form_ok = Flag()
    tempo_ok = Flag()
    doms = nrs()
    analgesic_last_12h = Flag()
    prescribed = fields.Nested(DoseIn)

    @validates_schema
    def check_exercise(self, data: dict[str, Any], **_: Any) -> None:
        check_rung(data)
        prescribed = data.get("prescribed")
        if prescribed is not None and prescribed.exercise != data["exercise"]:
            raise ValidationError(f"is not a dose of {data['exercise']}", "prescribed")

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        del data["exercise"]
        if data.get("side") == "both":
            del data["side"]
        data["pain_by_set"] = tuple(data.get("pain_by_set", ()))
        return r.ExerciseLog(dose=dose_of(data), **words_of(data))


def words_of(data: dict[str, Any]) -> dict[str, Any]:
    """The data with its quality words as a set."""
    data["quality"] = frozenset(data.get("quality", ()))
    return data


class StartIn(DoseIn):
    since = LocalDay()

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return r.Start(since=data.pop("since", None), dose=dose_of(data))


class StrengthStartIn(Strict):
    EB = fields.Nested(StartIn)
    RD = fields.Nested(StartIn)
    NH = fields.Nested(StartIn)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        for exercise, start in data.items():
            if start.dose.exercise != exercise:
                raise ValidationError(f"is not a rung of {exercise}", f"{exercise}.rung")
        return tuple(data[exercise] for exercise in r.EXERCISES if exercise in data)
