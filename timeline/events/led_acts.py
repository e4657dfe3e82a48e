"""The act that a verb leads to: "agreed to restore relations", "gave the order to sail", "announced that it had"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.clauses import Clause, clauses
from timeline.events.phrases import head_noun, nouns
from timeline.events.thing_named import named_nouns, phrase_after
from timeline.events.tokens import NEGATIONS, Token, Words, is_adverb
from timeline.events.verb_group import form_of, group
from timeline.knowledge.acts import Act, noun_act, noun_classes, with_classes
from timeline.knowledge.kinds import is_deed, kind_of, tells_any, whose_act

_SPEAKS_OF_ITSELF = frozenset("it they he she we i".split())
_ITS = frozenset("its their his her our my".split())
_OWN_STATE = frozenset("country government state side nation".split())
# A speaker that names no country is the voice of the one that the sentence is about: "the presidential office said".
_VOICES = frozenset(
    """office ministry government palace spokesman spokeswoman spokesperson official authority department chancellery
    negotiator mediator side delegation minister statement communique communiqué presidency secretariat""".split()
)
_TELLS = frozenset("tell order ask give instruct request".split())
_LEAVES = frozenset("leave go depart quit".split())
_SUPERLATIVE = frozenset("first second third last latest only next".split())
_BEFORE_TOLD = frozenset(("that", *_SPEAKS_OF_ITSELF))


def led_act(words: Words, clause: Clause) -> Act | None:
    """The act that the clause's verb leads to, done by the one `whose_act` names; None where it leads to none."""
    verb = clause.verb
    if (sent := _sent_away(words, clause)) is not None:
        return sent
    if (superlative := _became_one_to(words, clause)) is not None:
        return superlative
    given = head_noun(words.tokens, clause.object)  # "gave the order", "took the decision"
    whose = whose_act(verb.lemma, verb.particle, given)
    if not whose:
        return None
    tokens = words.tokens
    to = next((at for at in range(verb.last + 1, clause.end - 1) if tokens[at].low == "to"), None)
    if to is not None and (whose == "other" or all(_idle(tokens, clause, at) for at in range(verb.last + 1, to))):
        at = to + 1
        while at < clause.end and is_adverb(tokens[at].low):
            at += 1
        if at < clause.end and (form := form_of(tokens[at], "base")) is not None:
            inner = group(tokens, at, at, form, "infinitive")
            things = nouns(tokens, phrase_after(tokens, inner.last + 1, clause.end))
            ordered = nouns(tokens, (verb.last + 1, to)) if whose == "other" else ()
            return kind_of(form.lemma, things or ordered, particle=inner.particle, subjects=ordered)
    for at in range(*(clause.subject if verb.passive else clause.object)):
        low = tokens[at].low
        if low.endswith("ing") and noun_act(low) is None and (form := form_of(tokens[at], "ing")) is not None:
            return kind_of(form.lemma, nouns(tokens, phrase_after(tokens, at + 1, clause.end)))
    return _told(words, clause) if whose == "own" else None


def _sent_away(words: Words, clause: Clause) -> Act | None:
    """What is done to an envoy who is "told to leave" or "given a week to leave the country"."""
    verb, tokens = clause.verb, words.tokens
    if verb.lemma not in _TELLS:
        return None
    after = range(verb.last + 1, clause.end - 1)
    to = next((at for at in after if tokens[at].low == "to" and tokens[at + 1].low in _LEAVES), None)
    if to is None or tokens[to - 1].low in NEGATIONS:
        return None
    told = named_nouns(words, clause.subject if verb.passive else (verb.last + 1, to))
    return kind_of("expel", told) if "@envoy" in with_classes(told) else None


def _became_one_to(words: Words, clause: Clause) -> Act | None:
    """The act of "became the latest state to recognise Kosovo"."""
    verb, tokens = clause.verb, words.tokens
    if verb.lemma != "become":
        return None
    after = range(verb.last + 1, clause.end - 1)
    to = next((at for at in after if tokens[at].low == "to" and form_of(tokens[at + 1], "base")), None)
    form = form_of(tokens[to + 1], "base") if to is not None else None
    if to is None or form is None or not any(token.low in _SUPERLATIVE for token in tokens[verb.last + 1 : to]):
        return None
    inner = group(tokens, to + 1, to + 1, form, "infinitive")
    things = named_nouns(words, phrase_after(tokens, inner.last + 1, clause.end))
    return kind_of(form.lemma, things, particle=inner.particle)


