"""Giving every expression its value: one walk through the text, with what it said before in mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates.context import Case, Point, Resolution, State, day_when, is_narrative, when_of
from timeline.dates.cues import sentence_start
from timeline.dates.dateline import grammar_rule
from timeline.dates.finder import scan
from timeline.dates.headings import note_heading, order_of_entries
from timeline.dates.lengths import LENGTH_RESOLVERS
from timeline.dates.numeric import order_of
from timeline.dates.patterns import Pattern
from timeline.dates.periods import PERIOD_RESOLVERS
from timeline.dates.resolve_calendar import CALENDAR_RESOLVERS, roughly
from timeline.dates.resolve_clock import CLOCK_RULES, with_clock_times
from timeline.dates.resolve_range import RANGE_RESOLVERS
from timeline.dates.resolve_relative import RELATIVE_RESOLVERS
from timeline.dates.resolve_weekday import WEEKDAY_RESOLVERS
from timeline.dates.resolve_years import YEAR_RESOLVERS
from timeline.dates.seasons import SEASON_RESOLVERS
from timeline.dates.thread import FAR_YEARS, note_jump, off_thread
from timeline.model import How, TimeExpression, When

_RESOLVERS: dict[str, Callable[[Case], Resolution]] = {
    **CALENDAR_RESOLVERS,
    **YEAR_RESOLVERS,
    **RANGE_RESOLVERS,
    **RELATIVE_RESOLVERS,
    **WEEKDAY_RESOLVERS,
    **PERIOD_RESOLVERS,
    **SEASON_RESOLVERS,
    **LENGTH_RESOLVERS,
}
# A paper prints a dateline's report a day or a few later; anything further away is another article's.
_FILED_BEFORE = timedelta(days=45)
_FILED_AFTER = timedelta(days=3)
_LATER = frozenset(("later", "sometime", "rest", "remainder"))


def resolve(
    text: str, expressions: Sequence[TimeExpression], anchor: When | None, *, title: str = ""
) -> tuple[TimeExpression, ...]:
    """The same expressions with value, `when`, anchor and why.

    `anchor` is when the text was published: a day, a month, any window, or None where nobody knows. A dateline's day
    goes before it. A year in the `title` ("The Tet Offensive, 1968") is the year of a
    story until it names another. With a window, what would differ within it stays unresolved. Nothing is raised for
    impossible dates: they keep their words and have no `when`.
    """
    order = order_of(expressions)
    told = _years_of(title)
    filed = _filed(expressions, anchor)
    if filed is not None:
        walked = _walk(text, expressions, filed, "the day of the dateline", order, told)
        return tuple(_dated_line(e, filed, anchor) for e in walked)
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return _walk(text, expressions, None, "", order, told)
    if anchor.earliest == anchor.latest:
        return _walk(text, expressions, anchor.earliest, "the publication date", order, told)
    first = _walk(text, expressions, anchor.earliest, "the publication date", order, told)
    last = _walk(text, expressions, anchor.latest, "the publication date", order, told)
    return tuple(_agreed(a, b, anchor) for a, b in zip(first, last, strict=True))


def _dated_line(expression: TimeExpression, filed: date, anchor: When | None) -> TimeExpression:
    """The dateline's own date, which gets its year from the publication date rather than from itself."""
    if expression.rule != "dateline" or grammar_rule(expression) != "yearless" or anchor is None:
        return expression
    why = f"the day of the dateline; its year is that of the publication date, {anchor.words()}"
    return replace(expression, value=filed.isoformat(), when=day_when(filed), anchor=anchor.edtf, why=why)


def _years_of(title: str) -> tuple[int, int] | None:
    """First and last year that a title names, None where it names none: "The Berlin Airlift, 1948–1949"."""
    found = resolve(title, tuple(scan(title)), None) if title else ()
    bounds = [e.when for e in found if grammar_rule(e) in ("year", "month", "season", "years") and e.when]
    days = [day for when in bounds for day in (when.earliest, when.latest) if day]
    return (min(days).year, max(days).year) if days else None


def _filed(expressions: Sequence[TimeExpression], anchor: When | None) -> date | None:
    """The day of the dateline, where it has one and its year is known."""
    for expression in expressions:
        if expression.rule == "dateline":
            reading = dict(expression.reading)
            rule = grammar_rule(expression)
            if rule in ("day", "iso"):
                when = (
                    when_of(str(reading["iso"]))
                    if rule == "iso"
                    else when_of(f"{reading['yyy']:04d}-{reading['m']:02d}-{reading['d']:02d}")
                )
                return when.earliest if when else None
            if rule == "yearless" and anchor and anchor.earliest and anchor.latest:
                return _filed_within(
                    int(reading["m"]), int(reading["d"]), reading.get("w"), anchor.earliest, anchor.latest
                )
    return None


def _filed_within(month: int, day: int, weekday: str | int | None, first: date, last: date) -> date | None:
    options = []
    for year in range(first.year - 1, last.year + 2):
        when = when_of(f"{year:04d}-{month:02d}-{day:02d}")
        if when and when.earliest and first - _FILED_BEFORE <= when.earliest <= last + _FILED_AFTER:
            options.append(when.earliest)
    if len(options) > 1 and weekday is not None:
        options = [option for option in options if option.weekday() == weekday]
    return options[0] if len(options) == 1 else None


