"""The numbers behind the charts, worked out by hand from small histories (rulebook 11 to 13)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marshmallow import RAISE

from restride import texts
from restride.engine import records as r
from restride.engine.expected import expected
from restride.engine.load_metrics import Amount
from restride.engine.logbook import Marker
from restride.engine.look_back import RungStep, StageStep
from restride.engine.pain_lines import pain_lines
from restride.engine.plan import decide, fold
from restride.engine.records import Dose, ExerciseLog
from restride.engine.timeline import Timeline, begin, carried_on, timeline
from restride.schemas.timeline import timeline_out
from restride.schemas.timeline_document import TimelineOut
from tests.engine.lives import Life, lives

EN = texts.load("en")
RUNNER = r.Runner(
    timezone="Europe/Berlin",
    pattern="pht",
    side="left",
    onset=date(2025, 11, 20),
    training_days=("mon", "wed", "fri"),
    baseline_morning_pain=2,
)
SINCE = date(2026, 1, 5)
"""A Monday."""
DAY = timedelta(days=1)
PLACED = r.Placement(
    date=SINCE,
    stage="S2",
    strength=(r.Start(dose=Dose("EB1", (10, 10))),),
    running=r.RunningStart(state="BASE", week_m=20_000, longest_m=8000),
)


def on(day: int) -> date:
    """A day of January 2026."""
    return date(2026, 1, day)


def at(day: int) -> datetime:
    return datetime(2026, 1, day, 18)  # noqa: DTZ001 - a local time, as it is logged


def session(
    day: int, rung: str = "EB1", pain: int = 0, *, rpe: int | None = None, minutes: int = 30
) -> r.Session:
    dose = Dose(rung, (10, 10) if rung == "EB1" else (8, 8))
    done = ExerciseLog(dose=dose, pain_during=pain, rir=4, prescribed=dose)
    return r.Session(at=at(day), exercises=(done,), rpe=rpe, duration_s=minutes * 60)


def run(day: int, metres: int, pain: int = 0, *, rpe: int | None = None) -> r.Run:
    seconds = 1800 if rpe is not None else metres * 36 // 100
    return r.Run(at=at(day), distance_m=metres, duration_s=seconds, pain_during=pain, rpe=rpe)


def morning(day: int, pain: int = 2) -> r.Morning:
    return r.Morning(date=on(day), pain=pain)


def line(*events: r.Event, today: date, runner: r.Runner = RUNNER) -> Timeline:
    return timeline(runner, events, since=SINCE, today=today)


def test_pain_is_a_mean_of_seven_days_and_a_day_without_an_entry_is_left_out() -> None:
    exercise = ExerciseLog(dose=Dose("EB1", (10, 10)), pain_during=4, pain_after=5, doms=8)
    events: list[r.Event] = [
        *(morning(5), morning(6, 3), morning(8, 3)),
        r.Session(at=at(7), exercises=(exercise,)),
        r.Fall(date=on(8), pain=9),
    ]
    found = pain_lines(events, SINCE, on(16))
    # 2; 5/2; 5/2; 8/3 = 2.67 for a week; then only the 3 of the 8th (from the 13th on).
    assert found.morning_tenths == (20, 25, 25, 27, 27, 27, 27, 30, 30, 30, None, None)
    # Worst: 2, 3, 5, 3: 2; 5/2; 10/3; 13/4 = 3.25; from the 12th 11/3; from the 13th 8/2; 3/1.
    assert found.worst_tenths == (20, 25, 33, 33, 33, 33, 33, 37, 40, 30, None, None)


def test_every_question_about_pain_counts_towards_the_worst() -> None:
    events: list[r.Event] = [
        replace(run(5, 3000, pain=1), sitting_pain_after=6),
        replace(run(6, 3000, pain=1), pain_before=4),
        r.Cross(at=at(7), sport="bike", duration_s=600, pain_during=2),
        r.Sitting(date=on(8), minutes=10, pain=8),
        r.Cross(at=at(9), sport="bike", duration_s=600),
    ]
    found = pain_lines(events, SINCE, on(9))
    # 6; 10/2; 12/3; 20/4; the last has no answer.
    assert found.worst_tenths == (60, 50, 40, 50, 50)
    assert found.morning_tenths == (None,) * 5


@pytest.mark.parametrize(
    ("pattern", "severity", "first", "last", "notes"),
    [
        ("pht", None, date(2026, 3, 30), date(2026, 7, 6), ["13-PHT"]),
        ("strain", None, date(2025, 12, 4), date(2026, 1, 15), ["13-STRAIN", "13-STUDIES"]),
        ("strain", "moderate", date(2025, 12, 4), date(2026, 1, 15), ["13-STRAIN", "13-STUDIES"]),
        (
            *("strain", "mild", date(2025, 12, 4), date(2026, 1, 15)),
            ["13-STRAIN", "13-MILD", "13-STUDIES"],
        ),
        ("strain", "severe", None, None, ["13-SEVERE"]),
        ("careful", None, None, None, ["13-NONE"]),
        ("prevent", None, None, None, ["13-NONE"]),
        ("other", None, None, None, ["13-OTHER"]),
    ],
)
def test_the_usual_time(
    pattern: str, severity: str | None, first: date | None, last: date | None, notes: list[str]
) -> None:
    # 12 and 26 weeks from the start of the plan; 2 and 8 weeks from the onset of a strain.
    found = expected(replace(RUNNER, pattern=pattern, severity=severity), SINCE)
    assert (found.first, found.last) == (first, last)
    assert [note.rule for note in found.notes] == notes


def test_the_fixed_notes() -> None:
    rules = texts.load("en").rules
    assert "often takes 3 to 6 months, sometimes longer" in rules["13-PHT"]
    assert "not a date for you" in rules["13-PHT"]
    assert "not a date for you" in rules["13-STRAIN"]
    assert "information only" in rules["12"]
    notes = line(PLACED, today=SINCE).load_notes
    assert notes[0].rule == "12"


def test_stages_as_they_were_entered() -> None:
    later = r.Placement(date=on(20), stage="S3")
    found = line(PLACED, later, today=on(21))
    assert found.stages == (StageStep(on(5), "S2"), StageStep(on(20), "S3"))
    assert found.stage == "S3"
    assert line(PLACED, later, today=on(19)).stages == (StageStep(on(5), "S2"),)


def test_two_red_days_lead_back_on_the_second() -> None:
    found = line(PLACED, session(7, pain=7), session(9, pain=7), today=on(9))
    assert found.stages == (StageStep(on(5), "S2"), StageStep(on(9), "S1"))


def test_a_stage_that_is_left_today_without_an_entry() -> None:
    # 28 days after the last strength work a stage is lost (9.1), with nothing logged that day.
    events = (PLACED, session(7))
    assert line(*events, today=date(2026, 2, 3)).stages == (StageStep(on(5), "S2"),)
    found = line(*events, today=date(2026, 2, 4))
    assert found.stages == (StageStep(on(5), "S2"), StageStep(date(2026, 2, 4), "S1"))


def test_without_a_placement_the_first_stage_is_that_of_the_mornings() -> None:
    sore = replace(RUNNER, baseline_morning_pain=5)
    before = r.Run(at=datetime(2025, 12, 20, 9), distance_m=9000, duration_s=3000, pain_during=0)  # noqa: DTZ001
    for events in ((), (before,)):
        found = line(*events, today=on(6), runner=sore)
        assert found.stages == (StageStep(on(5), "S0"),)


def test_rungs_of_the_newest_work_or_of_a_newer_placement() -> None:
    higher = r.Placement(date=on(20), stage="S2", strength=(r.Start(dose=Dose("RD1", (8, 8))),))
    found = line(PLACED, session(7), session(14, "EB2"), session(16, "EB2"), higher, today=on(22))
    assert found.rungs == (
        RungStep(on(5), "EB", "EB1"),
        RungStep(on(14), "EB", "EB2"),
        RungStep(on(20), "RD", "RD1"),
    )
    assert [step.index for step in found.rungs] == [1, 2, 1]
    same_day = line(PLACED, session(5, "EB2"), today=on(5)).rungs
    assert same_day == (RungStep(on(5), "EB", "EB2"),)
    lower = r.Placement(date=on(23), stage="S1", strength=(r.Start(dose=Dose("EB0", (30,) * 5)),))
    down = line(PLACED, session(7), session(14, "EB2"), lower, today=on(23)).rungs[-1]
    assert (down, down.index) == (RungStep(on(23), "EB", "EB0"), 0)


WEEK_OF_20 = (
    *(PLACED, run(6, 6000), morning(7), run(8, 6000), morning(9), run(10, 8000), morning(11)),
)


def caps(found: Timeline) -> list[tuple[date, int, int | None]]:
    return [(row.run.start, row.run.metres, row.run.cap_m) for row in found.weeks]


def test_the_cap_that_was_in_force() -> None:
    # The placement's week has the metres it names; a GREEN week gives 10% more.
    found = line(*WEEK_OF_20, today=on(14))
    assert caps(found) == [(on(5), 20_000, 20_000), (on(12), 0, 22_000)]
    # An ORANGE run lowers the rest of its week to 80%: 17.6 km.
    orange = (run(13, 6000, pain=4), morning(14))
    assert caps(line(*WEEK_OF_20, *orange, today=on(18)))[1] == (on(12), 6000, 17_600)
    # Eight days without a run leave 80% of the last GREEN week.
    assert caps(line(*WEEK_OF_20, today=on(18)))[1] == (on(12), 0, 16_000)


def test_no_cap_while_locked_and_after_a_month_without_a_run() -> None:
    flag = r.RedFlag(at=at(14), flag="RF04")
    locked = line(*WEEK_OF_20, flag, today=on(14))
    assert caps(locked) == [(on(5), 20_000, 20_000), (on(12), 0, None)]
    assert locked.criteria == ()
    quiet = line(*WEEK_OF_20, today=date(2026, 6, 1))
    assert len(quiet.weeks) == 22
    # 8, 15, 22 and 29 days after the last run: 80%, 60%, 50% and 50% of 20 km (9.1).
    shown = [row.run.cap_m for row in quiet.weeks]
    assert shown == [20_000, 16_000, 12_000, 10_000, 10_000] + [None] * 17


def test_running_before_the_episode_is_in_the_weeks_and_walks_are_not() -> None:
    before = r.Run(at=datetime(2025, 12, 20, 9), distance_m=9000, duration_s=3000, pain_during=0)  # noqa: DTZ001
    walk = replace(run(6, 3000), kind="walk")
    found = line(before, PLACED, walk, today=on(6))
    assert [row.run.metres for row in found.weeks] == [9000, 0, 0, 0]
    assert found.weeks[0].run.start == date(2025, 12, 15)
    assert found.pain.first == SINCE


def test_the_rulebooks_load_and_weeks() -> None:
    # 5x30, 4x30, 5x30, 3x30, 7x40 on Tuesday, Wednesday, Friday, Saturday, Sunday.
    week: list[r.Event] = [
        *(session(6, rpe=5), session(7, rpe=4), run(9, 4000, rpe=5)),
        r.Cross(at=at(10), sport="bike", duration_s=1800, rpe=3),
        session(11, rpe=7, minutes=40),
    ]
    sunday, monday = line(PLACED, *week, today=on(11)), line(PLACED, *week, today=on(12))
    assert [row.load.au for row in sunday.weeks] == [790]
    assert sunday.weeks[0].spread is None, "the week is not over"
    spread = monday.weeks[0].spread
    assert spread is not None
    assert (spread.mean, spread.sd, spread.monotony) == (11286, 9003, 125)
    assert monday.weeks[1].spread is None
    assert {day.day: load.au for day, load in monday.loads.items()} == {
        6: 150,
        7: 120,
        9: 150,
        10: 90,
        11: 280,
    }


def test_a_week_with_an_entry_whose_load_was_not_told() -> None:
    found = line(PLACED, session(6, rpe=5), session(8), today=on(13))
    assert (found.weeks[0].load.au, found.weeks[0].load.unrated) == (150, 1)
    assert found.weeks[0].spread is None


WEEKS: list[r.Event] = [
    run(6, 18_000, rpe=2),
    run(13, 20_000, rpe=2),
    run(20, 20_000, rpe=2),
]


def test_the_week_against_the_three_before() -> None:
    events: list[r.Event] = [PLACED, *WEEKS, run(27, 24_000, rpe=4)]
    found = line(*events, today=date(2026, 2, 2))
    # 24 / (58/3) = 1.241; loads of 60, 60, 60 and 120 AU.
    assert [row.run_ratio for row in found.weeks] == [None, None, None, 124, None]
    assert [row.load_ratio for row in found.weeks] == [None, None, None, 200, None]
    assert line(*events, today=date(2026, 2, 1)).weeks[3].run_ratio is None, "it is not over"
    untold = line(*events, session(14), today=date(2026, 2, 2)).weeks[3]
    assert (untold.run_ratio, untold.load_ratio) == (124, None)


def test_a_week_is_not_compared_with_weeks_from_before_the_log() -> None:
    # The episode begins on a Tuesday, so its first week is not a whole one.
    events: list[r.Event] = [replace(PLACED, date=on(6)), *WEEKS, run(27, 24_000)]
    found = timeline(RUNNER, events, since=on(6), today=date(2026, 2, 3))
    assert [row.run_ratio for row in found.weeks] == [None] * 5
    assert found.weeks[0].spread is None
    assert found.weeks[1].spread is not None


def test_of_the_weeks_before_the_episode_only_the_running_is_known() -> None:
    start = on(26)
    events: list[r.Event] = [*WEEKS, replace(PLACED, date=start), run(27, 24_000, rpe=4)]
    # Known from Monday the 5th on, where a run stands too.
    events.append(run(5, 0, rpe=2))
    found = timeline(RUNNER, events, since=start, today=date(2026, 2, 2))
    assert [row.run_ratio for row in found.weeks] == [None, None, None, 124, None]
    assert [row.load_ratio for row in found.weeks] == [None] * 5
    assert [row.spread is not None for row in found.weeks] == [False, False, False, True, False]


def test_what_each_leg_did() -> None:
    """Both alike count for each leg; two logged apart each for its own."""
    left = ExerciseLog(dose=Dose("EB3", (8, 8), load_g=5000), side="left", pain_during=0)
    right = replace(left, dose=Dose("EB3", (8, 6), load_g=5000), side="right")
    apart = r.Session(at=at(12), exercises=(left, right))
    found = line(PLACED, session(5), session(13), apart, today=on(13))
    assert found.legs == {
        on(5): {"EB left": Amount(reps=20), "EB right": Amount(reps=20)},
        # 16 and 14 repetitions with 5 kg, and 20 of both without.
        on(12): {
            "EB left": Amount(reps=36, lifted_g=80_000),
            "EB right": Amount(reps=34, lifted_g=70_000),
        },
    }
    columns = {(one["exercise"], one["side"]): one for one in timeline_out(found, EN)["legs"]}
    assert columns.keys() == {("EB", "left"), ("EB", "right")}
    assert columns["EB", "left"]["reps"] == [20, 36]
    assert columns["EB", "right"]["lifted_kg"] == [0, 70]


def test_changes_of_the_plan_and_flare_ups_that_were_seen() -> None:
    """The first placement is the beginning; a button within a flare-up is its mark already."""
    again = r.Placement(date=on(9), stage="S1")
    limit = r.Limit(date=on(10), by="Sam", keys=frozenset({"max_week_m"}), max_week_m=9000)
    events = (PLACED, again, limit, morning(12, 7), morning(13, 7), r.Flare(date=on(13)))
    assert line(*events, today=on(14)).markers == (
        Marker(on(9), "placement", "S1"),
        Marker(on(10), "limit", "Sam"),
        Marker(on(12), "flare"),
        Marker(on(13), "flare"),
    )


def test_the_pain_of_each_day() -> None:
    exercise = ExerciseLog(dose=Dose("EB1", (10, 10)), pain_during=4, pain_after=5)
    events = (PLACED, morning(5), r.Session(at=at(6), exercises=(exercise,)), run(8, 3000, pain=1))
    pain = line(*events, today=on(8)).pain
    assert pain.morning == (2, None, None, None)
    assert pain.worst == (2, 5, None, 1)
    assert pain.during == (None, 4, None, 1)


def test_repetitions_of_the_week() -> None:
    found = line(PLACED, session(5), session(7), session(12), today=on(12))
    nothing = {"RD": Amount(), "NH": Amount()}
    assert [row.amounts for row in found.weeks] == [
        {"EB": Amount(reps=40), **nothing},
        {"EB": Amount(reps=20), **nothing},
    ]


def test_what_stands_on_the_axis() -> None:
    events: list[r.Event] = [
        r.Fall(date=on(6), note="ice"),
        r.Flare(date=on(7)),
        r.Treatment(date=on(8), kind="physio", note="private"),
        r.Pause(date=on(9), until=on(11)),
        r.Test(date=on(12), name="sl_bridge", left=18, right=21),
        r.Test(date=on(13), name="confidence", value=8),
        r.Morning(date=on(14), pain=2, ill=True),
        morning(15),
        r.Sitting(date=on(15), minutes=20),
        r.Sitting(date=on(16), minutes=25),
        r.Score(date=on(16), name="efi", value=60),
        r.Fall(date=on(18)),
    ]
    found = line(PLACED, *events, today=on(17))
    assert found.markers == (
        Marker(on(6), "fall"),
        Marker(on(7), "flare"),
        Marker(on(8), "treatment", "physio"),
        Marker(on(9), "pause", until=on(11)),
        Marker(on(12), "test", "sl_bridge", left=18, right=21),
        Marker(on(13), "test", "confidence", value=8),
        Marker(on(14), "illness"),
    )
    assert found.sitting == ((on(15), 20), (on(16), 25))
    assert [point.value for score in found.scores for point in score.scores] == [60]


def test_where_you_are_is_what_the_plan_says() -> None:
    events = (PLACED, session(7), morning(8))
    found = line(*events, today=on(8))
    plan = decide(fold(RUNNER, events, through=on(8)), on(8))
    assert found.criteria == plan.criteria
    assert len(found.criteria) > 0


def test_an_episode_that_begins_tomorrow_for_a_device_behind_it() -> None:
    found = timeline(RUNNER, (PLACED,), since=SINCE, today=SINCE - DAY)
    assert found.since == found.pain.first == SINCE - DAY
    assert len(found.pain.morning_tenths) == 1


@pytest.mark.parametrize(("zone", "hours"), [("Pacific/Kiritimati", 14), ("Pacific/Niue", -11)])
def test_the_time_zone_and_a_clock_change_move_no_day(zone: str, hours: int) -> None:
    # Berlin's clocks change in the night to 29 March 2026, a Sunday.
    start = date(2026, 3, 23)
    events: list[r.Event] = [replace(PLACED, date=start)]
    for number in range(9):
        day = datetime.combine(start + number * DAY, datetime.min.time().replace(hour=23))
        events.append(r.Run(at=day, distance_m=3000, duration_s=1200, pain_during=1, rpe=3))
        events.append(r.Morning(date=day.date(), pain=2))
    found = timeline(RUNNER, events, since=start, today=date(2026, 3, 31))
    assert [row.load.au for row in found.weeks] == [7 * 60, 2 * 60]
    offset = timezone(timedelta(hours=hours))
    moved = [
        replace(e, at=e.at.replace(tzinfo=offset)) if isinstance(e, r.Run) else e for e in events
    ]
    elsewhere = timeline(
        replace(RUNNER, timezone=zone), moved, since=start, today=date(2026, 3, 31)
    )
    assert elsewhere == found


DOCUMENT = TimelineOut(unknown=RAISE)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(life=lives(longest=15), data=st.data())
def test_any_life(life: Life, data: st.DataObject) -> None:
    since = min((event.date for event in life.events), default=life.today)
    found = timeline(life.runner, life.events, since=since, today=life.today)
    shuffled = data.draw(st.permutations(life.events))
    assert timeline(life.runner, shuffled, since=since, today=life.today) == found
    out = timeline_out(found, texts.load("en"))
    assert DOCUMENT.validate(json.loads(json.dumps(out, allow_nan=False))) == {}
    plan = life.plan()
    assert found.stage == found.stages[-1].stage == plan.stage
    assert len(found.pain.morning_tenths) == (life.today - since).days + 1
    for row in found.weeks:
        # The cap of each week is the one that the plan of its last day shows.
        day = min(row.run.start + 6 * DAY, life.today)
        shown = life.plan(day).running
        assert row.run.cap_m == (shown.week_cap_m if shown is not None else None)
        ran = [e for e in life.events if isinstance(e, r.Run) and row.run.start <= e.date <= day]
        told = [e.distance_m for e in ran if e.kind != "walk"]
        assert row.run.metres == sum(told)
        # For its cap a walk-run in minutes alone counts as long as it may be at most (7.3).
        assert shown is None or shown.week_done_m >= row.run.metres
        assert shown is None or shown.week_done_m == row.run.metres or 0 in told


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(life=lives(longest=15), data=st.data())
def test_a_past_that_was_kept_is_carried_on(life: Life, data: st.DataObject) -> None:
    """In any number of parts, and again from the same part, it is the timeline of the whole."""
    since = min((event.date for event in life.events), default=life.today)
    whole = timeline(life.runner, life.events, since=since, today=life.today)
    back = data.draw(st.lists(st.integers(0, 17), unique=True, max_size=3))
    past, after = begin(life.runner, since), list(life.events)
    for days in sorted(back, reverse=True):
        through = life.today - days * DAY
        past = past.on(after, through)
        after = [event for event in after if event.date > through]
        for _ in range(2):
            assert carried_on(past, after, today=life.today, plan=life.plan()) == whole


def test_predictions_as_they_were_said() -> None:
    said = (
        r.Prediction(date=on(6), back_by=date(2026, 4, 1)),
        r.Prediction(date=on(9)),
        r.Prediction(date=on(12), back_by=date(2026, 5, 1)),
    )
    expected_then = ((on(6), date(2026, 4, 1)), (on(9), None))
    assert line(PLACED, *said, today=on(10)).predictions == expected_then
    assert line(PLACED, *said, today=on(12)).predictions == (
        *expected_then,
        (on(12), date(2026, 5, 1)),
    )


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(life=lives(longest=15), data=st.data())
def test_no_rule_reads_a_prediction_or_an_ending(life: Life, data: st.DataObject) -> None:
    """Whatever somebody hopes for, on whatever day: the plan and all other numbers are the same."""
    since = min((event.date for event in life.events), default=life.today)
    days = st.integers(0, (life.today - since).days).map(lambda number: since + number * DAY)
    ahead = st.none() | st.integers(0, 400)
    said: list[r.Event] = [
        r.Prediction(date=day, back_by=None if far is None else day + far * DAY)
        for day, far in data.draw(st.lists(st.tuples(days, ahead), min_size=1, max_size=4))
    ]
    ending = r.Ending(date=since, how=data.draw(st.sampled_from(("well", "sore", "other"))))
    with_them = [*life.events, *said, ending]
    assert decide(fold(life.runner, with_them, through=life.today), life.today) == life.plan()
    plain = timeline(life.runner, life.events, since=since, today=life.today)
    found = timeline(life.runner, with_them, since=since, today=life.today)
    assert len(found.predictions) == len(said)
    assert replace(found, predictions=()) == plain


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=40)
@given(life=lives(longest=15), data=st.data())
def test_no_rule_reads_a_diary(life: Life, data: st.DataObject) -> None:
    """Whatever hurts in daily life, however worn out somebody is: the plan stays the same."""
    since = min((event.date for event in life.events), default=life.today)
    days = st.integers(0, (life.today - since).days).map(lambda number: since + number * DAY)
    tenth = st.none() | st.integers(0, 10)
    diaries = st.builds(
        r.Diary,
        date=days,
        spots=st.lists(st.sampled_from(r.SPOTS), unique=True).map(tuple),
        carrying=tenth,
        mood=tenth,
        stress=tenth,
        new_shoes=st.booleans(),
    )
    said: list[r.Event] = [*data.draw(st.lists(diaries, min_size=1, max_size=4))]
    with_them = [*life.events, *said]
    assert decide(fold(life.runner, with_them, through=life.today), life.today) == life.plan()
    plain = timeline(life.runner, life.events, since=since, today=life.today)
    assert timeline(life.runner, with_them, since=since, today=life.today) == plain
