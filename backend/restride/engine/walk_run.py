"""The running state: walking, the walk-run ladder, plain running (rulebook 4.4, 7.3, 9.1)."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from restride.engine import guards, run_limit, speed
from restride.engine import records as r
from restride.engine.draft import Standing
from restride.engine.exits import may_run
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Reason
from restride.engine.records import WALK_RUN
from restride.engine.run_length import longest_run
from restride.engine.run_weeks import PLAIN, away_from
from restride.engine.state import RunWork
from restride.engine.view import View

LADDER = ("WALK", *WALK_RUN)


def standing(view: View, overruling: Guards) -> Standing:
    """The running state of today: the last run's, moved by its band, by flares and breaks."""
    if guards.NO_RUNNING in overruling.held:
        return Standing("NO_RUN", "locked", (Reason(guards.NO_RUNNING),))
    done = view.runs()
    if not done:
        first = view.run.placed or view.stage.running
        if first in speed.RANK:
            first = speed.placed(view, first)
        # Not running yet: walking is the way in (4.4).
        first = "WALK" if first == "NO_RUN" else first
        if view.run.placed is None and first in PLAIN:
            # Nobody knows of any running yet, and plain running is never without a cap.
            first = "WR1"
        now = Standing(first, "repeat", (_why_first(view, first),))
    else:
        now = _after(view, overruling, done)
    small = _too_little(view) if now.state in PLAIN and done and done[-1].state in PLAIN else None
    if small is not None:
        now = Standing("WR1", "back", (small,))
    if done and now.state == "BASE" and done[-1].state == "WR6" and _careful(view):
        now = Standing("WR6", "repeat", (Reason("4.3"),))
    if view.stage.walks and now.state not in ("NO_RUN", "WALK"):
        now = Standing("WALK", "back", (Reason("4.4-WALK"),))
    now = run_limit.lower(view, _after_break(view, now))
    if now.state not in ("NO_RUN", "WALK") and _walk_first(view, done):
        most = view.protocol.walk_pain_max
        why = Reason("7.1-WALK", {"most": most})
        return now._replace(first_run="WALK", reasons=(why, *now.reasons))
    return now


def _careful(view: View) -> bool:
    """Whether the careful plan has nothing beyond walking and running with breaks yet (4.3)."""
    return any(view.tracks[name].unlocked is None for name in view.stage.closed)


def _why_first(view: View, state: str) -> Reason:
    """Why a runner without a run begins where they begin; never that they may run, if not so."""
    if state == "WALK":
        return _walks_on(view)
    if state in WALK_RUN:
        return Reason("7.3", {"done": 0, "needed": _needed(view)})
    return Reason("B23")


def _walks_on(view: View) -> Reason:
    """What running waits for: another stage, or the walk (4.4, 7.3)."""
    if view.stage.walks:
        return Reason("4.4-WALK")
    return Reason("7.3-WALK", {"most": view.protocol.walk_pain_max})


def _needed(view: View) -> int:
    """How often a walk-run step must go well (7.3)."""
    mild = view.runner.pattern == "strain" and view.runner.severity == "mild"
    return view.protocol.walk_run_greens_mild if mild else view.protocol.walk_run_greens


def _too_little(view: View) -> Reason | None:
    """Why so few metres are left that minutes bring a runner back sooner (7.3); None: enough.

    After bad weeks the first step of the ladder is less than what is left, and six steps lead to
    30 minutes. Where 10% of the longest run are not even the 100 m that count, neither it nor its
    week would ever grow again (2.1, 7.2).
    """
    closed, protocol = view.run.closed, view.protocol
    if not closed or closed[-1].allowed >= protocol.plain_least_m:
        return None
    longest = longest_run(view)
    # Where every run of 30 days hurt, more is not left than where the same ones did not (I12).
    if not longest or any(week.band >= Band.ORANGE for week in closed):
        return Reason("7.3-SMALL")
    stays = longest * protocol.run_pct < 100 * protocol.run_round_m
    return Reason("7.3-FEW") if stays else None


def _walk_first(view: View, done: list[RunWork]) -> bool:
    """After a RED run a walk on a later day, with pain of at most 1, comes first (7.1)."""
    most, ran = view.protocol.walk_pain_max, None
    test = view.state.tests.get("walk")
    walked = test.day if test is not None and test.value <= most else None
    for work in reversed(done):
        if ran is not None and work.day < ran:
            break
        if work.metres:
            ran = work.day
            if view.verdict(work).band is Band.RED:
                return walked is None or walked <= work.day
        elif work.pain <= most and view.verdict(work).band < Band.ORANGE:
            walked = max(walked or work.day, work.day)
    return False


def day_band(view: View, done: list[RunWork]) -> Band:
    """The worst band of the newest day."""
    newest = takewhile(lambda work: work.day == done[-1].day, reversed(done))
    return max(view.verdict(work).band for work in newest)


