"""Reminders: their settings, what was sent, and being put off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load

from restride.engine.records import WEEKDAYS
from restride.reminders.due import TEXTS
from restride.reminders.settings import (
    CHANNELS,
    KINDS,
    LEAST_BETWEEN_BREAKS,
    MOST_A_DAY,
    MOST_BETWEEN_BREAKS,
    ReminderSettings,
    restored,
)
from restride.schemas.fields import REQUIRED, Flag, LocalDay, OneOf, Strict, Whole, several
from restride.schemas.query import LARGEST

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
STATES = ("waiting", "sent", "lapsed", "failed")
WHY = ("late", "needless", "signed_out", "no_target", "unreached")
ANSWER = ("channel", "target", "outcome", "status", "attempts", "at")
OUTCOMES = ("sent", "gone", "retry", "refused")


class TimeOfDay(fields.Field[time]):
    """A local time of the day, `08:00`."""

    def __init__(self, **kwargs: Any) -> None:
        metadata = {"type": "string", "pattern": f"^{CLOCK.pattern}$"}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> time:
        if not isinstance(value, str) or not CLOCK.fullmatch(value):
            raise ValidationError("must be a time of the day like 08:00")
        return time.fromisoformat(value)


class ReminderSettingsOut(Schema):
    kinds = several(KINDS, required=True)
    channels = several(CHANNELS, required=True)
    most_a_day = Whole(1, MOST_A_DAY, required=True)
    morning_at = TimeOfDay(required=True)
    session_at = TimeOfDay(required=True)
    run_at = TimeOfDay(required=True)
    other_at = TimeOfDay(required=True)
    """For a test and a review."""
    quiet_from = TimeOfDay(required=True)
    quiet_until = TimeOfDay(required=True)
    sitting_days = several(WEEKDAYS, required=True)
    sitting_from = TimeOfDay(required=True)
    sitting_until = TimeOfDay(required=True)
    sitting_every_min = Whole(LEAST_BETWEEN_BREAKS, MOST_BETWEEN_BREAKS, required=True)


class ReminderSettingsIn(ReminderSettingsOut, Strict):
    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> ReminderSettings:
        return restored(data)


class SnoozeIn(Strict):
    minutes = Whole(5, 240, load_default=60)


class SnoozedOut(Schema):
    due_at = fields.DateTime(required=True)


class DeliveryOut(Schema):
    channel = OneOf(CHANNELS, required=True)
    target = fields.String(required=True)
    outcome = OneOf(OUTCOMES, required=True)
    status = Whole(0, LARGEST, required=True, allow_none=True)
    attempts = Whole(1, LARGEST, required=True)
    at = fields.DateTime(required=True)


class ReminderOut(Schema):
    id = fields.String(required=True, metadata={"format": "uuid"})
    kind = OneOf(TEXTS, required=True)
    day = LocalDay(required=True)
    due_at = fields.DateTime(required=True)
    state = OneOf(STATES, required=True)
    why = OneOf(WHY, required=True, allow_none=True)
    """Why it lapsed or failed."""
    sent_at = fields.DateTime(required=True, allow_none=True)
    deliveries = fields.List(fields.Nested(DeliveryOut), required=True)


class RemindersOut(Schema):
    running = Flag(required=True)
    """Whether this server sends reminders at present."""
    reminders = fields.List(fields.Nested(ReminderOut), required=True)


def reminder_out(row: Any, deliveries: Iterable[Any]) -> dict[str, Any]:
    """A reminder with what became of it, as JSON; `row` and `deliveries` are the stored rows."""
    names = ("id", "kind", "day", "due_at", "state", "why", "sent_at")
    return {**_plain(row, names), "deliveries": [_plain(one, ANSWER) for one in deliveries]}


def _plain(row: Any, names: Iterable[str]) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in names}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }
