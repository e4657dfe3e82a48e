"""Values of clock times: of the day named beside them, else of the last day in the text, else of the day of writing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.dates.dateline import grammar_rule
from timeline.model import Span, TimeExpression, When

CLOCK_RULES = frozenset(("clock", "noon"))
_NEAR = 24


def with_clock_times(
    text: str, resolved: Sequence[TimeExpression], reference: date | None
) -> tuple[TimeExpression, ...]:
    """The expressions with clock times filled in. A clock time alone names no day; beside one it has that day."""
    out = list(resolved)
    last_day = reference.isoformat() if reference else ""
    for index, expression in enumerate(out):
        if grammar_rule(expression) not in CLOCK_RULES:
            if expression.when is not None and expression.when.precision == "day":
                last_day = expression.when.edtf
            continue
        beside = _beside(text, out, index)
        day = beside or last_day or "XXXX-XX-XX"
        why = f"of {When(beside).words()}, named beside it" if beside else "a time of day; no day is said with it"
        when = When(beside) if beside else None
        out[index] = replace(
            expression, value=f"{day}T{_clock(dict(expression.reading))}", when=when, anchor=beside, why=why
        )
    return tuple(out)


def _beside(text: str, expressions: Sequence[TimeExpression], index: int) -> str:
    span = expressions[index].span
    after = index + 1
    converted = expressions[after] if after < len(expressions) else expressions[index]
    if grammar_rule(converted) in CLOCK_RULES and text[span.end : converted.span.start] == " (":
        # "At 2:46 p.m. (0546 GMT) on Friday": the same hour twice, one day.
        span, after = Span(span.start, converted.span.end), after + 1
    for other in (*expressions[after : after + 1], *expressions[max(0, index - 1) : index]):
        gap = text[span.end : other.span.start] if other.span.start >= span.end else text[other.span.end : span.start]
        day = other.when
        if (
            len(gap) <= _NEAR
            and "." not in gap.rstrip(" .")[1:]
            and day is not None
            and day.precision == "day"
            and day.kind == "date"
        ):
            return day.edtf
    return ""


def _clock(reading: dict[str, str | int]) -> str:
    if "noon" in reading:
        return "24:00" if str(reading["noon"]).lower() == "midnight" else "12:00"
    hour = int(reading.get("hour", reading.get("c", 0)))
    half = str(reading.get("half", "")).lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    if reading.get("p") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    return f"{hour:02d}:{int(reading.get('minute', 0)):02d}"
