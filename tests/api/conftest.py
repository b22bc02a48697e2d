"""The whole server on each database, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from restride import clock
from restride.api import webapp
from restride.api.current import EXTENSION
from restride.app import create_app
from restride.services.database import open_database
from restride.services.service import Service, make_service
from tests.api.client import TODAY, Client
from tests.databases import KINDS, migrated
from tests.settings import settings_for


class Clock:
    """What time it is, as the test says."""

    def __init__(self) -> None:
        self.now = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    standing = Clock()
    monkeypatch.setattr(clock, "now", lambda: standing.now)
    return standing


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return migrated(request.param, tmp_path)


@cache
def _routes() -> Flask:
    # The routes and their document are the same for each test, and a while in the making.
    with pytest.MonkeyPatch.context() as no_pages:
        no_pages.setattr(webapp, "WEB", Path("/nonexistent"))
        made = create_app(settings_for("sqlite:////dev/null", Path()))
    service_of(made).close()
    return made


@pytest.fixture
def app(database_url: str, tmp_path: Path, time: Clock) -> Iterator[Flask]:
    made = _routes()
    database = open_database(database_url)
    service = make_service(settings_for(database_url, tmp_path), database)
    made.extensions[EXTENSION] = service
    yield made
    service.close()


@pytest.fixture
def service(app: Flask) -> Service:
    return service_of(app)


def service_of(app: Flask) -> Service:
    found = app.extensions[EXTENSION]
    assert isinstance(found, Service)
    return found


@pytest.fixture
def stranger(app: Flask) -> Client:
    """A device on which nobody is signed in."""
    return Client(app)


@pytest.fixture
def runner(app: Flask) -> Client:
    """A runner's device: signed in, with an open episode of two months."""
    client = Client(app)
    client.register()
    client.start_episode()
    return client


@pytest.fixture
def other(app: Flask) -> Client:
    """Another runner's device."""
    client = Client(app, address="203.0.113.8")
    client.register("grace@example.org")
    client.start_episode()
    return client
