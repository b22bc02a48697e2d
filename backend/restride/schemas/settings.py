"""The keys of a `setting` event and what each may hold."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields

from restride.engine import records as r
from restride.schemas.fields import Flag, Kilograms, Whole, Zone, several

OPT_INS = tuple(rung for rungs in r.RUNGS.values() for rung in rungs)
SETTINGS: dict[str, fields.Field[Any]] = {
    "guided": Flag(),
    "smallest_plate_kg": Kilograms("0.5", "2.5"),
    "training_days": several(r.WEEKDAYS),
    "timezone": Zone(),
    "body_mass_kg": Kilograms("20", "300"),
    "goal_week_m": Whole(0, 500_000),
    "deload": Flag(),
    "opt_in": several(OPT_INS),
}


def setting_value(key: str, value: Any) -> bool | int | str | tuple[str, ...]:
    """Check a setting's value. Weights come back in grams; `opt_in` takes a rung or a list."""
    if key == "opt_in" and isinstance(value, str):
        value = [value]
    try:
        loaded = SETTINGS[key].deserialize(value)
    except ValidationError as fault:
        raise ValidationError({"value": fault.messages}) from None
    if key == "training_days" and not loaded:
        raise ValidationError({"value": ["names no day"]})
    result: bool | int | str | tuple[str, ...] = (
        tuple(loaded) if isinstance(loaded, list) else loaded
    )
    return result
