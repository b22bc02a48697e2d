"""The numbers behind the charts of the runner's open episode, derived from the log each time."""

from __future__ import annotations

from datetime import date

from restride.engine.timeline import Timeline, timeline
from restride.services import open_episode
from restride.services.service import Service


def current(service: Service, runner_id: str, today: date | None) -> Timeline | None:
    """The timeline of the open episode, or None without one; `today` as for the plan."""
    kept = service.folds.get(runner_id)
    with service.database.read() as connection:
        episode, _ = open_episode.find(connection, runner_id, kept)
        if episode is None:
            return None
        found = open_episode.everything(connection, runner_id, episode)
    content, day = episode.content, open_episode.day_of(today, episode)
    return timeline(content.runner, tuple(found.values()), since=content.started, today=day)
