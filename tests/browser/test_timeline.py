"""The timeline as it is looked at: a day by keys and by touch, zooming, the table, offline, print.

A made-up runner's half year is on the server; the chart is read as a person reads it, by the
words below it and by the days that the axis reaches.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, expect

from restride import demo
from restride.services import migrations
from restride.services.database import open_database
from restride.services.service import make_service
from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults
from tests.browser.conftest import running
from tests.browser.test_report import pages_of
from tests.servers import free_port
from tests.settings import settings_for

SIZES = [{"width": 360, "height": 740}, {"width": 1280, "height": 800}]
PLOT = "panel => panel.querySelector('.u-over').getBoundingClientRect().toJSON()"
by_size = pytest.mark.parametrize("viewport", SIZES, ids=["phone", "desk"])


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on which the demo's usual runner has lived for half a year."""
    folder = tmp_path_factory.mktemp("lived")
    database = open_database(f"sqlite:///{folder}/restride.db")
    migrations.upgrade(database)
    demo.make(make_service(settings_for("", folder), database), server_day())
    database.close()
    with running(free_port(), folder) as url:
        yield url


def signed_in(new_app: NewApp, url: str, **options: object) -> App:
    app = new_app(base_url=url, **options)
    app.page.goto("/")
    app.page.locator("input[type=email]").fill(demo.EMAIL)
    app.page.locator("input[type=password]").fill(demo.PASSWORD)
    app.page.locator("button[type=submit]").click()
    expect(app.page.locator(".week")).to_be_visible()
    app.wait_until_charted()
    return app


def opened(new_app: NewApp, url: str, **options: object) -> App:
    app = signed_in(new_app, url, **options)
    app.open("timeline")
    expect(app.page.locator("canvas")).to_have_count(3)
    return app


def day_word(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def heading(app: App, day: date) -> None:
    expect(app.heading(day_word(day))).to_be_visible()


def day_heading(app: App) -> Locator:
    return app.page.get_by_role("region", name="The day in words").get_by_role("heading")


def weeks_seen(app: App) -> list[str]:
    """The weeks of the table, the newest first: those that the chart shows."""
    if not app.page.locator("table").is_visible():
        app.page.get_by_text("The same as a table").click()
    # A movement is heard of once it has ended.
    app.page.wait_for_timeout(500)
    return app.page.locator("tbody th").all_inner_texts()


def browser_day(app: App) -> date:
    return date.fromisoformat(app.page.evaluate("new Date().toLocaleDateString('sv')"))


def chart_box(app: App) -> tuple[float, float, float, float]:
    """The plot of pain on the screen: left, top, width and height."""
    panel = app.page.locator("[data-panel=pain]")
    panel.scroll_into_view_if_needed()
    app.page.mouse.wheel(0, 0)
    seen: list[dict[str, float]] = []

    def stands() -> bool:
        # Other numbers draw it anew: the plot of before is gone with all that was known of it.
        seen.append(panel.evaluate(PLOT))
        return seen[-2:-1] == seen[-1:]

    app.wait_until(stands, "A chart that stands still")
    box = seen[-1]
    return box["x"], box["y"], box["width"], box["height"]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-IE", "Made up: nothing here is anybody's data."),
        ("de-DE", "Erfunden: Das sind niemandes Daten."),
    ],
)
def test_every_page_says_that_the_runner_is_made_up(
    new_app: NewApp, lived: str, locale: str, words: str
) -> None:
    app = signed_in(new_app, lived, locale=locale)
    sign = app.page.get_by_text(words, exact=True)
    for page in ("today", "plan", "log", "timeline", "history", "report", "settings"):
        app.open(page)
        expect(sign).to_be_visible()
    for page in ("timeline", "report"):
        app.open(page)
        app.page.emulate_media(media="print")
        expect(sign).to_be_visible()
        app.page.emulate_media(media="screen")


def test_nobody_elses_page_says_so(app: App) -> None:
    app.register()
    expect(app.text(re.compile("Made up"))).to_have_count(0)


def test_three_sentences_as_the_rules_say_them(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived)
    said = app.page.get_by_role("region", name="How it goes")
    asked = app.get(f"/api/timeline?today={browser_day(app)}")
    assert [saying["about"] for saying in asked["sayings"]] == ["pain", "stage", "flare"]
    for saying in asked["sayings"]:
        for reason in saying["reasons"]:
            expect(said).to_contain_text(reason["text"])
    expect(said.get_by_role("term")).to_have_text(["Pain", "Next stage", "Flare-ups"])


