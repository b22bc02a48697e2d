"""A session guided set by set: without a network, left and come back to, by keyboard, stopped."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import App, NewApp
from tests.browser.axe import faults

SET_MS = 65_000  # 5 s to get ready, then ten times 2 s up and 4 s down.
RIR = "How many more could you have done?"


class Guided:
    """The player as a person uses it; the browser's clock can be sent ahead."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.page = app.page

    def begin(self) -> None:
        self.app.open("today")
        self.page.clock.install()
        self.page.get_by_role("link", name="Start session").click()
        expect(self.app.heading("Eccentric bridge")).to_be_visible()

    @property
    def big(self) -> Locator:
        return self.page.locator("[data-main]")

    def press(self, name: str) -> None:
        self.app.button(re.compile(f"^{name}$")).click()

    def pass_ms(self, milliseconds: int) -> None:
        self.page.clock.run_for(milliseconds)

    def do_set(self) -> None:
        self.pass_ms(SET_MS)
        expect(self.app.heading("How was that set?")).to_be_visible()

    def answer(self, pain: int, rir: int | None = None) -> None:
        self.app.pain("Worst pain in this set", pain)
        if rir is not None:
            group = self.page.get_by_role("group", name=RIR)
            group.get_by_text(str(rir), exact=True).click()


@pytest.fixture
def guided(app: App) -> Guided:
    app.register()
    app.start_episode(only_day=app.weekday())
    app.wait_until_sent()
    app.ready_offline()
    return Guided(app)


def test_a_whole_session_without_a_network(guided: Guided) -> None:
    app = guided.app
    with app.offline():
        guided.begin()
        expect(app.text("2 sets of 10, lower for 4 seconds")).to_be_visible()
        guided.press("Start")
        expect(app.page.get_by_text("Get ready", exact=True)).to_be_visible()
        guided.pass_ms(20_000)
        expect(app.text(re.compile(r"Rep [34] of 10"))).to_be_visible()
        guided.do_set()
        guided.answer(pain=1)
        guided.press("Done, rest")
        expect(app.heading("Rest")).to_be_visible()
        guided.press("15 seconds more")
        guided.pass_ms(110_000)
        expect(app.heading("Ready when you are")).to_be_visible()
        guided.press("Start")
        guided.do_set()
        guided.answer(pain=0)
        guided.press("Done, to the end")
        expect(app.text("Please tap how many more")).to_be_visible()
        guided.answer(pain=0, rir=3)
        guided.press("Done, to the end")
        expect(app.text(re.compile("2\u00a0×\u00a010"))).to_be_visible()
        app.pain("Pain now, after the session", 2)
        app.text("I did glute or core work as well").click()
        guided.press("Save session")
        expect(app.heading("Done today")).to_be_visible()
        # What is done is not offered again, although no plan has come yet.
        expect(app.text("That was today's work.")).to_be_visible()
        expect(app.page.get_by_role("link", name="Start session")).to_have_count(0)
        assert app.unsent() == 2
    guided.pass_ms(1000)
    app.wait_until_sent()
    rows = app.get("/api/sync?since=0")["rows"]
    session = next(row["body"] for row in rows if row["type"] == "session")
    assert session["exercises"] == [
        {
            "exercise": "EB",
            "rung": "EB1",
            "reps": [10, 10],
            "load_kg": 0,
            "rir": 3,
            "pain_during": 1,
            "pain_after": 2,
            "pain_by_set": [1, 0],
            "prescribed": {"rung": "EB1", "reps": [10, 10], "load_kg": 0},
        }
    ]
    # Two sets, the rest with its 15 s more, and a few seconds of a real hand.
    assert 2 * 65 + 105 <= session["duration_s"] < 2 * 65 + 105 + 200
    cross = next(row["body"] for row in rows if row["type"] == "cross")
    assert (cross["sport"], cross["duration_s"]) == ("Glutes and core", 600)


def test_a_reload_in_a_set_comes_back_to_it(guided: Guided) -> None:
    guided.begin()
    with guided.app.offline():
        guided.press("Start")
        guided.pass_ms(30_000)
        guided.page.reload()
        # 25 s of repetitions of 6 s are behind: the fifth or, with a slow reload, a later one.
        expect(guided.app.text(re.compile(r"Rep ([5-9]|10) of 10"))).to_be_visible()
        guided.press("Pause")
        guided.app.open("today")
        guided.page.get_by_role("link", name="Go on with the session").click()
        expect(guided.app.text(re.compile("of 10 reps done"))).to_be_visible()
        guided.press("Go on")
        guided.do_set()
        stepper = guided.page.get_by_role("group", name="Repetitions")
        expect(stepper.get_by_role("status")).to_have_text("10")


