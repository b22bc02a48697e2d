"""The blueprint all routes use, with a strict reading of JSON bodies and of the query."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NoReturn

import flask
import flask_smorest
from marshmallow import Schema
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest

from restride.errors import Invalid
from restride.schemas.problem import flat_errors

UNSTORABLE = ("\\u0000", "\\ud", "\\uD")
OPEN_ATTRIBUTE = "open_to_all"
BYTES_ATTRIBUTE = "takes_bytes"
LINK_ATTRIBUTE = "by_link"


class NotJson(BadRequest):
    description = "The body is not JSON."


class StrictParser(FlaskParser):
    """Refuses what Python's JSON reader is lenient about, and unknown keys everywhere."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {}  # noqa: RUF012 - webargs' own form

    def load_json(self, req: flask.Request, _schema: Schema) -> Any:
        return read_json(req)

    def handle_error(self, error: Any, *_: Any, **__: Any) -> NoReturn:
        # webargs puts the place, `json` or `query`, around the messages.
        errors: dict[str, list[str]] = {}
        for messages in error.messages.values():
            errors.update(flat_errors(messages))
        raise Invalid(errors)


class Blueprint(flask_smorest.Blueprint):
    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, schema: type[Schema], **options: Any) -> Callable[..., Any]:
        """As in flask-smorest, but the schema is made once, not with each request."""
        decorator: Callable[..., Any] = super().arguments(schema(), **options)
        return decorator


def read_json(request: flask.Request) -> Any:
    """The body's value. Raises NotJson, and Invalid for text that no database stores."""
    try:
        text = request.get_data(cache=True).decode()
        value = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise NotJson from None
    # `\u0000` and halves of surrogate pairs are rare: the walk is made only when one may be there.
    if any(escape in text for escape in UNSTORABLE) and not _is_storable(value):
        raise Invalid({"body": ["holds a character that cannot be stored"]})
    return value


def open_to_all(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a view that needs no sign-in; every other one does."""
    setattr(view, OPEN_ATTRIBUTE, True)
    return view


def takes_bytes(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a view whose body is a file's bytes, not JSON."""
    setattr(view, BYTES_ATTRIBUTE, True)
    return view


def by_link(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a view whose own address is all the proof: it may be asked from anywhere, by a form.

    It must look at no cookie.
    """
    setattr(view, LINK_ATTRIBUTE, True)
    return view


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _is_storable(value: Any) -> bool:
    if isinstance(value, str):
        return "\x00" not in value and not any("\ud800" <= letter <= "\udfff" for letter in value)
    if isinstance(value, dict):
        return all(_is_storable(key) and _is_storable(inner) for key, inner in value.items())
    return all(map(_is_storable, value)) if isinstance(value, list) else True
