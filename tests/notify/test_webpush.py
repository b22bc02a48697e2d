"""Web push against a service that checks all of it and answers what it likes."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec

from restride import clock
from restride.notify.courier import seconds
from restride.notify.encryption import LONGEST, device_key, device_secret, encrypt
from restride.notify.lanes import Limits
from restride.notify.outcome import DETAILS, Outcome
from restride.notify.vapid import is_believable
from restride.notify.webpush import Pusher, Subscription
from tests.notify.conftest import MakePusher
from tests.notify.push_service import Answer, Device, PushService
from tests.notify.rfc8291 import P256, Keys, b64, decrypt, new_keys, unb64
from tests.servers import free_port

TEXT = '{"title":"Guten Morgen ☀"}'.encode()


def of(device: Device) -> Subscription:
    return Subscription(device.endpoint, **device.subscription["keys"])


def send(pusher: Pusher, device: Device, text: bytes = TEXT, **more: Any) -> Outcome:
    given = {"ttl_s": 3600, "topic": "morning", "urgency": "normal", **more}
    outcome = pusher.send(of(device), text, **given)
    assert outcome.detail == "" or outcome.detail in DETAILS
    return outcome


def test_the_example_of_the_standard() -> None:
    """RFC 8291, appendix A: the phone of these tests reads it."""
    private = int.from_bytes(unb64("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), "big")
    keys = Keys(ec.derive_private_key(private, P256), unb64("BTBZMqHH6r4Tts7J_aSIgg"))
    body = unb64(
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
        "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexS"
        "gSxsj_Qulcy4a-fN"
    )
    assert decrypt(body, keys) == b"When I grow up, I want to be a watermelon"


@pytest.mark.parametrize("length", [1, 100, LONGEST])
def test_only_the_device_reads_it(length: int) -> None:
    keys, text = new_keys(), b"x" * length
    body = encrypt(text, b64(keys.point), b64(keys.auth))
    assert len(body) <= 4096
    assert decrypt(body, keys) == text
    assert encrypt(text, b64(keys.point), b64(keys.auth)) != body
    with pytest.raises(InvalidTag):
        decrypt(body, Keys(keys.private, new_keys().auth))


@pytest.mark.parametrize(
    "p256dh", ["", "x", "ü", b64(b"\x04" + b"\x01" * 64), b64(b"\x02" * 33), b64(b"\x00" * 65)]
)
def test_keys_that_are_none(make_pusher: MakePusher, p256dh: str) -> None:
    auth = b64(new_keys().auth)
    with pytest.raises(ValueError, match=r".*"):
        device_key(p256dh)
    outcome = make_pusher().send(
        Subscription("https://push.example.org/x", p256dh, auth), b"", ttl_s=1, topic="x"
    )
    assert outcome == Outcome("refused", detail="keys")


@pytest.mark.parametrize("auth", ["", "x", "ü", "AAAA", b64(b"\x01" * 15), b64(b"\x01" * 17)])
def test_a_secret_that_is_none(auth: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        device_secret(auth)


def test_a_message_arrives(
    push_service: PushService, make_pusher: MakePusher, app_key: str
) -> None:
    device = push_service.subscribe(app_key)
    outcome = send(make_pusher(), device, ttl_s=7200, topic="morning-0801", urgency="high")
    assert outcome == Outcome("sent", status=201)
    assert device.received == [(TEXT, 7200, "morning-0801", "high")]
    assert push_service.faults == []


def test_another_servers_key_is_refused(push_service: PushService, make_pusher: MakePusher) -> None:
    device = push_service.subscribe(b64(new_keys().point))
    assert send(make_pusher(), device) == Outcome("refused", status=403, detail="rejected")
    assert "another sender" in push_service.faults[0]


class Notebook(PushService):
    """Keeps the headers by which senders say who they are; its day is the tests'."""

    def __init__(self) -> None:
        super().__init__(now=lambda: clock.now().timestamp())
        self.seen: list[str] = []

    def check_vapid(self, header: str, app_key: str | None) -> dict[str, Any]:
        self.seen.append(header)
        return super().check_vapid(header, app_key)


