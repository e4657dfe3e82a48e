"""The thread of a story: which of the dates it names say where it has got to, and which only look back or ahead."""

from __future__ import annotations

import re

from timeline.dates.context import Case, Point, State
from timeline.dates.cues import sentence_start
from timeline.dates.patterns import Pattern
from timeline.model import How

# "Until the fall of Budapest in February 1945": the bound may stand a few words before the date.
_UNTIL = Pattern(r"\b(?:until|till)\s(?:[\w'’-]+\s){0,6}$")
# What did not happen until then, or was put off until then, happened then.
_NOT_UNTIL = Pattern(
    r"\b(?:no|not|never|nor|none|little|n['’]t|wait\w*|delay\w*|postpon\w+|deferr?\w*|adjourn\w*|put off)"
    r"\s[^.;]{0,90}\b(?:until|till)\b",
    re.IGNORECASE,
)
# "A war, which began on 16 January 1991 and ended on 28 February": told on the side.
_ON_THE_SIDE = Pattern(r",\s(?:which|who|that|where|whose)\s[^.;]{0,80}$")
_REACH = 120
_ARTICLE = Pattern(r"\b(?:the|its|his|their)\s$", re.IGNORECASE)
# The last letters of those: a look that spares the search.
_ARTICLE_ENDS = frozenset("esrESR")
_NOUN = Pattern(r"\s[A-Za-z]{3}")
# A date so far from a story's thread is a comparison or a source: "declassified in 2005".
FAR_YEARS = 15
# Characters: a bound no further into its sentence stands at its head ("By July", "Until May"), and there the story
# moves on to it.
_HEAD = 12


def off_thread(case: Case, point: Point) -> bool:
    """True for a date that says nothing of where the story is.

    That is a bound in the midst of a sentence ("lasted until February 1945", "had been jailed by 1958"), what lies
    behind a "since", the day of a count ("as of 5 December 2006"), and part of a name ("the August 1792 uprising").
    """
    last, span, text = case.state.last, case.expression.span, case.text
    if last is None:
        return False
    if not point.month and last.month and point.year == last.year:
        # "On December 7 (December 8 in Asian time zones), 1941": the year says no more than the day before it.
        return case.state.last_end >= sentence_start(text, span.start)
    when, now = (point.year, point.month or 0), (last.year, last.month or 0)
    if when == now:
        return False
    before = text[max(0, span.start - _REACH) : span.start]
    if before.lower().endswith("as of "):
        return True
    if when < now:
        return case.expression.relation in ("since", "first_since") or (
            before[-2:-1] in _ARTICLE_ENDS
            and _ARTICLE.search(before) is not None
            and _NOUN.match(text, span.end) is not None
        )
    if "til" in before and _UNTIL.search(before):
        return _NOT_UNTIL.search(before) is None
    return case.expression.relation in ("by", "until") and span.start - sentence_start(text, span.start) > _HEAD


def note_jump(case: Case, point: Point, state: State) -> None:
    """Keep where the story was when a date with a year of its own leaves it, until another date settles where it is."""
    last, start, text = state.last, case.expression.span.start, case.text
    if last is None or last.year < 1 or not last.month or case.expression.how is not How.EXPLICIT:
        state.left = None
        return
    before = text[max(0, start - _REACH) : start]
    relative = "wh" in before or "that" in before
    on_the_side = relative and _ON_THE_SIDE.search(before) is not None
    if not last.year <= point.year <= last.year + (not on_the_side):
        state.left = state.left or last
    elif state.left and state.last_end < sentence_start(text, start):
        state.left = None


def base_of(case: Case, month: int) -> Point | None:
    """The date that a month without its year goes on from.

    That is a date told on the side in the same sentence; else where the story was, if it goes on from there and would
    go back from the date that left it; else the date before it.
    """
    state = case.state
    last, left, told = state.last, state.left, state.mentioned
    if left is None and told is last:
        return last
    near = told is not None and told.year > 0 and (last is None or abs(told.year - last.year) <= FAR_YEARS)
    if near and state.mentioned_end >= sentence_start(case.text, case.expression.span.start):
        return told
    if last is None or left is None or not left.month or not last.month:
        return last
    if _ahead(left, month) >= 0 > _ahead(last, month):
        return left
    if last.year == left.year + 1 and 0 <= _ahead(left, month) < _ahead(last, month) % 12:
        return left
    return last


def _ahead(base: Point, month: int) -> int:
    """Months from the base to that month of the same year."""
    return month - (base.month or month)
