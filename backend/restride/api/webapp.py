"""The built app's files, and the page for every address that is not the API's."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from wsgiref.headers import Headers

from flask import Flask, Request, Response, current_app
from whitenoise import WhiteNoise

WEB: Final = Path(__file__).resolve().parents[1] / "web"
INDEX: Final = "index.html"
SHARED: Final = "/share-runs"
"""Where the system posts files that another app shares, as the manifests say."""
SECURITY_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # A diary is nothing to be found, least of all the page of a link for a physio.
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
NOT_BUILT: Final = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Restride</title>
<h1>Restride is running</h1><p>Its pages are not built yet. Run <code>make run</code>.</p>
<p><a href="/api/docs">The API</a> is here already.</p></html>"""


def register(app: Flask) -> None:
    """Serve the built files before the app is asked at all."""
    app.config["RESTRIDE_WEB"] = WEB
    if not WEB.is_dir():
        return
    files = WhiteNoise(
        app.wsgi_app,
        root=WEB,
        index_file=True,
        max_age=None,
        allow_all_origins=False,
        immutable_file_test=lambda _path, url: is_immutable(url),
        mimetypes={".webmanifest": "application/manifest+json"},
        add_headers_function=_add_headers,
    )
    # Flask documents that its wsgi_app is wrapped by assigning to it; its types do not know.
    app.wsgi_app = files  # type: ignore[method-assign]


def is_immutable(url: str) -> bool:
    """Whether the file's name carries a hash of its content, as all of Vite's assets do."""
    return url.startswith("/assets/")


def page_for_missing(request: Request) -> Response | None:
    """The app itself, for an address of one of its pages; None where nothing is to be found."""
    is_page = "." not in request.path.rsplit("/", 1)[-1]
    if request.method not in ("GET", "HEAD") or not is_page or is_api(request.path):
        return None
    index: Path = current_app.config["RESTRIDE_WEB"] / INDEX
    try:
        text = index.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = NOT_BUILT
    return Response(text, content_type="text/html; charset=utf-8")


def page_for_shared(request: Request) -> Response | None:
    """To the page for files, if another app shared some and no service worker was there for them.

    What was posted is not read: nobody has said yet that it may be sent.
    """
    if request.method != "POST" or request.path != SHARED:
        return None
    return Response(status=303, headers={"Location": "/#/import/not-kept"})


def is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/")


def _add_headers(headers: Headers, _path: str, url: str) -> None:
    for name, value in SECURITY_HEADERS.items():
        headers[name] = value
    if not is_immutable(url):
        headers["Cache-Control"] = "no-cache"
