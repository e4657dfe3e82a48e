"""Events to a Scene of plain positions, and a Scene to a Plotly figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.charts.frame import events_of
from timeline.charts.layout import build
from timeline.charts.palette import ThemeName
from timeline.charts.plotly_figure import CONFIG, figure_dict
from timeline.charts.scale import ScaleName
from timeline.charts.scene import LaneBy, Scene
from timeline.model import Event

if TYPE_CHECKING:
    import pandas
    from plotly.graph_objs._figure import Figure

scene = build


def figure(
    events: pandas.DataFrame | Sequence[Event],
    *,
    width: float = 1100,
    scale: ScaleName = "folded",
    lanes: LaneBy = "countries",
    window: tuple[date, date] | None = None,
    chosen: str = "",
    theme: ThemeName = "light",
) -> Figure:
    """A Plotly figure of the events, for notebooks; `width` is in pixels.

    `events` is a table with the columns of `project.events()`, or model events. `scale` is "folded", "true" or
    "even"; `lanes` are by "countries", "thread", "kind", "source" or "none"; `window` is the first and last day to
    show; `theme` is "light" or "dark".
    """
    from plotly.graph_objs._figure import Figure  # noqa: PLC0415 - loading plotly takes longer than drawing

    drawn = build(events_of(events), width=width, scale=scale, lanes=lanes, window=window, chosen=chosen)
    figure: Figure = Figure(figure_dict(drawn, theme=theme))  # type: ignore[no-untyped-call]
    return figure


__all__ = ["CONFIG", "Scene", "figure", "figure_dict", "scene"]
