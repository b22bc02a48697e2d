"""Changes that nobody could notice, each with its reason; the hunt lets them survive."""

from __future__ import annotations

EQUIVALENT: dict[str, str] = {}
"""A mutant's name, and why it makes no difference to anyone."""
