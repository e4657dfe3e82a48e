"""The calendar's arithmetic and TIMEX3 values and rows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import find, resolve
from timeline.dates.timex import (
    add_months,
    duration,
    easter,
    named_day,
    season_bounds,
    season_of,
    week_bounds,
    week_value,
)
from timeline.dates.timex3 import rows
from timeline.model import When


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (1998, "1998-04-12"), (2000, "2000-04-23"), (2014, "2014-04-20")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("code", "year", "day"),
    [
        ("12-25", 1914, "1914-12-25"),
        ("1945-05-08", 1999, "1945-05-08"),
        ("11-4#3", 1999, "1999-11-25"),
        ("05-L#0", 2014, "2014-05-26"),
        ("easter-2", 1998, "1998-04-10"),
    ],
)
def test_named_day(code: str, year: int, day: str) -> None:
    assert named_day(code, year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("count", "unit", "half", "value"),
    [
        (3, "D", False, "P3D"),
        (-1, "Y", False, "PXY"),
        (5, "H", False, "PT5H"),
        (2, "Y", True, "P2Y6M"),
        (2, "F", False, "P4W"),
        (1, "C", False, "P1CE"),
        (30, "MIN", False, "PT30M"),
    ],
)
def test_duration(*, count: int, unit: str, half: bool, value: str) -> None:
    assert duration(count, unit, plus_half=half) == value


def test_week_and_season() -> None:
    assert week_value(date(1998, 2, 19)) == "1998-W08"
    assert week_bounds(date(2014, 10, 8)) == (date(2014, 10, 6), date(2014, 10, 12))
    assert season_of(date(2014, 1, 5)) == (2013, "WI")
    assert season_bounds(2013, "WI") == (date(2013, 12, 1), date(2014, 2, 28))


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-5000, 5000))
def test_months_go_there_and_back(year: int, month: int, count: int) -> None:
    assert add_months(*add_months(year, month, count), -count) == (year, month)


def timex3(text: str, anchor: str) -> list[tuple[str, str, str]]:
    found = resolve(text, find(text), When(anchor))
    return [(text[start:end], kind, value) for start, end, kind, value in rows(text, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 12-14 March 2003", [("12", "DATE", "2003-03-12"), ("14 March 2003", "DATE", "2003-03-14")]),
        ("at 10 p.m. Wednesday", [("10 p.m. Wednesday", "TIME", "2014-10-08T22:00")]),
        ("in the 1990s", [("the 1990s", "DATE", "199")]),
        ("in the 19th century", [("the 19th century", "DATE", "18")]),
        ("last week", [("last week", "DATE", "2014-W40")]),
        ("this morning", [("this morning", "TIME", "2014-10-08TMO")]),
        ("several days", [("several days", "DURATION", "PXD")]),
        ("summer 1998", [("summer 1998", "DATE", "1998-SU")]),
        ("in 480 BC", [("480 BC", "DATE", "BC0480")]),
        ("They act now.", [("now", "DATE", "PRESENT_REF")]),
        ("every day", [("every day", "SET", "P1D")]),
    ],
)
def test_rows(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert timex3(text, "2014-10-08") == expected
