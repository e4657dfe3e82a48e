"""The value of a date in another language, by dateparser: of a span that the grammar has already accepted as a date.

dateparser never finds dates here (on running text it takes "We" for Wednesday and "may" for May), and of what it gives
only the parts that stand in the span are taken, never the day that it fills in.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# Anything will do: a span that needs a base is not given to it. It must only never be today.
_BASE = datetime(2000, 1, 1)  # noqa: DTZ001 - dateparser compares it with naive dates
_PARTS = {"day": ("day", "month", "year"), "month": ("month", "year")}


@cache
def _parser(language: str, period: str) -> DateDataParser:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - a fifth of a second, for other languages only

    settings: dict[str, Any] = {
        "REQUIRE_PARTS": list(_PARTS[period]),
        "RELATIVE_BASE": _BASE,
        "PREFER_DAY_OF_MONTH": "first",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=[language], settings=settings, try_previous_locales=False)


@lru_cache(maxsize=4096)
def parts_of(words: str, language: str, period: str) -> dict[str, int]:
    """Year, month and, for the period "day", day that `words` name; empty where dateparser can't tell.

    `period` is what the grammar has read, "day" or "month".
    """
    data = _parser(language, period).get_date_data(" ".join(words.split()))
    if data is None or data.date_obj is None or data.period != period:
        return {}
    found = {"yyy" if period == "day" else "y": data.date_obj.year, "m": data.date_obj.month}
    return {**found, "d": data.date_obj.day} if period == "day" else found
