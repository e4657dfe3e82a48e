"""Text search over claims, in any script. A query is data: quotes, operators and NUL in it mean nothing."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence

# The trigram tokenizer finds nothing shorter; Chinese and Japanese words often are.
_TRIGRAM = 3
# Between label, passage and title, so that no term is found across two of them. It is in no term.
_BREAK = "\n"


def fold(text: str) -> str:
    """The text as it is compared: case, width and compatibility forms aside, white space single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("\x00", " ").split())


def searchable(parts: Sequence[str]) -> str:
    """What a claim is found by, from its label, its passage and its article's title."""
    return _BREAK.join(fold(part) for part in parts)


def terms(query: str) -> tuple[str, ...]:
    """The words of a query, folded. A claim is found where it has all of them."""
    return tuple(dict.fromkeys(fold(query).split()))


def index(connection: sqlite3.Connection, words: Iterable[tuple[int, str]]) -> None:
    """Fill the index with (position of the claim, what it is found by), in this order, for equal bytes."""
    connection.executemany("INSERT INTO claim_search (rowid, words) VALUES (?, ?)", words)
    connection.execute("INSERT INTO claim_search (claim_search) VALUES ('optimize')")


def find(connection: sqlite3.Connection, query: str) -> tuple[str, ...]:
    """Ids of the claims that have every word of the query, in their order; none for a query without words."""
    words = terms(query)
    long = [word for word in words if len(word) >= _TRIGRAM]
    if not words:
        return ()
    found = "SELECT claim_id, label, passage, title FROM claims JOIN documents USING (doc_id)"
    order = " ORDER BY claims.position"
    if long:
        quoted = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        matching = " WHERE claims.position IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)"
        rows = connection.execute(found + matching + order, (quoted,))
    else:
        rows = connection.execute(found + order)
    # Words too short for the index are looked for in what the long ones leave.
    short = [word for word in words if len(word) < _TRIGRAM]
    return tuple(claim_id for claim_id, *parts in rows.fetchall() if _holds(parts, short))


def _holds(parts: Sequence[str], words: Sequence[str]) -> bool:
    if not words:
        return True
    text = searchable(parts)
    return all(word in text for word in words)
