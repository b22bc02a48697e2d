"""What clinicians write to a runner through a link: a note, proposed limits, or both.

It waits here and changes nothing. Whoever accepts it writes events of their own log, as for any
other limit, and the note is settled: it goes.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, insert, select

from restride import clock
from restride.errors import Conflict, NotFound
from restride.models import Share, ShareNote
from restride.services import throttle
from restride.services.database import Database
from restride.services.service import Service
from restride.services.shared import find
from restride.services.writes import lock

WAITING_MOST: Final = 10
"""Notes through one link that the runner has not settled."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the runner gets it; `limits` are keys of the engine's `Limit`."""

    id: str
    share_id: str
    label: str
    by: str
    text: str
    limits: dict[str, Any] | None
    created_at: datetime


COLUMNS = tuple(
    Share.label if field.name == "label" else getattr(ShareNote, field.name)
    for field in fields(Note)
)


def leave(
    service: Service,
    *,
    token: str,
    by: str,
    text: str,
    limits: dict[str, Any] | None,
    address: str,
) -> None:
    """Leave a note for the runner whose link this is.

    Raises NotFound (`link_invalid`), Throttled, and Conflict (`too_many_notes`).
    """
    link = find(service.database, token, address)
    throttle.take(service.database, throttle.link_note(link.id))
    values = {
        "runner_id": link.runner_id,
        "id": str(uuid.uuid4()),
        "share_id": link.id,
        "by": by,
        "text": text,
        "limits": limits,
        "created_at": clock.now(),
    }
    of = (ShareNote.runner_id == link.runner_id, ShareNote.share_id == link.id)
    with service.database.write() as connection:
        lock(connection, link.runner_id)
        waiting = connection.execute(select(func.count()).where(*of)).scalar_one()
        if waiting >= WAITING_MOST:
            raise Conflict(
                f"{WAITING_MOST} notes wait for the runner already.", code="too_many_notes"
            )
        connection.execute(insert(ShareNote).values(values))


def waiting(database: Database, runner_id: str) -> list[Note]:
    """What the runner has not settled yet, the oldest first."""
    query = (
        select(*COLUMNS)
        .join(Share, (Share.runner_id == ShareNote.runner_id) & (Share.id == ShareNote.share_id))
        .where(ShareNote.runner_id == runner_id)
        .order_by(ShareNote.created_at, ShareNote.id)
    )
    with database.read() as connection:
        return [Note(*row) for row in connection.execute(query)]


def settle(database: Database, runner_id: str, id: str) -> None:
    """The runner has taken it into the log or put it aside: it goes. Raises NotFound."""
    own = (ShareNote.runner_id == runner_id, ShareNote.id == id)
    with database.write() as connection:
        if connection.execute(delete(ShareNote).where(*own)).rowcount == 0:
            raise NotFound("There is no such note.")
