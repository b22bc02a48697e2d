"""Text at 200%, a page at 200%, more contrast, and colours that the system chooses."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp
from tests.browser.squeezed import enlarge, squeezed
from tests.browser.test_fits import PAGES
from tests.browser.test_imports import OTHER, RUN, SETTINGS, WALK, choose

PHONE_AT_200 = {"width": 180, "height": 370}
# Transparent, or the same as what is around it: not to be seen.
LOOK = """(one) => {
  const style = getComputedStyle(one);
  return { ground: style.backgroundColor, ink: style.color, outline: style.outlineStyle };
}"""


def speak_german(app: App) -> None:
    app.open("settings")
    app.text("Deutsch").click()
    expect(app.page.locator("html")).to_have_attribute("lang", "de")


def walk(app: App) -> dict[str, list[str]]:
    """Every page, a dialog and the player, in German, whose words are the longest."""
    found = {"safety check": squeezed(app)}
    app.start_episode(only_day=app.weekday())
    app.log_bridge(pain=2)
    app.morning(2)
    speak_german(app)
    for path in PAGES:
        app.open(path)
        expect(app.page.locator("h1")).to_be_visible()
        found[path] = squeezed(app)
    app.open("plan")
    app.page.locator(".grip").first.click()
    expect(app.page.get_by_role("dialog")).to_be_visible()
    found["move"] = squeezed(app)
    app.page.keyboard.press("Escape")
    app.open("player")
    expect(app.page.locator("h1")).to_be_visible()
    found["player"] = squeezed(app)
    return {path: faults for path, faults in found.items() if faults}


def test_text_at_twice_its_size_on_a_phone(app: App) -> None:
    app.page.goto("/")
    enlarge(app)
    assert squeezed(app) == []
    app.register()
    assert walk(app) == {}


def test_a_page_at_200_percent_on_a_phone(new_app: NewApp) -> None:
    app = new_app(viewport=PHONE_AT_200, device_scale_factor=2)
    app.register()
    assert walk(app) == {}


def test_what_an_import_found_at_twice_its_size(app: App) -> None:
    app.page.goto("/")
    enlarge(app)
    app.register()
    app.start_episode()
    speak_german(app)
    app.open("import")
    choose(app, RUN, OTHER, WALK, SETTINGS)
    expect(app.page.locator(".import-item")).to_have_count(3)
    found = {"preview": squeezed(app)}
    app.page.locator(".sticky button").click()
    expect(app.page.locator("a.primary")).to_be_visible()
    found["done"] = squeezed(app)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("large", [False, True], ids=["small", "twice its size"])
def test_a_set_shows_its_seconds_above_the_buttons(app: App, large: bool) -> None:
    app.register()
    app.start_episode(only_day=app.weekday())
    if large:
        enlarge(app)
    app.open("player")
    app.page.locator("[data-main]").click()
    seconds = app.page.locator(".player-seconds").bounding_box()
    foot = app.page.locator(".player-foot").bounding_box()
    assert seconds is not None
    assert foot is not None
    assert seconds["y"] + seconds["height"] <= foot["y"]
    assert squeezed(app) == []


def look(app: App, selector: str) -> dict[str, Any]:
    found: dict[str, Any] = app.page.locator(selector).first.evaluate(LOOK)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_system_s_own_colours_leave_every_sign(new_app: NewApp, scheme: str) -> None:
    app = new_app(forced_colors="active", color_scheme=scheme)
    app.register()
    app.start_episode(only_day=app.weekday())
    app.open("log/session")
    app.pain("Worst pain during it", 3)
    chosen = look(app, ".pain-step:has(:checked) span")
    other = look(app, ".pain-step:not(:has(:checked)) span")
    assert chosen["ground"] != other["ground"]
    assert chosen["ink"] != chosen["ground"]
    app.page.keyboard.press("ArrowRight")
    assert look(app, ".pain-step:has(:focus-visible) span")["outline"] == "solid"
    chip, unchosen = look(app, ".chip:has(:checked)"), look(app, ".chip:not(:has(:checked))")
    assert chip["ground"] != unchosen["ground"]
    app.open("today")
    here, elsewhere = look(app, ".tabs a[aria-current]"), look(app, ".tabs a:not([aria-current])")
    assert here["ground"] != elsewhere["ground"]
    primary = look(app, "main .primary")
    assert primary["ground"] == look(app, "body")["ink"] != primary["ink"]
    app.open("plan")
    expect(app.page.locator(".dot").first).to_be_visible()
    assert look(app, ".dot")["ground"] != look(app, "body")["ground"]
    app.open("player")
    app.page.locator("[data-main]").click()
    bar = look(app, ".player-bar.all > div")
    assert bar["ground"] != look(app, "body")["ground"]
