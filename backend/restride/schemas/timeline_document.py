"""The timeline's shape for the API's document and the app's types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marshmallow import Schema, fields, validate

from restride.engine import records as r
from restride.engine.load_metrics import LEGS
from restride.engine.logbook import MARKERS
from restride.engine.scores import NAMES
from restride.schemas.plan_document import CriterionOut, ReasonOut

INFORMATION = "Information only: never a gate, and no rule of the plan reads it."


def _notes() -> fields.List[Any]:
    return fields.List(fields.Nested(ReasonOut), required=True)


def _number(description: str = "", **kwargs: Any) -> fields.Integer:
    metadata = {"description": description} if description else {}
    return fields.Integer(required=True, metadata=metadata, **kwargs)


def _word(words: Iterable[str]) -> fields.String:
    return fields.String(required=True, validate=validate.OneOf(tuple(words)))


class ExpectedOut(Schema):
    """The usual time as a range to draw, null where there is none; never a promised date."""

    first = fields.Date(required=True, allow_none=True)
    last = fields.Date(required=True, allow_none=True)
    notes = _notes()


def _column(description: str = "") -> fields.List[Any]:
    metadata = {"description": description} if description else {}
    return fields.List(fields.Integer(allow_none=True), required=True, metadata=metadata)


class PainLinesOut(Schema):
    """A value for each day from `first` on, null without an entry.

    The lines are means of the seven days that end there, in tenths.
    """

    first = fields.Date(required=True)
    morning = _column("The pain of the morning.")
    worst = _column("The worst pain of the day.")
    during = _column("The worst pain while something was done.")
    morning_tenths = _column()
    worst_tenths = _column()
    slight = _number("Points less that are slightly better.")
    much = _number("Points less that are much better.")
    note = fields.Nested(ReasonOut, required=True)


class SittingPointOut(Schema):
    date = fields.Date(required=True)
    minutes = _number()


class ScorePointOut(Schema):
    date = fields.Date(required=True)
    value = _number()


class ScoreLineOut(Schema):
    name = _word(NAMES)
    matters = _number("The change that matters; null where none is known.", allow_none=True)
    change = _number("From the first to the newest; null with fewer than two.", allow_none=True)
    points = fields.List(fields.Nested(ScorePointOut), required=True)
    note = fields.Nested(ReasonOut, required=True)


class StageStepOut(Schema):
    date = fields.Date(required=True)
    stage = _word(r.STAGES)


class RungStepOut(Schema):
    date = fields.Date(required=True)
    exercise = _word(r.EXERCISES)
    rung = fields.String(required=True)
    index = _number("The rung's place on its ladder.")


class AmountOut(Schema):
    """What each leg did."""

    reps = _number()
    hold_s = _number()
    lifted_kg = fields.Float(
        required=True, metadata={"description": "Repetitions times the outside weight."}
    )


class AmountsOut(Schema):
    EB = fields.Nested(AmountOut, required=True)
    RD = fields.Nested(AmountOut, required=True)
    NH = fields.Nested(AmountOut, required=True)


class WeekOut(Schema):
    """A week; loads in AU (RPE x minutes), null if no entry told it.

    Means and ratios are of weeks that are over and known in full.
    """

    start = fields.Date(required=True)
    run_m = _number()
    cap_m = _number("The cap on the week's last day, or today's.", allow_none=True)
    run_ratio_hundredths = _number(INFORMATION, allow_none=True)
    load_au = _number(INFORMATION, allow_none=True)
    unrated = _number("Entries without an effort or a time: their load is not known.")
    load_ratio_hundredths = _number(INFORMATION, allow_none=True)
    mean_hundredths = _number(INFORMATION, allow_none=True)
    sd_hundredths = _number(INFORMATION, allow_none=True)
    monotony_hundredths = _number(INFORMATION, allow_none=True)
    amounts = fields.Nested(AmountsOut, required=True)


class LegOut(Schema):
    """What one leg did of an exercise, a value for each of `weeks`."""

    exercise = _word(r.EXERCISES)
    side = _word(LEGS)
    reps = fields.List(fields.Integer(), required=True)
    hold_s = fields.List(fields.Integer(), required=True)
    lifted_kg = fields.List(
        fields.Float(),
        required=True,
        metadata={"description": "Repetitions times the outside weight."},
    )


class SayingOut(Schema):
    """One of the three sentences, made by rules from the numbers; its texts belong together."""

    about = _word(("pain", "stage", "flare"))
    reasons = _notes()


class LoadPointOut(Schema):
    date = fields.Date(required=True)
    au = _number(INFORMATION, allow_none=True)
    unrated = _number()


class MarkerOut(Schema):
    date = fields.Date(required=True)
    kind = _word(MARKERS)
    what = fields.String(required=True, allow_none=True)
    until = fields.Date(required=True, allow_none=True)
    value = _number(allow_none=True)
    left = _number(allow_none=True)
    right = _number(allow_none=True)


class PredictionPointOut(Schema):
    """What the runner said on `date`; null leaves it open. No rule reads it."""

    date = fields.Date(required=True)
    back_by = fields.Date(required=True, allow_none=True)


class CourseOut(Schema):
    """A value for each week since the beginning, so that episodes can be laid over each other.

    Week 1 is the first seven days; the last one is as it stands.
    """

    morning_tenths = _column("The mean of the week's mornings, in tenths; null without any.")
    run_m = fields.List(fields.Integer(), required=True)
    stages = fields.List(_word(r.STAGES), required=True)


class PlannedWeekOut(Schema):
    start = fields.Date(required=True)
    planned = _number("Parts: each exercise and the running of a day is one.")
    done = _number("Of the planned ones.")


class KeptOut(Schema):
    """What was planned in the last four weeks, and how much of it was done.

    Days of a pause, an illness, a flare-up's rest or a lock ask for nothing.
    """

    planned = _number()
    done = _number("What was moved into another week counts here.")
    weeks = fields.List(fields.Nested(PlannedWeekOut), required=True)
    note = fields.Nested(ReasonOut, required=True)


class TimelineOut(Schema):
    """An episode looked back on; its loads and ratios are for information, never a gate."""

    since = fields.Date(required=True)
    today = fields.Date(required=True)
    stage = _word(r.STAGES)
    criteria = fields.List(fields.Nested(CriterionOut), required=True)
    sayings = fields.List(fields.Nested(SayingOut), required=True)
    expected = fields.Nested(ExpectedOut, required=True)
    pain = fields.Nested(PainLinesOut, required=True)
    sitting = fields.List(fields.Nested(SittingPointOut), required=True)
    scores = fields.List(fields.Nested(ScoreLineOut), required=True)
    stages = fields.List(fields.Nested(StageStepOut), required=True)
    rungs = fields.List(fields.Nested(RungStepOut), required=True)
    weeks = fields.List(fields.Nested(WeekOut), required=True)
    legs = fields.List(fields.Nested(LegOut), required=True)
    day_loads = fields.List(fields.Nested(LoadPointOut), required=True)
    load_notes = _notes()
    markers = fields.List(fields.Nested(MarkerOut), required=True)
    predictions = fields.List(fields.Nested(PredictionPointOut), required=True)
    course = fields.Nested(CourseOut, required=True)
    kept = fields.Nested(KeptOut, required=True)
