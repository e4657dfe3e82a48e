"""Which stretch of time each of the buttons for zooming and moving leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from timeline.charts.scale import Scale
from timeline.charts.scene import Scene
from timeline.model import Event

Window = tuple[date, date]
# Days; a shorter stretch tells nothing more.
_LEAST = 7
_STEP = 2


@dataclass(frozen=True, slots=True)
class Moves:
    """A window for each way to go, None where there is none; `whole` where all of the time there is is shown."""

    closer: Window | None
    out: Window | None
    earlier: Window | None
    later: Window | None
    whole: bool


def moves(scene: Scene, window: Window | None, shown: Sequence[Event], chosen: Event | None) -> Moves:
    """The ways from the picture in `scene`; `window` is the one asked for, None for all of the time.

    One gets closer to what is chosen, else to the middle one of the events `shown`.
    """
    whole = scene.whole
    if whole is None or scene.scale is None:
        return Moves(None, None, None, None, window is None)
    now = window or whole
    pivot = _pivot(now, shown, chosen)
    closer = _closer(scene, pivot, now)
    if window is None:
        return Moves(closer, None, None, None, whole=True)
    length = (now[1] - now[0]).days + 1
    out = _around(now[0] + timedelta(days=length // 2), length * _STEP, whole)
    step = timedelta(days=max(length // 2, 1))
    earlier = _shifted(now, -min(step, now[0] - whole[0])) if now[0] > whole[0] else None
    later = _shifted(now, min(step, whole[1] - now[1])) if now[1] < whole[1] else None
    return Moves(closer, out, earlier, later, whole=False)


def _closer(scene: Scene, pivot: date, now: Window) -> Window | None:
    """Half of the axis around the pivot: where gaps are folded, what is folded does not count."""
    scale = scene.scale
    if scale is None or (now[1] - now[0]).days < _LEAST * _STEP:
        return None
    half = (scale.right - scale.left) / (2 * _STEP)
    middle = min(max(scale.x(pivot.toordinal() + 0.5), scale.left + half), scale.right - half)
    first, last = int(_outside_breaks(scale, middle - half, up=True)), ceil(_outside_breaks(scale, middle + half)) - 1
    found = date.fromordinal(max(first, now[0].toordinal())), date.fromordinal(min(last, now[1].toordinal()))
    return found if found[0] <= found[1] and found != now else None


def _outside_breaks(scale: Scale, x: float, *, up: bool = False) -> float:
    """The day at that place; where time is folded there, that at which it goes on (`up`) or stopped before."""
    for gap in scale.breaks:
        if gap.left <= x <= gap.right:
            return gap.last if up else gap.first
    return scale.day(x)


def _shifted(window: Window, by: timedelta) -> Window:
    return window[0] + by, window[1] + by


def _around(middle: date, days: int, within: Window) -> Window:
    """So many days around `middle`, moved to lie within; all of `within` where that is shorter."""
    if days >= (within[1] - within[0]).days + 1:
        return within
    first = min(max(middle.toordinal() - days // 2, within[0].toordinal()), within[1].toordinal() - days + 1)
    return date.fromordinal(first), date.fromordinal(first + days - 1)


def _pivot(now: Window, shown: Sequence[Event], chosen: Event | None) -> date:
    if chosen and (middle := _middle(chosen)) and now[0] <= middle <= now[1]:
        return middle
    inside = [middle for event in shown if (middle := _middle(event)) and now[0] <= middle <= now[1]]
    return sorted(inside)[len(inside) // 2] if inside else now[0] + (now[1] - now[0]) // 2


def _middle(event: Event) -> date | None:
    if event.when is None:
        return None
    first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    return first + (last - first) // 2 if first and last else None
