"""A parsed sentence beside its words, and what in it is a verb, part of another verb, or a clause of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from timeline.events.constituents import constituents
from timeline.events.tokens import Words
from timeline.knowledge.acts import verb_form
from timeline.syntax import Sentence


class ClauseTree:
    """A parsed sentence beside its words: numbers of the parser's tokens here, indexes of `Words.tokens` there."""

    def __init__(self, words: Words, parsed: Sentence) -> None:
        self.words = words
        self.parsed = parsed
        starts = [token.span.start for token in words.tokens]
        base = starts[0] if starts else 0
        self.index = tuple(max(0, bisect_right(starts, base + token.start) - 1) for token in parsed.tokens)
        self.constituents = constituents(
            len(starts), self.index, tuple((token.head, token.relation, token.tag) for token in parsed.tokens)
        )

    def tag(self, number: int) -> str:
        return self.parsed.tokens[number].tag

    def relation(self, number: int) -> str:
        return self.parsed.tokens[number].relation

    def low(self, number: int) -> str:
        return self.words.tokens[self.index[number]].low

    def is_verb(self, number: int) -> bool:
        return self.tag(number).startswith("VB") or self.is_done(number) or self.is_doing(number)

    def is_doing(self, number: int) -> bool:
        """True for "open" in "the ministers open talks": a subject and no copula make a verb of any tag."""
        if self.tag(number) not in ("JJ", "NN", "NNS", "NNP") or self.parsed.children(number, "cop"):
            return False
        forms = verb_form(self.low(number)) if self.parsed.children(number, "nsubj") else ()
        return any(form.form in ("base", "s", "past") and form.known for form in forms)

    def is_done(self, number: int) -> bool:
        """True for "sunk" in "the ship was sunk", where the parser sees an adjective."""
        was = any(self.low(n) in ("was", "were", "been") for n in self.parsed.children(number, "cop", "aux:pass"))
        forms = verb_form(self.low(number)) if was and self.tag(number) == "JJ" else ()
        return any(form.form == "participle" and form.known for form in forms)

    def indexes(self, numbers: Iterable[int]) -> list[int]:
        return sorted({self.index[number] for number in numbers})

    def own(self, head: int, leave: frozenset[str]) -> list[int]:
        """The tokens below `head` that no clause of its own takes, and those of a coordinated verb neither."""
        found, waiting = [head], [head]
        while waiting:
            for child in self.parsed.children(waiting.pop()):
                relation = self.relation(child)
                parts = relation in leave and not is_part(self, child) and not self._is_close(child)
                if parts or (relation == "conj" and self._is_predicate(child)):
                    continue
                if relation == "cc" and self._joins_verbs(child):
                    continue
                found.append(child)
                waiting.append(child)
        return sorted(found)

    def _is_close(self, number: int) -> bool:
        """True for the name in "Spokesman Hong Lei": in apposition, and no mark between."""
        first = self.parsed.subtree(number)[0]
        parted = first == 0 or "punct" in (self.relation(first), self.relation(first - 1))
        return self.relation(number) == "appos" and not parted

    def _is_predicate(self, number: int) -> bool:
        return self.is_verb(number) or bool(self.parsed.children(number, "cop"))

    def _joins_verbs(self, number: int) -> bool:
        head = self.parsed.tokens[number].head
        return head is not None and self._is_predicate(head)


def is_part(tree: ClauseTree, number: int) -> bool:
    """True for what is no clause but part of the one over it: an infinitive, and "quoted the minister as saying"."""
    marks = [tree.low(mark) for mark in tree.parsed.children(number, "mark")]
    return is_infinitive(tree, number) or (tree.tag(number) == "VBG" and "as" in marks) or is_noun(tree, number)


def is_noun(tree: ClauseTree, number: int) -> bool:
    """True for "crossing" in "closed its border crossing on 3 August", which parsers take for what was done."""
    after_noun = number > 0 and tree.tag(number - 1) in ("NN", "NNS", "NNP")
    done_to = tree.parsed.children(number, "obj", "mark", "ccomp", "xcomp", "nsubj")
    return tree.tag(number) == "VBG" and tree.relation(number) == "advcl" and after_noun and not done_to


def is_infinitive(tree: ClauseTree, number: int) -> bool:
    """ "To restore relations", "due to be held", under whatever it stands."""
    marks = tree.parsed.children(number, "mark")
    if tree.tag(number) not in ("VB", "VBN") or all(tree.low(mark) not in ("to", "due") for mark in marks):
        return False
    return not is_to_be(tree, number)


def is_to_be(tree: ClauseTree, number: int) -> bool:
    """ "The two are to meet": the infinitive is what the sentence says."""
    are = tree.parsed.children(number, "cop", "aux:pass")
    return any(tree.low(n) in ("is", "are", "was", "were", "'s", "'re") for n in are)


def in_parentheses(words: Words) -> frozenset[int]:
    """The indexes of the words between "(" and ")"."""
    inside: set[int] = set()
    depth = 0
    for at, token in enumerate(words.tokens):
        depth += token.low == "("
        if depth > 0:
            inside.add(at)
        depth -= token.low == ")" and depth > 0
    return frozenset(inside)
