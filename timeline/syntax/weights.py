"""What was learned, as one sequence of bytes kept in parts, and back again.

A NumPy archive without pickles: the network's matrices as half floats, its tables of words as whole numbers times a
step of their column, and as JSON the words themselves, the names of tags and relations, the lemmas and the parts of
speech.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.syntax.lemmas import Lemmas, PartsOfSpeech
from timeline.syntax.network import Network

PART_BYTES = 2_050_000  # a file over 2 MiB is unwelcome in a repository
_STEPS = 127  # a table's numbers are kept as -127 … 127 times a step
_NAMES = "names"


@dataclass(frozen=True, slots=True)
class Learned:
    """The network, the names of the tags and relations it numbers, and the tables that go by them."""

    network: Network
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    lemmas: Lemmas
    parts: PartsOfSpeech


def pack(learned: Learned) -> bytes:
    """The bytes that `unpack` reads; what it gives back differs by the rounding."""
    arrays: dict[str, NDArray[Any]] = {}
    for name, weight in learned.network.weights.items():
        if _is_table(name):
            step = np.abs(weight).max(axis=0) / _STEPS
            step[step == 0] = 1
            arrays[name] = np.rint(weight / step).astype(np.int8)
            arrays[f"{name}.step"] = step
        else:
            arrays[name] = weight.astype(np.float16)
    names = {
        "vectors": list(learned.network.vector_rows),
        "features": [list(rows) for rows in learned.network.feature_rows],
        "tags": learned.tags,
        "relations": learned.relations,
        "lemmas": learned.lemmas.as_table(),
        "parts": learned.parts.as_table(),
    }
    arrays[_NAMES] = np.frombuffer(json.dumps(names, ensure_ascii=False).encode(), dtype=np.uint8)
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def unpack(data: bytes) -> Learned:
    """What was learned, from the bytes of `pack`."""
    with np.load(io.BytesIO(data), allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    names = json.loads(arrays.pop(_NAMES).tobytes())
    weights = {
        name: array.astype(np.float32) * arrays[f"{name}.step"] if _is_table(name) else array.astype(np.float32)
        for name, array in arrays.items()
        if not name.endswith(".step")
    }
    # Row 0 of each table is for what is not in it.
    network = Network(weights, _rows(names["vectors"]), tuple(map(_rows, names["features"])))
    tags, relations = tuple(names["tags"]), tuple(names["relations"])
    return Learned(network, tags, relations, Lemmas.of_table(names["lemmas"]), PartsOfSpeech(**names["parts"]))


def _rows(words: list[str]) -> dict[str, int]:
    return {word: row for row, word in enumerate(words, 1)}


def _is_table(name: str) -> bool:
    return name == "vectors" or (name.startswith("feature") and "." not in name)


def write_parts(data: bytes, folder: Path) -> None:
    """Writes `weights.0`, `weights.1` … of at most `PART_BYTES`, in place of those that were there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("weights.*"):
        old.unlink()
    for number, start in enumerate(range(0, len(data), PART_BYTES)):
        (folder / f"weights.{number}").write_bytes(data[start : start + PART_BYTES])


def read_parts(folder: Path) -> bytes:
    """The parts of `write_parts`, joined; FileNotFoundError where there is none."""
    parts = sorted(folder.glob("weights.*"), key=lambda part: int(part.suffix[1:]))
    if not parts:
        raise FileNotFoundError(f"{folder}: no weights")
    return b"".join(part.read_bytes() for part in parts)
