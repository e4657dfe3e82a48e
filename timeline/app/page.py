"""The page: where the head, the filters, the timeline, the reader and the lists stand."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from timeline.app.attributes import aria, menu
from timeline.app.catalogue import Catalogue
from timeline.app.filters import CHIPS
from timeline.app.head import head, keys_dialog
from timeline.app.reader import nothing_chosen
from timeline.app.toolbar import looks, tabs
from timeline.app.tray import undated_tray
from timeline.charts import CONFIG

# Dash fills in the names in braces. There is no script and no address in it but Dash's own.
INDEX = """<!DOCTYPE html>
<html lang="en">
<head>{%metas%}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{%title%}</title>{%favicon%}{%css%}</head>
<body>{%app_entry%}<footer>{%config%}{%scripts%}{%renderer%}</footer></body>
</html>"""

_EMPTY = {"data": [], "layout": {"height": 40, "xaxis": {"visible": False}, "yaxis": {"visible": False}}}
# dcc.Graph asks for its own type of the same dict.
_CONFIG: Any = CONFIG
# What the page remembers while it is open; the address holds what is to last.
_STORES = ("view", "chosen", "open", "around", "tray-page", "moved", "revealed")


def page(catalogue: Catalogue, title: str) -> html.Div:
    """The whole component tree."""
    skip = html.A("Skip to the events", href="#below", className="skip")
    main = html.Main(
        [
            _filters(catalogue),
            html.Div([_timeline(), _reader(catalogue)], className="columns"),
            _below(),
            html.Section(undated_tray(catalogue), id="tray", className="listing", **aria(label="Without a date")),
        ]
    )
    said = html.Div(id="said", className="hidden", role="status", **aria(live="polite"))
    return html.Div(
        [skip, *(dcc.Store(id=name) for name in _STORES), head(catalogue, title), main, keys_dialog(), said], id="page"
    )


def _filters(catalogue: Catalogue) -> html.Section:
    many = len(catalogue.index.facets["country"].values)
    further = menu(
        f"{max(many - CHIPS, 0):,} more",
        [_field("find-country", "Find a country", "text", "Name"), html.Div(id="further", className="options long")],
        name="further-countries",
        hidden=many <= CHIPS,
        title="More countries",
    )
    dates = html.Section(
        [
            html.H2("Dates"),
            _pair("Of the event", "from", "to"),
            _pair("Of publication", "published-from", "published-to"),
            html.P("Write 2014, 2014-10 or 2014-10-08.", className="soft"),
        ],
        className="group dates",
        **aria(label="Dates"),
    )
    more = menu("More filters", html.Div([html.Div(id="sheet", className="groups"), dates]), name="more")
    row = html.Div(
        [
            html.Div(
                [
                    html.Div(id="countries", className="flat", role="group", **aria(label="Countries")),
                    further,
                    html.Div(id="active", className="flat"),
                ],
                className="chips",
            ),
            html.Div([_field("q", "Search the passages", "search", "Search"), more], className="aside"),
        ],
        className="row",
    )
    return html.Section(
        [row, html.Div(id="notes", role="alert")],
        className="filters",
        **aria(label="Filters"),
    )


def _field(name: str, label: str, kind: Any, placeholder: str) -> html.Div:
    field = dcc.Input(id=name, type=kind, placeholder=placeholder, debounce=False, autoComplete="off", value="")
    return html.Div([html.Label(label, htmlFor=name, className="hidden"), field], className="field")


def _pair(words: str, first: str, last: str) -> html.Div:
    return html.Div(
        [
            html.Span(words, className="name"),
            _field(first, f"{words}, from", "text", "from"),
            _field(last, f"{words}, until", "text", "until"),
        ],
        className="pair",
    )


def _timeline() -> html.Section:
    bar = html.Div([html.Div(looks(), id="looks"), html.Div(id="steps")], className="row toolbar")
    chart = html.Div(
        [
            dcc.Graph(id="graph", figure=_EMPTY, config=_CONFIG, responsive=False),
            html.Div(id="cards"),
        ],
        id="chart",
    )
    return html.Section(
        [
            bar,
            html.Div([html.Div(id="axis", hidden=True, **aria(hidden=True)), chart], id="timeline"),
            html.Div(id="nothing", hidden=True, className="empty"),
        ],
        className="picture",
        **aria(label="Timeline"),
    )


def _reader(catalogue: Catalogue) -> html.Aside:
    return html.Aside(nothing_chosen(catalogue), id="reader", **aria(label="Reader"))


def _below() -> html.Section:
    title = html.Div(
        [html.H2("Events in order of time"), html.Div(tabs(), id="tabs")],
        className="row",
    )
    return html.Section([title, html.Div(id="list")], id="below", tabIndex=-1, className="listing",
                        **aria(label="Events"))  # fmt: skip
