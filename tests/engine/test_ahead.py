"""The week and the next four, and where an item may be moved: weeks worked out by hand from 8."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings

from restride.engine import records as r
from restride.engine.ahead import Ahead, Movable, ahead
from restride.engine.plan import decide, fold
from restride.engine.records import Dose
from tests.engine.lives import Life, lives

MONDAY = date(2026, 1, 5)
SIX = ("mon", "tue", "wed", "thu", "fri", "sat")
FOUR = ("mon", "wed", "fri", "sat")
BASE = r.RunningStart(state="BASE", week_m=20_000, longest_m=8000)
DOSES = {name: Dose(name, (8, 8)) for name in ("EB1", "EB2", "RD1", "NH1")}


def on(number: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(days=number)


def who(days: tuple[str, ...] = SIX, pattern: str = "pht", first: str = "mon") -> r.Runner:
    return r.Runner(
        timezone="UTC",
        pattern=pattern,
        side="left",
        onset=date(2025, 12, 20),
        training_days=days,
        baseline_morning_pain=1,
        body_mass_g=70_000,
        week_start=first,
    )


def placed(stage: str, *rungs: str, running: r.RunningStart = BASE, number: int = 0) -> r.Placement:
    starts = tuple(r.Start(dose=DOSES[rung], since=date(2025, 12, 1)) for rung in rungs)
    return r.Placement(date=on(number), stage=stage, strength=starts, running=running)


def session(number: int, rung: str, rpe: int | None = None) -> r.Session:
    log = r.ExerciseLog(dose=DOSES[rung], pain_during=0, rir=3, prescribed=DOSES[rung])
    at = datetime.combine(on(number), time(18))
    return r.Session(at=at, exercises=(log,), rpe=rpe)


def run(number: int, **more: int | str) -> r.Run:
    at = datetime.combine(on(number), time(7))
    return r.Run(at=at, duration_s=1800, pain_during=0, **{"distance_m": 4000, **more})  # type: ignore[arg-type]


def mornings(last: int) -> list[r.Event]:
    return [r.Morning(date=on(n), pain=1) for n in range(last + 1)]


def look(number: int, runner: r.Runner, *events: r.Event) -> Ahead:
    state = fold(runner, events, through=on(number))
    coming = [e for e in events if isinstance(e, r.Pause) and e.date > on(number)]
    return ahead(state, decide(state, on(number)), coming)


def words(found: Ahead, week: int, *, done: bool | None = None) -> list[str]:
    """A week as one line a day: the exercises and runs, sorted."""
    return [
        " ".join(
            sorted(
                item.dose.exercise if item.dose is not None else item.name or item.step or "run"
                for item in day.items
                if item.kind != "test" and done in (None, item.done)
            )
        )
        for day in found.weeks[week].days
    ]


def fits(movable: Movable) -> dict[date, str | None]:
    return {one.day: one.clash.rule if one.clash else None for one in movable.choices}


def of(found: Ahead, item: str) -> Movable:
    return next(one for one in found.moves if one.item == item)


def test_six_days_in_s2() -> None:
    """The table of 8, S2 late: EB three times, RD1 Monday and Friday, NH1 on Wednesday."""
    found = look(0, who(), placed("S2", "EB1", "RD1", "NH1"))
    week = ["EB RD", "run", "EB NH", "run", "EB RD", "run", ""]
    assert [words(found, number) for number in range(5)] == [week] * 5
    assert [one.start for one in found.weeks] == [on(7 * number) for number in range(5)]
    first, second = found.weeks[0].days[0].items, found.weeks[1].days[0].items
    assert {item.dose for item in first if item.kind == "strength"} == {DOSES["EB1"], DOSES["RD1"]}
    assert {item.dose for item in second} == {None}
    assert found.weeks[0].days[1].items[0].metres is not None
    assert found.weeks[1].days[1].items[0].metres is None
    assert [one.lighter for one in found.weeks] == [None] * 5


def test_four_days_in_s2() -> None:
    """Three runs 48 hours apart on the four days, as many as possible off the strength days."""
    found = look(0, who(FOUR), placed("S2", "EB1", "RD1", "NH1"))
    week = ["EB RD run", "", "EB NH run", "", "EB RD", "run", ""]
    assert [words(found, number) for number in range(5)] == [week] * 5


def test_what_was_done_stands_before_what_is_due() -> None:
    """On Thursday, with Monday's bridge, Tuesday's run and Wednesday's Nordics done."""
    log = [session(0, "EB1"), run(1), session(2, "NH1"), *mornings(3)]
    found = look(3, who(), placed("S2", "EB1", "RD1", "NH1"), *log)
    assert words(found, 0, done=True) == ["EB", "run", "NH", "", "", "", ""]
    # The deadlift that Monday missed waits for Friday: nothing is made up (9.2).
    assert words(found, 0, done=False) == ["", "", "", "run", "EB RD", "run", ""]
    assert words(found, 1) == ["EB RD", "run", "EB NH", "run", "EB RD", "run", ""]


