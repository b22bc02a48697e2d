"""Accounts: made, entered, left, changed and deleted; guessing is slow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from sqlalchemy import func, select

from restride.models import Attempt, Base, Runner, SignIn
from restride.services import accounts, import_files, sign_ins, throttle
from restride.services.reminder_tick import Ticker
from restride.services.service import Service
from tests.api.client import PASSWORD, Client, body_of, new_id, placement, problem, run
from tests.api.conftest import service_of
from tests.api.test_imports import START, announce, send, upload
from tests.api.test_push import device_in
from tests.api.test_reminders import UNTOUCHED
from tests.runfiles.fit_maker import run_file
from tests.services.reminding import Phones

if TYPE_CHECKING:
    from tests.api.conftest import Clock

NEW = "another long password"
METRIC = {
    "distance_unit": "km",
    "weight_unit": "kg",
    "week_starts": "mon",
    "clock": "24",
    "language": "auto",
}


def cookie(client: Client) -> str:
    found = client.device.get_cookie("restride")
    assert found is not None
    return found.value


def test_registering_signs_in(stranger: Client) -> None:
    account = stranger.register("  Ada@Example.ORG ")
    assert set(account) == {"id", "email", *METRIC, "created_at", "made_up"}
    assert account["made_up"] is False
    assert account["email"] == "ada@example.org"
    assert {name: account[name] for name in METRIC} == METRIC
    assert body_of(stranger.get("/api/account")) == account


def test_a_password_that_is_changed_while_it_is_checked_lets_nobody_in(
    app: Flask, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger.register()
    passwords = service_of(app).passwords
    is_right = passwords.is_right

    def slowly(password: str, stored: str | None) -> bool:
        found = is_right(password, stored)
        monkeypatch.setattr(passwords, "is_right", is_right)
        body = {"current_password": PASSWORD, "new_password": NEW}
        assert stranger.put("/api/account/password", body).status_code == 204
        return found

    thief = Client(app, address="203.0.113.8")
    monkeypatch.setattr(passwords, "is_right", slowly)
    problem(thief.sign_in(), 401, "bad_credentials")
    assert thief.get("/api/account").status_code == 401
    assert stranger.get("/api/account").status_code == 200


def test_the_cookie_is_out_of_reach(stranger: Client) -> None:
    answer = stranger.post("/api/account", {"email": "a@example.org", "password": PASSWORD})
    set_cookie = answer.headers["Set-Cookie"]
    for part in ("HttpOnly", "SameSite=Strict", "Path=/"):
        assert part in set_cookie
    assert "Domain" not in set_cookie


def test_only_a_hash_of_the_token_is_stored(stranger: Client, service: Service) -> None:
    stranger.register()
    with service.database.read() as connection:
        stored = connection.execute(select(SignIn.token_hash)).scalar_one()
        password = connection.execute(select(Runner.password_hash)).scalar_one()
    assert cookie(stranger) not in stored
    assert len(cookie(stranger)) >= 43
    assert password.startswith("$argon2id$")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"email": "ada", "password": PASSWORD}, "email"),
        ({"email": "ada@ example.org", "password": PASSWORD}, "email"),
        ({"email": "a" * 250 + "@b.org", "password": PASSWORD}, "email"),
        ({"email": 7, "password": PASSWORD}, "email"),
        ({"email": "ada@example.org", "password": "ninechars"}, "password"),
        ({"email": "ada@example.org", "password": "x" * 201}, "password"),
        ({"email": "ada@example.org"}, "password"),
        ({"email": "ada@example.org", "password": PASSWORD, "admin": True}, "admin"),
    ],
)
def test_wrong_input(stranger: Client, body: dict[str, object], field: str) -> None:
    answer = stranger.post("/api/account", body)
    assert set(problem(answer, 422, "invalid")["errors"]) == {field}


def test_an_email_is_taken_once(stranger: Client, app: Flask) -> None:
    stranger.register()
    again = Client(app).post("/api/account", {"email": "ADA@example.org", "password": NEW})
    problem(again, 409, "email_taken")


def test_signing_in_and_out(stranger: Client, app: Flask) -> None:
    account = stranger.register()
    device = Client(app)
    answer = device.sign_in("ADA@example.org")
    assert answer.status_code == 200
    assert body_of(answer) == account
    assert device.post("/api/sign-out").status_code == 204
    problem(device.get("/api/account"), 401, "signed_out")
    assert stranger.get("/api/account").status_code == 200
    assert device.post("/api/sign-out").status_code == 204


def test_a_token_is_worth_nothing_after_signing_out(stranger: Client, app: Flask) -> None:
    stranger.register()
    token = cookie(stranger)
    stranger.post("/api/sign-out")
    thief = Client(app)
    thief.device.set_cookie("restride", token)
    problem(thief.get("/api/account"), 401, "signed_out")


def test_each_signing_in_makes_a_new_token(stranger: Client, service: Service) -> None:
    stranger.register()
    first = cookie(stranger)
    stranger.sign_in()
    assert cookie(stranger) != first
    with service.database.read() as connection:
        assert connection.execute(select(func.count()).select_from(SignIn)).scalar_one() == 1


@pytest.mark.parametrize("email", ["ada@example.org", "nobody@example.org"])
def test_wrong_credentials_do_not_say_which(stranger: Client, email: str) -> None:
    stranger.register()
    answer = stranger.sign_in(email, "wrong password")
    found = problem(answer, 401, "bad_credentials")
    assert found["detail"] == "E-mail or password is not right."


def test_an_unknown_email_takes_as_long(
    stranger: Client, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger.register()
    asked: list[str | None] = []
    is_right = service.passwords.is_right

    def spy(password: str, stored: str | None) -> bool:
        asked.append(stored)
        return is_right(password, stored)

    monkeypatch.setattr(service.passwords, "is_right", spy)
    stranger.sign_in("nobody@example.org")
    assert asked == [None]
    hashed: list[str] = []
    hasher = type(service.passwords._hasher)
    verify = hasher.verify

    def count(self: object, stored: str, given: str) -> bool:
        hashed.append(stored)
        return bool(verify(self, stored, given))  # type: ignore[arg-type]

    monkeypatch.setattr(hasher, "verify", count)
    stranger.sign_in("nobody@example.org")
    assert len(hashed) == 1


def test_guessing_a_password_is_slowed_down(stranger: Client, app: Flask, time: Clock) -> None:
    stranger.register()
    guesser = Client(app, address="198.51.100.1")
    for _ in range(10):
        problem(guesser.sign_in(password="wrong password"), 401, "bad_credentials")
    refused = guesser.sign_in()
    problem(refused, 429, "too_many_attempts")
    assert 0 < int(refused.headers["Retry-After"]) <= 15 * 60
    time.now += timedelta(seconds=int(refused.headers["Retry-After"]))
    assert guesser.sign_in().status_code == 200


def test_guessing_many_accounts_from_one_address_is_slowed_down(
    stranger: Client, app: Flask
) -> None:
    stranger.register()
    guesser = Client(app, address="198.51.100.1")
    for number in range(50):
        guesser.sign_in(f"runner{number}@example.org", "wrong password")
    problem(guesser.sign_in("ada@example.org"), 429, "too_many_attempts")
    assert Client(app, address="198.51.100.2").sign_in().status_code == 200


def test_the_right_password_forgives_the_wrong_ones(stranger: Client, app: Flask) -> None:
    stranger.register()
    device = Client(app)
    for _ in range(2):
        for _ in range(9):
            device.sign_in(password="wrong password")
        assert device.sign_in().status_code == 200


def test_new_accounts_and_resets_are_throttled(app: Flask) -> None:
    client = Client(app, address="198.51.100.3")
    for number in range(20):
        client.register(f"runner{number}@example.org")
    more = client.post("/api/account", {"email": "more@example.org", "password": PASSWORD})
    problem(more, 429, "too_many_attempts")
    for _ in range(50):
        client.post("/api/password-reset", {"token": "guess", "new_password": NEW})
    reset = client.post("/api/password-reset", {"token": "guess", "new_password": NEW})
    problem(reset, 429, "too_many_attempts")


def test_settings(runner: Client) -> None:
    chosen = {
        "distance_unit": "mi",
        "weight_unit": "kg",
        "week_starts": "sun",
        "clock": "12",
        "language": "en",
    }
    before = body_of(runner.get("/api/account"))
    answer = runner.put("/api/account/settings", chosen)
    assert answer.status_code == 200
    assert body_of(answer) == {**before, **chosen}
    assert body_of(runner.get("/api/account")) == body_of(answer)
    wrong = runner.put("/api/account/settings", dict.fromkeys(METRIC, "xx"))
    assert set(problem(wrong, 422, "invalid")["errors"]) == set(METRIC)
    few = runner.put("/api/account/settings", {"clock": "24"})
    assert set(problem(few, 422, "invalid")["errors"]) == set(METRIC) - {"clock"}


def test_texts_come_in_the_language_of_the_account_or_of_the_device(runner: Client) -> None:
    def closing(asked: str) -> str:
        answer = runner.get("/api/screening", headers={"Accept-Language": asked})
        return str(body_of(answer)["closing"])

    english = "This app does not diagnose. Please see a professional."
    german = "Diese App stellt keine Diagnose. Bitte geh zu einer Fachperson."
    assert closing("de-AT,de;q=0.9,en;q=0.8") == german
    assert closing("en-AU") == english
    assert closing("fr") == english
    runner.put("/api/account/settings", {**METRIC, "language": "de"})
    assert closing("en") == german


def test_a_new_password_ends_other_sign_ins(runner: Client, app: Flask) -> None:
    other_device = Client(app)
    other_device.sign_in()
    before = cookie(runner)
    answer = runner.put(
        "/api/account/password", {"current_password": PASSWORD, "new_password": NEW}
    )
    assert answer.status_code == 204
    assert cookie(runner) != before
    assert runner.get("/api/account").status_code == 200
    problem(other_device.get("/api/account"), 401, "signed_out")
    problem(other_device.sign_in(), 401, "bad_credentials")
    assert other_device.sign_in(password=NEW).status_code == 200


def test_a_new_password_needs_the_old_one(runner: Client) -> None:
    body = {"current_password": "wrong password", "new_password": NEW}
    for _ in range(10):
        found = problem(runner.put("/api/account/password", body), 422, "invalid")
        assert set(found["errors"]) == {"current_password"}
    problem(runner.put("/api/account/password", body), 429, "too_many_attempts")
    assert runner.get("/api/account").status_code == 200


def test_a_forgotten_password(runner: Client, service: Service, app: Flask) -> None:
    token = accounts.start_reset(service, "Ada@example.org")
    body = {"token": token, "new_password": NEW}
    device = Client(app)
    assert device.post("/api/password-reset", body).status_code == 204
    problem(runner.get("/api/account"), 401, "signed_out")
    assert device.sign_in(password=NEW).status_code == 200
    again = device.post("/api/password-reset", body)
    assert set(problem(again, 422, "invalid")["errors"]) == {"token"}


def test_a_reset_is_good_for_an_hour(runner: Client, service: Service, time: Clock) -> None:
    token = accounts.start_reset(service, "ada@example.org")
    time.now += timedelta(hours=1)
    answer = runner.post("/api/password-reset", {"token": token, "new_password": NEW})
    assert set(problem(answer, 422, "invalid")["errors"]) == {"token"}
    assert runner.get("/api/account").status_code == 200


def test_only_the_newest_reset_works(runner: Client, service: Service) -> None:
    old, new = (accounts.start_reset(service, "ada@example.org") for _ in range(2))
    bodies = [{"token": token, "new_password": NEW} for token in (old, new)]
    assert runner.post("/api/password-reset", bodies[0]).status_code == 422
    assert runner.post("/api/password-reset", bodies[1]).status_code == 204


def test_deleting_the_account_leaves_nothing(
    runner: Client, other: Client, service: Service, app: Flask
) -> None:
    other.put(f"/api/runs/{new_id()}", run())
    # The first who asks for the instance's key makes it.
    other.get("/api/push")
    before = everything(service)
    fill(runner)
    id = body_of(runner.get("/api/account"))["id"]
    folder = import_files.folder(service.settings, id, new_id()).parent
    assert [path for path in folder.rglob("*") if path.is_file()]
    # Only what is there can be missed: each table that has an owner has a row of this one.
    for table, count in owned_rows(service, id).items():
        assert count > 0, f"let `fill` make a row of {table}"
    wrong = runner.delete("/api/account", {"password": "wrong password"})
    assert set(problem(wrong, 422, "invalid")["errors"]) == {"password"}
    assert runner.delete("/api/account", {"password": PASSWORD}).status_code == 204
    problem(runner.get("/api/account"), 401, "signed_out")
    assert set(owned_rows(service, id).values()) == {0}
    assert not folder.exists()
    after = everything(service)
    mine = {row for table in before for row in before[table] if id in repr(row)}
    # Not a row more than before this runner came, and none of theirs.
    for table, rows in before.items():
        assert after[table] == {row for row in rows if row not in mine}, table
    assert other.get("/api/plan").status_code == 200
    problem(Client(app).sign_in(), 401, "bad_credentials")


def fill(runner: Client) -> None:
    """A row in every table that a runner can have one in, and bytes of a file."""
    runner.put(f"/api/events/{new_id()}", placement())
    runner.put(f"/api/runs/{new_id()}", run())
    service = service_of(runner.app)
    accounts.start_reset(service, "ada@example.org")
    data = run_file(START, metres=5_000, seconds=1_500)
    upload(runner, {"run.fit": data})
    waiting = announce(runner, {"later.fit": data})
    assert send(runner, waiting, 0, 0, data).status_code == 200
    device = body_of(runner.post("/api/push/devices", device_in()))["id"]
    runner.post("/api/calendar-feed")
    runner.post("/api/mail")
    # Nothing is sent: the name is nobody's.
    assert runner.post(f"/api/push/devices/{device}/test").status_code == 200
    runner.get("/api/account/export?form=json")
    runner.post("/api/account/restore", data=b"{}", content_type="application/octet-stream")
    link = {"label": "Anna, physio", "parts": ["pain"], "days": 30}
    secret = {"token": body_of(runner.post("/api/shares", link))["token"]}
    assert runner.post("/api/shared", secret).status_code == 200
    left = runner.post("/api/shared/notes", {**secret, "by": "Anna", "text": "Well done."})
    assert left.status_code == 204
    # A reminder that is due this very minute, and what came of it.
    runner.put("/api/reminders/settings", {**UNTOUCHED, "morning_at": "13:00"})
    phones = Phones()
    phones.add(body_of(runner.get("/api/account"))["id"])
    ticker = Ticker(service, [phones], threads=1)
    ticker.tick()
    ticker.close()


def owned_rows(service: Service, id: str) -> dict[str, int]:
    """How many rows of each table are this runner's."""
    found = {}
    with service.database.read() as connection:
        for table in Base.metadata.sorted_tables:
            owner = table.c.id if table.name == "runner" else table.columns.get("runner_id")
            if owner is not None:
                query = select(func.count()).where(owner == id)
                found[table.name] = connection.execute(query).scalar_one()
    return found


