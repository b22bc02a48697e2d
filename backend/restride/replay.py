"""`restride replay`: the engine on a history file, without a server or a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NoReturn, TextIO

from marshmallow import ValidationError

from restride import texts
from restride.engine.plan import decide, fold
from restride.engine.records import History
from restride.schemas.fields import LocalDay
from restride.schemas.history import HistoryFile, faults_of, load_history
from restride.schemas.plan import plan_out


class Broken(Exception):
    """The file is not a valid history; `faults` has a line for each thing wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", help="a history file, or - for standard input")
    parser.add_argument("--today", help="the day to plan for; default: the file's own")
    parser.add_argument(
        "--each-day", action="store_true", help="a plan a line for every day up to today"
    )


def run(arguments: argparse.Namespace, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Carry the command out; returns the exit status, 0 or 2."""
    out, err = out or sys.stdout, err or sys.stderr
    try:
        file = load_history(_read(arguments.file))
        today = _today(arguments.today, file)
    except ValidationError as fault:
        return _refuse(list(faults_of(fault.messages)), err)
    except Broken as fault:
        return _refuse(fault.faults, err)
    if arguments.each_day:
        for plan in each_day(file, today):
            print(json.dumps(plan, ensure_ascii=False), file=out)
    else:
        print(json.dumps(plan_of(file, today), ensure_ascii=False, indent=2), file=out)
    return 0


def _refuse(faults: list[str], err: TextIO) -> int:
    for fault in faults:
        print(fault, file=err)
    return 2


def plan_of(file: HistoryFile, today: date) -> dict[str, Any]:
    """The plan of a history on a day, as JSON data."""
    state = fold(file.history.runner, file.history.events, through=today)
    return plan_out(decide(state, today), texts.load("en"))


def each_day(file: HistoryFile, today: date) -> Iterator[dict[str, Any]]:
    """The plan of every day from the first event to today."""
    history: History = file.history
    events = sorted(history.events, key=lambda event: event.date)
    if not events:
        yield plan_of(file, today)
        return
    day, state, place = events[0].date, None, 0
    while day <= today:
        first = place
        while place < len(events) and events[place].date <= day:
            place += 1
        state = fold(history.runner, events[first:place], through=day, start=state)
        yield plan_out(decide(state, day), texts.load("en"))
        day += timedelta(days=1)


def _today(text: str | None, file: HistoryFile) -> date:
    if text is None and file.today is None:
        raise Broken(["today: is required, in the file or as --today"])
    return _day(text) if text is not None else file.today or date.min


def _day(text: str) -> date:
    try:
        return LocalDay().deserialize(text)
    except ValidationError as fault:
        raise Broken([f"--today: {fault.messages[0]}"]) from None


def _read(name: str) -> Any:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_constant=_no_constant,
            parse_float=_number,
            object_pairs_hook=_object,
        )
    except OSError as fault:
        raise Broken([f"{name}: {fault.strerror}"]) from None
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise Broken([f"the file is not JSON: {fault}"]) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a key that stands in it twice is a fault, since one would be dropped."""
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return made


def _number(text: str) -> float:
    """A JSON number with a point; one too large for a float is no number here."""
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{text} is too large a number")
    return number


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")
