"""The reader: what is known of the chosen event, and each of its passages inside its article."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.app.attributes import aria, chooses, css_colour
from timeline.app.catalogue import ARTICLE, Catalogue, Choice
from timeline.app.passages import Piece, pieces
from timeline.app.sentences import article_line, article_title
from timeline.charts.marks import status_words
from timeline.charts.palette import ordered
from timeline.charts.ties import slip_words
from timeline.charts.wording import counted
from timeline.knowledge import country_name
from timeline.model import Claim, Document, Event

# Articles shown whole; of the others the passage is enough to start with.
_WHOLE_ARTICLES = 6
# Articles named before anything is chosen. Every element on the page slows each answer that is drawn.
_ARTICLES = 16
Children = list[Component]


def nothing_chosen(catalogue: Catalogue) -> Children:
    """What stands in the reader before anything is chosen: how to begin, and the articles."""
    articles = [
        html.Li(
            html.Button(
                [html.Strong(article_title(document)), html.Span(article_line(document), className="soft")],
                className="event",
                **chooses(ARTICLE + document.doc_id),
            )
        )
        for document in list(catalogue.documents.values())[:_ARTICLES]
    ]
    left_out = len(catalogue.documents) - len(articles)
    more = [html.P(f"and {counted(left_out, 'article')} more", className="soft")] if left_out > 0 else []
    return [
        html.Div(
            [
                html.H2("Choose an event"),
                html.P(
                    "Click a card, a mark or a line of the list to read the passage that says so. The arrow keys go "
                    "from event to event; drag on the strip under the timeline to see a stretch of time.",
                    className="soft",
                ),
            ],
            className="facts",
        ),
        html.Div(
            [html.H3("Articles"), html.Ul(articles, className="articles"), *more],
            id="passages",
            tabIndex=0,
            role="region",
            **aria(label="Articles"),
        ),
    ]


def chosen_event(choice: Choice, catalogue: Catalogue) -> Children:
    """The facts of the choice, then its articles with the passages marked."""
    if choice.article:
        return _chosen_article(choice.article, catalogue)
    heading = choice.event.label if choice.event else choice.claims[0].label if choice.claims else ""
    facts = (
        _event_facts(choice.event, choice.claims, catalogue)
        if choice.event
        else _claim_facts(choice.claims[0], catalogue)
    )
    return [
        html.Div(
            [
                _heading(heading),
                html.Div(_parties(choice, catalogue), className="parties"),
                html.Dl([part for name, value in facts for part in (html.Dt(name), html.Dd(value))]),
            ],
            className="facts",
        ),
        html.Div(
            _articles(choice, catalogue), id="passages", tabIndex=0, role="region", **aria(label="Source passages")
        ),
    ]


def _heading(words: str) -> html.Div:
    close = html.Button("×", id="close", className="close", title="Close (Esc)", **aria(label="Close"))
    return html.Div([html.H2(words, id="chosen-label", tabIndex=-1), close], className="heading")


def _chosen_article(document: Document, catalogue: Catalogue) -> Children:
    """A whole article with every passage that tells of something."""
    facts = [
        ("Publisher", document.publisher),
        ("Published", document.published.words() if document.published else "not known"),
        ("Why", document.published_why),
        ("File", document.file),
        ("Passages", f"{len(catalogue.claims_in(document.doc_id)):,}"),
    ]
    listed = html.Dl([part for name, value in facts if value for part in (html.Dt(name), html.Dd(value))])
    body = html.Article(_whole(document, (), catalogue), lang=document.language or None)
    return [
        html.Div([_heading(article_title(document)), listed], className="facts"),
        html.Div(body, id="passages", tabIndex=0, role="region", **aria(label="Article")),
    ]


def _parties(choice: Choice, catalogue: Catalogue) -> Children:
    source = choice.event or choice.claims[0]
    return [
        html.Span(country_name(code), className="party", style={"--country": css_colour(catalogue.colour(code))})
        for code in ordered(source.countries, catalogue.colours)
    ]


def _event_facts(event: Event, claims: tuple[Claim, ...], catalogue: Catalogue) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = []
    if event.when:
        words, whole = event.when.words(), event.when.explained()
        facts.append(("Date", [words] if whole == words else [words, html.Div(whole, className="soft")]))
    facts += _date_facts(claims, catalogue)
    facts.append(("Status", _status(event, catalogue)))
    facts += [
        ("Actors", ", ".join(country_name(code) for code in event.actors)),
        ("Towards", ", ".join(country_name(code) for code in event.recipients)),
        ("Organisations", ", ".join(event.organisations)),
        ("People", ", ".join(event.people)),
        ("Place", country_name(event.venue) if event.venue else ""),
        ("Sources", _sources(event, claims)),
    ]
    return [(name, value) for name, value in facts if value]


def _claim_facts(claim: Claim, catalogue: Catalogue) -> list[tuple[str, Any]]:
    return [
        ("Date", "not given in the article"),
        *_date_facts((claim,), catalogue),
        ("Status", status_words(claim.status)),
    ]


def _date_facts(claims: tuple[Claim, ...], catalogue: Catalogue) -> list[tuple[str, Any]]:
    dates = dict.fromkeys(claim.when for claim in claims)
    if len(dates) > 1:
        # What each source says is what one wants to compare.
        return [("As told", html.Ul([html.Li(_told(claim, catalogue)) for claim in claims], className="told"))]
    written = dict.fromkeys(f"“{claim.when_text}”" for claim in claims if claim.when_text)
    why = dict.fromkeys(claim.why for claim in claims if claim.why)
    found: list[tuple[str, Any]] = []
    if written:
        found.append(("As written", ", ".join(written)))
    if why:
        found.append(("Worked out", [html.Div(line) for line in why]))
    return found


def _told(claim: Claim, catalogue: Catalogue) -> Children:
    document = catalogue.documents.get(claim.doc_id)
    source = (document.publisher or article_title(document)) if document else claim.doc_id
    when = claim.when.words() if claim.when else "no date"
    why = f", {claim.why}" if claim.why else ""
    return [html.Strong(when), html.Span(f" {source}{why}", className="soft")]


def _status(event: Event, catalogue: Catalogue) -> list[Any]:
    parts: list[Any] = [status_words(event.status)]
    outcome = catalogue.choice(event.outcome) if event.outcome else None
    if outcome and outcome.event:
        slip = f", {slip_words(event.slip_days)}" if event.slip_days is not None else ""
        parts += [f"; came about{slip}: ", html.Button(outcome.event.label, className="link", **chooses(event.outcome))]
    if event.disputed:
        parts.append("; disputed: the sources give dates that can't all be right")
    return parts


def _sources(event: Event, claims: tuple[Claim, ...]) -> list[Any]:
    articles = len({claim.doc_id for claim in claims})
    line = f"{counted(len(claims), 'passage')} in {counted(articles, 'article')}"
    parts: list[Any] = [line if event.sources == articles else f"{line}, {event.sources} independent"]
    if event.why_merged:
        why = html.P(event.why_merged, className="soft")
        parts.append(html.Details([html.Summary("Why they are one event"), why], className="why"))
    return parts


def _articles(choice: Choice, catalogue: Catalogue) -> Children:
    found: Children = []
    by_article = groupby(sorted(choice.claims, key=lambda c: (c.doc_id, c.span)), key=lambda claim: claim.doc_id)
    for index, (doc_id, group) in enumerate(by_article):
        document = catalogue.documents.get(doc_id)
        claims = tuple(group)
        if document is None:
            continue
        body = _whole(document, claims, catalogue) if index < _WHOLE_ARTICLES else _only_passages(claims)
        found.append(html.Article([_article_head(document, claims), *body], lang=document.language or None))
    return found


def _article_head(document: Document, claims: tuple[Claim, ...]) -> html.Header:
    places = ", ".join(f"{claim.span.start}–{claim.span.end}" for claim in claims)
    return html.Header(
        [html.H3(article_title(document)), html.P(f"{article_line(document)} · characters {places}", className="soft")],
        lang="en",
    )


def _whole(document: Document, claims: tuple[Claim, ...], catalogue: Catalogue) -> Children:
    ids = {claim.claim_id for claim in claims}
    cut = pieces(document.text, catalogue.claims_in(document.doc_id), ids)
    runs = [list(run) for _, run in groupby(cut, key=lambda piece: piece.claim)]
    return [html.Div([_run(run, catalogue) for run in runs], className="text", dir="auto")]


def _run(run: list[Piece], catalogue: Catalogue) -> Any:
    """Plain text, or one passage with the words of its date underlined."""
    words = [html.U(piece.text) if piece.dates else piece.text for piece in run]
    claim = run[0].claim
    if claim is None:
        return words[0]
    if run[0].chosen:
        return html.Mark(words, className="chosen")
    shows = f"Show: {catalogue.label_of(claim)}"
    key = catalogue.key_of(claim)
    return html.Mark(words, className="other", role="button", tabIndex=0, title=shows, **chooses(key))


def _only_passages(claims: tuple[Claim, ...]) -> Children:
    return [html.Blockquote(html.Mark(claim.passage, className="chosen"), className="text") for claim in claims]
