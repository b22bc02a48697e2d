"""Rows of the log as the API writes them, and the answers made of rows.

Rows are dumped by hand, for speed; the schemas document them.
"""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from typing import Any, Protocol

from marshmallow import Schema, fields

from restride.engine.records import KINDS, Event
from restride.schemas.component import Component
from restride.schemas.event_out import event_body
from restride.schemas.events import SCHEMAS
from restride.schemas.fields import EventSchema, Flag, LocalDay, OneOf, Whole
from restride.schemas.query import LARGEST
from restride.schemas.work import RunOut

OWN_ROUTES = ("session", "run", "morning")
OTHER_KINDS = tuple(kind for kind in KINDS if kind not in OWN_ROUTES)


class StoredLike(Protocol):
    """An event as the services hand it out."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def date(self) -> Day: ...
    @property
    def seq(self) -> int: ...
    @property
    def record(self) -> Event | None: ...


def row_out(event: StoredLike) -> dict[str, Any]:
    """A row; the body is as in a history file, without `type` and the row's `id`."""
    return {
        "type": event.kind,
        "id": event.id,
        "date": event.date.isoformat(),
        "seq": event.seq,
        "deleted": event.record is None,
        "body": event_body(event.record) if event.record is not None else None,
    }


class _RowOut(Schema):
    id = fields.String(required=True)
    date = LocalDay(required=True)
    seq = Whole(1, LARGEST, required=True)
    deleted = Flag(required=True)


def _name(kind: str) -> str:
    return kind.title().replace("_", "")


BODIES: dict[str, type[EventSchema]] = {**SCHEMAS, "run": RunOut}


def _row_schema(kind: str) -> type[Schema]:
    body = fields.Nested(BODIES[kind], required=True, allow_none=True)
    return type(
        f"{_name(kind)}Row", (_RowOut,), {"type": OneOf((kind,), required=True), "body": body}
    )


def _typed_schema(kind: str) -> type[EventSchema]:
    return type(f"{_name(kind)}Event", (SCHEMAS[kind],), {"type": OneOf((kind,), required=True)})


ROWS = {kind: _row_schema(kind) for kind in KINDS}
"""For the document: a schema for each kind of row, together the component `Row`."""
EVENTS = {kind: _typed_schema(kind) for kind in OTHER_KINDS}
"""For the document: the bodies of `/api/events`, together the component `Event`."""


class WrittenOut(Schema):
    row = Component("Row")
    plan = Component("Plan", nullable=True)


class PageOut(Schema):
    rows = fields.List(Component("Row"), required=True)
    next_before = LocalDay(required=True, allow_none=True)


class SyncOut(Schema):
    seq = Whole(0, LARGEST, required=True)
    more = Flag(required=True)
    generation = fields.String(required=True)
    rows = fields.List(Component("Row"), required=True)
    episodes = fields.List(Component("EpisodeRow"), required=True)
    plan = Component("Plan", nullable=True)
    calendar = Component("Calendar", nullable=True)
