"""A clause for a dated sentence in which no verb was found: "The governor leaves office in September"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.clauses import Clause
from timeline.events.phrases import nouns
from timeline.events.tokens import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, Token, is_adverb
from timeline.events.verb_group import VerbGroup, form_of, group
from timeline.knowledge.acts import noun_act, verb_act

_STATE_WEIGHT = 0.3


def plain_clauses(tokens: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The present-tense clauses of a sentence that must have one: each verb of the act tables after a noun or "and"."""
    verbs = list(_verbs(tokens, unknown=False)) or list(_verbs(tokens, unknown=True))[:1]
    found: list[Clause] = []
    for number, verb in enumerate(verbs):
        start = found[-1].end if found else 0
        end = verbs[number + 1].first if number + 1 < len(verbs) else len(tokens)
        subject = (_after_lead(tokens, start, verb.first), verb.first)
        borrowed = bool(found) and tokens[verb.first - 1].low == "and"
        if borrowed:
            subject = found[-1].subject
        found.append(
            Clause(verb, start, end, subject, (verb.last + 1, _object_end(tokens, verb.last + 1, end)), "", borrowed)
        )
    return tuple(found)


def _verbs(tokens: tuple[Token, ...], *, unknown: bool) -> Iterator[VerbGroup]:
    """The verbs of the act tables, or with `unknown` those of which the tables know no act."""
    last = -1
    for at in range(1, len(tokens)):
        token = tokens[at]
        form = form_of(token, "s", "base")
        if form is None or not form.known or token.is_name or token.party >= 0 or token.time >= 0 or token.quoted:
            continue
        if not _follows_subject(tokens, at, joined=last >= 0) or at <= last + 1:
            continue
        taken = group(tokens, at, at, form, "present")
        act = verb_act(
            taken.lemma,
            taken.particle,
            nouns(tokens, (taken.last + 1, _object_end(tokens, taken.last + 1, len(tokens)))),
        )
        if (act is None) is not unknown or (act is not None and act.weight <= _STATE_WEIGHT):
            continue
        if unknown and (form.form != "s" or noun_act(token.low) is not None):
            continue
        last = taken.last
        yield taken


def _follows_subject(tokens: tuple[Token, ...], at: int, *, joined: bool) -> bool:
    back = at - 1
    while back > 0 and is_adverb(tokens[back].low):
        back -= 1
    before = tokens[back]
    if joined:
        return before.low in ("and", ";")
    if not before.is_word:
        return before.low in (",", ")") and back > 1 and form_of(tokens[at], "s") is not None
    if before.time >= 0 or before.low in DETERMINERS | PREPOSITIONS | CONJUNCTIONS or before.low.isdigit():
        return False
    ends_noun = before.party >= 0 or before.is_name or before.low in PRONOUNS or before.low.endswith("s")
    return ends_noun or (
        form_of(tokens[at], "s") is not None and not before.low.endswith(("ed", "al", "ic", "ous", "an", "ive"))
    )


def _after_lead(tokens: tuple[Token, ...], start: int, verb: int) -> int:
    """Where the subject begins: after "May 20." and "In Nairobi"."""
    at = start
    while at < verb and (tokens[at].time >= 0 or not tokens[at].is_word or tokens[at].low in CONJUNCTIONS):
        at += 1
    if at + 2 < verb and tokens[at].low in PREPOSITIONS and (tokens[at + 1].is_name or tokens[at + 1].time >= 0):
        at += 1
        while at + 1 < verb and (tokens[at].is_name or tokens[at].time >= 0 or tokens[at].low == ","):
            at += 1
    return at


def _object_end(tokens: tuple[Token, ...], start: int, end: int) -> int:
    at = start
    while at < end:
        token = tokens[at]
        if (
            not token.is_word
            or token.time >= 0
            or token.low in (PREPOSITIONS - {"of"}) | CONJUNCTIONS
            or token.low == "to"
        ):
            break
        at += 1
    return at
