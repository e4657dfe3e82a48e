"""Marks: how well the date is known gives the form, its status the filling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.charts.extents import Extent
from timeline.charts.names import joined
from timeline.charts.palette import colours_of, parties
from timeline.charts.scale import Scale
from timeline.charts.scene import Box, Fill, Mark, MarkForm
from timeline.knowledge import country_name
from timeline.model import Event, Status, When

# High enough for two colours, and for the hatching of a plan.
MARK = 12.0
THIN = 6.0
_LEAST_SPAN = 16.0
# A leader may end so near to the end of a mark.
_INSET = 2.0
_FADE, _OPEN_FADE, _CUT_FADE = 12.0, 39.0, 18.0
# A longer bar would take a whole track from others.
_THIN_SHARE = 0.4
_FILLS: dict[Status, Fill] = {
    Status.PLANNED: "hatched",
    Status.POSTPONED: "back_hatched",
    Status.HYPOTHETICAL: "empty",
    Status.CANCELLED: "hatched",
    Status.DENIED: "empty",
}
_STATUS_WORDS = {
    Status.OCCURRED: "happened",
    Status.PLANNED: "planned",
    Status.ONGOING: "going on",
    Status.POSTPONED: "postponed",
    Status.CANCELLED: "cancelled",
    Status.DENIED: "denied",
    Status.HYPOTHETICAL: "spoken of as possible",
}


def status_words(status: Status) -> str:
    """The status for people."""
    return _STATUS_WORDS[status]


@dataclass(frozen=True, slots=True)
class Bar:
    """Where an event's mark lies along the axis; its height in the picture is not known yet."""

    extent: Extent
    left: float
    right: float
    fade_left: float
    fade_right: float
    cut_left: bool
    cut_right: bool
    thin: bool
    anchors: tuple[float, ...]

    @property
    def event(self) -> Event:
        """The event that it stands for."""
        return self.extent.event

    @property
    def start(self) -> float:
        """Where its fading end begins."""
        return self.left - self.fade_left

    @property
    def end(self) -> float:
        """Where its fading end ends."""
        return self.right + self.fade_right

    def mark(self, top: float, colours: Mapping[str, str]) -> Mark:
        """The finished mark with its upper edge at `top`."""
        event, when = self.extent.event, self.extent.when
        fill = _FILLS.get(event.status, "solid")
        form = form_of(when)
        return Mark(
            event_id=event.event_id,
            form=form,
            box=Box(self.left, top, self.right, top + (THIN if self.thin else MARK)),
            colours=colours_of(parties(event), colours)[: 2 if self.thin else 3],
            fill="dots" if form == "window" and fill == "solid" and not self.thin else fill,
            struck=event.status is Status.CANCELLED,
            crossed=event.status is Status.DENIED,
            disputed=event.disputed,
            thin=self.thin,
            fade_left=self.fade_left,
            fade_right=self.fade_right,
            cut_left=self.cut_left,
            cut_right=self.cut_right,
            words=_words(event, when),
        )


def form_of(when: When) -> MarkForm:
    """How well a date is known, as a form."""
    if when.kind in ("window", "choice"):
        return "window"
    return "day" if when.earliest == when.latest else "span"


def _words(event: Event, when: When) -> tuple[str, ...]:
    names = joined([country_name(code) for code in event.countries])
    facts = [status_words(event.status), names, "sources disagree" if event.disputed else ""]
    return when.words(), event.label, " · ".join(fact for fact in facts if fact)


def bar(extent: Extent, scale: Scale) -> Bar:
    """The event's place along the axis, within its ends."""
    when = extent.when
    cut_left, cut_right = extent.first < scale.first, extent.last > scale.last
    goes_on = extent.reach > extent.last and cut_left
    left, right = scale.x(extent.first), scale.right if goes_on else scale.x(extent.last)
    one_day = when.earliest == when.latest
    least = MARK if one_day else _LEAST_SPAN
    if right - left < least or one_day:
        # With even spacing it is the start that stands where the date has its place.
        middle = left if scale.name == "even" else (left + right) / 2
        left, right = middle - least / 2, middle + least / 2
    shift = max(scale.left - left, 0.0) or min(scale.right - right, 0.0)
    # Whole pixels keep edges and fades sharp.
    left, right = float(round(left + shift)), float(round(right + shift))
    fade = _FADE if when.approximate or when.uncertain else 0.0
    fade_left = fade if when.earliest else _OPEN_FADE
    fade_right = fade if when.latest else _OPEN_FADE
    wide = right - left > _THIN_SHARE * (scale.right - scale.left)
    inwards = min(_CUT_FADE, (right - left) / 4)
    if cut_left:
        left, fade_left = left + inwards, inwards
    if cut_right or goes_on:
        right, fade_right = right - inwards, inwards
    fade_left = max(min(fade_left, left - scale.left), 0.0)
    fade_right = max(min(fade_right, scale.right - right), 0.0)
    thin = extent.vague or wide
    return Bar(
        extent, left, right, fade_left, fade_right, cut_left, cut_right or goes_on, thin,
        _anchors(left, right, even=scale.name == "even"),
    )  # fmt: skip


def _anchors(left: float, right: float, *, even: bool) -> tuple[float, ...]:
    """Where its leader may end, the best place first: a long bar can be met anywhere on it."""
    middle, wide = (left + right) / 2, right - left
    first = left + MARK / 2 if even else middle
    inset = MARK / 2 if wide >= 4 * MARK else _INSET
    others = (
        (middle, left + inset, right - inset)
        if wide < 4 * MARK
        else (middle, left + inset, left + wide / 4, right - wide / 4, right - inset)
    )
    return (first, *(at for at in others if at != first))
