"""Events to a Scene: the scale, the lanes, the marks on their tracks, the cards above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.charts.drawn import drawn_rows
from timeline.charts.extents import Window, all_of_time, dates_of, extent_of, in_window, scale_for
from timeline.charts.lanes import MOST_LANES, groups, time_order
from timeline.charts.legend import ROW as LEGEND_ROW
from timeline.charts.legend import legend
from timeline.charts.palette import country_colours
from timeline.charts.rows import rows_of
from timeline.charts.scale import SCALE_WORDS, ScaleName, skipped_words
from timeline.charts.scene import Box, Gap, LaneBy, Scene
from timeline.charts.strip import FUNNEL, shows_part, strip
from timeline.charts.strip import HEIGHT as STRIP_HEIGHT
from timeline.charts.ticks import ticks
from timeline.charts.ties import ties
from timeline.model import Event

MIN_WIDTH = 420.0
LANE_NAMES = 132.0
EDGE = 12.0
AXIS_HEIGHT, FOLDED_AXIS = 42.0, 60.0
HEIGHT_BUDGET = 900.0
_NO_GAPS = "No gap to fold"


def build(
    events: Sequence[Event],
    *,
    width: float,
    scale: ScaleName = "folded",
    lanes: LaneBy = "countries",
    window: Window | None = None,
    colours: Mapping[str, str] | None = None,
    chosen: str = "",
    sources: Mapping[str, str] | None = None,
    max_lanes: int = MOST_LANES,
    height_budget: float = HEIGHT_BUDGET,
) -> Scene:
    """The picture of these events, `width` chart units wide and as high as it needs.

    `window` (first and last day, both included) shows only that time; whatever `scale`, the strip shows all of it.
    `colours` gives countries their roles and keeps them while a filter changes what is shown; by default they follow
    from the events. `sources` names each event's source by event_id, for lanes by source. `max_lanes` are named, the
    rest share one. `height_budget` is how high lanes should be together; where there are many events, fewer have
    cards then. Marks, lanes and scale are the same whatever is `chosen`; its card takes another's place where it had
    none. Nothing is left out without being counted.
    """
    dated = [item for event in sorted(events, key=time_order) if (item := extent_of(event))]
    wide = float(max(int(width), MIN_WIDTH))
    colours = country_colours(events) if colours is None else colours
    undated = len(events) - len(dated)
    left, right = LANE_NAMES, wide - EDGE
    if not dated:
        return _nothing(wide, Box(left, 0.0, right, 0.0), lanes, chosen, undated)
    whole = all_of_time(dated)
    inside, through = in_window(dated, window) if window else (dated, [])
    through_ids = {item.event.event_id for item in through}
    shown = [item for item in inside if item.event.event_id not in through_ids]
    time = scale_for(scale, shown, left, right, window)
    found = groups([item.event for item in inside], lanes, sources=sources, most=max_lanes, light=through_ids)
    by_id = {item.event.event_id: item for item in inside}
    rows = rows_of(found, by_id, through_ids, time, colours=colours, chosen=chosen, budget=height_budget)
    drawn = drawn_rows(rows, time, colours)
    plot = Box(left, 0.0, right, drawn.bottom)
    part = shows_part(time, whole)
    axis = plot.bottom + (FOLDED_AXIS if time.breaks else AXIS_HEIGHT) + (FUNNEL if part else 0.0)
    below = strip(time, dated, whole, plot, colours, axis)
    samples = legend(drawn.marks, left, right, axis + STRIP_HEIGHT)
    bottom = samples[-1].sample.box.middle[1] + LEGEND_ROW / 2 if samples else axis + STRIP_HEIGHT
    marks = {mark.event_id: mark for mark in drawn.marks}
    return Scene(
        width=wide,
        height=bottom,
        plot=plot,
        scale=time,
        scale_words=SCALE_WORDS[scale] if time.breaks or scale != "folded" else _NO_GAPS,
        lane_by=lanes,
        window=window or dates_of(time.first, time.last),
        whole=dates_of(*whole),
        lanes=drawn.lanes,
        areas=drawn.areas,
        marks=drawn.marks,
        cards=drawn.cards,
        chips=drawn.chips,
        ties=ties((item.event for item in shown), marks),
        ticks=ticks(time),
        gaps=tuple(
            Gap(Box(gap.left, 0.0, gap.right, plot.bottom), skipped_words(gap.last - gap.first)) for gap in time.breaks
        ),
        strip=below,
        legend=samples,
        chosen=chosen,
        chosen_mark=None if chosen in marks else drawn.chosen_mark,
        outside=len(dated) - len(inside),
        undated=undated,
    )


def _nothing(width: float, plot: Box, lanes: LaneBy, chosen: str, undated: int) -> Scene:
    return Scene(
        width=width, height=0.0, plot=plot, scale=None, scale_words="", lane_by=lanes, window=None, whole=None,
        lanes=(), areas=(), marks=(), cards=(), chips=(), ties=(), ticks=(), gaps=(), strip=None, legend=(),
        chosen=chosen, chosen_mark=None, outside=0, undated=undated,
    )  # fmt: skip
