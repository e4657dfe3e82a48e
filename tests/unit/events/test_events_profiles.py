"""What merging compares of a claim, and where it looks for others."""

from __future__ import annotations

import pytest
from event_texts import claim, one_claim

from timeline.events.profiles import profile_of, shared_words
from timeline.events.sameness import same_event
from timeline.events.shelves import Shelves
from timeline.model import Claim, EventKind


@pytest.mark.parametrize(
    ("act", "kind", "thing", "label", "acts"),
    [
        ("sign", EventKind.AGREEMENT, "treaty", "Treaty signed", {"sign"}),
        ("hold", EventKind.VOTE, "election", "Election held", {"hold", "elect"}),
        ("bring", EventKind.OTHER, "", "Nixon's resignation brought Ford to power", {"bring", "resign"}),
        ("focus", EventKind.OTHER, "", "Aides focused on the inauguration", {"focus"}),
        ("treaty", EventKind.AGREEMENT, "treaty", "Border treaty", {"treaty", "sign", "agree"}),
        ("shut", EventKind.SANCTION, "border", "Border shut", {"shut", "close"}),
    ],
)
def test_the_acts_of_a_claim(act: str, kind: EventKind, thing: str, label: str, acts: set[str]) -> None:
    assert profile_of(claim("1990", act, thing, kind=kind, label=label)).acts == acts


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Border pact signed", "Border treaty signed", {"border"}),
        ("Anti-Ballistic Missile Treaty signed", "ABM Treaty signed", {"abm"}),
        ("Limited Test Ban Treaty signed", "Test site closed", {"test"}),
        ("Norway signed", "Norway agreed", set()),
        ("Talks in Geneva", "Meeting at Geneva", {"geneva"}),
    ],
)
def test_words_that_two_labels_share(one: str, other: str, shared: set[str]) -> None:
    first, second = (profile_of(claim("1990", thing="", label=label)) for label in (one, other))
    assert shared_words(first, second) == shared == shared_words(second, first)


def test_parties_are_no_words_and_offices_are_kept_apart() -> None:
    made = profile_of(one_claim("Norway's president visited Chile on Wednesday."))
    assert made.words == set()
    assert made.offices == {"president"}
    assert made.countries == {"NOR", "CHL"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("1990-05-05"), claim("1990-05-05", doc="b")),
        (claim("1990-05-05"), claim("1990-05-12", doc="b")),
        (claim("1990-05-05"), claim("1990-05", doc="b")),
        (claim("1990-05-05"), claim("1990", doc="b")),
        (claim("1990-05"), claim("1990-06", doc="b")),
        (claim("1990"), claim("1991", doc="b")),
        (claim("1990-12-31"), claim("1991-01-01", doc="b")),
        (claim("1990-05-05", thing="treaty border"), claim("1990-05-05", thing="pact border", countries="", doc="b")),
        (claim("1990-05-05"), claim("[1990-04-01..1990-12-31]", doc="b")),
        (claim("1990-05-05", "begin", "truce"), claim("1990-05-05/..", "begin", "truce", doc="b")),
    ],
)
def test_what_is_one_event_is_found_on_the_shelves(one: Claim, other: Claim) -> None:
    assert same_event(one, other)
    shelves = Shelves()
    shelves.put(profile_of(one), 7)
    assert shelves.near(profile_of(other)) == [7]


@pytest.mark.parametrize(
    "other",
    [
        claim("1992-05-05"),
        claim("1990-07-05"),
        claim("1990-05-05", "sign", "ship", "PER BOL"),
        claim("1992", thing="ship"),
    ],
)
def test_what_shares_no_time_or_neither_party_nor_word_is_not_looked_at(other: Claim) -> None:
    shelves = Shelves()
    shelves.put(profile_of(claim("1990-05-05")), 7)
    assert shelves.near(profile_of(other)) == []
