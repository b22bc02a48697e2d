"""An archive against what the account holds: what is new, and whether it may come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select, update

from restride.engine import records as r
from restride.errors import Conflict
from restride.models import Episode, Event, Runner
from restride.services import codec, episodes, events
from restride.services.episodes import EpisodeContent
from restride.services.writes import next_seq

NAMED_MOST: Final = 50
AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class Brought:
    """What an archive holds, as it was checked: ids with episodes, ids with records."""

    settings: Mapping[str, str]
    episodes: Sequence[tuple[str, EpisodeContent]]
    events: Sequence[tuple[str, r.Event]]


@dataclass(frozen=True, slots=True)
class Restored:
    """How much came back, and how much was there already, just the same."""

    episodes: int
    events: int
    same: int


def some(faults: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The first of many faults, and that there are more."""
    named = dict(list(faults.items())[:NAMED_MOST])
    if len(faults) > NAMED_MOST:
        named["more"] = [f"and {len(faults) - NAMED_MOST} more"]
    return named


class Restore:
    """One archive against what the account holds, within the caller's transaction."""

    def __init__(self, connection: Connection, runner_id: str, brought: Brought) -> None:
        self.connection, self.runner_id, self.brought = connection, runner_id, brought
        log = select(*events.COLUMNS, Event.first_date).where(Event.runner_id == runner_id)
        self.log = {row.id: row for row in connection.execute(log)}
        spans = select(*episodes.COLUMNS, Episode.deleted).where(Episode.runner_id == runner_id)
        self.spans = {row.id: row for row in connection.execute(spans)}

    def run(self) -> Restored:
        new_spans = [one for one in self.brought.episodes if not self._is_there(self.spans, one)]
        new_log = [one for one in self.brought.events if not self._is_there(self.log, one)]
        self._check_whose(new_spans, new_log)
        self._check_same()
        self._check_open(new_spans)
        if self._is_empty():
            own = update(Runner).where(Runner.id == self.runner_id)
            self.connection.execute(own.values(dict(self.brought.settings)))
        self._write(new_spans, new_log)
        same = len(self.brought.episodes) + len(self.brought.events)
        return Restored(len(new_spans), len(new_log), same - len(new_spans) - len(new_log))

    @staticmethod
    def _is_there(known: Mapping[str, Any], one: tuple[str, Any]) -> bool:
        row = known.get(one[0])
        if row is None:
            return False
        return row.body is not None if hasattr(row, "body") else not row.deleted

    def _is_empty(self) -> bool:
        return all(row.body is None for row in self.log.values()) and not self.spans

    def _check_whose(self, new_spans: Sequence[Any], new_log: Sequence[Any]) -> None:
        """Ids are one in the world, a morning's excepted: whoever shares one is the same runner."""
        if self._is_empty() or not (new_spans or new_log):
            return
        shared = any(id in self.spans for id, _ in self.brought.episodes) or any(
            id in self.log
            for id, record in self.brought.events
            if not isinstance(record, r.Morning)
        )
        if not shared:
            raise Conflict(
                "This account has entries of its own and shares none with the archive. Bring "
                "the archive back into a new account.",
                code="archive_of_another",
            )

    def _check_same(self) -> None:
        faults: dict[str, list[str]] = {}
        for place, (id, content) in enumerate(self.brought.episodes):
            row = self.spans.get(id)
            if row is not None and not row.deleted:
                here = episodes.stored(row[:-1]).content
                if here != content:
                    faults[f"episodes[{place}]"] = _different(_flat(here), _flat(content))
        for place, (id, record) in enumerate(self.brought.events):
            row = self.log.get(id)
            if row is not None and row.body is not None:
                stored = events.stored(row[:-1])
                if stored.record is not None and stored.record != record:
                    faults[f"events[{place}]"] = _different(
                        {"type": stored.kind, **codec.encode(stored.record)},
                        {"type": codec.KIND_OF[type(record)], **codec.encode(record)},
                    )
        if faults:
            raise Conflict(
                "Some entries are here already with other content. Nothing was changed.",
                code="archive_differs",
                errors=some(faults),
            )

    def _check_open(self, new_spans: Sequence[tuple[str, EpisodeContent]]) -> None:
        here = any(row.ended is None and not row.deleted for row in self.spans.values())
        if here and any(content.ended is None for _, content in new_spans):
            raise Conflict(
                "A plan is open here and another one in the archive. End this one first.",
                code="archive_open",
            )

    def _write(
        self,
        new_spans: Sequence[tuple[str, EpisodeContent]],
        new_log: Sequence[tuple[str, r.Event]],
    ) -> None:
        count = len(new_spans) + len(new_log)
        if count == 0:
            return
        seq = next_seq(self.connection, self.runner_id, count=count) - count
        for id, content in new_spans:
            seq += 1
            is_new = id not in self.spans
            episodes.save(self.connection, self.runner_id, id, content, seq, is_new=is_new)
        rows = []
        for id, record in new_log:
            seq += 1
            kind, body = codec.KIND_OF[type(record)], codec.encode(record)
            values = events.values_of(record, kind, body, seq)
            if id in self.log:
                first = self.log[id].first_date
                events.update_row(self.connection, self.runner_id, id, first, values)
            else:
                rows.append(events.new_row(self.runner_id, id, values))
        for start in range(0, len(rows), AT_ONCE):
            self.connection.execute(events.INSERT, rows[start : start + AT_ONCE])


def _flat(content: EpisodeContent) -> dict[str, Any]:
    own = {"started": content.started, "ended": content.ended, "red_flags": content.red_flags}
    return own | {name: getattr(content.runner, name) for name in episodes.RUNNER_FIELDS}


def _different(here: Mapping[str, Any], there: Mapping[str, Any]) -> list[str]:
    """What differs, a sentence a field: short values are told, long ones only named."""
    return [
        f"{key} is {_told(here.get(key))} here and {_told(there.get(key))} in the archive"
        for key in sorted({*here, *there})
        if here.get(key) != there.get(key)
    ]


def _told(value: Any) -> str:
    if value is None:
        return "not told"
    text = str(value)
    return text if len(text) <= 40 else "another"
