"""Whether a runner takes reminders by e-mail: only at an address that its owner has confirmed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class Mailbox(Base):
    __tablename__ = "mailbox"

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    email: Mapped[str] = mapped_column(String(254))
    """The address that was asked; the account's own must still be the same."""
    language: Mapped[str] = mapped_column(String(8))
    code_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    """Of the link in the mail that asks, until it was followed."""
    code_expires: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]
    """When the runner asked for no more of them."""
    stop_secret: Mapped[str] = mapped_column(String(43), unique=True)
    """In every mail, so it is kept as it is: it can do nothing but end them."""
