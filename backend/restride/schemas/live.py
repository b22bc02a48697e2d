"""What was felt so far in a running exercise, and what it means (rulebook 5.2)."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, post_load, validate

from restride.engine import records as r
from restride.engine.live import Answer, answer
from restride.engine.prescription import Live
from restride.schemas.fields import REQUIRED, Strict, nrs, several
from restride.schemas.plan_document import BANDS
from restride.texts import Texts

ENDS = ("nothing", "exercise", "session")
MOST_SETS = 20


class FeltIn(Strict):
    """The worst pain of each set so far, in order, and the words for it."""

    pains = fields.List(
        nrs(), required=True, validate=validate.Length(max=MOST_SETS), error_messages=REQUIRED
    )
    quality = several(r.QUALITIES)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        return {"pains": data["pains"], "words": tuple(data.get("quality", ()))}


class LiveAnswerOut(Schema):
    """What to do now; `flag` is the red flag that a word raises."""

    band = fields.String(required=True, validate=validate.OneOf(BANDS))
    ends = fields.String(required=True, validate=validate.OneOf(ENDS))
    rule = fields.String(required=True)
    text = fields.String(required=True)
    flag = fields.String(required=True, allow_none=True)


def answer_out(live: Live, felt: dict[str, Any], texts: Texts) -> dict[str, Any]:
    """The traffic light's answer as JSON data."""
    found: Answer = answer(live, felt["pains"], felt["words"])
    return {
        "band": found.band.word,
        "ends": found.ends,
        "rule": found.rule,
        "text": texts.render(found.rule, {}),
        "flag": found.flag,
    }
