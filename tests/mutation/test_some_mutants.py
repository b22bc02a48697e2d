"""A fixed handful of the mutants of `make mutate`: each is noticed by some golden trace."""

from __future__ import annotations

import pytest

from restride.engine import protocol_file
from tests.mutation.equivalent import EQUIVALENT
from tests.mutation.hunt import Hunter
from tests.mutation.trial import LOADER, SURVIVED, by_name, names, try_one

SOME = (
    "pht numbers.orange_max.value = 6",
    "pht numbers.lsi_least.value = 91",
    "pht numbers.rung_days.value = 15",
    "pht numbers.week_red_pct.value = 55",
    "pht rungs.EB1.exit = 31",
    "pht stages.S2.exit.SITTING.minutes = 19",
    "pht stages.S3.exit.LSI dropped",
    "pht stages.S5.alarm dropped",
    "strain stages.A1.exit.WALK.most = 1",
    "strain stages.A2.exit.WR6.times_mild = 2",
    "careful numbers.orange_max.value = 4",
    "careful unlocks.4.3-RD-UNLOCK.criteria.RESCREEN dropped",
    "G1 the morning is not awaited",
    "G3 no reserve",
    "G7 the first exposure",
    "5.6 without pain",
    "5.6 in reserve",
    "5.6 the legs",
    "3.4 fast track",
    "16 alarm",
)


@pytest.fixture(scope="module")
def hunter() -> Hunter:
    return Hunter()


@pytest.mark.parametrize("name", SOME)
def test_a_change_is_noticed(name: str, hunter: Hunter) -> None:
    assert try_one(name, hunter).startswith("trace ")


def test_nothing_is_noticed_where_nothing_was_changed(hunter: Hunter) -> None:
    assert hunter.killer({"strain"}) is None


def test_what_no_protocol_may_ask_for_is_refused(hunter: Hunter) -> None:
    assert try_one("pht numbers.green_max.value = 3", hunter) == LOADER


def test_the_engine_is_as_it_was_after_a_change(hunter: Hunter) -> None:
    before = protocol_file.load("pht")
    try_one("pht numbers.orange_max.value = 6", hunter)
    assert protocol_file.load("pht") is before


def test_every_listed_mutant_exists() -> None:
    assert SURVIVED not in EQUIVALENT
    assert [name for name in (*SOME, *EQUIVALENT) if name not in names()] == []
    assert len(by_name()) > 1000
