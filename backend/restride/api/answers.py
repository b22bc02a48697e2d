"""Answers made of rows and plans, written straight to JSON: a schema's dump would be slow."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from flask import Response

from restride.api.current import account, service, set_cookie, words
from restride.notify.outcome import Outcome
from restride.schemas.account import AccountOut
from restride.schemas.calendar import calendar_out
from restride.schemas.plan import plan_out
from restride.schemas.row import row_out
from restride.services import plans
from restride.services.events import Page, StoredEvent, WrittenEvent
from restride.services.sign_ins import Account

account_out: Final = AccountOut().dump
"""The account as the API writes it."""


def json_answer(data: Any, status: int = 200) -> Response:
    """Compact JSON."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status=status, content_type="application/json")


def plan_body(today: date | None) -> dict[str, Any] | None:
    """The signed-in runner's plan with its texts, or None without an open episode."""
    plan = plans.current(service(), account().id, today)
    return None if plan is None else plan_out(plan, words())


def calendar_body(today: date | None) -> dict[str, Any] | None:
    """The signed-in runner's week and the next four, or None without an open episode."""
    found = plans.calendar(service(), account().id, today)
    return None if found is None else calendar_out(found)


def outcome_answer(channel: str, outcome: Outcome) -> Response:
    """What became of a message, for programs and in words."""
    text = words().channel(f"{channel}.{outcome.detail or outcome.kind}")
    return json_answer({"kind": outcome.kind, "detail": outcome.detail, "text": text})


def written(event: StoredEvent | WrittenEvent, today: date | None) -> Response:
    """What a write of the log answers: the row as stored, and the new plan."""
    is_new = isinstance(event, WrittenEvent) and event.is_new
    row = event.event if isinstance(event, WrittenEvent) else event
    return json_answer({"row": row_out(row), "plan": plan_body(today)}, 201 if is_new else 200)


def page(found: Page) -> Response:
    """A page of a list."""
    before = found.next_before.isoformat() if found.next_before is not None else None
    return json_answer({"rows": [row_out(event) for event in found.events], "next_before": before})


def signed_in(who: Account, token: str, status: int = 200) -> Response:
    """The account, and the cookie that signs the device in."""
    answer = json_answer(account_out(who), status)
    set_cookie(answer, token)
    return answer


def row(event: StoredEvent) -> Response:
    """One row of the log."""
    return json_answer(row_out(event))
