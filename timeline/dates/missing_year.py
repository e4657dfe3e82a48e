"""The year of a date without one, by a heading, the title, the dates around it, or the day of writing."""

from __future__ import annotations

from datetime import date

from timeline.dates.context import Case, Point, when_of
from timeline.dates.cues import pluperfect, runs_on, same_paragraph, sentence_start
from timeline.dates.headings import year_of_entry
from timeline.dates.patterns import Pattern
from timeline.dates.thread import base_of
from timeline.dates.words import GAP, PIECES
from timeline.model import How

# A month this much earlier in the year than the one before belongs to the next year; less is a look back.
ROLLOVER_MONTHS = 6
# A month that begins so soon is the coming one: who means the one ten months back says its year, or "last March".
SOON_MONTHS = 2
# Days: a day without its year that the clause looks back at is not so far ahead, nor one it looks ahead to behind.
FAR_OFF = 120

# "On May 3 and June 7, 1995", "in March and June 1995": one year for both.
_DATE_AHEAD = f"(?:{PIECES['m']}(?:{GAP}{PIECES['d']})?|{PIECES['d']}{GAP}{PIECES['m']})"
_YEAR_AHEAD = Pattern(
    rf"(?:,{GAP}{_DATE_AHEAD}){{0,4}},?{GAP}(?:and|or|to|through){GAP}(?:(?:[a-z]{{2,12}}{GAP})?on{GAP})?{_DATE_AHEAD}"
    rf",?{GAP}(\d{{4}})(?!\w)"
)


# "Initialled on 21 November and signed in Paris on 14 December 1995"
_YEAR_LATER = Pattern(
    rf"{GAP}and{GAP}(?:(?!(?:will|would|shall|is|are|may|should|must|has|have|had|that|which|who)\b)"
    rf"[\w’'-]{{2,14}}{GAP}){{0,5}}(?:on|in){GAP}{_DATE_AHEAD},?{GAP}(\d{{4}})(?!\w)"
)
# "The following year, on 26 February": between a year and a day of it.
_BESIDE = Pattern(r",? (?:(?:on|in) )?(?:the )?")


def _year_ahead(case: Case) -> str:
    """The year that stands after the next date of the clause, and is that of this one too; "" for none."""
    end = case.expression.span.end
    ahead = _YEAR_AHEAD.match(case.text, end)
    if ahead is None and case.text.startswith("and", end + 1) and case.tense == "past":
        ahead = _YEAR_LATER.match(case.text, end)
    return ahead[1] if ahead else ""


def _year_beside(case: Case) -> Point | None:
    """The year that the text has just named, on this side of the date: "the following year, on 26 February"."""
    last, start = case.state.last, case.expression.span.start
    if last is None or last.month or last.year < 1 or not start - 12 <= case.state.last_end < start:
        return None
    return last if _BESIDE.fullmatch(case.text, case.state.last_end, start) else None


def year_for(case: Case, month: int, number: int | None) -> tuple[int, str, str, How | None] | None:
    """Year, anchor, why and how for a date without its year; None where nothing tells."""
    state = case.state
    if ahead := _year_ahead(case):
        return int(ahead), "", f"the year stands after the next date, {ahead}", How.EXPLICIT
    if state.heading_year is not None:
        year = state.heading_year
        return year, f"{year:04d}", f"under the heading {year}", How.HEADER_YEAR
    if entry := year_of_entry(case, month, number):
        return entry.year, f"{entry.year:04d}", f"in its place among the entries around it, of {entry.year}", None
    if beside := _year_beside(case):
        return beside.year, beside.edtf, f"of {beside.year}, the year beside it", None
    if state.narrative:
        titled = _year_of_title(case)
        if titled is not None:
            return titled, f"{titled:04d}", f"of {titled}, the year of the title's that the text is in", None
        if state.last is None:
            # A story that has named no year yet says nothing about this one.
            return None
        base = base_of(case, month) or state.last
        if base.year > 0:
            why = f"the year carried on from {base.words}, the date before it in the text"
            return carried(base, month), base.edtf, why, None
    if state.reference is None:
        return _background(case, month, need_day=True)
    if number is None:
        return None
    return _background(case, month, need_day=True) or _nearest_year(case, state.reference, month, number)


