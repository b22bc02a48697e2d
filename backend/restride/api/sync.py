"""What changed since the device last looked."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import calendar_body, json_answer, plan_body
from restride.api.blueprint import Blueprint
from restride.api.current import account, heard, service, visitor
from restride.api.documents import problems
from restride.schemas.episode import episode_row_out
from restride.schemas.query import SyncQuery
from restride.schemas.row import SyncOut, row_out
from restride.services import sync

blueprint = Blueprint("sync", __name__, url_prefix="/api", description="Between devices")


@blueprint.get("/sync")
@blueprint.arguments(SyncQuery, location="query")
@blueprint.response(200, SyncOut)
@problems(blueprint, 401, 410, 422)
def pull(query: dict[str, Any]) -> Response:
    """Rows written after `since`, in that order

    While `more` is true, ask again from the answer's `seq`; the plan and its calendar come with
    the last answer. Each time send back the last answer's `generation` in the header
    Restride-Generation. 410 `sync_reset` when the server does not know `since`, or was restored
    from a backup since: fetch all, from 0 and without the header, and send again what the
    server has lost. 410 `sync_cleared` when the device was away for more than a year: fetch all
    in the same way, and let go of what does not come, as it was deleted.
    """
    since, cleared_seq = query["since"], visitor().cleared_seq
    found = sync.changes(service().database, account().id, since=since, limit=query["limit"])
    known = sync.heard_with(found, since=since, before=heard(), cleared_seq=cleared_seq)
    return json_answer(
        {
            "seq": found.seq,
            "more": found.more,
            "generation": str(known),
            "rows": [row_out(event) for event in found.events],
            "episodes": [episode_row_out(episode) for episode in found.episodes],
            "plan": None if found.more else plan_body(query["today"]),
            "calendar": None if found.more else calendar_body(query["today"]),
        }
    )
