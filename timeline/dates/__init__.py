"""Reading dates: find the time expressions of a text, then work out what each one names.

    expressions = find(text)
    resolved = resolve(text, expressions, When("2014-10-08"))

`find` needs no publication date; `resolve` does for all that is counted from it. Offsets are code points into the text.
"""

from __future__ import annotations

from timeline.dates.dateline import Dateline, dateline, place_marks
from timeline.dates.finder import scan
from timeline.dates.language import detect_language
from timeline.dates.resolve import resolve
from timeline.model import TimeExpression

__all__ = ["Dateline", "dateline", "detect_language", "find", "resolve"]


def find(text: str, language: str = "en") -> tuple[TimeExpression, ...]:
    """Every time expression of the text, in text order, none overlapping another, not yet resolved.

    `language` is ISO 639-1. Offsets are code points, end exclusive.
    """
    if language in ("", "en"):
        return place_marks(text, tuple(scan(text)))
    return ()
