"""What an article has said before: whose treaty "the treaty" is, and who "the two countries" are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.events.clauses import Clause
from timeline.events.phrases import nouns
from timeline.events.tokens import Words
from timeline.knowledge.acts import noun_classes
from timeline.model import Party

# Things that belong to somebody: a treaty, talks, relations … A city or an army does not lend its parties.
_SHARED = frozenset("@text @talks @relation @truce @sanction @plan @bill @exercise".split())
_TEXTLIKE = frozenset("guideline revision alliance pact treaty accord report".split())
_VAGUE = frozenset("countries sides parties governments nations states leaders powers".split())


def is_shared_thing(noun: str) -> bool:
    """True for a noun lemma whose parties a later mention may take over."""
    return not noun_classes(noun).isdisjoint(_SHARED) or noun in _TEXTLIKE


def is_vague_group(words: Words, phrase: tuple[int, int]) -> bool:
    """True for "the two countries", "both sides": countries that the text before names."""
    lows = [words.tokens[at].low for at in range(*phrase)]
    return any(low in _VAGUE for low in lows) and any(low in ("two", "both") for low in lows)


def party_codes(parties: Sequence[Party], year: int | None) -> tuple[str, ...]:
    """The country codes of these parties in text order; places, organisations and what can't hold left out."""
    found: list[str] = []
    for party in parties:
        if party.place_like or party.kind == "organisation":
            continue
        code = party.code_in(year)
        if len(code) == 3 and code not in found:
            found.append(code)
    return tuple(found)


_OFTEN = 3  # mentions that make a country one that the article is about
_MUCH_MORE = 2  # times as many as the next country has


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence, and asked about what lies before (or, for a thing, after) a sentence."""

    things: dict[str, list[tuple[int, tuple[Party, ...]]]] = field(default_factory=dict)
    groups: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    named: list[Party] = field(default_factory=list)

    def note(self, number: int, words: Words, found: Sequence[Clause]) -> None:
        """Notes what sentence `number` says of its things and its groups of countries."""
        tokens = words.tokens
        for clause in found:
            inside = _parties_between(words, clause.start, clause.end)
            if self.groups and any(is_vague_group(words, phrase) for phrase in (clause.subject, clause.object)):
                inside = (*inside, *self.groups[-1][1])
            for phrase in (clause.subject, clause.object):
                own = _parties_between(words, phrase[0], min(clause.end, phrase[1] + 8)) or inside
                for noun in nouns(tokens, phrase):
                    if is_shared_thing(noun) and own:
                        self.things.setdefault(noun, []).append((number, tuple(own if len(own) > 1 else inside)))
        self.named.extend(party for party in words.parties if not party.place_like)
        countries = tuple(party for party in words.parties if party.kind == "country" and not party.place_like)
        if len({party.name for party in countries}) >= 2:
            self.groups.append((number, countries))

    def parties_of(self, noun: str, number: int, year: int | None) -> tuple[str, ...]:
        """The countries whose thing this is: of the first mention that names two or more, rather before than after."""
        mentions = self.things.get(noun, [])
        for _, parties in mentions:
            codes = party_codes(parties, year)
            if len(codes) >= 2:
                return codes
        return next((codes for _, p in mentions if (codes := party_codes(p, year))), ())

    def main_pair(self, year: int | None) -> tuple[str, ...]:
        """The two countries that the article is about; empty where no two stand out from the others."""
        counts = Counter(code for party in self.named for code in party_codes([party], year))
        ranked = sorted(counts, key=lambda code: (-counts[code], code))
        third = counts[ranked[2]] if len(ranked) > 2 else 0
        stand_out = len(ranked) > 1 and counts[ranked[1]] >= max(_OFTEN, _MUCH_MORE * third)
        return tuple(ranked[:2]) if stand_out else ()

    def group_before(self, number: int, year: int | None) -> tuple[str, ...]:
        """The two countries named together last, before this sentence; empty where it wasn't exactly two."""
        at = bisect_left(self.groups, number, key=lambda group: group[0])
        if at == 0:
            return ()
        codes = party_codes(self.groups[at - 1][1], year)
        return codes if len(codes) == 2 else ()


def _parties_between(words: Words, start: int, end: int) -> tuple[Party, ...]:
    return words.parties_in(range(start, min(end, len(words.tokens))))


__all__ = ["Memory", "is_shared_thing", "is_vague_group", "party_codes"]
