"""TIMEX3 rows of resolved expressions, as TimeML has them: a range is two dates, "10 p.m. Wednesday" is one time."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates.dateline import grammar_rule
from timeline.dates.patterns import Pattern
from timeline.dates.resolve_clock import CLOCK_RULES
from timeline.model import TimeExpression, Timex3Type

Row = tuple[int, int, Timex3Type, str]
_WITHIN = Pattern(r"[Ww]ithin\s+")
_WAY = Pattern(r"\s+(?:after|before|following|prior\s+to)$")
_JOINT = Pattern(r"(?:,? (?:on |of )?|,? [A-Z]{3,4},? )")


def rows(text: str, expressions: Iterable[TimeExpression]) -> tuple[Row, ...]:
    """(start, end, type, value) of each expression as TimeML 1.2.1 has it; offsets as in the expression."""
    out: list[Row] = []
    clock = False
    for expression in expressions:
        is_clock = grammar_rule(expression) in CLOCK_RULES
        for row in _rows(text, expression):
            previous = out[-1] if out else None
            if clock and not is_clock and previous and expression.when and _JOINT.fullmatch(text, previous[1], row[0]):
                out[-1] = previous[0], row[1], "TIME", previous[3]
            else:
                out.append(row)
        clock = is_clock
    return tuple(out)


def _rows(text: str, expression: TimeExpression) -> Iterable[Row]:
    span, value = expression.span, expression.value
    reading = dict(expression.reading)
    split = int(reading.get("start2", 0))
    rule = grammar_rule(expression)
    if rule == "within":
        # The preposition is part of what was read, and no part of a TIMEX3.
        within = _WITHIN.match(text, span.start, span.end)
        yield within.end() if within else span.start, span.end, expression.type, value
        return
    if rule == "shift_from" and expression.type == "DURATION":
        # The "after" of "two days after the vote" is a SIGNAL; "the day before the vote" is no length of time.
        if "the" not in reading:
            way = _WAY.search(text, span.start, span.end)
            yield span.start, way.start() if way else span.end, expression.type, value
        return
    if "/" not in value or not split:
        yield span.start, span.end, expression.type, value
        return
    first, last = value.split("/", 1)
    yield span.start, span.start + int(reading["end1"]), expression.type, first
    yield span.start + split, span.end, expression.type, last
