"""Which events to show first when there is room for few."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.events.profiles import Profile, words_of_title
from timeline.model import Claim, Document, EventKind, How

_MANY_SOURCES = 5  # as many independent articles say all there is to say about agreement
_MANY_LATER = 3
_LATER_DAYS = 30  # an article this long after the day looks back on it
_FAR_DOWN = 1000  # characters; no lead begins here
_TITLE_WORDS = 2  # of the event that stand in a headline
_FOR_SOURCES, _FOR_PLACE, _FOR_LATER, _FOR_KIND, _FOR_CERTAINTY, _FOR_PARTIES = 0.3, 0.2, 0.15, 0.15, 0.1, 0.1
_CROWDED = 0.1  # less for each event already taken of the same part of the time
_LEADING_KINDS = frozenset(
    {
        EventKind.CEASEFIRE,
        EventKind.SANCTION,
        EventKind.RUPTURE,
        EventKind.RECOGNITION,
        EventKind.REVISION,
        EventKind.AGREEMENT,
        EventKind.LEADERSHIP,
        EventKind.MILITARY,
    }
)


def importance_of(
    claims: Sequence[Claim], profiles: Sequence[Profile], documents: Mapping[str, Document], sources: int
) -> tuple[float, str]:
    """A figure from 0 to 1 and its reasons in words: sources, place in the article, later articles, kind, certainty.

    `claims` are those of one event, `profiles` of each wording among them, `documents` by doc_id, `sources` how many
    independent articles there are.
    """
    headline = any(_in_headline(profile, documents.get(profile.claim.doc_id)) for profile in profiles)
    leads = any(_in_lead(claim, documents.get(claim.doc_id)) for claim in claims)
    later = len(_later_sources(claims, documents))
    kind = any(claim.kind in _LEADING_KINDS for claim in claims)
    bilateral = any(len(claim.countries) >= 2 for claim in claims)
    score = (
        _FOR_SOURCES * min(sources, _MANY_SOURCES) / _MANY_SOURCES
        + _FOR_PLACE * (headline or leads)
        + _FOR_LATER * min(later, _MANY_LATER) / _MANY_LATER
        + _FOR_KIND * kind
        + _FOR_CERTAINTY * max(claim.confidence for claim in claims)
        + _FOR_PARTIES * bilateral
    )
    reasons = [f"told by {_counted(sources, 'independent article')}"]
    if headline:
        reasons.append("in a headline")
    elif leads:
        reasons.append("the lead of an article")
    if later:
        reasons.append(f"looked back on by {_counted(later, 'later article')}")
    if kind:
        reasons.append(_a(min(claim.kind for claim in claims if claim.kind in _LEADING_KINDS)))
    if bilateral:
        reasons.append("between countries")
    return round(score, 3), ", ".join(reasons)


def _in_lead(claim: Claim, document: Document | None) -> bool:
    """True in the first paragraph that is no headline, or where the claim is the news of the day."""
    if claim.how == How.PUBLICATION:
        return True
    if document is None or claim.span.start > _FAR_DOWN:
        return False
    before = document.text[: claim.span.start].strip()
    return all(_is_heading(line) for line in before.split("\n") if line.strip())


def _is_heading(line: str) -> bool:
    return not line.rstrip().endswith((".", "!", "?", "”", '"'))


def _in_headline(profile: Profile, document: Document | None) -> bool:
    if document is None or not document.title:
        return False
    return len(profile.words & words_of_title(document.title)) >= _TITLE_WORDS


def _later_sources(claims: Sequence[Claim], documents: Mapping[str, Document]) -> set[str]:
    """The independent articles written long after the day they tell of."""
    found = set()
    for claim in claims:
        document = documents.get(claim.doc_id)
        if document is None or document.published is None or claim.when is None:
            continue
        written, day = document.published.earliest, claim.when.latest
        if written is not None and day is not None and written - day > timedelta(_LATER_DAYS):
            found.add(document.source_group or document.doc_id)
    return found


def spread_out(events: Sequence[tuple[float, date | None]], number: int) -> list[int]:
    """The indexes of so many events, the most important ones, spread over their time; in the order given.

    Each event is its importance and its first day. The time is parted in `number` equal parts, and an event counts
    less for each one already taken of its part.
    """
    days = [day.toordinal() for _, day in events if day is not None]
    first, length = (min(days), max(days) - min(days) + 1) if days else (0, 1)
    part = [-1 if day is None else (day.toordinal() - first) * number // length for _, day in events]
    taken: Counter[int] = Counter()
    waiting = [(-weight, index, 0) for index, (weight, _) in enumerate(events)]
    heapq.heapify(waiting)
    chosen: list[int] = []
    while waiting and len(chosen) < number:
        _, index, seen = heapq.heappop(waiting)
        crowd = taken[part[index]]
        if crowd > seen:
            heapq.heappush(waiting, (_CROWDED * crowd - events[index][0], index, crowd))
            continue
        chosen.append(index)
        taken[part[index]] += 1
    return sorted(chosen)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeo" else f"a {kind}"
