"""A runner's links, and what clinicians left through them, as the runner sees both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from restride.engine import records as r
from restride.reports.sheet import PARTS
from restride.schemas.event_out import event_body
from restride.schemas.fields import OneOf, Strict, Whole, Words, nrs, several
from restride.schemas.query import LARGEST
from restride.schemas.steering import MaxLoadIn, MaxRungIn

LONGEST_DAYS = 90
LONGEST_NAME, LONGEST_TEXT, LONGEST_QUESTION = 100, 1800, 1000
"""A name and a text fit together into the 2,000 characters of a note in the log."""
LIMITS = ("max_pain_during", "max_rung", "max_load_g", "max_week_m")


class Name(Words):
    """One line that says who somebody is; spaces around it and line breaks in it go."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        name = " ".join(super()._deserialize(value, *args, **kwargs).split())
        if not name:
            raise ValidationError("must not be empty")
        return name


class ShareIn(Strict):
    label = Name(80, required=True)
    name = Name(80, load_default=None)
    question = Words(LONGEST_QUESTION, load_default=None)
    parts = several(PARTS, required=True, least=1)
    days = Whole(1, LONGEST_DAYS, required=True)

    @post_load
    def in_order(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        question = (data["question"] or "").strip() or None
        parts = [part for part in PARTS if part in data["parts"]]
        return {**data, "question": question, "parts": parts}


class ProposedLimitsIn(Strict):
    """Limits as an event has them, but none that ends one: a link only lowers."""

    max_pain_during = nrs()
    max_rung = fields.Nested(MaxRungIn)
    max_load_g = fields.Nested(MaxLoadIn, data_key="max_load_kg")
    max_week_m = Whole(0, 500_000)

    @validates_schema
    def check_any(self, data: dict[str, Any], **_: Any) -> None:
        if not data or any(value == {} for value in data.values()):
            raise ValidationError("must name a limit")


class ShareOut(Schema):
    id = fields.String(required=True)
    label = fields.String(required=True)
    name = fields.String(required=True, allow_none=True)
    question = fields.String(required=True, allow_none=True)
    parts = fields.List(OneOf(PARTS), required=True)
    created_at = fields.DateTime(required=True)
    expires = fields.DateTime(required=True)
    ended_at = fields.DateTime(
        required=True,
        allow_none=True,
        metadata={"description": "When the runner ended it; else it works until it expires."},
    )
    opened = Whole(0, LARGEST, required=True)
    last_opened = fields.DateTime(required=True, allow_none=True)


class SharesOut(Schema):
    shares = fields.List(fields.Nested(ShareOut), required=True)


class ShareMadeOut(Schema):
    share = fields.Nested(ShareOut, required=True)
    token = fields.String(
        required=True,
        metadata={
            "description": "The secret, told this once. The page is at /shared#<token>, so that "
            "no server and no other site is ever told it."
        },
    )


class LimitsOut(Schema):
    """What an event of the type `limit` says beside its day and whose it is."""

    max_pain_during = fields.Integer()
    max_rung = fields.Nested(MaxRungIn)
    max_load_kg = fields.Dict(keys=fields.String(), values=fields.Float())
    max_week_m = fields.Integer()


class ShareNoteOut(Schema):
    """A note that waits for the runner, and the limits proposed with it."""

    id = fields.String(required=True)
    label = fields.String(required=True, metadata={"description": "The link it came through."})
    by = fields.String(required=True)
    text = fields.String(required=True)
    limits = fields.Nested(LimitsOut, required=True, allow_none=True)
    created_at = fields.DateTime(required=True)


class ShareNotesOut(Schema):
    notes = fields.List(fields.Nested(ShareNoteOut), required=True)


class NoteLike(Protocol):
    """A note as the services hand it out."""

    @property
    def id(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def by(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def limits(self) -> Mapping[str, Any] | None: ...
    @property
    def created_at(self) -> datetime: ...


def notes_out(notes: Sequence[NoteLike]) -> dict[str, Any]:
    """What waits for the runner, as ShareNotesOut describes it."""
    return {
        "notes": [
            {
                "id": note.id,
                "label": note.label,
                "by": note.by,
                "text": note.text,
                "limits": limits_out(note.limits) if note.limits is not None else None,
                "created_at": note.created_at.isoformat(),
            }
            for note in notes
        ]
    }


def limits_out(limits: Mapping[str, Any]) -> dict[str, Any]:
    """Keys of the engine's `Limit` as an event writes them."""
    event = r.Limit(date=date.min, by="", keys=frozenset(limits), **limits)
    body = event_body(event)
    return {key: body[key] for key in body if key not in ("date", "by")}
