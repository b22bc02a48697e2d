"""FIT files: numbers by hand, written by an encoder of the tests' own."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import fitdecode
import pytest

from restride.runfiles import fit_messages
from restride.runfiles.activity import Activity, Refused
from tests.runfiles.fit_maker import fit_file, fit_time, message, run_file
from tests.runfiles.reading import one, read, reason

START = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)


def test_a_run_as_the_watch_summed_it_up(tmp_path: Path) -> None:
    run = one(tmp_path, "a.fit", run_file(START, metres=9_008, seconds=2_832, offset_h=2))
    assert (run.sport, run.start) == ("run", START)
    assert (run.distance_m, run.moving_s, run.elapsed_s) == (9_008, 2_832, 2_832)
    assert not run.by_track
    assert not run.cut_short
    assert (run.heart_rate, run.heart_rate_max, run.cadence) == (150, 150, 170)
    assert run.offset_min == 120
    # 13 degrees east is an hour of the sun.
    assert run.place_min == 60


def test_sports_by_their_numbers(tmp_path: Path) -> None:
    numbers = {1: "run", 2: "ride", 5: "swim", 11: "walk", 17: "walk", 13: "other"}
    for number, sport in numbers.items():
        found = one(tmp_path, "a.fit", run_file(START, sport=number))
        assert (found.sport, found.sport_guessed) == (sport, False)


def test_a_file_that_ends_early_gives_what_is_there(tmp_path: Path) -> None:
    data = run_file(START, metres=5_000, seconds=1_500)
    record = len(message("record", at=0, lat=0, lon=0, height=0, heart=0, cadence=0, distance=0))
    # File header and id are 14 + 20 bytes or so: cut after about a hundred records.
    cut = one(tmp_path, "cut.fit", data[: 60 + 100 * record])
    assert cut.cut_short
    # The sport stands in the sum that is lost; 3.3 metres a second look like a run.
    assert (cut.sport, cut.sport_guessed) == ("run", True)
    # 100 records are 495 seconds at ten metres in three seconds.
    assert 1_600 <= (cut.distance_m or 0) <= 1_680
    only_sum_lost = one(tmp_path, "crc.fit", data[:-1])
    assert only_sum_lost.cut_short
    assert only_sum_lost.distance_m == 5_000


def test_without_a_sum_the_records_tell(tmp_path: Path) -> None:
    run = one(tmp_path, "a.fit", run_file(START, metres=3_000, seconds=900, summed_up=False))
    assert (run.distance_m, run.elapsed_s, run.moving_s) == (3_000, 900, 900)


def test_two_sports_in_one_file_are_two_activities(tmp_path: Path) -> None:
    at = fit_time(START)
    parts = [message("file_id", type=4)]
    for begin, sport in ((at, 2), (at + 3_700, 1)):
        parts += [message("record", at=begin + s, distance=s * 300) for s in range(0, 3_601, 60)]
        parts.append(
            message("session", at=begin + 3_600, start=begin, sport=sport, timer=3_600_000)
        )
    found = read(tmp_path, {"a.fit": fit_file(parts)})
    assert [(a.sport, a.distance_m) for a in found if isinstance(a, Activity)] == [
        ("ride", 10_800),
        ("run", 10_800),
    ]


def test_a_device_that_sums_up_first(tmp_path: Path) -> None:
    at = fit_time(START)
    parts = [
        message("file_id", type=4),
        message("session", at=at + 600, start=at, sport=1, timer=600_000, distance=200_000),
        *(message("record", at=at + s, heart=140) for s in range(0, 601, 10)),
    ]
    run = one(tmp_path, "a.fit", fit_file(parts))
    assert (run.distance_m, run.moving_s, run.heart_rate) == (2_000, 600, 140)


def test_what_is_no_activity_says_so(tmp_path: Path) -> None:
    settings = fit_file([message("file_id", type=2, time=fit_time(START))])
    assert reason(tmp_path, "settings.fit", settings) == "not_an_activity"
    empty_one = fit_file([message("file_id", type=4)])
    assert reason(tmp_path, "nothing.fit", empty_one) == "not_an_activity"
    assert reason(tmp_path, "head.fit", run_file(START)[:20]) == "cut_short"
    assert reason(tmp_path, "short.fit", run_file(START)[:11]) == "unknown"


def test_the_last_day_of_1989_is_no_day_of_a_run(tmp_path: Path) -> None:
    at = 60
    parts = [message("file_id", type=4), *(message("record", at=at + s) for s in range(100))]
    assert reason(tmp_path, "clock.fit", fit_file(parts)) == "bad_times"


def test_both_byte_orders(tmp_path: Path) -> None:
    at = fit_time(START)
    values = {"at": at + 600, "start": at, "sport": 1, "timer": 600_000, "distance": 200_000}
    for big in (False, True):
        data = fit_file([message("file_id", type=4), message("session", big=big, **values)])
        run = one(tmp_path, "a.fit", data)
        assert (run.start, run.distance_m, run.moving_s) == (START, 2_000, 600)


def test_compressed_times(tmp_path: Path) -> None:
    at = fit_time(START)
    # One whole time, then a heart rate a second with five bits of the clock.
    layout = struct.pack("<BBBHB3B", 0x41, 0, 0, 20, 1, 3, 1, 2)
    beats = [bytes([0x80 | 1 << 5 | (at + s) & 31, 140]) for s in range(1, 91)]
    parts = [message("file_id", type=4), message("record", at=at, heart=140), layout, *beats]
    run = one(tmp_path, "a.fit", fit_file(parts))
    assert (run.elapsed_s, run.heart_rate) == (90, 140)


def test_a_clock_that_stands_at_utc_names_no_zone(tmp_path: Path) -> None:
    """Apps without a zone write the same time twice; the runner's own zone counts then."""
    assert one(tmp_path, "a.fit", run_file(START, offset_h=0)).offset_min is None


