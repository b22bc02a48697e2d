"""A file, standard input or what was sent as JSON, read strictly."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn, TextIO


class Broken(Exception):
    """The file is not what the command takes; `faults` has a line for each thing wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


def refuse(faults: Iterable[str], err: TextIO) -> int:
    """Write one line a fault; the exit status 2."""
    for fault in faults:
        print(fault, file=err)
    return 2


def read(name: str) -> Any:
    """The value of a file, or of standard input for `-`. Raises Broken."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as fault:
        raise Broken([f"{name}: {fault.strerror}"]) from None
    return parse(raw)


def parse(raw: bytes) -> Any:
    """The value of a file's bytes. Raises Broken."""
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_constant=_no_constant,
            parse_float=_number,
            object_pairs_hook=_object,
        )
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise Broken([f"the file is not JSON: {fault}"]) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a key that stands in it twice is a fault, since one would be dropped."""
    made = dict(pairs)
    if len(made) < len(pairs):
        # In one pass, as an object may have a million keys.
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise ValueError(f"the key {key!r} stands twice in one object")
            seen.add(key)
    return made


def _number(text: str) -> float:
    """A JSON number with a point; one too large for a float is no number here."""
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is too large a number")
    return number


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")
