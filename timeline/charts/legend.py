"""The legend: a sample of each sort of mark that the picture has, and of no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.charts import text
from timeline.charts.marks import MARK, THIN
from timeline.charts.palette import OTHER_ROLE
from timeline.charts.scene import Box, LegendItem, Mark

SIZE = 12.0
ROW = 22.0
_SAMPLE, _TO_WORDS, _BETWEEN = 26.0, 8.0, 22.0
_PLAIN = Mark(
    event_id="", form="span", box=Box(0, 0, 0, 0), colours=(OTHER_ROLE,), fill="solid", struck=False, crossed=False,
    disputed=False, thin=False, fade_left=0.0, fade_right=0.0, cut_left=False, cut_right=False, words=(),
)  # fmt: skip


def _solid(mark: Mark) -> bool:
    return mark.fill in ("solid", "dots")


# What the words are, which marks they stand for, and what the sample has beyond a plain bar.
_SORTS: tuple[tuple[str, Callable[[Mark], bool], dict[str, object]], ...] = (
    ("known to the day", lambda m: m.form == "day" and _solid(m), {"form": "day"}),
    ("month, year or longer", lambda m: m.form == "span" and _solid(m) and not m.thin, {}),
    ("long or vague", lambda m: m.thin and m.form == "span", {"thin": True}),
    ("some time within", lambda m: m.form == "window", {"form": "window", "fill": "dots"}),
    ("planned", lambda m: m.fill == "hatched" and not m.struck, {"fill": "hatched"}),
    ("postponed", lambda m: m.fill == "back_hatched", {"fill": "back_hatched"}),
    ("cancelled", lambda m: m.struck, {"fill": "hatched", "struck": True}),
    ("denied", lambda m: m.crossed, {"fill": "empty", "crossed": True}),
    ("possible", lambda m: m.fill == "empty" and not m.crossed, {"fill": "empty"}),
    ("sources disagree", lambda m: m.disputed, {"disputed": True}),
    (
        "about, or open",
        lambda m: (m.fade_left > 0 and not m.cut_left) or (m.fade_right > 0 and not m.cut_right),
        {"fade_left": 7.0, "fade_right": 7.0},
    ),
    ("goes on beyond", lambda m: m.cut_left or m.cut_right, {"cut_right": True, "fade_right": 7.0}),
)


def legend(marks: Sequence[Mark], left: float, right: float, top: float) -> tuple[LegendItem, ...]:
    """Items in rows from `top` downwards, between `left` and `right`; each row is `ROW` high."""
    found = []
    x, y = left, top
    for words, has, looks in _SORTS:
        if not any(has(mark) for mark in marks):
            continue
        wide = _SAMPLE + _TO_WORDS + text.width(words, SIZE)
        if x > left and x + wide > right:
            x, y = left, y + ROW
        found.append(LegendItem(_sample(looks, x, y), x + _SAMPLE + _TO_WORDS, words))
        x += wide + _BETWEEN
    return tuple(found)


def _sample(looks: dict[str, object], x: float, y: float) -> Mark:
    mark = replace(_PLAIN, **looks)  # type: ignore[arg-type]
    high = THIN if mark.thin else MARK
    wide = MARK if mark.form == "day" else _SAMPLE - mark.fade_left - mark.fade_right
    left = x + (_SAMPLE - wide) / 2 if mark.form == "day" else x + mark.fade_left
    top = y + (ROW - high) / 2
    return replace(mark, box=Box(left, top, left + wide, top + high))
