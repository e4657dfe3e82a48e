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
_CONDITIONS = frozenset("if unless whether".split())
_PLANS = frozenset("talk meeting summit visit election exercise trip ceremony signing session conference".split())


def off_the_calendar(verb: VerbGroup) -> bool:
    """True for a verb that takes a plan off its day: "put off", "called off"."""
    return (verb.lemma, verb.particle) in _POSTPONING | {("call", "off"), ("cancel", "")}


def postpones(verb: VerbGroup) -> bool:
    """True for "put off" and its like, whose "until" names the new day."""
    return (verb.lemma, verb.particle) in _POSTPONING


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
    ahead = when is not None and told is not None and _is_after(when, told)
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
    if modal in ("would", "'d") and not has_have and clause.opener not in _CONDITIONS and when is not None:
        return Status.OCCURRED if told is None or not _is_after(when, told) else Status.PLANNED
    return Status.HYPOTHETICAL


def _is_after(when: When, told: When) -> bool:
    return when.earliest is not None and told.latest is not None and when.earliest > told.latest


__all__ = ["off_the_calendar", "postpones", "status_of"]
