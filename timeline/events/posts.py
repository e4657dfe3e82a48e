"""Whom people serve, as the text says it: "the South's minister, Cho Myoung-gyon", "Jaime del Valle of Chile"."""

from __future__ import annotations

from timeline.events.tokens import DETERMINERS, Token, Words, is_adverb
from timeline.knowledge import people
from timeline.knowledge.acts import noun_lemma
from timeline.knowledge.party_words import party_words
from timeline.model import Party

_BACK = 5  # words from a country to the title that it gives: "the South Korean deputy foreign minister"
_LONGEST_NAME = 4
_SHORTEST_SURNAME = 4  # letters; less is the number of a king
_FAMILY_FIRST = frozenset("CHN KOR PRK TWN VNM".split())  # "Kim Jong Un" is Kim
_INSIDE_NAMES = frozenset("al el de von van bin del da dos la le ben ibn".split())


def is_office(token: Token) -> bool:
    """True for "minister", "envoy", "spokesman"."""
    return noun_lemma(token.low) in party_words("office")


def posts(words: Words) -> dict[str, Party]:
    """The surnames of people whom nobody knows yet, each with the country that the sentence says they serve."""
    tokens = words.tokens
    found: dict[str, Party] = {}
    for at, token in enumerate(tokens if words.parties else ()):
        if token.party >= 0 or not is_office(token):
            continue
        country, after = country_before(words, at), at + 1
        if country is None and after < len(tokens) and tokens[after].low in ("of", "for"):
            country, after = _country_after(words, after + 1)
        if country is None:
            continue
        if after < len(tokens) and tokens[after].low == ",":
            after += 1
        if name := _name(tokens, after):
            found.setdefault(name, country)
    for party in words.parties:
        if party.kind == "person":
            for surname in _surnames(party, words):
                found.setdefault(surname, party)
    for at in range(1, len(tokens) - 1):
        if tokens[at].low == "of" and (name := _name_before(tokens, at)):
            country, _ = _country_after(words, at + 1)
            if country is not None:
                found.setdefault(name, country)
    return found


def _surnames(party: Party, words: Words) -> tuple[str, ...]:
    """What an office holder named whole is called from then on: the surname, where families come first the first."""
    known = people().get(party.name)
    written = [token.text for token in words.tokens if party.span.contains(token.span)]
    if known is None or len(written) < 2:
        return ()
    if _FAMILY_FIRST.intersection(known.codes):
        return (*known.surnames, written[0])
    # "Lopez Obrador" is two words, and written without its accents.
    return (*known.surnames, *(written[-1:] if len(written[-1]) >= _SHORTEST_SURNAME else ()))


def country_before(words: Words, at: int) -> Party | None:
    """The country whose name or demonym stands before a title, nothing but its own words between."""
    tokens = words.tokens
    for before in range(at - 1, max(-1, at - 1 - _BACK), -1):
        token = tokens[before]
        if token.party >= 0:
            party = words.parties[token.party]
            return party if party.kind != "organisation" and not party.place_like else None
        if not token.is_word and token.low not in "'’-–":
            return None
        if token.low in DETERMINERS or is_adverb(token.low):
            return None
    return None


def _country_after(words: Words, at: int) -> tuple[Party | None, int]:
    """The country named from here on ("of Turkey", "of the North"), and the index behind it."""
    tokens = words.tokens
    while at < len(tokens) and tokens[at].low in DETERMINERS:
        at += 1
    if at >= len(tokens) or tokens[at].party < 0:
        return None, at
    party = words.parties[tokens[at].party]
    end = at
    while end < len(tokens) and tokens[end].party == tokens[at].party:
        end += 1
    return (party, end) if party.kind == "country" else (None, end)


def _is_of_a_name(token: Token) -> bool:
    return token.is_word and token.party < 0 and token.time < 0 and (token.is_name or token.low in _INSIDE_NAMES)


def _name(tokens: tuple[Token, ...], start: int) -> str:
    """The surname of the unknown person named from here on; "" where nobody is."""
    at = start
    while at < len(tokens) and at < start + _LONGEST_NAME and _is_of_a_name(tokens[at]):
        at += 1
    if at == start or not tokens[start].is_name or tokens[at - 1].low in _INSIDE_NAMES or is_office(tokens[at - 1]):
        return ""
    return tokens[at - 1].text.removesuffix("'s").removesuffix("’s")


def _name_before(tokens: tuple[Token, ...], end: int) -> str:
    """The surname of the unknown person of two names or more that ends here."""
    start = end
    while start > 0 and end - start < _LONGEST_NAME and _is_of_a_name(tokens[start - 1]):
        start -= 1
    while start < end and not tokens[start].is_name:
        start += 1
    offices = any(is_office(token) or token.low in ("republic", "kingdom", "treaty") for token in tokens[start:end])
    if end - start < 2 or offices or start == 0:
        return ""
    return tokens[end - 1].text


__all__ = ["country_before", "is_office", "posts"]
