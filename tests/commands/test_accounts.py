"""Accounts made, and passwords set anew, by an operator."""

from __future__ import annotations

import http.client
import json
from pathlib import Path

from tests.commands.program import PASSWORD, run, serving
from tests.servers import free_port


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
