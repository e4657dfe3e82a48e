"""What follows from a word and its tag: its dictionary form and its universal part of speech."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_VOWELS = "aeiou"
_PROPER = ("NNP", "NNPS")
# The tags that inflect, by the ending that comes off.
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "NNS": ("s",),
    "NNPS": ("s",),
    "VBZ": ("s",),
    "VBG": ("ing",),
    "VBD": ("ed",),
    "VBN": ("ed",),
    "JJR": ("er",),
    "RBR": ("er",),
    "JJS": ("est",),
    "RBS": ("est",),
}


@dataclass(frozen=True, slots=True)
class Lemmas:
    """`listed[tag][word]` are the lemmas that no rule gives, `known` those by which a rule chooses ("hoped" hope)."""

    listed: Mapping[str, Mapping[str, str]]
    known: frozenset[str]

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of a word with this Penn Treebank tag: lower case, but for names."""
        found = self.listed.get(tag, {}).get(word.lower())
        return found if found is not None else by_rule(word, tag, self.known)

    def as_table(self) -> dict[str, Any]:
        """Itself as plain lists and dictionaries."""
        return {
            "listed": {tag: dict(words) for tag, words in self.listed.items()},
            "known": " ".join(sorted(self.known)),
        }

    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Lemmas:
        """The lemmas that `as_table` gave."""
        return cls(table["listed"], frozenset(table["known"].split(" ")))


@dataclass(frozen=True, slots=True)
class PartsOfSpeech:
    """Universal parts of speech by tag and word where the word settles it ("not"), else by tag and relation."""

    words: Mapping[str, Mapping[str, str]]
    relations: Mapping[str, Mapping[str, str]]
    tags: Mapping[str, str]

    def pos(self, word: str, tag: str, relation: str) -> str:
        """The part of speech of a word with this tag in this relation, "X" for a tag that no treebank has."""
        settled = self.words.get(tag, {}).get(word.lower())
        return settled or self.relations.get(tag, {}).get(relation) or self.tags.get(tag, "X")

    def as_table(self) -> dict[str, Any]:
        """The arguments that make it again, as plain dictionaries."""
        return {"words": self.words, "relations": self.relations, "tags": self.tags}


def by_rule(word: str, tag: str, known: frozenset[str]) -> str:
    """The lemma that the spelling gives, a known one where several could be."""
    lower = word.lower()
    for ending in _ENDINGS.get(tag, ()):
        if not lower.endswith(ending) or len(lower) < len(ending) + 2:
            continue
        candidates = tuple(_stems(lower, ending))
        stem = next((stem for stem in candidates if stem in known), candidates[0])
        return word[: len(stem)] + stem[len(word) :] if tag in _PROPER else stem
    return word if tag in _PROPER else lower


def _stems(word: str, ending: str) -> Iterable[str]:
    """What may be left when an ending comes off, the likeliest for an unknown word first."""
    stem = word[: -len(ending)]
    if ending == "s":
        if word.endswith("ss"):
            yield word
        elif word.endswith("ies") and len(word) > 4:
            yield word[:-3] + "y"
        elif word.endswith(("ches", "shes", "xes", "sses", "zzes")):
            yield word[:-2]
        yield stem
        if stem.endswith("e"):
            yield stem[:-1]
        return
    doubled = stem[-1:] == stem[-2:-1] and stem[-1:] not in _VOWELS
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    elif doubled and not stem.endswith(("ll", "ss", "ff", "zz")):
        yield stem[:-1]
    elif stem.endswith(("at", "iz", "is", "c", "g", "s", "v", "u")) and not stem.endswith(("ss", "ng")):
        yield stem + "e"
    yield stem
    yield stem + "e"
    if doubled:
        yield stem[:-1]
