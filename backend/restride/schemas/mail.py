"""Reminders by e-mail."""

from __future__ import annotations

from marshmallow import Schema, fields

from restride.schemas.fields import OneOf

STATES = ("off", "waiting", "on", "stopped")


class MailOut(Schema):
    """`available`: this server can send e-mail. `waiting`: for the link in the mailbox."""

    available = fields.Boolean(required=True)
    email = fields.String(required=True)
    state = OneOf(STATES, required=True)
