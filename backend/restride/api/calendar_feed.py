"""The coming weeks for calendar apps, behind an address that is a secret."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import account, address, language, service, words
from restride.api.documents import problems
from restride.schemas import calendar_feed as schemas
from restride.services import calendar_feed

ICALENDAR = {"text/calendar": {"schema": {"type": "string"}}}
blueprint = Blueprint("calendar-feed", __name__, url_prefix="/api", description="For calendar apps")
feed_out = schemas.FeedOut().dump


@blueprint.get("/calendar-feed")
@blueprint.response(200, schemas.FeedsOut)
@problems(blueprint, 401)
def get() -> Response:
    """Whether there is an address"""
    found = calendar_feed.find(service().database, account().id)
    return json_answer({"feed": None if found is None else feed_out(found)})


@blueprint.post("/calendar-feed")
@blueprint.response(201, schemas.MadeOut)
@problems(blueprint, 401, 403, 415)
def make() -> Response:
    """Make an address, or a new one

    It is told this once. A former one leads nowhere from now on.
    """
    made, secret = calendar_feed.make(service().database, account().id, language())
    path = f"/api/calendar-feed/{secret}.ics"
    return json_answer({"feed": feed_out(made), "path": path}, 201)


@blueprint.put("/calendar-feed")
@blueprint.arguments(schemas.FeedIn)
@blueprint.response(200, schemas.FeedOut)
@problems(blueprint, 400, 401, 403, 404, 413, 415, 422)
def change(body: dict[str, Any]) -> Response:
    """Show training at another time of the day"""
    changed = calendar_feed.change(service().database, account().id, body["time"])
    return json_answer(feed_out(changed))


@blueprint.delete("/calendar-feed")
@blueprint.response(204)
@problems(blueprint, 401, 403, 415)
def remove() -> Response:
    """The address leads nowhere from now on"""
    calendar_feed.remove(service().database, account().id)
    return Response(status=204)


@blueprint.post("/calendar-feed/test")
@blueprint.response(200, schemas.FeedTestOut)
@problems(blueprint, 401, 403, 404, 415)
def test() -> Response:
    """What is in the calendar, and whether an app has looked"""
    found = calendar_feed.find(service().database, account().id)
    _, entries = calendar_feed.text(service(), account().id)
    parts = [words().channel("calendar.works", entries=entries)]
    if found is None or found.read_at is None:
        parts.append(words().channel("calendar.unread"))
    else:
        parts.append(words().channel("calendar.read", day=found.read_at.date()))
    return json_answer({"entries": entries, "text": " ".join(parts)})


@blueprint.get("/calendar-feed/<secret>.ics")
@open_to_all
@blueprint.doc(responses={"200": {"description": "iCalendar", "content": ICALENDAR}})
@problems(blueprint, 404, 429)
def read(secret: str) -> Response:
    """The coming weeks as iCalendar

    The address is the key: who has it needs no sign-in. Answers 304 to its ETag.
    """
    text = calendar_feed.read(service(), secret, address=address())
    answer = Response(text, content_type="text/calendar; charset=utf-8")
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    answer.headers["Content-Disposition"] = 'inline; filename="restride.ics"'
    answer.add_etag()
    answer.make_conditional(request)
    return answer