def everything(service: Service) -> dict[str, set[str]]:
    """Each row of each table, but the tries of a network address, which are nobody's."""
    with service.database.read() as connection:
        return {
            table.name: {repr(tuple(row)) for row in connection.execute(table.select())}
            for table in Base.metadata.sorted_tables
            if table.name != "attempt"
        }


def test_the_tries_of_a_deleted_account_are_gone(runner: Client, service: Service) -> None:
    fill(runner)
    id = body_of(runner.get("/api/account"))["id"]
    link = body_of(runner.get("/api/shares"))["shares"][0]["id"]
    by_id = (
        *(throttle.export, throttle.restore, throttle.share),
        *(throttle.channel_test, throttle.mail_asked),
    )
    own = {limit(id).key for limit in by_id}
    own |= {throttle.by_link(link).key, throttle.link_note(link).key}
    with service.database.read() as connection:
        assert own <= set(connection.execute(select(Attempt.key)).scalars())
    runner.delete("/api/account", {"password": PASSWORD})
    with service.database.read() as connection:
        left = set(connection.execute(select(Attempt.key)).scalars())
    assert not left & {*own, throttle.by_account("ada@example.org").key}


def test_a_sign_in_lasts_while_it_is_used(runner: Client, time: Clock) -> None:
    for _ in range(3):
        time.now += sign_ins.LIFETIME - timedelta(hours=1)
        answer = runner.get("/api/account")
        assert answer.status_code == 200
        assert "Max-Age" in answer.headers["Set-Cookie"]
    time.now += sign_ins.LIFETIME
    gone = runner.get("/api/account")
    problem(gone, 401, "signed_out")
    assert "Max-Age=0" in gone.headers["Set-Cookie"]