def _after_break(view: View, now: Standing) -> Standing:
    away, row = away_from(view)
    if row is None or now.state in ("NO_RUN", "WALK"):
        return now
    reason = Reason("9.1-RUN", {"days": away})
    if row.state is not None:
        return Standing(row.state, "restart", (reason,))
    if now.state in LADDER:
        # The first session back never steps up: the break is counted from the step that was done.
        done = view.runs()
        rises = now.change == "step" and done[-1].state in WALK_RUN
        since = done[-1].state if rises else now.state
        place = max(1, LADDER.index(since) - row.walk_run_back)
        if LADDER[place] != since:
            return Standing(LADDER[place], "back", (reason, *now.kept))
        if now.change == "step" and not rises:
            # Who comes from walking has not been away from it.
            return now
        reason = Reason("9.1-RUN-HOLD", {"days": away})
        return Standing(since, "repeat", (reason, *(now.kept if rises else now.reasons)))
    return Standing(now.state, now.change, (reason, *now.reasons), row.first_run)


def _after(view: View, overruling: Guards, done: list[RunWork]) -> Standing:
    last = done[-1]
    # Whoever ran while no running was allowed comes back by walking (4.4).
    state = "WALK" if last.state == "NO_RUN" else last.state
    if state not in LADDER:
        return speed.after(view, overruling, done)
    place, band = LADDER.index(state), day_band(view, done)
    flare = overruling.flare
    if band is Band.RED or (flare is not None and flare.last >= last.day):
        return _back(place, view.protocol.run_red_back, "4.4-RED", "4.4-RED-WALK")
    if band is Band.ORANGE:
        return _back(place, view.protocol.run_orange_back, "4.4-ORANGE", "4.4-ORANGE-WALK")
    if view.verdict(last).open:
        return Standing(state, "repeat", (Reason("5.3-OPEN"),))
    if band is Band.YELLOW:
        return Standing(state, "repeat", (speed.yellow(view, last),))
    if overruling.blocks:
        return Standing(state, "repeat", (overruling.blocks[0],))
    if overruling.deload is not None:
        return Standing(state, "repeat", (overruling.deload,))
    if state == "WALK":
        return _after_walk(view, last)
    needed, greens = _needed(view), _greens(view, done, state)
    if greens < needed:
        return Standing(state, "repeat", (Reason("7.3", {"done": greens, "needed": needed}),))
    above = "BASE" if state == "WR6" else LADDER[place + 1]
    return Standing(above, "step", (Reason("7.3-STEP", {"step": above}),))


def _back(place: int, steps: int, rule: str, of_walking: str) -> Standing:
    """So many steps back on the ladder, or as many as there are; walking stays walking."""
    lower = max(0, place - steps)
    why = Reason(rule, {"steps": place - lower}) if place else Reason(of_walking)
    return Standing(LADDER[lower], "back", (why,))


def _greens(view: View, done: list[RunWork], state: str) -> int:
    days: set[date] = set()
    for work in reversed(done):
        if work.state != state or not view.verdict(work).green:
            break
        # A calm walk between two sessions, or one that came too early, takes nothing away.
        if work.as_told:
            days.add(work.day)
    return len(days)


def _after_walk(view: View, last: RunWork) -> Standing:
    """From walking to WR1: 30 minutes at pain 0-1, and the bridge or the stage (7.3)."""
    if view.stage.walks or not last.as_told or last.pain > view.protocol.walk_pain_max:
        return Standing("WALK", "repeat", (_walks_on(view),))
    if not may_run(view):
        return Standing("WALK", "repeat", (Reason("7.3-STRONGER"),))
    return Standing("WR1", "step", (Reason("7.3-STEP", {"step": "WR1"}),))


def as_told(view: View, now: Standing, run: r.Run) -> bool:
    """Whether a logged run was the walk or the walk-run step of that day, and not too early."""
    done = view.runs()
    gap = view.protocol.gap_walk_run if now.state in WALK_RUN else view.protocol.gap_run
    if done and (view.today - done[-1].day).days < gap and done[-1].metres:
        return False
    if now.state == "WALK":
        return run.kind == "walk" and run.duration_s >= view.protocol.walk_s
    if now.state in WALK_RUN:
        told = run.step == now.state or (run.step is None and run.kind == "walk_run")
        return told and now.first_run is None and _long_enough(view, now.state, run)
    if run.step is None:
        return run.kind not in r.FAST_KINDS and now.first_run is None
    _, row = away_from(view)
    newest = speed.last_fast(view)
    apart = newest is None or (view.today - newest).days >= view.protocol.gap_speed
    return run.step == now.state and apart and row is None and now.first_run is None


def _long_enough(view: View, step: str, run: r.Run) -> bool:
    """Whether a walk-run was not ended early: what was left out has not gone well (5.5, 7.3)."""
    repeats, walk, ran = view.protocol.walk_run[step]
    whole_s = repeats * (walk + ran) * 60
    return run.duration_s * 100 >= whole_s * view.protocol.walk_run_least_pct
