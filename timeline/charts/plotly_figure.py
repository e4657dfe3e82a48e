"""A Scene as a Plotly figure, in plain dicts: building `go.Figure` would cost more than all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.charts.cards import DOT, LINE, PAD_X, PAD_Y
from timeline.charts.drawn import CHIP_SIZE
from timeline.charts.legend import SIZE as LEGEND_SIZE
from timeline.charts.palette import PALETTES, Palette, ThemeName
from timeline.charts.plotly_marks import bar_traces, fade_traces, stroke_trace, target_trace
from timeline.charts.plotly_parts import Json, lines_trace, note, plain, rectangle, rounded, words_trace
from timeline.charts.plotly_strip import strip_shapes, strip_traces
from timeline.charts.scene import Area, Box, Card, Chip, Lane, Mark, Scene

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
_AREA_STRENGTH = 0.45


def figure_dict(scene: Scene, *, cards: bool = True, theme: ThemeName = "light") -> Json:
    """The figure: {"data": …, "layout": …}. Each mark carries its event_id as `customdata`.

    Without `cards` it lacks what the page lays over the plot: cards, leaders, chips, and mark and ring of what is
    chosen. Then the figure is the same whatever is chosen.
    """
    palette = PALETTES[theme]
    extra = [scene.chosen_mark] if cards and scene.chosen_mark else []
    marks = [*scene.marks, *extra]
    samples = [item.sample for item in scene.legend]
    shapes = [
        *_lanes(scene.lanes, palette), *_gaps(scene, palette), *_grid(scene, palette),
        *[_area(area, palette) for area in scene.areas], *strip_shapes(scene, palette),
    ]  # fmt: skip
    annotations = [*_lane_names(scene.lanes, palette), *_gap_words(scene, palette), *_tie_words(scene, palette)]
    drawn = [*marks, *samples]
    traces = [
        *_ties(scene, palette), *([_leaders(scene, palette)] if cards else []), *fade_traces(drawn, palette),
        *bar_traces(drawn, palette), stroke_trace(drawn, palette), target_trace(marks), *strip_traces(scene, palette),
        *_tick_names(scene, palette), _legend_words(scene, palette),
    ]  # fmt: skip
    if cards:
        shapes += _halo(marks, scene.chosen, palette)
        for card in scene.cards:
            shapes += _card_shapes(card, palette, chosen=card.event_id == scene.chosen)
            annotations.append(_card_words(card, palette))
        for chip in scene.chips:
            shapes.append(rectangle(chip.box, palette.card, palette.card_edge, 1.0))
            annotations.append(_chip_words(chip, palette))
    return {"data": [trace for trace in traces if trace], "layout": _layout(scene, shapes, annotations, palette)}


def _layout(scene: Scene, shapes: list[Json], annotations: list[Json], palette: Palette) -> Json:
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
        "paper_bgcolor": palette.paper,
        "plot_bgcolor": palette.paper,
        "font": {"family": FONT, "size": 12, "color": palette.ink},
        "hoverlabel": {
            "bgcolor": palette.paper,
            "bordercolor": palette.card_edge,
            "align": "left",
            "font": {"family": FONT, "size": 12, "color": palette.ink},
        },
    }


def _lanes(lanes: Sequence[Lane], palette: Palette) -> list[Json]:
    shapes = []
    for index, lane in enumerate(lanes):
        shapes.append(rectangle(lane.box, _lane_colour(index, palette)))
        share = (lane.box.height - 12) / len(lane.colours)
        for at, colour in enumerate(lane.colours):
            top = lane.box.top + 6 + at * share
            shapes.append(rectangle(Box(2.0, top, 6.0, top + share), palette.colour(colour)))
    return shapes


def _lane_names(lanes: Sequence[Lane], palette: Palette) -> list[Json]:
    found = []
    for lane in lanes:
        count = "<br>".join(plain(words) for words in lane.notes)
        name = "<br>".join(f"<b>{plain(line)}</b>" for line in lane.lines)
        soft = f'<span style="color:{palette.soft_ink};font-size:11px">{count}</span>'
        middle = (lane.box.top + lane.box.bottom) / 2
        found.append(note(14.0, middle, f"{name}<br>{soft}", size=12.5, xanchor="left", align="left"))
    return found


def _gaps(scene: Scene, palette: Palette) -> list[Json]:
    return [rectangle(gap.box, palette.gap) for gap in scene.gaps]


def _gap_words(scene: Scene, palette: Palette) -> list[Json]:
    return [
        note(
            (gap.box.left + gap.box.right) / 2, scene.plot.bottom + 43,
            f'<span style="color:{palette.soft_ink}">{plain(gap.words)}<br>no events</span>', size=11,
        )
        for gap in scene.gaps
    ]  # fmt: skip


def _grid(scene: Scene, palette: Palette) -> list[Json]:
    """One shape for all lines: a trace would be drawn over the hatched bars."""
    top, bottom = scene.plot.top, scene.plot.bottom + 5
    path = "".join(f"M{tick.x:.1f},{top:.1f}L{tick.x:.1f},{bottom:.1f}" for tick in scene.ticks)
    return (
        [{"type": "path", "path": path, "layer": "below", "line": {"color": palette.grid, "width": 1}}] if path else []
    )


def _breaks(scene: Scene, palette: Palette) -> Json:
    """The zigzag under each gap."""
    paths = []
    for gap in scene.gaps:
        for shift in (-5.0, 1.0):
            x, y = (gap.box.left + gap.box.right) / 2 + shift, scene.plot.bottom + 2
            paths.append([(x + (4 if step % 2 else 0), y + 4 * step) for step in range(6)])
    return lines_trace(paths, palette.soft_ink, width=1.2)


def _tick_names(scene: Scene, palette: Palette) -> list[Json]:
    """Names stand right of their line, as the time that they name does."""
    y = scene.plot.bottom
    named = [(tick.x, y + 11, plain(tick.label)) for tick in scene.ticks if tick.label]
    two_lines = bool(named)
    deeper = [(tick.x, y + (26 if two_lines else 12), f"<b>{tick.year}</b>") for tick in scene.ticks if tick.year]
    aside = {"textposition": "middle right"}
    return [
        words_trace([(14.0, y + 11, scene.scale_words), *named], palette.soft_ink, **aside),
        words_trace(deeper, palette.ink, **aside),
        _breaks(scene, palette),
    ]


def _leaders(scene: Scene, palette: Palette) -> Json:
    return lines_trace(
        [((card.leader_x, card.box.bottom), (card.leader_x, card.leader_to)) for card in scene.cards],
        palette.card_edge,
    )


def _ties(scene: Scene, palette: Palette) -> list[Json]:
    return [lines_trace([tie.points for tie in scene.ties], palette.soft_ink, dash="4px,3px", width=1.3)]


def _tie_words(scene: Scene, palette: Palette) -> list[Json]:
    found = []
    for tie in scene.ties:
        under = next((i for i, lane in enumerate(scene.lanes) if lane.box.top <= tie.words_y <= lane.box.bottom), 0)
        if tie.words:
            words = f'<span style="color:{palette.soft_ink}">{plain(tie.words)}</span>'
            found.append(
                note(tie.words_x, tie.words_y, words, size=11, bgcolor=_lane_colour(under, palette), borderpad=2)
            )
    return found


def _lane_colour(index: int, palette: Palette) -> str:
    return palette.lane if index % 2 == 0 else palette.paper


def _halo(marks: Sequence[Mark], chosen_id: str, palette: Palette) -> list[Json]:
    chosen = next((mark for mark in marks if mark.event_id == chosen_id), None)
    if chosen is None:
        return []
    box = chosen.box
    ring = Box(box.left - 4, box.top - 4, box.right + 4, box.bottom + 4)
    return [rectangle(ring, "rgba(0,0,0,0)", palette.ink, 2.0, layer="above")]


def _card_shapes(card: Card, palette: Palette, *, chosen: bool) -> list[Json]:
    edge, wide = (palette.ink, 2.0) if chosen else (palette.card_edge, 1.0)
    shapes = [rectangle(card.box, palette.chosen if chosen else palette.card, edge, wide, layer="above")]
    for at, colour in enumerate(card.colours):
        left, top = card.box.left + PAD_X + DOT * at, card.box.top + PAD_Y + 3
        shapes.append(
            {**rectangle(Box(left, top, left + 8, top + 8), palette.colour(colour), layer="above"), "type": "circle"}
        )
    return shapes


def _card_words(card: Card, palette: Palette) -> Json:
    indent = "\u2002" * (2 * len(card.colours))
    codes = "".join(f"{plain(code)} " for code in card.codes)
    more = f"{codes}+{card.more_parties} " if card.more_parties else codes
    lines = "".join(f"<br><b>{plain(line)}</b>" for line in card.lines)
    soft = f'<span style="color:{palette.soft_ink}">{indent}{more}{plain(card.date)}</span>'
    return note(
        card.box.left + PAD_X, card.box.top + PAD_Y + LINE * (1 + len(card.lines)) / 2, soft + lines,
        size=12, xanchor="left", align="left", borderpad=0,
    )  # fmt: skip


def _chip_words(chip: Chip, palette: Palette) -> Json:
    x, y = chip.box.middle
    return note(x, y, f'<span style="color:{palette.soft_ink}">{chip.words}</span>', size=CHIP_SIZE)


def _area(area: Area, palette: Palette) -> Json:
    """One path for all columns: a trace would be twenty times as long."""
    path: list[str] = []
    end: float | None = None
    for left, right, high in area.steps:
        top = f"{area.base - high:.1f}"
        if end == left:
            path.append(f"V{top}H{right:.1f}")
        else:
            close = f"V{area.base:.1f}Z" if path else ""
            path.append(f"{close}M{left:.1f},{area.base:.1f}V{top}H{right:.1f}")
        end = right
    path.append(f"V{area.base:.1f}Z")
    return {
        "type": "path", "path": "".join(path), "layer": "below", "fillcolor": palette.colour(area.colour),
        "opacity": _AREA_STRENGTH, "line": {"width": 0},
    }  # fmt: skip


def _legend_words(scene: Scene, palette: Palette) -> Json:
    items = [(item.x - 3, item.sample.box.middle[1], plain(item.words)) for item in scene.legend]
    return words_trace(
        items, palette.soft_ink, textposition="middle right",
        textfont={"size": LEGEND_SIZE, "color": palette.soft_ink},
    )  # fmt: skip
