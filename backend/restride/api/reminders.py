"""Reminders: the settings, what was sent, and being put off."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response

from restride.api.answers import json_answer
from restride.api.blueprint import Blueprint
from restride.api.current import account, language, service
from restride.api.documents import problems
from restride.reminders.settings import ReminderSettings, stored
from restride.schemas import reminder as schemas
from restride.services import reminders

blueprint = Blueprint("reminders", __name__, url_prefix="/api", description="What is said when")


@blueprint.get("/reminders")
@blueprint.response(200, schemas.RemindersOut)
@problems(blueprint, 401)
def newest() -> Response:
    """What was sent, and what came of it

    Of the last 30 days, the newest first. `running` says whether this server sends reminders.
    """
    database = service().database
    found = reminders.newest(database, account().id)
    shown = [schemas.reminder_out(one.row, one.deliveries) for one in found]
    return json_answer({"running": reminders.is_running(database), "reminders": shown})


@blueprint.get("/reminders/settings")
@blueprint.response(200, schemas.ReminderSettingsOut)
@problems(blueprint, 401)
def settings() -> Response:
    """What the runner is reminded of, and when"""
    return json_answer(stored(reminders.settings_of(service().database, account().id)))


@blueprint.put("/reminders/settings")
@blueprint.arguments(schemas.ReminderSettingsIn)
@blueprint.response(200, schemas.ReminderSettingsOut)
@problems(blueprint, 400, 401, 403, 413, 415, 422)
def change_settings(body: ReminderSettings) -> Response:
    """Set what the runner is reminded of, and when

    Times are local. One in the quiet hours comes after them, or in the evening before them.
    """
    who = account()
    reminders.change_settings(service().database, who.id, body, language=language())
    return json_answer(stored(body))


@blueprint.post("/reminders/<uuid:id>/snooze")
@blueprint.arguments(schemas.SnoozeIn)
@blueprint.response(200, schemas.SnoozedOut)
@problems(blueprint, 400, 401, 403, 404, 409, 413, 415, 422)
def snooze(body: dict[str, Any], id: UUID) -> Response:
    """Be reminded once more, later today

    It does not come if its thing was done by then. 409 `too_late` where the day or the quiet
    hours come first.
    """
    again = reminders.snooze(service().database, account().id, str(id), **body)
    return json_answer({"due_at": again.isoformat()})
