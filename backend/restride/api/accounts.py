"""The runner's account: make it, change it, delete it."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import signed_in
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import account, address, drop_cookie, service, set_cookie, visitor
from restride.api.documents import problems
from restride.schemas import account as schemas
from restride.services import accounts

blueprint = Blueprint("account", __name__, url_prefix="/api", description="Who the runner is")


@blueprint.post("/account")
@open_to_all
@blueprint.arguments(schemas.RegisterIn)
@blueprint.response(201, schemas.AccountOut)
@problems(blueprint, 400, 403, 409, 413, 415, 422, 429)
def register(body: dict[str, Any]) -> Response:
    """Make an account and sign in

    `setup_code` is asked for the first account of a server that others can reach. 403
    `setup_code`; 409 `email_taken`.
    """
    made, token = accounts.register(service(), **body, address=address())
    return signed_in(made, token, 201)


@blueprint.get("/account")
@blueprint.response(200, schemas.AccountOut)
@problems(blueprint, 401)
def read() -> Any:
    """Who is signed in"""
    return account()


@blueprint.put("/account/settings")
@blueprint.arguments(schemas.AccountSettingsIn)
@blueprint.response(200, schemas.AccountOut)
@problems(blueprint, 400, 401, 403, 413, 415, 422)
def change_settings(body: dict[str, Any]) -> Any:
    """Set units, calendar, clock and language

    With the language "auto" texts come in the one that the request's `Accept-Language` asks for.
    """
    return accounts.change_settings(service(), account(), body)


@blueprint.put("/account/password")
@blueprint.arguments(schemas.PasswordIn)
@blueprint.response(204)
@problems(blueprint, 400, 401, 403, 413, 415, 422, 429)
def change_password(body: dict[str, Any]) -> Response:
    """Set a new password

    Every other sign-in ends.
    """
    token = accounts.change_password(
        service(), visitor(), current=body["current_password"], new=body["new_password"]
    )
    answer = Response(status=204)
    set_cookie(answer, token)
    return answer


@blueprint.delete("/account")
@blueprint.arguments(schemas.DeleteAccountIn)
@blueprint.response(204)
@problems(blueprint, 400, 401, 403, 413, 415, 422, 429)
def delete(body: dict[str, Any]) -> Response:
    """Delete the account and all that is in it

    There is no way back.
    """
    accounts.delete_account(service(), account(), **body)
    answer = Response(status=204)
    drop_cookie(answer)
    return answer
