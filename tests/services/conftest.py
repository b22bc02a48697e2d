"""The use cases on each database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from restride.services.database import open_database
from restride.services.service import Service, make_service
from tests.databases import KINDS, migrated
from tests.settings import settings_for


@pytest.fixture(params=KINDS)
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Service]:
    settings = settings_for(migrated(request.param, tmp_path), tmp_path)
    made = make_service(settings, open_database(settings.database_url))
    yield made
    made.database.close()
