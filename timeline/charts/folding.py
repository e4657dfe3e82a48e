"""Which empty times are folded away, and how the rest shares the room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.charts.scale import LAST_DAY, Interval, Scale, Stretch

GAP_WIDTH = 64.0
_MIN_STRETCH = 56.0
_WIDTH_FOR_A_GAP = 150.0
_MIN_MARGIN_DAYS = 15.0
_MARGIN_SHARE, _LONG_SHARE = 0.17, 0.04


def folded(intervals: Sequence[Interval], left: float, right: float, *, window: Interval | None = None) -> Scale:
    """A scale on which the intervals have room and the long empty times between them are folded.

    What is folded is never inside an interval. A fold needs a gap that stands out: half as long as all that stays,
    and twice as long as the longest that stays open. A `window` sets the ends of the axis; without one there is a
    margin. Raises ValueError without an interval.
    """
    if not intervals:
        raise ValueError("a scale needs at least one interval")
    covered = _merged(intervals)
    gaps = [
        (after[0] - before[1], index) for index, (before, after) in enumerate(zip(covered, covered[1:], strict=False))
    ]
    whole = covered[-1][1] - covered[0][0]
    folds = _folds(gaps, whole, most=int((right - left) // _WIDTH_FOR_A_GAP))
    margin = margin_days(whole - sum(gaps[index][0] for index in folds))
    folds = [index for index in folds if gaps[index][0] > 3 * margin]
    edges = [covered[0][0] - margin]
    for index in sorted(folds):
        edges += [covered[index][1] + margin, covered[index + 1][0] - margin]
    edges.append(covered[-1][1] + margin)
    snapped = [snap(edge, margin, up=bool(at % 2)) for at, edge in enumerate(edges)]
    if window:
        snapped[0], snapped[-1] = min(window[0], covered[0][0]), max(window[1], covered[-1][1])
    bounds = list(zip(snapped[::2], snapped[1::2], strict=True))
    return Scale("folded", _placed(bounds, left, right))


def ends(intervals: Sequence[Interval]) -> Interval:
    """Where an axis of all these starts and ends, with a margin."""
    first, last = min(first for first, _ in intervals), max(last for _, last in intervals)
    margin = margin_days(last - first)
    return snap(first - margin, margin, up=False), snap(last + margin, margin, up=True)


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


def margin_days(core: float) -> float:
    """How much time stays empty before and after so many days."""
    return max(min(core * _MARGIN_SHARE, core * _LONG_SHARE + 3 * _MIN_MARGIN_DAYS), _MIN_MARGIN_DAYS)


def snap(day: float, margin: float, *, up: bool) -> float:
    """The nearest start of a month outwards, or of a year where the margin is longer than one."""
    day = min(max(day, 1.0), LAST_DAY)
    when = date.fromordinal(int(day))
    month = 1 if margin > 366 else when.month
    start = date(when.year, month, 1)
    if not up or start.toordinal() == day:
        return float(start.toordinal())
    months = 12 if margin > 366 else 1
    year, after = start.year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return LAST_DAY if year > date.max.year else float(date(year, after, 1).toordinal())


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
