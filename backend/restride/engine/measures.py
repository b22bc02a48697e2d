"""Tests and scores that a stage asks for: which are due, and on which day (rulebook 10).

A gate that needs one waits for it; so the week asks for it, and never soon after ORANGE or RED.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from restride.engine import levels, week
from restride.engine.criteria import CRITERIA
from restride.engine.flares import flare_triggers
from restride.engine.protocol import Gate
from restride.engine.records import WEEKDAYS
from restride.engine.view import View

ANY_DAY = ("walk", "level_finder")
"""Tests that need no training day."""
GATES = {"sl_bridge": "legs_alike"}
"""The criterion of a test where it has another name."""


def due(view: View) -> Iterator[tuple[date, str, bool]]:
    """Each test of the coming week: its day, its name, and whether it was done today."""
    days = tuple(WEEKDAYS.index(day) for day in view.runner.training_days)
    calm = None
    for name, every in _asked(view).items():
        last = view.state.tests.get(name)
        if last is not None and last.day == view.today:
            yield view.today, name, True
            continue
        if _met(view, name) or (name == levels.TEST and not levels.due(view)):
            continue
        calm = _calm_lately(view) if calm is None else calm
        earliest = view.today if last is None else last.day + timedelta(days=every)
        when = max(view.free_from, earliest)
        when = when if name in ANY_DAY else week.next_day(when, days)
        if calm and (when - view.today).days < 7:
            yield when, name, False


def _asked(view: View) -> dict[str, int]:
    """The stage's tests; in any stage a bridge test that keeps rungs shut, and after a break."""
    asked = dict(view.stage.tests)
    bridge = view.state.tests.get("sl_bridge")
    if bridge is not None and bridge.value < view.protocol.lsi_least:
        asked.setdefault("sl_bridge", view.protocol.lsi_again_days)
    if levels.returns(view):
        asked.setdefault(levels.TEST, 1)
    return asked


def _met(view: View, name: str) -> bool:
    """Whether all that waits for a test has what it needs; a regular check is never over."""
    wanted = GATES.get(name, name)
    gates: list[Gate] = [gate for gate in view.stage.exit if gate.criterion == wanted]
    for unlock in view.protocol.unlocks:
        track = view.tracks.get(unlock.exercise)
        if track is not None and track.unlocked is None and track.placed is None:
            gates += [gate for gate in unlock.criteria if gate.criterion == wanted]
    return bool(gates) and all(CRITERIA[wanted](view, gate)[0] for gate in gates)


def _calm_lately(view: View) -> bool:
    """No ORANGE or RED in the days before a test (10); a flare-up counts as RED (9.4)."""
    first = view.today - timedelta(days=view.protocol.test_rest_days)
    return all(day < first for day in (*view.state.signs.bad_days, *flare_triggers(view)))
