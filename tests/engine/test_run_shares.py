"""The single run's invariants on every day of histories with missed runs and setbacks."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from restride.engine.plan import decide, fold
from restride.schemas.history import load_history
from tests.engine.invariants import check_running, check_shares
from tests.engine.test_traces import FOLDER, OWN


@pytest.mark.parametrize(
    "name",
    [
        "missed_run_is_lost",
        "two_missed_runs_are_lost",
        "placed_on_a_thursday",
        "longer_run_takes_from_the_others",
        "run_after_red_is_half",
        "run_in_a_freeze_is_no_longer",
        "run_after_a_break_has_its_share",
        "run_in_a_deload_is_no_longer",
        "painful_long_run_counts_not",
    ],
)
def test_no_run_is_over_its_share_on_any_day(name: str) -> None:
    data = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    history = load_history({key: value for key, value in data.items() if key not in OWN}).history
    day = min(event.date for event in history.events)
    while day <= date.fromisoformat(data["today"]):
        log = [event for event in history.events if event.date <= day]
        plan = decide(fold(history.runner, log, through=day), day)
        check_running(plan, log)
        check_shares(plan, history.runner, log)
        day += timedelta(days=1)
