"""What calls for a deload, noted as it is logged: effort, short nights, bad days (rulebook 9.3)."""

from __future__ import annotations

from datetime import date, timedelta

from restride.engine import deload
from restride.engine import records as r
from restride.engine.pain import TWO_DAYS, Band
from restride.engine.protocol import Protocol
from restride.engine.protocol_file import load
from restride.engine.state import KEPT, RunWork, Signs, State, Work
from restride.engine.view import View


def note(state: State, event: r.Event) -> Signs:
    """The signs with what a morning, a session or a run adds to them."""
    signs, day, protocol = state.signs, event.date, load(state.runner.pattern)
    if isinstance(event, r.Morning):
        if event.sleep_h is not None and event.sleep_h < protocol.deload_sleep_h:
            signs = _short_night(state, signs, day)
        # Only a morning above a baseline of the last two days can make their work worse.
        recent = _since(state, day - TWO_DAYS)
        return _bad_days(state, signs, day) if _above(event, recent) else signs
    if isinstance(event, r.Session | r.Run) and (event.rpe or 0) >= protocol.deload_rpe:
        signs = _hard(protocol, signs, day)
    bad = any(work.during >= Band.ORANGE for work in _since(state, day))
    return _bad_days(state, signs, day) if bad else signs


def _above(morning: r.Morning, recent: list[Work | RunWork]) -> bool:
    return any(morning.pain > work.baseline for work in recent)


def _since(state: State, day: date) -> list[Work | RunWork]:
    found: list[Work | RunWork] = []
    kinds: list[tuple[Work | RunWork, ...]] = [state.run.works]
    kinds += [track.works for track in state.tracks.values()]
    for works in kinds:
        for work in reversed(works):
            if work.day < day:
                break
            found.append(work)
    return found


def _call(signs: Signs, day: date, word: str) -> Signs:
    kept = {call for call in signs.deloads if call[0] >= day - KEPT}
    return signs._replace(deloads=tuple(sorted({*kept, (day, word)})))


def _hard(protocol: Protocol, signs: Signs, day: date) -> Signs:
    """Two sessions or runs of an effort of 9 or more within seven days."""
    after = day - timedelta(days=protocol.deload_rpe_days)
    signs = signs._replace(hard=(*(known for known in signs.hard if known > after), day))
    return _call(signs, day, "EFFORT") if len(signs.hard) >= protocol.deload_rpe_count else signs


def _short_night(state: State, signs: Signs, day: date) -> Signs:
    """Three short nights within seven days, and work in those days that was not GREEN."""
    protocol = load(state.runner.pattern)
    after = day - timedelta(days=protocol.deload_sleep_days)
    nights = (*(night for night in signs.short_nights if night > after), day)
    signs = signs._replace(short_nights=nights)
    if len(nights) < protocol.deload_nights:
        return signs
    view = View(state, day)
    days_before = [work for work in _since(state, after) if work.day < day]
    sore = any(view.verdict(work).band >= Band.YELLOW for work in days_before)
    return _call(signs, day, "SLEEP") if sore else signs


def _bad_days(state: State, signs: Signs, day: date) -> Signs:
    """Days that turn out ORANGE or RED; two of them within fourteen days call for a deload."""
    fresh = deload.bad_days(View(state, day)) - set(signs.bad_days)
    if not fresh:
        return signs
    bad = sorted(fresh.union(known for known in signs.bad_days if known >= day - KEPT))
    signs = signs._replace(bad_days=tuple(bad))
    for call in deload.called_by(load(state.runner.pattern), bad, min(fresh)):
        signs = _call(signs, call, "PAIN")
    return signs
