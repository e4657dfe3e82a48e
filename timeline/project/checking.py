"""What is wrong with a project, down to its last byte."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from timeline.project.rows import claim_of, document_of, is_whole

_HASHED = ("documents", "events", "claims", "edits")


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """One line for each problem, the gravest first; nothing for a project that is whole.

    SQLite's own structure, a hash of every row, every text against its SHA-256, every passage against its text,
    every event against its claims, and the search index.
    """
    for (line,) in connection.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield f"structure: {line}"
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} row {rowid} names something that is not in {parent}"
    for table in _HASHED:
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY position"):
            if not is_whole(tuple(row)):
                yield f"{table} row {row['position']} has been changed"
    try:
        yield from _text_problems(connection)
    except (ValueError, TypeError) as problem:
        yield f"a row can't be understood: {problem}"
    yield from _event_problems(connection)
    yield from _index_problems(connection)


def _text_problems(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("SELECT * FROM documents ORDER BY position"):
        document = document_of(row)
        if document.sha256 != row["sha256"]:
            yield f"the text of {document.doc_id} has been changed"
        claims = connection.execute("SELECT * FROM claims WHERE doc_id = ? ORDER BY position", (document.doc_id,))
        for claim in map(claim_of, claims):
            if claim.span.of(document.text) != claim.passage:
                yield f"claim {claim.claim_id} quotes what {document.doc_id} doesn't say at {claim.span.start}"


def _event_problems(connection: sqlite3.Connection) -> Iterator[str]:
    counted = connection.execute(
        "SELECT event_id, claims, (SELECT count(*) FROM claims WHERE claims.event_id = events.event_id) AS found "
        "FROM events ORDER BY position"
    )
    for event_id, said, found in counted:
        if said != found:
            yield f"event {event_id} should have {said} claims and has {found}"


def _index_problems(connection: sqlite3.Connection) -> Iterator[str]:
    claims = connection.execute("SELECT count(*) FROM claims").fetchone()[0]
    indexed = connection.execute("SELECT count(*) FROM claim_search_docsize").fetchone()[0]
    if claims != indexed:
        yield f"the search index holds {indexed} of {claims} claims"
    try:
        # This check of FTS5 is asked for by an insert, which changes nothing; a file that may not be written goes
        # without it.
        connection.execute("INSERT INTO claim_search (claim_search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as problem:
        if not getattr(problem, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
            yield f"the search index is broken: {problem}"
