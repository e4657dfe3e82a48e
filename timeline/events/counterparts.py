"""Parties that an act leaves unsaid: those behind "they" and "the treaty", and the other side of what takes two.

Each rule adds to what is named and never contradicts it; where two countries fit equally, neither is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.asides import asides
from timeline.events.clauses import Clause
from timeline.events.draft import Draft
from timeline.events.memory import Meant, Memory, is_shared_thing, party_codes
from timeline.events.phrases import head_index, nouns
from timeline.events.tokens import Words
from timeline.knowledge.acts import noun_act, noun_classes, noun_lemma
from timeline.knowledge.party_words import party_phrases, party_words
from timeline.model import EventKind

# Relations are between two, and so are the acts that make, change and end them.
_TAKE_TWO = frozenset(
    {
        EventKind.CEASEFIRE, EventKind.RUPTURE, EventKind.RECOGNITION, EventKind.MEETING, EventKind.AGREEMENT,
        EventKind.REVISION, EventKind.VISIT, EventKind.SANCTION, EventKind.PROPOSAL, EventKind.COURT, EventKind.AID,
    }
)  # fmt: skip
# What is said to somebody: PLOVER's verbal acts have a source and a target, "announced" has none.
_WITH_BODIES = frozenset({EventKind.VISIT, EventKind.RUPTURE})
_ADDRESSED = frozenset("ACCUSE REJECT REQUEST THREATEN SUPPORT AGREE CONSULT".split())
_ANSWERS = frozenset("reply answer respond".split())
_BETWEEN = frozenset("@envoy @mission @relation @frontier @war".split())
_DOMESTIC = frozenset("@electorate @vote @bill".split())
_ANY_OTHERS = frozenset("of other several many some most more all other few".split())
_OWN_LAW = frozenset("constitution constitutional supreme".split())  # what a state settles alone
_INDEFINITE = frozenset("a an another some any".split())
# Acts of one state with another, never within one.
_OF_STATES = frozenset({EventKind.RECOGNITION, EventKind.RUPTURE, EventKind.VISIT, EventKind.SANCTION})
# Acts with which others answer what was done.
_REACTIONS = frozenset({EventKind.STATEMENT, EventKind.SANCTION, EventKind.RUPTURE})
_NAMES_OF_ACTS = frozenset("decision step move news measure announcement".split())
_POSSESSIVES = frozenset("its their his her".split())
_LONGEST_EPITHET = 4  # words from "its" to the noun in "its big northern neighbour"
_NEAR = 2  # sentences back in which a pair is still spoken of


@dataclass(frozen=True, slots=True)
class Before:
    """The act told before: the number of its sentence, its parties and which of them did it."""

    number: int
    countries: tuple[str, ...]
    actors: tuple[str, ...]
    kind: EventKind


def completed(
    draft: Draft, memory: Memory, number: int, year: int | None, found: dict[str, str], before: Before | None
) -> None:
    """Adds to `found`, codes with the rule that found each, the parties that the sentence leaves unsaid."""
    clause = draft.clause or draft.context
    if clause is not None:
        _add_meant(draft, clause, memory, number, year, found)
    if len(found) >= 2:
        if draft.act.kind in _OF_STATES:
            _add(found, _outside(draft, memory, number, year, found), "sentence")
        return
    near = before if before is not None and number - before.number <= _NEAR else None
    if near is not None and _repeats(draft.words) and (other := _target(near, tuple(found))):
        found.setdefault(other, "repeat")
        return
    if not _is_proper(draft):
        _add(found, _of_things(draft, clause, memory, number, year, tuple(found)), "thing")
    if near is not None and _is_that_act(draft, near) and set(found) <= set(near.countries):
        _add(found, near.countries, "that act")
    if len(found) >= 2 or (found and _by_body(draft)):
        return
    if len(found) == 1:
        own = next(iter(found))
        if foreign := _foreign(draft, memory, number, year, own):
            _add(found, foreign if draft.act.kind == EventKind.STATEMENT else (), "thing spoken of")
        elif takes_two(draft) or _is_attack(draft):
            _add(found, *_others(draft, memory, number, year, own, near))
        elif draft.act.kind == EventKind.STATEMENT:
            _add(found, memory.about.pair(year), "reaction")
        return
    if clause is not None and draft.clause is None:  # "Britain and Egypt governed Sudan under an agreement of 1899"
        codes = party_codes(memory.subject_of(number, clause).parties, year)
        _add(found, codes if len(codes) >= 2 else (), "clause")
        if found:
            return
    here, pair = _here(draft, memory, number, year), memory.about.pair(year)
    ahead = memory.mentions(number, draft.words, range(clause.start if clause is not None else 0))
    elsewhere = bool(ahead) and set(here).isdisjoint(pair)  # the sentence speaks of others before it comes to the act
    if one := memory.about.one(year):
        found[one] = "about"
    elif (
        takes_two(draft)
        and draft.act.kind != EventKind.MILITARY  # who sank "the ship", nobody can tell
        and not elsewhere
        and not _of_others(draft, memory, year)
    ):
        _add(found, pair, "about two")
    if not found and len(here) <= 2:
        _add(found, here, "sentence")


def _outside(draft: Draft, memory: Memory, number: int, year: int | None, found: Iterable[str]) -> tuple[str, ...]:
    """The one country that the sentence names beside those who together do what one does to another."""
    others = tuple(code for code in _here(draft, memory, number, year) if code not in found)
    return others if others == (memory.about.one(year),) else ()


def _of_others(draft: Draft, memory: Memory, year: int | None) -> bool:
    """True for "a treaty", which need not be theirs, and for "the countries of the world", which they are not."""
    tokens = draft.words.tokens
    phrase = draft.clause.subject if draft.clause is not None else draft.phrase
    if phrase[0] >= phrase[1]:
        return False
    if tokens[phrase[0]].low in _INDEFINITE:
        return not memory.about.headline_has(memory.about.pair(year), year)
    lows = {tokens[at].low for at in range(*phrase)}
    return not lows.isdisjoint(party_words("member")) and not lows.isdisjoint(_ANY_OTHERS)


def takes_two(draft: Draft) -> bool:
    """True for an act that one does with or to another: an agreement, a visit, a reply; not a vote or a decree."""
    words, lows = draft.words, _lows(draft)
    if not lows.isdisjoint(_OWN_LAW):
        return False
    if draft.clause is not None:
        head = nouns(words.tokens, draft.clause.subject)[:1]
        if head and not noun_classes(head[0]).isdisjoint(_DOMESTIC):
            return False
        if draft.act.kind in _WITH_BODIES and _with_body(draft):
            return False
    if draft.act.kind in _TAKE_TWO or _speaks_of_another(draft):
        return True
    if draft.act.lemma in _ANSWERS or not lows.isdisjoint(party_words("message")):
        return True
    if draft.act.kind == EventKind.STATEMENT:
        return draft.act.plover in _ADDRESSED
    return any(not noun_classes(noun_lemma(low)).isdisjoint(_BETWEEN) for low in lows)


def _lows(draft: Draft) -> set[str]:
    """The words of the act's noun, of its subject and of its object."""
    phrases = [draft.phrase] + ([draft.clause.subject, draft.clause.object] if draft.clause else [])
    return {draft.words.tokens[at].low for phrase in phrases for at in range(*phrase)}


