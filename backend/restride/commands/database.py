"""The database: copied, put back, brought up or down."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from restride.settings import Settings


def backup(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups
    from restride.services.database import open_database

    os.umask(0o077)
    database = open_database(settings.database_url)
    if given.output is None:
        target = backups.make(settings, database)
    else:
        target = Path(given.output)
        backups.write(database, target)
    database.close()
    print(f"Copied to {target}")
    return 0


def restore(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups
    from restride.services.database import open_database

    os.umask(0o077)
    database = open_database(settings.database_url)
    aside = backups.restore(settings, database, Path(given.file))
    database.close()
    if aside is not None:
        print(f"What was there is in {aside}")
    print("The copy is in its place. Devices compare their log with it when they come next.")
    return 0


def db(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups, migrations
    from restride.services.database import open_database

    database = open_database(settings.database_url)
    if given.action == "restored":
        migrations.upgrade(database)
        backups.after_restore(database)
    elif given.action == "upgrade":
        migrations.upgrade(database, given.revision or "head")
    elif given.action == "downgrade":
        migrations.downgrade(database, given.revision or "base")
    revision, head = migrations.revision(database), migrations.head()
    database.close()
    print(f"The database is at {revision or 'nothing yet'}; the newest is {head}.")
    return 0 if given.action != "check" or revision == head else 1
