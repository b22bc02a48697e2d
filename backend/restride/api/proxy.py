"""Believes `X-Forwarded-*` only when a proxy that the operator named sends it."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from restride.settings import Network


def behind_proxy(app: WSGIApplication, trusted: tuple[Network, ...]) -> WSGIApplication:
    """`app`, told by a trusted proxy who asks and by which address it was asked."""
    if not trusted:
        return app
    fixed = ProxyFix(app, x_for=1, x_proto=1, x_host=1)

    def choose(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked_by_proxy = _is_trusted(environ.get("REMOTE_ADDR", ""), trusted)
        return (fixed if asked_by_proxy else app)(environ, start_response)

    return choose


def _is_trusted(address: str, trusted: tuple[Network, ...]) -> bool:
    try:
        return any(ip_address(address) in network for network in trusted)
    except ValueError:
        return False
