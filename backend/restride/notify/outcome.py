"""What became of one message, whichever way it went."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["sent", "gone", "retry", "refused"]
"""`sent`: the service took it. `gone`: it knows the device, or the mailbox, no more.
`retry`: later it may work. `refused`: the same message will never be taken.
"""


class Outcome(NamedTuple):
    """`status` is the service's own number, where it answered.

    `detail` is one of DETAILS, or empty: a word for programs that quotes nobody.
    """

    kind: Kind
    retry_after_s: int | None = None
    status: int | None = None
    detail: str = ""


DETAILS = (
    "unreachable",  # no connection: no such name, no route, nobody listens, a wrong certificate
    "timeout",  # no answer in time; it may have arrived all the same
    "busy",  # too much for this service is under way already
    "down",  # this service has not answered for a while, so it is left alone for a moment
    "asked_to_wait",  # 429 and the like
    "failing",  # the service has a fault of its own
    "address",  # the address leads to where this server sends nothing
    "keys",  # the device's keys are none
    "too_large",
    "redirect",  # the service points elsewhere, where nothing is sent
    "contact",  # refused, and there is no contact address that a service could believe
    "rejected",  # the service takes nothing from this server
    "sign_in",  # the mail server does not take our user and password
    "tls",  # the mail server offers no encryption that can be trusted
    "off",  # no mail server is set up
    "stopping",  # this process ends
)
