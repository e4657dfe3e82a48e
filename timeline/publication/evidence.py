"""A day without its year, and what evidence of a date is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from timeline.model import PublishedFrom, Span, TimeExpression, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A dateline may be a day ahead of the paper, by the clock of the place.
AHEAD = timedelta(days=1)


class DatelineLike(Protocol):
    """What is needed of `timeline.dates.Dateline`."""

    @property
    def span(self) -> Span:
        """All of the dateline."""

    @property
    def expression(self) -> TimeExpression | None:
        """The date in it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One way of knowing the date: what it says, its kind, and why in words."""

    when: When
    source: PublishedFrom
    why: str


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day without its year, as a dateline gives it; `weekday` counts from Monday, None where none is named."""

    month: int
    day: int
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """That day of the year; None where the year has none (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]}"


def month_day_of(dateline: DatelineLike | None) -> MonthDay | None:
    """Month, day and weekday of the dateline; None where it has no day."""
    if dateline is None or dateline.expression is None:
        return None
    reading = dict(dateline.expression.reading)
    month, day, weekday = reading.get("m"), reading.get("d"), reading.get("w")
    if not isinstance(month, int) or not isinstance(day, int):
        return None
    return MonthDay(month, day, weekday if isinstance(weekday, int) else None)


def nearest(month_day: MonthDay, to: date) -> date | None:
    """That day of the year in which it is nearest to `to`."""
    days = [day for year in (to.year - 1, to.year, to.year + 1) if year >= 1 and (day := month_day.in_year(year))]
    return min(days, key=lambda day: abs(day - to), default=None)
