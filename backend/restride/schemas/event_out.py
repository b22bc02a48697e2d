"""Events as a history file and the API's rows write them; a default value is left out."""

from __future__ import annotations

from dataclasses import fields as record_fields
from datetime import date, datetime
from typing import Any, cast

from restride.engine import records as r
from restride.schemas.fields import kilograms

KIND_OF = {record: kind for kind, record in r.KINDS.items()}


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
    if isinstance(value, r.Signs):
        return {field.name: getattr(value, field.name) for field in record_fields(value)}
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
