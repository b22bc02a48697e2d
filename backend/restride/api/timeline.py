"""The numbers behind the charts."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint
from restride.api.current import account, service, words
from restride.api.documents import problems
from restride.errors import NotFound
from restride.schemas.query import TimelineQuery
from restride.schemas.timeline import timeline_out
from restride.schemas.timeline_document import TimelineOut
from restride.services import timeline

blueprint = Blueprint("timeline", __name__, url_prefix="/api", description="How it has gone so far")


@blueprint.get("/timeline")
@blueprint.arguments(TimelineQuery, location="query")
@blueprint.response(200, TimelineOut)
@problems(blueprint, 401, 404, 422)
def get(query: dict[str, Any]) -> Response:
    """The open episode looked back on, or an earlier one

    Loads and ratios are for information only, never a gate. An ended episode is told as of its
    last day. 404 `no_episode` when none is open, `not_found` for an id that is not the runner's.
    """
    id, today = query["episode"], query["today"]
    if id is not None:
        line = timeline.of_episode(service(), account().id, str(id), today)
        return json_answer(timeline_out(line, words()))
    found = timeline.current(service(), account().id, today)
    if found is None:
        raise NotFound("No episode is open.", code="no_episode")
    return json_answer(timeline_out(found, words()))
