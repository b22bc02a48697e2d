"""Running: the week's cap, the single-run cap and the walk-run ladder (rulebook 2.1, 7, 9.1).

Metres, rounded down to 100. On the walk-run ladder there are no caps: its steps are the dose.
Speed and hills are not prescribed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from restride.engine import guards, volume, week
from restride.engine import records as r
from restride.engine.criteria import eb_exit
from restride.engine.guards import Guards
from restride.engine.pain import Band
from restride.engine.prescription import Reason, RunPrescription
from restride.engine.protocol import RunGap
from restride.engine.records import WALK_RUN
from restride.engine.state import RunWork
from restride.engine.view import WEEK, View
from restride.engine.volume import Week
from restride.engine.week import Days

LADDER = ("WALK", *WALK_RUN)
PLAIN = frozenset({"BASE", *r.SPEED, "FULL"})
BACK = {7: 0, 14: 1, 21: 2}
"""Walk-run steps taken back after a break of so many days."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where running stands today: the state, a step put before plain running, and why."""

    state: str
    change: str
    reasons: tuple[Reason, ...]
    first_run: str | None = None


def runs(view: View) -> list[RunWork]:
    """The runs and walks since the placement, the oldest first."""
    placed_on = view.state.run.placed_on
    return [
        work
        for work in view.state.run.works
        if not work.cross and (placed_on is None or work.day >= placed_on)
    ]


def decide(view: View, overruling: Guards, days: Days) -> RunPrescription:
    """The running that is allowed, without its outlook."""
    now, done = standing(view, overruling), runs(view)
    last = done[-1] if done else None
    first = volume.week_of(view.today, view.runner.week_start)
    earliest = _earliest(view, overruling, now, last)
    change, reasons, cap = now.change, now.reasons, None
    if now.state in PLAIN:
        cap, change, reasons = _week_cap(view, overruling, now)
    return RunPrescription(
        state=now.state,
        week_cap_m=cap,
        week_done_m=sum(work.metres for work in _in_week(view, first)),
        run_cap_m=run_cap(view, now, cap),
        earliest=earliest,
        next=week.next_day(earliest, days),
        change=change,
        reasons=reasons,
        band=_day_band(view, done) if last is not None else None,
        provisional=last is not None and view.verdict(last).open,
        step=now.state if now.state in WALK_RUN else now.first_run,
    )


def standing(view: View, overruling: Guards) -> Standing:
    """The running state of today: the last run's, moved by its band, by flares and breaks."""
    if guards.NO_RUNNING in overruling.held:
        return Standing("NO_RUN", "locked", (Reason(guards.NO_RUNNING),))
    done = runs(view)
    if not done:
        now = Standing(_first_state(view), "repeat", (Reason("B23"),))
    else:
        now = _after(view, overruling, done)
    return _after_break(view, now, done)


def _first_state(view: View) -> str:
    """The placement's state; without one plain running stays with whoever runs already (4.4)."""
    run = view.state.run
    if run.placed is not None:
        return run.placed
    recent = view.today - timedelta(days=view.protocol.run_days)
    ran = any(work.metres and work.day > recent for work in run.works)
    return "BASE" if ran and view.runner.pattern == "pht" else view.stage.running


def _day_band(view: View, done: list[RunWork]) -> Band:
    return max(view.verdict(work).band for work in done if work.day == done[-1].day)


def _after(view: View, overruling: Guards, done: list[RunWork]) -> Standing:
    last, protocol = done[-1], view.protocol
    state, band = last.state, _day_band(view, done)
    if state not in LADDER:
        return Standing(state, "repeat", (Reason("B23"),))
    place = LADDER.index(state)
    flare = overruling.flare
    if band is Band.RED or (flare is not None and flare.last >= last.day):
        return Standing(LADDER[max(0, place - 2)], "back", (Reason("4.4-RED"),))
    if band is Band.ORANGE:
        return Standing(LADDER[max(0, place - 1)], "back", (Reason("4.4-ORANGE"),))
    if view.verdict(last).open:
        return Standing(state, "repeat", (Reason("5.3-OPEN"),))
    if band is Band.YELLOW:
        rule = "5.3-MISSING" if view.verdict(last).missing else "5.4-YELLOW"
        return Standing(state, "repeat", (Reason(rule, {"pain": last.pain}),))
    if overruling.blocks:
        return Standing(state, "repeat", (overruling.blocks[0],))
    if state == "WALK":
        return _after_walk(view, last)
    mild = view.runner.pattern == "strain" and view.runner.severity == "mild"
    needed = protocol.walk_run_greens_mild if mild else protocol.walk_run_greens
    greens = _greens(view, done, state)
    if greens < needed:
        return Standing(state, "repeat", (Reason("7.3", {"done": greens, "needed": needed}),))
    above = "BASE" if state == "WR6" else LADDER[place + 1]
    return Standing(above, "step", (Reason("7.3-STEP", {"step": above}),))


def _greens(view: View, done: list[RunWork], state: str) -> int:
    days: set[date] = set()
    for work in reversed(done):
        if work.state != state or not work.as_told or not view.verdict(work).green:
            break
        days.add(work.day)
    return len(days)


