"""What an article is about: its one country, or the two it speaks of, weighed by headline, lead and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from timeline.knowledge import country_names
from timeline.model import Party

Place = Literal["headline", "lead", "body"]

# A headline says in six words what the lead says in twenty-five and the body in three hundred.
_WEIGHTS: dict[Place, int] = {"headline": 4, "lead": 3, "body": 1}
_LEAST = 4  # of the one country that an article is about: more than one mention in the lead
_LEAST_OF_TWO = 3
_STANDS_OUT = 2.0  # times the weight of the next country
_STANDS_OUT_IN_HEADLINE = 1.5  # where it is the only one in the headline


@dataclass(slots=True)
class About:
    """Weights of the countries that an article names, each counted once a sentence."""

    mentions: list[tuple[Place, tuple[Party, ...]]] = field(default_factory=list)
    _ranked: dict[int | None, list[tuple[str, int]]] = field(default_factory=dict)
    _headlines: dict[int | None, tuple[str, ...]] = field(default_factory=dict)
    _named: dict[int | None, dict[str, Party]] = field(default_factory=dict)

    def note(self, place: Place, parties: Iterable[Party]) -> None:
        """Counts the countries of one sentence or headline."""
        self.mentions.append((place, tuple(party for party in parties if _counts(party))))
        for worked_out in (self._ranked, self._headlines, self._named):
            worked_out.clear()

    def ranked(self, year: int | None) -> list[tuple[str, int]]:
        """The countries and their weights, the heaviest first, as their names are read in that year."""
        if year not in self._ranked:
            weights: Counter[str] = Counter()
            for place, parties in self.mentions:
                for code in _codes(parties, year):
                    weights[code] += _WEIGHTS[place]
            self._ranked[year] = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        return self._ranked[year]

    def one(self, year: int | None) -> str:
        """The country that the article is about; "" where it is about several or none stands out."""
        ranked = self.ranked(year)
        if not ranked or ranked[0][1] < _LEAST:
            return ""
        second = ranked[1][1] if len(ranked) > 1 else 0
        alone = self._headline(year) == ranked[0][:1]
        return ranked[0][0] if ranked[0][1] >= (_STANDS_OUT_IN_HEADLINE if alone else _STANDS_OUT) * second else ""

    def pair(self, year: int | None) -> tuple[str, ...]:
        """The two countries that the article is about; empty where no two stand out from the others."""
        ranked = self.ranked(year)
        if len(ranked) < 2 or ranked[1][1] < _LEAST_OF_TWO:
            return ()
        third = ranked[2][1] if len(ranked) > 2 else 0
        two = ranked[0][0], ranked[1][0]
        if self.one(year) or (ranked[1][1] < _STANDS_OUT * third and set(two) != set(self._headline(year))):
            return ()
        return two

    def headline_has(self, codes: Iterable[str], year: int | None) -> bool:
        """True where the headline names all of these countries."""
        return set(codes) <= set(self._headline(year))

    def party(self, code: str, year: int | None) -> Party | None:
        """A mention that names the country with this code; None where the article has none."""
        if year not in self._named:
            named = self._named[year] = {}
            for _, parties in self.mentions:
                for party in parties:
                    named.setdefault(party.code_in(year), party)
        return self._named[year].get(code) if code else None

    def _headline(self, year: int | None) -> tuple[str, ...]:
        if year not in self._headlines:
            parties = (party for place, named in self.mentions if place == "headline" for party in named)
            self._headlines[year] = _codes(parties, year)
        return self._headlines[year]


def _codes(parties: Iterable[Party], year: int | None) -> tuple[str, ...]:
    """The codes of countries among what these stand for, each once."""
    return tuple(dict.fromkeys(code for party in parties if (code := party.code_in(year)) in country_names()))


def _counts(party: Party) -> bool:
    """True for a country itself, also as a place ("peace in Liberia"), and for its people; not for a venue's town."""
    return party.kind != "organisation" and (not party.place_like or party.form == "name")
