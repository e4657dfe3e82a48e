"""What to show first: each reason counts and is said in words, and what is chosen is spread over the time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from event_texts import claim, document

from timeline.events import spread_out
from timeline.events.importance import importance_of
from timeline.events.profiles import profile_of
from timeline.model import Claim, Document, EventKind, How, Span


def weighed(*claims: Claim, sources: int = 1, documents: tuple[Document, ...] = ()) -> tuple[float, str]:
    by_id = {document.doc_id: document for document in documents}
    return importance_of(claims, [profile_of(one) for one in claims], by_id, sources)


def test_importance_grows_with_sources_as_far_as_five() -> None:
    figures = [weighed(claim("1990"), sources=sources)[0] for sources in range(1, 8)]
    assert figures == sorted(figures)
    assert figures[0] < figures[4] == figures[6]
    assert all(0 <= figure <= 1 for figure in figures)


def test_all_there_is_to_say_comes_to_one() -> None:
    news = replace(claim("1990", label="Border treaty signed", confidence=1.0), how=How.PUBLICATION)
    later = [claim("1990", doc=name, confidence=1.0) for name in "bcd"]
    documents = tuple(document(name, "1999-01-01", doc_id=name) for name in "bcd")
    assert weighed(news, *later, sources=5, documents=documents)[0] == 1.0


@pytest.mark.parametrize(
    ("more", "less", "reason"),
    [
        (claim("1990"), claim("1990", kind=EventKind.STATEMENT), "an agreement"),
        (claim("1990", kind=EventKind.CEASEFIRE), claim("1990", kind=EventKind.OTHER), "a ceasefire"),
        (claim("1990"), claim("1990", countries="NOR"), "between countries"),
        (claim("1990", confidence=0.9), claim("1990", confidence=0.4), "told by 1 independent article"),
        (replace(claim("1990"), how=How.PUBLICATION), claim("1990"), "the lead of an article"),
    ],
)
def test_what_makes_an_event_more_important_is_said_in_words(more: Claim, less: Claim, reason: str) -> None:
    assert weighed(more)[0] > weighed(less)[0]
    assert reason in weighed(more)[1]
    assert reason not in weighed(less)[1] or reason.startswith("told")


def test_several_sources_are_counted_in_words() -> None:
    assert weighed(claim("1990"), sources=3)[1].startswith("told by 3 independent articles")


LEAD = "Oslo and Santiago agree\n\nThey signed it. That is all.\n\nThe treaty was signed in 1990."


@pytest.mark.parametrize(
    ("text", "quoted", "leads"),
    [
        (LEAD, "They signed it.", True),
        (LEAD, "That is all.", False),
        (LEAD, "The treaty", False),
        ("The treaty was signed in 1990.", "The treaty", True),
        ("One.\nThe treaty was signed in 1990.", "The treaty", False),
    ],
)
def test_the_first_sentence_under_the_headline_is_the_lead(text: str, quoted: str, leads: bool) -> None:  # noqa: FBT001
    at = text.index(quoted)
    one = replace(claim("1990"), span=Span(at, at + len(quoted)))
    assert ("the lead of an article" in weighed(one, documents=(document(text, doc_id="a"),))[1]) is leads


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Norway and Chile sign border treaty on fisheries", True),
        ("Fishing border pact signed", True),
        ("Norway and Chile meet", False),
        ("A treaty", False),
        ("", False),
    ],
)
def test_what_the_headline_names_counts(title: str, named: bool) -> None:  # noqa: FBT001
    one = claim("1990-05-05", thing="treaty fishery border", label="Border treaty on fishing signed")
    article = replace(document("x" * 5000, doc_id="a"), title=title)
    assert ("in a headline" in weighed(replace(one, span=Span(4000, 4010)), documents=(article,))[1]) is named


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (("1990-05-06",), ""),
        (("1990-06-03",), ""),
        (("1990-06-05",), "looked back on by 1 later article"),
        (("1990-06-05", "2001-01-01"), "looked back on by 2 later articles"),
    ],
)
def test_articles_written_long_after_look_back(written: tuple[str, ...], words: str) -> None:
    claims = [claim("1990-05-05", doc=str(number)) for number in range(len(written))]
    documents = tuple(document("x. y", day, doc_id=str(number)) for number, day in enumerate(written))
    why = weighed(*claims, documents=documents)[1]
    assert words in why
    assert ("looked back" in why) is bool(words)


def test_copies_of_one_report_look_back_once() -> None:
    documents = tuple(replace(document("x. y", "1999-01-01", doc_id=name), source_group="a") for name in "ab")
    why = weighed(*(claim("1990", doc=name) for name in "ab"), documents=documents)[1]
    assert "looked back on by 1 later article" in why


@pytest.mark.parametrize(
    ("events", "number", "chosen"),
    [
        ([(0.5, "1990"), (0.9, "1991"), (0.7, "1992")], 1, [1]),
        ([(0.5, "1990"), (0.9, "1991"), (0.7, "1992")], 3, [0, 1, 2]),
        ([(0.5, "1990"), (0.9, "1991")], 9, [0, 1]),
        ([(0.5, "1990")], 0, []),
        ([], 3, []),
        # Two of one part of the time: the second gives way to what is nearly as important elsewhere.
        ([(0.80, "1990"), (0.75, "1990"), (0.70, "2010")], 2, [0, 2]),
        ([(0.80, "1990"), (0.75, "1990"), (0.60, "2010")], 2, [0, 1]),
        ([(0.5, ""), (0.4, "1990")], 1, [0]),
        ([(0.5, "1990"), (0.5, "1991"), (0.5, "1992")], 1, [0]),
    ],
)
def test_the_most_important_events_are_spread_over_the_time(
    events: list[tuple[float, str]], number: int, chosen: list[int]
) -> None:
    days = [(weight, date(int(year), 1, 1) if year else None) for weight, year in events]
    assert spread_out(days, number) == chosen
