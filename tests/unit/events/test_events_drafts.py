"""Drafts: which act a date goes to, before parties and labels."""

from __future__ import annotations

import pytest
from event_texts import PUBLISHED, words_of

from timeline.events.clauses import clauses
from timeline.events.draft import Draft
from timeline.events.drafts import dated_drafts, lead_draft, undated_drafts
from timeline.events.sentences import sentences
from timeline.model import When


def dated(text: str) -> list[Draft]:
    read = words_of(text)
    return dated_drafts(sentences(text)[0], read, clauses(read.tokens), When(PUBLISHED))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norway signed the treaty in 1990.", ["sign"]),
        ("The treaty was adopted in 1978 and revised in 1997.", ["adopt", "revise"]),
        ("Norway and Chile held talks in Oslo on 5 May 1990.", ["hold talks"]),
        ("Norway signed the treaty in May 1990, in 1990.", ["sign"]),
        ("Norway attacked Chile in May and June 1990.", ["attack"]),
        ("After the coup in May 1999, Chile recalled its envoy in June 1999.", ["coup", "recall"]),
        ("Chile recalled its envoy after the invasion of May 1999.", ["invasion"]),
        ("Norway left the pact before 1990.", []),
        ('Norway signed "the accord of 5 May 1990" with Chile.', []),
        ("Norway signed “the pact of May 1990” in June 1991.", ["sign"]),
        ("Norway left the pact, later than planned.", []),
        ("Norway grew by 12 percent more than in 1990.", []),
        ("The 1990s were calm.", []),
        ("Norway said that 1990 was a good year.", []),
    ],
)
def test_the_act_of_each_date(text: str, acts: list[str]) -> None:
    found = [f"{draft.act.lemma} {draft.act.particle}".strip() for draft in dated(text)]
    assert sorted(dict.fromkeys(found)) == sorted(acts)


def test_of_two_dates_of_one_act_the_finer_is_kept() -> None:
    (draft,) = dated("In 1990 Norway signed the treaty on 5 May 1990.")
    assert draft.time is not None
    assert str(draft.time.when) == "1990-05-05"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Norway recalled its ambassador.", ["recall"]),
        ("The talks follow the coup.", ["coup"]),
        ("Norway will recall its ambassador.", []),
        ("Norway said so.", []),
        ("Norway is a kingdom.", []),
        ("If Norway attacked, Chile would leave.", []),
    ],
)
def test_acts_without_a_time(text: str, acts: list[str]) -> None:
    read = words_of(text)
    found = undated_drafts(sentences(text)[0], read, clauses(read.tokens), [])
    assert [draft.act.lemma for draft in found] == acts
    assert all(draft.time is None for draft in found)


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Norway and Chile have signed a treaty.", True),
        ("Norway recalls its ambassador to Chile.", True),
        ("Norway will sign a treaty.", False),
        ("Norway left the pact after 1990.", False),
        ("Norway was attacked during the war.", False),
        ("Treaty of Oslo.", False),
    ],
)
def test_the_news_of_the_day(text: str, leads: bool) -> None:  # noqa: FBT001
    read = words_of(text)
    draft = lead_draft(sentences(text)[0], read, clauses(read.tokens), When(PUBLISHED))
    assert (draft is not None) is leads
    assert draft is None or draft.publication
