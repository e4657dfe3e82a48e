"""What lies over the plot, where the Scene says: cards and counts as buttons, and the strip to drag on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, chooses, data, dots, sets
from timeline.app.listing import event_words
from timeline.app.view import View, window_words
from timeline.charts.scene import Box, Card, Chip, Mark, Scene
from timeline.charts.wording import counted
from timeline.model import Event


def overlay(scene: Scene, events: Mapping[str, Event], view: View) -> list[Component]:
    """Leaders, the ring round the chosen mark, one button a card in order of time as one tabs through them, the counts
    of what has no card, and the strip.
    """
    chosen = next((mark for mark in scene.marks if mark.event_id == scene.chosen), scene.chosen_mark)
    order = {mark.event_id: at for at, mark in enumerate(sorted(scene.marks, key=lambda mark: mark.box.left))}
    cards = sorted(scene.cards, key=lambda card: order.get(card.event_id, len(order)))
    return [
        html.Div([_leader(card, chosen=card.event_id == scene.chosen) for card in cards]),
        html.Div([_ring(chosen)] if chosen else []),
        html.Div([_card(card, events.get(card.event_id), chosen=card.event_id == scene.chosen) for card in cards]),
        html.Div([_more(chip) for chip in scene.chips]),
        *_strip(scene, view),
    ]


# A picture higher than this does not fit a window, so the axis stays at its top as one scrolls.
_TALL = 560.0


def axis(scene: Scene) -> list[Component]:
    """The names of the axis once more, for above a high picture; nothing where the axis is in sight anyway."""
    if scene.plot.height < _TALL:
        return []
    return [
        html.Span(
            [tick.label, " " if tick.label and tick.year else "", html.Strong(tick.year)],
            style={"left": f"{tick.x:.1f}px"},
        )
        for tick in scene.ticks
        if tick.year
    ]


def _placed(left: float, top: float, width: float, height: float) -> dict[str, str]:
    return {"left": f"{left:.1f}px", "top": f"{top:.1f}px", "width": f"{width:.1f}px", "height": f"{height:.1f}px"}


def _at(box: Box) -> dict[str, str]:
    return _placed(box.left, box.top, box.width, box.height)


def _leader(card: Card, *, chosen: bool) -> html.Span:
    place = _placed(card.leader_x - 0.5, card.box.bottom, 1, card.leader_to - card.box.bottom)
    return html.Span(className="leader chosen" if chosen else "leader", style=place)


def _ring(mark: Mark) -> html.Span:
    box = mark.box
    return html.Span(className="ring", style=_placed(box.left - 4, box.top - 4, box.width + 8, box.height + 8))


def _card(card: Card, event: Event | None, *, chosen: bool) -> html.Button:
    before: list[Any] = [dots(card.colours)] if card.colours else []
    before += [html.Span(code, className="code") for code in card.codes]
    if card.more_parties:
        before.append(html.Span(f"+{card.more_parties}", className="more"))
    lines = [html.Span(line, className="card-line") for line in card.lines]
    return html.Button(
        [html.Span([*before, card.date], className="card-date"), *lines],
        className="card chosen" if chosen else "card",
        style=_at(card.box),
        title=card.label,
        **aria(label=event_words(event) if event else f"{card.date}: {card.label}", pressed=chosen),
        **chooses(card.event_id),
    )


def _more(chip: Chip) -> html.Button:
    words = f"{counted(len(chip.event_ids), 'event')} more here: show this stretch of time"
    return html.Button(
        chip.words,
        className="more-here",
        style={**_at(chip.box), "lineHeight": f"{chip.box.height:.0f}px"},
        title=words,
        **aria(label=words),
        **sets(window=window_words((chip.first, chip.last))),
        **data(around=chip.event_ids[0]),
    )


def _strip(scene: Scene, view: View) -> list[Component]:
    """A clear sheet over the strip, with the days at its ends and the window, for the script that lets one drag."""
    if scene.strip is None:
        return []
    days = scene.strip.scale
    window = view.window
    return [
        html.Div(
            id="strip",
            style=_at(scene.strip.box),
            title="Drag to see a stretch of time",
            **aria(hidden=True),
            **data(
                first=_day(days.first),
                last=_day(days.last),
                to=window[1].isoformat() if window else "",
                **{"from": window[0].isoformat() if window else ""},
            ),
        )
    ]


def _day(ordinal: float) -> str:
    return date.fromordinal(min(max(int(ordinal), 1), date.max.toordinal())).isoformat()
