"""What the API's document says beyond the routes: shared components, problems, the cookie."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask_smorest

from restride.api.blueprint import Blueprint
from restride.schemas.calendar import CalendarOut
from restride.schemas.component import component_property
from restride.schemas.episode import EpisodeRowOut
from restride.schemas.plan_document import PlanOut
from restride.schemas.problem import ProblemOut
from restride.schemas.row import EVENTS, ROWS

View = Callable[..., Any]
PROBLEM_TYPE = "application/problem+json"
COOKIE = "cookie"
WRITING = (400, 401, 403, 404, 409, 410, 413, 415, 422)
DELETING = (401, 403, 404, 409, 410, 415, 422)
CONFIG = {
    "API_TITLE": "Restride",
    "API_VERSION": "1",
    "OPENAPI_VERSION": "3.1.0",
    "API_SPEC_OPTIONS": {
        "info": {
            "description": (
                "Everything the app does, for programs too. Sign in for the cookie; send bodies "
                "as application/json. Whatever goes wrong is application/problem+json. A device "
                "that keeps a log says whose in the header Restride-Runner (401 `other_runner` "
                "if somebody else is signed in), and in Restride-Generation the `generation` "
                "that it was told last (410 `sync_reset` once the server was restored from a "
                "backup, `sync_cleared` after more than a year away)."
            )
        },
        "servers": [{"url": "/"}],
        "security": [{COOKIE: []}],
    },
}


class Api(flask_smorest.Api):
    """Documents our own problems instead of flask-smorest's errors."""

    ERROR_SCHEMA = ProblemOut
    DEFAULT_ERROR_RESPONSE_NAME = None


def problems(blueprint: Blueprint, *statuses: int) -> Callable[[View], View]:
    """Document the problems that a route may answer with."""

    def decorate(view: View) -> View:
        for status in statuses:
            view = blueprint.alt_response(status, schema=ProblemOut, content_type=PROBLEM_TYPE)(
                view
            )
        return view

    return decorate


def describe(api: Api) -> None:
    """Register the components that routes refer to by name."""
    api.ma_plugin.converter.add_attribute_function(component_property)
    components = api.spec.components
    components.schema("EpisodeRow", schema=EpisodeRowOut)
    components.schema("Plan", schema=PlanOut)
    components.schema("Calendar", schema=CalendarOut)
    for schemas, name in ((ROWS, "Row"), (EVENTS, "Event")):
        references = {}
        for kind, schema in schemas.items():
            components.schema(schema.__name__, schema=schema)
            references[kind] = f"#/components/schemas/{schema.__name__}"
        union: dict[str, Any] = {
            "oneOf": [{"$ref": reference} for reference in references.values()],
            "discriminator": {"propertyName": "type", "mapping": references},
        }
        components.schema(name, union)
    components.security_scheme(COOKIE, {"type": "apiKey", "in": "cookie", "name": "restride"})
