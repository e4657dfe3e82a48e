"""Values of named periods by direction: last year, later this month, that spring, the same day, the third quarter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, day_when, when_of
from timeline.dates.missing_year import ROLLOVER_MONTHS
from timeline.dates.patterns import Pattern
from timeline.dates.resolve_calendar import before_era, in_era, until
from timeline.dates.timex import add_months, duration, week_bounds, week_value
from timeline.dates.words import GAP
from timeline.model import How, When

_OF_WHAT = Pattern(r"\s+(?:of|in)\s+(?:(?:the|his|her|its|their)\s|[A-Z]|\d)")
UNKNOWN = Resolution("", None, "no day to count from is known")
STEPS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1, "this coming": 1}
_FROM_TEXT = ("following", "same", "that", "that same", "preceding")
_THAT = ("that", "that same", "same")
_ENDS = ("end", "very end", "close")
_RESTS = ("rest", "remainder")


def unit_of(case: Case, *names: str) -> str:
    """The TIMEX3 letters of the unit that was read."""
    return case.string(*(names or ("u", "us")))


def period_at(base: Point, unit: str, step: int) -> tuple[str, When, Point] | None:
    """TIMEX3 value, `When` and date of the day, week, month, quarter, year, decade or century `step` from `base`'s."""
    day = base.date
    if unit in ("D", "N"):
        if day is None:
            return None
        found = day + timedelta(days=step)
        return found.isoformat() + ("TNI" if unit == "N" else ""), day_when(found), Point.of(found)
    if unit in ("W", "WE", "F"):
        if day is None:
            return None
        monday, sunday = week_bounds(day + timedelta(weeks=step))
        if unit == "WE":
            saturday = monday + timedelta(days=5)
            return week_value(monday) + "-WE", When.window(saturday, sunday), Point(saturday.year, saturday.month)
        return week_value(monday), When.window(monday, sunday), Point(monday.year, monday.month)
    if unit == "M":
        if base.month is None:
            return None
        year, month = add_months(base.year, base.month, step)
        return f"{year:04d}-{month:02d}", When.month(year, month), Point(year, month)
    if unit == "Q":
        if base.month is None:
            return None
        number = base.year * 4 + (base.month - 1) // 3 + step
        return f"{number // 4:04d}-Q{number % 4 + 1}", When(f"{number // 4:04d}-{33 + number % 4}"), Point(number // 4)
    if unit == "Y":
        return f"{base.year + step:04d}", When.year(base.year + step), Point(base.year + step)
    if unit == "DE" and base.year > 0:
        stem = base.year // 10 + step
        return f"{stem:03d}", When(f"{stem:03d}X"), Point(stem * 10)
    if unit == "C":
        stem = base.year // 100 + step
        return f"{stem:02d}", When(f"{stem:02d}XX"), Point(stem * 100)
    return None


def origin_of(case: Case, way: str) -> tuple[Point | None, str, str]:
    """Where a direction counts from, as a date, in EDTF and in words."""
    state = case.state
    words = case.words.lower()
    of_text = way in _FROM_TEXT or words.startswith(("the next ", "the previous "))
    if (of_text or (state.narrative and way not in ("last", "next", "current"))) and state.last and state.last.year > 0:
        last = (_named_last(case, unit_of(case)) if way in _THAT else None) or state.last
        if state.last_day and not last.day and state.last_day.edtf.startswith(last.edtf):
            last = state.last_day
        return last, last.edtf, f"{last.words}, the date before it in the text"
    if of_text or state.reference is None:
        return None, "", ""
    return Point.of(state.reference), state.reference.isoformat(), state.reference_words


def _named_last(case: Case, unit: str) -> Point | None:
    """The date that "that year" means: the latest, also one told on the side ("until 1937. In that year …")."""
    told, last = case.state.mentioned, case.state.last
    whole = told is not None and told.year > 0 and (unit in ("Y", "year") or (unit in ("M", "month") and told.month))
    return told if whole else last


def period(case: Case) -> Resolution:
    """Last year, this week, early next month, later this year, that year, the same day."""
    way, unit = case.string("dir").lower(), unit_of(case)
    if way == "past" or (way == "this past" and unit not in ("WE", "N")):
        return _past_stretch(case, unit)
    if unit in ("H", "MIN", "S"):
        return Resolution("", None, "hours are not counted")
    if way in ("last", "next") and _OF_WHAT.match(case.text, case.expression.span.end) and "the" in case.words.lower():
        # "The last weekend in May", "the last week of the talks"
        return Resolution(duration(1, unit), None, "of what follows, not of the day of writing", type="DURATION")
    if (
        way in _EDGES_OF
        and case.words[:4].lower() == "the "
        and _OF_SOMETHING.match(case.text, case.expression.span.end)
    ):
        return Resolution(duration(1, unit), None, "of something that has no date here", type="DURATION")
    if (
        before_era(case)
        and case.state.last
        and unit in ("Y", "DE")
        and way not in ("last", "this", "current", "latest")
    ):
        return _before_era(case, unit, STEPS.get(way, 0))
    origin, anchor, words = origin_of(case, way)
    step = -1 if way == "this past" else STEPS.get(way, 0)
    if way == "latest":
        step = -1 if unit == "Q" else 0
    found = period_at(origin, unit, step) if origin else None
    if found is None:
        return Resolution("", None, "nothing to count from is known")
    value, when, point = found
    why = f"“{case.words}” counted from {words}"
    if unit == "Q":
        case.state.tell_quarter(int(value[:4]), int(value[-1]))
    plain = Resolution(value, when, why, anchor, point)
    return _within_period(case, plain, origin)


# "The last month of the war" does not count from the day of writing; "the last day of the year" might.
_EDGES_OF = frozenset(("last", "next", "past", "previous", "following"))
_OF_SOMETHING = Pattern(rf"{GAP}of{GAP}(?!(?:the|this|that|last|next){GAP}(?:week|month|year|decade|century)\b)")


def _is_of_something(case: Case, way: str) -> bool:
    led = way in _EDGES_OF and case.words[:4].lower() == "the "
    return led and _OF_SOMETHING.match(case.text, case.expression.span.end) is not None


def _before_era(case: Case, unit: str, step: int) -> Resolution:
    last = case.state.last
    if last is None:
        return UNKNOWN
    if unit == "Y":
        return in_era(case, "", last.year + step)
    stem = -last.year // 10 - step
    return Resolution(f"BC{stem:03d}", None, "before our era: kept as text") if stem > 0 else UNKNOWN


def _past_stretch(case: Case, unit: str) -> Resolution:
    reference = case.state.reference
    days = {"D": 1, "W": 7, "M": 30, "Y": 365}.get(unit)
    when = When.window(reference - timedelta(days=days), reference) if reference and days else None
    return Resolution(
        duration(1, unit),
        when,
        f"“{case.words}” ends with {case.state.reference_words}",
        reference.isoformat() if reference else "",
        type="DURATION",
    )


def _within_period(case: Case, found: Resolution, origin: Point | None) -> Resolution:
    """Later this year; earlier this month; by the end of the year; the rest of the week."""
    mod, edge, when = case.string("mod"), case.string("edge"), found.when
    day = origin.date if origin else None
    if when is None or when.earliest is None or when.latest is None:
        return found
    inside = day is not None and when.earliest <= day <= when.latest and when.precision != "day"
    if day and inside and (mod == "later" or edge.startswith(_RESTS)):
        return replace(
            found,
            when=When.window(day, when.latest),
            why=f"from {case.state.reference_words} to the end of {when.words()}",
        )
    if day and inside and mod in ("earlier", "sometime earlier"):
        return replace(
            found,
            when=When.window(when.earliest, day),
            why=f"from the start of {when.words()} to {case.state.reference_words}",
        )
    if edge.startswith(_ENDS) and case.expression.relation in ("by", "before"):
        return replace(found, when=until(case, when), why=f"some time up to the end of {when.words()}")
    if edge.startswith(("first half", "second half")) and found.value.isdigit() and len(found.value) == 4:
        part = 1 if edge.startswith("first") else 2
        return replace(found, value=f"{found.value}-H{part}", when=When(f"{found.value}-{39 + part}"))
    if day and inside and unit_of(case) == "W" and not mod and not edge and case.string("dir").lower() == "this":
        if case.tense == "past":
            return replace(found, when=When.window(when.earliest, day))
        if case.tense == "future":
            return replace(found, when=When.window(day, when.latest))
    return found


def period_end(case: Case) -> Resolution:
    """The end of the year: of the year of writing, or in a story of the year the text is in."""
    state, unit, edge = case.state, unit_of(case), case.string("edge")
    if before_era(case):
        return Resolution("", None, "before our era: kept as text")
    base = state.last if state.narrative and state.last and state.last.year > 0 else None
    base = base or (Point.of(state.reference) if state.reference else state.last)
    found = period_at(base, unit, 0) if base and base.year > 0 else None
    if found is None or base is None:
        return Resolution("", None, "nothing to count from is known")
    value, when, point = found
    plain = Resolution(value, when, f"of the {when.precision} of {base.words}", base.edtf, point)
    if edge.startswith(_ENDS) and case.expression.relation in ("by", "before", "until"):
        return replace(plain, when=until(case, when), why=f"some time up to the end of {when.words()}")
    if edge.startswith(_RESTS) and base.date:
        return replace(plain, when=When.window(base.date, when.latest))
    return plain


def year_end(case: Case) -> Resolution:
    """Year-end: the year, for the day is not said."""
    number = case.number("y")
    base = number or (
        case.state.reference.year if case.state.reference else case.state.last.year if case.state.last else None
    )
    if not base or base < 1:
        return UNKNOWN
    if number is None and case.expression.relation == "since":
        base -= 1
    return Resolution(f"{base:04d}", When.year(base), f"the end of {base}", "", Point(base))


def weekend(case: Case) -> Resolution:
    """The weekend: the latest one, or the next where the clause looks ahead."""
    reference = case.state.reference
    if reference is None:
        return UNKNOWN
    monday = week_bounds(reference)[0]
    ahead = case.tense == "future" or case.expression.relation in ("by", "until", "before")
    saturday = monday + timedelta(days=5 if ahead or reference.weekday() >= 5 else -2)
    when = When.window(saturday, saturday + timedelta(days=1))
    why = f"the {'next' if ahead else 'latest'} weekend from {case.state.reference_words}"
    return Resolution(
        f"{week_value(saturday)}-WE", when, why, reference.isoformat(), Point(saturday.year, saturday.month)
    )


def month_dir(case: Case) -> Resolution:
    """Last November, next March, this May, the following January, that December, last November 29."""
    way, month, number = case.string("dir").lower(), case.number("m") or 0, case.number("d")
    state = case.state
    if way in ("following", "that", "that same", "same", "previous", "preceding") or (
        state.narrative and state.last and state.last.year > 0
    ):
        base = state.last
    else:
        base = Point.of(state.reference) if state.reference else None
    if base is None or base.year < 1:
        return Resolution(f"XXXX-{month:02d}", None, "nothing to count from is known")
    base_month = base.month or (12 if way in ("following", "next") else 1)
    if way in ("last", "past", "this past", "previous", "preceding"):
        before = month < base_month or (
            month == base_month and number is not None and base.day is not None and number < base.day
        )
        year = base.year - (not before)
    elif way in ("next", "coming", "this coming", "following"):
        year = base.year + (month <= base_month)
    elif way.startswith(("that", "same")):
        year = base.year + (base_month - month >= ROLLOVER_MONTHS)
    else:
        year = base.year
    text = f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
    when = when_of(text)
    if when is None:
        return Resolution(why=f"“{case.words}” is no day of the calendar")
    how = How.YEARLESS if number else None
    return Resolution(
        text, when, f"“{case.words}” counted from {base.words}", base.edtf, Point(year, month, number), how
    )


def named_year(case: Case) -> tuple[int, str] | None:
    """The year of "of that year", "this year", "last year", with the date it counts from."""
    of, state = case.string("of").lower(), case.state
    if "that" in of or "same" in of or "following" in of or "previous" in of or of == "the next":
        if state.last is None or state.last.year < 1:
            return None
        step = 1 if "following" in of or "next" in of else -1 if "previous" in of else 0
        return state.last.year + step, state.last.edtf
    if state.reference is None:
        return None
    return state.reference.year + (1 if "next" in of else -1 if "last" in of else 0), state.reference.isoformat()


def yearless_of(case: Case) -> Resolution:
    """April 22 of that year; 20 January this year; in April of last year."""
    month, number, found = case.number("m", "m2") or 0, case.number("d", "d2"), named_year(case)
    if found is None:
        return Resolution("", None, "nothing to count from is known")
    year, anchor = found
    text = f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
    when = when_of(text)
    if when is None:
        return Resolution(why=f"“{case.words}” is no day of the calendar")
    return Resolution(
        text, when, f"“{case.words}” counted from {When(anchor).words()}", anchor, Point(year, month, number)
    )


def of_month(case: Case) -> Resolution:
    """The 27th: of the month the text is in, else the nearest to the day of writing."""
    number, of, state = case.number("d") or 0, case.string("of"), case.state
    if state.heading_month and case.expression.rule == "header_entry":
        return _day_of(state.heading_month, number, case, "the month that it stands under")
    recent = (
        state.last
        and state.last.month
        and (
            state.reference is None
            or state.narrative
            or (state.last_end and case.expression.span.start - state.last_end < 400)
        )
    )
    if "last" in of or "next" in of or "this" in of or not recent or state.last is None:
        if state.reference is None:
            return Resolution("", None, "no month is known for it")
        reference = state.reference
        steps = [-1] if "last" in of else [1] if "next" in of else [0] if "this" in of else [-1, 0, 1]
        texts = [
            f"{y:04d}-{m:02d}-{number:02d}"
            for y, m in (add_months(reference.year, reference.month, step) for step in steps)
        ]
        days = [date.fromisoformat(text) for text in texts if when_of(text)]
        if not days:
            return Resolution(why=f"“{case.words}” is no day of the calendar")
        sides = {"future": [d for d in days if d >= reference], "past": [d for d in days if d <= reference]}
        found = min(sides.get(case.tense) or days, key=lambda option: abs(option - reference))
        return Resolution(
            found.isoformat(),
            day_when(found),
            f"the nearest such day to {state.reference_words}",
            reference.isoformat(),
            Point.of(found),
        )
    return _day_of(state.last, number, case, "the month the text is in")


def _day_of(month: Point, number: int, case: Case, why: str) -> Resolution:
    text = f"{month.year:04d}-{month.month:02d}-{number:02d}"
    when = when_of(text)
    if when is None:
        return Resolution(why=f"“{case.words}” is no day of the calendar")
    named = Point(month.year, month.month)
    return Resolution(text, when, f"of {named.words}, {why}", month.edtf, Point(month.year, month.month, number))


def same(case: Case) -> Resolution:
    """The same day, the same year; the next day, the following week."""
    unit = "D" if case.string("us") in ("N", "date", "evening", "morning", "afternoon") else case.string("us")
    way = case.string("dir").lower() or "same"
    state = case.state
    if unit in ("spring", "summer", "autumn", "fall", "winter", "season"):
        return Resolution("", None, "no season is said")
    if before_era(case) and unit in ("year", "decade", "Y", "DE"):
        return _before_era(case, "Y" if unit in ("year", "Y") else "DE", STEPS.get(way, 0))
    base = _named_last(case, unit) if way == "same" else state.last
    if base and unit == "D" and not base.day and state.last_day and state.last_day.edtf.startswith(base.edtf):
        base = state.last_day
    found = period_at(base, unit, STEPS.get(way, 0)) if base and base.year > 0 else None
    if found is None or base is None:
        return Resolution("", None, "no date before it in the text")
    value, when, point = found
    return Resolution(
        value, when, f"“{case.words}” counted from {base.words}, the date before it in the text", base.edtf, point
    )


def part_of_day(case: Case) -> Resolution:
    """That night."""
    day, part = case.state.last_day, case.string("p")
    if day is None:
        return Resolution(f"XXXX-XX-XXT{part}", None, "no date before it in the text")
    return Resolution(
        f"{day.edtf}T{part}", when_of(day.edtf), f"of {day.words}, the day before it in the text", day.edtf, day
    )


PERIOD_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "period": period,
    "period_end": period_end,
    "bare_period": period_end,
    "year_end": year_end,
    "month_dir": month_dir,
    "yearless_of": yearless_of,
    "month_of": yearless_of,
    "of_month": of_month,
    "same": same,
    "next_in_text": same,
    "part_of_day": part_of_day,
    "weekend": weekend,
}