def _idle(tokens: tuple[Token, ...], clause: Clause, at: int) -> bool:
    """True for what may stand between a verb and its "to": its object, a date, an adverb, the preposition of a date."""
    token = tokens[at]
    inside = clause.object[0] <= at < clause.object[1]
    given = inside and whose_act(clause.verb.lemma, "", head_noun(tokens, clause.object)) is not None
    return given or token.time >= 0 or is_adverb(token.low) or token.low in ("on", "in", "at", "by", "together", "with")


def _told(words: Words, clause: Clause) -> Act | None:
    """The act of "that they had reached an agreement", told by those who did it or with no doer."""
    for inner in _clauses_told(words, clause):
        any_time = tells_any(clause.verb.lemma, clause.verb.particle, over=False)
        if not any_time and any(words.tokens[at].time >= 0 for at in range(inner.start, inner.end)):
            return None  # what has a date of its own is told apart
        act = _own_act(words, clause, inner)
        if act is None:
            return None
        over = inner.verb.tense in ("past", "perfect") and not inner.verb.planned
        return act if is_deed(act) or tells_any(clause.verb.lemma, clause.verb.particle, over=over) else None
    return None


def _clauses_told(words: Words, clause: Clause) -> Iterator[Clause]:
    """The clause that a verb of saying reports: after "that", after the verb, or before ", the ministry said"."""
    tokens = words.tokens
    at = clause.end
    if at < len(tokens) and tokens[at].low in _BEFORE_TOLD:
        yield from (other for other in clauses(tokens) if at <= other.start <= at + 1 and other.verb.first > at)
    elif any(tokens[at].low == "," for at in (clause.start - 1, clause.start) if at > 0):
        yield from (
            other for other in clauses(tokens) if other.start == 0 and other.is_main and other.end <= clause.start + 1
        )


def _own_act(words: Words, clause: Clause, inner: Clause) -> Act | None:
    verb = inner.verb
    if verb.negated:
        return None
    subject = named_nouns(words, inner.subject)
    if verb.passive and _doer_unsaid(words, inner):  # "agreed that ambassadors should be sent"
        return kind_of(verb.lemma, subject, particle=verb.particle)
    if not _speaks_of_its_own(words, clause.subject, inner.subject):
        if words.parties_in(range(*inner.subject)) or "@named" in subject:
            return None
        if not any(noun_act(noun) or "@text" in noun_classes(noun) for noun in subject):
            return None
        return kind_of(verb.lemma, subject, particle=verb.particle)  # "that the conference had closed"
    return kind_of(verb.lemma, named_nouns(words, inner.object), particle=verb.particle)


def _doer_unsaid(words: Words, inner: Clause) -> bool:
    return not any(words.tokens[at].low == "by" for at in range(inner.verb.last + 1, inner.end))


def _speaks_of_its_own(words: Words, speaker: tuple[int, int], doer: tuple[int, int]) -> bool:
    """True where the one that speaks says what it does: "it", "its government", the minister's own country."""
    tokens = words.tokens
    first = tokens[doer[0]].low if doer[0] < doer[1] else ""
    if first in _SPEAKS_OF_ITSELF or (first in _ITS and not _OWN_STATE.isdisjoint(nouns(tokens, doer))):
        return True
    own, other = _countries(words, speaker), _countries(words, doer)
    if not own and other and (head_noun(tokens, speaker) in _VOICES or _is_person(words, speaker)):
        return True
    return not own.isdisjoint(other)


def _is_person(words: Words, phrase: tuple[int, int]) -> bool:
    """True for somebody by his name, of whom the article may have said whose officer he is."""
    return "@named" in named_nouns(words, phrase) and not words.parties_in(range(*phrase))


def _countries(words: Words, phrase: tuple[int, int]) -> set[str]:
    named = words.parties_in(range(*phrase))
    return {reading.code for party in named if party.kind != "organisation" for reading in party.readings[:1]}
