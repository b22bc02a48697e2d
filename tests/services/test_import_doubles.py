"""Which two readings are one activity."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from restride.engine import records as r
from restride.services.import_doubles import Span, among, in_log, is_same
from restride.services.import_records import span_of

START = datetime(2026, 3, 18, 17, 0, tzinfo=UTC)


def span(key: str = "a", minutes: int = 0, **more: Any) -> Span:
    """A recorded run of ten kilometres in an hour, some minutes after five."""
    start = START + timedelta(minutes=minutes)
    given: dict[str, Any] = {"seconds": 3_600, "elapsed": 3_600, "metres": 10_000, "exact": True}
    given |= {"sport": "run", "day": start.date(), "start": start, **more}
    return Span(key=key, **given)


def test_two_devices_at_the_same_time_are_one_activity() -> None:
    assert is_same(span(), span(minutes=1, metres=9_700))
    assert is_same(span(), span(minutes=10, seconds=600, elapsed=600, metres=1_500))
    # Half of the shorter one.
    assert is_same(span(), span(minutes=30))
    assert not is_same(span(), span(minutes=31))
    assert not is_same(span(), span(minutes=60))
    assert not is_same(span(), span(minutes=24 * 60))


def test_what_was_typed_is_known_by_day_distance_and_duration() -> None:
    typed: dict[str, Any] = {"exact": False, "minutes": -300}
    assert is_same(span(), span(**typed))
    assert is_same(span(), span(metres=9_000, seconds=3_700, **typed))
    assert not is_same(span(), span(metres=8_900, **typed))
    assert not is_same(span(), span(seconds=4_300, **typed))
    assert not is_same(span(), span(exact=False, minutes=24 * 60))
    # In the same hour the numbers may be rougher.
    assert is_same(span(), span(exact=False, metres=7_000, seconds=3_000, elapsed=3_000))
    assert not is_same(span(), span(exact=False, metres=6_000, seconds=3_000, elapsed=3_000))


def test_without_metres_the_sport_and_the_duration_decide() -> None:
    ride: dict[str, Any] = {"sport": "ride", "metres": None, "exact": False, "minutes": 120}
    assert is_same(span(sport="ride", metres=25_000), span(**ride))
    assert not is_same(span(), span(**ride))


def test_a_walk_run_that_was_typed_without_a_distance_is_its_file() -> None:
    typed = r.Run(at=START, distance_m=0, duration_s=1_800, pain_during=1, kind="walk_run")
    entry = span_of("typed", typed, exact=False)
    assert is_same(span(seconds=1_790, elapsed=1_790, metres=4_100), entry)
    assert not is_same(span(seconds=3_600, metres=4_100), entry)


def test_each_entry_of_the_log_is_one_activity() -> None:
    """To work and back: two runs alike, of which one was typed."""
    found = [span("morning", -540), span("evening", 0)]
    assert in_log(found, [span("typed", 5, exact=False)]) == {"evening": "typed"}
    two = [span("one", 5, exact=False), span("two", -500, exact=False)]
    assert in_log(found, two) == {"evening": "one", "morning": "two"}


def test_the_better_reading_is_kept() -> None:
    watch, phone = span("watch", worth=(True, 3, 3_600)), span("phone", 1, worth=(True, 1, 3_600))
    cut = span("cut", 0, worth=(False, 3, 900), seconds=900, elapsed=900)
    row = span("row", -60, exact=False, worth=(True, 0, 3_600))
    doubles = among([cut, row, phone, watch])
    assert doubles == {"cut": "watch", "phone": "watch", "row": "watch"}
    other_row = span("row 2", -60, exact=False, worth=(True, 0, 3_600))
    assert set(among([watch, row, other_row]).values()) == {"watch"}
    assert len(among([watch, row, other_row])) == 1


@given(st.lists(st.integers(0, 3_000), max_size=12), st.randoms())
def test_every_double_points_at_one_that_is_none(starts: list[int], chance: Any) -> None:
    spans = [span(str(n), at, exact=chance.random() > 0.3) for n, at in enumerate(starts)]
    doubles = among(spans)
    assert not set(doubles) & set(doubles.values())
    # What is left has no two recorded ones at the same time.
    left = [one for one in spans if one.key not in doubles and one.exact]
    assert not any(is_same(a, b) for a in left for b in left if a is not b)
