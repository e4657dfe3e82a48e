"""Datelines ("MOSCOW, October 8 (Agency) -"), headings that are dates, and stamps ("Page updated 26 March")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.dates.finder import scan
from timeline.dates.patterns import Pattern
from timeline.model import How, Span, TimeExpression

# A dateline stands near the top; further down only another report of the same file has one.
_TOP = 4000
_LONGEST_LINE = 160
_DASH = r"(?:-{1,2}|[\u2010-\u2015]|_)"
_UPPER = r"[A-ZÀ-ÞŠŽČ][A-ZÀ-ÞŠŽČ.'’-]{1,24}(?:[ -][A-ZÀ-ÞŠŽČ][A-ZÀ-ÞŠŽČ.'’-]{0,24}){0,3}"
_TITLE = r"[A-ZÀ-Þ][a-zß-ÿ.'’-]{1,24}(?:[ -](?:[A-Z][a-zß-ÿ.'’-]{1,24}|de|del|la|al|el|d'|upon)){0,3}"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG"
    r"|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY),? )"
_DATE = (
    rf"(?P<date>{_WEEKDAY}?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? "
    rf"{_MONTH})(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
)
_REGION = (
    r"(?:, ?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|(?:Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w.'’-]{1,20}(?: "
    r"[A-Z][\w.'’-]{1,20}){0,2})?"
)
_AGENCY = r"(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<agency2>[A-Z][A-Za-z ]{2,20})/)"
_FORMS = tuple(
    Pattern(form)
    for form in (
        rf"(?P<place>{_UPPER}){_REGION}(?:,? ?{_DATE})?,? ?{_AGENCY}? ?{_DASH}{{1,2}}(?=\s)",
        rf"(?P<place>{_TITLE}){_REGION},? {_DATE},? ?{_AGENCY}? ?{_DASH}{{1,2}}(?=\s)",
        rf"(?P<place>{_TITLE}){_REGION} ?{_AGENCY} ?{_DASH}{{1,2}}(?=\s)",
        rf"(?P<place>{_UPPER}){_REGION},? {_DATE},? ?{_AGENCY}?:?(?=\s)",
        rf"(?P<place>{_UPPER}){_REGION} {_AGENCY}:?(?=\s)",
    )
)
# No form does without one of these, or without two capitals at its beginning.
_MAYBE = Pattern(r"[-\u2010-\u2015_]\s|[)/]")
_CAPITAL = r"[ \t\"“*>]{0,6}(?P<head>[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŹŻĞİŞ])"
_FIRST_HEAD = Pattern(_CAPITAL)
# Led by a character of its own, which the engine skips to; "^" would be tried everywhere.
_NEXT_HEADS = Pattern(rf"\n{_CAPITAL}")
# What stands before "updated" or "dated:" on its line: nothing, a name or what the page calls itself. A sentence that
# tells of something released, issued or dated has more before it, or goes on after its date.
_STAMP = Pattern(
    r"(?:^|[|•·/]|[-–—]\s)\s{0,3}(?P<lead>(?!earliest|latest)(?:[\w’']{1,20}\s){0,4})"
    r"(?P<verb>posted|updated|published|modified|accessed|retrieved|released|issued|revised"
    r"|last edited|timestamp|date|dated|archived)"
    r"(?: on| by [\w., &-]{2,40},)?(?P<mark>[:\s|–-]{1,4})$",
    re.IGNORECASE,
)
_STAMP_ENDS = Pattern(r"[ \t)]{0,3}(?:\n|$|[|•·–-]|,? ?(?:at )?\d\d?[:.]\d\d|by )")
_OF_PAGE = Pattern(r"\b(?:page|site|website|article|story|post)\b", re.IGNORECASE)
_TOLD = Pattern(r"\b(?:was|were|is|are|be|been|being|had|has|have|and|a|the|in|of)\s", re.IGNORECASE)
_PAGE_STAMP = Pattern(r"\b(?:updated|modified|accessed|retrieved|archived|last edited)\b", re.IGNORECASE)
_AFTER_ENTRY = Pattern(r"[ \t]{0,3}(?:[:.][ \t]|[:.]?[ \t]{0,3}(?:\n|$)|[ \t][-–—][ \t])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was filed. `span` covers city, date and agency; `place` the city's name alone.

    `expression` is the date in it, None where there is none; `agency` the words in brackets, "" for none.
    """

    span: Span
    place: Span
    expression: TimeExpression | None
    agency: str = ""


def _heads(text: str) -> Iterator[int]:
    """Where the lines near the top that begin with a capital do so."""
    if first := _FIRST_HEAD.match(text):
        yield first.start("head")
    for line in _NEXT_HEADS.finditer(text, 0, _TOP):
        yield line.start("head")


