"""A run, a walk or cross-training as it was logged, made into what later decisions need of it."""

from __future__ import annotations

from datetime import date

from restride.engine import guards, run_length, run_limit, run_weeks, speed, volume, walk_run
from restride.engine import records as r
from restride.engine.assess import NO_WORDS, raise_flags
from restride.engine.pain import Band, band_during, mildest_yellow
from restride.engine.state import RunTrack, RunWork, State
from restride.engine.view import WEEK, View
from restride.engine.volume import Week


def add_run(view: View, run: r.Run | r.Cross) -> State:
    """Fold a run or walk. Cross-training without a pain answer leaves no trace in the engine.

    A run without one counts for volume as a run that was YELLOW: not logging never pays.
    """
    state = view.state
    if isinstance(run, r.Cross):
        return state if run.pain_during is None else _add(state, _cross_work(view, run))
    track = state.run._replace(works=(*state.run.works, _run_work(view, run)))
    return raise_flags(state._replace(run=keep_run_base(view, track)), run.quality, run.date)


def _add(state: State, work: RunWork) -> State:
    return state._replace(run=state.run._replace(works=(*state.run.works, work)))


def _cross_work(view: View, cross: r.Cross) -> RunWork:
    """A ride or a swim: its pain counts, and nothing of it is running."""
    pain = cross.pain_during or 0
    return RunWork(
        day=view.today,
        metres=0,
        counted_m=0,
        pain=pain,
        during=band_during(view.protocol, pain, NO_WORDS, masked=False, most=_most_pain(view)),
        baseline=view.baseline,
        state="",
        as_told=False,
        duration_s=cross.duration_s,
        cross=True,
    )


def _most_pain(view: View) -> int | None:
    limit = view.state.limit("max_pain_during")
    return limit.max_pain_during if limit is not None else None


def _run_work(view: View, run: r.Run) -> RunWork:
    pain = max(run.pain_during or 0, run.pain_after or 0)
    told = run.pain_during is not None
    fast = run.step in r.SPEED or run.kind in r.FAST_KINDS
    overruling = guards.gather(view)
    now = walk_run.standing(view, overruling)
    metres, known, by_time = _metres(view, run, now.state)
    # A walk has no metres that a cap could cut.
    cap = run_length.run_cap(view, overruling, now.state) if metres else None
    masked, most = run.analgesic_last_12h, _most_pain(view)
    during = band_during(view.protocol, pain, run.quality, masked=masked, most=most)
    work = RunWork(
        day=view.today,
        metres=metres,
        counted_m=known if cap is None else min(known, cap),
        pain=pain if told else max(pain, mildest_yellow(view.protocol)),
        during=during if told else max(during, Band.YELLOW),
        baseline=view.baseline,
        state=now.state,
        as_told=walk_run.as_told(view, now, run),
        duration_s=run.duration_s,
        fast=fast,
        fast_s=(speed.fast_seconds(view, overruling, now.state) or 0) if fast else 0,
        by_time=by_time,
        breaks=_has_breaks(view, run, now.state),
        told=told,
    )
    first = volume.week_of(view.today, view.runner.week_start)
    level = speed.begins(view, overruling) or speed.begun(view, work, first)
    return work._replace(level=True) if level else work


def _has_breaks(view: View, run: r.Run, state: str) -> bool:
    """Whether a run was broken by walking: by its step, else by the day's, else by its kind."""
    walk_run = view.protocol.walk_run.get(run.step or state)
    return walk_run[1] > 0 if walk_run is not None else run.kind == "walk_run"


def _metres(view: View, run: r.Run, state: str) -> tuple[int, int, bool]:
    """The metres of a run, those that something may be built on, and whether nobody told them.

    A walk-run in minutes counts as long as it may be at most, so that it is a run and fits a
    week; a later run grows from no more than its minutes are at a walk.
    """
    if run.kind == "walk":
        return 0, 0, False
    most = run_limit.by_time(view.protocol, run, state)
    if most is None:
        return run.distance_m, run.distance_m, False
    return most, min(most, run.duration_s * view.protocol.walk_m_min // 60), True


def keep_run_base(view: View, track: RunTrack) -> RunTrack:
    """Begin a new base with the first plain week after the walk-run ladder, or after a break.

    `view` is from before the run, `track` has it as its newest.
    """
    work, first = track.works[-1], volume.week_of(view.today, view.runner.week_start)
    before, share = view.runs(), run_weeks.gap_cap(view) if work.metres else None
    if work.state in run_weeks.PLAIN and before and before[-1].state in r.WALK_RUN:
        metres = run_weeks.first_week(view, before[-1])
        return _open_base(track, metres if share is None else min(metres, share), view.today, first)
    if share is None or track.open_from is None:
        return track
    weeks = run_weeks.weeks_of_runs(view, first)
    metres = min(volume.cap_metres(view.protocol, weeks), share)
    return _open_base(track, metres, first, first, run_weeks.lowered(view, weeks, metres))


def _open_base(
    track: RunTrack, metres: int, day: date, first: date, before: tuple[Week, ...] = ()
) -> RunTrack:
    """This week has exactly these metres, and goes on from the weeks `before`, or from itself."""
    before = before or (Week(first - WEEK, metres, metres),)
    return track._replace(base_on=day, opening_m=metres, closed=before, open_from=first)
