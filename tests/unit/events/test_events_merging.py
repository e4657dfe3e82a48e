"""Claims into events: what is the same, what is not, what is disputed, and that order makes no difference."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from event_texts import claim, claims_of, document
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import group_sources, merge
from timeline.events import merging as merging_module
from timeline.events.sameness import likeness, same_event
from timeline.model import Claim, Event, EventKind, Status

MEETING, VISIT, REVISION, STATEMENT = EventKind.MEETING, EventKind.VISIT, EventKind.REVISION, EventKind.STATEMENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("1990-05-05"), claim("1990-05-05", doc="b")),
        (claim("1990"), claim("1990-05", doc="b")),
        (claim("1990-05", "adopt"), claim("1990", "approve", doc="b")),
        (claim("1990-05-05", "revise", kind=REVISION), claim("1990-05-05", "sign", doc="b")),
        (claim("1990-05-05", "meet", "minister", kind=MEETING), claim("1990-05-05", "visit", "minister", kind=VISIT)),
        (claim("1990-05-05", countries="NOR"), claim("1990-05-05", countries="CHL NOR", doc="b")),
        (claim("1990-05-05", thing="treaty border"), claim("1990-05-05", thing="treaty", doc="b")),
        (
            claim("1990-05-05", "meet", "", kind=MEETING, label="Norway and Chile met"),
            claim("1990-05-05", "meet", "", kind=MEETING, label="Norway and Chile met in Oslo", doc="b"),
        ),
        (
            claim("1990-05-05", countries="", organisations="UN"),
            claim("1990-05-05", countries="NOR", organisations="UN", doc="b"),
        ),
    ],
)
def test_the_same_event(one: Claim, other: Claim) -> None:
    agreement = same_event(one, other)
    assert agreement is not None
    assert not agreement.disputed
    assert agreement.why
    assert same_event(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("1990-05-05"), claim("1991-05-05", doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", thing="ship", doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", countries="PER BOL", doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", countries="NOR PER", doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", "attack", kind=EventKind.MILITARY, doc="b")),
        (claim("1990"), claim("1990", "revise", kind=REVISION, doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", status=Status.PLANNED, doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", status=Status.CANCELLED, doc="b")),
        (claim("1990-05-05"), claim("1990-05-05", status=Status.DENIED, doc="b")),
        (claim("1990-05-05"), claim("", doc="b")),
        (claim("1990-05-05", countries=""), claim("1990-05-05", countries="NOR", doc="b")),
        (
            claim("1990-05-05", "say", kind=STATEMENT, actors="NOR"),
            claim("1990-05-05", "say", kind=STATEMENT, actors="CHL", doc="b"),
        ),
        (claim("1990-05-05"), claim("1990-05-08")),  # one article means what it says
        (claim("1990-05-05"), claim("1990-05-20", doc="b")),
    ],
)
def test_not_the_same_event(one: Claim, other: Claim) -> None:
    assert same_event(one, other) is None
    assert same_event(other, one) is None


@pytest.mark.parametrize(("day", "disputed"), [("1990-05-05", False), ("1990-05-06", True), ("1990-05-12", True)])
def test_days_of_one_week_in_two_articles_are_a_dispute(day: str, disputed: bool) -> None:  # noqa: FBT001
    one, other = claim("1990-05-05"), claim(day, doc="b")
    events = merge([one, other], [])
    assert [(len(event.claim_ids), event.disputed) for event in events] == [(2, disputed)]
    assert ("dates differ" in events[0].why_merged) is disputed


def test_a_dispute_can_cross_the_new_year() -> None:
    events = merge([claim("1990-12-31"), claim("1991-01-02", doc="b")], [])
    assert [(len(event.claim_ids), event.disputed) for event in events] == [(2, True)]


def test_merging_never_chains() -> None:
    """June and August both can be 1990, but they can't be each other."""
    june, year, august = claim("1990-06"), claim("1990", doc="b"), claim("1990-08", doc="c")
    assert same_event(june, year)
    assert same_event(year, august)
    assert not same_event(june, august)
    events = merge([june, year, august], [])
    assert sorted(len(event.claim_ids) for event in events) == [1, 2]
    parties = [
        claim("1990-05", countries=names, doc=doc) for names, doc in (("NOR CHL", "a"), ("NOR", "b"), ("NOR PER", "c"))
    ]
    assert sorted(len(event.claim_ids) for event in merge(parties, [])) == [1, 2]


def test_the_finer_date_is_kept_and_every_claim_stays() -> None:
    year, month = claim("1978", "adopt", doc="b"), claim("1978-11", "approve", doc="a")
    (event,) = merge([year, month], [document("", "2015-04-28", doc_id="a"), document("", "2014-10-08", doc_id="b")])
    assert (str(event.when), set(event.claim_ids), event.sources) == ("1978-11", {year.claim_id, month.claim_id}, 2)


