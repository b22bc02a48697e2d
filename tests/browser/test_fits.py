"""Nothing is wider than the screen: every page on a phone in both languages, and on a desk.

The plan is on the walk-run ladder, whose steps are the longest doses; what folds is unfolded.
"""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.squeezed import squeezed

NOTES = (
    *("cross", "diary", "psfs", "everyday", "fall", "treatment", "imaging", "pause", "sitting"),
    *("bridge", "nordic", "walk", "touch", "confidence", "level", "visa_h", "fash"),
)
PAGES = (
    *("today", "plan", "log", "log/session", "log/run", *(f"log/{noun}" for noun in NOTES)),
    *("log/sitting/timer", "log/walk/timer", "log/morning/timer"),
    *("history", "timeline", "episodes", "compare", "prediction", "screening", "report", "share"),
    *("bring", "check", "path/first", "path/flare", "path/keep", "waiting", "import"),
    *("settings", "settings/reminders", "learn", "learn/WR3", "rules", "why/7.3"),
    *("sign-in", "nowhere", "player", "timer"),
)
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


def begin(app: App) -> None:
    """A walk-run step due today, a session and a morning in the log."""
    app.register()
    app.start_episode(only_day=app.weekday())
    step = {
        "type": "placement",
        "date": server_day().isoformat(),
        "stage": "S2",
        "running": {"state": "WR3"},
    }
    answer = app.context.request.put(f"/api/events/{uuid4()}", data=step)
    assert answer.ok, answer.text()
    app.page.evaluate("dispatchEvent(new Event('online'))")
    expect(app.page.locator(".pattern")).to_contain_text("2\u00a0min walk + 3\u00a0min run")
    app.morning(2)
    app.log_bridge(pain=2)
    app.wait_until_sent()


@pytest.mark.parametrize(
    ("viewport", "language"),
    [(PHONE, "en"), (PHONE, "de"), (DESK, "de")],
    ids=["phone, English", "phone, German", "desk, German"],
)
def test_every_page_fits(new_app: NewApp, viewport: dict[str, int], language: str) -> None:
    app = new_app(viewport=viewport, reduced_motion="reduce")
    begin(app)
    if language == "de":
        app.open("settings")
        app.text("Deutsch").click()
    expect(app.page.locator("html")).to_have_attribute("lang", language)
    found = {}
    for path in PAGES:
        app.open(path)
        expect(app.page.locator("h1").first).to_be_visible()
        found[path] = squeezed(app)
    assert {path: faults for path, faults in found.items() if faults} == {}
