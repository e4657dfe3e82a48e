"""The best tree with one root, against every tree there is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.syntax.spanning import NEVER, best_tree


def is_tree(heads: Sequence[int]) -> bool:
    """True where every word leads to the root, and one word alone has it as its head."""
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return list(heads).count(0) == 1


@st.composite
def scores(draw: st.DrawFn, *, longest: int) -> np.ndarray:
    count = draw(st.integers(1, longest))
    values = draw(st.lists(st.integers(-50, 50), min_size=count * (count + 1), max_size=count * (count + 1)))
    found = np.array(values, dtype=np.float32).reshape(count, count + 1)
    found[np.arange(count), np.arange(count) + 1] = NEVER
    return found


@given(scores(longest=4))
def test_no_tree_is_better(given_scores: np.ndarray) -> None:
    count = len(given_scores)
    heads = best_tree(given_scores)
    assert is_tree(heads.tolist())
    trees = (tree for tree in product(range(count + 1), repeat=count) if is_tree(tree))
    best = max(given_scores[np.arange(count), list(tree)].sum() for tree in trees)
    assert given_scores[np.arange(count), heads].sum() == pytest.approx(best)


@given(scores(longest=40))
def test_a_long_sentence_has_a_tree_with_one_root(given_scores: np.ndarray) -> None:
    assert is_tree(best_tree(given_scores).tolist())


def test_rings_within_rings_are_broken() -> None:
    count = 200
    given_scores = np.full((count, count + 1), -1.0, dtype=np.float32)
    for word in range(count):  # each word's best head is its neighbour, and its neighbour's is the word
        given_scores[word, (word ^ 1) + 1] = 10.0
        given_scores[word, word + 1] = NEVER
    assert is_tree(best_tree(given_scores).tolist())
