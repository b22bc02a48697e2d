"""The command line: `restride serve` and what an operator needs beside it."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from restride.errors import Invalid, RestrideError
from restride.settings import Settings, SettingsError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from restride.services.service import Service

FLAGS = {
    "host": "the address to listen on (default: this machine only)",
    "port": "the port to listen on (default: 8000)",
    "data": "the folder of the database",
    "database": "a PostgreSQL or SQLite address instead",
    "tls_cert": "a certificate, to serve https",
    "tls_key": "its private key",
    "trusted_proxy": "addresses of the proxy in front of it",
}
VARIABLES = {"database": "DATABASE_URL"}
ON_FILES = {
    "replay": "run the engine on a history file",
    "screen": "run the screening on a file of answers",
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and arguments[0] in ON_FILES:
        return on_file(*arguments)
    given = parser().parse_args(arguments)
    _to_environment(given)
    from restride.engine.protocol_file import ProtocolError

    run: Callable[[argparse.Namespace, Settings], int] = given.run
    try:
        return run(given, Settings.from_env())
    except (ProtocolError, SettingsError) as error:
        return _fail(*error.faults)
    except Invalid as error:
        faults = error.errors.items()
        return _fail(*(f"{field}: {message}" for field, found in faults for message in found))
    except RestrideError as error:
        places = (getattr(error, "errors", None) or {}).items()
        told = (f"{place}: {message}" for place, found in places for message in found)
        return _fail(error.detail, *told)


def on_file(name: str, *arguments: str) -> int:
    """The engine on a file: it has no settings and no database."""
    from restride import replay, screen
    from restride.engine.protocol_file import ProtocolError

    command = replay if name == "replay" else screen
    parser = argparse.ArgumentParser(prog=f"restride {name}")
    command.add_arguments(parser)
    try:
        status: int = command.run(parser.parse_args(arguments))
        return status
    except ProtocolError as error:
        return _fail(*error.faults)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def serve(given: argparse.Namespace, settings: Settings) -> int:
    from contextlib import nullcontext

    from restride.api import server
    from restride.engine import protocol_file

    os.umask(0o077)
    # Before anything is changed: nobody trains by a file with faults.
    protocol_file.ensure_sound()
    try:
        server.check_port(settings)
        code = server.prepare(settings)
        if code is not None:
            os.environ["RESTRIDE_SETUP_CODE"] = code
            print(f"Setup code for the first account: {code}", flush=True)
        else:
            os.environ.pop("RESTRIDE_SETUP_CODE", None)
        with nullcontext() if given.no_worker else _worker_beside():
            server.serve(settings, "restride.app:serving_app")
    except server.CannotServe as fault:
        return _fail(str(fault))
    return 0


def _worker_beside() -> AbstractContextManager[None]:
    from restride.worker import beside_server

    return beside_server()


def worker(given: argparse.Namespace, settings: Settings) -> int:
    import logging

    from restride import worker
    from restride.engine import protocol_file
    from restride.services.ways import ways

    os.umask(0o077)
    protocol_file.ensure_sound()
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    service = _service(settings)
    beside = sys.stdin.fileno() if given.beside_server else None
    worker.run(service, ways(service), beside=beside)
    service.close()
    return 0


def backup(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups
    from restride.services.database import open_database

    os.umask(0o077)
    database = open_database(settings.database_url)
    if given.output is None:
        target = backups.make(settings, database)
    else:
        target = Path(given.output)
        backups.write(database, target)
    database.close()
    print(f"Copied to {target}")
    return 0


def restore(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups
    from restride.services.database import open_database

    os.umask(0o077)
    database = open_database(settings.database_url)
    aside = backups.restore(settings, database, Path(given.file))
    database.close()
    if aside is not None:
        print(f"What was there is in {aside}")
    print("The copy is in its place. Devices compare their log with it when they come next.")
    return 0


def reminders(_given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import reminders

    database = _service(settings).database
    running = "runs" if reminders.is_running(database) else "does not run"
    print(f"The worker {running}.")
    for name, count in reminders.counts(database).items():
        print(f"{count:7} {name}")
    database.close()
    return 0


def demo(given: argparse.Namespace, settings: Settings) -> int:
    """Serve a database that is made for this one start and deleted after it."""
    import tempfile

    from restride import clock
    from restride.demo import EMAIL, PASSWORD, make
    from restride.engine import protocol_file

    protocol_file.ensure_sound()
    with tempfile.TemporaryDirectory(prefix="restride-demo-") as folder:
        os.environ["RESTRIDE_DATA"] = folder
        os.environ.pop("RESTRIDE_DATABASE_URL", None)
        os.environ.pop("DATABASE_URL", None)
        settings = Settings.from_env()
        service = _service(settings)
        make(service, clock.now().date(), given.life)
        service.database.close()
        print(f"Sign in as {EMAIL} with the password: {PASSWORD}", flush=True)
        return serve(given, settings)


def openapi(_given: argparse.Namespace, settings: Settings) -> int:
    from restride.api.pages import document_text
    from restride.app import create_app

    sys.stdout.write(document_text(create_app(settings)))
    return 0


def create_user(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import accounts

    if sys.stdin.isatty():
        password = getpass.getpass("Password: ")
    else:
        password = sys.stdin.readline().rstrip("\n")
    fields = {"email": given.email, "password": password}
    checked = _checked(fields)
    accounts.create(_service(settings), email=checked["email"], password=checked["password"])
    print(f"{given.email} can sign in now.")
    return 0


def reset_password(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import accounts

    token = accounts.start_reset(_service(settings), given.email)
    print("Once, and within the hour, this sets a new password. Put it behind the address")
    print("under which the runner opens Restride:")
    # The part behind the # stays in the browser and reaches no log.
    print(f"/password-reset#{token}")
    return 0


def export(given: argparse.Namespace, settings: Settings) -> int:
    import json

    if given.all:
        from restride import bring

        return bring.take_along(_service(settings), given.email, given.output)
    from restride.schemas.history import history_out
    from restride.services.export import latest_episode

    found = latest_episode(_service(settings).database, given.email)
    history = history_out(found.history, today=found.today, name=found.name)
    text = json.dumps(history, indent=2, ensure_ascii=False)
    if given.output is None:
        print(text)
    else:
        Path(given.output).write_text(f"{text}\n", encoding="utf-8")
    return 0


def import_(given: argparse.Namespace, settings: Settings) -> int:
    from restride import bring

    if bool(given.undo) == bool(given.files):
        return _fail("Name files to import, or with --undo an import to take back.")
    service = _service(settings)
    if given.undo:
        bring.take_back(service, given.email, given.undo)
        return 0
    zone = given.timezone
    bring.bring(service, given.email, given.files, timezone=zone, look=given.look)
    return 0


def import_archive(given: argparse.Namespace, settings: Settings) -> int:
    from restride import bring

    bring.bring_back(_service(settings), given.email, given.file)
    return 0


def db(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import backups, migrations
    from restride.services.database import open_database

    database = open_database(settings.database_url)
    if given.action == "restored":
        migrations.upgrade(database)
        backups.after_restore(database)
    elif given.action == "upgrade":
        migrations.upgrade(database, given.revision or "head")
    elif given.action == "downgrade":
        migrations.downgrade(database, given.revision or "base")
    revision, head = migrations.revision(database), migrations.head()
    database.close()
    print(f"The database is at {revision or 'nothing yet'}; the newest is {head}.")
    return 0 if given.action != "check" or revision == head else 1


def parser() -> argparse.ArgumentParser:
    """Every command with its flags."""
    whole = argparse.ArgumentParser(prog="restride", description="Return to running.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        for flag in ("data", "database"):
            made.add_argument(f"--{flag}", help=FLAGS[flag])
        return made

    serving = command("serve", serve, "serve the app and the API")
    for flag in ("host", "port", "tls_cert", "tls_key", "trusted_proxy"):
        serving.add_argument(f"--{flag.replace('_', '-')}", help=FLAGS[flag])
    serving.add_argument("--no-worker", action="store_true", help="reminders run elsewhere")
    working = command("worker", worker, "send reminders and tidy, where `serve` does not")
    working.add_argument("--beside-server", action="store_true", help=argparse.SUPPRESS)
    command("reminders", reminders, "how many reminders were sent, and how many are late")
    made = command("backup", backup, "copy the SQLite database while it is in use")
    made.add_argument("-o", "--output", metavar="FILE", help="instead of the backups' folder")
    made = command("restore", restore, "put a copy in the place of the SQLite database")
    made.add_argument("file", metavar="FILE")
    showing = command("demo", demo, "serve a made-up runner to look at; nothing is kept")
    lives = ("two-weeks", "six-months", "five-years")
    showing.add_argument("--life", choices=lives, default="six-months", help="how much there is")
    showing.set_defaults(no_worker=True)
    for flag in ("host", "port"):
        showing.add_argument(f"--{flag}", help=FLAGS[flag])
    command("openapi", openapi, "print the API's document")
    made = command("create-user", create_user, "make an account; the password is asked")
    made.add_argument("email", metavar="EMAIL")
    made = command("reset-password", reset_password, "print a link that sets a new password")
    made.add_argument("email", metavar="EMAIL")
    made = command("export", export, "write the newest episode as a history file")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("--all", action="store_true", help="everything, as one zip")
    made.add_argument("-o", "--output", metavar="FILE", help="instead of standard output")
    made = command("import-archive", import_archive, "bring an archive back into an account")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("file", metavar="FILE", help="the zip, or its archive.json")
    made = command("import", import_, "take runs from files into a runner's log")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("files", nargs="*", metavar="FILE", help="FIT, GPX, TCX, CSV or archives")
    made.add_argument("--look", action="store_true", help="only say what would be taken")
    made.add_argument("--timezone", type=_zone, help="of times that name none (the episode's)")
    made.add_argument("--undo", metavar="ID", help="take an import back")
    made = command("db", db, "bring the database up or down, look at it, or say it was restored")
    made.add_argument("action", choices=("upgrade", "downgrade", "check", "restored"))
    made.add_argument("revision", nargs="?")
    # Here for the list of commands only: `main` hands them their arguments unread.
    for name, text in ON_FILES.items():
        commands.add_parser(name, help=text, add_help=False)
    return whole


def _zone(text: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise argparse.ArgumentTypeError("must be a time zone like Europe/Berlin") from None


def _to_environment(given: argparse.Namespace) -> None:
    """Flags win over variables; the server's own process reads them from there."""
    for flag in FLAGS:
        value = getattr(given, flag, None)
        if value is not None:
            os.environ[f"RESTRIDE_{VARIABLES.get(flag, flag.upper())}"] = value


def _service(settings: Settings) -> Service:
    from restride.services import migrations
    from restride.services.database import open_database
    from restride.services.service import make_service

    service = make_service(settings, open_database(settings.database_url))
    migrations.upgrade(service.database)
    return service


def _checked(fields: dict[str, str]) -> dict[str, str]:
    """The same checks as the API makes. Raises Invalid."""
    from marshmallow import ValidationError

    from restride.schemas.account import RegisterIn
    from restride.schemas.problem import flat_errors

    try:
        loaded: dict[str, str] = RegisterIn(exclude=["setup_code"]).load(fields)
    except ValidationError as fault:
        raise Invalid(flat_errors(fault.messages)) from None
    return loaded


def _fail(*lines: str) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
