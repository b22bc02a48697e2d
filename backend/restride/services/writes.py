"""What every synced write has in common: its number, and what it was based on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection, bindparam, case, select, update

from restride import clock
from restride.errors import Conflict, Invalid, SignedOut
from restride.models import Runner
from restride.models.base import Instant

FIRST_DAY = date(1990, 1, 1)
FARTHEST_EAST = timedelta(hours=14)
"""The zone in which a day begins first is 14 hours ahead of UTC."""

# Statements of every request are built once: building one takes longer than running it.
RAISE_SEQ = (
    update(Runner)
    .where(Runner.id == bindparam("own"))
    .values(
        seq=Runner.seq + bindparam("count"),
        # What is written may bring a reminder, or make one needless: see `reminder_plan`.
        look_at=case(
            (Runner.look_at > bindparam("now"), bindparam("now", type_=Instant())),
            else_=Runner.look_at,
        ),
    )
    .returning(Runner.seq)
)


def next_seq(connection: Connection, runner_id: str, *, count: int = 1) -> int:
    """The number of this write, or the last one of `count`. It locks the runner's row until
    the commit.

    So numbers are given in the order of the commits, and a pull never skips a row.
    """
    seq: int | None = connection.execute(
        RAISE_SEQ, {"own": runner_id, "count": count, "now": clock.now()}
    ).scalar_one_or_none()
    if seq is None:
        # The account was deleted on another device while this request was under way.
        raise SignedOut("Please sign in.")
    return seq


def lock(connection: Connection, runner_id: str) -> None:
    """Let no other write of this runner's in until the commit, where nothing is numbered."""
    own = select(Runner.id).where(Runner.id == runner_id).with_for_update()
    if connection.execute(own).scalar_one_or_none() is None:
        raise SignedOut("Please sign in.")


def check_base(*, stored_seq: int, deleted: bool, base: int | None, current: object) -> None:
    """Raise Conflict unless the edit was based on what is stored now."""
    if base == stored_seq:
        return
    if deleted:
        raise Conflict(
            "This was deleted on another device.", code="deleted_elsewhere", current=current
        )
    raise Conflict("This was changed on another device.", code="changed_elsewhere", current=current)


def check_day(day: date, *, field: str, ahead: timedelta = timedelta(0)) -> None:
    """Raise Invalid for a day before 1990, or one that has not begun anywhere on earth.

    `ahead`: so much later it may begin.
    """
    if day < FIRST_DAY:
        raise Invalid({field: ["must be in 1990 or later"]})
    if day > (clock.now() + FARTHEST_EAST + ahead).date():
        raise Invalid({field: ["is in the future" if not ahead else "is too far ahead"]})


def utc(at: datetime) -> datetime:
    """The instant of a local time that carries its offset."""
    return at.astimezone(UTC)
