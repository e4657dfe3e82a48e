"""The country chips."""

from __future__ import annotations

from dash import dcc, html

from timeline.app.catalogue import Catalogue
from timeline.charts.palette import OTHER
from timeline.knowledge import country_name

# More chips than this would push the timeline off the page; the rest come with the search box.
_MOST_CHIPS = 16


def chips(catalogue: Catalogue) -> html.Fieldset:
    """A checkbox a country with its colour and count, most frequent first; none ticked means all."""
    codes = [*catalogue.colours, *sorted(set(catalogue.counts) - set(catalogue.colours), key=_order(catalogue))]
    codes = [code for code in codes if code in catalogue.counts]
    options = [{"value": code, "label": _chip(code, catalogue)} for code in codes[:_MOST_CHIPS]]
    left_out = len(codes) - len(options)
    more = [html.Span(f"+{left_out} more countries", className="soft")] if left_out > 0 else []
    return html.Fieldset(
        [
            html.Legend("Countries", className="hidden"),
            dcc.Checklist(id="countries", options=options, value=[], inline=True, className="chips"),
            *more,
            html.Button("Clear", id="clear", className="plain", hidden=True),
        ],
        className="filters",
        hidden=not codes,
    )


def _order(catalogue: Catalogue):  # type: ignore[no-untyped-def]
    return lambda code: (-catalogue.counts[code], code)


def _chip(code: str, catalogue: Catalogue) -> html.Span:
    return html.Span(
        [
            html.Span(className="dot", style={"background": catalogue.colours.get(code, OTHER)}),
            html.Span(country_name(code)),
            html.Span(f"{catalogue.counts[code]:,}", className="count"),
        ],
        className="chip",
        style={"--country": catalogue.colours.get(code, OTHER)},
    )
