"""Tables as a spreadsheet and the csv module read them."""

from __future__ import annotations

import csv
import io
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.engine import records as r
from restride.reports.span import Entry
from restride.reports.tables import UNITS, columns, defused, tables
from tests.reports.records import AT, ENTRIES, SPANS

TABLES = dict(tables(SPANS, ENTRIES))


def read(kind: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(TABLES[kind], newline=""), strict=True))


def test_there_is_a_table_for_each_kind_and_none_without_rows() -> None:
    assert set(TABLES) == {"episode", *r.KINDS}
    assert dict(tables([], [])) == {}


def test_lines_end_as_the_standard_has_it() -> None:
    """RFC 4180: CRLF, a header, as many fields in each line."""
    for kind, text in TABLES.items():
        assert text.endswith("\r\n")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, kind
        assert len(set(rows[0])) == len(rows[0])


def test_every_field_of_a_record_has_a_column() -> None:
    """What is made of parts has columns of their names; which keys a limit sets are its cells."""
    parts = {"exercises", "strength", "running", "keys", "id"}
    for kind, record in r.KINDS.items():
        for field in fields(record):
            if field.name not in parts:
                assert UNITS.get(field.name, field.name) in columns(kind), (kind, field.name)
    for field in fields(r.ExerciseLog):
        name = {"dose": "rung", "prescribed": "prescribed_rung"}.get(field.name, field.name)
        assert UNITS.get(name, name) in columns("session"), name


def test_a_session_is_a_row_an_exercise_with_exact_kilograms() -> None:
    hold, weighted, _ = read("session")
    assert (hold["rung"], hold["reps"], hold["hold_s"], hold["load_kg"]) == (
        *("EB0", "", "30 45", "0"),
    )
    assert (weighted["reps"], weighted["load_kg"]) == ("8 0", "1.125")
    assert (weighted["prescribed_reps"], weighted["prescribed_load_kg"]) == ("8 8", "2")
    assert (weighted["quality"], weighted["tempo_ok"]) == ("ache tight", "false")
    # A pain of nothing is an answer; no answer is an empty cell.
    assert (weighted["pain_during_0_10"], hold["pain_after_0_10"]) == ("0", "")
    assert hold["at"] == "2026-01-07T18:00:00+01:00"


def test_numbers_stay_numbers_and_formulas_are_defused() -> None:
    assert read("session")[0]["note"] == "'=SUM(A1)"
    walked, cold = read("run")
    assert (walked["distance_m"], walked["duration_s"]) == ("9008", "2832")
    assert (cold["note"], cold["surface"]) == ("'-5 °C, windy", "'+ grass")
    assert read("cross")[0]["sport"] == "'@home ride"
    assert read("fall")[0]["note"] == "'\tslipped"
    assert read("limit")[0]["by"] == "'=cmd|'/c calc'!A1"
    assert (read("limit")[0]["max_load_kg"], read("limit")[0]["ends"]) == (
        "RD:12.5",
        "max_week_m",
    )
    assert [row["value"] for row in read("setting")] == ["1.25", "mon sat"]
    assert read("episode")[0]["body_mass_kg"] == "70.5"


def test_answers_that_an_archive_brought_are_defused_as_well() -> None:
    """Those to a questionnaire that is not known here come back as they are."""
    brought = r.Screened(at=AT, version="=1+1", answers={"=cmd|'/c calc'!A1": "yes"})
    text = dict(tables([], [Entry("1", brought)]))["screening"]
    (row,) = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    assert row["version"] == "'=1+1"
    assert row["answers"] == "'=cmd|'/c calc'!A1:yes"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
@given(rest=st.text(max_size=5))
def test_no_text_begins_like_a_formula(start: str, rest: str) -> None:
    assert defused(f"{start}{rest}") == f"'{start}{rest}"
    assert defused(f"x{start}{rest}") == f"x{start}{rest}"
