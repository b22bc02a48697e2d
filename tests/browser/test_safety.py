"""A red flag and a RED stop the training at once, network or not."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.app import DOSE, App, server_day

CLOSING = "This app does not diagnose. Please see a professional."


def test_a_flag_before_the_start_locks_and_is_recorded(app: App) -> None:
    app.register()
    app.text("I cannot walk or put weight").click()
    app.button("Continue with 1 yes").click()
    expect(app.heading("Training is stopped")).to_be_visible()
    expect(app.text(CLOSING)).to_be_visible()
    app.wait_until_sent()
    app.page.reload()
    expect(app.heading("Training is stopped")).to_be_visible()
    flags = [row for row in app.get("/api/sync?since=0")["rows"] if row["type"] == "red_flag"]
    assert [row["body"]["id"] for row in flags] == ["RF05"]

    app.button("A professional has checked this").click()
    app.page.get_by_label("Who checked it?").fill("my GP")
    app.button("It was checked").click()
    expect(app.heading("First, a safety check")).to_be_visible()
    app.start_by_hand()


def test_what_is_urgent_stands_first(app: App) -> None:
    """A milder sign that was known before comes below the one that stops the training."""
    app.register()
    app.start_episode()
    app.open("check")
    app.text("Numbness, tingling or weakness that travels").click()
    app.button("Continue with 1 yes").click()
    app.button("I have read this").click()
    app.wait_until_sent()
    app.open("check")
    app.text("A sudden, intense pain").click()
    app.button("Continue with 1 yes").click()
    expect(app.heading("Training is stopped")).to_be_visible()
    signs = app.page.get_by_role("region", name="Training is stopped").get_by_role("listitem")
    expect(signs).to_have_count(2)
    expect(signs.first).to_contain_text("Urgent: today")
    expect(signs.last).to_contain_text("See a professional soon")


def test_a_flag_offline_locks_at_once_and_is_released_by_a_check(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    with app.offline():
        app.open("check")
        app.text("A sudden, intense pain").click()
        app.button("Continue with 1 yes").click()
        expect(app.heading("Training is stopped")).to_be_visible()
        expect(app.text(DOSE)).to_have_count(0)
        app.page.reload()
        expect(app.heading("Training is stopped")).to_be_visible()
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={server_day()}")["state"] == "locked"
    expect(app.heading("Training is stopped")).to_be_visible()
    # Nothing was logged and nothing is due: there are no days to list.
    app.open("plan")
    expect(app.heading("Training is stopped")).to_be_visible()
    expect(app.heading("This week")).to_have_count(0)
    app.page.get_by_role("link", name="What to bring").click()
    expect(app.text(re.compile("^A sudden, intense pain.*noted on"))).to_be_visible()
    app.page.get_by_role("link", name="Open the page to show or print").click()
    expect(app.text("Red flag, not checked yet:")).to_be_visible()
    expect(app.text("Nothing is planned now.")).to_be_visible()
    app.open("log/session")
    expect(app.text("Note here only what you have done already.")).to_be_visible()
    expect(app.button("Tick all sets")).to_have_count(0)
    app.open("log/run")
    expect(app.text("Note here only what you have done already.")).to_be_visible()

    app.open("today")
    app.button("A professional has checked this").click()
    day = app.page.get_by_label("When was it checked?")
    noted = date.fromisoformat(day.input_value())
    for wrong, why in ((1, "That day is still to come."), (-1, "That is before it was noted")):
        app.page.get_by_label("Who checked it?").fill("the physio at the club")
        day.fill((noted + timedelta(days=wrong)).isoformat())
        app.button("It was checked").click()
        expect(app.text(why)).to_be_visible()
        expect(app.heading("Training is stopped")).to_be_visible()
    day.fill(noted.isoformat())
    app.button("It was checked").click()
    expect(app.heading("Training is stopped")).to_have_count(0)
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={server_day()}")["state"] != "locked"
    checked = re.compile("Checked by the physio at the club on")
    for page in ("history", "report"):
        app.open(page)
        expect(app.text(checked)).to_be_visible()


def test_what_only_wants_a_look_soon_takes_its_part_and_goes_by_a_check(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("check")
    app.text("Groin, deep hip or low-back pain").click()
    app.button("Continue with 1 yes").click()
    expect(app.text("No running until it has been checked")).to_be_visible()
    app.button("I have read this").click()
    app.wait_until_sent()
    # Strength goes on, running does not, and nobody is asked for the check again.
    expect(app.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    expect(app.text("See a professional soon")).to_be_visible()
    expect(app.page.get_by_role("progressbar", name="The week")).to_have_count(0)
    plan = app.get(f"/api/plan?today={server_day()}")
    assert (plan["state"], plan["running"]["state"]) == ("normal", "NO_RUN")
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["rule"] for row in rows if row["type"] == "acknowledged"] == ["3.1"]
    app.button("A professional has checked this").click()
    app.page.get_by_label("Who checked it?").fill("Dr. Lee")
    app.button("It was checked").click()
    expect(app.text("See a professional soon")).to_have_count(0)
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={server_day()}")["running"]["state"] == "BASE"


def test_a_red_session_opens_the_safety_check(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    with app.offline():
        app.fill_bridge(pain=7)
        expect(app.text("Stop the session.")).to_be_visible()
        app.button("Save session").click()
        expect(app.heading("Safety check")).to_be_visible()
        app.open("today")
        expect(app.heading("Stop for today")).to_be_visible()
        expect(app.page.get_by_role("article")).to_have_count(0)
    # Once the server knows, one card asks for the check, and there is nothing left to stop.
    expect(app.text("today's plan comes after it")).to_be_visible()
    expect(app.text("Stop the session.")).to_have_count(0)
    expect(app.page.get_by_role("link", name="Open the safety check")).to_have_count(0)
    app.page.get_by_role("link", name="Answer the safety check").click()
    app.button("None of these").click()
    app.wait_until_sent()
    expect(app.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["rule"] for row in rows if row["type"] == "acknowledged"] == ["3.1"]


@pytest.mark.parametrize("page", ["today", "log"])
def test_a_flare_is_asked_about_once(app: App, page: str) -> None:
    app.register()
    app.start_episode()
    app.open(page)
    app.button("It has flared up").click()
    app.button("Yes, it has flared up").click()
    app.wait_until_sent()
    expect(app.text(re.compile("^Flare-up: the plan is gentle"))).to_be_visible()


def test_an_ill_day_is_told_with_the_morning_and_nothing_goes_up(app: App) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.page.get_by_role("checkbox", name="I feel ill today").check()
    expect(app.text("Then rest comes first.")).to_be_visible()
    app.wait_until_sent()
    body = app.get("/api/mornings")["rows"][0]["body"]
    assert (body["pain"], body["ill"]) == (2, True)
    assert app.get(f"/api/plan?today={server_day()}")["state"] == "freeze"
    # Another answer about the pain takes nothing of it back.
    app.morning(1)
    expect(app.page.get_by_role("checkbox", name="I feel ill today")).to_be_checked()
