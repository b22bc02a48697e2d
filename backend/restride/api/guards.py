"""What every request passes: same origin, JSON or bytes, a sign-in; what every answer carries."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import UnsupportedMediaType

from restride.api.blueprint import BYTES_ATTRIBUTE, LINK_ATTRIBUTE, OPEN_ATTRIBUTE
from restride.api.current import GENERATION, drop_cookie, service, set_cookie, token
from restride.api.webapp import SECURITY_HEADERS, is_api
from restride.errors import Forbidden, SignedOut
from restride.services import sign_ins, sync
from restride.services.sign_ins import Visitor

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
RUNNER = "Restride-Runner"
OWN_SITES = frozenset({"same-origin", "none"})


def register(app: Flask) -> None:
    """Check each request of `app`; a view is closed unless it is marked open."""
    app.before_request(_check_origin)
    app.before_request(_check_sign_in)
    app.before_request(_check_body)
    app.after_request(_finish)


def _check_origin() -> None:
    """A cross-site page can make a browser send a request, never from this origin."""
    if request.method in SAFE_METHODS or _is_by_link():
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        is_own = site in OWN_SITES
    else:
        origin = request.headers.get("Origin")
        is_own = origin is None or urlsplit(origin).netloc == request.host
    if not is_own:
        raise Forbidden("This came from another site.", code="cross_site")


def _check_sign_in() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None or getattr(view, OPEN_ATTRIBUTE, False):
        return
    shown = token()
    if shown is None:
        raise SignedOut("Please sign in.")
    g.visitor = sign_ins.visitor(service(), shown)
    _check_expected(g.visitor)


def _check_body() -> None:
    """Nor can it send JSON, or a file's bytes: for both a browser asks first, and is refused."""
    has_body = bool(request.content_length) or "Transfer-Encoding" in request.headers
    view = current_app.view_functions.get(request.endpoint or "")
    wanted = "application/octet-stream" if hasattr(view, BYTES_ATTRIBUTE) else "application/json"
    if has_body and request.mimetype != wanted and not _is_by_link():
        raise UnsupportedMediaType


def _is_by_link() -> bool:
    """A page's form sends no JSON, and under our own policy it tells no origin either."""
    return hasattr(current_app.view_functions.get(request.endpoint or ""), LINK_ATTRIBUTE)


def _check_expected(visitor: Visitor) -> None:
    """A device says whose log it holds and of which generation, where it knows.

    Two tabs share one sign-in: what the one keeps for its runner must never reach another's log.
    """
    if request.headers.get(RUNNER, visitor.account.id) != visitor.account.id:
        raise SignedOut("Somebody else is signed in on this device.", code="other_runner")
    told = request.headers.get(GENERATION)
    if told is not None:
        sync.Heard.of(told).check(visitor.generation, visitor.cleared_seq)


def _finish(answer: Response) -> Response:
    answer.headers.extend(SECURITY_HEADERS)
    if is_api(request.path):
        answer.headers.setdefault("Cache-Control", "no-store")
    else:
        answer.headers.setdefault("Cache-Control", "no-cache")
    visitor = g.get("visitor")
    shown = token()
    if visitor is not None and visitor.renewed and shown is not None:
        set_cookie(answer, shown, unless_set=True)
    elif visitor is None and answer.status_code == 401 and shown is not None:
        drop_cookie(answer)
    return answer
