"""Offices in the words around a name: "US State secretary John Kerry", "Shinzo Abe, the Japanese prime minister"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.knowledge import title_words

# What a title can stand for, by the title in small letters.
Titles = Mapping[str, frozenset[str]]

# How far back a title, and ahead an apposition, can be, in characters.
_BACK = 72
_AHEAD = 60
_LONGEST_TITLE = 5
_WORDS_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Title:
    """An office beside a name: what it can stand for, where it starts in the text, and whether it is held."""

    offices: frozenset[str]
    start: int
    holds: bool


def honoured(text: str, start: int) -> bool:
    """Whether a rank or "Mr" stands right before `start`."""
    before = text[max(start - _BACK, 0) : start]
    return before.endswith(" ") and bool(words := before.split()) and words[-1].lower() in title_words("rank")


def title_before(text: str, start: int, known: Titles) -> Title | None:
    """The office right before `start`, ranks and a comma between them allowed. `text` is plain."""
    floor = max(start - _BACK, 0)
    ahead = text[floor:start]
    if not ahead.endswith(" "):
        return None
    words = ahead.split()
    if floor and not text[floor - 1].isspace() and not ahead[0].isspace():
        words = words[1:]
    end = len(words)
    rank: Title | None = None
    while end:
        found = _ending_at(words, end, known)
        if found:
            at, offices, holds = found
            title = Title(offices, text.rfind(words[at], floor, start), holds=holds)
            if end - at > 1 or not _is_rank(words[at]):
                return title if offices else rank
            # "Foreign Minister, Prince Faisal": a rank that is a title too gives way to the office before it.
            rank = rank or (title if offices else None)
        elif not _is_rank(words[end - 1]):
            return rank
        end -= 1
    return rank


def _ending_at(words: list[str], end: int, known: Titles) -> tuple[int, frozenset[str], bool] | None:
    """Where the longest title that ends there starts, its offices, and whether it is held; None where there is none.

    No offices where a word before makes another one of it ("Deputy Prime Minister").
    """
    for size in range(min(_LONGEST_TITLE, end), 0, -1):
        phrase = " ".join(words[end - size : end]).rstrip(",").lower()
        prefix, _, bare = phrase.partition("-")
        held = True
        if phrase not in known and bare in known:
            if f"{prefix}-" in title_words("another office before"):
                return end - size, frozenset(), False
            if f"{prefix}-" in title_words("not held before"):
                phrase, held = bare, False
        offices = known.get(phrase) or known.get(phrase.removesuffix("s"))
        if offices:
            at = end - size
            before = words[at - 1].lower().strip(",\"'(") if at else ""
            earlier = words[at - 2].lower().strip(",\"'(") if at > 1 and not before.endswith(".") else ""
            if before in title_words("another office") or words[at - 1 : at] == ["Under"]:
                return at, frozenset(), False
            return at, offices, held and not (_is_past(before) or _is_past(earlier))
    return None


def title_after(text: str, end: int, known: Titles) -> Title | None:
    """The office in an apposition behind `end`: ", the Japanese prime minister"."""
    behind = text[end : end + _AHEAD]
    if not behind.startswith(", "):
        return _signed(behind, end, known)
    words = [word.strip(",.;:'\"") for word in behind[2:].lower().split()[:_WORDS_AHEAD]]
    for at in range(min(5, len(words))):
        for size in range(min(_LONGEST_TITLE, len(words) - at), 0, -1):
            offices = known.get(" ".join(words[at : at + size]))
            if offices:
                return Title(
                    offices,
                    end + 2,
                    holds=not ((title_words("not held") | title_words("another office")) & set(words[:at])),
                )
    return None


def _signed(behind: str, end: int, known: Titles) -> Title | None:
    """The office written under a name, as at the head or foot of a release: of two words and more, in capitals."""
    words = behind.split()[:_LONGEST_TITLE]
    if behind[:1] != " " or not words or not words[0][0].isupper():
        return None
    for size in range(len(words), 1, -1):
        offices = known.get(" ".join(words[:size]).lower())
        if offices:
            return Title(offices, end + 1, holds=True)
    return None


def _is_past(word: str) -> bool:
    """Whether the office behind this word is not held, or not held now."""
    return word in title_words("not held") or word.startswith(tuple(title_words("not held before")))


def _is_rank(word: str) -> bool:
    return word.lower() in title_words("rank") | title_words("filler") or (
        len(word) <= 3 and word.endswith(".") and word[0].isupper()
    )
