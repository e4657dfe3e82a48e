"""The longest names in a text, by their first word: one dictionary look-up for each capitalised word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.actors.declension import forms
from timeline.knowledge import LATIN, Name, names, names_in

# The same length before and after, so offsets hold: typographic quotes, dashes, and spaces of every width.
_PLAIN = {"’": "'", "‘": "'", "\n": " ", "\t": " ", "\xa0": " ", "\u202f": " ", "\u2009": " ",
          "–": "-", "‑": "-", "‐": "-"}  # fmt: skip

# Names of few letters are words in a line of capitals ("CAR", "MALI" would pass; "US" is its own case below).
_SHORTEST_IN_CAPITALS = 4

# A headline writes them large as well: "Bosnia And Herzegovina".
_SMALL_WORD = re.compile(r"(?<= )(?:of|and|the|for|in|to)\b")
# Where the language isn't known: the names of countries in all languages of Latin letters, and nothing inflected.
ANY_LATIN = "latin"
_ARABIC_BEFORE = "وفبك"
_FIRST_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A name where it stands: code point offsets, end exclusive."""

    start: int
    end: int
    name: Name


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    name: Name
    needs_the: bool


def plain(text: str) -> str:
    """The text with typographic quotes, dashes and spaces made plain; exactly as long, so every offset holds."""
    for written, ascii_form in _PLAIN.items():
        text = text.replace(written, ascii_form)
    return text


@cache
def _entries(language: str) -> Mapping[str, tuple[_Entry, ...]]:
    """Names by their first word, those of English ("en") or of another language in every form they take."""
    by_word: dict[str, list[_Entry]] = {}
    for name, surfaces in _surfaces(language):
        needs_the = name.text.startswith("the ")
        written: dict[str, Name] = {}
        for form in surfaces:
            text = plain(form.removeprefix("the "))
            written.setdefault(text, name)
            if len(text) >= _SHORTEST_IN_CAPITALS:
                written.setdefault(text.upper(), name)
            if text[0].isupper():
                written.setdefault(_SMALL_WORD.sub(lambda word: word[0].title(), text), name)
        for text in written:
            word = _FIRST_WORD.match(text)
            if word:
                by_word.setdefault(word[0], []).append(_Entry(text, name, needs_the))
    return MappingProxyType({word: _by_length(found) for word, found in by_word.items()})


def _surfaces(language: str) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """Every name of the language with its forms."""
    if language == "en":
        yield from ((name, (name.text,)) for name in names())
    elif language == ANY_LATIN:
        yield from ((name, (name.text,)) for one in LATIN for name in names_in(one) if name.form == "name")
    else:
        yield from ((name, forms(name, language)) for name in names_in(language))


@cache
def _index(languages: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[str, tuple[_Entry, ...]]]:
    """Where a name may begin, and the names by their first word, the longest first, English before the others."""
    english = _entries("en")
    if languages:
        tables = (english, *map(_entries, languages))
        words = dict.fromkeys(word for table in tables for word in table)
        every = {word: [entry for table in tables for entry in table.get(word, ())] for word in words}
        return _FIRST_WORD, MappingProxyType({word: _by_length(found) for word, found in every.items()})
    # One look at each capital letter; the few names in small letters are listed.
    small = sorted({word for word in english if not word[0].isupper()}, key=lambda word: (-len(word), word))
    return re.compile(rf"[^\W\d_a-z]\w*|\b(?:{'|'.join(map(re.escape, small))})\b"), english


def _by_length(entries: Sequence[_Entry]) -> tuple[_Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: -len(entry.text)))


def matches(text: str, languages: tuple[str, ...] = ()) -> Iterator[Match]:
    """Names in the order of the text, none inside another, the longest at each place. `text` must be plain.

    English names, and those of other `languages` whose words are parted by spaces.
    """
    first, index = _index(languages)
    arabic = "ar" in languages
    behind = 0
    for word in first.finditer(text):
        start = word.start()
        entries = index.get(word[0])
        if start < behind or (entries is None and not arabic) or (start and _in_word(text[start - 1])):
            continue
        found = next((entry for entry in entries or () if _stands(text, start, entry)), None)
        if found is None and arabic:
            # And, in, to, for and the like are written on to an Arabic name.
            while found is None and start < word.end() and text[start] in _ARABIC_BEFORE:
                start += 1
                found = next(
                    (entry for entry in index.get(text[start : word.end()], ()) if _stands(text, start, entry)), None
                )
        if found is not None:
            behind = start + len(found.text)
            yield Match(start, behind, found.name)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _stands(text: str, start: int, entry: _Entry) -> bool:
    if not text.startswith(entry.text, start):
        return False
    end = start + len(entry.text)
    after = text[end : end + 1]
    if after and (_in_word(after) or after == "$"):
        # "Sino-" is followed by a word, and "US$" is money.
        return entry.text.endswith("-") and after != "$"
    return not entry.needs_the or text[max(start - 4, 0) : start].lower() == "the "
