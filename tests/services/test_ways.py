"""A reminder on its way out: to the push service and the mail server that the tests run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select, update

from restride import clock
from restride.models import Mailbox, PushSubscription, Runner, SignIn
from restride.notify.webpush import Subscription
from restride.services import accounts, push_keys, sign_ins, subscriptions
from restride.services.reminder_tick import Ticker
from restride.services.service import Service, make_service
from restride.services.sign_ins import hash_token
from restride.services.ways import ways
from restride.settings import MailServer
from tests.notify import mail_server, push_service
from tests.notify.push_service import Answer, PushService
from tests.services.reminding import ALONE, Clock, log, make_runner

TODAY = date(2026, 3, 20)
STOP = "https://restride.example.org/api/mail/stop/the-secret"


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Just after midnight in Berlin; the morning check is at eight, 07:00 in UTC."""
    standing = Clock(datetime(2026, 3, 19, 23, 1, tzinfo=UTC))
    monkeypatch.setattr(clock, "now", lambda: standing.now)
    return standing


@pytest.fixture
def pushes(time_: Clock) -> Iterator[PushService]:
    def now() -> float:
        return time_.now.timestamp()

    with push_service.serving(now) as service:
        yield service


@pytest.fixture
def mails() -> Iterator[tuple[mail_server.Mailbox, MailServer]]:
    with mail_server.serving() as found:
        yield found


@pytest.fixture
def sending(
    service: Service, pushes: PushService, mails: tuple[mail_server.Mailbox, MailServer]
) -> Iterator[Service]:
    """What may send to both, on this machine."""
    settings = replace(
        service.settings,
        push_to_loopback=True,
        contact="operator@example.org",
        mail=mails[1],
        public_url="https://restride.example.org",
    )
    made = make_service(settings, service.database)
    yield made
    made.pusher.close()
    made.mailer.close()


@pytest.fixture
def ticker(sending: Service) -> Iterator[Ticker]:
    made = Ticker(sending, ways(sending), threads=8)
    yield made
    made.close()


def with_phone(
    sending: Service, pushes: PushService, runner: str, *, language: str = "en"
) -> push_service.Device:
    """A phone of the runner's with a sign-in of its own."""
    device = pushes.subscribe(push_keys.public_key(sending.database))
    given = device.subscription
    to = Subscription(given["endpoint"], given["keys"]["p256dh"], given["keys"]["auth"])
    with sending.database.write() as connection:
        token = sign_ins.start(connection, runner)
    sign_in = hash_token(token)
    subscriptions.save(sending, runner, subscriptions.Given(to, "Phone", language, sign_in))
    device.token = token
    return device


