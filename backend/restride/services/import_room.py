"""What imports may take up: how many of them, how many bytes, and for how long.

The worker tidies at its start and once an hour, so that nothing stays that nobody comes back to.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from sqlalchemy import Connection, delete, select

from restride import clock
from restride.errors import Conflict
from restride.models import ImportItem, RunImport
from restride.services import import_files
from restride.services.service import Service

UNFINISHED_MOST: Final = 3
BYTES_MOST: Final = 4_000_000_000
"""Of all uploads of a runner that are not read yet."""
UPLOAD_LIFETIME = timedelta(days=1)
PREVIEW_LIFETIME = timedelta(days=7)
HAS_BYTES: Final = ("uploading", "reading")


def make_room(connection: Connection, service: Service, runner_id: str, size: int) -> list[str]:
    """Let go of the oldest ones that were begun and left, for one more of `size` bytes.

    Their ids, for the caller to drop their bytes once this is committed: what is rolled back has
    to have them still. Raises Conflict (`no_room`) where the server's disk has no place for it.
    """
    query = (
        select(RunImport.id, RunImport.state, RunImport.total_bytes)
        .where(RunImport.runner_id == runner_id, RunImport.expires.is_not(None))
        # One that was taken back is finished: it only waits for its time to be over.
        .where(RunImport.state != "undone")
        .order_by(RunImport.created_at.desc(), RunImport.id)
    )
    kept, waiting, freed = 1, size, 0
    gone: list[str] = []
    for id, state, total in connection.execute(query).all():
        waiting += total if state in HAS_BYTES else 0
        kept += 1
        if kept > UNFINISHED_MOST or waiting > BYTES_MOST:
            remove(connection, runner_id, id)
            freed += import_files.held(service.settings, runner_id, id)
            gone.append(id)
    check_disk(service, size - freed)
    return gone


def check_disk(service: Service, size: int = 0) -> None:
    """Raise Conflict (`no_room`) unless the disk has so much room beside what must stay free.

    Asked with every part as well: several uploads may have begun while there was room for one.
    """
    if import_files.is_full(service.settings, size):
        raise Conflict("The server's disk has no room for so much just now.", code="no_room")


def remove(connection: Connection, runner_id: str, id: str) -> None:
    """Delete an import and its items within the caller's transaction."""
    items = (ImportItem.runner_id == runner_id, ImportItem.import_id == id)
    connection.execute(delete(ImportItem).where(*items))
    own = (RunImport.runner_id == runner_id, RunImport.id == id)
    connection.execute(delete(RunImport).where(*own))


def purge(service: Service) -> None:
    """Delete what nobody came back to."""
    old = select(RunImport.runner_id, RunImport.id).where(RunImport.expires <= clock.now())
    with service.database.read() as connection:
        found = connection.execute(old).all()
    for runner_id, id in found:
        with service.database.write() as connection:
            own = old.where(RunImport.runner_id == runner_id, RunImport.id == id)
            # It may have been taken into the log at the last moment.
            if connection.execute(own.with_for_update()).first() is None:
                connection.rollback()
                continue
            remove(connection, runner_id, id)
        import_files.drop(service.settings, runner_id, id)


def tidy(service: Service) -> None:
    """Purge, and delete bytes that no upload and no reading waits for.

    A part that arrives while its import is let go leaves such bytes, and so does a server that
    ends in the middle of a deletion.
    """
    purge(service)
    # The folders first: whichever is found here has had its import before.
    found = import_files.folders(service.settings)
    waiting = select(RunImport.runner_id, RunImport.id).where(RunImport.state.in_(HAS_BYTES))
    with service.database.read() as connection:
        known = {(runner_id, id) for runner_id, id in connection.execute(waiting)}
    for runner_id, id in found:
        if (runner_id, id) not in known:
            import_files.drop(service.settings, runner_id, id)
