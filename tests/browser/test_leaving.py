"""Whoever goes elsewhere stays there, whatever was waited for meanwhile."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.app import App
from tests.browser.held import Held

# The browser tells of a new address in a task of its own, behind what waits there already; on a
# busy device that is late enough for anything to come first.
TOLD_LATE = """
window.tellsLate = false;
const tell = () => dispatchEvent(new HashChangeEvent("hashchange"));
addEventListener("hashchange", (event) => {
  if (tellsLate) event.stopImmediatePropagation();
}, { capture: true });
window.goes = (to) => {
  tellsLate = false;
  location.hash = to;
  tell();
};
window.goesUntold = (to) => {
  tellsLate = true;
  location.hash = to;
};
window.isTold = () => {
  tellsLate = false;
  tell();
};
"""
# A page's effects follow its drawing within a frame.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))"


def stays(app: App) -> None:
    expect(app.heading("Plan")).to_be_visible()
    assert app.page.evaluate("location.hash") == "#/plan"


def begun(app: App) -> App:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    return app


def test_the_start_takes_nobody_back_who_has_just_left_it(app: App) -> None:
    late: list[Route] = []

    def take(route: Route) -> None:
        late.append(route)

    app.context.route("**/api/screening", take)
    app.page.add_init_script(TOLD_LATE)
    app.page.goto("/")
    app.ready_offline()
    app.register()
    app.wait_until(lambda: len(late) > 0, "The questions")
    app.page.evaluate("goesUntold('#/plan')")
    version = app.get("/api/screening")["version"]

    def are_taken() -> bool:
        while late:
            late.pop().continue_()
        return version in json.dumps(app.stored("drafts"))

    # With the questions the start's draft gets their version, and the address its step.
    app.wait_until(are_taken, "A draft with the questions' version")
    app.page.evaluate("isTold()")
    stays(app)


def test_nor_do_the_questions_that_are_asked_again(app: App) -> None:
    app.page.add_init_script(TOLD_LATE)
    begun(app)
    app.open("screening")
    app.page.get_by_role("link", name="Answer the questions").click()
    expect(app.page).to_have_url(re.compile("#/screening/again/.+"))
    # From an old address, which leads on to the first open question, at once to the plan.
    app.page.evaluate("goes('#/screening/again/old'); goesUntold('#/plan')")
    expect(app.heading("Questions about your pain")).to_be_visible()
    app.page.evaluate(DRAWN)
    app.page.evaluate("isTold()")
    stays(app)


def start(app: App) -> Locator:
    app.register()
    app.ready_offline()
    app.answer_by_hand()
    return app.button("Start the plan")


def flare(app: App) -> Locator:
    begun(app).open("log")
    app.button("It has flared up").click()
    return app.button("Yes, it has flared up")


def morning(app: App) -> Locator:
    begun(app).morning(2)
    app.wait_until_sent()
    app.page.locator("a[href^='#/history/morning/']").click()
    group = app.page.get_by_role("group", name="How sore is it this morning?")
    return group.get_by_role("radio", name="4", exact=True)


def check(app: App) -> Locator:
    begun(app).open("check")
    return app.button("None of these")


@pytest.mark.parametrize("form", [start, flare, morning, check])
def test_nor_does_a_form_once_it_is_saved(app: App, form: Callable[[App], Locator]) -> None:
    tap = form(app)
    expect(tap).to_be_attached()
    seen = app.watch_writes()
    tap.evaluate("(one) => { one.click(); location.hash = '#/plan'; }")
    app.wait_until(lambda: len(seen) > 0, "The save")
    stays(app)


def has_draft(app: App, key: str) -> bool:
    return any(key in draft for draft in app.stored("drafts"))


def session(app: App) -> Locator:
    begun(app).fill_bridge()
    app.wait_until(lambda: has_draft(app, "exercises"), "The draft")
    app.button("Throw this draft away").click()
    return app.page.get_by_role("dialog").get_by_role("button", name="Throw away")


def player(app: App) -> Locator:
    app.register()
    app.start_episode(only_day=app.weekday())
    app.wait_until_sent()
    app.page.get_by_role("link", name="Start session").click()
    app.button("Start").click()
    app.button("Menu").click()
    app.wait_until(lambda: has_draft(app, "begunAt"), "The draft")
    app.button("Throw this session away").click()
    return app.page.get_by_role("dialog").get_by_role("button", name="Throw away")


@pytest.mark.parametrize(("draft", "key"), [(session, "exercises"), (player, "begunAt")])
def test_nor_does_a_draft_once_it_is_thrown_away(
    app: App, draft: Callable[[App], Locator], key: str
) -> None:
    tap = draft(app)
    expect(tap).to_be_attached()
    tap.evaluate("(one) => { one.click(); location.hash = '#/plan'; }")
    app.wait_until(lambda: not has_draft(app, key), "A place without the draft")
    stays(app)


def test_nor_does_a_sign_in_that_takes_long(app: App) -> None:
    begun(app)
    app.context.clear_cookies()
    app.open("sign-in")
    app.ready_offline()
    held = Held(app, "**/api/sign-in")
    app.sign_in()
    held.wait()
    app.button("Back").click()
    app.page.get_by_role("link", name="Plan").click()
    stays(app)
    with app.page.expect_response("**/api/sync*"):
        held.pop().continue_()
    stays(app)