@pytest.mark.parametrize("locale", ["en-IE", "de-DE"])
def test_after_a_flare_up_the_chart_begins_on_a_phones_first_screen(
    new_app: NewApp, lived: str, locale: str
) -> None:
    app = opened(new_app, lived, viewport=SIZES[0], locale=locale)
    before = app.page.locator(".before-flare")
    expect(before.locator("p")).to_be_hidden()
    pain = app.page.locator("[data-panel=pain]").bounding_box()
    tabs = app.page.locator(".tabs").bounding_box()
    assert pain is not None
    assert tabs is not None
    assert tabs["y"] - pain["y"] > 60
    before.locator("summary").click()
    expect(before.locator("p")).to_be_visible()


def test_on_a_desk_nothing_of_the_sentences_is_folded(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[1])
    expect(app.page.locator(".before-flare p")).to_be_visible()


@pytest.mark.parametrize("locale", ["en-IE", "de-DE"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_sheet_of_half_a_year_is_one_page_with_the_flare_up_the_plan_saw(
    new_app: NewApp, lived: str, locale: str, paper: str
) -> None:
    app = signed_in(new_app, lived, locale=locale)
    app.open("report")
    expect(app.page.locator(".report-mark", has_text="!")).to_have_count(1)
    assert pages_of(app.page.pdf(format=paper)) == 1


@by_size
def test_a_day_by_keyboard(new_app: NewApp, lived: str, viewport: dict[str, int]) -> None:
    app = opened(new_app, lived, viewport=viewport)
    today, keys = browser_day(app), app.page.keyboard
    heading(app, today)
    chart = app.page.get_by_role("slider", name="Pain over load, day by day")
    chart.focus()
    keys.press("ArrowLeft")
    heading(app, today - timedelta(days=1))
    expect(chart).to_have_attribute("aria-valuetext", day_word(today - timedelta(days=1)))
    keys.press("ArrowDown")
    heading(app, today - timedelta(days=8))
    eight = weeks_seen(app)
    chart.focus()
    for _ in range(8):
        keys.press("+")
    # Two weeks touch three weeks of the calendar at most.
    assert 2 <= len(weeks_seen(app)) <= 3 < len(eight)
    chart.focus()
    keys.press("Home")
    first = date.fromisoformat(app.get(f"/api/timeline?today={today}")["since"])
    heading(app, first)
    words = app.page.get_by_role("region", name="The day in words")
    expect(words).to_contain_text("Mean of the seven days: morning 3, worst 3")
    expect(words).to_contain_text("S1 · Holding still under load")
    assert len(weeks_seen(app)) <= 3
    chart.focus()
    for _ in range(12):
        keys.press("-")
    assert len(weeks_seen(app)) == len(app.get(f"/api/timeline?today={today}")["weeks"])
    chart.focus()
    keys.press("End")
    heading(app, today)


def test_a_day_by_touch_and_two_fingers(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[0], has_touch=True)
    today = browser_day(app)
    left, top, width, height = chart_box(app)
    # Eight weeks across: the middle of the 28th day from the right end.
    app.page.touchscreen.tap(left + width * 28.5 / 56, top + height / 2)
    heading(app, today - timedelta(days=27))
    entries = app.page.locator(".day-read-entry")
    assert entries.count() > 0
    eight = weeks_seen(app)
    left, top, width, height = chart_box(app)
    fingers(app, top + height / 2, [(0.4, 0.6), (0.3, 0.7), (0.1, 0.9)], left, width)
    closer = weeks_seen(app)
    assert len(closer) < len(eight)
    assert set(closer) < set(eight)
    left, top, width, height = chart_box(app)
    fingers(app, top + height / 2, [(0.2,), (0.5,), (0.9,)], left, width)
    earlier = weeks_seen(app)
    assert earlier != closer
    assert eight.index(earlier[0]) > eight.index(closer[0])


def fingers(app: App, y: float, shares: list[tuple[float, ...]], left: float, width: float) -> None:
    """Puts fingers down, moves them and lifts them; each step names their shares of the width."""
    session = app.context.new_cdp_session(app.page)
    for number, step in enumerate(shares):
        points = [{"x": left + share * width, "y": y, "id": id} for id, share in enumerate(step)]
        kind = "touchMove" if number else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_zoom_and_pan_by_mouse_and_buttons(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[1])
    mouse, eight = app.page.mouse, weeks_seen(app)
    left, top, width, height = chart_box(app)
    mouse.move(left + width / 2, top + height / 2)
    mouse.wheel(0, -400)
    closer = weeks_seen(app)
    assert len(closer) < len(eight)
    left, top, width, height = chart_box(app)
    mouse.move(left + width * 0.2, top + height / 2)
    mouse.down()
    mouse.move(left + width * 0.9, top + height / 2, steps=4)
    mouse.up()
    earlier = weeks_seen(app)
    assert eight.index(earlier[0]) > eight.index(closer[0])
    app.button("Later").click()
    assert weeks_seen(app) != earlier
    app.button("Zoom out").click()
    assert len(weeks_seen(app)) > len(closer)
    before = day_heading(app).inner_text()
    app.button("Day before").click()
    assert day_heading(app).inner_text() != before


@by_size
def test_the_table_has_the_numbers_of_what_is_chosen(
    new_app: NewApp, lived: str, viewport: dict[str, int]
) -> None:
    app = opened(new_app, lived, viewport=viewport)
    app.page.get_by_text("All", exact=True).click()
    asked = app.get(f"/api/timeline?today={browser_day(app)}")
    assert len(weeks_seen(app)) == len(asked["weeks"])
    # The newest week that had a cap; the table begins with the newest of all.
    place = max(at for at, week in enumerate(asked["weeks"]) if week["cap_m"])
    week, row = (
        asked["weeks"][place],
        app.page.locator("tbody tr").nth(len(asked["weeks"]) - 1 - place),
    )
    amount = row.locator("td").first
    expect(amount).to_have_text(f"{week['amounts']['EB']['reps']}")
    app.page.get_by_label("Below the pain").select_option("Running: km")
    km, cap = (
        f"{metres / 1000:.1f}".removesuffix(".0") for metres in (week["run_m"], week["cap_m"])
    )
    expect(amount).to_have_text(f"{km} of {cap} at most")
    app.page.get_by_label("Below the pain").select_option("Eccentric bridge: repetitions")
    app.text("Left and right").click()
    reps = {leg["side"]: leg["reps"][place] for leg in asked["legs"] if leg["exercise"] == "EB"}
    expect(amount).to_have_text(f"left {reps['left']}, right {reps['right']}")
    wide = app.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= viewport["width"]


def test_without_a_network_with_what_is_not_sent_yet(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.wait_until_charted()
    with app.offline():
        app.morning(4)
        app.open("timeline")
        app.page.reload()
        expect(app.page.locator("canvas")).to_have_count(3)
        words = app.page.get_by_role("region", name="The day in words")
        expect(words).to_contain_text("not sent yet")
        # No mean is worked out here.
        expect(words).not_to_contain_text("Mean of the seven days")
    app.wait_until_sent()
    expect(words).not_to_contain_text("not sent yet")
    expect(words).to_contain_text("Mean of the seven days: morning 4, worst 4")


COLOURED = """() => [...document.querySelectorAll("canvas")].map((canvas) => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let coloured = 0, drawn = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] > 0) drawn += 1;
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) coloured += 1;
  }
  return [drawn, coloured];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_it_is_black_and_white(new_app: NewApp, lived: str, scheme: str) -> None:
    app = opened(new_app, lived, color_scheme=scheme)
    app.page.wait_for_timeout(300)
    assert all(coloured > 0 for _, coloured in app.page.evaluate(COLOURED))
    app.page.emulate_media(media="print")
    app.page.wait_for_timeout(300)
    assert all(drawn > 0 and coloured == 0 for drawn, coloured in app.page.evaluate(COLOURED))
    expect(app.page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(app.button("Zoom in")).to_be_hidden()
    assert len(app.page.pdf(format="A4")) > 10_000
    app.page.emulate_media(media="screen")
    app.page.wait_for_timeout(300)
    assert all(coloured > 0 for _, coloured in app.page.evaluate(COLOURED))


@by_size
def test_axe_finds_nothing(new_app: NewApp, lived: str, viewport: dict[str, int]) -> None:
    app = opened(new_app, lived, viewport=viewport, reduced_motion="reduce")
    app.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    app.page.wait_for_timeout(300)
    assert faults(app) == []
