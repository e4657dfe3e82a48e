"""The strip at true scale as shapes and traces."""

from __future__ import annotations

from timeline.charts.palette import Palette
from timeline.charts.plotly_parts import Json, lines_trace, rectangle, words_trace
from timeline.charts.scene import Scene


def strip_shapes(scene: Scene, palette: Palette) -> list[Json]:
    """The band, the windows on it and how they open into the plot."""
    strip = scene.strip
    if strip is None:
        return []
    shapes = [rectangle(strip.box, palette.lane)]
    for upper, lower in strip.windows:
        path = (
            f"M{upper.left:.1f},{upper.top:.1f}L{upper.right:.1f},{upper.top:.1f}"
            f"L{lower.right:.1f},{lower.top:.1f}L{lower.left:.1f},{lower.top:.1f}Z"
        )
        shapes.append({"type": "path", "path": path, "layer": "below", "fillcolor": palette.gap, "line": {"width": 0}})
        shapes.append(rectangle(lower, palette.grid))
    if strip.steps:
        base = strip.box.bottom
        path = "".join(f"M{left:.1f},{base:.1f}V{base - high:.1f}H{right:.1f}V{base:.1f}Z"
                       for left, right, high in strip.steps)  # fmt: skip
        shapes.append(
            {"type": "path", "path": path, "layer": "below", "fillcolor": palette.other, "line": {"width": 0}}
        )
    return shapes


def strip_traces(scene: Scene, palette: Palette) -> list[Json]:
    """The lines of events, the name of the strip, and its years."""
    strip = scene.strip
    if strip is None:
        return []
    box = strip.box
    by_colour: dict[str, list[float]] = {}
    for x, colour in strip.marks:
        by_colour.setdefault(colour, []).append(x)
    lines = [
        lines_trace([((x, box.top + 3), (x, box.bottom - 3)) for x in xs], palette.colour(colour), width=2)
        for colour, xs in by_colour.items()
    ]
    years = [(tick.x, box.bottom + 11, tick.label or tick.year) for tick in strip.ticks if tick.label or tick.year]
    words = [(14.0, box.middle[1], "All, at true scale"), *years]
    return [*lines, words_trace(words, palette.soft_ink, textposition="middle right")]
