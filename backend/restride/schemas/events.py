"""The events of a log, as a history file and the API's bodies write them.

`load_event` reads one into its engine record, `event_out` writes it back; `SCHEMAS` has the
schema of each type (its keys without `type` and the record's own id).
"""

from __future__ import annotations

import uuid
from dataclasses import fields as record_fields
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from restride.engine import records as r
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
    kilograms,
    nrs,
    several,
)
from restride.schemas.settings import SETTINGS, setting_value

FLAGS = tuple(f"RF{number:02d}" for number in range(1, 18))
ALL_RUNGS = tuple(rung for rungs in r.RUNGS.values() for rung in rungs)
DAY_S = 86_400
TESTS = ("sl_bridge", "nordic_break", "confidence", "level_finder", "walk", "touch")
SCORES = ("visa_h", "fash", "psfs", "efi")
TREATMENTS = (
    *("physio", "prp", "shockwave", "injection", "needling"),
    *("massage", "imaging", "surgery", "other"),
)


def sets_of(amount: Whole) -> fields.List[int]:
    """One whole number a set."""
    length = validate.Length(min=1, max=12)
    return fields.List(amount, validate=length, error_messages={"invalid": "must be a list"})


class DoseIn(Strict):
    """A rung, its sets and its load. Repetitions count per leg; EB0 has seconds instead."""

    rung = OneOf(ALL_RUNGS, required=True)
    reps = sets_of(Whole(0, 200))
    hold_s = sets_of(Whole(0, 600))
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
    exercise = OneOf(r.EXERCISES, required=True)
    side = OneOf(r.SIDES)
    pain_during = nrs(required=True)
    pain_before = nrs()
    pain_after = nrs()
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
        return r.ExerciseLog(dose=dose_of(data), **_quality(data))


def _quality(data: dict[str, Any]) -> dict[str, Any]:
    data["quality"] = frozenset(data.get("quality", ()))
    return data


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
        return r.Run(**_quality(data))


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
        if data["until"] < data["date"]:
            raise ValidationError("must not be before date", "until")


class MoveIn(EventSchema):
    record = r.Move
    date = LocalDay(required=True)
    item = OneOf((*r.EXERCISES, "run"), required=True)
    to = LocalDay(required=True)


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
KIND_OF = {record: kind for kind, record in r.KINDS.items()}


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


def event_out(event: r.Event) -> dict[str, Any]:
    """The event as a history file writes it, its type first; a default value is left out."""
    kind = KIND_OF[type(event)]
    identity = {"id": event.id} if event.id is not None and kind != "red_flag" else {}
    return {"type": kind, **identity, **event_body(event)}


def event_body(event: r.Event) -> dict[str, Any]:
    """The event's own keys, without its type and the record's id."""
    body: dict[str, Any] = {}
    for field in record_fields(event):
        value = getattr(event, field.name)
        if field.name in ("id", "keys"):
            continue
        if (isinstance(event, r.Limit) and field.name in event.keys) or (
            value != field.default and value not in ((), frozenset())
        ):
            body[_KEYS.get(field.name, field.name)] = _plain(field.name, value)
    if isinstance(event, r.RedFlag):
        body["id"] = body.pop("flag")
    if isinstance(event, r.Setting) and event.key.endswith("_kg"):
        body["value"] = kilograms(cast(int, event.value))
    return body


_KEYS = {"max_load_g": "max_load_kg"}


def _plain(name: str, value: Any) -> Any:
    if name == "strength":
        return {start.dose.exercise: _start(start) for start in value}
    if name == "exercises":
        return [exercise_out(log) for log in value]
    if name == "running":
        given = {field.name: getattr(value, field.name) for field in record_fields(value)}
        return {key: found for key, found in given.items() if found is not None}
    if name == "max_load_g" and value is not None:
        return {exercise: kilograms(grams) for exercise, grams in value.items()}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def _start(start: r.Start) -> dict[str, Any]:
    since = {"since": start.since.isoformat()} if start.since is not None else {}
    return {**dose_out(start.dose), **since}


def dose_out(dose: r.Dose) -> dict[str, Any]:
    """A dose's keys: rung, reps or hold_s, load_kg."""
    sets = "hold_s" if dose.rung in r.HOLD_RUNGS else "reps"
    return {"rung": dose.rung, sets: list(dose.sets), "load_kg": kilograms(dose.load_g)}


def exercise_out(log: r.ExerciseLog) -> dict[str, Any]:
    """One exercise of a session, as a history file writes it."""
    out: dict[str, Any] = {"exercise": log.dose.exercise, **dose_out(log.dose)}
    for field in record_fields(log):
        value = getattr(log, field.name)
        if field.name == "dose" or value in (field.default, frozenset()):
            continue
        out[field.name] = dose_out(value) if field.name == "prescribed" else _plain("", value)
    return out
