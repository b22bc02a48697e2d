"""The devices of a runner that take push messages, each while it is signed in."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from restride import clock
from restride.errors import Conflict, Invalid, NotFound
from restride.models import Delivery, PushSubscription, SignIn
from restride.notify import addresses
from restride.notify.outcome import Outcome
from restride.notify.webpush import Subscription
from restride.services import reminder_plan, throttle
from restride.services.database import Database
from restride.services.service import Service

MOST: Final = 20
"""Devices of one runner; those that are gone leave by themselves."""
TEST_TTL_S: Final = 60


class Given(NamedTuple):
    """A device that wants messages."""

    subscription: Subscription
    device: str
    language: str
    sign_in: str
    """The hash of the sign-in that asks."""


@dataclass(frozen=True, slots=True)
class StoredSubscription:
    """A device as its runner sees it: nothing by which anybody could send to it."""

    id: str
    device: str
    created_at: datetime
    signed_in: bool
    """Nothing is sent to a device that is not."""
    last_at: datetime | None
    last_kind: str | None
    last_detail: str | None
    """How the last message went, a reminder or a test; details are kept of tests only."""


class Recipient(NamedTuple):
    """A device to send to, and the language it speaks."""

    runner_id: str
    id: str
    subscription: Subscription
    language: str


SENDING = (
    PushSubscription.runner_id,
    PushSubscription.id,
    PushSubscription.endpoint,
    PushSubscription.p256dh,
    PushSubscription.auth,
    PushSubscription.language,
)


def save(service: Service, runner_id: str, given: Given) -> tuple[StoredSubscription, bool]:
    """Keep a device, and whether it is new; one that another account had moves to this one.

    Raises Invalid for an address where nothing is sent, Conflict (`too_many_devices`).
    """
    try:
        loopback = service.settings.push_to_loopback
        addresses.check(given.subscription.endpoint, loopback=loopback)
    except addresses.Refused:
        raise Invalid({"endpoint": ["is not the address of a push service"]}) from None
    try:
        return _saved(service.database, runner_id, given)
    except IntegrityError:
        # The same device came twice at once; it is there now.
        return _saved(service.database, runner_id, given)


def _saved(database: Database, runner_id: str, given: Given) -> tuple[StoredSubscription, bool]:
    with database.write() as connection:
        # Who had no device was not looked at, as nothing could have been sent.
        reminder_plan.wake(connection, runner_id)
        return _save(connection, runner_id, given)


def all_of(database: Database, runner_id: str) -> list[StoredSubscription]:
    """The runner's devices, the oldest first."""
    with database.read() as connection:
        return _stored(connection, runner_id)


def remove(database: Database, runner_id: str, id: str) -> None:
    """Send nothing more to a device. Raises NotFound."""
    with database.write() as connection:
        if connection.execute(delete(PushSubscription).where(*_is(runner_id, id))).rowcount == 0:
            raise NotFound("There is no such device.")


def recipients(connection: Connection, runner_ids: Collection[str]) -> list[Recipient]:
    """The devices of these runners that are signed in."""
    among = PushSubscription.runner_id.in_(runner_ids)
    return [_recipient(row) for row in connection.execute(select(*SENDING).where(among, _lives()))]


def forget(connection: Connection, runner_id: str, id: str) -> None:
    """Its service knows this device no more."""
    connection.execute(delete(PushSubscription).where(*_is(runner_id, id)))


def note(connection: Connection, runner_id: str, id: str, outcome: Outcome) -> None:
    """Keep how it went; a device that its service knows no more is forgotten."""
    if outcome.kind == "gone":
        forget(connection, runner_id, id)
        return
    last = {"last_at": clock.now(), "last_kind": outcome.kind, "last_detail": outcome.detail}
    connection.execute(update(PushSubscription).where(*_is(runner_id, id)).values(last))


