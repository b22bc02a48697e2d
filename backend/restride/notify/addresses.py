"""Where this server sends something by itself, and where never: nothing goes into its own network.

Whoever has an account names the address of a push service. So the address has one strict form,
its name leads to public addresses only, and the connection goes to the very address that was
looked at: a name that leads elsewhere a moment later is of no use.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final, NamedTuple
from urllib.parse import urlsplit

LONGEST: Final = 1_000
# A name ends in letters, so that no spelling of a number (0x7f.1, 2130706433) is one.
NAME: Final = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
# No user, no fragment, no backslash, nothing that is not printable ASCII.
REST: Final = r"(?:/[!$-;=?-\[\]_a-z~%]*)?"
# Without ASCII a Kelvin sign would be a k.
FORM: Final = re.IGNORECASE | re.ASCII
ENDPOINT: Final = re.compile(rf"https://({NAME})(?::443)?{REST}", FORM)
LOOPBACK: Final = re.compile(rf"http://(127\.0\.0\.1|\[::1\]|localhost):[0-9]{{1,5}}{REST}", FORM)
UNICAST: Final = ip_network("2000::/3")
"""What is public of IPv6. Not every Python knows all exceptions, so they are named here."""
EXCEPTED: Final = tuple(
    ip_network(net)
    for net in (
        *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
        *("192.0.0.0/24", "192.88.99.0/24"),
    )
)
NAT64: Final = ip_network("64:ff9b::/96")


class Refused(OSError):
    """Nothing is sent there. An OSError, as a resolver's faults are."""


class Endpoint(NamedTuple):
    """An address that may be asked; `origin` as the `aud` of VAPID has it."""

    url: str
    origin: str


def check(url: str, *, loopback: bool = False) -> Endpoint:
    """The endpoint at this address, looked at for its form only. Raises Refused.

    `loopback` lets tests send to a service on the same machine.
    """
    own = loopback and LOOPBACK.fullmatch(url) is not None
    if len(url) > LONGEST or not (own or ENDPOINT.fullmatch(url)):
        raise Refused("not the address of a push service")
    parts = urlsplit(url)
    netloc = parts.netloc.lower()
    return Endpoint(url, f"{parts.scheme}://{netloc if own else netloc.removesuffix(':443')}")


def is_public(text: str, *, loopback: bool = False) -> bool:
    """Whether an IP address belongs to the open internet."""
    address = ip_address(text)
    if address.is_loopback:
        return loopback
    if isinstance(address, IPv6Address) and address in NAT64:
        # In a network without IPv4 every IPv4 service has such an address.
        address = IPv4Address(int(address) & 0xFFFF_FFFF)
    if any(address in net for net in EXCEPTED):
        return False
    if isinstance(address, IPv6Address):
        return address in UNICAST
    return address.is_global and not address.is_multicast