def _after_walk(view: View, last: RunWork) -> Standing:
    """From walking to WR1: 30 minutes at pain 0-1, and the bridge or the stage (7.3)."""
    if not last.as_told or last.pain > view.protocol.walk_pain_max:
        return Standing("WALK", "repeat", (Reason("7.3-WALK"),))
    strain = view.runner.pattern == "strain"
    if (view.stage.name < "A2") if strain else not eb_exit(view):
        return Standing("WALK", "repeat", (Reason("7.3-STRONGER"),))
    return Standing("WR1", "step", (Reason("7.3-STEP", {"step": "WR1"}),))


def _break(view: View, done: list[RunWork]) -> tuple[int, RunGap | None]:
    """Days since the last run, and the row of the gap table for them (9.1)."""
    last = done[-1].day if done else view.state.run.placed_on
    away = (view.today - last).days if last is not None else 0
    rows = [row for row in view.protocol.run_gaps if row.days <= away]
    return away, rows[-1] if rows else None


def _after_break(view: View, now: Standing, done: list[RunWork]) -> Standing:
    away, row = _break(view, done)
    if row is None or now.state in ("NO_RUN", "WALK"):
        return now
    reason = Reason("9.1-RUN", {"days": away})
    if row.state is not None:
        return Standing(row.state, "restart", (reason,))
    if now.state in LADDER:
        place = max(1, LADDER.index(now.state) - BACK.get(row.days, 0))
        change = "back" if LADDER[place] != now.state else "repeat"
        return Standing(LADDER[place], change, (reason, *now.reasons))
    return Standing(now.state, now.change, (reason, *now.reasons), row.first_run)


def as_told(view: View, now: Standing, run: r.Run) -> bool:
    """Whether a logged run was the walk or the walk-run step of that day, and not too early."""
    done = runs(view)
    gap = view.protocol.gap_walk_run if now.state in WALK_RUN else view.protocol.gap_run
    if done and (view.today - done[-1].day).days < gap and done[-1].metres:
        return False
    if now.state == "WALK":
        return run.kind == "walk" and run.duration_s >= view.protocol.walk_s
    if now.state in WALK_RUN:
        return run.step == now.state or (run.step is None and run.kind == "walk_run")
    return run.step is None


def weeks_of_runs(view: View, until: date) -> list[Week]:
    """The complete weeks of running before the week that starts at `until`."""
    weeks, start = list(view.state.run.closed), view.state.run.open_from
    while start is not None and start < until:
        weeks.append(week_of_runs(view, start, weeks))
        start += WEEK
    return weeks


def _in_week(view: View, start: date) -> Iterator[RunWork]:
    for work in view.state.run.works:
        if start <= work.day < start + WEEK and not work.cross:
            yield work


def week_of_runs(view: View, start: date, before: list[Week]) -> Week:
    """One week of running under the 10% rule, its band as it is known today."""
    run = view.state.run
    works = [w for w in _in_week(view, start) if run.base_on is None or w.day >= run.base_on]
    done = sum(work.metres for work in works)
    opening = run.base_on is not None and start <= run.base_on < start + WEEK
    if opening and run.opening_m is not None:
        allowed = run.opening_m
    else:
        allowed = volume.cap_metres(view.protocol, before) if before else done
    if run.lid is not None and start <= run.lid[0]:
        allowed = min(allowed, run.lid[1])
    return Week(start, done, allowed, week_band(view, start))


def week_band(view: View, start: date) -> Band:
    """The worst band of a week's runs; a flare-up makes it RED (7.1, 9.4)."""
    if any(start <= trigger < start + WEEK for trigger in guards.flare_triggers(view)):
        return Band.RED
    return max((view.verdict(work).band for work in _in_week(view, start)), default=Band.GREEN)


