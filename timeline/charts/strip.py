"""The strip below the axis: the same time at true scale, with the stretches of the plot marked on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.charts.palette import colours_of, parties
from timeline.charts.scale import Interval, TimeScale, true_scale
from timeline.charts.scene import Box, Strip
from timeline.charts.ticks import ticks
from timeline.model import Event

HEIGHT = 100.0
_FUNNEL, _BAND = 46.0, 22.0
_LEAST_WINDOW = 8.0
_LABEL_ROOM = 64.0


def strip(
    scale: TimeScale, dated: Sequence[tuple[Interval, Event]], plot: Box, colours: Mapping[str, str], top: float
) -> Strip | None:
    """The strip from `top` downwards; None where nothing is folded, for then the plot itself is at true scale."""
    if len(scale.stretches) == 1:
        return None
    whole = true_scale(scale.stretches[0].first, scale.stretches[-1].last, plot.left, plot.right)
    band = Box(plot.left, top + _FUNNEL, plot.right, top + _FUNNEL + _BAND)
    windows = []
    for stretch in scale.stretches:
        left, right = whole.x(stretch.first), whole.x(stretch.last)
        grow = max(_LEAST_WINDOW - (right - left), 0.0) / 2
        left, right = max(left - grow, band.left), min(right + grow, band.right)
        windows.append((Box(stretch.left, top, stretch.right, top), Box(left, band.top, right, band.bottom)))
    # One line a pixel and colour is all that can be seen.
    marks: dict[tuple[int, str], None] = {}
    for (first, last), event in dated:
        colour = colours_of(parties(event), colours)[0]
        marks[round(whole.x((first + last) / 2)), colour] = None
    named = ticks(whole, label_room=_LABEL_ROOM)
    return Strip(band, tuple(windows), tuple((float(x), colour) for x, colour in marks), named)
