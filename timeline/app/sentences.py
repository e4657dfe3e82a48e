"""The sentences of the page that are put together from counts and names."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.app.catalogue import Catalogue
from timeline.charts.names import joined
from timeline.charts.palette import ranked_countries
from timeline.knowledge import country_name
from timeline.model import Document, Event, Status

_TITLE_COUNTRIES = 2


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
    """The countries that most events are about, and the years."""
    often = [
        country_name(code)
        for code in ranked_countries(catalogue.events)[:_TITLE_COUNTRIES]
        if catalogue.counts.get(code, 0) * 2 > len(catalogue.events)
    ]
    return ", ".join(part for part in (joined(often) or "Timeline", years(catalogue.events)) if part)


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
