"""Events to a Scene: the scale, the lanes, the marks on their tracks, the cards above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from timeline.charts import cards as card_rows
from timeline.charts import text
from timeline.charts.lanes import Group, groups, time_order
from timeline.charts.marks import MARK, Placed, place, tie
from timeline.charts.palette import colours_of, country_colours, parties
from timeline.charts.scale import Interval, TimeScale, folded, skipped_words
from timeline.charts.scene import Box, Card, Gap, Lane, Mark, Scene, Tie
from timeline.charts.strip import HEIGHT as STRIP_HEIGHT
from timeline.charts.strip import strip
from timeline.charts.ticks import ticks
from timeline.model import Event

MIN_WIDTH = 420.0
LANE_NAMES = 132.0
EDGE = 12.0
AXIS_HEIGHT = 62.0
_LANE_PAD, _LEADER, _TRACK = 10.0, 13.0, 17.0
_ALL_ROWS, _MOST_ROWS = 9, 5
_ALL_TRACKS, _LEAST_TRACKS = 36, 4
# Of a full lane, so many of the most important events compete for a card.
_CANDIDATES = 120
_NAME_SIZE = 12.5
_NAME_LINE = 16.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A lane before its height is known."""

    group: Group
    placed: tuple[Placed, ...]
    cards: tuple[card_rows.Placed, ...]
    row_heights: tuple[float, ...]
    tracks: int
    lines: tuple[str, ...]
    without_card: int

    @property
    def above(self) -> float:
        """From the top of the lane to the first track."""
        rows = sum(self.row_heights) + card_rows.ROW_GAP * max(len(self.row_heights) - 1, 0)
        return _LANE_PAD + (rows + _LEADER if self.row_heights else 0.0)

    @property
    def height(self) -> float:
        """Room for cards and tracks, and for the lane's name."""
        drawn = self.above + self.tracks * _TRACK + _LANE_PAD - (_TRACK - MARK)
        return max(drawn, 2 * _LANE_PAD + _NAME_LINE * (len(self.lines) + 1 + (self.without_card > 0)))


def build(
    events: Sequence[Event], *, width: float, colours: Mapping[str, str] | None = None, chosen: str = ""
) -> Scene:
    """The picture of these events, `width` chart units wide and as high as it needs.

    `colours` keeps a country's colour while a filter changes what is shown; by default it follows from the events.
    Marks, lanes and scale are the same whatever is `chosen`; its card takes another's place where it had none. Events
    without a date are counted, not drawn.
    """
    dated = sorted((event for event in events if event.when is not None), key=time_order)
    wide = float(max(int(width), MIN_WIDTH))
    colours = country_colours(events) if colours is None else colours
    plot_left, plot_right = LANE_NAMES, wide - EDGE
    undated = len(events) - len(dated)
    if not dated:
        empty = Box(plot_left, 0.0, plot_right, 0.0)
        return Scene(wide, 0.0, empty, (), (), (), (), (), (), None, chosen, undated)
    intervals = [_interval(event) for event in dated]
    scale = folded(intervals, plot_left, plot_right)
    rows = _rows(dated, scale, chosen)
    lanes: list[Lane] = []
    marks: list[Mark] = []
    found: list[Card] = []
    top = 0.0
    for row in rows:
        box = Box(plot_left, top, plot_right, top + row.height)
        stripe = colours_of(row.group.codes, colours)
        counts = len(row.group.events), row.without_card
        lanes.append(Lane(row.group.name, row.lines, row.group.codes, stripe, box, *counts))
        drawn = _marks(row, top, colours)
        marks += drawn
        found += _cards(row, top, {mark.event_id: mark for mark in drawn}, colours)
        top = box.bottom
    plot = Box(plot_left, 0.0, plot_right, top)
    below = strip(scale, [(i, e) for i, e in zip(intervals, dated, strict=True)], plot, colours, top + AXIS_HEIGHT)
    gaps = tuple(
        Gap(Box(before.right, 0.0, after.left, top), skipped_words(after.first - before.last))
        for before, after in zip(scale.stretches, scale.stretches[1:], strict=False)
    )
    height = top + AXIS_HEIGHT + (STRIP_HEIGHT if below else 0.0)
    ties = _ties(dated, marks)
    return Scene(
        wide, height, plot, tuple(lanes), tuple(marks), tuple(found), ties, ticks(scale), gaps, below, chosen, undated
    )


