"""TIMEX3 in bulk: a document a line in, an expression a line out."""

from __future__ import annotations

import json

from timeline import dates
from timeline.dates.timex3 import rows
from timeline.errors import DateFormatError, InputError
from timeline.reading.published import published


def times(line: bytes) -> tuple[str, ...]:
    """For one line {"doc", "dct", "text"[, "lang"]} its {"doc", "start", "end", "type", "value"} lines, in text order.

    Offsets are code points, the end exclusive. `dct` is the day the document was written, "" or null where it is not
    known. Raises InputError where the line is not such an object.
    """
    doc, text, dct, language = _document(line)
    try:
        anchor = published(dct) if dct else None
    except DateFormatError as problem:
        raise InputError(f"dct: {problem}") from None
    found = dates.find(text, language or dates.detect_language(text) or "en")
    resolved = dates.resolve(text, found, anchor)
    return tuple(
        json.dumps({"doc": doc, "start": start, "end": end, "type": kind, "value": value}, ensure_ascii=False)
        for start, end, kind, value in rows(text, resolved)
    )


def _document(line: bytes) -> tuple[str, str, str, str]:
    try:
        row = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise InputError(f"not JSON: {problem}") from None
    if not isinstance(row, dict):
        raise InputError('not an object: write {"doc": …, "dct": …, "text": …}')
    for name in ("doc", "text"):
        if not isinstance(row.get(name), str):
            raise InputError(f'no text named "{name}" in it: write {{"doc": …, "dct": …, "text": …}}')
    dct, language = row.get("dct") or "", row.get("lang") or ""
    if not isinstance(dct, str) or not isinstance(language, str):
        raise InputError('"dct" and "lang" are texts: write "2014-10-08" and "en"')
    return row["doc"], row["text"], dct, language
