"""Runs from files on a phone and on a desk: chosen or dropped, looked at, taken, taken back."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import FileChooser, FilePayload, Route, expect

from tests.browser.app import PASSWORD, App, NewApp, server_day
from tests.browser.held import Held
from tests.runfiles.fit_maker import fit_file, message, run_file
from tests.runfiles.test_upload import zipped
from tests.runfiles.xml_maker import even, gpx

NOON = datetime.combine(server_day(), datetime.min.time(), UTC) + timedelta(hours=12)
START = NOON - timedelta(days=3)
DESK = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}


def payload(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


RUN = payload("run.fit", run_file(START, metres=5_000, seconds=1_500))
OTHER = payload("hills.fit", run_file(START - timedelta(days=40), metres=8_000, seconds=2_700))
WALK = payload("walk.gpx", gpx(START - timedelta(days=1), [even(1_800, 1.3)], word="walking"))
SETTINGS = payload("settings.fit", fit_file([message("file_id", type=2)]))


def todays_run(app: App) -> FilePayload:
    """A run that has just ended, by a watch that goes by the phone's clock."""
    ahead_h = -app.page.evaluate("new Date().getTimezoneOffset()") // 60
    start = datetime.now(UTC) - timedelta(minutes=40)
    return payload("today.fit", run_file(start, metres=5_000, seconds=1_500, offset_h=ahead_h))


def choose(app: App, *files: FilePayload) -> None:
    app.page.locator("input[type=file]").set_input_files(list(files))


def begun(app: App) -> App:
    app.register()
    app.start_episode()
    app.ready_offline()
    # What there is has been asked for: an upload that waits goes on when that answer comes.
    with app.page.expect_response("**/api/imports"):
        app.open("import")
    return app


def logged(app: App) -> list[dict[str, Any]]:
    rows = app.get("/api/sync?since=0&limit=1000")["rows"]
    return [row for row in rows if row["type"] in ("run", "cross") and not row["deleted"]]


def imports(app: App) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = app.get("/api/imports")["imports"]
    return found


def take(app: App, name: str = "Take all as proposed") -> None:
    app.button(name).click()
    expect(app.heading("It is in your log")).to_be_visible()


def throw_away(app: App) -> None:
    app.button("Throw it away").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Throw it away").click()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_files_into_the_log_and_out_again(new_app: NewApp, viewport: dict[str, int]) -> None:
    app = begun(new_app(viewport=viewport))
    expect(app.text("Places are read and thrown away at once.")).to_be_visible()
    choose(app, RUN, OTHER, WALK, SETTINGS)
    expect(app.heading("What was found")).to_be_visible()
    expect(app.text("2 runs · 13\u00a0km")).to_be_visible()
    expect(app.text("1 walk as other training")).to_be_visible()
    bad = app.page.get_by_role("region", name="Could not be read").get_by_role("listitem")
    expect(bad).to_have_text(
        ["settings.fit holds a device's settings or measurements, no activity."]
    )
    of_hills = app.page.get_by_role("combobox", name=re.compile("8.km"))
    of_hills.select_option(label="Leave out")
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()
    expect(app.text("1 left out by you")).to_be_visible()
    # All of the button is above the tabs, within the thumb's reach.
    button = app.button("Take as chosen")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 48
    assert box["y"] + box["height"] <= viewport["height"] - (64 if viewport is PHONE else 0)
    take(app, "Take as chosen")
    expect(app.text("1 run came in, 5\u00a0km together.")).to_be_visible()
    expect(app.text("Other training: 1 walk.")).to_be_visible()
    expect(app.text("Old ones need no answer.")).to_be_visible()
    assert sorted(row["type"] for row in logged(app)) == ["cross", "run"]
    # This device has them without being asked.
    app.page.get_by_role("link", name="To your runs").click()
    entries = app.page.locator(".entry-first")
    came = ["Easy run 5\u00a0km · 25:00", "Walking · 30\u00a0min"]
    expect(entries).to_have_text(["Starting point", *came])

    app.open("import")
    earlier = app.page.get_by_role("region", name="Earlier imports")
    expect(earlier).to_contain_text("2 entries in your log")
    earlier.get_by_role("button", name="Undo").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Take the import back").click()
    expect(app.text("The import is taken back.")).to_be_visible()
    expect(earlier).to_contain_text("taken back")
    expect(app.heading("Runs from files")).to_be_focused()
    assert logged(app) == []
    app.open("history")
    expect(app.heading("History")).to_be_visible()
    expect(entries).to_have_text(["Starting point"])


