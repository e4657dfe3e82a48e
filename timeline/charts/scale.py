"""Days to places on the axis and back: stretches, between some of which time is folded away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

# A day is counted from its start; an interval of days is half open: 8 October is [n, n + 1).
Interval = tuple[float, float]
ScaleName = Literal["folded", "true", "even"]

SCALE_WORDS: dict[ScaleName, str] = {"folded": "Gaps folded", "true": "True scale", "even": "Even spacing"}
LAST_DAY = float(date.max.toordinal())


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last` (half open, as ordinals of the proleptic calendar), drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """Chart units that a day takes."""
        return (self.right - self.left) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class Break:
    """Days left out of the axis, `first` to `last` (half open), and the room that marks them."""

    first: float
    last: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Time to places: stretches in order of time, each at its own true scale.

    "true" has one stretch. "folded" has breaks between its stretches. "even" has a stretch from each date to the next,
    all equally wide and none folded. In a break the days share its room, so that the order is kept and `day` finds
    the way back.
    """

    name: ScaleName
    stretches: tuple[Stretch, ...]

    @property
    def first(self) -> float:
        """The first day, as an ordinal."""
        return self.stretches[0].first

    @property
    def last(self) -> float:
        """The end of the last day, as an ordinal."""
        return self.stretches[-1].last

    @property
    def left(self) -> float:
        """Where the first day starts."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """Where the last day ends."""
        return self.stretches[-1].right

    @property
    def breaks(self) -> tuple[Break, ...]:
        """The folded times, in order."""
        return tuple(
            Break(before.last, after.first, before.right, after.left)
            for before, after in zip(self.stretches, self.stretches[1:], strict=False)
            if after.left > before.right
        )

    def x(self, day: float) -> float:
        """Where the start of that day is; a day before or after the axis is at its end."""
        if day <= self.first:
            return self.left
        if day >= self.last:
            return self.right
        at = bisect_right(self.stretches, day, key=_first) - 1
        stretch = self.stretches[at]
        if day <= stretch.last:
            return stretch.left + (day - stretch.first) * stretch.per_day
        after = self.stretches[at + 1]
        share = (day - stretch.last) / (after.first - stretch.last)
        return stretch.right + share * (after.left - stretch.right)

    def day(self, x: float) -> float:
        """The day at that place, as an ordinal with a fraction: the inverse of `x`."""
        if x <= self.left:
            return self.first
        if x >= self.right:
            return self.last
        at = bisect_right(self.stretches, x, key=_left) - 1
        stretch = self.stretches[at]
        if x <= stretch.right:
            return stretch.first + (x - stretch.left) / stretch.per_day
        after = self.stretches[at + 1]
        share = (x - stretch.right) / (after.left - stretch.right)
        return stretch.last + share * (after.first - stretch.last)


def _first(stretch: Stretch) -> float:
    return stretch.first


def _left(stretch: Stretch) -> float:
    return stretch.left


def true_scale(first: float, last: float, left: float, right: float) -> Scale:
    """Every day as wide as the next."""
    return Scale("true", (Stretch(first, max(last, first + 1), left, right),))


def even_scale(starts: Sequence[float], first: float, last: float, left: float, right: float) -> Scale:
    """Each of the starting days as far from the one before it as from the one after it.

    Days that are the same have one place. Half a step is left at both ends, for the time from `first` and to `last`.
    """
    days = sorted({day for day in starts if first <= day < last})
    if not days:
        return Scale("even", true_scale(first, last, left, right).stretches)
    # A date on the very first day has no time before it, and stands at the edge.
    before = 0.5 if days[0] > first else 0.0
    step = (right - left) / (len(days) - 0.5 + before)
    knots = [(day, left + (at + before) * step) for at, day in enumerate(days)]
    if before:
        knots.insert(0, (first, left))
    knots.append((max(last, knots[-1][0] + 1), right))
    return Scale("even", tuple(Stretch(a[0], b[0], a[1], b[1]) for a, b in zip(knots, knots[1:], strict=False)))


def skipped_words(days: float) -> str:
    """How long a gap is: "18 y 4 m", "7 months", "40 days"."""
    months = round(days / 30.436875)
    if days < 61:
        return f"{round(days)} days"
    if months < 12:
        return f"{months} months"
    years, rest = divmod(months, 12)
    if rest and years < 100:
        return f"{years} y {rest} m"
    return f"{years:,} year{'' if years == 1 else 's'}"
