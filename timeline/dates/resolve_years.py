"""Values of years, decades, centuries, and of seasons, quarters and halves with their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.dates.context import Case, Point, Resolution, when_of
from timeline.dates.resolve_calendar import bounded, impossible, written
from timeline.dates.timex import SEASON_CODES
from timeline.model import When

_HALVES = {"first": 1, "second": 2, "latter": 2, "last": 2, "other": 2}


def year(case: Case) -> Resolution:
    """1978, and "early 1998": the year, for no date says more than its source."""
    number, edge = case.number("y") or 0, case.string("edge")
    if edge.split(" ")[0] in _HALVES and " half" in edge:
        part = _HALVES[edge.split(" ")[0]]
        return written(case.words, f"{number:04d}-{39 + part}", Point(number), f"{number:04d}-H{part}")
    return bounded(case, written(case.words, f"{number:04d}", Point(number)))


def short_year(case: Case) -> Resolution:
    """'99: in the century of the dates around it."""
    short = case.number("yy") or 0
    base = case.state.last.year if case.state.last else case.state.reference.year if case.state.reference else None
    if base is None or base < 1:
        return Resolution("", None, "no century is known for it")
    number = min((base // 100 * 100 + shift + short for shift in (-100, 0, 100)), key=lambda option: abs(option - base))
    return written(case.words, f"{number:04d}", Point(number))


def fiscal(case: Case) -> Resolution:
    """Fiscal 1989: named after its year; its bounds differ by country, so no more is said than the year."""
    number = case.number("y")
    if number is None:
        short = case.number("yy") or 0
        number = short + (2000 if short < 70 else 1900)
    return written(case.words, f"{number:04d}", Point(number))


def before_christ(case: Case) -> Resolution:
    """44 BC: a value, and no place on this calendar."""
    part = f"-{case.number('m'):02d}" if "m" in case.reading else f"-{case.string('s')}" if "s" in case.reading else ""
    case.state.last_day = None
    number = case.number("bc") or 0
    point = Point(-number, case.number("m")) if number else None
    return Resolution(f"BC{number:04d}{part}", None, "before our era: kept as text", "", point)


def before_christ_range(case: Case) -> Resolution:
    """264–241 BC."""
    return Resolution(
        f"BC{case.number('bc') or 0:04d}/BC{case.number('bc2') or 0:04d}", None, "before our era: kept as text"
    )


def anno_domini(case: Case) -> Resolution:
    """AD 70."""
    number = case.number("ad", "ad2") or 0
    return written(case.words, f"{number:04d}", Point(number)) if number else impossible(case.words)


def worded_year(case: Case) -> Resolution:
    """Nineteen ninety-six; January nineteen ninety-seven; the year two thousand."""
    if case.string("two"):
        number = 2000 + (case.number("c2") or 0)
    else:
        number = {"nineteen": 1900, "eighteen": 1800, "seventeen": 1700}[case.string("hundreds").lower()] + (
            case.number("c") or 0
        )
    point = Point(number, case.number("m"), case.number("q"))
    return written(case.words, point.edtf, point)


def decade(case: Case) -> Resolution:
    """The 1990s, and the late 1950s: no form of EDTF holds "late", so the words stay as written."""
    words, mod = case.string("decade"), case.string("mod")
    if words.endswith("00") and (words < "1900" or (words == "1900" and mod.startswith(("mid", "late")))):
        stem = words[:2]
        found = written(case.words, f"{stem}XX", Point(int(words)), stem)
        return bounded(case, replace(found, why=f"written “{case.words}”: the century"))
    stem = words[:3]
    found = written(case.words, f"{stem}X", Point(int(stem) * 10), stem)
    if words.endswith("00") and not mod:
        return replace(found, why=f"written “{case.words}”, taken as the decade")
    return bounded(case, found)


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
        if case.state.narrative and case.state.last and case.state.last.year > 0
        else case.state.reference.year
        if case.state.reference
        else 1999
    )
    start = base // 100 * 100 + tens
    start -= 100 if start > base + 5 else 0
    stem = str(start // 10)
    return bounded(
        case, Resolution(stem, When(f"{stem}X"), f"the latest decade of that name up to {base}", "", Point(start))
    )


def century(case: Case) -> Resolution:
    """The 19th century."""
    number = case.number("q") or 1
    if case.string("bce"):
        return Resolution(f"BC{number - 1:02d}", None, "before our era: kept as text")
    if not 1 <= number <= 30:
        return impossible(case.words)
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
        return impossible(case.words)
    case.state.tell_quarter(number, part)
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


YEAR_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    "year": year,
    "year_some": year,
    "short_year": short_year,
    "fiscal": fiscal,
    "bc": before_christ,
    "bc_range": before_christ_range,
    "ad": anno_domini,
    "worded_year": worded_year,
    "decade": decade,
    "decade_some": decade,
    "decades": decades,
    "short_decade": short_decade,
    "century": century,
    "season": season,
    "quarter": quarter,
    "half": half,
}
