"""A message goes from the server through a push service to the service worker, and one
tap answers it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.browser.app import NewApp
from tests.browser.conftest import running
from tests.browser.reminders.phone import ALLOWED, PAGE, Phone, card
from tests.notify.push_service import PushService
from tests.servers import free_port

TEST_TEXT = "This is how a reminder looks."


def test_a_message_comes_and_one_tap_answers_it(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    app.button("Send a test").click()
    expect(app.text("Sent. It should be on the device in a moment.")).to_be_visible()
    expect(app.text("Last message: sent")).to_be_visible()
    (message,) = phone.device().received
    test = json.loads(message.text)
    assert (test["kind"], test["body"]) == ("test", TEST_TEXT)
    assert phone.push.faults == []
    phone.deliver(message.text.decode())
    assert phone.bodies() == [TEST_TEXT]

    # The same way for a morning: what is on the page at that moment is left.
    app.open("settings")
    expect(app.heading("Settings")).to_be_focused()
    phone.remind("morning", id="0192f6c0-0000-7000-8000-000000000000")
    phone.remind("morning", body="the same once more")
    assert [one["tag"] for one in phone.shown()].count("morning") == 1
    app.page.evaluate("window.stays = true")
    phone.tap("morning")
    expect(app.heading("Today")).to_be_focused()
    assert app.page.evaluate("window.stays"), "nothing is loaded anew"
    assert "morning" not in [one["tag"] for one in phone.shown()]
    app.pain("How sore is it this morning?", 3)
    expect(app.text("This morning: 3 of 10")).to_be_visible()
    app.wait_until_sent()
    rows = app.get("/api/sync?since=0")["rows"]
    assert [row["body"]["pain"] for row in rows if row["type"] == "morning"] == [3]


def test_the_morning_check_reaches_a_phone_whose_app_is_closed(
    new_app: NewApp, push: PushService, tmp_path: Path
) -> None:
    """From the worker's clock to the stored morning; it takes until the next full minute."""
    with running(free_port(), tmp_path / "data", ALLOWED, worker=True) as url:
        # A zone in which it is about noon, so that neither midnight nor quiet hours are near.
        ahead = 12 - datetime.now(UTC).hour
        phone = Phone(new_app(base_url=url, timezone_id=f"Etc/GMT{-ahead:+d}"), push)
        app = phone.app
        phone.begin()
        phone.switch_on()
        app.wait_until_sent()
        at = datetime.now(UTC) + timedelta(hours=ahead, minutes=1)
        app.page.get_by_label("Morning check: time").fill(f"{at:%H:%M}")
        expect(app.text("Saved.")).to_be_visible()
        device = phone.device()
        app.page.goto("about:blank")
        for _ in range(450):
            if device.received:
                break
            app.page.wait_for_timeout(200)
        (message,) = device.received
        assert json.loads(message.text)["kind"] == "morning"
        app.open("settings")
        phone.deliver(message.text.decode())
        tag = json.loads(message.text)["topic"]
        assert tag in [one["tag"] for one in phone.shown()]
        phone.tap(tag)
        app.pain("How sore is it this morning?", 2)
        expect(app.text("This morning: 2 of 10")).to_be_visible()
        app.wait_until_sent()
        rows = app.get("/api/sync?since=0")["rows"]
        assert [row["body"]["pain"] for row in rows if row["type"] == "morning"] == [2]
        app.open(PAGE)
        sent = card(app, "What was sent").get_by_role("listitem")
        expect(sent).to_have_count(1)
        expect(sent).to_contain_text(re.compile(r"Morning check.*Today, \d\d:\d\d.*Sent: Chrome"))
        expect(app.text("No reminders are sent at the moment")).to_have_count(0)
        assert len(device.received) == 1
        assert push.faults == []


PLACES = (
    ("missing", "", "today"),
    ("session", "", "player"),
    ("session", "done", "log/session"),
    ("run", "", "today"),
    ("run", "done", "log/run"),
    ("session_run", "", "today"),
    ("sitting_test", "", "log/sitting"),
    ("review", "", "plan"),
    ("test", "", PAGE),
)


