"""The log as tables, one a kind: CSV as RFC 4180 has it, UTF-8, a header with the units.

Numbers stay numbers. Text that a spreadsheet would take for a formula gets an apostrophe in
front, so that a note from anywhere can be opened without harm.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final, cast

from restride.engine import records as r
from restride.reports.span import Entry, Span

Cells = dict[str, Any]
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a cell may begin with that a spreadsheet runs."""
TEXTS: Final = frozenset(
    {"note", "by", "surface", "seat", "sport", "rule", "part", "carried", "shoes", "version"}
)
"""The fields that a person, or an archive made by hand, writes freely."""
UNITS: Final = {
    "pain": "pain_0_10",
    "pain_during": "pain_during_0_10",
    "pain_before": "pain_before_0_10",
    "pain_after": "pain_after_0_10",
    "pain_by_set": "pain_by_set_0_10",
    "sitting_pain_after": "sitting_pain_after_0_10",
    "baseline_morning_pain": "baseline_morning_pain_0_10",
    "doms": "doms_0_10",
    "rpe": "rpe_0_10",
    "rir": "rir_reps",
    "max_pain_during": "max_pain_during_0_10",
    "minutes": "sitting_min",
    "tying": "tying_shoes_pain_0_10",
    "stairs": "stairs_pain_0_10",
    "carrying": "carrying_pain_0_10",
    "driving": "driving_pain_0_10",
    "mood": "mood_0_10",
    "stress": "stress_0_10",
    "age": "age_years",
    "body_mass_g": "body_mass_kg",
    "smallest_plate_g": "smallest_plate_kg",
    "max_load_g": "max_load_kg",
}
"""Names of columns, where a field's own name does not say its unit."""
WITHIN: Final = frozenset({"id", "exercises", "dose", "prescribed", "strength", "running", "keys"})
"""Fields that are columns of other names."""
DOSE: Final = ("rung", "reps", "hold_s", "load_kg")


def tables(episodes: Iterable[Span], entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """The name and the text of each table that has a row."""
    spans = list(episodes)
    if spans:
        yield "episode", table(_episode_columns(), map(_episode, spans))
    by_kind: dict[str, list[Entry]] = {}
    kind_of = {record: kind for kind, record in r.KINDS.items()}
    for entry in entries:
        by_kind.setdefault(kind_of[type(entry.record)], []).append(entry)
    for kind in sorted(by_kind):
        rows = (row for entry in by_kind[kind] for row in ROWS.get(kind, _plain_rows)(entry))
        yield kind, table(columns(kind), rows)


def table(names: tuple[str, ...], rows: Iterable[Cells]) -> str:
    """The rows as CSV, the header first; what a row lacks is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind's table, the same for every log."""
    own = tuple(_column(field.name) for field in fields(r.KINDS[kind]) if field.name not in WITHIN)
    first = ("id", "date", *(name for name in own if name != "date"))
    logs = tuple(_column(field.name) for field in fields(r.ExerciseLog) if field.name not in WITHIN)
    prescribed = tuple(f"prescribed_{name}" for name in DOSE)
    more = {
        "session": ("exercise", *DOSE, *logs, *prescribed),
        "placement": ("exercise", *DOSE, "since", "running", "week_m", "longest_m"),
        "limit": ("ends",),
    }
    return (*first, *more.get(kind, ()))


def _column(name: str) -> str:
    return UNITS.get(name, name)


def _episode_columns() -> tuple[str, ...]:
    return (
        *("id", "started", "ended", "red_flags"),
        *(_column(field.name) for field in fields(r.Runner)),
    )


def _episode(span: Span) -> Cells:
    own = {"id": span.id, "started": span.started, "ended": span.ended}
    return {**_cells(own | {"red_flags": span.red_flags}), **_record(span.runner)}


def _plain_rows(entry: Entry) -> Iterator[Cells]:
    yield _head(entry)


def _head(entry: Entry) -> Cells:
    return {"id": entry.id, "date": entry.record.date.isoformat(), **_record(entry.record)}


def _session_rows(entry: Entry) -> Iterator[Cells]:
    """A row an exercise; what belongs to the whole session stands in each."""
    for log in cast(r.Session, entry.record).exercises:
        prescribed = _dose(log.prescribed) if log.prescribed is not None else {}
        yield {
            **_head(entry),
            "exercise": log.dose.exercise,
            **_dose(log.dose),
            **_record(log),
            **{f"prescribed_{name}": value for name, value in prescribed.items()},
        }


def _placement_rows(entry: Entry) -> Iterator[Cells]:
    """A row an exercise, or one row where it names none."""
    placed = cast(r.Placement, entry.record)
    head = _head(entry)
    if placed.running is not None:
        running = placed.running
        own = {"running": running.state, "week_m": running.week_m}
        head |= _cells(own | {"longest_m": running.longest_m})
    for start in placed.strength:
        since = _cells({"since": start.since})
        yield {**head, "exercise": start.dose.exercise, **_dose(start.dose), **since}
    if not placed.strength:
        yield head


def _limit_rows(entry: Entry) -> Iterator[Cells]:
    """What a limit ends (None) is named, as an empty cell says nothing."""
    limit = cast(r.Limit, entry.record)
    ended = sorted(_column(key) for key in limit.keys if getattr(limit, key) is None)
    yield {**_head(entry), "ends": " ".join(ended)}


ROWS: Final[Mapping[str, Callable[[Entry], Iterator[Cells]]]] = {
    "session": _session_rows,
    "placement": _placement_rows,
    "limit": _limit_rows,
}


def _dose(dose: r.Dose) -> Cells:
    sets = "hold_s" if dose.rung in r.HOLD_RUNGS else "reps"
    numbers = " ".join(map(str, dose.sets))
    return {"rung": dose.rung, sets: numbers, "load_kg": _kilograms(dose.load_g)}


def _record(record: Any) -> Cells:
    """The columns of a record's own fields."""
    found = {
        field.name: getattr(record, field.name)
        for field in fields(record)
        if field.name not in WITHIN
    }
    if isinstance(record, r.Setting) and record.key.endswith("_kg"):
        found["value"] = _kilograms(int(str(record.value)))
    return _cells(found)


def _cells(found: Mapping[str, Any]) -> Cells:
    return {_column(name): _cell(name, value) for name, value in found.items() if value is not None}


def _cell(name: str, value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    if isinstance(value, r.Signs):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, dict):
        is_load = name == "max_load_g"
        told = (f"{key}:{_kilograms(of) if is_load else of}" for key, of in value.items())
        return defused(" ".join(told))
    if name.endswith("_g"):
        return _kilograms(value)
    return defused(value) if name in TEXTS else value


def defused(text: str) -> str:
    """The text with an apostrophe in front, if a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _kilograms(grams: int) -> str:
    """Grams as kilograms, exactly: 1250 is 1.25."""
    whole, rest = divmod(grams, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")