def _week_cap(
    view: View, overruling: Guards, now: Standing
) -> tuple[int | None, str, tuple[Reason, ...]]:
    """This week's metres, the change it is, and why (2.1, 7.1)."""
    protocol, run = view.protocol, view.state.run
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first)
    percent, reason = protocol.week_green_pct - 100, "B20"
    if _begins(view, now):
        cap, change = first_week(view, runs(view)[-1]), "first"
    elif run.base_on is not None and first <= run.base_on < first + WEEK:
        cap, change = run.opening_m or 0, "repeat"
    elif weeks:
        base, factor = volume.base_of(protocol, weeks)
        if overruling.blocks:
            factor = min(factor, 100)
        cap = volume.round_down(protocol, base * factor // 100)
        change = "step" if factor > 100 else "repeat" if factor == 100 else "back"
        percent = factor - 100
    else:
        return None, "first", (Reason("B23"), *now.reasons)
    reasons: tuple[Reason, ...] = (Reason(reason, {"percent": max(percent, 0)}),)
    if percent < 0:
        reasons = (Reason("2.1-BACK", {"percent": 100 + percent}),)
    if overruling.blocks:
        reasons = (overruling.blocks[0], *reasons)
    return _lowered(view, cap, change, reasons, now, first)


def _lowered(
    view: View, cap: int, change: str, reasons: tuple[Reason, ...], now: Standing, first: date
) -> tuple[int, str, tuple[Reason, ...]]:
    protocol = view.protocol
    band = week_band(view, first)
    if band >= Band.ORANGE:
        less = volume.round_down(protocol, cap * volume.factor(protocol, band) // 100)
        cap, change = less, "back"
        reasons = (Reason("2.1-BACK", {"percent": volume.factor(protocol, band)}), *reasons)
    lid, kept = gap_cap(view), view.state.run.lid
    if lid is None and kept is not None and first <= kept[0] < first + WEEK:
        lid = kept[1]
    if lid is not None and lid < cap:
        away, _ = _break(view, runs(view))
        cap, change, reasons = lid, "back", (Reason("9.1-RUN", {"days": away}), *now.reasons)
    limit = view.state.limit("max_week_m")
    if limit is not None and limit.max_week_m is not None and limit.max_week_m < cap:
        cap, change = limit.max_week_m, "hold"
        reasons = (Reason("LIMIT", {"by": limit.by}), *reasons)
    return cap, change, reasons


def next_week_cap(view: View, cap: int, metres: int) -> int:
    """Next week's cap if this week ends with `metres` and no worse than it stands."""
    first = volume.week_of(view.today, view.runner.week_start)
    this = Week(first, metres, cap, week_band(view, first))
    return volume.cap_metres(view.protocol, [*weeks_of_runs(view, first), this])


def _begins(view: View, now: Standing) -> bool:
    """Whether plain running has just opened from the walk-run ladder."""
    done = runs(view)
    return now.state == "BASE" and bool(done) and done[-1].state in WALK_RUN


def first_week(view: View, last: RunWork) -> int:
    """Metres of the first plain week: three times the last 30 minutes (7.3)."""
    return volume.round_down(view.protocol, view.protocol.first_base_runs * last.metres)


def gap_cap(view: View) -> int | None:
    """Metres a week after a break: a share of the last GREEN week (9.1); None without one."""
    _, row = _break(view, runs(view))
    if row is None or row.state is not None:
        return None
    first = volume.week_of(view.today, view.runner.week_start)
    weeks = weeks_of_runs(view, first + WEEK)
    greens = [w for w in weeks if w.band is Band.GREEN and min(w.done, w.allowed) > 0]
    if not greens:
        return None
    last = greens[-1]
    return volume.round_down(view.protocol, min(last.done, last.allowed) * row.week_pct // 100)


def run_cap(view: View, now: Standing, week_cap: int | None = None) -> int | None:
    """Metres of the longest single run allowed today; None on the walk-run ladder (7.2)."""
    if now.state not in PLAIN:
        return None
    protocol, run = view.protocol, view.state.run
    longest = longest_run(view)
    if longest is not None:
        return volume.round_down(protocol, longest * (100 + protocol.run_pct) // 100)
    if week_cap is None and run.opening_m is None:
        return None
    share = (week_cap if week_cap is not None else run.opening_m or 0) * protocol.long_share_pct
    return volume.round_down(protocol, share // 100)


def longest_run(view: View) -> int | None:
    """The longest run of the last 30 days; ORANGE and RED runs do not count."""
    run, recent = view.state.run, view.today - timedelta(days=view.protocol.run_days)
    lengths = [
        work.counted_m
        for work in run.works
        if work.day > recent and work.counted_m and view.verdict(work).band < Band.ORANGE
    ]
    if run.longest_m and run.placed_on is not None and run.placed_on > recent:
        lengths.append(run.longest_m)
    return max(lengths, default=None)


def _earliest(view: View, overruling: Guards, now: Standing, last: RunWork | None) -> date:
    protocol, earliest = view.protocol, view.today
    if last is not None:
        gap = protocol.gap_walk_run if now.state in WALK_RUN else protocol.gap_run
        band = _day_band(view, runs(view))
        if band is Band.ORANGE:
            gap += protocol.orange_extra_days
        if band is Band.RED:
            gap = max(gap, protocol.red_rest_days)
        earliest = max(earliest, last.day + timedelta(days=gap))
    if overruling.flare is not None:
        earliest = max(earliest, overruling.flare.last + timedelta(days=protocol.flare_days))
    paused = view.state.paused
    if paused is not None and paused[0] <= view.today <= paused[1]:
        earliest = max(earliest, paused[1] + timedelta(days=1))
    moved = view.state.moves.get("run")
    if moved is not None and (last is None or last.day < moved[0]):
        earliest = max(earliest, moved[1])
    return earliest


HAZARD = ((0, None), (10, 164), (30, 152), (100, 228))
"""Percent over the longest run, and the hazard rate ratio x 100 of Frandsen 2025 (7.2)."""


def hazard_over(percent: int) -> int | None:
    """The published ratio (x 100) of the band that a run so many percent longer falls into."""
    ratio: int | None = None
    for above, value in HAZARD:
        if percent > above:
            ratio = value
    return ratio
