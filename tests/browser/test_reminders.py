"""Reminders: a message goes from the server through a push service to the service worker, and one
tap answers it. Where that is not possible, the app says why and what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Worker, expect

from restride.settings import MailServer
from tests.browser.app import PASSWORD, App, NewApp, server_day
from tests.browser.axe import faults
from tests.browser.conftest import running
from tests.notify.mail_server import Mailbox
from tests.notify.mail_server import serving as mail_serving
from tests.notify.push_service import Device, PushService, serving
from tests.servers import free_port

# No browser can subscribe without its maker's network, so keys are asked from a service of ours.
SUBSCRIBE = """(() => {
  const bytes = (text) => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0)).buffer;
  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes.buffer ?? bytes)))
    .replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
  const kept = () => JSON.parse(localStorage.getItem("subscription"));
  const made = (told) => told && Object.create(PushSubscription.prototype, {
    endpoint: { value: told.endpoint },
    options: { value: { userVisibleOnly: true, applicationServerKey: bytes(told.key) } },
    toJSON: { value: () => ({ endpoint: told.endpoint, keys: told.keys }) },
    unsubscribe: { value: async () => {
      await window.unsubscribed(told.endpoint);
      localStorage.removeItem("subscription");
      return true;
    } },
  });
  PushManager.prototype.getSubscription = async () => made(kept());
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    const key = text(applicationServerKey);
    const told = { ...(await window.subscribed(key)), key };
    localStorage.setItem("subscription", JSON.stringify(told));
    return made(told);
  };
})()"""
TAP = """([tag, action]) => self.registration.getNotifications({ tag }).then(([notification]) =>
  self.dispatchEvent(new NotificationEvent("notificationclick", { notification, action })))"""
ALLOWED = {"CONTACT": "operator@example.org", "PUSH_TO_LOOPBACK": "for tests only"}
PAGE = "settings/reminders"
TEST_TEXT = "This is how a reminder looks."


@pytest.fixture(scope="module")
def push() -> Iterator[PushService]:
    with serving() as service:
        yield service


@pytest.fixture(scope="module")
def mailbox() -> Iterator[tuple[Mailbox, MailServer]]:
    with mail_serving() as found:
        yield found


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, mailbox: tuple[Mailbox, MailServer]
) -> Iterator[str]:
    port, mail = free_port(), mailbox[1]
    settings = {
        **ALLOWED,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SMTP_HOST": mail.host,
        "SMTP_PORT": str(mail.port),
        "SMTP_TLS": "none",
    }
    with running(port, tmp_path_factory.mktemp("restride"), settings) as url:
        yield url


class Phone:
    """An app whose browser subscribes at the tests' push service."""

    def __init__(self, app: App, push: PushService) -> None:
        self.app = app
        self.push = push
        self.left: list[str] = []
        self.registrations: list[str] = []
        context = app.context
        context.expose_function(
            "subscribed", lambda key: json.loads(json.dumps(push.subscribe(key).subscription))
        )
        context.expose_function("unsubscribed", self.unsubscribed)
        context.add_init_script(SUBSCRIBE)

    def unsubscribed(self, endpoint: str) -> None:
        """As a push service does: whoever sends there hears that nobody is there."""
        self.left.append(endpoint)
        self.push.devices.pop(endpoint.removeprefix(self.push.url), None)

    def allow(self) -> None:
        origin = self.app.origin
        self.app.context.grant_permissions(["notifications"], origin=origin)

    def begin(self) -> None:
        self.app.register()
        self.app.start_episode()
        self.app.ready_offline()
        self.allow()

    def switch_on(self) -> None:
        self.app.open(PAGE)
        self.app.button("Allow on this device").click()
        expect(self.app.text("This device gets messages.")).to_be_visible()

    def device(self) -> Device:
        """This device as the push service knows it."""
        endpoint = self.app.page.evaluate(
            "JSON.parse(localStorage.getItem('subscription')).endpoint"
        )
        return self.push.devices[endpoint.removeprefix(self.push.url)]

    def deliver(self, data: str) -> None:
        """Hands it to the service worker, as the browser does with a message that has come."""
        tools = self.tools
        self.app.wait_until(lambda: bool(self.registrations), "A registration")
        tools.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": self.app.origin, "registrationId": self.registrations[-1], "data": data},
        )

    @cached_property
    def tools(self) -> CDPSession:
        """The browser's tools for workers. They stay: taken away, a message on its way is lost."""
        session = self.app.context.new_cdp_session(self.app.page)
        session.on(
            "ServiceWorker.workerRegistrationUpdated",
            lambda told: self.registrations.extend(
                one["registrationId"] for one in told["registrations"]
            ),
        )
        session.send("ServiceWorker.enable")
        return session

    def remind(self, kind: str, **changes: object) -> None:
        told = {
            "kind": kind,
            "title": "Restride",
            "body": f"words of {kind}",
            "topic": kind,
            "id": None,
            "day": server_day().isoformat(),
            "language": "en",
        }
        self.deliver(json.dumps(told | changes))
        self.app.wait_until(lambda: kind in [one["tag"] for one in self.shown()], kind)

    def shown(self) -> list[dict[str, Any]]:
        """The notifications that stand on the device's screen."""
        found: list[dict[str, Any]] = self.app.page.evaluate(
            """async () => {
              const registration = await navigator.serviceWorker.ready;
              return (await registration.getNotifications()).map((one) => ({
                title: one.title, body: one.body, tag: one.tag, lang: one.lang,
                renotify: one.renotify, actions: one.actions.map(({ title }) => title),
              }));
            }"""
        )
        return found

    def bodies(self) -> list[str]:
        return [one["body"] for one in self.shown()]

    def worker(self) -> Worker:
        self.app.wait_until(lambda: bool(self.app.context.service_workers), "A worker")
        return self.app.context.service_workers[-1]

    def tap(self, tag: str, action: str = "") -> None:
        self.worker().evaluate(TAP, [tag, action])


