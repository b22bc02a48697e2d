"""The made-up runner: the same each time, and a log like any other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from restride import clock, demo
from restride.engine import records as r
from restride.schemas.event_out import event_out
from restride.schemas.events import load_event
from restride.services import plans, sign_ins
from restride.services.database import open_database
from restride.services.service import make_service
from tests.databases import migrated
from tests.settings import settings_for

FIRST = date(2026, 1, 5)


def test_a_life_is_the_same_each_time_and_made_of_valid_events() -> None:
    events = list(demo.life(demo.RUNNER, FIRST, 91))
    assert events == list(demo.life(demo.RUNNER, FIRST, 91))
    assert [load_event(event_out(event)) for event in events] == events
    kinds = [type(event) for event in events]
    assert kinds.count(r.Session) > 30
    assert kinds.count(r.Run) > 30
    # Some mornings were forgotten, as in life.
    assert 75 < kinds.count(r.Morning) < 91


def test_the_demo_account_signs_in_and_has_a_plan(tmp_path: Path) -> None:
    settings = settings_for(migrated("sqlite", tmp_path), tmp_path)
    service = make_service(settings, open_database(settings.database_url))
    today = clock.now().date()
    demo.make(service, today, days=20)
    account, _ = sign_ins.sign_in(
        service, email=demo.EMAIL, password=demo.PASSWORD, address="127.0.0.1", old_token=None
    )
    plan = plans.current(service, account.id, today)
    service.database.close()
    assert plan is not None
    assert plan.strength["EB"].dose is not None
