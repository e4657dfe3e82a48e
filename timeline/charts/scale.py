"""Days to places on the axis: stretches of true scale with the long empty times between them folded away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# A day is counted from its start; an interval of days is half open: 8 October is [n, n + 1).
Interval = tuple[float, float]

GAP_WIDTH = 64.0
_MIN_STRETCH = 56.0
_WIDTH_FOR_A_GAP = 150.0
_MIN_MARGIN_DAYS = 15.0
_MARGIN_SHARE, _LONG_SHARE = 0.17, 0.04
_LAST_DAY = float(date.max.toordinal())


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last` (half open, as ordinals), drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """Chart units that a day takes."""
        return (self.right - self.left) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Stretches in order of time. Between two of them time is folded."""

    stretches: tuple[Stretch, ...]

    def x(self, day: float) -> float:
        """Where the start of that day is; folded days share the break evenly, so the order is kept."""
        first, last = self.stretches[0], self.stretches[-1]
        if day <= first.first:
            return first.left
        if day >= last.last:
            return last.right
        previous = first
        for stretch in self.stretches:
            if day < stretch.first:
                share = (day - previous.last) / (stretch.first - previous.last)
                return previous.right + share * (stretch.left - previous.right)
            if day <= stretch.last:
                return stretch.left + (day - stretch.first) * stretch.per_day
            previous = stretch
        return last.right


def true_scale(first: float, last: float, left: float, right: float) -> TimeScale:
    """Every day as wide as the next."""
    return TimeScale((Stretch(first, max(last, first + 1), left, right),))


def folded(intervals: Sequence[Interval], left: float, right: float) -> TimeScale:
    """A scale on which the intervals have room and the long empty times between them are folded.

    What is folded is never inside an interval. A fold needs a gap that stands out: half as long as all that stays,
    and twice as long as the longest that stays open. Raises ValueError without an interval.
    """
    if not intervals:
        raise ValueError("a scale needs at least one interval")
    covered = _merged(intervals)
    gaps = [
        (after[0] - before[1], index) for index, (before, after) in enumerate(zip(covered, covered[1:], strict=False))
    ]
    whole = covered[-1][1] - covered[0][0]
    folds = _folds(gaps, whole, most=int((right - left) // _WIDTH_FOR_A_GAP))
    margin = _margin(whole - sum(gaps[index][0] for index in folds))
    folds = [index for index in folds if gaps[index][0] > 3 * margin]
    edges = [covered[0][0] - margin]
    for index in sorted(folds):
        edges += [covered[index][1] + margin, covered[index + 1][0] - margin]
    edges.append(covered[-1][1] + margin)
    bounds = [
        (_snap(first, margin, up=False), _snap(last, margin, up=True))
        for first, last in zip(edges[::2], edges[1::2], strict=True)
    ]
    return TimeScale(_placed(bounds, left, right))


def _merged(intervals: Sequence[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for first, last in sorted(intervals):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _folds(gaps: list[tuple[float, int]], whole: float, *, most: int) -> list[int]:
    longest = sorted(gaps, key=lambda gap: (-gap[0], gap[1]))
    kept: list[int] = []
    left = whole
    for count, (length, _) in enumerate(longest[:most], start=1):
        left -= length
        following = longest[count][0] if count < len(longest) else 0.0
        if length >= left / 2 and length >= 2 * following:
            kept = [index for _, index in longest[:count]]
    return kept


def _margin(core: float) -> float:
    return max(min(core * _MARGIN_SHARE, core * _LONG_SHARE + 3 * _MIN_MARGIN_DAYS), _MIN_MARGIN_DAYS)


def _snap(day: float, margin: float, *, up: bool) -> float:
    """The nearest start of a month outwards, or of a year where the margin is longer than one."""
    day = min(max(day, 1.0), _LAST_DAY)
    when = date.fromordinal(int(day))
    month = 1 if margin > 366 else when.month
    start = date(when.year, month, 1)
    if not up or start.toordinal() == day:
        return float(start.toordinal())
    months = 12 if margin > 366 else 1
    year, after = start.year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return _LAST_DAY if year > date.max.year else float(date(year, after, 1).toordinal())


def _placed(bounds: list[Interval], left: float, right: float) -> tuple[Stretch, ...]:
    room = right - left - GAP_WIDTH * (len(bounds) - 1)
    days = [last - first for first, last in bounds]
    least = min(_MIN_STRETCH, room / len(bounds))
    # Stretches too short to be read get the least width, the others share what is left by length.
    short = {index for index, length in enumerate(days) if room * length / sum(days) < least}
    shared = sum(length for index, length in enumerate(days) if index not in short)
    spare = room - least * len(short)
    placed, x = [], left
    for index, (first, last) in enumerate(bounds):
        wide = least if index in short else spare * days[index] / shared
        end = right if index == len(bounds) - 1 else x + wide
        placed.append(Stretch(first, last, x, end))
        x += wide + GAP_WIDTH
    return tuple(placed)


def skipped_words(days: float) -> str:
    """How long a gap is: "18 y 4 m", "7 months", "40 days"."""
    months = round(days / 30.436875)
    if days < 61:
        return f"{round(days)} days"
    if months < 12:
        return f"{months} months"
    years, rest = divmod(months, 12)
    return f"{years} y {rest} m" if rest and years < 100 else f"{years} years"