def test_the_date_that_most_claims_support_wins() -> None:
    claims = [claim("1990-05-06"), claim("1990-05-05", doc="b"), claim("1990-05-06", doc="c")]
    (event,) = merge(claims, [])
    assert (str(event.when), event.disputed) == ("1990-05-06", True)


def test_of_two_disputed_dates_that_of_the_article_written_closest_wins() -> None:
    claims = [claim("1990-05-05", doc="late"), claim("1990-05-06", doc="near")]
    documents = [document("x", "1999-01-01", doc_id="late"), document("y", "1990-05-07", doc_id="near")]
    (event,) = merge(claims, documents)
    assert str(event.when) == "1990-05-06"


def test_parties_are_put_together_and_actors_are_no_recipients() -> None:
    one = claim("1990-05-05", countries="NOR", actors="NOR")
    other = claim("1990-05-05", countries="NOR CHL", actors="NOR", doc="b")
    (event,) = merge([one, other], [])
    assert (set(event.countries), event.actors) == ({"NOR", "CHL"}, ("NOR",))
    assert set(event.recipients).isdisjoint(event.actors)


def test_undated_claims_belong_to_no_event() -> None:
    assert merge([claim("")], []) == ()
    assert merge([], []) == ()


def facts(events: tuple[Event, ...]) -> list[tuple[object, ...]]:
    return [(event.event_id, event.claim_ids, event.when, event.label, event.outcome, event.thread) for event in events]


MANY = [
    claim(edtf, act, thing, countries, doc=doc, kind=kind, status=status)
    for doc, edtf, act, thing, countries, kind, status in [
        ("a", "1990", "sign", "treaty", "NOR CHL", EventKind.AGREEMENT, Status.OCCURRED),
        ("b", "1990-06", "sign", "treaty", "NOR", EventKind.AGREEMENT, Status.OCCURRED),
        ("c", "1990-08", "sign", "treaty border", "NOR CHL", EventKind.AGREEMENT, Status.OCCURRED),
        ("d", "1990-06-05", "adopt", "treaty", "NOR CHL", EventKind.AGREEMENT, Status.OCCURRED),
        ("e", "1990-06-07", "adopt", "treaty", "NOR CHL", EventKind.AGREEMENT, Status.OCCURRED),
        ("f", "1990-06-01", "sign", "treaty", "NOR CHL", EventKind.AGREEMENT, Status.PLANNED),
        ("g", "1990-06-01", "sign", "treaty", "NOR PER", EventKind.AGREEMENT, Status.OCCURRED),
        ("h", "1991", "revise", "treaty", "NOR CHL", EventKind.REVISION, Status.OCCURRED),
    ]
]


@settings(max_examples=60, deadline=None)
@given(st.permutations(MANY))
def test_the_order_of_claims_makes_no_difference(shuffled: list[Claim]) -> None:
    assert facts(merge(shuffled, [])) == facts(merge(MANY, []))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(MANY), unique=True))
def test_every_dated_claim_is_in_exactly_one_event_whose_claims_all_agree(some: list[Claim]) -> None:
    events = merge(some, [])
    held = [claim_id for event in events for claim_id in event.claim_ids]
    assert sorted(held) == sorted(one.claim_id for one in some)
    by_id = {one.claim_id: one for one in some}
    for event in events:
        group = [by_id[claim_id] for claim_id in event.claim_ids]
        assert all(same_event(x, y) for x in group for y in group if x is not y)
    assert len({event.event_id for event in events}) == len(events)


def test_copies_of_one_report_are_one_event_of_one_source() -> None:
    text = "Norway and Chile signed a treaty of friendship and trade in Oslo on 5 May 1990, after ten years of talks."
    documents = group_sources([document(text, doc_id=name) for name in "abcde"])
    found = [one for name in "abcde" for one in claims_of(text, doc_id=name)]
    assert [(len(event.claim_ids), event.sources) for event in merge(found, documents)] == [(5, 1)]


def comparisons(copies: int) -> int:
    """How often two claims are compared to merge this many articles, two of them about treaties of each year."""
    claims = [claim(f"{1000 + n // 2}-05-05", thing=f"treaty t{n}", doc=f"d{n}") for n in range(copies)]
    with patch.object(merging_module, "likeness", side_effect=likeness) as compared:
        merge(claims, [])
    return compared.call_count


def test_many_articles_are_not_compared_each_with_each() -> None:
    assert 0 < comparisons(1200) <= 2 * comparisons(600)


def test_three_hundred_copies_make_one_event() -> None:
    copies = [claim("1990-05-05", doc=f"d{number}") for number in range(300)]
    with patch.object(merging_module, "likeness", side_effect=likeness) as compared:
        events = merge(copies, [])
    assert [len(event.claim_ids) for event in events] == [300]
    assert compared.call_count <= 300 * 299 / 2  # each with each once, never more
