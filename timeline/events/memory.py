"""What an article has said before: whose treaty "the treaty" is, who "they" and "the two countries" are.

Filled sentence by sentence, each noun phrase read with what lies before it; nothing looks further back than the last
mention that fits, so the time is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline.events.about import About
from timeline.events.asides import asides
from timeline.events.clauses import Clause
from timeline.events.epithets import Named
from timeline.events.phrases import nouns
from timeline.events.posts import country_before, is_office, posts
from timeline.events.tokens import DETERMINERS, Words
from timeline.knowledge import country_names
from timeline.knowledge.acts import noun_classes, noun_lemma
from timeline.knowledge.party_words import party_words
from timeline.model import EventKind, Party

# How a phrase came to its parties: by name, as a group, by pronoun, by an institution's or a thing's owner.
Way = Literal["", "named", "group", "pronoun", "institution", "thing"]

# Things that belong to somebody: a treaty, talks, relations … A city or an army does not lend its parties.
_SHARED = frozenset("@text @talks @relation @truce @sanction @plan @bill @exercise @mission @frontier @war".split())
_PLURAL = frozenset("they them themselves both".split())
_SINGULAR = frozenset("he she him her himself herself it itself".split())
_INDEFINITE = frozenset("a an another some any no".split())
_SIZES = {word: size for size, word in enumerate("two three four five six seven eight nine".split(), 2)}
_SIZES |= {"both": 2, "each": 2}
_DEFINITE = frozenset("the these those all both each".split())
_OF = frozenset("of for the".split())  # between a title and its country: "minister for Scotland"
_REACH_OF_THING = 8  # words behind a thing in which its owners may stand: "the treaty of 1949 between …"
_LOOK_BACK, _LOOK_AHEAD = 12, 3  # mentions of a thing, or groups, among which one is looked for
_NEAR = 2  # sentences back in which those who acted together are still "they"
_TITLE_REACH = 3  # words between a title and its country or its holder


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a noun phrase means, and how that is known; `group` is how many a group without an answer would have."""

    parties: tuple[Party, ...] = ()
    way: Way = ""
    group: int = 0


NOBODY = Meant()


def is_shared_thing(noun: str) -> bool:
    """True for a noun lemma whose parties a later mention may take over."""
    return not noun_classes(noun).isdisjoint(_SHARED) or noun in party_words("shared")


def group_size(words: Words, phrase: tuple[int, int]) -> int:
    """How many countries "the two countries", "both sides", "the three presidents" are; 0 for what is no such group."""
    lows = [words.tokens[at].low for at in range(*phrase)]
    for number, low in enumerate(lows):
        size = _SIZES.get(low, 0)
        if not size or not (low in _DEFINITE or (number and lows[number - 1] in _DEFINITE)):
            continue  # "three deputy ministers" are any three
        following = [later for later in lows[number + 1 : number + 4] if later not in DETERMINERS]
        if any(later in party_words("member") for later in following) or (not following and number):
            return size
    bare = [low for low in lows if low not in ("the", "their")]
    if bare[:1] in (["sides"], ["neighbours"], ["neighbors"], ["parties"], ["signatories"]) and len(lows) == 2:
        return 2
    return 0


def is_vague_group(words: Words, phrase: tuple[int, int]) -> bool:
    """True for "the two countries", "both sides": countries that the text before names."""
    return group_size(words, phrase) > 0


