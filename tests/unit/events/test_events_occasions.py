"""Acts dated by what stands above them: chronologies in the present tense, and "at the same ceremony"."""

from __future__ import annotations

import pytest
from event_texts import claims_of

from timeline.model import Document
from timeline.pipeline import extract_document

CHRONOLOGY = """The river dispute

2008

March 3. Uganda recalls its ambassador.

April 11. In Nairobi the ministers open talks and sign a protocol.

May 20. A commission meets in Kampala. It closes the border. Ten days later Kenya withdraws its police.

June 2. Deadlock over the islands.

June 5. Kenya sets the elections for August 4.
"""


def dated(text: str) -> list[tuple[str, str, str]]:
    found = claims_of(text)
    return [(claim.act, claim.when.edtf, claim.rule) for claim in found if claim.when is not None]


def test_each_entry_of_a_chronology_tells_its_acts() -> None:
    dates = [edtf for _, edtf, _ in dated(CHRONOLOGY)]
    assert dates == [
        "2008-03-03", "2008-04-11", "2008-04-11", "2008-05-20", "2008-05-20", "2008-05-30", "2008-06-02",
        "2008-06-05", "2008-08-04",
    ]  # fmt: skip


def test_an_entry_without_a_known_act_is_kept_and_says_less_surely() -> None:
    found = [claim for claim in claims_of(CHRONOLOGY) if str(claim.when) == "2008-06-02"]
    assert len(found) == 1
    assert found[0].confidence < 0.9


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "France and Mali signed a treaty on 16 July 2014. At the same ceremony they signed an accord on aid.",
            ["2014-07-16", "2014-07-16"],
        ),
        (
            "The two kings met on 5 May 2003. On that occasion they opened a new bridge.",
            ["2003-05-05", "2003-05-05"],
        ),
        (
            "They signed the treaty on 5 May 2003. It was ratified in June 2004. "
            "On the day of the signature Norway lifted its sanctions.",
            ["2003-05-05", "2004-06", "2003-05-05"],
        ),
        (
            "They signed the treaty on 5 May 2003. On the day of the coup Norway lifted its sanctions.",
            ["2003-05-05"],
        ),
    ],
)
def test_the_same_occasion_is_that_of_the_act_named(text: str, wanted: list[str]) -> None:
    assert [edtf for _, edtf, _ in dated(text)] == wanted
    assert all(rule == "same_occasion" for _, _, rule in dated(text)[len(wanted) :])


def test_a_lead_under_a_dateline_is_dated_by_it() -> None:
    found = claims_of("OSLO, October 7 (Agency) - Norway and Chile have signed a treaty.")
    assert [(str(claim.when), str(claim.how)) for claim in found] == [("2014-10-07~", "publication")]


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Break of relations with Damascus.", "rupture"),
        ("Truce broken after nine days.", "ceasefire"),
        ("First round of talks in Oslo; no result.", "meeting"),
        ("Foreign minister in Moscow.", "visit"),
        ("New ambassador in Ankara.", "recognition"),
        ("Signature of the protocol on water in Mosul.", "agreement"),
        ("Heavy snow in the north.", "other"),
    ],
)
def test_an_entry_without_a_verb_has_the_kind_of_its_noun(entry: str, kind: str) -> None:
    text = f"Dates\n\n3 March 1991: {entry}\n4 April 1991: The treaty was signed in Oslo.\n"
    told = extract_document(Document("d", text, "d.txt", language="en")).claims
    assert [claim.kind.value for claim in told if claim.when and claim.when.edtf == "1991-03-03"] == [kind]