def test_a_killed_tab_waits_where_it_was(guided: Guided) -> None:
    guided.begin()
    guided.press("Start")
    guided.pass_ms(19_500)
    expect(guided.app.text(re.compile(r"Rep [34] of 10"))).to_be_visible()
    context = guided.page.context
    guided.page.close()
    context.clock.fast_forward(600_000)
    again = App(context.new_page())
    again.open("player")
    expect(again.text("You were away, so the set waited for you.")).to_be_visible()
    expect(again.text(re.compile(r"[123] of 10 reps done"))).to_be_visible()
    again.button("Go on").click()
    expect(again.text(re.compile(r"Rep [2345] of 10"))).to_be_visible()


def test_by_keyboard_alone(guided: Guided) -> None:
    guided.begin()
    keys = guided.page.keyboard
    expect(guided.app.heading("Eccentric bridge")).to_be_focused()
    keys.press("Space")
    expect(guided.app.button("Pause")).to_be_focused()
    keys.press("Space")
    expect(guided.app.button("Go on")).to_be_focused()
    keys.press("Space")
    expect(guided.app.button("Pause")).to_be_visible()
    keys.press("Escape")
    expect(guided.app.heading("This session")).to_be_visible()
    keys.press("Escape")
    expect(guided.app.heading("This session")).to_have_count(0)
    expect(guided.app.button("Go on")).to_be_visible()
    guided.app.button("Go on").focus()
    keys.press("Space")
    guided.pass_ms(30_000)
    keys.press("ArrowRight")
    expect(guided.app.heading("How was that set?")).to_be_focused()
    keys.press("Space")
    expect(guided.app.text("Please tap how much it hurt")).to_be_visible()
    expect(guided.page.get_by_role("radio", name="0, no pain")).to_be_focused()
    keys.press("ArrowRight")
    _tab_to(guided, "Done, rest")
    keys.press("Enter")
    expect(guided.app.heading("Rest")).to_be_focused()
    keys.press("ArrowUp")
    keys.press("ArrowRight")
    expect(guided.app.button("Pause")).to_be_focused()


def _tab_to(guided: Guided, words: str) -> None:
    for _ in range(40):
        guided.page.keyboard.press("Tab")
        name = guided.page.evaluate(
            """() => {
              const at = document.activeElement;
              const group = at.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
              return `${group} ${at.ariaLabel ?? ""} ${at.textContent}`;
            }"""
        )
        if words in name:
            return
    raise AssertionError(f"{words} cannot be reached with the Tab key.")


def test_pain_of_six_stops_the_session(guided: Guided) -> None:
    app = guided.app
    with app.offline():
        guided.begin()
        guided.press("Start")
        guided.do_set()
        guided.answer(pain=6)
        expect(app.text("Stop the session.")).to_be_visible()
        guided.press("Stop and save")
        expect(app.heading("Safety check")).to_be_visible()
        app.open("today")
        expect(app.heading("Stop for today")).to_be_visible()
        app.open("player")
        expect(app.text("No exercise and no run is planned")).to_be_visible()
    guided.pass_ms(1000)
    app.wait_until_sent()
    log = app.get("/api/sessions")["rows"][0]["body"]["exercises"][0]
    assert (log["reps"], log["pain_during"]) == ([10], 6)


def test_an_alarm_word_stops_and_names_its_question(guided: Guided) -> None:
    app = guided.app
    guided.begin()
    guided.press("Start")
    guided.pass_ms(8_000)
    guided.press("Set is over")
    guided.answer(pain=0)
    app.text("Tingling").click()
    expect(app.text("Stop. Numbness, tingling or weakness")).to_be_visible()
    guided.press("Stop and save")
    expect(app.text("You marked: Tingling")).to_be_visible()


