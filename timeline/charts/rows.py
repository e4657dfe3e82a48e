"""A lane before it has its place: which events have a mark, which a card, and what is only counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf, sqrt

from timeline.charts import cards as card_rows
from timeline.charts import text
from timeline.charts.density import Columns, Stretches, chip_stretches, columns, counts
from timeline.charts.extents import Extent
from timeline.charts.lanes import Group, time_order
from timeline.charts.marks import Bar, bar
from timeline.charts.palette import ordered, parties
from timeline.charts.scale import Scale
from timeline.charts.tracks import Tracked, on_tracks, that_fit
from timeline.model import Event

NAME_ROOM = 106.0
NAME_SIZE, NAME_LINE = 12.5, 16.0
LANE_PAD, LEADER = 10.0, 13.0
AREA, AREA_GAP = 26.0, 7.0
CHIP, CHIP_GAP = 17.0, 5.0
# A lane of few events has columns so high at least, in shares of the highest.
_LEAST_PEAK = 0.4
_MOST_ROWS = 5
# What a row of cards is about as high as.
_CARD_ROW = 62.0
_ALL_TRACKS, _LEAST_TRACKS, _MOST_TRACKS, _THIN_TRACKS = 24, 3, 8, 4
_DENSE_THIN = 2
# So many marks a page draws and moves at once without delay, and a person can still tell apart.
_MOST_MARKS = 240
# Of a full lane, so many of the most important events compete for each row of cards, and so many of each stretch.
_CANDIDATES, _OF_A_STRETCH = 24, 2


@dataclass(frozen=True, slots=True)
class Row:
    """A lane with all but its height in the picture. `chips` are (stretch, event_ids); `heap` the area's columns,
    the highest of which is `heap_room` high."""

    group: Group
    bars: tuple[Bar, ...]
    tracked: Tracked
    cards: tuple[card_rows.Placed, ...]
    row_heights: tuple[float, ...]
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    heap: tuple[float, ...]
    heap_room: float
    chips: tuple[tuple[int, tuple[str, ...]], ...]
    counted: tuple[Bar, ...]
    through: tuple[str, ...]
    chosen_bar: Bar | None

    @property
    def above(self) -> float:
        """From the top of the lane to its tracks."""
        rows = sum(self.row_heights) + card_rows.ROW_GAP * max(len(self.row_heights) - 1, 0)
        return LANE_PAD + (rows + LEADER if self.row_heights else 0.0)

    @property
    def below(self) -> float:
        """From the lowest track to the bottom of the lane."""
        return (AREA_GAP + self.heap_room if self.heap else 0.0) + (CHIP_GAP + CHIP if self.chips else 0.0) + LANE_PAD

    @property
    def height(self) -> float:
        """Room for all that is drawn, and for the lane's name."""
        names = 2 * LANE_PAD + NAME_LINE * (len(self.lines) + len(self.notes))
        return max(self.above + self.tracked.height + self.below, names)


@dataclass(frozen=True, slots=True)
class Rows:
    """All lanes with the columns and stretches that they share."""

    rows: tuple[Row, ...]
    columns: Columns
    stretches: Stretches


