"""What a parsed sentence says of each verb: who, whom, in which voice and tense, and what subordinates it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from event_texts import said, words_of

from timeline.events.clauses import Clause
from timeline.events.parsed_clauses import parsed_clauses
from timeline.events.tokens import Words
from timeline.syntax import parse

TABLE = Path(__file__).with_name("clauses_wanted.csv")
FLOOR = 0.94  # of the clauses in the table that are read wholly right


def parsed_clauses_of(text: str) -> tuple[Words, tuple[Clause, ...]]:
    """The words and clauses of a text's first sentence."""
    read = words_of(text)
    start = read.tokens[0].span.start
    (tree,) = parse([text[start : read.tokens[-1].span.end]])
    return read, parsed_clauses(read, tree)


def told(read: Words, clause: Clause) -> tuple[str, ...]:
    """A clause in the table's columns."""
    verb = clause.verb
    voice = "passive" if verb.passive else ""
    return said(read, clause.subject), verb.lemma, said(read, clause.object), clause.opener, verb.tense, voice


def test_clauses_as_the_table_has_them() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    missed = []
    for text, *wanted in rows:
        read, found = parsed_clauses_of(text)
        if tuple(wanted) not in [told(read, clause) for clause in found]:
            missed.append((text, wanted, [told(read, clause) for clause in found]))
    assert len({row[0] for row in rows}) >= 60
    assert len(rows) - len(missed) >= FLOOR * len(rows), missed


@pytest.mark.parametrize(
    ("text", "verb", "subject", "passive"),
    [
        ("After the Greeks invaded Persia in 1931, the king fled.", "invade", "the Greeks", False),
        ("Reports said that the minister had flown to Lima on Sunday.", "fly", "the minister", False),
        ("The summit is due to be held in Oslo.", "hold", "The summit", True),
        ("The ship was sunk in 1939.", "sink", "The ship", True),
        ("The following spring, the envoys returned to Oslo.", "return", "the envoys", False),
        ("Egypt, Jordan and Syria attacked the convoy in 1967.", "attack", "Egypt , Jordan and Syria", False),
        ("Speaking in Oslo on Monday, the minister announced a plan.", "speak", "the minister", False),
        ("The council, the highest body, approved the plan on Monday.", "approve", "The council", False),
    ],
)  # fmt: skip
def test_who_acts_where_a_parser_goes_astray(text: str, verb: str, subject: str, passive: bool) -> None:  # noqa: FBT001
    read, found = parsed_clauses_of(text)
    assert (verb, subject, passive) in [(c.verb.lemma, said(read, c.subject), c.verb.passive) for c in found]


def test_each_clause_knows_what_depends_on_what() -> None:
    read, (clause,) = parsed_clauses_of("Norway signed the treaty of friendship with Chile in 1990.")
    syntax = clause.syntax
    assert syntax is not None
    (thing,) = syntax.children(clause.verb.head, "obj")
    assert read.tokens[thing].text == "treaty"
    assert [read.tokens[at].text for at in syntax.phrase(thing)][:4] == ["the", "treaty", "of", "friendship"]
    assert syntax.head_of(clause.subject) == clause.subject[0]
