"""The engine's two doors: fold a history into a state, decide a plan from it.

Pure: the same history and the same day give the same plan, in any order of arrival.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from restride.engine import (
    adherence,
    calendar,
    flares,
    guards,
    outlook,
    run_length,
    run_weeks,
    running,
    stages,
    strength,
)
from restride.engine import fold as folding
from restride.engine.exits import open_criteria
from restride.engine.guards import Guards
from restride.engine.live import limits
from restride.engine.prescription import Alert, Plan
from restride.engine.records import Event, History, Runner
from restride.engine.state import RunWork, State
from restride.engine.view import View


def fold(
    runner: Runner, events: Iterable[Event], *, through: date, start: State | None = None
) -> State:
    """The state as of the end of `through`: every event dated up to it, in the runner's days.

    `start` is a state folded before, to which only later events are given; the result is the
    same as from the whole history.
    """
    return folding.fold_all(runner, events, through, start)


def plan(history: History, today: date) -> Plan:
    """The plan of a whole history on a day."""
    return decide(fold(history.runner, history.events, through=today), today)


def decide(state: State, today: date) -> Plan:
    """The plan for `today`: doses, runs, the week ahead, each with its reasons and outlook."""
    view = stages.seen(state, today)
    state, overruling = view.state, guards.gather(view)
    if guards.locks(overruling.held):
        return _locked(view, overruling)
    days = view.days
    doses = {
        name: replace(shown, outlook=outlook.after_session(view, overruling, days, shown))
        for name, shown in strength.decide(view, overruling, days).items()
    }
    run = running.decide(view, overruling)
    run = replace(run, outlook=outlook.after_run(view, overruling, run))
    return Plan(
        today=today,
        protocol=view.protocol,
        stage=state.stage,
        state=_word(overruling),
        strength=doses,
        running=run,
        live=limits(view),
        week=calendar.week_ahead(view, doses, run),
        criteria=open_criteria(view),
        alerts=_alerts(view, overruling),
    )


def _locked(view: View, overruling: Guards) -> Plan:
    return Plan(
        today=view.today,
        protocol=view.protocol,
        stage=view.state.stage,
        state="locked",
        strength={},
        running=None,
        live=limits(view),
        week=(),
        criteria=(),
        alerts=guards.flag_alerts(overruling.held),
    )


def _word(overruling: Guards) -> str:
    if overruling.paused:
        return "paused"
    if overruling.flaring:
        return "flare"
    if overruling.frozen:
        return "freeze"
    return "review" if overruling.review else "normal"


def _alerts(view: View, overruling: Guards) -> tuple[Alert, ...]:
    alerts = list(guards.flag_alerts(overruling.held))
    flare, state = overruling.flare, view.state
    alerts += [alert for alert in overruling.review if alert.rule not in overruling.held]
    if overruling.flaring and flare is not None:
        calm = flare.last + timedelta(days=view.protocol.flare_days)
        rule = "9.4" if flares.rests(view, flare) else "9.4-HOLD"
        alerts.append(Alert("info", rule, {"until": calm.isoformat()}))
        alerts.append(Alert("info", "9.4-ASK"))
        recent = view.today - timedelta(days=view.protocol.fall_look_days)
        falls = [day.isoformat() for day in state.falls if day >= recent]
        if falls:
            alerts.append(Alert("info", "9.4-FALL", {"dates": ", ".join(falls)}))
    if _asks_for_flags(view):
        alerts.append(Alert("info", "3.1"))
    alerts += stages.alerts(view)
    if not overruling.paused and not overruling.flaring:
        alerts += adherence.offer(view)
    alerts += _long_runs(view)
    alerts += _week_jump(view)
    return tuple(alerts)


def _asks_for_flags(view: View) -> bool:
    """After a RED, and every two weeks, the red flags are asked again until answered (3.1)."""
    recent = view.today - timedelta(days=view.protocol.ask_flags_days)
    asked = [day for day in flares.flare_triggers(view) if day >= recent]
    answered = view.state.acknowledged.get("3.1", view.state.signs.began or view.today)
    if (view.today - answered).days >= view.protocol.ask_flags_days:
        return True
    return bool(asked) and (view.state.acknowledged.get("3.1", date.min) < asked[-1])


def _long_runs(view: View) -> list[Alert]:
    """A run of today over the single-run cap, with what was published about such runs (7.2)."""
    if not view.run.works or view.run.works[-1].day != view.today:
        return []
    before = View(view.state._replace(run=view.run._replace(works=_until_today(view))), view.today)
    longest = run_length.longest_run(before)
    alerts = []
    for work in view.runs():
        if work.day != view.today or not longest or work.counted_m == work.metres:
            continue
        percent = (work.metres - longest) * 100 // longest
        hazard = run_weeks.hazard_over(view, percent)
        if hazard is not None:
            shown = f"{hazard.ratio // 100}.{hazard.ratio % 100:02d}"
            alerts.append(Alert("info", hazard.rule, {"percent": percent, "ratio": shown}))
    return alerts


def _week_jump(view: View) -> list[Alert]:
    """A run of today that took the week far above the last one (WARN_WEEK_JUMP); no gate."""
    done = view.runs()
    if not done or done[-1].day != view.today or done[-1].state not in run_weeks.PLAIN:
        return []
    percent = run_weeks.week_jump(view)
    if percent is None or percent <= view.protocol.week_jump_pct:
        return []
    return [Alert("info", "WARN_WEEK_JUMP", {"percent": percent})]


def _until_today(view: View) -> tuple[RunWork, ...]:
    return tuple(work for work in view.run.works if work.day < view.today)
