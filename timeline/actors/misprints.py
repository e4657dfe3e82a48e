"""Surnames with one letter wrong, beside their country and their office: "Israeli Prime Minister Netenyahu".

A lookalike is taken only where all three agree on one person: the country, the office, and a surname of six letters and
more that begins alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from timeline.actors.matching import plain
from timeline.knowledge import Officials, Person, people

# In a shorter name one letter makes another name of it: Blair and Blain.
_SHORTEST = 6
_CAPITALS = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}")


def names_at(text: str, start: int) -> Iterable[tuple[int, str]]:
    """The words of a name that begins at `start`, the last first: where each begins, and the word."""
    run = _CAPITALS.match(text, start)
    if run is None:
        return ()
    words = re.finditer(r"\S+", run[0])
    return [(start + word.start(), word[0].removesuffix("'s")) for word in words][::-1]


def misprinted(
    word: str, codes: frozenset[str], offices: frozenset[str], officials: Officials | None
) -> tuple[Person, ...]:
    """The one holder of such an office there whose surname is the word but for a letter; empty for none or more."""
    if len(word) < _SHORTEST:
        return ()
    holders = {
        person.name: person
        for code in codes
        for office in offices
        for surname, person in _surnames(officials).get((code, office, word[0]), ())
        if _one_off(word.lower(), surname)
    }
    return tuple(holders.values()) if len(holders) == 1 else ()


@lru_cache(maxsize=4)
def _surnames(officials: Officials | None) -> Mapping[tuple[str, str, str], list[tuple[str, Person]]]:
    """Surnames in small letters with their holders, by country, office and first letter."""
    found: dict[tuple[str, str, str], list[tuple[str, Person]]] = {}
    for person in people(officials).values():
        for surname in {plain(surname) for surname in person.surnames if len(surname) >= _SHORTEST}:
            for code, office in {(term.code, term.office) for term in person.terms}:
                found.setdefault((code, office, surname[0]), []).append((surname.lower(), person))
    return MappingProxyType(found)


def _one_off(word: str, name: str) -> bool:
    """Whether one letter is changed, left out, put in, or has changed places with the next."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    if same is None:
        return True
    longer, shorter = (word, name) if len(word) > len(name) else (name, word)
    if len(longer) > len(shorter):
        return longer[same + 1 :] == shorter[same:]
    swapped = word[:same] + word[same + 1 : same + 2] + word[same] + word[same + 2 :]
    return word[same + 1 :] == name[same + 1 :] or swapped == name


__all__ = ["misprinted", "names_at"]
