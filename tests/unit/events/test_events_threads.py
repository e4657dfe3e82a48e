"""Threads and sources: the thing through time, and copies of one report."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import pytest
from event_texts import claim, document
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import group_sources, merge
from timeline.events import sources as sources_module
from timeline.model import Claim


def threads(*claims: Claim) -> list[str]:
    return [event.thread for event in merge(claims, [])]


def test_a_treaty_signed_and_revised_is_one_thread() -> None:
    found = threads(
        claim("1978", "adopt", "guideline defense"),
        claim("1997", "revise", "guideline", doc="b"),
        claim("2015-04", thing="guideline", doc="c"),
    )
    assert len(set(found)) == 1
    assert "Chile, Norway" in found[0]
    assert "guideline" in found[0].lower()


@pytest.mark.parametrize(
    "claims",
    [
        (claim("1978"),),
        (claim("1978"), claim("1997", countries="PER BOL", doc="b")),
        (claim("1978", thing="ship"), claim("1997", thing="ship", doc="b")),
        (claim("1978", countries=""), claim("1997", countries="", doc="b")),
    ],
)
def test_one_event_other_countries_and_common_things_are_no_thread(claims: tuple[Claim, ...]) -> None:
    assert set(threads(*claims)) == {""}


def test_the_order_of_countries_makes_no_difference_to_a_thread() -> None:
    found = threads(claim("1978", countries="NOR CHL"), claim("1997", countries="CHL NOR", doc="b"))
    assert len(set(found)) == 1
    assert found[0]


# --- Sources --------------------------------------------------------------------------------------------------------

WORDS = [f"word{number}" for number in range(400)]
REPORT = " ".join(WORDS[:200])
OTHER = " ".join(WORDS[200:])


def groups(*texts: str) -> list[str]:
    found = group_sources([document(text, doc_id=f"d{number}") for number, text in enumerate(texts)])
    return [one.source_group for one in found]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((REPORT, REPORT), ["d0", "d0"]),
        ((REPORT, OTHER), ["d0", "d1"]),
        ((REPORT, "OSLO (Wire) - " + REPORT + " Reporting by A. Writer."), ["d0", "d0"]),
        ((REPORT, REPORT.upper()), ["d0", "d0"]),
        ((REPORT + " " + OTHER, REPORT), ["d0", "d0"]),
        ((REPORT, OTHER, REPORT, OTHER), ["d0", "d1", "d0", "d1"]),
        ((REPORT, " ".join(reversed(WORDS[:200]))), ["d0", "d1"]),
        (("", ""), ["d0", "d0"]),
        (("Norway signed.", "Chile signed."), ["d0", "d1"]),
        ((), []),
    ],
)
def test_copies_share_their_first_article(texts: tuple[str, ...], expected: list[str]) -> None:
    assert groups(*texts) == expected


def test_nothing_else_of_a_document_changes() -> None:
    article = document(REPORT)
    (grouped,) = group_sources([article])
    assert (grouped.text, grouped.doc_id, grouped.published) == (article.text, article.doc_id, article.published)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([REPORT, OTHER, REPORT + " again", "short"]), max_size=8))
def test_a_group_is_named_after_its_own_first_member(texts: list[str]) -> None:
    found = groups(*texts)
    for number, group in enumerate(found):
        first = int(group[1:])
        assert first <= number
        assert found[first] == group


def test_three_hundred_near_copies_are_not_compared_each_with_each() -> None:
    texts = [document(f"{REPORT} copy {number}", doc_id=f"d{number}") for number in range(300)]
    counted: list[int] = []

    def count(others: object) -> Counter[int]:
        made = Counter(others)  # type: ignore[call-overload]
        counted.append(sum(made.values()))
        return made

    with patch.object(sources_module, "Counter", side_effect=count):
        found = group_sources(texts)
    assert {one.source_group for one in found} == {"d0"}
    marks = len(REPORT.split())
    assert sum(counted) <= 300 * marks * 40  # bounded by how many articles a shingle is looked up in
