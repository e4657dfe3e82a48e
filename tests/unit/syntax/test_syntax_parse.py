"""What the packaged parser makes of sentences, and what it never does."""

# ruff: noqa: E501 - rows of a table
from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import syntax
from timeline.errors import UserError
from timeline.syntax import Sentence

PARSER = syntax.load_parser("")


def parsed(text: str) -> Sentence:
    (sentence,) = PARSER.parse([text])
    return sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru signed the pact.",
            "Peru/Peru/NNP/PROPN/nsubj signed/sign/VBD/VERB/root the/the/DT/DET/det pact/pact/NN/NOUN/obj ././././punct",
        ),
        (
            "Ties were restored by decree.",
            "Ties/tie/NNS/NOUN/nsubj:pass were/be/VBD/AUX/aux:pass restored/restore/VBN/VERB/root by/by/IN/ADP/case "
            "decree/decree/NN/NOUN/obl:agent ././././punct",
        ),
        (
            "She won’t visit Rome",
            "She/she/PRP/PRON/nsubj wo/will/MD/AUX/aux n’t/not/RB/PART/advmod visit/visit/VB/VERB/root Rome/Rome/NNP/PROPN/obj",
        ),
    ],
)
def test_words_lemmas_tags_and_relations(text: str, expected: str) -> None:
    found = [
        f"{token.text}/{token.lemma}/{token.tag}/{token.pos}/{token.relation}".replace("/PUNCT/", "/./")
        for token in parsed(text).tokens
    ]
    assert found == expected.split()


@pytest.mark.parametrize(
    ("text", "word", "head", "relation"),
    [
        ("The minister arrived in Oslo on Monday.", "Oslo", "arrived", "obl"),
        ("The border with Peru was closed.", "Peru", "border", "nmod"),
        ("A treaty that banned mines was signed.", "banned", "treaty", "acl:relcl"),
        ("Kenya said that it would withdraw.", "withdraw", "said", "ccomp"),
        ("Kenya wants to withdraw.", "withdraw", "wants", "xcomp"),
        ("After the war ended, the king returned.", "ended", "returned", "advcl"),
        ("The Danish prime minister, Mette Holm, resigned.", "Mette", "minister", "appos"),
        ("Talks broke down.", "down", "broke", "compound:prt"),
        ("Two hundred troops left.", "hundred", "troops", "nummod"),
        ("Ghana's envoy left.", "Ghana", "envoy", "nmod:poss"),
        ("The report is false.", "is", "false", "cop"),
    ],
)
def test_what_depends_on_what(text: str, word: str, head: str, relation: str) -> None:
    sentence = parsed(text)
    (token,) = [token for token in sentence.tokens if token.text == word]
    assert token.relation == relation
    assert token.head is not None
    assert sentence.tokens[token.head].text == head


@given(st.text(max_size=80) | st.text(" .,'’-\n\tabAB1é会🇯🇵", max_size=120))
@settings(deadline=None)
def test_any_text_is_one_tree_with_exact_offsets(text: str) -> None:
    sentence = parsed(text)
    assert sentence.text == text
    assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
    assert all(before.end <= after.start for before, after in itertools.pairwise(sentence.tokens))
    covered = {place for token in sentence.tokens for place in range(token.start, token.end)}
    assert all(place in covered or letter.isspace() for place, letter in enumerate(text))
    assert len(sentence.roots) == (1 if sentence.tokens else 0)
    for root in sentence.roots:
        assert sentence.subtree(root) == tuple(range(len(sentence.tokens)))


def test_a_sentence_reads_the_same_in_any_company() -> None:
    words = "The envoys who met in Lima on Monday agreed , after long talks , to lift the sanctions at once".split()
    texts = [" ".join(words[first:last]) for first in range(len(words)) for last in range(first, len(words), 3)]
    alone = [parsed(text) for text in texts]
    assert list(PARSER.parse(texts)) == alone
    assert list(PARSER.parse(reversed(texts))) == alone[::-1]


def test_no_sentences_give_none_and_more_are_not_read_than_a_batch_ahead() -> None:
    assert list(PARSER.parse([])) == []
    endless = itertools.repeat("Talks failed.")
    assert [token.text for token in next(PARSER.parse(endless)).tokens] == ["Talks", "failed", "."]


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    text = "The envoy of the king met " + "the envoy of the king, " * 400
    sentence = parsed(text)
    assert len(sentence.roots) == 1
    assert sentence.tokens[-1].end == len(text.rstrip())


@pytest.mark.parametrize("name", ["en_no_such_pipeline", "no/such/folder"])
def test_a_pipeline_that_is_not_there_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(syntax.SETTING, name)
    with pytest.raises(UserError, match=f"no spaCy pipeline '{name}' is installed") as error:
        list(syntax.parse(["Talks failed."]))
    assert "\n" not in str(error.value)


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(UserError, match="with a tagger and a parser"):
        syntax.load_parser(str(tmp_path))


def test_another_pipeline_reads_with_exact_offsets_and_its_relations_renamed(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    tagger, parser = nlp.add_pipe("tagger"), nlp.add_pipe("parser")
    tagger.add_label("NN")
    for label in ("nsubjpass", "dobj"):
        parser.add_label(label)
    nlp.initialize()
    nlp.to_disk(tmp_path)
    text = "The pact  was\nsigned. Talks failed."
    empty, sentence = syntax.load_parser(str(tmp_path)).parse(["", text])
    assert empty.tokens == ()
    assert [token.text for token in sentence.tokens] == ["The", "pact", "was", "signed", ".", "Talks", "failed", "."]
    assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
    assert {token.relation for token in sentence.tokens} <= {"nsubj:pass", "obj", "root", "dep", ""}


def test_the_room_is_imported_without_spacy() -> None:
    code = "import sys, timeline.syntax; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
