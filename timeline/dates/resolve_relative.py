"""Values of times counted from the day of writing or from a date in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, day_when, when_of
from timeline.dates.cues import sentence_start
from timeline.dates.finder import scan
from timeline.dates.patterns import Pattern
from timeline.dates.periods import unit_of
from timeline.dates.resolve_calendar import CALENDAR_RESOLVERS, before_era, in_era
from timeline.dates.resolve_weekday import weekday
from timeline.dates.resolve_years import YEAR_RESOLVERS
from timeline.dates.timex import add_months, duration, named_day, same_day_after, week_bounds, week_value
from timeline.dates.words import VAGUE
from timeline.model import When

_UNKNOWN = Resolution("", None, "no day to count from is known")
_STEP_NAMES = {
    "D": "day",
    "N": "night",
    "W": "week",
    "F": "fortnight",
    "M": "month",
    "Y": "year",
    "DE": "decade",
    "C": "century",
    "Q": "quarter",
    "WE": "weekend",
}


# Half a century and the like, in whole units.
HALVED = {"C": (50, "Y"), "DE": (5, "Y"), "Y": (6, "M"), "D": (12, "H"), "H": (30, "MIN"), "MIN": (30, "S")}


def _of_reference(case: Case, value: str, found: date, why: str) -> Resolution:
    reference = case.state.reference
    return Resolution(value, day_when(found), why, reference.isoformat() if reference else "", Point.of(found))


_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}


def deictic(case: Case) -> Resolution:
    """Today, yesterday, tomorrow morning."""
    reference = case.state.reference
    word = " ".join(case.string("day").lower().split())
    if reference is None:
        return replace(_UNKNOWN, value="PRESENT_REF" if word == "today" else "")
    found = reference + timedelta(days=_DAYS[word])
    part = case.string("p")
    why = f"{word} is counted from {case.state.reference_words}"
    return _of_reference(case, found.isoformat() + (f"T{part}" if part else ""), found, why)


def deictic_part(case: Case) -> Resolution:
    """This morning, tonight, last night."""
    reference = case.state.reference
    if reference is None:
        return _UNKNOWN
    part = case.string("p") or "NI"
    found = reference - timedelta(days=case.string("which").lower() == "last")
    return _of_reference(
        case, f"{found.isoformat()}T{part}", found, f"“{case.words}” is counted from {case.state.reference_words}"
    )


def shifted(base: Point, count: int, unit: str) -> tuple[str, When, Point] | None:
    """TIMEX3 value, `When` and date of `base` moved by `count` units; never finer than the unit or the base."""
    day = base.date
    try:
        if unit in ("D", "N"):
            if day is None:
                return None
            found = day + timedelta(days=count)
            return found.isoformat(), day_when(found), Point.of(found)
        if unit in ("W", "F", "WE"):
            if day is None:
                return None
            weeks = count * (2 if unit == "F" else 1)
            found = day + timedelta(weeks=weeks)
            bounds = week_bounds(found)
            when = When.window(*bounds) if abs(weeks) == 1 else When.month(found.year, found.month)
            return week_value(found), when, Point(found.year, found.month)
        if unit in ("M", "Q"):
            if base.month is None:
                return None
            year, month = add_months(base.year, base.month, count * (3 if unit == "Q" else 1))
            return f"{year:04d}-{month:02d}", When.month(year, month), Point(year, month)
        year = base.year + count * {"Y": 1, "DE": 10, "C": 100}.get(unit, 0)
        if unit not in ("Y", "DE", "C") or year < 1:
            return None
        when = When.year(year)
        return f"{year:04d}", when.qualified("~") if unit != "Y" else when, Point(year)
    except (OverflowError, ValueError):
        return None


def ago(case: Case) -> Resolution:
    """Two days ago is a day, two weeks ago the month, three years ago the year it falls in."""
    unit, count = unit_of(case), case.number("n") or 0
    if "halved" in case.reading:
        count, unit = HALVED.get(unit, (VAGUE, unit))
    way = case.string("way")
    back = way in ("ago", "back")
    if count == VAGUE or "or" in case.reading or unit in ("H", "MIN", "S"):
        return Resolution("PAST_REF" if back else "FUTURE_REF", None, "how long is not said")
    state = case.state
    if state.reference is None:
        return _UNKNOWN
    fiscal = _fiscal_year_ago(case, unit, count) if back and "today" not in case.reading else None
    if fiscal:
        return fiscal
    steps = -count if back else count
    exact = same_day_after(state.reference, steps, unit) if "today" in case.reading else None
    base = _half_a_year_on(case, Point.of(state.reference), steps, unit)
    found = shifted(Point.of(exact), 0, "D") if exact else shifted(base, steps, unit)
    if found is None:
        return _UNKNOWN
    value, when, point = found
    if case.string("approx").lower() in ("about", "around", "approximately", "roughly", "nearly", "almost", "some"):
        when = when.qualified("~")
    return Resolution(
        value, when, f"“{case.words}” counted from {state.reference_words}", state.reference.isoformat(), point
    )


def _fiscal_year_ago(case: Case, unit: str, count: int) -> Resolution | None:
    """ "A year ago" beside a quarter's figures is that quarter of the year before."""
    quarter = case.state.last_quarter
    if quarter is None or unit != "Y" or count != 1:
        return None
    year, part = quarter
    why = f"a year before the quarter that the text speaks of, Q{part} {year}"
    return Resolution(
        f"{year - 1:04d}-Q{part}", When(f"{year - 1:04d}-{32 + part}"), why, f"{year:04d}-{32 + part}", Point(year - 1)
    )


