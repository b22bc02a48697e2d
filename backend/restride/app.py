"""Puts the parts together; nothing else."""

from __future__ import annotations

import gc
import logging
import threading

from flask import Flask
from flask_compress import Compress

from restride.api import (
    accounts,
    archive,
    calendar,
    calendar_feed,
    documents,
    episodes,
    events,
    guards,
    health,
    imports,
    mail,
    mail_links,
    mornings,
    pages,
    plan,
    problems,
    protocols,
    push,
    reminders,
    runs,
    screening,
    sessions,
    shared,
    shares,
    sign_in,
    sync,
    timeline,
    webapp,
)
from restride.api.current import EXTENSION
from restride.api.proxy import behind_proxy
from restride.api.server import announce
from restride.engine import protocol_file
from restride.models import db
from restride.services.database import Database, engine_options
from restride.services.service import make_service
from restride.settings import Settings

ROUTES = (
    *(accounts, archive, sign_in, episodes, sessions, runs, imports, mornings),
    *(events, plan, calendar, timeline, sync, shares, shared, screening, protocols),
    *(push, calendar_feed, mail, reminders, health),
)


def create_app(settings: Settings) -> Flask:
    """The whole server as a WSGI application. The database must be migrated already.

    Raises ProtocolError if any protocol file has a fault.
    """
    protocol_file.ensure_sound()
    app = Flask("restride", static_folder=None, template_folder="api/templates")
    app.config.update(documents.CONFIG, MAX_CONTENT_LENGTH=settings.body_limit)
    # A doubled slash is a wrong address, not a redirect to a right one.
    app.url_map.merge_slashes = False
    app.extensions[EXTENSION] = make_service(settings, _database(app, settings))
    api = documents.Api(app)
    documents.describe(api)
    for module in ROUTES:
        api.register_blueprint(module.blueprint)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(mail_links.blueprint)
    guards.register(app)
    problems.register(app)
    webapp.register(app)
    # Years of a log are some megabytes of JSON; the built files are compressed already.
    Compress(app)
    # Flask documents that its wsgi_app is wrapped by assigning to it; its types do not know.
    app.wsgi_app = behind_proxy(app.wsgi_app, settings.trusted_proxies)  # type: ignore[assignment,method-assign]
    return app


def _database(app: Flask, settings: Settings) -> Database:
    """The database on the engine that Flask-SQLAlchemy makes for this application."""
    # A request holds at most one connection at a time.
    options = engine_options(connections=settings.threads)
    app.config.update(
        SQLALCHEMY_DATABASE_URI=settings.database_url, SQLALCHEMY_ENGINE_OPTIONS=options
    )
    db.init_app(app)
    with app.app_context():
        return Database(db.engine)


def serving_app() -> Flask:
    """The application of a server's process, which says where it is to be found."""
    settings = Settings.from_env()
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    app = create_app(settings)
    # What stands by now stays; a plan makes many small records, and few of them in cycles.
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    # The server begins to listen when this returns; what is said must be true by then.
    threading.Thread(target=announce, args=(settings,), daemon=True).start()
    return app
