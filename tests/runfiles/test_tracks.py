"""GPX and TCX: distance and time of tracks by hand, and beside those of gpxpy."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import gpxpy
import pytest

from restride.runfiles.activity import Activity
from tests.runfiles.reading import one, read, reason
from tests.runfiles.xml_maker import Spot, even, gpx, tcx

START = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)


def test_an_even_run(tmp_path: Path) -> None:
    run = one(tmp_path, "a.gpx", gpx(START, [even(1_800, 3.0)]))
    assert (run.sport, run.start, run.by_track) == ("run", START, True)
    assert run.distance_m == pytest.approx(5_400, abs=2)
    assert (run.moving_s, run.elapsed_s) == (1_800, 1_800)
    assert (run.climb_m, run.heart_rate, run.cadence) == (0, 150, 168)
    assert (run.fast_s, run.hill_s) == (0, 0)
    assert run.place_min == 60


def test_a_pause_costs_no_moving_time(tmp_path: Path) -> None:
    first = even(600, 3.0)
    standing = [(600 + at, 1_800.0, 40.0) for at in range(5, 301, 5)]
    second: list[Spot] = [(900 + at, 1_800 + at * 3.0, 40.0) for at in range(5, 601, 5)]
    paused: list[Spot] = [*first, *standing, *second]
    for segments in ([paused], [first, second]):
        run = one(tmp_path, "a.gpx", gpx(START, segments))
        assert run.elapsed_s == 1_500
        assert run.moving_s == pytest.approx(1_200, abs=10)
        assert run.distance_m == pytest.approx(3_600, abs=20)


def test_a_gap_that_was_run_through_counts(tmp_path: Path) -> None:
    """A tunnel: no points for two minutes, and then 360 metres on."""
    spots = [spot for spot in even(1_200, 3.0) if not 600 < spot[0] < 720]
    run = one(tmp_path, "a.gpx", gpx(START, [spots]))
    assert run.distance_m == pytest.approx(3_600, abs=2)
    assert run.moving_s == 1_200


def test_a_jump_is_no_way(tmp_path: Path) -> None:
    spots = even(1_200, 3.0)
    spots[100] = (spots[100][0], spots[100][1] + 5_000, 40.0)
    run = one(tmp_path, "a.gpx", gpx(START, [spots]))
    assert run.distance_m == pytest.approx(3_600, abs=5)


def test_after_a_lift_the_track_goes_on_elsewhere(tmp_path: Path) -> None:
    """The watch ran on in a car: what was driven is no run, what follows is."""
    spots = [*even(600, 3.0), *((605 + at, 20_000 + at * 3.0, 40.0) for at in range(0, 601, 5))]
    run = one(tmp_path, "a.gpx", gpx(START, [spots]))
    # Five points are needed to believe the new place: 20 seconds.
    assert run.distance_m == pytest.approx(1_800 + 1_800 - 60, abs=10)


def test_climb_and_hill_minutes(tmp_path: Path) -> None:
    """Ten minutes flat, ten up at ten percent, ten flat."""
    spots = [(at, at * 3.0, 40 + min(max(at - 600, 0), 600) * 0.3) for at in range(0, 1_801, 5)]
    run = one(tmp_path, "a.gpx", gpx(START, [spots]))
    assert run.climb_m == 180
    assert run.hill_s == pytest.approx(600, abs=60)


def test_fast_minutes(tmp_path: Path) -> None:
    spots, metres = [(0.0, 0.0, 40.0)], 0.0
    for at in range(5, 1_801, 5):
        metres += 5 * (4.5 if 600 < at <= 900 else 3.0)
        spots.append((float(at), metres, 40.0))
    run = one(tmp_path, "a.gpx", gpx(START, [spots]))
    assert run.fast_s == pytest.approx(300, abs=30)


def paced(*parts: tuple[int, float]) -> list[Spot]:
    """Flat ground in parts of so many seconds at so many metres a second."""
    spots, metres, at = [(0.0, 0.0, 40.0)], 0.0, 0
    for seconds, speed in parts:
        for _ in range(seconds // 5):
            at, metres = at + 5, metres + 5 * speed
            spots.append((float(at), metres, 40.0))
    return spots


def test_calm_running_between_walks_is_not_fast(tmp_path: Path) -> None:
    """The second step of the walk-run ladder (7.3): six times three minutes walked and two run."""
    walk_run = one(tmp_path, "a.gpx", gpx(START, [paced(*((180, 1.4), (120, 2.4)) * 6)]))
    assert walk_run.fast_s == 0
    # Six times a minute fast, walking between, within half an hour of calm running.
    fast = paced((900, 2.6), *((60, 4.0), (120, 1.4)) * 6, (900, 2.6))
    assert one(tmp_path, "b.gpx", gpx(START, [fast])).fast_s == pytest.approx(360, abs=60)


def test_a_link_says_nothing_about_the_sport(tmp_path: Path) -> None:
    link = b'<trk><link href="https://example.org"><text>x</text><type>text/html</type></link>'
    data = gpx(START, [even(900, 2.8)], word="").replace(b"<trk>", link)
    run = one(tmp_path, "a.gpx", data)
    assert (run.sport, run.sport_guessed) == ("run", True)


def test_a_track_that_is_over_keeps_its_numbers_where_the_next_one_breaks_off(
    tmp_path: Path,
) -> None:
    data = gpx(START, [even(1_800, 3.0)])
    head, track = data[: data.index(b"<trk>")], data[data.index(b"<trk>") : data.index(b"</gpx>")]
    whole, cut = read(tmp_path, {"a.gpx": head + track + track[: len(track) // 2]})
    assert isinstance(whole, Activity)
    assert isinstance(cut, Activity)
    assert (whole.cut_short, whole.moving_s, cut.cut_short) == (False, 1_800, True)
    # Between two tracks something is missing as well, and it is said.
    assert one(tmp_path, "b.gpx", head + track + b"<trk").cut_short


@pytest.mark.parametrize("seed", range(4))
def test_beside_gpxpy(tmp_path: Path, seed: int) -> None:
    """Distance within 1% and moving time within 2% of an independent library's."""
    chance = random.Random(seed)
    spots, metres, height = [], 0.0, 100.0
    for at in range(0, 2_400, chance.choice((1, 3, 8))):
        spots.append((float(at), metres, height))
        metres += chance.uniform(2.4, 3.4) * (spots[-1][0] - spots[-2][0] if at else 1)
        height += chance.uniform(-0.4, 0.5)
    data = gpx(START, [spots])
    theirs = gpxpy.parse(data.decode())
    run = one(tmp_path, "a.gpx", data)
    assert run.distance_m == pytest.approx(theirs.length_2d(), rel=0.01)
    assert run.elapsed_s == theirs.get_duration()
    moving = theirs.get_moving_data()
    assert moving is not None
    assert run.moving_s == pytest.approx(moving.moving_time, rel=0.02)


