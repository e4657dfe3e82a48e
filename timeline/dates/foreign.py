"""Dates in twelve other languages: the grammar's shape as tables.

Names and phrases come from dates_words.csv. What is read has the rules and readings of the English grammar, so that
resolution is the same for every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.foreign_around import counts_from_event, is_led, is_name, relation, sentences_between
from timeline.dates.foreign_forms import Form, forms
from timeline.dates.foreign_reading import reading
from timeline.model import How, Relation, Span, TimeExpression

LANGUAGES = ("fr", "es", "de", "pt", "it", "ru", "uk", "zh", "ja", "ko", "ar", "tr")
# Arabic-Indic and full-width digits, one for one, so that offsets stay.
_ASCII_DIGITS = {base + digit: str(digit) for base in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
_OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
# Rules whose expressions name a date that "two days later" in the same sentence counts from.
_NAMED = frozenset("day days day_to_day yearless month months month_of yearless_of year years bc decade".split())
# Arabic joins "and" to the word after it.
_AND = "و"
_Found = tuple[Form, re.Match[str]]


def scan_foreign(text: str, language: str) -> Iterator[TimeExpression]:
    """The dates of a text in one of LANGUAGES, in text order; none for any other language."""
    if language not in LANGUAGES:
        return
    plain = text.translate(_ASCII_DIGITS) if _OTHER_DIGITS.search(text) else text
    table = forms(language)
    place, named = 0, -1
    for gate in table.gate.finditer(plain):
        at = gate.start()
        if at < place:
            continue
        word = gate[1]
        tried = table.beginning(word)
        if tried is None and word[0] == _AND:
            at, tried = at + 1, table.beginning(word[1:])
        forms_here = tried.matching(plain, at) if tried else ()
        found = _longest(plain, at, forms_here, language) if forms_here else None
        if found is None:
            continue
        form, match = found
        expression = _expression(plain, form, match, language, sentences_between(plain, named, at))
        if expression is None:
            continue
        yield expression
        place = expression.span.end
        if expression.rule in _NAMED:
            named = place


def _longest(text: str, at: int, tried: tuple[Form, ...], language: str) -> _Found | None:
    """Of the forms that match at a place the longest, of equals the first."""
    best: _Found | None = None
    for form in tried:
        match = form.pattern.match(text, at)
        if match is None or (best is not None and match.end() <= best[1].end()):
            continue
        if is_name(text, at, language, form.name):
            continue
        if form.lead and not is_led(text, at, match.end(), language, form.lead):
            continue
        best = form, match
    return best


def _expression(text: str, form: Form, match: re.Match[str], language: str, sentences: int) -> TimeExpression | None:
    start, end = match.span()
    rule, parts = reading(match, form.name, language, sentences=sentences)
    if parts.pop("open", "") and counts_from_event(text, start, language):
        return None
    # The "from" of "from 5 to 8 May" is part of the range.
    bound: Relation = "" if form.how is How.RANGE else relation(text, start, end, language, str(parts.get("edge", "")))
    # What the clause looks to is told from English words alone.
    parts["tense"] = ""
    return TimeExpression(Span(start, end), "DATE", rule, form.how, bound, tuple(sorted(parts.items())))
