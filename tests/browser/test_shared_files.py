"""Run files that another app shares: kept by the service worker until the person sends them."""

from playwright.sync_api import expect

from tests.browser.app import App
from tests.browser.test_imports import OTHER, RUN, begun, choose

SHARE = """(bytes) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], "Läufe 1.fit"));
  const form = document.createElement("form");
  Object.assign(form, { method: "post", enctype: "multipart/form-data", action: "/share-runs" });
  const input = document.createElement("input");
  Object.assign(input, { type: "file", name: "files", multiple: true, files: data.files });
  form.append(input);
  document.body.append(form);
  form.submit();
}"""


def share(app: App, data: bytes = RUN["buffer"]) -> None:
    """Posts a file as the system does when another app shares it."""
    with app.page.expect_navigation():
        app.page.evaluate(SHARE, list(data))


def test_a_shared_file_is_on_the_page_and_nowhere_else_before_it_is_sent(app: App) -> None:
    begun(app)
    app.ready_offline()
    posts: list[str] = []
    app.context.on("request", lambda one: posts.append(one.url) if one.method == "PUT" else None)
    with app.offline():
        share(app)
        expect(app.heading("1 file was shared with Restride")).to_be_visible()
    share(app, OTHER["buffer"])
    expect(app.heading("2 files were shared with Restride")).to_be_visible()
    expect(app.text("Läufe 1.fit")).to_have_count(2)
    assert [url for url in posts if "/imports/" in url] == []
    app.button("Send and look").click()
    expect(app.text("2 runs · 13\u00a0km")).to_be_visible()
    # Sent and read, nothing of it stays on the device.
    assert app.page.evaluate("caches.has('shared-files')") is False
    expect(app.text("shared with Restride")).to_have_count(0)


def test_shared_files_wait_for_a_sign_in_and_leave_with_a_sign_out(app: App) -> None:
    begun(app)
    app.ready_offline()
    share(app)
    expect(app.heading("1 file was shared with Restride")).to_be_visible()
    app.open("settings")
    app.button("Sign out").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(app.heading("Sign in")).to_be_visible()
    assert app.page.evaluate("caches.has('shared-files')") is False
    share(app)
    expect(app.heading("Sign in")).to_be_visible()
    app.sign_in()
    expect(app.heading("1 file was shared with Restride")).to_be_visible()
    app.button("Do not send").click()
    expect(app.text("shared with Restride")).to_have_count(0)
    assert app.page.evaluate("caches.has('shared-files')") is False


def test_more_than_the_device_keeps_is_not_taken(app: App) -> None:
    begun(app)
    app.ready_offline()
    with app.page.expect_navigation():
        app.page.evaluate(
            SHARE.replace(
                'data.items.add(new File([new Uint8Array(bytes)], "Läufe 1.fit"));',
                "for (let i = 0; i < 101; i++) data.items.add(new File(['x'], `${i}.fit`));",
            ),
            [],
        )
    expect(app.text("That was more than this device keeps of shared files")).to_be_visible()
    assert app.page.evaluate("caches.has('shared-files')") is False


def test_files_that_were_not_sent_stay_when_others_are(app: App) -> None:
    begun(app)
    app.ready_offline()
    share(app, OTHER["buffer"])
    expect(app.heading("1 file was shared with Restride")).to_be_visible()
    choose(app, RUN)
    expect(app.text("1 run · 5\u00a0km")).to_be_visible()
    assert app.page.evaluate("caches.has('shared-files')") is True
    app.page.reload()
    expect(app.heading("1 file was shared with Restride")).to_be_visible()
