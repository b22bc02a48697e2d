"""Episodes: start one, change it, end it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from restride.api.answers import json_answer, plan_body
from restride.api.blueprint import Blueprint
from restride.api.current import account, service
from restride.api.documents import WRITING, problems
from restride.schemas.episode import (
    EpisodeIn,
    EpisodeRowOut,
    EpisodesOut,
    EpisodeWrittenOut,
    episode_row_out,
)
from restride.schemas.query import WriteQuery
from restride.services import episodes
from restride.services.episodes import EpisodeContent

blueprint = Blueprint("episodes", __name__, url_prefix="/api", description="Spans of the log")


@blueprint.put("/episodes/<uuid:id>")
@blueprint.arguments(WriteQuery, location="query")
@blueprint.arguments(EpisodeIn)
@blueprint.response(200, EpisodeWrittenOut)
@blueprint.alt_response(201, schema=EpisodeWrittenOut, success=True)
@problems(blueprint, *WRITING)
def put(query: dict[str, Any], body: dict[str, Any], id: UUID) -> Response:
    """Start, change or end an episode

    At most one is open: 409 `episode_open`. What `red_flags` names counts as seen on the
    first day; one that stops the training stays among them: 409 `flag_stays`.
    """
    saved, is_new = episodes.put(
        service().database, account().id, str(id), EpisodeContent(**body), base=query["base"]
    )
    answer = {"episode": episode_row_out(saved), "plan": plan_body(query["today"])}
    return json_answer(answer, 201 if is_new else 200)


@blueprint.get("/episodes/<uuid:id>")
@blueprint.response(200, EpisodeRowOut)
@problems(blueprint, 401, 404)
def get(id: UUID) -> Response:
    """One episode"""
    return json_answer(episode_row_out(episodes.get(service().database, account().id, str(id))))


@blueprint.get("/episodes")
@blueprint.response(200, EpisodesOut)
@problems(blueprint, 401)
def every() -> Response:
    """All episodes, the newest first"""
    found = episodes.all_of(service().database, account().id)
    return json_answer({"episodes": [episode_row_out(episode) for episode in found]})
