"""A calendar behind a secret address, for calendar apps."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import Schema, ValidationError, fields

from restride.schemas.fields import REQUIRED, Strict

TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class DayTime(fields.Field[str]):
    """A time of the day, `18:00`."""

    def __init__(self, **kwargs: Any) -> None:
        metadata = {"type": "string", "pattern": f"^{TIME.pattern}$"}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> str:
        if not isinstance(value, str) or not TIME.fullmatch(value):
            raise ValidationError("must be a time like 18:00")
        return value


class FeedIn(Strict):
    time = DayTime(required=True)


class FeedOut(Schema):
    """`time`: when training stands in the calendar. `read_at`: when an app last looked, if ever."""

    time = DayTime(required=True)
    created_at = fields.DateTime(required=True)
    read_at = fields.DateTime(required=True, allow_none=True)


class FeedsOut(Schema):
    """Null where there is no address."""

    feed = fields.Nested(FeedOut, required=True, allow_none=True)


class MadeOut(Schema):
    """The address, told this once: only a hash of it is kept."""

    feed = fields.Nested(FeedOut, required=True)
    path = fields.String(required=True)


class FeedTestOut(Schema):
    """`entries`: how many are still to come."""

    entries = fields.Integer(required=True)
    text = fields.String(required=True)
