"""The tables, one aggregate a file; no rules and no queries in here."""

from restride.models.account import PasswordReset, Runner, SignIn
from restride.models.attempt import Attempt
from restride.models.base import Base, db
from restride.models.calendar_feed import CalendarFeed
from restride.models.episode import Episode
from restride.models.event import Event
from restride.models.instance import Instance
from restride.models.mailbox import Mailbox
from restride.models.push_subscription import PushSubscription
from restride.models.reminder import Delivery, Reminder, ReminderSetting
from restride.models.run_import import ImportItem, RunImport
from restride.models.share import Share, ShareNote

__all__ = [
    "Attempt",
    "Base",
    "CalendarFeed",
    "Delivery",
    "Episode",
    "Event",
    "ImportItem",
    "Instance",
    "Mailbox",
    "PasswordReset",
    "PushSubscription",
    "Reminder",
    "ReminderSetting",
    "RunImport",
    "Runner",
    "Share",
    "ShareNote",
    "SignIn",
    "db",
]
