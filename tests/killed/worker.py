"""A worker's process like `restride worker`, whose only way leads to a receiver on loopback."""

from __future__ import annotations

import json
import os
import sys
import urllib.request
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection

from restride import worker
from restride.notify.outcome import Outcome
from restride.services.channel import Note, Target
from restride.services.database import open_database
from restride.services.service import make_service
from tests.settings import settings_for

LEASE = timedelta(seconds=30)


class Loopback:
    """Every runner has one phone, at the receiver."""

    name = "push"

    def __init__(self, url: str) -> None:
        self.url = url

    def targets(
        self, connection: Connection, runner_ids: Collection[str]
    ) -> Mapping[str, Sequence[Target]]:
        return {id: [Target("phone", "loopback", None)] for id in runner_ids}

    def send(self, target: Target, note: Note) -> Outcome:
        body = json.dumps({"topic": note.topic, "pid": os.getpid()}).encode()
        try:
            with urllib.request.urlopen(self.url, body, timeout=15) as answer:
                return Outcome("sent", status=answer.status)
        except OSError as error:
            return Outcome("retry", detail=type(error).__name__)

    def forget(self, connection: Connection, runner_id: str, target: Target) -> None:
        """No phone ever goes."""


def main(database_url: str, folder: str, receiver: str) -> None:
    settings = settings_for(database_url, Path(folder), backup_days=0)
    service = make_service(settings, open_database(database_url))
    worker.run(service, [Loopback(receiver)], every_s=0.1, lease=LEASE)
    service.database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
