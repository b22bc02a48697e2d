"""axe-core finds nothing on any page, in light and dark and in both languages; the main path
works by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults
from tests.browser.test_imports import OTHER, RUN, SETTINGS, WALK, choose

PAGES = (
    *("today", "plan", "log", "log/session", "log/run", "check"),
    *("history", "timeline", "prediction", "screening", "report", "share", "settings"),
    *("waiting", "import", "settings/reminders", "bring", "episodes"),
    *("path/first", "path/flare", "path/keep", "sign-in"),
)


# German words are longer, which matters on a phone; a wide screen adds nothing to that.
@pytest.mark.parametrize(("width", "language"), [(360, "en"), (360, "de"), (1280, "en")])
def test_axe_finds_nothing(new_app: NewApp, width: int, language: str) -> None:
    app = new_app(
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    app.register()
    found = {"first check": faults(app)}
    app.start_episode()
    app.morning(2)
    if language == "de":
        app.open("settings")
        app.text("Deutsch").click()
    expect(app.page.locator("html")).to_have_attribute("lang", language)
    for path in PAGES:
        app.open(path)
        expect(app.page.locator("h1")).to_be_visible()
        app.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        app.page.wait_for_timeout(300)
        found[path] = faults(app)
    assert {path: some for path, some in found.items() if some} == {}


@pytest.mark.parametrize(("width", "language"), [(360, "en"), (360, "de"), (1280, "en")])
def test_axe_finds_nothing_in_an_import(new_app: NewApp, width: int, language: str) -> None:
    app = new_app(
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    app.register()
    app.start_episode()
    if language == "de":
        app.open("settings")
        app.text("Deutsch").click()
    expect(app.page.locator("html")).to_have_attribute("lang", language)
    app.open("import")
    found = {}
    with app.offline():
        choose(app, RUN, OTHER, WALK, SETTINGS)
        expect(app.page.locator(".import-line")).to_be_visible()
        found["waits"] = faults(app)
    app.page.evaluate("dispatchEvent(new Event('online'))")
    expect(app.page.locator(".import-item")).to_have_count(3)
    found["preview"] = faults(app)
    app.page.locator(".sticky button").click()
    expect(app.page.locator("a.primary")).to_be_visible()
    found["done"] = faults(app)
    app.page.reload()
    expect(app.page.locator("h2")).to_have_count(1)
    found["earlier"] = faults(app)
    assert {name: some for name, some in found.items() if some} == {}


def test_a_session_by_keyboard_alone(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("log/session")
    expect(app.heading("Strength session")).to_be_focused()
    keys = app.page.keyboard

    def tab_to(words: str) -> None:
        for _ in range(60):
            keys.press("Tab")
            name = app.page.evaluate(
                """() => {
                  const at = document.activeElement;
                  const group = at.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
                  return `${group} ${at.ariaLabel ?? ""} ${at.textContent}`;
                }"""
            )
            if words in name:
                return
        raise AssertionError(f"{words} cannot be reached with the Tab key.")

    tab_to("Set 1 done")
    keys.press("Space")
    tab_to("Set 2 done")
    keys.press("Enter")
    tab_to("Worst pain during it")
    keys.press("ArrowRight")
    tab_to("How many more")
    keys.press("ArrowRight")
    tab_to("Save session")
    keys.press("Enter")
    expect(app.heading("Today")).to_be_focused()
    app.wait_until_sent()
    log = app.get("/api/sessions")["rows"][0]["body"]["exercises"][0]
    assert (log["reps"], log["pain_during"], log["rir"]) == ([10, 10], 1, 1)


def test_a_morning_by_keyboard_alone_saves_nothing_on_the_way(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    keys = app.page.keyboard
    scale = app.page.get_by_role("group", name="How sore is it this morning?")
    scale.get_by_role("radio", name="0, no pain").focus()
    for _ in range(3):
        keys.press("ArrowRight")
    expect(scale.get_by_role("radio", name="3")).to_be_checked()
    assert app.unsent() == 0
    keys.press("Tab")
    expect(app.button("Save 3 of 10")).to_be_focused()
    keys.press("Enter")
    expect(app.text("This morning: 3 of 10")).to_be_visible()
    # The focus goes on from the same place, and an answer is changed with Enter alone.
    expect(app.button("Change")).to_be_focused()
    keys.press("Enter")
    expect(scale.get_by_role("radio", name="3")).to_be_focused()
    keys.press("ArrowLeft")
    keys.press("Enter")
    expect(app.text("This morning: 2 of 10")).to_be_visible()
    app.wait_until_sent()
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["pain"] for row in rows if row["type"] == "morning"] == [2]
