"""Reviews: not getting better (RF14, 9.5), and too long at one place (REVIEW_WEEKS, 4.5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from restride.engine import adherence
from restride.engine import records as r
from restride.engine.pain import ONE_DAY, place_of
from restride.engine.prescription import Alert
from restride.engine.state import RunWork, Signs, State, Work

if TYPE_CHECKING:
    from restride.engine.view import View

WEEK = timedelta(days=7)
LAST_STAGES = frozenset({"S5", "A5", "PREVENT", "DIARY"})
"""Stages that nobody is expected to leave."""
ALARM = "16-RESCREEN"
"""The alarm of a plan with no earlier stage: the questions are asked again."""
STRAIN = "16-STRAIN"
"""A sharp pain or a pop in maintenance: the questions are asked again."""
STRAIN_LIKE = frozenset({"sharp", "pop"})
"""The feelings of a strain, "pop or pull" and "sharp" in the questions (Q02, 3.2)."""
AGAIN = "4.2-AGAIN"
"""The same after an earlier strain: a professional is asked (4.2)."""
BEFORE_THIRD = {"pht": ("S0", "S1", "S2"), "strain": ("A0", "A1", "A2")}


def begin(view: View) -> State:
    """Note the first day of the plan, and of the stage if no placement named one."""
    state, day = view.state, view.today
    if state.signs.began is not None:
        return state
    if not (state.mornings or state.entered or any(t.works for t in state.tracks.values())):
        return state
    state = state._replace(signs=state.signs._replace(began=day))
    if state.entered:
        return state
    return state._replace(stage_since=day, entered={state.stage: day})


def note_score(state: State, event: r.Score) -> State:
    """Keep the first and the newest value of the function index."""
    if event.name != "efi":
        return state
    first = state.signs.efi[0] if state.signs.efi is not None else event.value
    return state._replace(signs=state.signs._replace(efi=(first, event.value)))


def note(view: View, signs: Signs) -> Signs:
    """Add the day's worst pain to the last seven days, and see whether it gets better."""
    day, began = view.today, signs.began
    felt = [work.pain for work in view.work_since(day) if _told(work)]
    if view.mornings and view.mornings[-1].day == day:
        felt.append(view.mornings[-1].pain)
    if not felt or began is None:
        return signs
    worst = max(felt)
    after = day - WEEK
    pains = (*signs.pains[place_of(signs.pains, after + ONE_DAY) :], (day, worst))
    signs = signs._replace(pains=pains)
    if day < began + WEEK:
        total, count = signs.first_week
        return signs._replace(first_week=(total + worst, count + 1))
    if not _asked(view, signs) and _unimproved(view, signs):
        signs = signs._replace(unimproved_on=day)
    return signs


def _told(work: Work | RunWork) -> bool:
    return not isinstance(work, RunWork) or work.told


def _asked(view: View, signs: Signs) -> bool:
    """Whether RF14 waits for an answer, or was read less than 21 days ago."""
    read = view.state.acknowledged.get("RF14")
    if signs.unimproved_on is not None and (read is None or read < signs.unimproved_on):
        return True
    return read is not None and (view.today - read).days < view.protocol.no_improve_days


def _unimproved(view: View, signs: Signs) -> bool:
    """Worse by two points, or after 21 days no better by one although the plan was followed."""
    protocol, count = view.protocol, len(signs.pains)
    if signs.began is None or count < protocol.trend_least:
        return False
    total = sum([pain for _, pain in signs.pains])
    first, days = signs.first_week
    if not days:
        first, days = view.runner.baseline_morning_pain, 1
    rise = (total * days - first * count) * 10
    if rise >= protocol.no_improve_worse_tenths * count * days:
        return True
    if (view.today - signs.began).days < protocol.no_improve_days:
        return False
    if total * 10 < protocol.no_improve_pain_tenths * count:
        return False
    if -rise >= protocol.no_improve_better_tenths * count * days:
        return False
    if signs.efi is not None and signs.efi[1] - signs.efi[0] >= protocol.no_improve_efi:
        return False
    return adherence.kept_up(view)


def alarm_waits(state: State) -> bool:
    """Whether an alarm asked questions that are not answered yet (16)."""
    answered = state.acknowledged.get(ALARM)
    return state.alarmed_on is not None and (answered is None or answered < state.alarmed_on)


def strain_waits(state: State) -> list[str]:
    """What a strain-like event in maintenance still waits for: the questions, a check (16, 4.2)."""
    day, read = state.strained_on, state.acknowledged
    if day is None:
        return []
    asked = (STRAIN, AGAIN) if state.runner.pattern == "strain" else (STRAIN,)
    return [rule for rule in asked if read.get(rule, date.min) < day]


def due(view: View) -> tuple[Alert, ...]:
    """The reviews that wait to be read: RF14, REVIEW_WEEKS, an alarm's or a strain's questions."""
    alerts = [Alert("see_professional", rule) for rule in strain_waits(view.state)]
    if alarm_waits(view.state):
        alerts.append(Alert("see_professional", ALARM))
    signs, read = view.state.signs, view.state.acknowledged.get("RF14")
    if signs.unimproved_on is not None and (read is None or read < signs.unimproved_on):
        alerts.append(Alert("see_professional", "RF14"))
    weeks = _weeks_without(view)
    if weeks:
        alerts.append(Alert("see_professional", "REVIEW_WEEKS", {"weeks": weeks}))
    return tuple(alerts)


def _weeks_without(view: View) -> int:
    """Weeks without what should have been reached by now; 0 if it was, or was read about."""
    read = view.state.acknowledged.get("REVIEW_WEEKS")
    again = timedelta(weeks=view.protocol.review_held_weeks)
    weeks = 0
    for start, allowed in _spans(view):
        first = start + timedelta(weeks=allowed)
        if view.today >= first and (read is None or read < first or view.today >= read + again):
            weeks = max(weeks, (view.today - start).days // 7)
    return weeks


def coming(view: View, until: date) -> date | None:
    """The first day after today, before `until`, on which a review by weeks will be due.

    It is if nothing changes until then; one that is due already stands in `due`.
    """
    read = view.state.acknowledged.get("REVIEW_WEEKS")
    again = timedelta(weeks=view.protocol.review_held_weeks)
    days = []
    for start, allowed in _spans(view):
        first = start + timedelta(weeks=allowed)
        days.append(first if read is None or read < first else read + again)
    return min((day for day in days if view.today < day < until), default=None)


def _spans(view: View) -> list[tuple[date, int]]:
    """What is waited for: since which day, and the weeks it may take (9.5)."""
    state, protocol = view.state, view.protocol
    spans = []
    early = BEFORE_THIRD.get(view.runner.pattern, ())
    # Who was there already and came back is not one who never got there.
    if state.stage in early and not state.entered.keys() - set(early):
        strain = view.runner.pattern == "strain"
        start = view.runner.onset if strain else state.entered.get("S2")
        if start is not None:
            spans.append((start, protocol.review_third_weeks))
    if state.stage_since is not None and state.stage not in LAST_STAGES:
        spans.append((state.stage_since, protocol.review_held_weeks))
    return spans
