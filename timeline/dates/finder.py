"""Finding time expressions in English: a gate on first words, then the grammar at that place, then the guards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.gates import starts
from timeline.dates.guards import accepts
from timeline.dates.patterns import Pattern
from timeline.dates.relations import relation
from timeline.dates.rules import Rule
from timeline.dates.words import meaning
from timeline.model import Span, TimeExpression


def scan(text: str, start: int = 0, end: int | None = None) -> Iterator[TimeExpression]:
    """The expressions of `text[start:end]` in text order, before datelines and headings are told apart."""
    stop = len(text) if end is None else end
    place = start - 1
    for at, rules in starts(text, start, stop):
        if at > place:
            found = _longest(text, at, stop, rules)
            if found is not None:
                yield found
                place = found.span.end


def _longest(text: str, at: int, stop: int, rules: tuple[Rule, ...]) -> TimeExpression | None:
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.template.match(text, at, stop)
        if match and (best is None or match.end() > best[1].end()) and accepts(text, rule, match):
            best = rule, match
    if best is None:
        return None
    rule, match = best
    end = at + len(match.group().rstrip())
    reading = _reading(match)
    if rule.how == "range":
        reading |= _halves(rule, match)
    return TimeExpression(
        span=Span(at, end),
        type=rule.type,
        rule=rule.name,
        how=rule.how,
        relation=relation(text, at),
        reading=tuple(sorted(reading.items())),
    )


def _reading(match: re.Match[str]) -> dict[str, str | int]:
    return {name: meaning(name, words) for name, words in match.groupdict().items() if words is not None}


_SPLIT = Pattern(r"[-‐-―−/&]|\b(?:to|through|until|till|and|or)\b")


def _halves(rule: Rule, match: re.Match[str]) -> dict[str, int]:
    """Where the first date of a range ends and the second begins, from the start of the expression."""
    if rule.name == "bc_range":
        second = match.start("bc2")
    else:
        last = [name for name in match.groupdict() if name[-1].isdigit() or name == "yy"]
        starts = [match.start(name) for name in last if match[name] is not None]
        second = min((s for s in starts if _SPLIT.search(match.string, match.start(), s)), default=-1)
    if second <= match.start():
        return {}
    joint = max((m.start() for m in _SPLIT.finditer(match.string, match.start(), second)), default=second)
    first_end = match.start() + len(match.string[match.start() : joint].rstrip(" ,"))
    return {"end1": first_end - match.start(), "start2": second - match.start()}
