"""Looks for what is due and sends it: claims rows, checks them again, writes down what came of it.

Whoever dies delays a row by a lease at most. What a target answered is written at once, so that
nothing is sent twice but where the answer itself was lost; then the topic is the same, and a
phone shows one.
"""

from __future__ import annotations

import logging
import random
import threading
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, update

from restride import clock, texts
from restride.models import Instance
from restride.reminders.settings import restored
from restride.services import reminder_plan
from restride.services import reminder_rows as rows
from restride.services.channel import Channel, Note, Target
from restride.services.reminder_rows import LEASE, Key
from restride.services.sending import Answer, Job, Sender
from restride.services.service import Service

log = logging.getLogger("restride")
BATCH: Final = 50
LOOKS: Final = 5
"""Runners looked at between two batches, so that a midnight holds up nobody's reminder."""
THREADS: Final = 16
FIRST_RETRY_S, LONGEST_RETRY_S = 30, 3_600
FAILED_LOOK: Final = timedelta(hours=1)
BEAT_EVERY: Final = timedelta(minutes=1)
WAIT_S: Final = 0.5
URGENT: Final = frozenset({"morning", "missing"})
"""What a phone is woken for; the rest may wait until it is in use."""


@dataclass(slots=True)
class _InHand:
    """A claimed reminder, with the targets that have not answered yet."""

    row: Any
    claim: str
    sent: bool
    waiting: set[str] = field(default_factory=set)
    tries: dict[str, int] = field(default_factory=dict)
    """How often each target was tried in this turn."""
    again: list[datetime] = field(default_factory=list)
    """When to try those again that could not take it now."""

    @property
    def key(self) -> Key:
        return self.row.runner_id, self.row.id


Ended = list[tuple[_InHand, dict[str, Any]]]
"""Reminders that are let go, each with the new values of its row."""


