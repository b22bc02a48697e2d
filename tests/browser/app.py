"""The app as a person uses it: by the words and labels on the screen."""

import calendar
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from playwright.sync_api import BrowserContext, Locator, Page, expect

PASSWORD = "a sentence of words"
DOSE = "2\u00a0×\u00a010"


def server_day() -> date:
    """The day by the server's clock, which the browser's may differ from by one."""
    return datetime.now(UTC).date()


class App:
    """One page of the app, with the steps that several tests take."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.context: BrowserContext = page.context
        self.email = f"{uuid4().hex}@example.org"

    # Words and places

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True)

    def text(self, text: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_text(text)

    def pain(self, question: str, pain: int) -> None:
        group = self.page.get_by_role("group", name=question)
        group.locator("label", has_text=re.compile(rf"^{pain}$")).click()

    def open(self, path: str = "today") -> None:
        self.page.goto(f"/#/{path}")

    # The first run

    def register(self) -> None:
        self.page.goto("/")
        self.button("New here?").click()
        self.page.get_by_label("E-mail").fill(self.email)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.button("Create account").click()
        expect(self.heading("First, a safety check")).to_be_visible()

    def sign_in(self, email: str | None = None) -> None:
        self.page.get_by_label("E-mail").fill(email or self.email)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.button("Sign in").click()

    def start_episode(self, onset: date | None = None, only_day: str | None = None) -> None:
        """PHT, left, placed at EB1 2x10 in S2; runs 20 km a week, 8 km at most.

        With `only_day` ("Mon") as the one training day everything is due on it.
        """
        self.button("None of these").click()
        self.text("Little by little").click()
        self.button("Next").click()
        self.page.get_by_role("group", name="Which leg?").get_by_text("Left").click()
        begun = onset or server_day() - timedelta(days=60)
        self.page.get_by_label("Since when?").fill(begun.isoformat())
        self.pain("How sore is it on a usual morning?", 2)
        self.button("Next").click()
        for day in calendar.day_abbr if only_day else ():
            chip = self.page.get_by_role("checkbox", name=day)
            chip.set_checked(day == only_day, force=True)
        self.button("Next").click()
        self.text("A physio told me").click()
        bridge = self.page.get_by_role("combobox", name="Eccentric bridge")
        expect(bridge).to_have_value("EB1")
        self.button("Next").click()
        self.text("Yes, without walking breaks").click()
        self.page.get_by_label("In a usual week").fill("20")
        self.page.get_by_label("Longest run of the last 30 days").fill("8")
        self.button("Start the plan").click()
        expect(self.page.get_by_role("article", name="Eccentric bridge")).to_contain_text(DOSE)

    def weekday(self) -> str:
        """The browser's day as the app names it: "Mon"."""
        name: str = self.page.evaluate(
            "new Date().toLocaleDateString('en-GB', { weekday: 'short' })"
        )
        return name

    def ready_offline(self) -> None:
        """Waits until the service worker holds the shell."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    # Logging

    def fill_bridge(self, pain: int = 1) -> None:
        self.open("log/session")
        self.button("Tick all sets").click()
        self.pain("Worst pain during it", pain)
        group = self.page.get_by_role("group", name="How many more could you have done?")
        group.get_by_text("4", exact=True).click()

    def log_bridge(self, pain: int = 1) -> None:
        self.fill_bridge(pain)
        self.save_session()

    def save_session(self) -> None:
        self.button("Save session").click()
        expect(self.button("Save session")).to_have_count(0)

    def morning(self, pain: int) -> None:
        self.open("today")
        change = self.button("Change")
        if change.is_visible():
            change.click()
        self.pain("How sore is it this morning?", pain)
        expect(self.text(f"This morning: {pain} of 10")).to_be_visible()

    # What is where

    def stored(self, store: str) -> list[dict[str, Any]]:
        """Everything in one store of the device's own database."""
        found: list[dict[str, Any]] = self.page.evaluate(
            """async (store) => {
              const names = (await indexedDB.databases()).map((one) => one.name);
              const name = names.find((one) => /^restride-/.test(one));
              const db = await new Promise((done) => {
                const asked = indexedDB.open(name);
                asked.onsuccess = () => done(asked.result);
              });
              const asked = db.transaction(store).objectStore(store).getAll();
              const all = await new Promise((done) => {
                asked.onsuccess = () => done(asked.result);
              });
              db.close();
              return all;
            }""",
            store,
        )
        return found

    def unsent(self) -> int:
        """Entries in the device's own outbox."""
        return len(self.stored("outbox"))

    def wait_until_sent(self) -> None:
        for _ in range(80):
            if self.unsent() == 0:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{self.unsent()} entries are still waiting.")

    def wait_until_logged(self, path: str, count: int) -> None:
        """Until the server has so many rows of a kind; some entries may go on waiting."""
        for _ in range(80):
            if len(self.get(path)["rows"]) == count:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{path} has not {count} rows.")

    def watch_writes(self) -> list[tuple[str, str]]:
        """Every write of this context that was answered, from now on: its method and path."""
        seen: list[tuple[str, str]] = []
        self.context.on(
            "requestfinished",
            lambda request: (
                seen.append((request.method, urlsplit(request.url).path))
                if request.method in ("PUT", "DELETE")
                else None
            ),
        )
        return seen

    def get(self, path: str) -> Any:
        answer = self.context.request.get(path)
        assert answer.ok, f"{path}: {answer.status}"
        return answer.json()

    # The world outside

    def cdp(self, method: str, **options: object) -> Any:
        """Asks the browser itself, as its developer tools do."""
        return self.context.new_cdp_session(self.page).send(method, options)

    @property
    def origin(self) -> str:
        return str(self.page.evaluate("location.origin"))

    @contextmanager
    def offline(self) -> Iterator[None]:
        self.context.set_offline(True)
        try:
            yield
        finally:
            self.context.set_offline(False)

    def set_clock(self, day: date, hour: int) -> None:
        self.page.clock.set_system_time(datetime.combine(day, time(hour)))


NewApp = Callable[..., App]
"""Opens the app on another device; the options are those of a browser context."""
