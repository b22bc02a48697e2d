"""Reminders by e-mail: nothing before the address was confirmed, nothing after it was stopped."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from restride import texts
from restride.api.current import EXTENSION
from restride.models import Mailbox as StoredMailbox
from restride.models import Runner
from restride.notify.outcome import DETAILS
from restride.services import mailboxes
from restride.services.service import Service, make_service
from tests.api.client import Client, body_of, problem
from tests.notify.mail_server import Mailbox, serving

if TYPE_CHECKING:
    from tests.api.conftest import Clock

HERE = "https://restride.example.org"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def mailbox(app: Flask, service: Service) -> Iterator[Mailbox]:
    """A mail server on this machine, by which the app sends."""
    with serving() as (mailbox, server):
        settings = replace(service.settings, mail=server, public_url=HERE)
        app.extensions[EXTENSION] = sending = make_service(settings, service.database)
        yield mailbox
        sending.mailer.close()


def state(client: Client) -> str:
    return str(body_of(client.get("/api/mail"))["state"])


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def link(mail: EmailMessage, name: str) -> str:
    found = re.search(rf"{HERE}(/api/mail/{name}/\S+)", text_of(mail))
    assert found is not None
    return found[1]


def agree(client: Client, mailbox: Mailbox) -> str:
    """Ask, and follow the link; its address."""
    assert body_of(client.post("/api/mail"))["kind"] == "sent"
    confirm = link(mailbox.mails[-1], "confirm")
    assert client.post(confirm).status_code == 200
    return confirm


def press(client: Client, path: str, **more: Any) -> TestResponse:
    """As the page's button does, or a mail program for RFC 8058."""
    return client.post(path, data="List-Unsubscribe=One-Click", content_type=FORM, **more)


def test_an_address_is_asked_first(runner: Client, stranger: Client, mailbox: Mailbox) -> None:
    assert body_of(runner.get("/api/mail")) == {
        "available": True,
        "email": "ada@example.org",
        "state": "off",
    }
    problem(runner.post("/api/mail/test"), 409, "not_confirmed")
    assert mailbox.mails == []
    asked = body_of(runner.post("/api/mail"))
    assert (asked["kind"], asked["detail"]) == ("sent", "")
    assert state(runner) == "waiting"
    (mail,) = mailbox.mails
    assert mailbox.to == ["ada@example.org"]
    assert "until then nothing else comes" in text_of(mail)
    problem(runner.post("/api/mail/test"), 409, "not_confirmed")
    # Mail programs look at links by themselves: looking does nothing.
    confirm = link(mail, "confirm")
    page = stranger.get(confirm)
    assert (page.status_code, page.content_type) == (200, "text/html; charset=utf-8")
    assert '<form method="post">' in page.text
    assert state(runner) == "waiting"
    # The button is pressed wherever the mail was read.
    done = press(stranger, confirm)
    assert done.status_code == 200
    assert "Thank you." in done.text
    assert state(runner) == "on"


def test_a_link_works_once_and_for_a_day(
    runner: Client, stranger: Client, mailbox: Mailbox, time: Clock
) -> None:
    confirm = agree(runner, mailbox)
    again = press(stranger, confirm)
    assert (again.status_code, "not valid" in again.text) == (404, True)
    assert state(runner) == "on"
    runner.delete("/api/mail")
    runner.post("/api/mail")
    late = link(mailbox.mails[-1], "confirm")
    time.now += timedelta(days=1)
    assert press(stranger, late).status_code == 404
    assert state(runner) == "stopped"


def test_only_the_newest_link_counts(runner: Client, mailbox: Mailbox) -> None:
    runner.post("/api/mail")
    runner.post("/api/mail")
    first, second = (link(mail, "confirm") for mail in mailbox.mails)
    assert press(runner, first).status_code == 404
    assert press(runner, second).status_code == 200


def test_a_request_that_nobody_answered_is_over_after_a_day(
    runner: Client, mailbox: Mailbox, time: Clock
) -> None:
    runner.post("/api/mail")
    time.now += timedelta(days=1)
    assert state(runner) == "off"


