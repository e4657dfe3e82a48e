"""Where groups of claims that may be one event are found without looking at all: by time, and party or word."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date, timedelta

from timeline.events.profiles import Profile
from timeline.events.sameness import DISPUTED_DAYS
from timeline.model import When

_MONTH_DAYS = 31
_WIDE_YEARS = 12  # a wider date is looked for under its first and last year only
_ANY = "*"


class Shelves:
    """Numbers of groups by what their claims have. A claim is on the shelves of its day, its month and its years.

    A day is looked for within the days of a dispute; a wide date needs the same act and a word of the thing, since
    parties alone are too common over a year. Of what a shelf is for only the hash is kept: where two are the same, some
    groups are looked at in vain.
    """

    def __init__(self) -> None:
        # A number alone where there is but one, which there is on most shelves: a list takes ten times its room.
        self._held: dict[int, int | list[int]] = {}

    def put(self, profile: Profile, number: int) -> None:
        """Puts the group with this number where this claim would be looked for."""
        when = profile.claim.when
        assert when is not None
        for time in _times(when):
            for key in _wide_keys(profile, time) if time[0] == "year" else _keys(profile, time):
                held = self._held.setdefault(hash(key), number)
                if isinstance(held, int):
                    if held != number:
                        self._held[hash(key)] = [held, number]
                elif held[-1] != number:
                    held.append(number)

    def near(self, profile: Profile) -> list[int]:
        """The numbers of the groups that may hold the same event, in order."""
        when = profile.claim.when
        assert when is not None
        found: set[int] = set()
        for time in _looked_for(when):
            for key in _wide_asked(profile, time) if time[0] == "year" else _keys(profile, time):
                held = self._held.get(hash(key))
                if isinstance(held, int):
                    found.add(held)
                elif held:
                    found.update(held)
        return sorted(found)


def _keys(profile: Profile, time: tuple[object, ...]) -> Iterator[Hashable]:
    for code in profile.countries or (profile.claim.venue,):
        yield time, code
    for word in profile.words:
        yield time, word
    for word in profile.initials:
        yield time, word


def _wide_keys(profile: Profile, time: tuple[object, ...]) -> Iterator[Hashable]:
    for act in profile.acts:
        for word in (*profile.words, *profile.texts, *profile.initials):
            yield time, act, word, _ANY
            for code in profile.countries or ("",):
                yield time, act, word, code


def _wide_asked(profile: Profile, time: tuple[object, ...]) -> Iterator[Hashable]:
    for act in profile.acts:
        for word in (*profile.words, *profile.texts, *profile.initials):
            if not profile.countries:
                yield time, act, word, _ANY
                continue
            yield time, act, word, ""
            for code in profile.countries:
                yield time, act, word, code


def _days(when: When) -> tuple[date, date]:
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None
    assert last is not None
    return first, last


def _years(first: date, last: date) -> Iterator[int]:
    if last.year - first.year > _WIDE_YEARS:
        yield from (first.year, last.year)
    else:
        yield from range(first.year, last.year + 1)


def _times(when: When) -> Iterator[tuple[object, ...]]:
    """The shelves of a date: its day, if it is one; its months, if they are few; its years."""
    first, last = _days(when)
    day = when.earliest == when.latest
    if day:
        yield "day", first.toordinal()
    if _is_narrow(when):
        # Days and wider dates are kept apart: a day looks for other days on the shelves of days.
        for month in dict.fromkeys((end.year, end.month) for end in (first, last)):
            yield "month of a day" if day else "month", *month
    for year in _years(first, last):
        yield "year", year, day


def _is_narrow(when: When) -> bool:
    return when.days is not None and when.days <= _MONTH_DAYS


def _looked_for(when: When) -> Iterator[tuple[object, ...]]:
    """Where to look for a date: days about a day, months about a month, and wider dates of those years."""
    first, last = _days(when)
    if not _is_narrow(when):
        # The years before and after too: a year told instead of the next is a dispute.
        for year in dict.fromkeys((first.year - 1, *_years(first, last), last.year + 1)):
            yield from (("year", year, True), ("year", year, False))
        return
    if first == last:
        for shift in range(-DISPUTED_DAYS, DISPUTED_DAYS + 1):
            yield "day", first.toordinal() + shift
    for month in dict.fromkeys((day.year, day.month) for day in (first - timedelta(1), first, last + timedelta(1))):
        yield "month", *month
        if first != last:
            yield "month of a day", *month
    for year in _years(first, last):
        yield "year", year, False
