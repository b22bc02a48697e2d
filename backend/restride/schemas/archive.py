"""The archive of an account: everything a runner said, to be kept and to be brought back.

The bodies are those of the API's rows. No password and no sign-in is in it, and nothing that
names the account: it goes into a new one as it is.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from restride.engine import records as r
from restride.engine.protocol_file import stages_of
from restride.errors import Invalid
from restride.schemas.account import AccountSettingsIn
from restride.schemas.episode import EpisodeIn, EpisodeLike, episode_row_out
from restride.schemas.event_out import event_body
from restride.schemas.events import LOADERS
from restride.schemas.fields import REQUIRED, Strict
from restride.schemas.problem import flat_errors
from restride.schemas.row import StoredLike
from restride.schemas.screened import StoredScreenedIn
from restride.schemas.work import RunOut

KIND: Final = "restride-archive"
FORMAT: Final = 1
EPISODES_MOST, EVENTS_MOST = 1_000, 100_000
FAULTS_MOST: Final = 50
"""So many faulty entries are named; whoever made the file by hand needs no more at a time."""
FAULTS_OF_ONE, LONGEST_PLACE = 10, 120


def archive_out(
    settings: Mapping[str, str], episodes: Iterable[EpisodeLike], events: Iterable[StoredLike]
) -> Iterator[str]:
    """The archive's JSON, piece by piece, an entry a line."""
    head = {"kind": KIND, "format": FORMAT, "settings": dict(settings)}
    yield _compact(head)[:-1] + ',"episodes":['
    yield from _lines(
        {"id": row["id"], "body": row["body"]} for row in map(episode_row_out, episodes)
    )
    yield '\n],"events":['
    yield from _lines(
        {"type": event.kind, "id": event.id, "body": event_body(event.record)}
        for event in events
        if event.record is not None
    )
    yield "\n]}\n"


