"""Records -> an empty database, in a fixed order, so that the same records make the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from timeline.model import Claim, Document, Event
from timeline.project import search
from timeline.project.rows import Row, claim_row, document_row, event_row, sealed
from timeline.project.schema import APPLICATION_ID, PAGE_SIZE, migrate


def fill(
    connection: sqlite3.Connection,
    documents: Sequence[Document],
    claims: Sequence[Claim],
    events: Sequence[Event],
    extracted: date | None,
    officials: str = "",
) -> None:
    """Make the tables and write everything into them. Raises ValueError where the records don't fit together."""
    _judge(documents, claims, events)
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA encoding = 'UTF-8'")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(connection)
    place = {claim_id: (event.event_id, number) for event in events for number, claim_id in enumerate(event.claim_ids)}
    connection.execute("BEGIN")
    connection.execute(
        "INSERT INTO meta (name, value) VALUES ('extracted', ?)", (extracted.isoformat() if extracted else "",)
    )
    if officials:
        connection.execute("INSERT INTO meta (name, value) VALUES ('officials', ?)", (officials,))
    # Row by row: all of them at once would take as much room as the records themselves.
    insert(connection, "documents", (sealed(document_row(item), at) for at, item in enumerate(documents, 1)))
    insert(connection, "events", (sealed(event_row(item), at) for at, item in enumerate(events, 1)))
    insert(
        connection,
        "claims",
        (sealed(claim_row(item, *place.get(item.claim_id, (None, None))), at) for at, item in enumerate(claims, 1)),
    )
    titles = {document.doc_id: document.title for document in documents}
    search.index(
        connection,
        (
            (at, search.searchable((claim.label, claim.passage, titles[claim.doc_id])))
            for at, claim in enumerate(claims, 1)
        ),
    )
    connection.execute("COMMIT")


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows that all have the same columns."""
    remaining = iter(rows)
    first = next(remaining, None)
    if first is None:
        return
    names, marks = ", ".join(first), ", ".join("?" * len(first))
    values = (tuple(row.values()) for row in chain((first,), remaining))
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)


def _judge(documents: Sequence[Document], claims: Sequence[Claim], events: Sequence[Event]) -> None:
    texts = {document.doc_id: document.text for document in documents}
    _unique("document", [document.doc_id for document in documents])
    _unique("claim", [claim.claim_id for claim in claims])
    _unique("event", [event.event_id for event in events])
    _unique("claim within an event", [claim_id for event in events for claim_id in event.claim_ids])
    known = {claim.claim_id for claim in claims}
    for event in events:
        if missing := [claim_id for claim_id in event.claim_ids if claim_id not in known]:
            raise ValueError(f"event {event.event_id} names the claim {missing[0]}, which is not given")
    for claim in claims:
        if claim.doc_id not in texts:
            raise ValueError(f"claim {claim.claim_id} names the document {claim.doc_id}, which is not given")
        if claim.span.of(texts[claim.doc_id]) != claim.passage:
            raise ValueError(f"claim {claim.claim_id} quotes what {claim.doc_id} doesn't say at {claim.span.start}")


def _unique(what: str, ids: Sequence[str]) -> None:
    if len(set(ids)) != len(ids):
        twice = next(name for name in ids if ids.count(name) > 1)
        raise ValueError(f"{what} {twice!r} is given twice")
