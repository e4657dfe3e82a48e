"""Records <-> rows of the project file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from timeline.model import Claim, Document, Edit, Event, EventKind, How, Span, Status, When

Value = str | int | float | None
Row = dict[str, Value]


class StoredRow(Protocol):
    """A row as SQLite gives it: values by column name."""

    def __getitem__(self, name: str, /) -> Any: ...


def row_hash(values: Sequence[Value]) -> str:
    """SHA-256, in hex, of the values of a row in the order of its columns, position and hash left out."""
    return hashlib.sha256(json.dumps(values).encode("ascii")).hexdigest()


def sealed(row: Row, position: int) -> Row:
    """The row as it is stored: with its position first and its hash last."""
    return {"position": position, **row, "row_hash": row_hash(list(row.values()))}


def is_whole(stored: Sequence[Value]) -> bool:
    """True where a stored row, position first and hash last, has the hash that it says."""
    return row_hash(list(stored[1:-1])) == stored[-1]


# The same few lists and dates come back in row after row.
@lru_cache(maxsize=4096)
def _list(items: tuple[str, ...]) -> str:
    return json.dumps(items, ensure_ascii=False)


@lru_cache(maxsize=4096)
def texts(stored: str) -> tuple[str, ...]:
    """The texts of a list column."""
    return tuple(json.loads(stored))


def _time(when: When | None) -> Row:
    if when is None:
        return {"edtf": "", "earliest": None, "latest": None, "precision": ""}
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "precision": when.precision,
    }


@lru_cache(maxsize=4096)
def _when(edtf: str) -> When | None:
    return When(edtf) if edtf else None


def _parties(record: Claim | Event) -> Row:
    return {
        "countries": _list(record.countries),
        "actors": _list(record.actors),
        "recipients": _list(record.recipients),
        "organisations": _list(record.organisations),
        "venue": record.venue,
        "people": _list(record.people),
    }


def document_row(document: Document) -> Row:
    """The columns of `documents` but position and hash."""
    return {
        "doc_id": document.doc_id,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published.edtf if document.published else "",
        "published_from": document.published_from,
        "language": document.language,
        "file": document.file,
        "sha256": document.sha256,
        "characters": len(document.text),
        "source_group": document.source_group,
        "outcome": document.outcome,
        "published_why": document.published_why,
        "warnings": _list(document.warnings),
        "text": document.text,
    }


def document_of(row: StoredRow) -> Document:
    """The document of a row. Its sha256 is that of the text as stored: compare it with the row's."""
    return Document(
        doc_id=row["doc_id"],
        text=row["text"],
        file=row["file"],
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"],
        published=_when(row["published"]),
        published_from=row["published_from"],
        published_why=row["published_why"],
        language=row["language"],
        source_group=row["source_group"],
        outcome=row["outcome"],
        warnings=texts(row["warnings"]),
    )


def claim_row(claim: Claim, event_id: str | None, place_in_event: int | None) -> Row:
    """The columns of `claims` but position and hash."""
    return {
        "claim_id": claim.claim_id,
        "event_id": event_id,
        "doc_id": claim.doc_id,
        **_time(claim.when),
        "when_text": claim.when_text,
        "anchor": claim.anchor,
        "how": claim.how.value if claim.how else "",
        "status": claim.status.value,
        "kind": claim.kind.value,
        "label": claim.label,
        **_parties(claim),
        "passage": claim.passage,
        "char_start": claim.span.start,
        "char_end": claim.span.end,
        "confidence": float(claim.confidence),
        "rule": claim.rule,
        "when_start": claim.when_span.start if claim.when_span else None,
        "when_end": claim.when_span.end if claim.when_span else None,
        "why": claim.why,
        "act": claim.act,
        "thing": _list(claim.thing),
        "place_in_event": place_in_event,
    }


def claim_of(row: StoredRow) -> Claim:
    """The claim of a row."""
    return Claim(
        claim_id=row["claim_id"],
        doc_id=row["doc_id"],
        span=Span(row["char_start"], row["char_end"]),
        passage=row["passage"],
        label=row["label"],
        kind=EventKind(row["kind"]),
        status=Status(row["status"]),
        when=_when(row["edtf"]),
        when_text=row["when_text"],
        when_span=Span(row["when_start"], row["when_end"]) if row["when_start"] is not None else None,
        anchor=row["anchor"],
        how=How(row["how"]) if row["how"] else None,
        why=row["why"],
        rule=row["rule"],
        confidence=row["confidence"],
        act=row["act"],
        thing=texts(row["thing"]),
        **_party_fields(row),
    )


def event_row(event: Event) -> Row:
    """The columns of `events` but position and hash."""
    return {
        "event_id": event.event_id,
        **_time(event.when),
        "label": event.label,
        "kind": event.kind.value,
        "status": event.status.value,
        **_parties(event),
        "claims": len(event.claim_ids),
        "sources": event.sources,
        "disputed": int(event.disputed),
        "why_merged": event.why_merged,
        "importance": float(event.importance),
        "why_important": event.why_important,
        "reviewed": int(event.reviewed),
        "thread": event.thread,
        "outcome": event.outcome,
        "slip_days": event.slip_days,
    }


def event_of(row: StoredRow, claim_ids: tuple[str, ...]) -> Event:
    """The event of a row, with its claims in their order."""
    return Event(
        event_id=row["event_id"],
        claim_ids=claim_ids,
        when=_when(row["edtf"]),
        label=row["label"],
        kind=EventKind(row["kind"]),
        status=Status(row["status"]),
        sources=row["sources"],
        disputed=bool(row["disputed"]),
        why_merged=row["why_merged"],
        importance=row["importance"],
        why_important=row["why_important"],
        reviewed=bool(row["reviewed"]),
        thread=row["thread"],
        outcome=row["outcome"],
        slip_days=row["slip_days"],
        **_party_fields(row),
    )


def _party_fields(row: StoredRow) -> dict[str, Any]:
    lists = ("countries", "actors", "recipients", "organisations", "people")
    return {**{name: texts(row[name]) for name in lists}, "venue": row["venue"]}


def edit_row(edit: Edit) -> Row:
    """The columns of `edits` but position and hash."""
    return {
        "sha256": edit.sha256,
        "char_start": edit.span.start,
        "char_end": edit.span.end,
        "field": edit.field,
        "value": edit.value,
        "made": edit.made,
    }


def edit_of(row: StoredRow) -> Edit:
    """The edit of a row."""
    span = Span(row["char_start"], row["char_end"])
    return Edit(sha256=row["sha256"], span=span, field=row["field"], value=row["value"], made=row["made"])
