"""A new version: it asks before it reloads, and a session in progress outlives it."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

import restride
from tests.browser.app import App, NewApp
from tests.browser.conftest import running
from tests.browser.test_player import Guided
from tests.servers import free_port

MARK = '<meta name="release" content="second">'
QUESTION = "A new version is ready."


class Release:
    """The app as it is installed somewhere, where a later release can be put in its place."""

    def __init__(self, folder: Path) -> None:
        self.port, self.data = free_port(), folder / "data"
        own = Path(restride.__file__).parent
        self.package = folder / "installed" / "backend" / "restride"
        shutil.copytree(own, self.package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(own.parents[1] / "migrations", folder / "installed" / "migrations")

    @contextmanager
    def served(self, patch: pytest.MonkeyPatch) -> Iterator[str]:
        path = os.environ.get("PYTHONPATH", "")
        with patch.context() as here:
            here.setenv("PYTHONPATH", os.pathsep.join([str(self.package.parent), path]))
            with running(self.port, self.data) as url:
                yield url

    def bring_second(self) -> None:
        """Another index.html, and so another list of files in the worker, as a build makes them."""
        page, worker = self.package / "web" / "index.html", self.package / "web" / "sw.js"
        page.write_text(page.read_text().replace("<head>", f"<head>{MARK}"))
        entry = re.compile(r"""(index\.html[`"']?,\s*[`"']?revision[`"']?:\s*[`"'])\w+""")
        again, found = entry.subn(r"\g<1>0123456789abcdef", worker.read_text())
        assert found == 1
        worker.write_text(again)
        for file in (page, worker):
            file.with_name(f"{file.name}.gz").unlink()


def is_second(app: App) -> Locator:
    return app.page.locator("meta[name=release]")


def come_back_to_the_front(app: App) -> None:
    """Looks for a new version, as the app does whenever it is shown again."""
    app.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    app.wait_for("async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)")


def test_a_new_version_waits_for_the_session_and_for_a_yes(
    new_app: NewApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = Release(tmp_path)
    with release.served(monkeypatch) as url:
        app = new_app(base_url=url)
        app.register()
        app.start_episode(only_day=app.weekday())
        app.wait_until_sent()
        app.ready_offline()
        guided = Guided(app)
        guided.begin()
        guided.press("Start")
        guided.do_set()
        guided.answer(pain=1)
        guided.press("Done, rest")
        expect(app.heading("Rest")).to_be_visible()
    release.bring_second()
    with release.served(monkeypatch):
        come_back_to_the_front(app)
        # Nothing is asked in the middle of a session, and nothing reloads by itself.
        expect(app.heading("Rest")).to_be_visible()
        expect(app.text(QUESTION)).to_have_count(0)
        expect(is_second(app)).to_have_count(0)
        app.open("today")
        expect(app.text(QUESTION)).to_be_visible()
        app.button("Reload now").click()
        expect(is_second(app)).to_have_count(1)
        expect(app.text(QUESTION)).to_have_count(0)
        app.page.get_by_role("link", name="Go on with the session").click()
        expect(app.text(re.compile("^(Rest|Ready when you are)$"))).to_be_visible()
        # The set that was logged before is still there.
        [kept] = [one for one in app.stored("drafts") if "works" in one]
        assert [(one["amount"], one["pain"]) for one in kept["done"]] == [(10, 1)]
        app.page.goto("about:blank")
