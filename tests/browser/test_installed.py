"""Installed: the manifest in the runner's language, the number on the icon, the way to the home
screen."""

import gzip
from datetime import timedelta
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.app import App, NewApp, server_day

# The icon itself is out of a test's sight; what the app tells the system is not.
BADGE = """
  window.badge = [];
  navigator.setAppBadge = async (number) => void badge.push(number);
  navigator.clearAppBadge = async () => void badge.push(0);
"""
PICTURES = """async () => {
  const link = document.querySelector("link[rel=manifest]").href;
  const manifest = await (await fetch(link)).json();
  const found = [];
  for (const { src, sizes, form_factor } of manifest.screenshots) {
    const image = new Image();
    image.src = src;
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    found.push({ said: sizes, is: `${width}x${height}`, form_factor });
  }
  return { lang: manifest.lang, id: manifest.id, found };
}"""
IPHONE = """
  Object.defineProperty(navigator, "standalone", { value: false });
  Object.defineProperty(navigator, "maxTouchPoints", { value: 5 });
"""
ON_ITS_HOME_SCREEN = IPHONE.replace("false", "true")
OFFER = """() => {
  const offer = new Event("beforeinstallprompt", { cancelable: true });
  window.asked = 0;
  offer.prompt = async () => { asked += 1; };
  dispatchEvent(offer);
}"""


@pytest.mark.parametrize(("locale", "language"), [("en-IE", "en"), ("de-DE", "de")])
def test_the_manifest_speaks_the_language_and_shows_real_pictures(
    new_app: NewApp, server: str, locale: str, language: str
) -> None:
    app = new_app(locale=locale)
    app.page.goto("/")
    expect(app.page.locator("html")).to_have_attribute("lang", language)
    told = app.page.evaluate(PICTURES)
    assert (told["lang"], told["id"]) == (language, "/")
    assert {one["form_factor"] for one in told["found"]} == {"narrow", "wide"}
    assert all(one["is"] == one["said"] for one in told["found"])
    with urlopen(f"{server}/sw.js") as worker:
        kept = worker.read().decode()
    assert f"manifest{'' if language == 'en' else '.de'}.webmanifest" in kept
    assert "screenshots/" not in kept


def expect_badge(app: App, number: int) -> None:
    app.wait_for("(number) => window.badge.at(-1) === number", number)


def test_the_icon_s_number_is_what_is_due(app: App) -> None:
    app.page.add_init_script(BADGE)
    yesterday = server_day() - timedelta(days=1)
    app.set_clock(yesterday, 9)
    app.register()
    # Everything is due today: strength and a run. No morning follows a day of training yet.
    app.start_episode(only_day=app.weekday())
    expect_badge(app, 2)
    app.log_bridge()
    expect_badge(app, 1)
    app.wait_until_sent()
    # The next day is no day of training; only the morning after it is open.
    app.set_clock(server_day(), 8)
    app.page.reload()
    expect_badge(app, 1)
    app.morning(2)
    expect_badge(app, 0)


def test_signing_out_leaves_no_number(app: App) -> None:
    app.page.add_init_script(BADGE)
    app.register()
    app.start_episode(only_day=app.weekday())
    app.wait_until_sent()
    expect_badge(app, 2)
    app.open("settings")
    app.button("Sign out").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(app.heading("Sign in")).to_be_visible()
    expect_badge(app, 0)


def test_an_iphone_is_told_how_once_it_is_of_use(new_app: NewApp) -> None:
    app = new_app()
    app.page.add_init_script(IPHONE)
    app.set_clock(server_day() - timedelta(days=2), 8)
    app.register()
    app.start_episode()
    card = app.page.get_by_role("region", name="On your home screen")
    for days in (2, 1, 0):
        app.set_clock(server_day() - timedelta(days=days), 8)
        app.page.reload()
        expect(app.heading("Today")).to_be_visible()
        expect(card).to_have_count(0)
        app.morning(2)
    expect(card).to_contain_text("Add to Home Screen")
    card.get_by_role("button", name="Not now").click()
    expect(card).to_have_count(0)
    app.page.reload()
    expect(app.text("This morning: 2 of 10")).to_be_visible()
    expect(card).to_have_count(0)
    app.open("settings")
    expect(app.text("Tap Share")).to_be_visible()


def test_an_installed_iphone_app_says_nothing_of_it(new_app: NewApp) -> None:
    app = new_app()
    app.page.add_init_script(ON_ITS_HOME_SCREEN)
    app.register()
    app.start_episode()
    app.open("settings")
    expect(app.heading("This device")).to_be_visible()
    expect(app.text("Tap Share")).to_have_count(0)
    expect(app.text("your browser's menu")).to_have_count(0)


def test_the_browser_s_own_offer_is_a_button(app: App) -> None:
    app.register()
    app.start_episode()
    app.open("settings")
    expect(app.text("your browser's menu")).to_be_visible()
    app.page.evaluate(OFFER)
    app.button("Install on this device").click()
    assert app.page.evaluate("asked") == 1
    app.page.evaluate("dispatchEvent(new Event('appinstalled'))")
    expect(app.button("Install on this device")).to_have_count(0)


def test_what_is_built_is_sent_compressed(server: str) -> None:
    asked = Request(f"{server}/", headers={"Accept-Encoding": "gzip"})
    with urlopen(asked) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        page = gzip.decompress(answer.read())
    with urlopen(f"{server}/") as answer:
        assert answer.read() == page
