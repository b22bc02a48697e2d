"""What a phone does with a push message: read it with its own key, by the letter of the RFCs.

It shares nothing with the library that encrypts. RFC 8188 is the form, RFC 8291 the keys.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

P256 = ec.SECP256R1()


class Keys(NamedTuple):
    """A device's own: the private key and 16 random bytes."""

    private: ec.EllipticCurvePrivateKey
    auth: bytes

    @property
    def point(self) -> bytes:
        return point_of(self.private.public_key())


def new_keys() -> Keys:
    return Keys(ec.generate_private_key(P256), os.urandom(16))


def point_of(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def decrypt(body: bytes, keys: Keys) -> bytes:
    """The clear text. Raises InvalidTag or ValueError for anything that is not quite right."""
    salt, record_size, id_length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
    sender, sealed = body[21 : 21 + id_length], body[21 + id_length :]
    shared = keys.private.exchange(
        ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(P256, sender)
    )
    # RFC 8291, 3.4: the secret of the two, mixed with what only the device and the server know.
    mixed = _hkdf(keys.auth, shared, b"WebPush: info\x00" + keys.point + sender, 32)
    key = _hkdf(salt, mixed, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _hkdf(salt, mixed, b"Content-Encoding: nonce\x00", 12)
    if len(sealed) > record_size:
        raise ValueError("a push message is a single record (RFC 8291, 4)")
    padded = AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\x00")
    if padded[-1:] != b"\x02":
        raise ValueError("the last record ends in 2 (RFC 8188, 2)")
    return padded[:-1]


def _hkdf(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    # One round is enough for 32 bytes (RFC 5869).
    extracted = hmac.new(salt, secret, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()[:length]


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
