"""Verb groups: which words of a sentence are its verbs, in what tense and voice.

A light reading from word forms and the words around them, no model: auxiliaries lead to their verb, and verbs like
"is expected to" and "refused to" lend it their subject.
"""

from __future__ import annotations

from timeline.events.plain_verbs import plain_verb
from timeline.events.tokens import (
    BE,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    Token,
    is_adverb,
)
from timeline.events.verb_group import Tense, VerbGroup, form_of, group
from timeline.knowledge.acts import VerbForm

# Verbs that lend their subject to an infinitive: what they say of it.
WILL_DO = frozenset("expect schedule plan slate intend set aim prepare hope arrange".split())
WILL_DO_ADJECTIVES = frozenset("due set likely ready about bound scheduled expected planned slated poised".split())
DID_DO = frozenset("begin start continue manage help go proceed come".split())
DID_NOT = frozenset("refuse fail decline neglect".split())
_MAX_CHAIN = 9  # tokens from the first auxiliary to the verb: "will, the ministry said, on Friday formally sign"


def _skip_adverbs(tokens: tuple[Token, ...], at: int) -> int:
    """Index of the next word that is no adverb, negation or time expression."""
    while at < len(tokens):
        token = tokens[at]
        is_time = token.time >= 0
        again = token.low == "more" and at > 0 and tokens[at - 1].low == "once"
        if not (is_time or again or is_adverb(token.low) or token.low in NEGATIONS):
            preposition_of_time = token.low in ("on", "in") and at + 1 < len(tokens) and tokens[at + 1].time >= 0
            if not preposition_of_time:
                break
        at += 1
    return at


def verb_groups(tokens: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of one sentence, in order; they never overlap."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(tokens):
        taken = _group_at(tokens, at, found)
        if taken is None:
            at += 1
        else:
            found.append(taken)
            at = taken.last + 1
    return tuple(found)


def _group_at(tokens: tuple[Token, ...], at: int, before: list[VerbGroup]) -> VerbGroup | None:
    token = tokens[at]
    low = token.low
    if token.time >= 0 or not token.is_word:
        return None
    if low in MODALS or low in BE or low in HAVE or low in DO:
        if token.is_name and at > 0 and low in ("may", "will"):  # May, Will: a month or a man
            return None
        return _chain(tokens, at)
    if low == "to" and at + 1 < len(tokens):
        verb_at = _skip_adverbs(tokens, at + 1)
        if verb_at < len(tokens) and tokens[verb_at].low == "be":
            done_at = _skip_adverbs(tokens, verb_at + 1)
            if done_at < len(tokens) and done_at - at <= 3 and (form := form_of(tokens[done_at], "participle")):
                return group(tokens, at, done_at, form, "infinitive", passive=True)
        if verb_at < len(tokens) and verb_at - at <= 3 and (form := form_of(tokens[verb_at], "base")):
            return group(tokens, at, verb_at, form, "infinitive")
        return None
    plain = plain_verb(tokens, at, before)
    if plain is not None and plain.finite and plain.lemma in WILL_DO | DID_DO:
        form = VerbForm(plain.lemma, "past" if plain.tense == "past" else "base", known=plain.known)
        return _catenative(tokens, at, at, form, plain.tense, planned=False, negated=False, passive=False)
    return plain


def _chain(tokens: tuple[Token, ...], first: int) -> VerbGroup | None:
    """Auxiliaries and the verb they lead to."""
    auxiliaries: list[str] = []
    at = first
    negated = False
    while at < len(tokens) and at - first <= _MAX_CHAIN:
        low = tokens[at].low
        if low in MODALS or low in BE or low in HAVE or low in DO:
            auxiliaries.append(low)
        elif low in NEGATIONS:
            negated = True
        elif not (is_adverb(low) or tokens[at].time >= 0):
            break
        negated = negated or low.endswith("n't")
        at += 1
    at = min(at, len(tokens))
    tense, planned = auxiliary_tense(auxiliaries)
    last_aux = auxiliaries[-1]
    verb_at = _skip_adverbs(tokens, at)
    if verb_at < len(tokens) and tokens[verb_at].is_word and tokens[verb_at].party < 0:
        verb = tokens[verb_at]
        if last_aux in BE:
            if verb.low == "to" and tokens[first].low in ("is", "are", "was", "were") and verb_at + 1 < len(tokens):
                if (leading := _is_to(tokens, first, verb_at, negated=negated)) is not None:
                    return leading
                if tokens[verb_at + 1].low == "be":  # "are to be open again"
                    return VerbGroup(first, verb_at + 1, verb_at + 1, "be", "", "future", planned=True, negated=negated)
            if form := form_of(verb, "participle"):
                return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=True)
            if form := form_of(verb, "ing"):
                progressive: Tense = "present" if tense == "present" else tense
                return group(tokens, first, verb_at, form, progressive, planned=planned, negated=negated)
            if verb.low in WILL_DO_ADJECTIVES and (
                leading := _catenative(
                    tokens, first, verb_at, None, tense, planned=True, negated=negated, passive=False
                )
            ):
                return leading
        elif last_aux in HAVE:
            if form := form_of(verb, "participle"):
                return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=False)
        elif form := form_of(verb, "base"):
            return _catenative(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=False)
    lemma = "be" if last_aux in BE else "have" if last_aux in HAVE else "do"
    last = max(first, at - 1)
    while last > first and tokens[last].time >= 0:
        last -= 1
    return VerbGroup(first, last, last, lemma, "", tense, planned=planned, negated=negated)