def _is_attack(draft: Draft) -> bool:
    """True for what one does to another by arms; not for a coup, or a test, which a state has to itself."""
    return draft.act.kind == EventKind.MILITARY and _lows(draft).isdisjoint(party_words("domestic"))


def _with_body(draft: Draft) -> bool:
    """True for "left the Commonwealth", "went to Brussels to ask the Commission": the other side is an organisation."""
    clause = draft.clause
    behind = range(clause.verb.last + 1, clause.end) if clause is not None else range(0)
    return any(party.kind == "organisation" for party in draft.words.parties_in(behind))


def _speaks_of_another(draft: Draft) -> bool:
    """True for "to its northern neighbour", "into the capital", "sent him there": a country that is not named."""
    tokens, clause = draft.words.tokens, draft.clause
    if clause is None:
        return False
    for at in range(clause.verb.last + 1, min(clause.end, len(tokens))):
        before = [token.low for token in tokens[max(0, at - _LONGEST_EPITHET) : at]]
        if tokens[at].low == "there" and at + 1 == clause.end:
            return True
        if tokens[at].low == "capital" and before[-1:] == ["the"] and before[-2:-1] in (["to"], ["into"]):
            return True
        if noun_lemma(tokens[at].low) in party_words("counterpart") and not _POSSESSIVES.isdisjoint(before):
            return True
    return False


def _add(found: dict[str, str], codes: Iterable[str], why: str) -> None:
    for code in codes:
        found.setdefault(code, why)


def _add_meant(
    draft: Draft, clause: Clause, memory: Memory, number: int, year: int | None, found: dict[str, str]
) -> None:
    """Those whom the subject and object mean without naming them."""
    for meant in (memory.subject_of(number, clause), memory.object_of(number, clause)):
        if draft.clause is None and found:
            continue  # the clause around a noun speaks for it only where the noun says nothing
        codes = _codes(meant, memory, number, year)
        if meant.way in ("named", "") or (meant.way == "thing" and not set(found) <= set(codes)):
            continue
        _add(found, codes, meant.way)


def _codes(meant: Meant, memory: Memory, number: int, year: int | None) -> tuple[str, ...]:
    codes = party_codes(meant.parties, year)
    if meant.way == "group" and len(codes) != meant.group:
        codes = memory.group_before(number, year, meant.group)
    if meant.group == 2 and not codes:
        codes = memory.about.pair(year)
    return codes


def _repeats(words: Words) -> bool:
    """True for "Sudan followed", "Chile did the same"."""
    phrases = party_phrases("repeat")
    lows = [token.low for token in words.tokens]
    return any(
        tuple(lows[at : at + len(phrase)]) == phrase for at, low in enumerate(lows) for phrase in phrases.get(low, ())
    )