def test_a_test_mail_and_its_one_click(runner: Client, stranger: Client, mailbox: Mailbox) -> None:
    agree(runner, mailbox)
    told = body_of(runner.post("/api/mail/test"))
    assert told["kind"] == "sent"
    assert told["text"].startswith("Sent.")
    mail = mailbox.mails[-1]
    stop = link(mail, "stop")
    assert mail["List-Unsubscribe"] == f"<{HERE}{stop}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "No more e-mail" in stranger.get(stop).text
    assert state(runner) == "on"
    # From another site, without a cookie, as the provider's machines send it.
    headers = {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    assert press(stranger, stop, headers=headers).status_code == 200
    assert state(runner) == "stopped"
    problem(runner.post("/api/mail/test"), 409, "not_confirmed")
    # Twice is fine.
    assert press(stranger, stop).status_code == 200
    assert state(runner) == "stopped"
    # And who stopped it may ask again; the old link still ends it.
    agree(runner, mailbox)
    assert state(runner) == "on"
    assert press(stranger, stop).status_code == 200
    assert state(runner) == "stopped"


def test_stopping_takes_back_a_question_that_is_still_open(
    runner: Client, stranger: Client, mailbox: Mailbox
) -> None:
    agree(runner, mailbox)
    runner.post("/api/mail/test")
    stop = link(mailbox.mails[-1], "stop")
    runner.post("/api/mail")
    confirm = link(mailbox.mails[-1], "confirm")
    press(stranger, stop)
    assert press(stranger, confirm).status_code == 404
    assert state(runner) == "stopped"


def test_it_is_switched_off_in_the_app(runner: Client, mailbox: Mailbox) -> None:
    assert runner.delete("/api/mail").status_code == 204
    agree(runner, mailbox)
    assert runner.delete("/api/mail").status_code == 204
    assert state(runner) == "stopped"
    assert runner.delete("/api/mail").status_code == 204


@pytest.mark.parametrize("name", ["confirm", "stop"])
def test_guessing_says_not_valid_and_is_slow(stranger: Client, mailbox: Mailbox, name: str) -> None:
    for number in range(30):
        answer = press(stranger, f"/api/mail/{name}/guess{number}")
        assert (answer.status_code, "not valid" in answer.text) == (404, True)
    problem(press(stranger, f"/api/mail/{name}/guess"), 429, "too_many_attempts")


def test_what_was_confirmed_is_one_address(
    runner: Client, mailbox: Mailbox, service: Service
) -> None:
    agree(runner, mailbox)
    with service.database.write() as connection:
        connection.execute(update(Runner).values(email="other@example.org"))
    assert state(runner) == "off"
    problem(runner.post("/api/mail/test"), 409, "not_confirmed")
    agree(runner, mailbox)
    assert mailbox.to[-1] == "other@example.org"
    assert state(runner) == "on"


def test_a_strangers_mailbox_is_not_flooded(runner: Client, mailbox: Mailbox) -> None:
    for _ in range(3):
        assert runner.post("/api/mail").status_code == 200
    problem(runner.post("/api/mail"), 429, "too_many_attempts")
    assert len(mailbox.mails) == 3


@pytest.mark.parametrize(
    ("answer", "kind", "says"),
    [
        ("550 nobody", "gone", "no such mailbox"),
        ("450 later", "retry", "asks for a pause"),
        ("554 no", "refused", "refused the message"),
    ],
)
def test_what_became_of_it_is_said(
    runner: Client, mailbox: Mailbox, answer: str, kind: str, says: str
) -> None:
    agree(runner, mailbox)
    mailbox.recipient_answer = answer
    told = body_of(runner.post("/api/mail/test"))
    assert told["kind"] == kind
    assert says in told["text"]


def test_without_a_mail_server_the_app_says_so(runner: Client) -> None:
    assert body_of(runner.get("/api/mail"))["available"] is False
    told = body_of(runner.post("/api/mail"))
    assert (told["kind"], told["detail"]) == ("refused", "off")
    assert "RESTRIDE_SMTP_HOST" in told["text"]


def test_mail_and_pages_speak_the_runners_language(
    runner: Client, stranger: Client, mailbox: Mailbox
) -> None:
    german = {"Accept-Language": "de"}
    runner.post("/api/mail", headers=german)
    mail = mailbox.mails[0]
    assert mail["Subject"] == "Restride: Dürfen wir dir schreiben?"
    page = stranger.get(link(mail, "confirm"), headers=german)
    assert '<html lang="de">' in page.text
    assert "Ja, das ist meine Adresse" in page.text


def test_nothing_personal_stands_in_a_mail(runner: Client, mailbox: Mailbox) -> None:
    agree(runner, mailbox)
    runner.post("/api/mail/test")
    for mail in mailbox.mails:
        for word in ("pain", "hamstring", "tendon", "left leg", "stage"):
            assert word not in text_of(mail).lower()


def test_pages_behind_links_are_not_indexed_and_keep_to_the_policy(
    stranger: Client, mailbox: Mailbox
) -> None:
    page = stranger.get("/api/mail/stop/x")
    assert "noindex" in page.headers["X-Robots-Tag"]
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "<script" not in page.text
    assert "style=" not in page.text
    odd = stranger.get("/api/mail/stop/%3Cscript%3E")
    assert "<script" not in odd.text


def test_no_secret_and_no_address_reaches_the_log(
    runner: Client, stranger: Client, mailbox: Mailbox, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="restride"):
        confirm = agree(runner, mailbox)
        runner.post("/api/mail/test")
        stop = link(mailbox.mails[-1], "stop")
        press(stranger, stop)
    mine = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith("mail"))
    for secret in (confirm.rsplit("/", 1)[1], stop.rsplit("/", 1)[1], "ada@example.org"):
        assert secret not in mine


def test_the_code_is_kept_as_a_hash(runner: Client, mailbox: Mailbox, service: Service) -> None:
    runner.post("/api/mail")
    code = link(mailbox.mails[0], "confirm").rsplit("/", 1)[1]
    with service.database.read() as connection:
        row = connection.execute(select(StoredMailbox)).one()
    assert code not in repr(row)


def test_whom_to_write_to(app: Flask, runner: Client, mailbox: Mailbox) -> None:
    sending = app.extensions[EXTENSION]
    id = body_of(runner.get("/api/account"))["id"]
    with sending.database.read() as connection:
        assert mailboxes.recipients(sending, connection, [id]) == []
    agree(runner, mailbox)
    with sending.database.read() as connection:
        (to,) = mailboxes.recipients(sending, connection, [id])
    assert (to.email, to.language) == ("ada@example.org", "en")
    assert to.unsubscribe_url.startswith(f"{HERE}/api/mail/stop/")


def test_each_outcome_of_a_mail_has_its_words() -> None:
    by_push_alone = {"down", "failing", "keys", "redirect", "contact"}
    for language in texts.languages():
        words = texts.load(language).channels
        wanted = {*DETAILS, "sent", "gone"} - by_push_alone
        assert {f"mail.{detail}" for detail in wanted} <= set(words)
