"""TIMEX3 in bulk: a document a line in, an expression a line out; and the same for one text in Python.

    for start, end, kind, value in tag("They met on Wednesday.", "2014-10-08"):
        ...

Nothing here needs pandas, plotly or dash.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice

from timeline import dates
from timeline.dates.timex3 import Row, rows
from timeline.errors import DateFormatError, InputError, UserError
from timeline.processes import in_order
from timeline.reading.published import published

Rows = tuple[str, ...]
Work = Callable[[bytes], Rows]
_PIECE = 16  # lines handed over to a process at once


def tag(text: str, dct: str = "", language: str = "") -> tuple[Row, ...]:
    """(start, end, type, value) of every time expression of the text, in text order.

    Offsets are code points, the end exclusive. Types and values are TIMEX3 (TimeML 1.2.1). `dct` is the day the
    text was written, "" where it is not known; `language` is ISO 639-1, "" has it found from the text. Raises
    InputError where `dct` is no date.
    """
    try:
        anchor = published(dct) if dct else None
    except DateFormatError as problem:
        raise InputError(f"dct: {problem}") from None
    found = dates.find(text, language or dates.detect_language(text) or "en")
    return rows(text, dates.resolve(text, found, anchor))


def times(line: bytes) -> Rows:
    """For one line {"doc", "dct", "text"[, "lang"]} its {"doc", "start", "end", "type", "value"} lines, in text order.

    Offsets are code points, the end exclusive. `dct` is the day the document was written, "" or null where it is not
    known. Raises InputError where the line is not such an object.
    """
    doc, text, dct, language = _document(line)
    return tuple(
        json.dumps({"doc": doc, "start": start, "end": end, "type": kind, "value": value}, ensure_ascii=False)
        for start, end, kind, value in tag(text, dct, language)
    )


def stream(lines: Iterable[bytes], *, workers: int = 1, work: Work = times) -> Iterator[Rows | UserError]:
    """What `work` makes of each line, in the order of the lines, or the UserError that it raised.

    With more than one worker the lines are read in so many processes; what comes out is the same for any number.
    Only a bounded number of lines is held at a time. `work` has to be a function that can be pickled. Raises
    InputError for fewer than one worker.
    """
    source = iter(lines)
    pieces = iter(lambda: list(islice(source, _PIECE if workers > 1 else 1)), [])
    for answers in in_order(partial(_answers, work), pieces, workers=workers):
        yield from answers


def _answers(work: Work, lines: list[bytes]) -> list[Rows | UserError]:
    return [_answer(work, line) for line in lines]


def _answer(work: Work, line: bytes) -> Rows | UserError:
    try:
        return work(line)
    except UserError as problem:
        return problem


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
