"""The strip below the axis: all of the time at true scale, with what the plot shows marked on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.charts.extents import Extent, all_of_time
from timeline.charts.folding import ends
from timeline.charts.palette import colours_of, parties
from timeline.charts.scale import Scale, true_scale
from timeline.charts.scene import Box, Strip
from timeline.charts.ticks import ticks

HEIGHT = 100.0
_FUNNEL, _BAND = 46.0, 22.0
_LEAST_WINDOW = 8.0
_LABEL_ROOM = 64.0
# More lines than this run together, and then columns say more.
_MOST_LINES = 150
_COLUMN = 4.0


def strip(scale: Scale, extents: Sequence[Extent], plot: Box, colours: Mapping[str, str], top: float) -> Strip:
    """The strip from `top` downwards, for the plot's `scale` and the extents of all dated events."""
    first, last = ends([all_of_time(extents)])
    whole = true_scale(min(first, scale.first), max(last, scale.last), plot.left, plot.right)
    band = Box(plot.left, top + _FUNNEL, plot.right, top + _FUNNEL + _BAND)
    pieces = [scale.first, *(day for gap in scale.breaks for day in (gap.first, gap.last)), scale.last]
    windows = []
    for start, end in zip(pieces[::2], pieces[1::2], strict=True):
        left, right = whole.x(start), whole.x(end)
        grow = max(_LEAST_WINDOW - (right - left), 0.0) / 2
        left, right = max(left - grow, band.left), min(right + grow, band.right)
        upper = Box(scale.x(start), top, scale.x(end), top)
        windows.append((upper, Box(left, band.top, right, band.bottom)))
    # One line a pixel and colour is all that can be seen.
    marks: dict[tuple[int, str], None] = {}
    for item in extents:
        middle = (max(item.first, whole.first) + min(item.last, whole.last)) / 2
        marks[round(whole.x(middle)), colours_of(parties(item.event), colours)[0]] = None
    named = ticks(whole, label_room=_LABEL_ROOM)
    if len(marks) <= _MOST_LINES:
        lines = tuple((float(x), colour) for x, colour in marks)
        return Strip(band, whole, tuple(windows), lines, (), named)
    return Strip(band, whole, tuple(windows), (), _steps(whole, extents, band), named)


def _steps(whole: Scale, extents: Sequence[Extent], band: Box) -> tuple[tuple[float, float, float], ...]:
    count: Counter[int] = Counter()
    for item in extents:
        middle = (max(item.first, whole.first) + min(item.last, whole.last)) / 2
        count[int((whole.x(middle) - band.left) // _COLUMN)] += 1
    most = max(count.values())
    room = band.height - 3
    return tuple(
        (band.left + at * _COLUMN, min(band.left + (at + 1) * _COLUMN, band.right), max(room * count[at] / most, 1.0))
        for at in sorted(count)
    )