def _base(case: Case, unit: str) -> Point | None:
    """The date in the text that a shift counts from: the last one, the last day for shifts of days."""
    state = case.state
    if state.last is None:
        return None
    if (
        unit in ("D", "N", "W", "F")
        and not state.last.day
        and state.last_day
        and state.last_day.edtf.startswith(state.last.edtf)
    ):
        return state.last_day
    return state.last


def _half_a_year_on(case: Case, base: Point, steps: int, unit: str) -> Point:
    """The date, moved by half a year where so much is added: "two and a half years later"."""
    if "half" not in case.reading or unit != "Y" or base.month is None:
        return base
    return Point(*add_months(base.year, base.month, 6 if steps > 0 else -6))


def _moved(case: Case, base: Point, count: int, unit: str) -> Resolution:
    found = shifted(base, count, unit)
    step = _STEP_NAMES.get(unit, "unit")
    if found is None:
        when = when_of(base.edtf)
        # A few days after "August 2019" is in or near that month; nothing finer is said.
        return Resolution(
            base.edtf, when, f"“{case.words}” counted from {base.words}, which names no {step}", base.edtf, base
        )
    value, when, point = found
    return Resolution(
        value, when, f"“{case.words}” counted from {base.words}, the date before it in the text", base.edtf, point
    )


def shift(case: Case) -> Resolution:
    """Two days later, a year earlier, the day before: from the date mentioned last."""
    unit, count = unit_of(case), case.number("n") or 1
    earlier = case.string("way") in ("earlier", "before", "previously", "beforehand", "prior")
    if unit in ("H", "MIN", "S"):
        return Resolution("", None, "hours are not counted")
    fiscal = _fiscal_year_ago(case, unit, count) if earlier else None
    if fiscal:
        return fiscal
    base = _base(case, unit)
    if before_era(case) and base and count != VAGUE and unit in ("Y", "DE", "C"):
        years = count * {"Y": 1, "DE": 10, "C": 100}[unit]
        return in_era(case, "", base.year + (-years if earlier else years))
    if count == VAGUE or "or" in case.reading or base is None:
        return Resolution(
            "PAST_REF" if earlier else "FUTURE_REF",
            None,
            "how long is not said" if base else "no date before it in the text",
        )
    steps = -count if earlier else count
    return _moved(case, _half_a_year_on(case, base, steps, unit), steps, unit)


def shift_from(case: Case) -> Resolution:
    """ "On 17 May 1948, three days after independence": what it names lies three days before that date."""
    unit, count, state = unit_of(case), case.number("n") or 1, case.state
    after = case.string("way") in ("after", "following", "from", "of")
    value = duration(count, unit)
    named = case.string("h")
    if named and unit in ("D", "N"):
        base_year = (state.last.year if state.last else None) or (state.reference.year if state.reference else None)
        if base_year:
            day = named_day(named, base_year) + timedelta(days=count if after else -count)
            return Resolution(
                day.isoformat(), day_when(day), f"“{case.words}” of {base_year}", f"{base_year:04d}", Point.of(day)
            )
    ahead = _date_after(case)
    told = shifted(ahead, count if after else -count, unit) if ahead and count != VAGUE and unit not in _HOURS else None
    if told and ahead:
        return Resolution(
            told[0], told[1], f"“{case.words}” counted from {ahead.words}, which follows", ahead.edtf, told[2]
        )
    start = case.expression.span.start
    base = _base(case, unit)
    sentence = sentence_start(case.text, start, reach=220)
    near = base is not None and (
        state.last_end >= sentence or _CARRIES_ON.fullmatch(" ".join(case.text[sentence:start].split())) is not None
    )
    if not near or base is None or count == VAGUE or "half" in case.reading:
        return Resolution(value, None, "what it counts from has no date", type="DURATION")
    found = shifted(base, -count if after else count, unit)
    if found is None:
        return Resolution(value, None, "what it counts from has no date", type="DURATION")
    _, when, _ = found
    other = "before" if after else "after"
    return Resolution(
        value, when, f"what follows happened that long {other} {base.words}", base.edtf, None, type="DURATION"
    )


_HOURS = ("H", "MIN", "S")
# Characters that "the signing of the accord on" may take, and what ends the phrase that the date belongs to.
_EVENT_REACH = 70
_PHRASE_ENDS = Pattern(r"[,;:()\n–—]|\.\s|\b(?:and|or|but|while|when|they|he|she|it)\b")
_AHEAD_RULES = frozenset(("day", "yearless", "iso", "month", "year", "weekday"))


def _date_after(case: Case) -> Point | None:
    """The date of what a shift counts from, where it follows: "ten days after the signing on 1 September"."""
    start, end = case.expression.span.start, case.expression.span.end
    if case.text[max(0, start - 4) : start].lower() == "for " or "half" in case.reading:
        return None
    if case.state.last_end and case.text[case.state.last_end : start].strip() == ",":
        # "In 1826, five years after": that date is the one.
        return None
    found = next(scan(case.text, end, end + _EVENT_REACH), None)
    if found is None or found.rule not in _AHEAD_RULES or _PHRASE_ENDS.search(case.text, end, found.span.start):
        return None
    if found.span.end >= end + _EVENT_REACH - 1:
        # It may go on beyond what was looked at.
        return None
    other = Case(case.text, found, dict(found.reading), case.state)
    resolver = weekday if found.rule == "weekday" else {**YEAR_RESOLVERS, **CALENDAR_RESOLVERS}[found.rule]
    return resolver(other).point


# "It came seven months after the war": "it" is what the sentence before dated.
_CARRIES_ON = Pattern(
    r"(?:It|This|That|They|These) (?:came|was|were|followed|happened|took place|took effect|died|fell)(?: \w+)?"
)


RELATIVE_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "deictic": deictic,
    "deictic_part": deictic_part,
    "ago": ago,
    "shift": shift,
    "shift_from": shift_from,
}