class Ticker:
    """One worker's deliveries. `tick` is called by one thread at a time."""

    def __init__(
        self,
        service: Service,
        channels: Sequence[Channel],
        *,
        threads: int = THREADS,
        lease: timedelta = LEASE,
    ) -> None:
        self.service = service
        self.lease = lease
        self.channels = {channel.name: channel for channel in channels}
        self.stopping = threading.Event()
        self._sender = Sender(threads)
        self._in_hand: dict[Key, _InHand] = {}
        self._beaten: datetime | None = None

    def tick(self) -> None:
        """Look at every runner whose look is due, and send all that is due."""
        is_more = True
        while not self.stopping.is_set():
            self._beat()
            looked = self._look_at_some()
            if (is_more or looked) and self._sender.wants_more:
                is_more = self._claim_some() == BATCH
            self._take_answers()
            if not (looked or is_more or self._in_hand):
                return
        self._give_back()

    def close(self) -> None:
        """After the last tick: end the threads, and say that the worker has stopped."""
        self._sender.close()
        with self.service.database.write() as connection:
            connection.execute(update(Instance).values(ticked_at=None))

    def _beat(self) -> None:
        now = clock.now()
        if self._beaten is None or not timedelta() <= now - self._beaten < BEAT_EVERY:
            with self.service.database.write() as connection:
                connection.execute(update(Instance).values(ticked_at=now))
            self._beaten = now

    def _look_at_some(self) -> int:
        with self.service.database.read() as connection:
            found = reminder_plan.due(connection, LOOKS * 10)
        # Another worker sees the same line: each begins somewhere else.
        random.shuffle(found)
        for runner_id in found[:LOOKS]:
            self._look_at(runner_id)
        return len(found)

    def _look_at(self, runner_id: str) -> None:
        try:
            reminder_plan.look_again(self.service, runner_id, self._is_reached)
        except Exception as error:  # noqa: BLE001 - one runner's trouble must not stop the others
            # The message may quote the log: only what went wrong is kept.
            log.error("%s while a runner's day was looked at", type(error).__name__)  # noqa: TRY400
            with self.service.database.write() as connection:
                reminder_plan.put_off(connection, runner_id, clock.now() + FAILED_LOOK)

    def _is_reached(self, connection: Connection, runner_id: str) -> bool:
        return any(
            channel.targets(connection, [runner_id]).get(runner_id)
            for channel in self.channels.values()
        )

    def _claim_some(self) -> int:
        """Claim a batch, check it, and put its jobs in line; how many rows it had."""
        name, now, database = str(uuid.uuid4()), clock.now(), self.service.database
        with database.read() as connection:
            if not rows.is_any_due(connection):
                return 0
        with database.write() as connection:
            keys = rows.claim(connection, name, now + self.lease, BATCH)
        if not keys:
            return 0
        with database.read() as connection:
            changed = rows.changed(connection, keys)
        for runner_id in changed:
            self._look_at(runner_id)
        with database.read() as connection:
            found = rows.claimed(connection, name, now + self.lease)
            runner_ids = sorted({row.runner_id for row in found})
            targets = {
                channel.name: channel.targets(connection, runner_ids)
                for channel in self.channels.values()
            }
            tried = rows.tried(connection, keys)
        ended: Ended = []
        for row in found:
            answered = tried.get((row.runner_id, row.id), {})
            was_sent = any(outcome == "sent" for outcome, _ in answered.values())
            one = _InHand(row, name, was_sent or row.sent_at is not None)
            if one.key not in self._in_hand:
                ended += self._begin(one, now, targets, answered)
        self._write(ended)
        return len(keys)

    def _begin(
        self,
        one: _InHand,
        now: datetime,
        targets: Mapping[str, Mapping[str, Sequence[Target]]],
        answered: Mapping[str, tuple[str, int]],
    ) -> Ended:
        """Put a row's jobs in line; or, where there is nothing to send, how the row ends."""
        why = _why_not(one.row, now)
        if why is not None:
            return [(one, {"state": "sent" if one.sent else "lapsed", "why": why})]
        # What is begun by then is answered while the row is still in hand (SEND_MOST_S).
        until = now + self.lease * 2 / 3
        for name in sorted(restored(one.row.body or {}).channels & self.channels.keys()):
            for target in targets[name].get(one.row.runner_id, ()):
                outcome, tries = answered.get(target.key, ("retry", 0))
                if outcome != "retry":
                    continue
                one.waiting.add(target.key)
                one.tries[target.key] = tries
                note = _note(one.row, target, now)
                self._sender.add(Job(self.channels[name], target, note, one.row.turn, until))
        if not one.waiting:
            return [(one, _over(one, "unreached" if answered else "no_target"))]
        self._in_hand[one.key] = one
        return []

    def _take_answers(self) -> None:
        answers = self._sender.answers(WAIT_S)
        ended: Ended = []
        for answer in answers:
            note = answer.job.note
            one = self._in_hand[note.runner_id, note.reminder_id]
            one.waiting.discard(answer.job.target.key)
            one.sent = one.sent or answer.outcome.kind == "sent"
            if answer.outcome.kind == "retry":
                one.again.append(_again(one, answer))
            if not one.waiting:
                del self._in_hand[one.key]
                ended.append((one, _ending(one)))
        self._write(ended, [answer for answer in answers if answer.asked])

    def _write(self, ended: Ended, answers: Sequence[Answer] = ()) -> None:
        """Write down what targets answered and how rows end, in one commit."""
        if not ended and not answers:
            return
        with self.service.database.write() as connection:
            if answers:
                self._write_answers(connection, answers)
            for (claim, new), keys in _alike(ended).items():
                rows.end(connection, keys, claim, dict(new))
        for one, values in ended:
            if values["state"] in ("lapsed", "failed"):
                log.info("A reminder (%s) %s: %s", one.row.kind, values["state"], values["why"])

    def _write_answers(self, connection: Connection, answers: Sequence[Answer]) -> None:
        keys = {(answer.job.note.runner_id, answer.job.note.reminder_id) for answer in answers}
        there = rows.there(connection, keys)
        told = [
            (key, job, outcome)
            for job, outcome, _ in answers
            if (key := (job.note.runner_id, job.note.reminder_id)) in there
        ]
        if not told:
            return
        lines = [
            {
                "runner_id": key[0],
                "reminder_id": key[1],
                "turn": job.turn,
                "target": job.target.key,
                "channel": job.channel.name,
                "outcome": outcome.kind,
                "status": outcome.status,
                "attempts": 1,
                "at": clock.now(),
            }
            for key, job, outcome in told
        ]
        rows.note_answers(connection, lines, on_sqlite=self.service.database.is_sqlite)
        for key, job, outcome in told:
            if outcome.kind == "gone":
                job.channel.forget(connection, key[0], job.target)
        sent = {key for key, _, outcome in told if outcome.kind == "sent"}
        if sent:
            rows.note_sent(connection, sent)

    def _give_back(self) -> None:
        """Wait for what is under way, and let another worker have the rest at once."""
        self._sender.drop_line()
        while len(self._sender):
            self._take_answers()
        now = clock.now()
        self._write([(one, {"state": "waiting", "next_at": now}) for one in self._in_hand.values()])
        self._in_hand.clear()


