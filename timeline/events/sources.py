"""Which articles are copies of one report, so that five copies count as one source.

Word shingles and containment: A. Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from timeline.model import Document

Marks = NDArray[np.uint64]

_SHINGLE = 8  # words; long enough that only copied text shares it
_SAMPLE = 4  # one shingle in four is kept, the same ones in every article
_CONTAINED = 0.6  # as much of the shorter article stands in the longer one
_TOO_COMMON = 40  # articles that share one shingle: a publisher's boilerplate, or copies found by others anyway


def group_sources(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with `source_group` filled: the doc_id of the first article of each group of copies."""
    marks = [_marks(document.text) for document in documents]
    holders = _Holders(marks)
    group = list(range(len(documents)))
    first_with: dict[str, int] = {}
    for number, document in enumerate(documents):
        if document.sha256 in first_with:
            group[number] = group[first_with[document.sha256]]
            continue
        first_with[document.sha256] = number
        for other, count in holders.before(number, marks[number]):
            smaller = min(len(marks[number]), len(marks[other]))
            if count >= _CONTAINED * smaller:
                group[number] = group[other]
                break
    return tuple(
        replace(document, source_group=documents[group[number]].doc_id) for number, document in enumerate(documents)
    )


class _Holders:
    """Which articles hold each mark, as arrays: a dictionary of them takes twenty times the memory."""

    def __init__(self, marks: Sequence[Marks]) -> None:
        every = np.concatenate([np.empty(0, dtype=np.uint64), *marks])
        holder = np.repeat(np.arange(len(marks), dtype=np.int32), [len(own) for own in marks])
        order = np.argsort(every, kind="stable")  # the articles of one mark stay in their order
        self._marks, self._holders = every[order], holder[order]

    def before(self, number: int, own: Marks) -> list[tuple[int, int]]:
        """The articles before this one that have marks of its own, with how many, the most first.

        Of those that have a mark only the first `_TOO_COMMON` are looked at.
        """
        starts = np.searchsorted(self._marks, own)
        ends = np.minimum(np.searchsorted(self._marks, own, side="right"), starts + _TOO_COMMON)
        shelves = (self._holders[start:end].tolist() for start, end in zip(starts, ends, strict=True))
        counts = Counter(other for held in shelves for other in held if other < number)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _marks(text: str) -> Marks:
    """The hashes of the sampled shingles of a text, each once, in order."""
    words = re.findall(r"\w+", text.lower())
    found = set()
    for at in range(len(words) - _SHINGLE + 1):
        shingle = " ".join(words[at : at + _SHINGLE]).encode("utf-8", "replace")
        if zlib.crc32(shingle) % _SAMPLE == 0:
            found.add(int.from_bytes(hashlib.blake2b(shingle, digest_size=8).digest(), "big"))
    return np.array(sorted(found), dtype=np.uint64)
