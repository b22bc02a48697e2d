"""A runner's links for a physio, and what came back through them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint
from restride.api.current import account, service
from restride.api.documents import problems
from restride.schemas import share as schemas
from restride.services import share_notes, shares

blueprint = Blueprint("shares", __name__, url_prefix="/api", description="Links for a physio")
CHANGING = (401, 403, 404, 410, 415)


@blueprint.get("/shares")
@blueprint.response(200, schemas.SharesOut)
@problems(blueprint, 401)
def newest() -> Any:
    """The runner's links

    With how often each was opened, and when last. One that has ended is listed for 30 days more.
    """
    return {"shares": shares.all_of(service().database, account().id)}


@blueprint.post("/shares")
@blueprint.arguments(schemas.ShareIn)
@blueprint.response(201, schemas.ShareMadeOut)
@problems(blueprint, 400, 401, 403, 409, 410, 413, 415, 422, 429)
def make(body: dict[str, Any]) -> Any:
    """Make a link

    It shows `parts` and nothing else, to whoever has it, for `days` days. `label` is for the
    runner alone; `name` and `question` are on the page. 409 `too_many_links`.
    """
    made, token = shares.make(service().database, account().id, **body)
    return {"share": made, "token": token}


@blueprint.delete("/shares/<uuid:id>")
@blueprint.response(204)
@problems(blueprint, *CHANGING)
def end(id: UUID) -> Response:
    """End a link at once"""
    shares.end(service().database, account().id, str(id))
    return Response(status=204)


@blueprint.get("/share-notes")
@blueprint.response(200, schemas.ShareNotesOut)
@problems(blueprint, 401)
def notes() -> Response:
    """What was left through links and is not settled

    It changes nothing. To accept limits, log an event of the type `limit`; then settle the note.
    """
    return json_answer(schemas.notes_out(share_notes.waiting(service().database, account().id)))


@blueprint.delete("/share-notes/<uuid:id>")
@blueprint.response(204)
@problems(blueprint, *CHANGING)
def settle(id: UUID) -> Response:
    """Settle a note: it was taken into the log, or put aside"""
    share_notes.settle(service().database, account().id, str(id))
    return Response(status=204)
