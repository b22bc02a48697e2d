"""A link for the physio: made, opened where nobody is signed in, answered, ended."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Request, Route, expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults
from tests.browser.conftest import running
from tests.browser.squeezed import squeezed
from tests.browser.test_report import PAGES
from tests.servers import free_port

ALL = (
    *("What it is", "Stage and what is still open", "Pain and load", "Doses now, and why"),
    *("Newest tests", "Diary", "Red flags"),
)
NOT_VALID = "This link is not valid."


def begin(app: App) -> None:
    """A plan at EB1 and 20 km a week, with a morning, a session, and a fall in the diary."""
    app.register()
    app.start_episode()
    app.morning(2)
    app.log_bridge(pain=1)
    app.open("log/fall")
    app.page.get_by_role("textbox", name="Note").fill("on the ice")
    app.button("Save").click()
    app.wait_until_sent()


def make(app: App, *parts: str, label: str = "Anna, physio") -> str:
    """The address of a new link, through the form."""
    app.open("share")
    app.button("New link").click()
    app.page.get_by_label("Who is it for?").fill(label)
    if parts:
        for part in parts:
            app.page.get_by_role("checkbox", name=part).check()
    else:
        app.button("Choose all").click()
    app.button("Make the link").click()
    expect(app.heading(f"Your link: {label}")).to_be_focused()
    return str(app.page.get_by_label("The link").input_value())


def open_link(new_app: NewApp, address: str, **options: object) -> App:
    """The page of a link in a browser of its own."""
    visitor = new_app(**options)
    visitor.page.goto(address)
    return visitor


def sheet(app: App) -> Locator:
    return app.page.get_by_role("article")


def link_of(app: App, label: str = "Anna, physio") -> Locator:
    return app.page.get_by_role("listitem").filter(has_text=label)


def entry_of(app: App, text: str) -> Locator:
    """The entry of the history that says this."""
    return app.page.get_by_role("listitem").filter(has_text=text)


def answer(app: App, address: str) -> str:
    """What the server sends for a link."""
    token = address.partition("#")[2]
    told = app.context.request.post("/api/shared", data={"token": token})
    assert told.ok
    return told.text()


def test_a_link_is_made_and_opened_where_nobody_is_signed_in(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/shared#[\w-]{43}", address)
    token = address.partition("#")[2]
    visitor = new_app()
    seen: list[Request] = []
    visitor.context.on("request", lambda request: seen.extend([request]))
    visitor.page.goto(address)
    found = sheet(visitor)
    expect(found).to_contain_text("Little by little (left)")
    expect(found).to_contain_text("At least 21 days in this stage")
    expect(found).to_contain_text("Eccentric bridge: 2\u00a0×\u00a010")
    # It is not open yet: nobody was told to rest from it.
    expect(found).to_contain_text("Nordic curl: not planned now")
    expect(found).to_contain_text("of at most 20\u00a0km this week")
    expect(found).to_contain_text("Line: mean of the mornings.")
    expect(found).to_contain_text("on the ice")
    expect(found).not_to_contain_text("Not shown")
    expect(found).not_to_contain_text(app.email)
    assert faults(visitor) == []
    # The secret goes in one body; no address, no referrer and no cookie tells it.
    assert [token in request.url for request in seen] == [False] * len(seen)
    assert [token in (request.post_data or "") for request in seen].count(True) == 1
    for request in seen:
        told = request.all_headers()
        assert not {"referer", "cookie"} & set(told)
        assert token not in json.dumps(told)
    # Nothing is kept and nothing is registered.
    assert kept(visitor) == {"databases": [], "items": 0, "workers": 0, "caches": []}
    assert visitor.context.cookies() == []
    assert visitor.page.locator("link[rel=manifest]").count() == 0
    # A reload is one more opening, and the runner sees it.
    visitor.page.reload()
    expect(sheet(visitor)).to_contain_text("Little by little")
    app.open("today")
    app.open("share")
    expect(link_of(app)).to_contain_text(re.compile(r"Opened 2 times\. Last: Today, \d\d:\d\d"))


def kept(app: App) -> dict[str, Any]:
    found: dict[str, Any] = app.page.evaluate(
        """async () => ({
          databases: (await indexedDB.databases()).map((one) => one.name),
          items: localStorage.length + sessionStorage.length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
          caches: await caches.keys(),
        })"""
    )
    return found


def test_another_runner_opens_it_and_stays_who_they_are(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    other = new_app()
    other.register()
    other.start_episode()
    other.wait_until_sent()
    other.ready_offline()
    before = other.stored("rows"), other.stored("outbox"), kept(other)
    other.page.goto(address)
    expect(sheet(other)).to_contain_text("on the ice")
    assert (other.stored("rows"), other.stored("outbox"), kept(other)) == before
    other.page.goto("/#/today")
    other.page.reload()
    expect(other.heading("Today")).to_be_visible()
    assert other.get("/api/account")["email"] == other.email


def test_less_chosen_is_less_shown_and_less_sent(app: App, new_app: NewApp) -> None:
    begin(app)
    whole = make(app)
    less = make(app, "Stage and what is still open", "Newest tests", label="Ben")
    visitor = open_link(new_app, less)
    found = sheet(visitor)
    expect(found).to_contain_text("At least 21 days in this stage")
    expect(found).to_contain_text("None noted.")
    hidden = ("Little by little", "Eccentric bridge: 2", "Line: mean", "on the ice", "12 weeks")
    for text in hidden:
        expect(found).not_to_contain_text(text)
    kept_back = (
        "What it is, Answers about the pain, Pain and load, Doses now, and why, Diary, Red flags"
    )
    expect(found).to_contain_text(f"Not shown, by the runner's choice: {kept_back}.")
    sent, all_sent = answer(visitor, less), answer(visitor, whole)
    for word in ("on the ice", "morning_tenths", "week_cap_m", "onset"):
        assert word in all_sent
        assert word not in sent


def test_the_shared_sheet_is_the_runners_own(app: App, new_app: NewApp) -> None:
    """The same numbers, worked out on the device and by the server."""
    begin(app)
    app.open("report")
    expect(sheet(app)).to_contain_text("At least 21 days in this stage")
    own = drawn(app)
    visitor = open_link(new_app, make(app))
    expect(sheet(visitor)).to_contain_text("At least 21 days in this stage")
    assert drawn(visitor) == own
    assert own["marks"], "a mean, a worst pain and a week's axis are drawn"


def drawn(app: App) -> dict[str, Any]:
    found: dict[str, Any] = app.page.evaluate(
        """() => ({
          marks: [...document.querySelectorAll(".report-chart circle, .report-chart rect")]
            .map((one) => one.outerHTML),
          lists: [...document.querySelectorAll(".report-doses")].map((one) => one.innerText),
          criteria: document.querySelector(".report-columns .report-list").innerText,
        })"""
    )
    return found


def propose(visitor: App) -> None:
    """A note and two limits, after what a form can be told wrongly."""
    visitor.button("Send").click()
    expect(visitor.text("Please write something, or propose a limit.")).to_be_visible()
    visitor.page.get_by_label("Your name").fill("Anna Berg")
    visitor.page.get_by_label("Note", exact=True).fill("<b>No hills</b>\n& stay calm")
    visitor.text("Propose limits").click()
    visitor.page.get_by_label("Running a week, at most").fill("600000")
    visitor.button("Send").click()
    expect(visitor.text("A number from 0 to 500.")).to_be_visible()
    # It is far above the button on a phone.
    expect(visitor.page.get_by_label("Running a week, at most")).to_be_focused()
    visitor.page.get_by_label("Running a week, at most").fill("7,5")
    visitor.page.get_by_label("Eccentric bridge: hardest version").select_option("EB0")
    assert faults(visitor) == []
    visitor.button("Send").click()
    expect(visitor.text("Sent. The runner sees it in the app")).to_be_visible()
    expect(visitor.page.get_by_label("Note", exact=True)).to_have_value("")


def dosed(app: App) -> tuple[int, str]:
    """The metres of the week and the bridge's rung, by the server's plan."""
    plan = app.get("/api/plan")
    return plan["running"]["week_cap_m"], plan["strength"]["EB"]["rung"]


def test_a_clinician_proposes_and_the_runner_accepts_and_ends(app: App, new_app: NewApp) -> None:
    begin(app)
    visitor = open_link(new_app, make(app))
    propose(visitor)

    # It is told on Today; nothing has changed yet.
    app.open("today")
    app.page.reload()
    card = app.page.get_by_role("article", name="A note from Anna Berg")
    expect(card).to_contain_text("<b>No hills</b>\n& stay calm", use_inner_text=True)
    expect(card).to_contain_text("Running: at most 7.5\u00a0km a week")
    expect(card).to_contain_text("Eccentric bridge: at most EB0")
    assert faults(app) == []
    assert dosed(app) == (20_000, "EB1")

    # Accepted without a network: on the device at once, and sent later.
    with app.offline():
        card.get_by_role("button", name="Accept the limits").click()
        expect(card).to_have_count(0)
        assert app.unsent() == 2
        app.page.reload()
        expect(app.heading("Today")).to_be_visible()
        expect(card).to_have_count(0)
    app.page.evaluate("dispatchEvent(new Event('online'))")
    app.wait_until_sent()
    assert dosed(app) == (7_500, "EB0")
    expect_settled(app)
    app.open("history")
    expect(entry_of(app, "Anna Berg: <b>No hills</b>")).to_be_visible()

    # The link tells of them, and the runner ends one.
    visitor.page.reload()
    expect(sheet(visitor)).to_contain_text("Limits in force: Eccentric bridge: at most EB0")
    app.open("share")
    limits = app.page.get_by_role("region", name="Limits by a professional")
    expect(limits).to_contain_text("by Anna Berg")
    limits.get_by_role("button", name=re.compile("End.*Running")).click()
    app.page.get_by_role("dialog").get_by_role("button", name="End").click()
    expect(limits).not_to_contain_text("Running")
    app.wait_until_sent()
    assert dosed(app) == (20_000, "EB0")

    # Another one for the bridge would end the one in force: that is said before.
    visitor.page.get_by_label("Your name").fill("Ben")
    visitor.text("Propose limits").click()
    visitor.page.get_by_label("Eccentric bridge: hardest version").select_option("EB1")
    visitor.button("Send").click()
    expect(visitor.text("Sent. The runner sees it in the app")).to_be_visible()
    app.open("today")
    app.page.reload()
    card = app.page.get_by_role("article", name="A note from Ben")
    expect(card).to_contain_text("Replaces: Eccentric bridge: at most EB0")
    assert faults(app) == []


def expect_settled(app: App) -> None:
    """The server knows that no note waits any more."""
    for _ in range(80):
        if app.get("/api/share-notes")["notes"] == []:
            return
        app.page.wait_for_timeout(100)
    raise AssertionError("The note was never settled.")


def test_a_note_is_put_aside_and_another_one_kept(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    visitor = open_link(new_app, address)
    for text in ("Call me", "Well done"):
        visitor.page.get_by_label("Your name").fill("Anna Berg")
        visitor.page.get_by_label("Note", exact=True).fill(text)
        visitor.button("Send").click()
        expect(visitor.page.get_by_label("Note", exact=True)).to_have_value("")
    app.open("share")
    app.page.reload()
    first = app.page.get_by_role("article", name="A note from Anna Berg").filter(has_text="Call me")
    expect(first).to_be_visible()
    assert faults(app) == []
    first.get_by_role("button", name="Put aside").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Put aside").click()
    expect(app.text("Call me")).to_have_count(0)
    app.button("Keep it in my diary").click()
    expect(app.text("Well done")).to_have_count(0)
    app.wait_until_sent()
    expect_settled(app)
    app.open("history")
    expect(entry_of(app, "Anna Berg: Well done")).to_be_visible()
    expect(app.text("Call me")).to_have_count(0)


def test_an_ended_link_says_only_that_it_is_not_valid(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    visitor = open_link(new_app, address)
    visitor.page.get_by_label("Your name").fill("Anna Berg")
    visitor.page.get_by_label("Note", exact=True).fill("Hello")
    link_of(app).get_by_role("button", name="End").click()
    app.page.get_by_role("dialog").get_by_role("button", name="End this link").click()
    expect(link_of(app)).to_contain_text("Ended: Today")
    expect(link_of(app).get_by_role("button")).to_have_count(0)
    visitor.button("Send").click()
    expect(visitor.text(NOT_VALID)).to_be_visible()
    visitor.page.reload()
    ended = words(visitor)
    assert NOT_VALID in ended
    assert "Anna" not in ended
    guessed = open_link(new_app, address[:-1] + ("A" if address[-1] != "A" else "B"))
    assert words(guessed) == ended
    assert faults(guessed) == []


def words(app: App) -> str:
    expect(app.page.get_by_role("alert")).to_be_visible()
    return str(app.page.locator("main").inner_text())


def test_without_a_network_the_page_says_so(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    visitor = new_app()
    visitor.context.route("**/api/shared", lambda route: route.abort())
    visitor.page.goto(address)
    expect(visitor.text("The server could not be reached.")).to_be_visible()
    visitor.context.unroute("**/api/shared")
    visitor.button("Try again").click()
    expect(sheet(visitor)).to_contain_text("on the ice")


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server whose data folder the test may look into."""
    with running(free_port(), tmp_path) as url:
        yield url, tmp_path


