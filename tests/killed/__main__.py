"""`make killtest`: a hundred kills on each database, and what they did."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.killed.hunt import Hunt


def main() -> int:
    parser = argparse.ArgumentParser(prog="make killtest")
    parser.add_argument("--kills", type=int, default=100)
    kills = parser.parse_args().kills
    failed = False
    for kind, workers in (("sqlite", 1), ("postgresql", 2)):
        with tempfile.TemporaryDirectory() as folder:
            hunt = Hunt(kind, workers, Path(folder))
            try:
                found = hunt.run(kills)
            finally:
                hunt.close()
        print(
            f"{kind}, {workers} at once: {found.kills} kills, {found.reminders} reminders,"
            f" {found.lost} lost, {found.doubled} twice for want of the answer,"
            f" {len(found.unexplained)} twice without a reason",
            flush=True,
        )
        failed = failed or bool(found.lost or found.unexplained)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
