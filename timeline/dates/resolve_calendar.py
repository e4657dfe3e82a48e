"""Values of dates that name a day, month, season, year or more, whole or without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates.context import Case, Point, Resolution, day_when
from timeline.dates.cues import pluperfect, same_paragraph, sentence_start
from timeline.dates.numeric import readings
from timeline.dates.patterns import Pattern
from timeline.dates.thread import base_of
from timeline.dates.timex import named_day
from timeline.dates.words import GAP, PIECES
from timeline.errors import DateFormatError
from timeline.model import How, When

# A month this much earlier in the year than the one before belongs to the next year; less is a look back.
ROLLOVER_MONTHS = 6
# A month that begins so soon is the coming one: who means the one ten months back says its year, or "last March".
SOON_MONTHS = 2
# Days: a day without its year that the clause looks back at is not so far ahead.
FAR_AHEAD = 120


@lru_cache(maxsize=4096)
def when_of(text: str) -> When | None:
    """The `When` of an EDTF text, None where the calendar has no such date."""
    try:
        return When(text)
    except DateFormatError:
        return None


def impossible(words: str) -> Resolution:
    return Resolution(why=f"“{words}” is no day of the calendar")


def written(words: str, text: str, point: Point | None = None, value: str | None = None) -> Resolution:
    when = when_of(text)
    if when is None:
        return impossible(words)
    return Resolution(value if value is not None else text, when, f"written in full: “{words}”", "", point)


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


# "On May 3 and June 7, 1995", "in March and June 1995": one year for both.
_DATE_AHEAD = f"(?:{PIECES['m']}(?:{GAP}{PIECES['d']})?|{PIECES['d']}{GAP}{PIECES['m']})"
_YEAR_AHEAD = Pattern(
    rf"(?:,{GAP}{_DATE_AHEAD}){{0,4}},?{GAP}(?:and|or|to|through){GAP}{_DATE_AHEAD},?{GAP}(\d{{4}})(?!\w)"
)


def year_for(case: Case, month: int, number: int | None) -> tuple[int, str, str, How | None] | None:
    """Year, anchor, why and how for a date without its year; None where nothing tells."""
    state = case.state
    ahead = _YEAR_AHEAD.match(case.text, case.expression.span.end)
    if ahead:
        return int(ahead[1]), "", f"the year stands after the next date, {ahead[1]}", How.EXPLICIT
    if state.heading_year is not None:
        year = state.heading_year
        return year, f"{year:04d}", f"under the heading {year}", How.HEADER_YEAR
    if state.narrative:
        titled = _year_of_title(case)
        if titled is not None:
            return titled, f"{titled:04d}", f"of {titled}, the year of the title's that the text is in", None
        if state.last is None:
            # A story that has named no year yet says nothing about this one.
            return None
        base = base_of(state, month) or state.last
        if base.year > 0:
            why = f"the year carried on from {base.words}, the date before it in the text"
            return _carried(base, month), base.edtf, why, None
    if state.reference is None:
        return _background(case, month, need_day=True)
    if number is None:
        return None
    carried = _background(case, month, need_day=True)
    if carried is not None:
        return carried
    reference = state.reference
    if reference is None:
        return None
    weekday = case.number("w")
    options = [
        year
        for year in (reference.year - 1, reference.year, reference.year + 1)
        if when_of(f"{year:04d}-{month:02d}-{number:02d}")
    ]
    if weekday is not None:
        matching = [
            year
            for year in range(reference.year - 3, reference.year + 4)
            if when_of(f"{year:04d}-{month:02d}-{number:02d}") and date(year, month, number).weekday() == weekday
        ]
        options = matching or options
    if not options:
        return None
    if _lies_behind(case):
        gone = [year for year in options if date(year, month, number) <= reference]
        if gone:
            return max(gone), reference.isoformat(), f"the latest such day up to {state.reference_words}", None
    best = min(options, key=lambda year: (abs((date(year, month, number) - reference).days), -year))
    if (
        (date(year := best, month, number) - reference).days > FAR_AHEAD
        and year - 1 in options
        and case.tense == "past"
    ):
        return (
            year - 1,
            reference.isoformat(),
            f"the latest such day up to {state.reference_words}, because the sentence looks back",
            None,
        )
    return best, reference.isoformat(), f"the nearest such day to {state.reference_words}", None


_BEHIND = ("ended ", "since ", "until now and ")


def _lies_behind(case: Case) -> bool:
    """ "Since 23 October", "the year ended March 31": a day that has been."""
    start = case.expression.span.start
    return case.text[max(0, start - 8) : start].lower().endswith(_BEHIND)


def _year_of_title(case: Case) -> int | None:
    """A year of the title's, where what the text named last lies well outside them and not in this paragraph."""
    state, last = case.state, case.state.last
    if state.title_years is None:
        return None
    first, end = state.title_years
    if last is not None and first - 1 <= last.year <= end + 1:
        # The year before and the year after belong to the story as much.
        return None
    if last is not None:
        start = case.expression.span.start
        # A title of several years says which ones a story tells of, not which one a paragraph is in.
        close = last.month is not None or first != end
        same = close and "\n" not in case.text[state.last_end : start]
        if same or state.last_end >= sentence_start(case.text, start, reach=240):
            return None
    return state.title_year or (first if first == end else None)


