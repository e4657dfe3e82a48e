"""Whether it happened: read from the verb's auxiliaries, from words of calling off, and from the date itself."""

from __future__ import annotations

from timeline.events.clauses import Clause
from timeline.events.tokens import Token
from timeline.events.verb_group import VerbGroup
from timeline.knowledge.acts import Act, act_group
from timeline.model import Status, When

_POSTPONING = frozenset({("put", "off"), ("postpone", ""), ("delay", ""), ("defer", ""), ("push", "back")})
_CANCELLING = frozenset({("call", "off"), ("cancel", ""), ("scrap", ""), ("abandon", ""), ("drop", "")})
_DENYING = frozenset({("deny", ""), ("rule", "out"), ("dismiss", "")})
_OBLIGES = frozenset("must should".split())  # with a day ahead: "must leave within a week"
WANTING = frozenset("want wish hope intend aim plan have need seek expect".split())
_CONDITIONS = frozenset("if unless whether".split())
_PLANS = frozenset("talk meeting summit visit election exercise trip ceremony signing session conference".split())


def off_the_calendar(verb: VerbGroup) -> bool:
    """True for a verb that takes a plan off its day: "put off", "called off"."""
    return (verb.lemma, verb.particle) in _POSTPONING | {("call", "off"), ("cancel", "")}


def postpones(verb: VerbGroup) -> bool:
    """True for "put off" and its like, whose "until" names the new day."""
    return (verb.lemma, verb.particle) in _POSTPONING


def wants(verb: VerbGroup) -> bool:
    """True for "want to", "has to" and their like, whose infinitive is what is planned."""
    return verb.lemma in WANTING and not verb.negated and not verb.passive


def looks_ahead(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """True for a clause that says what is to come: "will", "is to", "must", "wants to"."""
    verb = clause.verb
    return verb.planned or verb.tense in ("future", "conditional") or wants(verb)


def status_of(
    tokens: tuple[Token, ...], clause: Clause, act: Act, when: When | None, told: When | None
) -> Status | None:
    """The status of a clause's act; None where it did not happen. `told` is the article's own day."""
    verb = clause.verb
    key = (verb.lemma, verb.particle)
    if key in _POSTPONING:
        return Status.POSTPONED
    if key in _CANCELLING and (act_group(verb.lemma) == "cancel" or _on_the_calendar(tokens, clause) or key[1]):
        return Status.CANCELLED
    if verb.lemma == "deny":
        return Status.DENIED
    if verb.negated:
        return None
    if verb.tense == "conditional":
        return _conditional(tokens, clause, when, told)
    if clause.opener in _CONDITIONS:
        return Status.HYPOTHETICAL
    happened = verb.tense in ("past", "perfect") and not verb.planned
    ahead = when is not None and (is_ahead(when, told) if happened else is_open(when, told))
    if verb.planned or verb.tense == "future" or ahead:
        return Status.PLANNED
    return Status.OCCURRED


def _on_the_calendar(tokens: tuple[Token, ...], clause: Clause) -> bool:
    words = {token.low.removesuffix("s") for token in tokens[clause.start : clause.end]}
    return bool(words & _PLANS)


def _conditional(tokens: tuple[Token, ...], clause: Clause, when: When | None, told: When | None) -> Status:
    """ "would" of the past's future did happen in a story ("would fall in 1989"), and is planned in news."""
    modal = tokens[clause.verb.first].low
    has_have = any(token.low == "have" for token in tokens[clause.verb.first : clause.verb.head])
    if has_have or clause.opener in _CONDITIONS or when is None:
        return Status.HYPOTHETICAL
    if modal in ("would", "'d"):
        # "Would ask the board today": what was said this morning is to come.
        today = (
            told is not None and told.kind == "date" and (when.earliest, when.latest) == (told.earliest, told.latest)
        )
        return Status.PLANNED if today or is_open(when, told) else Status.OCCURRED
    if (
        modal in _OBLIGES
        and told is not None
        and when.latest is not None
        and told.latest is not None
        and when.latest > told.latest
    ):
        return Status.PLANNED
    return Status.HYPOTHETICAL


def is_ahead(when: When, told: When | None) -> bool:
    """True for a date after the article's own day."""
    if told is None or told.latest is None or when.earliest is None:
        return False
    return when.earliest > told.latest


def is_open(when: When, told: When | None) -> bool:
    """True for a date ahead, and for a window that has not closed on the article's own day."""
    if is_ahead(when, told):
        return True
    if told is None or told.latest is None or when.latest is None:
        return False
    return when.kind == "window" and when.latest > told.latest


def is_over(when: When, told: When | None) -> bool:
    """True for a date before the article's own day."""
    return told is not None and told.earliest is not None and when.latest is not None and when.latest < told.earliest


__all__ = [
    "WANTING",
    "is_ahead",
    "is_open",
    "is_over",
    "looks_ahead",
    "off_the_calendar",
    "postpones",
    "status_of",
    "wants",
]
