"""What the page looks things up in: the project's records by id, in the orders in which they are shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from timeline.charts.lanes import time_order
from timeline.charts.palette import country_colours
from timeline.model import Claim, Document, Event


class Records(Protocol):
    """The part of a project that the page reads."""

    def document_records(self) -> Sequence[Document]:
        """All articles."""

    def claim_records(self) -> Sequence[Claim]:
        """All claims."""

    def event_records(self) -> Sequence[Event]:
        """All events."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader shows: an event with its claims, or one claim that belongs to no event."""

    event: Event | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A project as the page sees it. It never changes, so that any number of people can look at once.

    `events` are those with a date, in order of time; `undated` are the claims without one. `counts` is how many
    events name each country.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    events: tuple[Event, ...]
    undated: tuple[Claim, ...]
    colours: Mapping[str, str]
    counts: Mapping[str, int]
    _event_of: Mapping[str, Event]
    _claims_in: Mapping[str, tuple[Claim, ...]]

    def shown(self, countries: Collection[str]) -> tuple[Event, ...]:
        """The events that name any of these countries, in order of time; all where none is named."""
        if not countries:
            return self.events
        return tuple(event for event in self.events if not set(countries).isdisjoint(event.countries))

    def choice(self, chosen: str) -> Choice | None:
        """What an event_id or claim_id stands for; None where there is no such thing."""
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
    counts = Counter(code for event in dated for code in sorted(set(event.countries)))
    in_order = [claim for doc_id in documents for claim in claims_in[doc_id]]
    return Catalogue(
        MappingProxyType(documents),
        MappingProxyType(claims),
        dated,
        tuple(claim for claim in in_order if claim.when is None),
        MappingProxyType(country_colours(events)),
        MappingProxyType(dict(counts)),
        MappingProxyType(event_of),
        MappingProxyType({doc_id: tuple(found) for doc_id, found in claims_in.items()}),
    )
