"""Who only stands by: witnesses, guarantors, hosts, go-betweens, and the states of a war that is but a reason.

"Signed in the presence of President Clinton", "with Norway and Cuba as guarantors", "brokered by Qatar", "in protest at
the war over Karabakh": the countries named there take no part in the act.
"""

from __future__ import annotations

from functools import cache

from timeline.events.posts import is_office
from timeline.events.tokens import AUXILIARIES, DETERMINERS, MODALS, RELATIVES, Token, Words
from timeline.knowledge.acts import noun_lemma, verb_form
from timeline.knowledge.party_words import party_phrases, party_words
from timeline.model import EventKind

_REASONS = frozenset("after over during since at following amid".split())
_REASON_NOUNS = frozenset("wake because result cause account light view protest".split())  # before "of"
_PLACED = frozenset("in over between with against on of".split())  # "the war in Lebanon"
_WHERE = frozenset("in at near from outside".split())
_FIGHTS = frozenset({EventKind.MILITARY, EventKind.CEASEFIRE})
_WIDEST_GROUP = 14  # words between "with" and "as guarantors"
_UNDER = frozenset("mediation auspices chairmanship supervision".split())  # "under Norwegian mediation"
_TELL = _UNDER | {"independence", "former", "by", "as", "before"}
_LONGEST_NAME = 5  # words between a title and the country it is held in


def asides(words: Words, kind: EventKind) -> frozenset[int]:
    """Indexes of the words that name those who only stand by in an act of this kind."""
    tokens = words.tokens
    aside: set[int] = set()
    phrases = party_phrases("aside")
    tell = _tell_of_aside()
    for at, token in enumerate(tokens):
        if token.low not in tell and kind != EventKind.RECOGNITION:
            continue
        for phrase in phrases.get(token.low, ()):
            end = at + len(phrase)
            if tuple(follower.low for follower in tokens[at:end]) == phrase and not _is_verb(tokens, at, phrase):
                aside.update(range(end, _end_of_names(tokens, end)))
                break
        if token.low == "independence":
            aside.update(_former_ruler(tokens, at))
        elif token.low == "former" and at + 2 < len(tokens):  # "the former Irish minister" serves no more
            aside.update(range(at + 1, at + 2) if is_office(tokens[at + 2]) else ())
        elif is_office(token) and kind == EventKind.RECOGNITION:
            aside.update(_standing_post(words, at))
        elif token.low in ("through", "via") and at + 1 < len(tokens) and tokens[at + 1].party >= 0:
            aside.update(index for index, other in enumerate(tokens) if other.party == tokens[at + 1].party)
        if token.low == "by" and at and _helps(tokens, at - 1):
            aside.update(range(at + 1, _end_of_names(tokens, at + 1)))
        elif token.low == "as" and _are_witnesses(tokens, at + 1):
            opened = next((b for b in range(at - 1, max(-1, at - _WIDEST_GROUP), -1) if tokens[b].low == "with"), at)
            aside.update(range(opened, at))
        elif token.low == "before" and kind == EventKind.AGREEMENT and _is_person(words, at + 1):
            aside.update(range(at + 1, _end_of_names(tokens, at + 1)))
        elif token.low in party_words("conflict") and kind not in _FIGHTS:
            aside.update(_of_a_reason(tokens, at))
        elif at > 1 and token.low in party_words("place") and _is_where(words, at):
            aside.add(at - 1)
        elif token.low in _UNDER and at:
            aside.update(range(max(0, at - 2), at))
    return frozenset(aside)


@cache
def _tell_of_aside() -> frozenset[str]:
    """The words at which `asides` looks closer, but for offices, which matter in recognitions alone."""
    listed = party_words("conflict") | party_words("place") | frozenset(party_phrases("aside"))
    return listed | _TELL