def _nearest_year(case: Case, reference: date, month: int, number: int) -> tuple[int, str, str, How | None] | None:
    """The year that puts the day nearest to the day of writing; its weekday, and a clause that looks back, count."""
    words = case.state.reference_words
    weekday = case.number("w")
    # A weekday may say a year further off.
    reach = 1 if weekday is None else 3
    days = {
        year: date(year, month, number)
        for year in range(reference.year - reach, reference.year + reach + 1)
        if when_of(f"{year:04d}-{month:02d}-{number:02d}")
    }
    options = [year for year in days if weekday is not None and days[year].weekday() == weekday]
    options = options or [year for year in days if abs(year - reference.year) <= 1]
    if not options:
        return None
    coming = [year for year in options if days[year] >= reference]
    if coming and case.expression.relation == "until" and case.tense == "future":
        return min(coming), reference.isoformat(), f"the next such day from {words}", None
    gone = [year for year in options if days[year] <= reference]
    if gone and _lies_behind(case):
        return max(gone), reference.isoformat(), f"the latest such day up to {words}", None
    best = min(options, key=lambda year: (abs((days[year] - reference).days), -year))
    if (days[best] - reference).days > FAR_OFF and best - 1 in options and case.tense == "past":
        why = f"the latest such day up to {words}, because the sentence looks back"
        return best - 1, reference.isoformat(), why, None
    if (reference - days[best]).days > FAR_OFF and best + 1 in options and case.tense == "future":
        why = f"the next such day from {words}, because the sentence looks ahead"
        return best + 1, reference.isoformat(), why, None
    return best, reference.isoformat(), f"the nearest such day to {words}", None


_BEHIND = ("ended ", "since ", "until now and ")


def _lies_behind(case: Case) -> bool:
    """ "Since 23 October", "the year ended March 31": a day that has been."""
    start = case.expression.span.start
    return case.expression.relation == "since" or case.text[max(0, start - 8) : start].lower().endswith(_BEHIND)


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


def carried(last: Point, month: int) -> int:
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
        or (state.reference is not None and last.year >= state.reference.year)
    ):
        return None
    # "On 15 October 2013 he quit; on 3 November he was back": of last year only in the same sentence.
    late = state.reference is not None and last.year == state.reference.year - 1
    if late and (case.tense != "past" or state.last_end < sentence_start(case.text, start)):
        return None
    if need_day and not last.day:
        return None
    if state.last_end < start and (
        same_paragraph(case.text, state.last_end, start)
        if need_day
        else state.last_end >= sentence_start(case.text, start)
    ):
        return (
            carried(last, month),
            last.edtf,
            f"the year carried on from {last.words}, just before it in the text",
            None,
        )
    return None


def year_of_month(case: Case, month: int) -> tuple[int, str, str, How | None] | None:
    """Year, anchor, why and how for a month without its year, as `year_for`, and in news counted from the reference."""
    found, reference = year_for(case, month, None) or _background(case, month, need_day=False), case.state.reference
    if found is not None or reference is None:
        return found
    relation, span = case.expression.relation, case.expression.span
    near = (
        1 <= (month - reference.month) % 12 <= SOON_MONTHS
        and relation != "since"
        and not pluperfect(case.text, span.start, span.end)
    )
    runs = (reference.month - month) % 12 > ROLLOVER_MONTHS and runs_on(case.text, span.start)
    if near or runs or case.tense == "future" or (relation in ("by", "until") and case.tense != "past"):
        because = "because the sentence looks ahead" if not near else "the nearest one"
        why = f"the next one from {case.state.reference_words}, {because}"
        return reference.year + (month < reference.month), reference.isoformat(), why, None
    why = f"the latest one up to {case.state.reference_words}"
    return reference.year - (month > reference.month), reference.isoformat(), why, None
