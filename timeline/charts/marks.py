"""Marks: how well the date is known gives the form, and tracks keep marks of a lane apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline.charts import text
from timeline.charts.names import joined
from timeline.charts.palette import colours_of, parties
from timeline.charts.scale import TimeScale
from timeline.charts.scene import Box, Mark, MarkForm, Tie
from timeline.knowledge import country_name
from timeline.model import Event, Status, When

# High enough for two colours, and for the hatching of a plan.
MARK = 12.0
_LEAST_SPAN = 13.0
_FADE, _OPEN_FADE = 12.0, 39.0
_BETWEEN = 3.0
_TIE_SIZE, _TIE_ROOM = 11.0, 16.0
_STRUCK = (Status.CANCELLED, Status.DENIED)
_HOLLOW = (Status.PLANNED, Status.POSTPONED, Status.HYPOTHETICAL, Status.CANCELLED, Status.DENIED)
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
class Placed:
    """A mark with its track; track 0 is the lowest. Its height in the picture is not known yet."""

    event: Event
    track: int
    left: float
    right: float
    fade_left: float
    fade_right: float

    @property
    def anchor(self) -> float:
        """Where its leader ends."""
        return (self.left + self.right) / 2

    def mark(self, top: float, colours: Mapping[str, str]) -> Mark:
        """The finished mark with its upper edge at `top`."""
        event = self.event
        return Mark(
            event.event_id,
            _form(event.when),
            Box(self.left, top, self.right, top + MARK),
            colours_of(parties(event), colours),
            event.status in _HOLLOW,
            event.status in _STRUCK,
            event.disputed,
            self.fade_left,
            self.fade_right,
            _words(event),
        )


def _form(when: When | None) -> MarkForm:
    assert when is not None
    if when.kind in ("window", "choice"):
        return "window"
    return "day" if when.earliest == when.latest else "span"


def _words(event: Event) -> tuple[str, ...]:
    assert event.when is not None
    names = joined([country_name(code) for code in event.countries])
    facts = " · ".join(part for part in (status_words(event.status), names) if part)
    return event.when.words(), event.label, facts


def place(events: Sequence[Event], scale: TimeScale, shown: Collection[str], *, tracks: int) -> tuple[Placed, ...]:
    """A place for every event, none over another unless more coincide than there are tracks.

    A plan keeps the way to its outcome free, where that is among the events `shown`.
    """
    left_edge, right_edge = scale.stretches[0].left, scale.stretches[-1].right
    outcomes = {event.event_id: _extent(event, scale) for event in events}
    items = []
    for event in events:
        left, right, fade_left, fade_right = _extent(event, scale)
        reach = right + fade_right
        if event.outcome in outcomes and event.outcome in shown:
            reach = max(reach, outcomes[event.outcome][0] + MARK)
        items.append((max(left - fade_left, left_edge), reach, event, (left, right, fade_left, fade_right)))
    ends: list[float] = []
    found = []
    for first, last, event, extent in sorted(items, key=lambda item: (item[0], item[1], item[2].event_id)):
        track = next((index for index, end in enumerate(ends) if end + _BETWEEN <= first), len(ends))
        if track == len(ends) and track < tracks:
            ends.append(last)
        elif track == len(ends):
            track = min(range(len(ends)), key=lambda index: ends[index])
        ends[track] = max(ends[track], last)
        left, right, fade_left, fade_right = extent
        fade_left, fade_right = min(fade_left, left - left_edge), min(fade_right, right_edge - right)
        found.append(Placed(event, track, left, right, max(fade_left, 0.0), max(fade_right, 0.0)))
    return tuple(found)


def _extent(event: Event, scale: TimeScale) -> tuple[float, float, float, float]:
    """Left, right, and how far each end fades out."""
    when = event.when
    assert when is not None
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    fade = _FADE if when.approximate or when.uncertain else 0.0
    fade_left, fade_right = (fade if side else _OPEN_FADE for side in (when.earliest, when.latest))
    left, right = scale.x(first.toordinal()), scale.x(last.toordinal() + 1)
    least = MARK if first == last else _LEAST_SPAN
    if right - left < least or first == last:
        middle = (left + right) / 2
        left, right = middle - least / 2, middle + least / 2
    shift = max(scale.stretches[0].left - left, 0.0) or min(scale.stretches[-1].right - right, 0.0)
    # Whole pixels keep edges and fades sharp.
    return float(round(left + shift)), float(round(right + shift)), fade_left, fade_right


def slip_words(days: int) -> str:
    """How much later than planned: "118 days late", "on time", "3 days early"."""
    if days == 0:
        return "on time"
    return f"{abs(days)} day{'s' if abs(days) > 1 else ''} {'late' if days > 0 else 'early'}"


def tie(plan: Mark, outcome: Mark, slip_days: int | None) -> Tie:
    """The broken line from the plan's end to the outcome, straight on and then down or up."""
    words = "" if slip_days is None else slip_words(slip_days)
    y = (plan.box.top + plan.box.bottom) / 2
    x = (outcome.box.left + outcome.box.right) / 2
    start = min(plan.box.right + plan.fade_right, max(x, plan.box.left))
    end_y = (outcome.box.top + outcome.box.bottom) / 2
    if abs(end_y - y) < 1:
        points: tuple[tuple[float, float], ...] = ((start, y), (outcome.box.left - outcome.fade_left, y))
    else:
        points = ((start, y), (x, y), (x, outcome.box.top if end_y > y else outcome.box.bottom))
    room = abs(points[1][0] - start)
    if text.width(words, _TIE_SIZE) + _TIE_ROOM > room and slip_days is not None:
        words = f"{slip_days:+} d"
    if text.width(words, _TIE_SIZE) + _TIE_ROOM > room:
        words = ""
    return Tie(plan.event_id, outcome.event_id, points, words, (start + points[1][0]) / 2, y)