def test_a_pass_is_kept_for_half_a_day_and_then_renewed(
    make_pusher: MakePusher, app_key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Notebook()
    try:
        pusher, device = make_pusher(), service.subscribe(app_key)
        # A day of hours, then a clock that was put back by a month.
        for hours in (0, 1, 10, 12, 20, 24, -720, -719):
            now = datetime(2026, 3, 20, 8, tzinfo=UTC) + timedelta(hours=hours)
            monkeypatch.setattr(clock, "now", lambda now=now: now)
            assert send(pusher, device).kind == "sent"
        assert [service.seen.index(header) for header in service.seen] == [0, 0, 0, 3, 3, 5, 6, 6]
    finally:
        service.close()


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(200), Outcome("sent", status=200)),
        (Answer(202), Outcome("sent", status=202)),
        (Answer(404), Outcome("gone", status=404)),
        (Answer(410), Outcome("gone", status=410)),
        (Answer(400), Outcome("refused", status=400, detail="rejected")),
        (Answer(401), Outcome("refused", status=401, detail="rejected")),
        (Answer(403), Outcome("refused", status=403, detail="rejected")),
        (Answer(413), Outcome("refused", status=413, detail="too_large")),
        (Answer(429), Outcome("retry", None, 429, "asked_to_wait")),
        (Answer(429, {"Retry-After": "120"}), Outcome("retry", 120, 429, "asked_to_wait")),
        (Answer(429, {"Retry-After": "soon"}), Outcome("retry", None, 429, "asked_to_wait")),
        (Answer(500), Outcome("retry", None, 500, "failing")),
        (Answer(503, {"Retry-After": "9" * 50}), Outcome("retry", 86_400, 503, "failing")),
        (Answer(301, {"Location": "/x"}), Outcome("refused", status=301, detail="redirect")),
    ],
)
def test_each_answer(
    push_service: PushService, make_pusher: MakePusher, answer: Answer, outcome: Outcome
) -> None:
    device = push_service.subscribe()
    device.answers.append(answer)
    assert send(make_pusher(), device) == outcome
    assert push_service.requests == 1


def test_retry_after_as_a_date() -> None:
    now = datetime(2026, 3, 20, 8, tzinfo=UTC)
    assert seconds("Fri, 20 Mar 2026 08:05:00 GMT", now) == 300
    assert seconds("Fri, 20 Mar 2026 07:00:00 GMT", now) == 0
    assert seconds("Fri, 20 Mar 2126 08:05:00 GMT", now) == 86_400
    assert seconds("0", now) == 0
    for nothing in (None, "", "-5", "1.5", "³", "Fri"):
        assert seconds(nothing, now) is None


def test_without_a_contact_address_a_refusal_says_so(
    push_service: PushService, make_pusher: MakePusher
) -> None:
    device = push_service.subscribe()
    for contact in (None, "me@localhost"):
        pusher = make_pusher(contact=contact)
        device.answers.append(Answer(403))
        assert send(pusher, device) == Outcome("refused", status=403, detail="contact")
        # Most services do not mind.
        assert send(pusher, device) == Outcome("sent", status=201)


def test_what_a_service_can_believe() -> None:
    assert is_believable("me@example.org")
    for contact in (None, "", "me@localhost", "me@box.local", "me@x.localhost", "me@a.invalid"):
        assert not is_believable(contact)


def test_a_redirect_is_not_followed(push_service: PushService, make_pusher: MakePusher) -> None:
    inner = push_service.subscribe()
    device = push_service.subscribe()
    for status in (301, 302, 303, 307, 308):
        device.answers.append(Answer(status, {"Location": inner.endpoint}))
        assert send(make_pusher(), device).detail == "redirect"
    assert inner.received == []
    assert push_service.requests == 5


def test_too_large_a_message_is_not_even_sent(
    push_service: PushService, make_pusher: MakePusher
) -> None:
    device = push_service.subscribe()
    assert send(make_pusher(), device, b"x" * LONGEST).kind == "sent"
    over = send(make_pusher(), device, b"x" * (LONGEST + 1))
    assert over == Outcome("refused", detail="too_large")
    assert push_service.requests == 1


