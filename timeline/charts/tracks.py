"""Tracks: the rows on which the marks of a lane stand, so that none covers another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.charts.marks import MARK, Bar

TRACK, THIN_TRACK = 17.0, 9.0
_BETWEEN = 3.0


@dataclass(frozen=True, slots=True)
class Tracked:
    """Bars with their tracks, 0 the lowest; thin bars have tracks of their own below those of the others."""

    tracks: Mapping[str, int]
    full: int
    thin: int

    @property
    def height(self) -> float:
        """Of all tracks together, the last one without the room below it."""
        return max(self.full * TRACK + self.thin * THIN_TRACK - (TRACK - MARK if not self.thin else 3.0), 0.0)

    def top(self, item: Bar) -> float:
        """From the upper edge of all tracks to that of the bar."""
        track = self.tracks[item.event.event_id]
        if item.thin:
            return self.full * TRACK + (self.thin - 1 - track) * THIN_TRACK
        return (self.full - 1 - track) * TRACK


def on_tracks(bars: Sequence[Bar], *, full: int, thin: int) -> Tracked | None:
    """A track for every bar, none over another; None where that takes more than so many `full` and `thin` tracks.

    A plan keeps the way to its outcome free, where that is among the bars.
    """
    tracks = _assigned(bars, full=full, thin=thin)
    return _tracked(bars, tracks) if len(tracks) == len(bars) else None


def that_fit(bars: Sequence[Bar], *, full: int, thin: int) -> Tracked:
    """Tracks for as many of the bars as there is room for, the first ones first."""
    ends: list[list[Bar]] = [[] for _ in range(full)]
    thin_ends: list[list[Bar]] = [[] for _ in range(thin)]
    tracks = {}
    for item in bars:
        rows = thin_ends if item.thin else ends
        free = (at for at, row in enumerate(rows) if not any(_meet(item, other) for other in row))
        track = next(free, None)
        if track is not None:
            rows[track].append(item)
            tracks[item.event.event_id] = track
    return _tracked(bars, tracks)


def _tracked(bars: Sequence[Bar], tracks: Mapping[str, int]) -> Tracked:
    thin_ids = {item.event.event_id for item in bars if item.thin}
    full = max((track + 1 for key, track in tracks.items() if key not in thin_ids), default=0)
    thin = max((track + 1 for key, track in tracks.items() if key in thin_ids), default=0)
    return Tracked(tracks, full, thin)


def _meet(one: Bar, other: Bar) -> bool:
    return one.start < other.end + _BETWEEN and other.start < one.end + _BETWEEN


def _assigned(bars: Sequence[Bar], *, full: int, thin: int) -> dict[str, int]:
    """Tracks, from left to right the lowest that is free; what finds none is left out."""
    by_id = {item.event.event_id: item for item in bars}
    items = []
    for item in bars:
        reach = item.end
        outcome = by_id.get(item.event.outcome)
        if outcome is not None and not item.thin:
            reach = max(reach, outcome.left + MARK)
        items.append((item.start, reach, item.event.event_id, item.thin))
    ends: tuple[list[float], list[float]] = ([], [])
    tracks = {}
    for first, last, event_id, is_thin in sorted(items):
        rows = ends[is_thin]
        track = next((index for index, end in enumerate(rows) if end + _BETWEEN <= first), len(rows))
        if track == len(rows):
            if track == (thin if is_thin else full):
                continue
            rows.append(last)
        rows[track] = max(rows[track], last)
        tracks[event_id] = track
    return tracks
