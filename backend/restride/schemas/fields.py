"""The kinds of value a log is made of: whole numbers with bounds, kilograms, days, times.

Strict on purpose: 1.0, true and "3" are not whole numbers, so nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validate

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?")
FIRST_YEAR, LAST_YEAR = 1990, 2100
REQUIRED: dict[str, Any] = {"required": "is required", "null": "must not be null"}


class Strict(Schema):
    """A schema for which an unknown key is a fault."""

    error_messages = {"unknown": "unknown key", "type": "must be an object"}  # noqa: RUF012 - marshmallow's own form

    class Meta:
        unknown = RAISE


class EventSchema(Strict):
    """Loads into the record class named by `record`."""

    record: type[Any]

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return self.record(**data)


class Whole(fields.Field[int]):
    """A whole number from `low` to `high`, both included."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        messages = {**REQUIRED, **kwargs.pop("error_messages", {})}
        metadata = {"type": "integer", "minimum": low, "maximum": high}
        super().__init__(error_messages=messages, metadata=metadata, **kwargs)
        self.low, self.high = low, high

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> int:
        if type(value) is not int or not self.low <= value <= self.high:
            raise ValidationError(f"must be a whole number {self.low}..{self.high}")
        return value


class Kilograms(fields.Field[int]):
    """Kilograms with at most three decimals; the engine keeps grams."""

    def __init__(self, low: str, high: str, **kwargs: Any) -> None:
        metadata = {"type": "number", "minimum": float(low), "maximum": float(high)}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)
        self.low, self.high = Decimal(low), Decimal(high)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> int:
        fault = ValidationError(
            f"must be kilograms {self.low}..{self.high} with at most 3 decimals"
        )
        if type(value) not in (int, float, Decimal):
            raise fault
        try:
            grams = Decimal(str(value)) * 1000
            if not self.low * 1000 <= grams <= self.high * 1000 or grams != int(grams):
                raise fault
        except (InvalidOperation, OverflowError, ValueError):
            raise fault from None
        return int(grams)


def kilograms(grams: int) -> int | float:
    """Grams as the JSON number of kilograms that the file format uses."""
    return grams // 1000 if grams % 1000 == 0 else grams / 1000


class LocalDay(fields.Field[date]):
    """A calendar day of the runner's, `2026-01-08`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            error_messages=REQUIRED, metadata={"type": "string", "format": "date"}, **kwargs
        )

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> date:
        try:
            if isinstance(value, str) and DAY.fullmatch(value):
                day = date.fromisoformat(value)
                if FIRST_YEAR <= day.year <= LAST_YEAR:
                    return day
        except ValueError:
            pass
        raise ValidationError("must be a date like 2026-01-08")


class LocalTime(fields.Field[datetime]):
    """A local time, with its UTC offset or without, `2026-01-07T18:00+01:00`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            error_messages=REQUIRED, metadata={"type": "string", "format": "date-time"}, **kwargs
        )

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> datetime:
        try:
            if isinstance(value, str) and TIME.fullmatch(value):
                at = datetime.fromisoformat(value)
                if FIRST_YEAR <= at.year <= LAST_YEAR:
                    return at
        except ValueError:
            pass
        raise ValidationError("must be a time like 2026-01-07T18:00+01:00")


class Flag(fields.Field[bool]):
    """true or false, nothing else."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(error_messages=REQUIRED, metadata={"type": "boolean"}, **kwargs)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("must be true or false")
        return value


class Words(fields.Field[str]):
    """Text of bounded length; NUL, which a database refuses, is refused here."""

    def __init__(self, longest: int, **kwargs: Any) -> None:
        metadata = {"type": "string", "maxLength": longest}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)
        self.longest = longest

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> str:
        if not isinstance(value, str):
            raise ValidationError("must be text")
        if len(value) > self.longest:
            raise ValidationError(f"must be at most {self.longest} characters")
        if "\x00" in value or (not value.isascii() and _lone_surrogate(value)):
            raise ValidationError("holds a character that cannot be stored")
        return value


def _lone_surrogate(value: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in value)


class OneOf(fields.Field[str]):
    """One of the given words."""

    def __init__(self, words: tuple[str, ...], **kwargs: Any) -> None:
        metadata = {"type": "string", "enum": list(words)}
        super().__init__(error_messages=REQUIRED, metadata=metadata, **kwargs)
        self.words = words

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise ValidationError(f"must be one of {', '.join(self.words)}")
        return value


class Zone(fields.Field[str]):
    """The name of a time zone, `Europe/Berlin`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(error_messages=REQUIRED, metadata={"type": "string"}, **kwargs)

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> str:
        try:
            if isinstance(value, str) and 0 < len(value) <= 64:
                ZoneInfo(value)
                return value
        except (KeyError, ValueError, OSError):
            pass
        raise ValidationError("must be a time zone like Europe/Berlin")


def several(words: tuple[str, ...], *, least: int = 0, **kwargs: Any) -> fields.List[str]:
    """A list of different words out of the given ones, `least` of them or more."""

    def different(values: list[str]) -> None:
        if len(values) < least:
            raise ValidationError(f"must name {least} at least")
        if len(set(values)) != len(values):
            raise ValidationError("names one twice")

    return fields.List(
        OneOf(words),
        validate=[validate.Length(max=len(words)), different],
        error_messages={**REQUIRED, "invalid": "must be a list"},
        **kwargs,
    )


def nrs(**kwargs: Any) -> Whole:
    """Pain on the numeric rating scale: 0 none, 10 worst imaginable [LOINC 72514-3]."""
    return Whole(0, 10, **kwargs)
