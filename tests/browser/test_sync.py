"""Two devices, a wrong clock, a lost answer, an ended sign-in: nothing that was typed is lost."""

import re
from datetime import timedelta

from playwright.sync_api import Route, expect

from tests.browser.app import App, NewApp, server_day


def test_a_refused_entry_is_shown_and_can_be_sent_after_a_change(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    # A device whose clock runs three days ahead logs in the future.
    app.set_clock(server_day() + timedelta(days=3), 9)
    app.log_bridge()
    expect(app.text(re.compile("1 entry needs a look"))).to_be_visible()
    app.page.get_by_role("link", name="Have a look").click()
    expect(app.text("Not accepted by the server")).to_be_visible()
    app.page.get_by_role("link", name="Edit").click()
    app.page.get_by_label("When").fill(f"{server_day()}T00:10")
    app.save_session()
    app.wait_until_sent()
    assert len(app.get("/api/sessions")["rows"]) == 1


def test_two_devices_that_change_the_same_morning_are_asked(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.wait_until_sent()
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.text("This morning: 2 of 10")).to_be_visible()

    with other.offline():
        other.morning(5)
        app.morning(3)
        app.wait_until_sent()
    expect(other.text(re.compile("1 entry needs a look"))).to_be_visible()
    other.page.get_by_role("link", name="Have a look").click()
    expect(other.text("Morning 5 of 10")).to_be_visible()
    expect(other.text("Morning 3 of 10")).to_be_visible()
    other.button("Keep mine").click()
    expect(other.button("Keep mine")).to_have_count(0)
    other.wait_until_sent()
    assert other.get("/api/mornings")["rows"][0]["body"]["pain"] == 5


def test_keeping_the_other_device_s_version(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.wait_until_sent()
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.text("This morning: 2 of 10")).to_be_visible()
    with other.offline():
        other.morning(5)
        app.morning(3)
        app.wait_until_sent()
    other.open("waiting")
    other.button("Keep the other").click()
    expect(other.button("Keep the other")).to_have_count(0)
    other.open("today")
    expect(other.text("This morning: 3 of 10")).to_be_visible()
    assert other.get("/api/mornings")["rows"][0]["body"]["pain"] == 3


def test_an_ended_sign_in_keeps_everything(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.context.clear_cookies()
    app.morning(4)
    expect(app.text(re.compile("Sign in again to send 1 entry"))).to_be_visible()
    app.page.reload()
    expect(app.text("This morning: 4 of 10")).to_be_visible()
    app.button("Sign in").click()
    expect(app.heading("Please sign in again")).to_be_visible()
    app.sign_in()
    app.wait_until_sent()
    assert app.get("/api/mornings")["rows"][0]["body"]["pain"] == 4


def test_an_answer_lost_after_the_commit_is_no_conflict(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort()

    app.context.route("**/api/mornings/**", lose)
    app.morning(2)
    expect(app.text(re.compile("1 entry waits"))).to_be_visible()
    assert app.get("/api/mornings")["rows"][0]["body"]["pain"] == 2
    app.morning(6)
    app.wait_until_sent()
    rows = app.get("/api/mornings")["rows"]
    assert [row["body"]["pain"] for row in rows] == [6]


def test_a_half_filled_session_survives_a_killed_tab(app: App) -> None:
    app.register()
    app.start_episode()
    app.fill_bridge(pain=2)
    page = app.context.new_page()
    app.page.close()
    again = App(page)
    again.open("today")
    page.get_by_role("link", name="Go on with your session").click()
    again.save_session()
    again.wait_until_sent()
    assert again.get("/api/sessions")["rows"][0]["body"]["exercises"][0]["pain_during"] == 2


def test_signing_out_warns_of_what_is_unsent_and_wipes_the_device(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.context.route("**/api/mornings/**", lambda route: route.abort())
    app.morning(1)
    app.open("settings")
    app.button("Sign out").click()
    expect(app.text(re.compile("would be lost"))).to_be_visible()
    app.button("Sign out and lose them").click()
    expect(app.heading("Sign in")).to_be_visible()
    names = app.page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    assert names == ["restride"]
