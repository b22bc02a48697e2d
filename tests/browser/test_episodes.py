"""A plan is ended and the next one begun without a network, and no new plan leads past a flag."""

from playwright.sync_api import expect

from tests.browser.app import App, NewApp


def end(app: App, how: str) -> None:
    app.open("settings")
    app.page.get_by_role("link", name="End it, begin another, look back").click()
    app.button("End this plan").click()
    app.button("End it today").click()
    # Nothing is chosen beforehand.
    expect(app.text("Please choose one.")).to_be_visible()
    app.page.get_by_text(how, exact=True).click()
    app.button("End it today").click()
    expect(app.text("No plan is open.")).to_be_visible()


def test_without_a_plan_each_page_of_it_says_so_and_leads_to_one(app: App) -> None:
    app.register()
    for page in ("plan", "report", "prediction", "episodes"):
        app.open(page)
        expect(app.text("There is no plan yet.")).to_be_visible()
        app.page.get_by_role("link", name="Start the plan").click()
        expect(app.heading("First, a safety check")).to_be_visible()


def test_from_one_leg_to_the_other_without_a_network(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    with app.offline():
        end(app, "Still sore")
        expect(app.text("It ended: still sore")).to_be_visible()
        app.page.get_by_role("link", name="The other leg (right)").click()
        expect(app.heading("First, a safety check")).to_be_visible()
        app.button("None of these").click()
        app.button("A professional told me what it is").click()
        app.text("Little by little").click()
        app.button("Next").click()
        leg = app.page.get_by_role("group", name="Which leg?")
        expect(leg.get_by_role("radio", name="Right")).to_be_checked()
        for _ in range(3):
            app.page.go_back()
        expect(app.heading("First, a safety check")).to_be_visible()
    app.wait_until_sent()
    app.start_by_hand(known_leg=True)
    app.wait_until_sent()
    other.page.reload()
    other.open("episodes")
    expect(other.text("Little by little, right; plan since")).to_be_visible()
    expect(other.text("It ended: still sore")).to_be_visible()
    other.page.get_by_role("link", name="Lay it beside now").click()
    expect(other.heading("Then and now")).to_be_visible()
    sides = [row["body"]["side"] for row in app.get("/api/episodes")["episodes"]]
    assert sorted(sides) == ["left", "right"]


def test_no_new_plan_leads_past_a_flag(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("check")
    app.text("My foot drops").click()
    app.button("Continue with 1 yes").click()
    expect(app.heading("Training is stopped")).to_be_visible()
    end(app, "Well")
    app.page.get_by_role("link", name="It has come back").click()
    expect(app.heading("Training is stopped")).to_be_visible()
    app.wait_until_sent()
    app.page.reload()
    expect(app.heading("Training is stopped")).to_be_visible()
    expect(app.heading("First, a safety check")).to_have_count(0)
    app.button("A professional has checked this").click()
    app.page.get_by_label("Who checked it?").fill("Dr. Lee")
    app.button("It was checked").click()
    expect(app.heading("First, a safety check")).to_be_visible()
