"""Hashing and checking passwords with argon2id."""

from __future__ import annotations

from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from restride.settings import Settings


class Passwords:
    """Hashes with the strength that the settings ask for."""

    def __init__(self, settings: Settings) -> None:
        self._hasher = PasswordHasher(
            time_cost=settings.argon2_time,
            memory_cost=settings.argon2_memory_kib,
            parallelism=settings.argon2_lanes,
        )

    def hash(self, password: str) -> str:
        """The hash to store, its salt and parameters inside."""
        return self._hasher.hash(password)

    def is_right(self, password: str, stored: str | None) -> bool:
        """Whether the password matches; with nothing stored it takes as long and says no."""
        try:
            self._hasher.verify(stored or self._nobodys, password)
        except (VerificationError, InvalidHashError):
            return False
        return stored is not None

    def is_outdated(self, stored: str) -> bool:
        """Whether the stored hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(stored)

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash("nobody's password")
