"""Links by which a runner shows a part of the log, and what clinicians wrote through them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class Share(Base):
    """One link. Of its secret only the SHA-256 is stored, so nobody can show it again."""

    __tablename__ = "share"
    __table_args__ = (Index(None, "expires"),)

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(80))
    """Whom it is for, as the runner calls them; the page does not show it."""
    name: Mapped[str | None] = mapped_column(String(80))
    """How the page calls the runner, if they want to be called."""
    question: Mapped[str | None] = mapped_column(String(1000))
    parts: Mapped[list[str]] = mapped_column(JSON)
    """What it shows: nothing but this."""
    created_at: Mapped[datetime]
    expires: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    """When the runner ended it; it never works after that or after `expires`."""
    opened: Mapped[int]
    last_opened: Mapped[datetime | None]


class ShareNote(Base):
    """What a clinician wrote, until the runner has taken it or put it aside. It changes nothing."""

    __tablename__ = "share_note"
    __table_args__ = (
        ForeignKeyConstraint(
            ["runner_id", "share_id"], ["share.runner_id", "share.id"], ondelete="CASCADE"
        ),
        Index(None, "runner_id", "share_id"),
    )

    runner_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    share_id: Mapped[str] = mapped_column(String(36))
    by: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(String(1800))
    limits: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """The proposed limits as an event of them is stored, without its day and whose they are."""
    created_at: Mapped[datetime]
