"""What a link shows, and leaving a note through it: open to whoever has the secret.

The secret comes in the body, never in the address: addresses stand in logs.
"""

from __future__ import annotations

from typing import Any, Final

from flask import Response, request

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import address, service, words_in
from restride.api.documents import problems
from restride.schemas import shared as schemas
from restride.services import share_notes, shared

LARGEST: Final = 32_768
"""A note of 1,800 characters, each escaped, and room to spare."""
blueprint = Blueprint("shared", __name__, url_prefix="/api", description="What a link shows")


@blueprint.before_request
def bound() -> None:
    """Nobody is known here, so nobody sends much."""
    request.max_content_length = LARGEST


@blueprint.post("/shared")
@open_to_all
@blueprint.arguments(schemas.OpenIn)
@blueprint.response(200, schemas.SharedOut)
@problems(blueprint, 400, 403, 404, 413, 415, 422, 429)
def open_link(body: dict[str, Any]) -> Response:
    """Open a link

    Read-only, and counted. 404 `link_invalid`, the same whether it was guessed, has expired or
    was ended; 429 after too many of those.
    """
    found = shared.open_link(service(), token=body["token"], address=address())
    link = found.link
    return json_answer(
        {
            "name": link.name,
            "question": link.question,
            "expires": link.expires.isoformat(),
            "distance_unit": link.distance_unit,
            "weight_unit": link.weight_unit,
            "made_up": link.made_up,
            **schemas.sheet_out(found.sheet, words_in("auto", link.weight_unit)),
        }
    )


@blueprint.post("/shared/notes")
@open_to_all
@blueprint.arguments(schemas.NoteIn)
@blueprint.response(204)
@problems(blueprint, 400, 403, 404, 409, 413, 415, 422, 429)
def leave(body: dict[str, Any]) -> Response:
    """Leave a note for the runner, propose limits, or both

    Plain text. Nothing of it applies before the runner accepts it. 404 `link_invalid`, 409
    `too_many_notes`.
    """
    share_notes.leave(service(), **body, address=address())
    return Response(status=204)
