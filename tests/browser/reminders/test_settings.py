"""What a runner is reminded of, and how: messages, e-mail, the calendar; on a journey too."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from restride.settings import MailServer
from tests.browser.app import App, NewApp
from tests.browser.axe import faults
from tests.browser.held import Held
from tests.browser.reminders.phone import PAGE, Phone, card
from tests.notify.mail_server import Mailbox


def test_what_and_when_is_kept_by_the_server(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.open("settings")
    app.page.get_by_role("link", name="Set reminders").click()
    what = card(app, "What and when")
    what.get_by_label("Morning check: time").fill("06:45")
    what.get_by_role("checkbox", name="A look back").uncheck()
    what.get_by_role("group", name="A day, at most").get_by_text("2", exact=True).click()
    what.get_by_text("E-mail").click()
    what.get_by_label("From", exact=True).fill("22:15")
    what.get_by_role("group", name="On these days").get_by_text("Tue").click()
    what.get_by_role("button", name="More: Minutes between two breaks").click()
    expect(app.text("Saved.")).to_be_visible()
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.heading("Today")).to_be_visible()
    app.wait_until(
        lambda: app.get("/api/reminders/settings")["sitting_every_min"] == 135, "The last change"
    )
    kept = app.get("/api/reminders/settings")
    assert kept["morning_at"] == "06:45"
    assert "review" not in kept["kinds"]
    assert (kept["most_a_day"], kept["channels"], kept["quiet_from"]) == (2, ["push"], "22:15")
    assert kept["sitting_days"] == ["tue"]
    other.open(PAGE)
    expect(other.page.get_by_label("Morning check: time")).to_have_value("06:45")
    expect(other.page.get_by_role("checkbox", name="A look back")).not_to_be_checked()


def test_without_a_network_the_page_says_so_and_nothing_changes(app: App) -> None:
    app.register()
    app.start_episode()
    app.open(PAGE)
    morning = app.page.get_by_role("checkbox", name="Morning check")
    expect(morning).to_be_checked()
    needs = app.text("This is about the server, so it needs a connection to it.")
    with app.offline():
        morning.click()
        expect(needs).to_be_visible()
        expect(morning).to_be_checked()
        app.open("today")
        expect(app.heading("Today")).to_be_focused()
        app.open(PAGE)
        expect(app.button("Try again")).to_be_visible()
    app.button("Try again").click()
    expect(morning).to_be_checked()


def test_mail_goes_to_an_address_that_said_yes(
    app: App, mailbox: tuple[Mailbox, MailServer]
) -> None:
    mails = mailbox[0].mails
    app.register()
    app.start_episode()
    app.open(PAGE)
    mail = card(app, "E-mail")
    mail.get_by_role("button", name="Send the link").click()
    expect(mail.get_by_text("Sent. The mail server has taken it")).to_be_visible()
    expect(mail.get_by_text("A mail with a link is on its way")).to_be_visible()
    plain = mails[-1].get_body(("plain",))
    assert plain is not None
    link = re.search(r"http://\S+/api/mail/confirm/\S+", plain.get_content())
    assert link is not None
    app.page.goto(link[0])
    app.button("Yes, this is my address").click()
    expect(app.text("Thank you.")).to_be_visible()
    app.open(PAGE)
    expect(mail.get_by_text(f"Reminders come to {app.email}.")).to_be_visible()
    app.ready_offline()
    before = app.get("/api/mail")
    held = Held(app, "**/api/mail")
    mail.get_by_role("button", name="Send a test").click()
    expect(mail.get_by_text("Sent. The mail server has taken it")).to_be_visible()
    held.wait()
    assert str(mails[-1]["Subject"]) == "Restride: this is how a reminder looks"
    mail.get_by_role("button", name="No e-mail").click()
    expect(mail.get_by_role("button", name="Send the link")).to_be_visible()
    assert app.get("/api/mail")["state"] in ("off", "stopped")
    # What was asked before comes late, and says no more how it is now.
    with app.page.expect_response("**/api/mail"):
        held.pop().fulfill(json=before)
    app.page.wait_for_timeout(200)
    expect(mail.get_by_role("button", name="Send the link")).to_be_visible()


def test_the_calendars_address_is_made_renewed_and_ended(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.open(PAGE)
    calendar = card(app, "Calendar")
    calendar.get_by_role("button", name="Make the address").click()
    expect(app.heading("Your calendar's address")).to_be_focused()
    address = calendar.get_by_label("The address").input_value()
    ask = app.context.request
    assert ask.get(address).text().startswith("BEGIN:VCALENDAR")
    calendar.get_by_role("button", name="Does it work?").click()
    expect(calendar.get_by_text("The calendar works")).to_be_visible()
    calendar.get_by_label("Training in the calendar at").fill("06:30")
    expect(calendar.get_by_text("Saved.")).to_be_visible()
    assert app.get("/api/calendar-feed")["feed"]["time"] == "06:30"
    calendar.get_by_role("button", name="New address").click()
    app.page.get_by_role("dialog").get_by_role("button", name="New address").click()
    expect(calendar.get_by_label("The address")).not_to_have_value(address)
    assert ask.get(address).status == 404
    calendar.get_by_role("button", name="End it").click()
    app.page.get_by_role("dialog").get_by_role("button", name="End it").click()
    expect(calendar.get_by_role("button", name="Make the address")).to_be_visible()
    expect(calendar.get_by_label("The address")).to_have_count(0)


class Journey:
    """A device that is carried about; `until` is the last thing that it asks the server for."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.session = app.context.new_cdp_session(app.page)

    def to(self, zone: str, until: str = "/api/sync") -> None:
        self.session.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
        with self.app.page.expect_response(lambda answer: until in answer.url):
            self.app.page.reload()


