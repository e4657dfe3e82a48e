"""Who took part in an act: actors, recipients, organisations, people, and the place where it happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.asides import asides
from timeline.events.counterparts import Before, completed
from timeline.events.draft import Draft
from timeline.events.memory import Memory, party_codes
from timeline.events.tokens import AUXILIARIES, RELATIVES, Token, Words
from timeline.knowledge.acts import noun_classes, verb_form
from timeline.model import EventKind, Party

_LOOK_AHEAD = 8  # words after a noun and its date in which its parties may stand: "the treaty of 1949 between …"
_DESTINATION = frozenset("to into in at for from".split())
_VIOLENT = frozenset("@bomb @war".split())
_VIOLENCE = frozenset("attack bombing raid killing death massacre coup riot explosion blast shooting".split())


@dataclass(frozen=True, slots=True)
class Involved:
    """Codes in the order in which the text names them; `venue` is a country code or "".

    `because` pairs each country with the rule that found it: "named", "group", "pronoun", "repeat" …
    """

    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    venue: str = ""
    because: tuple[tuple[str, str], ...] = ()


def involved(
    draft: Draft, memory: Memory, number: int, quoted: Iterable[Party], year: int | None, before: Before | None = None
) -> Involved:
    """The parties of one act of sentence `number`.

    `quoted` are those in a quotation that the passage takes in from sentences before; `before` is the act told before
    this one, None for the first.
    """
    words = draft.words
    aside = asides(words, draft.act.kind)
    named = _named(draft, memory, number, aside)
    if draft.is_statement and not _says_a_thing(draft):
        everyone = memory.mentions(number, words, range(len(words.tokens)), aside)
        named = [*named, *everyone, *(party for party in quoted if not party.place_like)]
    found: dict[str, str] = {}
    actors = _actors(draft, memory, number, year, aside)
    _add(found, actors, "actor")
    _add(found, party_codes(named, year), "named")
    places = _places(draft)
    hosts = party_codes_of_places(_hosts(draft, _places(draft, aside)), year)
    _add(found, hosts, "host")
    completed(draft, memory, number, year, found, before)
    if draft.clause is not None and not actors and not draft.clause.verb.passive:
        actors = tuple(code for code in party_codes(memory.subject_of(number, draft.clause).parties, year))
        actors = tuple(code for code in actors if code in found)
    countries = tuple(found)
    all_named = [*named, *places, *_bodies(draft)]
    return Involved(
        countries,
        actors,
        tuple(code for code in countries if code not in actors) if actors else (),
        tuple(dict.fromkeys(_organisations(all_named, year))),
        tuple(dict.fromkeys(party.name for party in named if party.kind == "person")),
        next(iter(party_codes_of_places(places, year)), ""),
        tuple(found.items()),
    )


def _add(found: dict[str, str], codes: Iterable[str], why: str) -> None:
    for code in codes:
        found.setdefault(code, why)


def _says_a_thing(draft: Draft) -> bool:
    """True where what is said is a thing of the same clause: "declared the award void", not "said that …"."""
    clause = draft.clause
    if clause is None or clause.object[0] >= clause.object[1] or _quoted_through(draft.words, draft):
        return False
    after = draft.words.tokens[clause.object[1] : clause.object[1] + 1]
    return not (after and after[0].low in ("that", "how", "whether"))


def _scope(draft: Draft) -> list[int]:
    """Indexes of the words of the act: its clause with its subject, or its noun phrase as far as its date."""
    words, clause = draft.words, draft.clause
    if clause is None:
        return list(range(draft.phrase[0], _reach(words, draft)))
    return sorted(set(range(clause.start, _with_participle(words, clause.end))) | set(range(*clause.subject)))


def _with_participle(words: Words, end: int) -> int:
    """The end of a clause with the ", accusing Ankara of …" that hangs on it."""
    tokens = words.tokens
    at = end + 1 if end < len(tokens) and tokens[end].low == "," else end
    if at >= len(tokens) or not any(form.form == "ing" for form in verb_form(tokens[at].low)):
        return end
    if tokens[at - 1].low != ",":
        return end
    while at < len(tokens) and tokens[at].low not in (",", ";", "—", "–"):
        at += 1
    return at


def _named(draft: Draft, memory: Memory, number: int, aside: frozenset[int]) -> list[Party]:
    return memory.mentions(number, draft.words, _scope(draft), aside)


def _places(draft: Draft, aside: frozenset[int] = frozenset()) -> list[Party]:
    inside = draft.words.parties_in(at for at in _scope(draft) if at not in aside)
    return [party for party in inside if party.place_like and party.kind == "country"]


def _bodies(draft: Draft) -> list[Party]:
    return [party for party in draft.words.parties_in(_scope(draft)) if party.kind == "organisation"]


def party_codes_of_places(places: Iterable[Party], year: int | None) -> tuple[str, ...]:
    """The codes of the countries in which these places lie, each once."""
    return tuple(dict.fromkeys(code for party in places if (code := party.code_in(year))))


def _hosts(draft: Draft, places: list[Party]) -> list[Party]:
    """Places that take part: where a visit goes, and where an attack or a bomb strikes."""
    words = draft.words
    places = [party for party in places if not _is_seat_of_body(words, party)]
    if draft.act.kind == EventKind.VISIT:
        return [party for party in places if _preposition(words, party) in _DESTINATION]
    if _is_violent(draft):
        return places
    # A trip to a capital goes to its government, whoever tells of it.
    return [party for party in places if party.form in ("capital", "name") and _preposition(words, party) == "to"]


def _is_seat_of_body(words: Words, place: Party) -> bool:
    """True for "to Brussels to ask the European Commission": who goes to a city for an organisation's sake."""
    return place.form == "capital" and any(
        party.kind == "organisation" and party.span.start > place.span.end for party in words.parties
    )


