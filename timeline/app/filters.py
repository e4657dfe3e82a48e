"""The filters: chips for countries, and the sheet with all others. Each value says what it would leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, css_colour, sets, switch, toggles
from timeline.app.catalogue import Catalogue
from timeline.app.index import CONFIDENCES, Answer
from timeline.app.sentences import article_title
from timeline.app.view import FILTERS, USUAL_CONFIDENCE, View, key_of
from timeline.charts.marks import status_words
from timeline.charts.wording import counted
from timeline.knowledge import country_name
from timeline.model import Status, When

# Beyond so many countries there is a box to search them by name.
CHIPS = 8
# A longer list is no longer read; what one wants of it is found by the text search.
_MOST_VALUES = 120
_GROUPS = (
    ("kind", "Kind"),
    ("status", "Status"),
    ("organisation", "Organisations"),
    ("person", "People"),
    ("publisher", "Publisher"),
    ("article", "Article"),
)
_TITLES = {"country": "Country", **dict(_GROUPS), "since": "From", "until": "Until",
           "published_since": "Published from", "published_until": "Published until", "confidence": "Confidence",
           "words": "Words"}  # fmt: skip
Children = list[Component]


def value_words(field: str, value: str, catalogue: Catalogue) -> str:
    """A value of a facet for people."""
    match field:
        case "country":
            return country_name(value)
        case "status" if value in set(Status):
            return status_words(Status(value)).capitalize()
        case "article":
            document = catalogue.documents.get(value)
            return article_title(document) if document else value
        case "kind":
            return value.capitalize()
    return value


def chips(catalogue: Catalogue, view: View, answer: Answer) -> Children:
    """A chip a country, those with colours first and those chosen always; how they join where several are chosen."""
    ordered = _countries(catalogue)
    first = ordered[:CHIPS]
    shown = [*first, *(code for code in view.country if code not in first)]
    counts = dict(zip(catalogue.index.facets["country"].values, answer.counts["country"], strict=True))
    found: Children = [_chip(code, catalogue, counts.get(code, 0), pressed=code in view.country) for code in shown]
    if len(view.country) > 1:
        choices = (("any", "Any of them"), ("all", "All of them"))
        found.append(switch(choices, "match", "all" if view.all_of else "any", label="How countries join"))
    return found


def further_countries(catalogue: Catalogue, view: View, answer: Answer) -> Children:
    """The countries beyond the chips, as a list to search in."""
    counts = dict(zip(catalogue.index.facets["country"].values, answer.counts["country"], strict=True))
    return [
        _option("country", code, catalogue, counts[code], pressed=code in view.country)
        for code in _countries(catalogue)[CHIPS:]
    ]


def _countries(catalogue: Catalogue) -> list[str]:
    facet = catalogue.index.facets["country"]
    coloured = [code for code in catalogue.colours if code in facet.place_of]
    return [*coloured, *(code for code in facet.values if code not in catalogue.colours)]


def _chip(code: str, catalogue: Catalogue, number: int, *, pressed: bool) -> html.Button:
    return html.Button(
        [
            html.Span(className="dot"),
            html.Span(country_name(code)),
            html.Span(f"{number:,}", className="count"),
        ],
        className="chip" if number or pressed else "chip none",
        style={"--country": css_colour(catalogue.colour(code))},
        **aria(pressed=pressed, label=f"{country_name(code)}, {counted(number, 'event')}"),
        **toggles("country", code),
    )


def _option(
    field: str, value: str, catalogue: Catalogue, number: int, *, pressed: bool, words: str = "", hint: str = ""
) -> html.Button:
    words = words or value_words(field, value, catalogue)
    return html.Button(
        [html.Span(words, className="name"), html.Span(f"{number:,}", className="count")],
        className="option" if number or pressed else "option none",
        title=hint or None,
        **aria(pressed=pressed, label=f"{words}, {counted(number, 'event')}"),
        **toggles(key_of(field), value),
    )


def sheet(catalogue: Catalogue, view: View, answer: Answer) -> Children:
    """The groups of values that can narrow what is shown; one that can't is left out."""
    many = len(catalogue.events)
    found: Children = []
    for field, title in _GROUPS:
        facet = catalogue.index.facets[field]
        chosen: Sequence[str] = getattr(view, field)
        if not chosen and not any(0 < total < many for total in facet.totals):
            continue
        if field == "article" and len(catalogue.index.facets["publisher"].values) == len(facet.values) and not chosen:
            continue
        numbers = dict(zip(facet.values, answer.counts[field], strict=True))
        values = list(dict.fromkeys([*chosen, *facet.values[:_MOST_VALUES]]))
        options: list[Component] = [
            _option(field, value, catalogue, numbers.get(value, 0), pressed=value in chosen) for value in values
        ]
        if len(facet.values) > _MOST_VALUES:
            more = f"{len(facet.values) - _MOST_VALUES:,} more are rarer: search for their names"
            options.append(html.P(more, className="soft"))
        found.append(_group(title, options))
    if sure := _confidences(view, answer):
        found.append(_group("Confidence", sure))
    return found


