"""3/4/2015: day first or month first, by the evidence of the same text."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import TimeExpression


def order_of(expressions: Sequence[TimeExpression]) -> str:
    """ "dmy" or "mdy" where the text shows which it writes, "" where it doesn't or shows both.

    Evidence is a number above 12, or the same date also written with full stops, which is always day first.
    """
    votes: set[str] = set()
    dotted: set[tuple[int, int, int]] = set()
    slashed: set[tuple[int, int, int]] = set()
    for expression in expressions:
        reading = dict(expression.reading)
        if "a" not in reading or "b" not in reading or expression.rule == "numeric_ymd":
            continue
        first, second, year = int(reading["a"]), int(reading["b"]), int(reading["yn"]) % 100
        if first > 12 >= second:
            votes.add("dmy")
        elif second > 12 >= first:
            votes.add("mdy")
        (dotted if reading.get("sep") == "." else slashed).add((first, second, year))
    if not votes and dotted & slashed:
        votes.add("dmy")
    if not votes and {(b, a, y) for a, b, y in dotted} & slashed:
        votes.add("mdy")
    return votes.pop() if len(votes) == 1 else ""


def readings(first: int, second: int, separator: str, order: str) -> tuple[tuple[int, int], ...]:
    """(month, day) in every way that the numbers and the evidence allow, day first before month first."""
    if separator != "/" and first <= 31 and second <= 12:
        return ((second, first),)
    if order:
        pair = (second, first) if order == "dmy" else (first, second)
        return (pair,) if pair[0] <= 12 else ()
    both = dict.fromkeys(((second, first), (first, second)))
    return tuple((month, day) for month, day in both if 1 <= month <= 12 and 1 <= day <= 31)
