"""Whatever a runner may have logged reads back from an archive as the very same records."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta, timezone
from uuid import NAMESPACE_URL, uuid5

from hypothesis import HealthCheck, given, settings
from marshmallow import ValidationError

from restride.engine import records as r
from restride.schemas.archive import archive_out, load_archive
from restride.schemas.episode import in_order
from restride.schemas.event_out import event_body
from restride.schemas.events import load_body
from restride.services import codec
from restride.services.accounts import NEW_SETTINGS
from restride.services.episodes import EpisodeContent, StoredEpisode
from restride.services.events import StoredEvent
from tests.engine.lives import Life, lives
from tests.reports.records import RECORDS, SPANS


def with_offset(event: r.Event) -> r.Event:
    """Lives have times without a zone; what is stored has its offset."""
    at = getattr(event, "at", None)
    if at is None or at.tzinfo is not None:
        return event
    return replace(event, at=at.replace(tzinfo=timezone(timedelta(hours=1))))


def logged(events: list[r.Event]) -> list[StoredEvent]:
    kept: dict[str, StoredEvent] = {}
    for number, event in enumerate(map(with_offset, events)):
        own = str(uuid5(NAMESPACE_URL, str(number)))
        is_day = isinstance(event, r.Morning)
        id = event.date.isoformat() if is_day else own
        record = replace(event, id=None if is_day else own)
        kept[id] = StoredEvent(codec.KIND_OF[type(event)], id, event.date, number + 1, record)
    return list(kept.values())


def there_and_back(runner: r.Runner, events: list[StoredEvent]) -> None:
    days = [event.date for event in events]
    first = min(days, default=SPANS[0].started)
    days_in_order = in_order(list(runner.training_days), r.WEEKDAYS)
    content = EpisodeContent(
        started=first - timedelta(days=1),
        ended=None,
        runner=replace(runner, training_days=days_in_order),
        red_flags=(),
    )
    episode = StoredEpisode(SPANS[0].id, 1, content)
    text = "".join(archive_out(NEW_SETTINGS, [episode], events))
    found = load_archive(json.loads(text))
    assert found.settings == NEW_SETTINGS
    assert [(id, EpisodeContent(**one)) for id, one in found.episodes] == [(episode.id, content)]
    assert found.events == [(event.id, event.record) for event in events]


@given(life=lives(longest=25))
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_life_comes_back(life: Life) -> None:
    there_and_back(life.runner, logged(list(filter(_is_valid, life.events))))


def test_an_entry_of_every_kind_comes_back() -> None:
    storable = [event for event in RECORDS if _is_valid(event)]
    assert {type(event) for event in storable} == set(r.KINDS.values())
    there_and_back(SPANS[0].runner, logged(storable))


def _is_valid(event: r.Event) -> bool:
    """Whether the API would have taken it; a run of a file is stored without an answer."""
    body = event_body(event)
    if isinstance(event, r.Run):
        body.setdefault("pain_during", 0)
    try:
        load_body(codec.KIND_OF[type(event)], body)
    except ValidationError:
        return False
    return True
