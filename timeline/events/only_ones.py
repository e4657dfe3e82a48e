"""Groups of claims that are one event since each is the only act of its sort in its articles.

Two articles may tell of one visit and share no word: "Moon sent his envoys", "five men went to Pyongyang in March".
Where neither knows another visit between the two countries in that time, it is the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.events.profiles import Profile
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
_MONTH_DAYS = 31
_YEAR_DAYS = 366


def only_ones(groups: Sequence[Sequence[Profile]]) -> Iterator[tuple[int, int, Agreement]]:
    """Pairs of indexes of groups that are one event, the earlier first; each group is in one pair at most.

    `groups` hold one claim of each wording, those of one event together.
    """
    of_article: dict[str, list[int]] = defaultdict(list)
    shelves: dict[tuple[str, str, str, int], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        sort = _sort(group)
        if not sort:
            continue
        for doc_id in sorted({profile.claim.doc_id for profile in group}):
            of_article[doc_id].append(number)
        for key in _keys(sort, group):
            shelves[key].append(number)
    partners: dict[int, list[int]] = defaultdict(list)
    for one, other in sorted({pair for held in shelves.values() for pair in _near(held)}):
        if _one_event(groups[one], groups[other]) and _alone(one, other, groups, of_article):
            partners[one].append(other)
            partners[other].append(one)
    for one, others in sorted(partners.items()):
        # One that could be either of two is left alone.
        if len(others) == 1 and len(partners[others[0]]) == 1 and one < others[0]:
            yield one, others[0], Agreement(why(groups[one][0], groups[others[0]][0], only=True))


_MOST_ON_A_SHELF = 12  # where a year has more visits between two countries, no one is the only one


def _near(held: Sequence[int]) -> Iterator[tuple[int, int]]:
    numbers = sorted(set(held))
    if len(numbers) <= _MOST_ON_A_SHELF:
        yield from ((one, other) for at, one in enumerate(numbers) for other in numbers[at + 1 :])


def _sort(group: Sequence[Profile]) -> str:
    """The one sort of acts of a group; "" where there is none, or it is still to come."""
    sorts = {_SORTS.get(profile.claim.kind, "") for profile in group}
    ahead = any(profile.claim.status in AHEAD or profile.claim.status == Status.DENIED for profile in group)
    return "" if ahead or len(sorts) > 1 else sorts.pop()


def _keys(sort: str, group: Sequence[Profile]) -> Iterator[tuple[str, str, str, int]]:
    for profile in group:
        countries = sorted(profile.countries)
        when = profile.claim.when
        if when is None or when.earliest is None or (when.days or 0) > _YEAR_DAYS:
            continue
        for at, first in enumerate(countries):
            for second in countries[at + 1 :] or countries[at:]:
                yield sort, first, second, when.earliest.year


def _one_event(one: Sequence[Profile], other: Sequence[Profile]) -> bool:
    """True where all claims of two groups, of different articles, agree in who and when as far as they tell."""
    if {profile.claim.doc_id for profile in one} & {profile.claim.doc_id for profile in other}:
        return False
    return all(_agree(mine, theirs) for mine in one for theirs in other)


def _agree(mine: Profile, theirs: Profile) -> bool:
    shared = mine.countries & theirs.countries
    inside = mine.claim.kind == EventKind.CEASEFIRE and len(mine.countries) == 1
    if (len(shared) < _BETWEEN and not inside) or shared not in (mine.countries, theirs.countries):
        return False
    for named, known in ((mine.people, theirs.people), (mine.offices, theirs.offices)):
        if named and known and not named & known:
            return False
    wide = max(when.days or 0 for when in (mine.claim.when, theirs.claim.when) if when is not None)
    if wide > _MONTH_DAYS and mine.countries != theirs.countries:
        return False
    return fits(mine, theirs)


def _alone(one: int, other: int, groups: Sequence[Sequence[Profile]], of_article: Mapping[str, Sequence[int]]) -> bool:
    """True where no article of either has a third act of the sort between these countries in that time."""
    both = (*groups[one], *groups[other])
    sort, spans = _sort(groups[one]), [profile.claim.when for profile in both if profile.claim.when is not None]
    widest = max(spans, key=lambda when: when.days or 0)
    shared = frozenset.intersection(*(profile.countries for profile in both))
    for doc_id in {profile.claim.doc_id for profile in both}:
        for number in of_article[doc_id]:
            if number in (one, other) or _sort(groups[number]) != sort:
                continue
            if any(_rivals(profile, shared, widest) for profile in groups[number]):
                return False
    return True


def _rivals(profile: Profile, shared: frozenset[str], when: When) -> bool:
    return profile.claim.when is not None and profile.claim.when.overlaps(when) and shared <= profile.countries


__all__ = ["only_ones"]
