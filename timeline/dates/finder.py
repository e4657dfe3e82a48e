"""Finding time expressions in English: a gate on first words, then the grammar at that place, then the guards."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from timeline.dates.grammar_calendar import CALENDAR
from timeline.dates.grammar_relative import RELATIVE
from timeline.dates.guards import accepts
from timeline.dates.patterns import Pattern
from timeline.dates.relations import relation
from timeline.dates.rules import Rule
from timeline.dates.words import DECADES, HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS, meaning
from timeline.knowledge.dates import date_words
from timeline.model import Span, TimeExpression

_CLASSES = {
    "@m": tuple(MONTHS),
    "@w": (*WEEKDAYS, *(day.lower() + "s" for day in date_words("en", "weekday") if day.endswith("day"))),
    "@n": (*date_words("en", "number"), *date_words("en", "tens")),
    "@s": tuple(SEASONS),
    "@q": ("#", *(word for word in ORDINALS if "-" not in word), "twenty"),
    "@k": tuple(DECADES),
    "@h": tuple({re.split(r"[^a-z]", name.lower())[0] for name in HOLIDAYS}),
}
_PARTIAL = ("to", "and", "or")


def _dispatch() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = defaultdict(list)
    for rule in CALENDAR + RELATIVE:
        words = [word for first in rule.first.split() for word in _CLASSES.get(first, (first,))]
        for word in dict.fromkeys(words):
            table[word].append(rule)
    return {word: tuple(found) for word, found in table.items()}


def _gate(words: list[str]) -> re.Pattern[str]:
    """A pattern for any word that an expression can begin with: the only thing tried at every place."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter[word[0]].append(word[1:])
    groups = []
    for letter, rest in sorted(by_letter.items()):
        forms = sorted({form for tail in rest for form in (tail, tail.upper())}, key=lambda form: (-len(form), form))
        groups.append(f"[{letter.upper()}{letter}](?:{'|'.join(forms)})")
    return re.compile(rf"\b(?:(?:{'|'.join(groups)})(?![A-Za-z])|\d)|['‘’](?=\d\ds?\b)")


@cache
def _grammar() -> tuple[dict[str, tuple[Rule, ...]], re.Pattern[str]]:
    rules = _dispatch()
    return rules, _gate([word for word in rules if word[0].isalpha()])


# What stands before a number that is part of a longer one, of money or of a name.
_BAD_BEFORE_DIGIT = frozenset("$£€¥#§/@_&=+%:")


def scan(text: str, start: int = 0, end: int | None = None) -> Iterator[TimeExpression]:
    """The expressions of `text[start:end]` in text order, before datelines and headings are told apart."""
    stop = len(text) if end is None else end
    rules, starts = _grammar()
    place = start
    while (gate := starts.search(text, place, stop)) is not None:
        at = gate.start()
        found = _longest(text, at, stop, gate.group(), rules)
        if found is None:
            place = gate.end()
            continue
        yield found
        place = found.span.end


def _longest(text: str, at: int, stop: int, word: str, rules: dict[str, tuple[Rule, ...]]) -> TimeExpression | None:
    if not _may_start(text, at, word[0]) or not _worth_trying(text, at, word):
        return None
    key = "#" if word[0].isdigit() else "'" if word[0] in "'‘’" else word.lower()
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules[key]:
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


# What can follow "the" and a number in an expression: most are let go here, before any rule is tried.
_AFTER_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?(?P<mark>\W{0,3})(?P<digit>\d|[/'’])?(?P<word>[A-Za-z½]*)")
_AFTER_THE = re.compile(r"(?P<gap>\s{1,9})(?P<word>[A-Za-z]+|[\d'‘’])")


@cache
def _followers() -> tuple[frozenset[str], frozenset[str]]:
    units = {form for unit in date_words("en", "unit") for form in (unit, unit + "s")}
    names = {*MONTHS, *SEASONS, *WEEKDAYS, *DECADES}
    numbers = (
        "to and or through until till of day bc bce b ad ce c a p am pm gmt utc hours hrs h o "
        "half fiscal full long more "
        "short whole calendar consecutive straight additional further successive bitter business working bloody ½ year"
    )
    articles = (
        "recent distant near foreseeable immediate not coming fiscal financial full calendar company present moment "
        "weekend eve night morning corresponding prior latest intervening final better remainder course height turn "
        "outbreak dawn earlier other ' ‘ ’"
    )
    known = units | names
    return frozenset(known.union(numbers.split())), frozenset(known.union(_dispatch(), articles.split()))


def _worth_trying(text: str, at: int, word: str) -> bool:
    """False for a number or a "the" before what no expression goes on with."""
    numbers, articles = _followers()
    if word[0].isdigit():
        ahead = _AFTER_NUMBER.match(text, at)
        if ahead is None or ahead["digit"] or not ahead["mark"]:
            return True
        year = text[at] in "12" and text[at : at + 4].isdigit() and not text[at + 4 : at + 5].isdigit()
        return year or ahead["word"].lower() in numbers
    if word in ("the", "The"):
        ahead = _AFTER_THE.match(text, at + 3)
        return ahead is not None and (ahead["word"].isdigit() or ahead["word"].lower() in articles)
    return True


def _may_start(text: str, at: int, first: str) -> bool:
    """False inside a longer number or a hyphenated name: "1,978", "$14", "F-16", "then-current"."""
    if at == 0:
        return True
    before = text[at - 1]
    earlier = text[at - 2] if at > 1 else " "
    if first.isdigit():
        if before in _BAD_BEFORE_DIGIT or (before in ",." and earlier.isdigit()):
            return before == ":" and not earlier.isdigit()
        return not (before == "-" and not _prefix_before(text, at))
    if before in "-_@/":
        return before in "-/" and first.isupper()
    return True


def _prefix_before(text: str, at: int) -> bool:
    """True for "post-1945", "pre-1990", "mid-1990": a year may follow these."""
    return text[max(0, at - 6) : at].lower().endswith(("post-", "pre-", "mid-", "end-", "late-", "early-"))


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
