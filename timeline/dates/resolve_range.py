"""Values of ranges: days, months, years, weekdays, from one to another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, when_of
from timeline.dates.missing_year import year_for, year_of_month
from timeline.dates.periods import STEPS, named_year, of_month
from timeline.dates.resolve_calendar import day, yearless
from timeline.dates.timex import add_months, week_bounds, week_value
from timeline.model import How, When


def joined(
    case: Case, start: str, end: str, why: str, anchor: str = "", point: Point | None = None, how: How | None = None
) -> Resolution:
    """A stretch; "between" makes it a window, "or" a choice."""
    if when_of(start) is None or when_of(end) is None:
        return Resolution(why=f"“{case.words}” is no stretch of the calendar")
    joint = case.string("also").strip()
    texts = {"or": f"[{start},{end}]", "between": f"[{start}..{end}]"}
    text = texts.get("or" if joint == "or" else case.expression.relation, f"{start}/{end}")
    when = when_of(text)
    if when is None:
        return Resolution(f"{start}/{end}", None, f"“{case.words}” ends before it starts")
    return Resolution(f"{start}/{end}", when, why, anchor, point, how)


def days(case: Case) -> Resolution:
    """12–14 March 2003, and the same without its year."""
    month, first, last = case.number("m") or 0, case.number("d") or 0, case.number("d2") or 0
    year = case.number("yyy")
    why, anchor, how = f"written in full: “{case.words}”", "", None
    if year is None:
        found = year_for(case, month, first)
        if found is None:
            return Resolution(
                f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}", None, "no year is known for it"
            )
        year, anchor, why, how = found
    return joined(
        case,
        f"{year:04d}-{month:02d}-{first:02d}",
        f"{year:04d}-{month:02d}-{last:02d}",
        why,
        anchor,
        Point(year, month, last),
        how,
    )


def day_to_day(case: Case) -> Resolution:
    """July 1 to August 2, 1944."""
    month, first = case.number("m", "m2") or 0, case.number("d", "d2") or 0
    month2, last = case.number("m3", "m4") or 0, case.number("d3", "d4") or 0
    year, year2 = case.number("yyy"), case.number("yyy2")
    why, anchor, how = f"written in full: “{case.words}”", "", None
    if year2 is None and year is None:
        found = year_for(case, month, first)
        if found is None:
            return Resolution(
                f"XXXX-{month:02d}-{first:02d}/XXXX-{month2:02d}-{last:02d}", None, "no year is known for it"
            )
        year, anchor, why, how = found
    if year2 is None:
        year2 = (year or 0) + (month2 < month)
    if year is None:
        year = year2 - (month > month2)
    return joined(
        case,
        f"{year:04d}-{month:02d}-{first:02d}",
        f"{year2:04d}-{month2:02d}-{last:02d}",
        why,
        anchor,
        Point(year2, month2, last),
        how,
    )


def months(case: Case) -> Resolution:
    """March to May 1995; April and May."""
    month, month2, year, year2 = case.number("m") or 0, case.number("m2") or 0, case.number("y"), case.number("y2")
    why, anchor, how = f"written in full: “{case.words}”", "", None
    named = named_year(case) if "of" in case.reading else None
    if named:
        (year2, anchor), how = named, How.RELATIVE
        why = f"“{case.words}” counted from {When(anchor).words()}"
        year = year2 - (month2 < month)
    elif year2 is None:
        found = year_of_month(case, month)
        if found is None:
            return Resolution(f"XXXX-{month:02d}/XXXX-{month2:02d}", None, "no year is known for it")
        year, anchor, why, how = found
        last, reference = case.state.last, case.state.reference
        if reference and anchor == reference.isoformat() and case.tense == "past" and date(year, month, 1) > reference:
            year -= 1
        if month2 < month and how is None and last and last.month and last.month <= month2 + 1 and anchor == last.edtf:
            # "From October to March", told in March: the range ends in the year that the text is in.
            year -= 1
        year2 = year + (month2 < month)
    elif year is None:
        year = year2 - (month > month2)
    return joined(case, f"{year:04d}-{month:02d}", f"{year2:04d}-{month2:02d}", why, anchor, Point(year2, month2), how)


_WEEKS = {"first": 1, "opening": 1, "second": 8, "third": 15}


def week_of(case: Case) -> Resolution:
    """The last week of August 1918: seven days of it, some of which is meant."""
    if "edge_day" in case.reading:
        return edge_day(case)
    if "week" in case.reading:
        return week_from(case)
    month, year = case.number("m") or 0, case.number("y")
    why, anchor = f"written in full: “{case.words}”", ""
    if year is None:
        found = year_of_month(case, month)
        if found is None:
            return Resolution("P1W", None, "no year is known for it")
        year, anchor = found[0], found[1]
        why = f"“{case.words}” of {year}"
    length = monthrange(year, month)[1]
    opening = _WEEKS.get(case.string("which").lower(), length - 6)
    when = When.window(date(year, month, opening), date(year, month, opening + 6))
    return Resolution("P1W", when, why, anchor, Point(year, month))


def week_from(case: Case) -> Resolution:
    """The week of 20 October; the week beginning 13 October 2014."""
    named = day(case) if "yyy" in case.reading else yearless(case)
    first = named.when.earliest if named.when else None
    if first is None:
        return named
    if case.string("week") == "of":
        monday, sunday = week_bounds(first)
    else:
        monday, sunday = first, first + timedelta(days=6)
    how = How.EXPLICIT if "yyy" in case.reading else named.how
    return replace(named, value=week_value(monday), when=When.window(monday, sunday), point=Point.of(monday), how=how)


def edge_day(case: Case) -> Resolution:
    """The first day of March, the last day of 1991, the last day of the year."""
    state, month, year = case.state, case.number("m"), case.number("y", "y2")
    why, anchor, how = f"written in full: “{case.words}”", "", How.EXPLICIT if year else None
    if year is None and month is not None:
        found = year_for(case, month, 1)
        if found is None:
            return Resolution("", None, "no year is known for it")
        year, anchor, why, how = found
    if year is None:
        way = case.string("way")
        base = state.last if state.narrative or way == "that" or state.reference is None else Point.of(state.reference)
        if base is None or base.year < 1 or (case.string("us") == "M" and base.month is None):
            return Resolution("", None, "nothing to count from is known")
        year, step = base.year, STEPS.get(way, 0)
        if case.string("us") == "M":
            year, month = add_months(year, base.month or 1, step)
        else:
            year += step
        anchor, why = base.edtf, f"“{case.words}” counted from {base.words}"
    first = case.string("which") == "first"
    month = month or (1 if first else 12)
    found_day = date(year, month, 1 if first else monthrange(year, month)[1])
    return Resolution(found_day.isoformat(), When.day(found_day), why, anchor, Point.of(found_day), how)


def years(case: Case) -> Resolution:
    """1957-58, 1941–1945."""
    first, last = case.number("y") or 0, case.number("y2")
    if last is None:
        last = first // 100 * 100 + (case.number("yy") or 0)
    how = How.EXPLICIT if case.string("also") and case.expression.relation != "between" else None
    return joined(case, f"{first:04d}", f"{last:04d}", f"written in full: “{case.words}”", "", Point(last), how)


def days_of_month(case: Case) -> Resolution:
    """The 14th and 15th of next month."""
    first = of_month(case)
    last = of_month(Case(case.text, case.expression, case.reading | {"d": case.number("d2") or 0}, case.state))
    if first.when is None or last.when is None:
        return first
    return joined(case, first.value, last.value, first.why, first.anchor, last.point)


RANGE_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "days": days, "day_to_day": day_to_day, "months": months, "years": years, "week_of": week_of,
    "days_of_month": days_of_month,
}  # fmt: skip

__all__ = ["RANGE_RESOLVERS", "When"]
