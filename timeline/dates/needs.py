"""What a rule can't do without: the pieces and words that stand in every match of its template, as bits.

`{m} {d}(?:, {y})?` needs a month and the number of a day; a gate that sees no month near need not try it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from timeline.dates.words import COUNTS, DECADES, HOLIDAYS, ORDINALS, PARTS, SEASONS, UNITS
from timeline.knowledge.dates import date_words

# A piece, or words of which one stands in every match of the rules that they tell.
(
    MONTH, WEEKDAY, DAY, YEAR, COUNT, UNIT, SEASON, ORDINAL, DECADE, HOLIDAY, PART, DIGIT, TENS,
    AGO, LATER, ERA, CLOCK, FISCAL, CENTURY, LIKE, SAME, TIME, END,
) = (1 << bit for bit in range(23))  # fmt: skip
_EVERY = (1 << 23) - 1
_OF_PIECE = {
    "m": MONTH, "w": WEEKDAY, "d": DAY, "y": YEAR, "yyy": YEAR, "yy": DIGIT, "n": COUNT, "c": COUNT, "u": UNIT,
    "us": UNIT, "s": SEASON, "q": ORDINAL, "k": DECADE, "h": HOLIDAY, "p": PART, "decade": TENS, "tens": TENS,
    "hour": DIGIT, "half": CLOCK, "dth": ORDINAL, "bce": ERA, "ce": ERA,
}  # fmt: skip
_TELLING = {
    PART: "tonight",
    TENS: "s",
    AGO: "ago hence back from",
    LATER: "earlier later before previously after afterward afterwards beforehand prior following",
    ERA: "BC BCE B AD A CE",
    CLOCK: "am pm AM PM m M GMT UTC EST EDT PST PDT CET BST local hours hrs clock",
    FISCAL: "fiscal financial calendar full half quarter period",
    CENTURY: "century centuries Century Centuries",
    LIKE: "ago earlier latest prior previous same corresponding last before",
    SAME: "same",
    TIME: "time",
    END: "end",
}
_PLURAL_DAYS = tuple(day + "s" for day in date_words("en", "weekday") if day.endswith("day"))
_HOLE = re.compile(r"\{_?([a-z]+)\d?\}")
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]))?")
_SAME_AGAIN = re.compile(r"\(\?P=\w+\)")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_DIGITS = re.compile(r"\[[\d-]+\]")
_WORD = re.compile(r"(?:\[[A-Z]([a-z])\]|([A-Za-z]))([a-z]+|[A-Z]*)")
_MAY_LACK = re.compile(r"[?*]|\{0?,\d*\}")
_GOES_ON = re.compile(r"[\[{?*+\d]|\\d|\((?!\?[!=<]|\?(?::|P<\w+>) )")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d*,?\d*\})\??")


@cache
def word_bits() -> Mapping[str, int]:
    """The bits of each word that a template or a text may hold, in every case that it may be written in.

    Numbers stand with 0 for each digit: "0000" for 1978, "00th" for 19th.
    """
    bits: dict[str, int] = {}

    def add(words: Iterable[str], bit: int) -> None:
        for word in words:
            bits[word] = bits.get(word, 0) | bit

    def cases(words: Iterable[str]) -> list[str]:
        firsts = {re.split(r"[ -]", word)[0] for word in words}
        return [form for word in firsts for form in {word, word.capitalize(), word.upper()}]

    add((form for name in date_words("en", "month") for form in {name, name.upper()}), MONTH)
    add((form for name in (*date_words("en", "weekday"), *_PLURAL_DAYS) for form in {name, name.upper()}), WEEKDAY)
    # The first word of "New Year's Eve" begins much else.
    add((re.split(r"[^A-Za-z]", name)[-1] for name in HOLIDAYS), HOLIDAY)
    numbers = (*date_words("en", "number"), *date_words("en", "tens"))
    for words, bit in (
        ((*COUNTS.keys() - {"the"}, *numbers), COUNT), ((*ORDINALS, *date_words("en", "tens")), ORDINAL),
        (SEASONS, SEASON), (DECADES, DECADE), ((form for unit in UNITS for form in (unit, unit + "s")), UNIT),
        ((form for part in PARTS for form in (part, part + "s")), PART),
    ):  # fmt: skip
        add(cases(words), bit)
    for bit, row in _TELLING.items():
        # "[Hh]alf" of a template is either.
        add((form for word in row.split() for form in {word, word[0].upper() + word[1:]}), bit)
    for places in range(1, 5):
        add(("0" * places,), DIGIT | COUNT | (DAY if places < 3 else YEAR))
    for places in (1, 2):
        add(("0" * places + ending for ending in ("st", "nd", "rd", "th")), DIGIT | DAY | ORDINAL)
        add(("0" * places + half for half in ("am", "pm", "AM", "PM", "a", "p", "A", "P", "h")), DIGIT | CLOCK)
    add(("00s", "0000s"), DIGIT | TENS)
    add(("Q0", "FY00"), DIGIT)
    add(("FY0000",), DIGIT | YEAR)
    return bits


def needs(template: str) -> int:
    """The bits that every match of a rule's template holds (see `Rule` for templates).

    Raises ValueError where a group is closed that was not opened.
    """
    found, end = _alternatives(template, 0)
    if end != len(template):
        raise ValueError(f"{template!r} closes a group that it did not open, at {end}")
    return found


def _alternatives(text: str, at: int) -> tuple[int, int]:
    """The bits that all the alternatives from `at` on have in common, and where the group ends."""
    common, here = _EVERY, 0
    while at < len(text) and text[at] != ")":
        if text[at] == "|":
            common, here = common & here, 0
            at += 1
            continue
        bits, at = _item(text, at)
        quantifier = _QUANTIFIER.match(text, at)
        if quantifier:
            bits = 0 if _MAY_LACK.match(text, at) else bits
            at = quantifier.end()
        here |= bits
    return common & here, at


def _item(text: str, at: int) -> tuple[int, int]:
    if hole := _HOLE.match(text, at):
        return _OF_PIECE.get(hole[1], 0), hole.end()
    if again := _SAME_AGAIN.match(text, at):
        return 0, again.end()
    if opening := _OPENING.match(text, at):
        bits, end = _alternatives(text, opening.end())
        # What must not follow, or must only follow, is no part of the match.
        return (bits if opening.group() == "(" or opening.group()[2] in ":P" else 0), end + 1
    if word := _WORD.match(text, at):
        return _of_word(text, word)
    if group := _CLASS.match(text, at):
        return (DIGIT if _DIGITS.fullmatch(group.group()) else 0), group.end()
    if text[at] == "\\":
        return (DIGIT if text[at + 1] == "d" else 0), at + 2
    return (DIGIT if text[at].isdigit() else 0), at + 1


def _of_word(text: str, word: re.Match[str]) -> tuple[int, int]:
    """The bits of a word of letters; of one whose last letter may lack ("afterwards?") those of both forms."""
    end = word.end()
    spelt = (word[1] or word[2]) + word[3]
    if text[end : end + 1] == "?" and len(spelt) > 1:
        return word_bits().get(spelt, 0) & word_bits().get(spelt[:-1], 0), end + 1
    # A letter alone, and what goes on in a piece, a group or a digit, is not the whole word.
    part = len(spelt) == 1 or _GOES_ON.match(text, end) or text[word.start() - 1 : word.start()] == "}"
    return (0 if part else word_bits().get(spelt, 0)), end
