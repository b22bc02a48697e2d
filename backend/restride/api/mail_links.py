"""The two links that stand in e-mails: to confirm an address, and to get no more.

Opening one only shows a page with a button, as mail programs open links by themselves. The
button's request needs no sign-in: the secret in its address is the proof. Mail programs send the
same request for "unsubscribe" (RFC 8058).
"""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from restride import texts
from restride.api.blueprint import by_link, open_to_all
from restride.api.current import address, service
from restride.errors import NotFound
from restride.services import mailboxes

blueprint = Blueprint("mail-links", __name__, url_prefix="/api/mail")


@blueprint.get("/confirm/<secret>")
@open_to_all
def look_at_confirm(**_: str) -> Response:
    """A page that asks; nothing happens by looking."""
    return _page("confirm", button=True)


@blueprint.post("/confirm/<secret>")
@open_to_all
@by_link
def confirm(secret: str) -> Response:
    """The address may be written to."""
    try:
        mailboxes.confirm(service(), secret, address=address())
    except NotFound:
        return _page("invalid", status=404)
    return _page("confirmed")


@blueprint.get("/stop/<secret>")
@open_to_all
def look_at_stop(**_: str) -> Response:
    """A page that asks; nothing happens by looking."""
    return _page("stop", button=True)


@blueprint.post("/stop/<secret>")
@open_to_all
@by_link
def stop(secret: str) -> Response:
    """No more e-mail."""
    try:
        mailboxes.stop(service(), secret, address=address())
    except NotFound:
        return _page("invalid", status=404)
    return _page("stopped")


def _page(name: str, *, status: int = 200, button: bool = False) -> Response:
    """A page in the language that the browser asks for; its form goes to its own address."""
    language = request.accept_languages.best_match(texts.languages()) or "en"
    words = texts.load(language)
    html = render_template(
        "mail.html",
        language=language,
        text=words.channel(f"mail.page.{name}"),
        button=words.channel(f"mail.page.{name}.button") if button else None,
        app=words.channel("mail.open"),
    )
    answer = Response(html, status=status, content_type="text/html; charset=utf-8")
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer
