"""What overrules the plan, as it comes in: flare-ups, red flags, the word that somebody looked."""

from __future__ import annotations

from typing import Any

from marshmallow import post_load

from restride.engine import records as r
from restride.schemas.fields import EventSchema, LocalDay, LocalTime, OneOf, Words, several

FLAGS = tuple(f"RF{number:02d}" for number in range(1, 18))


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
    ids = several(FLAGS, required=True, least=1)
    by = Words(200, required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        data["ids"] = tuple(data["ids"])
        return r.Cleared(**data)


class AcknowledgedIn(EventSchema):
    record = r.Acknowledged
    date = LocalDay(required=True)
    rule = Words(40, required=True)
