"""Reminders by e-mail: only to an address whose owner agreed to it."""

from __future__ import annotations

from flask import Response

from restride.api.answers import json_answer, outcome_answer
from restride.api.blueprint import Blueprint
from restride.api.current import account, language, service
from restride.api.documents import problems
from restride.schemas.mail import MailOut
from restride.schemas.push import OutcomeOut
from restride.services import mailboxes

blueprint = Blueprint("mail", __name__, url_prefix="/api", description="E-mail")
mail_out = MailOut().dump


@blueprint.get("/mail")
@blueprint.response(200, MailOut)
@problems(blueprint, 401)
def get() -> Response:
    """Whether reminders come by e-mail"""
    return json_answer(mail_out(mailboxes.find(service(), account())))


@blueprint.post("/mail")
@blueprint.response(200, OutcomeOut)
@problems(blueprint, 401, 403, 415, 429)
def ask() -> Response:
    """Send the mail that asks for a confirmation

    To the account's address. Nothing else is sent there before its link was followed, within a
    day. It says what became of the mail.
    """
    return outcome_answer("mail", mailboxes.ask(service(), account(), language()))


@blueprint.delete("/mail")
@blueprint.response(204)
@problems(blueprint, 401, 403, 415)
def switch_off() -> Response:
    """No more e-mail"""
    mailboxes.switch_off(service(), account())
    return Response(status=204)


@blueprint.post("/mail/test")
@blueprint.response(200, OutcomeOut)
@problems(blueprint, 401, 403, 409, 415, 429)
def test() -> Response:
    """Send a mail now, and say what became of it

    409 `not_confirmed` before the address was confirmed, and after it was stopped.
    """
    return outcome_answer("mail", mailboxes.test(service(), account(), language()))
