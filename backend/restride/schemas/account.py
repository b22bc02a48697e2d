"""Accounts and signing in."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import Schema, ValidationError, fields

from restride import texts
from restride.schemas.fields import OneOf, Strict, Whole, Words
from restride.schemas.query import LARGEST, nothing

EMAIL = re.compile(r"[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+")
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
DISTANCE_UNITS = ("km", "mi")
WEIGHT_UNITS = ("kg", "lb")
WEEK_STARTS = ("mon", "sat", "sun")
CLOCKS = ("24", "12")
EXPORT_FORMS = ("zip", "json", "fhir")
LANGUAGES = ("auto", *texts.languages())


class Email(Words):
    """An e-mail address, checked for its shape only."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(254, **kwargs)
        self.metadata = {**self.metadata, "format": "email"}

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        email = super()._deserialize(value, *args, **kwargs).strip()
        if not EMAIL.fullmatch(email):
            raise ValidationError("must be an e-mail address")
        return email


class NewPassword(Words):
    """A password that is being set: long enough to be worth something."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(LONGEST_PASSWORD, **kwargs)
        self.metadata = {**self.metadata, "minLength": SHORTEST_PASSWORD}

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> str:
        password = super()._deserialize(value, *args, **kwargs)
        if len(password) < SHORTEST_PASSWORD:
            raise ValidationError(f"must have at least {SHORTEST_PASSWORD} characters")
        return password


class RegisterIn(Strict):
    email = Email(required=True)
    password = NewPassword(required=True)
    setup_code = Words(100, load_default=None)


class SignInIn(Strict):
    email = Words(254, required=True)
    password = Words(LONGEST_PASSWORD, required=True)


class AccountSettingsIn(Strict):
    distance_unit = OneOf(DISTANCE_UNITS, required=True)
    weight_unit = OneOf(WEIGHT_UNITS, required=True)
    week_starts = OneOf(WEEK_STARTS, required=True)
    clock = OneOf(CLOCKS, required=True)
    language = OneOf(LANGUAGES, required=True)


class PasswordIn(Strict):
    current_password = Words(LONGEST_PASSWORD, required=True)
    new_password = NewPassword(required=True)


class DeleteAccountIn(Strict):
    password = Words(LONGEST_PASSWORD, required=True)


class PasswordResetIn(Strict):
    token = Words(100, required=True)
    new_password = NewPassword(required=True)


class ExportQuery(Strict):
    form = OneOf(EXPORT_FORMS, load_default="zip")
    runner = fields.UUID(
        load_default=nothing,
        error_messages={"invalid_uuid": "must be a UUID"},
        metadata={"description": "The account that is meant: 401 `other_runner` for another."},
    )


class AccountOut(Schema):
    id = fields.String(required=True, metadata={"format": "uuid"})
    email = fields.String(required=True)
    distance_unit = OneOf(DISTANCE_UNITS, required=True)
    weight_unit = OneOf(WEIGHT_UNITS, required=True)
    week_starts = OneOf(WEEK_STARTS, required=True)
    clock = OneOf(CLOCKS, required=True)
    language = OneOf(LANGUAGES, required=True)
    created_at = fields.DateTime(required=True)
    made_up = fields.Boolean(
        required=True, metadata={"description": "A demo's runner: the app says so."}
    )


class RestoredOut(Schema):
    episodes = Whole(0, LARGEST, required=True)
    events = Whole(0, LARGEST, required=True)
    same = Whole(0, LARGEST, required=True)
    """How many entries were here already, just the same."""
    account = fields.Nested(AccountOut, required=True)
