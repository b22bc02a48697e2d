"""A made-up runner who lives by the plan for some weeks: to look at, and to measure with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.services import accounts, episodes, events
from restride.services.episodes import EpisodeContent
from restride.services.service import Service

EMAIL, PASSWORD = "demo@example.org", "a demo to look at"
ONE_DAY = timedelta(days=1)
RUNNER = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2020, 1, 1),
    training_days=("mon", "wed", "fri", "sat"),
    baseline_morning_pain=2,
    age=41,
    body_mass_g=70_000,
    goal_week_m=40_000,
)
START = (
    r.Start(dose=r.Dose("EB1", (12, 12))),
    r.Start(dose=r.Dose("RD1", (8, 8))),
    r.Start(dose=r.Dose("NH1", (3, 3))),
)
RUNNING = r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000)


def life(runner: r.Runner, first: date, days: int) -> Iterator[r.Event]:
    """The log of a runner who does what is due, with a sore day and a gap now and then.

    The same for the same arguments; `days` days from the placement on `first`.
    """
    placement = r.Placement(date=first, stage="S2", strength=START, running=RUNNING)
    yield placement
    state = fold(runner, [placement], through=first)
    for number in range(days):
        day = first + number * ONE_DAY
        woken: list[r.Event] = []
        if number and number % 13:
            woken.append(r.Morning(date=day, pain=2 + (number % 19 == 0) - (number > 40)))
        if number % 7 == 6:
            woken.append(r.Sitting(date=day, minutes=min(12 + number // 2, 60)))
        state = fold(runner, woken, through=day, start=state)
        done = [] if number % 10 == 9 else list(_work(decide(state, day), day, number))
        state = fold(runner, done, through=day, start=state)
        yield from woken
        yield from done


def _work(plan: Plan, day: date, number: int) -> Iterator[r.Event]:
    due = [item for shown in plan.week if shown.day == day for item in shown.items]
    sore = number % 23 == 4
    logs = tuple(
        r.ExerciseLog(
            dose=item.dose,
            pain_during=3 if sore else (number % 4 == 0) + 0,
            pain_after=1 if sore else 0,
            rir=3,
            prescribed=item.dose,
        )
        for item in due
        if item.dose is not None and not item.done
    )
    if logs:
        yield r.Session(at=_at(day, 18), exercises=logs, duration_s=1_500)
    for item in due:
        if item.kind == "run" and not item.done:
            metres = (item.metres or 4_000) * (100 - number % 5) // 100
            yield r.Run(
                at=_at(day, 7),
                distance_m=metres,
                duration_s=metres * 36 // 100,
                pain_during=2 if sore else 1,
            )


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def make(service: Service, today: date, days: int = 91) -> None:
    """Make the demo account with its log up to yesterday."""
    account, _ = accounts.create(service, email=EMAIL, password=PASSWORD)
    first = today - days * ONE_DAY
    runner = replace(RUNNER, onset=first - 60 * ONE_DAY)
    content = EpisodeContent(started=first, ended=None, runner=runner, red_flags=())
    episodes.put(service.database, account.id, _id(account.id, 0), content, base=None)
    for number, event in enumerate(life(runner, first, days), start=1):
        morning = isinstance(event, r.Morning)
        id = event.date.isoformat() if morning else _id(account.id, number)
        events.put(service.database, account.id, id, event, base=None)


def _id(account: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"restride:{account}:{number}"))
