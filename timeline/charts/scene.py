"""What a picture of events consists of: plain values, positions in chart units.

One chart unit is one CSS pixel of the page. The origin is the top left corner, y grows downwards. Whoever draws a
Scene (the Plotly figure, the page, a file) draws these positions and decides nothing about them. Colours are roles
("country.0", "other"), which a Palette of `timeline.charts.palette` turns into colours; everything else takes the
palette's colour of its name: ink, soft_ink, paper, card, lane, grid, gap, card_edge, chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.charts.scale import Scale, ScaleName

MarkForm = Literal["day", "span", "window"]
# What a mark is filled with: what happened is solid; "dots" is some time within; the others did not happen, or not yet.
Fill = Literal["solid", "dots", "hatched", "back_hatched", "empty"]
LaneBy = Literal["countries", "thread", "kind", "source", "none"]


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

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

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
    """A band across the plot, its name in `lines` and under it `notes`, left of the plot.

    `events` is how many it has in view: those with a card, those that a chip counts, and `through`, the ids of those
    whose date is so coarse that it says nothing within the window. Where the lane is `dense`, its area shows how many
    over time, and only events with a card have a mark.
    """

    name: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    codes: tuple[str, ...]
    colours: tuple[str, ...]
    box: Box
    events: int
    without_card: int
    through: tuple[str, ...]
    dense: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on its lane: a "day" is a square, a "span" a bar of the length that is known, a "window" a bracket.

    `colours` stand over each other, each with an equal share of the height. `fade_left` and `fade_right` are how far
    an approximate or open end runs out beyond the box; `cut_left` and `cut_right` say that the date goes on beyond
    the axis. `thin` marks are of a date too long to fill a track. `struck` was cancelled, `crossed` denied; through
    what is `disputed` goes a split.
    """

    event_id: str
    form: MarkForm
    box: Box
    colours: tuple[str, ...]
    fill: Fill
    struck: bool
    crossed: bool
    disputed: bool
    thin: bool
    fade_left: float
    fade_right: float
    cut_left: bool
    cut_right: bool
    words: tuple[str, ...]

    @property
    def hollow(self) -> bool:
        """True for what did not happen, or not yet."""
        return self.fill not in ("solid", "dots")


@dataclass(frozen=True, slots=True)
class Card:
    """The date and label of one event. The leader runs from the card down to the mark at `leader_x`.

    On the first line stand a dot for each of `colours`, then `codes` of countries without a colour of their own, then
    "+n" where there are `more_parties`, then the date.
    """

    event_id: str
    box: Box
    date: str
    lines: tuple[str, ...]
    label: str
    colours: tuple[str, ...]
    codes: tuple[str, ...]
    more_parties: int
    leader_x: float
    leader_to: float


@dataclass(frozen=True, slots=True)
class Area:
    """How many events a lane has over time: `steps` are (left, right, height) of columns that stand on `base`.

    An event whose date is coarser than a column is shared out over those that it covers. `per` is what a column
    stands for ("year"), `peak` the most that one of them holds.
    """

    lane: int
    base: float
    steps: tuple[tuple[float, float, float], ...]
    colour: str
    per: str
    peak: float


@dataclass(frozen=True, slots=True)
class Chip:
    """A "+7": how many events of a lane have no card in a stretch of time, `first` to `last` (both included)."""

    lane: int
    box: Box
    words: str
    event_ids: tuple[str, ...]
    first: date
    last: date


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
    """All of the time at true scale, whatever the plot shows.

    `windows` pairs each stretch of the plot (top) with its place on the strip. `marks` are (x, colour); where there
    are too many to be told apart, `steps` (left, right, height of columns on the strip's lower edge) say how many.
    """

    box: Box
    scale: Scale
    windows: tuple[tuple[Box, Box], ...]
    marks: tuple[tuple[float, str], ...]
    steps: tuple[tuple[float, float, float], ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One sort of mark that the picture has: a sample, and from `x` on, at the sample's height, what it means."""

    sample: Mark
    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn. `plot` is where lanes and marks are; the axis is named below it, then strip and legend.

    `scale` turns days into places and back; `scale_words` names it and stands left of the axis, its baseline at
    `plot.bottom + 15`. `window` is the time that the plot shows, `whole` all there is, each with first and last day,
    None without a dated event. `outside` is how many dated events lie outside of the window, `undated` how many have
    no date. `chosen_mark` is the mark of what is chosen where it is among neither marks nor undated.
    """

    width: float
    height: float
    plot: Box
    scale: Scale | None
    scale_words: str
    lane_by: LaneBy
    window: tuple[date, date] | None
    whole: tuple[date, date] | None
    lanes: tuple[Lane, ...]
    areas: tuple[Area, ...]
    marks: tuple[Mark, ...]
    cards: tuple[Card, ...]
    chips: tuple[Chip, ...]
    ties: tuple[Tie, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Gap, ...]
    strip: Strip | None
    legend: tuple[LegendItem, ...]
    chosen: str
    chosen_mark: Mark | None
    outside: int
    undated: int

    @property
    def scale_name(self) -> ScaleName | None:
        """ "folded", "true" or "even"."""
        return self.scale.name if self.scale else None