def test_a_typed_run_becomes_one_with_its_file(app: App) -> None:
    begun(app)
    app.open("log/run")
    app.page.get_by_label("Distance").fill("5.1")
    app.page.get_by_label("min", exact=True).fill("26")
    app.pain("Worst pain during it", 2)
    app.button("Save run").click()
    expect(app.button("Save run")).to_have_count(0)
    app.wait_until_sent()
    app.open("import")
    choose(app, todays_run(app))
    expect(app.text("1 already in your log")).to_be_visible()
    expect(app.button("Nothing is chosen")).to_be_disabled()
    app.page.get_by_role("combobox").select_option(label="Same as the one logged")
    take(app, "Take as chosen")
    expect(app.text("1 entry of yours has the file's numbers now.")).to_be_visible()
    (row,) = logged(app)
    assert (row["body"]["distance_m"], row["body"]["pain_during"]) == (5_000, 2)


def test_how_a_run_of_today_felt_is_one_tap_from_what_came_in(app: App) -> None:
    begun(app)
    choose(app, todays_run(app))
    take(app, "Take all")
    app.page.get_by_role("link", name="Say how it felt").click()
    expect(app.heading("After the run")).to_be_visible()


def test_where_nothing_was_found_other_files_are_one_tap_away(app: App) -> None:
    begun(app)
    choose(app, SETTINGS)
    expect(app.text("None of these files holds an activity that could be read.")).to_be_visible()
    expect(app.text("Everything else comes in all the same.")).to_have_count(0)
    app.button("Choose other files").click()
    expect(app.page.locator("input[type=file]")).to_have_count(1)
    app.wait_until(lambda: not any(one["state"] == "ready" for one in imports(app)), "The end")


def test_what_was_picked_is_there_after_a_reload(app: App) -> None:
    begun(app)
    choose(app, RUN, OTHER)
    of_hills = app.page.get_by_role("combobox", name=re.compile("8.km"))
    of_hills.select_option(label="Other training")
    app.open("today")
    app.page.reload()
    app.open("import")
    expect(of_hills).to_have_value("cross")
    throw_away(app)
    expect(app.button("Choose files")).to_be_visible()
    assert (imports(app), logged(app)) == ([], [])


def test_thousands_are_folded_by_month(app: App) -> None:
    begun(app)
    days = [server_day() - timedelta(days=number) for number in range(3_000)]
    rows = "\n".join(f"{day.isoformat()},5.{number % 9}1,25:30" for number, day in enumerate(days))
    choose(app, payload("years.csv", f"date,distance,duration\n{rows}\n".encode()))
    expect(app.text(re.compile(r"3,000 runs"))).to_be_visible(timeout=60_000)
    items = app.page.locator(".import-item")
    expect(items).to_have_count(0)
    months = app.page.locator(".import-group")
    assert months.count() in (99, 100)
    months.nth(1).locator("summary").click()
    expect(app.button("Leave all of these out")).to_be_visible()
    first = items.count()
    assert 28 <= first <= 31
    app.button("Leave all of these out").click()
    expect(app.text(f"{first} left out by you")).to_be_visible()
    expect(app.text(re.compile(rf"{3_000 - first:,} runs"))).to_be_visible()


