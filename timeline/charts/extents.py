"""Which days each event takes on the axis, and where the axis starts and ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from timeline.charts.folding import ends, folded
from timeline.charts.scale import LAST_DAY, Interval, Scale, ScaleName, even_scale, true_scale
from timeline.model import Event, When

Window = tuple[date, date]
_VAGUE = ("decade", "century")
_STEM = re.compile(r"\dX")
# A date so many times as long as the window says nothing about when within it.
_SAYS_NOTHING = 3


@dataclass(frozen=True, slots=True)
class Extent:
    """The days of one event, half open ordinals. Where a side is not known it is that of the other side.

    `reach` is `last`, or endless for what goes on. `vague` dates (decades, centuries) never make the axis longer.
    """

    event: Event
    when: When
    first: float
    last: float
    reach: float
    vague: bool


def extent_of(event: Event) -> Extent | None:
    """The event's days; None where it has no date."""
    when = event.when
    if when is None:
        return None
    earliest, latest = when.earliest or when.latest, when.latest or when.earliest
    assert earliest is not None
    assert latest is not None
    last = float(latest.toordinal() + 1)
    # In EDTF a decade is 199X and a century 19XX; what still goes on ends in "..".
    vague = when.precision in _VAGUE or bool(_STEM.search(when.edtf))
    goes_on = when.kind == "lasted" and when.edtf.endswith("/..")
    return Extent(event, when, float(earliest.toordinal()), last, inf if goes_on else last, vague)


def days_of(window: Window) -> Interval:
    """A window, both days included, as half open ordinals."""
    return float(window[0].toordinal()), float(window[1].toordinal() + 1)


def dates_of(first: float, last: float) -> Window:
    """First and last day of half open ordinals."""
    start = min(max(int(first), 1), int(LAST_DAY))
    return date.fromordinal(start), date.fromordinal(min(max(int(last - 1e-6), start), int(LAST_DAY)))


def all_of_time(extents: Sequence[Extent]) -> Interval:
    """From the first to the last day that the finer dates name; a vague date wholly apart from those counts too."""
    fine = [(item.first, item.last) for item in extents if not item.vague] or [
        (item.first, item.last) for item in extents
    ]
    hull = min(first for first, _ in fine), max(last for _, last in fine)
    apart = [
        (item.first, item.last)
        for item in extents
        if (item.last <= hull[0] or item.first >= hull[1]) and item.when.earliest and item.when.latest
    ]
    known = [hull, *apart]
    return min(first for first, _ in known), max(last for _, last in known)


def in_window(extents: Sequence[Extent], window: Window) -> tuple[list[Extent], list[Extent]]:
    """Those of which some day may be in the window, and those among them that say nothing about when within it."""
    first, last = days_of(window)
    inside = [item for item in extents if item.first < last and item.reach > first]
    through = [
        item
        for item in inside
        if item.first <= first
        and item.last >= last
        and item.when.kind != "lasted"
        and item.last - item.first >= _SAYS_NOTHING * (last - first)
    ]
    return inside, through


def scale_for(name: ScaleName, extents: Sequence[Extent], left: float, right: float, window: Window | None) -> Scale:
    """The scale of these extents, all of the time or a window of it. Raises ValueError where there is neither."""
    bounds = days_of(window) if window else all_of_time(extents)
    clipped = [
        (max(item.first, bounds[0]), min(max(item.last, item.first + 1), bounds[1]))
        for item in [*extents, *_from_plan_to_outcome(extents)]
    ]
    clipped = [(first, last) for first, last in clipped if first < last]
    if name == "folded" and clipped:
        return folded(clipped, left, right, window=days_of(window) if window else None)
    first, last = bounds if window else ends([bounds])
    if name == "even":
        starts = [item.first for item in extents if first <= item.first < last]
        return even_scale(starts, first, last, left, right)
    scale = true_scale(first, last, left, right)
    return scale if name == "true" else Scale(name, scale.stretches)


def _from_plan_to_outcome(extents: Sequence[Extent]) -> list[Extent]:
    """The time that each tie spans, which must stay whole."""
    by_id: Mapping[str, Extent] = {item.event.event_id: item for item in extents}
    found = []
    for plan in extents:
        outcome = by_id.get(plan.event.outcome)
        if outcome is not None and outcome is not plan:
            first, last = min(plan.first, outcome.first), max(plan.last, outcome.last)
            found.append(Extent(plan.event, plan.when, first, last, last, vague=False))
    return found
