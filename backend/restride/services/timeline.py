"""The timeline of the runner's open episode, or of an ended one, derived from the log.

What is looked back on through yesterday is kept with the fold, so that an answer costs today's
events and not all of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from restride.engine.timeline import Past, Timeline, begin, carried_on, timeline
from restride.errors import NotFound
from restride.services import episodes, open_episode, plans
from restride.services.fold_cache import Fold
from restride.services.service import Service


def current(service: Service, runner_id: str, today: date | None) -> Timeline | None:
    """The timeline of the open episode, or None without one; `today` as for the plan."""
    known = plans.decided(service, runner_id, today)
    if known is None or known.plan is None:
        return None
    past, since = known.past, _since(known)
    # A device that was still in the day before the first one looked back on that day as well.
    if past is None or past.walk.since != since:
        past = _look_back(service, runner_id, known, since)
        service.folds.put(runner_id, replace(known, past=past))
    return carried_on(past, known.later.values(), today=known.plan.today, plan=known.plan)


def of_episode(service: Service, runner_id: str, id: str, today: date | None) -> Timeline:
    """The timeline of one episode, an ended one as of its last day. Raises NotFound.

    Nothing of an ended one is kept here: devices do that, as only its own rows change it.
    """
    ended = _ended(service, runner_id, id)
    line = ended if ended is not None else current(service, runner_id, today)
    if line is None:
        # It was ended on another device in between.
        raise NotFound("No episode is open.", code="no_episode")
    return line


def _ended(service: Service, runner_id: str, id: str) -> Timeline | None:
    """The timeline of an ended episode, None of the open one. Raises NotFound."""
    with service.database.read() as connection:
        episode = episodes.find(connection, runner_id, id)
        if episode is None:
            raise NotFound("There is no such episode.")
        content = episode.content
        if content.ended is None:
            return None
        found = open_episode.everything(connection, runner_id, episode)
    events = tuple(found.values())
    return timeline(content.runner, events, since=content.started, today=content.ended)


def _since(known: Fold) -> date:
    return min(known.episode.content.started, known.day + open_episode.ONE_DAY)


def _look_back(service: Service, runner_id: str, known: Fold, since: date) -> Past:
    """The episode through the fold's day.

    Something written since the fold may be in it: the number of that write is not the fold's,
    so whoever asks next makes both anew.
    """
    with service.database.read() as connection:
        found = open_episode.everything(connection, runner_id, known.episode)
    return begin(known.episode.content.runner, since).on(found.values(), known.day)