def _is_violent(draft: Draft) -> bool:
    if draft.act.plover == "ASSAULT":
        return True
    if draft.act.kind not in (EventKind.OTHER, EventKind.MILITARY):
        return False
    phrases = [draft.phrase] + ([draft.clause.subject, draft.clause.object] if draft.clause else [])
    lows = {draft.words.tokens[at].low for phrase in phrases for at in range(*phrase)}
    return any(not noun_classes(low).isdisjoint(_VIOLENT) or low.rstrip("s") in _VIOLENCE for low in lows)


def _preposition(words: Words, place: Party) -> str:
    """The last preposition before a place, "the" and the like between."""
    at = words.index_at(place.span.start) - 1
    while at >= 0 and words.tokens[at].low not in _DESTINATION and words.tokens[at].is_word:
        at -= 1
    return words.tokens[at].low if at >= 0 else ""


def _actors(draft: Draft, memory: Memory, number: int, year: int | None, aside: frozenset[int]) -> tuple[str, ...]:
    """Who does it: the subject, the agent of a passive, those who speak together."""
    words, clause = draft.words, draft.clause
    if clause is None:
        return ()
    if clause.verb.passive:
        agent = _agent(words, clause.verb.last + 1, clause.end)
        return party_codes(memory.mentions(number, words, agent, aside), year)
    speaker = draft.phrase if draft.is_statement and _quoted_through(words, draft) else clause.subject
    actors = party_codes(memory.mentions(number, words, range(*speaker), aside), year)
    if draft.is_statement:
        together = party_codes(memory.mentions(number, words, range(_first_verb(words, clause.start)), aside), year)
        if len(together) > 1 and set(actors) < set(together):
            return together  # a government that says what it and another will do speaks of their joint act
    return actors


def _agent(words: Words, start: int, end: int) -> range:
    """The words of a passive's "by …", past the dates: "adopted by 1990 by both states"."""
    tokens = words.tokens
    for at in range(start, min(end, len(tokens)) - 1):
        if tokens[at].low == "by" and tokens[at + 1].time < 0 and not tokens[at + 1].low.endswith("ing"):
            return range(at + 1, end)
    return range(0)


def _first_verb(words: Words, end: int) -> int:
    """Index where the subject of what is said before the verb of saying ends; 0 where nothing is said before it."""
    for at in range(end):
        if words.tokens[at].low in AUXILIARIES and not words.tokens[at].quoted:
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
    if token.low in RELATIVES or token.low in AUXILIARIES or (not token.is_word and token.low not in "-–/"):
        return True
    return token.party < 0 and any(form.form in ("past", "s") and form.known for form in verb_form(token.low))


def _quoted_through(words: Words, draft: Draft) -> bool:
    """True for "Xinhua reported the spokesman as saying": the object speaks."""
    at = draft.phrase[1]
    return [token.low for token in words.tokens[at : at + 2]] == ["as", "saying"]


def _organisations(parties: Iterable[Party], year: int | None) -> list[str]:
    return [code for party in parties if party.kind == "organisation" and (code := party.code_in(year))]


__all__ = ["Involved", "involved"]
