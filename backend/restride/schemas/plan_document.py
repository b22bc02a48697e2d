"""The plan's shape for the API's document and the app's types; `plan_out` writes a plan."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from restride.engine import records as r

BANDS = ("green", "yellow", "orange", "red")
STATES = ("normal", "freeze", "flare", "locked", "review", "paused")
LEVELS = ("emergency", "urgent", "see_professional", "info")
CHANGES = (
    *("first", "repeat", "step", "load", "rung", "back", "rung_back"),
    *("restart", "deload", "hold", "locked", "none"),
)


def _word(words: tuple[str, ...], **kwargs: Any) -> fields.String:
    return fields.String(validate=validate.OneOf(words), **kwargs)


class ReasonOut(Schema):
    """A rule of the rulebook, its values, its text."""

    rule = fields.String(required=True)
    values = fields.Dict(required=True)
    text = fields.String(required=True)


class AlertOut(ReasonOut):
    level = _word(LEVELS, required=True)


class DoseOut(Schema):
    """Repetitions per leg, or `hold_s` seconds on EB0; a null rung is no dose."""

    rung = fields.String(required=True, allow_none=True)
    reps = fields.List(fields.Integer())
    hold_s = fields.List(fields.Integer())
    load_kg = fields.Float()


class TempoOut(Schema):
    """Seconds, shortest and longest; null is open."""

    down_s = fields.List(fields.Integer(allow_none=True), required=True)
    hold_s = fields.Integer(required=True)
    up_s = fields.List(fields.Integer(allow_none=True), required=True)


class OutlookOut(Schema):
    green = fields.Nested(DoseOut)
    yellow = fields.Nested(DoseOut)
    orange = fields.Nested(DoseOut)
    red = fields.Nested(DoseOut)


class PrescriptionOut(DoseOut):
    """The next dose of one exercise; a null rung has only its change and its reasons."""

    change = _word(CHANGES, required=True)
    reasons = fields.List(fields.Nested(ReasonOut), required=True)
    tempo = fields.Nested(TempoOut, allow_none=True)
    rest_s = fields.List(fields.Integer())
    sides = fields.String()
    earliest = fields.Date()
    next = fields.Date()
    band = _word(BANDS, allow_none=True)
    provisional = fields.Boolean()
    outlook = fields.Nested(OutlookOut)


class StrengthOut(Schema):
    """Empty while the plan is locked."""

    EB = fields.Nested(PrescriptionOut)
    RD = fields.Nested(PrescriptionOut)
    NH = fields.Nested(PrescriptionOut)


class RunBranchOut(Schema):
    state = _word(r.RUNNING, required=True)
    week_cap_m = fields.Integer(required=True, allow_none=True)
    run_cap_m = fields.Integer(required=True, allow_none=True)


class RunOutlookOut(Schema):
    green = fields.Nested(RunBranchOut)
    yellow = fields.Nested(RunBranchOut)
    orange = fields.Nested(RunBranchOut)
    red = fields.Nested(RunBranchOut)


class PatternOut(Schema):
    """A walk-run step: so many times walking, then running, in seconds."""

    repeats = fields.Integer(required=True)
    walk_s = fields.Integer(required=True)
    run_s = fields.Integer(required=True)


class FastPartOut(Schema):
    """The fast part of a step of speed: repeats, seconds, percent of effort; fewest and most.

    `fast_s` is the most seconds of fast running in all, where a step names them instead.
    """

    repeats = fields.List(fields.Integer())
    seconds = fields.List(fields.Integer())
    effort_pct = fields.List(fields.Integer())
    fast_s = fields.Integer()


class BeyondOut(Schema):
    """Runs more than `above_pct` longer than the longest of 30 days, in runners in general.

    The hazard rate ratio times 100 with its 95% interval; bands, not a curve.
    """

    id = fields.String(required=True)
    above_pct = fields.Integer(required=True)
    ratio_pct = fields.List(fields.Integer(), required=True)


class RunningOut(Schema):
    """The running that is allowed; empty while the plan is locked."""

    state = _word(r.RUNNING)
    week_cap_m = fields.Integer(allow_none=True)
    week_done_m = fields.Integer()
    run_cap_m = fields.Integer(allow_none=True)
    earliest = fields.Date()
    next = fields.Date()
    band = _word(BANDS, allow_none=True)
    change = _word(CHANGES)
    reasons = fields.List(fields.Nested(ReasonOut))
    outlook = fields.Nested(RunOutlookOut)
    step = fields.String()
    pattern = fields.Nested(PatternOut)
    fast = fields.Nested(FastPartOut)
    longest_m = fields.Integer()
    run_cap_why = fields.Nested(ReasonOut)
    beyond = fields.List(fields.Nested(BeyondOut))
    provisional = fields.Boolean()


class BandsOut(Schema):
    """The most pain of each live band."""

    green = fields.Integer(required=True)
    yellow = fields.Integer(required=True)
    orange = fields.Integer(required=True)


class LiveOut(Schema):
    bands = fields.Nested(BandsOut, required=True)
    stop = fields.List(_word(r.QUALITIES), required=True)
    climb = fields.Integer(
        required=True,
        metadata={"description": "A rise from set to set that stops."},
    )


class ItemOut(Schema):
    kind = _word(("strength", "run", "test"), required=True)
    done = fields.Boolean(required=True)
    exercise = _word(r.EXERCISES)
    rung = fields.String()
    reps = fields.List(fields.Integer())
    hold_s = fields.List(fields.Integer())
    load_kg = fields.Float()
    distance_m = fields.Integer()
    step = fields.String()
    name = fields.String()


class DayOut(Schema):
    date = fields.Date(required=True)
    items = fields.List(fields.Nested(ItemOut), required=True)


class CriterionOut(Schema):
    id = fields.String(required=True)
    text = fields.String(required=True)
    met = fields.Boolean(required=True)
    now = fields.String(required=True)


class PlanOut(Schema):
    """The plan for one day, with its reasons."""

    format = fields.Integer(required=True)
    today = fields.Date(required=True)
    protocol = fields.String(required=True)
    stage = _word(r.STAGES, required=True)
    state = _word(STATES, required=True)
    strength = fields.Nested(StrengthOut, required=True)
    running = fields.Nested(RunningOut, required=True)
    live = fields.Nested(LiveOut, required=True)
    week = fields.List(fields.Nested(DayOut), required=True)
    criteria = fields.List(fields.Nested(CriterionOut), required=True)
    alerts = fields.List(fields.Nested(AlertOut), required=True)
