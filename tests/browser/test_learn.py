"""The pages to read: from a why-note and a flag, searched, offline, in both languages, on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults
from tests.browser.test_languages import TOO_WIDE, begin_in_german
from tests.learn_pages import learn


def begin(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()


def read(app: App, title: str) -> None:
    """The page is there, and its heading has the focus."""
    expect(app.page.get_by_role("heading", name=title, level=1)).to_be_focused()


def test_from_a_why_note_to_its_page_and_back(app: App) -> None:
    begin(app)
    bridge = app.page.get_by_role("article", name="Eccentric bridge")
    bridge.get_by_text("Why?").click()
    bridge.get_by_role("link", name="Rule B15: read more").click()
    read(app, "Small steps, one at a time")
    expect(app.page.get_by_role("article")).to_contain_text("only when you can do this one without")
    # The rule itself, with its number and where that comes from.
    app.page.get_by_role("article").get_by_role("link", name="B15").click()
    rule = app.page.locator("[data-place=B15]")
    expect(rule).to_be_in_viewport()
    expect(rule.get_by_role("heading", name="B15")).to_be_focused()
    expect(rule).to_contain_text("it only gets harder once it can be done without pain")
    row = rule.get_by_role("row", name="rung_pain_max")
    expect(row.get_by_role("cell")).to_have_text(["0", "B"])
    app.page.get_by_role("link", name="Back").click()
    read(app, "Today")


def test_an_exercise_is_shown_at_its_tempo(app: App) -> None:
    begin(app)
    bridge = app.page.get_by_role("article", name="Eccentric bridge")
    bridge.get_by_role("link", name="How it is done").click()
    read(app, "Bridge with slow lowering")
    expect(
        app.text("The figure moves at the pace of the plan: 1-2\u00a0s up, 3-5\u00a0s down")
    ).to_be_visible()
    thigh = app.page.locator(".moving-figure .person-works").first

    def drawn() -> str:
        return str(thigh.evaluate("node => node.closest('svg').innerHTML"))

    before = drawn()
    app.wait_until(lambda: drawn() != before, "A figure that moves")
    app.button("Hold the figure still").click()
    expect(app.button("Let the figure move")).to_be_visible()
    still = drawn()
    app.page.wait_for_timeout(500)
    assert drawn() == still
    # Another exercise has several versions, and the one that was asked for is shown.
    app.open("learn/NH2")
    read(app, "Nordic curl")
    expect(app.page.get_by_role("radio", name="Full, slow, catch with the hands")).to_be_checked()
    app.page.get_by_role("radio", name="With help (band, ball or part of the way)").check(
        force=True
    )
    expect(app.page.get_by_role("img", name="Nordic curl with a band that helps.")).to_be_visible()


def test_search_and_the_way_back_through_the_list(app: App) -> None:
    begin(app)
    app.page.get_by_role("link", name="Learn How it is done").click()
    read(app, "Learn")
    app.page.get_by_label("Search").fill("cushion car")
    expect(app.page.get_by_role("search").get_by_role("status")).to_have_text("1 page found")
    app.page.get_by_role("link", name="Sitting: cushions, breaks, driving").click()
    read(app, "Sitting: cushions, breaks, driving")
    app.page.get_by_role("link", name="Back").click()
    read(app, "Learn")
    app.page.get_by_label("Search").fill("zebra")
    expect(app.page.get_by_role("search").get_by_role("status")).to_have_text(
        "No page has all of these words."
    )
    app.page.get_by_role("link", name="Back").click()
    read(app, "Today")


def test_a_red_flag_leads_to_whom_to_see(app: App) -> None:
    begin(app)
    app.open("check")
    app.page.get_by_text("My foot drops").click()
    app.button("Continue with 1 yes").click()
    lock = app.page.get_by_role("region", name="Training is stopped")
    expect(lock.get_by_role("link", name="Rule RF08: read more")).to_be_visible()
    lock.get_by_role("link", name="What to bring, and what to say").click()
    read(app, "What to bring, and what to say")
    expect(app.page.get_by_role("listitem").filter(has_text="My foot drops")).to_be_visible()
    app.page.get_by_role("link", name="Whom to see, and when").click()
    read(app, "When to see a professional")
    app.page.go_back()
    read(app, "What to bring, and what to say")
    app.page.get_by_role("link", name="Back").click()
    expect(lock).to_be_visible()


def test_everything_is_there_without_a_network(app: App) -> None:
    begin(app)
    app.ready_offline()
    with app.offline():
        app.page.reload()
        expect(app.heading("Today")).to_be_visible()
        app.open("learn")
        read(app, "Learn")
        app.open("learn/hamstring")
        read(app, "What the hamstring does when you run")
        app.open("why/RF04")
        read(app, "When to see a professional")
        # The rules were never asked for on this device.
        app.open("rules")
        expect(app.text("The rules come from your server, once.")).to_be_visible()
    # The page that is open asks again by itself.
    expect(app.page.locator("[data-place='5.4']")).to_be_attached()
    app.open("learn")
    app.open("rules/5.4-RED")
    expect(app.page.locator("[data-place='5.4']")).to_be_in_viewport()
    app.wait_for("caches.match('/rules-copy/en').then(Boolean)")
    with app.offline():
        app.page.reload()
        expect(app.text("this is how they were when you last looked")).to_be_visible()
        expect(app.page.locator("[data-place='5.4']")).to_contain_text("red_rest_days")
        app.page.get_by_text("Sudden strain", exact=True).click()
        expect(app.heading("Version 2.1.0 of this plan's numbers")).to_be_visible()


def test_in_german(new_app: NewApp) -> None:
    app = new_app()
    begin(app)
    app.open("settings")
    app.text("Deutsch").click()
    expect(app.heading("Einstellungen")).to_be_visible()
    app.open("learn")
    read(app, "Wissen")
    app.page.get_by_label("Suchen").fill("10 %")
    expect(app.page.get_by_role("link", name="Die 10-%-Regel")).to_be_visible()
    app.open("why/5.4-RED")
    read(app, "Tut weh oder schadet? Die Ampel")
    app.open("rules/5.4-RED")
    place = app.page.locator("[data-place='5.4']")
    expect(place).to_contain_text("Das war zu viel")
    app.page.get_by_text("Die Phasen, und was die nächste öffnet").click()
    expect(app.text("Mindestens 21 Tage in dieser Phase")).to_be_visible()


def test_what_is_not_there_shows_the_list(app: App) -> None:
    begin(app)
    app.open("learn/%3Cimg%20src=x%3E")
    read(app, "Learn")
    expect(app.text("This page does not exist.")).to_be_visible()
    # A rule that only a newer server has leads to the page of rules.
    app.open("why/99.9-NEW")
    read(app, "Rules")


def each_page(app: App, language: str, look: Callable[[App], object]) -> dict[str, object]:
    """What is seen on every page that is not as it should be."""
    found = {}
    for name, page in learn()["languages"][language].items():
        app.open(f"learn/{name}")
        read(app, page["title"])
        open_all(app)
        found[name] = look(app)
    app.open("learn")
    expect(app.page.get_by_role("search")).to_be_visible()
    found["the list"] = look(app)
    app.open("rules/5.4-RED")
    expect(app.page.locator("[data-place='5.4']")).to_be_in_viewport()
    open_all(app)
    found["the rules"] = look(app)
    return {path: what for path, what in found.items() if what}


def open_all(app: App) -> None:
    app.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def test_axe_finds_nothing_on_any_page(new_app: NewApp) -> None:
    app = new_app(reduced_motion="reduce")
    begin(app)
    assert each_page(app, "en", faults) == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_is_wider_than_a_phone(new_app: NewApp, language: str) -> None:
    app = new_app(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    begin(app)
    if language == "de":
        app.open("settings")
        app.text("Deutsch").click()
        expect(app.heading("Einstellungen")).to_be_visible()
    assert each_page(app, language, lambda one: max(0, one.page.evaluate(TOO_WIDE))) == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_comparison_is_seen_at_once_on_a_phone(new_app: NewApp, language: str) -> None:
    app = new_app(reduced_motion="reduce", locale="de-DE" if language == "de" else "en-IE")
    begin_in_german(app) if language == "de" else begin(app)
    for name in ("pattern", "otherwise", "hurt", "oneRun", "comeback", "walkRun"):
        app.open(f"learn/{name}")
        read(app, learn()["languages"][language][name]["title"])
        table = app.page.locator(".table-scroll")
        assert table.evaluate("node => node.scrollWidth - node.clientWidth") == 0, name


def test_headings_and_landmarks(app: App) -> None:
    begin(app)
    app.open("learn/hurt")
    read(app, "Hurt or harm? The traffic light")
    levels = app.page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3')].map((one) => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert set(levels[1:]) == {2}
    main = app.page.get_by_role("main")
    expect(main.get_by_role("article", name="Hurt or harm? The traffic light")).to_be_visible()
    expect(main.get_by_role("navigation", name="Read on")).to_be_visible()
    table = main.get_by_role("region", name="Pain while you train, in the tendon plan")
    expect(table.get_by_role("rowheader")).to_have_text(["Green", "Yellow", "Orange", "Red"])
    # A comparison is laid out in another way on a phone, and is a table all the same.
    app.open("learn/otherwise")
    read(app, "Hamstring, or something else?")
    row = main.get_by_role("row", name="Pain at rest")
    expect(row.get_by_role("rowheader")).to_have_text("Pain at rest")
    expect(row.get_by_role("cell")).to_have_count(2)
    expect(main.get_by_role("columnheader")).to_have_text(["Hamstring", "Something else"])


def test_a_page_prints_without_the_app_around_it(app: App) -> None:
    begin(app)
    # The sheet for the physio leaves its heading out; it must not take this one's along.
    app.open("report")
    expect(app.page.get_by_role("article")).to_be_visible()
    app.open("learn/sitting")
    read(app, "Sitting: cushions, breaks, driving")
    app.page.emulate_media(media="print")
    expect(app.page.locator("h1")).to_be_visible()
    expect(app.page.get_by_role("article")).to_be_visible()
    expect(app.page.get_by_role("navigation")).to_have_count(0)
    expect(app.button("Print")).to_be_hidden()
