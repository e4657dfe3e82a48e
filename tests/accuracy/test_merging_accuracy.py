"""Merging on pairs of short articles read by the whole pipeline, with floors that may only rise."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from pairs import EXPECTATIONS, Pair, Score, read_pairs, score

HERE = Path(__file__).parent
FIGURES = (
    "precision",
    "recall",
    "merging_recall",
    "dispute_precision",
    "dispute_recall",
    "plan_precision",
    "plan_recall",
)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    return read_pairs(HERE / "merging_pairs.jsonl")


@pytest.fixture(scope="module")
def measured(pairs: list[Pair]) -> Score:
    return score(pairs)


@pytest.mark.parametrize("figure", FIGURES)
def test_no_figure_falls_below_its_floor(measured: Score, figure: str) -> None:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    value = 100 * getattr(measured, figure)
    assert value >= floors[f"merging.pairs.{figure}"], "\n".join([f"{figure} {value:.1f}", *measured.report])


def test_a_slip_is_the_days_from_the_plan_to_its_outcome(measured: Score) -> None:
    right, linked = measured.slips
    assert right == linked > 0


def test_the_pairs_are_of_all_sorts(pairs: list[Pair]) -> None:
    assert len(pairs) >= 300
    told = Counter(pair.expect for pair in pairs)
    assert set(told) == set(EXPECTATIONS)
    assert min(told.values()) >= 30
    texts = [(pair.one.text, pair.other.text) for pair in pairs]
    assert len(set(texts)) == len(texts)
