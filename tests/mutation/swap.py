"""Other numbers, or another function, for the length of a `with` block.

`protocol_file.load` is imported by name in several modules of the engine; the block gives every
one of them the changed protocols, and puts the real function back at its end. What the engine
keeps of a protocol, the weekdays of a stage say, is forgotten at both ends.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from restride.engine import protocol_file
from restride.engine.protocol import Protocol

READERS = ("restride.engine.protocol_file", "restride.engine.questionnaire")


@contextmanager
def protocols(changed: Mapping[str, Protocol]) -> Iterator[None]:
    """The engine reads these protocols; a pattern that is not among them keeps its own."""
    real = protocol_file.load

    def load(pattern: str) -> Protocol:
        return changed.get(pattern) or real(pattern)

    with everywhere(real, load):
        yield


@contextmanager
def everywhere(real: Callable[..., Any], instead: Callable[..., Any]) -> Iterator[None]:
    """Every module of the engine that has `real` under some name has `instead`."""
    places = [
        (module, name)
        for key, module in list(sys.modules.items())
        if key.startswith("restride.engine")
        for name, value in list(vars(module).items())
        if value is real
    ]
    for module, name in places:
        setattr(module, name, instead)
    _forget()
    try:
        yield
    finally:
        for module, name in places:
            setattr(module, name, real)
        _forget()


def _forget() -> None:
    """Empty every cache of the engine but those of the files, which do not change."""
    for key, module in list(sys.modules.items()):
        if key.startswith("restride.engine") and key not in READERS:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear") and value.__module__ not in READERS:
                    value.cache_clear()


@contextmanager
def functions(changed: Mapping[Callable[..., Any], Callable[..., Any]]) -> Iterator[None]:
    """These functions of the engine are others."""
    with ExitStack() as stack:
        for real, instead in changed.items():
            stack.enter_context(everywhere(real, instead))
        yield
