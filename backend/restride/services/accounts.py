"""Accounts: register, change, reset the password, delete with everything in it."""

from __future__ import annotations

import hmac
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from restride import clock
from restride.errors import Conflict, Forbidden, Invalid, NotFound
from restride.models import (
    Attempt,
    CalendarFeed,
    Delivery,
    Episode,
    Event,
    ImportItem,
    Mailbox,
    PasswordReset,
    PushSubscription,
    Reminder,
    ReminderSetting,
    RunImport,
    Runner,
    Share,
    ShareNote,
    SignIn,
)
from restride.services import import_files, sign_ins, throttle, writes
from restride.services.database import Database
from restride.services.service import Service
from restride.services.sign_ins import Account, Visitor, hash_token, normal_email

RESET_LIFETIME = timedelta(hours=1)
NEW_SETTINGS = {
    "distance_unit": "km",
    "weight_unit": "kg",
    "week_starts": "mon",
    "clock": "24",
    "language": "auto",
}
"""The settings of an account, as they are in a new one."""
OWNED = (
    *(Reminder, Delivery, ReminderSetting),
    *(ShareNote, Share, PushSubscription, CalendarFeed, Mailbox),
    *(ImportItem, RunImport, Event, Episode),
    *(SignIn, PasswordReset),
)
"""The tables whose rows belong to a runner, those that refer to others first."""


def register(
    service: Service, *, email: str, password: str, setup_code: str | None, address: str
) -> tuple[Account, str]:
    """Make an account and sign it in. Raises Conflict (`email_taken`), Forbidden, Throttled."""
    throttle.take(service.database, throttle.registration(address))
    check_setup_code(service, setup_code)
    return create(service, email=email, password=password)


def check_setup_code(service: Service, given: str | None) -> None:
    """The first account of an instance that others can reach needs the code it printed."""
    asked = service.settings.setup_code
    if asked is None:
        return
    is_first = not any_exists(service.database)
    if is_first and not hmac.compare_digest((given or "").encode(), asked.encode()):
        raise Forbidden(
            "The first account needs the setup code that the server printed.", code="setup_code"
        )


def any_exists(database: Database) -> bool:
    """Whether somebody has an account here."""
    with database.read() as connection:
        return connection.execute(select(Runner.id).limit(1)).one_or_none() is not None


def create(
    service: Service, *, email: str, password: str, made_up: bool = False
) -> tuple[Account, str]:
    """Make an account without any throttle: for `register`, the command line and the demo."""
    account = Account(
        id=str(uuid.uuid4()),
        email=normal_email(email),
        **NEW_SETTINGS,
        created_at=clock.now(),
        made_up=made_up,
    )
    values = {
        **asdict(account),
        "password_hash": service.passwords.hash(password),
        "seq": 0,
        "cleared_seq": 0,
    }
    try:
        with service.database.write() as connection:
            connection.execute(insert(Runner).values(values))
            return account, sign_ins.start(connection, account.id)
    except IntegrityError:
        raise Conflict(
            "There is an account with this e-mail already.", code="email_taken"
        ) from None


def change_settings(service: Service, account: Account, settings: Mapping[str, str]) -> Account:
    """Units, calendar, clock and language of the app, all five; nothing of the log changes."""
    values: dict[str, Any] = {name: settings[name] for name in NEW_SETTINGS}
    with service.database.write() as connection:
        connection.execute(update(Runner).where(Runner.id == account.id).values(values))
    return replace(account, **values)


def change_password(service: Service, visitor: Visitor, *, current: str, new: str) -> str:
    """Set a new password; every other sign-in ends, and with it the messages to its device.

    The token that replaces this device's. Links and the calendar's address go on: they are
    keys of their own, which other people and programs hold.
    """
    check_password(service, visitor.account, current, field="current_password")
    hashed = service.passwords.hash(new)
    with service.database.write() as connection:
        runner_id = visitor.account.id
        changed = update(Runner).where(Runner.id == runner_id)
        connection.execute(changed.values(password_hash=hashed))
        connection.execute(delete(SignIn).where(SignIn.runner_id == runner_id))
        connection.execute(delete(PasswordReset).where(PasswordReset.runner_id == runner_id))
        token = sign_ins.start(connection, runner_id)
        # The device at hand stays signed in, and with it its messages; the others' end.
        own = PushSubscription.sign_in == visitor.token_hash
        renewed = update(PushSubscription).where(own).values(sign_in=hash_token(token))
        connection.execute(renewed)
        return token


