"""A history file: one episode as `restride replay` reads it and `restride export` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, post_load, validate

from restride.engine import records as r
from restride.engine.protocol_file import available, stages_of
from restride.schemas.event_out import event_out
from restride.schemas.events import load_event
from restride.schemas.fields import (
    REQUIRED,
    Flag,
    Kilograms,
    LocalDay,
    OneOf,
    Strict,
    Whole,
    Words,
    Zone,
    kilograms,
    nrs,
    several,
)

FORMAT = 1
OBJECT = {**REQUIRED, "invalid": "must be an object"}


@dataclass(frozen=True, slots=True)
class HistoryFile:
    """A file's content: a name, the day it asks about, the history."""

    name: str | None
    today: date | None
    history: r.History


class RunnerIn(Strict):
    """How things stood at the start of the episode."""

    timezone = Zone(required=True)
    pattern = OneOf(available(), required=True)
    side = OneOf(r.SIDES, required=True)
    onset = LocalDay(required=True)
    training_days = several(r.WEEKDAYS, required=True)
    baseline_morning_pain = nrs(required=True)
    age = Whole(1, 120)
    body_mass_g = Kilograms("20", "300", data_key="body_mass_kg")
    guided = Flag()
    smallest_plate_g = Kilograms("0.5", "2.5", data_key="smallest_plate_kg")
    week_start = OneOf(r.WEEKDAYS)
    severity = OneOf(("mild", "moderate"))
    goal_week_m = Whole(0, 500_000)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> r.Runner:
        if not data["training_days"]:
            raise ValidationError("names no day", "training_days")
        data["training_days"] = tuple(data["training_days"])
        return r.Runner(**data)


class _Head(Strict):
    format = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Equal(FORMAT, error=f"must be {FORMAT}"),
        error_messages={**REQUIRED, "invalid": f"must be {FORMAT}"},
    )
    name = Words(200)
    today = LocalDay()
    runner = fields.Nested(RunnerIn, required=True, error_messages=REQUIRED)
    events = fields.List(
        fields.Raw(),
        required=True,
        validate=validate.Length(max=200_000),
        error_messages={**REQUIRED, "invalid": "must be a list"},
    )
    # A golden trace says beside its history what is expected of it; the plan does not look there.
    why = Words(2000)
    expect = fields.Dict(error_messages=OBJECT)
    along = fields.Dict(LocalDay(), fields.Dict(error_messages=OBJECT), error_messages=OBJECT)


def load_history(data: Any) -> HistoryFile:
    """Read a history file's data. Raises ValidationError with every fault and its place."""
    faults: dict[str, Any] = {}
    head: dict[str, Any] = {}
    try:
        head = _Head().load(data)
    except ValidationError as fault:
        messages = fault.messages
        faults = dict(messages) if isinstance(messages, dict) else {"_schema": messages}
        listed = data.get("events") if isinstance(data, dict) else None
        head = {"events": listed if isinstance(listed, list) else []}
    events, broken = _events(head["events"])
    runner = head.get("runner")
    if isinstance(runner, r.Runner):
        broken.update(_wrong_stages(runner, head["events"], broken))
        broken.update(_before_onset(runner, head["events"], broken))
    if broken:
        faults["events"] = dict(sorted(broken.items()))
    if faults or runner is None:
        raise ValidationError(faults)
    history = r.History(runner=runner, events=tuple(events))
    return HistoryFile(head.get("name"), head.get("today"), history)


def _events(listed: list[Any]) -> tuple[list[r.Event], dict[int, Any]]:
    events: list[r.Event] = []
    faults: dict[int, Any] = {}
    mornings: dict[date, int] = {}
    ids: dict[str, int] = {}
    for place, data in enumerate(listed):
        try:
            event = load_event(data)
        except ValidationError as fault:
            faults[place] = fault.messages
            continue
        events.append(event)
        if event.id is not None and ids.setdefault(event.id, place) != place:
            faults[place] = {"id": [f"stands at events[{ids[event.id]}] as well"]}
        if isinstance(event, r.Morning) and mornings.setdefault(event.date, place) != place:
            first = mornings[event.date]
            faults[place] = {"date": [f"events[{first}] is a morning of the same day"]}
    return events, faults


def _wrong_stages(runner: r.Runner, listed: list[Any], broken: dict[int, Any]) -> dict[int, Any]:
    """Placements into a stage that the runner's protocol does not have."""
    stages = stages_of(runner.pattern)
    text = f"must be one of {', '.join(stages)} in a history of the pattern {runner.pattern}"
    return {
        place: {"stage": [text]}
        for place, data in enumerate(listed)
        if place not in broken and data["type"] == "placement" and data["stage"] not in stages
    }


def _before_onset(runner: r.Runner, listed: list[Any], broken: dict[int, Any]) -> dict[int, Any]:
    """Strength sessions from before the trouble began: they are of another episode.

    Runs may be older: they tell how much was run before.
    """
    text = f"is before the onset, {runner.onset.isoformat()}"
    return {
        place: {"at": [text]}
        for place, data in enumerate(listed)
        if place not in broken
        and data["type"] == "session"
        and data["at"][:10] < runner.onset.isoformat()
    }


def faults_of(messages: Any, path: str = "") -> Iterator[str]:
    """Marshmallow's messages as lines, `events[3].pain_during: must be a whole number 0..10`."""
    if isinstance(messages, dict):
        for key, value in messages.items():
            if key == "_schema":
                yield from faults_of(value, path)
            elif isinstance(key, int):
                yield from faults_of(value, f"{path}[{key}]")
            else:
                yield from faults_of(value, f"{path}.{key}" if path else str(key))
    elif isinstance(messages, list):
        for message in messages:
            yield from faults_of(message, path)
    else:
        yield f"{path or 'the file'}: {messages}"


def history_out(history: r.History, *, name: str | None, today: date) -> dict[str, Any]:
    """A history as a file writes it."""
    head: dict[str, Any] = {"format": FORMAT, "name": name} if name else {"format": FORMAT}
    events = [event_out(event) for event in history.events]
    return {
        **head,
        "today": today.isoformat(),
        "runner": runner_out(history.runner),
        "events": events,
    }


def runner_out(runner: r.Runner) -> dict[str, Any]:
    """The runner's keys; what was not given is left out."""
    out: dict[str, Any] = {
        "timezone": runner.timezone,
        "pattern": runner.pattern,
        "side": runner.side,
        "onset": runner.onset.isoformat(),
        "guided": runner.guided,
        "smallest_plate_kg": kilograms(runner.smallest_plate_g),
        "week_start": runner.week_start,
        "training_days": list(runner.training_days),
        "baseline_morning_pain": runner.baseline_morning_pain,
    }
    if runner.body_mass_g is not None:
        out["body_mass_kg"] = kilograms(runner.body_mass_g)
    for key in ("age", "severity", "goal_week_m"):
        if (value := getattr(runner, key)) is not None:
            out[key] = value
    return out
