"""What the delivery of reminders asks of a channel."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, Protocol

from sqlalchemy import Connection

from restride.notify.outcome import Outcome

SEND_MOST_S: Final = 20
"""A channel answers within this time, whatever the network does."""


class Target(NamedTuple):
    """Where a runner is reached: a device, an address."""

    key: str
    """Its name among the runner's targets; stays the same, and holds nothing secret."""
    service: str
    """Who answers for it: the host of a push service, `smtp`. One that is dead is left to rest."""
    address: Any
    """What the channel itself needs; goes into no log."""
    language: str = ""
    """What is spoken there, as far as one knows: for accounts whose language is "auto"."""


class Note(NamedTuple):
    """What is said. The texts hold nothing personal."""

    runner_id: str
    reminder_id: str
    kind: str
    day: date
    title: str
    body: str
    topic: str
    """The same for the same reminder, however often it is sent: a phone shows one."""
    ttl_s: int
    """Seconds for which it is of use."""
    urgency: str
    language: str


class Channel(Protocol):
    """A way to reach runners. `send` is called from several threads at once."""

    name: str

    def targets(
        self, connection: Connection, runner_ids: Collection[str]
    ) -> Mapping[str, Sequence[Target]]:
        """The targets of each of these runners, in one query or two."""

    def send(self, target: Target, note: Note) -> Outcome:
        """Try once, within SEND_MOST_S; raises nothing."""

    def forget(self, connection: Connection, runner_id: str, target: Target) -> None:
        """Remove a target that is gone, within the caller's transaction."""
