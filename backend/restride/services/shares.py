"""Links that show a part of a runner's log to somebody without an account: make, list, end.

What such a link shows is in `shared.py`, what comes back through it in `share_notes.py`.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, insert, select, update

from restride import clock
from restride.errors import Conflict, NotFound
from restride.models import Share, ShareNote
from restride.services import throttle
from restride.services.database import Database
from restride.services.sign_ins import hash_token
from restride.services.writes import lock

MOST: Final = 20
"""So many links of one runner may work at a time."""
LISTED = timedelta(days=30)
"""So long after its end the runner still sees a link, and how often it was opened."""


@dataclass(frozen=True, slots=True)
class StoredShare:
    """One link as its runner sees it; its secret is not known to the server."""

    id: str
    label: str
    name: str | None
    question: str | None
    parts: Sequence[str]
    created_at: datetime
    expires: datetime
    ended_at: datetime | None
    opened: int
    last_opened: datetime | None


COLUMNS = tuple(getattr(Share, field.name) for field in fields(StoredShare))


def working() -> ColumnElement[bool]:
    """Whether a link is valid at this moment: time alone ends it, no job has to come by."""
    return and_(Share.ended_at.is_(None), Share.expires > clock.now())


def make(
    database: Database,
    runner_id: str,
    *,
    label: str,
    name: str | None,
    question: str | None,
    parts: Sequence[str],
    days: int,
) -> tuple[StoredShare, str]:
    """A new link and its secret of 256 bits, which is told this once.

    Raises Throttled, and Conflict (`too_many_links`).
    """
    throttle.take(database, throttle.share(runner_id))
    token, now = secrets.token_urlsafe(32), clock.now()
    made = StoredShare(
        id=str(uuid.uuid4()),
        label=label,
        name=name,
        question=question,
        parts=list(parts),
        created_at=now,
        expires=now + timedelta(days=days),
        ended_at=None,
        opened=0,
        last_opened=None,
    )
    with database.write() as connection:
        lock(connection, runner_id)
        count = select(func.count()).where(Share.runner_id == runner_id, working())
        if connection.execute(count).scalar_one() >= MOST:
            raise Conflict(
                f"{MOST} links work already. End one of them first.", code="too_many_links"
            )
        secret = {"runner_id": runner_id, "token_hash": hash_token(token)}
        connection.execute(insert(Share).values({**secret, **asdict(made)}))
    return made, token


def all_of(database: Database, runner_id: str) -> list[StoredShare]:
    """The runner's links that work or have ended within 30 days, the newest first."""
    query = (
        select(*COLUMNS)
        .where(Share.runner_id == runner_id, ~_over(clock.now()))
        .order_by(Share.created_at.desc(), Share.id)
    )
    with database.read() as connection:
        return [StoredShare(*row) for row in connection.execute(query)]


def end(database: Database, runner_id: str, id: str) -> None:
    """From now on the link is not valid; one that has ended stays so. Raises NotFound."""
    own = (Share.runner_id == runner_id, Share.id == id)
    with database.write() as connection:
        ended = update(Share).where(*own, working()).values(ended_at=clock.now())
        if connection.execute(ended).rowcount == 0 and not _is_there(connection, runner_id, id):
            raise NotFound("There is no such link.")


def clear_expired(database: Database, now: datetime) -> int:
    """Delete links that ended more than 30 days ago, and how many; for a job that runs nightly.

    One through which came something that the runner has not looked at stays until then.
    """
    waiting = exists().where(ShareNote.runner_id == Share.runner_id, ShareNote.share_id == Share.id)
    with database.write() as connection:
        return connection.execute(delete(Share).where(_over(now), ~waiting)).rowcount


def _over(now: datetime) -> ColumnElement[bool]:
    """Whether a link has ended more than 30 days ago, by the runner or by its time."""
    since = now - LISTED
    by_hand = and_(Share.ended_at.is_not(None), Share.ended_at <= since)
    return (Share.expires <= since) | by_hand


def _is_there(connection: Connection, runner_id: str, id: str) -> bool:
    query = select(Share.id).where(Share.runner_id == runner_id, Share.id == id)
    return connection.execute(query).one_or_none() is not None
