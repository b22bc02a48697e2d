"""The gates of a step: of repetitions or load (rulebook 5.5) and of a rung (5.6).

A gate answers with the reason that shuts it, or None where it is open.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import takewhile

from restride.engine import ladders, levels, volume
from restride.engine.groups import Group, Groups
from restride.engine.prescription import Reason
from restride.engine.records import EXERCISES, HOLD_RUNGS, Dose
from restride.engine.view import WEEK, View
from restride.engine.week import Days, sessions_left


def highest_rung(view: View, exercise: str) -> str | None:
    """The hardest rung that the stage, or a placement, opens, and a limit allows; None: none."""
    stage, track = view.stage, view.tracks[exercise]
    closed = stage.closed.get(exercise) if track.unlocked is None else None
    placed = track.placed if view.placed(exercise) else None
    own = closed or stage.highest.get(exercise)
    rungs = [rung for rung in (own, placed.rung if placed is not None else None) if rung]
    limit = view.state.limit("max_rung")
    most = (limit.max_rung or {}).get(exercise) if limit is not None else None
    if not rungs or most is None:
        return max(rungs, default=None)
    return min(max(rungs), most)


def rung_target(view: View, groups: Groups) -> str | None:
    """The rung above the last session's, as far as the stage and the opt-ins go."""
    base = groups[0].work.base
    highest = highest_rung(view, base.exercise)
    if highest is None:
        return None
    return ladders.rung_above(view.protocol, base.rung, highest, view.state.opted)


def rung_open(
    view: View, groups: Groups, target: str, when: date, *, painless: bool = False
) -> Reason | None:
    """What keeps the gate to `target` shut for a session on `when` (5.6); None: it is open.

    `painless` asks as if the newest session had not hurt at all. With it another exercise is
    kept waiting whatever the pain was, so that more pain never opens a gate elsewhere (I12).
    """
    protocol, work = view.protocol, groups[0].work
    track = view.tracks[work.base.exercise]
    again = int(target[2]) <= track.held
    if levels.ends_holds(view, work.base) is not None:
        return None
    if work.base.rung in HOLD_RUNGS and (view.stage.trial or not again):
        return _holds_done(view, groups, painless=painless)
    most = ladders.painless(protocol, view.runner)
    clean = 0
    for place, group in enumerate(groups.newest(protocol.rung_streak)):
        good = _good(group, work.base.rung, most, ignore_pain=painless and place == 0)
        if not good or not (again or ladders.at_exit(protocol, group.work.base, view.runner)):
            break
        clean += 1
    if clean < protocol.rung_streak and _fast_track(view, groups):
        clean, again = protocol.rung_streak, True
    if clean < protocol.rung_streak:
        return _not_yet(view, groups, clean, most)
    if not again and (when - work.since).days < protocol.rung_days:
        left = protocol.rung_days - (when - work.since).days
        return Reason("RUNG_MIN_DAYS", {"days": left})
    if (other := _rung_taken(view, when)) is not None:
        return Reason("RUNG_ADVANCES_PER_7D", {"exercise": other})
    lsi = view.state.tests.get("sl_bridge")
    if lsi is not None and lsi.value < protocol.lsi_least:
        return Reason("LSI_GATE", {"percent": lsi.value, "least": protocol.lsi_least})
    return None


def _not_yet(view: View, groups: Groups, clean: int, most: int) -> Reason:
    """What the next rung waits for; after some sore sessions, a word about guided mode (5.6)."""
    protocol = view.protocol
    sore = 0
    for group in groups.newest(protocol.guided_offer_sessions):
        work = group.work
        ready = work.on_plan and work.full and work.easy and group.verdict.green
        if ready and ladders.at_exit(protocol, work.base, view.runner):
            sore += most < group.pain <= protocol.guided_offer_pain
    if sore == protocol.guided_offer_sessions:
        return Reason("5.6-GUIDED")
    return Reason("5.6", {"sessions": clean, "needed": protocol.rung_streak, "pain": most})


