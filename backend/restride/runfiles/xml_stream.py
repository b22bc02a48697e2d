"""XML read as a stream, with nothing in it that could harm: no document type, no entities.

The elements are handed on as they come; no tree is built and no text of any length is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final
from xml.parsers import expat

from restride.runfiles.activity import Unreadable

DEEPEST: Final = 60
LONGEST_TEXT: Final = 4_096
LONGEST_TAG: Final = 1_000_000
OnStart = Callable[[str, Mapping[str, str]], None]
OnEnd = Callable[[str, str], None]


def read(chunks: Iterable[bytes], on_start: OnStart, on_end: OnEnd) -> bool:
    """Hand on each element; False if the document breaks off or is no XML from some place on.

    Raises Unreadable (`entities`) for a document type, whatever came before it.
    """
    stream = _Stream(on_start, on_end)
    try:
        for chunk in chunks:
            stream.feed(chunk)
        stream.parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place only
    except (expat.ExpatError, LookupError, ValueError):
        # The last two are of an encoding that nobody knows, or that expat cannot take.
        return False
    return True


class _Stream:
    def __init__(self, on_start: OnStart, on_end: OnEnd) -> None:
        self.on_start, self.on_end = on_start, on_end
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = _refuse
        self.parser.EntityDeclHandler = _refuse
        self.parser.ExternalEntityRefHandler = _refuse
        self.fed = 0
        self.begun = False
        self.depth = 0
        self.text = ""

    def feed(self, chunk: bytes) -> None:
        if not self.begun:
            # Some services write spaces before the declaration, which XML forbids.
            chunk = chunk.lstrip()
            self.begun = bool(chunk)
        self.parser.Parse(chunk, False)  # noqa: FBT003 - as above
        self.fed += len(chunk)
        if self.fed - self.parser.CurrentByteIndex > LONGEST_TAG:
            # The parser keeps a tag that does not end.
            raise Unreadable("too_large")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("damaged")
        self.text = ""
        self.on_start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.on_end(name.rpartition(":")[2], self.text)
        self.text = ""

    def _text(self, text: str) -> None:
        if len(self.text) < LONGEST_TEXT:
            self.text += text[:LONGEST_TEXT]


def _refuse(*_: Any) -> int:
    raise Unreadable("entities")


def number(text: str) -> float | None:
    """A number as text, None for anything else; NaN and infinities are no numbers here."""
    try:
        value = float(text) if len(text) <= 40 else float("nan")
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None
