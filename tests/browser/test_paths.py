"""The guided paths: the first days after a strain, a flare-up day by day, and staying well."""

import json
import re

from playwright.sync_api import expect

from tests.browser.app import App, server_day


def start(app: App, pattern: str, severity: str | None = None) -> None:
    app.register()
    app.button("None of these").click()
    app.button("A professional told me what it is").click()
    app.text(pattern).click()
    if severity:
        app.text(severity).click()
    app.button("Next").click()
    leg = app.page.get_by_role("group", name="Which leg?")
    if severity:
        leg.get_by_text("Left").click()
        app.page.get_by_label("Since when?").fill(server_day().isoformat())
        app.pain("How sore is it on a usual morning?", 1)
        app.button("Next").click()
    app.button("Next").click()


def test_the_first_days_after_a_strain(app: App) -> None:
    start(app, "All at once", "I walk normally")
    app.text("I am not sure: start me gently").click()
    app.button("Next").click()
    app.text("No, not now").click()
    app.button("Start the plan").click()
    # No bridge is open yet, so that none comes before the morning's answer.
    expect(app.text("Without bridges and without the chair: as it is by itself.")).to_be_visible()
    # The first stage waits for ten minutes of walking, and asks for no more.
    expect(app.text("ten minutes are enough")).to_be_visible()
    app.page.get_by_role("link", name="The first days").click()
    expect(app.heading("For comfort today")).to_be_visible()
    cold = app.page.get_by_role("checkbox", name=re.compile("15 to 20 minutes, with a cloth"))
    cold.check()
    app.wait_until(
        lambda: any('"done": [1]' in json.dumps(one) for one in app.stored("meta")),
        "What was ticked",
    )
    app.page.reload()
    expect(cold).to_be_checked()
    for words in ("stretching the sore muscle", "Still a limp, or a large bruise", "Evidence:"):
        expect(app.text(words).first).to_be_visible()
    # What comes next is the plan's own: the criteria of its stage.
    expect(app.text(re.compile("10 minutes", re.IGNORECASE)).first).to_be_visible()
    app.page.get_by_role("link", name="Note a walk").click()
    expect(app.heading("Walking test")).to_be_visible()


def test_a_flare_up_rests_at_once_and_is_led_day_by_day(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    with app.offline():
        app.button("It has flared up").click()
        app.button("Yes, it has flared up").click()
        # Nothing is offered until the server has answered (9.4).
        expect(app.page.get_by_role("article")).to_have_count(0)
        app.open("player")
        expect(app.text("No exercise and no run is planned")).to_be_visible()
        app.open("today")
        app.page.get_by_role("link", name="The flare-up, day by day").click()
        expect(app.text("It is told to the server with the next connection.")).to_be_visible()
        expect(app.heading("What came before")).to_be_visible()
    app.wait_until_sent()
    expect(app.text(re.compile("^A flare-up: 72 hours without running"))).to_be_visible()
    app.page.get_by_role("link", name="What brings comfort in the first days").click()
    expect(app.heading("For comfort today")).to_be_visible()
    app.page.get_by_role("link", name="See the days of the flare-up").click()
    expect(app.text("Nothing goes up until a morning is as calm")).to_be_visible()


def test_staying_well(app: App) -> None:
    start(app, "No pain now: prevention")
    app.text("Yes, without walking breaks").click()
    app.page.get_by_label("In a usual week").fill("20")
    app.page.get_by_label("Longest run of the last 30 days").fill("8")
    app.button("Start the plan").click()
    app.wait_until_sent()
    app.page.get_by_role("link", name="Staying well").click()
    stays = app.page.get_by_role("region", name="What stays")
    expect(stays).to_contain_text("Eccentric bridge: 2\u00a0×\u00a010 · Both legs, slow lowering")
    monthly = app.page.get_by_role("region", name="Once a month")
    expect(monthly).to_contain_text("Sitting test: not noted yet")
    expect(monthly).to_contain_text("Single-leg bridge test: not noted yet")
