"""A runner's log out of an account, and files and archives into it."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from tests.commands.program import PASSWORD, run
from tests.runfiles.fit_maker import run_file


def test_an_export_of_nothing_leaves_no_file(tmp_path: Path) -> None:
    file = tmp_path / "history.json"
    answer = run("export", "ada@example.org", "-o", file, "--data", tmp_path)
    assert answer.returncode == 2
    assert not file.exists()


def test_files_into_the_log_and_out_again(tmp_path: Path) -> None:
    data, email = ("--data", tmp_path), "ada@example.org"
    run("create-user", email, *data, given=f"{PASSWORD}\n")
    start = datetime(2026, 3, 1, 17, tzinfo=UTC)
    good, bad = tmp_path / "run.fit", tmp_path / "settings.fit"
    good.write_bytes(run_file(start, metres=9_008, seconds=2_832))
    bad.write_bytes(b"")
    looked = run("import", email, good, bad, "--look", "--timezone", "Europe/Berlin", *data)
    lines = [
        "+ 2026-03-01 18:00 run 9.01 km 47:12: run.fit",
        "- settings.fit is empty.",
    ]
    assert (looked.returncode, looked.stdout.splitlines()) == (0, lines)
    taken = run("import", email, good, bad, "--timezone", "Europe/Berlin", *data)
    assert taken.stdout.splitlines()[2].startswith("1 taken into the log")
    again = run("import", email, good, "--timezone", "Europe/Berlin", *data)
    assert "is in the log already" in again.stdout
    assert again.stdout.splitlines()[-1].startswith("0 taken into the log")
    id = taken.stdout.split()[-1]
    assert run("import", email, "--undo", id, *data).stdout.strip() == "Taken back."
    anew = run("import", email, good, *data)
    assert "1 taken into the log" in anew.stdout
    for wrong in (
        (email, tmp_path / "nothing.fit"),
        ("nobody@example.org", good),
        (email,),
        (email, good, "--timezone", "Mars/Olympus"),
    ):
        answer = run("import", *wrong, *data)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert "Traceback" not in answer.stderr


def test_an_account_moves_to_another_server(tmp_path: Path) -> None:
    old, new, email = ("--data", tmp_path / "old"), ("--data", tmp_path / "new"), "ada@example.org"
    for data in (old, new):
        assert run("create-user", email, *data, given=f"{PASSWORD}\n").returncode == 0
    file = tmp_path / "run.fit"
    file.write_bytes(run_file(datetime(2026, 3, 1, 17, tzinfo=UTC), metres=9_008, seconds=2_832))
    run("import", email, file, *old)
    packed = tmp_path / "all.zip"
    assert run("export", email, "--all", "-o", packed, *old).returncode == 0
    with zipfile.ZipFile(packed) as found:
        kept = found.read("archive.json")
    assert len(json.loads(kept)["events"]) == 1
    for told in (
        "0 plans and 1 entries came back; 0 were here.",
        "0 plans and 0 entries came back; 1 were here.",
    ):
        answer = run("import-archive", email, packed, *new)
        assert (answer.returncode, answer.stdout.strip()) == (0, told)
    again = tmp_path / "again.zip"
    run("export", email, "--all", "-o", again, *new)
    with zipfile.ZipFile(again) as found:
        assert found.read("archive.json") == kept
    broken = tmp_path / "archive.json"
    broken.write_bytes(kept.replace(b'"distance_m":9008', b'"distance_m":-1'))
    answer = run("import-archive", email, broken, *new)
    assert answer.returncode == 2
    assert answer.stderr.startswith("events[0].body.distance_m: must be")
    for wrong in ((email, tmp_path / "nothing.zip"), ("nobody@example.org", packed)):
        assert run("import-archive", *wrong, *new).returncode == 2
    nobody = run("export", "nobody@example.org", "--all", "-o", tmp_path / "no.zip", *new)
    assert nobody.returncode == 2
    assert not (tmp_path / "no.zip").exists()
