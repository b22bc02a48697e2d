"""Two devices, a wrong clock, a lost answer, an ended sign-in: nothing that was typed is lost."""

import json
import re
from datetime import timedelta

from playwright.sync_api import Route, expect

from tests.browser.app import PASSWORD, App, NewApp, server_day


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


def test_one_deletes_what_the_other_edits(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.log_bridge()
    app.wait_until_sent()
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.text("This morning: 2 of 10")).to_be_visible()

    def delete(device: App, words: str) -> None:
        device.open("history")
        device.page.get_by_role("listitem").filter(has_text=words).get_by_role(
            "button", name="Delete"
        ).click()
        expect(device.text("Deleted.")).to_be_visible()

    with other.offline():
        other.morning(5)
        delete(other, "Eccentric bridge")
        delete(app, "Morning 2 of 10")
        row = app.get("/api/sessions")["rows"][0]
        changed = row["body"] | {"rpe": 7}
        where = f"/api/sessions/{row['id']}?base={row['seq']}"
        assert app.context.request.put(where, data=changed).ok
        app.wait_until_sent()
    expect(other.text(re.compile("2 entries need a look"))).to_be_visible()
    other.open("waiting")
    mornings = other.page.get_by_role("article").filter(has_text="Morning check")
    sessions = other.page.get_by_role("article").filter(has_text="Session")
    expect(mornings).to_contain_text("It was deleted there.")
    expect(sessions).to_contain_text("It was deleted here.")
    mornings.get_by_role("button", name="Keep mine").click()
    sessions.get_by_role("button", name="Keep the other").click()
    expect(other.text("Everything has been sent.")).to_be_visible()
    assert other.get("/api/mornings")["rows"][0]["body"]["pain"] == 5
    assert other.get("/api/sessions")["rows"][0]["body"]["rpe"] == 7


def test_a_refused_entry_does_not_hold_up_the_rest(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()

    def refuse(route: Route) -> None:
        body = {"status": 422, "code": "invalid", "detail": "Not like that."}
        kind = "application/problem+json"
        route.fulfill(status=422, content_type=kind, body=json.dumps(body))

    app.context.route("**/api/mornings/**", refuse)
    app.morning(4)
    app.log_bridge()
    expect(app.text(re.compile("1 entry needs a look"))).to_be_visible()
    app.open("waiting")
    expect(app.text(re.compile("Something in it is not valid"))).to_be_visible()
    app.wait_until_logged("/api/sessions", 1)
    app.button("Send again").click()
    expect(app.text(re.compile("Something in it is not valid"))).to_be_visible()
    app.button("Throw away").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Throw away").click()
    expect(app.text("Everything has been sent.")).to_be_visible()
    app.open("today")
    expect(app.heading("How sore is it this morning?")).to_be_visible()


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


def test_the_device_goes_on_offline_after_the_sign_in_has_ended(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.context.clear_cookies()
    app.morning(4)
    expect(app.text(re.compile("Sign in again to send 1 entry"))).to_be_visible()
    app.log_bridge()
    expect(app.text(re.compile("Sign in again to send 2 entries"))).to_be_visible()


def test_another_runner_on_this_device_gets_nothing_of_it(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    grace = new_app()
    grace.register()
    grace.start_episode()
    grace.wait_until_sent()
    app.context.clear_cookies()
    app.morning(4)
    app.button("Sign in").click()
    expect(app.heading("Please sign in again")).to_be_visible()
    app.sign_in(grace.email)
    expect(app.heading("Today")).to_be_visible()
    expect(app.button("Change")).to_have_count(0)
    app.morning(8)
    app.wait_until_logged("/api/mornings", 1)
    assert [row["body"]["pain"] for row in app.get("/api/mornings")["rows"]] == [8]
    app.context.clear_cookies()
    app.page.reload()
    app.button("Sign in").click()
    app.sign_in()
    expect(app.text("This morning: 4 of 10")).to_be_visible()
    app.wait_until_logged("/api/mornings", 1)
    assert [row["body"]["pain"] for row in app.get("/api/mornings")["rows"]] == [4]


def test_a_tab_of_one_runner_sends_nothing_as_the_other(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    grace = new_app()
    grace.register()
    # Another tab signs in as somebody else: both tabs now have that one's cookie.
    second = app.context.request.post(
        "/api/sign-in", data={"email": grace.email, "password": PASSWORD}
    )
    assert second.ok
    app.morning(4)
    expect(app.text(re.compile("Sign in again to send 1 entry"))).to_be_visible()
    assert grace.get("/api/mornings")["rows"] == []


def test_an_answer_lost_after_the_commit_is_no_conflict(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()
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
    app.ready_offline()
    app.context.route("**/api/mornings/**", lambda route: route.abort())
    app.morning(1)
    app.open("settings")
    app.button("Sign out").click()
    expect(app.text(re.compile("would be lost"))).to_be_visible()
    app.button("Sign out and lose them").click()
    expect(app.heading("Sign in")).to_be_visible()
    names = app.page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    assert names == ["restride"]
