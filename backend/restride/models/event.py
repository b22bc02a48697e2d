"""Everything a runner logs: one row an event, whatever its kind."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a column may then be called `date`
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base

DELETED = text("deleted")


class Event(Base):
    """One logged event; a deleted one stays as a tombstone without its body."""

    __tablename__ = "event"
    __table_args__ = (
        Index(None, "runner_id", "seq", unique=True),
        Index(None, "runner_id", "date"),
        Index(None, "runner_id", "kind", "date"),
        Index("ix_event_deleted", "updated_at", sqlite_where=DELETED, postgresql_where=DELETED),
    )

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    """The client's UUID; a morning's is its date, so that there is one a day."""
    kind: Mapped[str] = mapped_column(String(16))
    date: Mapped[Day]
    """The runner's own calendar day, fixed when it was logged."""
    at: Mapped[datetime | None]
    offset_min: Mapped[int | None]
    """Minutes east of UTC where the runner was, for an event that has a time."""
    first_date: Mapped[Day]
    """The earliest day that this row ever had: a cached fold of a later day knows it."""
    body: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """The engine's record as `services/codec.py` writes it; what was prescribed is inside."""
    seq: Mapped[int]
    deleted: Mapped[bool]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
