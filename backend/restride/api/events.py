"""Everything else that can be logged: placements, flares, flags, settings, limits and more."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from marshmallow import ValidationError

from restride.api import answers
from restride.api.blueprint import Blueprint, read_json
from restride.api.current import account, service
from restride.api.documents import DELETING, WRITING, problems
from restride.engine.records import Event
from restride.errors import Invalid
from restride.schemas.events import load_body
from restride.schemas.problem import flat_errors
from restride.schemas.query import WriteQuery
from restride.schemas.row import OTHER_KINDS, WrittenOut
from restride.services import events

blueprint = Blueprint("events", __name__, url_prefix="/api", description="The rest of the log")
BODY = {
    "required": True,
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Event"}}},
}


@blueprint.put("/events/<uuid:id>")
@blueprint.doc(requestBody=BODY)
@blueprint.arguments(WriteQuery, location="query")
@blueprint.response(200, WrittenOut)
@blueprint.alt_response(201, schema=WrittenOut, success=True)
@problems(blueprint, *WRITING)
def put(query: dict[str, Any], id: UUID) -> Response:
    """Log or edit an event, and get the new plan

    The body carries its `type`; sessions, runs and mornings have addresses of their own. A red
    flag that stops the training is never changed: 409 `flag_stays`. Only a check releases it.
    """
    event = _read_event(read_json(request))
    saved = events.put(service().database, account().id, str(id), event, base=query["base"])
    return answers.written(saved, query["today"])


@blueprint.get("/events/<uuid:id>")
@blueprint.response(200, "Row")
@problems(blueprint, 401, 404)
def get(id: UUID) -> Response:
    """One event"""
    return answers.row(events.get(service().database, account().id, str(id), OTHER_KINDS))


@blueprint.delete("/events/<uuid:id>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.response(200, WrittenOut)
@problems(blueprint, *DELETING)
def delete(query: dict[str, Any], id: UUID) -> Response:
    """Delete an event, and get the new plan

    A red flag that stops the training is never deleted: 409 `flag_stays`.
    """
    gone = events.delete(service().database, account().id, str(id), OTHER_KINDS, base=query["base"])
    return answers.written(gone, query["today"])


def _read_event(body: Any) -> Event:
    if not isinstance(body, dict):
        raise Invalid({"body": ["must be an object"]})
    kind = body.pop("type", None)
    if kind not in OTHER_KINDS:
        raise Invalid({"type": [f"must be one of {', '.join(OTHER_KINDS)}"]})
    if "id" in body and kind != "red_flag":
        raise Invalid({"id": ["unknown key"]})
    try:
        return load_body(kind, body)
    except ValidationError as fault:
        raise Invalid(flat_errors(fault.messages)) from None
