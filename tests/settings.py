"""Settings for tests: passwords hash in a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from restride.settings import Settings


def settings_for(database_url: str, folder: Path, **more: Any) -> Settings:
    weak = {"argon2_time": 1, "argon2_memory_kib": 32, "argon2_lanes": 1}
    return Settings(data=folder, database_url=database_url, **{**weak, **more})
