"""Dates that head what follows: the years and months of a chronology, and its entries, whatever their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.dates.context import Case, Point, State
from timeline.dates.dateline import grammar_rule
from timeline.dates.patterns import Pattern
from timeline.model import How, Span, TimeExpression

# Fewer dates at the heads of lines are no chronology.
_FEWEST = 3
_WHOLE = frozenset(("day", "iso", "numeric", "month"))
_MONTHS = frozenset(("month", "bare_month"))
# "12: Envoys arrive" under "March 2003". A full stop would be the number of a list.
_DAY_ENTRY = Pattern(
    r"\n[ \t]{0,8}(?:[•*·–-][ \t]{0,3})?(?P<d>3[01]|[12]\d|0?[1-9])(?=[ \t]{0,2}(?::[ \t]|[–—-][ \t]))"
)


def with_day_entries(text: str, expressions: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions, and the bare days at the heads of lines under a heading that is a month, in text order."""
    heads = [expression for expression in expressions if expression.rule.startswith("header")]
    if not any(expression.rule == "header" and grammar_rule(expression) in _MONTHS for expression in heads):
        return tuple(expressions)
    ends = [*(expression.span.start for expression in heads[1:]), len(text)]
    found = list(expressions)
    for head, end in zip(heads, ends, strict=True):
        if head.rule == "header" and grammar_rule(head) in _MONTHS:
            for entry in _DAY_ENTRY.finditer(text, head.span.end, end):
                span = Span(*entry.span("d"))
                if not any(span.start < other.span.end and other.span.start < span.end for other in expressions):
                    reading = (("as", "of_month"), ("d", int(entry["d"])))
                    found.append(TimeExpression(span, "DATE", "header_entry", How.YEARLESS, reading=reading))
    return tuple(sorted(found, key=lambda expression: expression.span.start))


def order_of_entries(expressions: Sequence[TimeExpression]) -> str:
    """ "rising" for a chronology with its oldest entry first, "falling" for one with its newest first, "" for none."""
    days = [day for expression in expressions if expression.rule == "header_entry" and (day := _day(expression))]
    if len(days) < _FEWEST:
        return ""
    years = [day for day in days if day[0]]
    told = list(_steps(years)) or list(_steps([(0, *day[1:]) for day in days]))
    return "falling" if sum(told) < 0 else "rising"


def _steps(days: Sequence[tuple[int, int, int]]) -> Iterator[int]:
    return ((after > before) - (after < before) for before, after in pairwise(days) if after != before)


def _day(expression: TimeExpression) -> tuple[int, int, int] | None:
    reading = dict(expression.reading)
    year, month, day = (
        next((int(reading[name]) for name in names if name in reading), 0)
        for names in (("yyy", "y"), ("m", "m2"), ("d", "d2"))
    )
    return (year, month, day) if month else None


def note_heading(case: Case, point: Point, state: State) -> None:
    """Remember what a heading says of the entries under it, and where a chronology has got to."""
    rule, grammar = case.expression.rule, grammar_rule(case.expression)
    if rule == "header_year":
        state.heading_year, state.heading_month = point.year, None
    elif rule == "header":
        state.heading_month = Point(point.year, point.month) if grammar in _MONTHS else None
    if rule in ("header", "header_entry") and grammar in _WHOLE:
        # A heading with a year of its own says what year its entries are in, until the next one.
        state.heading_year = None
    if rule == "header_entry":
        state.last_entry = point


def year_of_entry(case: Case, month: int, number: int | None) -> Point | None:
    """The year of an entry without one, from the entry before it and the order of the chronology; and that entry."""
    state, before = case.state, case.state.last_entry
    if case.expression.rule != "header_entry" or not state.entries or before is None or before.year < 1:
        return None
    if before.month is None:
        return before
    here, there = (month, number or before.day or 1), (before.month, before.day or number or 1)
    step = (here < there) if state.entries == "rising" else -(here > there)
    return Point(before.year + step, before.month, before.day)