def check_password(service: Service, account: Account, password: str, *, field: str) -> None:
    """Ask the signed-in runner again. Raises Invalid on `field`, and Throttled."""
    limit = throttle.by_account(account.email)
    throttle.take(service.database, limit)
    with service.database.read() as connection:
        query = select(Runner.password_hash).where(Runner.id == account.id)
        stored = connection.execute(query).scalar_one_or_none()
    if not service.passwords.is_right(password, stored):
        raise Invalid({field: ["is not your password"]})
    throttle.forgive(service.database, limit)


def delete_account(service: Service, account: Account, *, password: str) -> None:
    """Everything of this runner is gone for good."""
    check_password(service, account, password, field="password")
    by_id = (
        *(throttle.export, throttle.restore, throttle.share),
        *(throttle.channel_test, throttle.mail_asked),
    )
    limits = [throttle.by_account(account.email), *(limit(account.id) for limit in by_id)]
    # A worker that sends at this moment holds a reminder, and wants nothing else of these.
    with service.database.write() as connection:
        writes.lock(connection, account.id)
        links = connection.execute(select(Share.id).where(Share.runner_id == account.id))
        for id in links.scalars():
            limits += [throttle.by_link(id), throttle.link_note(id)]
        keys = [limit.key for limit in limits]
        for table in OWNED:
            connection.execute(delete(table).where(table.runner_id == account.id))
        connection.execute(delete(Runner).where(Runner.id == account.id))
        connection.execute(delete(Attempt).where(Attempt.key.in_(keys)))
    service.folds.drop(account.id)
    import_files.drop_all(service.settings, account.id)


def start_reset(service: Service, email: str) -> str:
    """A token that sets a new password once, within the hour. Raises NotFound."""
    token, now = secrets.token_urlsafe(32), clock.now()
    with service.database.write() as connection:
        query = select(Runner.id).where(Runner.email == normal_email(email))
        runner_id = connection.execute(query).scalar_one_or_none()
        if runner_id is None:
            raise NotFound("There is no account with this e-mail.")
        former = PasswordReset.runner_id == runner_id
        connection.execute(delete(PasswordReset).where(former | (PasswordReset.expires <= now)))
        values = {
            "token_hash": hash_token(token),
            "runner_id": runner_id,
            "expires": now + RESET_LIFETIME,
        }
        connection.execute(insert(PasswordReset).values(values))
    return token


def clear_resets(database: Database) -> int:
    """Forget the tokens that nobody used in time; how many there were."""
    with database.write() as connection:
        old = PasswordReset.expires <= clock.now()
        return connection.execute(delete(PasswordReset).where(old)).rowcount


def reset_password(service: Service, *, token: str, new: str, address: str) -> None:
    """Set a new password with a token; every sign-in ends. Raises Invalid and Throttled."""
    throttle.take(service.database, throttle.by_address(address))
    hashed = service.passwords.hash(new)
    with service.database.write() as connection:
        used = (
            delete(PasswordReset)
            .where(PasswordReset.token_hash == hash_token(token))
            .returning(PasswordReset.runner_id, PasswordReset.expires)
        )
        row = connection.execute(used).one_or_none()
        if row is None or row.expires <= clock.now():
            raise Invalid({"token": ["is used up or too old; please ask for a new one"]})
        changed = update(Runner).where(Runner.id == row.runner_id)
        connection.execute(changed.values(password_hash=hashed))
        connection.execute(delete(SignIn).where(SignIn.runner_id == row.runner_id))
