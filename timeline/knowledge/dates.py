"""The words of the date grammar: months, weekdays, numbers, units, named days, and guards against lookalikes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def _classes() -> Mapping[tuple[str, str], Mapping[str, str]]:
    table = files("timeline.knowledge") / "tables" / "dates_words.csv"
    found: dict[tuple[str, str], dict[str, str]] = {}
    with table.open(encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        for language, kind, word, value in rows:
            found.setdefault((language, kind), {})[word] = value
    return {key: MappingProxyType(words) for key, words in found.items()}


_NONE: Mapping[str, str] = MappingProxyType({})


def date_words(language: str, kind: str) -> Mapping[str, str]:
    """Word to value, in the order of the table, for one language (ISO 639-1) and one class of dates_words.csv.

    Months are 1–12, weekdays 0 (Monday) to 6, units TIMEX3 letters. Empty for a language or class without words.
    """
    return _classes().get((language, kind), _NONE)
