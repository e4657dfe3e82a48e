"""A Scene as a Plotly figure, in plain dicts: building `go.Figure` would cost more than all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from timeline.charts import palette
from timeline.charts.cards import DOT, LINE, PAD_X, PAD_Y
from timeline.charts.scene import Box, Card, Lane, Mark, Scene

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
_FADE_STEPS = (0.5, 0.2)
_BRACKET = 3.0
Json = dict[str, Any]
# A bar as left, length, middle and height.
_Row = tuple[float, float, float, float]
_Path = Sequence[tuple[float, float]]
# Lines by colour, thickness and opacity.
_Thick = dict[tuple[str, float, float], list[_Path]]


def plain(text: str) -> str:
    """Text that Plotly shows as it is: its own markup (<b>, <a href>, <br>, &amp;) is taken out of force."""
    return escape(text.replace("\n", " "), quote=False)


def figure_dict(scene: Scene, *, cards: bool = True) -> Json:
    """The figure: {"data": …, "layout": …}. Each mark carries its event_id as `customdata`.

    Without `cards` it lacks cards, leaders and the ring round what is chosen, which the page lays over the plot: then
    the figure is the same whatever is chosen.
    """
    shapes = [*_lanes(scene.lanes), *_gaps(scene), *_grid(scene), *_strip_shapes(scene)]
    annotations = [*_lane_names(scene.lanes), *_gap_words(scene), *_tie_words(scene)]
    traces = [
        *_ties(scene), *([_leaders(scene)] if cards else []), *_fades(scene.marks), *_bars(scene.marks),
        _strokes(scene.marks), _targets(scene.marks), *_strip_traces(scene), *_tick_names(scene),
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
        "width": _round(scene.width),
        "height": _round(max(scene.height, 40.0)),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "xaxis": {**axis, "range": [0, _round(scene.width)]},
        "yaxis": {**axis, "range": [_round(max(scene.height, 40.0)), 0]},
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


def _round(value: float) -> float:
    return round(value, 1)


def _rectangle(box: Box, fill: str, line: str = "", wide: float = 0.0, layer: str = "below") -> Json:
    return {
        "type": "rect", "layer": layer, "fillcolor": fill, "line": {"width": wide, "color": line or fill},
        "x0": _round(box.left), "x1": _round(box.right), "y0": _round(box.top), "y1": _round(box.bottom),
    }  # fmt: skip


def _lines(points: Iterable[_Path], colour: str, **line: object) -> Json:
    """One trace for many separate lines; empty where there is none."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for path in points:
        xs += [*(_round(x) for x, _ in path), None]
        ys += [*(_round(y) for _, y in path), None]
    if not xs:
        return {}
    return {
        "type": "scatter", "mode": "lines", "x": xs, "y": ys, "hoverinfo": "skip",
        "line": {"color": colour, "width": 1, **line},
    }  # fmt: skip


def _lanes(lanes: Sequence[Lane]) -> list[Json]:
    shapes = []
    for index, lane in enumerate(lanes):
        shapes.append(_rectangle(lane.box, _lane_colour(index)))
        share = (lane.box.height - 12) / len(lane.colours)
        for at, colour in enumerate(lane.colours):
            top = lane.box.top + 6 + at * share
            shapes.append(_rectangle(Box(2.0, top, 6.0, top + share), colour))
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
        found.append(_note(14.0, middle, f"{name}<br>{soft}", size=12.5, xanchor="left", align="left"))
    return found


def _note(x: float, y: float, words: str, *, size: float, **more: object) -> Json:
    return {
        "x": _round(x), "y": _round(y), "text": words, "showarrow": False, "yanchor": "middle",
        "font": {"size": size}, **more,
    }  # fmt: skip


def _gaps(scene: Scene) -> list[Json]:
    return [_rectangle(gap.box, palette.GAP) for gap in scene.gaps]


