"""The controls of the timeline: scale, lanes, zoom, and the steps from event to event."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, chooses, menu, sets, switch
from timeline.app.view import FILTERS, View, key_of, window_words
from timeline.app.zoom import Window, moves
from timeline.charts import Scene
from timeline.charts.wording import counted
from timeline.model import Event

_SCALES = (("folded", "Gaps folded"), ("true", "True scale"), ("even", "Even spacing"))
_LANES = (("countries", "Country"), ("thread", "Thread"), ("kind", "Kind"), ("source", "Source"), ("none", "None"))
Children = list[Component]


def looks() -> Children:
    """Scale and lanes, the first of each pressed; the script presses others as the address changes."""
    first = View()
    lanes = [
        html.Button(words, className="option", **aria(pressed=value == first.lanes), **sets(lanes=value))
        for value, words in _LANES
    ]
    return [
        switch(_SCALES, "scale", first.scale, label="Scale"),
        menu(["Lanes: ", html.Strong(dict(_LANES)[first.lanes])], lanes, name="lanes"),
    ]


def tabs() -> html.Div:
    """List or table, as `looks`."""
    return switch((("list", "List"), ("table", "Table")), "as", View().below, label="Show as")


def steps(view: View, scene: Scene, in_window: Sequence[Event], chosen: Event | None) -> Children:
    """The buttons for zooming and moving, and those that go from event to event in order of time.

    Where what is `chosen` is not among the events, a button takes off what hides it.
    """
    at = next((place for place, event in enumerate(in_window) if event.event_id == scene.chosen), None)
    ways = moves(scene, view.window, in_window, None if at is None else in_window[at])
    zoom = html.Div(
        [
            _way("closer", "+", "Zoom in", ways.closer),
            _way("out", "−", "Zoom out", ways.out),
            _way("earlier", "‹", "Move to earlier", ways.earlier),
            _way("later", "›", "Move to later", ways.later),
            html.Button("All", id="whole", disabled=ways.whole, title="Show all of the time (0)", **sets(window="")),
        ],
        className="switch",
        role="group",
        **aria(label="Zoom"),
    )
    before = in_window[at - 1] if at else None
    after = None if not in_window else in_window[0] if at is None else next(iter(in_window[at + 1 :]), None)
    if at is None and in_window:
        before = in_window[-1]
    where = f"{at + 1:,} of {len(in_window):,}" if at is not None else counted(len(in_window), "event")
    walk = html.Div(
        [
            _step("before", "←", "Event before", before),
            _hidden() if at is None and chosen and chosen.when else html.Span(where, className="where"),
            _step("after", "→", "Event after", after),
        ],
        className="walk",
        role="group",
        **aria(label="From event to event"),
    )
    return [zoom, walk]


def _hidden() -> html.Button:
    return html.Button(
        "Chosen event is filtered out: show all",
        className="where plain",
        **sets(**{**dict.fromkeys(map(key_of, FILTERS), ""), "match": "", "window": "", "confidence": "0"}),
    )


def _way(name: str, sign: str, words: str, window: Window | None) -> html.Button:
    target = sets(window=window_words(window)) if window else {}
    return html.Button(sign, id=name, disabled=window is None, title=words, **aria(label=words), **target)


def _step(name: str, sign: str, words: str, event: Event | None) -> html.Button:
    target = chooses(event.event_id) if event else {}
    return html.Button(sign, id=name, disabled=event is None, title=words, **aria(label=words), **target)