def _interval(event: Event) -> Interval:
    when = event.when
    assert when is not None
    ends = [day.toordinal() for day in (when.earliest, when.latest) if day]
    return float(min(ends)), float(max(ends) + 1)


def _rows(dated: Sequence[Event], scale: TimeScale, chosen: str) -> list[_Row]:
    lanes = groups(dated)
    share = max(1, min(_MOST_ROWS, _ALL_ROWS // len(lanes)))
    tracks = max(_LEAST_TRACKS, _ALL_TRACKS // len(lanes))
    most = max(_CANDIDATES // len(lanes), 12)
    shown = {event.event_id for event in dated}
    edges = {"left": scale.stretches[0].left, "right": scale.stretches[-1].right}
    rows = []
    for group in lanes:
        placed = place(group.events, scale, shown, tracks=tracks)
        anchors = {item.event.event_id: item.anchor for item in placed}
        wanted = sorted(group.events, key=lambda event: (-event.importance, time_order(event)))[:most]
        requests = [_request(event, anchors[event.event_id]) for event in wanted]
        packed = card_rows.pack(requests, **edges, rows=[inf] * share)
        used = max((card.row for card in packed), default=-1) + 1
        heights = tuple(max((c.height for c in packed if c.row == row), default=0.0) for row in range(used))
        without = len(group.events) - len(packed)
        if chosen in anchors and not any(card.request.event_id == chosen for card in packed):
            first = _request(next(event for event in group.events if event.event_id == chosen), anchors[chosen])
            others = [request for request in requests if request.event_id != chosen]
            again = card_rows.pack([first, *others], **edges, rows=heights)
            packed = again if any(card.request.event_id == chosen for card in again) else packed
        used_tracks = max(item.track for item in placed) + 1
        rows.append(_Row(group, placed, packed, heights, used_tracks, _name_lines(group), without))
    return rows


def _name_lines(group: Group) -> tuple[str, ...]:
    """The lane's name, broken between countries rather than inside their names where there is room."""
    room = LANE_NAMES - 26
    lines: list[str] = []
    for part in group.parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and text.width(longer, _NAME_SIZE, bold=True) <= room:
            lines[-1] = longer
        else:
            lines += text.wrap(part, _NAME_SIZE, room, lines=2, bold=True)
    return tuple(lines)


def _request(event: Event, anchor: float) -> card_rows.Request:
    assert event.when is not None
    codes = parties(event)
    status = "" if event.status == "occurred" else f" · {event.status}"
    dots = min(len(codes), 3) or 1
    return card_rows.Request(
        event.event_id, anchor, event.when.words() + status, event.label, dots, max(len(codes) - 3, 0)
    )


def _marks(row: _Row, top: float, colours: Mapping[str, str]) -> list[Mark]:
    last = top + row.height - _LANE_PAD
    return [item.mark(last - MARK - item.track * _TRACK, colours) for item in row.placed]


def _cards(row: _Row, top: float, marks: Mapping[str, Mark], colours: Mapping[str, str]) -> list[Card]:
    events = {event.event_id: event for event in row.group.events}
    first_track = top + row.height - _LANE_PAD - MARK - (row.tracks - 1) * _TRACK
    found = []
    for card in row.cards:
        request = card.request
        rows_below = sum(row.row_heights[: card.row]) + card_rows.ROW_GAP * card.row
        bottom = first_track - _LEADER - rows_below
        box = Box(card.left, bottom - card.height, card.left + card.width, bottom)
        stripe = colours_of(parties(events[request.event_id]), colours)
        found.append(
            Card(
                request.event_id, box, card.date, card.lines, request.label, stripe, request.more,
                min(max(request.anchor, box.left), box.right), marks[request.event_id].box.top,
            )
        )  # fmt: skip
    return found


def _ties(dated: Sequence[Event], marks: Sequence[Mark]) -> tuple[Tie, ...]:
    by_id = {mark.event_id: mark for mark in marks}
    return tuple(
        tie(by_id[event.event_id], by_id[event.outcome], event.slip_days)
        for event in dated
        if event.outcome in by_id and event.outcome != event.event_id
    )
