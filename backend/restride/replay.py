"""`restride replay`: the engine on a history file, without a server or a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, TextIO

from marshmallow import ValidationError

from restride import texts
from restride.engine.plan import decide, fold
from restride.engine.records import History
from restride.json_file import Broken, read, refuse
from restride.schemas.fields import LocalDay
from restride.schemas.history import HistoryFile, faults_of, load_history
from restride.schemas.plan import plan_out


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
        file = load_history(read(arguments.file))
        today = _today(arguments.today, file)
    except ValidationError as fault:
        return refuse(faults_of(fault.messages), err)
    except Broken as fault:
        return refuse(fault.faults, err)
    if arguments.each_day:
        for plan in each_day(file, today):
            print(json.dumps(plan, ensure_ascii=False), file=out)
    else:
        print(json.dumps(plan_of(file, today), ensure_ascii=False, indent=2), file=out)
    return 0


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
