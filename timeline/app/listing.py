"""The same events as a list of buttons in order of time."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import chooses, data, dots
from timeline.app.catalogue import Catalogue
from timeline.charts.marks import status_words
from timeline.charts.names import joined
from timeline.knowledge import country_name
from timeline.model import Event, Status

# As many lines as a browser lays out at once without a pause.
PAGE = 24


def listing(shown: Sequence[Event], around: str, catalogue: Catalogue) -> list[Component]:
    """The page of the list on which the event `around` is, with the ways to the pages before and after.

    Which line is the chosen one is marked in the browser.
    """
    at = next((index for index, event in enumerate(shown) if event.event_id == around), 0)
    first = at - at % PAGE
    here = shown[first : first + PAGE]
    before, after = first, len(shown) - first - len(here)
    found: list[Component] = []
    if before:
        found.append(_turn(f"‹ {before:,} earlier", shown[first - 1]))
    if here:
        lines = [html.Li(_line(event, catalogue)) for event in here]
        found.append(html.Ol(lines, className="events", start=str(first + 1)))
    if after:
        found.append(_turn(f"{after:,} later ›", shown[first + PAGE]))
    return found


def _turn(words: str, to: Event) -> html.Button:
    return html.Button(words, className="plain turn", **data(around=to.event_id))


def event_words(event: Event) -> str:
    """What a screen reader says of an event: date, label, parties and status."""
    names = joined([country_name(code) for code in event.countries])
    when = event.when.words() if event.when else "no date"
    return "; ".join(part for part in (when, event.label, names, status_words(event.status)) if part)


def _line(event: Event, catalogue: Catalogue) -> html.Button:
    when = event.when.words() if event.when else ""
    status = "" if event.status is Status.OCCURRED else f" · {status_words(event.status)}"
    names = joined([country_name(code) for code in event.countries])
    return html.Button(
        [
            dots(catalogue.colours_for(event)),
            html.Span(f"{when}{status}", className="when"),
            event.label,
            html.Span(f" ({names})" if names else "", className="hidden"),
        ],
        className="event",
        title=names or None,
        **chooses(event.event_id),
    )
