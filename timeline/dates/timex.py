"""TIMEX3 values (TimeML 1.2.1) and the arithmetic of the calendar behind them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def week_value(day: date) -> str:
    """The ISO week of a day: 1998-W08."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def week_bounds(day: date) -> tuple[date, date]:
    """Monday and Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month `count` months on."""
    whole = year * 12 + month - 1 + count
    return whole // 12, whole % 12 + 1


def same_day_in(day: date, year: int, month: int) -> date:
    """That day of the month in another month, or its last where it has no such day."""
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def same_day_after(start: date, count: int, unit: str) -> date | None:
    """The day that lies `count` of a TIMEX3 unit after `start`, None outside the calendar and for hours."""
    try:
        if unit in ("D", "N", "W", "F"):
            return start + timedelta(days=count * {"W": 7, "F": 14}.get(unit, 1))
        months = {"M": 1, "Q": 3, "Y": 12, "DE": 120}.get(unit)
        return same_day_in(start, *add_months(start.year, start.month, count * months)) if months else None
    except (OverflowError, ValueError):
        return None


def season_of(day: date) -> tuple[int, str]:
    """The year in which a day's season began, and its TIMEX3 letters."""
    if day.month < 3:
        return day.year - 1, "WI"
    return day.year, next(name for name, month in reversed(_SEASON_MONTHS.items()) if day.month >= month)


def season_bounds(year: int, season: str) -> tuple[date, date]:
    """First and last day of a season by whole months, as EDTF and `When` take it: winter runs into the next year."""
    first = _SEASON_MONTHS[season]
    last_year, last = add_months(year, first, 2)
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1])


def duration(count: int, unit: str, *, plus_half: bool = False) -> str:
    """P3D, PT5H, PXY where how many is not said (a count below 0)."""
    letter = {"MIN": "M", "F": "W", "C": "CE"}.get(unit, unit)
    number = "X" if count < 0 else str(count * 2 if unit == "F" else count)
    if plus_half and count >= 0:
        halves = {"Y": ("6M", "P"), "H": ("30M", "PT"), "MIN": ("30S", "PT"), "D": ("T12H", "P")}
        if unit in halves:
            rest, lead = halves[unit]
            return f"{lead}{number}{letter}{rest}"
    if unit == "WE":
        return f"P{number}WE"
    return f"{'PT' if unit in ('H', 'MIN', 'S') else 'P'}{number}{letter}"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def named_day(code: str, year: int) -> date:
    """The day of dates_words.csv's holiday codes: "12-25", "1945-05-08", "11-4#3" (fourth Thursday), "easter-2"."""
    if code.startswith("easter"):
        return easter(year) + timedelta(days=int(code[6:]))
    if len(code) == 10:
        return date.fromisoformat(code)
    month = int(code[:2])
    if "#" not in code:
        return date(year, month, int(code[3:]))
    nth, weekday = code[3:].split("#")
    if nth == "L":
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - int(weekday)) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(int(weekday) - first.weekday()) % 7 + 7 * (int(nth) - 1))
