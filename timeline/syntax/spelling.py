"""What the network is told of a word: the word itself, its ends, its shape."""

from __future__ import annotations

from functools import lru_cache

_PLAIN_QUOTES = str.maketrans("“”‘’`", "\"\"'''")
_SHAPE_CHARACTERS = 12  # of a word are looked at for its shape
_LONGEST_COUNTED = 9  # letters; longer words count as of this length


@lru_cache(maxsize=2**15)
def features(word: str) -> tuple[str, str, str, str, str]:
    """The word in small letters, its last three, its last two with its length, its first three, its shape ("Xxd.")."""
    plain = word.translate(_PLAIN_QUOTES)
    if plain == "''":
        plain = '"'
    lower = plain.lower()
    return lower, lower[-3:], f"{lower[-2:]}|{min(len(lower), _LONGEST_COUNTED)}", lower[:3], _shape(plain)


def _shape(word: str) -> str:
    """Capitals as X, letters as x, digits as d, no more than two of a kind in a row."""
    kinds: list[str] = []
    for letter in word[:_SHAPE_CHARACTERS]:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "d" if letter.isdigit() else letter
        if kinds[-2:] != [kind, kind]:
            kinds.append(kind)
    return "".join(kinds)
