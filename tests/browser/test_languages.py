"""The main path in German at phone size; units, clock and language chosen, in force at once."""

import re
from datetime import timedelta

from playwright.sync_api import Route, expect

from tests.browser.app import PASSWORD, App, NewApp, server_day

PAGES = (
    *("today", "log", "log/session", "log/run", "log/bridge", "log/fall", "log/psfs", "check"),
    *(
        "plan",
        "player",
        "history",
        "timeline",
        "prediction",
        "report",
        "share",
        "settings",
        "waiting",
        "import",
        "sign-in",
        "nowhere",
    ),
)
PHONE = {"width": 360, "height": 740}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def wider_than_the_screen(app: App) -> dict[str, int]:
    """The pages that can be scrolled sideways, with everything on them opened, and by how much."""
    found = {}
    for path in PAGES:
        app.open(path)
        expect(app.page.locator("h1")).to_be_visible()
        app.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        app.page.wait_for_timeout(100)
        found[path] = app.page.evaluate(TOO_WIDE)
    return {path: pixels for path, pixels in found.items() if pixels > 0}


def begin_in_german(app: App) -> None:
    """The same answers as in `App.start_episode`."""
    page = app.page
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    app.button("Neu hier?").click()
    page.get_by_label("E-Mail").fill(app.email)
    page.get_by_label("Passwort", exact=True).fill(PASSWORD)
    app.button("Konto anlegen").click()
    app.button("Nichts davon").click()
    app.button("Eine Fachperson hat mir gesagt").click()
    app.text("Nach und nach").click()
    app.button("Weiter").click()
    page.get_by_role("group", name="Welches Bein?").get_by_text("Links").click()
    page.get_by_label("Seit wann?").fill((server_day() - timedelta(days=60)).isoformat())
    app.pain("Wie sehr schmerzt es an einem üblichen Morgen?", 2)
    app.button("Weiter").click()
    app.button("Weiter").click()
    app.text("Von der Physiotherapie").click()
    app.button("Weiter").click()
    app.text("Ja, ohne Gehpausen").click()
    page.get_by_label("In einer üblichen Woche").fill("20,5")
    page.get_by_label("Längster Lauf der letzten 30 Tage").fill("8")
    app.button("Plan beginnen").click()
    expect(page.get_by_role("article", name="Exzentrische Brücke")).to_be_visible()


def test_the_main_path_in_german(new_app: NewApp) -> None:
    app = new_app(locale="de-DE", viewport=PHONE)
    page = app.page
    begin_in_german(app)
    app.wait_until_sent()
    expect(page.get_by_text("von 20,5\u00a0km in dieser Woche")).to_be_visible()

    app.pain("Wie sehr schmerzt es heute Morgen?", 2)
    expect(app.text("Heute Morgen: 2 von 10")).to_be_visible()
    app.open("log/session")
    app.button("Alle Sätze abhaken").click()
    app.pain("Stärkster Schmerz dabei", 1)
    page.get_by_role("group", name="Wie viele hättest du noch").get_by_text("4", exact=True).click()
    app.button("Einheit speichern").click()
    expect(app.heading("Heute erledigt")).to_be_visible()

    app.open("log/run")
    page.get_by_label("Strecke").fill("9,008")
    page.get_by_label("min", exact=True).fill("47")
    expect(app.text("5:13 je Kilometer")).to_be_visible()
    expect(page.locator(".over")).to_contain_text("nicht in der Reha")
    app.pain("Stärkster Schmerz dabei", 1)
    app.button("Lauf speichern").click()
    expect(app.button("Lauf speichern")).to_have_count(0)
    app.wait_until_sent()
    assert app.get("/api/runs")["rows"][0]["body"]["distance_m"] == 9008
    app.open("history")
    expect(app.text("Lockerer Lauf 9,01\u00a0km").first).to_be_visible()

    app.open("today")
    bridge = page.get_by_role("article", name="Exzentrische Brücke")
    bridge.get_by_text("Warum?").click()
    expect(bridge).to_contain_text("Die Antwort vom nächsten Morgen steht noch aus.")
    assert wider_than_the_screen(app) == {}


