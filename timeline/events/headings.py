"""The dated headings and entries of a chronology, and which of them dates a place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.events.tokens import Words
from timeline.model import Span, TimeExpression

_CHRONOLOGY = 3  # as many dated headings or entries make a chronology


def header_dates(text: str, expressions: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The dated headings and entries of a chronology in text order, empty for an article that is none."""
    found = tuple(
        expression
        for expression in expressions
        if expression.rule.startswith("header") and expression.when is not None and expression.when.precision != "year"
    )
    return found if len(found) >= _CHRONOLOGY else ()


def header_above(text: str, headers: Sequence[TimeExpression], offset: int) -> TimeExpression | None:
    """The heading that dates what stands at `offset`: the last before it; an entry's date holds for its paragraph."""
    place = bisect_right(headers, offset, key=lambda expression: expression.span.end)
    header = headers[place - 1] if place else None
    if header is None or fills_line(text, header.span):
        return header
    return header if "\n" not in text[header.span.end : offset] else None


def fills_line(text: str, span: Span) -> bool:
    """True for a date that has its line to itself."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    rest = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not any(character.isalnum() for character in rest)


def entry_time(words: Words) -> TimeExpression | None:
    """The date at the head of a chronology's entry, where this sentence begins one."""
    if not words.times or not words.tokens or words.tokens[0].time != 0:
        return None
    first = words.times[0]
    return first if first.rule == "header_entry" and first.when is not None else None
