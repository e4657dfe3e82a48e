"""Dates in words for people, never finer than what is known."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.model.edtf import HALVES, QUARTERS, SEASONS, Atom, Parsed

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASON_NAMES = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_DASH = "–"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _bare(atom: Atom) -> str:
    year = atom.first.year
    match atom.precision:
        case "day":
            return _day(atom.first)
        case "month":
            name = f"{MONTHS[atom.first.month - 1]} {year}"
            return f"a day in {name}" if atom.some_day else name
        case "season":
            code = int(atom.text[5:])
            name = _SEASON_NAMES[3 + 3 * ((code - 21) % 4)]
            crosses = SEASONS[code][0] == 12
            return f"{name} {year}{_DASH}{(year + 1) % 100:02d}" if crosses else f"{name} {year}"
        case "quarter":
            return f"Q{list(QUARTERS).index(int(atom.text[5:])) + 1} {year}"
        case "half":
            return f"{'first' if int(atom.text[5:]) == min(HALVES) else 'second'} half of {year}"
        case "decade":
            return f"{atom.text[:3]}0s"
        case "century":
            return f"{_ordinal(int(atom.text[:2]) + 1)} century"
        case _:
            return str(year)


def _qualify(text: str, atoms: list[Atom]) -> str:
    if any(atom.approximate for atom in atoms):
        text = f"about {text}" if all(atom.precision == "day" for atom in atoms) else f"c. {text}"
    return f"{text} (uncertain)" if any(atom.uncertain for atom in atoms) else text


def _period_end(atom: Atom) -> str | None:
    """The year or month that ends with this day, in words; None where it ends none."""
    if atom.precision != "day" or (atom.first + timedelta(days=1)).day != 1:
        return None
    month_end = f"{MONTHS[atom.first.month - 1]} {atom.first.year}"
    return str(atom.first.year) if atom.first.month == 12 else month_end


def _joined(start: Atom, end: Atom, dash: str, spaced: str) -> str:
    """Two dates with what they share said once: "12–14 Mar 2003", "8 Oct – 31 Dec 2014"."""
    if start.text == end.text:
        return _bare(start)
    same_year = start.first.year == end.first.year
    if start.precision == end.precision == "day" and same_year:
        if start.first.month == end.first.month:
            return f"{start.first.day}{dash}{_day(end.first)}"
        return f"{start.first.day} {MONTHS[start.first.month - 1]}{spaced}{_day(end.first)}"
    if start.precision == end.precision == "month" and same_year and not (start.some_day or end.some_day):
        return f"{MONTHS[start.first.month - 1]}{dash}{_bare(end)}"
    if start.precision == end.precision == "year":
        return f"{_bare(start)}{dash}{_bare(end)}"
    return f"{_bare(start)}{spaced}{_bare(end)}"


def words(parsed: Parsed) -> str:
    """One short line, as on a card of the timeline."""
    start, end = parsed.start, parsed.end
    atoms = [atom for atom in (start, end) if atom]
    if parsed.kind == "date":
        return _qualify(_bare(atoms[0]), atoms[:1])
    if start and end:
        dash, spaced = (" or ", " or ") if parsed.kind == "choice" else (_DASH, f" {_DASH} ")
        return _qualify(_joined(start, end, dash, spaced), atoms)
    if end:
        if parsed.kind == "lasted":
            return _qualify(f"until {_bare(end)}", atoms)
        whole = _period_end(end) or (None if end.precision == "day" else _bare(end))
        return _qualify(f"by the end of {whole}" if whole else f"by {_bare(end)}", atoms)
    if parsed.kind == "window":
        return _qualify(f"{_bare(atoms[0])} or later", atoms)
    return _qualify(f"{'since' if parsed.end_open else 'from'} {_bare(atoms[0])}", atoms)


def explain(parsed: Parsed) -> str:
    """One line that also says what kind of time it is."""
    start, end = parsed.start, parsed.end
    if start and end and parsed.kind in ("lasted", "window"):
        span = _qualify(f"{_joined(start, end, ' to ', ' to ')}", [start, end])
        return f"lasted from {span}" if parsed.kind == "lasted" else f"once, some time from {span}"
    if parsed.kind == "choice":
        return f"once, {words(parsed)}"
    if parsed.kind == "lasted" and start:
        return f"{words(parsed)}, {'still going on' if parsed.end_open else 'end not known'}"
    return words(parsed)