def test(service: Service, runner_id: str, id: str, payload: bytes) -> Outcome:
    """Send a message now, and what became of it.

    Raises NotFound, Throttled, and Conflict (`device_signed_out`): no reminder goes there.
    """
    query = select(*SENDING, _lives().label("lives")).where(*_is(runner_id, id))
    with service.database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound("There is no such device.")
    if not row.lives:
        raise Conflict("This device is signed out.", code="device_signed_out")
    throttle.take(service.database, throttle.channel_test(runner_id))
    outcome = service.pusher.send(
        _recipient(row).subscription, payload, ttl_s=TEST_TTL_S, topic="test", urgency="high"
    )
    with service.database.write() as connection:
        note(connection, runner_id, id, outcome)
    return outcome


def _save(connection: Connection, runner_id: str, given: Given) -> tuple[StoredSubscription, bool]:
    endpoint, p256dh, auth = given.subscription
    hashed = hashlib.sha256(endpoint.encode()).hexdigest()
    values = {
        "runner_id": runner_id,
        "p256dh": p256dh,
        "auth": auth,
        "device": given.device,
        "language": given.language,
        "sign_in": given.sign_in,
    }
    same = PushSubscription.endpoint_hash == hashed
    others = (PushSubscription.runner_id == runner_id, ~same)
    count = select(func.count()).where(*others)
    if connection.execute(count).scalar_one() >= MOST:
        # Those that are signed out make room.
        connection.execute(delete(PushSubscription).where(*others, ~_lives()))
    if connection.execute(count).scalar_one() >= MOST:
        raise Conflict(
            f"There are {MOST} devices already. Please remove one first.", code="too_many_devices"
        )
    changed = update(PushSubscription).where(same).values(values)
    found = connection.execute(changed.returning(PushSubscription.id)).scalar_one_or_none()
    is_new, id = found is None, found or str(uuid.uuid4())
    if is_new:
        more = {"id": id, "endpoint_hash": hashed, "endpoint": endpoint}
        made = insert(PushSubscription).values({**values, **more, "created_at": clock.now()})
        connection.execute(made)
    return next(one for one in _stored(connection, runner_id) if one.id == id), is_new


def _stored(connection: Connection, runner_id: str) -> list[StoredSubscription]:
    own = PushSubscription.runner_id == runner_id
    query = select(PushSubscription.__table__, _lives().label("lives")).where(own)
    ordered = query.order_by(PushSubscription.created_at, PushSubscription.id)
    rows = list(connection.execute(ordered))
    sent = _newest(connection, runner_id) if rows else {}
    return [_as_stored(row, sent.get(row.id)) for row in rows]


def _newest(connection: Connection, runner_id: str) -> dict[str, Any]:
    """What each target answered last to a reminder; that log is kept for a month."""
    query = select(Delivery.target, Delivery.at, Delivery.outcome)
    rows = connection.execute(query.where(Delivery.runner_id == runner_id).order_by(Delivery.at))
    return {row.target: row for row in rows}


def _as_stored(row: Row[Any], sent: Any) -> StoredSubscription:
    last = (row.last_at, row.last_kind, row.last_detail)
    if sent is not None and (row.last_at is None or sent.at > row.last_at):
        last = (sent.at, sent.outcome, "")
    return StoredSubscription(row.id, row.device, row.created_at, row.lives, *last)


def _lives() -> ColumnElement[bool]:
    """Whether a device's sign-in lives.

    One from before they were told apart goes with any sign-in of its runner's.
    """
    theirs = or_(PushSubscription.sign_in.is_(None), PushSubscription.sign_in == SignIn.token_hash)
    own = SignIn.runner_id == PushSubscription.runner_id
    found = select(SignIn.token_hash).where(own, theirs, SignIn.expires > clock.now())
    return found.correlate(PushSubscription).exists()


def _recipient(row: Any) -> Recipient:
    to = Subscription(row.endpoint, row.p256dh, row.auth)
    return Recipient(row.runner_id, row.id, to, row.language)


def _is(runner_id: str, id: str) -> tuple[Any, ...]:
    return PushSubscription.runner_id == runner_id, PushSubscription.id == id
