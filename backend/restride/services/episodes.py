"""Episodes: dated spans of the runner's one log, at most one open at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date as Day  # noqa: N812 - a field may then be called `date`
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, insert, select, update

from restride import clock
from restride.engine import records as r
from restride.errors import Conflict, Invalid, NotFound
from restride.models import Episode
from restride.services import kept_flags
from restride.services.database import Database
from restride.services.writes import check_base, check_day, next_seq


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeContent:
    """What a runner says about an episode; `red_flags` is what the check before it found."""

    started: Day
    ended: Day | None
    runner: r.Runner
    red_flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredEpisode:
    id: str
    seq: int
    content: EpisodeContent

    @property
    def flags(self) -> Iterable[tuple[str, r.Event]]:
        """The flags of the first check as events of the start day, by a key no row has."""
        zone = ZoneInfo(self.content.runner.timezone)
        at = datetime.combine(self.content.started, time(), zone)
        for flag in self.content.red_flags:
            yield f"flag {flag}", r.RedFlag(at=at, flag=flag)


RUNNER_FIELDS = tuple(field.name for field in fields(r.Runner))
COLUMNS = (
    Episode.id,
    Episode.seq,
    Episode.started,
    Episode.ended,
    Episode.red_flags,
    *(getattr(Episode, name) for name in RUNNER_FIELDS),
)


def stored(row: Sequence[Any]) -> StoredEpisode:
    """The episode of a row of COLUMNS."""
    id, seq, started, ended, red_flags, *rest = row
    own = dict(zip(RUNNER_FIELDS, rest, strict=True))
    own["training_days"] = tuple(own["training_days"])
    content = EpisodeContent(
        started=started, ended=ended, runner=r.Runner(**own), red_flags=tuple(red_flags)
    )
    return StoredEpisode(id, seq, content)


def put(
    database: Database, runner_id: str, id: str, content: EpisodeContent, *, base: int | None
) -> tuple[StoredEpisode, bool]:
    """Start or change an episode, and whether it is new. The same content changes nothing.

    Raises Invalid for its days; Conflict (`episode_open` if another is open, `flag_stays` if a
    flag that locks would go, else `changed_elsewhere`).
    """
    check_days(content)
    with database.write() as connection:
        seq = next_seq(connection, runner_id)
        rows = {row.id: row for row in connection.execute(_select(runner_id))}
        former = stored(rows[id]) if id in rows else None
        if former is not None and former.content == content:
            connection.rollback()
            return former, False
        if former is not None:
            _check_flags(former.content, content)
            check_base(stored_seq=former.seq, deleted=False, base=base, current=former)
            if former.content.runner.pattern != content.runner.pattern:
                raise Invalid({"pattern": ["cannot change: end this episode and start another"]})
        _check_only_open(id, content, rows.values())
        save(connection, runner_id, id, content, seq, is_new=former is None)
    return StoredEpisode(id, seq, content), former is None


def get(database: Database, runner_id: str, id: str) -> StoredEpisode:
    """One episode. Raises NotFound."""
    with database.read() as connection:
        found = find(connection, runner_id, id)
    if found is None:
        raise NotFound("There is no such episode.")
    return found


def find(connection: Connection, runner_id: str, id: str) -> StoredEpisode | None:
    """One episode, on the caller's connection."""
    row = connection.execute(_select(runner_id).where(Episode.id == id)).one_or_none()
    return stored(row) if row is not None else None


def all_of(database: Database, runner_id: str) -> list[StoredEpisode]:
    """Every episode, the newest first."""
    with database.read() as connection:
        return of(connection, runner_id)


def of(connection: Connection, runner_id: str) -> list[StoredEpisode]:
    """Every episode, the newest first, on the caller's connection."""
    newest_first = _select(runner_id).order_by(Episode.started.desc(), Episode.id.desc())
    return [stored(row) for row in connection.execute(newest_first)]


def _select(runner_id: str) -> Any:
    return select(*COLUMNS).where(Episode.runner_id == runner_id, Episode.deleted.is_(False))


def _values(content: EpisodeContent, seq: int) -> dict[str, Any]:
    own = {name: getattr(content.runner, name) for name in RUNNER_FIELDS}
    return {
        **own,
        "training_days": list(content.runner.training_days),
        "started": content.started,
        "ended": content.ended,
        "red_flags": list(content.red_flags),
        "seq": seq,
        "deleted": False,
        "updated_at": clock.now(),
    }


def save(
    connection: Connection,
    runner_id: str,
    id: str,
    content: EpisodeContent,
    seq: int,
    *,
    is_new: bool,
) -> None:
    """Write an episode's row, within a transaction of the caller's that has checked it."""
    values = _values(content, seq)
    if is_new:
        own = {"runner_id": runner_id, "id": id, "created_at": values["updated_at"]}
        connection.execute(insert(Episode).values({**own, **values}))
    else:
        found = update(Episode).where(Episode.runner_id == runner_id, Episode.id == id)
        connection.execute(found.values(values))


def check_days(content: EpisodeContent) -> None:
    """Raise Invalid for days that cannot be, each on its field."""
    check_day(content.started, field="started")
    check_day(content.runner.onset, field="onset")
    if content.ended is not None:
        check_day(content.ended, field="ended")
        if content.ended < content.started:
            raise Invalid({"ended": ["must not be before the start"]})


def _check_flags(former: EpisodeContent, content: EpisodeContent) -> None:
    kept_flags.check_first(
        former.red_flags,
        content.red_flags,
        started=former.started,
        changed_to=content.started,
    )


def _check_only_open(id: str, content: EpisodeContent, others: Iterable[Row[Any]]) -> None:
    if content.ended is not None:
        return
    for row in others:
        if row.id != id and row.ended is None:
            raise Conflict(
                "Another episode is still open. End it first.",
                code="episode_open",
                current=stored(row),
            )
