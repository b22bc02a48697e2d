"""What the commands share: a service that is ready to work, and how a fault is told."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from restride.settings import Settings

if TYPE_CHECKING:
    from restride.services.service import Service


def open_service(settings: Settings) -> Service:
    """The service around a database that is brought up to the newest revision."""
    from restride.services import migrations
    from restride.services.database import open_database
    from restride.services.service import make_service

    service = make_service(settings, open_database(settings.database_url))
    migrations.upgrade(service.database)
    return service


def fail(*lines: str) -> int:
    """Say each fault on a line of its own; the exit status of a command that failed."""
    for line in lines:
        print(line, file=sys.stderr)
    return 2
