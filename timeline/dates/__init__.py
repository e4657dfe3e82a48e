"""Reading dates: find the time expressions of a text, then work out what each one names.

    expressions = find(text)
    resolved = resolve(text, expressions, When("2014-10-08"))

`find` needs no publication date; `resolve` does for all that is counted from it. Offsets are code points into the text.
"""

from __future__ import annotations

from timeline.dates.context import is_narrative
from timeline.dates.dateline import Dateline, dateline, place_marks
from timeline.dates.finder import scan
from timeline.dates.foreign import scan_foreign
from timeline.dates.headings import with_day_entries
from timeline.dates.language import detect_language
from timeline.dates.resolve import resolve
from timeline.model import TimeExpression

__all__ = ["Dateline", "dateline", "detect_language", "find", "resolve"]


def find(text: str, language: str = "en") -> tuple[TimeExpression, ...]:
    """Every time expression of the text, in text order, none overlapping another, not yet resolved.

    `language` is ISO 639-1. Offsets are code points, end exclusive.
    """
    if language in ("", "en"):
        return with_day_entries(text, place_marks(text, _spoken_of(text, tuple(scan(text)))))
    return place_marks(text, tuple(scan_foreign(text, language)))


# Vague words that name a time in one kind of text only ("a former minister" in news is no time; "soon" in a story
# only joins sentences): so the annotators of TimeBank and WikiWars have it.
_STORY_WORDS = frozenset(("former", "future"))
_NEWS_WORDS = frozenset(("soon",))


def _spoken_of(text: str, expressions: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    if all(e.rule != "vague" for e in expressions):
        return expressions
    unwanted = _NEWS_WORDS if is_narrative(expressions, None) else _STORY_WORDS
    return tuple(e for e in expressions if e.rule != "vague" or e.span.of(text).lower() not in unwanted)