def _group(title: str, options: Children) -> html.Section:
    return html.Section(
        [html.H2(title), html.Div(options, className="options")], className="group", **aria(label=title)
    )


def _confidences(view: View, answer: Answer) -> Children:
    if len(set(answer.sure)) == 1 and view.confidence == USUAL_CONFIDENCE:
        return []
    found: Children = []
    for least, number in zip(CONFIDENCES, answer.sure, strict=True):
        words = "Any" if least == 0 else f"{least:g} or more"
        value = "" if least == USUAL_CONFIDENCE else f"{least:g}"
        found.append(
            html.Button(
                [html.Span(words, className="name"), html.Span(f"{number:,}", className="count")],
                className="option",
                **aria(pressed=view.confidence == least, label=f"Confidence {words}, {counted(number, 'event')}"),
                **sets(confidence=value),
            )
        )
    return found


def active(catalogue: Catalogue, view: View) -> Children:
    """What restricts the timeline beside the chips, each to be taken off, and a way to clear all."""
    found: Children = []
    for field in view.active():
        if field == "country":
            continue
        value = getattr(view, field)
        if isinstance(value, tuple):
            found += [
                _taken_off(f"{_TITLES[field]}: {value_words(field, item, catalogue)}", toggles(key_of(field), item))
                for item in value
            ]
        else:
            found.append(_taken_off(f"{_TITLES[field]}: {_plain_words(field, value)}", unset((field,))))
    if view.active():
        found.append(html.Button("Clear all", id="clear", className="plain", **unset(FILTERS)))
    return found


def _plain_words(field: str, value: Any) -> str:
    if field == "words":
        return f"“{value}”"
    if field == "confidence":
        return f"{value:g} or more" if value else "any"
    return When(value).words()


def _taken_off(words: str, attribute: dict[str, Any]) -> html.Button:
    return html.Button(
        [words, html.Span("×", **aria(hidden=True))], className="taken", **aria(label=f"Remove {words}"), **attribute
    )


def unset(names: Sequence[str]) -> dict[str, Any]:
    """The attribute that makes an element take these filters off."""
    keys = {key_of(name): "" for name in names}
    if "country" in names:
        keys[key_of("all_of")] = ""
    return sets(**keys)


def nothing_shown(view: View, answer: Answer) -> Children:
    """For an empty result: which filter empties it, with a way to take just that one off."""
    active_ones = view.active()
    ways: Children = [
        html.Li(
            html.Button(
                f"Without the filter “{_TITLES[name].lower()}”: {counted(answer.without[name], 'event')}",
                className="plain",
                **unset((name,)),
            )
        )
        for name in active_ones
        if answer.without[name]
    ]
    if not active_ones:
        return [html.P("No event has a date that is sure enough to be shown.")]
    joined = " and ".join(f"“{_TITLES[name].lower()}”" for name in active_ones)
    if ways:
        return [html.P(f"No event is left by the filters {joined} together."), html.Ul(ways)]
    clear = html.Button("Clear all filters", className="plain", **unset(FILTERS))
    return [html.P(f"No event is left by the filters {joined}, nor by all but one of them."), clear]
