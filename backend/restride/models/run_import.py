"""Files that a runner hands over: an import, and what was found in it, numbers only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class RunImport(Base):
    """One import; kept once it was taken into the log, so that it can be undone."""

    __tablename__ = "run_import"
    __table_args__ = (Index(None, "expires"),)

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    timezone: Mapped[str] = mapped_column(String(64))
    files: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    """The name and size of each file, in the order in which their bytes come."""
    total_bytes: Mapped[int] = mapped_column(BigInteger)
    done_bytes: Mapped[int] = mapped_column(BigInteger)
    files_read: Mapped[int]
    passed_over: Mapped[int]
    refused: Mapped[int]
    """How many files or rows gave nothing; only the first hundreds are items."""
    worker: Mapped[str | None] = mapped_column(String(36))
    """Who reads, as a random name: another one takes over where it has gone."""
    beat: Mapped[datetime]
    """The reader's last sign of life."""
    created_at: Mapped[datetime]
    expires: Mapped[datetime | None]
    found: Mapped[dict[str, int] | None] = mapped_column(JSON(none_as_null=True))
    """How many activities of each sport, once it is in the log; before, its items are counted."""


class ImportItem(Base):
    """An activity that was found, or a refusal; in the log only those that have an entry."""

    __tablename__ = "import_item"
    __table_args__ = (
        ForeignKeyConstraint(
            ["runner_id", "import_id"],
            ["run_import.runner_id", "run_import.id"],
            ondelete="CASCADE",
        ),
        Index(None, "runner_id", "event_id"),
    )

    runner_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    import_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    file: Mapped[str] = mapped_column(String(400))
    reason: Mapped[str | None] = mapped_column(String(20))
    """Why there is no activity; None for one."""
    body: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    double_of: Mapped[int | None]
    """The item of the same import that is the same activity, and the better reading of it."""
    same_as: Mapped[str | None] = mapped_column(String(36))
    """The entry of the log that is the same activity."""
    chosen: Mapped[str | None] = mapped_column(String(8))
    event_id: Mapped[str | None] = mapped_column(String(36))
    event_seq: Mapped[int | None]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """The entry as it was before the file's numbers came into it."""
