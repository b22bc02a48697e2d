"""Where nothing is ever sent: forged addresses of push services."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from restride.notify.addresses import Refused, check, is_public
from restride.notify.resolver import GuardedResolver
from tests.notify.loops import alone

REAL = [
    ("https://fcm.googleapis.com/fcm/send/dXk:APA91bH", "https://fcm.googleapis.com"),
    (
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk-_=",
        "https://updates.push.services.mozilla.com",
    ),
    ("https://web.push.apple.com/QGuQyavXutnM", "https://web.push.apple.com"),
    (
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAACHD%2bGh%3d%3d",
        "https://wns2-par02p.notify.windows.com",
    ),
    ("https://Push.Example.org:443/x", "https://push.example.org"),
]
FORGED = [
    "http://push.example.org/x",
    "ftp://push.example.org/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//push.example.org/x",
    "push.example.org/x",
    "",
    "https://",
    "https:///x",
    "https://push.example.org:8443/x",
    "https://push.example.org:80/x",
    "https://push.example.org:0443/x",
    "https://user:secret@push.example.org/x",
    "https://push.example.org@10.0.0.1/x",
    "https://push.example.org\\@10.0.0.1/x",
    "https://push.example.org#@10.0.0.1/",
    "https://push.example.org/x#y",
    "https://push.example.org/x\r\nHost: 10.0.0.1",
    "https://push.example.org/x y",
    "https://push.example.org/ü",
    "https://localhost/x",
    "https://router/x",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f000001/x",
    "https://0x7f.1/x",
    "https://0177.0.0.1/x",
    "https://192.168.1.1/x",
    "https://8.8.8.8/x",
    "https://[::1]/x",
    "https://[2606:4700::1111]/x",
    "https://①②⑦.⓪.⓪.①/x",
    "https://push。example。org/x",
    "https://wwW.\u212aelvin.org/x",
    "https://push.example.org./x",
    "https://-push.example.org/x",
    "https://push..example.org/x",
    "https://push.example.org/" + "x" * 1_000,
    "http://127.0.0.1:8000/x",
    "http://localhost:8000/x",
]


@pytest.mark.parametrize(("url", "origin"), REAL)
def test_the_services_that_browsers_use(url: str, origin: str) -> None:
    assert check(url) == (url, origin)
    assert check(url, loopback=True) == (url, origin)


@pytest.mark.parametrize("url", FORGED)
def test_a_forged_address(url: str) -> None:
    with pytest.raises(Refused):
        check(url)


@pytest.mark.parametrize(
    "url",
    [*FORGED[:-2], "http://127.0.0.2:80/x", "http://127.0.0.1/x", "http://10.0.0.1:8000/x"],
)
def test_the_tests_own_service_opens_no_other_door(url: str) -> None:
    with pytest.raises(Refused):
        check(url, loopback=True)


def test_the_tests_own_service() -> None:
    for host in ("127.0.0.1", "localhost", "[::1]"):
        assert check(f"http://{host}:8000/x", loopback=True).origin == f"http://{host}:8000"


# From the registries of special addresses (IANA), one or two of each.
PRIVATE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.254"),
    *("127.0.0.1", "127.255.0.1", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.9.9"),
    *("192.0.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1"),
    *("198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1"),
    "255.255.255.255",
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1"),
    *("64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1"),
    *("2002:0a00:0001::1", "2002:7f00:0001::", "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1"),
]
PUBLIC = [
    *("8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.169.0.1"),
    *("2606:4700:4700::1111", "2a00:1450:4001::1", "64:ff9b::8.8.8.8"),
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_of_the_open_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address(address: str) -> None:
    assert is_public(address)


def test_the_tests_own_address() -> None:
    for address in ("127.0.0.1", "::1"):
        assert is_public(address, loopback=True)
    for address in ("10.0.0.1", "169.254.169.254", "0.0.0.0", "fe80::1"):
        assert not is_public(address, loopback=True)


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """The system's names answer so, one after the other; who was asked for."""
    asked: list[str] = []
    coming = list(answers)

    def getaddrinfo(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        return [
            (
                socket.AF_INET6 if ":" in address else socket.AF_INET,
                socket.SOCK_STREAM,
                socket.IPPROTO_TCP,
                "",
                (address, port, 0, 0) if ":" in address else (address, port),
            )
            for address in coming.pop(0)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["2606:4700::1", "::1"], ["::ffff:10.0.0.1"]],
)
def test_a_name_is_refused_for_any_address_of_ours(
    monkeypatch: pytest.MonkeyPatch, addresses: list[str]
) -> None:
    names(monkeypatch, addresses)

    async def ask() -> None:
        with pytest.raises(Refused):
            await GuardedResolver().resolve("push.example.org", 443)

    alone(ask)


def test_the_addresses_that_were_looked_at_are_the_ones_that_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = names(monkeypatch, ["8.8.8.8", "2606:4700::1"])

    async def ask() -> list[str]:
        found = await GuardedResolver().resolve("push.example.org", 443)
        return [one["host"] for one in found]

    # Numbers, which nobody looks up again.
    assert alone(ask) == ["8.8.8.8", "2606:4700::1"]
    assert asked == ["push.example.org"]