def auxiliary_tense(auxiliaries: list[str]) -> tuple[Tense, bool]:
    head = auxiliaries[0]
    if head in ("will", "shall", "'ll", "wo", "won't", "shan't"):
        return "future", True
    if head in MODALS:
        return "conditional", False
    if head in HAVE:
        return "perfect", False
    if head in ("was", "were", "did", "wasn't", "weren't", "didn't"):
        return "past", False
    return "present", False


def _is_to(tokens: tuple[Token, ...], first: int, to_at: int, *, negated: bool) -> VerbGroup | None:
    """ "are to exchange", "was to be held", "were to have met"."""
    at = to_at + 1
    passive = False
    while at < len(tokens) and (tokens[at].low in ("be", "have", "been") or is_adverb(tokens[at].low)):
        passive = passive or tokens[at].low in ("be", "been")
        at += 1
    if at < len(tokens) and (form := form_of(tokens[at], "participle" if passive else "base", "participle", "ing")):
        return group(tokens, first, at, form, "future", planned=True, negated=negated, passive=passive)
    return None


def _catenative(
    tokens: tuple[Token, ...],
    first: int,
    verb_at: int,
    form: VerbForm | None,
    tense: Tense,
    *,
    planned: bool,
    negated: bool,
    passive: bool,
) -> VerbGroup | None:
    """A verb, or the infinitive it lends its subject to ("is expected to sign", "refused to go")."""
    lemma = form.lemma if form else ""
    to_at = _skip_adverbs(tokens, verb_at + 1)
    leads = (form is None) or lemma in WILL_DO | DID_DO | DID_NOT
    if leads and to_at + 1 < len(tokens) and tokens[to_at].low == "to":
        at = _skip_adverbs(tokens, to_at + 1)
        inner_passive = False
        while at < len(tokens) and tokens[at].low in ("be", "have", "been"):
            inner_passive = inner_passive or tokens[at].low in ("be", "been")
            at = _skip_adverbs(tokens, at + 1)
        if at < len(tokens):
            inner = form_of(tokens[at], "participle") if inner_passive else form_of(tokens[at], "base")
            if inner:
                will = form is None or lemma in WILL_DO
                return group(
                    tokens,
                    first,
                    at,
                    inner,
                    "future" if will and tense != "conditional" else tense,
                    planned=planned or will,
                    negated=negated or lemma in DID_NOT,
                    passive=inner_passive,
                )
    if form is None:
        return None
    return group(tokens, first, verb_at, form, tense, planned=planned, negated=negated, passive=passive)
