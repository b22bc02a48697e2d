"""Without a network, with a bad one, and with a server that was set back."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Route, expect

from tests.browser.app import App, NewApp, server_day
from tests.browser.conftest import running
from tests.servers import free_port

NOTES = (
    *("sitting", "bridge", "walk", "touch", "confidence", "psfs", "level"),
    *("fall", "treatment", "cross", "pause"),
)
PATHS = (
    *("today", "check", "log", "log/session", "log/run", "history", "timeline", "report"),
    *("settings", "waiting", "import", "sign-in", "reset", "no-such-page"),
    *(f"log/{noun}" for noun in NOTES),
)


def test_every_screen_opens_from_the_device_after_one_visit(app: App) -> None:
    app.register()
    app.start_episode()
    app.morning(2)
    app.log_bridge()
    app.wait_until_sent()
    app.ready_offline()
    rows = app.stored("rows")
    logged = [f"history/{row['type']}/{row['id']}" for row in rows if row["type"] != "placement"]
    assert len(logged) == 2
    with app.offline():
        for path in (*PATHS, *logged):
            app.open(path)
            app.page.reload()
            expect(app.page.locator("h1").first).to_be_visible()
            expect(app.text("could not be loaded")).to_have_count(0)
            controls = app.page.locator("main").locator("button, a, input")
            expect(controls.first, path).to_be_visible()
        app.open("log/sitting")
        app.page.get_by_label("Minutes until it hurt").fill("25")
        app.open("today")
        expect(app.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
        app.open("timeline")
        expect(app.page.locator("canvas").first).to_be_visible()


def test_a_week_without_a_network(app: App, new_app: NewApp) -> None:
    today = server_day()
    first = today - timedelta(days=8)
    app.set_clock(first, 6)
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    made: list[str] = []
    with app.offline():
        for day in range(8):
            app.set_clock(first + timedelta(days=day), 7)
            app.page.reload()
            app.morning(day % 3)
            app.set_clock(first + timedelta(days=day), 18)
            if day % 2 == 0:
                app.log_bridge()
            app.open("log/sitting")
            app.page.get_by_label("Minutes until it hurt").fill(str(30 + day))
            app.button("Save note").click()
            expect(app.button("Save note")).to_have_count(0)
        made = [entry["id"] for entry in app.stored("outbox")]
        assert len(made) == 20
        writes = app.watch_writes()
        app.set_clock(today, 9)
        app.page.reload()
        expect(app.text(re.compile("20 entries wait"))).to_be_visible()
    app.wait_until_sent()
    assert [path.rsplit("/", 1)[-1] for _, path in writes] == made
    expect(app.text(re.compile("entries wait"))).to_have_count(0)
    sent = app.get("/api/sync?limit=1000")
    assert [row["id"] for row in sent["rows"] if row["id"] in made] == made
    # Whoever was online all week has the same plan: the same log, sent in another order.
    twin = new_app()
    twin.register()
    for episode in sent["episodes"]:
        assert twin.context.request.put(f"/api/episodes/{episode['id']}", data=episode["body"]).ok
    folders = {"session": "sessions", "run": "runs", "morning": "mornings"}
    for row in reversed(sent["rows"]):
        folder = folders.get(row["type"], "events")
        typed = row["body"] if row["type"] in folders else row["body"] | {"type": row["type"]}
        assert twin.context.request.put(f"/api/{folder}/{row['id']}", data=typed).ok
    plan = twin.get(f"/api/plan?today={today}")
    assert app.get(f"/api/plan?today={today}") == plan
    dose = plan["strength"]["EB"]
    app.open("today")
    card = app.page.get_by_role("article", name="Eccentric bridge")
    expect(card).to_contain_text(f"{len(dose['reps'])}\u00a0×\u00a0{dose['reps'][0]}")


def test_two_tabs_send_each_entry_once(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    other = App(app.context.new_page())
    other.open()
    writes = app.watch_writes()
    with app.offline():
        app.morning(3)
        app.log_bridge()
        expect(other.text("This morning: 3 of 10")).to_be_visible()
    app.wait_until_sent()
    expect(other.text(re.compile("wait"))).to_have_count(0)
    assert sorted(path.split("/")[2] for _, path in writes) == ["mornings", "sessions"]


def test_a_hotel_s_sign_in_page_is_not_an_answer(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()

    def hotel(route: Route) -> None:
        route.fulfill(status=200, content_type="text/html", body="<h1>Welcome! Please pay.</h1>")

    app.context.route("**/api/**", hotel)
    app.morning(3)
    expect(app.text(re.compile("No connection. 1 entry waits"))).to_be_visible()
    app.log_bridge()
    expect(app.text(re.compile("No connection. 2 entries wait"))).to_be_visible()
    app.context.unroute("**/api/**")
    app.page.evaluate("dispatchEvent(new Event('online'))")
    app.wait_until_sent()
    assert len(app.get("/api/sessions")["rows"]) == 1


def test_a_server_that_asks_to_wait_is_left_alone(app: App) -> None:
    app.register()
    app.start_episode()
    app.ready_offline()
    asked: list[str] = []

    def busy(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=429, headers={"Retry-After": "4"}, body="slow down")

    app.context.route("**/api/mornings/**", busy)
    app.morning(3)
    expect(app.text(re.compile("1 entry waits"))).to_be_visible()
    app.page.evaluate("dispatchEvent(new Event('online'))")
    app.page.wait_for_timeout(1_000)
    assert len(asked) == 1
    app.context.unroute("**/api/mornings/**")
    app.wait_until_sent()
    assert app.get("/api/mornings")["rows"][0]["body"]["pain"] == 3


def test_a_restored_server_gets_back_what_it_had_lost(new_app: NewApp, tmp_path: Path) -> None:
    port, data = free_port(), tmp_path / "data"
    database, copy = data / "restride.db", tmp_path / "copy.db"
    with running(port, data) as url:
        app = new_app(base_url=url)
        app.register()
        app.start_episode()
        app.morning(2)
        app.wait_until_sent()
    # A plain copy of the file would lack what still stands in its write-ahead log.
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    with running(port, data):
        app.morning(5)
        app.log_bridge()
        app.wait_until_sent()
        lost = app.get("/api/sessions")["rows"][0]
    for file in data.glob("restride.db*"):
        file.unlink()
    shutil.copyfile(copy, database)
    restride = str(Path(sys.executable).with_name("restride"))
    subprocess.run([restride, "db", "restored", "--data", str(data)], check=True)
    with running(port, data):
        app.page.reload()
        expect(app.text(re.compile("1 entry needs a look"))).to_be_visible()
        app.open("waiting")
        expect(app.text("Morning 5 of 10")).to_be_visible()
        app.button("Keep mine").click()
        expect(app.text("Everything has been sent.")).to_be_visible()
        [session] = app.get("/api/sessions")["rows"]
        assert (session["id"], session["body"]) == (lost["id"], lost["body"])
        assert app.get("/api/mornings")["rows"][0]["body"]["pain"] == 5
        app.page.goto("about:blank")