def rows_of(
    groups: Sequence[Group],
    extents: Mapping[str, Extent],
    through: Collection[str],
    scale: Scale,
    *,
    colours: Mapping[str, str],
    chosen: str,
    budget: float,
) -> Rows:
    """The lanes of these groups; `through` are events that are only counted, `budget` is the height for all lanes."""
    found = columns(scale)
    stretches = chip_stretches(found)
    bars = [
        [bar(extents[event.event_id], scale) for event in group.events if event.event_id not in through]
        for group in groups
    ]
    tracks = max(_LEAST_TRACKS, min(_MOST_TRACKS, _ALL_TRACKS // max(len(bars), 1)))
    tracked = _sparse(bars, tracks)
    shares = _card_rows(bars, tracked, budget)
    heaps = [
        () if sparse else counts(found, [item.extent for item in own])
        for own, sparse in zip(bars, tracked, strict=True)
    ]
    highest = max((max(heap) for heap in heaps if heap), default=0.0)
    rows = []
    for group, own, sparse, heap, share in zip(groups, bars, tracked, heaps, shares, strict=True):
        counted = tuple(event.event_id for event in group.events if event.event_id in through)
        room = AREA * max(_LEAST_PEAK, max(heap) / highest) if heap else 0.0
        rows.append(
            _row(group, own, sparse, share, tracks, heap, room, counted, stretches, found.per, scale, colours, chosen)
        )
    return Rows(tuple(rows), found, stretches)


def _sparse(bars: Sequence[Sequence[Bar]], most: int) -> list[Tracked | None]:
    """Tracks for the lanes in which every event has room for a mark; None for those that show how many instead."""
    tracked = [on_tracks(own, full=most, thin=_THIN_TRACKS) if len(own) <= _MOST_MARKS else None for own in bars]
    by_size = sorted(range(len(bars)), key=lambda at: (-len(bars[at]), at))
    left = sum(len(own) for own, track in zip(bars, tracked, strict=True) if track)
    for at in by_size:
        if left > _MOST_MARKS and tracked[at]:
            left -= len(bars[at])
            tracked[at] = None
    return tracked


def _card_rows(bars: Sequence[Sequence[Bar]], tracked: Sequence[Tracked | None], budget: float) -> list[int]:
    """How many rows of cards each lane may have."""
    fixed = sum(
        2 * LANE_PAD + LEADER + (track.height if track else AREA + AREA_GAP + CHIP + CHIP_GAP + 40) for track in tracked
    )
    left = int((budget - fixed) // _CARD_ROW) - len(bars)
    shares = [1 if own else 0 for own in bars]
    while left > 0:
        wish = [
            (sqrt(len(own)) / share, -at)
            for at, (own, share) in enumerate(zip(bars, shares, strict=True))
            if 0 < share < min(_MOST_ROWS, len(own))
        ]
        if not wish:
            break
        shares[-max(wish)[1]] += 1
        left -= 1
    return shares


def _row(
    group: Group,
    bars: Sequence[Bar],
    sparse: Tracked | None,
    share: int,
    max_tracks: int,
    heap: tuple[float, ...],
    heap_room: float,
    through: tuple[str, ...],
    stretches: Stretches,
    per: str,
    scale: Scale,
    colours: Mapping[str, str],
    chosen: str,
) -> Row:
    by_id = {item.event.event_id: item for item in bars}
    wanted = _wanted(bars, stretches, _CANDIDATES * max(share, 1))
    requests = [_request(item, colours) for item in wanted]
    packed = card_rows.pack(
        requests, left=scale.left, right=scale.right, rows=[inf] * share, thorough=sparse is not None
    )
    if sparse is None:
        carded = {card.request.event_id for card in packed}
        tracked = that_fit(
            [item for item in wanted if item.event.event_id in carded], full=max_tracks, thin=_DENSE_THIN
        )
        packed = tuple(card for card in packed if card.request.event_id in tracked.tracks)
    else:
        tracked = sparse
    used = max((card.row for card in packed), default=-1) + 1
    heights = tuple(max((c.height for c in packed if c.row == row), default=0.0) for row in range(used))
    with_card = {card.request.event_id for card in packed}
    counted = tuple(item for item in bars if item.event.event_id not in with_card)
    chips = _chips(counted, stretches)
    if chosen in by_id and chosen not in with_card:
        first = _request(by_id[chosen], colours)
        others = [request for request in requests if request.event_id in tracked.tracks and request.event_id != chosen]
        again = card_rows.pack([first, *others], left=scale.left, right=scale.right, rows=heights, thorough=False)
        packed = again if any(card.request.event_id == chosen for card in again) else packed
    drawn = tuple(item for item in bars if item.event.event_id in tracked.tracks)
    return Row(
        group, drawn, tracked, packed, heights, name_lines(group.parts), _notes(group, heap, per, through), heap,
        heap_room, chips, counted, through, by_id.get(chosen),
    )  # fmt: skip


def _importance(item: Bar) -> tuple[object, ...]:
    """What lies somewhere in the plot before what fills it; the most important first, the finer date, the earlier."""
    everywhere = item.cut_left and item.cut_right
    return (everywhere, -item.event.importance, item.extent.when.days or inf, time_order(item.event))


def _wanted(bars: Sequence[Bar], stretches: Stretches, most: int) -> list[Bar]:
    """Those that compete for cards, in that order: the most important of all, then those of each stretch of time."""
    ranked = sorted(bars, key=_importance)
    seen: Counter[int] = Counter()
    found = ranked[:most]
    for item in ranked[most:]:
        at = stretches.at((item.left + item.right) / 2)
        seen[at] += 1
        if seen[at] <= _OF_A_STRETCH:
            found.append(item)
    return found


def _chips(bars: Sequence[Bar], stretches: Stretches) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for item in bars:
        found[stretches.at((item.left + item.right) / 2)].append(item.event.event_id)
    return tuple((at, tuple(found[at])) for at in sorted(found))


def _notes(group: Group, heap: Sequence[float], per: str, through: Sequence[str]) -> tuple[str, ...]:
    number = len(group.events)
    notes = [f"{number:,} event{'' if number == 1 else 's'}"]
    if heap:
        notes.append(f"up to {max(heap):.0f} {'in' if per[0].isdigit() else 'a'} {per}")
    if through:
        notes.append(f"{len(through):,} too vague here")
    return tuple(notes)


def name_lines(parts: Sequence[str]) -> tuple[str, ...]:
    """The lane's name, broken between countries rather than inside their names where there is room."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and text.width(longer, NAME_SIZE, bold=True) <= NAME_ROOM:
            lines[-1] = longer
        else:
            lines += text.wrap(part, NAME_SIZE, NAME_ROOM, lines=3, bold=True)
    return tuple(lines)


def card_codes(event: Event, colours: Mapping[str, str]) -> tuple[str, ...]:
    """The codes that stand on its card: of those of its first three parties that have no colour of their own."""
    return tuple(code for code in ordered(parties(event), colours)[:3] if code not in colours)


def _request(item: Bar, colours: Mapping[str, str]) -> card_rows.Request:
    event = item.event
    codes = parties(event)
    status = "" if event.status == "occurred" else f" · {event.status}"
    return card_rows.Request(
        event.event_id, item.anchors, item.extent.when.words() + status, event.label, min(len(codes), 3) or 1,
        card_codes(event, colours), max(len(codes) - 3, 0),
    )  # fmt: skip
