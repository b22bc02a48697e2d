"""The rules' sentences as they go out: what a plan may say, before it is somebody's plan."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from restride.texts import Texts


class RuleOut(Schema):
    id = fields.String(required=True, metadata={"description": "The rule's id in the rulebook."})
    text = fields.String(
        required=True, metadata={"description": "What it says, with … for what a plan fills in."}
    )


class RulesOut(Schema):
    rules = fields.List(fields.Nested(RuleOut), required=True)
    names = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "What each stage, test, exercise and step is called."},
    )


def rules_out(texts: Texts) -> dict[str, Any]:
    """All rules in their order, as JSON data."""
    return {
        "rules": [{"id": rule, "text": texts.plain(rule)} for rule in texts.rules],
        "names": dict(texts.names),
    }
