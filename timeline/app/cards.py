"""What lies over the plot: cards as buttons, at the places that the Scene gives."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, chooses, dots
from timeline.charts.scene import Card, Mark, Scene


def overlay(scene: Scene) -> list[Component]:
    """Leaders, the ring round the chosen mark, and one button a card, in order of time as one tabs through them."""
    ring = [_ring(mark) for mark in scene.marks if mark.event_id == scene.chosen]
    return [*(_leader(card) for card in scene.cards), *ring, *_cards(scene)]


# A picture higher than this does not fit a window, so the axis stays at its top as one scrolls.
_TALL = 640.0


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


def _leader(card: Card) -> html.Span:
    return html.Span(
        className="leader", style=_placed(card.leader_x - 0.5, card.box.bottom, 1, card.leader_to - card.box.bottom)
    )


def _ring(mark: Mark) -> html.Span:
    box = mark.box
    return html.Span(className="ring", style=_placed(box.left - 4, box.top - 4, box.width + 8, box.height + 8))


def _cards(scene: Scene) -> list[html.Button]:
    order = {mark.event_id: index for index, mark in enumerate(scene.marks)}
    ordered = sorted(scene.cards, key=lambda card: order[card.event_id])
    return [_card(card, chosen=card.event_id == scene.chosen) for card in ordered]


def _card(card: Card, *, chosen: bool) -> html.Button:
    box = card.box
    more = [html.Span(f"+{card.more_parties}", className="more")] if card.more_parties else []
    first = html.Span([dots(card.colours), *more, card.date], className="card-date")
    lines = [html.Span(line, className="card-line") for line in card.lines]
    return html.Button(
        [first, *lines],
        className="card chosen" if chosen else "card",
        style=_placed(box.left, box.top, box.width, box.height),
        title=card.label,
        **aria(label=f"{card.date}: {card.label}", pressed=chosen),
        **chooses(card.event_id),
    )
