"""Episodes: what is asked at the start, in the words of a history file's `runner`."""

from __future__ import annotations

from dataclasses import fields as record_fields
from datetime import date
from typing import Any, Protocol

from marshmallow import Schema, ValidationError, fields, post_load, validates

from restride.engine import records as r
from restride.schemas.component import Component
from restride.schemas.fields import (
    Flag,
    Kilograms,
    LocalDay,
    OneOf,
    Strict,
    Whole,
    Zone,
    kilograms,
    nrs,
    several,
)
from restride.schemas.query import LARGEST
from restride.schemas.safety import FLAGS

SEVERITIES = ("mild", "moderate")
RUNNER_FIELDS = tuple(field.name for field in record_fields(r.Runner))
GRAMS = {"body_mass_g": "body_mass_kg", "smallest_plate_g": "smallest_plate_kg"}


class EpisodeIn(Strict):
    """Loads into `started`, `ended`, `runner` (the engine's record) and `red_flags`."""

    started = LocalDay(required=True)
    ended = LocalDay(required=True, allow_none=True)
    pattern = OneOf(r.PATTERNS, required=True)
    side = OneOf(r.SIDES, required=True)
    onset = LocalDay(required=True)
    timezone = Zone(required=True)
    training_days = several(r.WEEKDAYS, required=True)
    baseline_morning_pain = nrs(required=True)
    red_flags = several(FLAGS, required=True)
    age = Whole(1, 120, allow_none=True)
    body_mass_g = Kilograms("20", "300", data_key="body_mass_kg", allow_none=True)
    guided = Flag(allow_none=True)
    smallest_plate_g = Kilograms("0.5", "2.5", data_key="smallest_plate_kg", allow_none=True)
    week_start = OneOf(r.WEEKDAYS, allow_none=True)
    severity = OneOf(SEVERITIES, allow_none=True)
    goal_week_m = Whole(0, 500_000, allow_none=True)

    @validates("training_days")
    def check_days(self, days: list[str], **_: Any) -> None:
        if not days:
            raise ValidationError("names no day")

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        given = {name: data[name] for name in RUNNER_FIELDS if data.get(name) is not None}
        given["training_days"] = in_order(given["training_days"], r.WEEKDAYS)
        return {
            "started": data["started"],
            "ended": data["ended"],
            "runner": r.Runner(**given),
            "red_flags": in_order(data["red_flags"], FLAGS),
        }


def in_order(words: list[str], order: tuple[str, ...]) -> tuple[str, ...]:
    """The same words in a fixed order, so that equal answers compare equal."""
    return tuple(word for word in order if word in words)


class EpisodeBody(Schema):
    """An episode as it is handed out: every key is there."""

    started = LocalDay(required=True)
    ended = LocalDay(required=True, allow_none=True)
    pattern = OneOf(r.PATTERNS, required=True)
    side = OneOf(r.SIDES, required=True)
    onset = LocalDay(required=True)
    timezone = fields.String(required=True)
    training_days = fields.List(OneOf(r.WEEKDAYS), required=True)
    baseline_morning_pain = nrs(required=True)
    red_flags = fields.List(OneOf(FLAGS), required=True)
    age = Whole(1, 120, required=True, allow_none=True)
    body_mass_kg = Kilograms("20", "300", required=True, allow_none=True)
    guided = Flag(required=True)
    smallest_plate_kg = Kilograms("0.5", "2.5", required=True)
    week_start = OneOf(r.WEEKDAYS, required=True)
    severity = OneOf(SEVERITIES, required=True, allow_none=True)
    goal_week_m = Whole(0, 500_000, required=True, allow_none=True)


class EpisodeRowOut(Schema):
    id = fields.String(required=True, metadata={"format": "uuid"})
    seq = Whole(1, LARGEST, required=True)
    deleted = Flag(required=True)
    body = fields.Nested(EpisodeBody, required=True, allow_none=True)


class EpisodeWrittenOut(Schema):
    episode = Component("EpisodeRow")
    plan = Component("Plan", nullable=True)


class EpisodesOut(Schema):
    episodes = fields.List(Component("EpisodeRow"), required=True)


class ContentLike(Protocol):
    """What an episode holds, as the services hand it out."""

    @property
    def started(self) -> date: ...
    @property
    def ended(self) -> date | None: ...
    @property
    def runner(self) -> r.Runner: ...
    @property
    def red_flags(self) -> tuple[str, ...]: ...


class EpisodeLike(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def seq(self) -> int: ...
    @property
    def content(self) -> ContentLike: ...


def episode_row_out(episode: EpisodeLike) -> dict[str, Any]:
    """An episode's row, by hand like the rows of the log."""
    content = episode.content
    body: dict[str, Any] = {
        "started": content.started.isoformat(),
        "ended": content.ended.isoformat() if content.ended is not None else None,
        "red_flags": list(content.red_flags),
    }
    for name in RUNNER_FIELDS:
        value = getattr(content.runner, name)
        if name in GRAMS:
            body[GRAMS[name]] = kilograms(value) if value is not None else None
        elif isinstance(value, tuple):
            body[name] = list(value)
        else:
            body[name] = value.isoformat() if isinstance(value, date) else value
    return {"id": episode.id, "seq": episode.seq, "deleted": False, "body": body}
