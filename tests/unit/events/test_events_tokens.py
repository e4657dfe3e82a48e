"""The words of a sentence, with the times and parties that lie in them."""

from __future__ import annotations

import pytest
from event_texts import words_of

from timeline import actors
from timeline.events.tokens import is_adverb, within, words
from timeline.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. left.", ["The", "U.S.", "left", "."]),
        ("Chile's envoy, Mr Lee", ["Chile's", "envoy", ",", "Mr", "Lee"]),
        ("the ministers' talks", ["the", "ministers", "talks"]),
        ("a US-Japan pact", ["a", "US-Japan", "pact"]),
        ("12 percent (or more)", ["12", "percent", "(", "or", "more", ")"]),
        ("it wasn't so", ["it", "wasn't", "so"]),
        ("“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"]),
        ("会谈 结束", ["会谈", "结束"]),
        ("", []),
    ],
)
def test_what_the_words_are(text: str, expected: list[str]) -> None:
    read = words(text, Span(0, len(text)), (), ())
    assert [token.text for token in read.tokens] == expected
    assert all(token.span.of(text) == token.text for token in read.tokens)


def test_apostrophes_are_made_straight_for_comparing_only() -> None:
    text = "It wasn’t Chile’s"
    read = words(text, Span(0, len(text)), (), ())
    assert [token.low for token in read.tokens] == ["it", "wasn't", "chile's"]
    assert [token.text for token in read.tokens] == ["It", "wasn’t", "Chile’s"]


def test_words_know_their_time_and_party() -> None:
    read = words_of("Norway met Chile on 5 May 1990.")
    assert [token.text for token in read.tokens if token.time == 0] == ["5", "May", "1990"]
    assert [token.text for token in read.tokens if token.party >= 0] == ["Norway", "Chile"]


def test_one_word_can_name_two_countries() -> None:
    read = words_of("The US-Japan pact was signed in 1990.")
    assert [party.code_in(1990) for party in read.parties_in(range(len(read.tokens)))] == ["USA", "JPN"]
    assert read.parties_in([0]) == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we sign" today', ["we", "sign"]),
        ("He said “we sign” today", ["we", "sign"]),
        ('Nothing is quoted" here', []),
        ('"We sign', ["We", "sign"]),
    ],
)
def test_which_words_are_quoted(text: str, quoted: list[str]) -> None:
    read = words(text, Span(0, len(text)), (), ())
    assert [token.text for token in read.tokens if token.quoted and token.is_word] == quoted


def test_a_quotation_open_before_the_sentence_quotes_its_words() -> None:
    text = 'We sign." He left.'
    read = words(text, Span(0, len(text)), (), (), quoted_from=0)
    assert [token.text for token in read.tokens if token.quoted and token.is_word] == ["We", "sign"]


def test_within_takes_what_lies_wholly_inside() -> None:
    text = "Norway met Chile and Peru."
    parties = actors.find(text)
    assert [parties[n].name for n in within(parties, Span(7, 20))] == ["Chile"]
    assert within(parties, Span(0, len(text))) == [0, 1, 2]
    assert within(parties, Span(8, 12)) == []


def test_index_at_finds_the_word_around_an_offset() -> None:
    read = words_of("Norway met Chile.")
    assert [read.index_at(offset) for offset in (0, 6, 7, 12, 16, 99)] == [0, 0, 1, 2, 3, 3]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("formally", True), ("later", True),  ("italy", False), ("july", False), ("ally", False),
     ("assembly", False), ("treaty", False), ("only", True)],
)  # fmt: skip
def test_adverbs(word: str, expected: bool) -> None:  # noqa: FBT001
    assert is_adverb(word) is expected
