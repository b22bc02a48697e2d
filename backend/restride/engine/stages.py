"""Stages: what opens the next one, and what leads back (rulebook 4.1, 4.2, 5.4, 9.1, 16).

Looked at on every day that is folded or planned, before its work and after it. A stage opens
only while nothing holds the plan; it falls back at once.
"""

from __future__ import annotations

from datetime import date, timedelta

from restride.engine import flares, guards, levels, review
from restride.engine.changes import replan
from restride.engine.exits import all_met
from restride.engine.pain import Band
from restride.engine.prescription import Alert
from restride.engine.state import State
from restride.engine.view import View

BAD_DAYS = "5.4-FREEZE"
"""Two RED or three ORANGE days in a fortnight, and the word about a professional."""


def seen(state: State, today: date) -> View:
    """The state as the plan of a day looks at it: with what the day brings about by itself."""
    view = View(state, today)
    return view if state.seen_on == today else observe(view)


def observe(view: View) -> View:
    """The view with what its day brings about by itself: stages, unlocks, a freeze."""
    for step in (review.begin, levels.forget, _bad_days, _setbacks, _unlock, _advance):
        state = step(view)
        # On most days nothing changes, and one look at them is enough.
        if state is not view.state:
            view = view.on(state)
    return view


def _bad_days(view: View) -> State:
    """What too many bad days take back, and what freezes the plan (4.5, 5.4)."""
    state, day = view.state, view.today
    if guards.too_many_bad_days(view):
        state = state._replace(regressed_on=day, frozen_on=day)
        return _back(state, view.stage.back, day, BAD_DAYS)
    if state.frozen_on != day and guards.freezes_today(view):
        return state._replace(frozen_on=day)
    return state


def _setbacks(view: View) -> State:
    """What leads back but for bad days: a break, a RED morning, an unsettled flare-up, an alarm."""
    state, day = view.state, view.today
    stage, protocol = view.stage, view.protocol
    last = _last_strength(view)
    if (
        last is not None
        and last != state.gap_after
        and (day - max(last, state.stage_since or last)).days >= protocol.stage_gap_days
    ):
        return _back(state._replace(gap_after=last), stage.back, day, "9.1-STAGE")
    morning = view.mornings.get(day)
    if stage.red_morning_back and morning and morning.pain >= protocol.morning_red_at:
        return _back(state, stage.back, day, "4.1-MORNING")
    if protocol.unsettled not in (None, stage.name) and _unsettled(view):
        return _back(state, protocol.unsettled, day, "4.1-UNSETTLED")
    if stage.alarm is not None and alarming(view):
        return _back(state, stage.alarm, day, "16-ALARM")
    if stage.alarm_asks and not review.alarm_waits(state) and alarming(view):
        return state._replace(alarmed_on=day)
    return state


def _last_strength(view: View) -> date | None:
    """The newest day of strength work; before there was any, the day of the placement."""
    days = [track.works[-1].day for track in view.tracks.values() if track.works]
    placed = [track.placed_on for track in view.tracks.values() if track.placed_on is not None]
    return max((*days, *placed), default=None)


def _unsettled(view: View) -> bool:
    flare = flares.newest_flare(view)
    if flare is None or not flare.active(view.today):
        return False
    return (view.today - flare.first).days >= view.protocol.flare_review_days


def alarming(view: View) -> bool:
    """In maintenance: sore mornings again, or sitting that has become short again (16).

    What was known when the questions were answered raises no second alarm.
    """
    protocol, since = view.protocol, view.state.stage_since
    answered = view.state.acknowledged.get(review.ALARM, date.min)
    test = view.state.tests.get("sitting")
    sat = test is not None and since is not None and test.day >= since and test.day > answered
    if test is not None and sat and test.value < protocol.alarm_sitting_min:
        return True
    today = view.mornings.get(view.today)
    if today is None or today.pain < protocol.alarm_morning:
        return False
    first = max(view.today - timedelta(days=protocol.alarm_days), answered)
    bad = [m for m in view.mornings if m.day > first and m.pain >= protocol.alarm_morning]
    return len(bad) >= protocol.alarm_mornings


