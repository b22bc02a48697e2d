"""The week and the next four, and where their items may be moved."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import calendar_body, json_answer
from restride.api.blueprint import Blueprint
from restride.api.documents import problems
from restride.errors import NotFound
from restride.schemas.calendar import CalendarOut
from restride.schemas.query import PlanQuery

blueprint = Blueprint("calendar", __name__, url_prefix="/api", description="The weeks ahead")


@blueprint.get("/calendar")
@blueprint.arguments(PlanQuery, location="query")
@blueprint.response(200, CalendarOut)
@problems(blueprint, 401, 404, 422)
def get(query: dict[str, Any]) -> Response:
    """The week and the next four

    Whatever is due within seven days lists the days it may be moved to, checked against the
    spacing; a move is an event. 404 `no_episode` when none is open.
    """
    found = calendar_body(query["today"])
    if found is None:
        raise NotFound("No episode is open.", code="no_episode")
    return json_answer(found)
