"""The morning check: one a day, so its date is its address."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a route has a `date`
from typing import Any

from flask import Response
from marshmallow import ValidationError

from restride.api import answers
from restride.api.blueprint import Blueprint
from restride.api.current import account, service
from restride.api.documents import DELETING, WRITING, problems
from restride.engine.records import Morning
from restride.errors import Invalid
from restride.schemas.fields import LocalDay
from restride.schemas.morning import MorningBody
from restride.schemas.query import ListQuery, WriteQuery
from restride.schemas.row import ROWS, PageOut, WrittenOut
from restride.services import events

KIND = "morning"
blueprint = Blueprint("mornings", __name__, url_prefix="/api", description="The morning check")
_day = LocalDay()


@blueprint.get("/mornings")
@blueprint.arguments(ListQuery, location="query")
@blueprint.response(200, PageOut)
@problems(blueprint, 401, 422)
def newest(query: dict[str, Any]) -> Response:
    """The newest mornings"""
    return answers.page(events.newest(service().database, account().id, KIND, **query))


@blueprint.put("/mornings/<date>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.arguments(MorningBody)
@blueprint.response(200, WrittenOut)
@blueprint.alt_response(201, schema=WrittenOut, success=True)
@problems(blueprint, *WRITING)
def put(query: dict[str, Any], body: dict[str, Any], date: str) -> Response:
    """Answer or correct a morning, and get the new plan"""
    day = _read_day(date)
    if body.get("date", day) != day:
        raise Invalid({"date": ["is not the day in the address"]})
    morning = Morning(**{**body, "date": day})
    saved = events.put(
        service().database, account().id, day.isoformat(), morning, base=query["base"]
    )
    return answers.written(saved, query["today"])


@blueprint.get("/mornings/<date>")
@blueprint.response(200, ROWS[KIND])
@problems(blueprint, 401, 404, 422)
def get(date: str) -> Response:
    """One morning"""
    day = _read_day(date).isoformat()
    return answers.row(events.get(service().database, account().id, day, (KIND,)))


@blueprint.delete("/mornings/<date>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.response(200, WrittenOut)
@problems(blueprint, *DELETING)
def delete(query: dict[str, Any], date: str) -> Response:
    """Delete a morning's answer, and get the new plan"""
    day = _read_day(date).isoformat()
    gone = events.delete(service().database, account().id, day, (KIND,), base=query["base"])
    return answers.written(gone, query["today"])


def _read_day(text: str) -> Day:
    try:
        day: Day = _day.deserialize(text)
    except ValidationError as fault:
        raise Invalid({"date": [str(message) for message in fault.messages]}) from None
    return day
