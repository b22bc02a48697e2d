"""The tables, one aggregate a file; no rules and no queries in here."""

from restride.models.account import PasswordReset, Runner, SignIn
from restride.models.attempt import Attempt
from restride.models.base import Base, db
from restride.models.episode import Episode
from restride.models.event import Event
from restride.models.instance import Instance

__all__ = [
    "Attempt",
    "Base",
    "Episode",
    "Event",
    "Instance",
    "PasswordReset",
    "Runner",
    "SignIn",
    "db",
]
