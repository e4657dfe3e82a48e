"""The words of other languages as pieces of patterns, and what a match of them means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from timeline.knowledge.dates import date_words

# These write year, month, day, without spaces between words.
EAST = ("zh", "ja", "ko")
_HAN_DIGITS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10}
# "fifteen days" of a table has the number and the unit in one value: "15 D".
_SPACE = re.compile(r"\s+")


def capital(word: str, language: str) -> str:
    """The word as a sentence begins with it; Turkish has a capital of its own for i."""
    first = "İ" if language == "tr" and word[:1] == "i" else word[:1].upper()
    return first + word[1:]


def small(word: str, language: str) -> str:
    """The word without the capital of a sentence's beginning."""
    first = {"İ": "i", "I": "ı"}.get(word[:1]) if language == "tr" else None
    return (first or word[:1].lower()) + word[1:]


def alternatives(words: Iterable[str], language: str) -> str:
    """A pattern for any of the words, longest first, each also with a capital; what never matches for none.

    It looks at each letter once, "(?:ma(?:i|rs)|juin)", and takes any white space for a space.
    """
    root: dict[str, Any] = {}
    for word in words:
        for form in (word, capital(word, language)):
            node = root
            for letter in form:
                node = node.setdefault(letter, {})
            node[""] = {}
    return _branches(root) if root else "(?!)"


def _branches(node: dict[str, Any]) -> str:
    options = [
        (r"\s" if letter == " " else re.escape(letter)) + _branches(below)
        for letter, below in sorted(node.items())
        if letter
    ]
    if not options:
        return ""
    joined = options[0] if len(options) == 1 and "" not in node else f"(?:{'|'.join(options)})"
    return joined + "?" if "" in node else joined


def either(language: str, kind: str) -> str:
    """A pattern for any word of a class, as `alternatives` makes it."""
    return alternatives(date_words(language, kind), language)


def phrases_of_years(language: str) -> tuple[str, ...]:
    """ "Last year", "this year", "next year", also without the article that a preposition takes up."""
    phrases = [phrase for phrase, value in date_words(language, "period").items() if value.endswith(" Y")]
    bare = [phrase.split(" ", 1)[1] for phrase in phrases if phrase.startswith(("el ", "o ", "in ", "im ", "в "))]
    return (*phrases, *bare)


def flat(words: str) -> str:
    """The words with one space between them, whatever stood there."""
    return _SPACE.sub(" ", words.strip())


def look_up(language: str, kind: str, word: str) -> str:
    """The value of a word as it was matched, with or without a capital. Raises KeyError for any other."""
    words, plain = date_words(language, kind), flat(word)
    return words[plain] if plain in words else words[small(plain, language)]


def year_direction(language: str, phrase: str) -> str:
    """ "last", "this" or "next", of a phrase of `phrases_of_years`."""
    plain = flat(phrase).lower()
    for known, value in date_words(language, "period").items():
        if value.endswith(" Y") and known.lower().endswith(plain):
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
    return 10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones[0]] if ones else 0)


def count_of(language: str, words: str) -> int:
    """How many a number says, in figures, in words or in Chinese numerals."""
    if words.isdecimal():
        return int(words)
    try:
        return int(look_up(language, "number", words))
    except KeyError:
        return whole_number(words)


def year_of(groups: dict[str, str], language: str) -> int | None:
    """The year of a match: of an era, in Chinese numerals or in figures; None where it names none."""
    if "era" in groups:
        count = 1 if groups["ey"] == "元" else int(groups["ey"])
        return int(date_words(language, "era")[groups["era"]]) + count
    if "hy" in groups:
        return int("".join(str(_HAN_DIGITS.get(digit, digit)) for digit in groups["hy"]))
    return int(groups["y"]) if "y" in groups else None
