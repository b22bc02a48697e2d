"""A device that takes push messages: where it is reached, and how the last one went."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from restride.models.base import Base


class PushSubscription(Base):
    __tablename__ = "push_subscription"

    runner_id: Mapped[str] = mapped_column(
        ForeignKey("runner.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    endpoint_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """A device belongs to one account: whoever subscribes with it takes it along."""
    endpoint: Mapped[str] = mapped_column(String(1000))
    p256dh: Mapped[str] = mapped_column(String(88))
    auth: Mapped[str] = mapped_column(String(24))
    device: Mapped[str] = mapped_column(String(60))
    """What the runner calls it."""
    language: Mapped[str] = mapped_column(String(8))
    """The language in which the device showed the app when it subscribed."""
    sign_in: Mapped[str | None] = mapped_column(String(64), index=True)
    """The sign-in of the device, by its hash: without it nothing is sent there.

    None for a device from before this was known; any sign-in of the runner's is enough for it.
    """
    created_at: Mapped[datetime]
    last_at: Mapped[datetime | None]
    last_kind: Mapped[str | None] = mapped_column(String(8))
    last_detail: Mapped[str | None] = mapped_column(String(16))
    """When something was last sent there, and its outcome: see `notify/outcome.py`."""
