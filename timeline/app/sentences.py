"""The sentences of the page that are put together from counts and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dash import html

from timeline.app.catalogue import Catalogue
from timeline.app.view import View
from timeline.charts.names import joined
from timeline.charts.palette import ranked_countries
from timeline.knowledge import country_name
from timeline.model import Document, Event, Status

_TITLE_COUNTRIES, _MOST_NOTES = 2, 5
_THREAD_EVENTS = 3
# Between what a thread is about and its parties.
_PARTED = " · "


def counted(number: int, noun: str) -> str:
    """ "1 event", "7 events"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def years(events: Sequence[Event]) -> str:
    """ "1978–2015", one year where that is all, "" where no event has a date."""
    days = [day for event in events if event.when for day in (event.when.earliest, event.when.latest) if day]
    if not days:
        return ""
    first, last = min(days).year, max(days).year
    return f"{first}" if first == last else f"{first}–{last}"


def title(catalogue: Catalogue) -> str:
    """The thing that most events are about, with its countries, else the commonest countries; and the years."""
    about = _main_thread(catalogue) or joined(_main_countries(catalogue)) or "Timeline"
    return ", ".join(part for part in (about, years(catalogue.shown(View()) or catalogue.events)) if part)


def _main_countries(catalogue: Catalogue) -> list[str]:
    """At most two countries that most events name; else the commonest one, and how many others there are."""
    facet = catalogue.index.facets["country"]
    often = ranked_countries(catalogue.events)[:_TITLE_COUNTRIES]
    named = [country_name(code) for code in often if facet.totals[facet.place_of[code]] * 2 > len(catalogue.events)]
    others = len(facet.values) - 1
    if named or not often:
        return named
    return [country_name(often[0]), counted(others, "other country").replace("countrys", "countries")]


def _main_thread(catalogue: Catalogue) -> str:
    """ "Japan–United States defense cooperation guidelines" where half of the events are of that thread, else ""."""
    counts = Counter(event.thread for event in catalogue.events if event.thread)
    thread, many = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if many * 2 < len(catalogue.events) or many < _THREAD_EVENTS:
        return ""
    thing, _, parties = thread.partition(_PARTED)
    first, space, rest = thing.partition(" ")
    # A thread's name begins with a capital; within the title only a name does.
    told = {
        word
        for event in catalogue.events
        if event.thread == thread
        for key in event.claim_ids
        if key in catalogue.claims
        for word in catalogue.claims[key].passage.split()
    }
    if parties and first.lower() in told:
        thing = first.lower() + space + rest
    return " ".join(part for part in (parties.replace(", ", "–"), thing) if part)


def shown_line(catalogue: Catalogue, shown: Sequence[Event]) -> str:
    """What is on the timeline: "7 events from 2 articles, 1978–2015; 1 planned"."""
    articles = {
        catalogue.claims[claim_id].doc_id
        for event in shown
        for claim_id in event.claim_ids
        if claim_id in catalogue.claims
    }
    whole = len(catalogue.events)
    events = counted(len(shown), "event") if len(shown) == whole else f"{len(shown):,} of {counted(whole, 'event')}"
    line = f"{events} from {counted(len(articles), 'article')}"
    if span := years(shown):
        line += f", {span}"
    if planned := sum(event.status is Status.PLANNED for event in shown):
        line += f"; {planned:,} planned"
    return line


def article_line(document: Document) -> str:
    """Who published it and when: "RIA Novosti, 8 Oct 2014"."""
    when = document.published.words() if document.published else "publication date not known"
    return ", ".join(part for part in (document.publisher, when) if part)


def article_title(document: Document) -> str:
    """Its title, or the name of its file."""
    return document.title or document.file or document.doc_id


def notes(lines: Sequence[str]) -> list[html.P]:
    """What of the address was left out, a line each."""
    return [html.P(line) for line in lines[:_MOST_NOTES]]
