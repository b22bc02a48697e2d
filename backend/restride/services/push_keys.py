"""The key by which push services know this instance: made once, kept in the database."""

from __future__ import annotations

from sqlalchemy import select, update

from restride.models import Instance
from restride.notify.vapid import Signer, new_private_key
from restride.services.database import Database


def private_key(database: Database) -> str:
    """The instance's private key; of several processes that make one at once all get the same."""
    with database.read() as connection:
        found = connection.execute(select(Instance.push_key)).scalar_one()
    if found is not None:
        return found
    with database.write() as connection:
        unset = update(Instance).where(Instance.push_key.is_(None))
        connection.execute(unset.values(push_key=new_private_key()))
        made = select(Instance.push_key).where(Instance.push_key.is_not(None))
        return str(connection.execute(made).scalar_one())


def public_key(database: Database) -> str:
    """What a browser subscribes with."""
    return Signer(private_key(database), None).public_key
