"""The plan for today, derived from the log."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import json_answer, plan_body
from restride.api.blueprint import Blueprint
from restride.api.current import account, service, words
from restride.api.documents import problems
from restride.errors import NotFound
from restride.schemas.live import FeltIn, LiveAnswerOut, answer_out
from restride.schemas.plan_document import PlanOut
from restride.schemas.query import PlanQuery
from restride.services import plans

blueprint = Blueprint("plan", __name__, url_prefix="/api", description="What to do next, and why")


@blueprint.get("/plan")
@blueprint.arguments(PlanQuery, location="query")
@blueprint.response(200, PlanOut)
@problems(blueprint, 401, 404, 422)
def get(query: dict[str, Any]) -> Response:
    """The plan of the open episode

    404 `no_episode` when none is open.
    """
    plan = plan_body(query["today"])
    if plan is None:
        raise NotFound("No episode is open.", code="no_episode")
    return json_answer(plan)


@blueprint.post("/plan/live")
@blueprint.arguments(FeltIn)
@blueprint.response(200, LiveAnswerOut)
@problems(blueprint, 400, 401, 404, 422)
def post_live(felt: dict[str, Any]) -> Response:
    """The traffic light of a running exercise

    Nothing is stored. 404 `no_episode` when none is open.
    """
    plan = plans.current(service(), account().id, None)
    if plan is None:
        raise NotFound("No episode is open.", code="no_episode")
    return json_answer(answer_out(plan.live, felt, words()))
