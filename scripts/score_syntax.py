"""How well the packaged syntax network reads a treebank, and how fast.

    python scripts/score_syntax.py FILE.conllu [FILE.conllu ...]

"words" are given the treebank's words; "text" reads the sentences as they were written, so that a word parted
elsewhere counts as wrong, on both sides (F1). UAS is the share of words with the right head, LAS with the right head
and relation, subtypes told apart, of words without marks of punctuation, as spaCy counts; "all" is with them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from treebank import Tree, trees

from timeline.syntax.pipeline import MODEL, PackagedParser, Words
from timeline.syntax.trees import Sentence
from timeline.syntax.weights import read_parts, unpack

Place = tuple[int, int]
COLUMNS = ("UAS", "LAS", "UAS all", "LAS all", "tags", "pos", "lemmas")


class Row(NamedTuple):
    """What is said of one word; `head` is the place of its head, the root's its own."""

    head: Place
    relation: str
    tag: str
    pos: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Score:
    """F1 by column, in percent."""

    values: dict[str, float]

    def __str__(self) -> str:
        return " ".join(f"{name} {value:.2f}" for name, value in self.values.items())


def words_of(tree: Tree) -> Words:
    """The words of a tree with their offsets in its text."""
    words, start = [], 0
    for word, space in zip(tree.words, tree.spaces, strict=True):
        words.append((start, word))
        start += len(word) + space
    return tuple(words)


def score(parsed: Iterable[Sentence], gold: Sequence[Tree]) -> Score:
    """How far the parses of some sentences agree with their trees."""
    right = dict.fromkeys(COLUMNS, 0)
    words = marks = 0
    for sentence, tree in zip(parsed, gold, strict=True):
        expected, found = _rows_of_tree(tree), _rows_of_sentence(sentence)
        words += len(expected) + len(found)
        marks += sum(row.relation == "punct" for rows in (expected, found) for row in rows.values())
        for place, row in expected.items():
            other = found.get(place)
            if other is None:
                continue
            right["UAS all"] += other.head == row.head
            right["LAS all"] += other[:2] == row[:2]
            if "punct" not in (row.relation, other.relation):
                right["UAS"] += other.head == row.head
                right["LAS"] += other[:2] == row[:2]
            right["tags"] += other.tag == row.tag
            right["pos"] += other.pos == row.pos
            right["lemmas"] += other.lemma == row.lemma
    return Score({name: 200 * count / (words - marks * (name in ("UAS", "LAS"))) for name, count in right.items()})


def score_words(parser: PackagedParser, gold: Sequence[Tree]) -> Score:
    """The score on the treebank's own words."""
    return score(parser.read([tree.text for tree in gold], list(map(words_of, gold))), gold)


def _rows_of_tree(tree: Tree) -> dict[Place, Row]:
    places = [(start, start + len(word)) for start, word in words_of(tree)]
    columns = zip(tree.heads, tree.relations, tree.tags, tree.pos, tree.lemmas, strict=True)
    return {
        place: Row(places[head], relation, tag, pos, lemma)
        for place, (head, relation, tag, pos, lemma) in zip(places, columns, strict=True)
    }


def _rows_of_sentence(sentence: Sentence) -> dict[Place, Row]:
    rows = {}
    for token in sentence.tokens:
        head = token if token.head is None else sentence.tokens[token.head]
        rows[token.start, token.end] = Row((head.start, head.end), token.relation, token.tag, token.pos, token.lemma)
    return rows


def main() -> None:
    """Prints two lines for each file."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="+", type=Path, metavar="FILE.conllu")
    parser = PackagedParser(unpack(read_parts(MODEL)))
    for file in arguments.parse_args().files:
        gold = list(trees(file))
        print(f"{file.stem} words: {score_words(parser, gold)}")
        start = time.process_time()
        parsed = list(parser.parse(tree.text for tree in gold))
        seconds = time.process_time() - start
        words = sum(len(sentence.tokens) for sentence in parsed)
        print(f"{file.stem} text:  {score(parsed, gold)}; {words / seconds:,.0f} words a second of processor time")


if __name__ == "__main__":
    main()
