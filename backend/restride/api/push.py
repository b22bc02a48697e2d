"""Push messages: which devices take them, and a test."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from flask import Response

from restride.api.answers import json_answer, outcome_answer
from restride.api.blueprint import Blueprint
from restride.api.current import account, language, service, visitor, words
from restride.api.documents import problems
from restride.notify.vapid import is_believable
from restride.notify.webpush import Subscription
from restride.schemas import push as schemas
from restride.services import push_keys, subscriptions
from restride.services.subscriptions import Given

blueprint = Blueprint("push", __name__, url_prefix="/api", description="Push messages")
subscription_out = schemas.SubscriptionOut().dump


@blueprint.get("/push")
@blueprint.response(200, schemas.PushOut)
@problems(blueprint, 401)
def get() -> Response:
    """The key to subscribe with, and the runner's devices

    A subscription that was made with another key is never reached: make it anew.
    """
    devices = subscriptions.all_of(service().database, account().id)
    found = {
        "key": push_keys.public_key(service().database),
        "contact": is_believable(service().settings.contact),
        "devices": [subscription_out(device) for device in devices],
    }
    return json_answer(found)


@blueprint.post("/push/devices")
@blueprint.arguments(schemas.SubscriptionIn)
@blueprint.response(200, schemas.SubscriptionOut)
@blueprint.alt_response(201, schema=schemas.SubscriptionOut, success=True)
@problems(blueprint, 400, 401, 403, 409, 413, 415, 422)
def subscribe(body: dict[str, Any]) -> Response:
    """Send to this device from now on

    The body is what the browser's subscription says, and a name. The same device again is no
    second one; it takes along the language and the sign-in of the request. Messages come as
    long as that sign-in lasts. 409 `too_many_devices`.
    """
    subscription = Subscription(body["endpoint"], **body["keys"])
    given = Given(subscription, body["device"], language(), visitor().token_hash)
    stored, is_new = subscriptions.save(service(), account().id, given)
    return json_answer(subscription_out(stored), 201 if is_new else 200)


@blueprint.delete("/push/devices/<uuid:id>")
@blueprint.response(204)
@problems(blueprint, 401, 403, 404, 415)
def remove(id: UUID) -> Response:
    """Send nothing more to a device"""
    subscriptions.remove(service().database, account().id, str(id))
    return Response(status=204)


@blueprint.post("/push/devices/<uuid:id>/test")
@blueprint.response(200, schemas.OutcomeOut)
@problems(blueprint, 401, 403, 404, 409, 415, 429)
def test(id: UUID) -> Response:
    """Send a message now, and say what became of it

    A device that its push service knows no more (`gone`) is not in the list any longer. 409
    `device_signed_out`.
    """
    texts = words().channels
    shown = {"kind": "test", "title": texts["test_title"], "body": texts["test_body"]}
    payload = json.dumps(shown, ensure_ascii=False).encode()
    outcome = subscriptions.test(service(), account().id, str(id), payload)
    return outcome_answer("push", outcome)
