"""A message that only the device can read (RFC 8291, aes128gcm)."""

from __future__ import annotations

from typing import Final

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid.utils import b64urldecode

LONGEST: Final = 3_993
"""Bytes of a message that every push service takes: 4,096 with what encryption adds."""


def device_key(p256dh: str) -> ec.EllipticCurvePublicKey:
    """A device's public key of P-256. Raises ValueError if it is none."""
    point = _decoded(p256dh)
    if len(point) != 65:
        raise ValueError("must be a point of P-256 as base64url")
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)


def device_secret(auth: str) -> bytes:
    """A device's 16 random bytes. Raises ValueError if they are none."""
    secret = _decoded(auth)
    if len(secret) != 16:
        raise ValueError("must be 16 bytes as base64url")
    return secret


def encrypt(message: bytes, p256dh: str, auth: str) -> bytes:
    """The body for the push service. Raises ValueError for keys that are none.

    The standard wants a new key for each message: of the encryption nothing can be kept.
    """
    body: bytes = http_ece.encrypt(
        message,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=device_key(p256dh),
        auth_secret=device_secret(auth),
        version="aes128gcm",
    )
    return body


def _decoded(text: str) -> bytes:
    # A UnicodeEncodeError and binascii's own Error are ValueErrors.
    decoded: bytes = b64urldecode(text.rstrip("=").encode("ascii"))
    return decoded
