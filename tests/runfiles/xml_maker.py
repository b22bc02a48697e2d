"""Writes GPX and TCX files for tests, from points (seconds, metres north, height)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

METRES_A_DEGREE = 111_195.08
"""A degree of latitude on the mean earth: 6,371,008.8 m times pi over 180."""
Spot = tuple[float, float, float]


def even(seconds: int, speed: float, *, step: int = 5, start_m: float = 0.0) -> list[Spot]:
    """An even way on flat ground."""
    return [(at, start_m + at * speed, 40.0) for at in range(0, seconds + 1, step)]


def stamp(start: datetime, seconds: float) -> str:
    return (start + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def gpx(start: datetime, segments: Sequence[Iterable[Spot]], *, word: str = "running") -> bytes:
    points = "".join(
        "<trkseg>"
        + "".join(
            f'<trkpt lat="{52 + metres / METRES_A_DEGREE:.9f}" lon="13.4"><ele>{height}</ele>'
            f"<time>{stamp(start, at)}</time><extensions><t:TrackPointExtension>"
            f"<t:hr>150</t:hr><t:cad>84</t:cad></t:TrackPointExtension></extensions></trkpt>"
            for at, metres, height in spots
        )
        + "</trkseg>"
        for spots in segments
    )
    kind = f"<type>{word}</type>" if word else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gpx xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" version="1.1" '
        f'creator="a test"><trk><name>x</name>{kind}{points}</trk></gpx>'
    ).encode()


def tcx(start: datetime, spots: Iterable[Spot], *, metres: float, seconds: float) -> bytes:
    """One lap that says its own metres and seconds, with the spots as its track."""
    points = "".join(
        f"<Trackpoint><Time>{stamp(start, at)}</Time><Position><LatitudeDegrees>"
        f"{52 + north / METRES_A_DEGREE:.9f}</LatitudeDegrees><LongitudeDegrees>13.4"
        f"</LongitudeDegrees></Position><AltitudeMeters>{height}</AltitudeMeters>"
        f"<HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>"
        for at, north, height in spots
    )
    return (
        '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">'
        f'<Activities><Activity Sport="Running"><Id>{stamp(start, 0)}</Id>'
        f'<Lap StartTime="{stamp(start, 0)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters><Track>{points}</Track></Lap>"
        "</Activity></Activities></TrainingCenterDatabase>"
    ).encode()
