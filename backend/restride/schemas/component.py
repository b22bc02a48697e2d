"""A field that points at a named part of the API's document.

For answers that are written by hand for speed: the schema is their documentation.
"""

from __future__ import annotations

from typing import Any

from marshmallow import fields


class Component(fields.Raw):
    """Documented as `#/components/schemas/<name>`, or null as well."""

    def __init__(self, name: str, *, nullable: bool = False) -> None:
        super().__init__(required=True)
        self.component = name
        self.nullable = nullable


def component_property(_converter: Any, field: fields.Field[Any], **_: Any) -> dict[str, Any]:
    """For apispec: what to write for a field of this kind."""
    if not isinstance(field, Component):
        return {}
    reference = {"$ref": f"#/components/schemas/{field.component}"}
    return {"anyOf": [reference, {"type": "null"}]} if field.nullable else reference
