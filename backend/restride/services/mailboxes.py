"""Reminders by e-mail: asked for, confirmed by whoever reads the mailbox, stopped by a click."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, NamedTuple

from sqlalchemy import Connection, and_, insert, select, update

from restride import clock, texts
from restride.errors import Conflict, NotFound
from restride.models import Mailbox, Runner
from restride.notify.email import Message
from restride.notify.letter import Link, letter
from restride.notify.outcome import Outcome
from restride.services import reminder_plan, throttle
from restride.services.database import Database
from restride.services.service import Service
from restride.services.sign_ins import Account, hash_token

LIFETIME: Final = timedelta(days=1)
"""So long the link of the mail that asks may be followed."""


@dataclass(frozen=True, slots=True)
class MailState:
    """`state`: off (never asked), waiting (asked), on, stopped; `available`: there is a server."""

    available: bool
    email: str
    state: str


class MailRecipient(NamedTuple):
    """Whom to write to, in which language, and where it is stopped."""

    runner_id: str
    email: str
    language: str
    unsubscribe_url: str


JOINED = (
    select(
        Runner.id,
        Runner.email,
        Mailbox.language,
        Mailbox.code_expires,
        Mailbox.confirmed_at,
        Mailbox.stopped_at,
        Mailbox.stop_secret,
    )
    # What was confirmed for another address says nothing about this one.
    .join(Mailbox, and_(Mailbox.runner_id == Runner.id, Mailbox.email == Runner.email))
)


def find(service: Service, account: Account) -> MailState:
    """How things stand with this runner's e-mail."""
    available = service.settings.mail is not None
    with service.database.read() as connection:
        row = connection.execute(JOINED.where(Runner.id == account.id)).one_or_none()
    state = "off"
    if row is not None and row.confirmed_at is not None:
        state = "on" if row.stopped_at is None else "stopped"
    elif row is not None and row.code_expires is not None and row.code_expires > clock.now():
        state = "waiting"
    return MailState(available, account.email, state)


def ask(service: Service, account: Account, language: str) -> Outcome:
    """Send the mail that asks whether this address may be written to. Raises Throttled.

    An address that was confirmed and then stopped is asked anew, as anybody may have stopped it.
    """
    throttle.take(service.database, throttle.mail_asked(account.id))
    code = secrets.token_urlsafe(32)
    values = {
        "email": account.email,
        "language": language,
        "code_hash": hash_token(code),
        "code_expires": clock.now() + LIFETIME,
    }
    own = Mailbox.runner_id == account.id
    with service.database.write() as connection:
        known = update(Mailbox).where(own, Mailbox.email == account.email).values(values)
        if connection.execute(known).rowcount == 0:
            fresh = {**values, "confirmed_at": None, "stopped_at": None}
            if connection.execute(update(Mailbox).where(own).values(fresh)).rowcount == 0:
                made = {**fresh, "runner_id": account.id, "stop_secret": secrets.token_urlsafe(32)}
                connection.execute(insert(Mailbox).values(made))
    url = f"{service.settings.public_url}/api/mail/confirm/{code}"
    return service.mailer.send(account.email, _question(language, url))


def confirm(service: Service, code: str, *, address: str) -> None:
    """The one who reads the mailbox agrees. Raises NotFound, and Throttled for guessing."""
    now = clock.now()
    fits = (Mailbox.code_hash == hash_token(code), Mailbox.code_expires > now)
    agreed = {"confirmed_at": now, "stopped_at": None, "code_hash": None, "code_expires": None}
    with service.database.write() as connection:
        own = connection.execute(select(Mailbox.runner_id).where(*fits)).scalar_one_or_none()
        if own is not None:
            connection.execute(update(Mailbox).where(Mailbox.runner_id == own).values(agreed))
            # Who could not be written to was not looked at.
            reminder_plan.wake(connection, own)
    if own is None:
        _refuse(service.database, address)


def stop(service: Service, secret: str, *, address: str) -> None:
    """No more e-mail; a second time changes nothing. Raises NotFound, and Throttled."""
    own = Mailbox.stop_secret == secret
    first = update(Mailbox).where(own, Mailbox.stopped_at.is_(None))
    with service.database.write() as connection:
        connection.execute(first.values(stopped_at=clock.now(), code_hash=None, code_expires=None))
        found = connection.execute(select(Mailbox.runner_id).where(own)).one_or_none()
    if found is None:
        _refuse(service.database, address)


def switch_off(service: Service, account: Account) -> None:
    """The runner wants no more e-mail, and says so in the app."""
    own = update(Mailbox).where(Mailbox.runner_id == account.id, Mailbox.stopped_at.is_(None))
    with service.database.write() as connection:
        connection.execute(own.values(stopped_at=clock.now(), code_hash=None, code_expires=None))


def recipients(
    service: Service, connection: Connection, runner_ids: Collection[str]
) -> list[MailRecipient]:
    """Whom of these runners to write to: whose address was confirmed and is not stopped."""
    if service.settings.mail is None:
        return []
    may = (Mailbox.confirmed_at.is_not(None), Mailbox.stopped_at.is_(None))
    rows = connection.execute(JOINED.where(Runner.id.in_(runner_ids), *may))
    stop = f"{service.settings.public_url}/api/mail/stop"
    return [
        MailRecipient(row.id, row.email, row.language, f"{stop}/{row.stop_secret}") for row in rows
    ]


def forget(connection: Connection, runner_id: str) -> None:
    """There is no such mailbox: nothing more is sent to it until somebody confirms it anew."""
    own = update(Mailbox).where(Mailbox.runner_id == runner_id)
    connection.execute(own.values(stopped_at=clock.now(), code_hash=None, code_expires=None))


def test(service: Service, account: Account, language: str) -> Outcome:
    """Send a message now, and what became of it. Raises Conflict (`not_confirmed`), Throttled."""
    with service.database.read() as connection:
        to = next(iter(recipients(service, connection, [account.id])), None)
    if to is None:
        raise Conflict("This address has not been confirmed.", code="not_confirmed")
    throttle.take(service.database, throttle.channel_test(account.id))
    words = texts.load(language)
    message = letter(
        words.channel("test_subject"),
        [words.channel("test_body")],
        link=Link(words.channel("mail.open"), f"{service.settings.public_url}/"),
        unsubscribe=Link(words.channel("mail.stop_label"), to.unsubscribe_url),
    )
    return service.mailer.send(to.email, message)


def _question(language: str, url: str) -> Message:
    words = texts.load(language)
    return letter(
        words.channel("mail.ask_subject"),
        [words.channel("mail.ask"), words.channel("mail.ask_else")],
        link=Link(words.channel("mail.ask_label"), url),
        unsubscribe=None,
    )


def _refuse(database: Database, address: str) -> None:
    throttle.take(database, throttle.guessed(address))
    raise NotFound("This link is not valid, or not any longer.")
