"""Engine records to JSON and back, quickly: for rows that were checked when they came in.

A field that holds its default is left out. Sets are sorted, so that equal records give equal
JSON; a record's `id` is the row's key and no part of it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from restride.engine.records import KINDS, Event

Decoder = Callable[[Any], Any]
KIND_OF: dict[type[Event], str] = {record: kind for kind, record in KINDS.items()}


def encode(record: Event) -> dict[str, Any]:
    """The record as JSON values, without its id."""
    body: dict[str, Any] = _encode(record)
    body.pop("id", None)
    return body


def decode(kind: str, body: dict[str, Any], id: str | None = None) -> Event:
    """The record that `encode` wrote. Morning takes no id: its date is one."""
    make = _decoder(cast("Hashable", KINDS[kind]))
    return cast("Event", make({**body, "id": None if kind == "morning" else id}))


def _encode(value: Any) -> Any:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, dict):
        return value
    return {
        field.name: _encode(content)
        for field in fields(value)
        if (content := getattr(value, field.name)) != field.default
    }


@cache
def _decoder(type_: Hashable) -> Decoder:
    """A function that makes a value of this annotated type out of JSON."""
    if is_dataclass(type_):
        return _record_decoder(cast("type[Any]", type_))
    if type_ is datetime:
        return datetime.fromisoformat
    if type_ is date:
        return date.fromisoformat
    origin, inner = typing.get_origin(type_), typing.get_args(type_)
    if origin is tuple:
        item = _decoder(inner[0])
        return tuple if item is _same else lambda value: tuple(map(item, value))
    if origin is frozenset:
        return frozenset
    if origin in (typing.Union, types.UnionType):
        return _union_decoder(inner)
    return _same


def _union_decoder(inner: tuple[Any, ...]) -> Decoder:
    made = [decoder for part in inner if (decoder := _decoder(part)) is not _same]
    if not made:
        return _same
    if inner[-1] is types.NoneType:
        return lambda value: None if value is None else made[0](value)
    # A setting's value: a list is the one thing in it that JSON cannot tell by itself.
    return lambda value: tuple(value) if isinstance(value, list) else value


def _record_decoder(record: type[Any]) -> Decoder:
    hints = typing.get_type_hints(record)
    convert = {name: made for name, hint in hints.items() if (made := _decoder(hint)) is not _same}

    def make(body: dict[str, Any]) -> Any:
        arguments = dict(body)
        for name, decoder in convert.items():
            if name in arguments:
                arguments[name] = decoder(arguments[name])
        return record(**arguments)

    return make


def _same(value: Any) -> Any:
    return value
