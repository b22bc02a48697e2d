"""Runs the application on granian: one process, a few threads, until Ctrl-C."""

from __future__ import annotations

import logging
import secrets
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

from restride.services import accounts, migrations
from restride.services.database import open_database
from restride.settings import Settings

SETUP_CODE_FILE = "setup-code"
SIGNAL_WITHIN_S = 0.2
KILL_AFTER_S = 3
"""Now and then granian's worker misses the signal to stop (2.8.7); it is ended after this long.

A write that is cut off then was not answered, so the device sends it again.
"""
ANNOUNCE_TRIES = 500


class CannotServe(Exception):
    """Why the server cannot start, in one line."""


def prepare(settings: Settings) -> str | None:
    """Migrate, and find the setup code: None where none is needed."""
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = open_database(settings.database_url)
    try:
        migrations.upgrade(database)
        # Through a proxy strangers reach a server that itself listens on this machine only.
        is_reached = not settings.on_loopback or bool(settings.trusted_proxies)
        is_needed = is_reached and not accounts.any_exists(database)
    finally:
        database.close()
    kept = settings.data / SETUP_CODE_FILE
    if not is_needed:
        kept.unlink(missing_ok=True)
        return None
    return settings.setup_code or _setup_code(kept)


def check_port(settings: Settings) -> str:
    """The numeric address to listen on. Raises CannotServe if it is taken or not ours."""
    place = f"{settings.host}:{settings.port}"
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as fault:
        why = fault.strerror or str(fault)
        raise CannotServe(f"Cannot listen on {place}: {why}. Try --port.") from None
    return str(address[0])


def serve(settings: Settings, target: str) -> None:
    """Serve the application factory `target`, like `restride.app:serving_app`, until stopped."""
    from granian import Granian  # noqa: PLC0415 - only the server needs it
    from granian.constants import Interfaces  # noqa: PLC0415 - as above
    from granian.log import LogLevels  # noqa: PLC0415 - as above

    server = Granian(
        target,
        address=check_port(settings),
        port=settings.port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,
        blocking_threads=settings.threads,
        ssl_cert=settings.tls_cert,
        ssl_key=settings.tls_key,
        log_level=LogLevels.error,
        workers_kill_timeout=KILL_AFTER_S,
        websockets=False,
    )

    def is_news(said: logging.LogRecord) -> bool:
        if "Unexpected exit" not in said.getMessage():
            return True
        time.sleep(SIGNAL_WITHIN_S)
        return not server.interrupt_signal

    # Ctrl-C reaches this process and granian's worker at once. Where the worker is the first to
    # end, granian (2.8.7) takes that for a crash, and says so.
    logging.getLogger("_granian").addFilter(is_news)
    try:
        server.serve()
    except SystemExit:
        if not server.interrupt_signal:
            raise


def announce(settings: Settings) -> None:
    """Say where the server is, once it answers there."""
    place = urlsplit(settings.url)
    for _ in range(ANNOUNCE_TRIES):
        try:
            socket.create_connection((place.hostname, place.port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            print(f"Restride is running at {settings.url}", flush=True)
            return


def _setup_code(kept: Path) -> str:
    """A code that stays the same over restarts, readable by the operator only."""
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_hex(4), encoding="utf-8")
    return kept.read_text(encoding="utf-8").strip()
