"""Where an upload's bytes lie until they are read: the data folder, by account and number.

No name that somebody sends becomes a path.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from restride.errors import Conflict, Invalid
from restride.runfiles.upload import FREE_LEAST, Source
from restride.settings import Settings

FOLDER: Final = "imports"


def folder(settings: Settings, runner_id: str, import_id: str) -> Path:
    """The folder of one import; it need not be there."""
    return settings.data / FOLDER / runner_id / import_id


def received(place: Path, count: int) -> list[int]:
    """How many bytes of each file are there."""
    paths = (place / str(number) for number in range(count))
    return [path.stat().st_size if path.is_file() else 0 for path in paths]


def write(place: Path, number: int, offset: int, pieces: Iterable[bytes], *, most: int) -> None:
    """Write a part of a file; the same part again changes nothing.

    Raises Conflict (`wrong_offset`) where bytes before it are missing and (`no_room`) where the
    disk is full, and Invalid for more than the file was said to have.
    """
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = place / str(number)
    path.touch(mode=0o600)
    if offset > path.stat().st_size:
        raise Conflict("Some of the file before this part is missing.", code="wrong_offset")
    with _on_disk(), path.open("r+b") as file:
        file.seek(offset)
        for piece in pieces:
            offset += len(piece)
            if offset > most:
                raise Invalid({"body": ["is more than the file was said to have"]})
            file.write(piece)


@contextmanager
def _on_disk() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise Conflict("The server's disk is full just now.", code="no_room") from None


def is_full(settings: Settings, size: int) -> bool:
    """Whether the disk has no room for so many bytes."""
    return shutil.disk_usage(settings.data).free < size + FREE_LEAST


def held(settings: Settings, runner_id: str, import_id: str) -> int:
    """The bytes of one import that are here."""
    place = folder(settings, runner_id, import_id)
    return sum(path.stat().st_size for path in place.glob("*") if path.is_file())


def folders(settings: Settings) -> list[tuple[str, str]]:
    """The account and number of each import that has bytes here."""
    places = (settings.data / FOLDER).glob("*/*")
    return [(place.parent.name, place.name) for place in places]


def sources(place: Path, files: Sequence[Mapping[str, Any]]) -> list[Source]:
    """The files of an import, by the names they were given; an empty one has sent no part."""
    found = []
    for number, file in enumerate(files):
        path = place / str(number)
        if file["size"] == 0:
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        found.append(Source(file["name"], path))
    return found


def drop(settings: Settings, runner_id: str, import_id: str) -> None:
    """Delete the bytes of one import."""
    shutil.rmtree(folder(settings, runner_id, import_id), ignore_errors=True)


def drop_all(settings: Settings, runner_id: str) -> None:
    """Delete the bytes of every import of an account."""
    shutil.rmtree(settings.data / FOLDER / runner_id, ignore_errors=True)
