"""Words that tell who takes part: groups ("both sides"), institutions of a state, and who only stands by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from timeline.knowledge.table import rows

PartyWord = Literal[
    "member",
    "institution",
    "monarch",
    "office",
    "shared",
    "counterpart",
    "domestic",
    "witness",
    "help",
    "aside",
    "conflict",
    "repeat",
    "place",
    "message",
]


@cache
def _by_class() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("party_words"):
        found.setdefault(row["class"], set()).add(row["word"])
    return MappingProxyType({name: frozenset(words) for name, words in found.items()})


def party_words(sort: PartyWord) -> frozenset[str]:
    """The words and phrases of one class of party_words.csv, in lower case."""
    return _by_class()[sort]


@cache
def party_phrases(sort: PartyWord) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one class by their first word, each as its words, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(party_words(sort), key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return MappingProxyType({first: tuple(phrases) for first, phrases in found.items()})
