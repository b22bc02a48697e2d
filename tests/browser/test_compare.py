"""Earlier times looked at and laid beside now, and what the runner expects.

A made-up runner had trouble with the right leg five hundred days ago, for twenty weeks; sixty days
ago it began with the left one.
"""

import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from restride import demo
from restride.engine import records as r
from restride.services import accounts, episodes, events, migrations
from restride.services.database import open_database
from restride.services.episodes import EpisodeContent
from restride.services.service import make_service
from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults
from tests.browser.conftest import running
from tests.browser.squeezed import enlarge, squeezed
from tests.browser.test_timeline import SIZES, by_size, opened, weeks_seen
from tests.servers import free_port
from tests.settings import settings_for

DAY = timedelta(days=1)
BEGAN, LASTED = 500, 140
NOW = 60
WEEKS = 20
"""Of the earlier time; the present one is in its ninth week."""
EARLIER = "Little by little (right)"


def two_lives(folder: Path) -> None:
    """The demo's account with sixty days of now, and with another episode long before."""
    database = open_database(f"sqlite:///{folder}/restride.db")
    migrations.upgrade(database)
    service = make_service(settings_for("", folder), database)
    account, _ = accounts.create(service, email=demo.EMAIL, password=demo.PASSWORD, made_up=True)
    for side, begun, lasted, sorer in (("right", BEGAN, LASTED, 1), ("left", NOW, NOW, 0)):
        # The earlier time began with holds, and so was in S1 for longer.
        person = replace(demo.TENDON, strength=()) if sorer else demo.TENDON
        first = server_day() - begun * DAY
        runner = replace(person.placed(first), side=side)
        last = first + (lasted - 1) * DAY if lasted < begun else None
        content = EpisodeContent(started=first, ended=last, runner=runner, red_flags=())
        episodes.put(database, account.id, str(uuid.uuid4()), content, base=None)
        for event in demo.live(person, runner, first, lasted):
            is_day = isinstance(event, r.Morning)
            id = event.date.isoformat() if is_day else str(uuid.uuid4())
            told = (
                replace(event, pain=event.pain + sorer) if isinstance(event, r.Morning) else event
            )
            events.put(database, account.id, id, told, base=None)
    database.close()


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("lived")
    two_lives(folder)
    with running(free_port(), folder) as url:
        yield url


def earlier_of(app: App) -> str:
    """The id of the episode that has ended."""
    rows = app.get("/api/episodes")["episodes"]
    return str(next(row["id"] for row in rows if row["body"]["ended"] is not None))


def chart(app: App) -> Locator:
    return app.page.get_by_role("slider", name="Then and now, by weeks since the beginning")


def beside(app: App) -> Locator:
    """The earlier time beside now, from the timeline."""
    app.page.get_by_role("link", name="Lay it beside now").click()
    expect(app.heading("Then and now")).to_be_focused()
    expect(chart(app)).to_be_visible()
    return chart(app)


def read(app: App, week: int) -> Locator:
    """The table of one week, once that week is read."""
    expect(app.heading(f"Week {week}")).to_be_visible()
    return app.page.get_by_role("table", name=f"Week {week}")


def number(tenths: int | None) -> str:
    return "none" if tenths is None else f"{tenths / 10:.1f}".removesuffix(".0")


def km(metres: int) -> str:
    return f"{metres // 100 / 10:.1f}".removesuffix(".0")


