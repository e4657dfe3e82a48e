"""Dates that an article's address or its page gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates import resolve
from timeline.errors import DateFormatError
from timeline.model import Span, TimeExpression, When
from timeline.publication.evidence import Evidence

# The Web began; digits that read as an earlier year are an id.
_FIRST_URL_YEAR, _LAST_URL_YEAR = 1991, 2099
# A page's own date stands near its top or its end.
_TOP = 1200
# "This agreement, dated 8 May 1871" stands in a paragraph, a stamp on a line of its own.
_SHORT_LINE = 100
_URL_DAY = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)\d\d)(?P<parting>[/_.-]?)(?P<month>\d\d?)(?P=parting)(?P<day>\d\d?)(?![0-9])"
)
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])(?=/)")


def from_url(url: str) -> Evidence | None:
    """The one date that the URL holds; None for none, for several, and for digits that are no date."""
    days = {found: match[0] for match in _URL_DAY.finditer(url) if (found := _url_when(match))}
    if len(days) == 1:
        when, words = next(iter(days.items()))
        return Evidence(When(when), "url", f'the URL holds "{words}"')
    months = {found: match[0] for match in _URL_MONTH.finditer(url) if (found := _url_when(match))}
    if not days and len(months) == 1:
        when, words = next(iter(months.items()))
        return Evidence(When(when), "url", f'the URL holds "{words}"')
    return None


def _url_when(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if not _FIRST_URL_YEAR <= int(parts["year"]) <= _LAST_URL_YEAR:
        return ""
    if not parts.get("parting") and len(match[0]) not in (7, 8):
        return ""
    if parts.get("day") and not parts["parting"] and len(match[0]) != len("20141008"):
        return ""
    text = "-".join(f"{int(parts[part]):02d}" for part in ("year", "month", "day") if parts.get(part))
    try:
        return When(text).edtf
    except DateFormatError:
        return ""


def from_page(text: str, expressions: Sequence[TimeExpression]) -> Evidence | None:
    """The date that the page has for itself: "Published 8 October 2014", or a line at the top that is just a date."""
    headings = [expression for expression in expressions if expression.rule == "header"]
    marked = [e for e in expressions if e.rule == "stamp"] or (headings if len(headings) == 1 else [])
    days = {
        day: expression.span.of(text)
        for expression in marked
        if (expression.span.start < _TOP or expression.span.end > len(text) - _TOP)
        and _line_length(text, expression.span) <= _SHORT_LINE
        and (day := explicit_day(text, expression))
    }
    if len(days) != 1:
        return None
    day, words = next(iter(days.items()))
    return Evidence(day, "page", f'the page itself says "{words}"')


def _line_length(text: str, span: Span) -> int:
    """How long the line is, counted no further than `_SHORT_LINE` to each side."""
    start = text.rfind("\n", max(span.start - _SHORT_LINE - 1, 0), span.start)
    end = text.find("\n", span.end, span.end + _SHORT_LINE + 1)
    before = span.start - start - 1 if start >= 0 else min(span.start, _SHORT_LINE + 1)
    after = end - span.end if end >= 0 else min(len(text) - span.end, _SHORT_LINE + 1)
    return before + span.end - span.start + after


def explicit_day(text: str, expression: TimeExpression) -> When | None:
    """The day that the expression names without an anchor; None where it needs one."""
    resolved = resolve(text, (expression,), None)
    when = resolved[0].when if resolved else None
    return when if when and when.kind == "date" and when.precision == "day" else None
