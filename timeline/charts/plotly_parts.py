"""What a Plotly figure is put together from, as plain dicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from timeline.charts.scene import Box

Json = dict[str, Any]
# A bar as left, length, middle and height.
Row = tuple[float, float, float, float]
Path = Sequence[tuple[float, float]]


def plain(text: str) -> str:
    """Text that Plotly shows as it is: its own markup (<b>, <a href>, <br>, &amp;) is taken out of force."""
    return escape(text.replace("\n", " "), quote=False)


def rounded(value: float) -> float:
    """To a tenth of a pixel: what is finer only makes the figure longer."""
    return round(value, 1)


def rectangle(box: Box, fill: str, line: str = "", wide: float = 0.0, layer: str = "below") -> Json:
    """A shape."""
    return {
        "type": "rect", "layer": layer, "fillcolor": fill, "line": {"width": wide, "color": line or fill},
        "x0": rounded(box.left), "x1": rounded(box.right), "y0": rounded(box.top), "y1": rounded(box.bottom),
    }  # fmt: skip


def lines_trace(points: Iterable[Path], colour: str, **line: object) -> Json:
    """One trace for many separate lines; empty where there is none."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for path in points:
        xs += [*(rounded(x) for x, _ in path), None]
        ys += [*(rounded(y) for _, y in path), None]
    if not xs:
        return {}
    return {
        "type": "scatter", "mode": "lines", "x": xs, "y": ys, "hoverinfo": "skip",
        "line": {"color": colour, "width": 1, **line},
    }  # fmt: skip


def note(x: float, y: float, words: str, *, size: float, **more: object) -> Json:
    """An annotation; `words` may hold Plotly's markup, so foreign text goes through `plain` first."""
    return {
        "x": rounded(x), "y": rounded(y), "text": words, "showarrow": False, "yanchor": "middle",
        "font": {"size": size}, **more,
    }  # fmt: skip


def words_trace(items: Sequence[tuple[float, float, str]], colour: str, **more: object) -> Json:
    """One trace for many words at their places; empty where there is none."""
    if not items:
        return {}
    return {
        "type": "scatter", "mode": "text", "hoverinfo": "skip", "cliponaxis": False,
        "x": [rounded(x) for x, _, _ in items], "y": [rounded(y) for _, y, _ in items],
        "text": [words for _, _, words in items], "textfont": {"size": 11, "color": colour}, **more,
    }  # fmt: skip


def bar_trace(rows: Sequence[Row], marker: Json, **more: object) -> Json:
    """One trace for many bars; empty where there is none."""
    if not rows:
        return {}
    return {
        "type": "bar", "orientation": "h",
        "base": [rounded(row[0]) for row in rows], "x": [rounded(row[1]) for row in rows],
        "y": [round(row[2], 2) for row in rows], "width": [round(row[3], 2) for row in rows],
        "marker": marker, **more,
    }  # fmt: skip
