"""Which events share a lane: by the countries that took part, or by another column of the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline.charts.palette import parties, ranked_countries
from timeline.charts.scene import LaneBy
from timeline.knowledge import country_name
from timeline.model import Event

MOST_LANES = 8
_MOST_NAMED = 3
_EMPTY: dict[LaneBy, tuple[str, ...]] = {
    "countries": ("No country", "named"),
    "thread": ("No thread",),
    "kind": ("Other",),
    "source": ("Source", "not named"),
    "none": ("All events",),
}
_OTHERS: dict[LaneBy, str] = {
    "countries": "countries", "thread": "threads", "kind": "kinds", "source": "sources", "none": "events"
}  # fmt: skip


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


def groups(
    events: Sequence[Event],
    by: LaneBy = "countries",
    *,
    sources: Mapping[str, str] | None = None,
    most: int = MOST_LANES,
    light: Collection[str] = (),
) -> tuple[Group, ...]:
    """The lanes, those with most events first, then by name; every event is in exactly one.

    There are at most `most`, and beside them one for all the others, "Other countries (12)", and one for events that
    have nothing of the kind. `sources` names each event's source by its event_id. Events in `light` do not count for
    the order.
    """
    if by == "countries":
        return _by_countries(events, most, light)
    named: dict[LaneBy, Callable[[Event], str]] = {
        "thread": lambda event: event.thread,
        "kind": lambda event: "" if event.kind == "other" else str(event.kind).capitalize(),
        "source": lambda event: (sources or {}).get(event.event_id, ""),
        "none": lambda _: "",
    }
    whole: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        name = named[by](event)
        whole[(name,) if name else ()].append(event)
    return _ranked(whole, by, most, light, lambda key: Group(key, (), ()))


def _by_countries(events: Sequence[Event], most: int, light: Collection[str]) -> tuple[Group, ...]:
    """By the same parties, or, where that makes too many lanes, by the chief country of them."""
    rank = {code: index for index, code in enumerate(ranked_countries(events))}
    whole: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        whole[tuple(sorted(set(parties(event)), key=rank.__getitem__))].append(event)
    if len(whole) - (() in whole) > most:
        chief: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
        for codes, members in whole.items():
            chief[codes[:1]].extend(members)
        whole = chief
    return _ranked(whole, "countries", most, light, _of_countries)


def _ranked(
    whole: Mapping[tuple[str, ...], list[Event]],
    by: LaneBy,
    most: int,
    light: Collection[str],
    make: Callable[[tuple[str, ...]], Group],
) -> tuple[Group, ...]:
    made = {key: make(key) for key in whole if key}
    weight = {key: sum(event.event_id not in light for event in whole[key]) for key in made}
    order = sorted(made, key=lambda key: (-weight[key], -len(whole[key]), made[key].name, key))
    # One lane more is no more to read than a lane for the one that is left.
    kept = order if len(order) <= most + 1 else order[:most]
    found = [Group(made[key].parts, made[key].codes, _in_time(whole[key])) for key in kept]
    if rest := [event for key in order[len(kept) :] for event in whole[key]]:
        parts = ("Other", f"{_OTHERS[by]} ({len(order) - len(kept):,})")
        found.append(Group(parts, (), _in_time(rest)))
    if () in whole:
        found.append(Group(_EMPTY[by], (), _in_time(whole[()])))
    return tuple(found)


def _of_countries(codes: tuple[str, ...]) -> Group:
    names = [country_name(code) for code in codes[:_MOST_NAMED]]
    if (more := len(codes) - _MOST_NAMED) > 0:
        names.append(f"{more} more")
    return Group((names[0], *(f"& {name}" for name in names[1:])), codes, ())


def _in_time(events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=time_order))


def time_order(event: Event) -> tuple[object, ...]:
    """Sorts by date, undated last, then by label and id."""
    key = event.when.sort_key if event.when else ()
    return (event.when is None, key, event.label, event.event_id)
