"""Sessions of strength work."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from restride.api import answers
from restride.api.blueprint import Blueprint
from restride.api.current import account, service
from restride.api.documents import DELETING, WRITING, problems
from restride.engine.records import Session
from restride.schemas.query import ListQuery, WriteQuery
from restride.schemas.row import ROWS, PageOut, WrittenOut
from restride.schemas.work import SessionIn
from restride.services import events

KIND = "session"
blueprint = Blueprint("sessions", __name__, url_prefix="/api", description="Strength work")


@blueprint.get("/sessions")
@blueprint.arguments(ListQuery, location="query")
@blueprint.response(200, PageOut)
@problems(blueprint, 401, 422)
def newest(query: dict[str, Any]) -> Response:
    """The newest sessions"""
    return answers.page(events.newest(service().database, account().id, KIND, **query))


@blueprint.put("/sessions/<uuid:id>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.arguments(SessionIn)
@blueprint.response(200, WrittenOut)
@blueprint.alt_response(201, schema=WrittenOut, success=True)
@problems(blueprint, *WRITING)
def put(query: dict[str, Any], session: Session, id: UUID) -> Response:
    """Log or edit a session, and get the new plan"""
    saved = events.put(service().database, account().id, str(id), session, base=query["base"])
    return answers.written(saved, query["today"])


@blueprint.get("/sessions/<uuid:id>")
@blueprint.response(200, ROWS[KIND])
@problems(blueprint, 401, 404)
def get(id: UUID) -> Response:
    """One session"""
    return answers.row(events.get(service().database, account().id, str(id), (KIND,)))


@blueprint.delete("/sessions/<uuid:id>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.response(200, WrittenOut)
@problems(blueprint, *DELETING)
def delete(query: dict[str, Any], id: UUID) -> Response:
    """Delete a session, and get the new plan"""
    gone = events.delete(service().database, account().id, str(id), (KIND,), base=query["base"])
    return answers.written(gone, query["today"])