@pytest.fixture
def phone(new_app: NewApp, push: PushService) -> Phone:
    return Phone(new_app(), push)


def card(app: App, title: str) -> Locator:
    return app.page.get_by_role("region", name=title)


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
    app.wait_until(lambda: phone.bodies() == [TEST_TEXT], "The test")

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
        app.wait_until(lambda: tag in [one["tag"] for one in phone.shown()], "The reminder")
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
        app.wait_until(lambda: phone.bodies() == [kind], broken)
        phone.tap("restride")
        app.wait_until(lambda: phone.shown() == [], "A tap takes it away")
    # The page was there already: it is asked to go, and not loaded anew.
    phone.deliver("")
    app.wait_until(lambda: phone.bodies() == [kind], "One more")
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
    phone.tap("run", "later")
    app.wait_until(lambda: "That is too late for today" in str(phone.bodies()), "Too late")
    assert phone.shown()[0]["actions"] == ["Done"]
    answer["status"] = 503
    phone.remind("morning", id=id)
    phone.tap("morning", "later")
    app.wait_until(lambda: "did not reach the server" in str(phone.bodies()), "No network")


def test_signing_out_lets_the_device_go(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    phone.remind("morning")
    app.open("settings")
    app.button("Sign out").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(app.heading("Sign in")).to_be_visible()
    app.wait_until(lambda: len(phone.left) == 1, "The end of the subscription")
    app.wait_until(lambda: phone.shown() == [], "Nothing on the screen")
    # The next one who signs in gets nothing before it is allowed.
    app.sign_in()
    expect(app.heading("Today")).to_be_visible()
    app.open(PAGE)
    expect(app.text("This device gets no messages yet.")).to_be_visible()


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


def test_a_device_that_signs_in_again_is_reached_again(phone: Phone, new_app: NewApp) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    # The password is changed on another device: this one is signed out.
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.heading("Today")).to_be_visible()
    changed = {"current_password": PASSWORD, "new_password": "quite another battery"}
    answer = other.context.request.put("/api/account/password", data=changed)
    assert answer.status == 204
    other.open(PAGE)
    theirs = card(other, "Messages on your devices")
    expect(theirs.get_by_text("Signed out, so nothing is sent there.")).to_be_visible()
    expect(theirs.get_by_role("button", name="Send a test")).to_have_count(0)
    app.open("sign-in")
    app.page.get_by_label("E-mail").fill(app.email)
    app.page.get_by_label("Password", exact=True).fill("quite another battery")
    app.button("Sign in").click()
    # It says so by itself, and nothing has to be allowed again.
    app.wait_until(
        lambda: [one["signed_in"] for one in other.get("/api/push")["devices"]] == [True],
        "This device",
    )
    assert phone.left == []


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


