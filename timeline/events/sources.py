"""Which articles are copies of one report, so that five copies count as one source.

Word shingles and containment: A. Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Document

_SHINGLE = 8  # words; long enough that only copied text shares it
_SAMPLE = 4  # one shingle in four is kept, the same ones in every article
_CONTAINED = 0.6  # as much of the shorter article stands in the longer one
_TOO_COMMON = 40  # articles that share one shingle: a publisher's boilerplate, or copies found by others anyway


def group_sources(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with `source_group` filled: the doc_id of the first article of each group of copies."""
    marks = [_marks(document.text) for document in documents]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(marks):
        for mark in own:
            holders[mark].append(number)
    group = list(range(len(documents)))
    first_with: dict[str, int] = {}
    for number, document in enumerate(documents):
        if document.sha256 in first_with:
            group[number] = group[first_with[document.sha256]]
            continue
        first_with[document.sha256] = number
        shared = Counter(other for mark in marks[number] for other in holders[mark][:_TOO_COMMON] if other < number)
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            smaller = min(len(marks[number]), len(marks[other]))
            if smaller and count >= _CONTAINED * smaller:
                group[number] = group[other]
                break
    return tuple(
        replace(document, source_group=documents[group[number]].doc_id) for number, document in enumerate(documents)
    )


def _marks(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.lower())
    found = set()
    for at in range(len(words) - _SHINGLE + 1):
        shingle = " ".join(words[at : at + _SHINGLE]).encode("utf-8", "replace")
        if zlib.crc32(shingle) % _SAMPLE == 0:
            found.add(int.from_bytes(hashlib.blake2b(shingle, digest_size=8).digest(), "big"))
    return frozenset(found)
