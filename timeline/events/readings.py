"""Sentences of an article taken apart: their words, the dates and parties in them, and their clauses.

A sentence that may hold a dated claim is read by the parser, any other by its word forms alone: a parser takes a
hundred times as long. Sentences of many articles can be parsed together, which takes half as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.clauses import Clause, clauses
from timeline.events.governed import counts_back
from timeline.events.parsed_clauses import parsed_clauses
from timeline.events.sentences import Sentence, sentences
from timeline.events.tokens import Words, within, words
from timeline.model import Party, Span, TimeExpression
from timeline.syntax import Sentence as Tree

_CALENDAR = ("DATE", "TIME")  # durations and sets without a date are words like any other
_DATELINE_REACH = 90  # characters
_DASHES = (" - ", " – ", " — ", " -- ", " _ ", "_ ", "— ", "—")
_PLACE_AND_DAY = re.compile(r"[A-Z][\w .'’-]{1,30}, [^,()\n]{0,20}\d{1,4} ?\([^()\n]{2,30}\): ")


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence with its words; `line` is what a parser is to read, "" where it need not."""

    sentence: Sentence
    words: Words
    dateline: TimeExpression | None = None  # the day of a dateline at its head
    line: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with its clauses."""

    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]
    dateline: TimeExpression | None = None


def parts_of(text: str, expressions: Sequence[TimeExpression], parties: Sequence[Party]) -> tuple[Part, ...]:
    """The sentences of the article's body, in text order."""
    parts: list[Part] = []
    datelines = [expression for expression in expressions if expression.rule == "dateline"]
    for sentence in sentences(text, [expression.span for expression in expressions]):
        if sentence.role != "body":
            continue
        start = _after_dateline(text, sentence, datelines)
        span = Span(start, sentence.span.end)
        inside = [expressions[index] for index in within(expressions, span)]
        times = [time for time in inside if time.type in _CALENDAR or time.when is not None]
        named = [parties[index] for index in within(parties, span)]
        taken = words(text, span, [_without_opener(text, time) for time in times], named, sentence.quoted_from)
        taken = replace(taken, times=tuple(times))
        dateline = next((date for date in datelines if sentence.span.contains(date.span)), None)
        worth = not parts or any(time.when is not None and not time.rule.startswith("stamp") for time in times)
        parts.append(Part(sentence, taken, dateline, _line(text, taken) if worth else ""))
    return tuple(parts)


def readings_of(parts: Sequence[Part], trees: Iterable[Tree]) -> tuple[Reading, ...]:
    """The sentences with their clauses. `trees` are those of the lines, in order; no more of them is read."""
    parsed = iter(trees)
    return tuple(
        Reading(part.sentence, part.words, _clauses(part, next(parsed) if part.line else None), part.dateline)
        for part in parts
    )


def _clauses(part: Part, tree: Tree | None) -> tuple[Clause, ...]:
    found = parsed_clauses(part.words, tree) if tree else ()
    # "UNPROFOR hands over": a verb that the parser takes for a noun.
    return found if any(clause.verb.finite for clause in found) else clauses(part.words.tokens)


def _line(text: str, taken: Words) -> str:
    """The sentence from its first word to its last, on one line, each character in its place.

    A date at its head that a full stop or a colon parts from it ("March 25. The envoys meet") is left blank.
    """
    if not taken.tokens:
        return ""
    start = taken.tokens[0].span.start
    line = "".join(" " if c.isspace() else c for c in text[start : taken.tokens[-1].span.end])
    head = taken.times[0].span if taken.times and taken.times[0].span.start == start else None
    mark = line[head.end - start : head.end - start + 1] if head else ""
    return " " * (head.end + 1 - start) + line[head.end + 1 - start :] if head and mark in (".", ":") else line


def _without_opener(text: str, time: TimeExpression) -> TimeExpression:
    """ "three days after" without the word that opens the clause it dates."""
    if not counts_back(time):
        return time
    words_before = time.span.of(text).rsplit(None, 1)[0]
    return replace(time, span=Span(time.span.start, time.span.start + len(words_before)))


def _after_dateline(text: str, sentence: Sentence, datelines: Sequence[TimeExpression]) -> int:
    """Where the sentence itself begins, after "MOSCOW, October 8 (RIA Novosti) - " or "Riyadh, 11 March (Agency): "."""
    head = text[sentence.span.start : min(sentence.span.start + _DATELINE_REACH, sentence.span.end)]
    inside = any(sentence.span.contains(dateline.span) for dateline in datelines)
    if mark := _PLACE_AND_DAY.match(head):
        return sentence.span.start + mark.end()
    for dash in _DASHES:
        at = head.find(dash)
        if at > 0 and (inside or head[: min(4, at)].isupper()):
            return sentence.span.start + at + len(dash)
    return sentence.span.start
