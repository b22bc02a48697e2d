"""A log with an entry of every kind, and what is rare in one."""

from __future__ import annotations

from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from restride.engine import records as r
from restride.reports.span import Entry, Span

DAY = date(2026, 1, 7)
AT = datetime.fromisoformat("2026-01-07T18:00:00+01:00")
RUNNER = r.Runner(
    timezone="Europe/Berlin",
    pattern="pht",
    side="left",
    onset=date(2025, 11, 20),
    training_days=("mon", "wed"),
    baseline_morning_pain=2,
    body_mass_g=70_500,
    goal_week_m=25_500,
)
SPANS = [
    Span("6b3f7f5e-0000-4000-8000-000000000001", DAY, None, RUNNER, ("RF05",)),
    Span("6b3f7f5e-0000-4000-8000-000000000002", DAY, DAY, RUNNER, ()),
]
HOLD = r.ExerciseLog(dose=r.Dose("EB0", (30, 45)), pain_during=3, form_ok=False)
WEIGHTED = r.ExerciseLog(
    dose=r.Dose("RD3", (8, 0), 1_125),
    pain_during=0,
    side="right",
    rir=2,
    pain_before=1,
    pain_after=4,
    pain_by_set=(0, 2),
    quality=frozenset({"tight", "ache"}),
    tempo_ok=False,
    doms=3,
    analgesic_last_12h=True,
    prescribed=r.Dose("RD3", (8, 8), 2_000),
)
RECORDS: list[r.Event] = [
    r.Session(at=AT, exercises=(HOLD, WEIGHTED), duration_s=1_500, rpe=6, note="=SUM(A1)"),
    r.Session(at=AT, exercises=(HOLD,)),
    r.Run(at=AT, distance_m=9_008, duration_s=2_832, pain_during=1, kind="walk_run", step="WR2"),
    r.Run(at=AT, distance_m=0, duration_s=60, note="-5 °C, windy", surface="+ grass"),
    r.Cross(at=AT, sport="@home ride", duration_s=3_600, pain_during=0, rpe=4),
    r.Cross(at=AT, sport=" ", duration_s=0),
    r.Morning(date=DAY, pain=0, stiffness_min=5, sleep_h=7, analgesic_last_12h=True, ill=True),
    r.Placement(
        date=DAY,
        stage="S2",
        strength=(r.Start(dose=r.Dose("EB1", (10, 10)), since=DAY),),
        running=r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000),
    ),
    r.Placement(date=DAY, stage="S0"),
    r.Sitting(date=DAY, minutes=30, seat="car", pain=2),
    r.Fall(
        date=DAY,
        surface="ice",
        side="both",
        pain=5,
        injured=True,
        note="\tslipped",
        part="+sit bone",
    ),
    r.Fall(date=DAY, note="   "),
    r.Test(date=DAY, name="sl_bridge", left=14, right=20),
    r.Test(date=DAY, name="confidence", value=7),
    *(r.Score(date=DAY, name=name, value=61) for name in ("visa_h", "fash", "psfs", "efi")),
    r.Flare(date=DAY),
    r.RedFlag(at=AT, flag="RF05"),
    r.Cleared(at=AT, ids=("RF05", "RF06"), by="Dr. Müller"),
    r.Acknowledged(date=DAY, rule="3.1"),
    r.Treatment(date=DAY, kind="physio", note="carry on, a little less"),
    r.Pause(date=DAY, until=DAY),
    r.Prediction(date=DAY, back_by=date(2026, 4, 1)),
    r.Prediction(date=DAY),
    r.Screened(
        at=AT,
        version="screening 1.0.0",
        answers={"Q01": "gradual", "Q02": "pop", "Q99": "of another version"},
        flags=("RF04", "RF09"),
        signs=r.Signs(morning_pain=3, walking_pain=0, sitting_min=15, settles_h=20),
        level_finder_reps=12,
        spots=("left/sit_bone",),
    ),
    r.Screened(at=AT, version="screening 1.0.0", answers={}, any_pain=False),
    r.Treatment(date=DAY, kind="imaging", part="=left thigh", note="MRI: nothing torn"),
    r.Diary(
        date=DAY,
        spots=("left/sit_bone", "right/groin"),
        tying=3,
        stairs=0,
        carrying=5,
        driving=2,
        carried="+ two bags",
        driven_min=45,
        mood=4,
        stress=7,
        shoes="@trail pair",
        new_shoes=True,
        note="-rain",
    ),
    r.Diary(date=DAY, note="only this"),
    r.Ending(date=DAY, how="sore"),
    r.Move(date=DAY, item="run", to=DAY),
    r.Setting(date=DAY, key="smallest_plate_kg", value=1_250),
    r.Setting(date=DAY, key="training_days", value=("mon", "sat")),
    r.Limit(
        date=DAY,
        by="=cmd|'/c calc'!A1",
        keys=frozenset({"max_load_g", "max_rung", "max_week_m"}),
        max_rung={"EB": "EB2"},
        max_load_g={"RD": 12_500},
    ),
]
ENTRIES = [
    Entry(
        record.date.isoformat()
        if isinstance(record, r.Morning)
        else str(uuid5(NAMESPACE_URL, str(number))),
        record,
    )
    for number, record in enumerate(RECORDS)
]
