"""Pain that climbs from set to set is RED whatever its height (rulebook 5.2, B23)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from restride.engine import records as r
from restride.engine.pain import Band
from restride.engine.plan import decide, fold
from restride.engine.prescription import Prescription

MONDAY = date(2026, 1, 5)
RUNNER = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2025, 11, 20),
    training_days=("mon", "wed", "fri", "sat"),
    baseline_morning_pain=2,
)
DOSE = r.Dose("EB2", (10, 10))
PLACED = r.Placement(date=MONDAY, stage="S2", strength=(r.Start(dose=DOSE),))


def bridge_after(*pains: tuple[int, ...]) -> Prescription:
    """The bridge two days after a session that was told set by set, a tuple for each leg."""
    sides = ("left", "right") if len(pains) == 2 else (None,)
    logs = tuple(
        r.ExerciseLog(
            dose=DOSE, pain_during=max(told), side=side, rir=3, prescribed=DOSE, pain_by_set=told
        )
        for side, told in zip(sides, pains, strict=True)
    )
    today = MONDAY + timedelta(days=2)
    session = r.Session(at=datetime.combine(MONDAY, datetime.min.time()), exercises=logs)
    calm = r.Morning(date=MONDAY + timedelta(days=1), pain=2)
    state = fold(RUNNER, [PLACED, session, calm], through=today)
    return decide(state, today).strength["EB"]


@pytest.mark.parametrize("pains", [((0, 2),), ((0, 2, 1),), ((0, 0), (0, 2))])
def test_a_climb_of_two_is_red(pains: tuple[tuple[int, ...], ...]) -> None:
    shown = bridge_after(*pains)
    # RED: the previous rung's start dose, EB1 2 x 10 (5.4), no sooner than after 72 hours.
    assert shown.dose is None or shown.dose.level < DOSE.level
    assert shown.band is Band.RED
    assert shown.earliest is not None
    assert shown.earliest >= MONDAY + timedelta(days=3)


@pytest.mark.parametrize("pains", [((1, 2),), ((2, 0, 1),), ((0, 0), (2, 2)), ((2,),)])
def test_less_than_that_is_the_height_alone(pains: tuple[tuple[int, ...], ...]) -> None:
    shown = bridge_after(*pains)
    assert shown.band is Band.GREEN
    assert shown.dose is not None
    assert shown.dose.rung == DOSE.rung
