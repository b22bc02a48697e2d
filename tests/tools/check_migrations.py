"""Checks that the migrations have one head and make exactly the tables of the models.

With --write "add shoes" it writes the next numbered migration instead. Both work on a
SQLite database in a temporary folder; no runner's data are touched.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
MIGRATIONS = ROOT / "migrations"


def alembic(folder: str, *arguments: str) -> str:
    """What alembic prints; leaves the program with alembic's own words where it fails."""
    answer = subprocess.run(
        [sys.executable, "-m", "alembic", "-c", "pyproject.toml", *arguments],
        cwd=ROOT,
        env={
            **os.environ,
            "RESTRIDE_DATA": folder,
            "RESTRIDE_DATABASE_URL": f"sqlite:///{folder}/check.sqlite",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        sys.exit(f"alembic {' '.join(arguments)} failed:\n{answer.stdout}{answer.stderr}")
    return answer.stdout


def check(folder: str) -> None:
    heads = alembic(folder, "heads").split("\n")
    named = [line for line in heads if line.strip()]
    if len(named) != 1:
        sys.exit(f"The migrations need one head and have {len(named)}: {named}")
    alembic(folder, "upgrade", "head")
    alembic(folder, "check")


def write(folder: str, message: str) -> None:
    number = len(list((MIGRATIONS / "versions").glob("[0-9]*.py"))) + 1
    if number > 1:
        alembic(folder, "upgrade", "head")
    print(
        alembic(
            folder, "revision", "--autogenerate", "--rev-id", f"{number:04d}", "--message", message
        )
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        if sys.argv[1:2] == ["--write"]:
            write(temporary, sys.argv[2])
        else:
            check(temporary)
