"""The server and the worker, which run until they are stopped, and what they say of themselves."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from restride.commands.frame import fail, open_service
from restride.settings import Settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


def serve(given: argparse.Namespace, settings: Settings) -> int:
    from contextlib import nullcontext

    from restride.api import server
    from restride.engine import protocol_file

    os.umask(0o077)
    # Before anything is changed: nobody trains by a file with faults.
    protocol_file.ensure_sound()
    try:
        server.check_port(settings)
        code = server.prepare(settings)
        if code is not None:
            os.environ["RESTRIDE_SETUP_CODE"] = code
            print(f"Setup code for the first account: {code}", flush=True)
        else:
            os.environ.pop("RESTRIDE_SETUP_CODE", None)
        with nullcontext() if given.no_worker else _worker_beside():
            server.serve(settings, "restride.app:serving_app")
    except server.CannotServe as fault:
        return fail(str(fault))
    return 0


def _worker_beside() -> AbstractContextManager[None]:
    from restride.worker import beside_server

    return beside_server()


def worker(given: argparse.Namespace, settings: Settings) -> int:
    import logging

    from restride import worker
    from restride.engine import protocol_file
    from restride.services.ways import ways

    os.umask(0o077)
    protocol_file.ensure_sound()
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    service = open_service(settings)
    beside = sys.stdin.fileno() if given.beside_server else None
    worker.run(service, ways(service), beside=beside)
    service.close()
    return 0


def demo(given: argparse.Namespace, settings: Settings) -> int:
    """Serve a database that is made for this one start and deleted after it."""
    import tempfile

    from restride import clock
    from restride.demo import EMAIL, PASSWORD, make
    from restride.engine import protocol_file

    protocol_file.ensure_sound()
    with tempfile.TemporaryDirectory(prefix="restride-demo-") as folder:
        os.environ["RESTRIDE_DATA"] = folder
        os.environ.pop("RESTRIDE_DATABASE_URL", None)
        os.environ.pop("DATABASE_URL", None)
        settings = Settings.from_env()
        service = open_service(settings)
        make(service, clock.now().date(), given.life)
        service.database.close()
        print(f"Sign in as {EMAIL} with the password: {PASSWORD}", flush=True)
        return serve(given, settings)


def reminders(_given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import reminders

    database = open_service(settings).database
    running = "runs" if reminders.is_running(database) else "does not run"
    print(f"The worker {running}.")
    for name, count in reminders.counts(database).items():
        print(f"{count:7} {name}")
    database.close()
    return 0


def openapi(_given: argparse.Namespace, settings: Settings) -> int:
    from restride.api.pages import document_text
    from restride.app import create_app

    sys.stdout.write(document_text(create_app(settings)))
    return 0
