"""The invariants of the rulebook (20.1) over random lives.

A few lives in every run of the suite; fifty times as many with `--hypothesis-profile long`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta, timezone

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from restride.engine import flares, guards, strength
from restride.engine import records as r
from restride.engine.plan import decide, fold
from restride.engine.view import View
from tests.engine import invariants, monotone
from tests.engine.lives import Life, lives

DAY = timedelta(days=1)
SLOW = (Phase.shrink, Phase.explain)
TIMED = r.Session | r.Run | r.Cross | r.RedFlag | r.Cleared


def some(count: int) -> settings:
    """So many examples, and more in proportion under a profile that asks for more.

    A failing life is not made smaller but under such a profile: that takes minutes.
    """
    usual = settings.default.max_examples if settings.default is not None else 100
    return settings(
        max_examples=max(1, count * usual // 100),
        phases=[phase for phase in Phase if usual > 100 or phase not in SLOW],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@some(30)
@given(lives())
def test_every_plan_of_a_life(life: Life) -> None:
    """I1, I2, I3, I4, I6, I7, I8, I9, I15, in the documented shape."""
    for step in life.steps:
        log = [e for e in life.events if e.date < step.day]
        log += [e for e in life.events if e.date == step.day and isinstance(e, r.Morning)]
        log += [e for e in life.events[:1] if isinstance(e, r.Placement) and e not in log]
        invariants.check_plan(step.plan, _runner(life, log), log)
    invariants.check_plan(life.plan(), _runner(life, life.events), life.events)
    placed = {e.date for e in life.events[1:] if isinstance(e, r.Placement)}
    taken = [
        (step.day, shown)
        for step in life.steps
        for shown in step.done
        if step.day not in placed and shown.earliest is not None and shown.earliest <= step.day
    ]
    invariants.check_advances(taken)


def _runner(life: Life, log: Sequence[r.Event]) -> r.Runner:
    """The runner with the settings of the log."""
    return fold(
        life.runner, [e for e in log if isinstance(e, r.Setting)], through=life.today
    ).runner


@some(20)
@given(lives(longest=25), st.data())
def test_the_order_of_the_log_means_nothing(life: Life, data: st.DataObject) -> None:
    """I10."""
    turned = data.draw(st.permutations(life.events))
    assert decide(fold(life.runner, turned, through=life.today), life.today) == life.plan()


@some(25)
@given(lives(longest=25), st.data())
def test_a_state_may_be_kept_as_of_any_day(life: Life, data: st.DataObject) -> None:
    """A fold cut in two, with the newest log deleted and put back in between (I11)."""
    whole = life.state()
    cut = data.draw(st.sampled_from(sorted({e.date for e in life.events} or {life.today})))
    cut += data.draw(st.sampled_from((0, 1, 5))) * DAY
    cut = min(cut, life.today)
    kept = fold(life.runner, life.events, through=cut)
    before = decide(kept, cut)
    rest = [event for event in life.events if event.date > cut]
    assert fold(life.runner, rest, through=life.today, start=kept) == whole
    assert decide(kept, cut) == before
    if life.events:
        newest = max(life.events, key=lambda event: event.date)
        less = [event for event in life.events if event is not newest]
        shorter = Life(life.runner, less, life.today)
        restored = shorter.plan()
        assert life.plan() == decide(whole, life.today)
        assert shorter.plan() == restored


@some(25)
@given(lives(longest=25))
def test_what_a_day_need_not_look_at_is_nothing(life: Life) -> None:
    """Short cuts of the fold against the whole look: RED work, and the doses of some exercises."""
    state, folded = None, date.min
    for step in life.steps:
        new = [event for event in life.events if folded < event.date <= step.day]
        state, folded = fold(life.runner, new, through=step.day, start=state), step.day
        for ahead in (0, 1, 2, 5):
            view = View(state, step.day + ahead * DAY)
            assert set(flares.red_by_newest(view)) <= set(flares.flare_triggers(view))
        overruling = guards.gather(view)
        doses = strength.decide(view, overruling, view.days)
        for name, shown in doses.items():
            assert strength.decide(view, overruling, view.days, [name]) == {name: shown}


@some(15)
@given(lives(longest=25), st.data())
def test_more_pain_never_gives_more(life: Life, data: st.DataObject) -> None:
    """I12: in the newest session or run, or in its morning."""
    worse = _worse(life, data)
    if worse is None:
        return
    for ahead in (0, 1, 2, 3, 4, 6, 8):
        day = life.today + ahead * DAY
        monotone.no_higher(life.plan(day), worse.plan(day))


def _worse(life: Life, data: st.DataObject) -> Life | None:
    """The same life with more pain at its end."""
    work = [e for e in life.events if isinstance(e, r.Session | r.Run)]
    if not work:
        return None
    newest = max(work, key=lambda event: event.at)
    if sum(event.at == newest.at for event in work) > 1:
        return None
    morning = [e for e in life.events if isinstance(e, r.Morning) and e.date == newest.date + DAY]
    more = data.draw(st.integers(1, 10))
    of_morning = data.draw(st.booleans())
    if morning and of_morning:
        changed: r.Event = replace(morning[0], pain=min(10, morning[0].pain + more))
        old: r.Event = morning[0]
    elif isinstance(newest, r.Run):
        old, changed = (
            newest,
            replace(newest, pain_during=min(10, (newest.pain_during or 0) + more)),
        )
    else:
        place = data.draw(st.integers(0, len(newest.exercises) - 1))
        logs = list(newest.exercises)
        logs[place] = replace(logs[place], pain_during=min(10, logs[place].pain_during + more))
        old, changed = newest, replace(newest, exercises=tuple(logs))
    events = [changed if event is old else event for event in life.events]
    return Life(life.runner, events, life.today)


@some(15)
@given(lives(longest=25))
def test_not_answering_a_morning_never_pays(life: Life) -> None:
    """I3: the plan without the newest morning is no higher than with a calm one."""
    answered = [e for e in life.events if isinstance(e, r.Morning)]
    if not answered:
        return
    newest = max(answered, key=lambda event: event.date)
    calm = replace(newest, pain=0, ill=False, analgesic_last_12h=False, sleep_h=None)
    others = [event for event in life.events if event is not newest]
    with_calm = Life(life.runner, [*others, calm], life.today)
    without = Life(life.runner, others, life.today)
    for ahead in (0, 1, 2, 3):
        day = life.today + ahead * DAY
        monotone.no_higher(with_calm.plan(day), without.plan(day))


@some(10)
@given(lives(longest=15), st.integers(-11, 14))
def test_an_offset_moves_no_day(life: Life, hours: int) -> None:
    """I13: an event keeps the local date it was logged with."""
    zone = timezone(timedelta(hours=hours))
    moved = [
        replace(event, at=event.at.replace(tzinfo=zone)) if isinstance(event, TIMED) else event
        for event in life.events
    ]
    assert Life(life.runner, moved, life.today).plan() == life.plan()
