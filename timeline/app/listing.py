"""The same events as a list of buttons in order of time, and the tray of claims without a date."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import chooses, dots
from timeline.app.catalogue import Catalogue
from timeline.app.sentences import article_title
from timeline.charts.marks import status_words
from timeline.charts.names import joined
from timeline.charts.palette import colours_of, parties
from timeline.knowledge import country_name
from timeline.model import Claim, Event, Status

# As many lines as a browser lays out at once without a pause.
PAGE = 60


def listing(shown: Sequence[Event], around: str, catalogue: Catalogue) -> list[Component]:
    """The page of the list on which the event `around` is, with the ways to the pages before and after.

    Which line is the chosen one is marked in the browser.
    """
    if not shown:
        return [html.P("No event has all of that. Clear the countries to see every event again.", className="empty")]
    at = next((index for index, event in enumerate(shown) if event.event_id == around), 0)
    first = at - at % PAGE
    here = shown[first : first + PAGE]
    before, after = first, len(shown) - first - len(here)
    found: list[Component] = []
    if before:
        found.append(_turn(f"‹ {before:,} earlier", shown[first - 1]))
    found.append(
        html.Ol([html.Li(_line(event, catalogue)) for event in here], className="events", start=str(first + 1))
    )
    if after:
        found.append(_turn(f"{after:,} later ›", shown[first + PAGE]))
    return found


def _turn(words: str, to: Event) -> html.Button:
    return html.Button(words, className="plain turn", **chooses(to.event_id))


def _line(event: Event, catalogue: Catalogue) -> html.Button:
    when = event.when.words() if event.when else ""
    status = "" if event.status is Status.OCCURRED else f" · {status_words(event.status)}"
    return html.Button(
        [
            dots(colours_of(parties(event), catalogue.colours)),
            html.Span(f"{when}{status}", className="when"),
            event.label,
        ],
        className="event",
        title=joined([country_name(code) for code in event.countries]) or None,
        **chooses(event.event_id),
    )


def undated_tray(catalogue: Catalogue) -> list[Component]:
    """Claims without a date, each with its passage; nothing where there is none."""
    if not catalogue.undated:
        return []
    lines = [html.Li(_undated(claim, catalogue)) for claim in catalogue.undated[:PAGE]]
    left_out = len(catalogue.undated) - len(lines)
    more = [html.P(f"and {left_out:,} more", className="soft")] if left_out else []
    return [
        html.H2(f"Without a date ({len(catalogue.undated):,})"),
        html.P("These passages tell of something without saying when.", className="soft"),
        html.Ul(lines, className="undated"),
        *more,
    ]


def _undated(claim: Claim, catalogue: Catalogue) -> html.Button:
    document = catalogue.documents.get(claim.doc_id)
    source = article_title(document) if document else claim.doc_id
    return html.Button(
        [
            html.Span(claim.label, className="label"),
            html.Q(claim.passage),
            html.Span(source, className="soft"),
        ],
        className="event",
        **chooses(catalogue.key_of(claim)),
    )
