"""A publication date as people write it -> When, and a refusal where it can be read in two ways."""

from __future__ import annotations

import re

from timeline.errors import DateFormatError
from timeline.model import When

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.I)
_CLOCK = re.compile(r"(?:t|,?\s+(?:at\s+)?)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?.{0,12}$", re.I)
_NAMED = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        rf"{_MONTH},?\s+(?P<year>\d{{4}})",
    )
)
_YEAR_FIRST = re.compile(r"(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?")
_COMPACT = re.compile(r"((?:1[5-9]|20)\d\d)(\d\d)(\d\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_HOW = "write it as 2014-10-08"


def published(written: str) -> When:
    """The date that `written` names, no finer than it says: EDTF, an ISO day and time, or a date in words.

    A time of day is dropped and the day kept as written, in the zone it was written in. Raises DateFormatError
    where it is no date, can be read in two ways, or is a period: a publication has one date.
    """
    text = written.strip()
    for form in (text, _CLOCK.sub("", _WEEKDAY.sub("", text, count=1))):
        when = _edtf(form) or _named(form) or _numbers(form)
        if when is not None:
            return _one_date(when, text)
    raise DateFormatError(f'"{text[:40]}" is not a date: {_HOW}')


def _one_date(when: When, text: str) -> When:
    if when.kind == "lasted":
        raise DateFormatError(f'"{text[:40]}" is a period: name one day, or a window as [2014-10..2014-12]')
    return when


def _edtf(text: str) -> When | None:
    try:
        return When(text)
    except DateFormatError:
        return None


def _named(text: str) -> When | None:
    for form in _NAMED:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            month = _MONTH_NUMBERS[parts["month"].lower()]
            day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
            return When(f"{parts['year']}-{month:02d}{day}")
    return None


def _numbers(text: str) -> When | None:
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
        return When(f"{year:04d}-{month:02d}-{day:02d}")
    if match := _YEAR_LAST.fullmatch(text):
        one, other, year = (int(part) for part in match.groups())
        if one != other and one <= 12 and other <= 12:
            raise DateFormatError(
                f'"{text}" can be read in two ways: write {year}-{other:02d}-{one:02d} or {year}-{one:02d}-{other:02d}'
            )
        day, month = (one, other) if other <= 12 else (other, one)
        return When(f"{year:04d}-{month:02d}-{day:02d}")
    return None
