"""What stands under the axis: days, months or years, so many as can be read, with the year always in sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.charts import text
from timeline.charts.scale import Scale, Stretch
from timeline.charts.scene import Tick
from timeline.model.when_words import MONTHS

_LABEL_ROOM = 26.0
_YEAR_ROOM = 40.0
SIZE = 11.0
# Names may run a little over the end of their stretch.
_OVER = 8.0
_DAYS_A_MONTH, _DAYS_A_YEAR = 30.436875, 365.2425
_DAY_STEPS = (1, 2, 7)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


def ticks(scale: Scale, *, label_room: float = _LABEL_ROOM) -> tuple[Tick, ...]:
    """Ticks of all stretches from left to right, `label_room` chart units apart or more.

    Each stretch names at least one year. A name stands right of its tick and has room there.
    """
    if scale.name == "even":
        return _even_ticks(scale, label_room)
    found: list[Tick] = []
    for stretch in scale.stretches:
        inside = [_with_room(tick, stretch.right + _OVER) for tick in _stretch_ticks(stretch, label_room)]
        if not any(tick.year for tick in inside):
            inside = [*_only_year(stretch), *(tick for tick in inside if tick.x - stretch.left >= _YEAR_ROOM)]
        found += inside
    return tuple(found)


def _with_room(tick: Tick, right: float) -> Tick:
    """The tick without the names that would run out to the right."""
    label = tick.label if tick.x + text.width(tick.label, SIZE) <= right else ""
    year = tick.year if tick.x + text.width(tick.year, SIZE, bold=True) <= right else ""
    return Tick(tick.x, label, year)


def _stretch_ticks(stretch: Stretch, label_room: float) -> list[Tick]:
    for days in _DAY_STEPS:
        if days * stretch.per_day >= label_room:
            return _named(stretch, [(day, str(day.day)) for day in _days(stretch, days)], months=True)
    for months in _MONTH_STEPS:
        if months * _DAYS_A_MONTH * stretch.per_day >= label_room:
            return _named(stretch, [(d, MONTHS[d.month - 1]) for d in _months(stretch, months)], months=False)
    for years in _YEAR_STEPS:
        if years * _DAYS_A_YEAR * stretch.per_day >= max(_YEAR_ROOM, label_room):
            found = [Tick(_x(stretch, day), "", str(day.year)) for day in _years(stretch, years)]
            return found or _only_year(stretch)
    return _only_year(stretch)


def _even_ticks(scale: Scale, label_room: float) -> tuple[Tick, ...]:
    """Names at the dates themselves, where there is room: a year where it changes, else the month and day.

    The first of January is not named: it may be a date of which only the year is known.
    """
    found: list[Tick] = []
    spelled = 0
    inner = [date.fromordinal(int(stretch.first)) for stretch in scale.stretches[1:]]
    inner = inner or [date.fromordinal(int(scale.first))]
    by_year = len({day.year for day in inner}) * _YEAR_ROOM > scale.right - scale.left
    by_month = len({(day.year, day.month) for day in inner}) == len(inner)
    for day in inner:
        x = scale.x(day.toordinal())
        name = MONTHS[day.month - 1] if by_month or day.day == 1 else f"{day.day} {MONTHS[day.month - 1]}"
        label = "" if by_year or (day.day, day.month) == (1, 1) else name
        year = str(day.year) if day.year != spelled else ""
        room = max(label_room, text.width(label, SIZE) + 6, _YEAR_ROOM)
        if not (label or year) or (found and x - found[-1].x < room):
            continue
        tick = _with_room(Tick(x, label, year), scale.right + _OVER)
        if tick.label or tick.year:
            found.append(tick)
            spelled = day.year if tick.year else spelled
    if not any(tick.year for tick in found):
        return (Tick(scale.left, "", str(inner[0].year)),)
    return tuple(found)


def _only_year(stretch: Stretch) -> list[Tick]:
    return [Tick(stretch.left, "", str(date.fromordinal(int(stretch.first)).year))]


def _x(stretch: Stretch, day: date) -> float:
    return stretch.left + (day.toordinal() - stretch.first) * stretch.per_day


def _named(stretch: Stretch, labels: list[tuple[date, str]], *, months: bool) -> list[Tick]:
    """Ticks whose second line names the year (and the month, for days) where it changes, and at the start."""
    found: list[Tick] = []
    spelled = ""
    for index, (day, label) in enumerate(labels):
        second = f"{MONTHS[day.month - 1]} {day.year}" if months else str(day.year)
        new = second != spelled
        if new and index == 0 and len(labels) > 1:
            # The first name gives way to the next where there is no room for both.
            room = _x(stretch, _change(labels)) - _x(stretch, day)
            new = room >= (70 if months else _YEAR_ROOM)
        found.append(Tick(_x(stretch, day), label, second if new else ""))
        spelled = second if new else spelled
    if found and not any(tick.year for tick in found):
        found[0] = Tick(found[0].x, found[0].label, str(labels[0][0].year))
    return found or _only_year(stretch)


def _change(labels: list[tuple[date, str]]) -> date:
    first = labels[0][0]
    return next((day for day, _ in labels if day.year != first.year), date.max)


def _days(stretch: Stretch, step: int) -> Iterator[date]:
    day = date.fromordinal(int(stretch.first))
    while day.toordinal() < stretch.last:
        if step == 1 or (step == 2 and day.day % 2 == 1) or (step == 7 and day.day in (1, 8, 15, 22)):
            yield day
        if day == date.max:
            return
        day += timedelta(days=1)


def _months(stretch: Stretch, step: int) -> Iterator[date]:
    day = date.fromordinal(int(stretch.first)).replace(day=1)
    while day.toordinal() < stretch.last:
        if day.toordinal() >= stretch.first and (day.month - 1) % step == 0:
            yield day
        if (day.year, day.month) == (date.max.year, 12):
            return
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _years(stretch: Stretch, step: int) -> Iterator[date]:
    year = date.fromordinal(int(stretch.first)).year
    year += -year % step
    while year <= date.max.year and date(max(year, 1), 1, 1).toordinal() < stretch.last:
        if date(max(year, 1), 1, 1).toordinal() >= stretch.first:
            yield date(max(year, 1), 1, 1)
        year += step