def choose(app: App, question: str, answer: str) -> None:
    app.open("settings")
    app.page.get_by_role("group", name=question).get_by_text(answer, exact=True).click()


def test_two_choices_at_once_are_both_kept(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    app.context.route("**/api/account/settings", hold)
    choose(app, "Time of day", "12 hours")
    choose(app, "Weeks begin on", "Sun")
    app.wait_until(lambda: len(held) > 0, "The first choice")
    app.page.wait_for_timeout(300)
    # What was sent first arrives last, unless the second waits for it.
    for route in reversed(held):
        route.continue_()
        held.remove(route)
    app.wait_until(lambda: len(held) == 1, "The second choice")
    held.pop().continue_()
    expect(app.text("Saved.")).to_be_visible()
    app.wait_until(lambda: app.get("/api/account")["week_starts"] == "sun", "The second choice")
    assert app.get("/api/account")["clock"] == "12"


def test_units_and_clock_are_in_force_at_once(new_app: NewApp) -> None:
    app = new_app(timezone_id="Europe/Berlin")
    app.set_clock(server_day(), 18)
    app.register()
    app.start_episode()
    app.log_bridge()
    choose(app, "Distances", "Miles")
    expect(app.text("Saved.")).to_be_visible()
    choose(app, "Time of day", "12 hours")
    choose(app, "Weeks begin on", "Sun")
    expect(app.page.get_by_role("group", name="Training days").locator("label").first).to_have_text(
        "Sun"
    )
    app.open("today")
    # 20 km are 12.43 miles.
    expect(app.text("of 12.4\u00a0mi this week")).to_be_visible()
    app.open("history")
    # 18:00 UTC in Berlin.
    expect(app.text(re.compile(r"^[78]:00\s?p\.?m"))).to_be_visible()
    chosen = ("distance_unit", "weight_unit", "week_starts", "clock", "language")

    def kept() -> list[str]:
        account = app.get("/api/account")
        return [account[name] for name in chosen]

    app.wait_until(lambda: kept() == ["mi", "kg", "sun", "12", "auto"], "What was chosen")
    choose(app, "Weights", "Pounds")
    expect(app.text("Saved.")).to_be_visible()
    with app.offline():
        choose(app, "Weights", "Kilograms")
        ease = app.page.get_by_role("region", name="Units and language")
        expect(ease.get_by_text("This needs a connection to the server.")).to_be_visible()
        expect(app.page.get_by_role("radio", name="Pounds")).to_be_checked()


def test_another_language_keeps_what_was_typed_and_works_offline(app: App, new_app: NewApp) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.open("log/run")
    app.page.get_by_label("Distance").fill("7.5")
    choose(app, "Language", "Deutsch")
    expect(app.heading("Einstellungen")).to_be_visible()
    expect(app.page.locator("html")).to_have_attribute("lang", "de")
    app.open("log/run")
    expect(app.page.get_by_label("Strecke")).to_have_value("7.5")
    app.open("today")
    bridge = app.page.get_by_role("article", name="Exzentrische Brücke")
    bridge.get_by_text("Warum?").click()
    # The plan's own sentences come from the server, with the next answer.
    expect(bridge).to_contain_text("Es beginnt leicht und wird erst schwerer")
    app.open("log/run")
    app.ready_offline()
    with app.offline():
        app.page.reload()
        expect(app.heading("Laufen oder Gehen")).to_be_visible()
        app.open("today")
        expect(bridge).to_contain_text("Es beginnt leicht")

    # An English browser on another device: from signing in on it speaks the account's language.
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.heading("Heute")).to_be_visible()
    expect(other.page.locator("html")).to_have_attribute("lang", "de")
