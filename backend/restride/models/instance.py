"""What the database says about itself: one row."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class Instance(Base):
    __tablename__ = "instance"

    id: Mapped[int] = mapped_column(primary_key=True)
    generation: Mapped[str] = mapped_column(String(36))
    """Given when the database is made, and anew when it was restored from a backup.

    A write's number says nothing across two of them.
    """
    push_key: Mapped[str | None] = mapped_column(String(43))
    """The private key by which push services know this instance, made when it is first needed.

    Devices subscribe with its public half: with another key none of them is reached any more.
    """
    ticked_at: Mapped[datetime | None]
    """The last sign of life of a worker; None once it was stopped."""