def _alike(ended: Ended) -> dict[tuple[str, tuple[tuple[str, Any], ...]], list[Key]]:
    """The rows by claim and new values: most of a batch end alike, in one statement."""
    found: dict[tuple[str, tuple[tuple[str, Any], ...]], list[Key]] = {}
    for one, values in ended:
        found.setdefault((one.claim, tuple(values.items())), []).append(one.key)
    return found


def _why_not(row: Row[Any], now: datetime) -> str | None:
    """Why a row is not sent after all; what the log says was looked at before."""
    if row.lapses_at <= now:
        return "late"
    return None if row.signed_in else "signed_out"


def _note(row: Row[Any], target: Target, now: datetime) -> Note:
    """What is said there: in the account's language, or with "auto" in that of the target."""
    language = row.language if row.language != "auto" else target.language or row.spoken or "en"
    said = texts.load(language).reminders
    return Note(
        runner_id=row.runner_id,
        reminder_id=row.id,
        kind=row.kind,
        day=row.day,
        title=said["title"],
        body=said[row.kind],
        # 32 characters that need no escape: all that a topic may be (RFC 8030, 5.4).
        topic=row.id.replace("-", ""),
        ttl_s=max(1, int((row.lapses_at - now).total_seconds())),
        urgency="high" if row.kind in URGENT else "normal",
        language=language,
    )


def _again(one: _InHand, answer: Answer) -> datetime:
    """When to try a target again: later each time, and never before it said."""
    asked_s = answer.outcome.retry_after_s or 0
    if not answer.asked:
        return clock.now() + timedelta(seconds=asked_s + 5 * _some())
    tries = one.tries[answer.job.target.key]
    backed_off = min(FIRST_RETRY_S * 2**tries, LONGEST_RETRY_S) * (0.75 + 0.5 * _some())
    # Many that wait for one service must not come back in the same second.
    named = asked_s * (1 + 0.1 * _some())
    return clock.now() + timedelta(seconds=max(backed_off, named))


def _some() -> float:
    """Something from 0 to 1, each time another."""
    return random.random()  # noqa: S311 - nobody gains by guessing it


def _ending(one: _InHand) -> dict[str, Any]:
    """The row once each target has answered or is to be tried again."""
    if one.again and min(one.again) < one.row.lapses_at:
        return {
            "state": "waiting",
            "next_at": min(one.again),
            "attempts": one.row.attempts + 1,
        }
    return _over(one, "unreached")


def _over(one: _InHand, why: str) -> dict[str, Any]:
    return {"state": "sent"} if one.sent else {"state": "failed", "why": why}