def _former_ruler(tokens: tuple[Token, ...], at: int) -> range:
    """The words behind "from" in "independence from Britain", "the full independence of Brunei from Britain"."""
    for behind in range(at + 1, min(at + _LONGEST_NAME + 2, len(tokens))):
        if tokens[behind].low == "from":
            return range(behind + 1, _end_of_names(tokens, behind + 1))
        if not tokens[behind].is_word:
            break
    return range(0)


def _standing_post(words: Words, at: int) -> range:
    """The countries of "Ambassador to Fiji and Samoa John Smith", who is accredited to yet another one."""
    tokens = words.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].low != "to":
        return range(0)
    end = at + 2
    while end < len(tokens) and (tokens[end].party >= 0 or tokens[end].low in ("the", "and", ",")):
        end += 1
    named = end < len(tokens) and tokens[end].is_name and tokens[end].time < 0
    told = {"credentials", "accredited"} & {token.low for token in tokens}
    return range(at + 2, end) if named and told else range(0)


def _is_verb(tokens: tuple[Token, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """True for "would like", where the word compares nothing."""
    return phrase == ("like",) and at > 0 and (tokens[at - 1].low in MODALS or tokens[at - 1].low in ("do", "did"))


def _end_of_names(tokens: tuple[Token, ...], start: int) -> int:
    """Where the list of names that begins here ends: before a verb, or a comma that no further name follows."""
    at = start
    while at < len(tokens):
        token = tokens[at]
        if not token.is_word and token.low not in "-–/'’":
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            goes_on = following is not None and (following.party >= 0 or following.low == "and")
            if token.low != "," or not goes_on:
                break
        if token.low in RELATIVES or token.low in AUXILIARIES or (at > start and token.time >= 0):
            break
        plain = token.party < 0 and not token.is_name
        if plain and any(form.known and form.form in ("past", "ing", "s") for form in verb_form(token.low)):
            break
        at += 1
    return at


def _is_where(words: Words, at: int) -> bool:
    """True for "in the Swiss city": the country before the noun is where, not who."""
    tokens = words.tokens
    number = tokens[at - 1].party
    if number < 0 or words.parties[number].form != "demonym":
        return False
    before = at - 2
    while before > 0 and (tokens[before].low in DETERMINERS or tokens[before].party == number):
        before -= 1
    return tokens[before].low in _WHERE


def _helps(tokens: tuple[Token, ...], at: int) -> bool:
    """True for "brokered" in "talks brokered by", "jointly hosted by"."""
    return tokens[at].low in party_words("help")


def _are_witnesses(tokens: tuple[Token, ...], at: int) -> bool:
    """True where "guarantors" or "the host" follows "as"."""
    return any(token.low in party_words("witness") for token in tokens[at : at + 2])


def _is_person(words: Words, at: int) -> bool:
    """True for "President Clinton": a title, or none, and then a person."""
    for token in words.tokens[at : at + _LONGEST_NAME]:
        if token.party >= 0:
            return words.parties[token.party].kind == "person"
        if not token.is_name and token.low not in DETERMINERS:
            return False
    return False


def _of_a_reason(tokens: tuple[Token, ...], at: int) -> range:
    """The words of a war that is but a reason or a time: "after the Arab-Israeli War", "at the war over Karabakh"."""
    first = at
    while first > 0 and (tokens[first - 1].is_word or tokens[first - 1].low in "-–/"):
        low = tokens[first - 1].low
        if low in _REASONS:
            break
        if low == "of":
            if first < 2 or tokens[first - 2].low not in _REASON_NOUNS:
                return range(0)
            break
        named = tokens[first - 1].party >= 0 or tokens[first - 1].is_name or tokens[first - 1].time >= 0
        if not (named or low in DETERMINERS or low in "-–/" or noun_lemma(low) == "civil"):
            return range(0)
        first -= 1
    if first == 0:
        return range(0)
    end = at + 1
    if end < len(tokens) and tokens[end].low in _PLACED:
        end = _end_of_names(tokens, end + 1)
    return range(first, end)


__all__ = ["asides"]
