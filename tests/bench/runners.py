"""Made-up runners for the benches: they do what is due, and answer every morning."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from typing import Any

from restride import demo
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.schemas.event_out import event_body
from restride.services import accounts, episodes, events
from restride.services.episodes import EpisodeContent
from restride.services.service import Service

QUARTER = 91
DAY = timedelta(days=1)


def life(today: date, days: int) -> tuple[r.Runner, list[r.Event]]:
    """A runner who did what was due for so many days, with little pain, and a morning each day."""
    first = today - days * DAY
    runner = r.Runner(
        timezone="UTC",
        pattern="pht",
        side="left",
        onset=first - 60 * DAY,
        training_days=("mon", "wed", "fri", "sat"),
        baseline_morning_pain=2,
    )
    start = r.Start(dose=r.Dose("EB1", (10, 10)))
    running = r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000)
    log: list[r.Event] = [r.Placement(date=first, stage="S2", strength=(start,), running=running)]
    state, folded = fold(runner, [], through=first - DAY), 0
    for number in range(days):
        day = first + number * DAY
        log.append(r.Morning(date=day, pain=2 - (number % 3 == 0)))
        state, folded = fold(runner, log[folded:], through=day, start=state), len(log)
        log += [*work(runner, state, day), *besides(day, number)]
    return runner, log


def diary(first: date, days: int) -> list[r.Event]:
    """The demo's life with all that a keen diary has besides: about 1,500 events a year."""
    kept = list(demo.live(demo.TENDON, demo.TENDON.placed(first), first, days))
    for number in range(days):
        kept += besides(first + number * DAY, number)
    return kept


def besides(day: date, number: int) -> Iterator[r.Event]:
    """What a day has beside its morning and what is due: sitting, a walk, a bicycle, a score."""
    yield r.Sitting(date=day, minutes=30, pain=1)
    noon = datetime.combine(day, clock_time(12), UTC)
    if number % 5 in (0, 2, 4):
        yield r.Run(at=noon, kind="walk", distance_m=3_000, duration_s=1_800, pain_during=0, rpe=2)
    if number % 7 in (1, 3, 6):
        yield r.Cross(at=noon, sport="bicycle", duration_s=2_400, pain_during=0, rpe=4)
    if number % 7 == 0:
        yield r.Score(date=day, name="psfs", value=min(4 + number // 30, 10))


def work(runner: r.Runner, state: Any, day: date) -> list[r.Event]:
    plan, at = decide(state, day), datetime.combine(day, clock_time(7), UTC)
    done = [
        r.ExerciseLog(dose=shown.dose, pain_during=1, rir=3, prescribed=shown.dose)
        for shown in plan.strength.values()
        if shown.dose is not None and shown.next == day
    ]
    found: list[r.Event] = [r.Session(at=at, exercises=tuple(done))] if done else []
    if plan.running is not None and plan.running.next == day and plan.running.run_cap_m:
        metres = min(plan.running.run_cap_m, 6000)
        found.append(r.Run(at=at, distance_m=metres, duration_s=metres // 3, pain_during=1))
    return found


def prepare(service: Service, number: int, today: date, *, days: int = QUARTER) -> dict[str, Any]:
    """One runner with so many days in the database, and how its device asks."""
    runner, log = life(today, days)
    email = f"runner{number}@example.org"
    account, token = accounts.create(service, email=email, password="a long password")
    content = EpisodeContent(started=today - days * DAY, ended=None, runner=runner, red_flags=())
    episodes.put(service.database, account.id, str(uuid.uuid4()), content, base=None)
    for event in log:
        is_morning = isinstance(event, r.Morning)
        id = event.date.isoformat() if is_morning else str(uuid.uuid4())
        stored = event if is_morning else replace(event, id=id)
        events.put(service.database, account.id, id, stored, base=None)
    logged = r.ExerciseLog(dose=r.Dose("EB1", (12, 12)), pain_during=1, rir=3)
    at = datetime.combine(today, clock_time(), UTC)
    return {
        "cookie": f"restride={token}",
        "today": today.isoformat(),
        "session": str(uuid.uuid4()),
        "body": event_body(r.Session(at=at, exercises=(logged,))),
    }
