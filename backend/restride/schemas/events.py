"""The events of a log, as a history file and the API's bodies write them.

`load_event` reads one into its engine record; `SCHEMAS` has the schema of each type (its keys
without `type` and the record's own id).
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any, cast

from marshmallow import Schema, ValidationError

from restride.engine import records as r
from restride.engine.fold import UNREAD
from restride.schemas.fields import EventSchema
from restride.schemas.notes import (
    DiaryIn,
    EndingIn,
    FallIn,
    PredictionIn,
    ScoreIn,
    SittingIn,
    TestIn,
    TreatmentIn,
)
from restride.schemas.safety import AcknowledgedIn, ClearedIn, FlareIn, RedFlagIn
from restride.schemas.screened import ScreenedIn
from restride.schemas.steering import LimitIn, MoveIn, PauseIn, PlacementIn, SettingIn
from restride.schemas.work import CrossIn, MorningIn, RunIn, SessionIn

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
