"""Bytes out of files, archives' entries and gzip, piece by piece and never more than allowed."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from time import process_time
from typing import IO, Final

from restride.runfiles.activity import Unreadable

PIECE: Final = 65_536
RATIO: Final = 150
"""Tracks pack to a tenth, at the very best to a fiftieth; more than this is no track."""
RATIO_FROM: Final = 20_000_000
DIRECTORY_MOST: Final = 8_000_000
FILE_CPU_S, UPLOAD_CPU_S = 60.0, 3_600.0
"""A day of every second takes five, on a slow machine thirty; ten years take minutes."""
BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError)
"""What the standard library raises for packed data that is damaged."""


class Budget:
    """What one upload may take: bytes that are unpacked, and seconds of the processor."""

    def __init__(self, left: int) -> None:
        self.left = left
        self._ends = process_time() + UPLOAD_CPU_S
        self._file_ends = self._ends

    def begin_file(self) -> None:
        """A file has its own bound of time. Raises as `take` does."""
        self._file_ends = min(self._ends, process_time() + FILE_CPU_S)
        self.take(0)

    def take(self, count: int) -> None:
        """Raises Unreadable (`bomb`, `too_slow`) once nothing is left."""
        self.left -= count
        if self.left < 0:
            raise Unreadable("bomb")
        self.check_time()

    def check_time(self) -> None:
        """Raises Unreadable (`too_slow`). Readers ask it as they go on."""
        if process_time() >= self._file_ends:
            raise Unreadable("too_slow")


def pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream to its end, or to where it is damaged."""
    while True:
        try:
            piece = stream.read(PIECE)
        except BROKEN:
            return
        if not piece:
            return
        yield piece


def unzipped(packed: Iterable[bytes]) -> Iterator[bytes]:
    """What a gzip stream holds, as far as it can be read."""
    unpack = zlib.decompressobj(wbits=31)
    for piece in packed:
        rest = piece
        while rest and not unpack.eof:
            try:
                yield unpack.decompress(rest, PIECE)
            except zlib.error:
                return
            rest = unpack.unconsumed_tail
        if unpack.eof:
            return


def within(
    found: Iterable[bytes], budget: Budget, *, most: int, packed_size: int
) -> Iterator[bytes]:
    """The same pieces. Raises Unreadable (`too_large`, `bomb`, `too_slow`) where it is too much."""
    total = 0
    for piece in found:
        total += len(piece)
        if total > max(RATIO_FROM, RATIO * packed_size):
            raise Unreadable("bomb")
        if total > most:
            raise Unreadable("too_large")
        budget.take(len(piece))
        yield piece


def check_directory(stream: IO[bytes]) -> None:
    """Raises Unreadable unless the archive's directory is of a size that can be held.

    The standard library reads all of it into memory, however much there is.
    """
    size = stream.seek(0, 2)
    tail_at = max(0, size - 66_000)
    stream.seek(tail_at)
    tail = stream.read(66_000)
    place = tail.rfind(b"PK\x05\x06")
    if place < 0:
        raise Unreadable("damaged")
    told = int.from_bytes(tail[place + 12 : place + 16], "little")
    wide = tail.rfind(b"PK\x06\x06")
    large = int.from_bytes(tail[wide + 40 : wide + 48], "little") if wide >= 0 else 0
    # An archive that needs the large field says so in the small one.
    directory = large if told == 0xFFFFFFFF and wide >= 0 else max(told, large)
    if directory > DIRECTORY_MOST:
        raise Unreadable("too_many")
    stream.seek(0)
