"""The network that reads a sentence: embeddings, a two-way LSTM, and a score for every word as the head of every other.

The biaffine parser of Dozat and Manning (2017, arXiv 1611.01734), small. `scripts/train_syntax.py` trains it; here it
only reads. Every matrix stands as rows are multiplied by it: (inputs, outputs).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.syntax.spanning import NEVER, best_tree
from timeline.syntax.spelling import features

Floats = NDArray[np.float32]
_LEAK = np.float32(0.1)  # of the rectifier before the scores, below nothing
_HALF = np.float32(0.5)
_LONGEST = 300  # words; a longer sentence is read in pieces, since its scores grow with the square
_BATCH_WORDS = 4000  # words, filled up to the longest sentence, that are read at once


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of one sentence, a number for each word. `heads` count from 0, the root has its own."""

    tags: tuple[int, ...]
    heads: tuple[int, ...]
    relations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The weights by name, as the training script calls them, and the numbers of the known words and word parts."""

    weights: Mapping[str, Floats]
    vector_rows: Mapping[str, int]
    feature_rows: tuple[Mapping[str, int], ...]

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Reading]:
        """The reading of each sentence, a sequence of words; an empty one has an empty reading."""
        pieces = [
            (number, start, words[start : start + _LONGEST])
            for number, words in enumerate(sentences)
            for start in range(0, len(words), _LONGEST)
        ]
        readings: dict[tuple[int, int], Reading] = {}
        for batch in _batches(sorted(pieces, key=lambda piece: (-len(piece[2]), piece[:2]))):
            read = self._read_batch([words for _, _, words in batch])
            readings.update({(number, start): found for (number, start, _), found in zip(batch, read, strict=True)})
        return [
            _joined([readings[number, start] for start in range(0, len(words), _LONGEST)])
            for number, words in enumerate(sentences)
        ]

    def _read_batch(self, sentences: Sequence[Sequence[str]]) -> Iterator[Reading]:
        """Readings of sentences that are sorted, the longest first."""
        lengths = [len(words) for words in sentences]
        # Time comes first: row t of a matrix holds word t of every sentence that is so long.
        active = [sum(length > time for length in lengths) for time in range(lengths[0])]
        every = [words[time] for time in range(lengths[0]) for words in sentences[: active[time]]]
        # Most words stand in a batch more than once: what follows from a word alone is worked out once.
        number: dict[str, int] = {}
        places = np.array([number.setdefault(word, len(number)) for word in every])
        x = self._embedded(tuple(number))
        layer = 0
        while f"lstm{layer}.forward.input" in self.weights:
            of_words = places if layer == 0 else None
            names = (f"lstm{layer}.forward", f"lstm{layer}.backward")
            x = np.concatenate([self._lstm(x, active, name, of_words) for name in names], axis=1)
            layer += 1
        tags = self._linear(x, "tag").argmax(axis=1)
        first = np.concatenate(([0], np.cumsum(active)[:-1]))
        x = np.concatenate((x, self.weights["root"][None]))
        arcs, labels = _rectified(self._linear(x, "arc")), _rectified(self._linear(x, "label"))
        as_dependent, as_head = np.split(arcs, 2, axis=1)
        wanted = _with_one(as_dependent) @ self.weights["arc.bilinear"]
        rows = [first[:length] + number for number, length in enumerate(lengths)]
        heads = []
        for own in rows:
            with_root = np.concatenate(([len(x) - 1], own))
            scores = wanted[own] @ as_head[with_root].T
            scores[np.arange(len(own)), np.arange(len(own)) + 1] = NEVER
            heads.append(best_tree(scores))
        head_rows = np.empty(len(x) - 1, dtype=np.int64)
        for own, head in zip(rows, heads, strict=True):
            head_rows[own] = np.concatenate(([len(x) - 1], own))[head]
        relations = self._relations(labels, head_rows)
        for own, head in zip(rows, heads, strict=True):
            places = np.where(head == 0, np.arange(len(own)), head - 1)
            yield Reading(tuple(tags[own].tolist()), tuple(places.tolist()), tuple(relations[own].tolist()))

    def _embedded(self, words: Sequence[str]) -> Floats:
        """One row for each word: its vector, then what was learned for each of its features."""
        numbers = np.zeros((len(words), 1 + len(self.feature_rows)), dtype=np.int64)
        for row, word in enumerate(words):
            found = features(word)
            numbers[row] = (
                self.vector_rows.get(found[0], 0),
                *(known.get(feature, 0) for known, feature in zip(self.feature_rows, found, strict=True)),
            )
        tables = [self.weights["vectors"], *(self.weights[f"feature{n}"] for n in range(len(self.feature_rows)))]
        return np.concatenate([table[numbers[:, column]] for column, table in enumerate(tables)], axis=1)

    def _lstm(self, x: Floats, active: Sequence[int], name: str, places: NDArray[np.int64] | None) -> Floats:
        """One direction of a layer over rows in time order; `active[t]` sentences reach time t.

        `places` says which row of `x` is that of each word, None where the rows are the words'. The gates are input,
        forget, output, cell. A sigmoid is a tanh of half its argument: the weights come halved.
        """
        gates_of_input = self._linear(x, f"{name}.input")
        if places is not None:
            gates_of_input = gates_of_input[places]
        recurrent = self.weights[f"{name}.recurrent"]
        width = len(recurrent)
        cell = np.zeros((active[0], width), dtype=np.float32)
        states = np.empty((len(gates_of_input), width), dtype=np.float32)
        state = np.zeros((active[0], width), dtype=np.float32)
        ends = np.cumsum(active)
        times = range(len(active)) if name.endswith("forward") else range(len(active) - 1, -1, -1)
        for time in times:
            many = active[time]
            rows = slice(ends[time] - many, ends[time])
            # In place, since a new matrix for each step costs as much as what is done to it.
            gates = state[:many] @ recurrent
            gates += gates_of_input[rows]
            np.tanh(gates, out=gates)
            opened = gates[:, : 3 * width]
            opened *= _HALF
            opened += _HALF
            own = cell[:many]
            own *= gates[:, width : 2 * width]
            own += gates[:, :width] * gates[:, 3 * width :]
            np.tanh(own, out=states[rows])
            states[rows] *= gates[:, 2 * width : 3 * width]
            state[:many] = states[rows]
        return states

    def _relations(self, labels: Floats, head_rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """The likeliest relation of each word to its head."""
        as_dependent, as_head = np.split(labels, 2, axis=1)
        wanted = _with_one(as_dependent[:-1]) @ self.weights["label.bilinear"]
        fitted = _with_one(as_head[head_rows])
        scores = np.einsum("wrh,wh->wr", wanted.reshape(len(fitted), -1, fitted.shape[1]), fitted)
        found: NDArray[np.int64] = scores.argmax(axis=1)
        return found

    def _linear(self, x: Floats, name: str) -> Floats:
        found: Floats = x @ self.weights[name]
        found += self.weights[f"{name}.bias"]
        return found


def _rectified(x: Floats) -> Floats:
    found: Floats = np.maximum(x, x * _LEAK)
    return found


def _with_one(x: Floats) -> Floats:
    return np.concatenate((x, np.ones((len(x), 1), dtype=np.float32)), axis=1)


def _batches(pieces: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Runs of pieces that together, each filled up to the first, the longest, have few enough words."""
    start = 0
    while start < len(pieces):
        size = max(1, _BATCH_WORDS // len(pieces[start][2]))
        yield pieces[start : start + size]
        start += size


def _joined(pieces: Sequence[Reading]) -> Reading:
    """The reading of a sentence from those of its pieces; the later ones hang on the root of the first."""
    if len(pieces) == 1:
        return pieces[0]
    tags: list[int] = []
    heads: list[int] = []
    relations: list[int] = []
    root = None
    for piece in pieces:
        start = len(tags)
        for place, head in enumerate(piece.heads):
            is_root = place == head
            root = start + place if is_root and root is None else root
            heads.append(root if is_root and root is not None else start + head)
        tags.extend(piece.tags)
        relations.extend(piece.relations)
    return Reading(tuple(tags), tuple(heads), tuple(relations))
