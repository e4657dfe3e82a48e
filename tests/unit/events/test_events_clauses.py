"""Which words belong to which verb: subjects, objects, openers, and the verb that a date goes to."""

from __future__ import annotations

import pytest
from event_texts import clauses_of, said

from timeline.events.clauses import clause_of


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Norway signed the treaty.", ["Norway"]),
        ("In July, Norway signed the treaty.", ["Norway"]),
        ("In 1990 Norway signed the treaty.", ["Norway"]),
        ("Egypt and Israel signed.", ["Egypt and Israel"]),
        ("Both countries ratified it.", ["Both countries"]),
        ("Officials from both countries met.", ["Officials from both countries"]),
        ("The prime minister of Norway resigned.", ["The prime minister of Norway"]),
        ("After the war, in the autumn of 1946, Norway signed.", ["Norway"]),
        ("The alliance (NATO) expanded.", ["The alliance"]),
        ("The treaty was signed by Norway.", ["The treaty"]),
        ("The treaty was signed in 1990 and revised in 1997.", ["The treaty", "The treaty"]),
        ("Norway signed the treaty and Chile ratified it.", ["Norway", "Chile"]),
        ("The minister, who signed the treaty, resigned.", ["The minister", "The minister"]),
        ("Norway, which Chile visited, protested.", ["Chile", "Norway"]),
        ("Norway left the treaty that was signed in 1990.", ["Norway", "the treaty"]),
        ("After they met, Chile recalled its envoy.", ["they", "Chile"]),
        ("Ministers met in Rome, signing a pact.", ["Ministers", "Ministers"]),
        ("The report issued by Chile was welcomed.", ["The report", "The report issued by Chile"]),
    ],
)
def test_subjects(text: str, subjects: list[str]) -> None:
    read, found = clauses_of(text)
    assert [said(read, clause.subject) for clause in found] == subjects


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("Norway signed the treaty in Oslo.", ["the treaty"]),
        ("Norway signed the treaty of friendship with Chile.", ["the treaty of friendship"]),
        ("Norway signed the 1997 guidelines.", ["the 1997 guidelines"]),
        ("Norway on Monday signed the treaty.", ["the treaty"]),
        ("Chile called off a summit due to be held in May.", ["a summit"]),
        ("Norway signed.", [""]),
        ("Norway signed the treaty, which Chile ratified.", ["the treaty", ""]),
    ],
)
def test_objects(text: str, objects: list[str]) -> None:
    read, found = clauses_of(text)
    assert [said(read, clause.object) for clause in found] == objects


@pytest.mark.parametrize(
    ("text", "openers"),
    [
        ("Norway signed.", [""]),
        ("If Norway signs the treaty, Chile will follow.", ["if", ""]),
        ("Norway said that Chile signed.", ["", "that"]),
        ("The minister, who signed, resigned.", ["who", ""]),
        ("The treaty signed in 1990 was revised.", ["reduced", ""]),
        ("Chile left when Norway signed.", ["", "when"]),
    ],
)
def test_what_subordinates_a_clause(text: str, openers: list[str]) -> None:
    _, found = clauses_of(text)
    assert [clause.opener for clause in found] == openers
    assert [clause.is_main for clause in found] == [opener == "" for opener in openers]


@pytest.mark.parametrize(
    ("text", "borrowed"),
    [
        ("The treaty was signed and revised.", [False, True]),
        ("Norway signed and Chile ratified.", [False, False]),
        ("The minister, who signed, resigned.", [True, True]),
    ],
)
def test_whose_subject_is_borrowed(text: str, borrowed: list[bool]) -> None:
    _, found = clauses_of(text)
    assert [clause.borrowed for clause in found] == borrowed


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The treaty was signed in 1990.", "sign"),
        ("In 1990 the treaty was signed.", "sign"),
        ("The treaty was drafted by Chile and signed in 1990.", "sign"),
        ("The treaty, which was signed in 1990, lapsed.", "sign"),
        ("The treaty, which Chile signed, lapsed in 1990.", "lapse"),
        ("When Norway signed in 1990, Chile left.", "sign"),
        ("In 1990, when Norway signed, Chile left.", "leave"),
        ("Chile left after Norway signed in 1990.", "sign"),
    ],
)
def test_the_verb_that_a_date_goes_to(text: str, lemma: str) -> None:
    read, found = clauses_of(text)
    at = next(number for number, token in enumerate(read.tokens) if token.text == "1990")
    clause = clause_of(found, at, read.tokens)
    assert clause is not None
    assert clause.verb.lemma == lemma


def test_words_without_a_verb_have_no_clause() -> None:
    read, found = clauses_of("The treaty of 1990.")
    assert found == ()
    assert clause_of(found, 0, read.tokens) is None


def test_what_stands_in_brackets_is_no_clause() -> None:
    _, found = clauses_of("The treaty (signed in 1990) was revised.")
    assert [clause.verb.lemma for clause in found] == ["revise"]
