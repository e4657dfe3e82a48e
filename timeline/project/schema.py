"""The shape of a project file, as the list of steps that lead to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache

# "DTln": marks an SQLite file as ours (PRAGMA application_id).
APPLICATION_ID = 0x44546C6E
# Fixed, so that the same project has the same bytes everywhere.
PAGE_SIZE = 4096

Schema = frozenset[tuple[str, str, str, str]]

# Version 1. Lists are JSON. `row_hash` covers the row's other columns (see rows.py), since integrity_check says
# ok after a flipped text byte. claim_search has no triggers: it is filled by the code that writes claims.
_FIRST = (
    """CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE documents (
        position INTEGER PRIMARY KEY, doc_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, publisher TEXT NOT NULL,
        url TEXT NOT NULL, published TEXT NOT NULL, published_from TEXT NOT NULL, language TEXT NOT NULL,
        file TEXT NOT NULL, sha256 TEXT NOT NULL, characters INTEGER NOT NULL, source_group TEXT NOT NULL,
        outcome TEXT NOT NULL, published_why TEXT NOT NULL, warnings TEXT NOT NULL, text TEXT NOT NULL,
        row_hash TEXT NOT NULL)""",
    """CREATE TABLE events (
        position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, edtf TEXT NOT NULL, earliest TEXT, latest TEXT,
        precision TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
        countries TEXT NOT NULL, actors TEXT NOT NULL, recipients TEXT NOT NULL, organisations TEXT NOT NULL,
        venue TEXT NOT NULL, people TEXT NOT NULL, claims INTEGER NOT NULL CHECK (claims > 0),
        sources INTEGER NOT NULL, disputed INTEGER NOT NULL, why_merged TEXT NOT NULL, importance REAL NOT NULL,
        why_important TEXT NOT NULL, reviewed INTEGER NOT NULL, thread TEXT NOT NULL, outcome TEXT NOT NULL,
        slip_days INTEGER, row_hash TEXT NOT NULL)""",
    """CREATE TABLE claims (
        position INTEGER PRIMARY KEY, claim_id TEXT NOT NULL UNIQUE, event_id TEXT REFERENCES events (event_id),
        doc_id TEXT NOT NULL REFERENCES documents (doc_id), edtf TEXT NOT NULL, earliest TEXT, latest TEXT,
        precision TEXT NOT NULL, when_text TEXT NOT NULL, anchor TEXT NOT NULL, how TEXT NOT NULL,
        status TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, countries TEXT NOT NULL,
        actors TEXT NOT NULL, recipients TEXT NOT NULL, organisations TEXT NOT NULL, venue TEXT NOT NULL,
        people TEXT NOT NULL, passage TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
        confidence REAL NOT NULL, rule TEXT NOT NULL, when_start INTEGER, when_end INTEGER, why TEXT NOT NULL,
        act TEXT NOT NULL, thing TEXT NOT NULL, place_in_event INTEGER, row_hash TEXT NOT NULL)""",
    """CREATE INDEX claims_by_event ON claims (event_id, place_in_event)""",
    """CREATE INDEX claims_by_document ON claims (doc_id, char_start)""",
    """CREATE TABLE edits (
        position INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
        field TEXT NOT NULL, value TEXT NOT NULL, made TEXT NOT NULL, row_hash TEXT NOT NULL)""",
    """CREATE VIRTUAL TABLE claim_search USING fts5 (words, tokenize = 'trigram', content = '')""",
)
# Step n makes version n + 1 of version n. A step that has been released is never changed, only followed.
MIGRATIONS: tuple[Sequence[str], ...] = (_FIRST,)


def migrate(connection: sqlite3.Connection, steps: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring the database to the newest version, in one transaction; nothing is done to one that is there."""
    version = version_of(connection)
    if version >= len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in steps[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """PRAGMA user_version."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> Schema:
    """What sqlite_master holds, spacing aside (SQLite versions space the shadow tables of FTS5 differently)."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return frozenset((kind, name, table, " ".join(sql.split())) for kind, name, table, sql in rows)


@cache
def expected_schema(version: int, steps: tuple[Sequence[str], ...] = MIGRATIONS) -> Schema:
    """What sqlite_master must hold at that version: no less, no trigger and no view more."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, steps[:version])
        return schema_of(connection)
    finally:
        connection.close()
