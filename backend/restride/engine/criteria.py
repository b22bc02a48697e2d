"""The criteria that a protocol may name, each a function of what was logged (rulebook 4).

A protocol gives a criterion's numbers; what it looks at stands here, in Python. There is no
rule language. Every one of them asks for verified mornings where it looks at work.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from restride.engine import ladders, run_weeks, speed, volume
from restride.engine.prescription import Value
from restride.engine.protocol import Gate
from restride.engine.records import RUNNING
from restride.engine.state import Noted, RunWork, Work
from restride.engine.view import View

CONTINUOUS = frozenset(RUNNING[RUNNING.index("WR6") :])
"""The running states without walking breaks."""
Seen = tuple[bool, dict[str, Value]]
"""Whether a criterion is met, and the values that its text shows."""


def days(view: View, gate: Gate) -> Seen:
    """So many days in the stage."""
    since = view.state.stage_since
    spent = (view.today - since).days if since is not None else 0
    return spent >= gate.numbers["days"], {"days": spent}


def since_onset(view: View, gate: Gate) -> Seen:
    """So many days since the strain; fewer after a mild one (A0)."""
    mild = view.runner.severity == "mild"
    needed = gate.numbers["days_mild" if mild else "days"]
    return (view.today - view.runner.onset).days >= needed, {"needed": needed}


def calm(view: View, gate: Gate) -> Seen:
    """So many days of the stage, up to today, without ORANGE or RED."""
    since = max((view.state.stage_since or view.today, *view.state.signs.bad_days))
    spent = (view.today - since).days
    return spent >= gate.numbers["days"], {"days": spent}


def all_green(view: View, gate: Gate) -> Seen:
    """So many days of the stage in which everything done was GREEN and verified (4.3)."""
    other = (w.day for w in view.all_work() if not view.verdict(w).green)
    since = max((view.state.stage_since or view.today, *other))
    # Days without any training say nothing yet.
    spent = (view.today - since).days if view.groups("EB") else 0
    return spent >= gate.numbers["days"], {"days": spent}


def rescreened(view: View, _: Gate) -> Seen:
    """The questions were answered again and point to nothing else any more (4.3)."""
    since = view.state.stage_since
    read = view.state.acknowledged.get("4.3")
    return read is not None and since is not None and read >= since, {}


def mornings_at_most(view: View, gate: Gate) -> Seen:
    """The newest mornings, one each day, at most so bad and not rising (S0, A0)."""
    span, most = gate.numbers["days"], gate.numbers["most"]
    found = [view.mornings.get(view.today - timedelta(days=back)) for back in range(span)]
    pains = [morning.pain for morning in found if morning is not None]
    met = len(pains) == span and max(pains) <= most and pains[0] <= pains[-1]
    return met, {"pain": view.mornings[-1].pain if view.mornings else None}


def morning_mean(view: View, gate: Gate) -> Seen:
    """The mean of the mornings of so many days, if enough of them were answered."""
    first = view.today - timedelta(days=gate.numbers["days"])
    pains = [morning.pain for morning in view.mornings if morning.day > first]
    enough = len(pains) >= gate.numbers["least"]
    met = enough and sum(pains) <= gate.numbers["most"] * len(pains)
    tenths = sum(pains) * 10 // len(pains) if pains else 0
    return met, {"mean": f"{tenths // 10}.{tenths % 10}" if pains else None}


def trend_flat(view: View, _: Gate) -> Seen:
    """The mornings of the last week are not a point worse than those of the week before."""
    trend = view.trend
    return trend is None or trend < view.protocol.trend_freeze_tenths, {}


def walk(view: View, gate: Gate) -> Seen:
    """The newest long enough walk, walk test or prescribed run was calm (4.1, 4.2, 7.3)."""
    seconds, most = gate.numbers["minutes"] * 60, gate.numbers["most"]
    done = [w for w in view.run.works if not w.cross and _walked(view, w, seconds)]
    test = _newest(view, "walk")
    if gate.numbers["minutes"] > view.protocol.walk_test_min:
        # The test is the short walk; longer ones are logged with their duration.
        test = None
    if test is not None and (not done or done[-1].day <= test.day):
        return test.value <= most, {"pain": test.value}
    if not done:
        return False, {"pain": None}
    last = done[-1]
    return last.pain <= most and view.verdict(last).green, {"pain": last.pain}


def _walked(view: View, work: RunWork, seconds: int) -> bool:
    """Whether this says how walking went: a walk does, and a run where running is planned.

    A runner who goes on running in S1 is never told to walk, and would wait for it for ever.
    """
    if not work.metres:
        return work.duration_s >= seconds
    runs = not view.stage.walks and work.as_told
    return runs and RUNNING.index(work.state) > RUNNING.index("WALK")


def dose(view: View, gate: Gate) -> Seen:
    """So many GREEN sessions at a dose or more, or on a later rung; without pain if asked."""
    numbers, rung = gate.numbers, gate.rung
    exercise = rung[:2]
    placed = view.tracks[exercise].placed
    if numbers.get("placed") and placed is not None and placed.rung > rung:
        return True, {"sessions": numbers["times"]}
    total = sum(gate.sets) or view.protocol.rungs[rung].exit
    most = ladders.painless(view.protocol, view.runner) if numbers.get("painless") else None
    found = 0
    # Most days nothing is near the dose yet, and no day needs to be made of its work.
    works = reversed(view.tracks[exercise].works)
    if not any(work.base.rung >= rung and _reaches(work, rung, total) for work in works):
        return False, {"sessions": 0}
    for group in view.groups(exercise):
        if not view.counts(group.day):
            break
        calm = group.verdict.green and (most is None or group.pain <= most)
        found += calm and _reaches(group.work, rung, total)
        if found == numbers["times"]:
            return True, {"sessions": found}
    return False, {"sessions": found}


def _reaches(work: Work, rung: str, total: int) -> bool:
    """A dose means that dose or more, or a later rung of its exercise (4.2)."""
    base = work.base
    if base.rung != rung:
        return base.rung > rung and work.on_plan
    return min(base.total, work.least) >= total and work.on_plan


def _newest(view: View, name: str) -> Noted | None:
    """The newest value of a test, unless something has led back a stage since then."""
    test, lowered = view.state.tests.get(name), view.state.lowered_on
    return test if test is None or lowered is None or test.day >= lowered else None


def sitting(view: View, gate: Gate) -> Seen:
    """Minutes on a hard chair, as last noted (10)."""
    test = _newest(view, "sitting")
    minutes = test.value if test is not None else None
    return minutes is not None and minutes >= gate.numbers["minutes"], {"minutes": minutes}


def step(view: View, gate: Gate) -> Seen:
    """A walk-run or speed step done GREEN so many times; a later step counts as well."""
    mild = view.runner.pattern == "strain" and view.runner.severity == "mild"
    needed = gate.numbers["times_mild" if mild and "times_mild" in gate.numbers else "times"]
    if gate.step in speed.RANK:
        done = speed.greens(view, view.runs(), gate.step, needed)
        reached = done >= needed or speed.reached(view, gate.step, needed)
        return reached, {"sessions": done, "needed": needed}
    place = RUNNING.index(gate.step)
    green = [w for w in view.runs() if view.counts(w.day) and view.verdict(w).green]
    done = len({w.day for w in green if w.as_told and RUNNING.index(w.state) == place})
    later = any(RUNNING.index(w.state) > place for w in green)
    placed = view.run.placed is not None and view.counts(view.run.placed_on or view.today)
    ahead = later or (placed and RUNNING.index(view.run.placed or "NO_RUN") > place)
    return ahead or done >= needed, {"sessions": done, "needed": needed}


def easy_runs(view: View, gate: Gate) -> Seen:
    """So many GREEN easy runs of so many minutes without walking breaks (S3)."""
    seconds = gate.numbers["minutes"] * 60
    done = {
        work.day
        for work in view.runs()
        if work.metres and work.duration_s >= seconds and _easy(work)
        if view.counts(work.day) and view.verdict(work).green
    }
    return len(done) >= gate.numbers["times"], {"sessions": len(done)}


def _easy(work: RunWork) -> bool:
    """Neither fast, nor broken by walking, which a runner may do on any day of plain running."""
    return work.state in CONTINUOUS and not (work.fast or work.breaks)


def week_volume(view: View, gate: Gate) -> Seen:
    """A complete week with so much of the runner's goal; without a goal, of the best week.

    Of a goal above a clinician's metres those are what counts: the plan never goes beyond them.
    """
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = run_weeks.weeks_of_runs(view, first)
    if not weeks:
        return False, {"percent": 0}
    limit = view.state.limit("max_week_m")
    most = limit.max_week_m if limit is not None else None
    goal = view.runner.goal_week_m or max(week.done_allowed for week in weeks)
    goal = min(goal, most) if most is not None else goal
    percent = max(week.done_allowed for week in weeks) * 100 // goal if goal else 0
    return percent >= gate.numbers["percent"], {"percent": percent}


def legs_alike(view: View, _: Gate) -> Seen:
    """The sore leg's single-leg bridge against the other's (LSI_GATE)."""
    test = _newest(view, "sl_bridge")
    percent = test.value if test is not None else None
    return percent is not None and percent >= view.protocol.lsi_least, {"percent": percent}


def confidence(view: View, gate: Gate) -> Seen:
    """Trust in the leg at full speed, 0-10 (10)."""
    return _at_least(view, "confidence", gate)


def psfs(view: View, gate: Gate) -> Seen:
    """The mean of the runner's own activities, 0-10 (11)."""
    return _at_least(view, "psfs", gate)


def _at_least(view: View, name: str, gate: Gate) -> Seen:
    test = _newest(view, name)
    value = test.value if test is not None else None
    return value is not None and value >= gate.numbers["least"], {"value": value}


def touch(view: View, gate: Gate) -> Seen:
    """Pain when pressing and stretching gently, 0-10 (A3)."""
    test = _newest(view, "touch")
    value = test.value if test is not None else None
    return value is not None and value <= gate.numbers["most"], {"value": value}


CRITERIA: dict[str, Callable[[View, Gate], Seen]] = {
    made.__name__: made
    for made in (
        *(days, since_onset, calm, all_green, rescreened, mornings_at_most, morning_mean),
        *(trend_flat, walk, dose, sitting, step, easy_runs, week_volume, legs_alike),
        *(confidence, touch, psfs),
    )
}