def test_devices_are_listed_and_removed(phone: Phone, new_app: NewApp) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    other = Phone(new_app(), phone.push)
    other.app.page.goto("/")
    other.app.sign_in(app.email)
    expect(other.app.heading("Today")).to_be_visible()
    other.app.ready_offline()
    other.allow()
    other.switch_on()
    devices = card(other.app, "Messages on your devices")
    expect(devices.get_by_role("listitem")).to_have_count(2)
    expect(devices.get_by_text("this device", exact=True)).to_have_count(1)
    theirs = devices.get_by_role("listitem").filter(has_not_text="this device")
    theirs.get_by_role("button", name="Remove").click()
    other.app.page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(devices.get_by_role("listitem")).to_have_count(1)
    # The other one sees it, and can change that.
    app.page.reload()
    expect(app.text("This device was taken off the list.")).to_be_visible()
    app.button("Switch on again").click()
    expect(app.text("This device gets messages.")).to_be_visible()
    # A device that its service knows no more leaves the list with the next message.
    phone.push.devices.clear()
    app.page.get_by_role("listitem").filter(has_text="this device").get_by_role(
        "button", name="Send a test"
    ).click()
    expect(app.text("The push service no longer knows this device")).to_be_visible()
    expect(app.text("This device was taken off the list.")).to_be_visible()


def test_another_key_is_noticed(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    app.page.evaluate(
        """() => {
          const told = JSON.parse(localStorage.getItem("subscription"));
          localStorage.setItem("subscription", JSON.stringify({ ...told, key: "BAAA" }));
        }"""
    )
    app.page.reload()
    expect(app.text("The server has another key")).to_be_visible()
    app.button("Switch on again").click()
    expect(app.text("This device gets messages.")).to_be_visible()
    assert len(phone.left) == 1


WHY = {
    "Object.defineProperty(window, 'isSecureContext', { get: () => false })": (
        "Not possible at this address: browsers allow messages only over https."
    ),
    "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })": (
        "Messages from this page are blocked on this device."
    ),
    "delete window.PushManager": "This browser has no messages",
    "delete window.PushManager; navigator.standalone = false;"
    "Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 })": (
        "On an iPhone or iPad messages come to the app on the home screen."
    ),
}


def test_where_it_cannot_work_the_page_says_why(new_app: NewApp) -> None:
    first = new_app()
    first.register()
    first.start_episode()
    for script, why in WHY.items():
        app = new_app()
        app.context.add_init_script(script)
        app.page.goto("/")
        app.sign_in(first.email)
        expect(app.heading("Today")).to_be_visible()
        app.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
        app.open(PAGE)
        expect(app.text(why)).to_be_visible()
        expect(app.button("Allow on this device")).to_have_count(0)
        assert faults(app) == []
    # The steps for an iPhone stand there at once.
    expect(app.text("Choose “Add to Home Screen”.")).to_be_visible()


def test_the_question_may_stay_unanswered_and_the_service_may_be_away(phone: Phone) -> None:
    app = phone.app
    app.context.add_init_script("Notification.requestPermission = async () => window.says")
    phone.begin()
    app.page.reload()
    app.open(PAGE)
    app.page.evaluate("window.says = 'default'")
    app.button("Allow on this device").click()
    expect(app.text("The question was closed without an answer.")).to_be_visible()
    app.page.evaluate(
        """() => {
          window.says = "granted";
          const away = new DOMException("no", "AbortError");
          PushManager.prototype.subscribe = () => Promise.reject(away);
        }"""
    )
    app.button("Allow on this device").click()
    expect(app.text("The browser's own message service did not answer.")).to_be_visible()
    assert app.get("/api/push")["devices"] == []


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
    mail.get_by_role("button", name="Send a test").click()
    expect(mail.get_by_text("Sent. The mail server has taken it")).to_be_visible()
    assert str(mails[-1]["Subject"]) == "Restride: this is how a reminder looks"
    mail.get_by_role("button", name="No e-mail").click()
    expect(mail.get_by_role("button", name="Send the link")).to_be_visible()
    assert app.get("/api/mail")["state"] in ("off", "stopped")


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
