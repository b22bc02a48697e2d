"""Protocol data with something changed, and the faults that the loader finds in it."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from restride.engine.protocol_file import ProtocolError, build, read

Path = tuple[str | int, ...]
MISSING = object()


@cache
def original(name: str) -> dict[str, Any]:
    return read(name)


def changed(name: str, where: str, value: Any) -> dict[str, Any]:
    """A file's data with one value put or taken away; `/` parts the keys."""
    data = deepcopy(original(name))
    return put(data, tuple(int(key) if key.isdigit() else key for key in where.split("/")), value)


def put(data: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    *above, last = path
    inner: Any = data
    for key in above:
        inner = inner[key]
    if value is MISSING:
        del inner[last]
    else:
        inner[last] = value
    return data


def faults(data: dict[str, Any]) -> list[str]:
    with pytest.raises(ProtocolError) as raised:
        build(data)
    assert str(raised.value) == "\n".join(raised.value.faults)
    return raised.value.faults
