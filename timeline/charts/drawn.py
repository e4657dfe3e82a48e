"""Lanes one below the other: everything in them gets its height in the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.charts import cards as card_rows
from timeline.charts import text
from timeline.charts.extents import dates_of
from timeline.charts.marks import MARK
from timeline.charts.palette import colours_of, parties
from timeline.charts.rows import AREA_GAP, CHIP, LANE_PAD, LEADER, Row, Rows
from timeline.charts.scale import Scale
from timeline.charts.scene import Area, Box, Card, Chip, Lane, Mark

CHIP_SIZE = 11.0
_CHIP_PAD = 6.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """The lanes and what is in them, from the top of the plot to `bottom`."""

    lanes: tuple[Lane, ...]
    areas: tuple[Area, ...]
    marks: tuple[Mark, ...]
    cards: tuple[Card, ...]
    chips: tuple[Chip, ...]
    chosen_mark: Mark | None
    bottom: float


def drawn_rows(found: Rows, scale: Scale, colours: Mapping[str, str]) -> Drawn:
    """Everything in the lanes with its place."""
    lanes: list[Lane] = []
    areas: list[Area] = []
    marks: list[Mark] = []
    cards: list[Card] = []
    chips: list[Chip] = []
    chosen_mark: Mark | None = None
    top = 0.0
    for index, row in enumerate(found.rows):
        box = Box(scale.left, top, scale.right, top + row.height)
        stripe = colours_of(row.group.codes, colours)
        without = sum(len(ids) for _, ids in row.chips) + len(row.through)
        lanes.append(
            Lane(
                row.group.name, row.lines, row.notes, row.group.codes, stripe, box, len(row.group.events), without,
                row.through, bool(row.heap),
            )
        )  # fmt: skip
        first_track = box.bottom - row.below - row.tracked.height
        drawn = [item.mark(first_track + row.tracked.top(item), colours) for item in row.bars]
        marks += drawn
        if row.heap:
            base = first_track + row.tracked.height + AREA_GAP + row.heap_room
            areas.append(_area(row, index, base, found, stripe[0]))
        if row.chosen_bar is not None:
            chosen_mark = row.chosen_bar.mark(box.bottom - row.below + AREA_GAP + row.heap_room - MARK, colours)
        tops = {mark.event_id: mark.box.top for mark in [*([chosen_mark] if chosen_mark else []), *drawn]}
        cards += _cards(row, first_track, tops, colours)
        chips += _chips(row, index, box.bottom - LANE_PAD - CHIP, found)
        top = box.bottom
    return Drawn(tuple(lanes), tuple(areas), tuple(marks), tuple(cards), tuple(chips), chosen_mark, top)


def _area(row: Row, index: int, base: float, found: Rows, colour: str) -> Area:
    peak = max(row.heap)
    steps: list[tuple[float, float, float]] = []
    for (left, right), count in zip(found.columns.places, row.heap, strict=True):
        if count <= 0:
            continue
        high = max(round(row.heap_room * count / peak, 1), 1.0)
        if steps and steps[-1][1] == left and steps[-1][2] == high:
            steps[-1] = (steps[-1][0], right, high)
        else:
            steps.append((left, right, high))
    return Area(index, base, tuple(steps), colour, found.columns.per, peak)


def _cards(row: Row, first_track: float, tops: Mapping[str, float], colours: Mapping[str, str]) -> list[Card]:
    events = {event.event_id: event for event in row.group.events}
    found = []
    for card in row.cards:
        request = card.request
        rows_below = sum(row.row_heights[: card.row]) + card_rows.ROW_GAP * card.row
        bottom = first_track - LEADER - rows_below
        box = Box(card.left, bottom - card.height, card.left + card.width, bottom)
        stripe = colours_of(parties(events[request.event_id]), colours)
        found.append(
            Card(
                request.event_id, box, card.date, card.lines, request.label, stripe, request.codes, request.more,
                min(max(card.anchor, box.left), box.right), tops[request.event_id],
            )
        )  # fmt: skip
    return found


def _chips(row: Row, index: int, top: float, found: Rows) -> list[Chip]:
    centres = {item.event.event_id: (item.left + item.right) / 2 for item in row.counted}
    chips = []
    for at, ids in row.chips:
        words = f"+{len(ids):,}"
        half = (text.width(words, CHIP_SIZE) + 2 * _CHIP_PAD) / 2
        left, right = found.stretches.places[at]
        middle = sum(centres[key] for key in ids) / len(ids)
        middle = min(max(middle, left + half + 1), right - half - 1)
        first, last = dates_of(*found.stretches.days[at])
        chips.append(Chip(index, Box(middle - half, top, middle + half, top + CHIP), words, ids, first, last))
    return chips
