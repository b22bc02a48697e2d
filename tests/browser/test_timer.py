"""A walk-run with its timer: without a network, left and come back to, by keyboard, stopped."""

import calendar
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.axe import faults

READY_MS = 5_000
WR2_S = 30 * 60
"""6 x (3 walk + 2 run) (7.3)."""


class Timed:
    """The timer as a person uses it; the browser's clock can be sent ahead."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.page = app.page

    def open(self) -> None:
        self.app.open("today")
        self.page.clock.install()
        self.page.get_by_role("link", name="Start the timer").click()
        expect(self.app.heading("Walk and run")).to_be_visible()

    def start(self) -> None:
        self.open()
        self.press("Start")
        expect(self.now).to_contain_text("Get ready")

    @property
    def now(self) -> Locator:
        return self.page.locator(".timer-now")

    def press(self, name: str) -> None:
        self.app.button(re.compile(f"^{name}$")).click()

    def pass_s(self, seconds: int) -> None:
        self.page.clock.run_for(seconds * 1000)

    def jump_s(self, seconds: int) -> None:
        """The time is gone, and nothing of the page ran meanwhile: a phone in a pocket."""
        self.page.clock.fast_forward(seconds * 1000)


def begin(app: App, step: str = "WR2") -> None:
    app.register()
    app.button("None of these").click()
    app.button("A professional told me what it is").click()
    app.text("Little by little").click()
    app.button("Next").click()
    app.page.get_by_role("group", name="Which leg?").get_by_text("Left").click()
    app.page.get_by_label("Since when?").fill((server_day() - timedelta(days=60)).isoformat())
    app.pain("How sore is it on a usual morning?", 2)
    app.button("Next").click()
    # With today's weekday as the one training day the run is due today.
    for day in calendar.day_abbr:
        chip = app.page.get_by_role("checkbox", name=day)
        chip.set_checked(day == app.weekday(), force=True)
    app.button("Next").click()
    app.text("A physio told me").click()
    app.button("Next").click()
    app.text("Walking and running in turns").click()
    app.page.get_by_role("combobox", name="Which step?").select_option(step)
    app.button("Start the plan").click()
    expect(app.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    app.wait_until_sent()
    app.ready_offline()


@pytest.fixture
def timed(app: App) -> Timed:
    begin(app)
    return Timed(app)


def test_a_walk_run_without_a_network_ends_in_the_log(timed: Timed) -> None:
    app = timed.app
    with app.offline():
        timed.open()
        expect(app.text("30\u00a0min in all, 6 rounds")).to_be_visible()
        timed.press("Start")
        timed.pass_s(6)
        expect(timed.now).to_contain_text("Walk")
        expect(timed.now).to_contain_text("Then: Run, 2\u00a0min")
        timed.pass_s(180)
        expect(timed.now).to_contain_text("Run")
        expect(timed.page.get_by_text("Round 1 of 6", exact=True)).to_be_visible()
        timed.jump_s(10 * 60)
        expect(timed.page.get_by_text("Round 3 of 6", exact=True)).to_be_visible()
        expect(app.text(re.compile(r"13:\d\d of 30:00"))).to_be_visible()
        timed.jump_s(17 * 60)
        expect(app.heading("That was it")).to_be_visible()
        expect(app.page.locator(".player-done")).to_contain_text("18:00")
        timed.press("Log this run")
        expect(app.page.get_by_label("min")).to_have_value("30")
        # Nobody has to know how far it was: on the ladder minutes count.
        expect(app.text("Not needed: here the minutes count.")).to_be_visible()
        app.pain("Worst pain during it", 1)
        timed.press("Save run")
        expect(app.heading("Done today")).to_be_visible()
        assert app.stored("drafts") == []
    timed.pass_s(1)
    app.wait_until_sent()
    run = app.get("/api/runs")["rows"][0]["body"]
    found = (run["kind"], run["step"], run["duration_s"], run["distance_m"], run["pain_during"])
    assert found == ("walk_run", "WR2", WR2_S, 0, 1)
    # The start is the timer's, half an hour before the save.
    begun = app.page.evaluate("at => (Date.now() - Date.parse(at)) / 60000", run["at"])
    assert 30 <= begun < 36


def test_a_reload_in_the_middle_is_in_step_at_once(timed: Timed) -> None:
    timed.start()
    with timed.app.offline():
        timed.pass_s(5 + 180 + 3)
        expect(timed.now).to_contain_text("Run")
        timed.page.reload()
        expect(timed.now).to_contain_text("Run")
        expect(timed.page.get_by_text("Round 1 of 6", exact=True)).to_be_visible()
        context = timed.page.context
        timed.page.close()
        context.clock.fast_forward(5 * 60_000)
        again = Timed(App(context.new_page()))
        again.app.open("timer")
        expect(again.page.get_by_text("Round 2 of 6", exact=True)).to_be_visible()
        expect(again.now).to_contain_text("Run")


def test_a_pause_and_a_look_elsewhere_come_back_to_the_same_second(timed: Timed) -> None:
    timed.start()
    timed.pass_s(65)
    timed.press("Pause")
    shown = timed.now.locator(".player-seconds").inner_text()
    timed.jump_s(600)
    expect(timed.now.locator(".player-seconds")).to_have_text(shown)
    timed.press("Go on")
    timed.app.button("Leave for now").click()
    expect(timed.app.text("A timed run has begun.")).to_be_visible()
    timed.jump_s(600)
    timed.page.get_by_role("link", name="Go on with the timer").click()
    expect(timed.now).to_contain_text("Paused")
    left = timed.now.locator(".player-seconds").inner_text()
    minutes, seconds = (int(part) for part in left.split(":"))
    # Two minutes of the walk are left, less the seconds of a real hand.
    assert 60 < minutes * 60 + seconds <= 120


def test_a_red_answer_ends_the_run_and_the_log_comes_first(timed: Timed) -> None:
    app = timed.app
    timed.start()
    timed.pass_s(5 + 12 * 60)
    timed.press("It hurts")
    expect(app.heading("How does it feel?")).to_be_visible()
    app.pain("Pain right now", 1)
    expect(app.text("Carry on.")).to_be_visible()
    timed.press("Go on")
    timed.pass_s(60)
    timed.press("It hurts")
    app.pain("Pain right now", 6)
    expect(app.text("Stop running and walk home.")).to_be_visible()
    timed.press("Stop and log it")
    expect(app.heading("Stop for today")).to_be_visible()
    timed.press("Log what was done")
    expect(app.page.get_by_label("min")).to_have_value("13")
    expect(app.page.get_by_role("radio", name="6", exact=True).first).to_be_checked()
    app.page.get_by_label("Distance").fill("1.5")
    timed.press("Save run")
    expect(app.heading("Safety check")).to_be_visible()
    timed.pass_s(1)
    app.wait_until_sent()
    run = app.get("/api/runs")["rows"][0]["body"]
    assert (run["pain_during"], run["step"]) == (6, "WR2")
    app.open("timer")
    expect(app.text("No exercise and no run is planned")).to_be_visible()


def test_a_pop_on_a_run_locks_before_the_run_is_logged(timed: Timed) -> None:
    app = timed.app
    timed.start()
    with app.offline():
        timed.pass_s(5 + 12 * 60)
        timed.press("It hurts")
        app.pain("Pain right now", 7)
        app.text("Pop or tear").click()
        timed.press("Stop and log it")
        expect(app.text("A pop with intense pain suggests")).to_be_visible()
        app.wait_until(lambda: app.unsent() == 1, "The flag")
        app.open("today")
        expect(app.heading("Training is stopped")).to_be_visible()
        # No run is offered, but the one that was run can still be logged.
        expect(app.page.get_by_role("link", name="Log a run")).to_have_count(0)
        app.page.get_by_role("link", name="Log the timed run").click()
        expect(app.button("Log what was done")).to_be_visible()
    timed.pass_s(1)
    app.wait_until_sent()
    assert app.get(f"/api/plan?today={server_day()}")["state"] == "locked"


def test_what_was_timed_and_not_yet_logged_waits(timed: Timed) -> None:
    app = timed.app
    timed.start()
    timed.pass_s(600)
    app.button("Menu").click()
    timed.press("End the run here")
    expect(app.text("You ended early or left something out.")).to_be_visible()
    timed.press("Log this run")
    expect(app.text("Time, kind and start are from the timer.")).to_be_visible()
    app.open("today")
    app.page.get_by_role("link", name="Log the timed run").click()
    expect(app.page.get_by_label("min")).to_have_value(re.compile("^(9|10)$"))


def test_by_keyboard_alone(timed: Timed) -> None:
    timed.open()
    keys = timed.page.keyboard
    expect(timed.app.heading("Walk and run")).to_be_focused()
    keys.press("Space")
    expect(timed.app.button("Pause")).to_be_focused()
    timed.pass_s(10)
    keys.press("ArrowRight")
    expect(timed.now).to_contain_text("Run")
    keys.press("Space")
    expect(timed.now).to_contain_text("Paused")
    keys.press("Space")
    keys.press("ArrowUp")
    expect(timed.app.heading("How does it feel?")).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Space")
    expect(timed.app.text("Carry on.")).to_be_visible()
    timed.app.heading("How does it feel?").focus()
    keys.press("Space")
    expect(timed.app.button("Pause")).to_be_focused()
    keys.press("Escape")
    expect(timed.app.heading("This run")).to_be_visible()
    keys.press("Escape")
    expect(timed.app.heading("This run")).to_have_count(0)
    said = timed.page.locator(".visually-hidden[role=status]")
    expect(said).to_have_text("Run, 2\u00a0min. Round 1 of 6.")


def test_tones_are_scheduled_at_the_changes(timed: Timed) -> None:
    timed.page.evaluate(
        "window.heard = []; addEventListener('restride-cue', (event) => heard.push(event.detail))"
    )
    timed.start()
    timed.app.wait_for("window.heard.length > 0")
    timed.pass_s(5 + 10 * 60)
    # A tone may be scheduled anew: to the page the audio device stands still in this test's time.
    heard = {one["at"]: one for one in timed.page.evaluate("window.heard")}.values()
    first = next(one["at"] for one in heard if one["sound"] == "walk")
    changes = [
        (one["sound"], (one["at"] - first) / 1000)
        for one in heard
        if one["sound"] in ("walk", "run")
    ]
    assert changes[:4] == [("walk", 0), ("run", 180), ("walk", 300), ("run", 480)]


def views(timed: Timed) -> Iterator[str]:
    timed.open()
    yield "start"
    timed.press("Start")
    timed.pass_s(20)
    yield "walk"
    timed.pass_s(180)
    yield "run"
    timed.app.button("Menu").click()
    yield "menu"
    timed.press("Back to it")
    timed.press("It hurts")
    timed.app.pain("Pain right now", 3)
    yield "pain"
    timed.press("Go on")
    timed.press("Pause")
    yield "paused"
    timed.app.button("Menu").click()
    timed.press("End the run here")
    yield "end"


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide(new_app: NewApp, width: int) -> None:
    app = new_app(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    begin(app)
    found: dict[str, list[str]] = {}
    for view in views(Timed(app)):
        found[view] = faults(app)
        assert app.page.evaluate("document.documentElement.scrollWidth") <= width, view
    assert {view: some for view, some in found.items() if some} == {}
