"""The same reading in a process of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from restride.runfiles import apart
from restride.runfiles.activity import Activity, Refused
from restride.runfiles.apart import Apart, Ended
from tests.runfiles.fit_maker import run_file
from tests.runfiles.reading import upload_of
from tests.runfiles.test_upload import zipped
from tests.runfiles.xml_maker import even, gpx

START = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
FILES = {
    "a.zip": zipped({"a.fit": run_file(START), "photo.jpg": b"x", "b.gpx": b"<gpx>"}),
    "b.gpx": gpx(START, [even(600, 3.0)]),
    "list.csv": b"date,km\n2026-03-01,5\nx,y\n",
    "run\udcff.fit": b"",
}


def test_it_finds_the_same(tmp_path: Path) -> None:
    here = upload_of(tmp_path, FILES)
    expected = [one for one in here.found() if one is not None]
    there = Apart(here.sources, tmp_path)
    assert [one for one in there.found() if one is not None] == expected
    assert (there.files, there.passed_over) == (here.files, here.passed_over) == (5, 1)
    assert there.done_bytes == there.total_bytes == here.total_bytes


def test_a_process_that_ends_is_noticed(tmp_path: Path) -> None:
    upload = upload_of(tmp_path, {"a.fit": run_file(START)})
    gone = Apart(upload.sources, tmp_path)
    upload.sources[0].path.unlink()
    with pytest.raises(Ended):
        list(gone.found())


def test_memory_beyond_the_bound_ends_the_process_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = "import sys; from restride.runfiles import apart; apart.MEMORY_MOST = 10**9\n"
    script += "apart._bound(); sys.stdin.read(); held = bytearray(2 * 10**9)"
    monkeypatch.setattr(apart, "COMMAND", (apart.COMMAND[0], "-c", script))
    with pytest.raises(Ended):
        list(Apart(upload_of(tmp_path, FILES).sources, tmp_path).found())


def test_what_went_wrong_comes_out_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import sys; from restride.runfiles import apart, fit\n"
    script += "fit.read = None; apart.main(sys.argv[1])"
    monkeypatch.setattr(apart, "COMMAND", (apart.COMMAND[0], "-P", "-c", script))
    upload = upload_of(tmp_path, {"a.fit": run_file(START), "b.gpx": FILES["b.gpx"]})
    refused, good = [one for one in Apart(upload.sources, tmp_path).found() if one is not None]
    assert isinstance(refused, Refused)
    assert (refused.file, refused.reason) == ("a.fit", "unforeseen")
    assert (refused.fault or "").startswith("TypeError ")
    assert isinstance(good, Activity)
