"""Verb groups: tense, voice, plans, negation and particles of what a sentence says was done."""

from __future__ import annotations

import pytest
from event_texts import words_of
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.tokens import words
from timeline.events.verb_group import VerbGroup
from timeline.events.verbs import verb_groups
from timeline.model import Span


def groups_of(text: str) -> tuple[VerbGroup, ...]:
    return verb_groups(words_of(text).tokens)


def main_verb(text: str) -> VerbGroup:
    found = [group for group in groups_of(text) if group.finite]
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("Norway signed the treaty.", "sign", "past"),
        ("Norway has signed the treaty.", "sign", "perfect"),
        ("Norway had not yet formally signed the treaty.", "sign", "perfect"),
        ("Norway will sign the treaty.", "sign", "future"),
        ("Norway did sign the treaty.", "sign", "past"),
        ("Norway and Chile sign a treaty.", "sign", "present"),
        ("Norway could sign the treaty.", "sign", "conditional"),
        ("Norway would have signed the treaty.", "sign", "conditional"),
        ("The ministers were meeting in Oslo.", "meet", "past"),
        ("Norway is to sign the treaty.", "sign", "future"),
        ("Norway has on 5 May 1990 formally signed the treaty.", "sign", "perfect"),
        ("Rebels began to withdraw on Monday.", "withdraw", "past"),
        ("It was a good treaty.", "be", "past"),
    ],
)
def test_tense(text: str, lemma: str, tense: str) -> None:
    verb = main_verb(text)
    assert (verb.lemma, verb.tense) == (lemma, tense)


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The treaty was signed.", True),
        ("The treaty had been signed.", True),
        ("The treaty will be signed.", True),
        ("Talks were being held.", True),
        ("The treaty is expected to be signed.", True),
        ("The treaty was to have been signed.", True),
        ("Norway has signed.", False),
        ("Norway was signing the treaty.", False),
        ("Norway is expected to sign.", False),
    ],
)
def test_voice(text: str, passive: bool) -> None:  # noqa: FBT001
    assert main_verb(text).passive is passive


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Norway will sign the treaty.", True),
        ("Norway is due to sign the treaty.", True),
        ("Norway is expected to sign the treaty.", True),
        ("Norway plans to sign the treaty.", True),
        ("The ministers hope to meet.", True),
        ("Norway intends to withdraw.", True),
        ("The two sides are to meet.", True),
        ("Norway is likely to be vetoed.", True),
        ("Norway had planned to sign the treaty.", True),
        ("Norway signed the treaty.", False),
        ("Norway would sign the treaty.", False),
        ("Norway began to withdraw.", False),
    ],
)
def test_plans(text: str, planned: bool) -> None:  # noqa: FBT001
    assert main_verb(text).planned is planned


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Norway did not sign.", True),
        ("Norway didn't sign.", True),
        ("Norway has never signed the treaty.", True),
        ("Norway won't sign the treaty.", True),
        ("Norway has refused to sign the treaty.", True),
        ("The treaty was not signed.", True),
        ("Norway signed.", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:  # noqa: FBT001
    assert main_verb(text).negated is negated


@pytest.mark.parametrize(
    ("text", "lemma", "particle"),
    [
        ("Chile called off the summit.", "call", "off"),
        ("Chile called the summit off.", "call", "off"),
        ("The talks were broken off in May.", "break", "off"),
        ("Chile put the visit off until May.", "put", "off"),
        ("The treaty entered into force in 1990.", "enter", "into force"),
        ("Chile and Norway held talks.", "hold", "talks"),
        ("Chile agreed on Friday to sign.", "agree", ""),
        ("The treaty was signed off Chile's coast.", "sign", ""),
    ],
)
def test_particles(text: str, lemma: str, particle: str) -> None:
    verb = main_verb(text)
    assert (verb.lemma, verb.particle) == (lemma, particle)


@pytest.mark.parametrize(
    ("text", "reduced", "main"),
    [
        ("The report issued by the ministry was welcomed.", "issue", "welcome"),
        ("Norway criticised the treaty signed in 1990.", "sign", "criticise"),
        ("Signed in 1990, the treaty lapsed.", "sign", "lapse"),
    ],
)
def test_a_participle_after_its_noun_is_no_main_verb(text: str, reduced: str, main: str) -> None:
    found = groups_of(text)
    assert [group.lemma for group in found if group.reduced] == [reduced]
    assert [group.lemma for group in found if group.finite] == [main]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("In May the talks failed.", ["fail"]),
        ("They may sign.", ["sign"]),
        ("Mr Will Smith signed the treaty.", ["sign"]),
        ("The revised guidelines failed.", ["fail"]),
        ("Their talks failed.", ["fail"]),
        ("Norway's plans failed.", ["fail"]),
        ("Norway asked for the pact to be signed.", ["ask", "sign"]),
        ("A summit due to be held failed.", ["hold", "fail"]),
        ("Treaty of Oslo", []),
    ],
)
def test_what_is_a_verb_and_what_only_looks_like_one(text: str, lemmas: list[str]) -> None:
    assert [group.lemma for group in groups_of(text)] == lemmas


def test_an_infinitive_is_not_finite() -> None:
    found = groups_of("Norway asked Chile to sign the treaty.")
    assert [(group.lemma, group.tense, group.finite) for group in found] == [
        ("ask", "past", True),
        ("sign", "infinitive", False),
    ]


WORDS = st.sampled_from(
    "Norway Chile the treaty will was be been to not signed sign signing meet met , . and which that plans due had off"
    ' call called would may May in 1990 by ( ) " expected refused has'.split()
)


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_groups_never_overlap_and_stand_in_order(text: str) -> None:
    tokens = words(text, Span(0, len(text)), (), ()).tokens
    last = -1
    for group in verb_groups(tokens):
        assert last < group.first <= group.head <= group.last < len(tokens)
        last = group.last