def test_a_link_ends_with_its_time_and_no_log_knows_it(
    new_app: NewApp, own_server: tuple[str, Path]
) -> None:
    url, folder = own_server
    app = new_app(base_url=url)
    begin(app)
    address = make(app)
    visitor = open_link(new_app, address, base_url=url)
    expect(sheet(visitor)).to_contain_text("on the ice")
    # Its thirty days are over: no job has to come by.
    with sqlite3.connect(folder / "restride.db") as database:
        database.execute("UPDATE share SET expires = '2026-01-01 00:00:00'")
    database.close()
    visitor.page.reload()
    assert NOT_VALID in words(visitor)
    token = address.partition("#")[2].encode()
    for file in folder.rglob("*"):
        if file.is_file():
            assert token not in file.read_bytes(), file


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_page_of_a_link_prints_on_one_sheet(app: App, new_app: NewApp, paper: str) -> None:
    begin(app)
    address = make(app)
    visitor = open_link(new_app, address)
    expect(sheet(visitor)).to_contain_text("on the ice")
    printed = visitor.page.pdf(format=paper)
    [counted] = [int(one or other) for one, other in PAGES.findall(printed)]
    assert counted == 1
    visitor.page.emulate_media(media="print")
    expect(visitor.button("Print")).to_be_hidden()
    expect(visitor.button("Send")).to_be_hidden()
    expect(sheet(visitor)).to_be_visible()
    # What a browser writes at the foot of a sheet is the address without the secret.
    visitor.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visitor.page.evaluate("location.href").endswith("/shared")
    visitor.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert visitor.page.evaluate("location.href") == address


