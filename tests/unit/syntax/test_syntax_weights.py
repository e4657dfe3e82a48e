"""What was learned comes back from its bytes, and the files stay small."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from timeline.syntax.lemmas import Lemmas, PartsOfSpeech
from timeline.syntax.network import Network
from timeline.syntax.pipeline import MODEL
from timeline.syntax.weights import PART_BYTES, Learned, pack, read_parts, unpack, write_parts

MEBIBYTE = 2**20


def learned() -> Learned:
    weights = {
        "vectors": np.array([[0, 0], [1, -0.5], [0.25, 2]], dtype=np.float32),
        "feature0": np.array([[0.0], [0.0]], dtype=np.float32),
        "tag": np.array([[0.1, 0.2]], dtype=np.float32),
    }
    parts = PartsOfSpeech({}, {}, {"NN": "NOUN"})
    return Learned(
        Network(weights, {"talks": 1, "über": 2}, ({"talks": 1},)), ("NN",), ("obj",), Lemmas({}, frozenset("a")), parts
    )


def test_what_was_packed_is_unpacked_to_the_rounding() -> None:
    before, after = learned(), unpack(pack(learned()))
    assert (after.tags, after.relations, after.lemmas, after.parts) == (
        before.tags,
        before.relations,
        before.lemmas,
        before.parts,
    )
    assert after.network.vector_rows == before.network.vector_rows
    assert after.network.feature_rows == before.network.feature_rows
    assert after.network.weights.keys() == before.network.weights.keys()
    for name, weight in after.network.weights.items():
        assert weight.dtype == np.float32
        np.testing.assert_allclose(weight, before.network.weights[name], atol=0.01)


def test_packing_repeats_byte_for_byte() -> None:
    assert pack(learned()) == pack(learned())


def test_parts_are_joined_in_their_order_and_old_ones_go(tmp_path: Path) -> None:
    data = bytes(range(256)) * (PART_BYTES * 11 // 256)
    write_parts(data, tmp_path)
    assert len(list(tmp_path.iterdir())) == 11
    assert read_parts(tmp_path) == data
    write_parts(b"new", tmp_path)
    assert read_parts(tmp_path) == b"new"


def test_missing_weights_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_parts(tmp_path)


def test_the_packaged_files_are_small() -> None:
    sizes = [file.stat().st_size for file in MODEL.iterdir()]
    assert max(sizes) <= 2 * MEBIBYTE
    assert sum(sizes) <= 8 * MEBIBYTE
