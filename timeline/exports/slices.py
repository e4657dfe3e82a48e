"""A scene too high for a page, cut between lanes: each part has the same axis, strip and legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from timeline.charts.scene import Area as Counts
from timeline.charts.scene import Box, Card, Chip, Lane, LegendItem, Mark, Scene, Strip, Tie

_Boxed = TypeVar("_Boxed", Mark, Chip, Lane)


def sliced(scene: Scene, high: float) -> tuple[Scene, ...]:
    """Scenes whose lanes are together no higher than `high`, each with one lane at least."""
    groups: list[list[int]] = []
    for index, lane in enumerate(scene.lanes):
        if groups and lane.box.bottom - scene.lanes[groups[-1][0]].box.top <= high:
            groups[-1].append(index)
        else:
            groups.append([index])
    if len(groups) < 2:
        return (scene,)
    return tuple(_slice(scene, group[0], group[-1] + 1) for group in groups)


def _slice(scene: Scene, first: int, last: int) -> Scene:
    lanes = scene.lanes[first:last]
    up = lanes[0].box.top - scene.plot.top
    inside = Box(scene.plot.left, lanes[0].box.top, scene.plot.right, lanes[-1].box.bottom)
    plot = Box(scene.plot.left, scene.plot.top, scene.plot.right, inside.bottom - up)
    below = scene.plot.bottom - plot.bottom
    marks = [mark for mark in scene.marks if _in(mark.box, inside)]
    shown = {mark.event_id for mark in marks}
    strip = scene.strip
    return replace(
        scene,
        height=scene.height - below,
        plot=plot,
        lanes=tuple(_raised(lane, up) for lane in lanes),
        areas=tuple(_raised_area(area, up, first) for area in scene.areas if first <= area.lane < last),
        marks=tuple(_raised(mark, up) for mark in marks),
        cards=tuple(_raised_card(card, up) for card in scene.cards if _in(card.box, inside)),
        chips=tuple(replace(_raised(c, up), lane=c.lane - first) for c in scene.chips if first <= c.lane < last),
        ties=tuple(_raised_tie(tie, up) for tie in scene.ties if {tie.plan_id, tie.outcome_id} <= shown),
        gaps=tuple(replace(gap, box=replace(gap.box, bottom=plot.bottom)) for gap in scene.gaps),
        strip=_raised_strip(strip, below) if strip else None,
        legend=tuple(raised_item(item, below) for item in scene.legend),
    )


def _in(box: Box, other: Box) -> bool:
    return other.top <= box.middle[1] < other.bottom


def _up(box: Box, by: float) -> Box:
    return replace(box, top=box.top - by, bottom=box.bottom - by)


def _raised(item: _Boxed, by: float) -> _Boxed:
    return replace(item, box=_up(item.box, by))


def _raised_card(card: Card, by: float) -> Card:
    return replace(card, box=_up(card.box, by), leader_to=card.leader_to - by)


def _raised_area(area: Counts, by: float, first: int) -> Counts:
    return replace(area, lane=area.lane - first, base=area.base - by)


def _raised_tie(tie: Tie, by: float) -> Tie:
    return replace(tie, points=tuple((x, y - by) for x, y in tie.points), words_y=tie.words_y - by)


def _raised_strip(strip: Strip, by: float) -> Strip:
    windows = tuple((_up(upper, by), _up(lower, by)) for upper, lower in strip.windows)
    return replace(strip, box=_up(strip.box, by), windows=windows)


def raised_item(item: LegendItem, by: float) -> LegendItem:
    """The same sample, higher by so much."""
    return replace(item, sample=_raised(item.sample, by))
