"""Groups of claims that are one event since each is the only act of its sort in its articles.

Two articles may tell of one visit and share no word: "Moon sent his envoys", "five men went to Pyongyang in March".
Where neither knows another visit between the two countries in that time, it is the same one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.events.profiles import Profile, shared_words
from timeline.events.sameness import AHEAD, Agreement, fits, why
from timeline.model import EventKind, Status, When

# Kinds whose acts are told apart by who and when. What was agreed or said takes its thing to know it by.
_SORTS = {
    EventKind.VISIT: "meeting",
    EventKind.MEETING: "meeting",
    EventKind.RUPTURE: "rupture",
    EventKind.RECOGNITION: "recognition",
    EventKind.CEASEFIRE: "ceasefire",
}
_BETWEEN = 2  # countries that both must name
_OF_A_TEXT = frozenset({EventKind.AGREEMENT, EventKind.REVISION, EventKind.RECOGNITION, EventKind.CEASEFIRE})
_NEVER = frozenset({Status.DENIED, Status.CANCELLED, Status.POSTPONED, Status.HYPOTHETICAL})
_OFTEN, _AGAIN = 0.2, 3  # the share of an article's claims, and how many at least, that name a country it is about
_MONTH_DAYS = 31
_YEAR_DAYS = 366
_MOST_ON_A_SHELF = 12  # where a year has more visits between two countries, no one is the only one


def only_ones(groups: Sequence[Sequence[Profile]]) -> Iterator[tuple[int, int, Agreement]]:
    """Pairs of indexes of groups that are one event, the one that stays and the one that joins it.

    `groups` hold one claim of each wording, those of one event together.
    """
    often = _often_named(groups)
    groups = [[_with_parties(profile, often) for profile in group] for group in groups]
    of_article: dict[str, list[int]] = defaultdict(list)
    shelves: dict[Hashable, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for doc_id in sorted({profile.claim.doc_id for profile in group}):
            of_article[doc_id].append(number)
        for key in dict.fromkeys(_keys(group)):
            shelves[key].append(number)
    partners: dict[int, dict[int, str]] = defaultdict(dict)
    for one, other in sorted({pair for held in shelves.values() for pair in _near(held)}):
        found = _one_event(one, other, groups, of_article)
        if found:
            partners[one][other] = partners[other][one] = found
    for one, others in sorted(partners.items()):
        all_of_them = {one, *others}
        # What could be either of two is left alone; what three articles tell alike is one.
        if one == min(all_of_them) and all({at, *partners[at]} == all_of_them for at in others):
            for other in sorted(others):
                yield one, other, Agreement(why(groups[one][0], groups[other][0], others[other]))


def _often_named(groups: Sequence[Sequence[Profile]]) -> Mapping[str, frozenset[str]]:
    """The countries that an article names again and again in its claims, by doc_id."""
    named: dict[str, list[frozenset[str]]] = defaultdict(list)
    for profile in (profile for group in groups for profile in group):
        named[profile.claim.doc_id].append(profile.countries)
    found = {}
    for doc_id, of_claims in named.items():
        counts = Counter(code for countries in of_claims for code in countries)
        least = max(_AGAIN, _OFTEN * len(of_claims))
        found[doc_id] = frozenset(code for code, count in counts.items() if count >= least)
    return found


def _with_parties(profile: Profile, often: Mapping[str, frozenset[str]]) -> Profile:
    """The profile; one that names nobody could be about any of the countries that its article often names."""
    if profile.countries or profile.claim.organisations:
        return profile
    return replace(profile, countries=often[profile.claim.doc_id])


def _near(held: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(held) <= _MOST_ON_A_SHELF:
        yield from ((one, other) for at, one in enumerate(held) for other in held[at + 1 :])


def _sort(group: Sequence[Profile]) -> str:
    """The one sort of acts of a group, plans apart; "" where there is none."""
    sorts = {_SORTS.get(profile.claim.kind, "") for profile in group}
    planned = {profile.claim.status == Status.PLANNED for profile in group}
    if len(sorts) > 1 or len(planned) > 1 or "" in sorts:
        return ""
    return f"{sorts.pop()} ahead" if planned.pop() else sorts.pop()


def _keys(group: Sequence[Profile]) -> Iterator[Hashable]:
    """Two countries with the day, or with the sort of act and the year."""
    if any(profile.claim.status in _NEVER for profile in group):
        return
    sort = _sort(group)
    for profile in group:
        countries = sorted(profile.countries)
        when = profile.claim.when
        if when is None or when.earliest is None or (when.days or 0) > _YEAR_DAYS:
            continue
        for at, first in enumerate(countries):
            for second in countries[at + 1 :] or countries[at:]:
                if sort:
                    yield sort, first, second, when.earliest.year
                if when.precision == "day":
                    yield first, second, when.earliest


def _one_event(
    one: int, other: int, groups: Sequence[Sequence[Profile]], of_article: Mapping[str, Sequence[int]]
) -> str:
    """Why two groups are one event; "" where they are, or may be, two."""
    mine, theirs = groups[one], groups[other]
    articles = [{profile.claim.doc_id for profile in group} for group in (mine, theirs)]
    if articles[0] & articles[1] or not _of_one_time(mine, theirs):
        return ""
    others = [groups[at] for doc_id in sorted(articles[0] | articles[1]) for at in of_article[doc_id]]
    third = [group for group in others if group is not mine and group is not theirs]
    pairs = [(first, second) for first in mine for second in theirs]
    shared = frozenset.intersection(*(profile.countries for profile in (*mine, *theirs)))
    spans = [profile.claim.when for profile in (*mine, *theirs) if profile.claim.when is not None]
    widest = max(spans, key=lambda when: when.days or 0)
    rivals = [group for group in third if any(_rivals(profile, shared, widest) for profile in group)]
    sort = _sort(mine)
    of_one_sort = bool(sort) and sort == _sort(theirs) and all(_of_one_sort(*pair) for pair in pairs)
    if of_one_sort and not any(_sort(group) == sort for group in rivals):
        return f"the only {theirs[0].claim.kind} of that time that either article tells of"
    if all(_on_one_day(*pair) for pair in pairs) and all(_merely_said(group) for group in rivals):
        return "the only act of that day between them that either article tells of"
    return ""


def _of_one_time(mine: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """True where the claims of two groups are all still to come, or all past, and none contradicts another."""
    ahead = {profile.claim.status in AHEAD for profile in (*mine, *theirs)}
    return len(ahead) == 1 and all(fits(first, second) for first in mine for second in theirs)


def _of_one_sort(mine: Profile, theirs: Profile) -> bool:
    """True where two acts of a sort have the same parties, and the same people as far as both name any."""
    shared = mine.countries & theirs.countries
    inside = mine.claim.kind == EventKind.CEASEFIRE and len(mine.countries) == 1
    if (len(shared) < _BETWEEN and not inside) or shared not in (mine.countries, theirs.countries):
        return False
    for named, known in ((mine.people, theirs.people), (mine.offices, theirs.offices)):
        if named and known and not named & known:
            return False
    wide = max(when.days or 0 for when in (mine.claim.when, theirs.claim.when) if when is not None)
    return wide <= _MONTH_DAYS or mine.countries == theirs.countries


def _on_one_day(mine: Profile, theirs: Profile) -> bool:
    """True where two acts of one day share their parties and a word of the thing, and can be of one kind."""
    days = [claim.when is not None and claim.when.precision == "day" for claim in (mine.claim, theirs.claim)]
    if not all(days) or len(mine.countries) < _BETWEEN or mine.countries != theirs.countries:
        return False
    kinds = {mine.claim.kind, theirs.claim.kind}
    if EventKind.STATEMENT in kinds or not (len(kinds) == 1 or EventKind.OTHER in kinds or kinds <= _OF_A_TEXT):
        return False
    return bool(shared_words(mine, theirs) & (mine.thing | theirs.thing))


def _merely_said(group: Sequence[Profile]) -> bool:
    return all(profile.claim.kind == EventKind.STATEMENT for profile in group)


def _rivals(profile: Profile, shared: frozenset[str], when: When) -> bool:
    return profile.claim.when is not None and profile.claim.when.overlaps(when) and shared <= profile.countries


__all__ = ["only_ones"]
