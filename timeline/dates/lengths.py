"""Values of durations, of how often, of deadlines, and of words that name no date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from timeline.dates.context import Case, Point, Resolution, day_when
from timeline.dates.cues import sentence_start
from timeline.dates.patterns import Pattern
from timeline.dates.periods import unit_of
from timeline.dates.resolve_relative import HALVED, shifted
from timeline.dates.resolve_weekday import WEEKDAY_NAMES
from timeline.dates.timex import duration, same_day_after
from timeline.dates.words import VAGUE
from timeline.model import When


def _event_day(case: Case) -> tuple[date, str] | None:
    """The day that "within five days" counts from: a day told shortly before, else the day of writing."""
    state, start = case.state, case.expression.span.start
    told = state.news_day or state.last_day
    day = told.date if told else None
    if day and state.narrative:
        # In a story only a day of this sentence or the one before: further back lies another event.
        before = sentence_start(case.text, max(0, sentence_start(case.text, start, reach=300) - 2), reach=300)
        day = day if state.last_end >= before and state.last and state.last.day else None
        return (day, f"{day_when(day).words()}, the day before it in the text") if day else None
    if day and (state.reference is None or 0 <= (state.reference - day).days <= 14):
        return day, f"{day_when(day).words()}, the day that the text tells of"
    return (state.reference, state.reference_words) if state.reference else None


_DAY = 24  # hours


def within(case: Case) -> Resolution:
    """Within five days: a window from the event it belongs to."""
    unit, count = unit_of(case), case.number("n") or 1
    value, base = duration(count, unit), _event_day(case)
    past = case.tense == "past" and case.text[case.expression.span.end :][:4] == " of "
    if unit == "H" and count >= _DAY:
        # Who has 48 hours to leave leaves by the day after tomorrow.
        unit, count = "D", -(-count // _DAY)
    end = same_day_after(base[0], count, unit) if base and count > 0 else None
    if base is None or end is None or past:
        return Resolution(value, None, "what it counts from has no date")
    return Resolution(value, When.window(base[0], end), f"“{case.words}” counted from {base[1]}", base[0].isoformat())


def in_time(case: Case) -> Resolution:
    """In two or three months; in a year's time."""
    unit, count, last = unit_of(case), case.number("n") or 1, case.number("n2")
    reference = case.state.reference
    if reference is None or VAGUE in (count, last):
        return Resolution("FUTURE_REF", None, "how long is not said")
    first = shifted(Point.of(reference), count, unit)
    second = shifted(Point.of(reference), last, unit) if last else first
    if first is None or second is None:
        return Resolution("FUTURE_REF", None, "how long is not said")
    when = (
        first[1]
        if last is None
        else When.window(
            first[1].earliest if unit in ("D", "W") else first[1], second[1].latest if unit in ("D", "W") else second[1]
        )
    )
    return Resolution(
        first[0], when, f"“{case.words}” counted from {case.state.reference_words}", reference.isoformat(), None
    )


def length(case: Case) -> Resolution:
    """Three days: how long, not when. "In two weeks" in a clause that looks ahead is when."""
    unit, count = unit_of(case, "u", "u2", "us"), case.number("n", "c", "c2")
    if "halved" in case.reading:
        count, unit = HALVED.get(unit, (VAGUE, unit))
    if count is None and "us" in case.reading:
        # "The year ended 31 March"
        count = 1
    if unit == "M" and count in _PARTS_OF_YEAR:
        # "In the first nine months" ends the talk of a quarter: "a year earlier" is no quarter any more.
        case.state.last_quarter, case.state.year_to_date = None, True
    value = duration(
        VAGUE if count is None or "or" in case.reading else count,
        unit,
        plus_half=any(name in case.reading for name in ("half", "half2", "frac")),
    )
    before = case.text[max(0, case.expression.span.start - 24) : case.expression.span.start]
    if case.words.lower() == "one day" and _SOME_DAY.search(before):
        return Resolution("FUTURE_REF", None, "no date is said", type="DATE")
    if _RATE.search(before) and case.string("n") == "1" and case.words.lower().startswith(("a ", "an ")):
        return Resolution(value, None, "how often, not when", type="SET")
    if before.lower().endswith("in ") and count and count > 0 and case.tense == "future" and case.state.reference:
        found = shifted(Point.of(case.state.reference), count, unit)
        if found:
            return Resolution(
                value,
                found[1],
                f"“in {case.words}” counted from {case.state.reference_words}",
                case.state.reference.isoformat(),
            )
    return Resolution(value, None, "how long, not when")


# "It will one day be read", "may one day return"
_SOME_DAY = Pattern(r"\b(?:will|would|could|may|might|can|shall|should|hopes?(?: that)? (?:he|she|it|they|we)) $")
_PARTS_OF_YEAR = (6, 9, 12)
_RATE = Pattern(
    r"(?:\d|percent|per cent|million|billion|times|once|twice|dollars|tons|tonnes|barrels"
    r"|people|hours|days)[\s,)]{0,2}$",
    re.IGNORECASE,
)
_VAGUE_UNITS = {
    "days": "D",
    "weeks": "W",
    "months": "M",
    "years": "Y",
    "decades": "DE",
    "centuries": "C",
    "hours": "H",
    "minutes": "MIN",
}
_OFTEN = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "hourly": "PT1H",
    "quarterly": "P1Q",
}


def vague_length(case: Case) -> Resolution:
    """Weeks; recent months."""
    return Resolution(duration(VAGUE, _VAGUE_UNITS[case.string("units").lower()]), None, "how long is not said")


def often(case: Case) -> Resolution:
    """Daily, every two years, each Monday."""
    if word := case.string("often"):
        return Resolution(_OFTEN[word.lower()], None, "how often, not when")
    if "w" in case.reading and "p" in case.reading:
        return Resolution(f"XXXX-WXX-{(case.number('w') or 0) + 1}T{case.string('p')}", None, "how often, not when")
    if "w" in case.reading or case.string("each").lower().endswith("days"):
        number = case.number("w")
        if number is None:
            number = [f"{name}s" for name in WEEKDAY_NAMES].index(case.string("each"))
        return Resolution(f"XXXX-WXX-{number + 1}", None, "how often, not when")
    if "u" in case.reading:
        return Resolution(duration(case.number("n") or 1, unit_of(case)), None, "how often, not when")
    if "m" in case.reading or "s" in case.reading:
        part = case.string("s") or f"{case.number('m') or 0:02d}"
        return Resolution(f"XXXX-{part}", None, "how often, not when")
    return Resolution("P1D", None, "how often, not when")


def vague(case: Case) -> Resolution:
    """Now, recently, soon."""
    value = "PRESENT_REF" if "present" in case.reading else "PAST_REF" if "gone" in case.reading else "FUTURE_REF"
    return Resolution(value, None, "no date is said")


LENGTH_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "duration": length,
    "duration_of": length,
    "vague_duration": vague_length,
    "set": often,
    "vague": vague,
    "within": within,
    "in_time": in_time,
}
