"""What happens on the page. Callbacks check what the browser sends, and leave the work to the rooms below."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output
from dash.exceptions import PreventUpdate
from werkzeug.exceptions import BadRequest

from timeline.app.cards import axis, overlay
from timeline.app.catalogue import Catalogue
from timeline.app.listing import listing
from timeline.app.reader import Children, chosen_event, nothing_chosen
from timeline.app.sentences import shown_line
from timeline.charts import Scene, figure_dict, scene

_WIDEST = 8000


def register(app: Dash, catalogue: Catalogue) -> None:
    """Ties the callbacks to the page of `app`. They keep nothing between two calls."""

    def picture(width: object, countries: object, chosen: object = None) -> Scene:
        if width is None:
            raise PreventUpdate
        shown = catalogue.shown(read_codes(countries))
        return scene(shown, width=read_width(width), colours=catalogue.colours, chosen=read_id(chosen))

    # What is chosen changes only what lies over the plot, so the figure need not be sent and drawn again.
    @app.callback(
        Output("graph", "figure"),
        Output("axis", "children"),
        Output("axis", "hidden"),
        Input("width", "data"),
        Input("countries", "value"),
    )
    def draw(width: object, countries: object) -> tuple[dict[str, Any], Children, bool]:
        drawn = picture(width, countries)
        names = axis(drawn)
        return figure_dict(drawn, cards=False), names, not names

    @app.callback(
        Output("cards", "children"), Input("width", "data"), Input("countries", "value"), Input("chosen", "data")
    )
    def lay_over(width: object, countries: object, chosen: object) -> Children:
        return overlay(picture(width, countries, chosen))

    @app.callback(Output("shown", "children"), Output("clear", "hidden"), Input("countries", "value"))
    def say_what_is_shown(countries: object) -> tuple[str, bool]:
        codes = read_codes(countries)
        return shown_line(catalogue, catalogue.shown(codes)), not codes

    @app.callback(Output("list", "children"), Input("countries", "value"), Input("around", "data"))
    def list_events(countries: object, around: object) -> Children:
        return listing(catalogue.shown(read_codes(countries)), read_id(around), catalogue)

    @app.callback(Output("reader", "children"), Input("chosen", "data"), prevent_initial_call=True)
    def read(chosen: object) -> Children:
        choice = catalogue.choice(read_id(chosen))
        return chosen_event(choice, catalogue) if choice else nothing_chosen(catalogue)

    in_browser: Any = app.clientside_callback  # not annotated by Dash
    chosen, revealed, around = Output("chosen", "data"), Output("revealed", "data"), Output("around", "data")
    in_browser(_script("chooseMark"), chosen, Input("graph", "clickData"), prevent_initial_call=True)
    in_browser(_script("clear"), Output("countries", "value"), Input("clear", "n_clicks"), prevent_initial_call=True)
    in_browser(_script("reveal"), revealed, Input("reader", "children"))
    in_browser(_script("markList"), around, Input("chosen", "data"))


def _script(name: str) -> ClientsideFunction:
    """A function of assets/timeline.js."""
    return ClientsideFunction("timeline", name)


def read_width(value: object) -> float:
    """Chart units that the browser has for the timeline. Raises BadRequest for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < _WIDEST:
        raise BadRequest("width must be a number of pixels")
    return float(value)


def read_codes(value: object) -> tuple[str, ...]:
    """Country codes, none for null. Raises BadRequest for anything else."""
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise BadRequest("countries must be a list of codes")
    return tuple(value)


def read_id(value: object) -> str:
    """An event_id or claim_id, "" for null. Raises BadRequest for anything else."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRequest("chosen must be an id")
    return value
