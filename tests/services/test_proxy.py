"""Only a proxy that was named may say who asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from restride.api.proxy import behind_proxy
from restride.settings import Settings

TRUSTED = Settings.from_env({"RESTRIDE_TRUSTED_PROXY": "10.0.0.0/8,::1"}).trusted_proxies


def asked(remote: str, trusted: Any) -> tuple[str, str]:
    seen: dict[str, Any] = {}

    def app(environ: dict[str, Any], _start: Any) -> Iterable[bytes]:
        seen.update(environ)
        return []

    environ = {
        "REMOTE_ADDR": remote,
        "wsgi.url_scheme": "http",
        "HTTP_HOST": "inner:8000",
        "HTTP_X_FORWARDED_FOR": "198.51.100.9",
        "HTTP_X_FORWARDED_PROTO": "https",
    }
    list(behind_proxy(app, trusted)(environ, lambda *_: lambda _: None))
    return seen["REMOTE_ADDR"], seen["wsgi.url_scheme"]


@pytest.mark.parametrize("remote", ["10.1.2.3", "::1"])
def test_a_trusted_proxy_is_believed(remote: str) -> None:
    assert asked(remote, TRUSTED) == ("198.51.100.9", "https")


@pytest.mark.parametrize("remote", ["192.0.2.1", "unix:", ""])
def test_anyone_else_is_not(remote: str) -> None:
    assert asked(remote, TRUSTED) == (remote, "http")


def test_without_a_proxy_nobody_is_believed() -> None:
    assert asked("10.1.2.3", ()) == ("10.1.2.3", "http")
