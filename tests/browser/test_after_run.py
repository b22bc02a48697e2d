"""A run that a file brought: it counts at once, and is asked about once, kindly."""

from datetime import UTC, date, datetime, time, timedelta

from playwright.sync_api import expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults
from tests.runfiles.xml_maker import even, gpx


def yesterday() -> date:
    return server_day() - timedelta(days=1)


def run() -> bytes:
    """Half an hour, yesterday afternoon."""
    return gpx(datetime.combine(yesterday(), time(15), UTC), [even(1_800, 2.5)])


"""4.5 km in half an hour."""


def bring_run(app: App) -> None:
    app.bring("run.gpx", run())
    app.page.reload()
    app.wait_until_sent()


def begin(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    bring_run(app)


def test_one_card_asks_how_an_imported_run_felt(app: App) -> None:
    begin(app)
    card = app.page.get_by_role("region", name="How did the run feel?")
    expect(card).to_contain_text("Yesterday · 4.5\u00a0km · 30:00")
    assert faults(app) == []
    card.get_by_role("link", name="Say how it felt").click()
    expect(app.heading("After the run")).to_be_visible()
    assert faults(app) == []
    app.button("Save").click()
    expect(app.page.get_by_role("alert")).to_have_text("How sore was it at worst?")
    app.pain("Worst pain during it", 1)
    app.pain("Pain in the hour after", 2)
    app.pain("Pain when sitting afterwards", 3)
    app.page.get_by_role("group", name="Kind").get_by_text("Hills").click()
    # The server takes no more than that; what is longer would be refused after it was sent.
    expect(app.page.get_by_label("Other ground")).to_have_attribute("maxlength", "40")
    ground = app.page.get_by_role("group", name="Ground")
    ground.get_by_text("Trail").click()
    app.wait_until_drafted('"surface": "Trail"')
    # What was tapped outlives the page.
    app.page.reload()
    app.button("Save").click()
    expect(app.heading("Today")).to_be_visible()
    expect(card).to_have_count(0)
    app.wait_until_sent()
    [row] = [one for one in app.stored("rows") if one["type"] == "run"]
    told = {name: row["body"][name] for name in ("pain_during", "pain_after", "kind", "surface")}
    assert told == {"pain_during": 1, "pain_after": 2, "kind": "hills", "surface": "Trail"}
    assert row["body"]["sitting_pain_after"] == 3
    assert abs(row["body"]["distance_m"] - 4_500) <= 1


def test_nobody_has_to_remember_and_the_log_still_knows(app: App, new_app: NewApp) -> None:
    begin(app)
    app.button("I do not remember").click()
    ask = app.heading("How did the run feel?")
    expect(ask).to_have_count(0)
    app.page.reload()
    expect(app.heading("Running")).to_be_visible()
    expect(ask).to_have_count(0)
    app.open("history")
    expect(app.page.get_by_text("how it felt is open", exact=True)).to_be_visible()
    app.page.get_by_role("link", name="How was it?").click()
    # That run is over, perhaps for weeks: nobody is told to stop, or to walk home.
    light = app.page.get_by_role("status", name="What that means")
    for pain, words in ((7, "That was too much."), (0, "That is low.")):
        app.pain("Worst pain during it", pain)
        expect(light).to_contain_text(words)
    app.button("Save").click()
    expect(app.heading("Today")).to_be_visible()
    app.open("history")
    expect(app.page.get_by_text("pain 0 of 10", exact=True)).to_be_visible()
    expect(app.text("how it felt is open")).to_have_count(0)


def test_a_run_that_waits_to_be_sent_is_in_the_week(app: App) -> None:
    """20 km a week: after an unsent run of 5 km there are 15 left."""
    app.register()
    app.start_episode(only_day=app.weekday())
    app.wait_until_sent()
    app.ready_offline()
    with app.offline():
        app.open("log/run")
        app.page.get_by_label("Distance").fill("5")
        app.page.get_by_label("min").fill("30")
        app.pain("Worst pain during it", 0)
        app.button("Save run").click()
        card = app.page.get_by_role("region", name="Running")
        expect(card).to_contain_text("5\u00a0km of 20\u00a0km this week, 15\u00a0km left")
    app.wait_until_sent()
    expect(card).to_contain_text("5\u00a0km of 20\u00a0km this week, 15\u00a0km left")


def test_a_run_of_a_table_without_times_is_asked_for_its_time(app: App) -> None:
    """The log takes no answer without one: it would be refused after it was sent."""
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.bring("list.csv", f"date,km,type\n{yesterday()},5,run\n".encode())
    app.page.reload()
    app.wait_until_sent()
    card = app.page.get_by_role("region", name="How did the run feel?")
    card.get_by_role("link", name="Say how it felt").click()
    app.pain("Worst pain during it", 1)
    app.page.get_by_label("min", exact=True).fill("30")
    app.button("Save").click()
    app.wait_until_sent()
    [row] = [one for one in app.stored("rows") if one["type"] == "run"]
    assert (row["body"]["duration_s"], row["body"]["pain_during"]) == (1_800, 1)
