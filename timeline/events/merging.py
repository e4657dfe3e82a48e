"""Claims of all articles -> events. Every claim of an event agrees with every other: merging never chains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline.events.importance import importance_of
from timeline.events.only_ones import only_ones
from timeline.events.outcomes import with_outcomes
from timeline.events.profiles import Profile, profile_of
from timeline.events.sameness import Agreement, Likeness, agreement, likeness
from timeline.events.shelves import Shelves
from timeline.events.threads import with_threads
from timeline.model import Claim, Document, Event, When

_FINENESS = {
    "day": 0,
    "month": 1,
    "season": 2,
    "quarter": 2,
    "half": 3,
    "year": 4,
    "range": 5,
    "decade": 6,
    "century": 7,
}
_LONG_AFTER = 10**6  # days
_BETWEEN_COUNTS = 100  # claims; to tell of each would take longer than to merge it

# Called with how many dated claims have been merged, and how many there are.
Counted = Callable[[int, int], None]


@dataclass(slots=True)
class _Group:
    claims: list[Claim] = field(default_factory=list)
    distinct: list[Profile] = field(default_factory=list)  # one of each wording, which is all there is to compare
    agreements: list[Agreement] = field(default_factory=list)


def merge(claims: Sequence[Claim], documents: Sequence[Document], counted: Counted | None = None) -> tuple[Event, ...]:
    """The events that the dated claims tell of, in order of time. The order of `claims` makes no difference.

    Undated claims belong to no event. `documents` give the day of publication and the source group. `counted` is called
    now and then with how far the work is.
    """
    by_id = {document.doc_id: document for document in documents}
    dated = sorted((claim for claim in claims if claim.when is not None), key=_certainty)
    groups = _joined(_groups(_counting(dated, counted)))
    events = [_event(group, by_id) for group in groups]
    profiles = {event.event_id: group.distinct for event, group in zip(events, groups, strict=True)}
    told = {event.event_id: group.claims for event, group in zip(events, groups, strict=True)}
    events = with_threads(with_outcomes(events, profiles), told)
    return tuple(sorted(events, key=lambda event: (event.when.sort_key if event.when else (), event.event_id)))


def _certainty(claim: Claim) -> tuple[int, float, object, str]:
    """Finest and surest first, so that a vague claim joins a precise one and not the other way round."""
    assert claim.when is not None
    return _FINENESS[claim.when.precision], -claim.confidence, claim.when.sort_key, claim.claim_id


def _counting(dated: Sequence[Claim], counted: Counted | None) -> Iterator[Claim]:
    """The claims, `counted` being called between some of them and at their end."""
    for done, claim in enumerate(dated):
        if counted is not None and done % _BETWEEN_COUNTS == 0:
            counted(done, len(dated))
        yield claim
    if counted is not None:
        counted(len(dated), len(dated))


def _groups(dated: Iterable[Claim]) -> list[_Group]:
    groups: list[_Group] = []
    shelves = Shelves()
    worded: dict[tuple[object, ...], int] = {}
    for claim in dated:
        wording = _wording(claim)
        if wording in worded:
            groups[worded[wording]].claims.append(claim)
            groups[worded[wording]].agreements.append(Agreement("the same words"))
            continue
        profile = profile_of(claim)
        fits = [
            (number, alike)
            for number in shelves.near(profile)
            if (alike := _alike_to_all(profile, groups[number])) is not None
        ]
        chosen = _best(profile, fits)
        if chosen is None:
            number = len(groups)
            groups.append(_Group([claim], [profile]))
        else:
            number, alike = chosen
            group = groups[number]
            closest = max(range(len(alike)), key=lambda at: (alike[at].disputed, alike[at].score, -at))
            group.agreements.append(agreement(profile, group.distinct[closest], alike[closest]))
            group.claims.append(claim)
            group.distinct.append(profile)
        worded[wording] = number
        shelves.put(profile, number)
    return groups


def _joined(groups: list[_Group]) -> list[_Group]:
    """The groups, those joined that are the only ones of their sort in their articles."""
    joined = set()
    for one, other, found in only_ones([group.distinct for group in groups]):
        groups[one].claims.extend(groups[other].claims)
        groups[one].distinct.extend(groups[other].distinct)
        groups[one].agreements.extend((*groups[other].agreements, found))
        joined.add(other)
    return [group for number, group in enumerate(groups) if number not in joined]


def _wording(claim: Claim) -> tuple[object, ...]:
    """What two claims share that say the same thing in the same words: the one passage printed twice."""
    what = (claim.passage, claim.label, claim.act, claim.thing, claim.status)
    return (*what, claim.when, claim.when_text, claim.countries, claim.actors)


def _alike_to_all(profile: Profile, group: _Group) -> list[Likeness] | None:
    alike = []
    for other in group.distinct:
        found = likeness(profile, other)
        if found is None:
            return None
        alike.append(found)
    return alike


def _best(profile: Profile, fits: Sequence[tuple[int, list[Likeness]]]) -> tuple[int, list[Likeness]] | None:
    """The group that the claim is most like, undisputed before disputed.

    A claim without parties that fits two equally is left alone: it could be either.
    """
    ranked = sorted(fits, key=lambda fit: (*_strength(fit[1]), -fit[0]), reverse=True)
    if not ranked:
        return None
    equal = len(ranked) > 1 and _strength(ranked[0][1]) == _strength(ranked[1][1])
    return None if equal and not profile.countries else ranked[0]


def _strength(alike: Sequence[Likeness]) -> tuple[bool, int]:
    return not any(found.disputed for found in alike), max(found.score for found in alike)


def _event(group: _Group, documents: dict[str, Document]) -> Event:
    claims = sorted(group.claims, key=lambda claim: (claim.doc_id, claim.span, claim.claim_id))
    when = _best_date(claims, documents)
    spoken = _spokesman(claims, when)
    merged = {name: _union(claims, name) for name in ("countries", "actors", "recipients", "organisations", "people")}
    merged["recipients"] = tuple(code for code in merged["recipients"] if code not in merged["actors"])
    sources = len(
        {documents[claim.doc_id].source_group or claim.doc_id for claim in claims if claim.doc_id in documents}
    )
    statuses = Counter(claim.status for claim in claims)
    importance, why_important = importance_of(claims, group.distinct, documents, sources)
    return Event(
        event_id=f"e{claims[0].claim_id[1:]}",
        claim_ids=tuple(claim.claim_id for claim in claims),
        when=when,
        label=spoken.label,
        kind=min((claim.kind for claim in claims), key=lambda kind: (kind != spoken.kind, kind)),
        status=max(statuses, key=lambda status: (statuses[status], status == spoken.status, status)),
        countries=merged["countries"],
        actors=merged["actors"],
        recipients=merged["recipients"],
        organisations=merged["organisations"],
        people=merged["people"],
        venue=next((claim.venue for claim in (spoken, *claims) if claim.venue), ""),
        sources=max(sources, 1),
        disputed=any(found.disputed for found in group.agreements),
        why_merged="; ".join(dict.fromkeys(found.why for found in group.agreements)),
        importance=importance,
        why_important=why_important,
    )


def _union(claims: Sequence[Claim], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for claim in claims for code in getattr(claim, name)))


def _best_date(claims: Sequence[Claim], documents: dict[str, Document]) -> When:
    """The date that most independent articles support, then the finer, then the one written closest to the day."""
    told: dict[When, set[str]] = defaultdict(set)
    written: dict[When, int] = {}
    for claim in claims:
        if claim.when is not None:
            distance = _days_after(claim, documents)
            document = documents.get(claim.doc_id)
            told[claim.when].add((document.source_group if document else "") or claim.doc_id)
            written[claim.when] = min(distance, written.get(claim.when, distance))

    def rank(when: When) -> tuple[int, int, int, object]:
        support = set().union(*(sources for other, sources in told.items() if other.overlaps(when)))
        return -len(support), _FINENESS[when.precision], written[when], when.sort_key

    return min(told, key=rank)


def _days_after(claim: Claim, documents: dict[str, Document]) -> int:
    """Days between a claim's date and the day its article was written; many where that is not known."""
    when = claim.when
    published = documents[claim.doc_id].published if claim.doc_id in documents else None
    day = (when.earliest or when.latest) if when else None
    if published is None or published.earliest is None or day is None:
        return _LONG_AFTER
    return abs((published.earliest - day).days)


def _spokesman(claims: Sequence[Claim], when: When) -> Claim:
    """The claim whose label the event takes: dated like it, whole, sure, first."""
    return min(
        claims,
        key=lambda claim: (
            claim.when != when,
            "…" in claim.label,
            -len(set(claim.countries)),
            -claim.confidence,
            claim.doc_id,
            claim.span,
        ),
    )
