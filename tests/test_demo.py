"""The made-up runners: the same each time, each log like any other, and led by the plan."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from restride import cli, clock, demo
from restride.demo.making import told
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.schemas.event_out import event_out
from restride.schemas.events import load_event
from restride.services import plans, sign_ins
from restride.services.database import open_database
from restride.services.episodes import EpisodeContent
from restride.services.service import make_service
from tests.databases import migrated
from tests.settings import settings_for

TODAY = date(2026, 3, 4)
ONE_DAY = timedelta(days=1)
Told = list[tuple[EpisodeContent, list[r.Event]]]


@pytest.fixture(scope="module", params=sorted(demo.LIVES))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def lived(name: str) -> Told:
    return list(told(demo.LIVES[name], TODAY))


@pytest.fixture
def life(name: str) -> Told:
    return lived(name)


def everything(life: Told) -> list[r.Event]:
    return [event for _, log in life for event in log]


def test_a_life_is_the_same_each_time(name: str, life: Told) -> None:
    assert list(told(demo.LIVES[name], TODAY)) == life


def test_its_log_goes_through_the_schemas(life: Told) -> None:
    events = everything(life)
    assert [load_event(event_out(event)) for event in events] == events


def test_it_reaches_up_to_yesterday_without_a_gap_between_episodes(name: str, life: Told) -> None:
    days = {"two-weeks": 13, "six-months": 183, "five-years": 1826}[name]
    assert life[0][0].started == TODAY - days * ONE_DAY
    assert life[-1][0].ended is None
    for (before, _), (after, _) in pairwise(life):
        assert before.ended == after.started - ONE_DAY
    for content, log in life:
        last = content.ended or TODAY - ONE_DAY
        assert all(content.started <= event.date <= last for event in log)
    assert max(event.date for event in everything(life)) >= TODAY - 3 * ONE_DAY


PROMISED: dict[str, set[type[r.Event]]] = {
    "two-weeks": {r.Morning, r.Session, r.Run, r.Sitting, r.Score, r.Treatment},
    "six-months": {r.Morning, r.Session, r.Run, r.Cross, r.Fall, r.Treatment, r.Pause, r.Test},
    "five-years": {
        *(r.Morning, r.Session, r.Run, r.Cross, r.Fall, r.Treatment, r.Pause, r.Test),
        *(r.Sitting, r.Score, r.Limit, r.Setting),
    },
}


def test_it_has_what_it_promises(name: str, life: Told) -> None:
    events = everything(life)
    assert PROMISED[name] <= {type(event) for event in events}
    mornings = {event.date for event in events if isinstance(event, r.Morning)}
    assert len(mornings) < demo.LIVES[name].days, "no morning was forgotten"
    if name != "two-weeks":
        assert any(isinstance(event, r.Morning) and event.ill for event in events)


def test_five_years_are_a_tendon_prevention_and_a_strain_of_the_other_leg() -> None:
    life = lived("five-years")
    assert [(one.runner.pattern, one.runner.side) for one, _ in life] == [
        ("pht", "left"),
        ("prevent", "left"),
        ("strain", "right"),
    ]
    ends = []
    for content, log in life:
        last = content.ended or TODAY
        ends.append(decide(fold(content.runner, log, through=last), last).stage)
    # Through all stages of the tendon and of the strain, whatever came between.
    assert ends == ["S5", "PREVENT", "A5"]


def test_nothing_beyond_the_plan_is_done_but_the_one_run_that_was_too_far(
    name: str, life: Told
) -> None:
    too_far = {"two-weeks": 0, "six-months": 1, "five-years": 2}[name]
    beyond = []
    for content, log in life:
        state = fold(content.runner, [], through=content.started - ONE_DAY)
        for day in sorted({event.date for event in log}):
            todays = [event for event in log if event.date == day]
            before = [e for e in todays if not isinstance(e, r.Session | r.Run | r.Test)]
            shown = decide(fold(content.runner, before, through=day, start=state), day)
            for event in todays:
                if isinstance(event, r.Session):
                    for done in event.exercises:
                        assert done.dose == shown.strength[done.dose.exercise].dose
                elif isinstance(event, r.Run):
                    cap = shown.running.run_cap_m if shown.running is not None else 0
                    if cap is not None and event.kind != "walk" and event.distance_m > cap:
                        beyond.append(day)
            state = fold(content.runner, todays, through=day, start=state)
    assert len(beyond) == too_far


def test_the_demo_account_says_so_signs_in_and_has_a_plan(tmp_path: Path) -> None:
    settings = settings_for(migrated("sqlite", tmp_path), tmp_path)
    service = make_service(settings, open_database(settings.database_url))
    today = clock.now().date()
    demo.make(service, today, "two-weeks")
    account, _ = sign_ins.sign_in(
        service, email=demo.EMAIL, password=demo.PASSWORD, address="127.0.0.1", old_token=None
    )
    assert account.made_up
    plan = plans.current(service, account.id, today)
    service.database.close()
    assert plan is not None
    assert plan.strength["EB"].dose is not None
    # Whoever opens the demo has something to do.
    dues = [plan.running.next if plan.running else None]
    dues += [prescription.next for prescription in plan.strength.values()]
    assert today in dues


def test_the_command_line_knows_every_life() -> None:
    given = cli.parser()
    for name in demo.LIVES:
        assert given.parse_args(["demo", "--life", name]).life == name
    assert given.parse_args(["demo"]).life == demo.USUAL