def zones(app: App) -> list[str]:
    rows = app.get("/api/sync?since=0")["rows"]
    return [row["body"]["value"] for row in rows if row["type"] == "setting"]


def test_on_a_journey_reminders_come_along_if_they_are_asked_to(new_app: NewApp) -> None:
    app = new_app(timezone_id=None)
    app.register()
    app.start_episode()
    app.wait_until_sent()
    journey = Journey(app)
    home = app.page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
    stay = f"Stay with {home.split('/')[-1]}"
    # Whom nothing reaches is asked nothing.
    journey.to("Asia/Tokyo", until="/api/calendar-feed")
    expect(app.heading("You seem to be in Tokyo")).to_have_count(0)
    app.open(PAGE)
    app.button("Make the address").click()
    expect(app.heading("Your calendar's address")).to_be_visible()
    journey.to("Asia/Tokyo")
    app.open()
    expect(app.heading("You seem to be in Tokyo")).to_be_visible()
    assert faults(app) == []
    app.button(stay).click()
    expect(app.heading("You seem to be in Tokyo")).to_have_count(0)
    # The answer holds, there and elsewhere, until it is changed by hand.
    journey.to("America/New_York")
    expect(app.heading("Today")).to_be_visible()
    expect(app.heading("You seem to be in New York")).to_have_count(0)
    assert zones(app) == []
    app.open(PAGE)
    app.page.get_by_role("checkbox", name="When I travel").check()
    expect(app.text("Reminders now come by the clock in New York.")).to_be_visible()
    expect(app.text("All times are local time in New York.")).to_be_visible()
    app.wait_until_sent()
    assert zones(app) == ["America/New_York"]
    # From now on they come along without a question.
    journey.to("Australia/Lord_Howe")
    expect(app.text("All times are local time in Lord Howe.")).to_be_visible()
    app.wait_until(lambda: zones(app)[-1] == "Australia/Lord_Howe", "The new zone")
    app.open()
    expect(app.heading("You seem to be in Lord Howe")).to_have_count(0)


def test_axe_finds_nothing(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    app.page.get_by_role("group", name="On these days").get_by_text("Tue").click()
    app.button("Make the address").click()
    expect(app.heading("Your calendar's address")).to_be_visible()
    assert faults(app) == []
    wide = app.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, "the page is as wide as the phone"