@by_size
def test_an_earlier_time_is_looked_at(
    new_app: NewApp, lived: str, viewport: dict[str, int]
) -> None:
    app = opened(new_app, lived, viewport=viewport)
    app.page.get_by_role("link", name="Look at it").click()
    expect(app.heading(EARLIER)).to_be_focused()
    expect(app.page.locator("canvas")).to_have_count(3)
    asked = app.get(f"/api/timeline?episode={earlier_of(app)}")
    # All of it is seen at first; the day that is read is its last one.
    assert len(weeks_seen(app)) == len(asked["weeks"])
    last = date.fromisoformat(asked["today"])
    expect(app.heading(f"{last:%A} {last.day} {last:%B %Y}")).to_be_visible()
    app.page.get_by_role("slider").press("Home")
    first = date.fromisoformat(asked["since"])
    expect(app.heading(f"{first:%A} {first.day} {first:%B %Y}")).to_be_visible()
    assert app.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_then_and_now_by_keyboard(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[1])
    slider = beside(app)
    now = app.get("/api/timeline")["course"]
    before = app.get(f"/api/timeline?episode={earlier_of(app)}")["course"]
    week = len(now["stages"])
    assert (week, len(before["stages"])) == (9, WEEKS)
    expect(app.heading(f"Week {week}, so far")).to_be_visible()
    cells = app.page.get_by_role("table", name=f"Week {week}").get_by_role("cell")
    shown = [now, before]
    for place, course in enumerate(shown, start=1):
        expect(cells.nth(place)).to_have_text(number(course["morning_tenths"][8]))
        expect(cells.nth(place + 2)).to_have_text(km(course["run_m"][8]))
        expect(cells.nth(place + 4)).to_contain_text(course["stages"][8])
    slider.focus()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "Week 1")
    cells = read(app, 1).get_by_role("cell")
    expect(cells.nth(1)).to_have_text(number(now["morning_tenths"][0]))
    expect(cells.nth(2)).to_have_text(number(before["morning_tenths"][0]))
    slider.press("ArrowRight")
    read(app, 2)
    # Eight weeks beyond now are drawn at first; all of them on demand.
    slider.press("End")
    expect(read(app, week + 8).get_by_role("cell").nth(1)).to_have_text("not yet")
    app.text("All weeks").click()
    slider.press("End")
    read(app, WEEKS)
    expect(app.button("Week after")).to_be_disabled()
    app.button("Week before").click()
    read(app, WEEKS - 1)
    # The stage of now, and when it began then, if these days of the year brought it that far.
    stage = now["stages"][-1]
    said = f"it began in week {now['stages'].index(stage) + 1} now"
    if stage in before["stages"]:
        said += f", and in week {before['stages'].index(stage) + 1} then."
    else:
        said += ". There was no such stage then."
    expect(app.page.locator(".compare .lead")).to_contain_text(said)


def test_then_and_now_by_touch(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[0], has_touch=True)
    slider = beside(app)
    place = slider.locator("svg").first
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    assert box is not None
    # Seventeen weeks are drawn between the scale and the right edge: the middle of the third.
    week = (box["width"] - 34 - 8) / 17
    app.page.touchscreen.tap(box["x"] + 34 + 2.5 * week, box["y"] + box["height"] / 2)
    read(app, 3)
    app.button("Week after").tap()
    read(app, 4)
    assert app.page.evaluate("document.documentElement.scrollWidth") <= SIZES[0]["width"]


@by_size
def test_both_as_a_table(new_app: NewApp, lived: str, viewport: dict[str, int]) -> None:
    app = opened(new_app, lived, viewport=viewport)
    beside(app)
    app.page.get_by_text("The same as a table").click()
    rows = app.page.locator(".table-view tbody tr")
    expect(rows).to_have_count(WEEKS)
    now = app.get("/api/timeline")["course"]
    before = app.get(f"/api/timeline?episode={earlier_of(app)}")["course"]
    expect(rows.nth(2).get_by_role("cell")).to_have_text(
        [
            *(number(course["morning_tenths"][2]) for course in (now, before)),
            *(km(course["run_m"][2]) for course in (now, before)),
            *(course["stages"][2] for course in (now, before)),
        ]
    )
    expect(rows.nth(15).get_by_role("cell").first).to_contain_text("not yet")
    assert app.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_what_was_looked_at_is_there_without_a_network(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived)
    beside(app)
    with app.offline():
        app.page.reload()
        expect(chart(app)).to_be_visible()
        app.open(f"timeline/{earlier_id(app)}")
        expect(app.page.locator("canvas")).to_have_count(3)


def test_what_was_never_looked_at_says_that_it_comes(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived)
    with app.offline():
        app.page.get_by_role("link", name="Look at it").click()
        expect(app.text("It comes with the next connection to the server")).to_be_visible()
    app.open("timeline")
    app.page.get_by_role("link", name="Look at it").click()
    expect(app.page.locator("canvas")).to_have_count(3)
    app.open("timeline/no-such-episode")
    expect(app.text("There is no such earlier time.")).to_be_visible()


