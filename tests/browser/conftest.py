"""A real server on a free port with a folder of its own, and a real browser in front of it.

Nothing is replaced but the browser's clock. A page that fails, or that asks any other host
for anything, fails its test.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.app import App, NewApp
from tests.servers import free_port, wait_for
from tests.tools.chromium import FLAGS, find_chromium

# The first page after a cold start on a busy machine takes its time; no test is about that.
expect.set_options(timeout=20_000)

PHONE = {"width": 360, "height": 740}


def zone_of_today() -> str:
    """A zone in which it is the server's day for some hours yet, other than the server's own.

    So no test ends where a day does. Zones apart from the server's day have tests of their own.
    """
    return "Europe/Berlin" if datetime.now(UTC).hour < 21 else "America/Sao_Paulo"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server; it ends with the file's tests.

    A file has its own, because one address may not make more than twenty accounts.
    """
    with running(free_port(), tmp_path_factory.mktemp("restride")) as url:
        yield url


@contextmanager
def running(
    port: int, data: Path, settings: Mapping[str, str] | None = None, *, worker: bool = False
) -> Iterator[str]:
    """A server with its data in this folder, until the end of the block.

    `settings`: its own variables, without their prefix, like `{"CONTACT": "me@example.org"}`.
    `worker`: with one that sends reminders beside it.
    """
    url = f"http://127.0.0.1:{port}"
    data.mkdir(exist_ok=True)
    program = [str(Path(sys.executable).with_name("restride"))]
    if os.environ.get("SLOW"):
        program = [sys.executable, "-m", "tests.browser.slow_server"]
    command = [*program, "serve", *([] if worker else ["--no-worker"])]
    own = {name: value for name, value in os.environ.items() if not name.startswith("RESTRIDE_")}
    own.pop("DATABASE_URL", None)
    own |= {f"RESTRIDE_{name}": value for name, value in (settings or {}).items()}
    with (data / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--port", str(port), "--data", str(data)],
            stdout=log,
            stderr=subprocess.STDOUT,
            env=own,
        )
        try:
            wait_for(port, process)
            yield url
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = str(find_chromium())
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def new_app(browser: Browser, server: str) -> Iterator[NewApp]:
    """Opens the app in a context of its own: another device, as far as it can tell."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_app(**options: object) -> App:
        given: dict[str, object] = {
            "viewport": PHONE,
            # English, kilometres, Monday first: what a new account begins with.
            "locale": "en-IE",
            "timezone_id": zone_of_today(),
            "base_url": server,
        }
        context = browser.new_context(**(given | options))  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        contexts.append(context)
        host = urlsplit(str(options.get("base_url", server))).netloc
        context.on(
            "request",
            lambda request: (
                None
                if urlsplit(request.url).netloc in (host, "")
                else faults.append(f"asked another host: {request.url}")
            ),
        )
        return App(_watched(context.new_page(), faults))

    yield open_app
    for context in contexts:
        context.close()
    assert faults == []


def _watched(page: Page, faults: list[str]) -> Page:
    page.on("pageerror", lambda error: faults.append(f"the page failed: {error}"))
    page.on(
        "console",
        lambda message: (
            faults.append(f"refused by the content policy: {message.text}")
            if "Content Security Policy" in message.text
            else None
        ),
    )
    return page


@pytest.fixture
def app(new_app: NewApp) -> App:
    return new_app()
