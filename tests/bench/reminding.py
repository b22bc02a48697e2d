"""A worker's process for the benchmark of reminders: it delivers as `restride worker` does.

It prints a line once it is warm, waits for a line on standard input, sends all that is due, and
prints how long that took and what memory it had before and at most.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from restride.services.database import open_database
from restride.services.reminder_tick import Ticker
from restride.services.service import make_service
from restride.services.ways import ways
from tests.settings import settings_for

CONTACT = "operator@example.org"


def main(database_url: str, folder: str) -> None:
    settings = settings_for(database_url, Path(folder), contact=CONTACT, push_to_loopback=True)
    service = make_service(settings, open_database(database_url))
    ticker = Ticker(service, ways(service))
    # What is made once, the loop, the pool and the first connections, is no part of a message.
    ticker.tick()
    print(json.dumps({"warm": True}), flush=True)
    sys.stdin.readline()
    before, begun = _peak_mib(), time.monotonic()
    ticker.tick()
    told = {
        "seconds": time.monotonic() - begun,
        "cpu_s": time.process_time(),
        "before_mib": before,
        "peak_mib": _peak_mib(),
    }
    print(json.dumps(told), flush=True)
    ticker.close()
    service.close()


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
