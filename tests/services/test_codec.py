"""What is stored reads back as it was."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from restride.engine import records as r
from restride.engine.records import KINDS
from restride.services import codec

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
st.register_type_strategy(
    datetime,
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=zones),  # noqa: DTZ001 - the zone is drawn
)
st.register_type_strategy(date, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
records = st.one_of(*(st.from_type(record) for record in KINDS.values()))


@given(records)
def test_any_record_comes_back(record: r.Event) -> None:
    kind = codec.KIND_OF[type(record)]
    stored = json.loads(json.dumps(codec.encode(record)))
    again = codec.decode(kind, stored, record.id)
    expected_id = None if kind == "morning" else record.id
    assert again.id == expected_id
    assert codec.encode(again) == codec.encode(record)
    for field in fields(record):
        if field.name != "id":
            assert getattr(again, field.name) == getattr(record, field.name)
    at = getattr(record, "at", None)
    if at is not None:
        assert again.at.utcoffset() == at.utcoffset()  # type: ignore[union-attr]


def test_zero_and_false_and_none_are_values() -> None:
    morning = r.Morning(date=date(2026, 3, 1), pain=0, sleep_h=0)
    assert codec.encode(morning) == {"date": "2026-03-01", "pain": 0, "sleep_h": 0}
    lifted = r.Limit(date=date(2026, 3, 1), by="Physio", keys=frozenset({"max_week_m"}))
    again = codec.decode("limit", codec.encode(lifted))
    assert again == lifted
    off = r.Setting(date=date(2026, 3, 1), key="guided", value=False)
    assert codec.decode("setting", codec.encode(off)) == off


def test_no_default_is_made_by_a_factory() -> None:
    """The codec leaves out what equals the default, so each default must be a plain value."""
    for record in (*KINDS.values(), r.ExerciseLog, r.Start, r.RunningStart, r.Dose):
        assert all(field.default_factory is MISSING for field in fields(record))
