"""A dated span of the runner's log with how things stood at its start."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base

OPEN = text("ended IS NULL AND NOT deleted")


class Episode(Base):
    __tablename__ = "episode"
    __table_args__ = (
        # At most one is open: the service says so kindly, the index makes it certain.
        Index(
            "uq_episode_open", "runner_id", unique=True, sqlite_where=OPEN, postgresql_where=OPEN
        ),
        Index(None, "runner_id", "seq", unique=True),
    )

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    started: Mapped[date]
    ended: Mapped[date | None]
    pattern: Mapped[str] = mapped_column(String(16))
    side: Mapped[str] = mapped_column(String(8))
    onset: Mapped[date]
    timezone: Mapped[str] = mapped_column(String(64))
    training_days: Mapped[list[str]] = mapped_column(JSON)
    baseline_morning_pain: Mapped[int]
    age: Mapped[int | None]
    body_mass_g: Mapped[int | None]
    guided: Mapped[bool]
    smallest_plate_g: Mapped[int]
    week_start: Mapped[str] = mapped_column(String(3))
    severity: Mapped[str | None] = mapped_column(String(16))
    goal_week_m: Mapped[int | None]
    red_flags: Mapped[list[str]] = mapped_column(JSON)
    seq: Mapped[int]
    deleted: Mapped[bool]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
