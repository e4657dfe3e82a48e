"""What the words of a clause give to the kind of its act."""

from __future__ import annotations

import pytest

from timeline.actors import find
from timeline.events.clauses import clauses
from timeline.events.kind_words import act_of
from timeline.events.thing_named import named_nouns
from timeline.events.tokens import Words, words
from timeline.model import Document, Span
from timeline.pipeline import extract_document


def read(text: str) -> Words:
    return words(text, Span(0, len(text)), (), find(text))


def kind_of_first(text: str) -> str:
    taken = read(text)
    return act_of(taken, clauses(taken.tokens)[0])[0].kind.value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two sides agreed to a truce.", "ceasefire"),
        ("The two sides agreed to restore diplomatic relations.", "recognition"),
        ("The group announced an end to its armed campaign.", "ceasefire"),
        ("Dublin gave its consent to the accord.", "agreement"),
        ("The partners signed a protocol amending the treaty.", "revision"),
        ("The attaché was declared persona non grata.", "rupture"),
        ("The legation was raised to an embassy.", "recognition"),
        ("The club cancelled 80 per cent of the debt.", "aid"),
        ("The commanders ordered their troops to stop firing.", "ceasefire"),
        ("Norway announced that it would leave the treaty.", "rupture"),
        ("Norway announced that Chile would leave the treaty.", "statement"),
        ("The Norwegian foreign minister announced that Norway would leave the treaty.", "rupture"),
        ("Henry Muhlenberg was appointed as the first Norwegian Minister to Chile.", "recognition"),
        ("Henry Muhlenberg was appointed minister of finance.", "leadership"),
        ("Troops withdrew from Chad.", "military"),
        ("Norway withdrew from the treaty.", "rupture"),
        ("The constitutional court rejected the complaint.", "court"),
        ("The region was hit by a bomb.", "other"),
        ("Norway presented a draft agreement.", "proposal"),
    ],
)
def test_the_act_of_a_clause(text: str, kind: str) -> None:
    assert kind_of_first(text) == kind


def test_a_relative_word_before_another_subject_is_the_object() -> None:
    taken = read("The treaty which Norway joined is old.")
    act, phrase = act_of(taken, clauses(taken.tokens)[0])
    assert act.kind == "agreement"
    assert "treaty" in [token.low for token in taken.tokens[phrase[0] : phrase[1]]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway", ("@country",)),
        ("the treaty", ("treaty",)),
        ("the draft treaty", ("treaty", "draft")),
        ("Norwegian soldiers", ("soldier",)),
        ("Zubrowka", ("zubrowka", "@named")),
    ],
)
def test_nouns_with_classes_for_names(text: str, names: tuple[str, ...]) -> None:
    taken = read(text)
    assert named_nouns(taken, (0, len(taken.tokens))) == names


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The line of control was modified by the pact on 11 December 1972.", "revision"),
        ("Norway warned Chile against further shelling on 9 May 1981.", "statement"),
        ("Norway invited the inspectors back on 16 March 2007.", "proposal"),
        ("Norway called on Chile to yield on 3 May 1994.", "statement"),
        ("The truce was called on 3 May 1994.", "ceasefire"),
    ],
)
def test_a_date_goes_to_the_verb_and_is_no_particle(sentence: str, kind: str) -> None:
    claims = extract_document(Document("d", f"{sentence}\n", "d.txt", language="en")).claims
    assert [claim.kind for claim in claims if claim.when] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The mediator announced on 7 May 1997 that the talks had broken down.", "meeting"),
        ("The mediator announced on 7 May 1997 that the talks would be moved.", "statement"),
        ("The mediator made known on 7 May 1997 that a road map had been agreed.", "agreement"),
        ("Peru and Chile have revised the treaty, the foreign ministry said on 7 May 1997.", "revision"),
        ("The accord will be signed on 9 May 1997, the president said on 7 May 1997.", "statement"),
        ("The council gave the order for the troops to move in on 7 May 1997.", "military"),
        ("On 7 May 1997 the king gave his consent to recognise the new state.", "recognition"),
        ("The convention of 1921, which Norway joined on 7 May 1997, bans the trade.", "agreement"),
        ("He recalled the speech that the king gave in Oslo on 7 May 1997.", "statement"),
        ("The mission in Lima was raised to an embassy on 7 May 1997.", "recognition"),
        ("Lima and Oslo raised their relations to a partnership on 7 May 1997.", "agreement"),
        ("Norway put an end to the war with a treaty of peace on 7 May 1997.", "agreement"),
        ("The two presidents reaffirmed the accord by telephone on 7 May 1997.", "meeting"),
        ("The two ministers adopted a revised treaty on 7 May 1997.", "revision"),
        ("The king of Norway spoke with the president of Chile in Santiago on 7 May 1997.", "visit"),
        ("The presidents of Norway and Chile spoke in Santiago on 7 May 1997.", "meeting"),
        ("The ministry told three diplomats to leave on 7 May 1997.", "rupture"),
        ("The ministry told three diplomats not to leave on 7 May 1997.", "statement"),
        ("Peru accused Chile of stealing its guano on 7 May 1997.", "statement"),
        ("Norway became the second state to recognise the republic on 7 May 1997.", "recognition"),
        ("The agency denounced it as a plot on 7 May 1997.", "statement"),
        ("The Storting abolished the tariffs on 7 May 1997.", "sanction"),
        ("The voters endorsed the treaty in a referendum on 7 May 1997.", "vote"),
        ("The justice minister resigned on 7 May 1997.", "leadership"),
        ("The president called off the summit on 7 May 1997.", "statement"),
        ("The delegations returned to the table on 7 May 1997.", "meeting"),
    ],
)
def test_kind_of_what_is_told_ordered_and_made(sentence: str, kind: str) -> None:
    assert day_kind(sentence) == kind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norway restored relations with Peru in May 1997. Sweden followed in June 1997.", ["recognition"] * 2),
        ("Norway restored relations with Peru in May 1997. Sweden did so in June 1997.", ["recognition"] * 2),
        ("Norway closed its embassy in May 1997. Norway reopened it in June 1999.", ["rupture", "recognition"]),
        ("The treaty was amended in May 1997. It was suspended in June 1999.", ["revision", "rupture"]),
        ("Norway restored relations with Peru in May 1997. Unrest followed the vote in June 1997.", ["recognition"]),
    ],
)
def test_what_stands_for_the_act_before_is_of_its_kind(text: str, kinds: list[str]) -> None:
    told = extract_document(Document("s", f"REPORT\n\n{text}\n", "s.txt", language="en")).claims
    assert [claim.kind.value for claim in told if claim.when][: len(kinds)] == kinds


def day_kind(sentence: str) -> str:
    told = extract_document(Document("s", f"REPORT\n\n{sentence}\n", "s.txt", language="en")).claims
    return next(claim.kind.value for claim in told if claim.when and claim.when.edtf == "1997-05-07")
