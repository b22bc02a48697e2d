"""Times as files write them, into seconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime


def seconds_of(text: str) -> float | None:
    """Seconds since 1970 of an ISO time; one without an offset is UTC. None for anything else."""
    try:
        at = datetime.fromisoformat(text.strip()[:40])
        return (at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def offset_of(text: str) -> int | None:
    """Minutes east of UTC if the time names an offset other than Z."""
    try:
        offset = datetime.fromisoformat(text.strip()[:40]).utcoffset()
    except (ValueError, OverflowError):
        return None
    minutes = int(offset.total_seconds()) // 60 if offset is not None else 0
    return minutes if minutes and abs(minutes) <= 14 * 60 else None
