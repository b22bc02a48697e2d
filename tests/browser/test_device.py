"""The device itself: a storage that is full, emptied or newer, a wrong clock."""

import re
import time
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp, server_day

NO_STORAGE = "Object.defineProperty(window, 'indexedDB', { value: undefined })"
REFUSING = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }"
# The tools' own limit of the quota does not reach IndexedDB in a context of its own.
FULL = """() => {
  IDBObjectStore.prototype.realPut = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
ROOM = "() => { IDBObjectStore.prototype.put = IDBObjectStore.prototype.realPut; }"
BREAKS_OPEN = """() => new Promise(async (done) => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  const asked = indexedDB.open(names.find((one) => /^restride-/.test(one)), 99);
  asked.onsuccess = () => { asked.result.close(); done(); };
})"""


def started(app: App) -> App:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    return app


def test_a_full_storage_keeps_what_was_typed_and_saves_it_later(app: App) -> None:
    started(app)
    app.fill_bridge(pain=2)
    app.page.evaluate(FULL)
    app.button("Save session").click()
    expect(app.page.get_by_role("alert")).to_contain_text("could not save just now")
    expect(app.heading("Strength session")).to_be_visible()
    expect(app.page.get_by_role("radio", name="2", exact=True).first).to_be_checked()
    assert app.unsent() == 0
    app.page.evaluate(ROOM)
    app.save_session()
    expect(app.page.get_by_role("alert")).to_have_count(0)
    app.wait_until_sent()
    [row] = app.get("/api/sessions")["rows"]
    assert row["body"]["exercises"][0]["pain_during"] == 2


def test_a_morning_that_could_not_be_saved_is_saved_with_the_next_tap(app: App) -> None:
    started(app)
    app.page.evaluate(FULL)
    app.pain("How sore is it this morning?", 4)
    expect(app.page.get_by_role("alert")).to_contain_text("could not save just now")
    app.page.evaluate(ROOM)
    app.pain("How sore is it this morning?", 4)
    expect(app.text("This morning: 4 of 10")).to_be_visible()
    app.wait_until_sent()
    assert app.get("/api/mornings")["rows"][0]["body"]["pain"] == 4


def test_an_emptied_storage_is_filled_again_without_doubles(app: App) -> None:
    started(app)
    app.morning(2)
    app.log_bridge()
    app.wait_until_sent()
    before = app.get("/api/sync")
    origin = app.origin
    app.page.goto("about:blank")
    kinds = "indexeddb,cache_storage,service_workers,local_storage"
    app.cdp("Storage.clearDataForOrigin", origin=origin, storageTypes=kinds)
    app.open()
    app.sign_in()
    expect(app.text("This morning: 2 of 10")).to_be_visible()
    assert len(app.stored("rows")) == len(before["rows"])
    assert app.unsent() == 0
    after = app.get("/api/sync")
    assert (after["seq"], after["rows"]) == (before["seq"], before["rows"])


def test_a_storage_emptied_under_the_open_app(app: App) -> None:
    started(app)
    app.cdp("Storage.clearDataForOrigin", origin=app.origin, storageTypes="indexeddb")
    expect(app.heading("Sign in")).to_be_visible()
    app.sign_in()
    expect(app.heading("Today")).to_be_visible()
    app.morning(3)
    app.wait_until_sent()


@pytest.mark.parametrize("script", [NO_STORAGE, REFUSING])
def test_without_any_storage_the_app_says_why(app: App, script: str) -> None:
    app.page.add_init_script(script)
    app.page.goto("/")
    expect(app.page.get_by_role("alert")).to_contain_text("in a private window")
    expect(app.button("Try again")).to_be_visible()


def test_whether_the_browser_keeps_it_is_asked_and_told(app: App) -> None:
    app.page.add_init_script(
        """
        let kept = false, will = false;
        StorageManager.prototype.persisted = async () => kept;
        StorageManager.prototype.persist = async () => {
          asks += 1;
          return (kept = will);
        };
        let asks = 0;
        window.persistence = { asks: () => asks, allow: () => (will = true) };
        """
    )
    app.register()
    app.start_episode()
    assert app.page.evaluate("persistence.asks()") == 0
    app.morning(2)
    app.wait_until_sent()
    app.wait_for("() => persistence.asks() === 1")
    app.open("settings")
    expect(app.text("The browser may clear what is on this device")).to_be_visible()
    app.button("Ask the browser to keep it").click()
    expect(app.text("The browser did not agree")).to_be_visible()
    app.page.evaluate("persistence.allow()")
    app.open("history")
    app.open("settings")
    app.button("Ask the browser to keep it").click()
    expect(app.text("The browser keeps what is on this device.")).to_be_visible()


def test_a_newer_database_is_left_alone(app: App) -> None:
    started(app)
    app.context.set_offline(True)
    app.morning(3)
    # As a newer version in another tab would: this tab lets go of the database.
    app.page.evaluate(BREAKS_OPEN)
    expect(app.page.get_by_role("alert")).to_contain_text("A newer Restride has been used")
    app.context.set_offline(False)
    app.button("Reload now").click()
    expect(app.page.get_by_role("alert")).to_contain_text("Nothing is lost")
    assert app.unsent() == 1


def test_signing_out_in_one_tab_shows_in_the_other(app: App) -> None:
    started(app)
    other = App(app.context.new_page())
    other.open()
    expect(other.heading("Today")).to_be_visible()
    app.open("settings")
    app.button("Sign out").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(app.heading("Sign in")).to_be_visible()
    expect(other.heading("Sign in")).to_be_visible()


@pytest.mark.parametrize(
    ("off", "words"),
    [
        (timedelta(hours=3), "about 3 hours ahead"),
        (timedelta(minutes=-20), "about 20 minutes behind"),
        (timedelta(days=-3 * 365), "about 3 years behind"),
    ],
)
def test_a_wrong_clock_is_told_and_loses_nothing(app: App, off: timedelta, words: str) -> None:
    started(app)
    expect(app.text("This device's clock")).to_have_count(0)
    app.page.clock.set_system_time(time.time() + off.total_seconds())
    app.page.reload()
    expect(app.text(re.compile(words))).to_be_visible()
    app.log_bridge()
    app.wait_until_sent()
    [row] = app.get("/api/sessions")["rows"]
    shown = app.page.evaluate("new Date().getFullYear()")
    assert row["date"].startswith(str(shown))
    app.page.clock.set_system_time(time.time())
    app.page.reload()
    expect(app.heading("Today")).to_be_visible()
    expect(app.text("This device's clock")).to_have_count(0)


def test_years_ahead_the_entry_is_refused_and_kept(app: App) -> None:
    started(app)
    app.set_clock(server_day() + timedelta(days=800), 9)
    app.page.reload()
    app.morning(4)
    expect(app.text(re.compile("1 entry needs a look"))).to_be_visible()
    expect(app.text(re.compile("about 2 years ahead"))).to_be_visible()
    app.page.get_by_role("link", name="Have a look").click()
    expect(app.text("Morning 4 of 10")).to_be_visible()
    expect(app.text(re.compile("in the future"))).to_be_visible()
    assert app.unsent() == 1


def test_a_tab_closed_in_the_middle_of_a_save(new_app: NewApp) -> None:
    app = started(new_app())
    app.context.route("**/api/**", lambda route: route.abort())
    app.morning(0)
    kept = 0
    for pain, delay in enumerate((0, 1, 3, 6, 10, 20), start=1):
        app.open("today")
        app.button("Change").click()
        group = app.page.get_by_role("group", name="How sore is it this morning?")
        group.locator("label", has_text=re.compile(rf"^{pain}$")).dispatch_event("click")
        app.page.wait_for_timeout(delay)
        app.page.close()
        app = App(app.context.new_page())
        app.open("today")
        expect(app.text(re.compile("This morning: . of 10"))).to_be_visible()
        [row] = [row for row in app.stored("rows") if row["type"] == "morning"]
        [entry] = app.stored("outbox")
        assert row["body"] == entry["body"]
        # The tap, or what was there before it: nothing in between, and nothing lost.
        assert row["body"]["pain"] in (kept, pain)
        kept = row["body"]["pain"]


def test_a_page_whose_script_never_comes_says_so(new_app: NewApp) -> None:
    app = new_app()
    app.context.route("**/*.js", lambda route: route.abort())
    app.page.goto("/", wait_until="commit")
    told = app.text("Restride did not open.")
    expect(told).to_be_hidden()
    expect(told).to_be_visible()
    expect(app.page.get_by_role("link", name="Try again", exact=True)).to_be_visible()


def test_an_empty_sign_in_asks_for_what_is_missing(app: App) -> None:
    app.page.goto("/")
    app.button("Sign in").click()
    expect(app.page.get_by_role("alert")).to_have_text("Please type your e-mail address.")
    app.page.get_by_label("E-mail").fill("ada@example.org")
    app.button("Sign in").click()
    expect(app.page.get_by_role("alert")).to_have_text("Please type your password.")
