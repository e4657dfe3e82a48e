"""The words of the date grammar: months, weekdays, numbers, units, named days, and guards against lookalikes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    table = files("timeline.knowledge") / "tables" / "dates_words.csv"
    with table.open(encoding="utf-8") as lines:
        return tuple((r["language"], r["class"], r["word"], r["value"]) for r in csv.DictReader(lines))


@cache
def date_words(language: str, kind: str) -> Mapping[str, str]:
    """Word to value, in the order of the table, for one language (ISO 639-1) and one class of dates_words.csv.

    Months are 1–12, weekdays 0 (Monday) to 6, units TIMEX3 letters. Empty for a language or class without words.
    """
    return MappingProxyType({word: value for lang, cls, word, value in _rows() if lang == language and cls == kind})
