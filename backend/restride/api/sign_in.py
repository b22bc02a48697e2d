"""Signing in and out, and a forgotten password."""

from __future__ import annotations

from typing import Any

from flask import Response

from restride.api.answers import signed_in
from restride.api.blueprint import Blueprint, open_to_all
from restride.api.current import address, drop_cookie, service, token
from restride.api.documents import problems
from restride.schemas import account as schemas
from restride.services import accounts, sign_ins

blueprint = Blueprint("sign-in", __name__, url_prefix="/api", description="Coming and going")


@blueprint.post("/sign-in")
@open_to_all
@blueprint.arguments(schemas.SignInIn)
@blueprint.response(200, schemas.AccountOut)
@problems(blueprint, 400, 401, 403, 413, 415, 422, 429)
def sign_in(body: dict[str, Any]) -> Response:
    """Sign in

    Sets the cookie that every other request needs. 401 `bad_credentials`; 429
    `too_many_attempts` with Retry-After.
    """
    who, new_token = sign_ins.sign_in(service(), **body, address=address(), old_token=token())
    return signed_in(who, new_token)


@blueprint.post("/sign-out")
@open_to_all
@blueprint.response(204)
@problems(blueprint, 403, 415)
def sign_out() -> Response:
    """Sign out on this device"""
    shown = token()
    if shown is not None:
        sign_ins.sign_out(service(), shown)
    answer = Response(status=204)
    drop_cookie(answer)
    return answer


@blueprint.post("/password-reset")
@open_to_all
@blueprint.arguments(schemas.PasswordResetIn)
@blueprint.response(204)
@problems(blueprint, 400, 403, 413, 415, 422, 429)
def reset_password(body: dict[str, Any]) -> Response:
    """Set a new password with a one-time token

    The operator makes the token with `restride reset-password EMAIL`. Every sign-in ends.
    """
    accounts.reset_password(
        service(), token=body["token"], new=body["new_password"], address=address()
    )
    return Response(status=204)
