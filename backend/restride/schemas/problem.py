"""The one shape of everything that goes wrong."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields


class ProblemOut(Schema):
    """application/problem+json (RFC 9457)."""

    status = fields.Integer(required=True)
    code = fields.String(required=True, metadata={"description": "Stable, for programs."})
    title = fields.String(required=True)
    detail = fields.String(required=True, metadata={"description": "For people."})
    errors = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "What is wrong, by field."},
    )
    current = fields.Raw(
        metadata={"description": "What is stored: a row of the log or of an episode."}
    )


def flat_errors(faults: Any, path: str = "") -> dict[str, list[str]]:
    """marshmallow's nested messages by path, like `exercises[0].pain_during`."""
    if isinstance(faults, dict):
        flat: dict[str, list[str]] = {}
        for key, inner in faults.items():
            for name, messages in flat_errors(inner, _join(path, key)).items():
                flat.setdefault(name, []).extend(messages)
        return flat
    messages = faults if isinstance(faults, list) else [faults]
    return {path or "body": [str(message) for message in messages]}


def _join(path: str, key: Any) -> str:
    if isinstance(key, int):
        return f"{path}[{key}]"
    if key == "_schema":
        return path
    return f"{path}.{key}" if path else str(key)
