"""What lowers a dose from outside: a break, a flare-up, a clinician's limits (9.1, 9.4, 14)."""

from __future__ import annotations

from datetime import date

from restride.engine import flares, guards, ladders, levels, trend, week
from restride.engine.draft import Draft
from restride.engine.groups import Group
from restride.engine.guards import Guards
from restride.engine.prescription import Reason
from restride.engine.records import Dose
from restride.engine.view import View
from restride.engine.week import Days


def overrule(
    view: View,
    overruling: Guards,
    exercise: str,
    draft: Draft,
    last: Group | None,
    when: date,
    days: Days,
) -> Draft:
    """Lower the draft by whatever overrules it: a break, a flare-up, a clinician's limits."""
    if draft.dose is None:
        return draft
    track = view.tracks[exercise]
    base = last.work.base if last is not None else draft.dose
    since = last.day if last is not None else track.placed_on
    if since is not None:
        draft = _gap(view, draft, base, (when - since).days, days)
        if (when - since).days >= view.protocol.rescreen_gap_days:
            draft = _found(view, draft, base, since)
    draft = trend.lower(view, draft, base, since)
    flare = overruling.flare
    waiting = last is None and overruling.flaring
    if flare is not None and since is not None and (since <= flare.last or waiting):
        start = ladders.start_of(view.protocol, base.rung, view.runner)
        why = Reason("9.4-REST" if flares.rests(view, flare) else "9.4-AFTER")
        draft = draft.lower(min(start, base, key=_rank), "restart", why)
    for _ in range(2):
        limited = guards.limit_dose(view, draft.dose) if draft.dose is not None else None
        if limited is not None:
            draft = draft.lower(limited[0], "hold", limited[1])
    return draft


def _rank(dose: Dose) -> tuple[int, int, int]:
    return dose.rank


def _gap(view: View, draft: Draft, base: Dose, away: int, days: Days) -> Draft:
    """The gap table for strength (9.1): the dose after `away` days without this exercise."""
    protocol, missed = view.protocol, week.break_of(view.protocol, away, days)
    rows = [row for row in protocol.gaps if row.days <= missed]
    if not rows:
        return draft
    row, start = rows[-1], ladders.start_of(protocol, base.rung, view.runner)
    below = ladders.rung_below(protocol, base.rung, view.state.opted)
    if row.strength == "back":
        change, dose = "back", base
        for _ in range(row.steps[base.exercise]):
            dose = ladders.step_back(protocol, dose, view.runner)
    elif row.strength == "start":
        lighter = ladders.load_share(base, row.load_pct, view.runner)
        change, dose = "restart", Dose(base.rung, start.sets, lighter.load_g)
    else:
        change = "rung_back" if below else "restart"
        dose = ladders.start_of(protocol, below, view.runner) if below is not None else start
        if row.strength == "ladder":
            dose = min(dose, _first_rung(view, base), key=_rank)
    # At the rung's start there may be nothing lower; a break then only adds nothing.
    rule = "9.1" if dose.rank < base.rank else "9.1-HOLD"
    return draft.lower(min(dose, base, key=_rank), change, Reason(rule, {"days": away}))


def _found(view: View, draft: Draft, base: Dose, since: date) -> Draft:
    """The bridge is no more than the level finder after the last session says (3.4, 9.1)."""
    dose = levels.found_since(view, since) if base.exercise == "EB" else None
    if dose is None:
        return draft
    bridges = view.state.tests[levels.TEST].value
    return draft.lower(dose, "back", Reason("3.4", {"bridges": bridges, "rung": dose.rung}))


def _first_rung(view: View, base: Dose) -> Dose:
    lowest = {"EB": "EB1", "RD": "RD1", "NH": "NH1"}[base.exercise]
    return ladders.start_of(view.protocol, lowest, view.runner)
