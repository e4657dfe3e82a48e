"""Values of dates that name a day, month, season, year or more, whole or without their year."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution
from timeline.dates.cues import same_paragraph, sentence_start
from timeline.dates.numeric import readings
from timeline.dates.timex import SEASON_CODES, named_day
from timeline.dates.words import GAP, PIECES
from timeline.errors import DateFormatError
from timeline.model import How, When

# A month this much earlier in the year than the one before belongs to the next year; less is a look back.
ROLLOVER_MONTHS = 6
# Days: a day without its year that the clause looks back at is not so far ahead.
FAR_AHEAD = 60


def when_of(text: str) -> When | None:
    """The `When` of an EDTF text, None where the calendar has no such date."""
    try:
        return When(text)
    except DateFormatError:
        return None


def _impossible(words: str) -> Resolution:
    return Resolution(why=f"“{words}” is no day of the calendar")


def _written(words: str, text: str, point: Point | None = None, value: str | None = None) -> Resolution:
    when = when_of(text)
    if when is None:
        return _impossible(words)
    return Resolution(value if value is not None else text, when, f"written in full: “{words}”", "", point)


def day(case: Case) -> Resolution:
    """12 March 2003."""
    year, month, number = case.number("yyy") or 0, case.number("m") or 0, case.number("d") or 0
    return _written(case.words, f"{year:04d}-{month:02d}-{number:02d}", Point(year, month, number))


def iso(case: Case) -> Resolution:
    """2003-03-12."""
    text = case.string("iso")
    if when_of(text) is None:
        return _impossible(case.words)
    return _written(case.words, text, Point.of(date.fromisoformat(text)))


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
        return _impossible(case.words)
    if len(texts) == 2:
        why = f"“{case.words}” is day first or month first, and nothing in the text says which: both are kept"
        return Resolution("", when_of(f"[{texts[0]},{texts[1]}]"), why)
    why = f"written in full: “{case.words}”"
    if separator == "/" and case.state.order and (case.number("a") or 0) <= 12 and (case.number("b") or 0) <= 12:
        first = "day" if case.state.order == "dmy" else "month"
        why = f"“{case.words}” read {first} first, as other dates of the text are"
    found = date.fromisoformat(texts[0])
    return Resolution(texts[0], When.day(found), why, "", Point.of(found))


# "On May 3 and June 7, 1995", "in March and June 1995": one year for both.
_DATE_AHEAD = f"(?:{PIECES['m']}(?:{GAP}{PIECES['d']})?|{PIECES['d']}{GAP}{PIECES['m']})"
_YEAR_AHEAD = re.compile(
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
        if state.last is None:
            # A story that has named no year yet says nothing about this one.
            return None
        if state.last.year > 0:
            year = _carried(state.last, month)
            return (
                year,
                state.last.edtf,
                f"the year carried on from {state.last.words}, the date before it in the text",
                None,
            )
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


def _carried(last: Point, month: int) -> int:
    if last.month is not None and last.month - month >= ROLLOVER_MONTHS:
        return last.year + 1
    return last.year


def _background(case: Case, month: int, *, need_day: bool) -> tuple[int, str, str, How | None] | None:
    """In news, a look back: "signed on 2 July 1972 … ratified it on 15 July" carries the year on."""
    state, start = case.state, case.expression.span.start
    last = state.last
    if last is None or not last.month or (state.reference is not None and last.year >= state.reference.year - 1):
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
    month, number = case.number("m") or 0, case.number("d") or 0
    after = case.text[case.expression.span.end : case.expression.span.end + 16]
    if (month, number) == (9, 11) and after.lstrip().startswith(("attack", "terror", "hijack")):
        return replace(
            _written(case.words, "2001-09-11", Point(2001, 9, 11)),
            why="the attacks of 11 Sep 2001 are known by that day",
        )
    found = year_for(case, month, number)
    if found is None:
        return Resolution(f"XXXX-{month:02d}-{number:02d}", None, "no year is known for it")
    year, anchor, why, how = found
    text = f"{year:04d}-{month:02d}-{number:02d}"
    when = when_of(text)
    if when is None:
        return _impossible(case.words)
    return Resolution(text, when, f"{when.words()}: {why}", anchor, Point(year, month, number), how)


def bare_month(case: Case) -> Resolution:
    """March, in whatever year: past unless the clause looks ahead; in a story the year goes on from the date before."""
    month, state = case.number("m") or 0, case.state
    found = year_for(case, month, None) or _background(case, month, need_day=False)
    if found is None and state.reference is not None:
        reference = state.reference
        ahead = case.tense == "future"
        if ahead:
            year = reference.year + (month < reference.month)
            why = f"the next {case.words.split()[-1]} from {state.reference_words}, because the sentence looks ahead"
        else:
            year = reference.year - (month > reference.month)
            why = f"the latest {case.words.split()[-1]} up to {state.reference_words}"
        found = year, reference.isoformat(), why, None
    if found is None:
        return Resolution(f"XXXX-{month:02d}", None, "no year is known for it")
    year, anchor, why, how = found
    text = f"{year:04d}-{month:02d}"
    when = When(text)
    return _bounded(case, Resolution(text, when, f"{when.words()}: {why}", anchor, Point(year, month), how))


def _bounded(case: Case, found: Resolution) -> Resolution:
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
    return _bounded(case, _written(case.words, f"{year:04d}-{number:02d}", Point(year, number)))


_HALVES = {"first": 1, "second": 2, "latter": 2, "last": 2, "other": 2}


def year(case: Case) -> Resolution:
    """1978, and "early 1998": the year, for no date says more than its source."""
    number, edge = case.number("y") or 0, case.string("edge")
    if edge.split(" ")[0] in _HALVES and " half" in edge:
        part = _HALVES[edge.split(" ")[0]]
        return _written(case.words, f"{number:04d}-{39 + part}", Point(number), f"{number:04d}-H{part}")
    return _bounded(case, _written(case.words, f"{number:04d}", Point(number)))


def short_year(case: Case) -> Resolution:
    """'99: in the century of the dates around it."""
    short = case.number("yy") or 0
    base = case.state.last.year if case.state.last else case.state.reference.year if case.state.reference else None
    if base is None:
        return Resolution("", None, "no century is known for it")
    number = min((base // 100 * 100 + shift + short for shift in (-100, 0, 100)), key=lambda option: abs(option - base))
    return _written(case.words, f"{number:04d}", Point(number))


def fiscal(case: Case) -> Resolution:
    """Fiscal 1989: named after its year; its bounds differ by country, so no more is said than the year."""
    number = case.number("y")
    if number is None:
        short = case.number("yy") or 0
        number = short + (2000 if short < 70 else 1900)
    return _written(case.words, f"{number:04d}", Point(number))


def before_christ(case: Case) -> Resolution:
    """44 BC: a value, and no place on this calendar."""
    part = f"-{case.number('m'):02d}" if "m" in case.reading else f"-{case.string('s')}" if "s" in case.reading else ""
    case.state.last = case.state.last_day = None
    return Resolution(f"BC{case.number('bc') or 0:04d}{part}", None, "before our era: kept as text")


def before_christ_range(case: Case) -> Resolution:
    """264–241 BC."""
    return Resolution(
        f"BC{case.number('bc') or 0:04d}/BC{case.number('bc2') or 0:04d}", None, "before our era: kept as text"
    )


def anno_domini(case: Case) -> Resolution:
    """AD 70."""
    number = case.number("ad", "ad2") or 0
    return _written(case.words, f"{number:04d}", Point(number)) if number else _impossible(case.words)


def worded_year(case: Case) -> Resolution:
    """Nineteen ninety-six; the year two thousand."""
    if case.string("two"):
        number = 2000 + (case.number("c2") or 0)
    else:
        number = {"nineteen": 1900, "eighteen": 1800, "seventeen": 1700}[case.string("hundreds").lower()] + (
            case.number("c") or 0
        )
    return _written(case.words, f"{number:04d}", Point(number))


def decade(case: Case) -> Resolution:
    """The 1990s, and the late 1950s: no form of EDTF holds "late", so the words stay as written."""
    stem = case.string("decade")[:3]
    found = _written(case.words, f"{stem}X", Point(int(stem) * 10), stem)
    if case.string("decade").endswith("00") and "mod" not in case.reading:
        return replace(found, why=f"written “{case.words}”, taken as the decade")
    return _bounded(case, found)


def decades(case: Case) -> Resolution:
    """The 1870s and 1880s."""
    first, second = case.string("decade")[:3], case.string("decade2")[:3]
    when = when_of(f"{first}X/{second}X")
    return Resolution(f"{first}/{second}", when, f"written in full: “{case.words}”", "", Point(int(second) * 10))


def short_decade(case: Case) -> Resolution:
    """The '90s: of the century of the dates around it, never one that has not begun."""
    tens = case.number("tens")
    tens = tens * 10 if tens is not None else case.number("k") or 0
    base = (
        case.state.last.year
        if case.state.narrative and case.state.last
        else case.state.reference.year
        if case.state.reference
        else 1999
    )
    start = base // 100 * 100 + tens
    start -= 100 if start > base + 5 else 0
    stem = str(start // 10)
    return _bounded(
        case, Resolution(stem, When(f"{stem}X"), f"the latest decade of that name up to {base}", "", Point(start))
    )


def century(case: Case) -> Resolution:
    """The 19th century."""
    number = case.number("q") or 1
    if case.string("bce"):
        return Resolution(f"BC{number - 1:02d}", None, "before our era: kept as text")
    if not 1 <= number <= 30:
        return _impossible(case.words)
    return Resolution(f"{number - 1:02d}", when_of(f"{number - 1:02d}XX"), f"written in full: “{case.words}”", "", None)


def season(case: Case) -> Resolution:
    """Spring 1994."""
    name, number = case.string("s"), case.number("y") or 0
    when = when_of(f"{number:04d}-{SEASON_CODES[name]}")
    return Resolution(f"{number:04d}-{name}", when, f"written in full: “{case.words}”", "", Point(number))


def quarter(case: Case) -> Resolution:
    """The first quarter of 2010."""
    number, part = case.number("y") or 0, case.number("q") or 0
    if not 1 <= part <= 4:
        return _impossible(case.words)
    case.state.last_quarter = number, part
    return Resolution(
        f"{number:04d}-Q{part}",
        When(f"{number:04d}-{32 + part}"),
        f"written in full: “{case.words}”",
        "",
        Point(number),
    )


def half(case: Case) -> Resolution:
    """The second half of 2010."""
    number = case.number("y") or 0
    part = 1 if case.string("half").lower() == "first" else 2
    return Resolution(
        f"{number:04d}-H{part}",
        When(f"{number:04d}-{39 + part}"),
        f"written in full: “{case.words}”",
        "",
        Point(number),
    )


def holiday(case: Case) -> Resolution:
    """Christmas Eve 1914, or the nearest one."""
    code, number, state = case.string("h"), case.number("y"), case.state
    if len(code) == 10 and number is None:
        number = int(code[:4])
    if number is not None:
        found = named_day(code, number)
        return _written(case.words, found.isoformat(), Point.of(found))
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
            When.day(found),
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
        When.day(found),
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
        return _impossible(case.words)
    best = min(options, key=lambda option: abs(option - reference))
    return Resolution(
        best.isoformat(),
        When.day(best),
        f"the nearest such day to {case.state.reference_words}",
        reference.isoformat(),
        Point.of(best),
    )


CALENDAR_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "day": day, "iso": iso, "numeric": numeric, "numeric_ymd": numeric, "yearless": yearless, "weekday_day": weekday_day,
    "month": month, "month_some": month, "bare_month": bare_month, "year": year, "year_some": year, "short_year": short_year,
    "fiscal": fiscal, "bc": before_christ, "bc_range": before_christ_range, "ad": anno_domini, "worded_year": worded_year,
    "decade": decade, "decade_some": decade, "decades": decades, "short_decade": short_decade, "century": century,
    "season": season, "quarter": quarter, "half": half, "holiday": holiday,
}  # fmt: skip