def test_an_upload_goes_on_where_the_network_went(app: App) -> None:
    begun(app)
    archive = zipped({"media/1.jpg": bytes(2_300_000), "run.fit": RUN["buffer"]}, method=0)
    sent: list[str] = []
    broken = [True]

    def part(route: Route) -> None:
        sent.append(urlsplit(route.request.url).query)
        if len(sent) == 2 and broken[0]:
            route.abort()
        else:
            route.continue_()

    app.context.route("**/upload?*", part)
    choose(app, payload("export.zip", archive))
    expect(app.text("No connection to the server. An import needs it")).to_be_visible()
    broken[0] = False
    app.button("Try again").click()
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()
    expect(app.text("1 other file of the archive was passed over")).to_be_visible()
    offsets = [query.partition("offset=")[2] for query in sent]
    assert offsets == ["0", "1000000", "1000000", "2000000"]


def test_an_upload_that_was_left_goes_on_with_the_same_files(app: App) -> None:
    begun(app)
    archive = payload("export.zip", zipped({"a.jpg": bytes(1_500_000)}, method=0))
    app.context.route("**/upload?*offset=1000000", lambda route: route.abort())
    choose(app, RUN, archive)
    expect(app.text("No connection to the server")).to_be_visible()
    app.page.reload()
    expect(app.heading("An import is not finished")).to_be_visible()
    expect(app.text("run.fit and 1 more")).to_be_visible()
    (open_,) = imports(app)
    app.context.unroute("**/upload?*offset=1000000")
    choose(app, archive, RUN)
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()
    assert [one["id"] for one in imports(app)] == [open_["id"]]


def test_without_a_network_the_files_wait(app: App) -> None:
    begun(app)
    expect(app.button("Choose files")).to_be_visible()
    with app.offline():
        choose(app, RUN)
        expect(app.text("1 file waits on this device for the server.")).to_be_visible()
        expect(app.text("nothing is lost")).to_be_visible()
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()


def test_nobody_asks_on_while_the_page_is_away(app: App) -> None:
    begun(app)
    asked: list[str] = []
    reading = [True]

    def polled(route: Route) -> None:
        answer = route.fetch()
        body = answer.json()
        asked.append(body["state"])
        if reading[0] and "state" in body:
            body |= {"state": "reading", "done_bytes": 1}
        route.fulfill(response=answer, json=body)

    # A server that takes its time.
    app.context.route(re.compile(r"/api/imports/[0-9a-f-]{36}(/read)?$"), polled)
    app.context.route(re.compile(r"/api/imports$"), lambda route: _as_reading(route, reading))
    choose(app, RUN)
    expect(app.heading("Reading the files")).to_be_visible()
    app.open("today")
    app.page.wait_for_timeout(2_000)
    seen = len(asked)
    app.page.wait_for_timeout(5_000)
    assert len(asked) == seen
    reading[0] = False
    app.open("import")
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()


def _as_reading(route: Route, reading: list[bool]) -> None:
    answer = route.fetch()
    body = answer.json()
    for one in body["imports"] if reading[0] else ():
        one["state"] = "reading"
    route.fulfill(response=answer, json=body)


def test_a_late_answer_does_not_hide_what_is_wrong_with_the_choice(app: App) -> None:
    begun(app)
    expect(app.heading("Runs from files")).to_be_focused()
    app.open("today")
    expect(app.heading("Today")).to_be_focused()
    held = Held(app, "**/api/imports")
    app.open("import")
    expect(app.button("Choose files")).to_be_visible()
    choose(app, *[payload(f"{number}.fit", b"x") for number in range(501)])
    expect(app.text("Please put them into a .zip")).to_be_visible()
    held.wait()
    with app.page.expect_response("**/api/imports"):
        held.pop().continue_()
    app.page.wait_for_timeout(200)
    expect(app.text("Please put them into a .zip")).to_be_visible()


