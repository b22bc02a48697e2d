"""What is due is sent, once, to each target; what became needless or late is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from sqlalchemy import delete, event, func, select, update

from restride import clock
from restride.engine import records as r
from restride.models import Base, Delivery, Event, Reminder, Runner, SignIn
from restride.notify.outcome import Outcome
from restride.reminders.settings import ReminderSettings
from restride.services import accounts, events, reminders
from restride.services.channel import Note, Target
from restride.services.reminder_rows import LEASE
from restride.services.reminder_tick import Ticker
from restride.services.service import Service
from restride.services.sign_ins import Account
from tests.services.reminding import (
    ALONE,
    SENT,
    Clock,
    Phones,
    log,
    make_runner,
    put,
    rows,
    states,
)

BERLIN = timezone(timedelta(hours=1))
FIRST = date(2026, 3, 10)
TODAY = date(2026, 3, 20)
LATER = Outcome("retry", status=503)
PLACED = r.Placement(
    date=FIRST,
    stage="S2",
    strength=(r.Start(dose=r.Dose("EB1", (10, 10))),),
    running=r.RunningStart(state="BASE", week_m=20_000, longest_m=8_000),
)


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Just after midnight in Berlin."""
    standing = Clock(datetime(2026, 3, 19, 23, 1, tzinfo=UTC))
    monkeypatch.setattr(clock, "now", lambda: standing.now)
    return standing


@pytest.fixture
def phones() -> Phones:
    return Phones()


@pytest.fixture
def ticker(service: Service, phones: Phones, time_: Clock) -> Iterator[Ticker]:
    made = Ticker(service, [phones], threads=8)
    yield made
    made.close()


@pytest.fixture
def runner(service: Service, phones: Phones, time_: Clock) -> str:
    """A runner with one phone, who wants the morning check alone."""
    id = make_runner(service, FIRST, settings=ALONE)
    phones.add(id)
    return id


def session(day: date, hour: int = 18) -> r.Session:
    dose = r.Dose("EB1", (10, 10))
    logs = (r.ExerciseLog(dose=dose, pain_during=1, rir=3, prescribed=dose),)
    return r.Session(at=datetime.combine(day, time(hour), BERLIN), exercises=logs)


