"""Notes beside sessions, runs and mornings: logged offline, sent once, changed and taken back."""

import re
from datetime import timedelta

from playwright.sync_api import Locator, expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults

NOUNS = (
    *("sitting", "bridge", "walk", "touch", "confidence", "psfs", "everyday"),
    *("fall", "treatment", "cross", "pause", "diary", "imaging", "nordic", "visa_h", "fash"),
)
UNASKED = ("fall", "imaging")
"""What may be saved without an answer."""

EVERYDAY = (
    *("Sit on a hard chair", "Sit in a car", "Bend down", "Go up and down", "Squat or lunge"),
    *("Walk for half", "Run easily"),
)
"""Seven of the ten everyday things: as many as an index needs."""


def bodies(app: App, kind: str) -> list[dict[str, object]]:
    """What the server holds of this type."""
    rows = app.get("/api/sync?since=0")["rows"]
    return [row["body"] for row in rows if row["type"] == kind and not row["deleted"]]


def save(app: App) -> None:
    app.button("Save note").click()
    expect(app.button("Save note")).to_have_count(0)


def entry(app: App, words: str) -> Locator:
    return app.page.get_by_role("listitem").filter(has_text=words)


def test_a_sitting_test_logged_offline_is_sent_once(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    # The pages that a first visit does not need come by themselves soon after it.
    app.page.wait_for_timeout(2_500)
    with app.offline():
        app.open("log")
        app.page.get_by_role("link", name="Sitting test").click()
        expect(app.heading("Sitting test")).to_be_focused()
        app.page.get_by_label("Minutes until it hurt").fill("15")
        app.pain("Pain when you stopped", 3)
        app.wait_until_drafted('"pain": 3')
        app.page.reload()
        expect(app.page.get_by_label("Minutes until it hurt")).to_have_value("15")
        save(app)
        expect(app.text(re.compile("1 entry waits"))).to_be_visible()
        app.page.reload()
        app.open("history")
        expect(entry(app, "Sitting test: 15")).to_contain_text("waiting to be sent")
        assert app.unsent() == 1
    app.wait_until_sent()
    expected = {"date": app.page.evaluate("new Date().toLocaleDateString('sv')")}
    expected |= {"minutes": 15, "pain": 3}
    assert bodies(app, "sitting") == [expected]
    expect(entry(app, "Sitting test: 15")).not_to_contain_text("waiting to be sent")


def test_today_leads_from_an_open_criterion_to_its_form(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.open("today")
    waits = app.page.get_by_role("region", name="Still open before the next stage")
    sitting = waits.get_by_role("listitem").filter(has_text="Sitting").first
    expect(sitting).to_contain_text("Still open")
    sitting.get_by_role("link", name="Note it").click()
    expect(app.heading("Sitting test")).to_be_focused()
    app.page.get_by_label("Minutes until it hurt").fill("30")
    save(app)
    app.wait_until_sent()
    # Stage S2 asks for 20 minutes (rulebook 4.1).
    app.page.get_by_text("Reached (").click()
    reached = waits.get_by_role("listitem").filter(has_text=re.compile("Reached: Sitting.* 20 "))
    expect(reached).to_be_visible()


def test_a_note_is_changed_deleted_and_taken_back(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("log/bridge")
    app.button("Save note").click()
    expect(app.text("Please give a whole number").first).to_be_visible()
    app.page.get_by_label("Left leg").fill("18")
    app.page.get_by_label("Right leg").fill("21")
    save(app)
    app.wait_until_sent()
    app.open("history")
    app.page.get_by_role("group", name="Show").get_by_text("Notes").click()
    entry(app, "left 18, right 21").get_by_role("link", name="Edit").click()
    app.page.get_by_label("Left leg").fill("19")
    save(app)
    changed = entry(app, "left 19, right 21")
    expect(changed).to_be_visible()
    app.wait_until_sent()
    tests = bodies(app, "test")
    assert [(one["name"], one["left"], one["right"]) for one in tests] == [("sl_bridge", 19, 21)]
    changed.get_by_role("button", name="Delete").click()
    expect(changed).to_have_count(0)
    app.wait_until_sent()
    assert bodies(app, "test") == []
    app.button("Undo").click()
    expect(changed).to_be_visible()
    app.wait_until_sent()
    assert bodies(app, "test") == tests


def test_the_server_takes_every_kind_of_note(app: App) -> None:
    app.register()
    app.start_episode()
    page = app.page

    app.open("log/walk")
    app.pain("Worst pain while walking", 0)
    page.get_by_label("I limped").check()
    app.button("Save note").click()
    expect(app.text(re.compile("With a limp")).first).to_be_visible()
    page.get_by_label("I limped").uncheck()
    save(app)
    app.open("log/touch")
    app.pain("Worst pain", 1)
    save(app)
    app.open("log/confidence")
    app.pain("How much do you trust", 8)
    save(app)
    app.open("log/psfs")
    page.get_by_label("First thing").fill("Stairs")
    for name, score in (("Stairs?", 8), ("second thing?", 8), ("third thing?", 7)):
        app.pain(f"How well can you do it: {name}", score)
    save(app)
    app.open("log/psfs")
    expect(page.get_by_label("First thing")).to_have_value("Stairs")
    app.open("log/treatment")
    app.text("Physiotherapy").click()
    save(app)
    app.open("log/cross")
    page.get_by_label("Sport").fill("Cycling")
    page.get_by_label("How long?").fill("45")
    app.pain("How hard was it?", 4)
    save(app)
    app.open("log/pause")
    until = (server_day() + timedelta(days=10)).isoformat()
    page.get_by_label("Until and including").fill(until)
    save(app)
    app.open("log/fall")
    page.get_by_label("Ground").fill("ice")
    page.get_by_role("group", name="Side you landed on").get_by_text("Left").click()
    page.get_by_label("I was hurt").check()
    save(app)
    expect(app.heading("Safety check")).to_be_visible()
    app.wait_until_sent()

    values = {str(one["name"]): one["value"] for one in bodies(app, "test")}
    assert values == {"walk": 0, "touch": 1, "confidence": 8}
    assert [one["value"] for one in bodies(app, "score")] == [7]
    assert [one["kind"] for one in bodies(app, "treatment")] == ["physio"]
    crossed = [(one["sport"], one["duration_s"], one["rpe"]) for one in bodies(app, "cross")]
    assert crossed == [("Cycling", 2700, 4)]
    assert [one["until"] for one in bodies(app, "pause")] == [until]
    falls = [(one["surface"], one["side"], one["injured"]) for one in bodies(app, "fall")]
    assert falls == [("ice", "left", True)]


def test_seven_everyday_things_make_an_index(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("log/everyday")
    for item in EVERYDAY[:-1]:
        app.pain(item, 8)
    app.button("Save note").click()
    expect(app.text("Please answer at least seven.")).to_be_visible()
    app.pain(EVERYDAY[-1], 8)
    expect(app.text("Index: 80 of 100")).to_be_visible()
    save(app)
    app.wait_until_sent()
    assert [(one["name"], one["value"]) for one in bodies(app, "score")] == [("efi", 80)]


def test_axe_finds_nothing_in_the_notes(new_app: NewApp) -> None:
    app = new_app(reduced_motion="reduce")
    app.register()
    app.start_episode()
    found = {}
    for noun in NOUNS:
        app.open(f"log/{noun}")
        expect(app.button("Save note")).to_be_visible()
        # The faults are looked at as well.
        if noun not in UNASKED:
            app.button("Save note").click()
            expect(app.page.locator(".fault").first).to_be_visible()
        app.page.wait_for_timeout(300)
        found[noun] = faults(app)
        wide = app.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, f"{noun} is wider than the screen"
    assert {noun: some for noun, some in found.items() if some} == {}
