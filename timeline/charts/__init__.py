"""Events to a Scene of plain positions, and a Scene to a Plotly figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.charts.frame import events_of
from timeline.charts.layout import build
from timeline.charts.plotly_figure import CONFIG, figure_dict
from timeline.charts.scene import Scene
from timeline.model import Event

if TYPE_CHECKING:
    import pandas
    from plotly.graph_objs._figure import Figure

scene = build


def figure(events: pandas.DataFrame | Sequence[Event], *, width: float = 1100, chosen: str = "") -> Figure:
    """A Plotly figure of the events, for notebooks; `width` is in pixels.

    `events` is a table with the columns of `project.events()`, or model events.
    """
    from plotly.graph_objs._figure import Figure  # noqa: PLC0415 - loading plotly takes longer than drawing

    plain = figure_dict(build(events_of(events), width=width, chosen=chosen))
    drawn: Figure = Figure(plain)  # type: ignore[no-untyped-call]
    return drawn


__all__ = ["CONFIG", "Scene", "figure", "figure_dict", "scene"]
