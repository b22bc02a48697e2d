"""The rules' numbers for everybody to read: where each comes from, and what opens each stage.

Open without a sign-in: nothing in them is personal, and whoever reviews them, a
physiotherapist, needs no account for it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Response

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import asked_language
from restride.api.documents import problems
from restride.engine import protocol_file
from restride.errors import NotFound
from restride.schemas.protocol import ProtocolOut, ProtocolsOut, protocol_out, protocol_row_out
from restride.schemas.rules import RulesOut, rules_out
from restride.texts import load

blueprint = Blueprint("protocols", __name__, url_prefix="/api", description="The rules' numbers")


@blueprint.get("/protocols")
@open_to_all
@blueprint.response(200, ProtocolsOut)
def every() -> Response:
    """All protocols, each with its version and the patterns that it stands for"""
    found = [protocol_file.load(name) for name in protocol_file.file_names()]
    return json_answer({"protocols": [protocol_row_out(protocol) for protocol in found]})


@blueprint.get("/protocols/<name>")
@open_to_all
@blueprint.response(200, ProtocolOut)
@problems(blueprint, 404)
def get(name: str) -> Response:
    """One protocol: numbers with source and mark, rungs, stages with what opens the next

    Words come in the language that the request's `Accept-Language` asks for.
    """
    if name not in protocol_file.file_names():
        raise NotFound("There is no protocol of this name.")
    return json_answer(_body(name, asked_language()))


@cache
def _body(name: str, language: str) -> dict[str, Any]:
    return protocol_out(protocol_file.load(name), load(language))


@blueprint.get("/rules")
@open_to_all
@blueprint.response(200, RulesOut)
def rules() -> Response:
    """Every rule's sentence by its id, with "…" where a plan fills a value in

    They come in the language that the request's `Accept-Language` asks for.
    """
    return json_answer(rules_out(load(asked_language())))
