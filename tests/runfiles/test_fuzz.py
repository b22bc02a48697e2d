"""Damaged files of every kind: the only outcomes are an activity or a refusal by name."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.runfiles.activity import REASONS, SPORTS, Activity
from tests.runfiles.fit_maker import run_file
from tests.runfiles.reading import read
from tests.runfiles.test_upload import LIST, zipped
from tests.runfiles.xml_maker import even, gpx, tcx

START = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
FIT = run_file(START, seconds=120, offset_h=1)
GPX = gpx(START, [even(60, 3.0), even(60, 3.0, start_m=200)])
TCX = tcx(START, even(60, 3.0), metres=180, seconds=60)
ROWS = (
    '1,"Mar 1, 2026, 5:00:00 PM",a,Run,600,1.80,activities/1.gpx,600.0,600.0,1800.0\n'
    '2,"Mar 2, 2026, 5:00:00 PM",b,Run,1500,5.00,,1500.0,1500.0,5000.0\n'
)
OWN = "date;time;distance (km);duration;type\n2026-03-01;18:30;8,2;48:10;Lauf\n1.3.2026;;5;31;x\n"
ZIP = zipped({"activities.csv": (LIST + ROWS).encode(), "activities/1.gpx": GPX, "a.fit": FIT})
MADE = {
    "a.fit": FIT,
    "chain.fit": FIT + FIT,
    "a.gpx": GPX,
    "a.tcx": TCX,
    "a.csv": OWN.encode(),
    "activities.csv": (LIST + ROWS).encode(),
    "a.fit.gz": gzip.compress(FIT),
    "a.zip": ZIP,
    "b.zip": zipped({"c.zip": ZIP, "a.tcx.gz": gzip.compress(TCX)}),
}
MANY = settings(max_examples=60)


def hold(name: str, data: bytes) -> None:
    """What each reading must come to."""
    with TemporaryDirectory() as folder:
        for found in read(Path(folder), {name: data}):
            assert found.file.isprintable()
            assert len(found.file) <= 400
            if not isinstance(found, Activity):
                assert found.reason in REASONS
                # The net under the readers is for what nobody foresaw, not for these.
                assert found.fault is None
                continue
            assert found.sport in SPORTS
            assert 1990 <= found.start.year <= 2100
            assert 0 <= found.moving_s <= 7 * 86_400
            assert 0 <= found.elapsed_s <= 7 * 86_400
            assert found.distance_m is None or 0 <= found.distance_m <= 500_000
            for value in (found.climb_m, found.heart_rate, found.cadence):
                assert value is None or value >= 0
            assert found.fast_s >= 0
            assert found.hill_s >= 0


@pytest.mark.parametrize("name", MADE)
@MANY
@given(data=st.data())
def test_bytes_that_changed(name: str, data: st.DataObject) -> None:
    made = bytearray(MADE[name])
    places = st.integers(0, len(made) - 1)
    for place, value in data.draw(
        st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=30)
    ):
        made[place] = value
    hold(name, bytes(made))


@pytest.mark.parametrize("name", MADE)
@MANY
@given(data=st.data())
def test_pieces_that_are_gone_or_doubled(name: str, data: st.DataObject) -> None:
    made = MADE[name]
    start, end = sorted(data.draw(st.tuples(*(st.integers(0, len(made)),) * 2)))
    kept = data.draw(st.sampled_from(("gone", "doubled", "only")))
    changed = {
        "gone": made[:start] + made[end:],
        "doubled": made[:end] + made[start:],
        "only": made[start:end],
    }
    hold(name, changed[kept])


WORDS = st.sampled_from(
    [
        *("NaN", "inf", "-1", "1e308", "99999999999999999999", "", "2026-03-01", "0", "1:2:3:4"),
        *("-0001-01-01", "1989-12-31T23:59:59Z", "9999-12-31T23:59:59+23:59", "31.31.2026"),
        *("Feb 30, 2026, 5:00:00 PM", "5,5,5", "2026-03-01T25:00:00Z", "١٢٣", "1:٣", "²", "--"),
    ]
)


@pytest.mark.parametrize("name", ["a.gpx", "a.tcx", "a.csv", "activities.csv"])
@MANY
@given(data=st.data())
def test_words_in_place_of_numbers(name: str, data: st.DataObject) -> None:
    text = MADE[name].decode()
    marks = [
        mark
        for mark in ("60", "180", "150", "17:0", "2026", "8,2", "48:10", "5", "1")
        if mark in text
    ]
    for mark in data.draw(st.lists(st.sampled_from(marks), min_size=1, max_size=3)):
        count = data.draw(st.integers(1, 5))
        text = text.replace(mark, data.draw(WORDS), count)
    hold(name, text.encode())


@MANY
@given(st.binary(max_size=3_000), st.sampled_from(sorted(MADE)))
def test_noise(noise: bytes, name: str) -> None:
    hold(name, noise)
    hold(name, MADE[name][:20] + noise)
    hold(name, MADE[name] + noise)
