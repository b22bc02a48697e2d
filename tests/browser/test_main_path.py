"""From an empty account to the second dose: the path that everything else is built on."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.app import DOSE, App, NewApp, server_day


def log_the_run(app: App) -> None:
    app.open("log/run")
    expect(app.text(re.compile("[Uu]p to 8.8"))).to_be_visible()
    app.page.get_by_label("Distance").fill("9.008")
    app.page.get_by_label("min", exact=True).fill("47")
    app.page.get_by_label("sec", exact=True).fill("12")
    expect(app.page.locator(".over")).to_contain_text("not in rehab")
    app.pain("Worst pain during it", 1)
    app.button("Save run").click()
    expect(app.button("Save run")).to_have_count(0)
    app.wait_until_sent()


def test_from_registering_to_the_next_dose_and_the_chart(app: App) -> None:
    today = server_day()
    yesterday = today - timedelta(days=1)
    app.set_clock(yesterday, 18)
    app.register()
    app.start_by_hand()
    app.wait_until_sent()
    app.ready_offline()

    with app.offline():
        app.log_bridge()
        expect(app.text("Not yet confirmed by the server")).to_be_visible()
        expect(app.text(re.compile("1 entry waits"))).to_be_visible()
        app.page.reload()
        expect(app.heading("Done today")).to_be_visible()
        # What the page showed before the app was there is gone.
        expect(app.page.locator("main")).to_have_count(1)
        assert app.unsent() == 1
    app.wait_until_sent()

    rows = app.get("/api/sessions")["rows"]
    assert [row["date"] for row in rows] == [yesterday.isoformat()]
    assert rows[0]["body"]["exercises"][0]["reps"] == [10, 10]
    assert rows[0]["body"]["exercises"][0]["prescribed"]["rung"] == "EB1"

    app.set_clock(today, 8)
    app.page.reload()
    app.morning(2)
    app.wait_until_sent()
    bridge = app.page.get_by_role("article", name="Eccentric bridge")
    expect(bridge).to_contain_text(DOSE)
    expect(bridge).to_contain_text("Same again")
    bridge.get_by_text("Why?").click()
    plan = app.get(f"/api/plan?today={today}")
    reason = plan["strength"]["EB"]["reasons"][0]
    expect(bridge).to_contain_text(reason["text"])
    assert "G7" in [one["rule"] for one in plan["strength"]["EB"]["reasons"]]

    log_the_run(app)
    running = app.get(f"/api/plan?today={today}")["running"]
    assert running["week_done_m"] == 9008
    week = f"9\u00a0km of {running['week_cap_m'] // 1000}\u00a0km this week"
    expect(app.page.get_by_role("region", name="Running")).to_contain_text(week)
    run = app.get("/api/runs")["rows"][0]["body"]
    assert (run["distance_m"], run["duration_s"]) == (9008, 47 * 60 + 12)

    app.open("timeline")
    expect(app.page.locator("canvas").first).to_be_visible()
    app.text("The same as a table").click()
    expect(app.page.get_by_role("cell", name="20", exact=True)).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(new_app: NewApp, width: int) -> None:
    app = new_app(viewport={"width": width, "height": 800})
    app.register()
    app.start_episode()
    for path in (
        "today",
        "plan",
        "log",
        "log/session",
        "log/run",
        "history",
        "timeline",
        "settings",
    ):
        app.open(path)
        expect(app.page.locator("h1")).to_be_visible()
        wide = app.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, path


def test_only_what_was_begun_can_be_thrown_away(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("log/session")
    expect(app.button("Tick all sets")).to_be_visible()
    discard = app.button("Throw this draft away")
    expect(discard).to_have_count(0)
    app.button("Tick all sets").click()
    expect(discard).to_be_visible()


def test_each_leg_apart_and_an_edit_later(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("log/session")
    app.text("Each leg").click()
    for tick in app.button("Tick all sets").all()[::-1]:
        tick.click()
    for side, pain in ((0, 3), (1, 0)):
        scale = app.page.get_by_role("group", name="Worst pain during it").nth(side)
        scale.locator("label", has_text=re.compile(rf"^{pain}$")).click()
        left = app.page.get_by_role("group", name="How many more could you have done?")
        left.nth(side).get_by_text("3", exact=True).click()
    expect(app.text("Finish this set, do not add anything.")).to_be_visible()
    app.save_session()
    app.wait_until_sent()
    logs = app.get("/api/sessions")["rows"][0]["body"]["exercises"]
    assert [(log["side"], log["pain_during"]) for log in logs] == [("left", 3), ("right", 0)]

    app.open("history")
    app.page.get_by_role("link", name=re.compile("Edit Eccentric")).click()
    app.page.get_by_role("group", name="Worst pain during it").first.locator(
        "label", has_text=re.compile("^2$")
    ).click()
    app.save_session()
    app.wait_until_sent()
    logs = app.get("/api/sessions")["rows"][0]["body"]["exercises"]
    assert [log["pain_during"] for log in logs] == [2, 0]

    app.button(re.compile("^Delete Eccentric")).click()
    expect(app.text("Deleted.")).to_be_visible()
    app.wait_until_sent()
    assert app.get("/api/sessions")["rows"] == []
    app.button("Undo").click()
    expect(app.text("Deleted.")).to_have_count(0)
    expect(app.button(re.compile("^Delete Eccentric"))).to_be_visible()
    app.wait_until_sent()
    assert len(app.get("/api/sessions")["rows"]) == 1
