"""Some kills of the many that `make killtest` makes: none lost, none twice without a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.killed.hunt import Hunt


@pytest.mark.parametrize(("kind", "workers"), [("sqlite", 1), ("postgresql", 2)])
def test_a_killed_worker_loses_nothing(kind: str, workers: int, tmp_path: Path) -> None:
    hunt = Hunt(kind, workers, tmp_path)
    try:
        found = hunt.run(3)
    finally:
        hunt.close()
    assert (found.lost, found.unexplained) == (0, [])
    assert found.reminders == 180
