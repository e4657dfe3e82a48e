"""Noun phrases of a sentence: their head, the content words that say what the thing is, and their text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from timeline.events.tokens import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Token,
    is_adverb,
    is_per_cent,
)
from timeline.knowledge.acts import noun_lemma

# Words that say nothing of what a thing is.
_EMPTY = frozenset(
    """new old first second third last next former previous initial final recent current ongoing joint bilateral
    revised updated proposed draft formal official own more less other same such early late of the and""".split()
)
_AFTER_HEAD = PREPOSITIONS | RELATIVES
_NO_HEAD = DETERMINERS | CONJUNCTIONS
_NO_NOUN = DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | _EMPTY
# Spellings of one word, so that articles of two sides of an ocean agree.
_SPELLINGS = (("defence", "defense"), ("programme", "program"), ("centre", "center"), ("labour", "labor"))


def spelled_alike(word: str) -> str:
    """The word in one spelling, British and American alike."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    if word.endswith("isation"):
        return word[:-7] + "ization"
    return word


@lru_cache(maxsize=1 << 16)
def _lemma(low: str) -> str:
    return spelled_alike(noun_lemma(low))


def head_index(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> int | None:
    """Index of the noun that the phrase is about: the last word before its first preposition or comma."""
    start, end = phrase
    last: int | None = None
    for at in range(start, end):
        token = tokens[at]
        low = token.low
        if last is not None and (low in _AFTER_HEAD or not token.is_word):
            if low not in "-–/'" and not is_per_cent(tokens, at):
                break
            if not token.is_word:
                continue
        if token.is_word and token.time < 0 and not _is_no_head(low):
            last = at
    return last


@lru_cache(maxsize=1 << 16)
def _is_no_head(low: str) -> bool:
    return low in _NO_HEAD or is_adverb(low)


def head_noun(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> str:
    """Lemma of the phrase's head, "" where it has none or is a pronoun."""
    at = head_index(tokens, phrase)
    if at is None or tokens[at].low in PRONOUNS:
        return ""
    return _lemma(tokens[at].low)


def nouns(tokens: tuple[Token, ...], phrase: tuple[int, int]) -> tuple[str, ...]:
    """Lemmas of the phrase's words, its head first, then in order; names, dates and empty words left out."""
    if phrase[0] >= phrase[1]:
        return ()
    head = head_index(tokens, phrase)
    found: dict[str, None] = {}
    for at in (*(() if head is None else (head,)), *range(*phrase)):
        token = tokens[at]
        if token.time < 0 and token.party < 0 and token.is_word and (lemma := _noun(token.low)):
            found[lemma] = None
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _noun(low: str) -> str:
    """The lemma of a word that can be a noun of its phrase, "" for any other."""
    return "" if low.isdigit() or low in _NO_NOUN or is_adverb(low) else _lemma(low.removesuffix("'s"))


def text_of(text: str, tokens: tuple[Token, ...], indexes: Iterable[int]) -> str:
    """These tokens as they are written, spaces folded, gaps closed with one space."""
    parts: list[str] = []
    before: int | None = None
    for at in indexes:
        if before is not None:
            gap = text[tokens[before].span.end : tokens[at].span.start] if at == before + 1 else " "
            parts.append(re.sub(r"\s+", " ", gap))
            if tokens[at].text in ",;:.)”’":  # a mark stands at the word it now follows
                parts[-1] = ""
        parts.append(tokens[at].span.of(text))
        before = at
    return " ".join("".join(parts).split())


def without_dates(tokens: tuple[Token, ...], indexes: Iterable[int]) -> list[int]:
    """The indexes without time expressions and the words that lead to them: "the revision of" stays, "in 1997" goes."""
    kept: list[int] = []
    was_time = False
    for at in indexes:
        if tokens[at].time >= 0:
            while kept and tokens[kept[-1]].low in _LEADS_TO_DATE and kept[-1] >= at - 3:
                kept.pop()
            was_time = True
            continue
        if was_time and tokens[at].low in _JOINS_DATES and at + 1 < len(tokens) and tokens[at + 1].time >= 0:
            continue
        if was_time and tokens[at].low.isdigit() and kept and tokens[kept[-1]].low in _JOINS_DATES:
            kept.pop()  # "June 22 and 24"
            continue
        was_time = was_time and tokens[at].low in _JOINS_DATES
        kept.append(at)
    return kept


_LEADS_TO_DATE = frozenset("in on of at by from to since until during the early late mid and or ,".split())
_JOINS_DATES = frozenset("and or to of - – , until".split())
