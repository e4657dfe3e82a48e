"""Dates that words right beside them give to an act: "when", "three days after", "until", "wants to"."""

from __future__ import annotations

import pytest
from event_texts import claims_of


def told(text: str, published: str | None = "2014-10-08") -> list[tuple[str, str, str]]:
    """Act, date and status of each dated claim, in text order."""
    found = claims_of(text, published)
    return [(claim.act, claim.when.edtf, str(claim.status)) for claim in found if claim.when is not None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile has been out of the pact since 1984, when Peru recalled its ambassador.",
            [("recall", "1984", "occurred")],
        ),
        (
            "They last met in Oslo in February, when they signed a protocol.",
            [("meet", "2014-02", "occurred"), ("sign", "2014-02", "occurred")],
        ),
        ("It was the first visit to Lima since 1998, when the king came to Peru.", [("come to", "1998", "occurred")]),
        (
            "The treaty was signed on 4 March 2010, two days after parliament had approved it.",
            [("sign", "2010-03-04", "occurred"), ("approve", "2010-03-02", "occurred")],
        ),
        (
            "Chad closed its border on 3 March, a day before the rebels attacked the port.",
            [("close", "2014-03-03", "occurred"), ("attack", "2014-03-04", "occurred")],
        ),
        (
            "Ties were cut in 2011, after Norwegian missions had been attacked.",
            [("cut", "2011", "occurred"), ("attack", "2011~", "occurred")],
        ),
        (
            "A truce declared in March had broken down on 24 August 2013.",
            [("declare", "2014-03", "occurred"), ("break down", "2013-08-24", "occurred")],
        ),
        (
            "The base was raised to 300 men in 2001 and to 800 in October 2012.",
            [("raise", "2001", "occurred"), ("raise", "2012-10", "occurred")],
        ),
        (
            "Norway shut the pipeline on 5 May 2014 and wants to reopen it on 1 November.",
            [("shut", "2014-05-05", "occurred"), ("reopen", "2014-11-01", "planned")],
        ),
        ("Norway took the island in the 1814 war.", [("take", "1814", "occurred")]),
    ],
)
def test_a_clause_takes_the_date_that_the_words_beside_it_give(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Norway and Chile are to exchange prisoners within ten days.", "[2014-10-08..2014-10-18]"),
        ("Both armies must leave the zone within a week.", "[2014-10-08..2014-10-15]"),
        ("Parliament will vote on the treaty before the end of the year.", "[2014-10-08..2014-12-31]"),
        ("The last soldiers are to leave the island before 2016.", "[2014-10-08..2015-12-31]"),
        ("Chile wants to sign the treaty by 1 December.", "[2014-10-08..2014-12-01]"),
        ("The rebels have to leave the town by 1 December.", "[2014-10-08..2014-12-01]"),
        ("The embassies will be open again before the end of the year.", "[2014-10-08..2014-12-31]"),
        ("The truce runs until 15 November.", "2014-11-15"),
        ("The ceasefire would be observed until 31 October.", "2014-10-31"),
        ("The rights are limited to 31 December 2022.", "2022-12-31"),
        ("The governor leaves office on 1 December.", "2014-12-01"),
        ("The transition comes to an end on Friday.", "2014-10-10"),
    ],
)
def test_what_is_to_come_is_planned_with_its_window(text: str, edtf: str) -> None:
    assert [(when, status) for _, when, status in told(text)] == [(edtf, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "The colony was Portuguese until 1975.",
        "The common border is to be opened within two months of their entry into force.",
        "The truce lasted until 15 July.",
        "Anyone who crosses must register within 48 hours.",
        "The plan to halve unemployment by 2020 has been given up.",
    ],
)
def test_an_end_in_the_past_or_a_term_without_a_base_dates_nothing(text: str) -> None:
    assert [edtf for _, edtf, _ in told(text, None if "entry" in text else "2014-10-08") if "~" not in edtf] == []
