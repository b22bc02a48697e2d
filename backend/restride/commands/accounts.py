"""Accounts, for an operator: a new one, and the way to a new password."""

from __future__ import annotations

import argparse
import getpass
import sys

from restride.commands.frame import open_service
from restride.errors import Invalid
from restride.settings import Settings


def create_user(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import accounts

    if sys.stdin.isatty():
        password = getpass.getpass("Password: ")
    else:
        password = sys.stdin.readline().rstrip("\n")
    fields = {"email": given.email, "password": password}
    checked = _checked(fields)
    accounts.create(open_service(settings), email=checked["email"], password=checked["password"])
    print(f"{given.email} can sign in now.")
    return 0


def reset_password(given: argparse.Namespace, settings: Settings) -> int:
    from restride.services import accounts

    token = accounts.start_reset(open_service(settings), given.email)
    print("Once, and within the hour, this sets a new password. Put it behind the address")
    print("under which the runner opens Restride:")
    # The part behind the # stays in the browser and reaches no log.
    print(f"/password-reset#{token}")
    return 0


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
