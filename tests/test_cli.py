"""The command line: what it refuses, and how it explains itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import restride
from tests.commands.program import environment, run

TRACE = Path(__file__).parent / "engine" / "traces" / "01_first_exposure.json"


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
