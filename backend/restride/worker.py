"""What runs on a clock: reminders every few seconds, tidying and the nightly copy every hour.

A process of its own: `restride serve` starts one beside itself, larger set-ups any number with
`restride worker`. A tick looks for what is due; a late one does all that has come up since.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, timedelta
from functools import partial
from typing import Final

from apscheduler.schedulers.background import BackgroundScheduler

from restride import clock
from restride.services import housekeeping
from restride.services.channel import Channel
from restride.services.reminder_rows import LEASE
from restride.services.reminder_tick import Ticker
from restride.services.service import Service

log = logging.getLogger("restride")
TICK_S: Final = 10
TIDY_S: Final = 3_600
STOPS_WITHIN_S: Final = 5
AGAIN_AFTER_S: Final = 5
BESIDE: Final = "--beside-server"
"""The flag of a worker that ends when its standard input is closed: with the server's process."""


def run(
    service: Service,
    ways: Sequence[Channel],
    *,
    beside: int | None = None,
    every_s: float = TICK_S,
    lease: timedelta = LEASE,
) -> None:
    """Work until SIGTERM or Ctrl-C, or until the file `beside` is closed."""
    over = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: over.set())
    if beside is not None:
        threading.Thread(target=_until_closed, args=(beside, over), daemon=True).start()
    # A job that is added is no news, nor a tick that takes longer than its interval.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    ticker = Ticker(service, ways, lease=lease)
    scheduler = BackgroundScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None}
    )
    for work, seconds in ((ticker.tick, every_s), (partial(housekeeping.tidy, service), TIDY_S)):
        job = {"seconds": seconds, "next_run_time": clock.now()}
        scheduler.add_job(_safely, "interval", [work], **job)
    scheduler.start()
    over.wait()
    ticker.stopping.set()
    scheduler.shutdown(wait=True)
    _safely(ticker.close)


def _safely(work: Callable[[], None]) -> None:
    """A database that is away for a while is no reason to stop; the next tick does it all."""
    try:
        work()
    except Exception as error:  # noqa: BLE001 - the worker goes on
        # The message may quote what is stored: only what went wrong is kept.
        log.error("%s while the worker worked", type(error).__name__)  # noqa: TRY400 - as above


def _until_closed(beside: int, over: threading.Event) -> None:
    # Not through Python's own reader: its lock would be held while the process ends.
    while os.read(beside, 1024):
        pass
    over.set()


@contextmanager
def beside_server() -> Iterator[None]:
    """A worker as long as this lasts: begun again if it ends, and gone with this process."""
    keeper = _Keeper()
    keeper.start()
    try:
        yield
    finally:
        keeper.stop()


class _Keeper(threading.Thread):
    """Starts the worker's process, and another one should it end."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._over = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        command = [sys.executable, "-m", "restride.cli", "worker", BESIDE]
        while not self._over.is_set():
            # It reads its standard input to see that we are there: whatever ends us closes it.
            # A session of its own keeps the terminal's Ctrl-C away, which is meant for us.
            with subprocess.Popen(
                command, stdin=subprocess.PIPE, start_new_session=True
            ) as self._process:
                self._process.wait()
            self._over.wait(AGAIN_AFTER_S)

    def stop(self) -> None:
        self._over.set()
        process = self._process
        if process is not None:
            process.terminate()
            try:
                process.wait(STOPS_WITHIN_S)
            except subprocess.TimeoutExpired:
                # A phone that is just being asked is asked again, with the same topic.
                process.kill()
        self.join(STOPS_WITHIN_S)
