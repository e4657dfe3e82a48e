"""What a clause's words give to `kind_of`: who does it, to what, beside what, and what the verb leads to."""

from __future__ import annotations

from timeline.events.clauses import Clause, antecedent, clauses
from timeline.events.kind_hints import hinted
from timeline.events.phrases import head_index, nouns
from timeline.events.tokens import PREPOSITIONS, RELATIVES, Token, Words, is_adverb
from timeline.events.verb_group import form_of
from timeline.knowledge.acts import Act, noun_act, noun_classes, noun_lemma
from timeline.knowledge.kinds import kind_of, whose_act

# What a label leaves out and the kind depends on: a draft agreement is a proposal, a former premier's death no change.
_STAGES = frozenset(("draft", "joint", "former"))
_OLDER_TITLES = frozenset(("minister", "representative", "commissioner", "agent"))
_SPEAKS_OF_ITSELF = frozenset("it they he she we i".split())
_ITS = frozenset("its their his her our my".split())
_MOUTHPIECES = frozenset(
    "official officials office ministry spokesman spokeswoman source communique communiqué".split()
)
_OWN_STATE = frozenset("country government state side nation".split())


def act_of(words: Words, clause: Clause) -> tuple[Act, tuple[int, int]]:
    """What the clause's verb stands for, and the noun phrase of the thing it is done to."""
    verb, tokens = clause.verb, words.tokens
    phrase = clause.subject if verb.passive else clause.object
    if phrase[0] == phrase[1] and clause.antecedent[0] < clause.antecedent[1]:
        phrase = clause.antecedent
    elif phrase[0] == phrase[1] and clause.opener in ("which", "that", "whom") and not clause.borrowed:
        phrase = antecedent(tokens, clause.start)  # "which Australia joined": the relative word is the object
        if clause.subject[0] == clause.subject[1]:
            phrase = clause.object
    things = named_nouns(words, phrase)
    if not any(not name.startswith("@") for name in things):
        intransitive = clause.subject if not verb.passive else clause.object
        # "Stalin died", "the former premier died".
        person = [name for name in named_nouns(words, intransitive) if name in ("@person", *_STAGES)]
        things = (*nouns(tokens, intransitive), *person, *things)
        phrase = phrase if phrase[0] < phrase[1] else intransitive
    if things and "@light" in noun_classes(things[0]) and not verb.passive:
        # "an end to the campaign", "their names to a pact": what follows says of what
        things = (*things, *nouns(tokens, _after(tokens, phrase[1], clause.end)))
    act = kind_of(
        verb.lemma,
        things,
        particle=verb.particle,
        subjects=_doers(words, clause),
        adjuncts=_adjuncts(words, clause),
        complement=_complement(words, clause),
    )
    beside = named_nouns(words, clause.subject), named_nouns(words, clause.object)
    return hinted(words, clause, act, *beside), phrase


def named_nouns(words: Words, phrase: tuple[int, int]) -> tuple[str, ...]:
    """The nouns of a phrase, its head first, and classes for the names in it."""
    tokens = words.tokens
    classes: dict[str, None] = {}
    head = head_index(tokens, phrase)
    if head is not None and tokens[head].is_name and tokens[head].time < 0:
        party = words.parties[tokens[head].party] if tokens[head].party >= 0 else None
        if party is None:
            known = noun_lemma(tokens[head].low)  # "Parliament", "the Knesset"
            classes[known if noun_classes(known) else "@named"] = None
        elif party.kind != "organisation":
            classes[f"@{party.kind}"] = None
        else:
            classes[tokens[head].low] = None
    if any(
        token.party >= 0 and words.parties[token.party].kind == "organisation"
        for token in tokens[phrase[0] : phrase[1]]
    ):
        classes["@org"] = None
    found = nouns(tokens, phrase)
    if _is_sent_to_a_country(words, phrase):
        found = ("ambassador", *found)
    stages = [token.low for token in tokens[phrase[0] : phrase[1]] if token.low in _STAGES]
    return (*found[:1], *stages, *found[1:], *classes) if found != ("draft",) else (*found, *classes)


def _is_sent_to_a_country(words: Words, phrase: tuple[int, int]) -> bool:
    """True for "the first American Minister to Austria": an envoy by an older title, which a government's has not."""
    tokens = words.tokens
    return any(
        tokens[at].low in _OLDER_TITLES
        and tokens[at + 1].low == "to"
        and any(token.party >= 0 and words.parties[token.party].kind == "country" for token in tokens[at + 2 : at + 5])
        for at in range(phrase[0], min(phrase[1], len(tokens) - 2))
    )


def _doers(words: Words, clause: Clause) -> tuple[str, ...]:
    if not clause.verb.passive:
        return named_nouns(words, clause.subject)
    tokens = words.tokens
    by = next((at for at in range(clause.verb.last + 1, clause.end) if tokens[at].low == "by"), None)
    return named_nouns(words, (by + 1, clause.end)) if by is not None and tokens[by].time < 0 else ()


