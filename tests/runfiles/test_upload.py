"""Several files, archives as the services hand them out, and what is meant to do harm."""

from __future__ import annotations

import gzip
import io
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from restride.runfiles import archive, fit, streams, upload
from restride.runfiles.activity import Activity, Found, Refused
from restride.runfiles.upload import Source, Upload
from tests.runfiles.fit_maker import fit_file, message, run_file
from tests.runfiles.reading import one, read, reason, upload_of
from tests.runfiles.xml_maker import even, gpx, tcx

START = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
GPX = gpx(START, [even(600, 3.0)])
LIST = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,"
    "Elapsed Time,Moving Time,Distance\n"
)


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return held.getvalue()


def told(folder: Path, files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Of each finding the file's last name and its sport, or why it was refused."""
    return [
        (
            found.file.rpartition("/")[2].rpartition(": ")[2],
            found.sport if isinstance(found, Activity) else found.reason,
        )
        for found in read(folder, files)
    ]


def test_gzip(tmp_path: Path) -> None:
    assert one(tmp_path, "a.gpx.gz", gzip.compress(GPX)).distance_m == pytest.approx(1_800, abs=2)
    assert one(tmp_path, "a.fit.gz", gzip.compress(run_file(START))).distance_m == 5_000
    half = gzip.compress(gpx(START, [even(3_600, 3.0)]))
    assert one(tmp_path, "cut.gpx.gz", half[: len(half) // 2]).cut_short


def test_good_ones_are_kept_beside_bad_ones(tmp_path: Path) -> None:
    files = {
        "good.gpx": GPX,
        "empty.fit": b"",
        "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(2_000),
        "settings.fit": fit_file([message("file_id", type=2)]),
        "text.gpx": b"<html><body>please sign in</body></html>",
        "good.fit": run_file(START + timedelta(days=1)),
    }
    assert told(tmp_path, files) == [
        ("good.gpx", "run"),
        ("empty.fit", "empty"),
        ("photo.jpg", "unknown"),
        ("settings.fit", "not_an_activity"),
        ("text.gpx", "unknown"),
        ("good.fit", "run"),
    ]


def broken(fault: Exception) -> Any:
    """A reader that finds one activity and then comes upon something that it never foresaw."""

    def read(name: str, data: bytes, check_time: Any) -> Iterator[Found]:
        yield Activity(file=name, sport="run", start=START, elapsed_s=60, moving_s=60)
        raise fault

    return read


def test_a_fault_that_no_reader_foresees_costs_the_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit, "read", broken(KeyError("heart rate 181 at home")))
    files = {
        "before.gpx": GPX,
        "odd.fit": run_file(START),
        "some.zip": zipped({"odd.fit": run_file(START), "inner.gpx": GPX}),
        "after.gpx": GPX,
    }
    assert told(tmp_path, files) == [
        ("before.gpx", "run"),
        ("odd.fit", "run"),
        ("odd.fit", "unforeseen"),
        ("odd.fit", "run"),
        ("odd.fit", "unforeseen"),
        ("inner.gpx", "run"),
        ("after.gpx", "run"),
    ]
    faults = [one.fault for one in read(tmp_path, files) if isinstance(one, Refused)]
    # What went wrong and where, for whoever can mend it; the message may quote the file.
    assert all(fault is not None and fault.startswith("KeyError ") for fault in faults)
    assert not any("181" in str(fault) or "odd" in str(fault) for fault in faults)


def test_an_unforeseen_fault_is_told_although_the_list_stands_in_for_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(name: str, data: bytes, check_time: Any) -> Iterator[Found]:
        raise IndexError

    monkeypatch.setattr(fit, "read", read)
    row = '1,"Mar 1, 2026, 5:00:00 PM",a,Run,1500,5.00,activities/1.fit,1500.0,1500.0,5000.0'
    export = zipped({"activities.csv": (LIST + row).encode(), "activities/1.fit": run_file(START)})
    assert told(tmp_path, {"export.zip": export}) == [("1.fit", "run"), ("1.fit", "unforeseen")]


def test_memory_that_is_used_up_ends_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit, "read", broken(MemoryError()))
    with pytest.raises(MemoryError):
        told(tmp_path, {"odd.fit": run_file(START), "after.gpx": GPX})


def test_the_archive_of_strava(tmp_path: Path) -> None:
    rows = [
        '1,"Mar 1, 2026, 5:00:00 PM",a,Hike,600,1.80,activities/1.gpx,600.0,600.0,1800.0',
        '2,"Mar 2, 2026, 5:00:00 PM",b,Run,1500,5.00,activities/2.fit.gz,1500.0,1500.0,5000.0',
        '3,"Mar 3, 2026, 5:00:00 PM",c,Run,1800,6.00,,1800.0,1790.0,6000.0',
        '4,"Mar 4, 2026, 5:00:00 PM",d,Ride,3600,25.0,activities/4.tcx.gz,3600.0,3500.0,25000.0',
        '5,"Mar 5, 2026, 5:00:00 PM",e,Swim,1800,1.00,activities/5.fit.gz,1800.0,1800.0,1000.0',
    ]
    export = zipped(
        {
            "profile.csv": b"Date,Distance\n2026-01-01,5\n",
            "media/1.jpg": bytes(3_000),
            "activities/1.gpx": GPX,
            "activities/2.fit.gz": gzip.compress(run_file(START + timedelta(days=1))),
            "activities/4.tcx.gz": gzip.compress(b"damaged"),
            "activities.csv": (LIST + "\n".join(rows)).encode(),
        }
    )
    upload = upload_of(tmp_path, {"export_1.zip": export})
    found = [one for one in upload.found() if isinstance(one, Activity)]
    by_day = {one.start.day: (one.sport, one.distance_m) for one in found}
    # The list knows that the first was a hike, has what was typed in there, and stands in for
    # a file that is damaged or not there.
    walk, metres = by_day.pop(1)
    assert walk == "walk"
    assert metres == pytest.approx(1_800, abs=2)
    assert by_day == {
        2: ("run", 5_000),
        3: ("run", 6_000),
        4: ("ride", 25_000),
        5: ("swim", 1_000),
    }
    assert len(found) == 5
    assert upload.passed_over == 2
    assert upload.done_bytes == upload.total_bytes == len(export)


def test_the_archive_of_garmin(tmp_path: Path) -> None:
    inner = zipped(
        {
            "runner_1.fit": run_file(START),
            "runner_2.fit": fit_file([message("file_id", type=32)]),
            "runner_3.tcx": tcx(START, even(600, 3.0), metres=1_800, seconds=600),
        }
    )
    folder = "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"
    export = zipped({folder: inner, "DI_CONNECT/DI-Connect-User/user_profile.json": b"{}"})
    assert told(tmp_path, {"garmin.zip": export}) == [
        ("runner_1.fit", "run"),
        ("runner_2.fit", "not_an_activity"),
        ("runner_3.tcx", "run"),
    ]


def test_archives_within_archives(tmp_path: Path) -> None:
    data = zipped({"a.gpx": GPX})
    for _ in range(2):
        data = zipped({"inner.zip": data, "b.gpx": GPX})
    assert told(tmp_path, {"a.zip": data})[0] == ("a.gpx", "run")
    too_deep = zipped({"inner.zip": data, "good.gpx": GPX})
    found = told(tmp_path, {"a.zip": too_deep})
    assert ("inner.zip", "too_deep") in found
    assert ("good.gpx", "run") in found


def test_names_that_climb_are_only_said(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    names = ("../../climbed.gpx", "/etc/climbed.gpx", "..\\climbed.gpx", "a\nb\x1b[31m.gpx")
    found = read(folder, {"../up.zip": zipped(dict.fromkeys(names, GPX))})
    assert len(found) == 4
    assert all(one.file.isprintable() and len(one.file) <= 200 for one in found)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["upload-0", "work"]


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><gpx><trk><name>&i;</name></trk></gpx>"
).encode()
OUTSIDE = b'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><trk>&x;</trk></gpx>'
LATE = b"<gpx>" + b" " * 3_000 + b"</gpx><!DOCTYPE x>"


def test_xml_with_entities_is_refused(tmp_path: Path) -> None:
    for data in (BOMB, OUTSIDE, BOMB.replace(b"gpx", b"TrainingCenterDatabase")):
        assert reason(tmp_path, "bomb.gpx", data) == "entities"
        assert reason(tmp_path, "bomb.gpx.gz", gzip.compress(data)) == "entities"
    assert reason(tmp_path, "late.gpx", LATE) in ("entities", "damaged")


def test_xml_of_a_strange_shape(tmp_path: Path) -> None:
    deep = b"<gpx>" + b"<trk>" * 100_000
    assert reason(tmp_path, "deep.gpx", deep) == "damaged"
    endless = b'<gpx a="' + b"x" * 3_000_000
    assert reason(tmp_path, "endless.gpx", endless) == "too_large"
    assert reason(tmp_path, "words.gpx", b"<gpx>" + b"word " * 500_000 + b"</gpx>") == "no_times"


@pytest.mark.parametrize("name", [b"ATF-8", b"UTF-7", b"gb2312", b"rot13", b"utf-16"])
def test_an_encoding_that_nobody_knows(tmp_path: Path, name: bytes) -> None:
    data = GPX.replace(b'encoding="UTF-8"', b'encoding="' + name + b'"')
    assert reason(tmp_path, "a.gpx", data) == "damaged"


def gpx_of_spaces(size: int) -> bytes:
    return b"<gpx>" + b" " * size + b"</gpx>"


def test_what_unpacks_to_too_much(tmp_path: Path) -> None:
    bomb = gpx_of_spaces(25_000_000)
    packed = zipped({"bomb.gpx": bomb, "good.gpx": GPX})
    assert told(tmp_path, {"a.zip": packed}) == [("bomb.gpx", "bomb"), ("good.gpx", "run")]
    assert reason(tmp_path, "a.gpx.gz", gzip.compress(bomb)) == "bomb"
    twice = zipped({"bomb.gpx.gz": gzip.compress(bomb), "good.gpx": GPX})
    assert told(tmp_path, {"b.zip": twice})[1] == ("good.gpx", "run")
    inner = zipped({"inner.zip": zipped({"zeros": bytes(25_000_000)}, zipfile.ZIP_STORED)})
    assert told(tmp_path, {"c.zip": inner}) == [("inner.zip", "bomb")]


def test_many_small_bombs_end(tmp_path: Path) -> None:
    """Each is under what one file may be; together they may not unpack to more than the whole."""
    upload = upload_of(tmp_path, {"a.zip": zipped({"a.gpx": GPX, "b.gpx": GPX, "c.gpx": GPX})})
    upload.budget.left = len(GPX) + 100
    found = [one for one in upload.found() if one is not None]
    assert [getattr(one, "reason", "read") for one in found] == ["read", "bomb", "bomb"]
    # What was not read is named, and is none of the things that were passed over by their names.
    assert upload.passed_over == 0


def test_a_file_that_takes_too_long_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "FILE_CPU_S", 0.1)
    slow = run_file(START, seconds=86_400)
    files = {"slow.fit": slow, "good.gpx": GPX}
    assert told(tmp_path, {"a.zip": zipped(files)}) == [
        ("slow.fit", "too_slow"),
        ("good.gpx", "run"),
    ]
    monkeypatch.setattr(streams, "UPLOAD_CPU_S", 0.0)
    assert told(tmp_path, files) == [("slow.fit", "too_slow"), ("good.gpx", "too_slow")]


