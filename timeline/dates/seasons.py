"""Values of seasons, quarters and halves without a year of their own, and of fiscal years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from timeline.dates.context import Case, Point, Resolution
from timeline.dates.cues import sentence_start
from timeline.dates.patterns import Pattern
from timeline.dates.periods import STEPS, UNKNOWN, origin_of
from timeline.dates.resolve_calendar import before_era, in_era, until
from timeline.dates.timex import SEASON_CODES, season_bounds, season_of
from timeline.dates.words import GAP
from timeline.model import When


def _season(case: Case, year: int, name: str, why: str, anchor: str) -> Resolution:
    when = When(f"{year:04d}-{SEASON_CODES[name]}")
    found = Resolution(f"{year:04d}-{name}", when, why, anchor, Point(year))
    relation = case.expression.relation
    if (
        relation in ("by", "before")
        and not case.string("mod")
        and case.state.reference
        and when.latest
        and case.state.reference <= when.latest
    ):
        return replace(found, when=until(case, when), why=f"some time up to the end of {when.words()}")
    return found


def season_dir(case: Case) -> Resolution:
    """Last spring, this summer, next fall, that winter."""
    way, name = case.string("dir").lower(), case.string("s")
    origin, anchor, words = origin_of(case, way)
    if origin is None:
        return Resolution(f"XXXX-{name}", None, "nothing to count from is known")
    day = origin.date or date(origin.year, origin.month or 6, 1)
    year, current = season_of(day)
    if way in ("last", "past", "previous", "this past", "preceding"):
        candidates = [y for y in (day.year, day.year - 1, day.year - 2) if season_bounds(y, name)[1] < day]
        year = candidates[0]
    elif way in ("next", "following", "coming", "this coming"):
        year = next(y for y in (day.year, day.year + 1, day.year + 2) if season_bounds(y, name)[0] > day)
    else:
        year = year if name == current else day.year
    return _season(case, year, name, f"“{case.words}” counted from {words}", anchor)


# "In the summer and autumn of 1956": one year for both.
_YEAR_AHEAD = Pattern(
    rf"{GAP}(?:and|or|to){GAP}(?:the{GAP})?(?:(?:early|late|mid)[- ])?(?:spring|summer|autumn|fall|winter){GAP}"
    rf"(?:of{GAP})?(\d{{4}})(?!\w)"
)


def bare_season(case: Case) -> Resolution:
    """The spring: of the year of a story, else the latest, or the next where the clause looks ahead."""
    name, state = case.string("s"), case.state
    ahead = _YEAR_AHEAD.match(case.text, case.expression.span.end)
    if ahead:
        # The winter before a spring of 1953 began in 1952.
        year = int(ahead[1]) - (name == "WI")
        return _season(case, year, name, f"the year stands after the next season, {ahead[1]}", "")
    base = state.heading_year or (
        state.last.year if state.last and (state.narrative or state.reference is None) else None
    )
    if before_era(case) and state.last:
        return in_era(case, f"-{name}", state.last.year)
    if base is None and state.last and state.reference and 0 < state.last.year < state.reference.year - 1:
        # In news, a look back: "in the spring of 1991 relations were restored; by autumn both embassies had opened".
        base = state.last.year if state.last_end >= sentence_start(case.text, case.expression.span.start) else None
    if base is not None and base > 0:
        return _season(case, base, name, f"of {base}, the year the text is in", f"{base:04d}")
    if state.reference is None:
        return Resolution(f"XXXX-{name}", None, "no year is known for it")
    day = state.reference
    # "Put off to the spring"
    put_off = case.text.endswith(" to ", 0, case.expression.span.start)
    if put_off or case.tense == "future" or case.expression.relation in ("by", "until"):
        year = next(y for y in (day.year - 1, day.year, day.year + 1) if season_bounds(y, name)[1] >= day)
    else:
        year = next(y for y in (day.year, day.year - 1) if season_bounds(y, name)[0] <= day)
    return _season(
        case,
        year,
        name,
        f"the {'next' if season_bounds(year, name)[0] > day else 'latest'} one from {state.reference_words}",
        day.isoformat(),
    )


def bare_quarter(case: Case) -> Resolution:
    """The third quarter: the latest that has begun, or the next where the clause looks ahead."""
    part, state = case.number("q", "q2") or 0, case.state
    way = case.string("dir", "dir2").lower()
    if not 1 <= part <= 4 or state.reference is None:
        return Resolution(f"XXXX-Q{part}", None, "no year is known for it")
    reference = state.reference
    year = reference.year + STEPS.get(way, 0)
    if not way:
        begun = (part - 1) * 3 + 1 <= reference.month
        year = reference.year - (not begun and case.tense != "future")
        if not begun and case.tense != "future" and part - (reference.month - 1) // 3 == 2:
            year = reference.year
    state.tell_quarter(year, part)
    return Resolution(
        f"{year:04d}-Q{part}",
        When(f"{year:04d}-{32 + part}"),
        f"counted from {state.reference_words}",
        reference.isoformat(),
        Point(year),
    )


def quarter_like(case: Case) -> Resolution:
    """The year-ago quarter; the latest period."""
    like, state = case.string("like").lower(), case.state
    year_named = "y" in case.reading or "year" in like
    if state.year_to_date and state.reference and year_named and "quarter" not in case.words.lower():
        # The first nine months are compared with those of another year: "the year-earlier period" is no quarter.
        number = case.number("y") or state.reference.year - ("year" in like)
        why = "of the year that the months before it in the text are compared with"
        return Resolution(f"{number:04d}", When.year(number), why, "", Point(number))
    if state.last_quarter is None:
        if state.reference is None:
            return UNKNOWN
        number = state.reference.year * 4 + (state.reference.month - 1) // 3 - 1
        state.last_quarter, state.year_to_date = (number // 4, number % 4 + 1), False
    year, part = state.last_quarter
    part = case.number("q") or part
    if not 1 <= part <= 4:
        return UNKNOWN
    if "y" in case.reading:
        year = case.number("y") or year
    elif "year" in like:
        year -= 1
    elif like == "prior":
        year, part = (year, part - 1) if part > 1 else (year - 1, 4)
    return Resolution(
        f"{year:04d}-Q{part}",
        When(f"{year:04d}-{32 + part}"),
        "counted from the quarter that the text speaks of",
        "",
        Point(year),
    )


def dir_half(case: Case) -> Resolution:
    """The first half of next year."""
    way, part = case.string("dir").lower(), 1 if case.string("half").lower() == "first" else 2
    base = (
        case.state.last.year
        if way == "that" and case.state.last
        else case.state.reference.year
        if case.state.reference
        else None
    )
    if base is None or base < 1:
        return UNKNOWN
    year = base + STEPS.get(way, 0)
    anchor = case.state.reference.isoformat() if case.state.reference else f"{base:04d}"
    return Resolution(
        f"{year:04d}-H{part}",
        When(f"{year:04d}-{39 + part}"),
        f"“{case.words}” counted from {When(anchor).words()}",
        anchor,
        Point(year),
    )


def fiscal_dir(case: Case) -> Resolution:
    """The current fiscal year: as the calendar year of that direction, nothing finer."""
    way, reference = case.string("dir").lower(), case.state.reference
    if reference is None:
        return UNKNOWN
    year = reference.year + STEPS.get(way, 0)
    if case.state.narrative:
        return UNKNOWN
    return Resolution(
        f"{year:04d}",
        When.year(year),
        f"“{case.words}” counted from {case.state.reference_words}",
        reference.isoformat(),
        Point(year),
    )


SEASON_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "season_dir": season_dir,
    "bare_season": bare_season,
    "bare_quarter": bare_quarter,
    "dir_quarter": bare_quarter,
    "quarter_like": quarter_like,
    "dir_half": dir_half,
    "fiscal_dir": fiscal_dir,
}
