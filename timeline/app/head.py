"""The head of the page: title, what is shown, exports, light or dark, and the keys."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, data, menu
from timeline.app.catalogue import Catalogue
from timeline.app.sentences import shown_line
from timeline.exports import Format, formats

_THEMES = (("light", "Light"), ("dark", "Dark"), ("system", "As the system"))
_KEYS = (
    (("←", "→"), "the event before, the event after"),
    (("Enter",), "read the chosen event"),
    (("Esc",), "close what is open"),
    (("/",), "search"),
    (("+", "−"), "zoom in, zoom out"),
    (("Shift ←", "Shift →"), "move to earlier, to later"),
    (("0",), "show all of the time"),
    (("?",), "these keys"),
)


def head(catalogue: Catalogue, title: str) -> html.Header:
    """Title and line on the left, menus on the right."""
    words = html.Div(
        [html.H1(title), html.P(shown_line(catalogue, catalogue.events), id="shown", role="status")], className="title"
    )
    export = menu("Export", [*(_export(form) for form in formats()), _export_note()], name="export")
    themes: list[Component] = [
        html.Button(name, className="option", **data(theme_choice=value), **aria(pressed=value == "system"))
        for value, name in _THEMES
    ]
    theme = menu([html.Span("◐", **aria(hidden=True)), html.Span(" Theme")], themes, name="theme")
    keys = html.Button("?", id="help", className="button", title="Keys (?)", **aria(label="Keys"))
    return html.Header([words, html.Div([export, theme, keys], className="tools")], className="head")


def _export(form: Format) -> html.A:
    """A link that the script completes with the address, so that what is exported is what is shown."""
    return html.A(
        [html.Strong(form.name.upper()), html.Span(form.description, className="soft")],
        className="option export",
        href=f"/export/{form.name}",
        download="",
        **data(format=form.name),
    )


def _export_note() -> html.P:
    return html.P("Exports hold the events that are shown now.", className="soft")


def keys_dialog() -> html.Dialog:
    """What the keys do."""
    rows: list[Component] = []
    for keys, words in _KEYS:
        signs: list[Component] = [html.Kbd(key) for key in keys]
        rows += [html.Dt(signs), html.Dd(words)]
    return html.Dialog(
        [
            html.H2("Keys", id="keys-title"),
            html.Dl(rows, className="keys"),
            html.Button("Close", id="keys-close", className="button"),
        ],
        id="keys",
        **aria(labelledby="keys-title"),
    )