def test_the_week_begins_where_the_runner_says() -> None:
    found = look(2, who(first="sun"), placed("S2", "EB1", number=2))
    assert found.weeks[0].start == on(-1)
    assert len(found.weeks[0].days) == 7


def test_the_planned_lighter_week_of_s4() -> None:
    """S4 was reached in the first week, so the fourth one is lighter: 26 January to 1 February."""
    start = placed("S4", "EB2", "RD1", "NH1")
    lighter = [one.lighter for one in look(7, who(), start).weeks]
    assert [one is not None for one in lighter] == [False, False, True, False, False]
    assert lighter[2] is not None
    assert tuple(lighter[2]) == ("9.3", date(2026, 1, 26), date(2026, 2, 1))
    off = r.Setting(date=on(1), key="deload", value=False)
    assert [one.lighter for one in look(7, who(), start, off).weeks] == [None] * 5


def test_a_lighter_week_that_was_called_for() -> None:
    """Two sessions at effort 9, on Monday and Wednesday: through the seventh day after."""
    log = [session(0, "EB1", rpe=9), session(2, "EB1", rpe=9), *mornings(3)]
    found = look(3, who(), placed("S2", "EB1"), *log)
    spans = [tuple(one.lighter) if one.lighter is not None else None for one in found.weeks]
    assert spans[:3] == [("9.3-EFFORT", on(2), on(6)), ("9.3-EFFORT", on(7), on(9)), None]


def test_walk_run_in_a2_keeps_48_hours() -> None:
    """A2 on six days: EB2 and RD on Monday and Friday, walk-run Tuesday, Thursday, Saturday."""
    start = placed("A2", "EB2", "RD1", running=r.RunningStart(state="WR1", week_m=None))
    runner = who(pattern="strain")
    found = look(0, runner, start)
    assert words(found, 0) == ["EB RD", "WR1", "", "WR1", "EB RD", "WR1", ""]
    assert words(found, 1) == ["EB RD", "run", "", "run", "EB RD", "run", ""]
    step = run(1, step="WR1", kind="walk_run")
    after = of(look(2, runner, start, step, *mornings(2)), "run")
    assert (after.day, after.own) == (on(3), on(3))
    assert fits(after)[on(2)] == "8-EARLY"
    assert fits(after)[on(3)] is None
    # Moved to Friday it takes Saturday's place too: 48 hours after it is Sunday, then Tuesday.
    moved = look(2, runner, start, step, r.Move(date=on(2), item="run", to=on(4)), *mornings(2))
    assert words(moved, 0, done=False)[2:] == ["", "", "EB RD WR1", "", ""]
    assert words(moved, 1)[1] == "run"


def test_where_the_nordic_curl_may_go() -> None:
    """S2 on Monday: not on the deadlift's Monday and Friday, not on the eve of the longest run."""
    found = of(look(0, who(), placed("S2", "EB1", "RD1", "NH1")), "NH")
    assert (found.day, found.own, found.made) == (on(2), on(2), on(0))
    assert fits(found) == {
        on(0): "8-APART",
        on(1): None,
        on(2): None,
        on(3): None,
        on(4): "8-APART",
        on(5): None,
        on(6): None,
    }


