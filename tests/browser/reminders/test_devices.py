"""Which devices get messages. Where that is not possible, the app says why and what to do."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app import PASSWORD, NewApp
from tests.browser.axe import faults
from tests.browser.reminders.phone import PAGE, Phone, card


def test_signing_out_lets_the_device_go(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    phone.remind("morning")
    app.open("settings")
    app.button("Sign out").click()
    app.page.get_by_role("dialog").get_by_role("button", name="Sign out").click()
    expect(app.heading("Sign in")).to_be_visible()
    app.wait_until(lambda: len(phone.left) == 1, "The end of the subscription")
    app.wait_until(lambda: phone.shown() == [], "Nothing on the screen")
    # The next one who signs in gets nothing before it is allowed.
    app.sign_in()
    expect(app.heading("Today")).to_be_visible()
    app.open(PAGE)
    expect(app.text("This device gets no messages yet.")).to_be_visible()


def test_a_device_that_signs_in_again_is_reached_again(phone: Phone, new_app: NewApp) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    # The password is changed on another device: this one is signed out.
    other = new_app()
    other.page.goto("/")
    other.sign_in(app.email)
    expect(other.heading("Today")).to_be_visible()
    changed = {"current_password": PASSWORD, "new_password": "quite another battery"}
    answer = other.context.request.put("/api/account/password", data=changed)
    assert answer.status == 204
    other.open(PAGE)
    theirs = card(other, "Messages on your devices")
    expect(theirs.get_by_text("Signed out, so nothing is sent there.")).to_be_visible()
    expect(theirs.get_by_role("button", name="Send a test")).to_have_count(0)
    app.open("sign-in")
    app.page.get_by_label("E-mail").fill(app.email)
    app.page.get_by_label("Password", exact=True).fill("quite another battery")
    app.button("Sign in").click()
    # It says so by itself, and nothing has to be allowed again.
    app.wait_until(
        lambda: [one["signed_in"] for one in other.get("/api/push")["devices"]] == [True],
        "This device",
    )
    assert phone.left == []


def test_devices_are_listed_and_removed(phone: Phone, new_app: NewApp) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    other = Phone(new_app(), phone.push)
    other.app.page.goto("/")
    other.app.sign_in(app.email)
    expect(other.app.heading("Today")).to_be_visible()
    other.app.ready_offline()
    other.allow()
    other.switch_on()
    devices = card(other.app, "Messages on your devices")
    expect(devices.get_by_role("listitem")).to_have_count(2)
    expect(devices.get_by_text("this device", exact=True)).to_have_count(1)
    theirs = devices.get_by_role("listitem").filter(has_not_text="this device")
    theirs.get_by_role("button", name="Remove").click()
    other.app.page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(devices.get_by_role("listitem")).to_have_count(1)
    # The other one sees it, and can change that.
    app.page.reload()
    expect(app.text("This device was taken off the list.")).to_be_visible()
    app.button("Switch on again").click()
    expect(app.text("This device gets messages.")).to_be_visible()
    # A device that its service knows no more leaves the list with the next message.
    phone.push.devices.clear()
    app.page.get_by_role("listitem").filter(has_text="this device").get_by_role(
        "button", name="Send a test"
    ).click()
    expect(app.text("The push service no longer knows this device")).to_be_visible()
    expect(app.text("This device was taken off the list.")).to_be_visible()


def test_another_key_is_noticed(phone: Phone) -> None:
    app = phone.app
    phone.begin()
    phone.switch_on()
    app.page.evaluate(
        """() => {
          const told = JSON.parse(localStorage.getItem("subscription"));
          localStorage.setItem("subscription", JSON.stringify({ ...told, key: "BAAA" }));
        }"""
    )
    app.page.reload()
    expect(app.text("The server has another key")).to_be_visible()
    app.button("Switch on again").click()
    expect(app.text("This device gets messages.")).to_be_visible()
    assert len(phone.left) == 1


WHY = {
    "Object.defineProperty(window, 'isSecureContext', { get: () => false })": (
        "Not possible at this address: browsers allow messages only over https."
    ),
    "Object.defineProperty(Notification, 'permission', { get: () => 'denied' })": (
        "Messages from this page are blocked on this device."
    ),
    "delete window.PushManager": "This browser has no messages",
    "delete window.PushManager; navigator.standalone = false;"
    "Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 })": (
        "On an iPhone or iPad messages come to the app on the home screen."
    ),
}


def test_where_it_cannot_work_the_page_says_why(new_app: NewApp) -> None:
    first = new_app()
    first.register()
    first.start_episode()
    for script, why in WHY.items():
        app = new_app()
        app.context.add_init_script(script)
        app.page.goto("/")
        app.sign_in(first.email)
        expect(app.heading("Today")).to_be_visible()
        app.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
        app.open(PAGE)
        expect(app.text(why)).to_be_visible()
        expect(app.button("Allow on this device")).to_have_count(0)
        assert faults(app) == []
    # The steps for an iPhone stand there at once.
    expect(app.text("Choose “Add to Home Screen”.")).to_be_visible()


def test_the_question_may_stay_unanswered_and_the_service_may_be_away(phone: Phone) -> None:
    app = phone.app
    app.context.add_init_script("Notification.requestPermission = async () => window.says")
    phone.begin()
    app.page.reload()
    app.open(PAGE)
    app.page.evaluate("window.says = 'default'")
    app.button("Allow on this device").click()
    expect(app.text("The question was closed without an answer.")).to_be_visible()
    app.page.evaluate(
        """() => {
          window.says = "granted";
          const away = new DOMException("no", "AbortError");
          PushManager.prototype.subscribe = () => Promise.reject(away);
        }"""
    )
    app.button("Allow on this device").click()
    expect(app.text("The browser's own message service did not answer.")).to_be_visible()
    assert app.get("/api/push")["devices"] == []
