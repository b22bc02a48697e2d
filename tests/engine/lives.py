"""Random lives: runners who follow the plan, or not, and log what happened to them.

A life is drawn day by day and asks the engine what to do on each of its days.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import note
from hypothesis import strategies as st

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan, Prescription
from restride.engine.state import State
from restride.schemas.history import history_out
from tests.engine.strategies import (
    CALM,
    FIRST,
    PAINS,
    happenings,
    mornings,
    placements,
    runners,
    runs,
    sessions,
)

LEAPS = (1,) * 12 + (2, 3, 7, 15, 31, 60)
"""Days from one day that was lived to the next: seldom more than one."""


@dataclass(frozen=True)
class Step:
    """What a runner was told on a day, and did."""

    day: date
    plan: Plan
    done: tuple[Prescription, ...]
    """The prescriptions that were carried out to the letter."""


class Life:
    """A runner, everything logged, the last day, and the plans that were followed."""

    def __init__(
        self, runner: r.Runner, events: list[r.Event] | None = None, today: date = FIRST
    ) -> None:
        self.runner = runner
        self.events = events if events is not None else []
        self.today = today
        self.steps: list[Step] = []

    def state(self, through: date | None = None) -> State:
        return fold(self.runner, self.events, through=through or self.today)

    def plan(self, day: date | None = None) -> Plan:
        return decide(self.state(day), day or self.today)

    def __repr__(self) -> str:
        """Short: Hypothesis warns of a long one, and the warning would hide what failed."""
        return f"Life({self.runner.pattern}, {len(self.events)} events, to {self.today})"

    def history(self) -> str:
        """The life as a history file, an event a line, so that `restride replay` can try it."""
        history = r.History(runner=self.runner, events=tuple(self.events))
        data = history_out(history, name=None, today=self.today)
        events = ",\n  ".join(json.dumps(event) for event in data.pop("events"))
        return f'{json.dumps(data)[:-1]}, "events": [\n  {events}]}}'


def _exact(session: r.Session, shown: Prescription) -> bool:
    found = [log for log in session.exercises if log.dose.exercise == shown.exercise]
    return len(found) == 1 and found[0].dose == shown.dose and found[0].form_ok


@st.composite
def lives(draw: st.DrawFn, longest: int = 40, leaps: tuple[int, ...] = LEAPS) -> Life:
    """A life of up to `longest` days that were lived, each some leap after the one before."""
    runner = draw(runners)
    life = Life(runner)
    calm = draw(st.booleans())
    pains = CALM if calm else PAINS
    if draw(st.sampled_from((True,) * 7 + (False,))):
        life.events.append(draw(placements(runner, FIRST)))
    state: State | None = None
    folded = FIRST - timedelta(days=1)
    for _ in range(draw(st.integers(1, longest))):
        day = life.today
        today: list[r.Event] = [e for e in life.events if e.date > folded]
        morning = draw(mornings(day, runner.baseline_morning_pain, calm=calm))
        today += [] if morning is None else [morning]
        plan = decide(fold(runner, today, through=day, start=state), day)
        session = draw(sessions(plan, day, pains))
        events = [session, draw(runs(plan, day, pains)), *draw(happenings(runner, day))]
        today += [event for event in events if event is not None]
        exact = [] if session is None else [s for s in plan.strength.values() if _exact(session, s)]
        life.steps.append(Step(day, plan, tuple(exact)))
        life.events += [event for event in today if event not in life.events]
        state, folded = fold(runner, today, through=day, start=state), day
        life.today = day + timedelta(days=draw(st.sampled_from(leaps)))
    life.today = folded + timedelta(days=draw(st.sampled_from((0, 0, 1, 1, 2, 5, 9))))
    note(life.history())
    return life
