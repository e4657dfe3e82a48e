"""The longest names in a text, by their first word: one dictionary look-up for each capitalised word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline.knowledge import Name, names

# The same length before and after, so offsets hold: typographic quotes, dashes, and spaces of every width.
_PLAIN = {"’": "'", "‘": "'", "\n": " ", "\t": " ", "\xa0": " ", "\u202f": " ", "\u2009": " ",
          "–": "-", "‑": "-", "‐": "-"}  # fmt: skip

# Names of few letters are words in a line of capitals ("CAR", "MALI" would pass; "US" is its own case below).
_SHORTEST_IN_CAPITALS = 4

# A headline writes them large as well: "Bosnia And Herzegovina".
_SMALL_WORD = re.compile(r"(?<= )(?:of|and|the|for|in|to)\b")
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
def _index() -> tuple[re.Pattern[str], Mapping[str, tuple[_Entry, ...]]]:
    by_word: dict[str, list[_Entry]] = {}
    for name in names():
        needs_the = name.text.startswith("the ")
        text = plain(name.text.removeprefix("the "))
        written = {text: name}
        if len(text) >= _SHORTEST_IN_CAPITALS:
            written.setdefault(text.upper(), name)
        if text[0].isupper():
            written.setdefault(_SMALL_WORD.sub(lambda word: word[0].title(), text), name)
        for form in written:
            word = _FIRST_WORD.match(form)
            if word:
                by_word.setdefault(word[0], []).append(_Entry(form, name, needs_the))
    index = {word: tuple(sorted(found, key=lambda e: -len(e.text))) for word, found in by_word.items()}
    small = sorted({word for word in index if not word[0].isupper()}, key=lambda word: (-len(word), word))
    # One look at each capital letter; the few names in small letters are listed.
    first = re.compile(rf"[^\W\d_a-z]\w*|\b(?:{'|'.join(map(re.escape, small))})\b")
    return first, MappingProxyType(index)


def matches(text: str) -> Iterator[Match]:
    """Names in the order of the text, none inside another, the longest at each place. `text` must be plain."""
    first, index = _index()
    behind = 0
    for word in first.finditer(text):
        start = word.start()
        entries = index.get(word[0])
        if entries is None or start < behind or (start and _in_word(text[start - 1])):
            continue
        found = next((entry for entry in entries if _stands(text, start, entry)), None)
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
