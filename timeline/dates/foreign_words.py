"""The words of other languages as pieces of patterns, and what a match of them means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.knowledge.dates import date_words

# These write year, month, day, without spaces between words.
EAST = ("zh", "ja", "ko")
_HAN_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10}


def _pattern(words: Iterable[str]) -> str:
    forms = {form for word in words for form in (word, word[:1].upper() + word[1:])}
    if not forms:
        return "(?!)"
    return "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=lambda form: (-len(form), form))
    )


def either(language: str, kind: str) -> str:
    """A pattern for any word of a class, longest first, each also with a capital; what never matches for none."""
    return _pattern(date_words(language, kind))


def phrases_of_years(language: str) -> str:
    """A pattern for "last year", "this year" and "next year", also without the article that a preposition takes up."""
    phrases = [phrase for phrase, value in date_words(language, "period").items() if value.endswith(" Y")]
    bare = [phrase.split(" ", 1)[1] for phrase in phrases if phrase.startswith(("el ", "o ", "in ", "im ", "в "))]
    return _pattern([*phrases, *bare])


def look_up(language: str, kind: str, word: str) -> str:
    """The value of a word as it was matched, with or without a capital."""
    words, flat = date_words(language, kind), " ".join(word.split())
    return words[flat] if flat in words else words[flat[:1].lower() + flat[1:]]


def year_direction(language: str, phrase: str) -> str:
    """ "last", "this" or "next", of a phrase that `phrases_of_years` matches."""
    flat = " ".join(phrase.split()).lower()
    for known, value in date_words(language, "period").items():
        if value.endswith(" Y") and known.lower().endswith(flat):
            return value.split()[0]
    return "this"


def whole_number(text: str) -> int:
    """12 of "12", of 十二 and of XII; digits of any script."""
    if text.isdecimal():
        return int(text)
    if text[0] in _ROMAN:
        values = [_ROMAN[letter] for letter in text]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    if "十" not in text:
        return int("".join(str(_HAN_DIGITS[digit]) for digit in text))
    tens, ones = text.split("十", 1)
    return 10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones] if ones else 0)


def year_of(groups: dict[str, str], language: str) -> int | None:
    """The year of a match: of an era, in Chinese numerals or in figures; None where it names none."""
    if "era" in groups:
        count = 1 if groups["ey"] == "元" else int(groups["ey"])
        return int(date_words(language, "era")[groups["era"]]) + count
    if "hy" in groups:
        return int("".join(str(_HAN_DIGITS.get(digit, digit)) for digit in groups["hy"]))
    return int(groups["y"]) if "y" in groups else None
