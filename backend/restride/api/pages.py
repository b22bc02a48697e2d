"""The API's document, for programs and for people."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from flask import Blueprint, Flask, Response, current_app, render_template

from restride.api.blueprint import OPEN_ATTRIBUTE, open_to_all

blueprint = Blueprint("pages", __name__, url_prefix="/api")
METHODS = ("get", "put", "post", "delete")


def document(app: Flask) -> dict[str, Any]:
    """The OpenAPI document, complete and in a stable order."""
    apis = app.extensions["flask-smorest"]["apis"]
    found: dict[str, Any] = apis[""]["ext_obj"].spec.to_dict()
    open_views = _open_operations(app)
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            if (method, path) in open_views:
                operation["security"] = []
    return found


def document_text(app: Flask) -> str:
    """The document as it is committed for the frontend: sorted, indented."""
    return json.dumps(document(app), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


@blueprint.get("/openapi.json")
@open_to_all
def openapi() -> Response:
    """The document for programs."""
    return Response(_text(), content_type="application/json")


@blueprint.get("/docs")
@open_to_all
def docs() -> str:
    """The document for people."""
    return render_template("docs.html", document=_document(), methods=METHODS)


@blueprint.get("/docs.css")
@open_to_all
def style() -> Response:
    """The page's looks: a file of its own, as the content policy allows no inline style."""
    return Response(render_template("docs.css"), content_type="text/css; charset=utf-8")


@cache
def _text() -> str:
    return document_text(current_app)


@cache
def _document() -> dict[str, Any]:
    return document(current_app)


def _open_operations(app: Flask) -> set[tuple[str, str]]:
    operations = set()
    for rule in app.url_map.iter_rules():
        if getattr(app.view_functions[rule.endpoint], OPEN_ATTRIBUTE, False):
            path = rule.rule.replace("<uuid:", "{").replace("<", "{").replace(">", "}")
            operations |= {(method.lower(), path) for method in rule.methods or ()}
    return operations