def test_an_inner_archive_leaves_the_disk_its_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log has to go on being written, whatever an upload unpacks to."""
    monkeypatch.setattr(upload, "FREE_LEAST", 10**18)
    outer = zipped({"inner.zip": zipped({"a.gpx": GPX}), "good.gpx": GPX})
    assert told(tmp_path, {"a.zip": outer}) == [("inner.zip", "no_room"), ("good.gpx", "run")]


def test_empty_blocks_of_gzip_come_to_an_end(tmp_path: Path) -> None:
    """Bytes that unpack to nothing, over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(b"<gpx>") + packer.flush(zlib.Z_FULL_FLUSH)
    data = head + b"\x00\x00\x00\xff\xff" * 2_000_000
    assert reason(tmp_path, "a.gpx.gz", data) == "damaged"


def test_an_archive_that_is_locked_or_damaged(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.gpx": GPX}))
    locked = bytearray(data)
    locked[6] |= 1
    locked[locked.rfind(b"PK\x01\x02") + 8] |= 1
    assert told(tmp_path, {"a.zip": bytes(locked)}) == [("a.gpx", "locked")]
    assert told(tmp_path, {"a.zip": bytes(data[: len(data) // 2])}) == [("a.zip", "damaged")]
    other_way = zipped({"a.gpx": GPX, "b.gpx": GPX}, zipfile.ZIP_LZMA)
    assert told(tmp_path, {"a.zip": other_way}) == [("a.gpx", "damaged"), ("b.gpx", "damaged")]


def test_a_directory_that_would_fill_the_memory(tmp_path: Path) -> None:
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, 9_000_000, 4, 0)
    data = b"PK\x03\x04" + bytes(9_000_000) + end
    assert told(tmp_path, {"a.zip": data}) == [("a.zip", "too_many")]


def test_more_entries_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ENTRIES", 2)
    data = zipped({"a.gpx": GPX, "b.gpx": GPX, "c.gpx": GPX})
    assert told(tmp_path, {"a.zip": data}) == [("a.zip", "too_many")]


def test_a_file_of_200_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "large.gpx"
    with path.open("wb") as file:
        file.write(b"<gpx>")
        for _ in range(200):
            file.write(b" " * 1_000_000)
    upload = Upload([Source("large.gpx", path)], tmp_path)
    assert list(upload.found()) == [Refused("large.gpx", "too_large")]


MEASURE = """
import sys
from pathlib import Path
from restride.runfiles.upload import Source, Upload
upload = Upload([Source("a.zip", Path(sys.argv[1]))], Path(sys.argv[2]))
found = sum(one is not None for one in upload.found())
status = Path("/proc/self/status").read_text()
print(found, int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""


def test_memory_stays_bounded_for_a_large_archive(tmp_path: Path) -> None:
    """A gigabyte, most of it a hole on the disk before the entries, in under 150 MB."""
    tracks = gpx(START, [even(10_000, 3.0, step=1)])
    files = {f"{number}.fit": run_file(START, step_s=300) for number in range(2_000)}
    noise = run_file(START) + os.urandom(25_000_000)
    path = tmp_path / "large.zip"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.seek(1_000_000_000)
        file.write(zipped({"a.gpx": tracks, "noise.fit": noise, **files}))
    answer = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    found, megabytes = map(int, answer.stdout.split())
    assert found == 2_002
    assert megabytes < 150
