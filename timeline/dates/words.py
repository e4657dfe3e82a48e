"""The pieces of patterns that the grammar is written in, and what the words in them mean.

A rule's pattern is a regular expression in which `{m}` stands for a month name and captures it, `{m2}` for a second
one, `{_m}` for one that is not captured, and a space for any gap within a paragraph. Pieces: see `PIECES`. Every
repetition is bounded, so a rule costs a constant at each place it is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.knowledge.dates import date_words

# A line may break inside a date, a paragraph may not.
GAP = r"(?:[\x20\t\u00a0\u202f]{1,3}|[\x20\t]{0,3}\n[\x20\t]{0,8})"
DASH = r"[-\u2010-\u2015\u2212]"
VAGUE = -1

MONTHS = {word.lower(): int(value) for word, value in date_words("en", "month").items()}
WEEKDAYS = {word.lower(): int(value) for word, value in date_words("en", "weekday").items()}
UNITS = dict(date_words("en", "unit"))
SEASONS = dict(date_words("en", "season"))
PARTS = dict(date_words("en", "part"))
ORDINALS = {word: int(value) for word, value in date_words("en", "ordinal").items()}
DECADES = {word: int(value) for word, value in date_words("en", "decade").items()}
HOLIDAYS = dict(date_words("en", "holiday"))
_ONES = {word: int(value) for word, value in date_words("en", "number").items()}
_TENS = {word: int(value) for word, value in date_words("en", "tens").items()}
# How many "a few" are, is not said: VAGUE. "A couple" and "half a dozen" are taken at their word.
COUNTS = {
    "a": 1, "an": 1, "the": 1, "couple of": 2, "a couple of": 2, "a couple": 2, "half a dozen": 6, "a dozen": 12,
    "a hundred": 100, "one hundred": 100, "two hundred": 200, "a thousand": 1000,
    "several": VAGUE, "a few": VAGUE, "few": VAGUE, "many": VAGUE, "some": VAGUE, "dozens of": VAGUE,
    "hundreds of": VAGUE, "a number of": VAGUE, "numerous": VAGUE, "countless": VAGUE, "various": VAGUE,
}  # fmt: skip


def either_case(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, each also with a capital."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        (f"[{w[0].upper()}{w[0]}]" if w[0].islower() else re.escape(w[0])) + re.escape(w[1:]).replace(r"\ ", " ")
        for w in ordered
    )


# Short, and yet no short form: a full stop after them ends the sentence.
_WHOLE = frozenset(("May", "June", "July"))


def _names(names: Iterable[str]) -> str:
    """Proper names, with a full stop after a short form, or all in capitals. Never in small letters."""
    forms: list[str] = []
    for name in sorted(names, key=lambda name: (-len(name), name)):
        forms += [name + (r"\.?" if name not in _WHOLE and len(name) < 5 else "")]
        if len(name) > 3:
            forms.append(name.upper() + (r"\.?" if name not in _WHOLE and len(name) < 5 else ""))
    return "(?:" + "|".join(forms) + r")(?!\w)"


def _number_words() -> str:
    teens = either_case(_ONES)
    tens = either_case(_TENS)
    return rf"(?:(?:{tens})(?:[- ](?:{'|'.join(w for w, v in _ONES.items() if v < 10)}))?|{teens})"


_WORDED = _number_words()
PIECES = {
    "m": _names(date_words("en", "month")),
    "w": _names(date_words("en", "weekday")),
    "d": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w])",
    "y": r"(?:1\d|20)\d\d(?!\w|[,.]\d)",
    "yyy": r"(?:[1-9]\d{2,3})(?!\w|[,.]\d)",
    "yy": r"\d\d(?!\w|[,.]\d)",
    "dth": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)",
    "decade": r"1\d\d0|20\d0",
    "tens": r"\d",
    "bce": r"BCE?|B\.C\.(?:E\.)?",
    "ce": r"AD|A\.D\.?|CE",
    "hour": r"[01]?\d|2[0-3]",
    "half": r"[ap]\.?m\.?|[AP]\.?M\.?",
    "n": (
        rf"(?:(?:{either_case(w for w in COUNTS if w not in ('the', 'a', 'an'))}"
        rf"|{_WORDED})(?!\w)|[Aa]n?(?!\w)|\d{{1,4}}(?![\d,.]\d|\w))"
    ),
    "c": rf"(?:{_WORDED}(?!\w)|\d{{1,4}}(?![\d,.]\d|\w))",
    "u": "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + r")s?(?!\w)",
    "us": "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + r")(?!\w)",
    "s": f"(?:{either_case(SEASONS)})" + r"(?!\w)",
    "p": f"(?:{'|'.join(PARTS)})s?" + r"(?!\w)",
    "q": rf"(?:(?:{either_case(ORDINALS)})|\d{{1,2}}(?:st|nd|rd|th))(?!\w)",
    "k": f"(?:{either_case(DECADES)})" + r"(?!\w)",
    "h": "(?:"
    + "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(HOLIDAYS, key=len, reverse=True))
    + r")(?!\w)",
    "edge": (
        r"(?:[Tt]he )?(?:very )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose|[Oo]pening"
        r"|[Ll]atter part|[Ee]arly part|[Ll]ater part|[Bb]etter part"
        r"|rest|remainder|course|height|turn|outbreak|dawn) of "
    ),
    "part": (
        r"(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Ll]atter|[Ll]ast|[Oo]ther|[Ee]arlier) (?:half"
        r"|part|third|days|weeks|months|years) of "
    ),
}
_HOLE = re.compile(r"\{(_?)([a-z]+)(\d?)\}")


def pattern(template: str) -> re.Pattern[str]:
    """The compiled form of a rule's template (see the module's docstring)."""

    def piece(match: re.Match[str]) -> str:
        silent, name, number = match.groups()
        return f"(?:{PIECES[name]})" if silent else f"(?P<{name}{number}>{PIECES[name]})"

    return re.compile(_HOLE.sub(piece, template).replace("[- ]", rf"(?:-|{GAP})").replace(" ", GAP))


def number(words: str) -> int:
    """What a count says: "three" 3, "a couple of" 2, "several" VAGUE. Raises ValueError where it is no count."""
    text = " ".join(words.lower().split())
    if text[:1].isdigit():
        return int(text.rstrip("stndrh"))
    if text in COUNTS:
        return COUNTS[text]
    total = 0
    for word in text.replace("-", " ").split():
        total += _TENS[word] if word in _TENS else _ONES[word] if word in _ONES else _missing(word)
    return total


def _missing(word: str) -> int:
    raise ValueError(f"{word!r} is no number")


def ordinal(words: str) -> int:
    """What an ordinal says: "nineteenth" 19, "20th" 20."""
    text = words.lower()
    return int(text.rstrip("stndrh")) if text[0].isdigit() else ORDINALS[text]


@lru_cache(maxsize=4096)
def meaning(name: str, words: str) -> str | int:
    """What a captured piece means: months and weekdays as numbers, units as TIMEX3 letters, else the words."""
    kind = name.rstrip("0123456789")
    flat = " ".join(words.split())
    key = flat.lower().rstrip(".")
    match kind:
        case "m":
            return MONTHS[key]
        case "w":
            return WEEKDAYS[key]
        case "d":
            return int(key.rstrip("stndrh"))
        case "y" | "yyy" | "yy":
            return int(flat)
        case "n" | "c":
            return number(flat)
        case "q":
            return ordinal(flat)
        case "u" | "us":
            return UNITS.get(key) or UNITS.get(key.removesuffix("s"), key)
        case "s":
            return SEASONS[key]
        case "p":
            return PARTS[key.removesuffix("s")]
        case "k":
            return DECADES[key]
        case "h":
            return HOLIDAYS[flat]
        case "mod" | "edge" | "part":
            return key.replace("the ", "").strip(" -‐‑‒–—―")
    return flat
