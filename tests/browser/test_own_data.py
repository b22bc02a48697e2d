"""Everything out as one file, the account gone, and everything back in a new one."""

import io
import json
import re
import zipfile
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.app import PASSWORD, App

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def download(app: App, folder: Path) -> Path:
    app.open("settings")
    with app.page.expect_download() as asked:
        app.page.get_by_role("link", name="Download everything").click()
    file = folder / asked.value.suggested_filename
    asked.value.save_as(file)
    return file


def today(app: App) -> str:
    app.open("today")
    expect(app.page.get_by_role("article", name="Eccentric bridge")).to_be_visible()
    # What stands below comes a moment later.
    expect(app.text("Still open before the next stage")).to_be_visible()
    return app.page.locator("main").inner_text()


def bring(app: App, file: Path) -> None:
    app.page.get_by_label("Bring an archive back").set_input_files(file)


def test_out_gone_and_back_again(app: App, tmp_path: Path) -> None:
    app.register()
    app.start_episode()
    app.log_bridge()
    app.morning(2)
    app.wait_until_sent()
    seen, plan = today(app), app.get("/api/plan")
    file = download(app, tmp_path)
    assert re.fullmatch(r"restride-\d{4}-\d\d-\d\d\.zip", file.name)
    with zipfile.ZipFile(file) as packed:
        kept = json.loads(packed.read("archive.json"))
        assert packed.read("README.txt").decode().startswith("Restride: your data of")
    kinds = [event["type"] for event in kept["events"]]
    assert {"session", "morning", "placement"} <= set(kinds)

    app.text("Delete account").click()
    app.page.get_by_label("Current password").last.fill(PASSWORD)
    app.button("Delete everything").click()
    expect(app.button("Sign in")).to_be_visible()
    app.register()
    app.open("settings")
    bring(app, file)
    expect(app.text(f"Back: 1 plan and {len(kinds)} entries.")).to_be_visible()
    app.wait_for("document.querySelector('[role=status]') !== null")
    assert app.get("/api/plan") == plan
    assert today(app) == seen
    app.open("settings")
    bring(app, file)
    expect(app.text(f"{len(kinds) + 1} entries were here already.")).to_be_visible()


def test_what_is_wrong_with_a_file_is_said_by_name(app: App, tmp_path: Path) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    file = download(app, tmp_path)
    with zipfile.ZipFile(file) as packed:
        kept = json.loads(packed.read("archive.json"))
    kept["events"][0]["body"]["stage"] = "S9"
    broken = tmp_path / "archive.json"
    broken.write_text(json.dumps(kept), "utf-8")
    bring(app, broken)
    expect(app.page.get_by_role("alert")).to_contain_text("Some of what the file says is not valid")
    app.text("What and where").click()
    expect(app.text("events[0].body.stage: must be one of")).to_be_visible()
    assert app.page.evaluate(TOO_WIDE) <= 0
    picture = tmp_path / "holiday.zip"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as other:
        other.writestr("holiday.jpg", b"a beach")
    picture.write_bytes(made.getvalue())
    bring(app, picture)
    expect(app.page.get_by_role("alert")).to_contain_text("This file cannot be read")
    with app.offline():
        bring(app, file)
        expect(app.page.get_by_role("alert")).to_contain_text("needs a connection")
    bring(app, file)
    expect(app.text("entries were here already.")).to_be_visible()
    expect(app.page.get_by_role("alert")).to_have_count(0)


def test_what_is_unsent_is_told_before_a_download(app: App) -> None:
    app.register()
    app.start_episode()
    app.wait_until_sent()
    app.ready_offline()
    with app.offline():
        app.log_bridge()
        app.open("settings")
        expect(app.text("1 entry has not been sent yet; that is missing in it.")).to_be_visible()
