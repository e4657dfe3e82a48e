"""What a page or picture consists of, before anybody draws it: shapes at positions.

One unit is one CSS pixel (1/96 inch). The origin is the top left corner, y grows downwards. A drawing is put together
once and drawn by the SVG writer and by matplotlib alike, so that both show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from timeline.charts import text
from timeline.charts.scene import Box

Point = tuple[float, float]
Align = Literal["left", "middle", "right"]
# Of a line of text, in shares of the font size: from the baseline up, and down (Noto Sans, OS/2 typographic metrics).
ASCENT, DESCENT = 1.069, 0.293


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon, with an edge where `edge` names a colour."""

    points: tuple[Point, ...]
    colour: str
    opacity: float = 1.0
    edge: str = ""
    edge_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through the points; `dash` is the length of dashes and of the spaces between them."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its baseline. `url` is where a click leads, "" for nowhere."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    align: Align = "left"
    url: str = ""

    @property
    def box(self) -> Box:
        """What the line covers, by the widths of the page's font."""
        wide = text.width(self.text, self.size, bold=self.bold)
        left = self.x - {"left": 0.0, "middle": wide / 2, "right": wide}[self.align]
        return Box(left, self.y - ASCENT * self.size, left + wide, self.y + DESCENT * self.size)


Shape: TypeAlias = Area | Disc | Stroke | Words


@dataclass(frozen=True, slots=True)
class Part:
    """Shapes that belong to one event (`number`, from 1), or to none (0). `words` is what a screen reader says."""

    shapes: tuple[Shape, ...]
    number: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture or a page: its size, its ground, and what stands on it, from the back to the front."""

    width: float
    height: float
    ground: str
    parts: tuple[Part, ...]

    def shapes(self) -> Iterator[Shape]:
        """All shapes, from the back to the front."""
        for part in self.parts:
            yield from part.shapes


def rectangle(box: Box, colour: str, *, opacity: float = 1.0, edge: str = "", edge_width: float = 1.0) -> Area:
    """The box as a shape."""
    corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
    return Area(corners, colour, opacity, edge, edge_width)


def moved(parts: Iterable[Part], *, right: float = 0.0, down: float = 0.0, scale: float = 1.0) -> tuple[Part, ...]:
    """The parts drawn larger or smaller by `scale`, then moved."""

    def at(point: Point) -> Point:
        return point[0] * scale + right, point[1] * scale + down

    def shape(old: Shape) -> Shape:
        match old:
            case Area():
                return replace(old, points=tuple(map(at, old.points)), edge_width=old.edge_width * scale)
            case Disc():
                x, y = at((old.x, old.y))
                return replace(old, x=x, y=y, radius=old.radius * scale)
            case Stroke():
                dash = (old.dash[0] * scale, old.dash[1] * scale) if old.dash else None
                return replace(old, points=tuple(map(at, old.points)), width=old.width * scale, dash=dash)
            case Words():
                x, y = at((old.x, old.y))
                return replace(old, x=x, y=y, size=old.size * scale)

    return tuple(replace(part, shapes=tuple(map(shape, part.shapes))) for part in parts)


def paragraph(written: str, size: float, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """The whole text in lines, none wider than `limit`; time grows with the length of the text only."""
    space = text.width(" ", size, bold=bold)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in _fitting(written.split(), size, limit, bold=bold):
        wide = text.width(word, size, bold=bold)
        if line and used + space + wide > limit:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += wide + (space if line else 0.0)
        line.append(word)
    return (*lines, " ".join(line)) if line else tuple(lines)


def _fitting(words: Sequence[str], size: float, limit: float, *, bold: bool) -> Iterator[str]:
    """The words, those wider than a line (or of a script without spaces) cut into pieces that fit."""
    for word in words:
        if text.width(word, size, bold=bold) <= limit:
            yield word
            continue
        piece, used = "", 0.0
        for character in word:
            wide = text.width(character, size, bold=bold)
            if piece and used + wide > limit:
                cut = _cut(piece)
                yield piece[:cut]
                piece = piece[cut:]
                used = text.width(piece, size, bold=bold)
            piece += character
            used += wide
        yield piece


def _cut(piece: str) -> int:
    """Where to cut: after the last sign that parts an address, where one stands in the latter half, else at the end."""
    last = max(piece.rfind(sign) + 1 for sign in "/-?&=._")
    return last if 2 * last > len(piece) else len(piece)
