"""Rows of deleted entries are cleared in the end; a device that missed it is told to compare."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from restride.services import housekeeping, sync, tombstones
from restride.services.service import Service
from tests.api.client import Client, body_of, day, new_id, problem, run
from tests.api.conftest import Clock


class Device(Client):
    """A device that sends back what it was told, as the app does."""

    def pull(self, since: int, known: str | None, limit: int = 500) -> Any:
        headers = {} if known is None else {"Restride-Generation": known}
        return self.get(f"/api/sync?since={since}&limit={limit}", headers=headers)


@pytest.fixture
def phone(app: Flask) -> Device:
    made = Device(app)
    made.register()
    made.start_episode()
    return made


@pytest.fixture
def drawer(app: Flask, phone: Device) -> Device:
    """A tablet that will lie in a drawer."""
    made = Device(app)
    assert made.sign_in().status_code == 200
    return made


def delete_one(device: Client, before: int = 3) -> str:
    where = f"/api/runs/{new_id()}"
    seq = body_of(device.put(where, run(before)))["row"]["seq"]
    assert device.delete(f"{where}?base={seq}").status_code == 200
    return where


def test_it_stays_for_more_than_a_year(phone: Device, service: Service, time: Clock) -> None:
    delete_one(phone)
    time.now += timedelta(days=399)
    assert tombstones.clear(service.database) == 0
    time.now += timedelta(days=1)
    housekeeping.tidy(service)
    assert tombstones.clear(service.database) == 0
    assert phone.sign_in().status_code == 200
    assert body_of(phone.pull(0, None))["rows"] == []


def test_a_device_that_missed_it_compares_and_one_that_heard_of_it_does_not(
    phone: Device, drawer: Device, service: Service, time: Clock
) -> None:
    where = f"/api/runs/{new_id()}"
    seq = body_of(phone.put(where, run(3)))["row"]["seq"]
    old = body_of(drawer.pull(0, None))
    phone.delete(f"{where}?base={seq}")
    heard = body_of(phone.pull(0, None))
    time.now += timedelta(days=401)
    assert phone.sign_in().status_code == drawer.sign_in().status_code == 200
    tombstones.clear(service.database)
    # Neither its pull nor what waits on it is taken before it has compared.
    problem(drawer.pull(old["seq"], old["generation"]), 410, "sync_cleared")
    known = {"Restride-Generation": old["generation"]}
    problem(drawer.put(f"{where}?base={seq}", run(4), headers=known), 410, "sync_cleared")
    anew = body_of(drawer.pull(0, None))
    assert [row["id"] for row in anew["rows"]] == []
    later = f"/api/runs/{new_id()}"
    known = {"Restride-Generation": anew["generation"]}
    assert drawer.put(later, run(2), headers=known).status_code == 201
    # Who had heard of the deletion goes on as ever.
    known = {"Restride-Generation": heard["generation"]}
    assert phone.put(f"/api/mornings/{day(1)}", {"pain": 2}, headers=known).status_code == 201
    more = phone.pull(heard["seq"], heard["generation"])
    assert [row["type"] for row in body_of(more)["rows"]] == ["run", "morning"]


def test_a_new_device_that_fetches_in_pages_is_not_sent_back(
    phone: Device, drawer: Device, service: Service, time: Clock
) -> None:
    for before in range(1, 6):
        phone.put(f"/api/runs/{new_id()}", run(before))
    delete_one(phone)
    time.now += timedelta(days=401)
    assert drawer.sign_in().status_code == 200
    tombstones.clear(service.database)
    since, known, pages, more = 0, None, 0, True
    while more:
        answer = drawer.pull(since, known, limit=2)
        assert answer.status_code == 200
        page = body_of(answer)
        since, known, more = page["seq"], page["generation"], page["more"]
        pages += 1
    assert pages == 3
    # One that stopped between two pages, and for another year, begins anew.
    first = body_of(drawer.pull(0, None, limit=2))
    delete_one(drawer)
    time.now += timedelta(days=401)
    assert drawer.sign_in().status_code == 200
    tombstones.clear(service.database)
    problem(drawer.pull(first["seq"], first["generation"]), 410, "sync_cleared")


def test_a_restored_server_is_told_apart(phone: Device, service: Service, time: Clock) -> None:
    """What it lost must come back, so that reason goes first."""
    old = body_of(phone.pull(0, None))
    delete_one(phone)
    time.now += timedelta(days=401)
    phone.sign_in()
    tombstones.clear(service.database)
    sync.begin_generation(service.database)
    problem(phone.pull(old["seq"], old["generation"]), 410, "sync_reset")


@pytest.mark.parametrize("told", ["", ".", "x.1", "1.2.3", ".\u0663"])
def test_what_no_server_said_is_another_generation(phone: Device, told: str) -> None:
    problem(phone.pull(0, told), 410, "sync_reset")
