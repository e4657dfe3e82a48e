"""A parsed sentence as a value: its tokens, and the questions that a reader of clauses asks of it.

The relations are those of Universal Dependencies 2 (nsubj, nsubj:pass, obl:agent …), the tags of the Penn Treebank.
Tokens are named by their number in the sentence, counted from 0; offsets are code points into `Sentence.text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Span

# Relations to a dependent that is a mark on the phrase or a clause of its own, not a part of it.
_LOOSE = frozenset(("punct", "conj", "cc", "parataxis", "list", "discourse", "vocative", "dislocated"))
_EDGES = (",", ":")  # the tags of commas, dashes, colons and semicolons
_NEGATIONS = frozenset("not n't n’t never no neither nor nobody none nothing".split())
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_AUXILIARIES = ("aux", "aux:pass", "cop")


class Token(NamedTuple):
    """One word or mark. `head` is the number of the token it depends on, None for the root.

    `tag` is the Penn Treebank's (VBD), `pos` the universal one (VERB), `relation` that of Universal Dependencies.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    head: int | None
    relation: str

    @property
    def span(self) -> Span:
        """Its code points in the sentence's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its tokens in text order. `text[token.start:token.end]` is `token.text`, always."""

    text: str
    tokens: tuple[Token, ...]
    _dependents: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        dependents: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token.head is not None:
                dependents[token.head].append(number)
        object.__setattr__(self, "_dependents", tuple(map(tuple, dependents)))

    @property
    def roots(self) -> tuple[int, ...]:
        """The tokens without a head: one, unless the parser made two sentences of it; none in an empty sentence."""
        return tuple(number for number, token in enumerate(self.tokens) if token.head is None)

    def children(self, head: int, *relations: str) -> tuple[int, ...]:
        """The dependents of a token, in text order; with `relations`, only those that stand in one of them."""
        if not relations:
            return self._dependents[head]
        return tuple(child for child in self._dependents[head] if self.tokens[child].relation in relations)

    def ancestors(self, number: int) -> Iterator[int]:
        """The head of a token, the head's head, and so on to the root."""
        head = self.tokens[number].head
        while head is not None:
            yield head
            head = self.tokens[head].head

    def subtree(self, head: int, *, without: frozenset[str] = frozenset()) -> tuple[int, ...]:
        """A token and all below it, in text order, but for its own dependents in the relations of `without`."""
        found = [head]
        waiting = [child for child in self._dependents[head] if self.tokens[child].relation not in without]
        while waiting:
            number = waiting.pop()
            found.append(number)
            waiting.extend(self._dependents[number])
        return tuple(sorted(found))

    def constituent(self, head: int, *, without: frozenset[str] = frozenset()) -> Span:
        """The code points of a token's whole phrase, from its first token to its last, without commas at its edges."""
        numbers = self.subtree(head, without=without)
        inside = [number for number in numbers if self.tokens[number].tag not in _EDGES or number == head]
        return Span(self.tokens[inside[0]].start, self.tokens[inside[-1]].end)

    def constituents(self) -> tuple[tuple[int, Span], ...]:
        """Every phrase of two tokens or more with the number of its head, in the order of their heads."""
        return tuple((number, self.constituent(number)) for number, below in enumerate(self._dependents) if below)

    def phrase(self, head: int) -> Span:
        """The phrase of one conjunct: the constituent without what is coordinated with it and without loose marks.

        "France and Italy signed": the phrase of "France" is "France", its constituent "France and Italy".
        """
        return self.constituent(head, without=_LOOSE)

    def within(self, span: Span) -> tuple[int, ...]:
        """The tokens that lie in the span, or share a character with it."""
        return tuple(number for number, token in enumerate(self.tokens) if span.overlaps(token.span))

    def head_of(self, span: Span) -> int | None:
        """The token of the span that governs the others in it, the first of several; None where none lies in it."""
        inside = self.within(span)
        heads = (number for number in inside if self.tokens[number].head not in inside)
        return next(heads, None)

    def smallest(self, span: Span) -> Span | None:
        """The smallest whole constituent that covers the span; None where no constituent does."""
        covering = (found for _, found in self._all_constituents() if found.contains(span))
        return min(covering, key=lambda found: (found.end - found.start, found.start), default=None)

    def _all_constituents(self) -> Iterator[tuple[int, Span]]:
        for number in range(len(self.tokens)):
            yield number, self.constituent(number)

    def conjuncts(self, number: int) -> tuple[int, ...]:
        """The heads coordinated with a token, itself among them, in text order: for "met and signed", both verbs."""
        first = number
        while (head := self.tokens[first].head) is not None and self.tokens[first].relation == "conj":
            first = head
        found, waiting = [first], [first]
        while waiting:
            below = self.children(waiting.pop(), "conj")
            found.extend(below)
            waiting.extend(below)
        return tuple(sorted(found))

    def subjects(self, verb: int) -> tuple[int, ...]:
        """The heads of a clause's subject, coordinated ones too; without one, those of the verb it is coordinated with.

        An infinitive has its own only ("plans to visit": none for "visit"). Empty where there is none.
        """
        at: int | None = verb
        while at is not None:
            if found := self.children(at, *_SUBJECTS):
                return tuple(number for subject in found for number in self.conjuncts(subject))
            at = self.tokens[at].head if self.tokens[at].relation == "conj" else None
        return ()

    def objects(self, verb: int) -> tuple[int, ...]:
        """The heads of a verb's direct objects, coordinated ones too."""
        return tuple(number for found in self.children(verb, "obj") for number in self.conjuncts(found))

    def agents(self, verb: int) -> tuple[int, ...]:
        """The heads of the agents of a passive ("signed by France and Italy"), coordinated ones too."""
        return tuple(number for found in self.children(verb, "obl:agent") for number in self.conjuncts(found))

    def auxiliaries(self, verb: int) -> tuple[int, ...]:
        """The auxiliaries and the copula of a predicate in text order ("would", "have", "been").

        A coordinated verb in the same form as the one before it, with neither subject nor auxiliary, shares its.
        """
        own = self.children(verb, *_AUXILIARIES)
        token = self.tokens[verb]
        if own or token.relation != "conj" or token.head is None or self.children(verb, *_SUBJECTS):
            return own
        return self.auxiliaries(token.head) if self.tokens[token.head].tag == token.tag else ()

    def modal(self, verb: int) -> str:
        """The lemma of the modal verb over a predicate ("will", "may"), "" where there is none."""
        return next((self.tokens[n].lemma for n in self.auxiliaries(verb) if self.tokens[n].tag == "MD"), "")

    def is_passive(self, verb: int) -> bool:
        """True for a passive clause ("was signed") and for a participle that says what was done to its noun."""
        if any(self.tokens[number].relation == "aux:pass" for number in self.auxiliaries(verb)):
            return True
        token = self.tokens[verb]
        if self.children(verb, "nsubj:pass", "csubj:pass", "obl:agent"):
            return True
        return token.tag == "VBN" and token.relation == "acl" and not self.children(verb, "obj")

    def is_negated(self, number: int) -> bool:
        """True where "not" or "never" stands on a token or its auxiliaries, or "no" or "neither" on its subject."""
        marked = (number, *self.auxiliaries(number), *self.subjects(number))
        below = (mark for head in marked for mark in self.children(head, "advmod", "det", "cc:preconj", "cc"))
        said = {self.tokens[mark].text.lower() for mark in (*below, *self.subjects(number))}
        return not _NEGATIONS.isdisjoint(said)
