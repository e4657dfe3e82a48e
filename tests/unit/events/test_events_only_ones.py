"""Acts that share no word, and are one event since their articles tell of no other of that sort."""

from __future__ import annotations

import pytest
from event_texts import claim

from timeline.events import merge
from timeline.model import Claim, EventKind, Status

VISIT, MEETING, RUPTURE, CEASEFIRE = EventKind.VISIT, EventKind.MEETING, EventKind.RUPTURE, EventKind.CEASEFIRE
ENVOYS = claim("1990-03-05", "send", "envoy", kind=VISIT)
BY_MONTH = claim("1990-03", "go", "mission", kind=VISIT, doc="b")


def together(*claims: Claim) -> bool:
    """True where the first two are one event."""
    return any({claims[0].claim_id, claims[1].claim_id} <= set(event.claim_ids) for event in merge(claims, []))


@pytest.mark.parametrize(
    "claims",
    [
        (ENVOYS, BY_MONTH),
        (ENVOYS, claim("1990", "arrive", "aide", kind=MEETING, doc="b")),
        (ENVOYS, BY_MONTH, claim("1990-03", "arrive", "aide", kind=VISIT, doc="c")),
        (ENVOYS, BY_MONTH, claim("1990-05", "visit", "minister", kind=VISIT)),  # another month
        (ENVOYS, BY_MONTH, claim("1990-03-20", "visit", "minister", "NOR PER", kind=VISIT)),  # another country
        (ENVOYS, BY_MONTH, claim("1990-03-20", "visit", "minister", kind=VISIT, status=Status.PLANNED)),
        (
            claim("1990-03-05", "visit", "aide", kind=VISIT, status=Status.PLANNED),
            claim("1990-03", "go", "mission", kind=VISIT, status=Status.PLANNED, doc="b"),
        ),
        (claim("1990-03-05", "cut", "tie", kind=RUPTURE), claim("1990-03", "burn", "bridge", kind=RUPTURE, doc="b")),
        (
            claim("1990-03-05", "begin", "guns", "COL", kind=CEASEFIRE),
            claim("1990-03-05/..", "be", "quiet", "COL", kind=CEASEFIRE, status=Status.ONGOING, doc="b"),
        ),
        # Of one day, of kinds that can be one, with a word of the thing.
        (claim("1990-03-05", "seal", "lake rim"), claim("1990-03-05", "mark", "lake", kind=EventKind.OTHER, doc="b")),
    ],
)
def test_the_only_ones_of_their_articles_are_one_event(claims: tuple[Claim, ...]) -> None:
    assert together(*claims)
    assert together(*reversed(claims[:2]), *claims[2:])


@pytest.mark.parametrize(
    "claims",
    [
        (ENVOYS, BY_MONTH, claim("1990-03-20", "visit", "minister", kind=VISIT)),  # which of the two is told again?
        (ENVOYS, BY_MONTH, claim("1990-03-20", "visit", "minister", kind=MEETING, doc="b")),
        # A third article fits both, which can't be one.
        (
            ENVOYS,
            claim("1990-03", "go", "mission", kind=VISIT, doc="c"),
            claim("1990-03-09", "arrive", "", kind=VISIT, doc="b"),
        ),
        (ENVOYS, claim("1990-03", "go", "mission", kind=VISIT, status=Status.CANCELLED, doc="b")),
        (ENVOYS, claim("1990-03", "go", "mission", kind=VISIT, status=Status.PLANNED, doc="b")),
        (ENVOYS, claim("1990-03", "go", "mission", "NOR PER", kind=VISIT, doc="b")),
        (ENVOYS, claim("1990-04", "go", "mission", kind=VISIT, doc="b")),
        (ENVOYS, claim("1990-03", "go", "mission", kind=VISIT)),  # one article
        (ENVOYS, claim("1990-03-05", "sign", "treaty", doc="b")),
        (
            claim("1990-03-05", "visit", "", kind=VISIT, actors="NOR"),
            claim("1990-03", "go", "mission", kind=VISIT, actors="CHL", doc="b"),
        ),
        (claim("1990-03-05", "seal", "lake"), claim("1990-03-05", "open", "rail", kind=EventKind.OTHER, doc="b")),
        (
            claim("1990-03-05", "seal", "lake rim"),
            claim("1990-03-05", "mark", "lake", kind=EventKind.OTHER, doc="b"),
            claim("1990-03-05", "attack", "ship", kind=EventKind.MILITARY, doc="b"),
        ),
    ],
)
def test_what_may_be_another_one_is_left_alone(claims: tuple[Claim, ...]) -> None:
    assert not together(*claims)


ABOUT = [claim(f"19{year}", "sign", f"pact t{year}", doc="b") for year in (81, 82, 83)]


@pytest.mark.parametrize(
    ("named", "known", "one"),
    [
        ("", ABOUT, True),  # "the summit": of those whom its article is about
        ("", ABOUT[:2], False),
        ("", [claim(f"19{year}", "sign", f"pact t{year}", "NOR PER", doc="b") for year in (81, 82, 83)], False),
        ("PER", ABOUT, False),
    ],
)
def test_who_is_not_named_is_one_of_those_whom_the_article_is_about(named: str, known: list[Claim], one: bool) -> None:  # noqa: FBT001
    summit = claim("1990-03", "open", "summit", named, kind=MEETING, doc="b")
    assert together(claim("1990-03-05", "meet", "", kind=MEETING), summit, *known) is one


def test_the_reason_is_told() -> None:
    (event,) = merge([ENVOYS, BY_MONTH], [])
    assert event.why_merged.startswith("the only visit of that time that either article tells of (send, go)")
