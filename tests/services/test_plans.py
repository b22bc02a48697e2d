"""A plan from the fold kept in memory is the plan of the whole log, whatever arrives when."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restride import clock
from restride.engine import guards
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.prescription import Plan
from restride.engine.timeline import Timeline
from restride.engine.timeline import timeline as looked_back
from restride.errors import Conflict
from restride.services import accounts, episodes, events, open_episode, plans, timeline
from restride.services.episodes import EpisodeContent, StoredEpisode
from restride.services.fold_cache import Fold, FoldCache
from restride.services.service import Service
from tests.engine.lives import Life, lives

ZONE = timezone(timedelta(hours=1))
DAY = timedelta(days=1)


@dataclass
class Log:
    """What is stored, as this test knows it, and two processes that know it by the database."""

    runner_id: str
    content: EpisodeContent
    services: tuple[Service, Service]
    today: date
    rows: dict[str, r.Event] = field(default_factory=dict)
    gone: dict[str, r.Event] = field(default_factory=dict)
    seqs: dict[str, int] = field(default_factory=dict)

    def now(self) -> datetime:
        return datetime.combine(self.today, time(12), UTC)

    def put(self, id: str, event: r.Event, turn: int) -> None:
        service = self.services[turn]
        written = events.put(service.database, self.runner_id, id, event, base=self.seqs.get(id))
        self.rows[id], self.seqs[id] = event, written.event.seq
        self.gone.pop(id, None)

    def delete(self, id: str, turn: int) -> None:
        service, kinds = self.services[turn], tuple(r.KINDS)
        gone = events.delete(service.database, self.runner_id, id, kinds, base=self.seqs[id])
        self.gone[id] = self.rows.pop(id)
        self.seqs[id] = gone.seq

    def plan(self, today: date) -> Plan:
        """The plan of the whole log, folded at once."""
        counted = self.counted()
        return decide(fold(self.content.runner, counted, through=today), today)

    def timeline(self, today: date) -> Timeline:
        """The timeline of the whole log, looked back on at once."""
        runner, since = self.content.runner, self.content.started
        return looked_back(runner, self.counted(), since=since, today=today)

    def counted(self) -> list[r.Event]:
        """What belongs to the episode, and the flags of before that nobody has checked."""
        started = self.content.started
        before = [event for event in self.rows.values() if event.date < started]
        held = replace(self.content, red_flags=guards.unchecked(before))
        flags = [flag for _, flag in StoredEpisode("before", 1, held).flags]
        return [*flags, *(event for event in self.rows.values() if self.belongs(event))]

    def belongs(self, event: r.Event) -> bool:
        """From the first day on; runs and what was checked of them 30 days before it."""
        is_check = isinstance(event, r.Cleared) and guards.UNDER_AGE not in event.ids
        early = 30 * DAY if is_check or isinstance(event, r.Run) else 0 * DAY
        return event.date >= self.content.started - early


def with_zone(event: r.Event, id: str) -> r.Event:
    """The event as a device sends it: with its offset, and an id unless its date is one."""
    at = getattr(event, "at", None)
    changes: dict[str, Any] = {} if at is None else {"at": at.replace(tzinfo=ZONE)}
    return replace(event, **changes, id=None if isinstance(event, r.Morning) else id)


def moved(event: r.Event, days: int) -> r.Event:
    at = getattr(event, "at", None)
    changes: dict[str, Any] = {"at": at + days * DAY} if at else {"date": event.date + days * DAY}
    return replace(event, **changes)


def start(service: Service, life: Life, *, started: date) -> Log:
    other_process = replace(service, folds=FoldCache(10))
    account, _ = accounts.create(
        service, email=f"{uuid.uuid4()}@example.org", password="long enough"
    )
    content = EpisodeContent(started=started, ended=None, runner=life.runner, red_flags=())
    log = Log(account.id, content, (service, other_process), life.today)
    with mock.patch.object(clock, "now", log.now):
        episodes.put(service.database, account.id, str(uuid.uuid4()), content, base=None)
    return log


@pytest.fixture(autouse=True)
def quick_hash() -> Iterator[None]:
    with mock.patch("restride.services.passwords.Passwords.hash", return_value="unused"):
        yield


# The database stays, the runner is new with each example.
@settings(
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
    max_examples=40,
)
@given(life=lives(longest=10), data=st.data())
def test_any_order_of_arrival(service: Service, life: Life, data: st.DataObject) -> None:
    ids = [
        event.date.isoformat() if isinstance(event, r.Morning) else str(uuid.UUID(int=number))
        for number, event in enumerate(life.events)
    ]
    entries = [(id, with_zone(event, id)) for id, event in zip(ids, life.events, strict=True)]
    first = min((event.date for event in life.events), default=life.today)
    late_start = data.draw(st.sampled_from((0, 0, 5)))
    log = start(service, life, started=min(first + late_start * DAY, life.today))
    with mock.patch.object(clock, "now", log.now):
        for id, event in data.draw(st.permutations(entries)):
            log.put(id, event, data.draw(st.integers(0, 1)))
            happen(log, data)
            asked = log.today + data.draw(st.sampled_from((0, 0, 0, -1, 1))) * DAY
            turn = data.draw(st.integers(0, 1))
            assert plans.current(log.services[turn], log.runner_id, asked) == log.plan(asked)
            if data.draw(st.booleans()):
                found = timeline.current(log.services[turn], log.runner_id, asked)
                assert found == log.timeline(asked)
        for one in log.services:
            assert plans.current(one, log.runner_id, log.today) == log.plan(log.today)


def stays(event: r.Event) -> bool:
    """Whether it is a flag that only a check releases."""
    return isinstance(event, r.RedFlag) and guards.locks([event.flag])


def happen(log: Log, data: st.DataObject) -> None:
    """Perhaps an edit, a delete, a move to another day, or a night."""
    turn = data.draw(st.integers(0, 1))
    id = data.draw(st.sampled_from(sorted(log.rows))) if log.rows else ""
    what = data.draw(st.sampled_from(("nothing",) * 4 + ("move", "delete", "back", "night")))
    if what == "night":
        log.today += data.draw(st.integers(1, 3)) * DAY
    elif what in ("delete", "move") and log.rows and stays(log.rows[id]):
        with pytest.raises(Conflict) as refused:
            log.delete(id, turn)
        assert refused.value.code == "flag_stays"
    elif what == "delete" and log.rows:
        log.delete(id, turn)
    elif what == "back" and log.gone:
        gone = data.draw(st.sampled_from(sorted(log.gone)))
        log.put(gone, log.gone[gone], turn)
    elif what == "move" and log.rows and not isinstance(log.rows[id], r.Morning):
        event = moved(log.rows[id], data.draw(st.integers(-9, 9)))
        if event.date <= log.today:
            log.put(id, event, turn)


SOMEBODY = r.Runner(
    timezone="UTC",
    pattern="pht",
    side="left",
    onset=date(2025, 1, 1),
    training_days=("mon",),
    baseline_morning_pain=2,
)


@pytest.fixture
def log(service: Service) -> Iterator[Log]:
    made = start(service, Life(SOMEBODY, today=date(2026, 3, 1)), started=date(2026, 2, 1))
    with mock.patch.object(clock, "now", made.now):
        made.put("run", run_on(made.today - 3 * DAY), 0)
        yield made


def run_on(day: date) -> r.Run:
    at = datetime.combine(day, time(8), ZONE)
    return r.Run(at=at, distance_m=5000, duration_s=1800, pain_during=2, id="run")


def kept(log: Log) -> Fold:
    assert plans.current(log.services[0], log.runner_id, log.today) == log.plan(log.today)
    found = log.services[0].folds.get(log.runner_id)
    assert found is not None
    return found


def test_the_fold_is_kept_while_only_today_changes(log: Log) -> None:
    """Otherwise the test above would say nothing."""
    first = kept(log)
    log.put("sitting", r.Sitting(date=log.today, minutes=5, id="sitting"), 1)
    assert kept(log).state is first.state
    log.put("sitting", r.Sitting(date=log.today, minutes=9, id="sitting"), 1)
    assert kept(log).state is first.state
    log.delete("sitting", 1)
    assert kept(log).state is first.state
    log.put("sitting", r.Sitting(date=log.today - DAY, minutes=5, id="sitting"), 1)
    assert kept(log).state is not first.state


def test_an_event_that_left_the_past_is_not_in_the_fold(log: Log) -> None:
    kept(log)
    log.put("run", run_on(log.today), 1)
    kept(log)


def test_an_event_that_left_the_past_and_was_deleted(log: Log) -> None:
    kept(log)
    log.put("run", run_on(log.today), 1)
    log.delete("run", 1)
    kept(log)


def test_an_event_of_today_that_moved_into_the_past(log: Log) -> None:
    log.put("run", run_on(log.today), 1)
    kept(log)
    log.put("run", run_on(log.today - 2 * DAY), 1)
    kept(log)


def test_a_night_folds_what_was_today(log: Log) -> None:
    log.put("run", run_on(log.today), 1)
    kept(log)
    log.today += DAY
    kept(log)
    log.put("run", run_on(log.today), 1)
    kept(log)
    log.today += 9 * DAY
    kept(log)


def test_what_a_timeline_looks_back_on_is_kept(log: Log) -> None:
    """Through the night and through today's writes, and not through a write to the past."""

    def past() -> object:
        assert timeline.current(log.services[0], log.runner_id, log.today) == log.timeline(
            log.today
        )
        found = log.services[0].folds.get(log.runner_id)
        assert found is not None
        return found.past

    first = past()
    log.put("sitting", r.Sitting(date=log.today, minutes=5, id="sitting"), 1)
    assert past() is first
    log.today += 2 * DAY
    kept(log)
    carried = log.services[0].folds.get(log.runner_id)
    assert carried is not None
    assert carried.past is not None
    assert past() is carried.past
    log.put("fall", r.Fall(date=log.today - 2 * DAY, id="fall"), 0)
    kept(log)
    assert past() is not carried.past


