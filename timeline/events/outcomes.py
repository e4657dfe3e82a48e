"""A plan and what came of it: two events, linked, with how late it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.events.profiles import Profile, shared_words
from timeline.events.sameness import ENOUGH_WITHOUT_DATE, resemblance
from timeline.model import Event, Status

_PLANS = frozenset({Status.PLANNED, Status.POSTPONED})
_HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
_YEARS = 5  # later than this, the same thing is another one
_UNNAMED_DAYS = 92  # where no thing is named (a visit, talks), the next one is another one after a season


def with_outcomes(events: Sequence[Event], profiles: Mapping[str, Sequence[Profile]]) -> list[Event]:
    """The events, plans with `outcome` and `slip_days` filled where what they came to is among the events.

    `profiles` are those of each event's claims, by event_id.
    """
    # Plans are few: only what one of them could come to is kept.
    wanted = {key for event in events if event.status in _PLANS for key in _keys(profiles[event.event_id])}
    happened: dict[Hashable, list[Event]] = defaultdict(list)
    for event in events:
        if event.status in _HAPPENED and event.when is not None:
            day = event.when.earliest or event.when.latest
            assert day is not None
            for key in wanted.intersection(_keys(profiles[event.event_id])):
                happened[day.year, key].append(event)
    return [_linked(event, happened, profiles) if event.status in _PLANS else event for event in events]


def _keys(profiles: Sequence[Profile]) -> Iterator[Hashable]:
    """What a plan and its outcome share one of: a kind or an act, with a country and a word or with two countries."""
    found: dict[Hashable, None] = {}
    for profile in profiles:
        countries = sorted(profile.countries)
        pairs = [(one, other) for one in countries for other in countries if one < other]
        words = [(code, word) for code in (countries or profile.claim.organisations) for word in profile.words]
        for act in (*profile.acts, profile.claim.kind):
            found.update(dict.fromkeys((act, *pair) for pair in (*pairs, *words)))
    yield from found


def _linked(plan: Event, happened: Mapping[Hashable, list[Event]], profiles: Mapping[str, Sequence[Profile]]) -> Event:
    if plan.when is None:
        return plan
    start = plan.when.earliest or plan.when.latest
    ends = plan.when.latest or plan.when.earliest
    assert start is not None
    assert ends is not None
    own = profiles[plan.event_id]
    near = {
        event.event_id: event
        for key in _keys(own)
        for year in range(start.year - 1, ends.year + _YEARS + 1)
        for event in happened.get((year, key), ())
    }
    best: tuple[tuple[int, int, str], Event] | None = None
    for event in near.values():
        score = _may_come_of(plan, own, event, profiles[event.event_id])
        if score is None or event.when is None:
            continue
        first = event.when.earliest or event.when.latest
        assert first is not None
        rank = (-score, abs((first - ends).days), event.event_id)
        if best is None or rank < best[0]:
            best = (rank, event)
    return plan if best is None else replace(plan, outcome=best[1].event_id, slip_days=slip(plan, best[1]))


def _may_come_of(plan: Event, own: Sequence[Profile], event: Event, theirs: Sequence[Profile]) -> int | None:
    """How much speaks for it: the act and the thing of the plan come back, with its parties, not before it could."""
    if plan.when is None or event.when is None:
        return None
    start = plan.when.earliest or plan.when.latest
    ends = plan.when.latest or plan.when.earliest
    first = event.when.earliest or event.when.latest
    last = event.when.latest or event.when.earliest
    if not (start and ends and first and last) or last < start or last.year - start.year > _YEARS:
        return None
    late = (first - ends).days > _UNNAMED_DAYS
    best: int | None = None
    for mine in own:
        for other in theirs:
            if not mine.countries & other.countries and not mine.claim.organisations:
                continue
            if late and not (shared_words(mine, other) or mine.texts & other.texts):
                continue
            score = resemblance(mine, other, kinds=True)
            if score is not None and score >= ENOUGH_WITHOUT_DATE and (best is None or score > best):
                best = score
    return best


def slip(plan: Event, outcome: Event) -> int | None:
    """Days from the last planned day to the first day of the outcome: 0 within the plan, negative before it.

    None where the dates are too coarse to tell.
    """
    if plan.when is None or outcome.when is None or plan.when.latest is None or outcome.when.earliest is None:
        return None
    if outcome.when.earliest > plan.when.latest:
        exact = outcome.when.precision == "day"
        return (outcome.when.earliest - plan.when.latest).days if exact else None
    if plan.when.earliest and outcome.when.latest and outcome.when.latest < plan.when.earliest:
        return (outcome.when.latest - plan.when.earliest).days
    return 0 if plan.when.contains(outcome.when) else None