def _carried(last: Point, month: int) -> int:
    if last.month is not None and last.month - month >= ROLLOVER_MONTHS:
        return last.year + 1
    return last.year


def _background(case: Case, month: int, *, need_day: bool) -> tuple[int, str, str, How | None] | None:
    """In news, a look back: "signed on 2 July 1972 … ratified it on 15 July" carries the year on."""
    state, start = case.state, case.expression.span.start
    last = state.last
    if (
        last is None
        or last.year < 1
        or not last.month
        or (state.reference is not None and last.year >= state.reference.year - 1)
    ):
        return None
    if need_day and not last.day:
        return None
    if state.last_end < start and (
        same_paragraph(case.text, state.last_end, start)
        if need_day
        else state.last_end >= sentence_start(case.text, start)
    ):
        return (
            _carried(last, month),
            last.edtf,
            f"the year carried on from {last.words}, just before it in the text",
            None,
        )
    return None


def yearless(case: Case) -> Resolution:
    """12 March, in whatever year."""
    month, number = case.number("m", "m2") or 0, case.number("d", "d2") or 0
    after = case.text[case.expression.span.end : case.expression.span.end + 16]
    if (month, number) == (9, 11) and after.lstrip().startswith(("attack", "terror", "hijack")):
        return replace(
            written(case.words, "2001-09-11", Point(2001, 9, 11)),
            why="the attacks of 11 Sep 2001 are known by that day",
        )
    if before_era(case) and case.state.last:
        return in_era(case, f"-{month:02d}-{number:02d}", _carried(case.state.last, month), month)
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
        return in_era(case, f"-{month:02d}", _carried(state.last or Point(0), month), month)
    found = year_for(case, month, None) or _background(case, month, need_day=False)
    if found is None and state.reference is not None:
        reference = state.reference
        relation, span = case.expression.relation, case.expression.span
        near = (
            1 <= (month - reference.month) % 12 <= SOON_MONTHS
            and relation != "since"
            and not pluperfect(case.text, span.start, span.end)
        )
        ahead = near or case.tense == "future" or (relation in ("by", "until") and case.tense != "past")
        if ahead:
            year = reference.year + (month < reference.month)
            because = "because the sentence looks ahead" if not near else "the nearest one"
            why = f"the next {case.words.split()[-1]} from {state.reference_words}, {because}"
        else:
            year = reference.year - (month > reference.month)
            why = f"the latest {case.words.split()[-1]} up to {state.reference_words}"
        found = year, reference.isoformat(), why, None
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
