"""What a request may say after the question mark."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields

from restride.schemas.fields import REQUIRED, LocalDay, Strict

LARGEST = 2_147_483_647
"""The largest number of a write that the database keeps."""


class Digits(fields.Field[int]):
    """A whole number as text."""

    def __init__(self, low: int, high: int = LARGEST, **kwargs: Any) -> None:
        metadata = {"type": "integer", "minimum": low, "maximum": high}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)
        self.low, self.high = low, high

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> int:
        is_number = isinstance(value, str) and value.isascii() and value.isdigit()
        if not is_number or len(value) > 10 or not self.low <= int(value) <= self.high:
            raise ValidationError(f"must be a whole number {self.low}..{self.high}")
        return int(value)


TODAY = "The device's local date. Taken if it is within a day of the server's."
BASE = "The `seq` of the row that the edit was based on; absent for a new one."


def nothing() -> None:
    """A default that the document does not mention."""


def today() -> LocalDay:
    field = LocalDay(load_default=nothing)
    field.metadata = {**field.metadata, "description": TODAY}
    return field


def base() -> Digits:
    field = Digits(0, load_default=nothing)
    field.metadata = {**field.metadata, "description": BASE}
    return field


class WriteQuery(Strict):
    base = base()
    today = today()


class PlanQuery(Strict):
    today = today()


class TimelineQuery(Strict):
    episode = fields.UUID(
        load_default=nothing,
        error_messages={"invalid_uuid": "must be a UUID"},
        metadata={"description": "One of the runner's episodes; without it the open one."},
    )
    today = today()


class ListQuery(Strict):
    before = LocalDay(load_default=nothing)
    limit = Digits(1, 200, load_default=50)


class SyncQuery(Strict):
    since = Digits(0, load_default=0)
    limit = Digits(1, 1000, load_default=500)
    today = today()
