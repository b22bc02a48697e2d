"""What was found goes into the log, and comes out of it again, each as one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from restride import clock
from restride.errors import Conflict, Invalid, NotFound
from restride.models import Event, ImportItem, RunImport
from restride.services import codec, events, imports
from restride.services.import_log import ITEM, same_activities
from restride.services.import_records import Item, event_id
from restride.services.import_room import UPLOAD_LIFETIME
from restride.services.imports import Import
from restride.services.service import Service
from restride.services.writes import next_seq

UPDATE_ITEM = (
    update(ImportItem)
    .where(
        ImportItem.runner_id == bindparam("own"),
        ImportItem.import_id == bindparam("import"),
        ImportItem.number == bindparam("item"),
    )
    .values(
        chosen=bindparam("chosen"),
        event_id=bindparam("event_id"),
        event_seq=bindparam("event_seq"),
        before=bindparam("before"),
    )
)
"""Built once: thousands of items are noted at a time."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a runner wants of an item, where it is not what was proposed."""

    number: int
    choice: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """An import that was taken back; `kept` entries stay, as they were changed since."""

    undone: Import
    kept: int


def commit(
    service: Service, runner_id: str, id: str, choices: Sequence[Choice], *, rest: str
) -> Import:
    """Take what was chosen into the log, all of it or nothing. A second time changes nothing.

    `rest`: what goes for items without a choice, `proposed` or `leave`. Raises NotFound,
    Conflict (`not_ready`) and Invalid for a choice that an item does not have.
    """
    with service.database.write() as connection:
        # The runner's row is locked from here on, so no other write comes in between.
        next_seq(connection, runner_id)
        known = _state(connection, runner_id, id)
        if known == "done":
            connection.rollback()
            return imports.find(service, runner_id, id)
        if known != "ready":
            raise Conflict("This import cannot be taken into the log now.", code="not_ready")
        taking = _Commit(connection, runner_id, id)
        taking.take({one.number: one for one in choices}, rest)
        taking.let_go()
        imports.set_state(connection, runner_id, id, "done", None)
    return imports.find(service, runner_id, id)


def _state(connection: Connection, runner_id: str, id: str) -> str:
    row = imports.header(connection, runner_id, id)
    if row is None:
        raise NotFound("There is no such import.")
    state: str = row.state
    return state


class _Commit:
    def __init__(self, connection: Connection, runner_id: str, id: str) -> None:
        self.connection, self.runner_id = connection, runner_id
        self.key = {"own": runner_id, "import": id}
        self.own = (ImportItem.runner_id == runner_id, ImportItem.import_id == id)

    def take(self, choices: Mapping[int, Choice], rest: str) -> None:
        query = select(*ITEM).where(*self.own, ImportItem.reason.is_(None))
        found = [Item(*row) for row in self.connection.execute(query.order_by(ImportItem.number))]
        _check(found, choices)
        written = []
        for item in self._compared(found):
            wanted = choices.get(item.number)
            choice = item.proposed if rest == "proposed" else "leave"
            kind = wanted.kind if wanted else None
            written.append(self._one(item, wanted.choice if wanted else choice, kind))
        came = [values for values in written if values["event_id"] is not None]
        if came:
            self.connection.execute(UPDATE_ITEM, came)

    def let_go(self) -> None:
        """Keep the items that an undo needs, and of the others how many there were."""
        found, _ = imports.counts(self.connection, self.key["own"], self.key["import"])
        own = (RunImport.runner_id == self.key["own"], RunImport.id == self.key["import"])
        self.connection.execute(update(RunImport).where(*own).values(found=found))
        self.connection.execute(delete(ImportItem).where(*self.own, ImportItem.event_id.is_(None)))

    def _compared(self, found: list[Item]) -> list[Item]:
        """The items with what has come into the log since they were read, or went from it."""
        open_ = [item for item in found if item.same_as is None and item.double_of is None]
        spans = [item.span() for item in open_]
        same, deleted = same_activities(self.connection, self.runner_id, spans)
        return [_with(item, same, deleted) for item in found]

    def _one(self, item: Item, choice: str, kind: str | None) -> dict[str, Any]:
        """Write the entry of one item; what is to be noted beside the item."""
        nothing = dict.fromkeys(("event_id", "event_seq", "before"))
        values: dict[str, Any] = {**self.key, "item": item.number, "chosen": choice, **nothing}
        if choice == "merge":
            values |= self._merge(item)
        elif choice != "leave":
            record = item.record(choice, kind)
            id = event_id(self.runner_id, record)
            seq = events.add(self.connection, self.runner_id, id, record)
            if seq is None and item.double_of is not None:
                # Two readings of one start that the runner wants both.
                id = event_id(self.runner_id, record, extra=f" {item.number}")
                seq = events.add(self.connection, self.runner_id, id, record)
            values |= {"event_id": id, "event_seq": seq} if seq else {"chosen": "leave"}
        return values

    def _merge(self, item: Item) -> dict[str, Any]:
        """The file's numbers into the typed entry; what it was before is kept for the undo."""
        row = _event(self.connection, self.runner_id, item.same_as or "")
        record = item.merged(row.record) if row is not None and row.record else None
        if row is None or row.record is None or record is None:
            return {"chosen": "leave"}
        seq = events.change(self.connection, self.runner_id, row.id, record, base=row.seq)
        before = {"kind": row.kind, "body": codec.encode(row.record)}
        return {"event_id": row.id, "event_seq": seq, "before": before}


