"""The ways on which reminders leave this server: push messages to devices, and e-mail."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from sqlalchemy import Connection

from restride import texts
from restride.notify.letter import Link, letter
from restride.notify.outcome import Outcome
from restride.notify.webpush import Urgency
from restride.services import mailboxes, subscriptions
from restride.services.channel import Channel, Note, Target
from restride.services.service import Service

MAIL_SERVER: Final = "smtp"


def ways(service: Service) -> Sequence[Channel]:
    return (Push(service), Email(service))


class Push:
    """To each device that takes messages; the texts are those that its service worker shows."""

    name = "push"

    def __init__(self, service: Service) -> None:
        self._service = service

    def targets(
        self, connection: Connection, runner_ids: Collection[str]
    ) -> Mapping[str, Sequence[Target]]:
        found = defaultdict[str, list[Target]](list)
        for to in subscriptions.recipients(connection, runner_ids):
            host = urlsplit(to.subscription.endpoint).hostname or ""
            found[to.runner_id].append(Target(to.id, host, to.subscription, to.language))
        return found

    def send(self, target: Target, note: Note) -> Outcome:
        urgency: Urgency = "high" if note.urgency == "high" else "normal"
        return self._service.pusher.send(
            target.address, payload(note), ttl_s=note.ttl_s, topic=note.topic, urgency=urgency
        )

    def forget(self, connection: Connection, runner_id: str, target: Target) -> None:
        subscriptions.forget(connection, runner_id, target.key)


def payload(note: Note) -> bytes:
    """What a device gets: the words, and where a tap leads by `kind`."""
    said = {
        "kind": note.kind,
        "title": note.title,
        "body": note.body,
        "topic": note.topic,
        "id": note.reminder_id,
        "day": note.day.isoformat(),
        "language": note.language,
    }
    return json.dumps(said, ensure_ascii=False).encode()


class Email:
    """To the account's own address, once its owner has agreed."""

    name = "email"

    def __init__(self, service: Service) -> None:
        self._service = service

    def targets(
        self, connection: Connection, runner_ids: Collection[str]
    ) -> Mapping[str, Sequence[Target]]:
        return {
            to.runner_id: [Target(MAIL_SERVER, MAIL_SERVER, to, to.language)]
            for to in mailboxes.recipients(self._service, connection, runner_ids)
        }

    def send(self, target: Target, note: Note) -> Outcome:
        to: mailboxes.MailRecipient = target.address
        words = texts.load(note.language)
        message = letter(
            words.channel("mail.reminder_subject"),
            [note.body],
            link=Link(words.channel("mail.open"), f"{self._service.settings.public_url}/"),
            unsubscribe=Link(words.channel("mail.stop_label"), to.unsubscribe_url),
        )
        return self._service.mailer.send(to.email, message)

    def forget(self, connection: Connection, runner_id: str, _target: Target) -> None:
        mailboxes.forget(connection, runner_id)
