"""What happens on the page. Callbacks check what the browser sends, and leave the work to the other modules."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from timeline.app.cards import axis, overlay
from timeline.app.catalogue import Catalogue
from timeline.app.filters import active, chips, further_countries, nothing_shown, sheet
from timeline.app.listing import event_words, listing
from timeline.app.picture import picture
from timeline.app.reader import Children, chosen_event, nothing_chosen
from timeline.app.requests import Asked, read_asked, read_id, read_open, read_page
from timeline.app.sentences import notes, shown_line
from timeline.app.table import table
from timeline.app.toolbar import steps
from timeline.app.tray import undated_tray
from timeline.app.view import written
from timeline.charts import figure_dict

VIEW, CHOSEN = ("view", "data"), ("chosen", "data")


def register(app: Dash, catalogue: Catalogue) -> None:
    """Ties the callbacks to the page of `app`. They keep nothing between two calls."""

    # What is chosen changes only what lies over the plot, so the figure need not be sent and drawn again.
    @app.callback(
        Output("graph", "figure"),
        Output("axis", "children"),
        Output("axis", "hidden"),
        Output("cards", "children"),
        Output("steps", "children"),
        Input(*VIEW),
        State(*CHOSEN),
    )
    def draw(view: object, chosen: object) -> tuple[dict[str, Any], Children, bool, Children, Children]:
        asked, key = _asked(view), read_id(chosen)
        shown = catalogue.shown(asked.view)
        drawn = picture(asked, shown, key, catalogue)
        names = axis(drawn)
        return (
            figure_dict(drawn, cards=False, theme="dark" if asked.dark else "light"),
            names,
            not names,
            overlay(drawn, catalogue.by_id, asked.view),
            steps(asked.view, drawn, catalogue.in_window(asked.view), catalogue.by_id.get(key)),
        )

    @app.callback(
        Output("cards", "children", allow_duplicate=True),
        Output("steps", "children", allow_duplicate=True),
        Output("moved", "data"),
        Input(*CHOSEN),
        State(*VIEW),
        prevent_initial_call=True,
    )
    def point_out(chosen: object, view: object) -> tuple[Children, Children, str | None]:
        asked, key = _asked(view), read_id(chosen)
        shown, inside = catalogue.shown(asked.view), catalogue.in_window(asked.view)
        is_here = any(event.event_id == key for event in inside)
        # What is chosen in the text may lie outside the window: then the window goes.
        moves = not is_here and any(event.event_id == key for event in shown)
        around = written(asked.view.without("window")) if moves else None
        drawn = picture(asked, shown, key, catalogue)
        return (
            overlay(drawn, catalogue.by_id, asked.view),
            steps(asked.view, drawn, inside, catalogue.by_id.get(key)),
            around,
        )

    @app.callback(
        Output("countries", "children"),
        Output("further", "children"),
        Output("sheet", "children"),
        Output("active", "children"),
        Output("shown", "children"),
        Output("nothing", "children"),
        Output("nothing", "hidden"),
        Output("notes", "children"),
        Input(*VIEW),
        Input("open", "data"),
    )
    def filter_events(view: object, opened: object) -> tuple[Any, ...]:
        asked, menus = _asked(view), read_open(opened)
        answer = catalogue.answer(asked.view)
        return (
            chips(catalogue, asked.view, answer),
            further_countries(catalogue, asked.view, answer) if "further-countries" in menus else [],
            sheet(catalogue, asked.view, answer) if "more" in menus else [],
            active(catalogue, asked.view),
            shown_line(catalogue, answer.events),
            [] if answer.events else nothing_shown(asked.view, answer),
            bool(answer.events),
            notes(asked.notes),
        )

    @app.callback(Output("list", "children"), Input(*VIEW), Input("around", "data"))
    def list_events(view: object, around: object) -> Children | Component:
        asked, key = _asked(view), read_id(around)
        events = catalogue.in_window(asked.view)
        if asked.view.below == "table":
            return table(events, catalogue)
        return listing(events, key, catalogue)

    @app.callback(Output("tray", "children"), Input("tray-page", "data"), prevent_initial_call=True)
    def turn(page: object) -> Children:
        return undated_tray(catalogue, read_page(page))

    @app.callback(Output("reader", "children"), Output("said", "children"), Input(*CHOSEN), prevent_initial_call=True)
    def read(chosen: object) -> tuple[Children, str]:
        choice = catalogue.choice(read_id(chosen))
        if choice is None:
            return nothing_chosen(catalogue), ""
        return chosen_event(choice, catalogue), event_words(choice.event) if choice.event else ""

    in_browser: Any = app.clientside_callback  # not annotated by Dash
    done = Output("revealed", "data")
    in_browser(_script("chooseMark"), done, Input("graph", "clickData"), prevent_initial_call=True)
    in_browser(_script("chooseRow"), Output("revealed", "data", allow_duplicate=True), Input("grid", "selectedRows"),
               prevent_initial_call=True)  # fmt: skip
    in_browser(_script("move"), Output("revealed", "data", allow_duplicate=True), Input("moved", "data"),
               prevent_initial_call=True)  # fmt: skip
    in_browser(_script("reveal"), Output("revealed", "data", allow_duplicate=True), Input("reader", "children"),
               prevent_initial_call=True)  # fmt: skip
    in_browser(_script("painted"), Output("revealed", "data", allow_duplicate=True), Input("cards", "children"),
               Input("countries", "children"), Input("list", "children"), prevent_initial_call=True)  # fmt: skip


def _asked(view: object) -> Asked:
    asked = read_asked(view)
    if asked is None:
        raise PreventUpdate
    return asked


def _script(name: str) -> ClientsideFunction:
    """A function of assets/timeline.js."""
    return ClientsideFunction("timeline", name)
