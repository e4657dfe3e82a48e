"""Which events a view shows, and how many each further filter would leave: arrays made once for a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.app.view import FACETS, View
from timeline.model import Claim, Document, Event, When

Mask = NDArray[np.bool_]
_OPEN = date.max.toordinal() + 1
# What "how sure" can be set to.
CONFIDENCES = (0.0, 0.5, 0.7, 0.9)


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one property, most frequent first, and which event has which: two columns of pairs."""

    values: tuple[str, ...]
    totals: tuple[int, ...]
    events: NDArray[np.int32]
    places: NDArray[np.int32]
    place_of: Mapping[str, int]

    def having(self, wanted: Collection[str], many: int, *, all_of: bool = False) -> Mask:
        """True for each of `many` events that has one of the values, or all of them."""
        each = [self._with(value, many) for value in wanted]
        joined = np.logical_and.reduce(each) if all_of else np.logical_or.reduce(each)
        mask: Mask = joined
        return mask

    def _with(self, value: str, many: int) -> Mask:
        mask: Mask = np.zeros(many, dtype=np.bool_)
        place = self.place_of.get(value)
        if place is not None:
            mask[self.events[self.places == place]] = True
        return mask

    def counts(self, among: Mask) -> tuple[int, ...]:
        """How many of the events have each value."""
        found = np.bincount(self.places[among[self.events]], minlength=len(self.values))
        return tuple(int(number) for number in found)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a view shows: `events` in order of time, and what each value of each facet would leave.

    `without` is, for each filter that restricts something, how many events there would be without it.
    """

    events: tuple[Event, ...]
    counts: Mapping[str, tuple[int, ...]]
    sure: tuple[int, ...]
    without: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Index:
    """The dated events of a project in order of time, with a column for all that can be asked of them."""

    events: tuple[Event, ...]
    facets: Mapping[str, Facet]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    confidence: NDArray[np.float64]
    published: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
    place_of: Mapping[str, int]

    def answer(self, view: View, found: Collection[str]) -> Answer:
        """What `view` shows; `found` are the event_ids in which its words were found."""
        masks = self._masks(view, found)
        shown = self._all(masks)
        counts = {}
        for name, facet in self.facets.items():
            # Of countries that must all be there, one more leaves fewer.
            others = {key: mask for key, mask in masks.items() if key != name or (view.all_of and key == "country")}
            counts[name] = facet.counts(self._all(others))
        not_sure = self._all({key: mask for key, mask in masks.items() if key != "confidence"})
        sure = tuple(int(np.count_nonzero(not_sure & (self.confidence >= least))) for least in CONFIDENCES)
        without = {
            name: int(np.count_nonzero(self._all({key: mask for key, mask in masks.items() if key != name})))
            for name in view.active()
        }
        return Answer(self._events(shown), MappingProxyType(counts), sure, MappingProxyType(without))

    def shown(self, view: View, found: Collection[str]) -> tuple[Event, ...]:
        """The events that `view` shows, in order of time."""
        return self._events(self._all(self._masks(view, found)))

    def _events(self, mask: Mask) -> tuple[Event, ...]:
        return tuple(self.events[at] for at in np.flatnonzero(mask))

    def _all(self, masks: Mapping[str, Mask]) -> Mask:
        whole: Mask = np.ones(len(self.events), dtype=np.bool_)
        for mask in masks.values():
            whole &= mask
        return whole

    def _masks(self, view: View, found: Collection[str]) -> dict[str, Mask]:
        many = len(self.events)
        masks: dict[str, Mask] = {"confidence": self.confidence >= view.confidence}
        for name in FACETS:
            if wanted := getattr(view, name):
                masks[name] = self.facets[name].having(wanted, many, all_of=name == "country" and view.all_of)
        if view.since and (day := When(view.since).earliest):
            masks["since"] = self.last >= day.toordinal()
        if view.until and (day := When(view.until).latest):
            masks["until"] = self.first <= day.toordinal()
        of, opens, closes = self.published
        if view.published_since and (day := When(view.published_since).earliest):
            masks["published_since"] = self._told(of[closes >= day.toordinal()])
        if view.published_until and (day := When(view.published_until).latest):
            masks["published_until"] = self._told(of[opens <= day.toordinal()])
        if view.words:
            masks["words"] = self._told([self.place_of[key] for key in found if key in self.place_of])
        return masks

    def _told(self, places: Sequence[int] | NDArray[np.int64]) -> Mask:
        mask: Mask = np.zeros(len(self.events), dtype=np.bool_)
        mask[np.asarray(places, dtype=np.int64)] = True
        return mask


def index(events: Sequence[Event], claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> Index:
    """The index of dated events that are in order of time already."""
    told = [tuple(claims[key] for key in event.claim_ids if key in claims) for event in events]
    sources = [tuple(documents[key] for key in _unique(c.doc_id for c in group) if key in documents) for group in told]
    readers: dict[str, Callable[[int], Any]] = {
        "country": lambda at: events[at].countries,
        "kind": lambda at: (events[at].kind.value,),
        "organisation": lambda at: events[at].organisations,
        "person": lambda at: events[at].people,
        "status": lambda at: (events[at].status.value,),
        "publisher": lambda at: (document.publisher for document in sources[at] if document.publisher),
        "article": lambda at: (document.doc_id for document in sources[at]),
    }
    days = [_bounds(event.when) for event in events]
    published = [
        (at, *_bounds(document.published)) for at, group in enumerate(sources) for document in group
        if document.published
    ]  # fmt: skip
    columns = np.array(published, dtype=np.int64).reshape(-1, 3).T
    return Index(
        tuple(events),
        MappingProxyType({name: _facet([_unique(read(at)) for at in range(len(events))])
                          for name, read in readers.items()}),
        np.array([first for first, _ in days], dtype=np.int64),
        np.array([last for _, last in days], dtype=np.int64),
        # An event whose claims are not there is not less sure for that.
        np.array([max((claim.confidence for claim in group), default=1.0) for group in told], dtype=np.float64),
        (columns[0], columns[1], columns[2]),
        MappingProxyType({event.event_id: at for at, event in enumerate(events)}),
    )  # fmt: skip


def _unique(values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _facet(rows: Sequence[tuple[str, ...]]) -> Facet:
    counted = Counter(value for row in rows for value in row)
    values = tuple(sorted(counted, key=lambda value: (-counted[value], value)))
    place_of = {value: at for at, value in enumerate(values)}
    pairs = [(at, place_of[value]) for at, row in enumerate(rows) for value in row]
    columns = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
    totals = tuple(counted[value] for value in values)
    return Facet(values, totals, columns[0], columns[1], MappingProxyType(place_of))


def _bounds(when: When | None) -> tuple[int, int]:
    """First and last day as ordinals; an open side reaches beyond every date."""
    if when is None:
        return _OPEN, 0
    return when.earliest.toordinal() if when.earliest else 0, when.latest.toordinal() if when.latest else _OPEN
