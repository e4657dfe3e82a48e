"""The picture of what a view shows."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.app.catalogue import Catalogue
from timeline.app.requests import Asked
from timeline.charts import Scene, scene
from timeline.model import Event


def picture(asked: Asked, shown: Sequence[Event], chosen: str, catalogue: Catalogue) -> Scene:
    """The Scene of the events shown, as wide as there is room."""
    view = asked.view
    return scene(
        shown,
        width=asked.width,
        scale=view.scale,
        lanes=view.lanes,
        window=view.window,
        colours=catalogue.colours,
        chosen=chosen,
        sources=catalogue.sources if view.lanes == "source" else None,
    )
