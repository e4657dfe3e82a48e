"""What a picture of events consists of: plain values, positions in chart units.

One chart unit is one CSS pixel of the page. The origin is the top left corner, y grows downwards. Whoever draws a
Scene (the Plotly figure, the page, a file) draws these positions and decides nothing about them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MarkForm = Literal["day", "span", "window"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def overlaps(self, other: Box) -> bool:
        """True where both cover some area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """True where no part of it is outside of `other`."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across the plot. `without_card` counts the marks in it that have no card."""

    name: str
    lines: tuple[str, ...]
    codes: tuple[str, ...]
    colours: tuple[str, ...]
    box: Box
    events: int
    without_card: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on its lane: a "day" is a square, a "span" a bar of the length that is known, a "window" a bracket.

    `fade_left` and `fade_right` are how far an approximate or open end runs out beyond the box.
    """

    event_id: str
    form: MarkForm
    box: Box
    colours: tuple[str, ...]
    hollow: bool
    struck: bool
    disputed: bool
    fade_left: float
    fade_right: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The date and label of one event. The leader runs from the card down to the mark at `leader_x`."""

    event_id: str
    box: Box
    date: str
    lines: tuple[str, ...]
    label: str
    colours: tuple[str, ...]
    more_parties: int
    leader_x: float
    leader_to: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A named place on the axis: `label` on the first line, `year` in bold under it; either may be empty."""

    x: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of time left out, with how long it is in words."""

    box: Box
    words: str


@dataclass(frozen=True, slots=True)
class Tie:
    """From a plan to what came of it: a broken line, and in words how much later that was."""

    plan_id: str
    outcome_id: str
    points: tuple[tuple[float, float], ...]
    words: str
    words_x: float
    words_y: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The same time at true scale. `windows` pairs each stretch of the plot (top) with its place on the strip."""

    box: Box
    windows: tuple[tuple[Box, Box], ...]
    marks: tuple[tuple[float, str], ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn. `plot` is where lanes and marks are; the axis is named below it."""

    width: float
    height: float
    plot: Box
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    cards: tuple[Card, ...]
    ties: tuple[Tie, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Gap, ...]
    strip: Strip | None
    chosen: str
    undated: int
