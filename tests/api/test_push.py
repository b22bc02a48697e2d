"""Devices that take push messages: kept, listed, tried and removed; forged ones are refused."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from sqlalchemy import select

from restride import texts
from restride.api.current import EXTENSION
from restride.models import PushSubscription
from restride.notify.lanes import Limits
from restride.notify.outcome import DETAILS
from restride.notify.webpush import Subscription
from restride.services import push_keys, subscriptions
from restride.services.database import open_database
from restride.services.service import Service, make_service
from tests.api.client import PASSWORD, Client, body_of, new_id, problem
from tests.notify.push_service import Answer, PushService
from tests.notify.rfc8291 import b64, new_keys, unb64
from tests.notify.test_addresses import FORGED
from tests.settings import settings_for

if TYPE_CHECKING:
    from tests.api.conftest import Clock

DEVICES = "/api/push/devices"


def device_in(**changes: Any) -> dict[str, Any]:
    """What a browser might say; nothing is ever at that address."""
    keys = new_keys()
    return {
        "endpoint": f"https://push.invalid/{b64(keys.auth)}",
        "keys": {"p256dh": b64(keys.point), "auth": b64(keys.auth)},
        "device": "Phone",
        **changes,
    }


@pytest.fixture
def push_service(app: Flask, service: Service, time: Clock) -> Iterator[PushService]:
    """A push service on this machine, to which the app may send."""

    def now() -> float:
        return time.now.timestamp()

    here = PushService(now)
    settings = replace(service.settings, push_to_loopback=True, contact="operator@example.org")
    allowed = make_service(settings, service.database)
    allowed.pusher._limits = Limits(timeout_s=1)
    app.extensions[EXTENSION] = allowed
    yield here
    allowed.pusher.close()
    here.close()


def subscribe(client: Client, push_service: PushService, **more: Any) -> tuple[Any, str]:
    key = body_of(client.get("/api/push"))["key"]
    device = push_service.subscribe(key)
    made = client.post(DEVICES, {**device.subscription, "device": "Phone"}, **more)
    assert made.status_code == 201, made.text
    return device, body_of(made)["id"]


def test_the_key_is_the_same_for_everybody_and_for_good(
    runner: Client, other: Client, database_url: str
) -> None:
    found = body_of(runner.get("/api/push"))
    point = unb64(found["key"])
    assert (len(point), point[0]) == (65, 4)
    assert body_of(other.get("/api/push"))["key"] == found["key"]
    again = open_database(database_url)
    assert push_keys.public_key(again) == found["key"]
    again.close()


def test_processes_that_start_at_once_make_one_key(database_url: str) -> None:
    databases = [open_database(database_url) for _ in range(8)]
    begin = threading.Barrier(len(databases))

    def ask(database: Any) -> str:
        begin.wait()
        return push_keys.private_key(database)

    with ThreadPoolExecutor(len(databases)) as threads:
        assert len(set(threads.map(ask, databases))) == 1
    for database in databases:
        database.close()


@pytest.mark.parametrize(
    ("contact", "is_one"), [(None, False), ("me@localhost", False), ("me@example.org", True)]
)
def test_whether_there_is_a_contact_address(
    app: Flask, runner: Client, service: Service, contact: str | None, is_one: bool
) -> None:
    app.extensions[EXTENSION] = replace(
        service, settings=replace(service.settings, contact=contact)
    )
    assert body_of(runner.get("/api/push"))["contact"] is is_one


def test_a_device_is_kept_listed_and_removed(runner: Client, other: Client) -> None:
    given = device_in(device="Küche")
    made = runner.post(DEVICES, given)
    assert made.status_code == 201
    stored = body_of(made)
    assert body_of(runner.get("/api/push"))["devices"] == [stored]
    assert stored["device"] == "Küche"
    assert (stored["last_at"], stored["last_kind"], stored["last_detail"]) == (None, None, None)
    # Nobody who reads the list could send to it.
    assert given["endpoint"] not in json.dumps(stored)
    assert given["keys"]["auth"] not in json.dumps(stored)
    problem(other.delete(f"{DEVICES}/{stored['id']}"), 404, "not_found")
    problem(other.post(f"{DEVICES}/{stored['id']}/test"), 404, "not_found")
    assert body_of(other.get("/api/push"))["devices"] == []
    assert runner.delete(f"{DEVICES}/{stored['id']}").status_code == 204
    assert body_of(runner.get("/api/push"))["devices"] == []
    problem(runner.delete(f"{DEVICES}/{stored['id']}"), 404, "not_found")


def test_the_same_device_again_is_no_second_one(runner: Client, service: Service) -> None:
    given = device_in()
    stored = body_of(runner.post(DEVICES, given))
    keys = new_keys()
    newer = {**given, "keys": {"p256dh": b64(keys.point), "auth": b64(keys.auth)}, "device": "Two"}
    again = runner.post(DEVICES, newer)
    assert again.status_code == 200
    assert body_of(again) == {**stored, "device": "Two"}
    with service.database.read() as connection:
        row = connection.execute(select(PushSubscription.p256dh, PushSubscription.auth)).one()
    assert tuple(row) == tuple(newer["keys"].values())


def test_a_device_belongs_to_whoever_subscribed_last(runner: Client, other: Client) -> None:
    given = device_in()
    stored = body_of(runner.post(DEVICES, given))
    assert body_of(other.post(DEVICES, given)) == stored
    assert body_of(runner.get("/api/push"))["devices"] == []
    assert body_of(other.get("/api/push"))["devices"] == [stored]


def test_the_same_device_twice_at_once(runner: Client, service: Service) -> None:
    id, body = body_of(runner.get("/api/account"))["id"], device_in()
    subscription = Subscription(body["endpoint"], **body["keys"])
    given = subscriptions.Given(subscription, "Phone", "en", "x")
    begin = threading.Barrier(4)

    def save(_: int) -> tuple[str, bool]:
        begin.wait()
        stored, is_new = subscriptions.save(service, id, given)
        return stored.id, is_new

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(save, range(4)))
    assert len({id for id, _ in found}) == 1
    assert sorted(is_new for _, is_new in found) == [False, False, False, True]


def test_so_many_devices_and_no_more(runner: Client) -> None:
    first = device_in()
    made = [body_of(runner.post(DEVICES, first))["id"]]
    made += [body_of(runner.post(DEVICES, device_in()))["id"] for _ in range(19)]
    problem(runner.post(DEVICES, device_in()), 409, "too_many_devices")
    # One that is there may come again.
    assert runner.post(DEVICES, first).status_code == 200
    runner.delete(f"{DEVICES}/{made[3]}")
    assert runner.post(DEVICES, device_in()).status_code == 201
    # Those whose sign-in has ended make room.
    problem(runner.post(DEVICES, device_in()), 409, "too_many_devices")
    assert runner.sign_in().status_code == 200
    assert runner.post(DEVICES, device_in()).status_code == 201
    assert len(body_of(runner.get("/api/push"))["devices"]) == 1


@pytest.mark.parametrize("endpoint", FORGED)
def test_a_forged_address_is_refused(runner: Client, endpoint: str) -> None:
    answer = runner.post(DEVICES, device_in(endpoint=endpoint))
    assert set(problem(answer, 422, "invalid")["errors"]) == {"endpoint"}
    assert body_of(runner.get("/api/push"))["devices"] == []


GOOD = device_in()["keys"]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"keys": {}}, {"keys.p256dh", "keys.auth"}),
        ({"keys": None}, {"keys"}),
        ({"keys": {**GOOD, "auth": "AAAA"}}, {"keys.auth"}),
        ({"keys": {**GOOD, "auth": "ü" * 22}}, {"keys.auth"}),
        ({"keys": {**GOOD, "p256dh": b64(b"\x04" + b"\x01" * 64)}}, {"keys.p256dh"}),
        ({"keys": {**GOOD, "p256dh": "x" * 10_000}}, {"keys.p256dh"}),
        ({"keys": {**GOOD, "p256dh": 4}}, {"keys.p256dh"}),
        ({"keys": {**GOOD, "more": "x"}}, {"keys.more"}),
        ({"device": "x" * 61}, {"device"}),
        ({"device": "\x00"}, {"body"}),
        ({"endpoint": None}, {"endpoint"}),
        ({"endpoint": ["https://push.example.org/x"]}, {"endpoint"}),
        ({"expirationTime": None}, {"expirationTime"}),
    ],
)
def test_a_broken_body(runner: Client, changes: dict[str, Any], where: set[str]) -> None:
    answer = runner.post(DEVICES, device_in(**changes))
    assert set(problem(answer, 422, "invalid")["errors"]) == where


def test_a_huge_body(runner: Client) -> None:
    problem(runner.post(DEVICES, device_in(device="x" * 300_000)), 413, "too_large")


def test_the_test_button_sends_and_says_so(
    runner: Client, push_service: PushService, time: Clock
) -> None:
    device, id = subscribe(runner, push_service)
    answer = body_of(runner.post(f"{DEVICES}/{id}/test"))
    assert (answer["kind"], answer["detail"]) == ("sent", "")
    assert answer["text"].startswith("Sent.")
    (message,) = device.received
    assert json.loads(message.text)["kind"] == "test"
    assert message.urgency == "high"
    assert push_service.faults == []
    (stored,) = body_of(runner.get("/api/push"))["devices"]
    assert (stored["last_kind"], stored["last_detail"]) == ("sent", "")
    assert stored["last_at"].startswith(time.now.isoformat()[:19])


@pytest.mark.parametrize(
    ("answer", "kind", "detail", "says"),
    [
        (Answer(410), "gone", "", "no longer knows this device"),
        (Answer(404), "gone", "", "no longer knows this device"),
        (Answer(413), "refused", "too_large", "too large"),
        (Answer(429), "retry", "asked_to_wait", "asks for a pause"),
        (Answer(503), "retry", "failing", "fault of its own"),
        (Answer(302, {"Location": "/"}), "refused", "redirect", "points elsewhere"),
        (Answer(403), "refused", "rejected", "refused the message"),
        (Answer(201, hang_s=30), "retry", "timeout", "did not answer in time"),
    ],
)
def test_the_test_button_says_what_went_wrong(
    runner: Client, push_service: PushService, answer: Answer, kind: str, detail: str, says: str
) -> None:
    device, id = subscribe(runner, push_service)
    device.answers.append(answer)
    told = body_of(runner.post(f"{DEVICES}/{id}/test"))
    assert (told["kind"], told["detail"]) == (kind, detail)
    assert says in told["text"]
    kept = body_of(runner.get("/api/push"))["devices"]
    # A device that is gone is forgotten; any other stays with what happened.
    assert [(one["last_kind"], one["last_detail"]) for one in kept] == (
        [] if kind == "gone" else [(kind, detail)]
    )


def test_what_is_said_is_said_in_the_runners_language(
    runner: Client, push_service: PushService
) -> None:
    german = {"Accept-Language": "de-AT,de;q=0.9"}
    device, id = subscribe(runner, push_service, headers=german)
    told = body_of(runner.post(f"{DEVICES}/{id}/test", headers=german))
    assert told["text"].startswith("Verschickt.")
    assert json.loads(device.received[0].text)["body"] == "So sieht eine Erinnerung aus."


def test_each_outcome_has_its_words() -> None:
    for language in texts.languages():
        words = texts.load(language).channels
        by_mail_alone = {"sign_in", "tls", "off"}
        wanted = {*DETAILS, "sent", "gone"} - by_mail_alone
        assert {f"push.{detail}" for detail in wanted} <= set(words)


def test_the_test_button_is_throttled(runner: Client, push_service: PushService) -> None:
    device, id = subscribe(runner, push_service)
    for _ in range(20):
        assert runner.post(f"{DEVICES}/{id}/test").status_code == 200
    problem(runner.post(f"{DEVICES}/{id}/test"), 429, "too_many_attempts")
    assert len(device.received) == 20


def test_no_secret_of_a_device_reaches_the_log(
    runner: Client, push_service: PushService, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        device, id = subscribe(runner, push_service)
        device.answers.extend([Answer(500), Answer(302, {"Location": "/"}), Answer(410)])
        for _ in range(3):
            runner.post(f"{DEVICES}/{id}/test")
        nowhere = body_of(runner.post(DEVICES, device_in()))["id"]
        assert body_of(runner.post(f"{DEVICES}/{nowhere}/test"))["detail"] == "unreachable"
    path = device.endpoint.rsplit("/", 1)[1]
    for secret in (path, *device.subscription["keys"].values()):
        assert secret not in caplog.text


def test_a_new_password_signs_the_other_devices_out_and_ends_no_address(
    app: Flask, runner: Client, push_service: PushService
) -> None:
    """Links and the calendar's address are keys of their own, and stay."""
    tablet = Client(app)
    assert tablet.sign_in().status_code == 200
    _, own = subscribe(runner, push_service)
    device, theirs = subscribe(tablet, push_service)
    path = body_of(runner.post("/api/calendar-feed"))["path"]
    changed = {"current_password": PASSWORD, "new_password": "quite another battery"}
    assert runner.put("/api/account/password", changed).status_code == 204
    listed = {one["id"]: one["signed_in"] for one in body_of(runner.get("/api/push"))["devices"]}
    assert listed == {own: True, theirs: False}
    problem(runner.post(f"{DEVICES}/{theirs}/test"), 409, "device_signed_out")
    assert runner.get(path).status_code == 200
    # It signs in, says so, and is the same device as before.
    assert tablet.sign_in(password="quite another battery").status_code == 200
    given = {**device.subscription, "device": "Tablet"}
    assert body_of(tablet.post(DEVICES, given))["id"] == theirs
    assert tablet.post(f"{DEVICES}/{theirs}/test").status_code == 200
    # Whoever signs out is gone from the list.
    assert tablet.post("/api/sign-out").status_code == 204
    assert [one["id"] for one in body_of(runner.get("/api/push"))["devices"]] == [own]


def test_an_unknown_device(runner: Client) -> None:
    problem(runner.post(f"{DEVICES}/{new_id()}/test"), 404, "not_found")
    problem(runner.post(f"{DEVICES}/x/test"), 404, "not_found")


def test_a_recipient_is_what_the_browser_said(runner: Client, service: Service) -> None:
    given = device_in()
    runner.post(DEVICES, given, headers={"Accept-Language": "de"})
    id = body_of(runner.get("/api/account"))["id"]
    with service.database.read() as connection:
        (recipient,) = subscriptions.recipients(connection, [id])
    assert recipient.subscription == (given["endpoint"], *given["keys"].values())
    assert recipient.language == "de"


def test_the_setting_for_tests_is_off() -> None:
    assert settings_for("", None).push_to_loopback is False  # type: ignore[arg-type]
