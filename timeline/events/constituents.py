"""What depends on what in a sentence, over the indexes of `Words.tokens`: the constituents a label chooses from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

ROOT = -1


@dataclass(frozen=True, slots=True)
class Constituents:
    """The head of each word (an index, or ROOT), its relation to it, and its Penn Treebank tag.

    Relations are those of Universal Dependencies 2. A word that the parser takes for several has the place of the
    highest of them; the rest of what it takes for one word stands below its first part as "flat".
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    _below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.heads]
        for at, head in enumerate(self.heads):
            if head != ROOT:
                below[head].append(at)
        object.__setattr__(self, "_below", tuple(map(tuple, below)))

    def children(self, at: int, *relations: str) -> tuple[int, ...]:
        """The dependents of a word in text order; with `relations`, those in one of them or a subtype of one."""
        if not relations:
            return self._below[at]
        return tuple(child for child in self._below[at] if self.is_in(child, *relations))

    def is_in(self, at: int, *relations: str) -> bool:
        """True where the word stands in one of these relations, "obl" meaning its subtypes too."""
        relation = self.relations[at]
        return relation in relations or relation.partition(":")[0] in relations

    def phrase(self, at: int) -> list[int]:
        """The word and all below it, in text order."""
        found, waiting = [at], [at]
        while waiting:
            below = self._below[waiting.pop()]
            found.extend(below)
            waiting.extend(below)
        return sorted(found)

    def head_of(self, span: tuple[int, int]) -> int | None:
        """The word of the span that governs the others in it; None where the span is empty."""
        return next((at for at in range(*span) if not span[0] <= self.heads[at] < span[1] and not self._mark(at)), None)

    def _mark(self, at: int) -> bool:
        return self.relations[at] in ("punct", "det", "case", "cc")

    def above(self, at: int) -> Iterator[int]:
        """The head of a word, the head's head, and so on."""
        while (at := self.heads[at]) != ROOT:
            yield at


def constituents(words: int, index: tuple[int, ...], tokens: tuple[tuple[int | None, str, str], ...]) -> Constituents:
    """The parser's (head, relation, tag) tokens brought to `words` words; `index` says in which word each lies."""
    depth = [_depth(tokens, number) for number in range(len(tokens))]
    top: dict[int, int] = {}
    for number, at in enumerate(index):
        if at not in top or depth[number] < depth[top[at]]:
            top[at] = number
    heads, relations, tags = [], [], []
    first = 0
    for at in range(words):
        if at in top:
            first = at
            head, relation, tag = tokens[top[at]]
            heads.append(ROOT if head is None else index[head])
            relations.append(relation)
            tags.append(tag)
        else:
            heads.append(first if at else ROOT)
            relations.append("flat" if at else "root")
            tags.append(tags[-1] if tags else "")
    return Constituents(tuple(heads), tuple(relations), tuple(tags))


def _depth(tokens: tuple[tuple[int | None, str, str], ...], number: int) -> int:
    depth, head = 0, tokens[number][0]
    while head is not None:
        depth, head = depth + 1, tokens[head][0]
    return depth
