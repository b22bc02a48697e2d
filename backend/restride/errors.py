"""What can go wrong in a use case, without a word of HTTP; `api/problems.py` translates."""

from __future__ import annotations

from collections.abc import Mapping

Faults = Mapping[str, list[str]]


class RestrideError(Exception):
    """A fault with a stable `code` for programs and a `detail` for people."""

    code = "error"

    def __init__(self, detail: str, *, code: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        if code is not None:
            self.code = code


class NotFound(RestrideError):
    """There is no such thing, or it is another runner's, which looks the same."""

    code = "not_found"


class Conflict(RestrideError):
    """The write does not fit what is stored; `current` is the stored thing, if one is meant.

    `errors` names each place of what was sent that does not fit, if there are several.
    """

    code = "conflict"

    def __init__(
        self, detail: str, *, code: str, current: object = None, errors: Faults | None = None
    ) -> None:
        super().__init__(detail, code=code)
        self.current = current
        self.errors = errors


class Forbidden(RestrideError):
    """Known who asks, and refused."""

    code = "forbidden"


class SignedOut(RestrideError):
    """Nobody is signed in, or what was shown as proof is wrong."""

    code = "signed_out"


class Gone(RestrideError):
    """What the client builds on is not there any more; it must start afresh."""

    code = "gone"


class Invalid(RestrideError):
    """The input breaks a rule; `errors` names each field and what is wrong with it."""

    code = "invalid"

    def __init__(self, errors: Faults, *, detail: str = "", code: str | None = None) -> None:
        super().__init__(detail or "Some of what was sent is not valid.", code=code)
        self.errors = errors


class Throttled(RestrideError):
    """Too many tries; the next one is welcome after `retry_after_s` seconds."""

    code = "too_many_attempts"

    def __init__(self, retry_after_s: int) -> None:
        super().__init__("Too many tries. Please wait a little and try again.")
        self.retry_after_s = retry_after_s