def earlier_id(app: App) -> str:
    """As the device knows it, without asking anybody."""
    stored = app.stored("episodes")
    return str(next(row["id"] for row in stored if row["body"]["ended"] is not None))


def test_printed_in_black_and_white(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[1])
    beside(app)
    app.page.emulate_media(media="print")
    expect(app.heading("Then and now")).to_be_visible()
    expect(chart(app)).to_be_visible()
    expect(app.button("Week after")).to_be_hidden()
    strokes = app.page.evaluate(
        """() => [...document.querySelectorAll(".compare-chart path, .compare-chart rect")].flatMap(
          (one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill])"""
    )
    shades = {colour for colour in strokes if colour.startswith("rgb(")}
    assert shades
    for colour in shades:
        red, green, blue = colour.removeprefix("rgb(").removesuffix(")").split(", ")
        assert red == green == blue, colour


@by_size
def test_what_was_kept_of_the_plan(new_app: NewApp, lived: str, viewport: dict[str, int]) -> None:
    """The server's number, on the timeline and for the physio; no week stands out."""
    app = opened(new_app, lived, viewport=viewport)
    kept = app.get("/api/timeline")["kept"]
    said = f"{kept['done']} of {kept['planned']} planned parts done in the last four weeks"
    card = app.page.get_by_role("region", name="Planned and done")
    expect(card).to_contain_text(said)
    weeks = card.get_by_role("listitem").filter(has_text=re.compile("ago|Last"))
    names = ("4 weeks ago", "3 weeks ago", "2 weeks ago", "Last 7 days")
    expect(weeks).to_have_text(
        [
            f"{week['done']} of {week['planned']}{name}"
            for week, name in zip(kept["weeks"], names, strict=True)
        ]
    )
    filled = app.page.evaluate(
        "[...document.querySelectorAll('.kept-done')].map((one) => [one.style.height, "
        "getComputedStyle(one).backgroundColor])"
    )
    assert len({colour for _, colour in filled}) == 1
    for (height, _), week in zip(filled, kept["weeks"], strict=True):
        share = 100 * week["done"] / week["planned"]
        assert float(height.removesuffix("%")) == pytest.approx(share, abs=0.01)
    assert app.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    app.open("report")
    sheet = app.page.get_by_role("article")
    expect(sheet).to_contain_text(f"{kept['done']} of {kept['planned']} planned parts done")


def test_text_at_two_hundred_percent(new_app: NewApp, lived: str) -> None:
    app = opened(new_app, lived, viewport=SIZES[0])
    enlarge(app)
    found = {"timeline": squeezed(app)}
    beside(app)
    found["compare"] = squeezed(app)
    app.open(f"timeline/{earlier_id(app)}")
    expect(app.heading(EARLIER)).to_be_visible()
    found["earlier"] = squeezed(app)
    assert {page: some for page, some in found.items() if some} == {}


@by_size
def test_axe_finds_nothing(new_app: NewApp, lived: str, viewport: dict[str, int]) -> None:
    app = opened(new_app, lived, viewport=viewport, reduced_motion="reduce")
    found = {"timeline": faults(app)}
    beside(app)
    app.page.get_by_text("The same as a table").click()
    found["compare"] = faults(app)
    app.open("prediction")
    expect(app.heading("What you expect")).to_be_focused()
    app.text("In another month").click()
    found["prediction"] = faults(app)
    app.open(f"timeline/{earlier_id(app)}")
    expect(app.page.locator("canvas")).to_have_count(3)
    found["earlier"] = faults(app)
    assert {page: some for page, some in found.items() if some} == {}


def unsaid(new_app: NewApp, url: str) -> App:
    """The timeline of a runner who has said nothing so far, whatever other tests said."""
    app = opened(new_app, url)
    rows = app.get("/api/sync?since=0&limit=1000")["rows"]
    for row in rows:
        if row["type"] == "prediction" and not row["deleted"]:
            where = f"/api/events/{row['id']}?base={row['seq']}"
            assert app.context.request.delete(where).ok
    app.page.reload()
    for _ in range(80):
        known = app.stored("rows")
        if not any(row["type"] == "prediction" and not row["deleted"] for row in known):
            break
        app.page.wait_for_timeout(100)
    card = app.page.get_by_role("region", name="What you expect")
    expect(card.get_by_role("link", name="Say what you expect")).to_be_visible()
    return app


