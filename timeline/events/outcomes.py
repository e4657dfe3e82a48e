"""A plan and what came of it: two events, linked, with how late it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.events.sameness import words_of
from timeline.knowledge.acts import act_group
from timeline.model import Claim, Event, Status

_PLANS = frozenset({Status.PLANNED, Status.POSTPONED})
_HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
_YEARS = 5  # later than this, the same thing is another one


def with_outcomes(events: Sequence[Event], claims: Mapping[str, Sequence[Claim]]) -> list[Event]:
    """The events, plans with `outcome` and `slip_days` filled where what they came to is among the events."""
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.status in _HAPPENED and event.when is not None:
            for noun in _things(claims[event.event_id]):
                happened[noun].append(event)
    return [_linked(event, happened, claims) if event.status in _PLANS else event for event in events]


def _things(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(noun for claim in claims for noun in claim.thing))


def _linked(plan: Event, happened: Mapping[str, list[Event]], claims: Mapping[str, Sequence[Claim]]) -> Event:
    own = claims[plan.event_id]
    things = _things(own)
    best: tuple[tuple[int, int, str], Event] | None = None
    for event in {e.event_id: e for noun in things for e in happened.get(noun, [])}.values():
        theirs = claims[event.event_id]
        if not _may_come_of(plan, own, event, theirs):
            continue
        assert event.when is not None
        assert plan.when is not None
        shared = len(set(things) & set(_things(theirs))) + len(words_of(plan.label) & words_of(event.label))
        start = event.when.earliest or event.when.latest
        ends = plan.when.latest or plan.when.earliest
        assert start is not None
        assert ends is not None
        key = (-shared, abs((start - ends).days), event.event_id)
        if best is None or key < best[0]:
            best = (key, event)
    return plan if best is None else replace(plan, outcome=best[1].event_id, slip_days=slip(plan, best[1]))


def _may_come_of(plan: Event, own: Sequence[Claim], event: Event, theirs: Sequence[Claim]) -> bool:
    """True where the act and the thing of the plan come back, with its parties, not before it could."""
    if plan.when is None or event.when is None:
        return False
    start = plan.when.earliest or plan.when.latest
    last = event.when.latest or event.when.earliest
    if start is None or last is None or last < start or last.year - start.year > _YEARS:
        return False
    mine, countries = set(plan.countries), set(event.countries)
    if not (mine and countries and (mine <= countries or countries <= mine)):
        return False
    groups = {act_group(claim.act) for claim in own} & {act_group(claim.act) for claim in theirs}
    heads = {claim.thing[0] for claim in own if claim.thing} & {claim.thing[0] for claim in theirs if claim.thing}
    return bool(heads) and (bool(groups) or plan.kind == event.kind)


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