def test_each_leads_to_its_place(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    for kind, action, place in PLACES:
        app.open("history")
        expect(app.heading("History")).to_be_visible()
        phone.remind(kind)
        phone.tap(kind, action)
        app.wait_for(f"location.hash === '#/{place}'")
    # A break from sitting is done with the tap itself.
    app.open("history")
    phone.remind("sitting_break")
    phone.tap("sitting_break", "done")
    app.wait_until(lambda: phone.shown() == [], "Nothing on the screen")
    assert app.page.evaluate("location.hash") == "#/history"


def test_what_cannot_be_read_is_shown_kindly(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    kind = "Something is ready for you here. Have a look when it suits you."
    for broken in ("", "{", "[1]", "null", '{"kind": 7, "title": null, "topic": {}}'):
        phone.deliver(broken)
        assert phone.bodies() == [kind], broken
        phone.tap("restride")
        app.wait_until(lambda: phone.shown() == [], "A tap takes it away")
    # The page was there already: it is asked to go, and not loaded anew.
    phone.deliver("")
    assert phone.bodies() == [kind]
    expect(app.heading("Today")).to_be_visible()
    app.page.evaluate(
        "navigator.serviceWorker.addEventListener('message', () => { window.asked = true })"
    )
    phone.tap("restride")
    app.wait_for("window.asked === true")
    phone.remind("session", language="de", body="Wörter")
    assert phone.shown() == [
        {
            "title": "Restride",
            "body": "Wörter",
            "tag": "session",
            "lang": "de",
            "renotify": False,
            "actions": ["Erledigt"],
        }
    ]


def test_a_reminder_is_put_off(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    app.open("today")
    asked: list[tuple[str, str | None]] = []
    answer = {"status": 200}

    def snooze(route: Any) -> None:
        asked.append((route.request.url, route.request.post_data))
        route.fulfill(status=answer["status"], json={})

    app.context.route(re.compile("/snooze$"), snooze)
    id = "0192f6c0-0000-7000-8000-000000000001"
    phone.remind("run", id=id)
    assert phone.shown()[0]["actions"] == ["Done", "In an hour"]
    phone.tap("run", "later")
    app.wait_until(lambda: len(asked) == 1, "The snooze")
    assert asked == [(f"{app.origin}/api/reminders/{id}/snooze", '{"minutes":60}')]
    app.wait_until(lambda: phone.shown() == [], "Nothing on the screen")
    # Too late for it, or no network: it does not just vanish.
    answer["status"] = 409
    phone.remind("run", id=id)
    with phone.displaying("Too late"):
        phone.tap("run", "later")
    assert "That is too late for today" in str(phone.bodies())
    assert phone.shown()[0]["actions"] == ["Done"]
    answer["status"] = 503
    phone.remind("morning", id=id)
    with phone.displaying("No network"):
        phone.tap("morning", "later")
    assert "did not reach the server" in str(phone.bodies())


CHANGED = """async (told) => {
  const { endpoint, keys } = told;
  const event = new ExtendableEvent("pushsubscriptionchange");
  const fresh = { toJSON: () => ({ endpoint, keys }) };
  Object.defineProperty(event, "newSubscription", { value: fresh });
  self.dispatchEvent(event);
}"""
NO_TAP = """() => {
  // A browser opens a window for a person's tap only, and this one is a test's.
  Clients.prototype.openWindow = async (url) => { self.opened = url; return null; };
}"""


def test_the_worker_acts_while_no_page_is_open(phone: Phone) -> None:
    """A tap opens the app, and an address that the browser has changed reaches the server."""
    app = phone.app
    phone.begin()
    phone.switch_on()
    phone.remind("run")
    key, origin = app.get("/api/push")["key"], app.origin
    worker = phone.worker()
    worker.evaluate(NO_TAP)
    fresh = phone.push.subscribe(key)
    app.page.goto("about:blank")
    phone.tap("run", "done")
    app.wait_until(lambda: worker.evaluate("self.opened") == f"{origin}/#/log/run", "A window")
    worker.evaluate(CHANGED, fresh.subscription)

    def devices() -> list[dict[str, Any]]:
        found = app.context.request.get(f"{origin}/api/push").json()
        return list(found["devices"])

    app.wait_until(lambda: len(devices()) == 2, "The new address")
    newest = devices()[-1]
    asked = app.context.request.post(f"{origin}/api/push/devices/{newest['id']}/test")
    assert asked.json()["kind"] == "sent"
    assert len(fresh.received) == 1
