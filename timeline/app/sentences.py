"""The sentences of the page that are put together from counts and names."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from timeline.app.catalogue import Catalogue
from timeline.app.view import View
from timeline.charts import wording
from timeline.model import Document, Event

_MOST_NOTES = 5


def title(catalogue: Catalogue) -> str:
    """The title of the page where none is given."""
    return wording.title(catalogue.events, catalogue.shown(View()), lambda event: _passages(catalogue, event))


def _passages(catalogue: Catalogue, event: Event) -> list[str]:
    return [catalogue.claims[key].passage for key in event.claim_ids if key in catalogue.claims]


def shown_line(catalogue: Catalogue, shown: Sequence[Event]) -> str:
    """What is on the timeline: "7 events from 2 articles, 1978–2015; 1 planned"."""
    claims = catalogue.claims
    articles = {claims[key].doc_id for event in shown for key in event.claim_ids if key in claims}
    return wording.shown_line(shown, len(catalogue.events), len(articles))


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
