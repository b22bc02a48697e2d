"""Who is sending: a signed word to each push service (RFC 8292), good for half a day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid
from py_vapid.utils import b64urlencode

LIFETIME: Final = timedelta(hours=12)
"""At most 24 hours are allowed; services with a slow clock take this too."""
RENEWED_BEFORE: Final = timedelta(hours=1)
PLACEHOLDER: Final = "restride@localhost"
"""Most services take it; Apple's answers 403 to it, which the app says beforehand."""


class Pass(NamedTuple):
    """The header for one origin."""

    authorization: str
    renew: datetime


class Signer:
    """Signs with the instance's key. `contact` is the operator's e-mail, if there is one."""

    def __init__(self, private_key: str, contact: str | None) -> None:
        self._vapid = Vapid.from_raw(private_key.encode())
        self._subject = f"mailto:{contact or PLACEHOLDER}"
        self.is_believable = is_believable(contact)

    @property
    def public_key(self) -> str:
        """What a browser subscribes with: the point in base64url."""
        return public_key(self._vapid.private_key)

    def sign(self, origin: str, now: datetime) -> Pass:
        """A word for this origin and no other."""
        expires = now + LIFETIME
        claims = {"aud": origin, "exp": int(expires.timestamp()), "sub": self._subject}
        header: str = self._vapid.sign(claims)["Authorization"]
        return Pass(header, expires - RENEWED_BEFORE)


def new_private_key() -> str:
    """A key of P-256 as base64url."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return str(b64urlencode(number.to_bytes(32, "big")))


def public_key(key: ec.EllipticCurvePrivateKey) -> str:
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return str(b64urlencode(point))


def is_believable(contact: str | None) -> bool:
    """Whether a push service can take this for a way to reach the operator."""
    host = (contact or "").rpartition("@")[2].lower()
    return "." in host and not host.endswith((".localhost", ".local", ".invalid", ".example"))
