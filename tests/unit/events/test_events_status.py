"""Whether it happened: planned, hypothetical, denied, cancelled, postponed, ongoing or occurred."""

from __future__ import annotations

import pytest
from event_texts import claims_of, clauses_of, one_claim

from timeline.events.status import off_the_calendar, postpones
from timeline.model import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway and Chile signed a treaty on 5 May 1990.", "occurred"),
        ("Norway and Chile have signed a treaty on Tuesday.", "occurred"),
        ("Norway had attacked Chile in May 1990.", "occurred"),
        ("The Berlin Wall would fall in November 1989.", "occurred"),
        ("The treaty will be signed in 2016.", "planned"),
        ("Norway is due to sign the treaty next month.", "planned"),
        ("Norway plans to sign the treaty in 2016.", "planned"),
        ("Norway intends to withdraw from Chile in 2016.", "planned"),
        ("The ministers of Norway and Chile are to meet on 5 May 2015.", "planned"),
        ("The ministers of Norway and Chile meet on 5 May 2015.", "planned"),
        ("Chile would sign the treaty in 2016.", "planned"),
        ("Chile could sign the treaty in 2016.", "hypothetical"),
        ("Chile would have signed the treaty in 2013.", "hypothetical"),
        ("Chile denied on Monday that it had attacked Norway.", "denied"),
        ("Chile called off the summit on Monday.", "cancelled"),
        ("Chile called the summit off on Monday.", "cancelled"),
        ("The summit planned for March 2015 was cancelled.", "cancelled"),
        ("Chile called off a summit due to be held in March 2015.", "cancelled"),
        ("Chile postponed the election on Monday.", "postponed"),
        ("Chile postponed the election until March 2015.", "postponed"),
        ("The election was put off on Monday.", "postponed"),
        ("Norway put off a visit planned for March 2015.", "postponed"),
        ("Norway has recognised Chile since 1905.", "ongoing"),
    ],
)
def test_status(text: str, status: str) -> None:
    found = one_claim(text)
    assert (found.status, found.when is not None) == (status, True)


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not sign the treaty in 1990.",
        "The treaty was never signed in 1990.",
        "Norway has refused to sign the treaty in 1990.",
        "Norway won't sign the treaty in 2016.",
    ],
)
def test_what_did_not_happen_is_no_claim(text: str) -> None:
    assert claims_of(text) == []


def test_a_condition_is_hypothetical_whatever_its_tense() -> None:
    found = claims_of("If Norway signed the treaty in 2016, Chile would be glad.")
    assert [claim.status for claim in found] == [Status.HYPOTHETICAL]


def test_what_is_hypothetical_is_below_what_is_shown_by_default() -> None:
    assert one_claim("Chile could sign the treaty in 2016.").confidence < 0.5


def test_the_same_words_are_past_or_future_by_the_day_of_the_article() -> None:
    text = "The ministers of Norway and Chile meet on 5 May 2015."
    assert one_claim(text, "2015-04-01").status == "planned"
    assert one_claim(text, "2015-06-01").status == "occurred"


@pytest.mark.parametrize(
    ("text", "off", "later"),
    [
        ("Chile called off the summit.", True, False),
        ("Chile cancelled the summit.", True, False),
        ("Chile put off the summit.", True, True),
        ("Chile delayed the summit.", True, True),
        ("Chile put on a show.", False, False),
        ("Chile called the envoy.", False, False),
    ],
)
def test_verbs_that_take_a_plan_off_its_day(text: str, off: bool, later: bool) -> None:  # noqa: FBT001
    _, found = clauses_of(text)
    assert (off_the_calendar(found[0].verb), postpones(found[0].verb)) == (off, later)
