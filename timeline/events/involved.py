"""Who took part in an act: actors, recipients, organisations, people, and the place where it happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.draft import Draft
from timeline.events.memory import Memory, is_shared_thing, is_vague_group
from timeline.events.phrases import head_index, nouns
from timeline.events.tokens import BE, HAVE, MODALS, RELATIVES, Token, Words
from timeline.knowledge.acts import verb_form
from timeline.model import EventKind, Party

_LOOK_AHEAD = 8  # words after a noun and its date in which its parties may stand: "the treaty of 1949 between …"
# Acts that take two: in an article about two countries, of them. A text of one country alone can be agreed or revised.
_TAKE_TWO = frozenset({EventKind.CEASEFIRE, EventKind.RUPTURE, EventKind.RECOGNITION, EventKind.MEETING})
_OF_TEXTS = frozenset({EventKind.AGREEMENT, EventKind.REVISION})
_INDEFINITE = frozenset("a an another some any".split())


@dataclass(frozen=True, slots=True)
class Involved:
    """Codes in the order in which the text names them; `venue` is a country code or ""."""

    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    venue: str = ""


def involved(draft: Draft, memory: Memory, number: int, quoted: Iterable[Party], year: int | None) -> Involved:
    """The parties of one act. `quoted` are those in a quotation that the passage takes in from sentences before."""
    words, clause = draft.words, draft.clause
    tokens = words.tokens
    if clause is not None:
        scope = set(range(clause.start, clause.end)) | set(range(*clause.subject))
    else:
        scope = set(range(draft.phrase[0], _reach(words, draft)))
    actors: list[str] = []
    if clause is not None and not clause.verb.passive:
        speaker = draft.phrase if draft.is_statement and _quoted_through(words, draft) else clause.subject
        actors = _codes(_parties(words, range(*speaker)), year)
    elif clause is not None:
        by = next((at for at in range(clause.verb.last + 1, clause.end) if tokens[at].low == "by"), None)
        if by is not None:
            actors = _codes(_parties(words, range(by, clause.end)), year)
    if draft.is_statement and clause is not None:
        together = _codes(_parties(words, range(_first_verb(words, clause.start))), year)
        if len(together) > 1 and set(actors) < set(together):
            actors = together  # a government that says what it and another will do speaks of their joint act
    named = _parties(words, sorted(scope))
    if draft.is_statement:
        named = [*named, *words.parties, *quoted]
    countries = list(dict.fromkeys([*actors, *_codes(named, year)]))
    borrowed = _borrowed(draft, memory, number, year, countries)
    countries = list(dict.fromkeys([*countries, *borrowed]))
    if clause is not None and not actors and not clause.verb.passive and borrowed:
        actors = list(borrowed) if is_vague_group(words, clause.subject) else []
    if draft.act.kind == EventKind.VISIT and actors:
        hosts = [
            code for party in named if party.place_like and party.kind == "country" and (code := party.code_in(year))
        ]
        countries = list(dict.fromkeys([*countries, *hosts]))
    venue = next(
        (code for party in named if party.place_like and party.kind == "country" and (code := party.code_in(year))), ""
    )
    return Involved(
        tuple(countries),
        tuple(actors),
        tuple(code for code in countries if code not in actors) if actors else (),
        tuple(dict.fromkeys(_organisations(named, year))),
        tuple(dict.fromkeys(party.name for party in named if party.kind == "person")),
        venue,
    )


def _first_verb(words: Words, end: int) -> int:
    """Index where the subject of what is said before the verb of saying ends; 0 where nothing is said before it."""
    for at in range(end):
        if words.tokens[at].low in MODALS | BE | HAVE and not words.tokens[at].quoted:
            return at
    return 0


def _reach(words: Words, draft: Draft) -> int:
    """A noun's parties stand in its phrase and as far as its date, or a few words on."""
    end = draft.phrase[1]
    if draft.time is not None:
        end = max(end, words.index_at(draft.time.span.end - 1) + 1)
    stop = end
    while stop < len(words.tokens) and stop < end + _LOOK_AHEAD and not _ends_phrase(words.tokens[stop]):
        stop += 1
    return stop


def _ends_phrase(token: Token) -> bool:
    if token.low in RELATIVES | BE | HAVE | MODALS or (not token.is_word and token.low not in "-–/"):
        return True
    return token.party < 0 and any(form.form in ("past", "s") and form.known for form in verb_form(token.low))


def _quoted_through(words: Words, draft: Draft) -> bool:
    """True for "Xinhua reported the spokesman as saying": the object speaks."""
    at = draft.phrase[1]
    return [token.low for token in words.tokens[at : at + 2]] == ["as", "saying"]


def _parties(words: Words, indexes: Iterable[int]) -> list[Party]:
    return list(words.parties_in(indexes))


def _codes(parties: Iterable[Party], year: int | None) -> list[str]:
    codes: list[str] = []
    for party in parties:
        code = party.code_in(year)
        if party.place_like or party.kind == "organisation" or len(code) != 3:
            continue
        if party.kind == "person" and code.upper() != code:
            continue
        codes.append(code)
    return list(dict.fromkeys(codes))


def _organisations(parties: Iterable[Party], year: int | None) -> list[str]:
    return [code for party in parties if party.kind == "organisation" and (code := party.code_in(year))]


def _borrowed(draft: Draft, memory: Memory, number: int, year: int | None, own: list[str]) -> tuple[str, ...]:
    """Countries from the text before: of "the two countries", and of a thing that was named with its parties."""
    if len(own) >= 2 or (draft.clause is None and _is_proper(draft)):
        return ()
    words, clause = draft.words, draft.clause
    if clause is not None and any(is_vague_group(words, phrase) for phrase in (clause.subject, clause.object)):
        return memory.group_before(number, year)
    best: tuple[str, ...] = ()
    phrases = [draft.phrase] + ([clause.subject, clause.object] if clause is not None else [])
    for phrase in phrases:
        if phrase[0] >= phrase[1] or words.tokens[phrase[0]].low in _INDEFINITE:
            continue
        for noun in nouns(words.tokens, phrase):
            if is_shared_thing(noun):
                parties = memory.parties_of(noun, number, year)
                if set(own) <= set(parties) and len(parties) > len(best):
                    best = parties
    if not best and draft.act.kind in (_TAKE_TWO if own else _TAKE_TWO | _OF_TEXTS):
        pair = memory.main_pair(year)
        best = pair if set(own) <= set(pair) else ()
    return best


def _is_proper(draft: Draft) -> bool:
    """True for a name in capitals ("the 1783 Treaty of Paris"), which is not the treaty that was spoken of before."""
    head = head_index(draft.words.tokens, draft.phrase)
    return head is not None and draft.words.tokens[head].is_name


__all__ = ["Involved", "involved"]
