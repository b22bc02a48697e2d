"""Imports of run files: hand over, look at what was found, take it into the log, take it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any
from uuid import UUID

from flask import Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from restride.api.answers import json_answer, plan_body
from restride.api.blueprint import Blueprint, takes_bytes
from restride.api.current import account, service
from restride.api.documents import DELETING, WRITING, problems
from restride.schemas import run_import as schemas
from restride.services import import_commit, import_job, imports
from restride.services.import_commit import Choice
from restride.services.imports import PIECE_MOST, FileSaid

READ_AT_ONCE = 65_536
BYTES = {
    "required": True,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}
blueprint = Blueprint("imports", __name__, url_prefix="/api", description="Runs from files")


@blueprint.get("/imports")
@blueprint.response(200, schemas.ImportsOut)
@problems(blueprint, 401)
def newest() -> Response:
    """The newest imports"""
    found = imports.newest(service(), account().id)
    return json_answer({"imports": [schemas.import_out(one) for one in found]})


@blueprint.put("/imports/<uuid:id>")
@blueprint.arguments(schemas.ImportIn)
@blueprint.response(200, schemas.ImportOut)
@blueprint.alt_response(201, schema=schemas.ImportOut, success=True)
@problems(blueprint, *WRITING)
def begin(body: dict[str, Any], id: UUID) -> Response:
    """Announce files: FIT, GPX, TCX, CSV, also gzipped, or archives of them

    `timezone` is the device's: a time without a zone is of it. Then send their bytes, and have
    them read. At most 500 files and 4 GB together; of imports that were not taken into the log
    the newest three are kept, and of uploads that were not read 4 GB. 409 `id_taken`, `no_room`.
    """
    files = [FileSaid(**file) for file in body["files"]]
    known, is_new = imports.begin(service(), account().id, str(id), files, body["timezone"])
    return json_answer(schemas.import_out(known), 201 if is_new else 200)


@blueprint.put("/imports/<uuid:id>/upload")
@takes_bytes
@blueprint.doc(requestBody=BYTES)
@blueprint.arguments(schemas.PieceQuery, location="query")
@blueprint.response(200, schemas.ImportOut)
@problems(blueprint, *WRITING)
def upload(query: dict[str, Any], id: UUID) -> Response:
    """Send a part of a file, at most 8 MB

    The body is the bytes themselves, as application/octet-stream. Parts come in order; the same
    part again changes nothing. 409 `wrong_offset` where some before it is missing, `no_room`.
    """
    if (request.content_length or 0) > PIECE_MOST:
        raise RequestEntityTooLarge
    # A server that says where the body ends is cut off at the limit itself, so it is one more.
    request.max_content_length = PIECE_MOST + 1
    pieces = _pieces(request.stream)
    known = imports.take_piece(service(), account().id, str(id), **query, pieces=pieces)
    return json_answer(schemas.import_out(known))


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(READ_AT_ONCE):
        yield piece


@blueprint.post("/imports/<uuid:id>/read")
@blueprint.response(200, schemas.ImportOut)
@problems(blueprint, 401, 403, 404, 409, 410, 415)
def read(id: UUID) -> Response:
    """Have the files read, beside the requests

    The state is `reading` until it is `ready`; ask for it. The bytes are deleted as soon as they
    were read; positions are not kept. 409 `incomplete`.
    """
    return json_answer(schemas.import_out(import_job.start(service(), account().id, str(id))))


@blueprint.get("/imports/<uuid:id>")
@blueprint.response(200, schemas.ImportOut)
@problems(blueprint, 401, 404)
def get(id: UUID) -> Response:
    """One import, with how far its reading has come"""
    known = imports.find(service(), account().id, str(id))
    if known.state == "reading":
        # A reading that a restart cut off is begun anew by whoever looks.
        known = import_job.start(service(), account().id, str(id))
    return json_answer(schemas.import_out(known))


@blueprint.get("/imports/<uuid:id>/items")
@blueprint.arguments(schemas.ItemsQuery, location="query")
@blueprint.response(200, schemas.ItemPageOut)
@problems(blueprint, 401, 404, 422)
def items(query: dict[str, Any], id: UUID) -> Response:
    """What was found, and what was refused and why

    Of an import in the log only what has an entry there is kept. `left_out` says why an activity
    is not proposed. `deleted`: it came into the log by an import, and the runner deleted it
    there; it comes back if it is chosen.
    """
    page = imports.items(service().database, account().id, str(id), **query)
    return json_answer(schemas.items_out(page.items, page.next_after))


@blueprint.post("/imports/<uuid:id>/commit")
@blueprint.arguments(schemas.TodayQuery, location="query")
@blueprint.arguments(schemas.CommitIn)
@blueprint.response(200, schemas.CommittedOut)
@problems(blueprint, *WRITING)
def commit(query: dict[str, Any], body: dict[str, Any], id: UUID) -> Response:
    """Take what was found into the log, and get the new plan

    `changes` says where the runner wants something else than what is proposed, `rest` what goes
    for all that it does not name. All of it or nothing; a second time changes nothing. How the
    runs felt is left open. 409 `not_ready`.
    """
    choices = [Choice(**change) for change in body["changes"]]
    known = import_commit.commit(service(), account().id, str(id), choices, rest=body["rest"])
    imported = schemas.import_out(known)
    return json_answer({"imported": imported, "plan": plan_body(query["today"])})


@blueprint.post("/imports/<uuid:id>/undo")
@blueprint.arguments(schemas.TodayQuery, location="query")
@blueprint.response(200, schemas.UndoneOut)
@problems(blueprint, 401, 403, 404, 409, 410, 415, 422)
def undo(query: dict[str, Any], id: UUID) -> Response:
    """Take an import out of the log as one thing, and get the new plan

    Entries that were changed or answered since stay. 409 `not_done`.
    """
    done = import_commit.undo(service(), account().id, str(id))
    imported = schemas.import_out(done.undone)
    plan = plan_body(query["today"])
    return json_answer({"imported": imported, "kept": done.kept, "plan": plan})


@blueprint.delete("/imports/<uuid:id>")
@blueprint.response(204)
@problems(blueprint, *DELETING)
def drop(id: UUID) -> Response:
    """Let an import go that is not in the log

    409 `in_log`.
    """
    imports.drop(service(), account().id, str(id))
    return Response(status=204)
