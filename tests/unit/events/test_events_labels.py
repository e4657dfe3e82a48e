"""What a card says: one line that stands alone, in the article's words, and never more than they say."""

from __future__ import annotations

import re

import pytest
from event_texts import claims_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.labels import MAX_LABEL, with_the_two_named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Chile signed a treaty on 5 May 1990.", "Norway and Chile signed a treaty"),
        ("In May 1990, Norway and Chile signed a treaty.", "Norway and Chile signed a treaty"),
        ("A treaty was signed on 5 May 1990.", "Treaty signed"),
        ("The treaty was first approved in 1990.", "Treaty first approved"),
        ("The treaty will be signed in 2016.", "Treaty to be signed"),
        ("Norway plans to sign the treaty in 2016.", "Norway to sign the treaty"),
        ("Norway has signed the treaty on Monday.", "Norway signed the treaty"),
        ("The treaty entered into force in 1990.", "Treaty entered into force"),
        ("Chile called off the summit on Monday.", "Chile called off the summit"),
        ("Norway refused to sign the treaty in 1991.", "Norway refused to sign the treaty"),
        ("Chile denied on Monday that it had attacked Norway.", "Chile denied it had attacked Norway"),
        ("Norway criticised the 2005 border accord with Chile on Monday.",
         "Norway criticised the 2005 border accord with Chile"),
        ("The NATO summit took place in Wales on 4 September 2014.", "NATO summit took place in Wales"),
        ("The president of Chile visited Norway in 1990.", "President of Chile visited Norway"),
    ],
)  # fmt: skip
def test_act_and_object_without_the_date(text: str, expected: str) -> None:
    assert [claim.label for claim in claims_of(text)][-1] == expected


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Norway and Chile met for the first time since 1997 on Monday.",
            ["Previously Norway and Chile met", "Norway and Chile met for the first time"],
        ),
        ("The revision of the guidelines is the first since 1997.", ["Previous revision of the guidelines"]),
    ],
)
def test_an_act_that_another_implies_says_so(text: str, labels: list[str]) -> None:
    assert sorted(claim.label for claim in claims_of(text)) == sorted(labels)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two countries signed a treaty on 5 May 1990.", "Chile and Norway signed a treaty"),
        ("Both countries signed a treaty on 5 May 1990.", "Chile and Norway signed a treaty"),
        ("Ministers of the two countries met in May 1990.", "Ministers of Chile and Norway met"),
        ("They signed a treaty on 5 May 1990.", "Treaty signed"),
        ("It was signed on 5 May 1990.", "Signed"),
        ("Both countries ratified it in May 1990.", "Chile and Norway ratified"),
    ],
)
def test_who_they_are_is_said_by_name_or_not_at_all(text: str, expected: str) -> None:
    found = claims_of(f"Chile and Norway are neighbours. {text}")
    assert found[-1].label == expected


def test_the_two_countries_that_nobody_named_are_left_out() -> None:
    assert claims_of("The two countries signed a treaty on 5 May 1990.")[-1].label == "Treaty signed"
    assert claims_of("Ministers of the two countries met in May 1990.")[-1].label == "Ministers met"


@pytest.mark.parametrize(
    ("made", "parties", "expected"),
    [
        ("Talks between the two sides opened", ["Chile", "Norway"], "Talks between Chile and Norway opened"),
        ("Talks between the two warring sides opened", ["Chile", "Norway"], "Talks between Chile and Norway opened"),
        ("Talks between the two sides opened", ["Chile"], "Talks opened"),
        ("Talks between the two sides opened", [], "Talks opened"),
        ("Talks opened", ["Chile", "Norway"], "Talks opened"),
        ("Envoys of the two countries " + "x" * 50, ["Bosnia and Herzegovina", "Trinidad"], "Envoys " + "x" * 50),
    ],
)
def test_the_two_inside_a_label(made: str, parties: list[str], expected: str) -> None:
    assert with_the_two_named(made, parties) == expected


def test_a_spokesman_speaks_for_his_ministry() -> None:
    text = "Chilean Foreign Ministry spokesman Juan Paz said on Monday that Norway had broken the treaty."
    assert claims_of(text)[-1].label == "Chilean Foreign Ministry: Norway had broken the treaty"


def test_a_label_is_eighty_characters_at_most() -> None:
    assert MAX_LABEL == 80


LONG = (
    "The foreign ministers of Norway and Chile and their many advisers signed a treaty of friendship and cooperation in"
    " fisheries, forestry, mining, trade, tourism and the peaceful uses of the southern ocean on 5 May 1990."
)
HARD = (
    LONG,
    "Norway signed the “Treaty of (lasting) Friendship with Chile and with all of its good neighbours” on 5 May 1990.",
    "Norway (which had waited) signed the treaty, however, on 5 May 1990 in Oslo, with Chile, and then left.",
    "On 5 May 1990, after years of talks, and despite the war, Norway signed.",
    "It, the ministry said, was signed on 5 May 1990 by them.",
    '"We" signed "it" on 5 May 1990 with Chile.',
    "Between 1990 and 1992 Norway withdrew its troops from Chile, Peru and, in May 1991, from Brazil.",
    "Chile in May 1990 and Norway in June 1991 ratified the pact.",
)
LAST_WORDS = ("in", "on", "of", "with", "and", "the", "a", "to", "by", "from", "which", "who", "or", "for", "at")


def is_good(label: str) -> bool:
    first_letter = next((letter for letter in label if letter.isalpha()), "")
    return (
        0 < len(label) <= MAX_LABEL
        and label == " ".join(label.split())
        and not (first_letter.islower() and label[0] == first_letter)
        and label.count("“") == label.count("”")
        and label.count('"') % 2 == 0
        and label.count("(") == label.count(")")
        and label.rsplit(" ", 1)[-1].lower() not in LAST_WORDS
        and label.split(" ", 1)[0].lower() not in ("it", "they", "he", "she")
        and label[-1] not in ",;:-–"
    )


@pytest.mark.parametrize("text", HARD)
def test_hard_sentences_still_give_whole_labels_without_dates(text: str) -> None:
    found = claims_of(text)
    assert found
    for claim in found:
        assert is_good(claim.label), claim.label
        assert not re.search(r"\b(19\d\d|May)\b", claim.label), claim.label


PARTS = st.sampled_from(
    ["Norway", "Chile", "signed", "the treaty", "a pact of friendship", "and", "which", "was", "will be",
     "on 5 May 1990", "in 1991", ",", "“", "”", '"', "(", ")", "they", "the two countries", "met", "with", "envoys",
     "that", "of", "said", "by", "ministers", "had", "agreed to", "visited", "-", ":", "called off",
     "since 1980", "first"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(PARTS, min_size=3, max_size=40).map(" ".join))
def test_a_label_is_one_line_that_fits_with_its_marks_closed(text: str) -> None:
    for claim in claims_of(f"{text}."):
        label = claim.label
        assert 0 < len(label) <= MAX_LABEL
        assert label == " ".join(label.split())
        assert not label[0].islower()
        assert label.count("“") == label.count("”")
        assert label.count("(") == label.count(")")
