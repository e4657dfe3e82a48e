"""The strip below the axis: all of the time at true scale, with what the plot shows marked on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.charts.extents import Extent
from timeline.charts.folding import ends
from timeline.charts.palette import colours_of, parties
from timeline.charts.scale import Interval, Scale, true_scale
from timeline.charts.scene import Box, Strip
from timeline.charts.ticks import ticks

HEIGHT = 54.0
# How far the stretches of the plot open into it, where it does not show all.
FUNNEL = 40.0
_BAND = 22.0
_LEAST_WINDOW = 8.0
_LABEL_ROOM = 64.0
# More lines than this run together, and then columns say more.
_MOST_LINES = 150
_COLUMN = 4.0


def strip(
    scale: Scale, extents: Sequence[Extent], all_time: Interval, plot: Box, colours: Mapping[str, str], top: float
) -> Strip:
    """The strip from `top` downwards, for the plot's `scale` and the extents of all dated events.

    Its windows open into the plot from `FUNNEL` above; there is none where the plot shows all at true scale.
    """
    first, last = ends([all_time])
    whole = true_scale(min(first, scale.first), max(last, scale.last), plot.left, plot.right)
    band = Box(plot.left, top, plot.right, top + _BAND)
    windows = _windows(scale, whole, band) if shows_part(scale, all_time) else ()
    places = [whole.x((max(item.first, first) + min(item.last, last)) / 2) for item in extents]
    named = ticks(whole, label_room=_LABEL_ROOM)
    if len({round(x) for x in places}) > _MOST_LINES:
        return Strip(band, whole, windows, (), _steps(places, band), named)
    # One line a pixel and colour is all that can be seen.
    lines = {
        (float(round(x)), colours_of(parties(item.event), colours)[0]): None
        for x, item in zip(places, extents, strict=True)
    }
    return Strip(band, whole, windows, tuple(lines), (), named)


def shows_part(scale: Scale, all_time: Interval) -> bool:
    """True where the plot leaves out some of the time, folded or outside of its window."""
    return bool(scale.breaks) or scale.first > all_time[0] or scale.last < all_time[1]


def _windows(scale: Scale, whole: Scale, band: Box) -> tuple[tuple[Box, Box], ...]:
    pieces = [scale.first, *(day for gap in scale.breaks for day in (gap.first, gap.last)), scale.last]
    windows = []
    for start, end in zip(pieces[::2], pieces[1::2], strict=True):
        left, right = whole.x(start), whole.x(end)
        grow = max(_LEAST_WINDOW - (right - left), 0.0) / 2
        left, right = max(left - grow, band.left), min(right + grow, band.right)
        upper = Box(scale.x(start), band.top - FUNNEL, scale.x(end), band.top - FUNNEL)
        windows.append((upper, Box(left, band.top, right, band.bottom)))
    return tuple(windows)


def _steps(places: Sequence[float], band: Box) -> tuple[tuple[float, float, float], ...]:
    count = Counter(int((x - band.left) // _COLUMN) for x in places)
    most = max(count.values())
    room = band.height - 3
    return tuple(
        (band.left + at * _COLUMN, min(band.left + (at + 1) * _COLUMN, band.right), max(room * count[at] / most, 1.0))
        for at in sorted(count)
    )
