"""The words around a time expression, as far as a guard looks."""

from __future__ import annotations

from timeline.dates.patterns import Pattern

LOWER_AFTER = Pattern(r"[ \t]([a-z]+)")  # the word that follows
_REACH = 40  # characters of a look back
SPACES = " \t\n\u00a0-"


def text_before(text: str, at: int) -> str:
    """The characters before this offset, as many as a guard looks back."""
    return text[max(0, at - _REACH) : at]


def last_word(before: str, marks: str = SPACES) -> str:
    """The word that stands before these marks, as written; "" where none does."""
    words = before.rstrip(marks).rsplit(None, 1)
    return words[-1].rpartition("-")[2].lstrip("(\"“‘'[–—") if words else ""


def after_preposition(before: str, prepositions: frozenset[str]) -> bool:
    """True where the last word before is one of these."""
    return before[-1:] in SPACES and last_word(before).lower() in prepositions
