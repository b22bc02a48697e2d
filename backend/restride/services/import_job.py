"""Reading an import's files: a job with progress, in a process beside that of the requests.

Who reads says so in the database with every sign of life. Where that stops (the server was
restarted), whoever asks next begins anew: the bytes are kept until all was read.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from time import monotonic
from typing import Any, Final

from sqlalchemy import delete, insert, or_, select, update

from restride import clock
from restride.errors import Conflict, Invalid
from restride.models import ImportItem, RunImport
from restride.runfiles.activity import Activity, Refused, refusal
from restride.runfiles.apart import Apart
from restride.runfiles.upload import Source
from restride.services import import_files, imports
from restride.services.import_doubles import among
from restride.services.import_log import ITEM, same_activities
from restride.services.import_records import Item, body_of, local_start
from restride.services.import_room import PREVIEW_LIFETIME
from restride.services.imports import Import
from restride.services.service import Service
from restride.services.writes import check_day

log = logging.getLogger("restride")
GONE_AFTER = timedelta(seconds=60)
"""A reader that gave no sign of life for so long has ended."""
ACTIVITIES_MOST, REFUSALS_KEPT = 20_000, 500
A_DAY_MOST: Final = 50
"""Activities of one day, which are compared each with each; a day with more of them is made up."""
BEAT_S: Final = 2.0
ROUND: Final = 200
_one_at_a_time = threading.Semaphore()


class Stopped(Exception):
    """The import was let go, or another reader has taken over."""


def start(service: Service, runner_id: str, id: str) -> Import:
    """Begin to read what was uploaded, or see to it that somebody does.

    Raises NotFound, and Conflict (`incomplete`) while bytes are missing.
    """
    known = imports.find(service, runner_id, id)
    if known.state == "uploading":
        if any(
            there != file["size"] for there, file in zip(known.received, known.files, strict=True)
        ):
            raise Conflict("Some of the files are not here yet.", code="incomplete")
    elif known.state != "reading" or clock.now() - known.beat < GONE_AFTER:
        return known
    place = import_files.folder(service.settings, runner_id, id)
    sources = import_files.sources(place, known.files)
    worker = claim(service, runner_id, id)
    if worker is not None:
        job = threading.Thread(
            target=_in_background, args=(service, runner_id, id, worker, sources), daemon=True
        )
        job.start()
    return imports.find(service, runner_id, id)


def claim(service: Service, runner_id: str, id: str) -> str | None:
    """Become the reader of an import; the name to read under, None if another one was quicker."""
    worker, now = str(uuid.uuid4()), clock.now()
    free = or_(RunImport.state == "uploading", RunImport.beat <= now - GONE_AFTER)
    query = (
        update(RunImport)
        .where(RunImport.runner_id == runner_id, RunImport.id == id)
        .where(RunImport.state.in_(("uploading", "reading")), free)
        .values(state="reading", worker=worker, beat=now, done_bytes=0)
    )
    with service.database.write() as connection:
        return worker if connection.execute(query).rowcount else None


def _in_background(
    service: Service, runner_id: str, id: str, worker: str, sources: Sequence[Source]
) -> None:
    try:
        # Two at once would only be slower, and take twice the memory.
        while not _one_at_a_time.acquire(timeout=BEAT_S):
            _tell(service, runner_id, id, worker, {})
        try:
            read(service, runner_id, id, worker, sources)
        finally:
            _one_at_a_time.release()
    except Stopped:
        pass
    except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to
        # The message may quote a file: only what went wrong is kept.
        log.error("%s while an import was read", type(error).__name__)  # noqa: TRY400 - as above
        with suppress(Stopped):
            _tell(service, runner_id, id, worker, {"state": "failed"})
            # Nobody reads them again.
            import_files.drop(service.settings, runner_id, id)


def read(service: Service, runner_id: str, id: str, worker: str, sources: Sequence[Source]) -> None:
    """Read the files, keep what was found and what is the same, and delete the bytes.

    Raises Stopped if the import is let go meanwhile.
    """
    known = imports.find(service, runner_id, id)
    place = import_files.folder(service.settings, runner_id, id)
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = (ImportItem.runner_id == runner_id, ImportItem.import_id == id)
    with service.database.write() as connection:
        connection.execute(delete(ImportItem).where(*own))
    reading = _Reading(service, runner_id, known, worker)
    reading.read(sources, place)
    _compare(service, runner_id, id)
    _tell(
        service,
        runner_id,
        id,
        worker,
        {"state": "ready", "expires": clock.now() + PREVIEW_LIFETIME},
    )
    import_files.drop(service.settings, runner_id, id)


class _Reading:
    """Carries what is found into the database, some at a time, with the progress."""

    def __init__(self, service: Service, runner_id: str, known: Import, worker: str) -> None:
        self.service, self.runner_id, self.known, self.worker = service, runner_id, known, worker
        self.zone = imports.zone_of(known)
        self.waiting: list[dict[str, Any]] = []
        self.days: Counter[date] = Counter()
        self.number = self.activities = self.refused = 0

    def read(self, sources: Sequence[Source], place: Path) -> None:
        upload = Apart(sources, place)
        beat = monotonic()
        for found in upload.found():
            if isinstance(found, Activity):
                self._take(found)
            elif found is not None:
                self._refuse(found)
            if len(self.waiting) >= ROUND or monotonic() - beat >= BEAT_S:
                self._save(upload)
                beat = monotonic()
            if self.activities >= ACTIVITIES_MOST:
                self._refuse(Refused(sources[-1].name, "too_many"))
                break
        self._save(upload)

    def _take(self, activity: Activity) -> None:
        try:
            at = local_start(activity, self.zone)
            body = body_of(activity, at)
            check_day(at.date(), field="date")
        except Invalid:
            self._refuse(Refused(activity.file, "in_future"))
            return
        except Exception as error:  # noqa: BLE001 - an odd activity costs its own file alone
            self._refuse(refusal(activity.file, error))
            return
        self.days[at.date()] += 1
        if self.days[at.date()] > A_DAY_MOST:
            self._refuse(Refused(activity.file, "too_many_a_day"))
            return
        self.activities += 1
        self._add(activity.file, None, body)

    def _refuse(self, refused: Refused) -> None:
        if refused.fault is not None:
            # Not the name: a log line has nothing personal.
            log.error("%s while a file of an import was read", refused.fault)
        self.refused += 1
        if self.refused <= REFUSALS_KEPT:
            self._add(refused.file, refused.reason, None)

    def _add(self, file: str, reason: str | None, body: dict[str, Any] | None) -> None:
        key = {"runner_id": self.runner_id, "import_id": self.known.id, "number": self.number}
        empty = dict.fromkeys(("double_of", "same_as", "chosen", "event_id", "event_seq", "before"))
        self.waiting.append({**key, "file": file[:400], "reason": reason, "body": body, **empty})
        self.number += 1

    def _save(self, upload: Apart) -> None:
        progress = {
            "done_bytes": min(upload.done_bytes, upload.total_bytes),
            "total_bytes": upload.total_bytes,
            "files_read": upload.files,
            "passed_over": upload.passed_over,
            "refused": self.refused,
        }
        _tell(self.service, self.runner_id, self.known.id, self.worker, progress, rows=self.waiting)
        self.waiting = []


def _tell(
    service: Service,
    runner_id: str,
    id: str,
    worker: str,
    values: dict[str, Any],
    rows: Sequence[dict[str, Any]] = (),
) -> None:
    """Write progress, and rows with it, as the reader of the import. Raises Stopped."""
    query = (
        update(RunImport)
        .where(RunImport.runner_id == runner_id, RunImport.id == id)
        .where(RunImport.worker == worker, RunImport.state == "reading")
        .values(beat=clock.now(), **values)
    )
    with service.database.write() as connection:
        if not connection.execute(query).rowcount:
            raise Stopped
        if rows:
            connection.execute(insert(ImportItem), rows)


def _compare(service: Service, runner_id: str, id: str) -> None:
    """Note which readings are one activity, and which are in the log or were deleted from it."""
    with service.database.read() as connection:
        own = (ImportItem.runner_id == runner_id, ImportItem.import_id == id)
        query = select(*ITEM).where(*own, ImportItem.reason.is_(None))
        spans = [Item(*row).span() for row in connection.execute(query)]
        doubles = among(spans)
        first = [span for span in spans if span.key not in doubles]
        same, deleted = same_activities(connection, runner_id, first)
    changes: list[dict[str, Any]] = [
        {"n": int(key), "double": int(of), "same": None} for key, of in doubles.items()
    ]
    changes += [{"n": int(key), "double": None, "same": of} for key, of in (same | deleted).items()]
    if not changes:
        return
    with service.database.write() as connection:
        for one in changes:
            connection.execute(
                update(ImportItem)
                .where(*own, ImportItem.number == one["n"])
                .values(double_of=one["double"], same_as=one["same"])
            )
