"""What belongs to the request at hand: the service, who asks, and the sign-in's cookie."""

from __future__ import annotations

from flask import Response, current_app, g, request

from restride import texts
from restride.services.service import Service
from restride.services.sign_ins import LIFETIME, Account, Visitor
from restride.services.sync import Heard
from restride.texts import Texts

EXTENSION = "restride"
GENERATION = "Restride-Generation"


def service() -> Service:
    """What the use cases work with."""
    found: Service = current_app.extensions[EXTENSION]
    return found


def visitor() -> Visitor:
    """Who is signed in on this device; only in a view that is not open to all."""
    found: Visitor = g.visitor
    return found


def heard() -> Heard:
    """What this device's copy goes back to; where it does not say, the present generation."""
    return Heard.of(request.headers.get(GENERATION, visitor().generation))


def account() -> Account:
    return visitor().account


def language() -> str:
    """The account's language; "auto" is what the device asks for."""
    return language_of(account().language)


def language_of(chosen: str) -> str:
    """A chosen language; "auto" is what the device asks for."""
    return asked_language() if chosen == "auto" else chosen


def asked_language() -> str:
    """The language that the device would rather have, of those that have texts; else English."""
    wanted = (tag.split("-")[0].lower() for tag, weight in request.accept_languages if weight > 0)
    return next((language for language in wanted if language in texts.languages()), "en")


def words() -> Texts:
    """The server's texts in the account's unit and language."""
    return words_in(account().language, account().weight_unit)


def words_in(language: str, weight_unit: str) -> Texts:
    """The server's texts; with the language "auto" in the one that the device asks for."""
    return texts.load(language_of(language), weight_unit)


def address() -> str:
    """The network address that asks, for the throttle."""
    return request.remote_addr or ""


def cookie_name() -> str:
    # A browser takes a `__Host-` cookie only with Secure and Path=/ and from no sub-domain.
    return "__Host-restride" if service().settings.secure_cookies else "restride"


def token() -> str | None:
    """The sign-in that the request shows, if any."""
    return request.cookies.get(cookie_name())


def set_cookie(answer: Response, value: str, *, unless_set: bool = False) -> None:
    """Hand the token to the device, out of reach of scripts and of other sites."""
    if unless_set and "Set-Cookie" in answer.headers:
        return
    answer.set_cookie(
        cookie_name(),
        value,
        max_age=LIFETIME,
        path="/",
        secure=service().settings.secure_cookies,
        httponly=True,
        samesite="Strict",
    )


def drop_cookie(answer: Response) -> None:
    """Take the token away from the device."""
    answer.delete_cookie(
        cookie_name(),
        path="/",
        secure=service().settings.secure_cookies,
        httponly=True,
        samesite="Strict",
    )
