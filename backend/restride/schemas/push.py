"""Devices that take push messages: what a browser hands over, and what its runner gets to see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marshmallow import Schema, ValidationError, fields

from restride.notify.addresses import LONGEST
from restride.notify.encryption import device_key, device_secret
from restride.notify.outcome import DETAILS
from restride.schemas.fields import OneOf, Strict, Words

KINDS = ("sent", "gone", "retry", "refused")


class Key(Words):
    """One of a device's keys as base64url, checked to be one."""

    def __init__(self, longest: int, check: Callable[[str], object], **kwargs: Any) -> None:
        super().__init__(longest, **kwargs)
        self.check = check

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, *args, **kwargs)
        try:
            self.check(text)
        except ValueError:
            raise ValidationError("is no key of a push subscription") from None
        return text


class KeysIn(Strict):
    p256dh = Key(88, device_key, required=True)
    auth = Key(24, device_secret, required=True)


class SubscriptionIn(Strict):
    endpoint = Words(LONGEST, required=True)
    keys = fields.Nested(KeysIn, required=True)
    device = Words(60, required=True)


class SubscriptionOut(Schema):
    """A device, and how the last message to it went, a reminder or a test.

    While it is not `signed_in` none goes there.
    """

    id = fields.String(required=True, metadata={"format": "uuid"})
    device = fields.String(required=True)
    created_at = fields.DateTime(required=True)
    signed_in = fields.Boolean(required=True)
    last_at = fields.DateTime(required=True, allow_none=True)
    last_kind = OneOf(KINDS, required=True, allow_none=True)
    last_detail = OneOf(("", *DETAILS), required=True, allow_none=True)


class PushOut(Schema):
    """`key`: what a browser subscribes with. Without `contact` Apple's devices are not reached."""

    key = fields.String(required=True)
    contact = fields.Boolean(required=True)
    devices = fields.List(fields.Nested(SubscriptionOut), required=True)


class OutcomeOut(Schema):
    """What became of a message: for programs, and in words."""

    kind = OneOf(KINDS, required=True)
    detail = OneOf(("", *DETAILS), required=True)
    text = fields.String(required=True)
