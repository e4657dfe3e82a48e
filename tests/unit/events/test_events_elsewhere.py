"""Dates of a sentence that date no act of it."""

from __future__ import annotations

import pytest
from event_texts import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "The harvest was smaller than the two million tonnes that the farmers brought in last year.",
        "Shares go to holders of record on 20 November.",
        "Each ticket lets them buy harbour bonds due 2024.",
        "The bank cut its forecast for next year.",
        "Malta extended its offer, due to expire last Friday.",
        "The ferry sails on Monday and Friday nights.",
        "The ferry will leave each Thursday from 6 November.",
        "The envoy has been in Tunis for the last week.",
        "The envoy stayed in Tunis for the past month.",
        "The consul was to appear before a judge, according to a statement today.",
        "The captain lost the papers, dated 3 October.",
        "The treaty (signed in 1819 and kept in Rome) was never found.",
    ],
)
def test_no_act_of_that_date(text: str) -> None:
    found = [str(claim.when) for claim in claims_of(text) if claim.when is not None]
    assert [when for when in found if "~" not in when] == []  # what is left is news of the article's day


@pytest.mark.parametrize(
    ("text", "act", "edtf"),
    [
        ("In a letter dated 6 October, Malta asked Tunisia for the ship.", "ask", "2014-10-06"),
        ("Malta asked Tunisia for the ship in a letter to its consul, dated 6 October.", "ask", "2014-10-06"),
        ("A note dated 6 October warned the islanders of a blockade.", "warn", "2014-10-06"),
        ("The pilots said on Monday the harbour chief was wrong.", "say", "2014-10-06"),
        ("The captain was frying fish in May when he was shot.", "shoot", "2014-05"),
        ("Norway was negotiating with Chile in May when the border was closed.", "negotiate", "2014-05"),
        ("More than 200 people were arrested on 6 October.", "arrest", "2014-10-06"),
        ("Malta sent more than the two ships it had promised on 6 October.", "promise", "2014-10-06"),
        ("According to figures released on 6 October, the port was closed.", "release", "2014-10-06"),
    ],
)
def test_the_act_of_that_date(text: str, act: str, edtf: str) -> None:
    assert (act, edtf) in [(claim.act.split(" ")[0], str(claim.when)) for claim in claims_of(text)]
