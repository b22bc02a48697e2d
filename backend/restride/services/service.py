"""What every use case works with, made once for a process."""

from __future__ import annotations

from dataclasses import dataclass

from restride.notify.email import Mailer
from restride.notify.webpush import Pusher
from restride.services import push_keys
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
    pusher: Pusher
    mailer: Mailer

    def close(self) -> None:
        """Let go of every connection."""
        self.pusher.close()
        self.mailer.close()
        self.database.close()


def make_service(settings: Settings, database: Database) -> Service:
    """What the use cases share, over an open database."""
    return Service(
        settings=settings,
        database=database,
        passwords=Passwords(settings),
        folds=FoldCache(settings.cached_plans),
        pusher=Pusher(
            lambda: push_keys.private_key(database),
            contact=settings.contact,
            loopback=settings.push_to_loopback,
        ),
        mailer=Mailer(settings.mail),
    )
