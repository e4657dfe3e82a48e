"""How a picture of the timeline is to look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast, get_args

from timeline.charts.scale import ScaleName
from timeline.charts.scene import LaneBy
from timeline.errors import OutputError
from timeline.exports.theme import Theme, theme_named

SCALES: tuple[str, ...] = get_args(ScaleName)
LANES: tuple[str, ...] = get_args(LaneBy)
NARROWEST, WIDEST = 600, 4000


@dataclass(frozen=True, slots=True)
class Look:
    """The scale, lanes, width in CSS pixels and theme of a picture; "" and None leave it to the format.

    Raises OutputError where one of them is not known, naming those that are.
    """

    scale: str = ""
    lanes: str = ""
    width: int | None = None
    theme: str = ""

    def __post_init__(self) -> None:
        for option, given, known in (("scale", self.scale, SCALES), ("lanes", self.lanes, LANES)):
            if given and given not in known:
                raise OutputError(f"--{option} {given!r} is not known: name one of {', '.join(known)}")
        if self.width is not None and not NARROWEST <= self.width <= WIDEST:
            raise OutputError(f"--width {self.width} can't be drawn: name {NARROWEST} to {WIDEST} pixels")
        if self.theme:
            theme_named(self.theme)

    @property
    def scale_name(self) -> ScaleName:
        """The scale; folded where none is named."""
        return cast("ScaleName", self.scale or "folded")

    @property
    def lane_by(self) -> LaneBy:
        """What the lanes go by; countries where nothing is named."""
        return cast("LaneBy", self.lanes or "countries")

    @property
    def colours(self) -> Theme:
        """The theme's colours; light where none is named."""
        return theme_named(self.theme or "light")
