"""The diary: places tapped on a body, daily tasks, timers, scans and scores, in both languages."""

import re
from datetime import timedelta
from uuid import uuid4

from playwright.sync_api import Locator, expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults
from tests.browser.test_notes import bodies, entry, save

HTML = '<img src=x onerror="document.title=1"><b>rain</b>'
FINGER = 44


def spot(app: App, name: str) -> Locator:
    """A place on the map, by its name: "Left: sit bone"."""
    return app.page.locator(".bodymap-area").filter(
        has=app.page.get_by_role("checkbox", name=name, exact=True)
    )


def day(ago: int) -> str:
    return (server_day() - timedelta(days=ago)).isoformat()


def begin(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()


def test_a_day_is_told_by_tap_and_keyboard_without_a_network(new_app: NewApp) -> None:
    app = new_app(has_touch=True, is_mobile=True)
    begin(app)
    page = app.page
    app.open("log/diary")
    expect(app.heading("Diary of the day")).to_be_visible()
    with app.offline():
        app.button("Save note").click()
        expect(app.text("Please say at least one thing")).to_be_visible()
        spot(app, "Left: sit bone").tap()
        spot(app, "Right: calf").tap()
        spot(app, "Right: calf").tap()
        # From the sit bone on by keyboard: the next place on that side is chosen with the bar.
        page.get_by_role("checkbox", name="Left: sit bone", exact=True).focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(app.text("left: sit bone, back of the upper thigh")).to_be_visible()
        page.get_by_text("Choose in words instead").click()
        page.get_by_role("group", name="Right").last.get_by_text("Groin").click()
        expect(app.text(re.compile("; right: groin$"))).to_be_visible()
        for box in page.locator(".bodymap-area").all():
            size = box.bounding_box()
            assert size
            assert min(size["width"], size["height"]) >= FINGER
        page.get_by_text("Daily tasks and the car").click()
        app.pain("Pain when carrying something heavy", 4)
        page.get_by_label("What did you carry?").fill("two bags")
        page.get_by_text("Mood and stress").click()
        app.pain("How is it not to run", 3)
        page.get_by_label("Anything else").fill(HTML)
        app.wait_until_drafted("onerror")
        page.reload()
        expect(page.get_by_role("checkbox", name="Right: groin", exact=True)).to_be_checked()
        expect(page.get_by_label("What did you carry?")).to_have_value("two bags")
        save(app)
        app.open("history")
        shown = entry(app, "Diary of the day")
        expect(shown).to_contain_text("left: sit bone, back of the upper thigh; right: groin")
        expect(shown).to_contain_text("carrying 4 of 10")
        expect(shown).to_contain_text(HTML)
        expect(shown).to_contain_text("waiting to be sent")
    app.wait_until_sent()
    expected = {
        "date": page.evaluate("new Date().toLocaleDateString('sv')"),
        "spots": ["left/sit_bone", "left/upper_thigh", "right/groin"],
        "carrying": 4,
        "carried": "two bags",
        "mood": 3,
        "note": HTML,
    }
    assert bodies(app, "diary") == [expected]
    shown.get_by_role("link", name="Edit").click()
    spot(app, "Right: groin").tap()
    save(app)
    app.wait_until_sent()
    (changed,) = bodies(app, "diary")
    assert changed == {**expected, "spots": ["left/sit_bone", "left/upper_thigh"]}


def test_the_diary_in_german_fits_a_small_phone(new_app: NewApp) -> None:
    app = new_app()
    begin(app)
    page = app.page
    app.open("settings")
    app.text("Deutsch").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    app.open("log/diary")
    expect(app.heading("Tagebuch")).to_be_visible()
    spot(app, "Links: Sitzbein").click()
    expect(app.text("links: Sitzbein")).to_be_visible()
    page.locator("summary", has_text="Laufschuhe").click()
    page.get_by_label("Sie sind neu für mich").check()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    app.button("Notiz speichern").click()
    app.open("history")
    shown = entry(app, "Tagebuch")
    expect(shown).to_contain_text("links: Sitzbein")
    expect(shown).to_contain_text("neue Schuhe")


def test_the_sitting_timer_goes_on_while_the_page_is_closed(app: App) -> None:
    begin(app)
    page = app.page
    app.open("log/sitting")
    page.clock.install()
    page.get_by_role("link", name="Do it with the timer").click()
    app.pain("Pain now, before you begin", 3)
    expect(app.text("leave this test for a calmer day")).to_be_visible()
    app.pain("Pain now, before you begin", 0)
    page.get_by_role("group", name="What are you sitting on?").get_by_text("Car").click()
    with app.offline():
        app.button("Start the timer").click()
        # From 0 before, 2 more is where it ends (10).
        expect(app.text("Stop when the pain is 2 of 10.")).to_be_visible()
        page.clock.run_for(65_000)
        expect(page.get_by_role("timer")).to_have_text(re.compile(r"^1:0\d$"))
        app.wait_until(lambda: '"startedAt"' in str(app.stored("drafts")).replace("'", '"'))
        page.clock.fast_forward(20 * 60_000)
        page.reload()
        expect(page.get_by_role("timer")).to_have_text(re.compile(r"^21:\d\d$"))
        app.open("log/sitting")
        page.get_by_role("link", name="Go on with the timer").click()
        app.button("Stop and note the minutes").click()
        expect(page.get_by_label("Minutes until it hurt")).to_have_value("21")
        app.pain("Pain when you stopped", 2)
        save(app)
    page.clock.run_for(1_000)
    app.wait_until_sent()
    (sat,) = bodies(app, "sitting")
    assert (sat["minutes"], sat["seat"], sat["pain"]) == (21, "Car", 2)

    # An hour is enough, however late somebody looks.
    app.open("log/sitting/timer")
    app.button("Start the timer").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.clock.fast_forward(3 * 60 * 60_000)
    page.clock.run_for(1_000)
    expect(page.get_by_role("timer")).to_have_text("1:00:00")
    expect(app.text("That is enough.")).to_be_visible()
    app.button("Stop and note the minutes").click()
    expect(page.get_by_label("Minutes until it hurt")).to_have_value("60")


def test_a_long_walk_with_the_timer_is_logged_as_a_walk(app: App) -> None:
    begin(app)
    page = app.page
    app.open("log/walk/timer")
    page.clock.install()
    app.button("Start the timer").click()
    expect(page.get_by_role("timer")).to_be_visible()
    page.clock.fast_forward(40 * 60_000)
    page.clock.run_for(1_000)
    app.button("Stop and note it").click()
    expect(page.get_by_label("min", exact=True)).to_have_value("30")
    page.get_by_label("Distance").fill("2.5")
    app.pain("Worst pain during it", 0)
    app.button("Save run").click()
    expect(app.button("Save run")).to_have_count(0)
    page.clock.run_for(1_000)
    app.wait_until_sent()
    (walked,) = app.get("/api/runs")["rows"]
    assert (walked["body"]["kind"], walked["body"]["duration_s"]) == ("walk", 1_800)


def test_scans_and_scores_are_kept_as_they_were_told(app: App) -> None:
    begin(app)
    page = app.page
    app.open("log")
    app.button("Something happened").click()
    expect(app.heading("Something happened")).to_be_focused()
    page.get_by_role("link", name="Scan or X-ray").click()
    expect(app.text("never reads pictures and judges none")).to_be_visible()
    page.get_by_label("Of which part?").fill("left thigh")
    # The field itself ends a text that is too long for the log.
    page.get_by_label("What did it say?").fill("x" * 3_000)
    kept = page.get_by_label("What did it say?").evaluate("field => field.maxLength")
    assert kept == 2_000
    page.get_by_label("What did it say?").fill(HTML)
    save(app)
    app.open("log/visa_h")
    page.get_by_label("Score, 0 to 100").fill("101")
    app.button("Save note").click()
    expect(app.text("Please give a whole number from 0 to 100.")).to_be_visible()
    page.get_by_label("Score, 0 to 100").fill("61")
    save(app)
    app.open("log/nordic")
    app.text("Middle third").click()
    save(app)
    app.wait_until_sent()
    (scan,) = bodies(app, "treatment")
    assert (scan["kind"], scan["part"], scan["note"]) == ("imaging", "left thigh", HTML)
    assert [(one["name"], one["value"]) for one in bodies(app, "score")] == [("visa_h", 61)]
    assert [(one["name"], one["value"]) for one in bodies(app, "test")] == [("nordic_break", 2)]
    app.open("history")
    expect(entry(app, "Scan or X-ray")).to_contain_text(HTML)
    expect(entry(app, "VISA-H score: 61 of 100")).to_be_visible()
    expect(entry(app, "Nordic curl test: middle third")).to_be_visible()
    app.open("report")
    expect(app.text("VISA-H score: 61 of 100").first).to_be_visible()
    large = {"type": "diary", "date": server_day().isoformat(), "note": "x" * 1_000_000}
    refused = app.context.request.put(f"/api/events/{uuid4()}", data=large)
    assert (refused.status, refused.json()["code"]) == (413, "too_large")


def test_a_night_is_told_beside_the_morning_check(app: App) -> None:
    begin(app)
    page = app.page
    app.morning(2)
    page.get_by_role("link", name="Sleep, stiffness, painkillers").click()
    page.get_by_role("group", name="Hours of sleep").get_by_text("6", exact=True).click()
    page.get_by_label("Took a painkiller").check()
    app.wait_until_sent()
    (morning,) = app.get("/api/mornings")["rows"]
    told = morning["body"]
    assert (told["pain"], told["sleep_h"], told["analgesic_last_12h"]) == (2, 6, True)


def test_a_flare_up_shows_what_came_before(app: App) -> None:
    begin(app)
    ask = app.context.request
    for event in (
        {"type": "fall", "date": day(20), "surface": "ice"},
        {"type": "fall", "date": day(70), "surface": "stairs"},
        {"type": "diary", "date": day(5), "new_shoes": True, "shoes": HTML},
        {"type": "flare", "date": day(0)},
    ):
        answer = ask.put(f"/api/events/{uuid4()}", data=event)
        assert answer.ok, answer.text()
    for ago, metres in ((30, 8_000), (3, 12_000)):
        run = {"at": f"{day(ago)}T08:00:00Z", "distance_m": metres, "duration_s": 3_600}
        assert ask.put(f"/api/runs/{uuid4()}", data={**run, "pain_during": 1}).ok
    app.page.reload()
    expect(app.page.get_by_role("link", name="The flare-up, day by day")).to_be_visible()
    app.open("path/flare")
    before = app.page.get_by_role("region", name="What came before")
    expect(before).to_contain_text("Fall or slip · no injury · ice")
    expect(before).to_contain_text(f"New shoes: {HTML}")
    # 12 km after 8 km at the most: half as much again.
    expect(before).to_contain_text("A run of 12\u00a0km: 50% longer than any of the 30 days before")
    expect(before).not_to_contain_text("stairs")


def test_axe_finds_nothing(app: App) -> None:
    begin(app)
    app.open("log")
    expect(app.heading("Tests and scores")).to_be_visible()
    assert faults(app) == []
    app.open("log/diary")
    spot(app, "Left: sit bone").click()
    for part in ("Choose in words", "Daily tasks", "Mood and stress", "Running shoes"):
        app.page.locator("summary", has_text=part).click()
    assert faults(app) == []
    app.open("log/sitting/timer")
    app.button("Start the timer").click()
    expect(app.page.get_by_role("timer")).to_be_visible()
    assert faults(app) == []
    assert not app.page.evaluate("document.documentElement.scrollWidth > innerWidth")
