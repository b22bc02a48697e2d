"""A runner's account, the sign-ins of its devices and the one-time resets of its password.

Of a secret token only the SHA-256 is stored: it is random, so a plain hash is enough.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class Runner(Base):
    __tablename__ = "runner"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    distance_unit: Mapped[str] = mapped_column(String(2))
    weight_unit: Mapped[str] = mapped_column(String(2))
    week_starts: Mapped[str] = mapped_column(String(3))
    """How calendars are drawn; the weeks that rules count are the episode's."""
    clock: Mapped[str] = mapped_column(String(2))
    language: Mapped[str] = mapped_column(String(8))
    """"auto" is the language that each device asks for."""
    seq: Mapped[int]
    """The number of the runner's last write; raised under this row's lock with each."""
    cleared_seq: Mapped[int]
    """The highest number of a deleted entry whose row was cleared away in the end.

    A device that has not heard of the writes up to it has to compare its whole log.
    """
    look_at: Mapped[datetime | None] = mapped_column(index=True)
    """When the runner's day is to be looked at for reminders: at midnight, and after each write.

    None for a runner whom no reminder can reach.
    """
    created_at: Mapped[datetime]
    made_up: Mapped[bool]
    """A demo's runner, whose app says so; nothing here is anybody's data."""


class SignIn(Base):
    __tablename__ = "sign_in"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    runner_id: Mapped[str] = mapped_column(ForeignKey("runner.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    last_seen: Mapped[datetime]
    expires: Mapped[datetime] = mapped_column(index=True)


class PasswordReset(Base):
    __tablename__ = "password_reset"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    runner_id: Mapped[str] = mapped_column(ForeignKey("runner.id", ondelete="CASCADE"), index=True)
    expires: Mapped[datetime] = mapped_column(index=True)
