"""Whether the server can do its work."""

from __future__ import annotations

from flask import Response
from marshmallow import Schema, fields

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import service
from restride.services.database import ping

blueprint = Blueprint("health", __name__, url_prefix="/api", description="For operators")


class HealthOut(Schema):
    status = fields.Constant("ok", required=True)


@blueprint.get("/health")
@open_to_all
@blueprint.response(200, HealthOut)
def health() -> Response:
    """Answers when the database does"""
    ping(service().database)
    return json_answer({"status": "ok"})
