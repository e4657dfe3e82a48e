"""The preposition before an expression, where it turns a date into a bound."""

from __future__ import annotations

import re

from timeline.dates.patterns import Pattern
from timeline.model import Relation

_REACH = 48
_FIRST_REACH = 170
_BEFORE = Pattern(
    r"\b(?P<word>since|until|till|up to|through to|by|no later than|not later than|at the "
    r"latest by|before|prior to|ahead of"
    r"|pending|after|following|from|between)"
    r"(?: (?:at least|about|around|late|early|the|mid|as late as|as far back as|and including))?[\s,]{0,3}$",
    re.IGNORECASE,
)
_KINDS: dict[str, Relation] = {
    "since": "since", "until": "until", "till": "until", "up to": "until", "through to": "until", "by": "by",
    "no later than": "by", "not later than": "by", "at the latest by": "by", "before": "before", "prior to": "before",
    "ahead of": "before", "after": "after", "following": "after", "between": "between",
}  # fmt: skip
# The last word of what `_BEFORE` matches: most expressions have none of them before them.
_LAST_WORDS = tuple(
    "since until till to by than latest before after following from between of pending at least about around late "
    "early the mid as including".split()
)
_LONGEST = 16
# "the first revision since", "its first visit to Moscow since", "for the first time since"
_FIRST = Pattern(r"\b(?:first|highest|lowest|largest|biggest|worst|heaviest|longest|only)\b[^.;!?]*$", re.IGNORECASE)


def relation(text: str, start: int) -> Relation:
    """The relation that the words before `start` set, "" where they set none."""
    last = text[max(0, start - _LONGEST) : start].rstrip(" \t\n\u00a0,").lower()
    if not last.endswith(_LAST_WORDS):
        return ""
    before = " ".join(text[max(0, start - _REACH) : start].split()) + " "
    match = _BEFORE.search(before)
    if match is None:
        return ""
    kind = _KINDS.get(match["word"].lower(), "")
    if kind == "since" and _FIRST.search(text[max(0, start - _FIRST_REACH) : start]):
        return "first_since"
    return kind