def _back(state: State, stage: str | None, day: date, why: str) -> State:
    if stage is None:
        return state
    return _enter(state._replace(lowered_on=day), stage, day, why)


def _enter(state: State, stage: str, day: date, why: str) -> State:
    entered = {**state.entered, stage: state.entered.get(stage, day)}
    state = state._replace(stage=stage, stage_since=day, stage_why=why, entered=entered)
    return replan(state, day)


def _unlock(view: View) -> State:
    """The exercises that open; none while anything holds the plan, as it is more to do (4.5)."""
    state = view.state
    for unlock in view.protocol.unlocks:
        track = state.tracks.get(unlock.exercise)
        if track is None or track.unlocked is not None or state.stage < unlock.stage:
            continue
        if all_met(view, unlock.exercise, unlock.criteria) and not guards.gather(view).blocks:
            opened = track._replace(unlocked=view.today)
            state = state._replace(tracks={**state.tracks, unlock.exercise: opened})
    return state


def _advance(view: View) -> State:
    """The next stage, once everything it asks for was seen and nothing holds the plan."""
    stage = view.stage
    if stage.next is None or not all_met(view, stage.name, stage.exit):
        return view.state
    if guards.gather(view).blocks:
        return view.state
    return _enter(view.state, stage.next, view.today, "4.1-STAGE")


def alerts(view: View) -> list[Alert]:
    """What the runner is told of a stage: that it is new, and what it asks of them besides."""
    state, protocol, told = view.state, view.protocol, []
    since = state.stage_since
    new = since is not None and (view.today - since).days < protocol.freeze_days
    if _bad_lately(view):
        told.append(Alert("info", BAD_DAYS, {"stage": state.stage}))
    elif new and state.stage_why and not _read(state, state.stage_why):
        level = guards.SEE if state.stage_why == "4.1-UNSETTLED" else "info"
        told.append(Alert(level, state.stage_why, {"stage": state.stage}))
    clears = state.stage == "A3" and view.runner.severity != "mild"
    if new and clears and not _read(state, "4.2-CLEARANCE"):
        told.append(Alert("info", "4.2-CLEARANCE"))
    if state.stage == "A0" and _limps(view):
        told.append(Alert(guards.SEE, "4.2-LIMP"))
    if _screens_again(view):
        told.append(Alert("info", "4.3-RESCREEN"))
    if _away_long(view):
        told.append(Alert("info", "9.1-RESCREEN"))
    return told


def _bad_lately(view: View) -> bool:
    """Whether several bad days are still to be told of, also where no stage is further back."""
    state, day = view.state, view.state.regressed_on
    if day is None or (view.today - day).days >= view.protocol.freeze_days:
        return False
    since, read = state.stage_since, state.acknowledged.get(BAD_DAYS)
    return (since is None or since <= day) and (read is None or read < day)


def _away_long(view: View) -> bool:
    """Whether strength work has rested for eight weeks, and the questions wait for it (9.1)."""
    last = _last_strength(view)
    if last is None:
        return False
    since = last + timedelta(days=view.protocol.rescreen_gap_days)
    return since <= view.today and view.state.acknowledged.get("9.1-RESCREEN", last) < since


def _read(state: State, rule: str) -> bool:
    """Whether what is told of a stage was read since it began."""
    read, since = state.acknowledged.get(rule), state.stage_since
    return read is not None and since is not None and read >= since


def _limps(view: View) -> bool:
    """Walking that is RED after the first days (A0)."""
    protected = timedelta(days=view.protocol.limp_days)
    if view.today < view.runner.onset + protected:
        return False
    walks = [work for work in view.run.works if not work.metres and not work.cross]
    return bool(walks) and view.verdict(walks[-1]).band is Band.RED


def _screens_again(view: View) -> bool:
    """The diary asks for the questions again every two weeks (4.3)."""
    if view.state.stage not in ("CAREFUL", "DIARY"):
        return False
    began, read = view.state.signs.began or view.today, view.state.acknowledged
    # Reading the reminder puts it off, but it is no answer: only 4.3 opens anything.
    answered = max(read.get("4.3", began), read.get("4.3-RESCREEN", began))
    return (view.today - answered).days >= view.protocol.ask_flags_days
