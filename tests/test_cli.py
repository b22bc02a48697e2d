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
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

import restride

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


def test_an_export_of_nothing_leaves_no_file(tmp_path: Path) -> None:
    file = tmp_path / "history.json"
    answer = run("export", "ada@example.org", "-o", file, "--data", tmp_path)
    assert answer.returncode == 2
    assert not file.exists()


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
        ("pht", 'green_max = { value = 2, source = "BAND_PHT"', "green_max = { value = 7"),
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


@pytest.mark.parametrize("command", ["serve", "openapi", "export", "db", "replay", "screen"])
def test_every_command_explains_itself(command: str) -> None:
    answer = run(command, "--help")
    assert answer.returncode == 0
    assert "usage" in answer.stdout


def test_the_document_is_printed_stably() -> None:
    first, second = run("openapi"), run("openapi")
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["openapi"] == "3.1.0"