def test_no_request_reaches_this_servers_own_network(
    push_service: PushService, make_pusher: MakePusher, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = push_service.subscribe()
    port = push_service.server.server_port
    keys = device.subscription["keys"]
    own = socket.getaddrinfo

    def rebound(host: str | None, _port: Any, *rest: Any, **more: Any) -> Any:
        # A name of the forger's own that leads to the service on this machine.
        return own("127.0.0.1" if host == "push.example.org" else host, port, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    for url in (device.endpoint, "https://push.example.org/x", f"https://127.0.0.1:{port}/x"):
        outcome = make_pusher(loopback=False).send(
            Subscription(url, **keys), TEXT, ttl_s=60, topic="x"
        )
        assert outcome == Outcome("refused", detail="address")
    assert push_service.connections == 0


def test_nobody_there(make_pusher: MakePusher, push_service: PushService) -> None:
    device = push_service.subscribe(at=f"http://127.0.0.1:{free_port()}")
    assert send(make_pusher(), device) == Outcome("retry", detail="unreachable")


def test_an_answer_that_never_comes_or_never_ends(
    push_service: PushService, make_pusher: MakePusher
) -> None:
    for answer in (Answer(201, hang_s=30), Answer(201, trickle=True)):
        device = push_service.subscribe()
        device.answers.append(answer)
        began = time.monotonic()
        assert send(make_pusher(), device) == Outcome("retry", detail="timeout")
        assert time.monotonic() - began < 20


def test_an_answer_that_got_lost(push_service: PushService, make_pusher: MakePusher) -> None:
    device, pusher = push_service.subscribe(), make_pusher()
    device.answers.append(Answer(201, cut=True))
    assert send(pusher, device) == Outcome("retry", detail="unreachable")
    assert send(pusher, device).kind == "sent"
    # It came twice; having one topic, the phone shows one.
    assert len(device.received) == 2
    assert len(device.shown()) == 1


def test_connections_are_used_again(push_service: PushService, make_pusher: MakePusher) -> None:
    device, pusher = push_service.subscribe(), make_pusher()
    for _ in range(20):
        assert send(pusher, device).kind == "sent"
    assert push_service.connections == 1


def test_so_many_at_once_to_one_service(push_service: PushService, make_pusher: MakePusher) -> None:
    pusher = make_pusher(limits=Limits(per_origin=3, wait_s=30))
    devices = [push_service.subscribe() for _ in range(40)]
    for device in devices:
        device.always = Answer(201, hang_s=0.01)
    with ThreadPoolExecutor(12) as threads:
        outcomes = list(threads.map(lambda device: send(pusher, device), devices))
    assert {outcome.kind for outcome in outcomes} == {"sent"}
    assert all(len(device.received) == 1 for device in devices)
    assert push_service.most_at_once == 3
    assert push_service.connections == 3


def test_a_dead_service_holds_up_no_other(
    push_service: PushService, make_pusher: MakePusher
) -> None:
    dead = PushService()
    try:
        pusher = make_pusher(limits=Limits(per_origin=2, timeout_s=30, wait_s=0.1))
        silent = [dead.subscribe() for _ in range(30)]
        for device in silent:
            device.always = Answer(201, hang_s=60)
        living = [push_service.subscribe() for _ in range(30)]
        mixed = [device for pair in zip(silent, living, strict=True) for device in pair]
        done = threading.Barrier(2, timeout=25)
        arrived: list[Outcome] = []

        def deliver(device: Device) -> None:
            outcome = send(pusher, device)
            if device in living:
                arrived.append(outcome)
                if len(arrived) == len(living):
                    done.wait()

        with ThreadPoolExecutor(4) as threads:
            waiting = [threads.submit(deliver, device) for device in mixed]
            # All of them before the first time-out of the dead one, which is 30 seconds.
            done.wait()
            assert {outcome.kind for outcome in arrived} == {"sent"}
            assert dead.requests == 2
            pusher.close()
            assert [one.exception() for one in waiting] == [None] * len(waiting)
    finally:
        dead.close()


def test_a_service_that_does_not_answer_is_left_alone_and_then_tried_by_one(
    push_service: PushService, make_pusher: MakePusher
) -> None:
    device, pusher = push_service.subscribe(), make_pusher()
    device.always = Answer(201, hang_s=30)
    for _ in range(3):
        assert send(pusher, device).detail == "timeout"
    assert send(pusher, device) == Outcome("retry", 1, detail="down")
    assert push_service.requests == 3
    device.always = None
    deadline = time.monotonic() + 20
    while send(pusher, device).detail == "down":
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert push_service.requests == 4
    assert send(pusher, device).kind == "sent"


def test_many_services_are_not_remembered_for_ever(make_pusher: MakePusher) -> None:
    pusher = make_pusher(limits=Limits(origins=5, timeout_s=5))
    services = [PushService() for _ in range(8)]
    try:
        for service in services:
            assert send(pusher, service.subscribe()).kind == "sent"
        assert pusher._courier is not None
        assert len(pusher._courier._lanes._lanes) == 5
    finally:
        for service in services:
            service.close()


def test_after_its_end_nothing_is_sent(push_service: PushService, make_pusher: MakePusher) -> None:
    pusher, device = make_pusher(limits=Limits(timeout_s=30)), push_service.subscribe()
    device.always = Answer(201, hang_s=60)
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(send, pusher, device)
        while push_service.under_way == 0:
            time.sleep(0.005)
        pusher.close()
        assert waiting.result() == Outcome("retry", detail="stopping")
    assert send(pusher, device) == Outcome("retry", detail="stopping")
    pusher.close()


def test_a_subscription_tells_nothing_of_itself() -> None:
    assert "secret" not in repr(Subscription("https://secret.example.org/x", "secret", "secret"))
