"""The page for the physio: one sheet, on the screen, offline and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.app import App
from tests.browser.axe import faults
from tests.browser.test_screening import OTHER, put_answers

PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type\s*/Pages\b")


def pages_of(printed: bytes) -> int:
    """How many pages a PDF says that it has."""
    [counted] = [int(one or other) for one, other in PAGES.findall(printed)]
    return counted


def begin(app: App) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.log_bridge(pain=1)
    app.wait_until_sent()
    app.ready_offline()


def test_one_page_says_where_the_runner_stands(app: App) -> None:
    begin(app)
    with app.offline():
        app.open("report")
        sheet = app.page.get_by_role("article")
        expect(sheet).to_contain_text(f"Runner: {app.email}")
        expect(sheet).to_contain_text("Little by little (left)")
        expect(sheet).to_contain_text("S2")
        expect(sheet).to_contain_text("At least 21 days in this stage")
        expect(sheet).to_contain_text("Eccentric bridge: 2\u00a0×\u00a010")
        expect(sheet).to_contain_text("of at most 20\u00a0km this week")
        # On the first day nothing was planned before it, so nothing is counted.
        expect(sheet).not_to_contain_text("planned part")
        app.page.get_by_label("What I want to ask").fill("May I run on trails?")
        app.wait_until_drafted("May I run on trails?")
        app.page.reload()
        expect(app.page.get_by_label("What I want to ask")).to_have_value("May I run on trails?")
    assert faults(app) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_on_one_page(app: App, paper: str) -> None:
    begin(app)
    # The answers that take the most room.
    put_answers(app, OTHER, "RF09")
    app.page.evaluate("dispatchEvent(new Event('online'))")
    app.open("report")
    expect(app.page.get_by_role("article")).to_contain_text("Burning, electric or tingling.")
    app.page.get_by_label("What I want to ask").fill("May I run on trails?")
    printed = app.page.pdf(format=paper)
    assert pages_of(printed) == 1
    app.page.emulate_media(media="print")
    expect(app.page.locator(".report-asked")).to_have_text("May I run on trails?")
    expect(app.page.locator(".report-asked")).to_be_visible()
    expect(app.page.get_by_role("navigation")).to_be_hidden()
    expect(app.button("Print")).to_be_hidden()
