"""Two moves at once: a move that is refused leaves its session on its own day (rulebook 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from restride.engine import records as r
from restride.engine.plan import decide, fold
from tests.engine.test_ahead import fits, look, mornings, of, on, placed, who

START = placed("S3", "EB2", "RD1", "NH1")
"""On six days: deadlifts on Monday and Friday, Nordic curls on Wednesday."""


def move(item: str, to: int, made: int = 1) -> r.Move:
    return r.Move(date=on(made), item=item, to=on(to))


def days(number: int, *events: r.Event) -> dict[str, date | None]:
    """The next day of the deadlift, the Nordic curl and the run."""
    plan = decide(fold(who(), events, through=on(number)), on(number))
    assert plan.running is not None
    run = {"run": plan.running.next}
    return {name: plan.strength[name].next for name in ("RD", "NH")} | run


def clashes(number: int, item: str, *events: r.Event) -> dict[date, str | None]:
    return fits(of(look(number, who(), *events), item))


def test_each_is_kept_from_the_others_day() -> None:
    """On Tuesday: the deadlift not to Wednesday, the Nordic curl not to Friday."""
    log = [START, *mornings(1)]
    assert clashes(1, "RD", *log)[on(2)] == "8-APART"
    assert clashes(1, "NH", *log)[on(4)] == "8-APART"


@pytest.mark.parametrize(
    ("refused", "then", "day"),
    [(move("NH", 4), "RD", 2), (move("RD", 2), "NH", 4)],
)
def test_a_refused_move_frees_no_day(refused: r.Move, then: str, day: int) -> None:
    """The Nordic curl keeps Wednesday and the deadlift Friday, however often they are moved."""
    log = [START, *mornings(1), refused]
    assert clashes(1, then, *log)[on(day)] == "8-APART"
    both = days(1, *log, move(then, day))
    assert (both["RD"], both["NH"]) == (on(4), on(2))


def test_two_moves_to_one_day_are_both_refused() -> None:
    both = days(1, START, *mornings(1), move("RD", 3), move("NH", 3))
    assert (both["RD"], both["NH"]) == (on(4), on(2))


def test_a_move_that_fits_frees_its_day() -> None:
    """The deadlift goes to Thursday before the Nordic curl goes to the deadlift's Monday."""
    start = placed("S3", "EB2", "RD1", "NH1", number=5)
    log = [start, *mornings(5), move("RD", 8, made=5)]
    assert clashes(5, "NH", *log)[on(7)] is None
    both = days(5, *log, move("NH", 7, made=5))
    assert (both["RD"], both["NH"]) == (on(8), on(7))


@pytest.mark.parametrize(
    ("refused", "clash"),
    [((), "8-RUN"), ((move("NH", 4, made=3),), "8-RUN"), ((move("NH", 6, made=3),), None)],
)
def test_a_fast_run_keeps_from_a_nordic_curl_that_stays(
    refused: Sequence[r.Move], clash: str | None
) -> None:
    """S4 on Thursday, the day of the Nordic curl: Friday before Saturday's fast run is refused.

    So the fast run cannot come on Friday either; it can if the curl goes to Sunday.
    """
    start = placed(
        "S4",
        "EB2",
        "RD1",
        "NH1",
        running=r.RunningStart(state="SP2", week_m=20_000, longest_m=8000),
    )
    log = [start, *mornings(3), *refused]
    assert clashes(3, "run", *log)[on(4)] == clash


def test_two_training_days_are_shared() -> None:
    """Deadlifts on both, the Nordic curl on Monday: on Thursday it is with a deadlift as well."""
    log = [placed("S3", "EB2", "RD1", "NH1"), *mornings(0)]
    found = look(0, who(("mon", "thu")), *log)
    assert (of(found, "RD").day, of(found, "NH").day) == (on(0), on(0))
    assert fits(of(found, "NH"))[on(3)] is None
    assert fits(of(found, "RD"))[on(3)] is None