def test_a_reminder_reaches_the_phone_once(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    device = with_phone(sending, pushes, make_runner(sending, date(2026, 3, 10), settings=ALONE))
    ticker.tick()
    assert device.received == []
    time_.set("2026-03-20T07:00")
    ticker.tick()
    ticker.tick()
    (message,) = device.received
    said = json.loads(message.text)
    assert (said["kind"], said["day"], said["language"]) == ("morning", "2026-03-20", "en")
    assert said["topic"] == message.topic == said["id"].replace("-", "")
    assert said["title"] == "Restride"
    assert said["body"] == "Good morning. How is it today? One tap is enough."
    assert pushes.faults == []


def test_a_phone_that_comes_later_is_reminded_the_same_day(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    runner = make_runner(sending, date(2026, 3, 10), settings=ALONE)
    ticker.tick()
    time_.set("2026-03-20T06:30")
    ticker.tick()
    device = with_phone(sending, pushes, runner)
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert len(device.received) == 1


def test_a_phone_that_is_gone_is_forgotten(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    device = with_phone(sending, pushes, make_runner(sending, date(2026, 3, 10), settings=ALONE))
    device.always = Answer(410)
    time_.set("2026-03-20T07:00")
    ticker.tick()
    with sending.database.read() as connection:
        assert connection.execute(select(PushSubscription.id)).all() == []


def test_each_device_is_spoken_to_as_it_speaks_and_all_as_the_account_says(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    """Nobody has to look at the settings for it."""
    runner = make_runner(sending, date(2026, 3, 10), settings=ALONE)
    devices = [with_phone(sending, pushes, runner, language=one) for one in ("de", "en")]
    time_.set("2026-03-20T07:00")
    ticker.tick()
    said = [json.loads(device.received[-1].text) for device in devices]
    assert [(one["language"], one["body"][:6]) for one in said] == [
        ("de", "Guten "),
        ("en", "Good m"),
    ]
    with sending.database.write() as connection:
        connection.execute(update(Runner).values(language="de"))
    time_.set("2026-03-21T07:00")
    ticker.tick()
    assert [json.loads(one.received[-1].text)["language"] for one in devices] == ["de", "de"]


def test_a_device_gets_nothing_once_it_is_signed_out(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    runner = make_runner(sending, date(2026, 3, 10), settings=ALONE)
    kept, left, lapsed = (with_phone(sending, pushes, runner) for _ in range(3))
    sign_ins.sign_out(sending, left.token)
    with sending.database.write() as connection:
        over = SignIn.token_hash == hash_token(lapsed.token)
        connection.execute(update(SignIn).where(over).values(expires=time_.now))
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert [len(device.received) for device in (kept, left, lapsed)] == [1, 0, 0]
    # The one that signed out by itself is gone; the other waits for its next sign-in.
    listed = subscriptions.all_of(sending.database, runner)
    assert {one.signed_in: one.last_kind for one in listed} == {True: "sent", False: None}
    assert len(listed) == 2


def test_a_new_password_leaves_the_device_at_hand_alone(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    runner = make_runner(sending, date(2026, 3, 10), settings=ALONE, name="ada")
    here, elsewhere = (with_phone(sending, pushes, runner) for _ in range(2))
    visitor = sign_ins.visitor(sending, here.token)
    new = "quite another battery"
    accounts.change_password(sending, visitor, current="correct horse battery", new=new)
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert [len(device.received) for device in (here, elsewhere)] == [1, 0]
    # A password that was reset ends every sign-in: nothing goes anywhere.
    token = accounts.start_reset(sending, "ada@example.org")
    accounts.reset_password(sending, token=token, new=new, address="203.0.113.7")
    time_.set("2026-03-21T07:00")
    ticker.tick()
    assert [len(device.received) for device in (here, elsewhere)] == [1, 0]
    assert [one.signed_in for one in subscriptions.all_of(sending.database, runner)] == [
        False,
        False,
    ]


def test_the_list_of_devices_says_how_the_last_reminder_went(
    sending: Service, pushes: PushService, ticker: Ticker, time_: Clock
) -> None:
    runner = make_runner(sending, date(2026, 3, 10), settings=ALONE)
    device = with_phone(sending, pushes, runner)
    time_.set("2026-03-20T07:00")
    ticker.tick()
    (shown,) = subscriptions.all_of(sending.database, runner)
    assert (shown.last_kind, shown.last_at) == ("sent", time_.now)
    # A test that came after it is newer, and the next reminder is newer than that.
    time_.set("2026-03-20T09:00")
    device.answers.append(Answer(413))
    subscriptions.test(sending, runner, shown.id, b"{}")
    (shown,) = subscriptions.all_of(sending.database, runner)
    assert (shown.last_kind, shown.last_detail) == ("refused", "too_large")
    time_.set("2026-03-21T07:00")
    ticker.tick()
    (shown,) = subscriptions.all_of(sending.database, runner)
    assert (shown.last_kind, shown.last_at) == ("sent", time_.now)


def test_a_reminder_comes_by_mail_where_that_was_agreed(
    sending: Service,
    mails: tuple[mail_server.Mailbox, MailServer],
    ticker: Ticker,
    time_: Clock,
) -> None:
    wanted = replace(ALONE, channels=frozenset({"email"}))
    agreed = make_runner(sending, date(2026, 3, 10), settings=wanted, name="ada")
    make_runner(sending, date(2026, 3, 10), settings=wanted, name="bob")
    with sending.database.write() as connection:
        email = select(Runner.email).where(Runner.id == agreed)
        values = {
            "runner_id": agreed,
            "email": connection.execute(email).scalar_one(),
            "language": "en",
            "confirmed_at": time_.now,
            "stop_secret": "the-secret",
        }
        connection.execute(insert(Mailbox).values(values))
    time_.set("2026-03-20T07:00")
    ticker.tick()
    ticker.tick()
    mailbox, _ = mails
    assert mailbox.to == ["ada@example.org"]
    (mail,) = mailbox.mails
    assert mail["Subject"] == "Restride: a reminder"
    assert mail["List-Unsubscribe"] == f"<{STOP}>"
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert "How is it today?" in plain.get_content()
    assert STOP in plain.get_content()
    assert [one[1] for one in log(sending)] == ["sent"]