def test_what_the_runner_expects_is_said_seen_changed_and_left_open(
    new_app: NewApp, lived: str
) -> None:
    app = unsaid(new_app, lived)
    card = app.page.get_by_role("region", name="What you expect")
    card.get_by_role("link", name="Say what you expect").click()
    expect(app.heading("What you expect")).to_be_focused()
    app.button("Keep it").click()
    expect(app.page.get_by_role("alert")).to_have_text("Please choose one.")
    app.text("In 8 weeks").click()
    # Tapped twice before anything has happened, it is one entry all the same.
    app.button("Keep it").evaluate("(one) => { one.click(); one.click(); }")
    today = date.fromisoformat(app.page.evaluate("new Date().toLocaleDateString('sv')"))
    by = today + 56 * DAY
    expect(card).to_contain_text(f"By {spelled(by)} you expect to run as before.")
    app.wait_until_sent()
    assert app.get("/api/timeline")["predictions"] == [
        {"date": today.isoformat(), "back_by": by.isoformat()}
    ]
    # In the table of its week, on its day, and for the physio.
    expect(app.page.get_by_role("region", name="The day in words")).to_contain_text(
        "You expect to run as before by"
    )
    app.page.get_by_text("The same as a table").click()
    expect(app.page.locator("tbody tr").first).to_contain_text("What you expect")
    app.open("report")
    expect(app.page.locator(".report-who")).to_contain_text(f"run as before by {spelled(by)}")
    # Said again on the same day it is the same entry; without a network too.
    app.open("timeline")
    with app.offline():
        card.get_by_role("link", name="Change it").click()
        app.text("In another month").click()
        year, month = divmod(today.year * 12 + today.month + 1, 12)
        app.page.get_by_label("By the end of").select_option(f"{year}-{month + 1:02d}")
        app.button("Keep it").click()
        expect(card).not_to_contain_text(spelled(by))
        expect(card).to_contain_text("you expect to run as before. Said on")
    app.wait_until_sent()
    [said] = app.get("/api/timeline")["predictions"]
    end = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - DAY
    assert said == {"date": today.isoformat(), "back_by": end.isoformat()}
    card.get_by_role("link", name="Change it").click()
    app.button("Leave it open").click()
    expect(card.get_by_role("link", name="Say what you expect")).to_be_visible()
    app.wait_until_sent()
    assert app.get("/api/timeline")["predictions"] == [{"date": today.isoformat(), "back_by": None}]


def spelled(day: date) -> str:
    return f"{day.day} {'Sept' if day.month == 9 else f'{day:%b}'} {day.year}"


def test_once_its_day_has_passed_the_words_stay_kind(new_app: NewApp, lived: str) -> None:
    app = unsaid(new_app, lived)
    said, by = server_day() - 40 * DAY, server_day() - 5 * DAY
    event = {"type": "prediction", "date": said.isoformat(), "back_by": by.isoformat()}
    assert app.context.request.put(f"/api/events/{uuid.uuid4()}", data=event).ok
    app.page.reload()
    card = app.page.get_by_role("region", name="What you expect")
    expect(card).to_contain_text("A leg keeps its own time, and that is all right.")
    expect(card).to_contain_text(f"On {spelled(said)} you expected")


def test_said_at_the_start(app: App) -> None:
    """It is optional there, and sent after the episode that it belongs to."""
    app.register()
    app.button("None of these").click()
    app.button("A professional told me what it is").click()
    app.text("Little by little").click()
    app.button("Next").click()
    app.page.get_by_role("group", name="Which leg?").get_by_text("Left").click()
    app.page.get_by_label("Since when?").fill((server_day() - 60 * DAY).isoformat())
    app.pain("How sore is it on a usual morning?", 2)
    for _ in range(2):
        app.button("Next").click()
    app.text("I am not sure: start me gently").click()
    app.button("Next").click()
    app.text("No, not now").click()
    app.text("In 12 weeks").click()
    app.button("Start the plan").click()
    expect(app.heading("Today")).to_be_visible()
    app.wait_until_sent()
    [said] = app.get("/api/timeline")["predictions"]
    asked = date.fromisoformat(said["date"])
    assert date.fromisoformat(said["back_by"]) - asked == 84 * DAY
