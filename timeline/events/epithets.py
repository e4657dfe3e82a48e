"""Countries called by what they are, once they have been named: "the kingdom", "the island nation"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline.events.tokens import Token, Words
from timeline.knowledge.state_kinds import state_kinds
from timeline.model import Party

_WHERE = frozenset("in on at off around across near outside inside throughout".split())
_LONGEST = 3  # words between "the" and the kind: "the small oil-rich emirate"


@dataclass(slots=True)
class Named:
    """The countries that an article has named so far, and how often."""

    year: int | None = None
    _times: Counter[str] = field(default_factory=Counter)
    _parties: dict[str, Party] = field(default_factory=dict)

    def epithets(self, words: Words) -> Iterator[tuple[Token, Party]]:
        """The words of the next sentence that call a country by its kind: the one of that kind named most so far."""
        at = 0
        for index, token in enumerate(words.tokens):
            if token.party >= 0:
                while at <= token.party:
                    self._note(words.parties[at])
                    at += 1
                continue
            for kind, codes in _kinds_at(words.tokens, index):
                behind = words.tokens[index + len(kind) : index + len(kind) + 1]
                if _is_definite(words.tokens, index) and not (token.is_name or (behind and behind[0].low == "of")):
                    party = self._most_named(codes)
                    if party is not None:
                        yield words.tokens[index + len(kind) - 1], party
                    break

    def _note(self, party: Party) -> None:
        code = party.code_in(self.year)
        if party.kind != "organisation":
            self._times[code] += 1
            if not party.place_like:
                self._parties[code] = party

    def _most_named(self, codes: frozenset[str]) -> Party | None:
        named = [(times, code) for code, times in self._times.items() if code in codes and code in self._parties]
        return self._parties[max(named)[1]] if named else None


def _kinds_at(tokens: tuple[Token, ...], index: int) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """The kinds of state named from this word on, the longest first."""
    for length in (2, 1):
        kind = tuple(token.low for token in tokens[index : index + length])
        if codes := state_kinds().get(kind):
            yield kind, codes


def _is_definite(tokens: tuple[Token, ...], index: int) -> bool:
    """True behind "the", adjectives between, unless "on the island" says where."""
    for before in range(index - 1, max(-1, index - 2 - _LONGEST), -1):
        if tokens[before].low == "the":
            return before == 0 or tokens[before - 1].low not in _WHERE
        if not tokens[before].is_word or tokens[before].is_name or tokens[before].party >= 0:
            return False
    return False


__all__ = ["Named"]
