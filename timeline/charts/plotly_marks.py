"""The traces that draw marks, and the one that the mouse finds."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.charts.palette import Palette
from timeline.charts.plotly_parts import Json, Path, Row, bar_trace, lines_trace, plain
from timeline.charts.scene import Fill, Mark

_FADE_STEPS = (0.55, 0.32, 0.14)
_BRACKET = 3.0
_PATTERNS: dict[Fill, str] = {"dots": ".", "hatched": "/", "back_hatched": "\\", "empty": ""}
# Lines by colour, thickness and opacity.
_Thick = dict[tuple[str, float, float], list[Path]]


def _slices(mark: Mark, palette: Palette) -> list[tuple[float, float, str]]:
    """Middle, height and colour of each party's part of the mark, from the top."""
    share = mark.box.height / len(mark.colours)
    return [(mark.box.top + (at + 0.5) * share, share, palette.colour(role)) for at, role in enumerate(mark.colours)]


def bar_traces(marks: Sequence[Mark], palette: Palette) -> list[Json]:
    """The marks: what is filled as thick lines (a thousand cost the browser no more than one), the rest as bars."""
    solid: _Thick = {}
    drawn: dict[tuple[str, Fill], list[Row]] = {}
    for mark in marks:
        for middle, high, colour in _slices(mark, palette):
            if mark.fill == "solid":
                solid.setdefault((colour, high, 1.0), []).append(((mark.box.left, middle), (mark.box.right, middle)))
            else:
                row = (mark.box.left, mark.box.width, middle, high)
                drawn.setdefault((colour, mark.fill), []).append(row)
    found = _thick_lines(solid)
    for (colour, fill), rows in drawn.items():
        pattern = {
            "shape": _PATTERNS[fill], "fgcolor": colour, "bgcolor": palette.card, "size": 5, "solidity": 0.4
        }  # fmt: skip
        marker = {"color": palette.card, "line": {"color": colour, "width": 1}, "pattern": pattern}
        found.append(bar_trace(rows, marker, hoverinfo="skip"))
    return found


def _thick_lines(lines: _Thick) -> list[Json]:
    return [
        {**lines_trace(paths, colour, width=round(high, 2)), "opacity": strength}
        for (colour, high, strength), paths in lines.items()
    ]


def target_trace(marks: Sequence[Mark]) -> Json:
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
    return bar_trace(rows, {"color": "rgba(0,0,0,0)"}, customdata=ids, hovertext=words, hoverinfo="text")


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


def fade_traces(marks: Sequence[Mark], palette: Palette) -> list[Json]:
    """The ends that run out, paler step by step."""
    steps: _Thick = {}
    for mark in marks:
        for reach, start, direction in ((mark.fade_left, mark.box.left, -1), (mark.fade_right, mark.box.right, 1)):
            step = direction * reach / len(_FADE_STEPS)
            for at, strength in enumerate(_FADE_STEPS if reach > 0 else ()):
                edge = start + step * at
                for middle, high, colour in _slices(mark, palette):
                    steps.setdefault((colour, high, strength), []).append(((edge, middle), (edge + step, middle)))
    return _thick_lines(steps)


def stroke_trace(marks: Sequence[Mark], palette: Palette) -> Json:
    """Brackets round windows, lines through what was struck, a split through what is disputed, arrows where cut."""
    paths: list[Path] = []
    for mark in marks:
        box = mark.box
        if mark.form == "window":
            for edge, inwards in ((box.left, _BRACKET), (box.right, -_BRACKET)):
                top, bottom = box.top - 2, box.bottom + 2
                paths.append([(edge + inwards, top), (edge, top), (edge, bottom), (edge + inwards, bottom)])
        if mark.struck or mark.crossed:
            paths.append([(box.left - 3, box.bottom + 1), (box.right + 3, box.top - 1)])
        if mark.crossed:
            paths.append([(box.left - 3, box.top - 1), (box.right + 3, box.bottom + 1)])
        if mark.disputed:
            middle = (box.left + box.right) / 2
            paths.append([(middle - 1.5, box.bottom + 3), (middle + 1.5, box.top - 3)])
        middle = (box.top + box.bottom) / 2
        for cut, tip, inwards in (
            (mark.cut_left, box.left - mark.fade_left + 1, 4),
            (mark.cut_right, box.right + mark.fade_right - 1, -4),
        ):
            if cut:
                paths.append([(tip + inwards, middle - 4), (tip, middle), (tip + inwards, middle + 4)])
    return lines_trace(paths, palette.ink, width=1.5)
