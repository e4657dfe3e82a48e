"""Lemmas and parts of speech from a word and its tag."""

from __future__ import annotations

import pytest

from timeline.syntax.lemmas import Lemmas, PartsOfSpeech, by_rule

KNOWN = frozenset("hope plan sign recognise visit use tie pass agree free".split())


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("signed", "VBD", "sign"),
        ("hoped", "VBD", "hope"),
        ("planned", "VBN", "plan"),
        ("Planning", "VBG", "plan"),
        ("recognising", "VBG", "recognise"),
        ("ratified", "VBN", "ratify"),
        ("negotiated", "VBD", "negotiate"),
        ("agreed", "VBD", "agree"),
        ("vetoes", "NNS", "vetoe"),  # no rule gives it: such words are listed
        ("treaties", "NNS", "treaty"),
        ("passes", "VBZ", "pass"),
        ("talks", "NNS", "talk"),
        ("Talks", "NNPS", "Talk"),
        ("France", "NNP", "France"),
        ("The", "DT", "the"),
        ("freer", "JJR", "free"),
        ("is", "VBZ", "is"),
        ("", "NN", ""),
    ],
)
def test_the_lemma_by_rule(word: str, tag: str, lemma: str) -> None:
    assert by_rule(word, tag, KNOWN) == lemma


def test_a_listed_word_goes_before_the_rule() -> None:
    lemmas = Lemmas({"VBZ": {"is": "be"}}, KNOWN)
    assert lemmas.lemma("Is", "VBZ") == "be"
    assert Lemmas.of_table(lemmas.as_table()) == lemmas


@pytest.mark.parametrize(
    ("word", "tag", "relation", "pos"),
    [
        ("Not", "RB", "advmod", "PART"),
        ("soon", "RB", "advmod", "ADV"),
        ("was", "VBD", "cop", "AUX"),
        ("went", "VBD", "root", "VERB"),
        ("?", "??", "punct", "X"),
    ],
)
def test_the_part_of_speech(word: str, tag: str, relation: str, pos: str) -> None:
    parts = PartsOfSpeech({"RB": {"not": "PART"}}, {"VBD": {"cop": "AUX"}}, {"RB": "ADV", "VBD": "VERB"})
    assert parts.pos(word, tag, relation) == pos
