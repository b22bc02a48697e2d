"""The caps before a run is saved, what a longer one is told, and training that no cap counts."""

import re

from playwright.sync_api import expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults


def begin(app: App) -> None:
    """20 km a week, 8 km at most: one run is 8.8 km at most (7.2)."""
    app.register()
    app.start_episode(only_day=app.weekday())
    app.wait_until_sent()


def test_the_caps_are_seen_before_the_run_and_a_longer_one_is_told_kindly(app: App) -> None:
    begin(app)
    card = app.page.get_by_role("region", name="Running")
    expect(card).to_contain_text("Today up to")
    expect(card).to_contain_text("8.8\u00a0km")
    expect(card).to_contain_text("a tenth longer than the longest run that went well")
    expect(card).to_contain_text("0\u00a0km of 20\u00a0km this week, 20\u00a0km left")
    app.open("log/run")
    caps = app.page.locator(".caps")
    distance = app.page.get_by_label("Distance")
    distance.fill("8.5")
    expect(caps).to_contain_text("With a run of 8.5\u00a0km: 11.5\u00a0km left")
    expect(caps.locator(".over")).to_have_count(0)
    # 12 km are half as long again as 8 km: the band over 30%.
    distance.fill("12")
    expect(caps).to_contain_text("50% longer than your longest run of the last 30 days")
    expect(caps).to_contain_text("In runners in general, not in rehab")
    own = caps.locator("[data-own=true]")
    expect(own).to_contain_text("30 to 100% longer")
    expect(own).to_contain_text("× 1.52 (1.16 to 2.00)")
    # Twice as long and more; it takes the week over as well.
    distance.fill("21")
    expect(caps).to_contain_text("breaks of walking help")
    expect(caps).to_contain_text("It takes this week over its 20\u00a0km.")
    app.button(re.compile("^Take 8.8")).click()
    expect(distance).to_have_value("8.8")
    expect(caps.locator(".over")).to_have_count(0)
    distance.fill("12")
    app.page.get_by_label("min").fill("70")
    app.pain("Worst pain during it", 0)
    app.button("Save run").click()
    expect(app.heading("Today")).to_be_visible()
    expect(app.text("This run was 50% longer than your longest")).to_be_visible()


def test_other_training_is_one_tap_to_name_and_no_cap_counts_it(app: App) -> None:
    begin(app)
    app.open("log/cross")
    app.page.get_by_role("group", name="Pick one").get_by_text("Cycling").click()
    expect(app.page.get_by_label("Sport")).to_have_value("Cycling")
    app.page.get_by_label("How long?").fill("45")
    app.pain("Worst pain during it", 1)
    app.pain("How hard was it?", 4)
    app.button("Save note").click()
    app.wait_until_sent()
    app.open("history")
    expect(app.page.get_by_text("Cycling · 45\u00a0min", exact=True)).to_be_visible()
    app.open("timeline")
    app.text("The same as a table").click()
    expect(app.page.get_by_role("cell", name="45\u00a0min")).to_be_visible()
    app.open("today")
    card = app.page.get_by_role("region", name="Running")
    expect(card).to_contain_text("0\u00a0km of 20\u00a0km this week")


def test_axe_finds_nothing_in_a_run_beyond_its_cap(new_app: NewApp) -> None:
    app = new_app(reduced_motion="reduce")
    begin(app)
    found = {"today": faults(app)}
    app.open("log/run")
    app.page.get_by_label("Distance").fill("21")
    expect(app.page.locator(".bands")).to_be_visible()
    found["run"] = faults(app)
    assert app.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert {page: some for page, some in found.items() if some} == {}
