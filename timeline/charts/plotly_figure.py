"""A Scene as a Plotly figure, in plain dicts: building `go.Figure` would cost more than all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.charts import palette
from timeline.charts.cards import DOT, LINE, PAD_X, PAD_Y
from timeline.charts.plotly_marks import bar_traces, fade_traces, stroke_trace, target_trace
from timeline.charts.plotly_parts import Json, lines_trace, note, plain, rectangle, rounded, words_trace
from timeline.charts.scene import Box, Card, Lane, Scene

FONT = "Noto Sans, Noto Sans CJK SC, Noto Sans Arabic, system-ui, sans-serif"
# What the page and a notebook give to Plotly: no upload, no logo, nothing from elsewhere.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "scrollZoom": False,
    "doubleClick": False,
}


def figure_dict(scene: Scene, *, cards: bool = True) -> Json:
    """The figure: {"data": …, "layout": …}. Each mark carries its event_id as `customdata`.

    Without `cards` it lacks cards, leaders and the ring round what is chosen, which the page lays over the plot: then
    the figure is the same whatever is chosen.
    """
    shapes = [*_lanes(scene.lanes), *_gaps(scene), *_grid(scene), *_strip_shapes(scene)]
    annotations = [*_lane_names(scene.lanes), *_gap_words(scene), *_tie_words(scene)]
    traces = [
        *_ties(scene), *([_leaders(scene)] if cards else []), *fade_traces(scene.marks), *bar_traces(scene.marks),
        stroke_trace(scene.marks), target_trace(scene.marks), *_strip_traces(scene), *_tick_names(scene),
    ]  # fmt: skip
    if cards:
        shapes += _halo(scene)
        for card in scene.cards:
            shapes += _card_shapes(card, chosen=card.event_id == scene.chosen)
            annotations.append(_card_words(card))
    return {"data": [trace for trace in traces if trace], "layout": _layout(scene, shapes, annotations)}


def _layout(scene: Scene, shapes: list[Json], annotations: list[Json]) -> Json:
    axis = {"visible": False, "fixedrange": True, "zeroline": False, "showgrid": False}
    return {
        "width": rounded(scene.width),
        "height": rounded(max(scene.height, 40.0)),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "xaxis": {**axis, "range": [0, rounded(scene.width)]},
        "yaxis": {**axis, "range": [rounded(max(scene.height, 40.0)), 0]},
        "shapes": shapes,
        "annotations": annotations,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 6,
        "barmode": "overlay",
        "paper_bgcolor": palette.PAPER,
        "plot_bgcolor": palette.PAPER,
        "font": {"family": FONT, "size": 12, "color": palette.INK},
        "hoverlabel": {
            "bgcolor": palette.PAPER,
            "bordercolor": palette.CARD_EDGE,
            "align": "left",
            "font": {"family": FONT, "size": 12, "color": palette.INK},
        },
    }


def _lanes(lanes: Sequence[Lane]) -> list[Json]:
    shapes = []
    for index, lane in enumerate(lanes):
        shapes.append(rectangle(lane.box, _lane_colour(index)))
        share = (lane.box.height - 12) / len(lane.colours)
        for at, colour in enumerate(lane.colours):
            top = lane.box.top + 6 + at * share
            shapes.append(rectangle(Box(2.0, top, 6.0, top + share), colour))
    return shapes


def _lane_names(lanes: Sequence[Lane]) -> list[Json]:
    found = []
    for lane in lanes:
        count = f"{lane.events} event{'s' if lane.events != 1 else ''}"
        if lane.without_card:
            count += f"<br>+{lane.without_card} without a card"
        name = "<br>".join(f"<b>{plain(line)}</b>" for line in lane.lines)
        soft = f'<span style="color:{palette.SOFT_INK};font-size:11px">{count}</span>'
        middle = (lane.box.top + lane.box.bottom) / 2
        found.append(note(14.0, middle, f"{name}<br>{soft}", size=12.5, xanchor="left", align="left"))
    return found


def _gaps(scene: Scene) -> list[Json]:
    return [rectangle(gap.box, palette.GAP) for gap in scene.gaps]


def _gap_words(scene: Scene) -> list[Json]:
    return [
        note(
            (gap.box.left + gap.box.right) / 2, scene.plot.bottom + 43,
            f'<span style="color:{palette.SOFT_INK}">{plain(gap.words)}<br>no events</span>', size=11,
        )
        for gap in scene.gaps
    ]  # fmt: skip


def _grid(scene: Scene) -> list[Json]:
    """One shape for all lines: a trace would be drawn over the hatched bars."""
    top, bottom = scene.plot.top, scene.plot.bottom + 5
    path = "".join(f"M{tick.x:.1f},{top:.1f}L{tick.x:.1f},{bottom:.1f}" for tick in scene.ticks)
    return (
        [{"type": "path", "path": path, "layer": "below", "line": {"color": palette.GRID, "width": 1}}] if path else []
    )


def _breaks(scene: Scene) -> Json:
    """The zigzag under each gap."""
    paths = []
    for gap in scene.gaps:
        for shift in (-5.0, 1.0):
            x, y = (gap.box.left + gap.box.right) / 2 + shift, scene.plot.bottom + 2
            paths.append([(x + (4 if step % 2 else 0), y + 4 * step) for step in range(6)])
    return lines_trace(paths, palette.SOFT_INK, width=1.2)


def _tick_names(scene: Scene) -> list[Json]:
    """Names stand right of their line, as the time that they name does."""
    y = scene.plot.bottom
    named = [(tick.x, y + 11, plain(tick.label)) for tick in scene.ticks if tick.label]
    two_lines = bool(named)
    deeper = [(tick.x, y + (26 if two_lines else 12), f"<b>{tick.year}</b>") for tick in scene.ticks if tick.year]
    strip = scene.strip
    below = (
        [(tick.x, strip.box.bottom + 11, tick.label or tick.year) for tick in strip.ticks if tick.label or tick.year]
        if strip
        else []
    )
    aside = {"textposition": "middle right"}
    return [
        words_trace([*named, *below], palette.SOFT_INK, **aside),
        words_trace(deeper, palette.INK, **aside),
        _breaks(scene),
    ]


def _leaders(scene: Scene) -> Json:
    return lines_trace(
        [((card.leader_x, card.box.bottom), (card.leader_x, card.leader_to)) for card in scene.cards],
        palette.CARD_EDGE,
    )


def _ties(scene: Scene) -> list[Json]:
    return [lines_trace([tie.points for tie in scene.ties], palette.SOFT_INK, dash="4px,3px", width=1.3)]


def _tie_words(scene: Scene) -> list[Json]:
    found = []
    for tie in scene.ties:
        under = next((i for i, lane in enumerate(scene.lanes) if lane.box.top <= tie.words_y <= lane.box.bottom), 0)
        if tie.words:
            words = f'<span style="color:{palette.SOFT_INK}">{plain(tie.words)}</span>'
            found.append(note(tie.words_x, tie.words_y, words, size=11, bgcolor=_lane_colour(under), borderpad=2))
    return found


def _lane_colour(index: int) -> str:
    return palette.LANE if index % 2 == 0 else palette.PAPER


def _halo(scene: Scene) -> list[Json]:
    chosen = next((mark for mark in scene.marks if mark.event_id == scene.chosen), None)
    if chosen is None:
        return []
    box = chosen.box
    ring = Box(box.left - 4, box.top - 4, box.right + 4, box.bottom + 4)
    return [rectangle(ring, "rgba(0,0,0,0)", palette.INK, 2.0, layer="above")]


def _strip_shapes(scene: Scene) -> list[Json]:
    if scene.strip is None:
        return []
    shapes = [rectangle(scene.strip.box, palette.LANE)]
    for upper, lower in scene.strip.windows:
        path = (
            f"M{upper.left:.1f},{upper.top:.1f}L{upper.right:.1f},{upper.top:.1f}"
            f"L{lower.right:.1f},{lower.top:.1f}L{lower.left:.1f},{lower.top:.1f}Z"
        )
        shapes.append({"type": "path", "path": path, "layer": "below", "fillcolor": palette.GAP, "line": {"width": 0}})
        shapes.append(rectangle(lower, palette.GRID))
    return shapes


def _strip_traces(scene: Scene) -> list[Json]:
    if scene.strip is None:
        return []
    box = scene.strip.box
    by_colour: dict[str, list[float]] = {}
    for x, colour in scene.strip.marks:
        by_colour.setdefault(colour, []).append(x)
    return [
        lines_trace([((x, box.top + 3), (x, box.bottom - 3)) for x in xs], colour, width=2)
        for colour, xs in by_colour.items()
    ] + [words_trace([(12.0, (box.top + box.bottom) / 2, "True scale")], palette.SOFT_INK, textposition="middle right")]


def _card_shapes(card: Card, *, chosen: bool) -> list[Json]:
    edge, wide = (palette.INK, 2.0) if chosen else (palette.CARD_EDGE, 1.0)
    shapes = [rectangle(card.box, palette.CHOSEN if chosen else palette.PAPER, edge, wide, layer="above")]
    for at, colour in enumerate(card.colours):
        left, top = card.box.left + PAD_X + DOT * at, card.box.top + PAD_Y + 3
        shapes.append({**rectangle(Box(left, top, left + 8, top + 8), colour, layer="above"), "type": "circle"})
    return shapes


def _card_words(card: Card) -> Json:
    indent = "\u2002" * (2 * len(card.colours))
    more = f"+{card.more_parties} " if card.more_parties else ""
    lines = "".join(f"<br><b>{plain(line)}</b>" for line in card.lines)
    soft = f'<span style="color:{palette.SOFT_INK}">{indent}{more}{plain(card.date)}</span>'
    return note(
        card.box.left + PAD_X, card.box.top + PAD_Y + LINE * (1 + len(card.lines)) / 2, soft + lines,
        size=12, xanchor="left", align="left", borderpad=0,
    )  # fmt: skip
