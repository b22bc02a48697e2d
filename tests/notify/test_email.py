"""E-mail by a real mail server: what arrives, and what each refusal means."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from restride.notify import email
from restride.notify.email import AT_ONCE, Mailer, Message
from restride.notify.letter import Link, letter
from restride.notify.outcome import DETAILS, Outcome
from restride.settings import MailServer
from tests.notify.mail_server import PASSWORD, USER, Mailbox, authenticator, certificate, serving
from tests.servers import free_port

STOP = "https://restride.example.org/api/mail/stop/secret"
MESSAGE = letter(
    "Grüße ☀",
    ["Zeit für den Morgen-Check.", "<script>alert('x')</script> & mehr"],
    link=Link("Öffnen", "https://restride.example.org/?a=1&b=2"),
    unsubscribe=Link("Keine mehr", STOP),
)


@pytest.fixture
def mail() -> Iterator[tuple[Mailbox, MailServer, Mailer]]:
    with serving() as (mailbox, server):
        mailer = Mailer(server)
        yield mailbox, server, mailer
        mailer.close()


def send(mailer: Mailer, to: str = "ada@example.org", message: Message = MESSAGE) -> Outcome:
    outcome = mailer.send(to, message)
    assert outcome.detail == "" or outcome.detail in DETAILS
    return outcome


def test_a_mail_arrives_in_both_forms(mail: tuple[Mailbox, MailServer, Mailer]) -> None:
    mailbox, _, mailer = mail
    assert send(mailer) == Outcome("sent", status=250)
    (got,) = mailbox.mails
    assert mailbox.to == ["ada@example.org"]
    assert (got["Subject"], got["To"]) == ("Grüße ☀", "ada@example.org")
    assert got["From"] == "Restride <restride@example.org>"
    assert got["List-Unsubscribe"] == f"<{STOP}>"
    assert got["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert got["Auto-Submitted"] == "auto-generated"
    assert got["Message-ID"].endswith("@example.org>")
    assert got["Date"] is not None
    plain, html = got.get_body(("plain",)), got.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "Zeit für den Morgen-Check." in plain.get_content()
    assert STOP in plain.get_content()
    # What is written is text, never a part of the page.
    assert "<script>" not in html.get_content()
    assert "&lt;script&gt;" in html.get_content()
    assert 'href="https://restride.example.org/?a=1&amp;b=2"' in html.get_content()


def test_without_a_way_out_none_is_promised(mail: tuple[Mailbox, MailServer, Mailer]) -> None:
    mailbox, _, mailer = mail
    plain = letter("Hello", ["Text"], link=None, unsubscribe=None)
    assert send(mailer, message=plain).kind == "sent"
    assert "List-Unsubscribe" not in mailbox.mails[0]
    assert "List-Unsubscribe-Post" not in mailbox.mails[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Hello\r\nBcc: eve@example.org"},
        {"subject": "Hello\nX: y"},
        {"unsubscribe_url": "https://x.example.org/\r\nBcc: eve@example.org"},
    ],
)
def test_nothing_gets_out_of_its_header(
    mail: tuple[Mailbox, MailServer, Mailer], changes: dict[str, Any]
) -> None:
    mailbox, _, mailer = mail
    outcome = send(mailer, message=MESSAGE._replace(**changes))
    assert outcome == Outcome("refused", detail="address")
    assert mailbox.mails == []


@pytest.mark.parametrize(
    "to",
    [
        "ada@example.org\r\nBcc: eve@example.org",
        "ada@example.org, eve@example.org",
        "ada@example.org>, <eve@example.org",
        "eve@example.org ada@example.org",
        "ada",
        "",
        "@example.org",
        "ada@",
        "ada@example.org\x00",
    ],
)
def test_nothing_is_sent_to_what_is_not_one_address(
    mail: tuple[Mailbox, MailServer, Mailer], to: str
) -> None:
    mailbox, _, mailer = mail
    assert send(mailer, to) == Outcome("refused", detail="address")
    assert (mailbox.mails, mailbox.to) == ([], [])


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("550 no such user", Outcome("gone", status=550)),
        ("553 no such user", Outcome("gone", status=553)),
        ("554 not from you", Outcome("refused", status=554, detail="rejected")),
        ("450 later", Outcome("retry", status=450, detail="asked_to_wait")),
        ("452 full", Outcome("retry", status=452, detail="asked_to_wait")),
    ],
)
def test_a_recipient_that_is_refused(
    mail: tuple[Mailbox, MailServer, Mailer], answer: str, outcome: Outcome
) -> None:
    mailbox, _, mailer = mail
    mailbox.recipient_answer = answer
    assert send(mailer) == outcome
    mailbox.recipient_answer = None
    assert send(mailer).kind == "sent"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("552 too large", Outcome("refused", status=552, detail="too_large")),
        ("554 spam", Outcome("refused", status=554, detail="rejected")),
        ("451 later", Outcome("retry", status=451, detail="asked_to_wait")),
    ],
)
def test_a_message_that_is_refused(
    mail: tuple[Mailbox, MailServer, Mailer], answer: str, outcome: Outcome
) -> None:
    mailbox, _, mailer = mail
    mailbox.data_answer = answer
    assert send(mailer) == outcome


def test_a_connection_is_used_again(mail: tuple[Mailbox, MailServer, Mailer]) -> None:
    mailbox, _, mailer = mail
    for _ in range(10):
        assert send(mailer).kind == "sent"
    assert (len(mailbox.mails), mailbox.connections) == (10, 1)


def test_a_server_that_was_restarted_is_asked_anew() -> None:
    with serving() as (_, server):
        mailer = Mailer(server)
        assert send(mailer).kind == "sent"
    assert send(mailer) == Outcome("retry", detail="unreachable")
    with serving(port=server.port):
        assert send(mailer).kind == "sent"
    # The connection is dead now, which is noticed before a message is begun on it.
    with serving(port=server.port) as (mailbox, _):
        assert send(mailer).kind == "sent"
        assert len(mailbox.mails) == 1
    mailer.close()


def test_many_at_once_share_a_few_connections(mail: tuple[Mailbox, MailServer, Mailer]) -> None:
    mailbox, _, mailer = mail
    with ThreadPoolExecutor(16) as threads:
        outcomes = list(threads.map(lambda n: send(mailer, f"r{n}@example.org"), range(60)))
    assert {outcome.kind for outcome in outcomes} == {"sent"}
    assert sorted(mailbox.to) == sorted(f"r{n}@example.org" for n in range(60))
    assert mailbox.connections <= AT_ONCE


def test_nobody_there() -> None:
    server = MailServer(host="127.0.0.1", port=free_port(), tls="none", sender="a@example.org")
    assert send(Mailer(server)) == Outcome("retry", detail="unreachable")


def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(email, "TIMEOUT_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        server = MailServer(host="127.0.0.1", port=port, tls="none", sender="a@example.org")
        assert send(Mailer(server)) == Outcome("retry", detail="timeout")


def test_a_server_that_hangs_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def hang_up() -> None:
            rude.accept()[0].close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        port = rude.getsockname()[1]
        server = MailServer(host="127.0.0.1", port=port, tls="none", sender="a@example.org")
        assert send(Mailer(server)) == Outcome("retry", detail="unreachable")
        thread.join()


def test_without_a_mail_server_nothing_is_sent() -> None:
    assert send(Mailer(None)) == Outcome("refused", detail="off")


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
def test_through_tls_with_a_password(tls: str, tmp_path: Path) -> None:
    own, trusting = certificate(tmp_path)
    sign_in: dict[str, Any] = {"authenticator": authenticator, "auth_required": True}
    if tls == "implicit":
        # aiosmtpd counts only STARTTLS as encryption, and warns of asking for a password without.
        sign_in |= {"auth_require_tls": False, "auth_required": False}
    with serving(tls, context=own, **sign_in) as (mailbox, server):
        right = replace(server, user=USER, password=PASSWORD)
        mailer = Mailer(right, trust=trusting)
        assert send(mailer) == Outcome("sent", status=250)
        mailer.close()
        wrong = Mailer(replace(right, password="wrong"), trust=trusting)
        assert send(wrong) == Outcome("refused", status=535, detail="sign_in")
        # The system trusts no certificate that the tests made themselves.
        assert send(Mailer(right)) == Outcome("refused", detail="tls")
        assert len(mailbox.mails) == 1
    assert PASSWORD not in repr(right)


def test_no_password_goes_to_a_server_without_encryption() -> None:
    with serving() as (mailbox, server):
        asked = replace(server, tls="starttls", user=USER, password=PASSWORD)
        assert send(Mailer(asked)) == Outcome("refused", detail="tls")
        assert mailbox.mails == []


def test_an_address_that_the_server_cannot_write(
    mail: tuple[Mailbox, MailServer, Mailer],
) -> None:
    mailbox, _, mailer = mail
    assert send(mailer, "jürgen@example.org") == Outcome("refused", detail="address")
    assert mailbox.mails == []
