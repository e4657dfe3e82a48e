"""Threads: the thing through time. What was adopted, revised and unveiled again is one thread."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.events.memory import is_shared_thing
from timeline.knowledge import country_name
from timeline.model import Claim, Event

_FEWEST = 2  # one event is no thread


def with_threads(events: Sequence[Event], claims: Mapping[str, Sequence[Claim]]) -> list[Event]:
    """The events with `thread` filled: those about one treaty, plan or set of talks of the same countries."""
    members: dict[tuple[str, frozenset[str]], list[Event]] = defaultdict(list)
    for event in events:
        for noun in _shared_things(claims[event.event_id]):
            if event.countries:
                members[noun, frozenset(event.countries)].append(event)
    name_of: dict[str, str] = {}
    ordered = sorted(members.items(), key=lambda item: (-len(item[1]), item[0][0], sorted(item[0][1])))
    for (noun, countries), found in ordered:
        free = [event for event in found if event.event_id not in name_of]
        if len(free) >= _FEWEST:
            name = _name(noun, countries, [claim for event in free for claim in claims[event.event_id]])
            name_of.update((event.event_id, name) for event in free)
    return [replace(event, thread=name_of.get(event.event_id, "")) for event in events]


def _shared_things(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(noun for claim in claims for noun in claim.thing if is_shared_thing(noun)))


def _name(noun: str, countries: frozenset[str], claims: Sequence[Claim]) -> str:
    """ "Defence cooperation guidelines · Japan, United States": the thing in the articles' own words."""
    surfaces = Counter(
        match.lower()
        for claim in claims
        for match in re.findall(rf"\b{re.escape(noun)}\w{{0,3}}\b", claim.passage, re.I)
    )
    thing = min(surfaces, key=lambda word: (-surfaces[word], word)) if surfaces else noun
    before: Counter[str] = Counter()
    for claim in claims:
        for match in re.finditer(rf"((?:\w+ ){{1,2}}){re.escape(thing)}\b", claim.passage, re.I):
            words = [word for word in match[1].split() if word.lower() in claim.thing]
            if words:
                before[" ".join(words).lower()] += 1
    lead = min(before, key=lambda words: (-before[words], words)) if before else ""
    title = f"{lead} {thing}".strip()
    names = ", ".join(sorted(country_name(code) for code in countries)[:3])
    return f"{title[:1].upper()}{title[1:]} · {names}"
