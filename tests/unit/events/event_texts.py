"""Reads small texts as the pipeline does, and makes claims by hand, for the tests of this folder."""

from __future__ import annotations

import hashlib

from timeline import actors, dates
from timeline.events import claims
from timeline.events.clauses import Clause, clauses
from timeline.events.sentences import sentences
from timeline.events.tokens import Words, within, words
from timeline.model import Claim, Document, EventKind, Span, Status, When

PUBLISHED = "2014-10-08"


def document(text: str, published: str | None = PUBLISHED, *, doc_id: str = "news", language: str = "en") -> Document:
    """An article published on this day."""
    when = When(published) if published else None
    return Document(doc_id, text, f"{doc_id}.txt", published=when, language=language)


def claims_of(
    text: str, published: str | None = PUBLISHED, *, doc_id: str = "news", language: str = "en"
) -> list[Claim]:
    """The claims of an article."""
    article = document(text, published, doc_id=doc_id, language=language)
    found = dates.resolve(text, dates.find(text, language), article.published)
    return list(claims(article, found, actors.find(text)))


def one_claim(text: str, published: str | None = PUBLISHED) -> Claim:
    """The only claim of an article."""
    found = claims_of(text, published)
    assert len(found) == 1, [(str(claim.when), claim.label) for claim in found]
    return found[0]


def edtf_of(text: str, published: str | None = PUBLISHED) -> list[str]:
    """The dates of an article's claims in text order, "" for an undated one."""
    return [claim.when.edtf if claim.when else "" for claim in claims_of(text, published)]


def words_of(text: str, published: str | None = PUBLISHED) -> Words:
    """The words of a text's first sentence."""
    when = When(published) if published else None
    found = dates.resolve(text, dates.find(text), when)
    parties = actors.find(text)
    first = sentences(text, [expression.span for expression in found])[0]
    times = [found[number] for number in within(found, first.span)]
    named = [parties[number] for number in within(parties, first.span)]
    return words(text, first.span, times, named, first.quoted_from)


def clauses_of(text: str) -> tuple[Words, tuple[Clause, ...]]:
    """The words and clauses of a text's first sentence."""
    read = words_of(text)
    return read, clauses(read.tokens)


def said(read: Words, part: tuple[int, int]) -> str:
    """The words with these indexes, a space between."""
    return " ".join(token.text for token in read.tokens[part[0] : part[1]])


def claim(
    edtf: str,
    act: str = "sign",
    thing: str = "treaty",
    countries: str = "NOR CHL",
    *,
    doc: str = "a",
    kind: EventKind = EventKind.AGREEMENT,
    status: Status = Status.OCCURRED,
    label: str = "",
    actors: str = "",
    confidence: float = 0.9,
    venue: str = "",
    organisations: str = "",
) -> Claim:
    """A claim made by hand; `thing`, `countries` and `actors` are words with spaces between."""
    passage = f"{doc}: {act} {thing} {edtf}"
    made = label or f"{thing} {act}".capitalize()
    key = "|".join((doc, edtf, act, thing, countries, status, made, str(kind), actors))
    return Claim(
        claim_id=f"c{hashlib.sha256(key.encode()).hexdigest()[:12]}",
        doc_id=doc,
        span=Span(0, len(passage)),
        passage=passage,
        label=made,
        kind=kind,
        status=status,
        when=When(edtf) if edtf else None,
        countries=tuple(countries.split()),
        actors=tuple(actors.split()),
        organisations=tuple(organisations.split()),
        confidence=confidence,
        venue=venue,
        act=act,
        thing=tuple(thing.split()),
    )