def test_fields_that_are_not_known_are_passed_over(tmp_path: Path) -> None:
    at = fit_time(START)
    # A field of text, one of the developer's, and one whose type nobody knows.
    layout = struct.pack("<BBBHB", 0x60, 0, 0, 20, 4) + bytes(
        [*(253, 4, 0x86), *(100, 5, 7), *(101, 3, 0x77), *(3, 1, 2), 1, *(0, 2, 0)]
    )
    rows = [
        b"\x00" + struct.pack("<I5s3sB2s", at + s, b"hello", b"abc", 150, b"zz") for s in range(120)
    ]
    run = one(tmp_path, "a.fit", fit_file([message("file_id", type=4), layout, *rows]))
    assert (run.elapsed_s, run.heart_rate) == (119, 150)


def test_field_numbers_and_scales_are_those_of_the_profile(tmp_path: Path) -> None:
    data = run_file(START, metres=9_008, seconds=2_832, offset_h=1)
    records: list[dict[str, Any]] = []
    session: dict[str, Any] = {}
    with fitdecode.FitReader(data) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                values = {field.name: field.value for field in frame.fields}
                records += [values] if frame.name == "record" else []
                session = values if frame.name == "session" else session
    run = one(tmp_path, "a.fit", data)
    assert session["start_time"] == run.start
    assert session["sport"] == "running"
    assert (session["total_distance"], session["total_timer_time"]) == (9_008.0, 2_832.0)
    assert (records[-1]["distance"], records[-1]["heart_rate"]) == (9_001.63, run.heart_rate)
    assert (records[-1]["timestamp"] - records[0]["timestamp"]).total_seconds() == 2_830


def test_each_file_of_a_chain_is_read(tmp_path: Path) -> None:
    settings = fit_file([message("file_id", type=2)])
    run = run_file(START, metres=5_000)
    next_day = run_file(START + timedelta(days=1), metres=6_000, sport=2)
    found = read(tmp_path, {"a.fit": settings + run + next_day + b"and more"})
    assert [(a.sport, a.distance_m) for a in found if isinstance(a, Activity)] == [
        ("run", 5_000),
        ("ride", 6_000),
    ]
    assert len(found) == 2
    assert reason(tmp_path, "settings.fit", settings + settings) == "not_an_activity"


def test_a_chain_says_what_of_it_was_lost(tmp_path: Path) -> None:
    run, lost = run_file(START), run_file(START)[:20]
    read_one, refused = read(tmp_path, {"a.fit": run + lost})
    assert isinstance(read_one, Activity)
    assert not read_one.cut_short
    assert isinstance(refused, Refused)
    assert refused.reason == "cut_short"


def test_a_damaged_message_in_a_chain_costs_its_own_file_only(tmp_path: Path) -> None:
    broken = fit_file([message("file_id", type=4), b"\x0f"])
    refused, run = sorted(
        read(tmp_path, {"a.fit": broken + run_file(START)}),
        key=lambda one: isinstance(one, Activity),
    )
    assert isinstance(refused, Refused)
    assert refused.reason == "cut_short"
    assert isinstance(run, Activity)
    assert run.distance_m == 5_000


def test_a_wrong_sum_withholds_no_run(tmp_path: Path) -> None:
    data = bytearray(run_file(START))
    data[-1] ^= 0xFF
    data[12] ^= 0xFF
    run = one(tmp_path, "a.fit", bytes(data))
    assert (run.distance_m, run.cut_short) == (5_000, False)


def test_heads_that_are_none(tmp_path: Path) -> None:
    data = run_file(START)
    for size in (0, 11, 13, 15, 255):
        assert reason(tmp_path, "a.fit", bytes([size]) + data[1:]) == "damaged"


def test_compressed_times_before_any_whole_one_are_none(tmp_path: Path) -> None:
    at = fit_time(START)
    layout = struct.pack("<BBBHB3B", 0x41, 0, 0, 20, 1, 3, 1, 2)
    parts = [
        message("file_id", type=4),
        layout,
        *(bytes([0x80 | 1 << 5 | s, 60]) for s in range(30)),
        *(message("record", at=at + s, heart=140) for s in range(91)),
    ]
    run = one(tmp_path, "a.fit", fit_file(parts))
    assert (run.start, run.elapsed_s, run.heart_rate) == (START, 90, 140)


def test_more_messages_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # 301 records with a definition each, those of file and sum, head and checksum.
    monkeypatch.setattr(fit_messages, "FRAMES_MOST", 608)
    data = run_file(START)
    assert one(tmp_path, "a.fit", data).distance_m == 5_000
    monkeypatch.setattr(fit_messages, "FRAMES_MOST", 607)
    assert reason(tmp_path, "a.fit", data) == "too_large"
    monkeypatch.setattr(fit_messages, "FRAMES_MOST", 100)
    empty = fit_file([message("file_id", type=4)])
    assert reason(tmp_path, "a.fit", empty * 10_000) == "not_an_activity"


def test_fields_whose_meaning_would_be_sought_for_minutes(tmp_path: Path) -> None:
    """An event's data mean something else with each other field: 255 of them in each message."""
    at = fit_time(START)
    layout = struct.pack("<BBBHB", 0x41, 0, 0, 21, 255) + bytes([3, 1, 2]) * 255
    events = [b"\x01" + bytes(range(255))] * 2_000
    records = [message("record", at=at + s, heart=140) for s in range(91)]
    run = one(tmp_path, "a.fit", fit_file([message("file_id", type=4), layout, *events, *records]))
    assert (run.elapsed_s, run.heart_rate) == (90, 140)
