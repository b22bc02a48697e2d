"""Folded histories kept in memory, so that a request folds only what is new.

An entry is a value: it says what it was made of, and whoever uses it checks that against the
database first. So any number of processes may each keep their own.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a field may then be called `date`

from restride.engine.ahead import Ahead
from restride.engine.prescription import Plan
from restride.engine.records import Event
from restride.engine.state import State
from restride.engine.timeline import Past
from restride.services.episodes import StoredEpisode


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One open episode, folded through `day`."""

    episode: StoredEpisode
    seq: int
    """Every write of the runner's up to this number is in here."""
    day: Day
    state: State
    later: Mapping[str, Event]
    """What is dated after `day`, by id: today's work, mostly."""
    plan: Plan | None = None
    """The plan of all this for the day after `day`, once somebody asked for it."""
    now: State | None = None
    """What the plan was decided from: the state through its own day."""
    ahead: Ahead | None = None
    """The calendar of the plan, once somebody asked for it."""
    past: Past | None = None
    """What a timeline looks back on through `day`, once somebody asked for it."""


class FoldCache:
    """The folds of the runners seen last, at most `size`; safe to share between threads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._folds: OrderedDict[str, Fold] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, runner_id: str) -> Fold | None:
        """What is kept for this runner, however old."""
        with self._lock:
            fold = self._folds.get(runner_id)
            if fold is not None:
                self._folds.move_to_end(runner_id)
            return fold

    def put(self, runner_id: str, fold: Fold) -> None:
        """Keep this one, and let go of the one that was not asked for longest."""
        with self._lock:
            self._folds[runner_id] = fold
            self._folds.move_to_end(runner_id)
            while len(self._folds) > self._size:
                self._folds.popitem(last=False)

    def drop(self, runner_id: str) -> None:
        """Forget this runner."""
        with self._lock:
            self._folds.pop(runner_id, None)
