"""Writes FIT files for tests: whole-number fields, header and checksums as the format asks."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from datetime import UTC, datetime

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
U8, U16, S32, U32, ENUM = (2, "B"), (0x84, "H"), (0x85, "i"), (0x86, "I"), (0, "B")
CRC = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
TIMES = {"at": (253, U32), "start": (2, U32)}
SUMS = {"elapsed": (7, U32), "timer": (8, U32), "distance": (9, U32)}
HEARTS = {"heart": (16, U8), "heart_max": (17, U8), "cadence": (18, U8)}
PLACES = {"lat": (0, S32), "lon": (1, S32), "height": (2, U16)}
BEATS = {"heart": (3, U8), "cadence": (4, U8), "distance": (5, U32)}
FIELDS = {
    "file_id": (0, {"type": (0, ENUM), "time": (4, U32)}),
    "session": (18, {**TIMES, "sport": (5, ENUM), **SUMS, **HEARTS, "ascent": (22, U16)}),
    "lap": (19, {**TIMES, **SUMS}),
    "record": (20, {"at": (253, U32), **PLACES, **BEATS}),
    "activity": (34, {"at": (253, U32), "local": (5, U32)}),
}


def fit_time(at: datetime) -> int:
    return int((at - EPOCH).total_seconds())


def crc(data: bytes) -> int:
    value = 0
    for byte in data:
        for half in (byte & 15, byte >> 4):
            value = (value >> 4) ^ CRC[value & 15] ^ CRC[half]
    return value


def message(name: str, *, big: bool = False, **values: int) -> bytes:
    """A definition and its one message."""
    number, fields = FIELDS[name]
    order = ">" if big else "<"
    body = struct.pack(f"{order}BBBHB", 0x40, 0, big, number, len(values))
    data = b"\x00"
    for key, value in values.items():
        field, (kind, letter) = fields[key]
        body += struct.pack("BBB", field, struct.calcsize(letter), kind)
        data += struct.pack(order + letter, value)
    return body + data


def fit_file(messages: Iterable[bytes]) -> bytes:
    body = b"".join(messages)
    head = struct.pack("<BBHI4s", 14, 0x20, 2132, len(body), b".FIT")
    head += struct.pack("<H", crc(head))
    return head + body + struct.pack("<H", crc(head + body))


def run_file(
    start: datetime,
    *,
    metres: int = 5_000,
    seconds: int = 1_500,
    sport: int = 1,
    step_s: int = 5,
    offset_h: int | None = None,
    summed_up: bool = True,
) -> bytes:
    """An even run northwards with a point every few seconds, as a watch writes it."""
    at = fit_time(start)
    parts = [message("file_id", type=4, time=at)]
    for passed in range(0, seconds + 1, step_s):
        done = metres * passed / seconds
        parts.append(
            message(
                "record",
                at=at + passed,
                lat=int((52 + done / 111_195) * 2**31 / 180),
                lon=int(13 * 2**31 / 180),
                height=(40 + 500) * 5,
                heart=150,
                cadence=85,
                distance=int(done * 100),
            )
        )
    if summed_up:
        parts.append(
            message(
                "session",
                at=at + seconds,
                start=at,
                sport=sport,
                elapsed=seconds * 1000,
                timer=seconds * 1000,
                distance=metres * 100,
            )
        )
        if offset_h is not None:
            parts.append(message("activity", at=at + seconds, local=at + seconds + offset_h * 3600))
    return fit_file(parts)
