"""Values of dates that name a day, month, season, year or more, whole or without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, day_when, when_of
from timeline.dates.cues import sentence_start
from timeline.dates.missing_year import carried, year_for, year_of_month
from timeline.dates.numeric import readings
from timeline.dates.patterns import Pattern
from timeline.dates.timex import named_day
from timeline.model import When


def impossible(words: str) -> Resolution:
    return Resolution(why=f"“{words}” is no day of the calendar")


def written(words: str, text: str, point: Point | None = None, value: str | None = None) -> Resolution:
    when = when_of(text)
    if when is None:
        return impossible(words)
    return Resolution(value if value is not None else text, when, f"written in full: “{words}”", "", point)


# "In about 1962", "c. 1962"; "a book about 1962" is none.
_ROUGHLY = Pattern(
    r"(?:\b(?:[Aa]round|[Cc]irca|[Oo]n or about"
    r"|(?:[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Oo]n|at) (?:about|approximately|roughly))|\bca?\.) ?$"
)
# The last two characters of those words: a look that spares the search.
_ROUGH_ENDS = frozenset(("d ", "a ", "t ", "y ", ". ", "c.", "a."))


def roughly(case: Case, found: Resolution) -> Resolution:
    """The same, approximate where the words before it say so."""
    start = case.expression.span.start
    if found.when is None or found.when.kind != "date" or case.text[start - 2 : start] not in _ROUGH_ENDS:
        return found
    if _ROUGHLY.search(case.text, max(0, start - 24), start) is None:
        return found
    return replace(found, when=found.when.qualified("~"))


def day(case: Case) -> Resolution:
    """12 March 2003."""
    year, month, number = case.number("yyy") or 0, case.number("m", "m2") or 0, case.number("d", "d2") or 0
    text = f"{year:04d}-{month:02d}-{number:02d}"
    return written(case.words, text, Point(year, month, number), text + part_of(case))


def part_of(case: Case) -> str:
    """The TIMEX3 letters of "the night of 10 August" after its day, "" where no part is said."""
    part = case.string("p")
    return f"T{part}" if part else ""


def iso(case: Case) -> Resolution:
    """2003-03-12."""
    text = case.string("iso")
    if when_of(text) is None:
        return impossible(case.words)
    return written(case.words, text, Point.of(date.fromisoformat(text)))


def numeric(case: Case) -> Resolution:
    """3/4/2015 and 12.03.2003."""
    year = case.number("yn") or 0
    if year < 100:
        pivot = (case.state.reference.year if case.state.reference else 2049) + 1
        year += 2000 if 2000 + year <= pivot else 1900
    separator = case.string("sep")
    pairs = readings(case.number("a") or 0, case.number("b") or 0, separator, case.state.order)
    if case.expression.rule == "numeric_ymd" or case.string("as") == "numeric_ymd":
        pairs = ((case.number("b") or 0, case.number("a") or 0),)
    texts = [f"{year:04d}-{month:02d}-{number:02d}" for month, number in pairs]
    texts = sorted(text for text in texts if when_of(text))
    if not texts:
        return impossible(case.words)
    if len(texts) == 2:
        why = f"“{case.words}” is day first or month first, and nothing in the text says which: both are kept"
        return Resolution("", when_of(f"[{texts[0]},{texts[1]}]"), why)
    why = f"written in full: “{case.words}”"
    if separator == "/" and case.state.order and (case.number("a") or 0) <= 12 and (case.number("b") or 0) <= 12:
        first = "day" if case.state.order == "dmy" else "month"
        why = f"“{case.words}” read {first} first, as other dates of the text are"
    found = date.fromisoformat(texts[0])
    return Resolution(texts[0], day_when(found), why, "", Point.of(found))


def yearless(case: Case) -> Resolution:
    """12 March, in whatever year."""
    month, number = case.number("m", "m2") or 0, case.number("d", "d2", "q") or 0
    after = case.text[case.expression.span.end : case.expression.span.end + 16]
    if (month, number) == (9, 11) and after.lstrip().startswith(("attack", "terror", "hijack")):
        return replace(
            written(case.words, "2001-09-11", Point(2001, 9, 11)),
            why="the attacks of 11 Sep 2001 are known by that day",
        )
    if before_era(case) and case.state.last:
        return in_era(case, f"-{month:02d}-{number:02d}", carried(case.state.last, month), month)
    found = year_for(case, month, number)
    if found is None:
        return Resolution(f"XXXX-{month:02d}-{number:02d}", None, "no year is known for it")
    year, anchor, why, how = found
    text = f"{year:04d}-{month:02d}-{number:02d}"
    when = when_of(text)
    if when is None:
        return impossible(case.words)
    return Resolution(text + part_of(case), when, f"{when.words()}: {why}", anchor, Point(year, month, number), how)


def before_era(case: Case) -> bool:
    """True in a story whose last date lies before our era."""
    return case.state.narrative and case.state.last is not None and case.state.last.year < 0


def in_era(case: Case, rest: str, year: int, month: int | None = None) -> Resolution:
    """A date of a year before our era (negative), in a story of that time: a TIMEX3 value, never a `When`."""
    if year >= 0:
        return Resolution("", None, "it lies at the turn of the era, where years are not counted on")
    return Resolution(f"BC{-year:04d}{rest}", None, "before our era: kept as text", "", Point(year, month))


def bare_month(case: Case) -> Resolution:
    """March, in whatever year: past unless the clause looks ahead; in a story the year goes on from the date before."""
    month, state = case.number("m") or 0, case.state
    if before_era(case):
        return in_era(case, f"-{month:02d}", carried(state.last or Point(0), month), month)
    found = year_of_month(case, month)
    if found is None:
        return Resolution(f"XXXX-{month:02d}", None, "no year is known for it")
    year, anchor, why, how = found
    text = f"{year:04d}-{month:02d}"
    when = When(text)
    return bounded(case, Resolution(text, when, f"{when.words()}: {why}", anchor, Point(year, month), how))


def bounded(case: Case, found: Resolution) -> Resolution:
    """ "By the end of 1978" is any time until then: from the day of writing on where that still lies ahead."""
    edge = case.string("edge")
    if not edge or found.when is None or found.when.latest is None:
        return found
    if case.expression.relation not in ("by", "before") or not edge.startswith(("end", "very end", "close")):
        return found
    return replace(found, when=until(case, found.when), why=f"some time up to the end of {found.when.words()}")


def until(case: Case, when: When) -> When:
    """`[..end]`, or `[reference..end]` where the end lies ahead of the day of writing and the clause looks there."""
    end, reference = when.latest, case.state.reference
    if reference is not None and end is not None and reference <= end and case.tense != "past":
        return When.window(reference, end)
    return When.window(None, end)


def month(case: Case) -> Resolution:
    """March 2003."""
    year, number = case.number("y") or 0, case.number("m") or 0
    return bounded(case, written(case.words, f"{year:04d}-{number:02d}", Point(year, number)))


def holiday(case: Case) -> Resolution:
    """Christmas Eve 1914, or the nearest one."""
    code, number, state = case.string("h"), case.number("y"), case.state
    if len(code) == 10 and number is None:
        number = int(code[:4])
    if number is not None:
        found = named_day(code, number)
        return written(case.words, found.isoformat(), Point.of(found))
    base = state.heading_year or (
        state.last.year if state.last and (state.narrative or state.reference is None) else None
    )
    if (
        base is None
        and state.last
        and state.reference
        and state.last.year < state.reference.year - 1
        and state.last_end >= sentence_start(case.text, case.expression.span.start, reach=300)
    ):
        base = state.last.year
    if base is not None and base > 0:
        found = named_day(code, base)
        return Resolution(
            found.isoformat(),
            day_when(found),
            f"{case.words} of {base}, the year that the text is in",
            f"{base:04d}",
            Point.of(found),
        )
    if state.reference is None:
        return Resolution("", None, "no year is known for it")
    reference = state.reference
    found = min(
        (named_day(code, y) for y in (reference.year - 1, reference.year, reference.year + 1)),
        key=lambda d: abs(d - reference),
    )
    return Resolution(
        found.isoformat(),
        day_when(found),
        f"the nearest {case.words} to {state.reference_words}",
        reference.isoformat(),
        Point.of(found),
    )


def weekday_day(case: Case) -> Resolution:
    """Friday the 13th: the nearest to the day of writing."""
    reference, number, weekday = case.state.reference, case.number("day") or 0, case.number("w")
    if reference is None:
        return Resolution("", None, "no month is known for it")
    days = [reference + timedelta(days=shift) for shift in range(-200, 201)]
    options = [option for option in days if option.day == number and option.weekday() == weekday]
    if not options:
        return impossible(case.words)
    best = min(options, key=lambda option: abs(option - reference))
    return Resolution(
        best.isoformat(),
        day_when(best),
        f"the nearest such day to {case.state.reference_words}",
        reference.isoformat(),
        Point.of(best),
    )


CALENDAR_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "day": day,
    "iso": iso,
    "numeric": numeric,
    "numeric_ymd": numeric,
    "yearless": yearless,
    "weekday_day": weekday_day,
    "month": month,
    "month_some": month,
    "bare_month": bare_month,
    "holiday": holiday,
}