def _with(item: Item, same: Mapping[str, str], deleted: Mapping[str, str]) -> Item:
    key = str(item.number)
    if key in same:
        return replace(item, same_as=same[key], is_deleted=False)
    return replace(item, same_as=deleted[key], is_deleted=True) if key in deleted else item


def _check(found: Sequence[Item], choices: Mapping[int, Choice]) -> None:
    known = {item.number: item for item in found}
    faults: dict[str, list[str]] = {}
    for number, wanted in choices.items():
        # Where the entry was deleted since the preview, a merge leaves it out: that is no fault.
        can = replace(known[number], is_deleted=False).can if number in known else ()
        if wanted.choice not in can:
            said = f"must be one of {', '.join(can)}" if can else "is no activity of this import"
            faults[f"changes.{number}"] = [said]
    if faults:
        raise Invalid(faults)


def undo(service: Service, runner_id: str, id: str) -> Undone:
    """Take an import out of the log again. A second time changes nothing.

    What the runner has changed or answered since stays, and so does what was typed before.
    Raises NotFound, and Conflict (`not_done`).
    """
    kept = 0
    with service.database.write() as connection:
        next_seq(connection, runner_id)
        state = _state(connection, runner_id, id)
        if state not in ("done", "undone"):
            raise Conflict("This import is not in your log.", code="not_done")
        own = (ImportItem.runner_id == runner_id, ImportItem.import_id == id)
        columns = (ImportItem.event_id, ImportItem.event_seq, ImportItem.before)
        query = select(*columns).where(*own, ImportItem.event_seq.is_not(None))
        for event, seq, before in connection.execute(query).all():
            former = codec.decode(before["kind"], before["body"], event) if before else None
            gone = events.change(connection, runner_id, event, former, base=seq)
            if gone is None and _event(connection, runner_id, event) is not None:
                kept += 1
        _propose_again(connection, runner_id, id)
        # It names no entry any more: what it took out is not taken for deleted by hand.
        connection.execute(delete(ImportItem).where(*own))
        if state == "done":
            imports.set_state(connection, runner_id, id, "undone", clock.now() + UPLOAD_LIFETIME)
    return Undone(imports.find(service, runner_id, id), kept)


def _propose_again(connection: Connection, runner_id: str, id: str) -> None:
    """Nobody deleted by hand what an undo takes out: previews that have it as well propose it."""
    named = select(ImportItem.event_id).where(
        ImportItem.runner_id == runner_id, ImportItem.import_id == id
    )
    gone = select(Event.id).where(
        Event.runner_id == runner_id, Event.deleted.is_(True), Event.id.in_(named)
    )
    waiting = (ImportItem.runner_id == runner_id, ImportItem.event_id.is_(None))
    connection.execute(
        update(ImportItem).where(*waiting, ImportItem.same_as.in_(gone)).values(same_as=None)
    )


def _event(connection: Connection, runner_id: str, id: str) -> events.StoredEvent | None:
    """An entry of the log, None if it is not there or was deleted."""
    found = events.find(connection, runner_id, id)
    return found if found is not None and not found.deleted else None
