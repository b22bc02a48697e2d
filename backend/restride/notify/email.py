"""E-mail: one message to one mailbox, by the mail server that the operator names."""

from __future__ import annotations

import queue
import smtplib
import ssl
import time
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from typing import Final, NamedTuple

from restride import clock
from restride.notify.outcome import Outcome
from restride.settings import MailServer

TIMEOUT_S: Final = 15
AT_ONCE: Final = 4
"""Connections; mail servers seldom take more from one sender."""
IDLE_S: Final = 20
NO_MAILBOX: Final = frozenset({550, 551, 553, 556})
TOO_LARGE: Final = 552


class Message(NamedTuple):
    """The same in plain text and in HTML. `unsubscribe_url` takes a POST (RFC 8058)."""

    subject: str
    text: str
    html: str
    unsubscribe_url: str | None


class Mailer:
    """Sends from any number of threads over a few connections that are kept for a moment."""

    def __init__(self, server: MailServer | None, *, trust: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._trust = trust
        # As many places as connections; an empty place is one that is still to be made.
        self._places: queue.LifoQueue[_Connection | None] = queue.LifoQueue()
        for _ in range(AT_ONCE):
            self._places.put(None)

    def send(self, to: str, message: Message) -> Outcome:
        """Hand a message over; raises nothing for what the other side does."""
        if self._server is None:
            return Outcome("refused", detail="off")
        try:
            letter = letter_of(message, to, sender=self._server.sender)
        except (ValueError, MessageError):
            return Outcome("refused", detail="address")
        try:
            place = self._places.get(timeout=TIMEOUT_S)
        except queue.Empty:
            return Outcome("retry", detail="busy")
        kept: _Connection | None = None
        try:
            kept = self._usable(self._server, place)
            kept.smtp.send_message(letter)
            return Outcome("sent", status=250)
        except (OSError, smtplib.SMTPException) as fault:
            if kept is not None:
                kept.end()
            kept = None
            return outcome_of(fault)
        finally:
            self._places.put(kept)

    def close(self) -> None:
        """Let go of every connection."""
        for _ in range(AT_ONCE):
            place = self._places.get()
            if place is not None:
                place.end()
        for _ in range(AT_ONCE):
            self._places.put(None)

    def _usable(self, server: MailServer, place: _Connection | None) -> _Connection:
        """The connection of this place, if it still lives, or a new one."""
        if place is not None and place.is_fresh():
            return place
        if place is not None:
            place.end()
        return _Connection(_connect(server, self._trust))


class _Connection:
    def __init__(self, smtp: smtplib.SMTP) -> None:
        self.smtp = smtp
        self.used = time.monotonic()

    def is_fresh(self) -> bool:
        if time.monotonic() - self.used > IDLE_S:
            return False
        self.used = time.monotonic()
        try:
            # Asked before a message is begun, so that none is cut off and sent twice.
            return self.smtp.noop()[0] == 250
        except (OSError, smtplib.SMTPException):
            return False

    def end(self) -> None:
        try:
            self.smtp.quit()
        except (OSError, smtplib.SMTPException):
            self.smtp.close()


def letter_of(message: Message, to: str, *, sender: str) -> EmailMessage:
    """The message as it goes out. Raises ValueError or MessageError for what no header takes."""
    letter = EmailMessage(policy=SMTP)
    letter["From"] = Address("Restride", addr_spec=sender)
    if not all(to.partition("@")):
        raise ValueError("an address has two parts")
    letter["To"] = Address(addr_spec=to)
    letter["Subject"] = message.subject
    letter["Date"] = format_datetime(clock.now())
    letter["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    # Nobody's holiday answer is wanted.
    letter["Auto-Submitted"] = "auto-generated"
    if message.unsubscribe_url is not None:
        letter["List-Unsubscribe"] = f"<{message.unsubscribe_url}>"
        letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    letter.set_content(message.text)
    letter.add_alternative(message.html, subtype="html")
    return letter


def outcome_of(fault: OSError | smtplib.SMTPException) -> Outcome:
    """What a fault means for the message."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        code = next(iter(fault.recipients.values()))[0]
        return Outcome("gone", status=code) if code in NO_MAILBOX else _answered(code)
    if isinstance(fault, smtplib.SMTPAuthenticationError):
        is_passing = 400 <= fault.smtp_code < 500
        return Outcome(
            "retry" if is_passing else "refused", status=fault.smtp_code, detail="sign_in"
        )
    if isinstance(fault, smtplib.SMTPResponseException):
        return _answered(fault.smtp_code)
    if isinstance(fault, smtplib.SMTPNotSupportedError):
        # It knows no letters beyond ASCII in an address.
        return Outcome("refused", detail="address")
    if isinstance(fault, ssl.SSLError):
        return Outcome("refused", detail="tls")
    # smtplib says of a time-out that the server has hung up.
    if isinstance(fault, TimeoutError) or isinstance(fault.__context__, TimeoutError):
        return Outcome("retry", detail="timeout")
    return Outcome("retry", detail="unreachable")


def _answered(code: int) -> Outcome:
    if 400 <= code < 500:
        return Outcome("retry", status=code, detail="asked_to_wait")
    if code >= 500:
        detail = "too_large" if code == TOO_LARGE else "rejected"
        return Outcome("refused", status=code, detail=detail)
    return Outcome("retry", detail="unreachable")


def _connect(server: MailServer, trust: ssl.SSLContext | None) -> smtplib.SMTP:
    trust = trust or ssl.create_default_context()
    if server.tls == "implicit":
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=TIMEOUT_S, context=trust
        )
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_S)
    try:
        smtp.ehlo_or_helo_if_needed()
        if server.tls == "starttls":
            if not smtp.has_extn("starttls"):
                raise ssl.SSLError("the mail server has no STARTTLS")
            smtp.starttls(context=trust)
            smtp.ehlo_or_helo_if_needed()
        if server.user is not None and server.password is not None:
            if not smtp.has_extn("auth"):
                raise smtplib.SMTPAuthenticationError(504, b"the mail server knows no sign-in")
            smtp.login(server.user, server.password)
    except (OSError, smtplib.SMTPException):
        smtp.close()
        raise
    return smtp
