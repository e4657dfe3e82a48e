"""A mark as shapes: its colours, how well the date is known, and whether it happened."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.charts.scene import Box, Mark
from timeline.exports.drawing import Disc, Point, Shape, Stroke, rectangle
from timeline.exports.theme import Theme

_HATCH, _HATCH_WIDTH = 5.0, 1.6
_FADES = (0.55, 0.32, 0.14)
_BRACKET = 3.0
_DOT_STEP = 5.0


def mark_shapes(mark: Mark, theme: Theme) -> tuple[Shape, ...]:
    """One mark: fading ends, a slice for each colour, brackets and strokes."""
    box = mark.box
    colours = [theme.colour(role) for role in mark.colours]
    share = box.height / len(colours)
    slices = [
        (Box(box.left, box.top + at * share, box.right, box.top + (at + 1) * share), colour)
        for at, colour in enumerate(colours)
    ]
    found: list[Shape] = []
    for reach, start, direction in ((mark.fade_left, box.left, -1), (mark.fade_right, box.right, 1)):
        step = direction * reach / len(_FADES)
        for at, strength in enumerate(_FADES if reach > 0 else ()):
            left, right = sorted((start + step * at, start + step * (at + 1)))
            found += [
                rectangle(Box(left, part.top, right, part.bottom), colour, opacity=strength) for part, colour in slices
            ]
    for part, colour in slices:
        if mark.fill == "solid":
            found.append(rectangle(part, colour))
            continue
        found.append(rectangle(part, theme.card))
        match mark.fill:
            case "hatched":
                found += _hatching(part, colour)
            case "back_hatched":
                found += _hatching(part, colour, rising=False)
            case "dots":
                found += _dots(part, colour)
        found.append(Stroke(_outline(part), colour))
    return (*found, *_strokes(mark, theme))


def _outline(box: Box) -> tuple[Point, ...]:
    left, top, right, bottom = box.left + 0.5, box.top + 0.5, box.right - 0.5, box.bottom - 0.5
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)


def _hatching(box: Box, colour: str, *, rising: bool = True) -> Iterator[Shape]:
    """Lines at 45°, cut off at the edges of the box."""
    for at in range(1, int((box.width + box.height) / _HATCH) + 1):
        reach = at * _HATCH
        # From the left or lower edge to the upper or right one.
        first = (box.left + max(reach - box.height, 0.0), min(reach, box.height))
        last = (box.left + min(reach, box.width), max(reach - box.width, 0.0))
        points = tuple((x, box.top + y if rising else box.bottom - y) for x, y in (first, last))
        yield Stroke(points, colour, _HATCH_WIDTH)


def _dots(box: Box, colour: str) -> Iterator[Shape]:
    """A row of dots along the middle: somewhere in here."""
    many = max(int((box.width - 3) // _DOT_STEP), 1)
    x, y = box.middle
    first = x - _DOT_STEP * (many - 1) / 2
    for at in range(many):
        yield Disc(first + _DOT_STEP * at, y, min(1.3, box.height / 3), colour)


def _strokes(mark: Mark, theme: Theme) -> Iterator[Shape]:
    box = mark.box
    if mark.form == "window":
        top, bottom = box.top - 2, box.bottom + 2
        for edge, inwards in ((box.left, _BRACKET), (box.right, -_BRACKET)):
            yield Stroke(((edge + inwards, top), (edge, top), (edge, bottom), (edge + inwards, bottom)), theme.ink, 1.5)
    rising = ((box.left - 3, box.bottom + 1), (box.right + 3, box.top - 1))
    if mark.struck or mark.crossed:
        yield Stroke(rising, theme.ink, 1.5)
    if mark.crossed:
        yield Stroke(((box.left - 3, box.top - 1), (box.right + 3, box.bottom + 1)), theme.ink, 1.5)
    if mark.disputed:
        middle = box.middle[0]
        yield Stroke(((middle - 1.5, box.bottom + 3), (middle + 1.5, box.top - 3)), theme.ink, 1.5)
