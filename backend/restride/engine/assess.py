"""A session as it was logged, made into what later decisions need of it.

The two sides of an exercise become one work: the worse side decides. What was prescribed is
what the runner saw, else what the engine gives for that day (replay.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from restride.engine import deload, ladders, review, volume, week
from restride.engine import records as r
from restride.engine.pain import FLAG_OF_QUALITY, Band, band_during, climb
from restride.engine.protocol_file import load
from restride.engine.records import Dose
from restride.engine.shown import doses_shown
from restride.engine.state import State, Track, Work
from restride.engine.view import WEEK, View
from restride.engine.volume import Week
from restride.engine.week import Days

NO_WORDS: frozenset[str] = frozenset()


class Done(NamedTuple):
    """One exercise on one rung of a session, both sides together."""

    dose: Dose
    most: int
    pain: int
    climb: int
    """The most that pain rose on one side from a set to the next."""
    quality: frozenset[str]
    rir: int | None
    rpe: int | None
    well: bool
    masked: bool
    prescribed: Dose | None


def add_session(view: View, session: r.Session) -> State:
    """Fold a session: one work an exercise, and the flags that its words raise."""
    state, days = view.state, view.days
    logged = _merge(session)
    shown = doses_shown(view, logged, days)
    tracks = dict(state.tracks)
    rungs = {name: dose.rung for name, (dose, _) in shown.items() if dose is not None}
    logged.sort(key=lambda done: done.dose.rung == rungs.get(done.dose.exercise, ""))
    for done in logged:
        name = done.dose.exercise
        dose, full = shown[name]
        tracks[name] = add_work(view, tracks[name], done, dose, days[name], full)
    words = NO_WORDS.union(*[done.quality for done in logged])
    return raise_flags(state._replace(tracks=tracks), words, session.date)


def _merge(session: r.Session) -> list[Done]:
    sides: dict[tuple[str, Dose | None], list[r.ExerciseLog]] = {}
    for log in session.exercises:
        sides.setdefault((log.dose.rung, log.prescribed), []).append(log)
    return [_both(logs, session.rpe) for logs in sides.values()]


def _both(logs: Sequence[r.ExerciseLog], rpe: int | None) -> Done:
    fewest = min((log.dose for log in logs), key=lambda dose: dose.total)
    load = min(log.dose.load_g for log in logs)
    rirs = [log.rir for log in logs if log.rir is not None]
    return Done(
        dose=Dose(fewest.rung, fewest.sets, load),
        most=max(log.dose.total for log in logs),
        pain=max(max(log.pain_during, log.pain_after or 0) for log in logs),
        climb=max(climb(log.pain_by_set) for log in logs),
        quality=NO_WORDS.union(*[log.quality for log in logs]),
        rir=min(rirs) if len(rirs) == len(logs) else None,
        rpe=rpe,
        well=_both_sides(logs) and all(log.form_ok and log.tempo_ok for log in logs),
        masked=any(log.analgesic_last_12h for log in logs),
        prescribed=logs[0].prescribed,
    )


def _both_sides(logs: Sequence[r.ExerciseLog]) -> bool:
    """Whether both legs did it; one leg alone did not do all that was prescribed (6.1)."""
    sides = {log.side for log in logs}
    return None in sides or {"left", "right"} <= sides


def add_work(
    view: View,
    track: Track,
    done: Done,
    prescribed: Dose | None,
    days: Days,
    full: Dose | None = None,
) -> Track:
    """The track with one exercise of a session; `full` where `prescribed` had a set fewer."""
    day, protocol = view.today, view.protocol
    before = _newest(track)
    was = before.base if before is not None else track.placed
    base = _lower(view, done, prescribed, full)
    same = was is not None and was.rung == base.rung
    on_plan = prescribed is not None and prescribed.rung == done.dose.rung
    if before is not None and (day - before.day).days < _least_gap(view, before):
        on_plan = False
    limit = view.state.limit("max_pain_during")
    last = before.day if before is not None else track.placed_on
    away = 0 if last is None else week.break_of(protocol, (day - last).days, days)
    during = band_during(
        protocol,
        done.pain,
        done.quality,
        masked=done.masked,
        most=limit.max_pain_during if limit is not None else None,
    )
    work = Work(
        day=day,
        base=base,
        total=done.most,
        least=done.dose.total,
        pain=done.pain,
        during=Band.RED if done.climb >= protocol.climb_stop else during,
        baseline=view.baseline,
        since=_since(track, before, day, same=same),
        exposure=_exposure(track, before, same=same),
        hold=done.dose.rung in r.HOLD_RUNGS,
        on_plan=on_plan,
        full=prescribed is not None and done.well and _all_done(done.dose, prescribed),
        easy=_easy(view, done),
        after_gap=away >= protocol.gaps[0].days,
        stepped=was is not None and same and base.rank > was.rank,
        advanced=was is not None and on_plan and base.level > was.level,
        eased=_eased(view, prescribed, full, base),
    )
    held = base.level if on_plan and base.total >= sum(protocol.rungs[base.rung].start) else -1
    track = track._replace(works=(*track.works, work), held=max(track.held, held))
    return _keep_base(view, track, was, base, days)


def _eased(view: View, prescribed: Dose | None, full: Dose | None, base: Dose) -> bool:
    """Whether it was a deload's work; nothing is built on what nobody asked for in one either."""
    if prescribed is None:
        return deload.on(view, view.today) is not None
    return full is not None and full.rung == base.rung


