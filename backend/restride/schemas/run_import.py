"""Imports of files: what a client sends, and what it gets to see. Numbers only, no places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from marshmallow import Schema, ValidationError, fields, post_load, validate

from restride.engine import records as r
from restride.runfiles.activity import REASONS, SPORTS
from restride.schemas.component import Component
from restride.schemas.fields import REQUIRED, OneOf, Strict, Whole, Words, Zone
from restride.schemas.query import Digits, nothing, today

STATES = ("uploading", "reading", "ready", "done", "undone", "failed")
CHOICES = ("run", "cross", "merge", "leave")
LEFT_OUT = ("in_log", "deleted", "double", "short", "other_sport")
FILES_MOST, BYTES_MOST, CHANGES_MOST = 500, 4_000_000_000, 5_000
BIGGEST = 2**31 - 1


class FileIn(Strict):
    name = Words(400, required=True)
    size = Whole(0, BYTES_MOST, required=True)


class ImportIn(Strict):
    files = fields.List(
        fields.Nested(FileIn),
        required=True,
        validate=validate.Length(min=1, max=FILES_MOST),
        error_messages={**REQUIRED, "invalid": "must be a list"},
    )
    timezone = Zone(load_default=None)

    @post_load
    def check_size(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        if sum(file["size"] for file in data["files"]) > BYTES_MOST:
            raise ValidationError(f"have more than {BYTES_MOST} bytes", "files")
        return data


class PieceQuery(Strict):
    file = Digits(0, FILES_MOST - 1, required=True)
    offset = Digits(0, BYTES_MOST - 1, load_default=0)


class ItemsQuery(Strict):
    after = Digits(0, load_default=nothing)
    limit = Digits(1, 500, load_default=200)


class TodayQuery(Strict):
    today = today()


class ChangeIn(Strict):
    number = Whole(0, BIGGEST, required=True)
    choice = OneOf(CHOICES, required=True)
    kind = OneOf(r.RUN_KINDS, load_default=None)


class CommitIn(Strict):
    changes = fields.List(
        fields.Nested(ChangeIn),
        load_default=list,
        validate=validate.Length(max=CHANGES_MOST),
        error_messages={**REQUIRED, "invalid": "must be a list"},
        metadata={"description": "Where the runner wants something else than what is proposed."},
    )
    rest = OneOf(("proposed", "leave"), load_default="proposed")


class ImportLike(Protocol):
    """An import as the services hand it out."""

    @property
    def id(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def timezone(self) -> str: ...
    @property
    def files(self) -> list[dict[str, Any]]: ...
    @property
    def received(self) -> tuple[int, ...]: ...
    @property
    def total_bytes(self) -> int: ...
    @property
    def done_bytes(self) -> int: ...
    @property
    def files_read(self) -> int: ...
    @property
    def found(self) -> Mapping[str, int] | None: ...
    @property
    def refused(self) -> int: ...
    @property
    def passed_over(self) -> int: ...
    @property
    def taken(self) -> int: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def expires(self) -> datetime | None: ...


def import_out(found: ImportLike) -> dict[str, Any]:
    """An import as the API writes it."""
    received = found.received or tuple(file["size"] for file in found.files)
    sports = found.found or {}
    return {
        "id": found.id,
        "state": found.state,
        "timezone": found.timezone,
        "files": [
            {**file, "received": there} for file, there in zip(found.files, received, strict=True)
        ],
        "total_bytes": found.total_bytes,
        "done_bytes": found.done_bytes,
        "files_read": found.files_read,
        "found": {sport: sports.get(sport, 0) for sport in SPORTS},
        "refused": found.refused,
        "passed_over": found.passed_over,
        "taken": found.taken,
        "created_at": found.created_at.isoformat(),
        "expires": found.expires.isoformat() if found.expires is not None else None,
    }


class ItemLike(Protocol):
    """An item as the services hand it out."""

    @property
    def number(self) -> int: ...
    @property
    def file(self) -> str: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def body(self) -> dict[str, Any] | None: ...
    @property
    def double_of(self) -> int | None: ...
    @property
    def same_as(self) -> str | None: ...
    @property
    def chosen(self) -> str | None: ...
    @property
    def event_id(self) -> str | None: ...
    @property
    def left_out(self) -> str | None: ...
    @property
    def proposed(self) -> str: ...
    @property
    def proposed_kind(self) -> str | None: ...
    @property
    def can(self) -> tuple[str, ...]: ...


def item_out(item: ItemLike) -> dict[str, Any]:
    """An item as the API writes it: an activity, or why there is none."""
    is_activity = item.body is not None
    return {
        "number": item.number,
        "file": item.file,
        "refused": ({"reason": item.reason, "text": REASONS[item.reason]} if item.reason else None),
        "activity": _activity_out(item.body) if item.body is not None else None,
        "can": list(item.can),
        "proposed": item.proposed if is_activity else None,
        "left_out": item.left_out if is_activity else None,
        "proposed_kind": item.proposed_kind,
        "double_of": item.double_of,
        "same_as": item.same_as,
        "chosen": item.chosen,
        "event_id": item.event_id,
    }


def _activity_out(body: dict[str, Any]) -> dict[str, Any]:
    laps = [{"distance_m": metres, "moving_s": seconds} for metres, seconds in body["laps"]]
    return {**{name: body[name] for name in _ACTIVITY if name != "laps"}, "laps": laps}


class FileOut(Schema):
    name = fields.String(required=True)
    size = fields.Integer(required=True)
    received = fields.Integer(required=True)


class FoundOut(Schema):
    run = fields.Integer(required=True)
    walk = fields.Integer(required=True)
    ride = fields.Integer(required=True)
    swim = fields.Integer(required=True)
    other = fields.Integer(required=True)


def _count(description: str) -> fields.Integer:
    return fields.Integer(required=True, metadata={"description": description})


class ImportOut(Schema):
    id = fields.String(required=True)
    state = OneOf(STATES, required=True)
    timezone = fields.String(required=True)
    files = fields.List(fields.Nested(FileOut), required=True)
    total_bytes = _count("Of all files.")
    done_bytes = _count("How far the reading has come.")
    files_read = _count("Files looked into, those in archives as well.")
    found = fields.Nested(FoundOut, required=True)
    refused = _count("Files or rows that gave nothing; the first 500 are items of a preview.")
    passed_over = _count("Entries of archives that are no activities by their names.")
    taken = _count("Entries in the log now that came of it, or have its numbers.")
    created_at = fields.DateTime(required=True)
    expires = fields.DateTime(
        required=True,
        allow_none=True,
        metadata={"description": "When an import that is not in the log is deleted by itself."},
    )


class ImportsOut(Schema):
    imports = fields.List(fields.Nested(ImportOut), required=True)


class LapOut(Schema):
    distance_m = fields.Integer(required=True)
    moving_s = fields.Integer(required=True)


def _maybe(description: str = "") -> fields.Integer:
    metadata = {"description": description} if description else {}
    return fields.Integer(required=True, allow_none=True, metadata=metadata)


def _whether(description: str) -> fields.Boolean:
    return fields.Boolean(required=True, metadata={"description": description})


class ActivityOut(Schema):
    sport = OneOf(SPORTS, required=True)
    at = fields.DateTime(required=True, metadata={"description": "The local start."})
    moving_s = fields.Integer(required=True)
    elapsed_s = fields.Integer(required=True)
    distance_m = _maybe()
    climb_m = _maybe()
    heart_rate = _maybe("The mean, beats a minute.")
    heart_rate_max = _maybe()
    cadence = _maybe("The mean; of a run or walk steps a minute, else turns.")
    laps = fields.List(fields.Nested(LapOut), required=True)
    fast_s = _count("Seconds that look fast beside the rest of this run: a guess.")
    hill_s = _count("Seconds that look like uphill: a guess.")
    by_track = _whether("The distance was worked out from the track; no device told it.")
    cut_short = _whether("The file ends early; this is what could be read of it.")
    sport_guessed = _whether("The file names no sport; it was guessed from the pace.")
    has_time = _whether("False where a table names the day only; `at` is noon then.")


_ACTIVITY = tuple(ActivityOut._declared_fields)  # noqa: SLF001 - marshmallow's own list of them


class RefusedOut(Schema):
    reason = OneOf(tuple(REASONS), required=True)
    text = fields.String(
        required=True, metadata={"description": "In English; goes on from the file's name."}
    )


class ImportItemOut(Schema):
    number = fields.Integer(required=True)
    file = fields.String(required=True)
    refused = fields.Nested(RefusedOut, required=True, allow_none=True)
    activity = fields.Nested(ActivityOut, required=True, allow_none=True)
    can = fields.List(
        OneOf(CHOICES),
        required=True,
        metadata={
            "description": (
                "`merge` gives the typed entry `same_as` the file's start, distance and duration; "
                "what was told about pain stays."
            )
        },
    )
    proposed = OneOf(CHOICES, required=True, allow_none=True)
    left_out = OneOf(LEFT_OUT, required=True, allow_none=True)
    proposed_kind = OneOf(("hills", "fast"), required=True, allow_none=True)
    double_of = _maybe("The item that is the same activity, better read.")
    same_as = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The id of the log's entry that is the same, be it deleted."},
    )
    chosen = OneOf(CHOICES, required=True, allow_none=True)
    event_id = fields.String(required=True, allow_none=True)


class ItemPageOut(Schema):
    items = fields.List(fields.Nested(ImportItemOut), required=True)
    next_after = _maybe("Ask for the rest with `after`; null if there is none.")


class CommittedOut(Schema):
    imported = fields.Nested(ImportOut, required=True)
    plan = Component("Plan", nullable=True)


class UndoneOut(CommittedOut):
    kept = _count("Entries that stay, because they were changed or answered since.")


def items_out(items: Sequence[ItemLike], next_after: int | None) -> dict[str, Any]:
    """A page of items."""
    return {"items": [item_out(item) for item in items], "next_after": next_after}
