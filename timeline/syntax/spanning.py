"""The best tree over the words of a sentence, from the score of every word as the head of every other.

Chu and Liu 1965, Edmonds 1967: take every word's best head; where that makes a ring, read the ring as one word and
go on. Of one root at most: the word is taken for it with which the tree weighs most.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
Numbers = NDArray[np.int64]
NEVER = -1e9  # the score of what can't be: a word as its own head


def best_tree(scores: Scores) -> Numbers:
    """The head of each word in the best tree that has one root; 0 stands for no head, words count from 1.

    `scores[word - 1, head]` of shape (words, words + 1) says how well a head fits, `NEVER` where it can't.
    """
    heads: Numbers = scores.argmax(axis=1)
    if (heads == 0).sum() == 1 and not len(_ring(np.concatenate(([0], heads)))):
        return heads
    return _best_with_one_root(scores.astype(np.float64))


def _best_with_one_root(scores: NDArray[np.float64]) -> Numbers:
    """The best of the trees that each word is the root of, those first looked at that can be best."""
    others = scores.copy()
    others[:, 0] = NEVER
    heads: Numbers = others.argmax(axis=1)
    weights = others.max(axis=1)
    # With this root and every other word's best head; where that makes a ring, the tree weighs less.
    bounds = weights.sum() - weights + scores[:, 0]
    words = np.arange(len(scores))
    best, best_weight = heads, -np.inf
    for root in np.argsort(-bounds, kind="stable"):
        if bounds[root] <= best_weight:
            break
        found = heads.copy()
        found[root] = 0
        if len(_ring(np.concatenate(([0], found)))):
            square = np.full((len(scores) + 1, len(scores) + 1), NEVER)
            square[1:] = others
            square[root + 1] = NEVER
            square[root + 1, 0] = scores[root, 0]
            found = _arborescence(square)[1:]
        weight = scores[words, found].sum()
        if weight > best_weight:
            best, best_weight = found, weight
    return best


def _ring(heads: Numbers) -> Numbers:
    """The numbers of a ring of heads, the first found; empty where all lead to 0."""
    state = np.zeros(len(heads), dtype=np.int64)  # 0 not seen, else the walk on which it was
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = int(heads[at])
        if state[at] == start:
            ring = [at]
            while (before := int(heads[ring[-1]])) != at:
                ring.append(before)
            return np.array(sorted(ring))
    return np.array([], dtype=np.int64)


def _arborescence(scores: Scores) -> Numbers:
    """The head of each node of a square of scores [node, head], node 0 being the root, which has itself."""
    np.fill_diagonal(scores, NEVER)
    heads: Numbers = scores.argmax(axis=1)
    heads[0] = 0
    ring = _ring(heads)
    if not len(ring):
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), ring)
    last = len(rest)  # the ring's number among the nodes of the smaller graph
    smaller = np.full((last + 1, last + 1), NEVER)
    smaller[:last, :last] = scores[np.ix_(rest, rest)]
    from_ring = scores[np.ix_(rest, ring)]
    smaller[:last, last] = from_ring.max(axis=1)
    broken = scores[np.ix_(ring, rest)] - scores[ring, heads[ring]][:, None]
    smaller[last, :last] = broken.max(axis=0)
    found = _arborescence(smaller)
    for number, node in enumerate(rest[1:], 1):
        head = found[number]
        heads[node] = rest[head] if head < last else ring[from_ring[number].argmax()]
    entered_from = found[last]
    heads[ring[broken[:, entered_from].argmax()]] = rest[entered_from]
    return heads
