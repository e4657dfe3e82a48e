"""What resolution knows at each place of a text: the day counted from, the last date, the year of a heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from timeline.dates.cues import Tense, tense
from timeline.dates.dateline import grammar_rule
from timeline.errors import DateFormatError
from timeline.model import How, TimeExpression, Timex3Type, When


@lru_cache(maxsize=4096)
def when_of(text: str) -> When | None:
    """The `When` of an EDTF text, None where the calendar has no such date."""
    try:
        return When(text)
    except DateFormatError:
        return None


@lru_cache(maxsize=4096)
def day_when(day: date) -> When:
    """That day as a `When`, made once: a report names the same few days over and over."""
    return When.day(day)


@lru_cache(maxsize=4096)
def _words(edtf: str) -> str:
    return When(edtf).words()


@dataclass(frozen=True, slots=True)
class Point:
    """A date as fine as its text gave it. A year before our era is negative: -480 is 480 BC."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    @classmethod
    def of(cls, day: date) -> Point:
        """That day."""
        return cls(day.year, day.month, day.day)

    @property
    def date(self) -> date | None:
        """The day, where it is one."""
        return date(self.year, self.month, self.day) if self.month and self.day and self.year > 0 else None

    @property
    def edtf(self) -> str:
        """Year, month or day, as in EDTF and TIMEX3; for years before our era TIMEX3 only."""
        parts = [f"{self.year:04d}" if self.year > 0 else f"BC{-self.year:04d}"] + [
            f"{part:02d}" for part in (self.month, self.day) if part
        ]
        return "-".join(parts)

    @property
    def words(self) -> str:
        """For people: "8 Oct 2014"."""
        return _words(self.edtf) if self.year > 0 else f"{-self.year} BC"


@dataclass(slots=True)
class Resolution:
    """What a resolver found: TIMEX3 value, `When`, what it counted from, why; and the date it leaves behind.

    Nothing changes one; it is not frozen because one is made for each expression, which takes a third of the time so.
    """

    value: str = ""
    when: When | None = None
    why: str = ""
    anchor: str = ""
    point: Point | None = None
    how: How | None = None
    type: Timex3Type | None = None


@dataclass(slots=True)
class State:
    """Moves through the text with the resolver; made anew for each call.

    `reference` is the day that "today" and weekdays count from, None where nobody knows; `reference_words` says in
    words what day that is. `news_day` is the first day told by its weekday or as "yesterday": what the report is
    about. `last` is the date mentioned last, `last_end` where it stood; `left` is where a story was when `last` jumped
    away from it, and `mentioned` the latest date of all, those told on the side included. `order` is how the text
    writes 3/4/2015: "dmy", "mdy" or "". `title_years` are the first and last year that the title names, `title_year`
    the one of them that the text is in; `section_years` are those that the last heading names; `heading_year` and
    `heading_month` are of the heading that this stands under. `entries` says in which order the entries of a
    chronology stand, "rising", "falling" or "", and `last_entry` is the latest of them.
    """

    reference: date | None
    reference_words: str
    narrative: bool
    order: str
    title_years: tuple[int, int] | None = None
    title_year: int | None = None
    section_years: tuple[int, int] | None = None
    last: Point | None = None
    last_end: int = 0
    left: Point | None = None
    mentioned: Point | None = None
    mentioned_end: int = 0
    last_day: Point | None = None
    news_day: Point | None = None
    heading_year: int | None = None
    heading_month: Point | None = None
    entries: str = ""
    last_entry: Point | None = None
    last_quarter: tuple[int, int] | None = None
    year_to_date: bool = False

    def tell_quarter(self, year: int, part: int) -> None:
        """Note a quarter named: a report is of the latest that is over, and looks back or ahead at others."""
        told, day = self.last_quarter, self.reference
        current = (day.year, (day.month + 2) // 3) if day else (9999, 4)
        if told is None or told >= current or told < (year, part) < current:
            self.last_quarter = year, part
        self.year_to_date = False

    def remember(self, point: Point, end: int) -> None:
        """Note the date that an expression ending at `end` named."""
        self.last, self.last_end = point, end
        self.mentioned, self.mentioned_end = point, end
        if point.day:
            self.last_day = point


@dataclass(slots=True)
class Case:
    """One expression to resolve, with the text and the state."""

    text: str
    expression: TimeExpression
    reading: dict[str, str | int]
    state: State
    tenses: list[Tense] = field(default_factory=list)

    @property
    def tense(self) -> Tense:
        """What the clause speaks of; worked out when first asked, from English words."""
        if not self.tenses:
            # In another language the reading says that these words tell nothing.
            self.tenses.append(
                ""
                if "tense" in self.reading
                else tense(self.text, self.expression.span.start, self.expression.span.end)
            )
        return self.tenses[0]

    @property
    def words(self) -> str:
        """The expression as written, on one line."""
        return " ".join(self.expression.span.of(self.text).split())

    def number(self, *names: str) -> int | None:
        """The first of these pieces of the reading that is there, as a number."""
        for name in names:
            if name in self.reading:
                return int(self.reading[name])
        return None

    def string(self, *names: str) -> str:
        """The first of these pieces of the reading that is there, as text; "" for none."""
        for name in names:
            if name in self.reading:
                return str(self.reading[name])
        return ""


# One "today" weighs as much as this many explicit years gone by.
_PAST_PER_NEWS = 8
_NEWS_RULES = frozenset(
    ("deictic", "deictic_part", "weekday", "weekday_dir", "dateline", "quarter_like", "bare_quarter")
)
_YEAR_RULES = frozenset(
    (
        "day",
        "month",
        "year",
        "iso",
        "years",
        "season",
        "year_some",
        "month_some",
        "decade",
        "bc",
        "months",
        "century",
        "day_to_day",
        "days",
    )
)


def is_narrative(expressions: Sequence[TimeExpression], reference: date | None) -> bool:
    """True where the text tells history rather than news: many explicit past years against few words like "today"."""
    news = past = 0
    for expression in expressions:
        rule = expression.rule
        if rule == "dateline":
            return False
        if rule.startswith(("header", "stamp")):
            rule = grammar_rule(expression)
        if rule in _NEWS_RULES:
            news += 1
        elif rule in _YEAR_RULES and not expression.rule.startswith("stamp"):
            reading = dict(expression.reading)
            year = next((int(reading[k]) for k in ("yyy", "y", "bc", "decade") if k in reading), None)
            if year is not None and (reference is None or "bc" in reading or year < reference.year - 1):
                past += 1
    if reference is None:
        # Nothing else can date such a text, and a story may name its year but once.
        counted = sum(grammar_rule(e) in ("ago", "in_time") for e in expressions)
        return past >= 1 and past > _PAST_PER_NEWS * (news + counted)
    return past >= 3 and past > _PAST_PER_NEWS * news