def test_it_waits_for_its_minute_and_comes_once(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    assert states(service) == [("morning", "waiting", None)]
    time_.set("2026-03-20T06:59:59")
    ticker.tick()
    assert phones.given == []
    time_.set("2026-03-20T07:00")
    ticker.tick()
    ticker.tick()
    ((key, note),) = phones.given
    assert (key, note.kind, note.day, note.ttl_s) == ("phone", "morning", TODAY, 5 * 3600)
    assert (note.title, note.urgency, note.language) == ("Restride", "high", "en")
    (row,) = rows(service)
    assert (row.state, row.sent_at, note.topic) == ("sent", time_.now, row.id.replace("-", ""))
    assert log(service) == [("phone", "sent", 1, 201)]
    time_.set("2026-03-20T22:00")
    ticker.tick()
    assert len(phones.given) == 1


def test_every_phone_and_the_mail_have_it_once(
    service: Service, runner: str, phones: Phones, time_: Clock
) -> None:
    phones.add(runner, "tablet")
    mail = Phones(name="email")
    mail.add(runner, "email")
    asked = replace(ALONE, channels=frozenset({"push", "email"}))
    reminders.change_settings(service.database, runner, asked, language="de")
    ticker = Ticker(service, [phones, mail], threads=4)
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert sorted(key for key, _ in phones.given) == ["phone", "tablet"]
    assert [key for key, _ in mail.given] == ["email"]
    assert mail.given[0][1].body.startswith("Guten Morgen")
    reminders.change_settings(service.database, runner, ALONE, language="de")
    time_.on(days=1)
    ticker.tick()
    assert len(mail.given) == 1
    ticker.close()


def test_none_once_it_was_done_on_another_device(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T06:30")
    put(service, runner, r.Morning(date=TODAY, pain=2))
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert phones.given == []
    assert states(service) == [("morning", "lapsed", "needless")]


def test_the_log_is_asked_again_at_the_last_moment(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    """The morning comes in after the claim's own look: it is seen before the row is sent."""
    ticker.tick()
    time_.set("2026-03-20T07:00")
    looked = ticker._look_at_some

    def morning_comes_in() -> int:
        found = looked()
        if not rows(service)[0].claim and rows(service)[0].state == "waiting":
            put(service, runner, r.Morning(date=TODAY, pain=2))
        return found

    ticker._look_at_some = morning_comes_in  # type: ignore[method-assign]
    ticker.tick()
    assert phones.given == []
    assert states(service) == [("morning", "lapsed", "needless")]


def test_a_morning_that_was_deleted_again_is_asked_for(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    put(service, runner, r.Morning(date=TODAY, pain=2))
    ticker.tick()
    assert rows(service) == []
    seq = events.get(service.database, runner, TODAY.isoformat(), ["morning"]).seq
    events.delete(service.database, runner, TODAY.isoformat(), ["morning"], base=seq)
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert phones.kinds() == ["morning"]


def test_four_mornings_are_enough_for_a_week_without_work(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    for before in (1, 2, 4, 5):
        put(service, runner, r.Morning(date=TODAY - timedelta(days=before), pain=2))
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert phones.given == []
    # After work the morning is wanted however many there are, and said once more if it stays out.
    put(service, runner, session(TODAY, 18))
    both = replace(ALONE, kinds=frozenset({"morning", "missing"}))
    reminders.change_settings(service.database, runner, both, language="en")
    time_.set("2026-03-21T07:00")
    ticker.tick()
    time_.set("2026-03-21T16:59")
    ticker.tick()
    assert phones.kinds() == ["morning"]
    time_.set("2026-03-21T17:00")
    ticker.tick()
    assert phones.kinds() == ["morning", "missing"]
    # By the 22nd the morning of the 15th is out of the week, which has three.
    time_.set("2026-03-22T07:00")
    ticker.tick()
    assert phones.kinds() == ["morning", "missing", "morning"]


def test_a_session_and_a_run_of_the_plan_until_they_are_done(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    put(service, runner, replace(PLACED, date=TODAY))
    work = ReminderSettings(kinds=frozenset({"session", "run"}), session_at=time(16))
    reminders.change_settings(service.database, runner, work, language="en")
    ticker.tick()
    assert [row.kind for row in rows(service)] == ["session"]
    put(service, runner, session(TODAY, 8))
    time_.set("2026-03-20T15:00")
    ticker.tick()
    assert phones.given == []
    assert states(service) == [("session", "lapsed", "needless")]


@pytest.mark.parametrize(
    "told",
    [
        r.RedFlag(at=datetime(2026, 3, 20, 7, tzinfo=BERLIN), flag="RF05"),
        r.Pause(date=TODAY, until=TODAY + timedelta(days=7)),
    ],
)
def test_none_while_locked_or_paused(
    service: Service,
    runner: str,
    phones: Phones,
    ticker: Ticker,
    time_: Clock,
    told: r.Event,
) -> None:
    ticker.tick()
    put(service, runner, told)
    for _ in range(3):
        time_.on(hours=8)
        ticker.tick()
    assert phones.given == []


def test_none_while_nobody_is_signed_in(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    with service.database.write() as connection:
        connection.execute(delete(SignIn).where(SignIn.runner_id == runner))
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert phones.given == []
    assert states(service) == [("morning", "lapsed", "signed_out")]


def test_one_that_is_late_lapses(
    service: Service,
    runner: str,
    phones: Phones,
    ticker: Ticker,
    time_: Clock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    ticker.tick()
    time_.set("2026-03-20T21:30")
    with caplog.at_level("INFO"):
        ticker.tick()
    assert phones.given == []
    assert states(service) == [("morning", "lapsed", "late")]
    assert "A reminder (morning) lapsed: late" in caplog.text
    assert runner not in caplog.text


def test_a_worker_that_slept_over_midnight_says_what_is_still_of_use(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-22T09:30")
    ticker.tick()
    assert [note.day for _, note in phones.given] == [date(2026, 3, 22)]


def test_settings_hold_at_once(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T06:50")
    later = replace(ALONE, morning_at=time(9))
    reminders.change_settings(service.database, runner, later, language="en")
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert phones.given == []
    reminders.change_settings(
        service.database, runner, replace(ALONE, kinds=frozenset()), language="en"
    )
    time_.set("2026-03-20T08:00")
    ticker.tick()
    assert phones.given == []
    # Switched on again after its time, it is not made up.
    time_.set("2026-03-20T08:10")
    reminders.change_settings(service.database, runner, ALONE, language="en")
    ticker.tick()
    assert phones.given == []


def test_a_time_that_is_moved_later_brings_nothing_twice(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    later = replace(ALONE, morning_at=time(9))
    reminders.change_settings(service.database, runner, later, language="en")
    for _ in range(4):
        time_.on(minutes=30)
        ticker.tick()
    assert len(phones.given) == 1


def test_travel_doubles_nothing(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    """Eight in Auckland on the 21st; back to New York, where it is the 20th again, and the 21st."""
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    moved = r.Setting(date=date(2026, 3, 21), key="timezone", value="Pacific/Auckland")
    time_.set("2026-03-20T13:00")
    put(service, runner, moved)
    time_.set("2026-03-20T19:00")
    ticker.tick()
    assert [note.day for _, note in phones.given] == [TODAY, date(2026, 3, 21)]
    time_.set("2026-03-20T19:30")
    back = r.Setting(date=date(2026, 3, 21), key="timezone", value="America/New_York")
    put(service, runner, back)
    for _ in range(30):
        time_.on(hours=1)
        ticker.tick()
    days = [note.day for _, note in phones.given]
    assert days == [TODAY, date(2026, 3, 21)]


def test_at_most_three_a_day(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    put(service, runner, replace(PLACED, date=TODAY - timedelta(days=1)))
    put(service, runner, session(TODAY - timedelta(days=1)))
    many = ReminderSettings(
        other_at=time(10),
        sitting_days=("fri",),
        sitting_until=time(20, 30),
        sitting_every_min=30,
        channels=ALONE.channels,
    )
    reminders.change_settings(service.database, runner, many, language="en")
    time_.set("2026-03-19T23:00")
    for _ in range(23 * 6):
        ticker.tick()
        time_.on(minutes=10)
        if time_.now.minute % 30 == 0:
            # Settings that come and go are no way around it.
            changed = replace(many, sitting_every_min=30 + time_.now.hour)
            reminders.change_settings(service.database, runner, changed, language="en")
    assert len(phones.given) == 3
    assert phones.kinds() == ["morning", "sitting_test", "missing"]


def test_later_please(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    (row,) = rows(service)
    reminders.snooze(service.database, runner, row.id, minutes=60)
    ticker.tick()
    time_.set("2026-03-20T07:59")
    ticker.tick()
    assert len(phones.given) == 1
    time_.set("2026-03-20T08:00")
    ticker.tick()
    ticker.tick()
    assert len(phones.given) == 2
    assert phones.given[0][1].topic == phones.given[1][1].topic
    reminders.snooze(service.database, runner, row.id, minutes=60)
    put(service, runner, r.Morning(date=TODAY, pain=1))
    time_.set("2026-03-20T09:30")
    ticker.tick()
    assert len(phones.given) == 2
    assert states(service) == [("morning", "sent", None)]


def test_a_service_that_is_down_is_tried_again_later_each_time(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    phones.answer = lambda _target, _note: LATER
    time_.set("2026-03-20T07:00")
    waits = []
    for _ in range(4):
        ticker.tick()
        (row,) = rows(service)
        assert row.state == "waiting"
        waits.append((row.next_at - time_.now).total_seconds())
        time_.now = row.next_at
    assert all(0.74 * 30 * 2**n < wait < 1.26 * 30 * 2**n for n, wait in enumerate(waits))
    phones.answer = lambda _target, _note: SENT
    # By now the service itself is left to rest for up to a minute.
    for _ in range(3):
        ticker.tick()
        time_.on(seconds=65)
    assert states(service) == [("morning", "sent", None)]
    assert log(service) == [("phone", "sent", 5, 201)]


def test_one_that_stays_down_is_given_up_once_it_is_late(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    phones.answer = lambda _target, _note: LATER
    time_.set("2026-03-20T07:00")
    for _ in range(330):
        ticker.tick()
        time_.on(minutes=1)
    assert states(service) == [("morning", "failed", "unreached")]
    assert 7 < len(phones.given) < 20


def test_a_phone_that_has_it_is_not_asked_again_with_the_one_that_has_not(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    phones.add(runner, "tablet", "other.example")
    phones.answer = lambda target, _note: LATER if target.key == "tablet" else SENT
    ticker.tick()
    time_.set("2026-03-20T07:00")
    for _ in range(4):
        ticker.tick()
        time_.on(minutes=5)
    assert [key for key, _ in phones.given].count("phone") == 1
    assert [key for key, _ in phones.given].count("tablet") == 4
    # Done meanwhile: the tablet is left in peace, and what was sent stays sent.
    put(service, runner, r.Morning(date=TODAY, pain=2))
    time_.on(hours=1)
    ticker.tick()
    assert states(service) == [("morning", "sent", None)]
    assert len(phones.given) == 5


def test_a_retry_after_is_obeyed(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    """Also by whoever is due only later: it is the service that asks for patience."""
    later = replace(ALONE, morning_at=time(8, 10))
    phones.add(make_runner(service, FIRST, settings=later))
    phones.answer = lambda _target, _note: Outcome("retry", 1200, 429)
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    asked = len(phones.given)
    time_.set("2026-03-20T07:10")
    ticker.tick()
    assert len(phones.given) == asked == 1
    phones.answer = lambda _target, _note: SENT
    time_.set("2026-03-20T07:19:59")
    ticker.tick()
    assert len(phones.given) == asked
    time_.set("2026-03-20T07:23")
    ticker.tick()
    assert [row.state for row in rows(service)] == ["sent", "sent"]


def test_a_target_that_is_gone_is_removed(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    phones.add(runner, "tablet")
    gone = Outcome("gone", status=410)
    phones.answer = lambda target, _note: gone if target.key == "tablet" else SENT
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert [target.key for target in phones.of[runner]] == ["phone"]
    assert log(service) == [("phone", "sent", 1, 201), ("tablet", "gone", 1, 410)]
    assert states(service) == [("morning", "sent", None)]


def test_whom_nothing_reaches_is_not_looked_at_until_something_does(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    phones.answer = lambda _target, _note: Outcome("gone", status=404)
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert states(service) == [("morning", "failed", "unreached")]
    time_.set("2026-03-21T07:00")
    ticker.tick()
    asleep = select(func.count()).select_from(Runner).where(Runner.look_at.is_(None))
    with service.database.read() as connection:
        assert connection.execute(asleep).scalar_one() == 1
    put(service, runner, r.Morning(date=date(2026, 3, 21), pain=2))
    with service.database.read() as connection:
        assert connection.execute(asleep).scalar_one() == 1


def test_a_dead_service_holds_up_nobody(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    """Twenty targets of a service that never answers, before forty of one that does."""
    ids = [make_runner(service, FIRST, settings=ALONE) for _ in range(60)]
    for number, id in enumerate(ids):
        phones.add(id, service="dead.example" if number < 20 else "push.example")
    stuck = threading.Event()
    done: list[str] = []
    starved: list[str] = []

    def answer(target: Target, note: Note) -> Outcome:
        if target.service == "dead.example":
            if not stuck.wait(20):
                starved.append(note.runner_id)
            return LATER
        done.append(note.runner_id)
        if len(done) == 41:
            # All the living ones are through while the dead one still keeps its threads.
            stuck.set()
        return SENT

    phones.answer = answer
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert sorted(done) == sorted([runner, *ids[20:]])
    assert starved == []
    asked = sum(target == "phone" for target, _ in phones.given) - 41
    assert asked < 20, "the rest of its notes did not even try"
    waiting = [row for row in rows(service) if row.state == "waiting"]
    assert len(waiting) == 20


def test_who_dies_with_a_row_in_hand_delays_it_by_a_lease(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    """The answer is lost: the phone is asked again, with the same topic."""
    ticker.tick()
    time_.set("2026-03-20T07:00")
    killed = Ticker(service, [phones], threads=2)
    killed._claim_some()
    killed._sender.answers(5)
    assert len(phones.given) == 1
    ticker.tick()
    assert len(phones.given) == 1
    time_.now += LEASE
    ticker.tick()
    assert len(phones.given) == 2
    assert phones.given[0][1].topic == phones.given[1][1].topic
    killed.close()


def test_two_workers_share_what_is_due(service: Service, phones: Phones, time_: Clock) -> None:
    ids = [make_runner(service, FIRST, settings=ALONE) for _ in range(120)]
    for id in ids:
        phones.add(id)
    tickers = [Ticker(service, [phones], threads=4) for _ in range(2)]
    for moment in ("2026-03-19T23:01", "2026-03-20T07:00"):
        time_.set(moment)
        threads = [threading.Thread(target=ticker.tick) for ticker in tickers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(note.runner_id for _, note in phones.given) == sorted(ids)
    assert {row.state for row in rows(service)} == {"sent"}
    for ticker in tickers:
        ticker.close()


def test_a_runner_whose_log_cannot_be_read_stops_nobody(
    service: Service,
    runner: str,
    phones: Phones,
    ticker: Ticker,
    time_: Clock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = make_runner(service, FIRST, settings=ALONE)
    phones.add(broken)
    put(service, broken, r.Morning(date=FIRST, pain=2))
    with service.database.write() as connection:
        connection.execute(update(Event).values(body={"pain": "secret"}, kind="run"))
    ticker.tick()
    time_.set("2026-03-20T07:00")
    ticker.tick()
    assert {note.runner_id for _, note in phones.given} == {runner}
    assert "while a runner's day was looked at" in caplog.text
    assert "secret" not in caplog.text


def test_with_the_account_everything_of_it_is_gone(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T07:00")
    password = "correct horse battery"
    with service.database.read() as connection:
        email = connection.execute(select(Runner.email)).scalar_one()
    account = Account(
        runner, email, "km", "kg", "mon", "24", "en", created_at=time_.now, made_up=False
    )

    def delete_meanwhile(_target: Target, _note: Note) -> Outcome:
        accounts.delete_account(service, account, password=password)
        return SENT

    phones.answer = delete_meanwhile
    ticker.tick()
    ticker.tick()
    with service.database.read() as connection:
        for table in Base.metadata.sorted_tables:
            if "runner_id" in table.columns:
                assert connection.execute(select(table)).all() == [], table.name


def test_old_ones_are_forgotten(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    for _ in range(40):
        ticker.tick()
        time_.on(hours=8)
        ticker.tick()
        time_.on(hours=16)
    reminders.clear(service.database)
    with service.database.read() as connection:
        kept = connection.execute(select(func.count()).select_from(Reminder)).scalar_one()
        logged = connection.execute(select(func.count()).select_from(Delivery)).scalar_one()
    assert kept == logged == 30


def test_a_tick_with_nothing_to_do_asks_little(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    seen: list[str] = []
    event.listen(
        service.database.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: seen.append(statement),
    )
    ticker.tick()
    assert [one for one in seen if not one.startswith(("BEGIN", "SELECT"))] == []
    assert len(seen) <= 2


def test_what_a_backup_still_wanted_to_send_rests_after_it_was_brought_back(
    service: Service, runner: str, phones: Phones, ticker: Ticker, time_: Clock
) -> None:
    ticker.tick()
    time_.set("2026-03-20T08:30")
    reminders.after_restore(service.database)
    ticker.tick()
    assert phones.given == []
    time_.set("2026-03-21T07:00")
    ticker.tick()
    assert phones.kinds() == ["morning"]
