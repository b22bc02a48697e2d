"""Tables: one's own columns in both languages, and the lists of the large services."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from restride.runfiles.activity import Activity
from tests.runfiles.reading import one, read, reason


@pytest.mark.parametrize(
    "text",
    [
        "date,distance,duration\n2026-03-01,10.5,1:02:03\n",
        "Date,Distance (km),Duration\n2026-03-01,10.5,01:02:03\n",
        "date,distance_m,seconds\n2026-03-01,10500,3723\n",
        "Datum;Strecke;Dauer\n01.03.2026;10,5;1:02:03\n",
        "Datum\tkm\tDauer (s)\n1.3.2026\t10,5\t3723\n",
        "\ufeffdate,distance,duration\r\n2026-03-01,10.5 km,1:02:03\r\n",
        'day,distance,duration\n"Mar 1, 2026","10.5",1:02:03\n',
        "date,distance,duration\n1 März 2026,10.5,1:02:03\n",
        "date,distance,moving time,elapsed time\n2026-03-01,10.5,1:02:03,1:02:03\n",
    ],
)
def test_ones_own_columns(tmp_path: Path, text: str) -> None:
    run = one(tmp_path, "runs.csv", text.encode())
    assert (run.sport, run.distance_m, run.moving_s) == ("run", 10_500, 3_723)
    assert (run.start.date().isoformat(), run.has_time) == ("2026-03-01", False)
    assert run.start.tzinfo is None


def test_times_of_day(tmp_path: Path) -> None:
    for text in (
        "date,distance,duration\n2026-03-01 18:30:00,8,40:00\n",
        "date,time,distance,duration\n2026-03-01,18:30,8,40:00\n",
        "Datum,Uhrzeit,Distanz,Dauer\n1.3.2026,18:30,8,40:00\n",
        "date,distance,duration\n03/13/2026 6:30 PM,8,40:00\n2026-03-01T18:30,8,40:00\n",
    ):
        run = read(tmp_path, {"a.csv": text.encode()})[-1]
        assert isinstance(run, Activity)
        assert (run.start.hour, run.start.minute, run.has_time) == (18, 30, True)
    with_zone = one(tmp_path, "a.csv", b"date,km\n2026-03-01T18:30:00+02:00,8\n")
    assert with_zone.start == datetime(2026, 3, 1, 16, 30, tzinfo=UTC)


def test_a_column_in_a_unit_of_something_else_is_not_read(tmp_path: Path) -> None:
    lengths = one(tmp_path, "a.csv", b"date,distance,duration (km)\n2026-03-01,8,40\n")
    assert (lengths.distance_m, lengths.moving_s) == (8_000, 0)
    times = one(tmp_path, "b.csv", b"date,distance (min),duration\n2026-03-01,8,40:00\n")
    assert (times.distance_m, times.moving_s) == (None, 2_400)


def test_minutes_metres_and_miles(tmp_path: Path) -> None:
    plain = one(tmp_path, "a.csv", b"date,distance,duration\n2026-03-01,8000,45\n")
    assert (plain.distance_m, plain.moving_s) == (8_000, 2_700)
    miles = one(tmp_path, "b.csv", b"date,miles,minutes\n2026-03-01,10,80\n")
    # An international mile is 1,609.344 m.
    assert (miles.distance_m, miles.moving_s) == (16_093, 4_800)
    hours = one(tmp_path, "c.csv", b"date,km,duration\n2026-03-01,12,1:05\n")
    assert hours.moving_s == 3_900
    large = one(tmp_path, "d.csv", b'date,distance (m),seconds\n2026-03-01,"12,345",3600\n')
    assert large.distance_m == 12_345


def test_day_and_month_are_told_apart_by_the_rows_or_not_at_all(tmp_path: Path) -> None:
    head = "date,km\n"
    days = [row.start for row in _all(tmp_path, head + "03/04/2026,5\n25/04/2026,5\n")]
    assert [day.month for day in days] == [4, 4]
    days = [row.start for row in _all(tmp_path, head + "03/04/2026,5\n03/25/2026,5\n")]
    assert [day.month for day in days] == [3, 3]
    assert reason(tmp_path, "a.csv", (head + "03/04/2026,5\n").encode()) == "ambiguous_days"
    assert len(_all(tmp_path, head + "04/04/2026,5\n")) == 1


def _all(folder: Path, text: str) -> list[Activity]:
    return [row for row in read(folder, {"a.csv": text.encode()}) if isinstance(row, Activity)]


def test_strava(tmp_path: Path) -> None:
    """Two columns of each name: kilometres and whole seconds for people, then metres; UTC."""
    text = (
        "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,"
        "Max Heart Rate,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain\n"
        '1,"Aug 5, 2025, 2:45:08 PM","Lunch, easy\nand slow",Run,2900,9.01,'
        "180,,2900.0,2832.0,9008.2,64.4\n"
    )
    run = one(tmp_path, "activities.csv", text.encode())
    assert run.start == datetime(2025, 8, 5, 14, 45, 8, tzinfo=UTC)
    assert (run.sport, run.distance_m, run.moving_s, run.elapsed_s) == ("run", 9_008, 2_832, 2_900)
    assert (run.climb_m, run.heart_rate_max) == (64, 180)


def test_strava_in_german(tmp_path: Path) -> None:
    text = (
        "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätstyp,Verstrichene Zeit,Distanz,"
        "Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz\n"
        '1,"05.08.2025, 14:45:08",Mittag,Lauf,2900,"9,01",,2900.0,2832.0,9008.2\n'
    )
    run = one(tmp_path, "activities.csv", text.encode())
    assert run.start == datetime(2025, 8, 5, 14, 45, 8, tzinfo=UTC)
    assert (run.sport, run.distance_m, run.moving_s) == ("run", 9_008, 2_832)


def test_garmins_list(tmp_path: Path) -> None:
    text = (
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Total Ascent,"
        "Moving Time,Elapsed Time\n"
        'Running,2025-08-05 16:45:08,false,B,"9.01",500,00:47:12,154,178,64,00:47:10,00:50:00\n'
        'Pool Swimming,2025-08-06 07:00:00,false,P,"1,500",300,00:40:00,,,--,00:35:00,00:40:00\n'
    )
    run, swim = _all(tmp_path, text)
    assert (run.sport, run.distance_m, run.moving_s, run.elapsed_s) == ("run", 9_010, 2_830, 3_000)
    assert (run.heart_rate, run.heart_rate_max, run.climb_m) == (154, 178, 64)
    assert run.start == datetime(2025, 8, 5, 16, 45, 8)  # noqa: DTZ001 - the device's own clock
    assert (swim.sport, swim.distance_m, swim.climb_m) == ("swim", 1_500, None)


def test_rows_that_cannot_be_read_are_told_once(tmp_path: Path) -> None:
    text = "date,km\n2026-03-01,5\nyesterday,5\n2026-03-02,far\n2026-02-30,5\n2026-03-03,-5\n"
    run, refused = read(tmp_path, {"a.csv": text.encode()})
    assert isinstance(run, Activity)
    assert getattr(refused, "reason", "") == "bad_rows"


@pytest.mark.parametrize("value", ["NaN", "inf", "1e999", "-3", "9999999"])
def test_distances_that_cannot_be(tmp_path: Path, value: str) -> None:
    (found,) = read(tmp_path, {"a.csv": f"date,distance_km\n2026-03-01,{value}\n".encode()})
    assert not isinstance(found, Activity)


def test_speeds_that_nobody_has_are_another_unit(tmp_path: Path) -> None:
    # Half an hour, written in hours in a column of minutes: five kilometres in thirty seconds.
    # With a sport named the bounds are those of a track: 13 metres a second are no run.
    for head, row in (("", "5,0.5"), (",sport", "7.8,10,run"), (",sport", "15,6,ride")):
        text = f"date,km,minutes{head}\n2026-03-01,{row}\n"
        assert reason(tmp_path, "a.csv", text.encode()) == "bad_rows"
    good = b"date,km,minutes,sport\n2026-03-01,7.1,10,run\n2026-03-02,5,25,run\n"
    assert [type(found) for found in read(tmp_path, {"a.csv": good})] == [Activity, Activity]


def test_other_tables(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.csv", b"name,price\nshoe,3\n") == "no_columns"
    assert reason(tmp_path, "b.csv", b"\x00\x01,\x02") == "unknown"
    assert reason(tmp_path, "c.csv", b"date,km\n" + b"1" * 500_000) == "damaged"
