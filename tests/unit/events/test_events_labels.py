"""What a card says: one line that stands alone, in the article's words, and never more than they say."""

from __future__ import annotations

import csv
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from event_texts import claims_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.labels import MAX_LABEL, with_the_two_named

WANTED = Path(__file__).with_name("labels_wanted.csv")
FLOOR = 0.92  # of the table's sentences that get one of the labels it names


def _script() -> ModuleType:
    path = Path(__file__).parents[3] / "scripts" / "check_labels.py"
    spec = importlib.util.spec_from_file_location("check_labels", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


form_faults = _script().form_faults


def wanted_labels() -> list[tuple[str, list[str]]]:
    """Sentences, each with the labels that would stand on a card."""
    with WANTED.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["wanted"].split("|")) for row in csv.DictReader(file)]


def test_labels_as_the_table_wants_them() -> None:
    table = wanted_labels()
    got = [(text, wanted, [claim.label for claim in claims_of(text)]) for text, wanted in table]
    missed = [row for row in got if not set(row[1]).intersection(row[2])]
    assert len(table) >= 150
    assert len(table) - len(missed) >= FLOOR * len(table), missed


def test_labels_of_the_table_have_the_form_of_a_card() -> None:
    made = [claim.label for text, _ in wanted_labels() for claim in claims_of(text)]
    faulty = [(label, faults) for label in made if (faults := form_faults(label))]
    assert len(faulty) <= 0.02 * len(made), faulty
    assert all(any(not form_faults(label) for label in wanted) for _, wanted in wanted_labels())


@pytest.mark.parametrize(
    ("label", "faults"),
    [
        ("Norway signed the treaty", ()),
        ("Troops moved in", ()),
        ("2005 accord revised", ()),
        ("Norway signed the treaty " + "x" * 60, ("longer than a line",)),
        ("", ("empty",)),
        ("Signed", ("one word",)),
        ("Norway signed the…", ("cut",)),
        ("norway signed", ("lower case",)),
        ("Norway signed in May", ("date",)),
        ("Norway signed on 5 May", ("date",)),
        ("Norway signed in 1990", ("date",)),
        ("Norway signed on Monday", ("date",)),
        ("Norway signed the “Treaty", ("open quotation mark",)),
        ('Norway signed the "Treaty', ("open quotation mark",)),
        ("Norway signed (late", ("open bracket",)),
        ("They signed the treaty", ("pronoun first",)),
        ("Norway signed, he said", ("attribution",)),
        ("Norway signed a treaty with", ("ends in the middle",)),
        ("Norway signed,", ("ends in the middle",)),
    ],
)
def test_what_a_card_cannot_show_is_named(label: str, faults: tuple[str, ...]) -> None:
    assert form_faults(label) == faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whole constituents go where the line is too long, the last first
        ("In 1851 President Millard Fillmore authorised a formal naval expedition to Japan to return shipwrecked"
         " sailors and to ask for the opening of ports.",
         "President Millard Fillmore authorised a formal naval expedition to Japan"),
        # "in the lead of" is nothing without what follows
        ("In 1990 the ministers opened a series of talks in Geneva to discuss the repatriation of prisoners and other"
         " issues of mutual concern.", "Ministers opened a series of talks in Geneva"),
        # a pronoun is its clause's neighbour, where it can be nothing else
        ("The general had put the plan to Oslo when it invaded Chile in 1990.", "Invaded Chile"),
        ("Johnson waited, and in June 1967 he met Kosygin in Glassboro.", "Johnson met Kosygin in Glassboro"),
        ("Norway withdrew from territories that it had occupied in 1990.", "Norway occupied territories"),
        # a possessive whose owner the label does not name goes
        ("In 2005 monitors confirmed that its weapons had been destroyed.",
         "Monitors confirmed weapons had been destroyed"),
        # a passive that could be read as its contrary says "was", or by whom
        ("Iraq was attacked in 1990.", "Iraq was attacked"),
        ("Allende was succeeded as Minister of Defence and Commander of the Army by General Augusto Pinochet in 1973.",
         "Allende was succeeded as Minister of Defence and Commander of the Army"),
        ("In 1862 Emperor Napoleon III sent troops to Mexico.", "Emperor Napoleon III sent troops to Mexico"),
        # nobody knows who, and a state is not what was done
        ("Chile and Peru met. In 1990 both they and others joined the United Nations.", "Joined the United Nations"),
        ("The United States recalled its envoy in 1990.", "United States recalled its envoy"),
        ("In 1990 the government resigned.", "Government resigned"),
    ],
)  # fmt: skip
def test_whole_constituents_and_sure_subjects(text: str, expected: str) -> None:
    assert expected in [claim.label for claim in claims_of(text)]


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
        ("They signed a treaty on 5 May 1990.", "Chile and Norway signed a treaty"),
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
