"""The reminders of one local day: what, at which instant, and until when it is of use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from restride.engine.records import WEEKDAYS
from restride.reminders.local_time import (
    instant_of,
    is_quiet,
    minute_of,
    next_midnight,
    out_of_quiet,
    time_of,
)
from restride.reminders.look import Look
from restride.reminders.settings import KINDS, ReminderSettings

BOTH: Final = "session_run"
"""A session and a run at the same minute are one reminder."""
TEXTS: Final = (*KINDS, BOTH)
USEFUL_FOR: Final = {
    "morning": timedelta(hours=5),
    "missing": timedelta(hours=4),
    "session": timedelta(hours=4),
    "run": timedelta(hours=4),
    BOTH: timedelta(hours=4),
    "review": timedelta(hours=4),
    "sitting_test": timedelta(hours=3),
    "sitting_break": timedelta(minutes=15),
}
"""How late a reminder still helps; never past the day, nor into the quiet hours."""
WEEKLY: Final = timedelta(days=7)
AFTER_MORNING_MIN: Final = 4 * 60
LATEST_MISSING: Final = time(20)


class Reminder(NamedTuple):
    """One thing to say on one local day; there is one of a `slot` ever."""

    kind: str
    slot: str
    day: date
    at: time
    due_at: datetime
    lapses_at: datetime
    ends_at: datetime
    """The day's last instant for it, also when it was snoozed: quiet hours begin, or midnight."""


def wanted(look: Look, settings: ReminderSettings) -> tuple[Reminder, ...]:
    """All that the day may be reminded of, the most useful first, whether or not there is room."""
    if look.rests:
        return ()
    ranked = sorted(_times(look, settings), key=lambda one: KINDS.index(_group(one[0])))
    made = (_reminder(look, settings, *one) for one in ranked)
    return tuple(one for one in made if one is not None)


def chosen(
    found: Iterable[Reminder],
    settings: ReminderSettings,
    *,
    since: datetime,
    waiting: Mapping[str, datetime],
    over: Collection[str],
    sent: int,
) -> tuple[Reminder, ...]:
    """What of `wanted` is to be sent: as many as the day has room for, each slot once.

    `since`: when the runner's day was to be looked at; what fell due before is not made up.
    `waiting`: slots that wait since before, with their instant. `over`: slots that were sent or
    failed. `sent`: how many of the day were.
    """
    kept = [
        one
        for one in found
        if one.slot not in over and (one.due_at >= since or waiting.get(one.slot) == one.due_at)
    ]
    return tuple(sorted(kept[: max(0, settings.most_a_day - sent)], key=lambda one: one.due_at))


def _times(look: Look, settings: ReminderSettings) -> Iterator[tuple[str, time]]:
    """Each kind with its local time, as far as it is switched on and there is a reason."""
    on = settings.kinds
    if look.morning and "morning" in on:
        yield "morning", settings.morning_at
    if look.loaded is not None and "missing" in on:
        yield "missing", _missing_at(settings, look.loaded)
    session, run = look.session and "session" in on, look.run and "run" in on
    if session and run and settings.session_at == settings.run_at:
        yield BOTH, settings.session_at
    else:
        if session:
            yield "session", settings.session_at
        if run:
            yield "run", settings.run_at
    for kind, is_due in (("review", look.review), ("sitting_test", look.sitting_test)):
        last = look.said.get(kind)
        if is_due and kind in on and (last is None or look.day - last >= WEEKLY):
            yield kind, settings.other_at
    if "sitting_break" in on and WEEKDAYS[look.day.weekday()] in settings.sitting_days:
        for at in _breaks(settings):
            yield "sitting_break", at


def _group(kind: str) -> str:
    return "session" if kind == BOTH else kind


def _missing_at(settings: ReminderSettings, worked: time) -> time:
    """24 hours after the work, but hours after the morning's own reminder, and not too late."""
    low = min(minute_of(settings.morning_at) + AFTER_MORNING_MIN, minute_of(LATEST_MISSING))
    return time_of(max(low, min(minute_of(worked), minute_of(LATEST_MISSING))))


def _breaks(settings: ReminderSettings) -> Iterator[time]:
    minute, last = minute_of(settings.sitting_from), minute_of(settings.sitting_until)
    while (minute := minute + settings.sitting_every_min) < last:
        at = time_of(minute)
        if not is_quiet(settings, at):
            yield at


def _reminder(look: Look, settings: ReminderSettings, kind: str, at: time) -> Reminder | None:
    moved = out_of_quiet(settings, at)
    if moved is None:
        return None
    slot = f"{look.day} {_group(kind)}"
    if kind == "sitting_break":
        slot = f"{slot} {at:%H:%M}"
    due = instant_of(look.day, moved, look.zone)
    end = next_midnight(look.day, look.zone)
    if moved < settings.quiet_from != settings.quiet_until:
        end = min(end, instant_of(look.day, settings.quiet_from, look.zone))
    lapses = min(due + USEFUL_FOR[kind], end)
    return Reminder(kind, slot, look.day, moved, due, lapses, end) if lapses > due else None
