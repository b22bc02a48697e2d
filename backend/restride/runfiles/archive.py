"""What is inside an archive: which entries are looked at, and the list a service lays beside them.

Nothing is ever unpacked to a name that an archive gives; names are only said.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Final

from restride.runfiles import table
from restride.runfiles.activity import Activity, Found, Refused, Unreadable
from restride.runfiles.streams import BROKEN, check_directory

ENTRIES: Final = 60_000
ENDINGS: Final = (".fit", ".gpx", ".tcx", ".csv", ".zip")
METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LIST_NAMES: Final = frozenset({"activities.csv", "aktivitäten.csv"})


def opened(stream: IO[bytes]) -> zipfile.ZipFile:
    """The archive. Raises Unreadable for one that is damaged or has too many entries."""
    check_directory(stream)
    try:
        archive = zipfile.ZipFile(stream)
    except (*BROKEN, ValueError, RuntimeError):
        # A directory that is made up raises these two as well, by what its numbers say.
        raise Unreadable("damaged") from None
    if len(archive.filelist) > ENTRIES:
        raise Unreadable("too_many")
    return archive


def entries(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """What may be an activity or hold some, the service's own list first."""
    listed = [info for info in archive.filelist if base(info.filename) in LIST_NAMES]
    yield from listed
    for info in archive.filelist:
        name = base(info.filename)
        if name.startswith("._") or name in LIST_NAMES:
            continue
        # Beside a list of activities the other tables are about shoes, clubs and posts.
        if looks_right(name) and not (listed and name.endswith(".csv")):
            yield info


def looks_right(name: str) -> bool:
    """Whether the name of an entry is one of a file that is read."""
    return name.removesuffix(".gz").endswith(ENDINGS)


def open_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """The entry's bytes. Raises Unreadable for what is locked or packed in an uncommon way."""
    if info.flag_bits & 1:
        raise Unreadable("locked")
    if info.compress_type not in METHODS:
        raise Unreadable("damaged")
    try:
        return archive.open(info)
    except (*BROKEN, ValueError, RuntimeError):
        raise Unreadable("damaged") from None


def base(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()


class Listed:
    """The rows of a service's list: they name the sport, and stand in for what has no file."""

    def __init__(self) -> None:
        self.by_file: dict[str, Activity] = {}

    def take(self, row: table.Row) -> Iterator[Found]:
        """Keep a row that has a file; one without is an activity of its own."""
        if row.of_file and isinstance(row.found, Activity):
            self.by_file[base(row.of_file)] = row.found
        else:
            yield row.found

    def fill_in(self, name: str, found: list[Found]) -> list[Found]:
        """What a file gave, with the sport of its row; the row itself if it gave nothing.

        A fault that nobody foresaw is told beside the row, as somebody has to mend it.
        """
        row = self.by_file.pop(base(name), None)
        if row is None:
            return found
        read = [one for one in found if isinstance(one, Activity)]
        if not read:
            told = [one for one in found if isinstance(one, Refused) and one.fault is not None]
            return [replace(row, file=f"{row.file}: {base(name)}"), *told]
        if len(read) == 1 and not row.sport_guessed:
            return [replace(read[0], sport=row.sport, sport_guessed=False)]
        return found

    def rest(self) -> Iterator[Found]:
        """The rows whose files are not there."""
        yield from self.by_file.values()
        self.by_file = {}