def _target(before: Before, own: tuple[str, ...]) -> str:
    """The one to whom the act before was done, when another does it too, or one of its two did it."""
    if len(own) != 1:
        return ""
    rest = [code for code in before.countries if code != own[0]]
    if own[0] not in before.countries:
        rest = [code for code in rest if code not in before.actors] if before.actors else rest[1:]
    return rest[0] if len(rest) == 1 else ""


def _is_that_act(draft: Draft, near: Before) -> bool:
    """True for "the withdrawal had begun", "the palace announced the decision": the act that was told before."""
    tokens, clause = draft.words.tokens, draft.clause
    phrases = (clause.subject, clause.object) if clause is not None else (draft.phrase,)
    for phrase in phrases:
        head = nouns(tokens, phrase)[:1]
        if not head or tokens[phrase[0]].low not in ("the", "this", "that") or draft.words.parties_in(range(*phrase)):
            continue
        told = noun_act(head[0])
        if head[0] in _NAMES_OF_ACTS or (told is not None and told.kind == near.kind):
            return True
    return False


def _by_body(draft: Draft) -> bool:
    """True where an organisation acts on the one country: the Security Council lifts the sanctions on it."""
    if draft.clause is None:
        return False
    phrase = draft.clause.subject
    return any(party.kind == "organisation" for party in draft.words.parties_in(range(*phrase)))


def _of_things(
    draft: Draft, clause: Clause | None, memory: Memory, number: int, year: int | None, own: tuple[str, ...]
) -> tuple[str, ...]:
    """Whose treaty, talks, border these are, as the article says elsewhere."""
    tokens = draft.words.tokens
    best: tuple[str, ...] = ()
    phrases = [draft.phrase] + ([clause.subject, clause.object] if clause is not None else [])
    for phrase in phrases:
        if phrase[0] >= phrase[1] or tokens[phrase[0]].low in _INDEFINITE:
            continue
        for noun in nouns(tokens, phrase):
            if is_shared_thing(noun):
                parties = memory.parties_of(noun, number, year, own)
                if set(own) <= set(parties) and len(parties) > len(best):
                    best = parties
    return best


def _others(
    draft: Draft, memory: Memory, number: int, year: int | None, own: str, near: Before | None
) -> tuple[tuple[str, ...], str]:
    """The other side of an act of two, with the rule that found it; nobody where nothing tells, or two do."""
    here = tuple(code for code in _here(draft, memory, number, year) if code != own)
    if len(here) == 1:
        return here, "sentence"
    pair, one = memory.about.pair(year), memory.about.one(year)
    rest = tuple(code for code in near.countries if code != own) if near is not None else ()
    answers = near is not None and draft.act.kind in _REACTIONS and (own not in pair or own in near.countries)
    speaks = near is not None and own not in near.countries and draft.act.kind == EventKind.STATEMENT
    if answers and (len(rest) == 1 or (rest and speaks)):
        return rest, "answer"
    if own in pair:
        return tuple(code for code in pair if code != own), "about two"
    if draft.act.kind == EventKind.PROPOSAL:
        return pair or (one,) * bool(one), "plan for others"
    if own != one or draft.act.kind in _OF_STATES:
        if near is not None and own in near.countries and len(rest) == 1:
            return rest, "act before"
        if other := memory.partner(number, year, own, within=_NEAR if own != one else 1):
            return (other,), "pair before"
    return ((one,), "about") if one and one != own else ((), "")


def _here(draft: Draft, memory: Memory, number: int, year: int | None) -> tuple[str, ...]:
    """The countries that take part anywhere in the sentence."""
    words = draft.words
    aside = asides(words, draft.act.kind)
    return party_codes(memory.mentions(number, words, range(len(words.tokens)), aside), year)


def _foreign(draft: Draft, memory: Memory, number: int, year: int | None, own: str) -> tuple[str, ...]:
    """The parties of the treaty, or of the invasion, that the act of another country is about."""
    if draft.clause is None or draft.words.tokens[draft.clause.object[0] : draft.clause.object[0] + 1] == ():
        return ()
    if draft.words.tokens[draft.clause.object[0]].low in _INDEFINITE:
        return ()
    for noun in nouns(draft.words.tokens, draft.clause.object):
        if is_shared_thing(noun) and (draft.act.kind == EventKind.STATEMENT or "@text" in noun_classes(noun)):
            parties = memory.parties_of(noun, number, year)
            if len(parties) >= 2 and own not in parties:
                return parties
    return ()


def _is_proper(draft: Draft) -> bool:
    """True for a name in capitals ("the 1783 Treaty of Paris"), which is not the treaty that was spoken of before."""
    if draft.clause is not None:
        return False
    head = head_index(draft.words.tokens, draft.phrase)
    return head is not None and draft.words.tokens[head].is_name


__all__ = ["Before", "completed", "takes_two"]
