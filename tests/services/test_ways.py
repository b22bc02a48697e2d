"""A reminder on its way out: to the push service and the mail server that the tests run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, select

from restride import clock
from restride.models import Mailbox, PushSubscription, Runner
from restride.notify.webpush import Subscription
from restride.services import push_keys, subscriptions
from restride.services.reminder_tick import Ticker
from restride.services.service import Service, make_service
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


def with_phone(sending: Service, pushes: PushService, runner: str) -> push_service.Device:
    device = pushes.subscribe(push_keys.public_key(sending.database))
    given = device.subscription
    to = Subscription(given["endpoint"], given["keys"]["p256dh"], given["keys"]["auth"])
    subscriptions.save(sending, runner, subscriptions.Given(to, "Phone", "en"))
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
