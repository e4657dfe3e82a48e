"""The table of how sure a claim is, and the nouns that name a figure."""

from __future__ import annotations

from importlib import resources

import pytest

from timeline.knowledge.confidence import factor, rule_confidence, weight_factor
from timeline.knowledge.figures import figure_nouns
from timeline.knowledge.table import rows


def test_every_row_is_a_share_and_written_once() -> None:
    found = list(rows("claim_confidence"))
    assert len({(row["what"], row["name"]) for row in found}) == len(found)
    assert all(0 < float(row["confidence"]) <= 1 for row in found)
    assert {row["what"] for row in found} == {"rule", "weight", "lacks", "status"}


def test_a_rule_without_a_row_has_that_of_all_others() -> None:
    assert rule_confidence("no such rule") == rule_confidence("*")
    assert rule_confidence("decade") < rule_confidence("day")


@pytest.mark.parametrize("weight", [0.0, 0.1, 0.45, 0.5, 0.6, 0.8, 1.0])
def test_a_weaker_act_is_never_surer(weight: float) -> None:
    assert 0 < weight_factor(weight) <= weight_factor(1.0) == 1.0


def test_what_no_row_names_lowers_nothing() -> None:
    assert factor("status", "occurred") == 1.0
    assert factor("lacks", "party") < 1.0


def test_figures_are_lower_case_singulars_and_in_sources() -> None:
    assert {"price", "turnover"} <= figure_nouns()
    assert all(noun == noun.lower() and noun.isalpha() for noun in figure_nouns())
    sources = resources.files("timeline.knowledge").joinpath("tables", "SOURCES.md").read_text(encoding="utf-8")
    assert "## figures.csv" in sources
    assert "## claim_confidence.csv" in sources