def _walk(
    text: str,
    expressions: Sequence[TimeExpression],
    reference: date | None,
    words: str,
    order: str,
    told: tuple[int, int] | None,
) -> tuple[TimeExpression, ...]:
    state = State(
        reference, words, is_narrative(expressions, reference), order, told, entries=order_of_entries(expressions)
    )
    resolved = []
    for expression in expressions:
        case = Case(text, expression, dict(expression.reading), state)
        rule = grammar_rule(expression)
        found = Resolution() if rule in CLOCK_RULES else _resolution(case, rule)
        resolved.append(_filled(expression, found))
        _remember(case, found, state)
    return with_clock_times(text, resolved, reference)


def _resolution(case: Case, rule: str) -> Resolution:
    try:
        return roughly(case, _RESOLVERS[rule](case))
    except (OverflowError, ValueError):
        # Counting a year back from year 1 or on from 9999 leaves the calendar.
        return Resolution(why=f"“{case.words}” lies outside the calendar")


def _filled(expression: TimeExpression, found: Resolution) -> TimeExpression:
    # Spelt out, for `replace` takes three times as long.
    return TimeExpression(
        span=expression.span,
        type=found.type or expression.type,
        rule=expression.rule,
        how=found.how or expression.how,
        relation=expression.relation,
        reading=expression.reading,
        value=found.value,
        when=found.when,
        anchor=found.anchor,
        why=found.why,
    )


def _remember(case: Case, found: Resolution, state: State) -> None:
    expression = case.expression
    point = found.point
    if point is None or point.year == 0 or expression.rule.startswith("stamp"):
        return
    if state.narrative and state.reference and found.anchor == state.reference.isoformat():
        # A story's thread is not broken by a word that was counted from the day of writing.
        return
    if state.narrative and _heads_section(case):
        when = found.when
        if when and when.earliest and when.latest:
            state.section_years = when.earliest.year, when.latest.year
    elif state.narrative and (_aside(case, point, state) or off_thread(case, point)):
        state.mentioned, state.mentioned_end = point, expression.span.end
        return
    elif not state.narrative and _compares(case, point, state):
        return
    note_heading(case, point, state)
    if state.news_day is None and point.day and expression.how in (How.WEEKDAY, How.DEICTIC):
        state.news_day = point
    note_jump(case, point, state)
    state.remember(Point(point.year, point.month, point.day), expression.span.end)
    if state.title_years and state.title_years[0] <= point.year <= state.title_years[1]:
        state.title_year = point.year


_HEADING = Pattern(r"[^\n.!?]{1,60}\([^()\n]{0,24}$")


def _heads_section(case: Case) -> bool:
    """True for the years in a heading: "War and Counter-Revolution (1792–1797)" on a line of its own."""
    span = case.expression.span
    if (
        grammar_rule(case.expression) not in ("years", "months", "day_to_day")
        or case.text[span.end : span.end + 2] != ")\n"
    ):
        return False
    line = case.text.rfind("\n", max(0, span.start - 100), span.start) + 1
    return _HEADING.fullmatch(case.text, line, span.start) is not None


_COARSE = frozenset(("year", "year_some", "period", "shift", "years"))
_NAMES = Pattern(r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Tt]heir|post-|pre-|[A-Z]\w+ of)[ -]?$")
_PLUPERFECT = Pattern(r"\bhad\b[^,;.]*$")


def _compares(case: Case, point: Point, state: State) -> bool:
    """True for the year that a report's figures are compared with: two of "a year earlier" are the same year."""
    like = case.string("like").lower()
    if "year" not in like and not (case.string("way") and case.string("u") == "Y" and case.number("n") == 1):
        return False
    return state.reference is not None and point.year < state.reference.year


def _aside(case: Case, point: Point, state: State) -> bool:
    """True for a look back ("that had invaded in late 1943", "the year before") or ahead ("planned for 1976") that
    leaves the thread of a story where it is."""
    rule, last = grammar_rule(case.expression), state.last
    if last is None or rule not in _COARSE or point.month is not None:
        return rule == "shift" and last is not None and point.year < last.year
    span = case.expression.span
    section = state.section_years
    if section and section[0] <= last.year <= section[1] and not section[0] <= point.year <= section[1]:
        return True
    if last.month and abs(point.year - last.year) > FAR_YEARS and rule == "year":
        return True
    if point.year != last.year and rule == "year" and _NAMES.search(case.text[max(0, span.start - 24) : span.start]):
        # "The 1967 war": part of a name.
        attributive = case.text[span.end : span.end + 2]
        if attributive[:1] == " " and attributive[1:].isalpha() and point.year < last.year - 1:
            return True
    if point.year < last.year:
        start = span.start
        return (
            rule in ("period", "shift")
            or _PLUPERFECT.search(case.text[sentence_start(case.text, start) : start]) is not None
        )
    heads = case.text.startswith(":", span.end)  # "1956: War in October"
    return point.year > last.year and not heads and case.tense == "future"


def _agreed(first: TimeExpression, last: TimeExpression, anchor: When) -> TimeExpression:
    """What holds wherever in the window the text was published; where the two differ, no date."""
    if first.value == last.value and first.when == last.when:
        same_anchor = first.anchor == last.anchor
        return first if same_anchor else replace(first, anchor=anchor.edtf)
    mod = str(dict(first.reading).get("mod", "")) or str(dict(first.reading).get("edge", "")).split(" ")[0]
    if (
        mod in _LATER
        and first.value == last.value
        and first.when
        and last.when
        and first.when.latest == last.when.latest
    ):
        return replace(first, anchor=anchor.edtf)
    why = f"it counts from the day of publication, known only as {anchor.words()}"
    return replace(first, value="", when=None, anchor="", why=why)
