"""What a link shows to whoever opens it. Nobody is signed in here: the secret is all there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select, update

from restride import clock
from restride.engine.records import Event as Record
from restride.errors import NotFound
from restride.models import Event, Runner, Share
from restride.reports.sheet import Sheet, first_day
from restride.services import episodes, events, plans, throttle, timeline
from restride.services.database import Database
from restride.services.service import Service
from restride.services.shares import working
from restride.services.sign_ins import hash_token

TESTS: Final = ("sitting", "test", "score")
WORK: Final = ("session", "run", "morning")
HAPPENED: Final = ("flare", "fall", "treatment", "pause", "red_flag", "cleared")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that is valid now."""

    id: str
    runner_id: str
    name: str | None
    question: str | None
    parts: Sequence[str]
    expires: datetime
    distance_unit: str
    weight_unit: str
    made_up: bool


@dataclass(frozen=True, slots=True)
class Shared:
    link: Link
    sheet: Sheet


LINK = select(
    *(Share.id, Share.runner_id, Share.name, Share.question, Share.parts, Share.expires),
    *(Runner.distance_unit, Runner.weight_unit, Runner.made_up),
).join(Runner, Runner.id == Share.runner_id)


def find(database: Database, token: str, address: str) -> Link:
    """The valid link with this secret.

    Raises NotFound (`link_invalid`), the same whether it was guessed, has expired or was ended;
    Throttled after too many of those from one address.
    """
    guess = throttle.by_link_guess(address)
    throttle.take(database, guess)
    query = LINK.where(Share.token_hash == hash_token(token), working())
    with database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound("This link is not valid.", code="link_invalid")
    throttle.forgive_one(database, guess)
    return Link(*row)


def open_link(service: Service, *, token: str, address: str) -> Shared:
    """What the link shows today, and one opening more. Raises as `find` does, and Throttled."""
    link = find(service.database, token, address)
    throttle.take(service.database, throttle.by_link(link.id))
    sheet = _sheet(service, link)
    counted = update(Share).where(Share.runner_id == link.runner_id, Share.id == link.id)
    with service.database.write() as connection:
        values = {"opened": Share.opened + 1, "last_opened": clock.now()}
        connection.execute(counted.values(values))
    return Shared(link, sheet)


def _sheet(service: Service, link: Link) -> Sheet:
    known = plans.decided(service, link.runner_id, None)
    newest = episodes.all_of(service.database, link.runner_id)[:1]
    content = known.episode.content if known is not None else newest[0].content if newest else None
    plan = known.plan if known is not None else None
    state = known.now if known is not None else None
    looks_back = not {"pain", "diary"}.isdisjoint(link.parts)
    line = timeline.current(service, link.runner_id, None) if looks_back else None
    markers = line.markers if line is not None else ()
    zone = ZoneInfo(content.runner.timezone if content is not None else "UTC")
    today = plan.today if plan is not None else clock.now().astimezone(zone).date()
    return Sheet(
        parts=link.parts,
        today=today,
        runner=content.runner if content is not None else None,
        started=content.started if content is not None else None,
        ended=content.ended if content is not None else None,
        plan=plan,
        limits=state.limits if state is not None else {},
        kept=line.kept if line is not None else None,
        seen=[mark.day for mark in markers if mark.kind == "flare"],
        flags=sorted(state.flags) if state is not None else (),
        log=_log(service.database, link.runner_id, today, content.started if content else today),
    )


def _log(database: Database, runner_id: str, today: date, started: date) -> list[Record]:
    asked = Event.kind == "screening"
    in_weeks = and_(Event.date >= first_day(today), Event.kind.in_((*WORK, *HAPPENED)))
    query = (
        select(*events.COLUMNS)
        .where(Event.runner_id == runner_id, Event.deleted.is_(False), Event.date <= today)
        .where(or_(in_weeks, and_(Event.date >= started, Event.kind.in_(TESTS)), asked))
        .order_by(Event.date, Event.seq)
    )
    with database.read() as connection:
        found = [events.stored(row).record for row in connection.execute(query)]
    return [record for record in found if record is not None]
