"""Mornings that get much worse take a fifth off everything, once a week (WEEK_TREND_REDUCE)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from restride.engine import ladders
from restride.engine.draft import Draft
from restride.engine.pain import Band
from restride.engine.prescription import Reason
from restride.engine.records import Dose
from restride.engine.state import KEPT, Signs

if TYPE_CHECKING:
    from restride.engine.view import View


def reductions(view: View) -> tuple[date, ...]:
    """The days on which everything was taken down, today if it is one."""
    done, protocol = view.state.signs.reduced, view.protocol
    trend = view.trend
    if trend is None or trend < protocol.trend_reduce_tenths:
        return done
    if done and (view.today - done[-1]).days < protocol.trend_reduce_days:
        return done
    return (*(day for day in done if day >= view.today - KEPT), view.today)


def note(view: View, signs: Signs) -> Signs:
    """Keep today in mind if it took everything down."""
    days = reductions(view)
    return signs if days is signs.reduced else signs._replace(reduced=days)


def band_of(view: View, start: date) -> Band:
    """A week in which everything was taken down counts as ORANGE under the 10% rule."""
    if not view.state.signs.reduced and (view.trend or 0) < view.protocol.trend_reduce_tenths:
        return Band.GREEN
    end = start + timedelta(days=7)
    return Band.ORANGE if any(start <= day < end for day in reductions(view)) else Band.GREEN


def lower(view: View, draft: Draft, base: Dose, since: date | None) -> Draft:
    """The draft at 80% of its last dose, if that was before everything was taken down."""
    days = reductions(view)
    if not days or since is None or since >= days[-1]:
        return draft
    pct = view.protocol.trend_reduce_pct
    return draft.lower(
        ladders.eased(view.protocol, base, pct, view.runner),
        "back",
        Reason("WEEK_TREND_REDUCE", {"percent": pct}),
    )
