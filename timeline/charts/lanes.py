"""Which events share a lane: the same parties, or, where that makes too many lanes, the same chief country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts.palette import parties, ranked_countries
from timeline.knowledge import country_name
from timeline.model import Event

MOST_LANES = 8
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one lane in order of time. `parts` are the pieces of its name between which a line may break;
    `codes` is empty where the lane is not of named countries.
    """

    parts: tuple[str, ...]
    codes: tuple[str, ...]
    events: tuple[Event, ...]

    @property
    def name(self) -> str:
        """In one line: "Japan & United States"."""
        return " ".join(self.parts)


def groups(events: Sequence[Event]) -> tuple[Group, ...]:
    """At most nine groups, the fullest first; every event is in exactly one."""
    rank = {code: index for index, code in enumerate(ranked_countries(events))}
    whole: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        whole[tuple(sorted(set(parties(event)), key=rank.__getitem__))].append(event)
    if len(whole) > MOST_LANES:
        chief: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
        for codes, members in whole.items():
            chief[codes[:1]].extend(members)
        whole = chief
    order = sorted(whole, key=lambda codes: (not codes, -len(whole[codes]), _first(whole[codes]), codes))
    found = [_group(codes, whole[codes]) for codes in order[:MOST_LANES]]
    if rest := [event for codes in order[MOST_LANES:] for event in whole[codes]]:
        found.append(Group((f"{len(order) - MOST_LANES} more", "lanes together"), (), _in_time(rest)))
    return tuple(found)


def _group(codes: tuple[str, ...], events: list[Event]) -> Group:
    if not codes:
        return Group(("No country", "named"), (), _in_time(events))
    names = [country_name(code) for code in codes[:_MOST_NAMED]]
    if (more := len(codes) - _MOST_NAMED) > 0:
        names.append(f"{more} more")
    return Group((names[0], *(f"& {name}" for name in names[1:])), codes, _in_time(events))


def _in_time(events: list[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=time_order))


def _first(events: list[Event]) -> tuple[object, ...]:
    return min(time_order(event) for event in events)


def time_order(event: Event) -> tuple[object, ...]:
    """Sorts by date, undated last, then by label and id."""
    key = event.when.sort_key if event.when else ()
    return (event.when is None, key, event.label, event.event_id)