def party_codes(parties: Iterable[Party], year: int | None) -> tuple[str, ...]:
    """The country codes of these parties in text order; places, organisations and what can't hold left out."""
    found: list[str] = []
    for party in parties:
        if party.place_like or party.kind == "organisation":
            continue
        code = party.code_in(year)
        if code in country_names() and code not in found:  # who leads an organisation stands for no country
            found.append(code)
    return tuple(found)


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence in text order, then asked about each of them by its number.

    `about` and `people` come from a first look over the whole article; `year` is the article's own.
    """

    about: About = field(default_factory=About)
    year: int | None = None
    people: dict[str, list[tuple[int, Party]]] = field(default_factory=dict)
    _named: Named = field(default_factory=Named)
    _epithets: dict[int, Party] = field(default_factory=dict)  # by the offset of the word that stands for the country
    _things: dict[str, list[tuple[int, tuple[Party, ...]]]] = field(default_factory=dict)
    _owners: dict[str, tuple[Party, ...]] = field(default_factory=dict)
    _groups: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    _doers: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    _last: tuple[Party, ...] = ()
    _last_nouns: tuple[str, ...] = ()
    _singles: list[tuple[int, Party]] = field(default_factory=list)
    _meant: dict[tuple[int, int, Literal["subject", "object"]], Meant] = field(default_factory=dict)

    def introduce(self, number: int, words: Words) -> None:
        """First look: whom the people that sentence `number` introduces serve, and which country "the kingdom" is."""
        self._epithets.update((token.span.start, party) for token, party in self._named.epithets(words))
        for surname, party in posts(words).items():
            self.people.setdefault(surname, []).append((number, party))

    def mentions(
        self, number: int, words: Words, indexes: Iterable[int], aside: frozenset[int] = frozenset()
    ) -> list[Party]:
        """Those named by these words of sentence `number`, people whom the article has introduced among them."""
        known_so_far = self.people or self._epithets
        if not words.parties and not known_so_far:
            return []
        kept = [at for at in indexes if at not in aside and at < len(words.tokens)]
        found = dict.fromkeys(words.parties_in(kept))
        for at in kept if known_so_far else ():
            token = words.tokens[at]
            if token.party < 0 and token.is_name and (known := self._introduced(number, token.text)):
                found.setdefault(known)
            elif token.span.start in self._epithets:
                found.setdefault(self._epithets[token.span.start])
        return [party for party in found if not party.place_like]

    def _introduced(self, number: int, surname: str) -> Party | None:
        """Whom one of this surname serves who was introduced last, or where none is yet, first after."""
        known = self.people.get(surname.removesuffix("'s").removesuffix("’s"))
        if not known:
            return None
        here = bisect_right(known, number, key=lambda entry: entry[0])
        return known[max(0, here - 1)][1]

    def note(self, number: int, words: Words, found: Sequence[Clause]) -> None:
        """Takes in sentence `number`: what its phrases mean, its things, its groups and whose institutions it names."""
        self._note_owners(words)
        aside = asides(words, EventKind.OTHER)
        for clause in found:
            subject = self._resolve(number, words, clause.subject, aside, None)
            self._meant[number, clause.verb.head, "subject"] = subject
            thing = self._resolve(number, words, clause.object, aside, subject)
            if not thing.parties and (at := _object_pronoun(words, clause)):
                thing = self._resolve(number, words, (at, at + 1), aside, subject)
            self._meant[number, clause.verb.head, "object"] = thing
            inside = self.mentions(number, words, range(clause.start, clause.end), aside)
            together = tuple(dict.fromkeys([*subject.parties, *inside, *thing.parties]))
            self._note_things(number, words, clause, together, aside)
            self._note_group(self._doers, number, subject.parties)
            self._note_group(self._groups, number, together)
            if own_nouns := nouns(words.tokens, clause.subject):
                self._last_nouns = tuple(noun for noun in own_nouns if is_shared_thing(noun))
            if subject.parties:
                self._last = subject.parties
                if len(party_codes(subject.parties, self.year)) == 1:
                    self._singles.append((number, subject.parties[0]))
        self._note_topic(number, found)
        everyone = self.mentions(number, words, range(len(words.tokens)), aside)
        self._note_group(self._groups, number, tuple(everyone))
        if not found and everyone:
            self._last = tuple(everyone)

    def subject_of(self, number: int, clause: Clause) -> Meant:
        """Whom the subject of this clause of sentence `number` means."""
        return self._meant.get((number, clause.verb.head, "subject"), NOBODY)

    def object_of(self, number: int, clause: Clause) -> Meant:
        """Whom the object of this clause of sentence `number` means."""
        return self._meant.get((number, clause.verb.head, "object"), NOBODY)

    def parties_of(self, noun: str, number: int, year: int | None, own: Iterable[str] = ()) -> tuple[str, ...]:
        """The countries whose thing this is, `own` among them: of the last mention that names two or more.

        Where none before does, of the first one after; where the two that the article is about are once named as its
        owners, they are. Empty where no mention fits.
        """
        wanted = set(own)
        mentions = self._things.get(noun, [])
        here = bisect_right(mentions, number, key=lambda mention: mention[0])
        before = [party_codes(parties, year) for _, parties in reversed(mentions[max(0, here - _LOOK_BACK) : here])]
        after = [party_codes(parties, year) for _, parties in mentions[here : here + _LOOK_AHEAD]]
        several = [codes for codes in (*before, *after) if len(codes) >= 2 and wanted <= set(codes)]
        pair = self.about.pair(year)
        if pair and any(set(pair) <= set(codes) for codes in several):
            return pair
        if several:
            return several[0]
        return next((codes for codes in before if codes and wanted <= set(codes)), ())

    def group_before(self, number: int, year: int | None, size: int = 2) -> tuple[str, ...]:
        """The countries named together last, as far as sentence `number`, where they were exactly `size`."""
        return next((codes for _, codes in self._sized(number, year, size)), ())

    def partner(self, number: int, year: int | None, own: str, *, within: int) -> str:
        """The other one of the last pair, at most `within` sentences back, that has `own` in it; "" for none."""
        for at, codes in self._sized(number, year, 2):
            if number - at > within:
                return ""
            if own in codes:
                return next(code for code in codes if code != own)
        return ""

    def _sized(self, number: int, year: int | None, size: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        here = bisect_right(self._groups, number, key=lambda group: group[0])
        for at, parties in reversed(self._groups[max(0, here - _LOOK_BACK) : here]):
            codes = party_codes(parties, year)
            if len(codes) == size:
                yield at, codes

    # --- reading one phrase ---------------------------------------------------------------------------------------

    def _resolve(
        self, number: int, words: Words, phrase: tuple[int, int], aside: frozenset[int], subject: Meant | None
    ) -> Meant:
        named = tuple(p for p in self.mentions(number, words, range(*phrase), aside) if p.kind != "organisation")
        size = group_size(words, phrase)
        told = len(party_codes(named, self.year))
        if size and told < 2:
            return Meant(self._group(number, size), "group", size)
        if told < size:  # "the four states, Chad, Mali …": a list that is longer than its phrase
            listed = tuple(self.mentions(number, words, range(phrase[0], phrase[1] + _REACH_OF_THING), aside))
            named = listed if len(party_codes(listed, self.year)) == size else named
        if named:
            return Meant(named, "named")
        if words.parties_in(range(*phrase)):
            return NOBODY  # an organisation's minister, talks in a city
        tokens = words.tokens
        first = next((at for at in range(*phrase) if tokens[at].is_word), None)
        if first is None or tokens[first].time >= 0:
            return NOBODY
        low = tokens[first].low
        if low in _PLURAL and phrase[1] - phrase[0] <= 2:
            return Meant(self._last, "pronoun", 2)
        if low in _SINGULAR or (low in ("its", "his", "her") and subject is None):
            return Meant(self._single(number, words, phrase, subject, thing=low.startswith("it")), "pronoun")
        if low in _INDEFINITE or low.isdigit():
            return NOBODY
        inside = nouns(tokens, phrase)
        if inside and is_shared_thing(inside[0]):
            return Meant(self._thing(inside), "thing")
        if inside and inside[0] in party_words("institution"):
            definite = low in DETERMINERS or words.tokens[phrase[1] - 1].low in party_words("office")
            return Meant(self._institution(inside[0], number, definite=definite), "institution")
        shared = tuple(noun for noun in inside if is_shared_thing(noun))
        return Meant(self._thing(shared), "thing") if shared else NOBODY

    def _group(self, number: int, size: int) -> tuple[Party, ...]:
        """Those who acted together just before; else whom the article is about; else those last named together.

        Of three and more, those last named together come first: so many are seldom named by chance.
        """
        for at, parties in reversed(self._doers[-_LOOK_BACK:]):
            if number - at > _NEAR:
                break
            if len(party_codes(parties, self.year)) == size:
                return parties
        main = self.about.pair(self.year) if size == 2 else ()
        if one := self.about.one(self.year):
            main = (one,)  # the two sides of a conflict at home
        near = [*reversed(self._groups[-_LOOK_BACK:]), *(reversed(self._doers[-_LOOK_BACK:]) if size > 2 else ())]
        last = next((parties for _, parties in near if len(party_codes(parties, self.year)) == size), ())
        if main and not (last and size > 2):
            return tuple(party for code in main if (party := self.about.party(code, self.year)))
        return last

    def _single(
        self, number: int, words: Words, phrase: tuple[int, int], subject: Meant | None, *, thing: bool
    ) -> tuple[Party, ...]:
        """Of "he" the last one who did something; as an object, of one who is not the subject itself."""
        if thing:
            return () if subject is not None else self._last
        own = set(party_codes(subject.parties, self.year)) if subject else set()
        here = [party for party in self.mentions(number, words, range(phrase[0])) if party.kind == "person"]
        for party in (*here[:1], *(party for _, party in reversed(self._singles[-4:]))):
            if party_codes([party], self.year) and party.code_in(self.year) not in own:
                return (party,)
        return ()

    def _thing(self, inside: Sequence[str]) -> tuple[Party, ...]:
        for noun in inside:
            for _, parties in reversed(self._things.get(noun, [])[-_LOOK_BACK:]):
                if len(party_codes(parties, self.year)) >= 2:
                    return parties
        return ()

    def _institution(self, noun: str, number: int, *, definite: bool) -> tuple[Party, ...]:
        """Whose president "the president" is: of the one so called before, of the country that the article is about."""
        if noun in self._owners:
            return self._owners[noun]
        if main := self.about.party(self.about.one(self.year), self.year):
            return (main,)
        pair = self.about.pair(self.year)
        last = next((p for at, p in self._singles[-1:] if p.code_in(self.year) in pair and number - at < _NEAR), None)
        return (last,) if last and definite else ()

    # --- taking in ------------------------------------------------------------------------------------------------

    def _note_owners(self, words: Words) -> None:
        """Whose institutions the sentence names: "President Sargsyan", "the Polish government", "Peru's army"."""
        tokens = words.tokens
        for at, token in enumerate(tokens):
            noun = noun_lemma(token.low) if token.is_word else ""
            if noun not in party_words("institution"):
                continue
            if token.party >= 0:  # "King Mohammed VI", title and all
                holder = words.parties[token.party]
                if noun in party_words("monarch") and holder.kind == "person" and party_codes([holder], self.year):
                    self._owners[noun] = (holder,)
                continue
            owner = country_before(words, at)
            behind = tokens[at + 1 : at + 1 + _TITLE_REACH]
            if owner is None and behind and (is_office(token) or behind[0].low == "of"):
                following = next((t for t in behind if t.party >= 0 or not (t.is_name or t.low in _OF)), None)
                owner = words.parties[following.party] if following and following.party >= 0 else None
            if owner is not None and party_codes([owner], self.year):
                self._owners[noun] = (owner,)

    def _note_things(
        self, number: int, words: Words, clause: Clause, together: tuple[Party, ...], aside: frozenset[int]
    ) -> None:
        for phrase in (clause.subject, clause.object):
            reach = range(phrase[0], min(clause.end, phrase[1] + _REACH_OF_THING))
            own = tuple(self.mentions(number, words, reach, aside))
            own_nouns = nouns(words.tokens, phrase)
            parties = together
            if phrase == clause.subject and not own_nouns:  # "It brought the two together"
                own_nouns = self._last_nouns
            elif len(party_codes(own, self.year)) > 1:
                parties = own
            for noun in own_nouns:
                if is_shared_thing(noun) and party_codes(parties, self.year):
                    self._things.setdefault(noun, []).append((number, parties))

    def _note_topic(self, number: int, found: Sequence[Clause]) -> None:
        """The subject of a sentence's main clause is whom the next one goes on about, whatever clauses follow it."""
        mains = [clause for clause in found if clause.is_main]
        if mains and (parties := self.subject_of(number, mains[-1]).parties):
            self._last = parties

    def _note_group(self, groups: list[tuple[int, tuple[Party, ...]]], number: int, parties: tuple[Party, ...]) -> None:
        if len(party_codes(parties, self.year)) >= 2 and (not groups or groups[-1] != (number, parties)):
            groups.append((number, parties))


def _object_pronoun(words: Words, clause: Clause) -> int:
    """Index of "him" or "her" behind the verb ("sent to him"); 0 for none."""
    behind = range(clause.verb.last + 1, min(clause.end, len(words.tokens)))
    return next((at for at in behind if words.tokens[at].low == "him"), 0)


__all__ = ["NOBODY", "Meant", "Memory", "group_size", "is_shared_thing", "is_vague_group", "party_codes"]