def test_it_speaks_the_readers_language(app: App, new_app: NewApp) -> None:
    begin(app)
    address = make(app)
    visitor = open_link(new_app, address, locale="de-DE")
    expect(visitor.page.locator("html")).to_have_attribute("lang", "de")
    expect(sheet(visitor)).to_contain_text("Mindestens 21 Tage in dieser Phase")
    visitor.text("Grenzen vorschlagen").click()
    assert faults(visitor) == []
    # A phone at 200% text.
    visitor.page.set_viewport_size({"width": 180, "height": 370})
    assert squeezed(visitor) == []


def test_the_runners_forms_say_what_is_missing(new_app: NewApp) -> None:
    app = new_app()
    begin(app)
    app.open("share")
    app.button("New link").click()
    app.button("Make the link").click()
    expect(app.text("Please fill this in.")).to_be_visible()
    expect(app.text("Please choose one.")).to_be_visible()
    assert faults(app) == []
    app.page.get_by_label("Who is it for?").fill("Anna, physio")
    app.page.get_by_role("checkbox", name="Red flags").check()
    with app.offline():
        app.button("Make the link").click()
        alert = app.page.get_by_role("alert")
        expect(alert).to_have_text("This needs a connection to the server.")
    app.button("Make the link").click()
    expect(app.page.get_by_label("The link")).to_be_visible()
    assert faults(app) == []
    # One that has been ended is not offered any more.
    link_of(app).get_by_role("button", name="End").click()
    app.page.get_by_role("dialog").get_by_role("button", name="End this link").click()
    expect(link_of(app)).to_contain_text("Ended")
    expect(app.page.get_by_label("The link")).to_have_count(0)


def test_a_late_answer_hides_no_newer_link(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method == "GET" and not held:
            held.append(route)
        else:
            route.continue_()

    app.page.route("**/api/shares", hold)
    make(app)
    expect(link_of(app)).to_be_visible()
    [first] = held
    with app.page.expect_response(lambda answer: answer.request == first.request) as late:
        first.fulfill(json={"shares": []})
    late.value.finished()
    app.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    expect(link_of(app)).to_be_visible(timeout=1)
