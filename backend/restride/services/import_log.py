"""The log as an import looks at it: what is in it, and what came from a file and was deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, exists, select
from sqlalchemy.orm import aliased

from restride.models import Event, ImportItem
from restride.services import events
from restride.services.import_doubles import Span, in_log
from restride.services.import_records import Item, span_of

_NAMED = aliased(Event)
ITEM = (
    *(ImportItem.number, ImportItem.file, ImportItem.reason, ImportItem.body),
    *(ImportItem.double_of, ImportItem.same_as, ImportItem.chosen, ImportItem.event_id),
    exists()
    .where(_NAMED.runner_id == ImportItem.runner_id, _NAMED.id == ImportItem.same_as)
    .where(_NAMED.deleted.is_(True))
    .correlate(ImportItem),
)
"""What an Item is made of. Whether its entry is deleted is looked up each time: it may change
between the preview and the log."""


def same_activities(
    connection: Connection, runner_id: str, found: Sequence[Span]
) -> tuple[dict[str, str], dict[str, str]]:
    """Key of what was found to the entry that is the same: those in the log, those deleted."""
    same = in_log(found, _log_spans(connection, runner_id))
    rest = [span for span in found if span.key not in same]
    return same, in_log(rest, _deleted_spans(connection, runner_id))


def _log_spans(connection: Connection, runner_id: str) -> Iterator[Span]:
    """The runs and the cross-training of the log; exact where a file brought them."""
    brought = select(ImportItem.event_id).where(
        ImportItem.runner_id == runner_id, ImportItem.event_id.is_not(None)
    )
    exact = set(connection.execute(brought).scalars())
    query = select(*events.COLUMNS).where(
        Event.runner_id == runner_id,
        Event.kind.in_(("run", "cross")),
        Event.deleted.is_(False),
    )
    for row in connection.execute(query):
        event = events.stored(row)
        if event.record is not None:
            # The query names the kinds of run and cross-training alone.
            yield span_of(event.id, event.record, exact=event.id in exact)  # type: ignore[arg-type]


def _deleted_spans(connection: Connection, runner_id: str) -> Iterator[Span]:
    """What an import took in and the runner deleted by hand, as its file told it.

    An import that was taken back names no entry any more, so what it took out is not among them.
    """
    gone = select(Event.id).where(Event.runner_id == runner_id, Event.deleted.is_(True))
    query = select(*ITEM).where(ImportItem.runner_id == runner_id, ImportItem.event_id.in_(gone))
    for row in connection.execute(query):
        item = Item(*row)
        yield replace(item.span(), key=item.event_id or "")
