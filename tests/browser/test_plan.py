"""The weeks ahead: moved by hand, by keys and by dragging, offline as well; pauses; other days."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults

SIZES = [{"width": 360, "height": 740}, {"width": 1280, "height": 800}]


def begin(app: App) -> date:
    """A plan that begins today on the days of the start, with the calendar on the device."""
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.open("plan")
    expect(app.heading("This week")).to_be_visible()
    expect(app.button("Move: Eccentric bridge")).to_be_visible()
    return date.fromisoformat(calendar(app)["today"])


def calendar(app: App) -> dict[str, Any]:
    today = app.page.evaluate("new Date().toLocaleDateString('sv')")
    found: dict[str, Any] = app.get(f"/api/calendar?today={today}")
    return found


def bridge(app: App) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in calendar(app)["moves"] if one["item"] == "EB")
    return found


def other_day(app: App) -> str:
    """The first day of this week that the bridge may go to and does not stand on."""
    found, week = bridge(app), calendar(app)["weeks"][0]
    days = {day["date"] for day in week["days"]}
    fits = [one["date"] for one in found["to"] if one["clash"] is None]
    return next((one for one in fits if one in days and one != found["date"]), "")


def card(app: App, day: str) -> Locator:
    return app.page.locator(f'[data-day="{day}"]')


@pytest.mark.parametrize("viewport", SIZES, ids=["phone", "desk"])
def test_a_move_by_keys_alone_and_its_undo(new_app: NewApp, viewport: dict[str, int]) -> None:
    app = new_app(viewport=viewport, reduced_motion="reduce")
    begin(app)
    before = bridge(app)
    keys = app.page.keyboard
    app.button("Move: Eccentric bridge").focus()
    keys.press("Enter")
    dialog = app.page.get_by_role("dialog", name="Move Eccentric bridge to…")
    expect(dialog).to_be_visible()
    here = dialog.get_by_role("button", name=re.compile("it stands here now"))
    expect(here).to_be_focused()
    assert faults(app) == []
    keys.press("Escape")
    expect(dialog).to_have_count(0)
    expect(app.button("Move: Eccentric bridge")).to_be_focused()
    keys.press("Space")
    expect(here).to_be_focused()
    keys.press("ArrowDown")
    focused = dialog.locator(".move-day:focus")
    expect(focused).to_contain_text("fits")
    keys.press("Enter")
    expect(dialog).to_have_count(0)
    expect(app.page.get_by_role("status").filter(has_text="moved to")).to_be_visible()
    app.wait_until_sent()
    after = bridge(app)
    assert after["own"] == before["date"]
    assert date.fromisoformat(after["date"]) > date.fromisoformat(before["date"])
    app.button("Undo").click()
    app.page.wait_for_timeout(300)
    app.wait_until_sent()
    assert bridge(app)["date"] == before["date"]
    assert app.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_a_move_offline_is_kept_and_sent_later(app: App) -> None:
    begin(app)
    app.ready_offline()
    before = bridge(app)
    with app.offline():
        app.button("Move: Eccentric bridge").click()
        app.page.get_by_role("dialog").get_by_role("button", name=re.compile("fits")).last.click()
        expect(app.page.get_by_role("status").filter(has_text="moved to")).to_be_visible()
        app.page.reload()
        expect(app.heading("This week")).to_be_visible()
        assert app.unsent() == 1
        expect(app.text("Not yet confirmed by the server")).to_be_visible()
    app.wait_until_sent()
    after = bridge(app)
    assert after["date"] != before["date"] == after["own"]
    expect(app.text("Not yet confirmed by the server")).to_have_count(0)
    moved = card(app, after["date"])
    expect(moved).to_contain_text("Eccentric bridge")
    expect(moved.get_by_role("button", name="Put it back")).to_be_visible()


@pytest.mark.parametrize("viewport", SIZES, ids=["phone", "desk"])
def test_a_move_by_dragging(new_app: NewApp, viewport: dict[str, int]) -> None:
    app = new_app(viewport=viewport)
    today = begin(app)
    to = other_day(app)
    if not to:
        # The runner's week ends today: the list of days is the way then.
        assert today.weekday() == 6
        return
    handle, mouse = app.button("Move: Eccentric bridge"), app.page.mouse
    # Near an edge the page scrolls under the pointer.
    handle.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    start = handle.bounding_box()
    assert start is not None
    mouse.move(start["x"] + 10, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"] + 12, start["y"] + 30, steps=3)
    expect(card(app, to)).to_have_attribute("data-drop", "fits")

    def follow() -> bool:
        goal = card(app, to).bounding_box()
        assert goal is not None
        mouse.move(goal["x"] + 30, goal["y"] + goal["height"] / 2, steps=5)
        return card(app, to).get_attribute("data-over") == "true"

    app.wait_until(follow, "The pointer over the day")
    mouse.up()
    expect(card(app, to)).to_contain_text("Eccentric bridge")
    app.wait_until_sent()
    assert bridge(app)["date"] == to
    card(app, to).get_by_role("button", name="Put it back").click()
    app.page.wait_for_timeout(300)
    app.wait_until_sent()
    assert bridge(app)["date"] == bridge(app)["own"]


def test_a_holiday_and_its_end(app: App) -> None:
    today = begin(app)
    until = today + timedelta(days=4)
    app.button("Plan a pause").click()
    app.page.get_by_label("Last day").fill(until.isoformat())
    expect(app.text(re.compile("Nothing needs to be made up"))).to_be_visible()
    app.button("Pause the plan").click()
    expect(app.text(re.compile("^Paused until"))).to_be_visible()
    expect(app.button("Move: Eccentric bridge")).to_have_count(0)
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={today}")["state"] == "paused"
    assert faults(app) == []
    app.button("End the pause now").click()
    expect(app.text(re.compile("^Paused until"))).to_have_count(0)
    app.page.wait_for_timeout(300)
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={today}")["state"] == "normal"


def test_other_days_say_what_they_change(app: App) -> None:
    begin(app)
    days = app.page.get_by_role("group", name="Training days")
    days.get_by_text("Fri", exact=True).click()
    expect(app.text("From next week on:")).to_be_visible()
    changed = app.page.get_by_role("listitem").filter(has_text="Eccentric bridge: ")
    expect(changed.filter(has_text="before: Mon, Wed and Fri")).to_be_visible()


def test_history_is_found_from_the_log_and_the_timeline(app: App) -> None:
    begin(app)
    for path in ("log", "timeline"):
        app.open(path)
        app.page.get_by_role("link", name="Everything you logged").click()
        expect(app.heading("History")).to_be_visible()
    names = app.page.get_by_role("navigation", name="Main").get_by_role("link").all_inner_texts()
    assert names == ["Today", "Plan", "Log", "Timeline", "Settings"]
