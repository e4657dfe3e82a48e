"""What a tree says of its clauses, on trees drawn by hand: the parser has no part in it."""

from __future__ import annotations

import pickle

import pytest

from timeline.model import Span
from timeline.syntax import Sentence, Token


def tree(drawn: str) -> Sentence:
    """A sentence from "word/TAG/relation>head" items; heads are word numbers from 0, "-" for the root."""
    tokens, text = [], ""
    for item in drawn.split():
        word, tag, rest = item.split("/")
        relation, head = rest.split(">")
        start = len(text)
        text += word + " "
        lemma = {"was": "be", "were": "be"}.get(word, word.lower())
        tokens.append(
            Token(start, start + len(word), word, lemma, tag, "X", None if head == "-" else int(head), relation)
        )
    return Sentence(text.rstrip(), tuple(tokens))


SIGNED = tree(
    "France/NNP/nsubj>3 and/CC/cc>2 Italy/NNP/conj>0 signed/VBD/root>- the/DT/det>5 accord/NN/obj>3 "
    "and/CC/cc>7 left/VBD/conj>3 ././punct>3"
)
RATIFIED = tree(
    "It/PRP/nsubj:pass>4 will/MD/aux>4 not/RB/advmod>4 be/VB/aux:pass>4 ratified/VBN/root>- by/IN/case>6 "
    "Chile/NNP/obl:agent>4 or/CC/cc>8 published/VBN/conj>4"
)
BROKERED = tree("a/DT/det>1 truce/NN/root>- brokered/VBN/acl>1 by/IN/case>4 Oman/NNP/obl:agent>2")


def words(sentence: Sentence, numbers: tuple[int, ...]) -> list[str]:
    return [sentence.tokens[number].text for number in numbers]


def test_every_token_knows_its_own() -> None:
    assert SIGNED.roots == (3,)
    assert words(SIGNED, SIGNED.children(3)) == ["France", "accord", "left", "."]
    assert words(SIGNED, SIGNED.children(3, "obj", "nsubj")) == ["France", "accord"]
    assert words(SIGNED, SIGNED.subtree(0)) == ["France", "and", "Italy"]
    assert list(SIGNED.ancestors(4)) == [5, 3]


def test_a_constituent_is_whole_and_a_phrase_is_one_conjunct() -> None:
    assert SIGNED.constituent(0).of(SIGNED.text) == "France and Italy"
    assert SIGNED.phrase(0).of(SIGNED.text) == "France"
    assert SIGNED.phrase(3).of(SIGNED.text) == "France and Italy signed the accord"
    assert SIGNED.constituent(3).of(SIGNED.text) == SIGNED.text
    assert dict(SIGNED.constituents())[5].of(SIGNED.text) == "the accord"


def test_a_constituent_has_no_comma_at_its_edges() -> None:
    sentence = tree(
        "Chad/NNP/nsubj>6 ,/,/punct>3 a/DT/det>3 member/NN/appos>0 ,/,/punct>3 has/VBZ/aux>6 left/VBN/root>-"
    )
    assert sentence.constituent(3).of(sentence.text) == "a member"
    assert sentence.constituent(0).of(sentence.text) == "Chad , a member"


@pytest.mark.parametrize(
    ("part", "head", "smallest"),
    [
        ("Italy", "Italy", "and Italy"),
        ("the accord", "accord", "the accord"),
        ("accord and", "accord", SIGNED.text),
        ("signed the", "signed", SIGNED.text),
    ],
)
def test_a_span_has_a_head_and_a_smallest_constituent(part: str, head: str, smallest: str) -> None:
    start = SIGNED.text.index(part)
    span = Span(start, start + len(part))
    number = SIGNED.head_of(span)
    assert number is not None
    assert SIGNED.tokens[number].text == head
    found = SIGNED.smallest(span)
    assert found is not None
    assert found.of(SIGNED.text) == smallest


def test_a_span_between_words_has_no_head() -> None:
    assert SIGNED.head_of(Span(6, 7)) is None


def test_coordinated_heads_share_a_subject_but_no_object() -> None:
    assert SIGNED.conjuncts(7) == SIGNED.conjuncts(3) == (3, 7)
    assert words(SIGNED, SIGNED.subjects(7)) == ["France", "Italy"]
    assert words(SIGNED, SIGNED.objects(3)) == ["accord"]
    assert SIGNED.objects(7) == ()


def test_a_passive_with_its_modal_negation_and_agent() -> None:
    assert words(RATIFIED, RATIFIED.auxiliaries(4)) == ["will", "be"]
    assert RATIFIED.modal(4) == "will"
    assert RATIFIED.is_passive(4)
    assert RATIFIED.is_negated(4)
    assert words(RATIFIED, RATIFIED.agents(4)) == ["Chile"]


@pytest.mark.parametrize(
    ("drawn", "negated"),
    [
        ("No/DT/det>1 shots/NNS/nsubj:pass>3 were/VBD/aux:pass>3 fired/VBN/root>-", True),
        ("Nobody/NN/nsubj>1 came/VBD/root>-", True),
        ("It/PRP/nsubj>3 did/VBD/aux>3 n't/RB/advmod>3 pass/VB/root>-", True),
        ("They/PRP/nsubj>1 found/VBD/root>- no/DT/det>3 arms/NNS/obj>1", False),  # the finding is not denied
        ("They/PRP/nsubj>1 soon/RB/advmod>2 left/VBD/root>-", False),
    ],
)
def test_what_is_negated(drawn: str, negated: bool) -> None:  # noqa: FBT001 - a column of the table
    sentence = tree(drawn)
    assert sentence.is_negated(sentence.roots[0]) == negated


def test_a_coordinated_participle_shares_the_auxiliaries() -> None:
    assert words(RATIFIED, RATIFIED.auxiliaries(8)) == ["will", "be"]
    assert RATIFIED.is_passive(8)
    assert words(RATIFIED, RATIFIED.subjects(8)) == ["It"]


def test_a_participle_on_a_noun_is_passive() -> None:
    assert BROKERED.is_passive(2)
    assert not BROKERED.is_passive(1)
    assert not SIGNED.is_passive(3)
    assert not SIGNED.is_negated(3)


def test_sentences_are_values() -> None:
    assert pickle.loads(pickle.dumps(SIGNED)) == SIGNED
    assert hash(SIGNED) == hash(Sentence(SIGNED.text, SIGNED.tokens))
    assert Sentence("", ()).roots == ()
