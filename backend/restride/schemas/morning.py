"""The body of a morning's route: the day stands in the address already."""

from __future__ import annotations

from typing import Any

from marshmallow import post_load

from restride.schemas.fields import LocalDay
from restride.schemas.work import MorningIn


class MorningBody(MorningIn):
    """Loads into the fields of a `Morning`; a `date` is allowed if it is the address's."""

    date = LocalDay()

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Any:
        return data
