"""What GPX and TCX have in common: a track with what the file says of it becomes an activity."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from restride.runfiles import xml_stream
from restride.runfiles.activity import (
    Activity,
    Found,
    Lap,
    Refused,
    Unreadable,
    checked,
    instant,
    whole,
)
from restride.runfiles.sports import by_pace
from restride.runfiles.track import Track


@dataclass(slots=True)
class Draft:
    """One activity while its file is read."""

    track: Track
    sport: str | None = None
    offset_min: int | None = None
    laps: list[Lap] = field(default_factory=list)
    told_m: float = 0.0
    """Metres and seconds of the laps that are over."""
    told_s: float = 0.0
    points: int = 0


class TrackReader(ABC):
    """Takes the elements of a file; what is over is summed up at once, so that little is held."""

    rank = 0
    without_any = "no_times"
    """Why a whole file without an activity gives nothing."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Found] = []
        self.draft: Draft | None = None

    def read(self, chunks: Iterable[bytes]) -> Iterator[Found]:
        """The activities of the file. Raises Unreadable if it has none."""
        is_whole = xml_stream.read(chunks, self.start, self.end)
        if not is_whole:
            self._break_off()
        if not self.found:
            raise Unreadable(self.without_any if is_whole else "damaged")
        yield from self.found

    @abstractmethod
    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element of the format begins."""

    @abstractmethod
    def end(self, name: str, text: str) -> None:
        """An element of the format is over."""

    def close(self, *, cut_short: bool = False) -> None:
        """The activity is over, or the file is."""
        if self.draft is None:
            return
        draft, self.draft = self.draft, None
        try:
            made = finish(draft, self.file, cut_short=cut_short, rank=self.rank)
            self.found.append(checked(made))
        except Unreadable as fault:
            self.found.append(Refused(self.file, fault.reason))

    def _break_off(self) -> None:
        if self.draft is not None:
            self.close(cut_short=True)
        elif self.found and isinstance(last := self.found[-1], Activity):
            # All of this one is here; but whoever looks has to learn that something is missing.
            self.found[-1] = replace(last, cut_short=True)


def finish(draft: Draft, file: str, *, cut_short: bool, rank: int) -> Activity:
    """The activity of a draft. Raises Unreadable if it has no times."""
    track = draft.track
    if track.first is None:
        raise Unreadable("no_times")
    start = instant(track.first)
    if track.backwards and not track.elapsed_s:
        raise Unreadable("backwards")
    metres, by_track = _distance(draft, cut_short=cut_short)
    moving = draft.told_s if draft.told_s and not cut_short else track.moving_s or track.elapsed_s
    # A sum of laps may be rounded up beyond the last point.
    elapsed = max(track.elapsed_s, moving)
    cadence = track.cadence.mean
    sport = draft.sport or by_pace(metres, moving)
    if sport in ("run", "walk") and cadence is not None:
        # Both formats count one foot.
        cadence *= 2
    return Activity(
        file=file,
        sport=sport,
        sport_guessed=draft.sport is None,
        start=start,
        elapsed_s=int(elapsed),
        moving_s=int(moving),
        distance_m=None if metres is None else int(metres),
        by_track=by_track,
        climb_m=whole(track.climb.total(), 0, 20_000),
        heart_rate=whole(track.heart.mean, 20, 250),
        heart_rate_max=whole(track.heart.highest, 20, 250),
        cadence=whole(cadence, 1, 300),
        laps=tuple(draft.laps) if len(draft.laps) > 1 else (),
        fast_s=int(track.paces.fast_s()),
        hill_s=int(track.paces.hill_s()),
        offset_min=draft.offset_min,
        place_min=track.place_min,
        cut_short=cut_short,
        rank=rank,
    )


def _distance(draft: Draft, *, cut_short: bool) -> tuple[float | None, bool]:
    track, told = draft.track, draft.told_m
    if cut_short and track.device_m is not None:
        # The lap in which the file ends is in no sum.
        told = max(told, track.device_m)
    if told:
        return told, False
    if track.device_m:
        return track.device_m, False
    return (track.metres, True) if track.has_places else (None, False)
