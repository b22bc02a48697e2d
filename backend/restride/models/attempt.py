"""Tries that are counted to slow down guessing: by account and by network address."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class Attempt(Base):
    __tablename__ = "attempt"
    __table_args__ = (Index(None, "key", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80))
    """What was tried and by whom, hashed: the table keeps no address and no e-mail."""
    at: Mapped[datetime] = mapped_column(index=True)