def _gap_words(scene: Scene) -> list[Json]:
    return [
        _note(
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
    return _lines(paths, palette.SOFT_INK, width=1.2)


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
        _words([*named, *below], palette.SOFT_INK, **aside),
        _words(deeper, palette.INK, **aside),
        _breaks(scene),
    ]


def _words(items: Sequence[tuple[float, float, str]], colour: str, **more: object) -> Json:
    if not items:
        return {}
    return {
        "type": "scatter", "mode": "text", "hoverinfo": "skip", "cliponaxis": False,
        "x": [_round(x) for x, _, _ in items], "y": [_round(y) for _, y, _ in items],
        "text": [words for _, _, words in items], "textfont": {"size": 11, "color": colour}, **more,
    }  # fmt: skip


def _leaders(scene: Scene) -> Json:
    return _lines(
        [((card.leader_x, card.box.bottom), (card.leader_x, card.leader_to)) for card in scene.cards],
        palette.CARD_EDGE,
    )


def _ties(scene: Scene) -> list[Json]:
    return [_lines([tie.points for tie in scene.ties], palette.SOFT_INK, dash="4px,3px", width=1.3)]


def _tie_words(scene: Scene) -> list[Json]:
    found = []
    for tie in scene.ties:
        under = next((i for i, lane in enumerate(scene.lanes) if lane.box.top <= tie.words_y <= lane.box.bottom), 0)
        if tie.words:
            words = f'<span style="color:{palette.SOFT_INK}">{plain(tie.words)}</span>'
            found.append(_note(tie.words_x, tie.words_y, words, size=11, bgcolor=_lane_colour(under), borderpad=2))
    return found


def _lane_colour(index: int) -> str:
    return palette.LANE if index % 2 == 0 else palette.PAPER


def _slices(mark: Mark) -> list[tuple[float, float, str]]:
    """Middle, height and colour of each party's part of the mark, from the top."""
    share = mark.box.height / len(mark.colours)
    return [(mark.box.top + (at + 0.5) * share, share, colour) for at, colour in enumerate(mark.colours)]


def _bar_trace(rows: Sequence[_Row], marker: Json, **more: object) -> Json:
    if not rows:
        return {}
    return {
        "type": "bar", "orientation": "h",
        "base": [_round(row[0]) for row in rows], "x": [_round(row[1]) for row in rows],
        "y": [round(row[2], 2) for row in rows], "width": [round(row[3], 2) for row in rows],
        "marker": marker, **more,
    }  # fmt: skip


def _bars(marks: Sequence[Mark]) -> list[Json]:
    """The marks: what is filled as thick lines (a thousand cost the browser no more than one), the rest as bars."""
    solid: _Thick = {}
    drawn: dict[tuple[str, str], list[_Row]] = {}
    for mark in marks:
        for middle, high, colour in _slices(mark):
            if mark.hollow or mark.form == "window":
                row = (mark.box.left, mark.box.width, middle, high)
                drawn.setdefault((colour, "/" if mark.hollow else "."), []).append(row)
            else:
                solid.setdefault((colour, high, 1.0), []).append(((mark.box.left, middle), (mark.box.right, middle)))
    found = _thick_lines(solid)
    for (colour, shape), rows in drawn.items():
        pattern = {"shape": shape, "fgcolor": colour, "bgcolor": palette.PAPER, "size": 5, "solidity": 0.4}
        marker = {"color": palette.PAPER, "line": {"color": colour, "width": 1}, "pattern": pattern}
        found.append(_bar_trace(rows, marker, hoverinfo="skip"))
    return found


def _thick_lines(lines: _Thick) -> list[Json]:
    return [
        {**_lines(paths, colour, width=round(high, 2)), "opacity": strength}
        for (colour, high, strength), paths in lines.items()
    ]


def _targets(marks: Sequence[Mark]) -> Json:
    """What the mouse finds: one clear bar a mark, with its words and its event_id."""
    rows = [
        (mark.box.left - 1, mark.box.width + 2, (mark.box.top + mark.box.bottom) / 2, mark.box.height + 4)
        for mark in marks
    ]
    words = []
    for mark in marks:
        date, label, facts = (plain(line) for line in mark.words)
        words.append(f"{date}<br><b>{_broken(label)}</b><br>{_broken(facts)}")
    ids = [mark.event_id for mark in marks]
    return _bar_trace(rows, {"color": "rgba(0,0,0,0)"}, customdata=ids, hovertext=words, hoverinfo="text")


def _broken(escaped: str, limit: int = 60) -> str:
    """Escaped words with line breaks, for a hover that is not too wide."""
    lines, line = [], ""
    for word in escaped.split(" "):
        if line and len(line) + len(word) >= limit:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "<br>".join([*lines, line])


def _fades(marks: Sequence[Mark]) -> list[Json]:
    steps: _Thick = {}
    for mark in marks:
        for reach, start, direction in ((mark.fade_left, mark.box.left, -1), (mark.fade_right, mark.box.right, 1)):
            step = direction * reach / len(_FADE_STEPS)
            for at, strength in enumerate(_FADE_STEPS if reach > 0 else ()):
                edge = start + step * at
                for middle, high, colour in _slices(mark):
                    steps.setdefault((colour, high, strength), []).append(((edge, middle), (edge + step, middle)))
    return _thick_lines(steps)


def _strokes(marks: Sequence[Mark]) -> Json:
    """Brackets round windows, a line through what was struck, a split through what is disputed."""
    paths: list[list[tuple[float, float]]] = []
    for mark in marks:
        box = mark.box
        if mark.form == "window":
            for edge, inwards in ((box.left, _BRACKET), (box.right, -_BRACKET)):
                top, bottom = box.top - 2, box.bottom + 2
                paths.append([(edge + inwards, top), (edge, top), (edge, bottom), (edge + inwards, bottom)])
        if mark.struck:
            paths.append([(box.left - 3, box.bottom + 1), (box.right + 3, box.top - 1)])
        if mark.disputed:
            middle = (box.left + box.right) / 2
            paths.append([(middle - 1.5, box.bottom + 3), (middle + 1.5, box.top - 3)])
    return _lines(paths, palette.INK, width=1.5)


def _halo(scene: Scene) -> list[Json]:
    chosen = next((mark for mark in scene.marks if mark.event_id == scene.chosen), None)
    if chosen is None:
        return []
    box = chosen.box
    ring = Box(box.left - 4, box.top - 4, box.right + 4, box.bottom + 4)
    return [_rectangle(ring, "rgba(0,0,0,0)", palette.INK, 2.0, layer="above")]


def _strip_shapes(scene: Scene) -> list[Json]:
    if scene.strip is None:
        return []
    shapes = [_rectangle(scene.strip.box, palette.LANE)]
    for upper, lower in scene.strip.windows:
        path = (
            f"M{upper.left:.1f},{upper.top:.1f}L{upper.right:.1f},{upper.top:.1f}"
            f"L{lower.right:.1f},{lower.top:.1f}L{lower.left:.1f},{lower.top:.1f}Z"
        )
        shapes.append({"type": "path", "path": path, "layer": "below", "fillcolor": palette.GAP, "line": {"width": 0}})
        shapes.append(_rectangle(lower, palette.GRID))
    return shapes


def _strip_traces(scene: Scene) -> list[Json]:
    if scene.strip is None:
        return []
    box = scene.strip.box
    by_colour: dict[str, list[float]] = {}
    for x, colour in scene.strip.marks:
        by_colour.setdefault(colour, []).append(x)
    return [
        _lines([((x, box.top + 3), (x, box.bottom - 3)) for x in xs], colour, width=2)
        for colour, xs in by_colour.items()
    ] + [_words([(12.0, (box.top + box.bottom) / 2, "True scale")], palette.SOFT_INK, textposition="middle right")]


def _card_shapes(card: Card, *, chosen: bool) -> list[Json]:
    edge, wide = (palette.INK, 2.0) if chosen else (palette.CARD_EDGE, 1.0)
    shapes = [_rectangle(card.box, palette.CHOSEN if chosen else palette.PAPER, edge, wide, layer="above")]
    for at, colour in enumerate(card.colours):
        left, top = card.box.left + PAD_X + DOT * at, card.box.top + PAD_Y + 3
        shapes.append({**_rectangle(Box(left, top, left + 8, top + 8), colour, layer="above"), "type": "circle"})
    return shapes


def _card_words(card: Card) -> Json:
    indent = "\u2002" * (2 * len(card.colours))
    more = f"+{card.more_parties} " if card.more_parties else ""
    lines = "".join(f"<br><b>{plain(line)}</b>" for line in card.lines)
    soft = f'<span style="color:{palette.SOFT_INK}">{indent}{more}{plain(card.date)}</span>'
    return _note(
        card.box.left + PAD_X, card.box.top + PAD_Y + LINE * (1 + len(card.lines)) / 2, soft + lines,
        size=12, xanchor="left", align="left", borderpad=0,
    )  # fmt: skip
