"""Files that are broken, hostile or somebody's mistake: named, bounded, and nothing is changed."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from restride import archive_files
from restride.services.service import Service
from tests.api.client import Client, body_of, day, new_id, placement, problem, run
from tests.api.test_archive import BYTES, archive, restore, rows
from tests.databases import migrated

Edit = Callable[[dict[str, Any]], Any]


@pytest.fixture(params=["sqlite"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """What a file says is judged before any database is asked."""
    return migrated(request.param, tmp_path)


@pytest.fixture
def kept(runner: Client) -> dict[str, Any]:
    """An archive with a placement, a run and a morning, in this order."""
    runner.put(f"/api/events/{new_id()}", placement())
    runner.put(f"/api/runs/{new_id()}", run(3))
    runner.put(f"/api/mornings/{day(1)}", {"pain": 2})
    return archive(runner)


def body(place: int, **changes: Any) -> Edit:
    return lambda kept: kept["events"][place]["body"].update(changes)


def row(place: int, **changes: Any) -> Edit:
    return lambda kept: kept["events"][place].update(changes)


def twice(kept: dict[str, Any]) -> None:
    kept["events"].append(kept["events"][1])


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (body(1, distance_m=1.5), "events[1].body.distance_m"),
        (body(1, distance_m=10**400), "events[1].body.distance_m"),
        (body(1, distance_m=-1), "events[1].body.distance_m"),
        (body(1, pain_during=11), "events[1].body.pain_during"),
        (body(1, pain_during=True), "events[1].body.pain_during"),
        (body(1, at="2026-03-17T09:00"), "events[1].body.at"),
        (body(1, at="2126-03-17T09:00+01:00"), "events[1].body.at"),
        (body(1, at="2027-03-17T09:00+01:00"), "events[1].body.date"),
        (body(1, note="\u0000"), "events[1].body.note"),
        (body(1, note="x" * 2001), "events[1].body.note"),
        (body(1, id=new_id()), "events[1].body.id"),
        (body(0, stage="A2"), "events[0].body.stage"),
        (body(2, pain=None), "events[2].body.pain"),
        (row(1, body=[]), "events[1].body"),
        (row(1, type="streak"), "events[1].type"),
        (row(1, type=["run"]), "events[1].type"),
        (row(1, id="1"), "events[1].id"),
        (row(1, id=7), "events[1].id"),
        (row(1, id=new_id().upper()), "events[1].id"),
        (row(1, seq=7), "events[1].seq"),
        (row(2, id=day(2)), "events[2].id"),
        (twice, "events[3].id"),
        (lambda kept: kept["events"].append(None), "events[3]"),
        (lambda kept: kept.update(events={}), "events"),
        (lambda kept: kept.update(more=1), "more"),
        (lambda kept: kept.pop("episodes"), "episodes"),
        (lambda kept: kept["settings"].update(language="tlh"), "settings.language"),
        (lambda kept: kept["settings"].pop("clock"), "settings.clock"),
        (lambda kept: kept["episodes"][0]["body"].update(pattern="x"), "episodes[0].body.pattern"),
        (lambda kept: kept["episodes"][0]["body"].update(ended="1990-01-01"), "episodes[0].body"),
    ],
)
def test_a_fault_is_named_with_its_place(
    runner: Client, kept: dict[str, Any], service: Service, edit: Edit, place: str
) -> None:
    before = rows(service.database)
    edit(kept)
    found = problem(restore(runner, kept), 422, "archive_invalid")
    named = list(found["errors"])
    assert len(named) == 1
    assert named[0].startswith(place)
    assert found["errors"][named[0]][0]
    assert rows(service.database) == before


def test_all_faults_are_named_at_once_and_not_without_end(
    runner: Client, kept: dict[str, Any]
) -> None:
    for place in range(3):
        kept["events"][place]["body"] = {"x" * 10_000: 1}
    found = problem(restore(runner, kept), 422, "archive_invalid")
    assert {name.split(".")[0] for name in found["errors"]} == {f"events[{n}]" for n in range(3)}
    assert max(map(len, found["errors"])) < 200
    kept["events"] = [{"type": "run", "id": new_id(), "body": {}}] * 90_000
    answer = restore(runner, kept)
    found = problem(answer, 422, "archive_invalid")
    assert "only the first 50" in found["errors"]["more"][0]
    assert len(answer.data) < 50_000


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK",
        b"PK\x03\x04 and no more",
        b"\xff\xfe\x00",
        b"not JSON",
        b'{"kind": "restride-archive", "format": NaN}',
        b'{"kind": "restride-archive", "format": 1e999}',
        b'{"kind": "restride-archive", "kind": "restride-archive"}',
        b'{"format": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=lambda raw: repr(raw[:12]),
)
def test_what_cannot_be_read_says_so(runner: Client, raw: bytes) -> None:
    found = problem(restore(runner, raw), 422, "archive_unreadable")
    assert found["errors"]["file"][0]
    assert "Nothing was taken" in found["detail"]


@pytest.mark.parametrize(
    "data",
    [
        [],
        "restride-archive",
        7,
        {},
        {"kind": "restride-archive", "format": 2},
        {"kind": "restride-archive", "format": True},
        {"kind": "restride-archive"},
        {"format": 1, "name": "a history", "runner": {}, "events": []},
    ],
    ids=repr,
)
def test_another_kind_of_file_or_another_version_says_so(runner: Client, data: Any) -> None:
    problem(restore(runner, json.dumps(data).encode()), 422, "archive_unknown")


def zipped(entries: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return made.getvalue()


def test_a_zip_without_its_archive_or_damaged_says_so(runner: Client, kept: Any) -> None:
    good = zipped({"archive.json": json.dumps(kept).encode()})
    spoilt = bytearray(good)
    spoilt[60] ^= 0xFF
    for raw in (
        zipped({}),
        zipped({"other.json": b"{}"}),
        zipped({"../archive.json": json.dumps(kept).encode()}),
        good[: len(good) // 2],
        bytes(spoilt),
    ):
        problem(restore(runner, raw), 422, "archive_unreadable")
    assert body_of(restore(runner, good))["same"] == 4


def test_a_bomb_is_left_where_it_becomes_too_large(runner: Client) -> None:
    bomb = io.BytesIO()
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("archive.json", "w") as entry,
    ):
        for _ in range(300):
            entry.write(b" " * 1_000_000)
    assert len(bomb.getvalue()) < 1_000_000
    tracemalloc.start()
    problem(restore(runner, bomb.getvalue()), 422, "archive_too_large")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * archive_files.SENT_MOST


def test_many_small_values_are_counted_before_they_are_made(runner: Client) -> None:
    tracemalloc.start()
    raw = b"[" + b"{}," * 5_000_000 + b"{}]"
    problem(restore(runner, raw), 422, "archive_too_large")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * len(raw)


def test_two_hundred_megabytes_are_not_even_read(runner: Client) -> None:
    class Endless(io.RawIOBase):
        asked = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            Endless.asked += len(buffer)
            buffer[:] = b" " * len(buffer)
            return len(buffer)

    answer = runner.device.post(
        "/api/account/restore",
        content_type=BYTES,
        environ_overrides={
            "wsgi.input": io.BufferedReader(Endless()),
            "CONTENT_LENGTH": "200000000",
        },
        buffered=True,
    )
    problem(answer, 413, "too_large")
    assert Endless.asked < 100_000


def test_only_bytes_are_taken(runner: Client, kept: Any) -> None:
    problem(runner.post("/api/account/restore", kept), 415, "not_json")