def test_what_was_before_the_start_does_not_count(service: Service, log: Log) -> None:
    """Only runs do, whether they come with the first reading or after it."""
    later = start(service, Life(log.content.runner, today=log.today), started=log.today)
    before = log.today - DAY
    plans.current(service, later.runner_id, before)
    later.put("flare", r.Flare(date=before, id="flare"), 1)
    later.put("run", run_on(before), 1)
    for asked in (before, log.today, before):
        assert plans.current(service, later.runner_id, asked) == later.plan(asked)


def test_two_devices_on_either_side_of_midnight(log: Log) -> None:
    log.put("run", run_on(log.today), 0)
    log.put("sitting", r.Sitting(date=log.today - DAY, minutes=5, id="sitting"), 0)
    for days in (0, 1, 0, -1, 1):
        asked = log.today + days * DAY
        assert plans.current(log.services[0], log.runner_id, asked) == log.plan(asked)


def test_the_cache_keeps_those_asked_for_last() -> None:
    cache = FoldCache(2)
    folds = {name: mock.Mock(name=name) for name in "abc"}
    cache.put("a", folds["a"])
    cache.put("b", folds["b"])
    assert cache.get("a") is folds["a"]
    cache.put("c", folds["c"])
    assert cache.get("b") is None
    assert cache.get("a") is folds["a"]
    cache.drop("a")
    assert cache.get("a") is None


def test_of_an_ended_episode_nothing_later_is_read(log: Log) -> None:
    """However long ago it ended: only its own days are asked for."""
    ended = log.today - 2 * DAY
    log.put("later", r.Sitting(date=log.today - DAY, minutes=5, id="later"), 0)
    content = replace(log.content, ended=ended)
    service = log.services[0]
    with service.database.read() as connection:
        stored = StoredEpisode("any", 1, content)
        assert set(open_episode.everything(connection, log.runner_id, stored)) == {"run"}


def test_a_device_that_is_still_in_the_day_before_the_first(service: Service) -> None:
    """What it looked back on is a day longer, and is not handed to the next that asks."""
    runner = replace(SOMEBODY, onset=date(2026, 2, 1))
    log = start(service, Life(runner, today=date(2026, 3, 1)), started=date(2026, 3, 1))
    with mock.patch.object(clock, "now", log.now):
        for asked in (log.today - DAY, log.today, log.today - DAY, log.today):
            found = timeline.current(log.services[0], log.runner_id, asked)
            assert found == log.timeline(asked)