def test_a_pop_locks_with_the_same_tap_and_on_the_other_device(
    guided: Guided, new_app: NewApp
) -> None:
    app, other = guided.app, new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    with app.offline():
        guided.begin()
        guided.press("Start")
        guided.pass_ms(8_000)
        guided.press("Set is over")
        guided.answer(pain=7)
        app.text("Pop or tear").click()
        guided.press("Stop and save")
        expect(app.heading("Training is stopped")).to_be_visible()
        expect(app.text("A pop with intense pain suggests")).to_be_visible()
        expect(app.page.get_by_role("article")).to_have_count(0)
        app.open("player")
        expect(app.text("No exercise and no run is planned")).to_be_visible()
    guided.pass_ms(1000)
    app.wait_until_sent()
    other.page.reload()
    expect(other.heading("Training is stopped")).to_be_visible()
    expect(other.page.get_by_role("article")).to_have_count(0)


def test_pain_that_climbs_from_set_to_set_stops(guided: Guided) -> None:
    app = guided.app
    guided.begin()
    guided.press("Start")
    guided.do_set()
    guided.answer(pain=0)
    guided.press("Done, rest")
    guided.press("Start now")
    guided.do_set()
    guided.answer(pain=2)
    expect(app.text("The pain is climbing from set to set")).to_be_visible()
    guided.press("Stop and save")
    expect(app.heading("Safety check")).to_be_visible()


def test_what_is_left_out_and_ended_early_is_not_lost(guided: Guided) -> None:
    app = guided.app
    guided.begin()
    guided.press("Start")
    # Three repetitions are complete after 5 + 18 s.
    guided.pass_ms(24_000)
    app.button("Menu").click()
    guided.press("End the session here")
    guided.answer(pain=1, rir=4)
    guided.press("Done, to the end")
    expect(app.text("You ended early.")).to_be_visible()
    guided.press("Save session")
    guided.pass_ms(1000)
    app.wait_until_sent()
    reps = app.get("/api/sessions")["rows"][0]["body"]["exercises"][0]["reps"]
    assert len(reps) == 1
    assert 3 <= reps[0] < 10


def test_sounds_are_scheduled_at_the_times_of_the_plan(guided: Guided) -> None:
    guided.page.evaluate(
        "window.heard = []; addEventListener('restride-cue', (event) => heard.push(event.detail))"
    )
    guided.begin()
    guided.press("Start")
    # The first of the countdown comes by itself: the browser's audio is awake then.
    guided.app.wait_for("window.heard.length > 0")
    guided.do_set()
    # A tone may be scheduled anew: to the page the audio device stands still in this test's time.
    heard = {one["at"]: one for one in guided.page.evaluate("window.heard")}.values()
    first = next(one["at"] for one in heard if one["sound"] == "up")
    of_the_set = [(one["sound"], one["at"] - first) for one in heard if one["at"] >= first]
    expected = [
        (sound, 6000 * rep + begun)
        for rep in range(10)
        for sound, begun in (("up", 0), ("down", 2000))
    ]
    assert of_the_set[:21] == [*expected, ("done", 60_000)]


def test_what_may_sound_is_remembered(guided: Guided) -> None:
    guided.begin()
    guided.app.button("Menu").click()
    guided.page.get_by_role("checkbox", name="Tones").uncheck()
    guided.press("Back to it")
    guided.page.reload()
    guided.app.button("Menu").click()
    expect(guided.page.get_by_role("checkbox", name="Tones")).not_to_be_checked()


@contextmanager
def each_view(guided: Guided) -> Iterator[Iterator[str]]:
    """The player's views one after another, each by its name."""

    def walk() -> Iterator[str]:
        guided.begin()
        yield "card"
        guided.press("Start")
        guided.pass_ms(6000)
        yield "set"
        guided.app.button("Menu").click()
        yield "menu"
        guided.press("Back to it")
        yield "paused"
        guided.press("Set is over")
        guided.answer(pain=3)
        yield "questions"
        guided.press("Done, rest")
        yield "rest"
        guided.app.button("Menu").click()
        guided.press("End the session here")
        yield "end"

    yield walk()


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide(new_app: NewApp, width: int) -> None:
    app = new_app(viewport={"width": width, "height": 740}, reduced_motion="reduce")
    app.register()
    app.start_episode(only_day=app.weekday())
    found: dict[str, list[str]] = {}
    with each_view(Guided(app)) as views:
        for view in views:
            found[view] = faults(app)
            assert app.page.evaluate("document.documentElement.scrollWidth") <= width, view
    assert {view: some for view, some in found.items() if some} == {}
