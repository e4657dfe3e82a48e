"""Other ways of writing a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

# Letters that have no accent to take off.
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss"})


def unaccented(name: str) -> str:
    """The name in letters without accents: "Erdoğan" is "Erdogan"."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFD", name.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def spellings(text: str) -> Iterator[str]:
    """Other spellings of an English name: "&" for "and", "St." or "St" for "Saint", no accents; maybe none."""
    if " and " in text:
        joined = text.replace(" and ", " & ")
        yield joined
        yield from spellings(joined)
    if text.startswith("Saint "):
        for saint in ("St. ", "St "):
            shorter = saint + text.removeprefix("Saint ")
            yield shorter
            yield from spellings(shorter)
    if (bare := unaccented(text)) != text:
        yield bare
