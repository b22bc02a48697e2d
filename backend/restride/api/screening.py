"""The screening: its questions, and what the answers suggest. Nothing of it is stored."""

from __future__ import annotations

from flask import Response

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint
from restride.api.current import words
from restride.api.documents import problems
from restride.engine.screening import Case, screen
from restride.schemas.screening import (
    QuestionsOut,
    ScreeningIn,
    ScreeningOut,
    questions_out,
    screening_out,
)

blueprint = Blueprint(
    "screening", __name__, url_prefix="/api", description="Which plan the answers suggest"
)


@blueprint.get("/screening")
@blueprint.response(200, QuestionsOut)
@problems(blueprint, 401)
def get() -> Response:
    """The questions, in order, with the keys of their answers

    `scoring` has what it takes to find the outcome without a connection.
    """
    return json_answer(questions_out(words()))


@blueprint.post("/screening")
@blueprint.arguments(ScreeningIn)
@blueprint.response(200, ScreeningOut)
@problems(blueprint, 400, 401, 403, 413, 415, 422)
def post(case: Case) -> Response:
    """What the answers suggest; nothing is stored

    A pattern, never a diagnosis. Every question needs an answer, unless `flags` or `age`
    locks or there is no pain. `irritability` and `level_finder_reps` tell where to start.
    """
    return json_answer(screening_out(screen(case), words()))
