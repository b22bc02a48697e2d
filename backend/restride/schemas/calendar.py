"""The week and the next four as they go out, and their shape for the API's document.

`calendar_out` writes it by hand, since it comes with every pull; a test holds the two together.
A clash has no text: the app says it in the runner's words, also without a network.
"""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from restride.engine import records as r
from restride.engine.ahead import Ahead, CalendarWeek, Choice, Day, Lighter, Movable
from restride.engine.prescription import Item, Reason
from restride.schemas.fields import OneOf
from restride.schemas.plan import item_out
from restride.schemas.plan_document import ItemOut


class LighterOut(Schema):
    """The days of a deload within a week, and its rule (9.3)."""

    rule = fields.String(required=True)
    first = fields.Date(required=True)
    last = fields.Date(required=True)


class CalendarDayOut(Schema):
    date = fields.Date(required=True)
    paused = fields.Boolean(required=True)
    items = fields.List(
        fields.Nested(ItemOut),
        required=True,
        metadata={"description": "From next week on without a dose or metres: they follow later."},
    )


class CalendarWeekOut(Schema):
    start = fields.Date(required=True)
    lighter = fields.Nested(LighterOut, required=True, allow_none=True)
    days = fields.List(fields.Nested(CalendarDayOut), required=True)


class ClashOut(Schema):
    """The rule that would keep an item from a day, and its values."""

    rule = fields.String(required=True)
    values = fields.Dict(required=True)


class ChoiceOut(Schema):
    """A day to which an item could be moved; a null clash is a day that fits."""

    date = fields.Date(required=True)
    clash = fields.Nested(ClashOut, required=True, allow_none=True)


class MovableOut(Schema):
    """The next session of an exercise, or the next run: its day, and the one of its own.

    A `move` event takes `made` as its date.
    """

    item = OneOf((*r.EXERCISES, "run"), required=True)
    date = fields.Date(required=True)
    own = fields.Date(required=True)
    made = fields.Date(required=True)
    to = fields.List(fields.Nested(ChoiceOut), required=True)


class CalendarOut(Schema):
    """The runner's week and the next four. `review`: the day on which one will be due, if any."""

    today = fields.Date(required=True)
    weeks = fields.List(fields.Nested(CalendarWeekOut), required=True)
    moves = fields.List(fields.Nested(MovableOut), required=True)
    review = fields.Date(required=True, allow_none=True)


def calendar_out(found: Ahead) -> dict[str, Any]:
    """The calendar as JSON data."""
    return {
        "today": found.today.isoformat(),
        "weeks": [_week(week) for week in found.weeks],
        "moves": [_movable(movable) for movable in found.moves],
        "review": found.review.isoformat() if found.review is not None else None,
    }


def _week(week: CalendarWeek) -> dict[str, Any]:
    return {
        "start": week.start.isoformat(),
        "lighter": _lighter(week.lighter) if week.lighter is not None else None,
        "days": [_day(day) for day in week.days],
    }


def _lighter(lighter: Lighter) -> dict[str, Any]:
    first, last = lighter.first.isoformat(), lighter.last.isoformat()
    return {"rule": lighter.rule, "first": first, "last": last}


def _day(day: Day) -> dict[str, Any]:
    items = [_item(item) for item in day.items]
    return {"date": day.day.isoformat(), "paused": day.paused, "items": items}


def _item(item: Item) -> dict[str, Any]:
    if item.kind == "strength" and item.dose is None:
        return {"kind": item.kind, "done": item.done, "exercise": item.name}
    return item_out(item)


def _movable(movable: Movable) -> dict[str, Any]:
    return {
        "item": movable.item,
        "date": movable.day.isoformat(),
        "own": movable.own.isoformat(),
        "made": movable.made.isoformat(),
        "to": [_choice(choice) for choice in movable.choices],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    clash = _clash(choice.clash) if choice.clash is not None else None
    return {"date": choice.day.isoformat(), "clash": clash}


def _clash(reason: Reason) -> dict[str, Any]:
    return {"rule": reason.rule, "values": dict(reason.values)}
