"""The database up and down, copied and put back."""

from __future__ import annotations

from pathlib import Path

from tests.commands.program import PASSWORD, generation, run


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
