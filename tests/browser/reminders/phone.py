"""A phone that gets messages: its browser subscribes at the tests' push service."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from playwright.sync_api import CDPSession, Locator, Worker, expect

from tests.browser.app import App, server_day
from tests.notify.push_service import Device, PushService

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


class Phone:
    """An app whose browser subscribes at the tests' push service."""

    def __init__(self, app: App, push: PushService) -> None:
        self.app = app
        self.push = push
        self.left: list[str] = []
        self.registrations: list[str] = []
        self.displayed: list[str] = []
        """The tags of what came to the screen, one for each time."""
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
        told = {"origin": self.app.origin, "registrationId": self.registrations[-1], "data": data}
        with self.displaying(data):
            tools.send("ServiceWorker.deliverPushMessage", told)

    @contextmanager
    def displaying(self, what: str) -> Iterator[None]:
        """A notification comes to the screen meanwhile.

        Nobody may ask for the list of them before: whoever asks takes away what is written down
        already and not on the screen yet, since Chromium drops from it what it does not see.
        """
        before = len(self.displayed)
        yield
        self.app.wait_until(lambda: len(self.displayed) > before, what)

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
        session.on("BackgroundService.backgroundServiceEventReceived", self._noted)
        watched = {"service": "notifications"}
        session.send("BackgroundService.startObserving", watched)
        session.send("BackgroundService.setRecording", watched | {"shouldRecord": True})
        return session

    def _noted(self, told: dict[str, Any]) -> None:
        event = told["backgroundServiceEvent"]
        if event["eventName"] == "Notification displayed":
            self.displayed.append(event["instanceId"])

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
        assert self.displayed[-1] == kind
        assert kind in [one["tag"] for one in self.shown()]

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


def card(app: App, title: str) -> Locator:
    return app.page.get_by_role("region", name=title)
