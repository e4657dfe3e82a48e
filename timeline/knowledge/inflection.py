"""The forms of English verbs and nouns: tables of the irregular ones, rules for the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from timeline.knowledge.table import items, rows

Form = Literal["base", "s", "past", "participle", "ing"]

_VOWELS = "aeiou"
_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiouy]+[^aeiouy]+")
_ENDS_CVC = re.compile(r".*[^aeiou][aeiou][bcdfgklmnprstvz]|.*qu[aeiou][bcdfgklmnprstvz]")
_SIBILANT = ("s", "x", "z", "ch", "sh")
# Singular nouns that end like a plural: "-ss" (congress), "-us" (virus), "-is" (crisis).
_SINGULAR_ENDINGS = ("ss", "us", "is")
# Where Britain and America spell a word's end apart: (British, American). Both are read, the British is the lemma.
_SPELLINGS = (("ise", "ize"), ("yse", "yze"), ("our", "or"), ("tre", "ter"))


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word as a verb. `known` is False where the lemma is a guess from the ending."""

    lemma: str
    form: Form
    known: bool = True


def _spellings(lemma: str) -> tuple[str, ...]:
    for british, american in _SPELLINGS:
        if lemma.endswith(british) and len(lemma) > len(british) + 1:
            return (lemma, lemma[: -len(british)] + american)
    return (lemma,)


def _stems(lemma: str) -> tuple[str, ...]:
    """What -ed and -ing are put on, the usual British one first: longer verbs get both ("travelled", "traveled").

    verb_forms.csv lists those whose stress on the end doubles the consonant ("referred").
    """
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return (lemma[:-1],)
    if lemma.endswith(("ial", "ual", "uel")):
        return (lemma + "l", lemma)
    if not _ENDS_CVC.fullmatch(lemma):
        return (lemma,)
    doubled = lemma + lemma[-1]
    if _ONE_SYLLABLE.fullmatch(lemma):
        return (doubled,)
    return (doubled, lemma) if lemma.endswith("l") else (lemma, doubled)


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS


def _regular(lemma: str, form: Form) -> tuple[str, ...]:
    if form == "base":
        return (lemma,)
    if form == "s":
        if _consonant_y(lemma):
            return (lemma[:-1] + "ies",)
        if lemma.endswith(_SIBILANT) or (lemma.endswith("o") and lemma[-2:-1] not in _VOWELS):
            return (lemma + "es",)
        return (lemma + "s",)
    if form == "ing":
        return tuple(stem + "ing" for stem in _stems(lemma))
    if _consonant_y(lemma):
        return (lemma[:-1] + "ied",)
    if lemma.endswith("e"):
        return (lemma + "d",)
    return tuple(stem + "ed" for stem in _stems(lemma))


@cache
def _irregular() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["lemma"]: row for row in rows("verb_forms")})


@cache
def verb_lemmas() -> tuple[str, ...]:
    """Every verb whose forms are known, sorted: those of acts_verbs.csv, verbs_common.csv and verb_forms.csv."""
    tables = ("acts_verbs", "verbs_common", "verb_forms")
    return tuple(sorted({row["lemma"] for table in tables for row in rows(table)}))


def _words(lemma: str, form: Form) -> tuple[str, ...]:
    """Every spelling of a form, the usual one first."""
    listed = items(_irregular().get(lemma, {}).get(form, ""))
    return listed or tuple(word for spelling in _spellings(lemma) for word in _regular(spelling, form))


def participle_of(lemma: str) -> str:
    """The past participle of a verb in its usual British spelling: sign "signed", break "broken", "" for ""."""
    return _words(lemma, "participle")[0] if lemma else ""


def past_of(lemma: str) -> str:
    """The simple past of a verb in its usual British spelling: sign "signed", withdraw "withdrew", "" for ""."""
    return _words(lemma, "past")[0] if lemma else ""


@cache
def _verb_index() -> Mapping[str, tuple[VerbForm, ...]]:
    found: dict[str, list[VerbForm]] = {}
    forms: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
    for lemma in verb_lemmas():
        for form in forms:
            for word in _words(lemma, form):
                found.setdefault(word, []).append(VerbForm(lemma, form))
    return MappingProxyType({word: tuple(dict.fromkeys(readings)) for word, readings in found.items()})


def _guess_lemma(word: str) -> str:
    """The likeliest base of an unlisted word in -ed: "rebutted" rebut, "tariffed" tariff, "rebased" rebase."""
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1:] == stem[-2:-1] and stem[-1:] not in "sflz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "c", "g", "s", "v", "u", "l", "r")) and not stem.endswith(
        ("ss", "ng", "ll", "er", "or", "el", "al", "il", "ol")
    ):
        return stem + "e"
    return stem


def verb_form(word: str) -> tuple[VerbForm, ...]:
    """Every reading of a lower-case word as a form of a verb; empty where it is none.

    A word in -ed that no table has is offered as past and participle of a guessed lemma, with `known` False.
    """
    if found := _verb_index().get(word):
        return found
    # "unarmed" and "nonaligned" are adjectives; verbs in un- are listed.
    is_word = word.endswith("ed") and len(word) > 5 and word.isalpha()
    if is_word and not word.startswith(("un", "non")) and not word.endswith(("eed", "dred", "cred")):
        lemma = _guess_lemma(word)
        return (VerbForm(lemma, "past", known=False), VerbForm(lemma, "participle", known=False))
    return ()


@cache
def _noun_forms() -> Mapping[str, str]:
    return MappingProxyType({row["form"]: row["lemma"] for row in rows("noun_forms")})


@lru_cache(maxsize=1 << 16)
def noun_lemma(word: str) -> str:
    """The singular of a lower-case noun, in British spelling: treaties treaty, crises crisis.

    A word that is no plural comes back as it is, but for its spelling.
    """
    listed = _noun_forms().get(word)
    if listed is not None:
        return listed
    singular = _singular(word)
    if singular.endswith("ization"):
        singular = singular.removesuffix("ization") + "isation"
    return _noun_forms().get(singular, singular)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(_SINGULAR_ENDINGS):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
