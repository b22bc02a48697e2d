"""The app as a person uses it: by the words and labels on the screen."""

import calendar
import json
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
TRAINING_DAYS = ("Mon", "Wed", "Fri", "Sat")


def server_day() -> date:
    """The day by the server's clock; in the zone of most tests it is the browser's as well."""
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

    def start_episode(self, only_day: str | None = None) -> None:
        """What `start_by_hand` leaves, without its taps.

        With `only_day` ("Mon") as the one training day everything is due on it.
        """
        today = date.fromisoformat(
            self.page.evaluate("new Date().toLocaleDateString('sv-SE')"),
        )
        zone = self.page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
        days = (only_day,) if only_day else TRAINING_DAYS
        episode = {
            "started": today.isoformat(),
            "ended": None,
            "timezone": zone,
            "pattern": "pht",
            "side": "left",
            "baseline_morning_pain": 2,
            "red_flags": [],
            "onset": (today - timedelta(days=60)).isoformat(),
            "training_days": [day.lower() for day in days],
        }
        placement = {
            "type": "placement",
            "date": today.isoformat(),
            "stage": "S2",
            "strength": {"EB": {"rung": "EB1", "reps": [10, 10], "load_kg": 0}},
            "running": {"state": "BASE", "week_m": 20_000, "longest_m": 8_000},
        }
        for path, body in (("episodes", episode), ("events", placement)):
            answer = self.context.request.put(f"/api/{path}/{uuid4()}", data=body)
            assert answer.ok, answer.text()
        self.page.evaluate("dispatchEvent(new Event('online'))")
        expect(self.page.get_by_role("article", name="Eccentric bridge")).to_contain_text(DOSE)

    def start_by_hand(self, *, known_leg: bool = False) -> None:
        """PHT, left, placed at EB1 2x10 in S2; runs 20 km a week, 8 km at most; on four days.

        `known_leg`: the leg was chosen already, and nobody asks for it again.
        """
        self.answer_by_hand(known_leg=known_leg)
        self.button("Start the plan").click()
        expect(self.page.get_by_role("article", name="Eccentric bridge")).to_contain_text(DOSE)

    def answer_by_hand(self, *, known_leg: bool = False) -> None:
        """All of it but the last tap."""
        self.button("None of these").click()
        self.button("A professional told me what it is").click()
        self.text("Little by little").click()
        self.button("Next").click()
        if not known_leg:
            self.page.get_by_role("group", name="Which leg?").get_by_text("Left").click()
        begun = server_day() - timedelta(days=60)
        self.page.get_by_label("Since when?").fill(begun.isoformat())
        self.pain("How sore is it on a usual morning?", 2)
        self.button("Next").click()
        for day in calendar.day_abbr:
            chip = self.page.get_by_role("checkbox", name=day)
            chip.set_checked(day in TRAINING_DAYS, force=True)
        self.button("Next").click()
        self.text("A physio told me").click()
        bridge = self.page.get_by_role("combobox", name="Eccentric bridge")
        expect(bridge).to_have_value("EB1")
        self.button("Next").click()
        self.text("Yes, without walking breaks").click()
        self.page.get_by_label("In a usual week").fill("20")
        self.page.get_by_label("Longest run of the last 30 days").fill("8")

    def weekday(self) -> str:
        """The browser's day as the app names it: "Mon"."""
        name: str = self.page.evaluate(
            "new Date().toLocaleDateString('en-GB', { weekday: 'short' })"
        )
        return name

    def ready_offline(self) -> None:
        """Waits until the service worker holds the shell.

        A request that is on its way while the worker takes the page over is seen by no route.
        """
        self.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
        self.wait_for("navigator.serviceWorker.controller !== null")

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

    def wait_for(self, expression: str, arg: object = None) -> None:
        """Asks the page until it says yes.

        Playwright's own wait_for_function evaluates text inside the page, which the app's content
        policy forbids: it works only where the first answer is yes.
        """
        self.wait_until(lambda: bool(self.page.evaluate(expression, arg)), expression)

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

    def wait_until(self, holds: Callable[[], bool], what: str = "what was waited for") -> None:
        """Asks again and again while the page goes on."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{what} never came.")

    def wait_until_drafted(self, text: str) -> None:
        """Until what was typed is on the device: a page that goes away at once may lose a tap."""
        self.wait_until(
            lambda: any(text in json.dumps(draft) for draft in self.stored("drafts")),
            f"A draft with {text}",
        )

    def unsent(self) -> int:
        """Entries in the device's own outbox."""
        return len(self.stored("outbox"))

    def wait_until_sent(self) -> None:
        self.wait_until(lambda: self.unsent() == 0, "An empty outbox")

    def wait_until_charted(self) -> None:
        """Until the device keeps the charts' numbers, which come after everything else."""
        self.wait_until(
            lambda: any('"text": "{' in json.dumps(one) for one in self.stored("meta")),
            "The timeline",
        )

    def wait_until_logged(self, path: str, count: int) -> None:
        """Until the server has so many rows of a kind; some entries may go on waiting."""
        self.wait_until(lambda: len(self.get(path)["rows"]) == count, f"{count} rows at {path}")

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

    def bring(self, name: str, data: bytes) -> None:
        """A file into the log through the API, as it is proposed."""
        ask = self.context.request
        where = f"/api/imports/{uuid4()}"
        files = [{"name": name, "size": len(data)}]
        zone = self.page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
        body = {"files": files, "timezone": zone}
        assert ask.put(where, data=body).status == 201
        sent = ask.put(
            f"{where}/upload?file=0&offset=0",
            data=data,
            headers={"Content-Type": "application/octet-stream"},
        )
        assert sent.ok
        assert ask.post(f"{where}/read").ok
        self.wait_until(lambda: self.get(where)["state"] == "ready", "What was found")
        done = ask.post(
            f"{where}/commit?today={server_day()}", data={"changes": [], "rest": "proposed"}
        )
        assert done.ok, done.text()

    # The world outside

    def cdp(self, method: str, **options: object) -> Any:
        """Asks the browser itself, as its developer tools do."""
        return self.context.new_cdp_session(self.page).send(method, options)

    @property
    def origin(self) -> str:
        return str(self.page.evaluate("location.origin"))

    @contextmanager
    def offline(self) -> Iterator[None]:
        """Without the network, once the service worker holds what the pages need."""
        self.ready_offline()
        self.context.set_offline(True)
        try:
            yield
        finally:
            self.context.set_offline(False)

    def set_clock(self, day: date, hour: int) -> None:
        """`hour`: of UTC."""
        self.page.clock.set_system_time(datetime.combine(day, time(hour), UTC))


NewApp = Callable[..., App]
"""Opens the app on another device; the options are those of a browser context."""