def dateline(text: str) -> Dateline | None:
    """The dateline at the head of the article; None where there is none. Its expression is not resolved."""
    found = _locate(text)
    if found is None:
        return None
    match, date_span = found
    expression = None
    if date_span:
        first = next(scan(text, date_span.start, date_span.end), None)
        expression = first and _marked(first, "dateline")
    agency = match.groupdict().get("agency") or match.groupdict().get("agency2") or ""
    return Dateline(Span(*match.span()), Span(*match.span("place")), expression, agency)


def _locate(text: str) -> tuple[re.Match[str], Span | None] | None:
    for at in _heads(text):
        stop = text.find("\n", at)
        # The line's end is handed over with one character more, so that a dateline on a line of its own counts.
        limit = min((stop if stop >= 0 else len(text)) + 1, at + _LONGEST_LINE)
        if not text[at : at + 2].isupper() and _MAYBE.search(text, at, limit) is None:
            continue
        for form in _FORMS:
            match = form.match(text, at, limit)
            if match and _is_place(match["place"]):
                span = match.span("date") if "date" in form.compiled.groupindex else (-1, -1)
                return match, Span(*span) if span[0] >= 0 else None
    return None


_NOT_PLACES = frozenset(
    (
        "BREAKING UPDATE UPDATED EXCLUSIVE ANALYSIS OPINION VIDEO WATCH LIVE PHOTO PHOTOS "
        "NOTE EDITOR FACTBOX TIMELINE EXPLAINER CHRONOLOGY"
    ).split()
)


def _is_place(name: str) -> bool:
    words = name.replace("-", " ").split()
    months = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
    return not (set(words) & _NOT_PLACES) and not re.fullmatch(months + r"(?i:[a-z]*\.?)", words[0])


def _marked(expression: TimeExpression, rule: str) -> TimeExpression:
    """The same expression under a rule that says where it stands; the grammar's own rule moves into the reading."""
    reading = dict(expression.reading) | {"as": expression.rule}
    return replace(expression, rule=rule, reading=tuple(sorted(reading.items())))


def grammar_rule(expression: TimeExpression) -> str:
    """The rule of the grammar that read the expression, wherever it stands."""
    if not expression.rule.startswith(("dateline", "header", "stamp")):
        return expression.rule
    return str(dict(expression.reading).get("as", expression.rule))


def place_marks(text: str, expressions: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions with those of the dateline, of headings and of stamps under rules of those names.

    Rules: "dateline"; "header_year" for a line that is a year and no more; "header" for a line that is a date;
    "header_entry" for a date at the head of a line, with a colon, full stop or dash after it; "stamp" for the date
    of a posting, "stamp_page" for that of a page's last change.
    """
    head = _locate(text)
    date_span = head[1] if head else None
    return tuple(_placed(text, expression, date_span) for expression in expressions)


def _stamps(text: str, stamp: re.Match[str], end: int) -> bool:
    """True for "Page updated 26 March" and "Posted: 8 October | 10:15"; False in a sentence of the article."""
    if _OF_PAGE.search(stamp["lead"]):
        return True
    if _TOLD.search(stamp["lead"]):
        return False
    return ":" in stamp["mark"] or "|" in stamp["mark"] or _STAMP_ENDS.match(text, end) is not None


_CALENDAR_RULES = frozenset(
    (
        "day iso numeric numeric_ymd yearless days day_to_day month months bare_month year "
        "years season decade of_month decade_some weekday_day"
    ).split()
)


def _placed(text: str, expression: TimeExpression, date_span: Span | None) -> TimeExpression:
    span = expression.span
    if date_span and date_span.contains(span):
        return _marked(expression, "dateline")
    if expression.rule not in _CALENDAR_RULES:
        return expression
    line_start = text.rfind("\n", max(0, span.start - _LONGEST_LINE), span.start)
    before = text[max(line_start, span.start - 60, 0) : span.start].strip(' \t\n*#•·-–—>"“[(')
    if before:
        stamp = _STAMP.search(before + " ")
        if stamp is None or not _stamps(text, stamp, span.end):
            return expression
        return _marked(expression, "stamp_page" if _PAGE_STAMP.search(stamp.group()) else "stamp")
    if line_start < 0 and span.start > _LONGEST_LINE:
        return expression
    after = text[span.end : span.end + 8]
    if not _AFTER_ENTRY.match(after) and after.strip(" )]*"):
        return expression
    rest_of_line = after.split("\n", 1)[0] if "\n" in after or len(after) < 8 else None
    alone = rest_of_line is not None and not rest_of_line.strip(" :.*)]-–—")
    if not alone:
        return _marked(expression, "header_entry") if _AFTER_ENTRY.match(after) else expression
    if expression.rule == "year":
        return _marked(expression, "header_year")
    return _marked(expression, "header") if expression.how is not How.WEEKDAY else expression
