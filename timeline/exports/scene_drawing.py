"""A Scene as a drawing: what stands on the screen, shape by shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.charts import text
from timeline.charts.cards import DATE_SIZE, DOT, LABEL_SIZE, LINE, PAD_X, PAD_Y
from timeline.charts.scene import Area as Counts
from timeline.charts.scene import Box, Card, Chip, Gap, Lane, Scene, Strip, Tick, Tie
from timeline.exports.drawing import Area, Disc, Part, Shape, Stroke, Words, rectangle
from timeline.exports.mark_drawing import mark_shapes
from timeline.exports.theme import Theme

_NAME_SIZE, _NAME_LINE = 12.5, 16.0
_SMALL = 11.0
_STRIPE = (2.0, 6.0)
_COUNTS_OPACITY = 0.45
# From the top of a line of cards to its baseline.
_BASELINE = 11.5
# From the middle of a line to its baseline.
_DROP = 4.0


def scene_parts(scene: Scene, theme: Theme, numbers: Mapping[str, int]) -> tuple[Part, ...]:
    """The scene's shapes from the back to the front; `numbers` are those of the events by event_id.

    What belongs to one event is a part of its own.
    """
    ground: list[Shape] = []
    for index, lane in enumerate(scene.lanes):
        ground += _lane(lane, theme, shaded=index % 2 == 0)
    ground += [rectangle(gap.box, theme.gap) for gap in scene.gaps]
    ground += _axis(scene.ticks, scene.plot, theme)
    if scene.lanes:
        ground.append(Words(14.0, scene.plot.bottom + 15, scene.scale_words, _SMALL, theme.soft_ink))
    for gap in scene.gaps:
        ground += _break(gap, scene.plot, theme)
    for counts in scene.areas:
        ground += _counts(counts, theme)
    if scene.strip:
        ground += _strip(scene.strip, theme)
    for item in scene.legend:
        ground += mark_shapes(item.sample, theme)
        ground.append(Words(item.x, item.sample.box.middle[1] + _DROP, item.words, _SMALL, theme.soft_ink))
    between = [shape for tie in scene.ties for shape in _tie(tie, scene.lanes, theme)]
    between += [
        Stroke(((card.leader_x, card.box.bottom), (card.leader_x, card.leader_to)), theme.card_edge)
        for card in scene.cards
    ]
    marks = [
        Part(mark_shapes(mark, theme), numbers.get(mark.event_id, 0), ". ".join(filter(None, mark.words)))
        for mark in scene.marks
    ]
    chips = [shape for chip in scene.chips for shape in _chip(chip, theme)]
    cards = [
        Part(tuple(_card(card, theme)), numbers.get(card.event_id, 0), f"{card.date}. {card.label}")
        for card in scene.cards
    ]
    return Part(tuple(ground)), Part(tuple(between)), *marks, Part(tuple(chips)), *cards


def _lane(lane: Lane, theme: Theme, *, shaded: bool) -> Iterator[Shape]:
    if shaded:
        yield rectangle(lane.box, theme.lane)
    share = (lane.box.height - 12) / max(len(lane.colours), 1)
    for at, colour in enumerate(map(theme.colour, lane.colours)):
        top = lane.box.top + 6 + at * share
        yield rectangle(Box(_STRIPE[0], top, _STRIPE[1], top + share), colour)
    lines = [(line, _NAME_SIZE, True) for line in lane.lines] + [(line, _SMALL, False) for line in lane.notes]
    y = lane.box.middle[1] - _NAME_LINE * len(lines) / 2 + _BASELINE + 0.5
    for line, size, bold in lines:
        yield Words(14.0, y, line, size, theme.ink if bold else theme.soft_ink, bold)
        y += _NAME_LINE


def _axis(ticks: Sequence[Tick], plot: Box, theme: Theme) -> Iterator[Shape]:
    two_lines = any(tick.label for tick in ticks)
    for tick in ticks:
        yield Stroke(((tick.x, plot.top), (tick.x, plot.bottom + 5)), theme.grid)
    for tick in ticks:
        if tick.label:
            yield Words(tick.x + 2, plot.bottom + 15, tick.label, _SMALL, theme.soft_ink)
        if tick.year:
            yield Words(tick.x + 2, plot.bottom + (30 if two_lines else 15), tick.year, _SMALL, theme.ink, bold=True)


def _break(gap: Gap, plot: Box, theme: Theme) -> Iterator[Shape]:
    """The zigzag under a gap, and how long it is."""
    middle = gap.box.middle[0]
    for shift in (-5.0, 1.0):
        points = tuple((middle + shift + (4 if step % 2 else 0), plot.bottom + 2 + 4 * step) for step in range(6))
        yield Stroke(points, theme.soft_ink, 1.2)
    for at, words in enumerate((gap.words, "no events")):
        yield Words(middle, plot.bottom + 38 + 14 * at, words, _SMALL, theme.soft_ink, align="middle")


def _counts(counts: Counts, theme: Theme) -> Iterator[Shape]:
    """How many events a dense lane has over time, as columns that touch."""
    colour = theme.colour(counts.colour)
    for left, right, high in counts.steps:
        if high > 0:
            box = Box(left, counts.base - high, right, counts.base)
            yield rectangle(box, colour, opacity=_COUNTS_OPACITY)


def _strip(strip: Strip, theme: Theme) -> Iterator[Shape]:
    yield rectangle(strip.box, theme.lane)
    for upper, lower in strip.windows:
        points = (
            (upper.left, upper.top), (upper.right, upper.top), (lower.right, lower.top), (lower.left, lower.top),
        )  # fmt: skip
        yield Area(points, theme.gap, 0.7)
        yield rectangle(lower, theme.grid)
    for left, right, high in strip.steps:
        if high > 0:
            yield rectangle(Box(left, strip.box.bottom - high, right, strip.box.bottom), theme.other)
    for x, colour in strip.marks:
        yield Stroke(((x, strip.box.top + 3), (x, strip.box.bottom - 3)), theme.colour(colour), 2.0)
    yield Words(14.0, strip.box.middle[1] + _DROP, "True scale", _SMALL, theme.soft_ink)
    for tick in strip.ticks:
        if words := tick.label or tick.year:
            yield Words(tick.x + 2, strip.box.bottom + 15, words, _SMALL, theme.soft_ink)


def _tie(tie: Tie, lanes: Sequence[Lane], theme: Theme) -> Iterator[Shape]:
    yield Stroke(tie.points, theme.soft_ink, 1.3, (4.0, 3.0))
    if tie.words:
        under = next((i for i, lane in enumerate(lanes) if lane.box.top <= tie.words_y <= lane.box.bottom), 1)
        half = text.width(tie.words, _SMALL) / 2 + 3
        ground = theme.lane if under % 2 == 0 else theme.paper
        yield rectangle(Box(tie.words_x - half, tie.words_y - 7, tie.words_x + half, tie.words_y + 7), ground)
        yield Words(tie.words_x, tie.words_y + _DROP, tie.words, _SMALL, theme.soft_ink, align="middle")


def _chip(chip: Chip, theme: Theme) -> Iterator[Shape]:
    """A "+7" in a pill."""
    box, radius = chip.box, chip.box.height / 2
    x, y = box.middle
    for at in (box.left + radius, box.right - radius):
        yield Disc(at, y, radius, theme.gap)
    yield rectangle(Box(box.left + radius, box.top, box.right - radius, box.bottom), theme.gap)
    yield Words(x, y + _DROP, chip.words, _SMALL, theme.ink, align="middle")


def _card(card: Card, theme: Theme) -> Iterator[Shape]:
    yield rectangle(card.box, theme.card, edge=theme.card_edge)
    x, top = card.box.left + PAD_X, card.box.top + PAD_Y
    for colour in map(theme.colour, card.colours):
        yield Disc(x + 4, top + 7.5, 4.0, colour)
        x += DOT
    more = (f"+{card.more_parties}",) if card.more_parties else ()
    words = " ".join((*card.codes, *more, card.date))
    yield Words(x, top + _BASELINE, words, DATE_SIZE, theme.soft_ink)
    for at, line in enumerate(card.lines, 1):
        yield Words(card.box.left + PAD_X, top + LINE * at + _BASELINE, line, LABEL_SIZE, theme.ink, bold=True)
