"""Text set in columns: blocks of lines that flow from column to column and from page to page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.charts.scene import Box
from timeline.exports.drawing import Part, Words, paragraph

# From the top of a line to its baseline, in shares of its height.
_BASELINE = 0.74


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: a text `indent` from the left of the column, `height` high; `mark` hangs left of it."""

    text: str
    size: float
    colour: str
    height: float
    indent: float = 0.0
    bold: bool = False
    url: str = ""
    mark: str = ""
    mark_colour: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stay together where they fit into one column, with `after` left free below."""

    lines: tuple[Line, ...]
    after: float
    number: int = 0

    @property
    def height(self) -> float:
        """Of all lines, without what is left free below."""
        return sum(line.height for line in self.lines)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: font size, colour, height of a line in shares of the size."""

    size: float
    colour: str
    bold: bool = False
    leading: float = 1.36


def lines_of(
    text: str, style: Style, width: float, *, indent: float = 0.0, mark: str = "", mark_colour: str = "", url: str = ""
) -> tuple[Line, ...]:
    """A paragraph in lines for a column of that width. `mark` stands before the first."""
    height = style.size * style.leading
    found = paragraph(text, style.size, width - indent, bold=style.bold)
    return tuple(
        Line(
            line, style.size, style.colour, height, indent, style.bold, url,
            mark if at == 0 else "", mark_colour or style.colour,
        )
        for at, line in enumerate(found)
    )  # fmt: skip


def balanced(blocks: Sequence[Block], area: Box, columns: int, gap: float) -> tuple[tuple[Part, ...], float]:
    """The blocks in columns of about the same height from the top of `area`, and how high the highest is."""
    wide = column_width(area.width, columns, gap)
    whole = sum(block.height + block.after for block in blocks)
    highest = max((block.height for block in blocks), default=0.0)
    target = max(whole / columns, highest)
    while True:
        spread = _spread(blocks, target)
        if len(spread) <= columns:
            break
        target += 8.0
    parts: list[Part] = []
    lowest = 0.0
    for at, column in enumerate(spread):
        y = area.top
        for block in column:
            parts.append(_placed(block.lines, area.left + at * (wide + gap), y, block.number))
            y += block.height + block.after
        lowest = max(lowest, y - area.top)
    return tuple(parts), lowest


def _spread(blocks: Sequence[Block], target: float) -> list[list[Block]]:
    spread: list[list[Block]] = []
    used = 0.0
    for block in blocks:
        if not spread or used + block.height > target:
            spread.append([])
            used = 0.0
        spread[-1].append(block)
        used += block.height + block.after
    return spread


def pages_of(blocks: Sequence[Block], area: Box, columns: int, gap: float) -> Iterator[tuple[Part, ...]]:
    """The blocks on pages, each with so many columns in `area`. A block too high for a column goes on in the next."""
    wide = column_width(area.width, columns, gap)
    page: list[Part] = []
    column, y = 0, area.top
    for block in blocks:
        rest = list(block.lines)
        if y > area.top and y + block.height > area.bottom and block.height <= area.height:
            column, y = column + 1, area.top
        while rest:
            if column == columns:
                yield tuple(page)
                page, column = [], 0
            fitting = _fitting(rest, area.bottom - y, first=y == area.top)
            if fitting:
                page.append(_placed(rest[:fitting], area.left + column * (wide + gap), y, block.number))
                y += sum(line.height for line in rest[:fitting])
                rest = rest[fitting:]
            if rest:
                column, y = column + 1, area.top
        y += block.after
    if page:
        yield tuple(page)


def _fitting(lines: Sequence[Line], room: float, *, first: bool) -> int:
    """How many of the lines there is room for; at the top of a column at least one."""
    many, used = 0, 0.0
    for line in lines:
        used += line.height
        if used > room + 0.01:
            break
        many += 1
    return max(many, 1) if first else many


def column_width(width: float, columns: int, gap: float) -> float:
    """How wide a column is."""
    return (width - gap * (columns - 1)) / columns


def _placed(lines: Sequence[Line], left: float, top: float, number: int) -> Part:
    shapes = []
    y = top
    for line in lines:
        baseline = y + line.height * _BASELINE
        if line.mark:
            right = left + line.indent - 0.5 * line.size
            shapes.append(Words(right, baseline, line.mark, line.size, line.mark_colour, bold=True, align="right"))
        shapes.append(
            Words(left + line.indent, baseline, line.text, line.size, line.colour, line.bold, "left", line.url)
        )
        y += line.height
    return Part(tuple(shapes), number)
