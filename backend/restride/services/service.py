"""What every use case works with, made once for a process."""

from __future__ import annotations

from dataclasses import dataclass

from restride.services.database import Database
from restride.services.fold_cache import FoldCache
from restride.services.passwords import Passwords
from restride.settings import Settings


@dataclass(frozen=True, slots=True)
class Service:
    settings: Settings
    database: Database
    passwords: Passwords
    folds: FoldCache


def make_service(settings: Settings, database: Database) -> Service:
    """What the use cases share, over an open database."""
    return Service(
        settings=settings,
        database=database,
        passwords=Passwords(settings),
        folds=FoldCache(settings.cached_plans),
    )