def test_an_answer_from_before_hides_no_refusal_and_drops_no_upload(app: App) -> None:
    begun(app)
    app.open("today")
    expect(app.heading("Today")).to_be_focused()
    held = Held(app, "**/api/imports")
    app.open("import")
    held.wait()
    refusing = [True]
    app.context.route("**/api/imports/*", lambda route: refuse(route, refusing))
    choose(app, RUN)
    expect(app.text("does not let so much through")).to_be_visible()
    refusing.clear()
    before = {"imports": imports(app)}
    with app.page.expect_response("**/api/imports"):
        held.pop().fulfill(json=before)
    app.page.wait_for_timeout(200)
    expect(app.text("does not let so much through")).to_be_visible()
    app.open("today")
    expect(app.heading("Today")).to_be_focused()
    held.wants = True
    app.open("import")
    held.wait()
    expect(app.text("does not let so much through")).to_have_count(0)
    with app.page.expect_response("**/api/imports/*/upload?*"):
        choose(app, RUN)
    held.pop().fulfill(json=before)
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()


def test_what_was_thrown_away_unanswered_does_not_come_back(app: App) -> None:
    begun(app)
    held = Held(app, "**/api/imports/*")
    choose(app, RUN)
    held.wait()
    throw_away(app)
    choose(app, OTHER)
    held.pop().continue_()
    expect(app.text("1 run · 8\u00a0km")).to_be_visible()
    assert [one["files"][0]["name"] for one in imports(app)] == ["hills.fit"]


def test_what_cannot_be_is_said_calmly(app: App) -> None:
    begun(app)
    choose(app, *[payload(f"{number}.fit", b"x") for number in range(501)])
    expect(app.text("Please put them into a .zip")).to_be_visible()
    answers = {
        429: "It is tried again in a while, by itself.",
        500: "it is tried again by itself.",
        413: "does not let so much through",
    }
    now = [0]

    def answer(route: Route) -> None:
        route.fulfill(status=now[0], headers={"Retry-After": "600"}, body="")

    app.context.route("**/api/imports/*", answer)
    for status, words in answers.items():
        now[0] = status
        choose(app, RUN)
        expect(app.text(words)).to_be_visible()
        if status != 413:
            throw_away(app)
        expect(app.button("Choose files")).to_be_visible()


def refuse(route: Route, refusing: list[bool]) -> None:
    if refusing:
        route.fulfill(status=413, body="")
    else:
        route.continue_()


def test_who_is_signed_out_in_between_goes_on_after_signing_in(app: App) -> None:
    begun(app)
    expect(app.button("Choose files")).to_be_visible()
    app.context.clear_cookies()
    choose(app, RUN)
    expect(app.text("Please sign in again. Then it goes on from here.")).to_be_visible()
    app.page.locator(".card").get_by_role("button", name="Sign in").click()
    app.page.get_by_label("Password", exact=True).fill(PASSWORD)
    app.button("Sign in").click()
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()


def test_by_keyboard_and_by_drag_on_a_desk(new_app: NewApp) -> None:
    app = begun(new_app(viewport=DESK))
    # Listened for from here on: the browser must know of it before the key is pressed.
    choosers: list[FileChooser] = []

    def keep(chooser: FileChooser) -> None:
        choosers.append(chooser)

    app.page.on("filechooser", keep)
    # The page's heading takes the focus first, once it is there.
    expect(app.heading("Runs from files")).to_be_focused()
    button = app.button("Choose files")
    button.focus()
    expect(button).to_be_focused()
    app.page.keyboard.press("Enter")
    app.wait_until(lambda: bool(choosers))
    assert choosers[0].is_multiple()
    place = app.page.locator(".import-drop")
    expect(app.text("or drop them here")).to_be_visible()
    data = app.page.evaluate_handle(
        """(bytes) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], "dropped.fit"));
          return data;
        }""",
        list(RUN["buffer"]),
    )
    place.dispatch_event("dragover", {"dataTransfer": data})
    expect(place).to_have_attribute("data-over", "true")
    place.dispatch_event("drop", {"dataTransfer": data})
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()
    expect(app.text("dropped.fit")).to_be_visible()
