"""The page: where the head, the filters, the timeline, the reader and the lists stand."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from timeline.app.attributes import aria
from timeline.app.catalogue import Catalogue
from timeline.app.filters import chips
from timeline.app.listing import undated_tray
from timeline.app.reader import nothing_chosen
from timeline.app.sentences import shown_line, title
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
_FORMS = (
    ("day", "known to the day"),
    ("span", "month, year or longer"),
    ("window", "some time within"),
    ("planned", "planned"),
    ("about", "about"),
)


def page(catalogue: Catalogue) -> html.Div:
    """The whole component tree."""
    head = html.Header(
        [html.H1(title(catalogue)), html.P(shown_line(catalogue, catalogue.events), id="shown", role="status")],
        className="head",
    )
    timeline = html.Section(
        [
            html.Div(
                [
                    html.Div(id="axis", hidden=True, **aria(hidden=True)),
                    html.Div(
                        [dcc.Graph(id="graph", figure=_EMPTY, config=_CONFIG, responsive=False), html.Div(id="cards")],
                        id="chart",
                    ),
                ],
                id="timeline",
            ),
            html.Div([_legend(form, words) for form, words in _FORMS], className="legend", **aria(hidden=True)),
        ],
        className="picture",
        **aria(label="Timeline"),
    )
    reader = html.Aside(nothing_chosen(catalogue), id="reader", **aria(label="Reader"))
    events = html.Section([html.H2("Events in order of time"), html.Div(id="list")], className="listing")
    tray = html.Section(undated_tray(catalogue), id="tray", className="listing")
    stores = [dcc.Store(id="chosen"), dcc.Store(id="width"), dcc.Store(id="revealed"), dcc.Store(id="around")]
    main = html.Main([html.Div([timeline, reader], className="columns"), events, tray])
    return html.Div([*stores, head, chips(catalogue), main], id="page")


def _legend(form: str, words: str) -> html.Span:
    return html.Span([html.Span(className=f"sign {form}"), words])
