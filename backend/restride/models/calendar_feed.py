"""The address under which a runner's calendar may be read without a sign-in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class CalendarFeed(Base):
    __tablename__ = "calendar_feed"

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """Of the random part of the address; as with sign-ins the address itself is not kept."""
    time: Mapped[str] = mapped_column(String(5))
    """When training stands in the calendar, `18:00` on the clock of the runner's zone."""
    language: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    """When a calendar app last looked, to the hour."""
    shown: Mapped[dict[str, list[int | str]]] = mapped_column(JSON)
    """What it was shown: by UID the start, the number of changes, when the last one was, and
    whether it was cancelled.
    """
