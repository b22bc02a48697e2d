"""A new day begins: weeks whose bands are final are closed, and what is old is let go.

Nothing is judged anew after this: the bands of work that no morning can change stand in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from restride.engine import flares
from restride.engine.pain import ONE_DAY, Mornings, place_of
from restride.engine.run_weeks import week_of_runs
from restride.engine.state import KEPT, RunTrack, RunWork, Track, Work
from restride.engine.view import WEEK, View

WEEKS_KEPT = 8
THREE_DAYS = timedelta(days=3)
LAST_MORNING = timedelta(days=8)
"""From a week's first day to the second morning after its last one."""
W = TypeVar("W", Work, RunWork)


def roll(view: View) -> View:
    """Close the weeks whose bands are final, and let go of what is older than eight weeks."""
    state, day, tracks = view.state, view.today, view.state.tracks
    for name, track in state.tracks.items():
        closed = _close(view, track, day)
        if closed is not track:
            tracks = {**tracks, name: closed}
    return view.on(
        state._replace(
            tracks=tracks,
            run=_close_run(view, state.run, day),
            mornings=_recent_mornings(view),
            red_days=_note_red(view, day - THREE_DAYS),
            red_through=day - THREE_DAYS,
        )
    )


def _recent_mornings(view: View) -> Mornings:
    """The mornings of eight weeks, and no fewer than a baseline is made of."""
    mornings, keep_from = view.mornings, view.today - KEPT
    kept = max(len(mornings) - place_of(mornings, keep_from), view.protocol.baseline_mornings)
    return mornings if kept >= len(mornings) else Mornings(mornings[-kept:])


def _note_red(view: View, final: date) -> tuple[date, ...]:
    """The RED days with those of the work that no morning can change any more."""
    found: set[date] = set()
    state = view.state
    if state.red_lately:
        after = state.red_through
        for work in view.work_since(after + ONE_DAY) if after is not None else view.all_work():
            if work.day <= final and flares.may_be_red(view, work):
                found.update(flares.red_by_work(view, work))
    if not found and not (state.red_days and state.red_days[0] < view.today - KEPT):
        return state.red_days
    return tuple(sorted(d for d in found.union(state.red_days) if d >= view.today - KEPT))


def _is_final(day: date, start: date | None) -> bool:
    """Whether the bands of a week are final: the second morning after it is over as well."""
    return start is not None and start < day - LAST_MORNING


def _close(view: View, track: Track, day: date) -> Track:
    works, start = track.works, track.open_from
    if _is_final(day, start):
        closed = list(track.closed)
        while start is not None and _is_final(day, start):
            closed.append(view.week_of_track(track, start, closed))
            start += WEEK
        track = track._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    kept = _settle(view, works, day) if works else works
    return track if kept is works else track._replace(works=kept)


def _close_run(view: View, run: RunTrack, day: date) -> RunTrack:
    works, start = run.works, run.open_from
    if _is_final(day, start):
        closed = list(run.closed)
        while start is not None and _is_final(day, start):
            closed.append(week_of_runs(view, start, closed))
            start += WEEK
        run = run._replace(closed=tuple(closed[-WEEKS_KEPT:]), open_from=start)
    kept = _settle(view, works, day) if works else works
    return run if kept is works else run._replace(works=kept)


def _settle(view: View, works: tuple[W, ...], day: date) -> tuple[W, ...]:
    """Keep eight weeks of work and the last one; fix the bands that no morning can change."""
    since, final = day - KEPT, day - THREE_DAYS
    if works[0].day < since:
        works = _recent(works, since)
    first = end = len(works)
    while first and works[first - 1].settled is None:
        first -= 1
    while end > first and works[end - 1].day > final:
        end -= 1
    if first == end:
        return works
    settled = [work._replace(settled=view.verdict(work)) for work in works[first:end]]
    return works[:first] + tuple(settled) + works[end:]


def _recent(works: tuple[W, ...], since: date) -> tuple[W, ...]:
    """The work since a day, and the last of each kind before it."""
    old = place_of(works, since)
    if _is_newest_of_all(works[-1]) and old < len(works):
        return works[old:]
    last = [place for place in _last_ones(works) if place < old]
    if last == list(range(old)):
        return works
    return tuple(works[place] for place in last) + works[old:]


def _is_newest_of_all(last: Work | RunWork) -> bool:
    """Whether no older work is the last of its kind: a walk is not the last run."""
    return not isinstance(last, RunWork) or (last.metres > 0 and not last.cross)


def _last_ones(works: Sequence[Work | RunWork]) -> list[int]:
    """The places, in order, of the last work, the last run or walk and the last run."""
    last = len(works) - 1
    walked, ran = -1, -1
    for place in range(last, -1, -1):
        work = works[place]
        if not isinstance(work, RunWork) or ran >= 0:
            break
        if not work.cross:
            walked = max(walked, place)
            ran = place if work.metres else -1
    return sorted({last, walked, ran} - {-1})