def _newest(track: Track) -> Work | None:
    """The newest work since the placement."""
    if not track.works or (track.placed_on is not None and track.works[-1].day < track.placed_on):
        return None
    return track.works[-1]


def _least_gap(view: View, before: Work) -> int:
    """Days that the work before asks for; a hold asks for hours only (MIN_GAP)."""
    return 0 if before.hold else view.protocol.numbers[f"gap_{before.base.exercise.lower()}"]


def _lower(view: View, done: Done, prescribed: Dose | None, full: Dose | None) -> Dose:
    """The lower of done and prescribed, as a dose of the rung's own sequence.

    Of a deload's dose it is the full one, less what was left out of the lighter one.
    """
    dose = done.dose
    if prescribed is None:
        return ladders.start_of(view.protocol, r.RUNGS[dose.exercise][0], view.runner)
    whole = full if full is not None else prescribed
    if dose.level > prescribed.level:
        return whole
    load = min(dose.load_g, prescribed.load_g)
    if dose.level < prescribed.level:
        weighted = view.protocol.rungs[dose.rung].weighted
        return _in_sequence(view, Dose(dose.rung, dose.sets, load if weighted else 0))
    lighter = Dose(whole.rung, whole.sets, load)
    if dose.total >= prescribed.total:
        return lighter
    return ladders.at_most(view.protocol, lighter, whole.total - prescribed.total + dose.total)


def _in_sequence(view: View, dose: Dose) -> Dose:
    doses = ladders.sequence(view.protocol, dose.rung)
    fitting = [sets for sets in doses if sum(sets) <= dose.total]
    return Dose(dose.rung, fitting[-1] if fitting else doses[0], dose.load_g)


def _all_done(dose: Dose, prescribed: Dose) -> bool:
    if dose.rung != prescribed.rung:
        return False
    return dose.total >= prescribed.total and dose.load_g >= prescribed.load_g


def _easy(view: View, done: Done) -> bool:
    """Two repetitions or more in reserve, or an effort of 8 at the most; unknown is not easy."""
    if done.rir is not None:
        return done.rir >= view.protocol.rir_least
    return done.rpe is not None and done.rpe <= view.protocol.rpe_most


def _since(track: Track, before: Work | None, day: date, *, same: bool) -> date:
    if not same:
        return day
    return before.since if before is not None else track.since or day


def _exposure(track: Track, before: Work | None, *, same: bool) -> int:
    if not same:
        return 1
    if before is not None:
        return before.exposure + 1
    known = track.since is not None and track.placed_on is not None
    return 2 if known and track.since != track.placed_on else 1


def _keep_base(view: View, track: Track, was: Dose | None, base: Dose, days: Days) -> Track:
    """A rung start, a load step and a restart begin a new base of the weekly cap (2.1)."""
    start = sum(view.protocol.rungs[base.rung].start)
    restart = was is not None and base.total == start and base.total < was.total
    moved = was is None or was.rung != base.rung or was.load_g != base.load_g
    if track.open_from is not None and not moved and not restart:
        return track
    track = track._replace(planned=len(week.daily_holds(base.rung, days)))
    return rebase(track, base, view.today, view.runner.week_start)


def rebase(track: Track, dose: Dose, day: date, week_start: str) -> Track:
    """Begin a new base for the weekly cap: planned sessions x the dose now in force (2.1)."""
    base = track.planned * dose.total
    first = volume.week_of(day, week_start)
    return track._replace(base_on=day, closed=(Week(first - WEEK, base, base),), open_from=first)


def raise_flags(state: State, words: frozenset[str], day: date) -> State:
    """A pop, numbness or sudden weakness raises its red flag (5.2).

    In maintenance a sharp pain or a pop is like a strain: the questions come again (16).
    """
    stage = load(state.runner.pattern).stages[state.stage]
    if words & review.STRAIN_LIKE and (stage.alarm is not None or stage.alarm_asks):
        state = state._replace(strained_on=day)
    raised = {FLAG_OF_QUALITY[word]: day for word in words if word in FLAG_OF_QUALITY}
    if not raised:
        return state
    return state._replace(flags={**state.flags, **raised}, cleared=state.cleared - set(raised))
