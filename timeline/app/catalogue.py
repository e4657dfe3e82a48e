"""What the page looks things up in: the project's records by id, in the orders in which they are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from timeline.app.index import Answer, Index, index
from timeline.app.view import View
from timeline.charts.lanes import time_order
from timeline.charts.palette import colours_of, country_colours, parties
from timeline.model import Claim, Document, Event

# What is chosen is an event_id, a claim_id, or an article's doc_id after this.
ARTICLE = "article:"


class Records(Protocol):
    """The part of a project that the page reads."""

    def document_records(self) -> Sequence[Document]:
        """All articles."""

    def claim_records(self) -> Sequence[Claim]:
        """All claims."""

    def event_records(self) -> Sequence[Event]:
        """All events."""

    def search(self, query: str, /) -> Sequence[str]:
        """The ids of the claims that have every word of the query."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader shows: an event with its claims, one claim that belongs to no event, or a whole article."""

    event: Event | None
    claims: tuple[Claim, ...]
    article: Document | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A project as the page sees it. It never changes, so that any number of people can look at once.

    `events` are those with a date, in order of time; `undated` are the claims without one, and `unpublished` the
    articles without one. `colours` has the colour roles of the countries that stand out; `sources` names the first
    source of each event.
    """

    records: Records
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    events: tuple[Event, ...]
    undated: tuple[Claim, ...]
    colours: Mapping[str, str]
    unpublished: tuple[Document, ...]
    index: Index
    by_id: Mapping[str, Event]
    sources: Mapping[str, str]
    _event_of: Mapping[str, Event]
    _claims_in: Mapping[str, tuple[Claim, ...]]

    def answer(self, view: View) -> Answer:
        """What the view shows, and what each further filter would leave."""
        return self.index.answer(view, self._found(view.words))

    def shown(self, view: View) -> tuple[Event, ...]:
        """The events that pass the view's filters, in order of time, whatever its window."""
        return self.index.shown(view, self._found(view.words))

    def in_window(self, view: View) -> tuple[Event, ...]:
        """The events that pass the view's filters and can have been in its window."""
        shown = self.shown(view)
        if view.window is None:
            return shown
        first, last = view.window
        return tuple(
            event for event in shown
            if event.when
            and (event.when.earliest is None or event.when.earliest <= last)
            and (event.when.latest is None or event.when.latest >= first)
        )  # fmt: skip

    def _found(self, words: str) -> frozenset[str]:
        """The event_ids in whose claims the words are."""
        if not words:
            return frozenset()
        return frozenset(self._event_of[key].event_id for key in self.records.search(words) if key in self._event_of)

    def colour(self, code: str) -> str:
        """The country's colour role."""
        return colours_of((code,), self.colours)[0]

    def colours_for(self, event: Event) -> tuple[str, ...]:
        """The colour roles of at most three of those who did it; grey where nobody is named."""
        return colours_of(parties(event), self.colours)

    def choice(self, chosen: str) -> Choice | None:
        """What an event_id or claim_id stands for; None where there is no such thing."""
        if chosen.startswith(ARTICLE):
            article = self.documents.get(chosen.removeprefix(ARTICLE))
            return Choice(None, (), article) if article else None
        claim = self.claims.get(chosen)
        event = self._event_of.get(chosen)
        if event is None:
            return Choice(None, (claim,)) if claim else None
        return Choice(event, tuple(self.claims[key] for key in event.claim_ids if key in self.claims))

    def claims_in(self, doc_id: str) -> tuple[Claim, ...]:
        """The claims of an article in text order."""
        return self._claims_in.get(doc_id, ())

    def key_of(self, claim: Claim) -> str:
        """What to choose to see this claim: its event where it has one, else itself."""
        event = self._event_of.get(claim.claim_id)
        return event.event_id if event else claim.claim_id

    def label_of(self, claim: Claim) -> str:
        """The label of the claim's event, or its own."""
        event = self._event_of.get(claim.claim_id)
        return event.label if event else claim.label


def catalogue(project: Records) -> Catalogue:
    """The project's records, looked up and ordered once."""
    documents = {document.doc_id: document for document in project.document_records()}
    claims = {claim.claim_id: claim for claim in project.claim_records()}
    events = sorted(project.event_records(), key=time_order)
    event_of = {event.event_id: event for event in events}
    event_of.update({claim_id: event for event in events for claim_id in event.claim_ids})
    claims_in: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims.values(), key=lambda c: (c.span, c.claim_id)):
        claims_in[claim.doc_id].append(claim)
    dated = tuple(event for event in events if event.when is not None)
    in_order = [claim for doc_id in documents for claim in claims_in[doc_id]]
    return Catalogue(
        project,
        MappingProxyType(documents),
        MappingProxyType(claims),
        dated,
        tuple(claim for claim in in_order if claim.when is None),
        MappingProxyType(country_colours(events)),
        tuple(document for document in documents.values() if document.published is None),
        index(dated, claims, documents),
        MappingProxyType({event.event_id: event for event in events}),
        MappingProxyType(_sources(dated, claims, documents)),
        MappingProxyType(event_of),
        MappingProxyType({doc_id: tuple(found) for doc_id, found in claims_in.items()}),
    )


def _sources(events: Sequence[Event], claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    """Publishers where there are several, else articles."""
    publishers = {document.publisher for document in documents.values()}
    found = {}
    for event in events:
        told = [documents[claims[key].doc_id] for key in event.claim_ids if claims[key].doc_id in documents]
        if told:
            first = told[0]
            found[event.event_id] = first.publisher if len(publishers) > 1 and first.publisher else first.title
    return found
