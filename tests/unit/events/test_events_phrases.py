"""Noun phrases: what a thing is, in words that merging can compare."""

from __future__ import annotations

import pytest
from event_texts import words_of

from timeline.events.phrases import head_noun, nouns, spelled_alike, text_of, without_dates


@pytest.mark.parametrize(
    ("one", "other"),
    [("defence", "defense"), ("programme", "program"), ("centre", "center"), ("organisation", "organization")],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert spelled_alike(one) == spelled_alike(other)


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the revised defence guidelines", "guideline"),
        ("the treaty of friendship with Chile", "treaty"),
        ("the ministers, all tired", "minister"),
        ("the treaties", "treaty"),
        ("they", ""),
        ("the", ""),
        ("in Oslo", "oslo"),
    ],
)
def test_the_head_is_the_last_word_before_its_first_preposition(phrase: str, head: str) -> None:
    read = words_of(phrase)
    assert head_noun(read.tokens, (0, len(read.tokens))) == head


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the new defence cooperation guidelines", ("guideline", "defense", "cooperation")),
        ("the guidelines for US-Japan defense cooperation", ("guideline", "defense", "cooperation")),
        ("the treaty of 1990", ("treaty",)),
        ("the first joint proposals of Chile", ("proposal",)),
        ("the 12 ministers", ("minister",)),
    ],
)
def test_content_words_head_first_without_names_and_dates(phrase: str, expected: tuple[str, ...]) -> None:
    read = words_of(phrase)
    assert nouns(read.tokens, (0, len(read.tokens))) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the treaty of May 1990", "the treaty"),
        ("talks in Oslo on 5 May 1990", "talks in Oslo"),
        ("talks from 1990 to 1992 in Oslo", "talks in Oslo"),
        ("the talks", "the talks"),
        ("1990", ""),
    ],
)
def test_dates_go_with_the_words_that_lead_to_them(phrase: str, expected: str) -> None:
    read = words_of(phrase)
    kept = without_dates(read.tokens, range(len(read.tokens)))
    assert text_of(phrase, read.tokens, kept) == expected


@pytest.mark.parametrize(
    ("text", "indexes", "expected"),
    [
        ("a  treaty\tof friendship", [0, 1, 2, 3], "a treaty of friendship"),
        ("Norway, Chile and Peru", [0, 1, 2, 3, 4], "Norway, Chile and Peru"),
        ("US-Japan (new) pact", [0, 1, 2, 3, 4], "US-Japan (new) pact"),
        ("a treaty of friendship", [1, 3], "treaty friendship"),
        ("the ministers", [], ""),
    ],
)
def test_text_is_as_written_with_single_spaces(text: str, indexes: list[int], expected: str) -> None:
    assert text_of(text, words_of(text).tokens, indexes) == expected
