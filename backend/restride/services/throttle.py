"""Slows down guessing: tries are counted by account and by network address.

A try is written down before it is judged, so that many at once cannot slip through together.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, insert, select

from restride import clock
from restride.errors import Throttled
from restride.models import Attempt
from restride.services.database import Database

WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `tries` within the window, for one subject: an account, an address."""

    purpose: str
    subject: str
    tries: int

    @property
    def key(self) -> str:
        subject = hashlib.sha256(self.subject.encode()).hexdigest()
        return f"{self.purpose}:{subject}"


def by_account(email: str) -> Limit:
    """Ten wrong passwords for one account in a quarter of an hour."""
    return Limit("account", email, 10)


def by_address(address: str) -> Limit:
    """A club's runners may share one address, so it has more tries than an account."""
    return Limit("address", address, 50)


def registration(address: str) -> Limit:
    """New accounts from one address."""
    return Limit("register", address, 20)


def export(runner_id: str) -> Limit:
    """A download of everything is work for the server; nobody needs many."""
    return Limit("export", runner_id, 20)


def restore(runner_id: str) -> Limit:
    """An archive brought back: a few tries until a file made by hand is right."""
    return Limit("restore", runner_id, 20)


def share(runner_id: str) -> Limit:
    """Links made by one runner: a few physios, and a few changes of mind."""
    return Limit("share", runner_id, 20)


def by_link_guess(address: str) -> Limit:
    """Links opened from one address that are not valid."""
    return Limit("guess", address, 30)


def by_link(share_id: str) -> Limit:
    """A link opened: each time a plan is worked out, for whoever has it."""
    return Limit("link", share_id, 60)


def link_note(share_id: str) -> Limit:
    """Notes through one link: what somebody means to say, and has to put right."""
    return Limit("note", share_id, 5)


def guessed(address: str) -> Limit:
    """Secret addresses that lead nowhere: a calendar of one's own is read with the right one."""
    return Limit("guessed", address, 30)


def mail_asked(runner_id: str) -> Limit:
    """Mails that ask for a confirmation: the mailbox may be a stranger's."""
    return Limit("mail-asked", runner_id, 3)


def channel_test(runner_id: str) -> Limit:
    """A message to try a way out: each is a request to somebody else's server."""
    return Limit("channel-test", runner_id, 20)


def take(database: Database, *limits: Limit) -> None:
    """Count one try against each limit. Raises Throttled if that is one too many."""
    now = clock.now()
    rows = [{"key": limit.key, "at": now} for limit in limits]
    with database.write() as connection:
        # Old tries are of no use to anyone; whoever tries sweeps them out.
        connection.execute(delete(Attempt).where(Attempt.at <= now - WINDOW))
        connection.execute(insert(Attempt), rows)
    keys = [limit.key for limit in limits]
    counted = (
        select(Attempt.key, func.count(), func.min(Attempt.at))
        .where(Attempt.key.in_(keys), Attempt.at > now - WINDOW)
        .group_by(Attempt.key)
    )
    with database.read() as connection:
        found = {key: (tries, first) for key, tries, first in connection.execute(counted)}
    late = [found[limit.key][1] for limit in limits if found[limit.key][0] > limit.tries]
    if late:
        _give_back(database, keys, now)
        raise Throttled(max(1, math.ceil((max(late) + WINDOW - now).total_seconds())))


def forgive(database: Database, *limits: Limit) -> None:
    """Forget the tries against these limits: the last one was right."""
    with database.write() as connection:
        keys = [limit.key for limit in limits]
        connection.execute(delete(Attempt).where(Attempt.key.in_(keys)))


def forgive_one(database: Database, limit: Limit) -> None:
    """Forget one try: it was right. The others count on, or a right one would hide many wrong."""
    newest = select(func.max(Attempt.id)).where(Attempt.key == limit.key).scalar_subquery()
    with database.write() as connection:
        connection.execute(delete(Attempt).where(Attempt.id == newest))


def clear(database: Database) -> int:
    """Forget the tries that count no more; how many there were."""
    with database.write() as connection:
        old = Attempt.at <= clock.now() - WINDOW
        return connection.execute(delete(Attempt).where(old)).rowcount


def _give_back(database: Database, keys: list[str], at: object) -> None:
    # A refused try does not count, or an impatient runner would wait for ever.
    with database.write() as connection:
        connection.execute(delete(Attempt).where(Attempt.key.in_(keys), Attempt.at == at))
