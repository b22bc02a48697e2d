"""A runner's log: out of an account, and files or an archive into it."""

from __future__ import annotations

import argparse
from pathlib import Path

from restride.commands.frame import fail, open_service
from restride.settings import Settings


def export(given: argparse.Namespace, settings: Settings) -> int:
    import json

    if given.all:
        from restride import bring

        return bring.take_along(open_service(settings), given.email, given.output)
    from restride.schemas.history import history_out
    from restride.services.export import latest_episode

    found = latest_episode(open_service(settings).database, given.email)
    history = history_out(found.history, today=found.today, name=found.name)
    text = json.dumps(history, indent=2, ensure_ascii=False)
    if given.output is None:
        print(text)
    else:
        Path(given.output).write_text(f"{text}\n", encoding="utf-8")
    return 0


def import_(given: argparse.Namespace, settings: Settings) -> int:
    from restride import bring

    if bool(given.undo) == bool(given.files):
        return fail("Name files to import, or with --undo an import to take back.")
    service = open_service(settings)
    if given.undo:
        bring.take_back(service, given.email, given.undo)
        return 0
    zone = given.timezone
    bring.bring(service, given.email, given.files, timezone=zone, look=given.look)
    return 0


def import_archive(given: argparse.Namespace, settings: Settings) -> int:
    from restride import bring

    bring.bring_back(open_service(settings), given.email, given.file)
    return 0