def test_a_visit_is_noted_hourly(runner: Client, time: Clock, service: Service) -> None:
    def last_seen() -> object:
        with service.database.read() as connection:
            return connection.execute(select(SignIn.last_seen)).scalar_one()

    first = last_seen()
    time.now += timedelta(minutes=59)
    runner.get("/api/account")
    assert last_seen() == first
    time.now += timedelta(minutes=1)
    runner.get("/api/account")
    assert last_seen() == time.now


def test_the_first_account_may_need_a_setup_code(app: Flask, service: Service) -> None:

    asking = replace(service, settings=replace(service.settings, setup_code="c0de"))
    app.extensions["restride"] = asking
    client = Client(app)
    body = {"email": "ada@example.org", "password": PASSWORD}
    problem(client.post("/api/account", body), 403, "setup_code")
    problem(client.post("/api/account", {**body, "setup_code": "guess"}), 403, "setup_code")
    assert client.post("/api/account", {**body, "setup_code": "c0de"}).status_code == 201
    assert client.post("/api/account", {**body, "email": "b@example.org"}).status_code == 201


def test_behind_tls_the_cookie_is_secure(app: Flask, service: Service) -> None:

    settings = replace(service.settings, tls_cert=Path("cert.pem"), tls_key=Path("key.pem"))
    app.extensions["restride"] = replace(service, settings=settings)
    answer = Client(app).post("/api/account", {"email": "a@example.org", "password": PASSWORD})
    assert answer.headers["Set-Cookie"].startswith("__Host-restride=")
    assert "Secure" in answer.headers["Set-Cookie"]
