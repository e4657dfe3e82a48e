"""Acts told without a verb, as chronologies do: "Break of relations with Cairo", "Truce broken", "Minister in Oslo"."""

from __future__ import annotations

from timeline.events.phrases import head_index
from timeline.events.thing_named import named_nouns
from timeline.events.tokens import CONJUNCTIONS, PREPOSITIONS, Token, Words
from timeline.events.verb_group import form_of
from timeline.knowledge.acts import Act, noun_act, with_classes
from timeline.knowledge.kinds import kind_of
from timeline.model import EventKind

_PLACED = frozenset(("in", "to", "at"))
_TRAVELLERS = frozenset(("@leader", "@visitor", "@person"))
_SENT = frozenset("ambassador chargé consul envoy legation".split())


def fragment_act(words: Words, start: int) -> Act | None:
    """What a sentence without a verb tells from the word at `start` on; None where nothing says it."""
    tokens = words.tokens
    end = _end(tokens, start)
    phrase = (start, end)
    things = named_nouns(words, phrase)
    if not things:
        return None
    done = next((at for at in range(start + 1, end) if form_of(tokens[at], "participle") is not None), None)
    head = head_index(tokens, phrase)
    if done is not None and head is not None and done >= head:  # "Truce broken after nine days"
        form = form_of(tokens[done], "participle")
        assert form is not None
        act = kind_of(form.lemma, named_nouns(words, (start, done)))
        if act.kind != EventKind.OTHER:
            return act
    named = _named(words, phrase, things)
    if named is not None and named.kind != EventKind.OTHER:
        return named
    return _somebody_somewhere(words, phrase) or named


def _named(words: Words, phrase: tuple[int, int], things: tuple[str, ...]) -> Act | None:
    """The act that the head names beside the other nouns, else what the nearest noun does: "First round of talks"."""
    if things[0] in _SENT:  # "New ambassador in Ankara"
        return kind_of("appoint", things)
    told = noun_act(things[0], things[1:])
    if told is not None and (told.kind != EventKind.OTHER or told.weight > 0.8):
        return told
    return next((act for noun in things[1:3] if (act := noun_act(noun, things)) is not None), told)


def _somebody_somewhere(words: Words, phrase: tuple[int, int]) -> Act | None:
    """A visit for "Foreign minister in Moscow"."""
    tokens = words.tokens
    at = next((at for at in range(*phrase) if tokens[at].low in _PLACED), None)
    if at is None or at + 1 >= phrase[1] or tokens[at + 1].party < 0:
        return None
    return noun_act("visit") if _TRAVELLERS & with_classes(named_nouns(words, (phrase[0], at))) else None


def _end(tokens: tuple[Token, ...], start: int) -> int:
    """The end of the first part: as far as a mark, or a second thing after "and"."""
    at = start
    while at < len(tokens) and (tokens[at].is_word or tokens[at].low in "-–'/’"):
        if tokens[at].low in CONJUNCTIONS and at + 1 < len(tokens) and tokens[at + 1].low in PREPOSITIONS:
            break
        at += 1
    return at