def test_the_sport_is_guessed_where_no_word_names_it(tmp_path: Path) -> None:
    for speed, sport in ((1.3, "walk"), (2.8, "run"), (7.5, "ride")):
        found = one(tmp_path, "a.gpx", gpx(START, [even(900, speed)], word=""))
        assert (found.sport, found.sport_guessed) == (sport, True)
    for word, sport in (("9", "run"), ("hiking", "walk"), ("Laufen", "run"), ("cycling", "ride")):
        found = one(tmp_path, "a.gpx", gpx(START, [even(900, 2.0)], word=word))
        assert (found.sport, found.sport_guessed) == (sport, False)


def test_a_laps_own_metres_win_over_the_track(tmp_path: Path) -> None:
    data = tcx(START, even(1_200, 3.0), metres=3_550.4, seconds=1_190.2)
    run = one(tmp_path, "a.tcx", data)
    assert (run.distance_m, run.by_track) == (3_550, False)
    assert (run.moving_s, run.elapsed_s, run.heart_rate) == (1_190, 1_200, 150)
    treadmill = one(tmp_path, "b.tcx", tcx(START, [], metres=5_000, seconds=1_800))
    assert (treadmill.start, treadmill.distance_m, treadmill.moving_s) == (START, 5_000, 1_800)


def test_spaces_before_the_document(tmp_path: Path) -> None:
    data = b"\n          " + tcx(START, even(600, 3.0), metres=1_800, seconds=600)
    assert one(tmp_path, "a.tcx", data).distance_m == 1_800


def test_a_document_that_breaks_off(tmp_path: Path) -> None:
    data = gpx(START, [even(1_800, 3.0)])
    cut = one(tmp_path, "a.gpx", data[: len(data) // 2])
    assert cut.cut_short
    assert cut.distance_m == pytest.approx(2_700, rel=0.02)
    assert reason(tmp_path, "b.gpx", data[:150]) == "damaged"


def test_tracks_without_times_and_with_impossible_ones(tmp_path: Path) -> None:
    data = gpx(START, [even(600, 3.0)])
    assert reason(tmp_path, "a.gpx", data.replace(b"time>", b"tame>")) == "no_times"
    assert reason(tmp_path, "b.gpx", data.replace(b"2026-", b"1989-")) == "bad_times"
    route = data.replace(b"<trk>", b"<rte>").replace(b"</trk>", b"</rte>")
    assert reason(tmp_path, "c.gpx", route) == "no_times"
    backwards = gpx(START, [[(600 - at, at * 3.0, 40.0) for at in range(0, 600, 5)]])
    assert reason(tmp_path, "d.gpx", backwards) == "backwards"


@pytest.mark.parametrize("word", [b"NaN", b"inf", b"-5", b"1e400", b"12,5", b"", b"9" * 50])
def test_a_distance_that_is_no_number_is_not_taken(tmp_path: Path, word: bytes) -> None:
    data = tcx(START, even(600, 3.0), metres=1_234, seconds=600).replace(b"1234", word)
    (found,) = read(tmp_path, {"a.tcx": data})
    # Then the track tells.
    assert getattr(found, "distance_m", None) == pytest.approx(1_800, abs=2)
