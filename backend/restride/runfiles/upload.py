"""Whatever a runner hands over, file after file, in bounded memory: the door of this package.

A file is told by its content. One that cannot be read is refused by name, and the next one is
read; nothing that is in a file can raise anything out of here, unless it takes all memory.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryFile
from typing import IO, Final, NamedTuple

from restride.runfiles import fit, gpx, table, tcx
from restride.runfiles.activity import Found, Refused, Unreadable, refusal
from restride.runfiles.archive import Listed, base, entries, open_entry, opened
from restride.runfiles.streams import Budget, pieces, unzipped, within

FIT_MOST: Final = 32_000_000
"""A device writes under 10 MB in a day of every second."""
TEXT_MOST: Final = 100_000_000
UNPACKED_LEAST, UNPACKED_TIMES, UNPACKED_MOST = 400_000_000, 60, 16_000_000_000
"""Bytes that may be unpacked of one upload: by its size, within these bounds."""
DEEPEST: Final = 3
NAME_MOST: Final = 200
HEAD: Final = 1_024
SPOOLED_MOST: Final = 4_000_000_000
FREE_LEAST: Final = 500_000_000
"""So much of the disk no upload takes: the log has to go on being written."""
Reader = Callable[[str, Iterable[bytes]], Iterator[Found]]


class Source(NamedTuple):
    """A file as it was handed over: its own name, and where its bytes are."""

    name: str
    path: Path


class Upload:
    """One reading of some files. `done_bytes` of `total_bytes` is how far it has come."""

    def __init__(self, sources: Sequence[Source], scratch: Path) -> None:
        self.sources = sources
        self.scratch = scratch
        self.total_bytes = sum(source.path.stat().st_size for source in sources)
        self.done_bytes = 0
        self.files = 0
        """Files looked into so far."""
        self.passed_over = 0
        """Entries of archives that are no activities by their names, like pictures."""
        times = UNPACKED_TIMES * self.total_bytes
        self.budget = Budget(min(max(times, UNPACKED_LEAST), UNPACKED_MOST))

    def found(self) -> Iterator[Found | None]:
        """Each activity and each refusal; None now and then, where only time has passed."""
        for source in self.sources:
            before, size = self.done_bytes, source.path.stat().st_size
            with source.path.open("rb") as stream:
                yield from self._file(said(source.name), stream, size, depth=0)
            self.done_bytes = before + size

    def _file(
        self, name: str, stream: IO[bytes], size: int, *, depth: int
    ) -> Iterator[Found | None]:
        try:
            if stream.read(4).startswith((b"PK\x03\x04", b"PK\x05\x06")):
                yield from self._archive(name, stream, depth=depth)
                return
            stream.seek(0)
            self.files += 1
            self.budget.begin_file()
            yield from once(name, self._single(name, pieces(stream), size))
        except Exception as error:  # noqa: BLE001 - whatever it is, it costs this file alone
            yield refusal(name, error)

    def _archive(self, name: str, stream: IO[bytes], *, depth: int) -> Iterator[Found | None]:
        if depth >= DEEPEST:
            raise Unreadable("too_deep")
        listed = Listed()
        with opened(stream) as archive:
            looked_at = 0
            for info in entries(archive):
                looked_at += 1
                label = said(f"{name}: {info.filename}")
                try:
                    yield from self._entry(label, archive, info, listed, depth)
                except Exception as error:  # noqa: BLE001 - as above
                    yield from listed.fill_in(info.filename, [refusal(label, error)])
                if depth == 0:
                    self.done_bytes += info.compress_size
                yield None
            self.passed_over += len(archive.filelist) - looked_at
        yield from listed.rest()

    def _entry(
        self,
        label: str,
        archive: zipfile.ZipFile,
        info: zipfile.ZipInfo,
        listed: Listed,
        depth: int,
    ) -> Iterator[Found | None]:
        name = base(info.filename)
        self.budget.begin_file()
        with open_entry(archive, info) as packed:
            if name.endswith(".zip"):
                yield from self._inner(label, packed, info.compress_size, depth)
                return
            self.files += 1
            single = self._single(label, pieces(packed), info.compress_size, listed)
            yield from listed.fill_in(info.filename, list(once(label, single)))

    def _inner(
        self, label: str, packed: IO[bytes], size: int, depth: int
    ) -> Iterator[Found | None]:
        """An archive within one: laid down for a moment, since its directory is at its end."""
        with TemporaryFile(dir=self.scratch) as spooled:
            for piece in within(pieces(packed), self.budget, most=SPOOLED_MOST, packed_size=size):
                if disk_usage(self.scratch).free < FREE_LEAST:
                    raise Unreadable("no_room")
                spooled.write(piece)
            total = spooled.tell()
            spooled.seek(0)
            yield from self._file(label, spooled, total, depth=depth + 1)

    def _single(
        self, name: str, raw: Iterator[bytes], size: int, listed: Listed | None = None
    ) -> Iterator[Found]:
        """A file that is no archive, by what its first bytes are."""
        head, raw = peeked(raw)
        if head.startswith(b"\x1f\x8b"):
            inner = within(raw, self.budget, most=TEXT_MOST, packed_size=size)
            head, raw = peeked(unzipped(inner))
        if not head.strip():
            raise Unreadable("empty" if size < HEAD else "unknown")
        is_fit = head[8:12] == b".FIT"
        most = FIT_MOST if is_fit else TEXT_MOST
        chunks = within(raw, self.budget, most=most, packed_size=size)
        if is_fit:
            yield from fit.read(name, b"".join(chunks), self.budget.check_time)
            return
        text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        if text.startswith(b"<"):
            yield from _xml_reader(text)(name, chunks)
        elif looks_like_table(name, head):
            for row in table.read(name, chunks):
                yield from listed.take(row) if listed is not None else (row.found,)
        else:
            raise Unreadable("unknown")


def _xml_reader(head: bytes) -> Reader:
    for mark, reader in ((b"<gpx", gpx.read), (b"<trainingcenterdatabase", tcx.read)):
        if mark in head:
            return reader
    raise Unreadable("entities" if b"<!doctype" in head or b"<!entity" in head else "unknown")


def looks_like_table(name: str, head: bytes) -> bool:
    """Whether a text file may be a table: by its name, and a first line with columns."""
    plain = name.lower().removesuffix(".gz")
    first = head.split(b"\n", 1)[0]
    is_text = plain.endswith((".csv", ".txt", ".tsv"))
    return is_text and b"\x00" not in head and any(mark in first for mark in b",;\t")


def peeked(chunks: Iterable[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first bytes, and the whole again."""
    iterator = iter(chunks)
    held: list[bytes] = []
    size = 0
    for chunk in iterator:
        held.append(chunk)
        size += len(chunk)
        if size >= HEAD:
            break
    return b"".join(held)[:HEAD], chain(held, iterator)


def once(file: str, found: Iterable[Found]) -> Iterator[Found]:
    """The same, each refusal one time only, and last why it ended early if it did."""
    told: set[Refused] = set()
    try:
        for one in found:
            if isinstance(one, Refused):
                if one in told:
                    continue
                told.add(one)
            yield one
    except Exception as error:  # noqa: BLE001 - what was found before it is kept
        yield refusal(file, error)


def said(name: str) -> str:
    """A name that can be shown and stored: printable and not too long."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    return plain if len(plain) <= NAME_MOST else f"…{plain[1 - NAME_MOST :]}"
