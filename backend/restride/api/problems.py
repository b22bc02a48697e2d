"""Errors as application/problem+json, always the same shape, never with a stack trace."""

from __future__ import annotations

import json
import logging
import traceback
from http import HTTPStatus
from typing import Any, Final

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from restride import errors
from restride.api.blueprint import NotJson
from restride.api.webapp import page_for_missing, page_for_shared
from restride.schemas.episode import episode_row_out
from restride.schemas.row import row_out

log = logging.getLogger("restride")
STATUS: Final[dict[type[errors.RestrideError], int]] = {
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.Forbidden: 403,
    errors.SignedOut: 401,
    errors.Gone: 410,
    errors.Invalid: 422,
    errors.Throttled: 429,
}
CODES: Final = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "not_json",
}
DETAILS: Final = {
    404: "There is nothing at this address.",
    413: "That is more than the server takes at once.",
    405: "This address does not take that method.",
    415: "The body must be sent as application/json, a file's as application/octet-stream.",
}
KEPT_HEADERS: Final = ("Allow", "Retry-After")


def problem(status: int, code: str, detail: str, **more: Any) -> Response:
    """A problem as RFC 9457 writes it."""
    title = HTTPStatus(status).phrase
    body = {"status": status, "code": code, "title": title, "detail": detail, **more}
    return Response(json.dumps(body), status=status, content_type="application/problem+json")


def register(app: Flask) -> None:
    """Answer everything that goes wrong in `app`, instead of flask-smorest."""
    app.register_error_handler(errors.RestrideError, _for_use_case)
    app.register_error_handler(HTTPException, _for_http)
    app.register_error_handler(Exception, _for_bug)


def _for_use_case(error: errors.RestrideError) -> Response:
    more: dict[str, Any] = {}
    faults = getattr(error, "errors", None)
    if faults:
        more["errors"] = faults
    current = getattr(error, "current", None)
    if current is not None:
        more["current"] = row_out(current) if hasattr(current, "kind") else episode_row_out(current)
    answer = problem(STATUS[type(error)], error.code, error.detail, **more)
    if isinstance(error, errors.Throttled):
        answer.headers["Retry-After"] = str(error.retry_after_s)
    return answer


def _for_http(error: HTTPException) -> Response:
    status = error.code or 500
    if status < 400:
        return Response(status=status, headers=error.get_headers())
    if (shared := page_for_shared(request)) is not None:
        return shared
    if status == 404 and (page := page_for_missing(request)) is not None:
        return page
    code = "not_json" if isinstance(error, NotJson) else CODES.get(status, f"http_{status}")
    detail = DETAILS.get(status) or error.description or error.name
    answer = problem(status, code, detail)
    for name, value in error.get_headers():
        if name in KEPT_HEADERS:
            answer.headers[name] = value
    return answer


def _for_bug(error: Exception) -> Response:
    # The message of an exception may quote what a runner wrote: only its type and place are kept.
    place = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s in %s\n%s", type(error).__name__, request.endpoint, place)
    return problem(500, "internal", "Something went wrong here. Nothing of yours is lost.")