def _lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    start = "\n"
    for row in rows:
        yield start + _compact(row)
        start = ",\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """What an archive holds: ids with what an episode says, and ids with records."""

    settings: dict[str, str]
    episodes: list[tuple[str, dict[str, Any]]]
    events: list[tuple[str, r.Event]]


class StoredRunIn(RunOut):
    """A run as it was stored: a table that was imported may have had no times."""

    def check_time(self, data: dict[str, Any], **_: Any) -> None:
        """Without times is as good as it gets."""


def _listed(most: int) -> Any:
    return fields.List(
        fields.Raw(),
        required=True,
        validate=validate.Length(max=most, error=f"holds more than {most}"),
        error_messages={**REQUIRED, "invalid": "must be a list"},
    )


class _Head(Strict):
    kind = fields.Raw(required=True)
    format = fields.Raw(required=True)
    settings = fields.Nested(AccountSettingsIn, required=True, error_messages=REQUIRED)
    episodes = _listed(EPISODES_MOST)
    events = _listed(EVENTS_MOST)


class _Reader:
    """Reads one entry after the other and keeps the faults, by place."""

    def __init__(self) -> None:
        self.faults: dict[str, list[str]] = {}
        self.places = 0
        self.ids: dict[tuple[str, str], str] = {}

    def fault(self, place: str, messages: Any) -> None:
        """Note what is wrong at a place. Raises Invalid once there is enough of it."""
        named = islice(flat_errors(messages, place).items(), FAULTS_OF_ONE)
        self.faults.update({key[:LONGEST_PLACE]: told for key, told in named})
        self.places += 1
        if self.places >= FAULTS_MOST:
            self.faults["more"] = [f"only the first {FAULTS_MOST} faulty entries are named"]
            self.end()

    def end(self) -> None:
        if self.faults:
            raise Invalid(
                self.faults,
                code="archive_invalid",
                detail="Some of this archive is not valid. Nothing was taken from it.",
            )

    def episode(self, place: str, row: Any) -> tuple[str, dict[str, Any]] | None:
        try:
            row = _row(row, ("id", "body"))
            id = self._own("episode", _uuid(row["id"]), place)
            return id, _loaded(EPISODE, row)
        except ValidationError as fault:
            self.fault(place, fault.messages)
            return None

    def event(self, place: str, row: Any) -> tuple[str, r.Event] | None:
        try:
            row = _row(row, ("type", "id", "body"))
            kind = _kind(row)
            record: r.Event = _loaded(STORED.get(kind, LOADERS[kind]), row)
            if isinstance(record, r.Morning):
                return self._own("event", _day(row["id"], record), place), record
            id = self._own("event", _uuid(row["id"]), place)
            return id, replace(record, id=id)
        except ValidationError as fault:
            self.fault(place, fault.messages)
            return None

    def _own(self, what: str, id: str, place: str) -> str:
        first = self.ids.setdefault((what, id), place)
        if first != place:
            raise ValidationError({"id": [f"stands at {first} as well"]})
        return id


EPISODE = EpisodeIn()
STORED: Final[Mapping[str, Schema]] = {"run": StoredRunIn(), "screening": StoredScreenedIn()}
"""What may be in a log though nobody can write it any more."""


def _kind(row: Mapping[str, Any]) -> str:
    kind = row["type"]
    if not isinstance(kind, str) or kind not in LOADERS:
        raise ValidationError({"type": [f"must be one of {', '.join(LOADERS)}"]})
    return kind


def _loaded(schema: Schema, row: Mapping[str, Any]) -> Any:
    """The body of a row; what is wrong in it is wrong under that key."""
    try:
        found = schema.load(row["body"])
        _check_offset(found)
    except ValidationError as fault:
        raise ValidationError({"body": fault.messages}) from None
    return found


def load_archive(data: Any) -> ArchiveFile:
    """Read an archive's data. Raises Invalid with the faults and their places.

    Its code is `archive_unknown` for what is no archive, or one of a version not known here,
    else `archive_invalid`.
    """
    _check_kind(data)
    reader = _Reader()
    head = _head(data, reader)
    spans = [reader.episode(f"episodes[{n}]", row) for n, row in enumerate(head["episodes"])]
    logged = [reader.event(f"events[{n}]", row) for n, row in enumerate(head["events"])]
    _check_open(spans, reader)
    _check_placements(spans, logged, reader)
    reader.end()
    return ArchiveFile(
        head["settings"],
        [span for span in spans if span is not None],
        [entry for entry in logged if entry is not None],
    )


def _check_kind(data: Any) -> None:
    told = data.get("kind") if isinstance(data, dict) else None
    version = data.get("format") if isinstance(data, dict) else None
    if told != KIND:
        raise Invalid(
            {"kind": [f"must be {KIND}"]},
            code="archive_unknown",
            detail="This is not an archive of Restride. Nothing was taken from it.",
        )
    if type(version) is not int or version != FORMAT:
        raise Invalid(
            {"format": [f"must be {FORMAT}"]},
            code="archive_unknown",
            detail="This archive has a format that is not known here. Nothing was taken from it.",
        )


def _head(data: Any, reader: _Reader) -> dict[str, Any]:
    try:
        head: dict[str, Any] = _Head().load(data)
    except ValidationError as fault:
        # Without its parts nothing more can be said.
        reader.fault("", fault.messages)
        reader.end()
        raise
    return head


def _row(row: Any, keys: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise ValidationError("must be an object")
    missing = {key: ["is required"] for key in keys if key not in row}
    unknown = {str(key)[:40]: ["unknown key"] for key in row if key not in keys}
    if missing or unknown:
        raise ValidationError({**missing, **unknown})
    return row


def _uuid(value: Any) -> str:
    try:
        if isinstance(value, str) and str(uuid.UUID(value)) == value:
            return value
    except ValueError:
        pass
    raise ValidationError({"id": ["must be a UUID in small letters"]})


def _day(value: Any, morning: r.Morning) -> str:
    if value != morning.date.isoformat():
        raise ValidationError({"id": ["must be the morning's date"]})
    return morning.date.isoformat()


def _check_offset(record: object) -> None:
    at = getattr(record, "at", None)
    if at is not None and at.tzinfo is None:
        raise ValidationError({"at": ["must carry its UTC offset, like 2026-01-07T18:00:00+01:00"]})


def _check_open(spans: list[tuple[str, dict[str, Any]] | None], reader: _Reader) -> None:
    opened = [n for n, span in enumerate(spans) if span is not None and span[1]["ended"] is None]
    for place in opened[1:]:
        text = f"is open as well as episodes[{opened[0]}]: at most one is"
        reader.fault(f"episodes[{place}].body.ended", [text])


def _check_placements(
    spans: list[tuple[str, dict[str, Any]] | None],
    logged: list[tuple[str, r.Event] | None],
    reader: _Reader,
) -> None:
    """A placement has a stage of a protocol that it was made in."""
    contents = [span[1] for span in spans if span is not None]
    for place, entry in enumerate(logged):
        if entry is None or not isinstance(entry[1], r.Placement):
            continue
        day = entry[1].date
        patterns = {
            content["runner"].pattern
            for content in contents
            if content["started"] <= day and (content["ended"] is None or day <= content["ended"])
        }
        stages = {stage for pattern in patterns for stage in stages_of(pattern)}
        if patterns and entry[1].stage not in stages:
            text = f"must be one of {', '.join(sorted(stages))} in this episode"
            reader.fault(f"events[{place}].body.stage", [text])
