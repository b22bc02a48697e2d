"""Signing in and out: a random token a device, stored as a hash, ended whenever asked."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, true, update

from restride import clock
from restride.errors import SignedOut
from restride.models import Instance, PushSubscription, Runner, SignIn
from restride.services import throttle
from restride.services.database import Database
from restride.services.service import Service

LIFETIME = timedelta(days=180)
"""After so long without a visit a device has to sign in again."""
VISIT_NOTED_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Account:
    id: str
    email: str
    distance_unit: str
    weight_unit: str
    week_starts: str
    clock: str
    language: str
    created_at: datetime
    made_up: bool


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is asking, on which device; `renewed` if the device's sign-in was prolonged.

    `generation` is that of the database: see `Instance`. `cleared_seq` is the runner's.
    """

    account: Account
    token_hash: str
    generation: str
    cleared_seq: int
    renewed: bool


ACCOUNT = tuple(getattr(Runner, field.name) for field in fields(Account))
VISITOR = (
    select(*ACCOUNT, SignIn.last_seen, Instance.generation, Runner.cleared_seq)
    .join(SignIn, SignIn.runner_id == Runner.id)
    .join(Instance, true())
    .where(SignIn.token_hash == bindparam("shown"), SignIn.expires > bindparam("now"))
)


def hash_token(token: str) -> str:
    """What is stored of a random token."""
    return hashlib.sha256(token.encode()).hexdigest()


def normal_email(email: str) -> str:
    """The one spelling of an address by which an account is found."""
    return email.strip().lower()


def sign_in(
    service: Service, *, email: str, password: str, address: str, old_token: str | None
) -> tuple[Account, str]:
    """The account and a new token. Raises SignedOut (`bad_credentials`) and Throttled.

    The device's former token ends: a token from before is never worth anything after.
    """
    email = normal_email(email)
    limits = throttle.by_account(email), throttle.by_address(address)
    throttle.take(service.database, *limits)
    while (entered := _enter(service, email, password, old_token)) is None:
        pass
    throttle.forgive(service.database, limits[0])
    return entered


def _enter(
    service: Service, email: str, password: str, old_token: str | None
) -> tuple[Account, str] | None:
    """None where the password was changed while it was checked, which takes its time."""
    with service.database.read() as connection:
        query = select(*ACCOUNT, Runner.password_hash).where(Runner.email == email)
        row = connection.execute(query).one_or_none()
    stored = row.password_hash if row is not None else None
    if not service.passwords.is_right(password, stored) or row is None:
        raise SignedOut("E-mail or password is not right.", code="bad_credentials")
    newer = service.passwords.hash(password) if service.passwords.is_outdated(row[-1]) else stored
    with service.database.write() as connection:
        # It also keeps a change of the password out until this sign-in is there to be ended.
        same = (Runner.id == row.id, Runner.password_hash == stored)
        kept = update(Runner).where(*same).values(password_hash=newer)
        if connection.execute(kept).rowcount == 0:
            return None
        _sweep(connection, old_token)
        return Account(*row[:-1]), start(connection, row.id)


def start(connection: Connection, runner_id: str) -> str:
    """Begin a sign-in within the caller's transaction; the token is known only to the device."""
    token, now = secrets.token_urlsafe(32), clock.now()
    values = {
        "token_hash": hash_token(token),
        "runner_id": runner_id,
        "created_at": now,
        "last_seen": now,
        "expires": now + LIFETIME,
    }
    connection.execute(insert(SignIn).values(values))
    return token


def visitor(service: Service, token: str) -> Visitor:
    """Who holds this token. Raises SignedOut. One query; hourly one more notes the visit."""
    token_hash, now = hash_token(token), clock.now()
    with service.database.read() as connection:
        row = connection.execute(VISITOR, {"shown": token_hash, "now": now}).one_or_none()
    if row is None:
        raise SignedOut("Please sign in.")
    renewed = now - row.last_seen >= VISIT_NOTED_EVERY
    if renewed:
        seen: dict[str, Any] = {"last_seen": now, "expires": now + LIFETIME}
        with service.database.write() as connection:
            found = SignIn.token_hash == token_hash
            connection.execute(update(SignIn).where(found).values(seen))
    return Visitor(Account(*row[:-3]), token_hash, row.generation, row.cleared_seq, renewed=renewed)


def sign_out(service: Service, token: str) -> None:
    """End this device's sign-in, and no message goes there any more.

    A token that is not known changes nothing.
    """
    token_hash = hash_token(token)
    with service.database.write() as connection:
        connection.execute(delete(SignIn).where(SignIn.token_hash == token_hash))
        own = PushSubscription.sign_in == token_hash
        connection.execute(delete(PushSubscription).where(own))


def clear(database: Database) -> int:
    """Forget the sign-ins that are over; how many there were."""
    with database.write() as connection:
        return connection.execute(delete(SignIn).where(SignIn.expires <= clock.now())).rowcount


def _sweep(connection: Connection, old_token: str | None) -> None:
    ended = SignIn.expires <= clock.now()
    if old_token is not None:
        ended = ended | (SignIn.token_hash == hash_token(old_token))
    connection.execute(delete(SignIn).where(ended))
