"""The server and the worker: where they listen, when they stop."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from pathlib import Path

from tests.commands.program import (
    COMMAND,
    PASSWORD,
    ask,
    environment,
    run,
    serving,
    ticked,
    wait_until,
)
from tests.servers import free_port


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


def test_the_document_is_printed_stably() -> None:
    first, second = run("openapi"), run("openapi")
    assert first.returncode == 0
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["openapi"] == "3.1.0"
