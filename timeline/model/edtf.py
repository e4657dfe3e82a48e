"""Reading Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2) into bounds.

Only the forms a timeline needs: year, month, day, decade, century, season, quarter, half year, an unspecified day,
intervals with open or unknown ends, and one-of sets. `~`, `?` and `%` qualify and never widen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from timeline.errors import DateFormatError

Precision = Literal["day", "month", "season", "quarter", "half", "year", "decade", "century", "range"]
Kind = Literal["date", "lasted", "window", "choice"]

# Sub-year codes of ISO 8601-2, table 10: first month, number of months. Winter runs into the next year.
SEASONS = {
    **{code: (3 + 3 * (code - 21), 3) for code in (21, 22, 23, 24)},
    **{code: (3 + 3 * (code - 25), 3) for code in (25, 26, 27, 28)},
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
}  # fmt: skip
QUARTERS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
HALVES = {40: (1, 6), 41: (7, 6)}

_ATOM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?)?"
    r"|(?P<decade>\d{3})X"
    r"|(?P<century>\d\d)XX"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """One date of any coarseness: its text without a qualifier, first and last day, and qualifiers."""

    text: str
    first: date
    last: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    some_day: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """An EDTF text taken apart. `start` and `end` are None where the date is open or unknown there."""

    kind: Kind
    start: Atom | None
    end: Atom | None
    start_open: bool = False
    end_open: bool = False


def month_span(year: int, first_month: int, months: int) -> tuple[date, date]:
    """First and last day of `months` months from `first_month` (1–12) of `year`."""
    first = date(year, first_month, 1)
    after = first_month - 1 + months
    year_after, month_after = year + after // 12, after % 12 + 1
    last = date.max if year_after > date.max.year else date(year_after, month_after, 1) - timedelta(days=1)
    return first, last


def parse_atom(text: str) -> Atom:
    """One date with its qualifier. Raises DateFormatError for anything else, year 0 and 31 February among it."""
    body = text.rstrip("~?%")
    marks = text[len(body) :]
    match = _ATOM.fullmatch(body)
    if match is None or len(marks) > 1:
        raise DateFormatError(f"{text!r} is not an EDTF date; write it as 2014, 2014-10, 2014-10-08 or 199X")
    approximate, uncertain = marks in ("~", "%"), marks in ("?", "%")
    if stem := match["decade"]:
        first, last = date(max(int(stem + "0"), 1), 1, 1), date(int(stem + "9"), 12, 31)
        return Atom(body, first, last, "decade", approximate, uncertain)
    if stem := match["century"]:
        first, last = date(max(int(stem + "00"), 1), 1, 1), date(int(stem + "99"), 12, 31)
        return Atom(body, first, last, "century", approximate, uncertain)
    try:
        return _calendar_atom(body, match, approximate, uncertain)
    except ValueError as problem:
        raise DateFormatError(f"{text!r} is not a date of the calendar: {problem}") from None


def _calendar_atom(body: str, match: re.Match[str], approximate: bool, uncertain: bool) -> Atom:  # noqa: FBT001
    year = int(match["year"])
    if match["month"] is None:
        return Atom(body, date(year, 1, 1), date(year, 12, 31), "year", approximate, uncertain)
    month = int(match["month"])
    if match["day"] not in (None, "XX"):
        day = date(year, month, int(match["day"]))
        return Atom(body, day, day, "day", approximate, uncertain)
    if month <= 12:
        first, last = month_span(year, month, 1)
        return Atom(body, first, last, "month", approximate, uncertain, some_day=match["day"] == "XX")
    tables: tuple[tuple[Precision, dict[int, tuple[int, int]]], ...] = (
        ("season", SEASONS),
        ("quarter", QUARTERS),
        ("half", HALVES),
    )
    for precision, table in tables:
        if month in table and match["day"] is None:
            first, last = month_span(year, *table[month])
            return Atom(body, first, last, precision, approximate, uncertain)
    raise ValueError(f"month {month} is none")


@lru_cache(maxsize=4096)
def parse(text: str) -> Parsed:
    """The EDTF text taken apart. Raises DateFormatError where it is none of the supported forms."""
    if text.startswith("[") and text.endswith("]"):
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    atom = parse_atom(text)
    return Parsed("date", atom, atom)


def _parse_set(text: str) -> Parsed:
    inner = text[1:-1]
    mark, kind = ("..", "window") if ".." in inner else (",", "choice")
    left, found, right = inner.partition(mark)
    start = parse_atom(left) if left else None
    end = parse_atom(right) if right else None
    if not found or (start is None and end is None) or (kind == "choice" and (start is None or end is None)):
        raise DateFormatError(f"{text!r} is not an EDTF set; write [2003-03..2003-05], [..1993] or [2003,2004]")
    _check_order(text, start, end)
    return Parsed("window" if kind == "window" else "choice", start, end)


def _parse_interval(text: str) -> Parsed:
    left, _, right = text.partition("/")
    start = parse_atom(left) if left not in ("", "..") else None
    end = parse_atom(right) if right not in ("", "..") else None
    if start is None and end is None:
        raise DateFormatError(f"{text!r} is open on both sides: name at least one date")
    _check_order(text, start, end)
    return Parsed("lasted", start, end, start_open=left == "..", end_open=right == "..")


def _check_order(text: str, start: Atom | None, end: Atom | None) -> None:
    if start and end and (start.first > end.first or start.last > end.last):
        raise DateFormatError(f"{text!r} ends before it starts: swap its two dates")