def _adjuncts(words: Words, clause: Clause) -> tuple[str, ...]:
    """The nouns after a preposition where the verb has no object: "agreed to a truce", "spoke by telephone".

    Of a passive only what it makes of its subject: "declared persona non grata", "raised to an embassy".
    """
    tokens = words.tokens
    if clause.verb.passive:
        after = clause.object[1] if clause.object[0] < clause.object[1] else clause.verb.last + 1
        made = named_nouns(words, clause.object) if clause.object[0] < clause.object[1] else ()
        if after < clause.end and tokens[after].low in ("to", "as", "into", "with"):
            made = (*made, *named_nouns(words, (after + 1, clause.end)))
        return made
    if nouns(tokens, clause.object):
        return ()
    return nouns(tokens, (clause.verb.last + 1, clause.end))


def _complement(words: Words, clause: Clause) -> Act | None:
    """The act that the verb leads to: "agreed to restore relations", "signed a protocol amending the treaty"."""
    verb = clause.verb
    whose = whose_act(verb.lemma, verb.particle)
    if not whose:
        return None
    tokens = words.tokens
    to = next((at for at in range(verb.last + 1, clause.end - 1) if tokens[at].low == "to"), None)
    if to is not None and (whose == "other" or all(_idle(token) for token in tokens[verb.last + 1 : to])):
        at = to + 1
        while at < clause.end and is_adverb(tokens[at].low):
            at += 1
        if at < clause.end and (form := form_of(tokens[at], "base")) is not None:
            return kind_of(form.lemma, nouns(tokens, _rest(tokens, at + 1, clause.end)))
    for at in range(clause.object[0], clause.object[1]):
        low = tokens[at].low
        if low.endswith("ing") and noun_act(low) is None and (form := form_of(tokens[at], "ing")) is not None:
            return kind_of(form.lemma, nouns(tokens, _rest(tokens, at + 1, clause.end)))
    return _told(words, clause) if whose == "own" else None


def _told(words: Words, clause: Clause) -> Act | None:
    """The act of "that they had reached an agreement", told by those who did it."""
    inner = clause.told or _said_next(words, clause)
    if inner is None or inner.verb.negated:
        return None
    to_come = inner.verb.tense in ("conditional", "future")
    speaker = _countries(words, clause.subject)
    # "Agreed that ambassadors should be sent", "announced that a road map had been agreed".
    if inner.verb.passive and (to_come or _countries(words, (inner.start, inner.end)) <= speaker):
        return kind_of(inner.verb.lemma, named_nouns(words, inner.subject), particle=inner.verb.particle)
    # "Officials of both sides agreed that the presidents would meet", "…, the ministry said".
    heard = not speaker and (to_come or not _MOUTHPIECES.isdisjoint(nouns(words.tokens, clause.subject)))
    if not heard and not _speaks_of_its_own(words, clause.subject, inner.subject):
        return None
    return kind_of(inner.verb.lemma, named_nouns(words, inner.object), particle=inner.verb.particle)


def _said_next(words: Words, clause: Clause) -> Clause | None:
    """The clause right after this one, by its word forms."""
    tokens, at = words.tokens, clause.end
    if at >= len(tokens) or tokens[at].low not in ("that", *_SPEAKS_OF_ITSELF):
        return None
    inner = next((other for other in clauses(tokens) if other.start >= at and other.verb.first > at), None)
    return None if inner is None or inner.start > at + 1 else inner


def _speaks_of_its_own(words: Words, speaker: tuple[int, int], doer: tuple[int, int]) -> bool:
    """True where the one that speaks says what it does: "it", "its government", the minister's own country."""
    tokens = words.tokens
    first = tokens[doer[0]].low if doer[0] < doer[1] else ""
    if first in _SPEAKS_OF_ITSELF or (first in _ITS and not _OWN_STATE.isdisjoint(nouns(tokens, doer))):
        return True
    return not _countries(words, speaker).isdisjoint(_countries(words, doer))


def _countries(words: Words, phrase: tuple[int, int]) -> set[str]:
    named = words.parties_in(range(*phrase))
    return {reading.code for party in named if party.kind != "organisation" for reading in party.readings[:1]}


def _idle(token: Token) -> bool:
    """True for what may stand between a verb and its "to": a date, an adverb, the preposition of a date."""
    return token.time >= 0 or is_adverb(token.low) or token.low in ("on", "in", "at", "by", "together", "with")


def _after(tokens: tuple[Token, ...], at: int, end: int) -> tuple[int, int]:
    """The phrase after the "to" or "of" that stands here."""
    return _rest(tokens, at + 1, end) if at < end and tokens[at].low in ("to", "of", "for") else (at, at)


def _rest(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    """The noun phrase after a verb, as far as its first preposition but "of"."""
    at = start
    while at < end and tokens[at].is_word and tokens[at].low not in RELATIVES:
        if at > start and tokens[at].low in PREPOSITIONS - {"of"}:
            break
        at += 1
    return start, at
