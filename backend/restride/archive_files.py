"""An archive as files: one zip to take along, and a zip or its JSON brought back.

What services find and schemas write comes together here, for the API and the command line.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO, Any, Final

from restride.errors import Invalid
from restride.json_file import Broken, parse
from restride.reports import fhir
from restride.reports.span import Entry, Span
from restride.reports.tables import tables
from restride.runfiles.activity import Unreadable
from restride.runfiles.archive import open_entry, opened
from restride.runfiles.streams import BROKEN
from restride.schemas.archive import archive_out, load_archive
from restride.schemas.history import history_out
from restride.services import export
from restride.services.archive import Everything
from restride.services.archive_restore import Brought
from restride.services.database import Database
from restride.services.episodes import EpisodeContent
from restride.texts import Texts

ARCHIVE: Final = "archive.json"
SENT_MOST: Final = 32_000_000
"""Bytes of a file that is brought back, packed or not; ten full years are about seven million."""
VALUES_MOST: Final = 3_000_000
"""Numbers, words, lists and objects: what a file takes in memory goes by them, not by its bytes."""
PIECE: Final = 65_536


def write_zip(
    target: IO[bytes], database: Database, runner_id: str, own: Everything, words: Texts, day: date
) -> None:
    """Everything as one zip: the archive, a history an episode, tables, FHIR, what is what."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in _files(database, runner_id, own, words, day):
            with packed.open(_info(name, day), "w") as file:
                for piece in text:
                    file.write(piece.encode())


def _info(name: str, day: date) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _files(
    database: Database, runner_id: str, own: Everything, words: Texts, day: date
) -> Iterator[tuple[str, Iterable[str]]]:
    yield "README.txt", [words.readme(day)]
    yield ARCHIVE, archive_json(own)
    names: set[str] = set()
    for episode in own.episodes:
        found = export.history_of(database, runner_id, episode)
        history = history_out(found.history, today=found.today, name=found.name)
        name = _free(f"replay-{episode.content.started}", names)
        yield f"{name}.json", [json.dumps(history, indent=1, ensure_ascii=False), "\n"]
    for name, text in tables(_spans(own), _entries(own)):
        yield f"csv/{name}.csv", [text]
    yield "fhir.json", fhir_json(runner_id, own)


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where an episode before began on the same day."""
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def archive_json(own: Everything) -> Iterator[str]:
    """The archive alone, piece by piece."""
    return archive_out(own.settings, own.episodes, own.events)


def fhir_json(runner_id: str, own: Everything) -> Iterator[str]:
    """The FHIR bundle alone, piece by piece."""
    return fhir.bundle(runner_id, _spans(own), _entries(own))


def _spans(own: Everything) -> Iterator[Span]:
    for episode in own.episodes:
        content = episode.content
        yield Span(episode.id, content.started, content.ended, content.runner, content.red_flags)


def _entries(own: Everything) -> Iterator[Entry]:
    for event in own.events:
        if event.record is not None:
            yield Entry(event.id, event.record)


def read(file: IO[bytes]) -> Brought:
    """What a zip or an archive's JSON holds, told apart by content.

    Raises Invalid: `archive_unreadable`, `archive_too_large`, and what `load_archive` raises.
    """
    start = file.read(4)
    file.seek(0)
    raw = _packed(file) if start.startswith(b"PK") else _all_of(file)
    if sum(map(raw.count, (b",", b"[", b"{", b":"))) > VALUES_MOST:
        raise _too_large()
    found = load_archive(_parsed(raw))
    contents = [(id, EpisodeContent(**content)) for id, content in found.episodes]
    return Brought(found.settings, contents, found.events)


def _parsed(raw: bytes) -> Any:
    try:
        return parse(raw)
    except Broken as fault:
        raise _unreadable(fault.faults[0][:200]) from None


def _packed(file: IO[bytes]) -> bytes:
    try:
        with opened(file) as packed:
            found = [info for info in packed.filelist if info.filename == ARCHIVE]
            if len(found) != 1:
                raise _unreadable(f"the zip holds no {ARCHIVE}, or several")
            with open_entry(packed, found[0]) as entry:
                return _all_of(entry)
    except Unreadable:
        raise _unreadable("the zip is damaged, locked or holds too much") from None
    except BROKEN:
        raise _unreadable("the zip is damaged") from None


def _all_of(file: IO[bytes]) -> bytes:
    """All bytes, which are counted as they come: what a zip says of itself may be wrong."""
    held: list[bytes] = []
    size = 0
    while piece := file.read(PIECE):
        size += len(piece)
        if size > SENT_MOST:
            raise _too_large()
        held.append(piece)
    return b"".join(held)


def _unreadable(why: str) -> Invalid:
    detail = "This file cannot be read as an archive. Nothing was taken from it."
    return Invalid({"file": [why]}, code="archive_unreadable", detail=detail)


def _too_large() -> Invalid:
    detail = "This is far more than an archive holds. Nothing was taken from it."
    return Invalid({"file": ["is too large"]}, code="archive_too_large", detail=detail)
