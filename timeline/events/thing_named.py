"""The words of a phrase that say what the thing is, as the tables of kinds know it: nouns, and classes of its names."""

from __future__ import annotations

from timeline.events.clauses import antecedent
from timeline.events.phrases import head_index, nouns
from timeline.events.tokens import PREPOSITIONS, RELATIVES, Token, Words
from timeline.knowledge.acts import noun_act, noun_classes

# What a label leaves out and the kind depends on: a draft agreement is a proposal, a revised text a revision.
_STAGES = {
    "draft": "draft", "joint": "joint", "former": "former",
    "revised": "revision", "amended": "amendment", "updated": "update",
}  # fmt: skip
_REVISED = frozenset(("revision", "amendment", "update"))
_OLDER_TITLES = frozenset(("minister", "representative", "commissioner", "agent"))
_LINKS_TO_PLACES = frozenset(("to", "in", "with", "at", "from"))
_LINKS_OF_NAMES = frozenset(("and", "of", "on", "for"))


def named_nouns(words: Words, phrase: tuple[int, int]) -> tuple[str, ...]:
    """The nouns of a phrase, its head first, and classes for the names in it."""
    tokens = words.tokens
    classes: dict[str, None] = {}
    head = head_index(tokens, phrase)
    if head is not None and tokens[head].is_name and tokens[head].time < 0:
        party = words.parties[tokens[head].party] if tokens[head].party >= 0 else None
        if party is None:
            classes["@named"] = None
        elif party.kind != "organisation":
            classes[f"@{party.kind}"] = None
        else:
            classes[tokens[head].low] = None
        if noun_classes(tokens[head].low):  # "the Bundestag" is Germany, and a parliament
            classes[tokens[head].low] = None
    if any(
        token.party >= 0 and words.parties[token.party].kind == "organisation"
        for token in tokens[phrase[0] : phrase[1]]
    ):
        classes["@org"] = None
    found = nouns(tokens, phrase)
    if _is_sent_to_a_country(words, phrase):
        found = ("ambassador", *found)
    stages = [_STAGES[token.low] for token in tokens[phrase[0] : phrase[1]] if token.low in _STAGES]
    if found and "@text" not in noun_classes(found[0]):
        stages = [stage for stage in stages if stage not in _REVISED]  # a revised plan is a plan
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


def thing_before(words: Words, before: int) -> tuple[int, int]:
    """The phrase that a relative clause, opening at `before`, speaks of: "the Treaty of Amity of 1976, which".

    Its own date is stepped over, and a name is taken whole, up to the word that says what it is the name of.
    """
    tokens = words.tokens
    end = before
    while end > 0 and (tokens[end - 1].time >= 0 or not tokens[end - 1].is_word):
        end -= 1
    if end < before and tokens[end - 1].low in ("of", "in", "from"):
        end -= 1
    begin, end = antecedent(tokens, end)
    if begin > 1 and tokens[begin - 1].low in _LINKS_TO_PLACES and not nouns(tokens, (begin, end)):
        begin, _ = antecedent(tokens, begin - 1)  # "the trip to Pyongyang that"
    return name_begins(tokens, begin, end), end


def name_begins(tokens: tuple[Token, ...], begin: int, end: int) -> int:
    """Where the name begins of which the phrase from `begin` is the end: "Treaty of Amity and | Cooperation"."""
    at = begin
    while at > 1 and begin < end and tokens[at].is_name and tokens[at].party < 0:
        link = tokens[at - 1].low in _LINKS_OF_NAMES
        before = tokens[at - 2] if link else tokens[at - 1]
        if not before.is_name or before.time >= 0 or before.party >= 0:
            break
        at -= 2 if link else 1
    first = next((word for word in range(at, begin) if _says_what(tokens[word].low)), None)
    return begin if first is None else first


def _says_what(low: str) -> bool:
    return "@text" in noun_classes(low) or noun_act(low) is not None


def phrase_after(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    """The noun phrase after a verb, as far as its first preposition but "of"."""
    at = start
    while at < end and tokens[at].is_word and tokens[at].low not in RELATIVES:
        if at > start and tokens[at].low in PREPOSITIONS - {"of"}:
            break
        at += 1
    return start, at