def _fast_track(view: View, groups: Groups) -> bool:
    """The first sessions ever of RD1 or NH1, without pain and in full control (3.4)."""
    base, track = groups[0].work.base, view.tracks[groups[0].work.base.exercise]
    if base.exercise == "EB" or base.level > 1 or track.held > 1 or track.placed is not None:
        return False
    times, most = view.protocol.fast_track_sessions, view.protocol.rung_pain_max
    if len(track.works) != times or groups[0].work.exposure != times:
        return False
    return all(_good(g, base.rung, most, ignore_pain=False) for g in groups.newest(times))


def _good(group: Group, rung: str, most: int, *, ignore_pain: bool) -> bool:
    work = group.work
    done = work.on_plan and work.full and work.easy and work.base.rung == rung
    return done and (ignore_pain or (group.verdict.green and group.pain <= most))


def _holds_done(view: View, groups: Groups, *, painless: bool) -> Reason | None:
    protocol, done = view.protocol, 0
    for place, group in enumerate(groups):
        work = group.work
        held = work.base.rung in HOLD_RUNGS and ladders.at_exit(protocol, work.base, view.runner)
        if (
            held
            and work.on_plan
            and work.full
            and (group.verdict.green or (painless and not place))
        ):
            done += 1
        else:
            break
    if done >= protocol.hold_exit_sessions:
        return None
    return Reason("2.1-HOLDS", {"sessions": done, "needed": protocol.hold_exit_sessions})


def _rung_taken(view: View, when: date) -> str | None:
    """The exercise that went up a rung in the seven days before `when`."""
    recent = when - timedelta(days=view.protocol.rung_gap_days)
    for exercise in EXERCISES:
        for work in reversed(view.tracks[exercise].works):
            if work.day <= recent:
                break
            if work.advanced:
                return exercise
    return None


def step_shut(view: View, groups: Groups, dose: Dose, when: date, days: Days) -> Reason | None:
    """What keeps a step to `dose` shut (5.5); None: it is open. Bands are not looked at here."""
    protocol, last = view.protocol, groups[0]
    work = last.work
    if not work.on_plan:
        return Reason("G2-OTHER")
    if work.after_gap:
        return Reason("G6")
    if work.exposure == 1:
        return Reason("G7")
    if not work.full:
        return Reason("G2")
    if not work.easy:
        return Reason("G3", {"rir": protocol.rir_least})
    weighted = protocol.rungs[dose.rung].weighted
    most = 1 if weighted else protocol.numbers[f"steps_{dose.exercise.lower()}"]
    span = protocol.load_days if weighted else protocol.steps_days
    recent = when - timedelta(days=span)
    steps = sum(g.work.stepped for g in takewhile(lambda g: g.day > recent, groups))
    if steps >= most:
        return Reason("G4", {"steps": steps, "days": span})
    if weighted:
        return _load_shut(view, groups)
    return week_full(view, dose, when, days)


def _load_shut(view: View, groups: Groups) -> Reason | None:
    """Two consecutive GREEN sessions at pain 0 with this load come before more of it (2.1)."""
    protocol, base = view.protocol, groups[0].work.base
    clean = 0
    for group in groups.newest(protocol.rung_streak):
        same = group.work.base.load_g == base.load_g
        if not same or not _good(group, base.rung, protocol.rung_pain_max, ignore_pain=False):
            break
        clean += 1
    if clean < protocol.rung_streak:
        return Reason("2.1-LOAD", {"sessions": clean, "needed": protocol.rung_streak})
    return None


def week_full(view: View, dose: Dose, when: date, days: Days) -> Reason | None:
    """Whether the rest of the week at `dose` would go over the week's repetitions (2.1)."""
    track = view.tracks[dose.exercise]
    if dose.rung in HOLD_RUNGS or track.open_from is None:
        return None
    start = volume.week_of(when, view.runner.week_start)
    weeks = view.weeks_of(track, start)
    cap = volume.cap_repetitions(view.protocol, weeks, len(days))
    done = sum(work.total for work in view.works_in(track, start))
    left = sessions_left(when, start + WEEK, days)
    if done + left * dose.total > cap:
        return Reason("2.1", {"cap": cap, "done": done})
    return None