def test_a_moved_item_says_where_it_came_from() -> None:
    start = placed("S2", "EB1", "RD1", "NH1")
    move = r.Move(date=on(0), item="NH", to=on(3))
    found = of(look(1, who(), start, move), "NH")
    assert (found.day, found.own, found.made) == (on(3), on(2), on(0))
    assert words(look(1, who(), start, move), 0)[2:4] == ["EB", "NH run"]


def test_what_was_done_today_and_daily_holds_are_not_moved() -> None:
    start = placed("S2", "EB1", "RD1", "NH1")
    found = look(0, who(), start, session(0, "EB1"))
    assert [one.item for one in found.moves] == ["RD", "NH", "run"]
    holds = look(0, who(), placed("S1", running=r.RunningStart(state="WALK")))
    assert [one.item for one in holds.moves] == ["run"]
    assert words(holds, 1) == ["EB", "EB WALK", "EB", "EB WALK", "EB", "EB WALK", "EB"]


def test_a_pause_that_is_still_to_come() -> None:
    """From Thursday to the next Tuesday: nothing stands on its days, nothing is moved to them."""
    start, pause = placed("S2", "EB1"), r.Pause(date=on(3), until=on(8))
    found = look(0, who(), start, pause)
    assert words(found, 0) == ["EB", "run", "EB", "", "", "", ""]
    assert words(found, 1) == ["", "", "EB", "run", "EB", "run", ""]
    assert [day.paused for day in found.weeks[0].days] == [False] * 3 + [True] * 4
    assert [day.paused for day in found.weeks[1].days] == [True] * 2 + [False] * 5
    assert fits(of(found, "EB"))[on(3)] == "4.5-PAUSE"
    assert fits(of(found, "EB"))[on(2)] is None


def test_a_pause_that_has_begun() -> None:
    start, pause = placed("S2", "EB1"), r.Pause(date=on(1), until=on(8))
    found = look(1, who(), start, pause)
    assert words(found, 0) == [""] * 7
    assert words(found, 1) == ["", "", "EB", "run", "EB", "run", ""]
    assert [day.paused for day in found.weeks[0].days] == [False] + [True] * 6


@pytest.mark.parametrize(("day", "due"), [(55, None), (56, date(2026, 3, 30)), (84, None)])
def test_the_review_that_will_be_due(day: int, due: date | None) -> None:
    """Twelve weeks after entering S2 it is 30 March; the week of 2 March sees so far."""
    start = placed("S2", "EB1")
    kept = [session(n, "EB1") for n in range(7, day, 14)]
    assert look(day, who(), start, *kept).review == due


def test_a_lock_leaves_nothing_due() -> None:
    flag = r.RedFlag(at=datetime.combine(on(1), time(12)), flag="RF04")
    found = look(1, who(), placed("S2", "EB1"), session(0, "EB1"), flag)
    assert [words(found, n) for n in range(2)] == [["EB"] + [""] * 6, [""] * 7]
    assert (found.moves, found.review) == ((), None)


def is_other(move: r.Move, event: r.Event) -> bool:
    """Whether an event stays: another choice for a moved item is an edit of its move."""
    same = isinstance(event, r.Move) and (event.item, event.date) == (move.item, move.date)
    return not same


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(lives(longest=20))
def test_a_move_ends_where_the_calendar_said(life: Life) -> None:
    """Every day that fits is the next one after the move; a clash is the reason that it is not."""
    state = life.state()
    for movable in ahead(state, decide(state, life.today)).moves:
        for choice in movable.choices:
            move = r.Move(date=movable.made, item=movable.item, to=choice.day)
            events = [*filter(partial(is_other, move), life.events), move]
            after = decide(fold(life.runner, events, through=life.today), life.today)
            shown = after.running if movable.item == "run" else after.strength[movable.item]
            assert shown is not None
            if choice.clash is None:
                assert shown.next == choice.day
            else:
                assert shown.next == movable.own
                assert choice.clash in shown.reasons
