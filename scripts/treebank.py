"""Trees of a treebank in CoNLL-U, the form of Universal Dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence. `heads` are word numbers from 0, the root's its own; `spaces` says where a space follows."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).rstrip()


def trees(path: Path) -> Iterator[Tree]:
    """Every sentence of a file. Empty nodes are left out, and words written as one ("don't") are parted."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        spaces: dict[int, bool] = {}
        for row in rows:
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                spaces.update(dict.fromkeys(range(first, last), False))
                spaces[last] = "SpaceAfter=No" not in row[9]
        words = [row for row in rows if row[0].isdigit()]
        if words:
            yield Tree(
                words=tuple(row[1] for row in words),
                spaces=tuple(spaces.get(int(row[0]), "SpaceAfter=No" not in row[9]) for row in words),
                lemmas=tuple(row[2] for row in words),
                pos=tuple(row[3] for row in words),
                tags=tuple(row[4] for row in words),
                heads=tuple(int(row[6]) - 1 if int(row[6]) else number for number, row in enumerate(words)),
                relations=tuple(row[7] for row in words),
            )
