"""How many events there are over time: columns of the calendar, and chips that count what has no card."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.charts.extents import Extent
from timeline.charts.scale import LAST_DAY, Interval, Scale

# Columns are about so wide or wider, in chart units; narrower ones would only be noise.
_COLUMN = 6.0
# Room for "+999" in a pill.
CHIP_COLUMN = 58.0
_MONTH, _YEAR = 30.436875, 365.2425
# Name, months (0 for days) and about how many days.
_STEPS = (
    ("day", 0, 1.0), ("month", 1, _MONTH), ("quarter", 3, 3 * _MONTH), ("year", 12, _YEAR), ("5 years", 60, 5 * _YEAR),
    ("decade", 120, 10 * _YEAR), ("20 years", 240, 20 * _YEAR), ("50 years", 600, 50 * _YEAR),
    ("century", 1200, 100 * _YEAR),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Stretches of the calendar in order, none across a break. `per` says how long: "year"."""

    per: str
    days: tuple[Interval, ...]
    places: tuple[Interval, ...]


def columns(scale: Scale) -> Columns:
    """The finest stretches of the calendar that can be told apart on this scale."""
    pieces = _pieces(scale)
    days = sum(last - first for first, last in pieces)
    room = sum(scale.x(last) - scale.x(first) for first, last in pieces)
    per, months, _ = next((step for step in _STEPS if room * step[2] / days >= _COLUMN), _STEPS[-1])
    found = [cut for first, last in pieces for cut in _cuts(first, last, months)]
    return Columns(per, tuple(found), tuple((scale.x(first), scale.x(last)) for first, last in found))


def _pieces(scale: Scale) -> list[Interval]:
    """The days between breaks."""
    edges = [scale.first, *(day for gap in scale.breaks for day in (gap.first, gap.last)), scale.last]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _cuts(first: float, last: float, months: int) -> list[Interval]:
    edges = [first]
    if months == 0:
        edges += [float(day) for day in range(int(first) + 1, int(last)) if day > first]
    else:
        day = date.fromordinal(min(max(int(first), 1), int(LAST_DAY)))
        at = (day.year * 12 + day.month - 1) // months * months + months
        while at // 12 <= date.max.year and (edge := float(date(at // 12, at % 12 + 1, 1).toordinal())) < last:
            edges.append(edge)
            at += months
    return list(zip(edges, [*edges[1:], last], strict=True))


def counts(found: Columns, extents: Sequence[Extent]) -> tuple[float, ...]:
    """How many events fall into each column; one of a coarser date is shared out over the columns that it covers."""
    starts = [first for first, _ in found.days]
    first_day, last_day = starts[0], found.days[-1][1]
    whole = [0.0] * len(starts)
    for item in extents:
        first = min(max(item.first, first_day), last_day - 1)
        # What began before the axis and goes on is there all the time.
        last = max(min(item.last if item.last > first_day else item.reach, last_day), first + 1)
        low, high = bisect_right(starts, first) - 1, bisect_right(starts, last - 1) - 1
        if low == high:
            whole[low] += 1
            continue
        for at in range(low, high + 1):
            column = found.days[at]
            covered = max(min(last, column[1]) - max(first, column[0]), 0.0)
            whole[at] += covered / (last - first)
    return tuple(whole)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Columns put together until each has room for a chip; `edges` are places, `days` what is between them."""

    days: tuple[Interval, ...]
    places: tuple[Interval, ...]

    def at(self, x: float) -> int:
        """Which stretch has this place."""
        return max(bisect_right([left for left, _ in self.places], x) - 1, 0)


def chip_stretches(found: Columns) -> Stretches:
    """Stretches for chips, the same in every lane, so that they stand under one another."""
    days: list[Interval] = []
    places: list[Interval] = []
    for day, place in zip(found.days, found.places, strict=True):
        if places and places[-1][1] - places[-1][0] < CHIP_COLUMN:
            days[-1], places[-1] = (days[-1][0], day[1]), (places[-1][0], place[1])
        else:
            days.append(day)
            places.append(place)
    if len(places) > 1 and places[-1][1] - places[-1][0] < CHIP_COLUMN:
        day, place = days.pop(), places.pop()
        days[-1], places[-1] = (days[-1][0], day[1]), (places[-1][0], place[1])
    return Stretches(tuple(days), tuple(places))
