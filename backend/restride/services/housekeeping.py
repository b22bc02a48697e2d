"""What is cleared away by itself, and the nightly copy: looked for every hour.

Each is due by what is there, never by a minute, so that a machine that sleeps at night misses
nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from restride import clock
from restride.services import (
    accounts,
    backups,
    import_room,
    reminders,
    shares,
    sign_ins,
    throttle,
    tombstones,
)
from restride.services.service import Service

log = logging.getLogger("restride")


def tidy(service: Service) -> None:
    """Clear what is over, and make the night's copy if there is none yet. Raises nothing."""
    database = service.database
    _try("sign-ins", lambda: sign_ins.clear(database))
    _try("password resets", lambda: accounts.clear_resets(database))
    _try("tries", lambda: throttle.clear(database))
    _try("imports", lambda: import_room.tidy(service))
    _try("reminders", lambda: reminders.clear(database))
    _try("links", lambda: shares.clear_expired(database, clock.now()))
    _try("deleted entries", lambda: tombstones.clear(database))
    _try("backups", lambda: _back_up(service))


def _back_up(service: Service) -> None:
    if backups.is_due(service.settings, service.database):
        path = backups.make(service.settings, service.database)
        log.debug("The database was copied to %s", path)
    backups.prune(service.settings)


def _try(what: str, work: Callable[[], object]) -> None:
    """One that fails keeps none of the others from being done."""
    try:
        work()
    except Exception as error:  # noqa: BLE001 - as said
        # The message may quote what is stored: only what went wrong is kept.
        log.error("%s while %s were tidied", type(error).__name__, what)  # noqa: TRY400 - as above
