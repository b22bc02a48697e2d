"""The commands, each as a process of its own, as an operator runs it."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import restride
from tests.runfiles.fit_maker import run_file

COMMAND = Path(sys.executable).with_name("restride")
TRACE = Path(__file__).parent / "engine" / "traces" / "01_first_exposure.json"
PASSWORD = "correct horse battery"
QUICK = {
    "RESTRIDE_ARGON2_TIME": "1",
    "RESTRIDE_ARGON2_MEMORY_KIB": "32",
    "RESTRIDE_ARGON2_LANES": "1",
}


def environment() -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RESTRIDE_") and name != "DATABASE_URL"
    }
    return {**inherited, **QUICK}


def run(*arguments: object, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(COMMAND), *map(str, arguments)],
        input=given,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(*arguments: object) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A server in a process group of its own, and the lines it printed until it was ready."""
    with subprocess.Popen(
        [str(COMMAND), "serve", *map(str, arguments)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or "is running at" not in lines[-1]:
            line = process.stdout.readline()
            assert line, lines
            lines.append(line.strip())
        try:
            yield process, lines
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(20)


def ask(port: int, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        headers = {"Content-Type": "application/json"}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def test_serving_says_where_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    port = free_port()
    with serving("--port", port, "--data", tmp_path) as (process, lines):
        assert lines == [f"Restride is running at http://127.0.0.1:{port}"]
        assert ask(port, "GET", "/api/health") == (200, {"status": "ok"})
        taken = run("serve", "--port", port, "--data", tmp_path)
        assert taken.returncode == 2
        assert taken.stderr.count("\n") == 1
        assert str(port) in taken.stderr
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))
    assert (tmp_path / "restride.db").stat().st_mode & 0o077 == 0


def test_beyond_loopback_the_first_account_needs_a_code(tmp_path: Path) -> None:
    port = free_port()
    body = {"email": "ada@example.org", "password": PASSWORD}
    with serving("--host", "0.0.0.0", "--port", port, "--data", tmp_path) as (_, lines):
        code = lines[0].rsplit(" ", 1)[1]
        assert "Setup code" in lines[0]
        assert ask(port, "POST", "/api/account", body)[0] == 403
        assert ask(port, "POST", "/api/account", {**body, "setup_code": code})[0] == 201
    with serving("--host", "0.0.0.0", "--port", port, "--data", tmp_path) as (_, lines):
        assert len(lines) == 1
    assert not (tmp_path / "setup-code").exists()


def test_an_account_and_a_new_password(tmp_path: Path) -> None:
    made = run("create-user", "ada@example.org", "--data", tmp_path, given=f"{PASSWORD}\n")
    assert made.returncode == 0, made.stderr
    again = run("create-user", "ada@example.org", "--data", tmp_path, given=f"{PASSWORD}\n")
    assert again.returncode == 2
    weak = run("create-user", "ada", "--data", tmp_path, given="short\n")
    assert weak.returncode == 2
    assert {line.split(":")[0] for line in weak.stderr.splitlines()} == {"email", "password"}
    reset = run("reset-password", "Ada@example.org", "--data", tmp_path)
    assert reset.returncode == 0
    token = reset.stdout.strip().rsplit("#", 1)[1]
    assert run("reset-password", "nobody@example.org", "--data", tmp_path).returncode == 2
    port = free_port()
    with serving("--port", port, "--data", tmp_path):
        body = {"token": token, "new_password": "another long password"}
        connection = http.client.HTTPConnection("127.0.0.1", port)
        headers = {"Content-Type": "application/json"}
        connection.request("POST", "/api/password-reset", json.dumps(body), headers)
        assert connection.getresponse().status == 204
        connection.close()


def generation(data: Path) -> str:
    with closing(sqlite3.connect(data / "restride.db")) as connection:
        found: str = connection.execute("SELECT generation FROM instance").fetchone()[0]
    return found


def test_the_database_up_and_down(tmp_path: Path) -> None:
    assert run("db", "check", "--data", tmp_path).returncode == 1
    assert run("db", "upgrade", "--data", tmp_path).returncode == 0
    assert run("db", "check", "--data", tmp_path).returncode == 0
    before = generation(tmp_path)
    assert run("db", "restored", "--data", tmp_path).returncode == 0
    assert generation(tmp_path) != before
    assert run("db", "downgrade", "base", "--data", tmp_path).returncode == 0
    assert run("db", "check", "--data", tmp_path).returncode == 1


def test_a_copy_and_back(tmp_path: Path) -> None:
    data = ("--data", tmp_path)
    nothing = run("backup", *data)
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert not (tmp_path / "restride.db").exists()
    run("create-user", "ada@example.org", *data, given=f"{PASSWORD}\n")
    copy = tmp_path / "copy.db"
    assert run("backup", "-o", copy, *data).stdout == f"Copied to {copy}\n"
    assert copy.stat().st_mode & 0o777 == 0o600
    before = generation(tmp_path)
    run("create-user", "grace@example.org", *data, given=f"{PASSWORD}\n")
    back = run("restore", copy, *data)
    assert back.returncode == 0, back.stderr
    assert generation(tmp_path) != before
    assert run("reset-password", "ada@example.org", *data).returncode == 0
    assert run("reset-password", "grace@example.org", *data).returncode == 2
    (aside,) = (tmp_path / "backups").glob("before-restore-*.db")
    assert run("restore", aside, *data).returncode == 0
    assert run("reset-password", "grace@example.org", *data).returncode == 0
    copy.write_bytes(b"no database at all" * 100)
    for wrong in (copy, tmp_path / "nothing.db"):
        answer = run("restore", wrong, *data)
        assert answer.returncode == 2
        assert "Traceback" not in answer.stderr
    assert run("reset-password", "grace@example.org", *data).returncode == 0


def test_a_worker_beside_the_server_stops_with_it(tmp_path: Path) -> None:
    port = free_port()
    with serving("--port", port, "--data", tmp_path) as (process, _):
        wait_until(lambda: ticked(tmp_path) is not None)
        backups = (tmp_path / "backups").glob
        wait_until(lambda: any(backups("restride-*.db")))
        busy = run("restore", next(backups("restride-*.db")), "--data", tmp_path)
        assert busy.returncode == 2
        assert "stop it first" in busy.stderr
        assert run("reminders", "--data", tmp_path).stdout.startswith("The worker runs.")
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(20) == 0
    assert ticked(tmp_path) is None
    assert run("reminders", "--data", tmp_path).stdout.startswith("The worker does not run.")


def test_a_worker_alone_stops_when_it_is_told(tmp_path: Path) -> None:
    run("db", "upgrade", "--data", tmp_path)
    with subprocess.Popen(
        [str(COMMAND), "worker", "--data", str(tmp_path)], env=environment()
    ) as worker:
        wait_until(lambda: ticked(tmp_path) is not None)
        worker.terminate()
        assert worker.wait(20) == 0
    assert ticked(tmp_path) is None


def test_a_worker_ends_with_the_server_that_was_killed(tmp_path: Path) -> None:
    """Its standard input closes with whoever started it."""
    run("db", "upgrade", "--data", tmp_path)
    with subprocess.Popen(
        [str(COMMAND), "worker", "--beside-server", "--data", str(tmp_path)],
        env=environment(),
        stdin=subprocess.PIPE,
    ) as worker:
        wait_until(lambda: ticked(tmp_path) is not None)
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(20) == 0


def ticked(data: Path) -> str | None:
    with closing(sqlite3.connect(data / "restride.db")) as connection:
        found: str | None = connection.execute("SELECT ticked_at FROM instance").fetchone()[0]
    return found


def wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that within half a minute")


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


def test_wrong_settings_are_named(tmp_path: Path) -> None:
    answer = run("serve", "--port", "99999", "--tls-cert", tmp_path / "no.pem", "--data", tmp_path)
    assert answer.returncode == 2
    assert len(answer.stderr.splitlines()) >= 2


def test_nothing_starts_with_faulty_protocols(tmp_path: Path) -> None:
    # A copy of the program, as an operator who has changed its files has it.
    ours = Path(restride.__file__).parent
    copy = tmp_path / "program" / "restride"
    shutil.copytree(ours, copy, ignore=shutil.ignore_patterns("web", "__pycache__"))
    protocols = copy / "engine" / "protocols"
    for name, old, new in (
        ("pht", 'green_max = { value = 2, source = "BAND_PHT"', "green_max = { value = 2"),
        ("strain", "times_mild = 1", "times_mild = 9"),
        ("prevent", 'running = "BASE"', "running = "),
    ):
        text = (protocols / f"{name}.toml").read_text("utf-8")
        assert text.count(old) == 1
        (protocols / f"{name}.toml").write_text(text.replace(old, new), "utf-8")

    def told(*arguments: object) -> list[str]:
        answer = subprocess.run(
            [sys.executable, "-m", "restride.cli", *map(str, arguments)],
            env={**environment(), "PYTHONPATH": str(copy.parent)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (answer.returncode, answer.stdout) == (2, "")
        return answer.stderr.splitlines()

    data = tmp_path / "data"
    lines = told("serve", "--data", data)
    assert [line.split(": ")[:2] for line in lines] == [
        ["prevent.toml", "is not TOML"],
        ["pht.toml", "numbers.green_max.source"],
        ["strain.toml", "stages.A2.exit.WR6.times_mild"],
    ]
    # Nothing was made either.
    assert not data.exists()
    # Neither is an application, for whatever server; a replay asks for its own pattern only.
    assert told("openapi") == lines
    trace = json.loads(TRACE.read_text("utf-8"))
    history = tmp_path / "history.json"
    history.write_text(json.dumps({k: v for k, v in trace.items() if k not in ("why", "expect")}))
    assert told("replay", history) == ["pht.toml: numbers.green_max.source: is missing"]


@pytest.mark.parametrize(
    "command",
    [
        *("serve", "worker", "reminders", "backup", "restore", "openapi", "export", "import"),
        *("import-archive", "db", "replay", "screen"),
    ],
)
def test_every_command_explains_itself(command: str) -> None:
    answer = run(command, "--help")
    assert answer.returncode == 0
    assert "usage" in answer.stdout


def test_the_document_is_printed_stably() -> None:
    first, second = run("openapi"), run("openapi")
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["openapi"] == "3.1.0"
