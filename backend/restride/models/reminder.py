"""Reminders: what a runner wants, each one that is to be sent, and what came of it."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a column may then be called `date`
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base

WAITING = text("state = 'waiting'")


class ReminderSetting(Base):
    __tablename__ = "reminder_setting"

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    """As `reminders/settings.py` writes them."""
    language: Mapped[str] = mapped_column(String(8))
    """What the device spoke that set them, for an account whose language is "auto"."""


class Reminder(Base):
    """One reminder; the one of its slot, so that nothing is ever made twice."""

    __tablename__ = "reminder"
    __table_args__ = (
        Index(None, "runner_id", "slot", unique=True),
        Index("ix_reminder_next_at", "next_at", sqlite_where=WAITING, postgresql_where=WAITING),
    )

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    slot: Mapped[str] = mapped_column(String(40))
    """The local day and the kind; with several a day the local time as well."""
    day: Mapped[Day]
    due_at: Mapped[datetime]
    lapses_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    """How far it may be snoozed: the local day's end, or its quiet hours."""
    state: Mapped[str] = mapped_column(String(8))
    """waiting, sent, lapsed or failed."""
    why: Mapped[str | None] = mapped_column(String(16))
    """Why it lapsed or failed."""
    turn: Mapped[int]
    """How often it was snoozed: each time it goes to every target once more."""
    attempts: Mapped[int]
    next_at: Mapped[datetime]
    """When to look at it next: due, tried again, or the end of the claim."""
    claim: Mapped[str | None] = mapped_column(String(36))
    """Who has it in hand, as a random name."""
    sent_at: Mapped[datetime | None]
    """When the first target had it."""


class Delivery(Base):
    """What came of a reminder at one target: log and memory in one, without any content."""

    __tablename__ = "delivery"
    __table_args__ = (
        ForeignKeyConstraint(
            ["runner_id", "reminder_id"],
            ["reminder.runner_id", "reminder.id"],
            ondelete="CASCADE",
        ),
    )

    runner_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    reminder_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    turn: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    target: Mapped[str] = mapped_column(String(80), primary_key=True)
    channel: Mapped[str] = mapped_column(String(8))
    outcome: Mapped[str] = mapped_column(String(8))
    status: Mapped[int | None]
    attempts: Mapped[int]
    at: Mapped[datetime]
