"""The command line: what may be typed, and how it ends; `restride.commands` does it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import Protocol

from restride.commands import accounts, database, log, serving
from restride.commands.frame import fail
from restride.errors import Invalid, RestrideError
from restride.settings import Settings, SettingsError

Run = Callable[[argparse.Namespace, Settings], int]

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


class Command(Protocol):
    """Adds a command with the flags that all have: where the data is."""

    def __call__(self, name: str, run: Run, text: str) -> argparse.ArgumentParser: ...


def main(argv: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and arguments[0] in ON_FILES:
        return on_file(*arguments)
    given = parser().parse_args(arguments)
    _to_environment(given)
    from restride.engine.protocol_file import ProtocolError

    run: Run = given.run
    try:
        return run(given, Settings.from_env())
    except (ProtocolError, SettingsError) as error:
        return fail(*error.faults)
    except Invalid as error:
        faults = error.errors.items()
        return fail(*(f"{field}: {message}" for field, found in faults for message in found))
    except RestrideError as error:
        places = (getattr(error, "errors", None) or {}).items()
        told = (f"{place}: {message}" for place, found in places for message in found)
        return fail(error.detail, *told)


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
        return fail(*error.faults)
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def parser() -> argparse.ArgumentParser:
    """Every command with its flags."""
    whole = argparse.ArgumentParser(prog="restride", description="Return to running.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Run, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        for flag in ("data", "database"):
            made.add_argument(f"--{flag}", help=FLAGS[flag])
        return made

    _add_server(command)
    _add_copies(command)
    _add_demo(command)
    command("openapi", serving.openapi, "print the API's document")
    _add_accounts(command)
    _add_log(command)
    made = command(
        "db", database.db, "bring the database up or down, look at it, or say it was restored"
    )
    made.add_argument("action", choices=("upgrade", "downgrade", "check", "restored"))
    made.add_argument("revision", nargs="?")
    # Here for the list of commands only: `main` hands them their arguments unread.
    for name, text in ON_FILES.items():
        commands.add_parser(name, help=text, add_help=False)
    return whole


def _add_server(command: Command) -> None:
    made = command("serve", serving.serve, "serve the app and the API")
    for flag in ("host", "port", "tls_cert", "tls_key", "trusted_proxy"):
        made.add_argument(f"--{flag.replace('_', '-')}", help=FLAGS[flag])
    made.add_argument("--no-worker", action="store_true", help="reminders run elsewhere")
    made = command("worker", serving.worker, "send reminders and tidy, where `serve` does not")
    made.add_argument("--beside-server", action="store_true", help=argparse.SUPPRESS)
    text = "how many reminders were sent, and how many are late"
    command("reminders", serving.reminders, text)


def _add_copies(command: Command) -> None:
    made = command("backup", database.backup, "copy the SQLite database while it is in use")
    made.add_argument("-o", "--output", metavar="FILE", help="instead of the backups' folder")
    made = command("restore", database.restore, "put a copy in the place of the SQLite database")
    made.add_argument("file", metavar="FILE")


def _add_demo(command: Command) -> None:
    made = command("demo", serving.demo, "serve a made-up runner to look at; nothing is kept")
    lives = ("two-weeks", "six-months", "five-years")
    made.add_argument("--life", choices=lives, default="six-months", help="how much there is")
    made.set_defaults(no_worker=True)
    for flag in ("host", "port"):
        made.add_argument(f"--{flag}", help=FLAGS[flag])


def _add_accounts(command: Command) -> None:
    made = command("create-user", accounts.create_user, "make an account; the password is asked")
    made.add_argument("email", metavar="EMAIL")
    text = "print a link that sets a new password"
    made = command("reset-password", accounts.reset_password, text)
    made.add_argument("email", metavar="EMAIL")


def _add_log(command: Command) -> None:
    made = command("export", log.export, "write the newest episode as a history file")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("--all", action="store_true", help="everything, as one zip")
    made.add_argument("-o", "--output", metavar="FILE", help="instead of standard output")
    made = command("import-archive", log.import_archive, "bring an archive back into an account")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("file", metavar="FILE", help="the zip, or its archive.json")
    made = command("import", log.import_, "take runs from files into a runner's log")
    made.add_argument("email", metavar="EMAIL")
    made.add_argument("files", nargs="*", metavar="FILE", help="FIT, GPX, TCX, CSV or archives")
    made.add_argument("--look", action="store_true", help="only say what would be taken")
    made.add_argument("--timezone", type=_zone, help="of times that name none (the episode's)")
    made.add_argument("--undo", metavar="ID", help="take an import back")


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


if __name__ == "__main__":
    sys.exit(main())
