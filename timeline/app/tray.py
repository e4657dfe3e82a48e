"""What has no date: passages that don't say when, and articles of which nobody knows when they were published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import chooses, data
from timeline.app.catalogue import ARTICLE, Catalogue
from timeline.app.sentences import article_title
from timeline.charts.wording import counted
from timeline.model import Claim, Document

# Passages are longer than lines of the list.
PAGE = 12
# A sentence is shown; a page without full stops is not.
_LONGEST = 320
Children = list[Component]
Item = TypeVar("Item", Claim, Document)


def pages(catalogue: Catalogue) -> int:
    """How many pages the tray has, one at least."""
    return max(-(-max(len(catalogue.undated), len(catalogue.unpublished)) // PAGE), 1)


def undated_tray(catalogue: Catalogue, page: int = 0) -> Children:
    """Page `page`, from 0, of the undated claims with their passages and of the undated articles; [] without any."""
    page = min(max(page, 0), pages(catalogue) - 1)
    found: Children = []
    if catalogue.undated:
        found += [
            html.H2(f"Without a date ({len(catalogue.undated):,})"),
            html.P("These passages tell of something without saying when.", className="soft"),
            _part(catalogue.undated, page, lambda claim: _claim(claim, catalogue)),
        ]
    if catalogue.unpublished:
        found += [
            html.H2(f"Articles without a date ({len(catalogue.unpublished):,})"),
            html.P("Nothing in them says when they were published, so “last week” in them has no date.",
                   className="soft"),
            _part(catalogue.unpublished, page, _article),
        ]  # fmt: skip
    if pages(catalogue) > 1:
        found.append(_turns(page, pages(catalogue)))
    return found


def _part(items: Sequence[Item], page: int, line: Callable[[Item], html.Button]) -> Component:
    here = items[page * PAGE : (page + 1) * PAGE]
    if not here:
        return html.P("All are on the pages before.", className="soft")
    return html.Ul([html.Li(line(item)) for item in here], className="undated")


def _turns(page: int, many: int) -> html.Div:
    turn = [("‹ Page before", page - 1), ("Next page ›", page + 1)]
    buttons = [
        html.Button(words, className="plain turn", disabled=not 0 <= to < many, **data(tray=str(to)))
        for words, to in turn
    ]
    return html.Div([buttons[0], html.Span(f"Page {page + 1:,} of {many:,}"), buttons[1]], className="turns")


def _claim(claim: Claim, catalogue: Catalogue) -> html.Button:
    document = catalogue.documents.get(claim.doc_id)
    passage = claim.passage if len(claim.passage) <= _LONGEST else claim.passage[: _LONGEST - 1] + "…"
    return html.Button(
        [
            html.Span(claim.label, className="label"),
            html.Q(passage),
            html.Span(article_title(document) if document else claim.doc_id, className="soft"),
        ],
        className="event",
        **chooses(catalogue.key_of(claim)),
    )


def _article(document: Document) -> html.Button:
    about = ", ".join(part for part in (document.publisher, counted(len(document.text), "character")) if part)
    return html.Button(
        [html.Span(article_title(document), className="label"), html.Span(about, className="soft")],
        className="event",
        **chooses(ARTICLE + document.doc_id),
    )
