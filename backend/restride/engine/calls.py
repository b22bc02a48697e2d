"""What calls for a deload, noted as it is logged: effort, short nights, bad days (rulebook 9.3)."""

from __future__ import annotations

from datetime import date, timedelta

from restride.engine import deload
from restride.engine import records as r
from restride.engine.pain import TWO_DAYS, Band
from restride.engine.protocol import Protocol
from restride.engine.state import KEPT, RunWork, Signs, Work
from restride.engine.view import View


def note(view: View, event: r.Event) -> Signs:
    """The signs with what a morning, a session or a run adds to them."""
    signs, day, protocol = view.state.signs, view.today, view.protocol
    if isinstance(event, r.Morning):
        if event.sleep_h is not None and event.sleep_h < protocol.deload_sleep_h:
            signs = _short_night(view, signs)
        # Only a morning that is bad at any baseline, or above one of the last two days, can make
        # their work worse.
        recent = view.work_since(day - TWO_DAYS)
        worse = event.pain >= protocol.morning_red_at or _above(event, recent)
        return _bad_days(view, signs) if worse else signs
    if isinstance(event, r.Session | r.Run) and (event.rpe or 0) >= protocol.deload_rpe:
        signs = _hard(protocol, signs, day)
    bad = any(work.during >= Band.ORANGE for work in view.work_since(day))
    return _bad_days(view, signs) if bad else signs


def _above(morning: r.Morning, recent: list[Work | RunWork]) -> bool:
    return any(morning.pain > work.baseline for work in recent)


def _call(signs: Signs, day: date, word: str) -> Signs:
    kept = {call for call in signs.deloads if call[0] >= day - KEPT}
    return signs._replace(deloads=tuple(sorted({*kept, (day, word)})))


def _hard(protocol: Protocol, signs: Signs, day: date) -> Signs:
    """Two sessions or runs of an effort of 9 or more within seven days."""
    after = day - timedelta(days=protocol.deload_rpe_days)
    signs = signs._replace(hard=(*(known for known in signs.hard if known > after), day))
    return _call(signs, day, "EFFORT") if len(signs.hard) >= protocol.deload_rpe_count else signs


def _short_night(view: View, signs: Signs) -> Signs:
    """Three short nights within seven days, and work in those days that was not GREEN."""
    protocol, day = view.protocol, view.today
    after = day - timedelta(days=protocol.deload_sleep_days)
    nights = (*(night for night in signs.short_nights if night > after), day)
    signs = signs._replace(short_nights=nights)
    if len(nights) < protocol.deload_nights:
        return signs
    days_before = [work for work in view.work_since(after) if work.day < day]
    sore = any(view.verdict(work).band >= Band.YELLOW for work in days_before)
    return _call(signs, day, "SLEEP") if sore else signs


def _bad_days(view: View, signs: Signs) -> Signs:
    """Days that turn out ORANGE or RED; two of them within fourteen days call for a deload."""
    day = view.today
    red = deload.bad_days(view, Band.RED).difference(signs.red)
    if red:
        kept = (known for known in signs.red if known >= day - KEPT)
        signs = signs._replace(red=tuple(sorted(red.union(kept))))
    fresh = deload.bad_days(view, Band.ORANGE).difference(signs.bad_days)
    if not fresh:
        return signs
    bad = sorted(fresh.union(known for known in signs.bad_days if known >= day - KEPT))
    signs = signs._replace(bad_days=tuple(bad))
    for call in deload.called_by(view.protocol, bad, min(fresh)):
        signs = _call(signs, call, "PAIN")
    return signs
